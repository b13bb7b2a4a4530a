/** An address in an attribute, as far as rules look into it. */
export interface Address {
  /** Lower case, without the colon; empty where there is none. */
  readonly scheme: string;
  /** Lower case, without port and user; empty where there is none. */
  readonly host: string;
  /** What follows the host, or the whole address where there is none. */
  readonly path: string;
  /** Whether it is a path on the computer of whoever wrote it. */
  readonly isLocal: boolean;
}

const SCHEME = /^([a-z][a-z0-9+.-]+):/i;
const AUTHORITY = /^[\\/]{2}(?:[^\\/?#@]*@)?(\[[^\]]*\]|[^\\/?#:]*)(?::\d*)?/;
const DRIVE = /^(?:\/)?[a-z]:[\\/]/i;

/** Reads an address as leniently as a browser does: line ends and tabs in it count for nothing. */
export function parseAddress(text: string): Address {
  const address = text.replace(/[\t\r\n]/g, '').trim();
  if (DRIVE.test(address) || address.startsWith('\\\\'))
    return { scheme: '', host: '', path: address, isLocal: true };
  const scheme = SCHEME.exec(address)?.[1].toLowerCase() ?? '';
  const rest = scheme === '' ? address : address.slice(scheme.length + 1);
  const authority = AUTHORITY.exec(rest);
  return {
    scheme,
    host: authority?.[1].toLowerCase() ?? '',
    path: rest.slice(authority?.[0].length ?? 0),
    isLocal: scheme === 'file' || scheme === 'blob',
  };
}

/** Whether a host is one of `hosts` or below one of them. */
export function isHostOf(host: string, hosts: readonly string[]): boolean {
  return hosts.some((each) => host === each || host.endsWith(`.${each}`));
}

const PRIVATE_ADDRESS =
  /^(?:127|10)(?:\.\d{1,3}){3}$|^(?:192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2}$|^0\.0\.0\.0$|^\[(?:::1|f[cd][\da-f]{2}:.*|fe80:.*)\]$/;
const PRIVATE_NAME = /(?:^|\.)(?:localhost|local|lan|intranet|internal|corp|home)$/;

/** Whether a host can only be reached from inside one network (RFC 1918, 4193, 6761, 8375 and usage). */
export function isPrivateHost(host: string): boolean {
  return (
    PRIVATE_ADDRESS.test(host) || PRIVATE_NAME.test(host) || (/^[a-z][a-z\d-]*$/.test(host) && host !== '')
  );
}

/** The file name extension of an address, or the format that WeChat's image server names; lower case, may be empty. */
export function imageFormat({ path }: Address): string {
  const named = /[?&](?:wx_fmt|tp)=([a-z]+)/i.exec(path)?.[1];
  const extension = /\.([a-z\d]{2,5})(?:$|[?#@!])/i.exec(path.split(/[?#]/, 1)[0])?.[1];
  return (named ?? extension ?? '').toLowerCase();
}
