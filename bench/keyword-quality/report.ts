import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../bundle';
import { digits, machine, verdict } from '../report';
import { bootstrap, scoreOf, summarise, type Interval, type Matching, type Score } from './scores';
import type { DocumentSet } from './sets';

/** The proposals of each method for each document of a set. The first method is what the others are compared with. */
export interface Results {
  readonly set: DocumentSet;
  readonly methods: readonly { readonly name: string; readonly proposals: readonly (readonly string[])[] }[];
}

const FILE = join(ROOT, 'docs/keywords.md');
const START = '<!-- keywords: begin (written by npm run bench:keywords) -->';
const END = '<!-- keywords: end -->';
const COUNTS = [5, 10] as const;

/** The least ratio to TF-IDF of F1 at 5, by exact match, without and with the vocabulary of the other documents. */
const AIMS: Readonly<Record<string, { readonly without?: number; readonly with: number }>> = {
  news: { without: 1.3, with: 1.45 },
  CSL: { without: 1.15, with: 1.25 },
  CMS: { with: 1.6 },
  blogs: { with: 2.3 },
};

export function writePage(results: readonly Results[], introduction: string, explanation: string): void {
  const parts = [
    introduction,
    START,
    machine(),
    '### The aims',
    aimsTable(results),
    '### On the half that was tuned on, and on the other',
    halvesTable(results),
    ...results.flatMap((each) =>
      (['exact', 'containment'] as const).flatMap((matching) => [
        `### ${each.set.name}, ${matching === 'exact' ? 'exact match' : 'match up to containment'}`,
        scoreTable(each, matching),
      ]),
    ),
    END,
    explanation,
  ];
  writeFileSync(FILE, parts.join('\n\n'));
}

export function aimsTable(results: readonly Results[]): string {
  const rows = results.flatMap((each) => {
    const aims = AIMS[each.set.name];
    if (!aims) return [];
    const [without, withOthers] = [-2, -1].map((index) => ratioOf(each, index, () => true));
    const cell = (aim: number | undefined, ratio: number) =>
      aim === undefined ? verdict('not below', ratio >= 1) : verdict(`${aim.toFixed(2)}×`, ratio >= aim);
    return [
      [
        each.set.name,
        times(without),
        cell(aims.without, without),
        times(withOthers),
        cell(aims.with, withOthers),
      ],
    ];
  });
  return tableOf(['F1 at 5 ÷ TF-IDF', '`smart`', 'Aim', 'with vocabulary', 'Aim'], rows);
}

function halvesTable(results: readonly Results[]): string {
  const rows = results.map((each) => [
    each.set.name,
    String(each.set.documents.length),
    ...[-2, -1].flatMap((index) =>
      [1, 0].map((half) => times(ratioOf(each, index, (document) => document % 2 === half))),
    ),
  ]);
  const head = ['F1 at 5 ÷ TF-IDF', 'Documents', '`smart`, odd', 'even', 'with vocabulary, odd', 'even'];
  return tableOf(head, rows);
}

/** Of the method at `index`, over the documents that are taken. */
function ratioOf(results: Results, index: number, isTaken: (document: number) => boolean): number {
  const [ours, baseline] = [index, 0].map((method) =>
    summarise(scoresOf(results, method, 5, 'exact').filter((_, document) => isTaken(document))),
  );
  return ours.f1 / baseline.f1;
}

function scoresOf({ set, methods }: Results, index: number, count: number, matching: Matching): Score[] {
  const proposals = methods.at(index)?.proposals ?? [];
  return set.documents.map(({ tags }, i) => scoreOf(proposals[i], tags, count, matching));
}

export function scoreTable(results: Results, matching: Matching): string {
  const rows = results.methods.map(({ name }, method) => [
    name,
    ...COUNTS.flatMap((count) => {
      const scores = scoresOf(results, method, count, matching);
      const baseline = scoresOf(results, 0, count, matching);
      const { precision, recall, f1 } = summarise(scores);
      const intervals = bootstrap(scores, baseline);
      const ratio = method === 0 ? [''] : [`${times(f1 / summarise(baseline).f1)} ${times(intervals.ratio)}`];
      return [decimal(precision), decimal(recall), `${decimal(f1)} ${decimal(intervals.f1)}`, ratio[0]];
    }),
  ]);
  const head = COUNTS.flatMap((count) => [`P@${count}`, `R@${count}`, `F1@${count}`, '÷ TF-IDF']);
  return tableOf(['Method', ...head], rows);
}

function decimal(value: number | Interval): string {
  return format(value, (number) => number.toFixed(3));
}

function times(value: number | Interval): string {
  return format(value, (number) => digits(number));
}

function format(value: number | Interval, print: (value: number) => string): string {
  return typeof value === 'number' ? print(value) : `(${print(value.low)}–${print(value.high)})`;
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = ['---', ...head.slice(1).map(() => '--:')];
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
