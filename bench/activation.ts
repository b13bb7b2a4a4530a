import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './bundle';
import { median } from './measure';
import { milliseconds, verdict, type Row } from './report';

const BUNDLE = join(ROOT, 'dist/extension.js');
const PROBE = join(ROOT, 'bench/engines/activate.cjs');
const ROUNDS = 9;
const AIM_MS = 20;

interface Times {
  readonly compile: number;
  readonly run: number;
}

/** The extension as it is shipped, in a fresh process each time, with a stand-in for VS Code that does nothing. */
export function measureActivation(): Row[] {
  if (!existsSync(BUNDLE)) return [];
  const times = Array.from({ length: ROUNDS }, () => {
    const output = execFileSync(process.execPath, [PROBE, BUNDLE], { encoding: 'utf8' });
    return JSON.parse(output) as Times;
  });
  const run = median(times.map((time) => time.run));
  const compile = median(times.map((time) => time.compile));
  return [
    {
      what: 'Activation: our code',
      ours: milliseconds(run),
      theirs: '',
      ratio: '',
      aim: verdict(`at most ${AIM_MS} ms`, run <= AIM_MS),
    },
    {
      what: 'Activation: reading and compiling the bundle',
      ours: milliseconds(compile),
      theirs: '',
      ratio: '',
      aim: '',
    },
  ];
}
