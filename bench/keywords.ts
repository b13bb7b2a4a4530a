import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { bundleOf, ROOT, type EngineName } from './bundle';
import type { Engine, Extract } from './engines/engine';
import { alternate, compare, median } from './measure';
import { milliseconds, times, verdict, type Row } from './report';
import type { Text } from './texts';

const OTHERS = ['nodejieba', 'node-rs', 'jieba-wasm'] as const;
const TITLES = {
  nodejieba: 'nodejieba 3.5.8',
  'node-rs': '@node-rs/jieba 2.0.3',
  'jieba-wasm': 'jieba-wasm 2.4.0',
};
const START_ROUNDS = 7;
const EXTRACT_ROUNDS = 9;
/** As many as a user is shown. */
const LIMIT = 20;

const AIMS = { start: 50, memory: 10, extract: 2 };

interface Start {
  readonly ms: number;
  readonly megabytes: number;
}

export function measureKeywords(texts: readonly Text[]): Row[] {
  return [...startRows(texts[0].text), ...extractRows(texts)];
}

function startRows(text: string): Row[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bulletin-bench-'));
  try {
    const file = path.join(folder, 'text.txt');
    writeFileSync(file, text);
    return compareStarts(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compareStarts(textFile: string): Row[] {
  const starts = new Map<EngineName, Start[]>();
  for (let round = 0; round < START_ROUNDS; round++) {
    for (const name of ['bulletin', ...OTHERS] as const) {
      const started = start(name, textFile);
      if (started) starts.set(name, [...(starts.get(name) ?? []), started]);
    }
  }
  return OTHERS.flatMap((name) => startRowsOf(name, starts.get('bulletin') ?? [], starts.get(name) ?? []));
}

function start(name: EngineName, textFile: string): Start | undefined {
  const args = [bundleOf('start'), bundleOf(name), ROOT, textFile];
  try {
    const output = execFileSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    return JSON.parse(output.toString()) as Start;
  } catch {
    return undefined;
  }
}

function startRowsOf(name: (typeof OTHERS)[number], ours: readonly Start[], theirs: readonly Start[]): Row[] {
  const what = `Keywords, start: ${TITLES[name]}`;
  if (ours.length !== theirs.length) return [notLoaded(what)];
  const hasAim = name === 'nodejieba';
  const time = compare(
    ours.map(({ ms }) => ms),
    theirs.map(({ ms }) => ms),
  );
  const sizes = [ours, theirs].map((list) => median(list.map(({ megabytes }) => megabytes)));
  const size = sizes[1] / sizes[0];
  return [
    {
      what,
      ours: milliseconds(time.ours),
      theirs: milliseconds(time.theirs),
      ratio: times(time.ratio),
      aim: hasAim ? verdict(`${AIMS.start}× faster`, time.ratio >= AIMS.start) : '',
    },
    {
      what: `Keywords, memory: ${TITLES[name]}`,
      ours: `${sizes[0].toFixed(1)} MB`,
      theirs: `${sizes[1].toFixed(0)} MB`,
      ratio: times(size),
      aim: hasAim ? verdict(`${AIMS.memory}× smaller`, size >= AIMS.memory) : '',
    },
  ];
}

function extractRows(texts: readonly Text[]): Row[] {
  const ours = load('bulletin');
  const loaded = OTHERS.map((name) => ({ name, extract: load(name) }));
  return texts.flatMap(({ label, text }) => {
    const engines = [ours, ...loaded.map(({ extract }) => extract)];
    const all = alternate(
      engines.map((extract) => () => extract?.(text, LIMIT)),
      EXTRACT_ROUNDS,
    );
    return loaded.map(({ name, extract }, i) => {
      const what = `Keywords, extract, ${label}: ${TITLES[name]}`;
      return extract ? extractRow(what, name === 'nodejieba', all[0], all[i + 1]) : notLoaded(what);
    });
  });
}

function extractRow(what: string, hasAim: boolean, ours: readonly number[], theirs: readonly number[]): Row {
  const time = compare(ours, theirs);
  return {
    what,
    ours: milliseconds(time.ours),
    theirs: milliseconds(time.theirs),
    ratio: times(time.ratio),
    aim: hasAim ? verdict(`${AIMS.extract}× faster`, time.ratio >= AIMS.extract) : '',
  };
}

function load(name: EngineName): Extract | undefined {
  try {
    const engine = createRequire(import.meta.url)(bundleOf(name)) as Engine;
    return engine.load(ROOT);
  } catch {
    return undefined;
  }
}

function notLoaded(what: string): Row {
  return { what, ours: '', theirs: 'could not be loaded here', ratio: '', aim: '' };
}
