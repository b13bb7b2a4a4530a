import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Below node_modules, so that the bundles find the engines that are not bundled, and git does not see them. */
const OUTPUT = join(ROOT, 'bench/node_modules/.cache/bench');

export const ENGINES = ['bulletin', 'nodejieba', 'node-rs', 'jieba-wasm'] as const;
export type EngineName = (typeof ENGINES)[number];

/** Measured is what is shipped: bundled and minified as esbuild.mjs does it. Code on the fly from tsx is slower. */
export async function bundleAll(): Promise<void> {
  mkdirSync(OUTPUT, { recursive: true });
  await build({
    entryPoints: [...ENGINES, 'start', 'core'].map((name) => join(ROOT, `bench/engines/${name}.ts`)),
    outdir: OUTPUT,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
}

export function bundleOf(name: EngineName | 'start' | 'core'): string {
  return join(OUTPUT, `${name}.cjs`);
}

export type Core = typeof import('./engines/core');

export function loadCore(): Core {
  return createRequire(import.meta.url)(bundleOf('core')) as Core;
}
