import { parseArticle } from '../src/core/article/parse';
import { lint } from '../src/core/lint';
import { DEFAULT_SETTINGS } from '../src/core/settings';
import type { CorpusFile } from '../test/corpus';

const RULE = 'half-width-punctuation';
const FULL_WIDTH = new Map([...'，：；？！（）'].map((mark, index) => [mark, ',:;?!()'.charAt(index)]));
const CHINESE = /[\p{Script=Han}\u3001-\u303f\uff01-\uff5e“”‘’…—]/u;

interface Marks {
  readonly all: number;
  readonly found: number;
  /** Those that the safe fix turns into the mark of the article as published. */
  readonly restored: number;
}

/** What becomes of the marks that were full-width between Chinese before the article was flattened. */
export function flattenedMarks(files: readonly CorpusFile[]): string {
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  const sum = { all: 0, found: 0, restored: 0 };
  for (const [name, raw] of texts) {
    const flattened = texts.get(name.replace('.raw.', '.crawl.'));
    if (!name.includes('.raw.') || flattened?.length !== raw.length) continue;
    const marks = countMarks(raw, flattened);
    sum.all += marks.all;
    sum.found += marks.found;
    sum.restored += marks.restored;
  }
  const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
  return [
    `Marks between Chinese that flattening made half-width: ${sum.all.toLocaleString('en')}.`,
    `Found: ${share(sum.found, sum.all)} (aim: 98 %). Of those, given back by the safe fix: ${share(sum.restored, sum.found)} (aim: 99 %).`,
  ].join(' ');
}

function countMarks(raw: string, flattened: string): Marks {
  const problems = lint(parseArticle(flattened), DEFAULT_SETTINGS).filter(({ rule }) => rule === RULE);
  const places = problems.flatMap((problem) => problem.places);
  const found = new Set(places.flatMap(({ start, end }) => [start, end - 1]));
  const edits = new Map(
    places.flatMap(({ fix }) => (fix?.safe ? fix.edits : [])).map(({ start, text }) => [start, text]),
  );
  const offsets = [...raw.matchAll(/[，：；？！（）]/g)]
    .map(({ index }) => index)
    .filter((at) => flattened[at] === FULL_WIDTH.get(raw[at]) && isBetweenChinese(raw, at));
  const isFound = offsets.filter((at) => found.has(at));
  return {
    all: offsets.length,
    found: isFound.length,
    restored: isFound.filter((at) => edits.get(at) === raw[at]).length,
  };
}

function isBetweenChinese(text: string, at: number): boolean {
  return CHINESE.test(text.charAt(at - 1)) && CHINESE.test(text.charAt(at + 1));
}
