import type { Core } from '../bundle';
import { CLEAN, PLANTED, type Planted } from './planted';
import { sourceOf } from './sources';
import type { Report, Tool } from './tools';

/** What a mistake brought about: a report at its place, only one somewhere else, or none. */
export interface Verdict {
  readonly kind: 'found' | 'elsewhere' | 'missed';
  /** The rules that report it. */
  readonly rules: readonly string[];
}

export interface Finding {
  readonly planted: Planted;
  /** One for each tool. */
  readonly verdicts: readonly Verdict[];
}

/** Plants each mistake and asks all tools. */
export async function findPlanted(core: Core, tools: readonly Tool[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const planted of PLANTED) {
    const verdicts: Verdict[] = [];
    for (const tool of tools) verdicts.push(await judge(core, tool, planted));
    findings.push({ planted, verdicts });
  }
  return findings;
}

/** How many reports each tool makes of the bulletin without a mistake. */
export async function countOnClean(core: Core, tools: readonly Tool[]): Promise<number[]> {
  const counts: number[] = [];
  for (const tool of tools) counts.push((await tool.check(sourceOf(core, CLEAN))).length);
  return counts;
}

/** The rules of the first tool that report the mistakes which the tool at `index` finds as well. */
export function rulesAlike(findings: readonly Finding[], index: number): ReadonlySet<string> {
  const common = findings.filter(({ verdicts }) => verdicts[index].kind === 'found');
  return new Set(common.flatMap(({ verdicts: [ours] }) => ours.rules));
}

/** A rule counts where it reports more than it does for the text without the mistake. */
async function judge(core: Core, tool: Tool, { from, to, clean }: Planted): Promise<Verdict> {
  const start = clean.indexOf(from);
  if (start === -1 || clean.includes(from, start + 1)) throw new Error(`“${from}” is not there just once`);
  const text = `${clean.slice(0, start)}${to}${clean.slice(start + from.length)}`;
  const before = await tool.check(sourceOf(core, clean));
  const after = await tool.check(sourceOf(core, text));
  const placeBefore = placeOf(clean, start, start + from.length);
  const placeAfter = placeOf(text, start, start + to.length);
  const there = moreReported(before.filter(placeBefore), after.filter(placeAfter));
  if (there.length > 0) return { kind: 'found', rules: there };
  const rules = moreReported(before, after);
  return { kind: rules.length > 0 ? 'elsewhere' : 'missed', rules };
}

/** The rules that report more often in `after`. */
function moreReported(before: readonly Report[], after: readonly Report[]): string[] {
  const count = (reports: readonly Report[], rule: string) => reports.filter((r) => r.rule === rule).length;
  const rules = [...new Set(after.map(({ rule }) => rule))];
  return rules.filter((rule) => count(after, rule) > count(before, rule));
}

/** The lines of the mistake and the lines with text beside them: what is missing is often noticed only there. */
function placeOf(text: string, start: number, end: number): (report: Report) => boolean {
  const lines = text.split('\n');
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length - 1;
  const first = lines.findLastIndex((line, i) => i < lineOf(start) && line !== '');
  const last = lines.findIndex((line, i) => i > lineOf(end) && line !== '');
  return ({ line }) => line >= first && (line <= last || last === -1);
}
