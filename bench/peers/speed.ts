import { compare, median, type Comparison } from '../measure';
import type { Source } from './sources';
import type { Tool } from './tools';

/** A slow peer needs less of them: its clock is surer, and patience has an end. */
const ROUNDS = { fast: 9, slow: 3 };
const SLOW_SECONDS = 5;

/** A peer, and ours with the rules that find what the peer finds. */
export interface Pair {
  readonly peer: Tool;
  readonly alike: Tool;
  readonly ruleCount: number;
}

/** One peer beside ours; times are seconds for a megabyte (a million bytes in UTF-8) of articles. */
export interface Speed extends Pair {
  /** Ours with the rules that find what the peer finds. */
  readonly sameWork: Comparison;
  readonly allRules: Comparison;
}

/** Checks all articles with ours and a peer in turn, A B C A B C, after once without a clock. */
export async function measureSpeed(
  ours: Tool,
  pairs: readonly Pair[],
  sources: readonly Source[],
): Promise<Speed[]> {
  const megabytes = sizeOf(sources) / 1e6;
  const speeds: Speed[] = [];
  for (const pair of pairs) {
    const tools = [ours, pair.alike, pair.peer];
    for (const tool of tools) await secondsOf(tool, sources);
    const rounds = (await secondsOf(pair.peer, sources)) > SLOW_SECONDS ? ROUNDS.slow : ROUNDS.fast;
    const times: number[][] = tools.map(() => []);
    for (let round = 0; round < rounds; round++) {
      for (const [i, tool] of tools.entries()) times[i].push((await secondsOf(tool, sources)) / megabytes);
    }
    const [all, alike, theirs] = times;
    speeds.push({ ...pair, sameWork: compare(alike, theirs), allRules: compare(all, theirs) });
    console.log(`✔ ${pair.peer.name}: ${tools.map((_, i) => median(times[i]).toFixed(3)).join(' s, ')} s`);
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
