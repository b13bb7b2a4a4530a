import assert from 'node:assert/strict';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

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
  const result = await build({
    entryPoints: [path.join(ROOT, 'src/extension/activate.ts')],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    plugins: [
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
  it('reads no dictionary and initialises no css-tree', async () => {
    const bundle = await buildExtension();
    assert.match(bundle, /initialised\.push/);
    const read: string[] = [];
    const initialised: string[] = [];
    const module = { exports: {} as { activate?: (context: unknown) => void } };
    const load = new Function('module', 'exports', 'require', 'globalThis', bundle);
    // A bundle copies what a module owns, so the stand-in owns whatever the bundle names.
    const names = [...bundle.matchAll(/\bvscode\d*\.(\w+)/g)].map(([, name]) => name);
    const vscode = Object.fromEntries(names.map((name) => [name, anything(read, name)]));
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
