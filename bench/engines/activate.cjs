// Compiles, evaluates and activates the extension's bundle, and prints how long each took, in ms.
const { readFileSync } = require('node:fs');
const { performance } = require('node:perf_hooks');
const { Script } = require('node:vm');

/** Anything that can be called, constructed and read for ever. */
function anything() {
  return new Proxy(function () {}, {
    get: (_, key) =>
      key === Symbol.toPrimitive
        ? () => ''
        : typeof key === 'symbol' || key === 'then'
          ? undefined
          : anything(),
    set: () => true,
    apply: () => anything(),
    construct: () => anything(),
  });
}

const start = performance.now();
const source = readFileSync(process.argv[2], 'utf8');
const script = new Script(`(function (module, exports, require) {${source}\n})`);
const compiled = performance.now();
// A bundle copies what a module owns, so the stand-in owns what VS Code does.
const types = readFileSync(require.resolve('@types/vscode/index.d.ts'), 'utf8');
const names = [...types.matchAll(/^\texport (?:abstract )?(?:class|enum|namespace|const) (\w+)/gm)].map(
  ([, name]) => name,
);
const vscode = Object.fromEntries([...new Set(names)].map((name) => [name, anything()]));
const module_ = { exports: {} };
const ready = performance.now();
script.runInThisContext()(module_, module_.exports, () => vscode);
module_.exports.activate({
  subscriptions: [],
  extension: {},
  extensionUri: {},
  globalState: { get: () => ({}) },
});
console.log(JSON.stringify({ compile: compiled - start, run: performance.now() - ready }));
