/** What in markup runs script. */

const URL_ATTRIBUTES = new Set(
  'href src action formaction xlink:href background poster data srcset lowsrc dynsrc cite longdesc to from values'.split(
    ' ',
  ),
);
const EVENT_HANDLER = /^on[a-z]{3,}$/;

export function isEventHandler(name: string): boolean {
  return EVENT_HANDLER.test(name);
}

/** Whether an attribute that is no event handler runs script; `value` is its value with character references decoded. */
export function holdsScript(element: string, name: string, value: () => string): boolean {
  if (name === 'srcdoc') return element === 'iframe';
  if (!URL_ATTRIBUTES.has(name)) return false;
  // An animation goes through several.
  return name === 'values' ? value().split(';').some(isScriptUrl) : isScriptUrl(value());
}

/** Browsers skip control characters and line ends in the scheme of an address, and white space before it. */
function isScriptUrl(url: string): boolean {
  const bare = url.slice(0, MAX_SCHEME).replace(/[\u0000-\u0020]/g, '');
  return /^(?:javascript|vbscript|livescript|mocha):|^data:(?:text\/html|application\/xhtml)/i.test(bare);
}

const MAX_SCHEME = 200;

const ACTIVE_CSS =
  /expression\s*\(|(?:^|[\s;{])behaviou?r\s*:\s*url|-moz-binding\s*:|url\(\s*["']?\s*(?:javascript|vbscript|data:text\/html)/i;

/** Whether a declaration or a sheet runs script. Comments and escapes are no way around. */
export function isActiveCss(css: string, isSheet: boolean): boolean {
  const bare = /[\\*]/.test(css) ? unescapeCss(withoutComments(css)) : css;
  return ACTIVE_CSS.test(bare) || (isSheet && /@import/i.test(bare));
}

export function isActiveDeclaration({ property, value }: { property: string; value: string }): boolean {
  return isActiveCss(`${property}:${value}`, false);
}

function withoutComments(css: string): string {
  const parts = css.split('*/');
  const rest = parts.pop() ?? '';
  return parts.map((part) => part.split('/*', 1)[0]).join('') + rest;
}

function unescapeCss(css: string): string {
  return css.replace(/\\([\da-f]{1,6})\s?/gi, (written, digits: string) => {
    const codePoint = parseInt(digits, 16);
    return codePoint > 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : written;
  });
}
