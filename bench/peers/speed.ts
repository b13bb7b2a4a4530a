import { compare, type Comparison } from '../measure';
import type { Source } from './sources';
import type { Tool } from './tools';

/** A slow peer needs less of them: its clock is surer, and patience has an end. */
const ROUNDS = { fast: 9, slow: 3 };
const SLOW_SECONDS = 5;

/** One peer beside ours; times are seconds for a megabyte (a million bytes in UTF-8) of articles. */
export interface Speed extends Comparison {
  readonly tool: Tool;
}

/** Checks all articles with ours and a peer in turn, A B A B, after once without a clock. */
export async function measureSpeed(
  ours: Tool,
  peers: readonly Tool[],
  sources: readonly Source[],
): Promise<Speed[]> {
  const megabytes = sizeOf(sources) / 1e6;
  const speeds: Speed[] = [];
  for (const tool of peers) {
    await secondsOf(ours, sources);
    const rounds = (await secondsOf(tool, sources)) > SLOW_SECONDS ? ROUNDS.slow : ROUNDS.fast;
    const times: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      times[0].push((await secondsOf(ours, sources)) / megabytes);
      times[1].push((await secondsOf(tool, sources)) / megabytes);
    }
    const speed = { tool, ...compare(...times) };
    console.log(`✔ ${tool.name}: ${speed.ours.toFixed(2)} s, ${speed.theirs.toFixed(2)} s`);
    speeds.push(speed);
  }
  return speeds;
}

export function sizeOf(sources: readonly Source[]): number {
  return sources.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}

async function secondsOf(tool: Tool, sources: readonly Source[]): Promise<number> {
  const start = performance.now();
  for (const source of sources) await tool.check(source);
  return (performance.now() - start) / 1000;
}
