import assert from 'node:assert/strict';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Anything that can be called, constructed and read for ever; it notes which properties were read. */
function anything(read: string[], name = ''): unknown {
  return new Proxy(class {}, {
    get(_, key) {
      if (key === Symbol.toPrimitive) return () => name;
      if (typeof key === 'symbol') return undefined;
      read.push(`${name}.${key}`);
      return anything(read, `${name}.${key}`);
    },
    set: () => true,
    apply: () => anything(read, name),
    construct: () => anything(read, name) as object,
  });
}

/** The extension with a css-tree that notes when it is initialised. */
async function buildExtension(): Promise<string> {
  const url = new URL('../../scripts/require-vscode.mjs', import.meta.url).href;
  const { requireVSCode } = (await import(url)) as { readonly requireVSCode: Plugin };
  const result = await build({
    entryPoints: [path.join(ROOT, 'src/extension/activate.ts')],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    plugins: [
      requireVSCode,

      {
        name: 'noted-css-tree',
        setup({ onLoad }) {
          onLoad({ filter: /csstree\.esm\.js$/ }, () => ({
            contents:
              'globalThis.initialised.push("css-tree"); export const lexer = {}; export function parse() {}',
          }));
        },
      },
    ],
  });
  return result.outputFiles[0].text;
}

describe('activation', () => {
  it('reads no dictionary, initialises no css-tree and copies nothing of VS Code', async () => {
    const bundle = await buildExtension();
    assert.match(bundle, /initialised\.push/);
    const read: string[] = [];
    const initialised: string[] = [];
    const module = { exports: {} as { activate?: (context: unknown) => void } };
    const load = new Function('module', 'exports', 'require', 'globalThis', bundle);
    const vscode = new Proxy(class {}, {
      get: (_, name) => anything(read, String(name)),
      ownKeys: () => assert.fail('the API of VS Code is copied'),
    });
    load(module, module.exports, () => vscode, { initialised });
    assert.ok(module.exports.activate);
    module.exports.activate({ subscriptions: [], extensionUri: {}, globalState: { get: () => ({}) } });
    assert.ok(read.some((name) => name.includes('registerCommand')));
    assert.deepEqual(
      read.filter((name) => name.includes('readFile')),
      [],
    );
    assert.deepEqual(initialised, []);
  });
});
