// Builds what is shipped, and with --tests also the suite that runs inside VS Code.
import { context } from 'esbuild';
import { requireVSCode } from './scripts/require-vscode.mjs';

const isWatching = process.argv.includes('--watch');
const withTests = process.argv.includes('--tests');

const shared = {
  bundle: true,
  minify: !isWatching,
  sourcemap: isWatching,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};

// What packages give to bundlers: the other form of jsonc-parser requires its own files in a way that none can follow.
const forNode = { platform: 'node', mainFields: ['module', 'main'], format: 'cjs', target: 'node20' };

const bundles = [
  // One file for every VS Code. It runs in Node.js and in a browser, so neither may be assumed.
  {
    entryPoints: ['src/extension/activate.ts'],
    outfile: 'dist/extension.js',
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    plugins: [requireVSCode],
  },
  {
    entryPoints: ['src/webview/main.ts'],
    outfile: 'dist/webview.js',
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
  },
  {
    entryPoints: ['src/cli/index.ts'],
    outfile: 'dist/cli.js',
    ...forNode,
    banner: { js: '#!/usr/bin/env node' },
  },
];

const tests = [
  {
    entryPoints: ['test/vscode/suite/index.ts'],
    outfile: 'dist/test/suite.js',
    ...forNode,
    external: ['vscode', 'mocha'],
    minify: false,
    sourcemap: 'inline',
  },
];

if (isWatching) console.log('building');
for (const bundle of withTests ? [...bundles, ...tests] : bundles) {
  const build = await context({ ...shared, ...bundle });
  if (isWatching) {
    await build.watch();
  } else {
    await build.rebuild();
    await build.dispose();
  }
}
if (isWatching) console.log('watching');
