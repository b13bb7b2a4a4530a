// The VS Code server: start, stop, and its own commands (--version, --install-extension, ...).
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { BUILTIN_EXTENSIONS, NODE, SERVER_MAIN, prepareHost } from './paths.mjs';
import { startGroup, stopGroup } from './processes.mjs';

const START_TIMEOUT_MS = 60_000;

/**
 * @typedef {object} ServerOptions
 * @property {string} dataDir where the server keeps settings, state and logs
 * @property {string} [extensionsDir] default: dataDir/extensions
 * @property {number} [port] default: a free one
 * @property {string} [locale]
 * @property {boolean} [workspaceTrust] whether folders have to be trusted before everything works in them
 * @property {boolean} [smokeTestDriver] needed to load an extension from its folder; hides notification toasts
 * @property {Record<string, string>} [env] added to the environment of the server and of the extension host
 */

/**
 * @param {ServerOptions} options
 * @returns {Promise<{ port: number, origin: string, token: string, exited: Promise<string>, stop: () => Promise<void> }>}
 */
export async function startServer(options) {
  prepareHost();
  const token = randomUUID();
  const child = startGroup(NODE, serverArguments(options, token), {
    env: { ...serverEnvironment(), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collectOutput(child);
  let endedByUs = false;
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve(`The VS Code server could not start: ${error.message}`));
    child.once('exit', (code) => {
      if (!endedByUs) resolve(`The VS Code server ended with code ${code}: ${output.lastLines()}`);
    });
  });
  const stop = () => {
    endedByUs = true;
    return stopGroup(child);
  };
  try {
    const port = await output.listeningPort(exited);
    return { port, origin: `http://127.0.0.1:${port}`, token, exited, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Runs one of the server's own commands to its end and returns its exit code; its output goes to ours. */
export function runServerCommand(args, { dataDir, extensionsDir, quiet = false }) {
  prepareHost();
  const all = [
    SERVER_MAIN,
    '--accept-server-license-terms',
    ...directoryArguments({ dataDir, extensionsDir }),
    ...args,
  ];
  const result = spawnSync(NODE, all, {
    env: serverEnvironment(),
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
  });
  if (quiet && result.status !== 0) process.stderr.write(result.stderr || result.stdout || '');
  return result.status ?? 1;
}

function serverArguments(options, token) {
  return [
    SERVER_MAIN,
    '--accept-server-license-terms',
    '--host=127.0.0.1',
    `--port=${options.port ?? 0}`,
    `--connection-token=${token}`,
    `--builtin-extensions-dir=${BUILTIN_EXTENSIONS}`,
    '--telemetry-level=off',
    ...(options.workspaceTrust ? [] : ['--disable-workspace-trust']),
    ...directoryArguments(options),
    ...(options.locale ? ['--locale', options.locale] : []),
    ...(options.smokeTestDriver ? ['--enable-smoke-test-driver'] : []),
  ];
}

function directoryArguments({ dataDir, extensionsDir }) {
  return [`--server-data-dir=${dataDir}`, ...(extensionsDir ? [`--extensions-dir=${extensionsDir}`] : [])];
}

/** Without what an outer VS Code or Node sets for its own children; with an empty gallery: no marketplace requests. */
function serverEnvironment() {
  const foreign = /^(VSCODE_(?!HOST_)|ELECTRON_|NODE_OPTIONS$)/;
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: '{}' };
}

function collectOutput(child) {
  let text = '';
  let listening = () => {};
  const collect = (chunk) => {
    text = (text + chunk).slice(-20_000);
    const port = /Extension host agent listening on (\d+)/.exec(text)?.[1];
    if (port) listening(Number(port));
  };
  child.stdout.setEncoding('utf8').on('data', collect);
  child.stderr.setEncoding('utf8').on('data', collect);
  return {
    lastLines: () => text.trim().split('\n').slice(-5).join(' | '),
    listeningPort: (exited) =>
      new Promise((resolve, reject) => {
        listening = resolve;
        void exited.then((reason) => reject(new Error(reason)));
        const late = () =>
          reject(new Error(`The VS Code server did not listen within ${START_TIMEOUT_MS / 1000} s`));
        setTimeout(late, START_TIMEOUT_MS).unref();
      }),
  };
}
