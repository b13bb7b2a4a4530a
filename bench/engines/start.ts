// Runs in a fresh process: starts one engine up to its first keywords and prints what that cost as JSON.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import type { Engine } from './engine';

const [engineFile, root, textFile] = process.argv.slice(2);
const text = readFileSync(textFile, 'utf8');
const rss = process.memoryUsage.rss();
const start = performance.now();
const { load } = createRequire(__filename)(engineFile) as Engine;
const words = load(root)(text, 20);
const ms = performance.now() - start;
const megabytes = (process.memoryUsage.rss() - rss) / 1e6;
process.stdout.write(JSON.stringify({ ms, megabytes, words: words.length }));
