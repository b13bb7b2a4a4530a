import { parseArticle } from '../../../src/core/article/parse';
import { applyEdits, joinEdits } from '../../../src/core/edits';
import { fixAll, fixAllEdits } from '../../../src/core/fix';
import { createLintCache, lint, type Place, type Problem, type ProblemFix } from '../../../src/core/lint';
import { findRule } from '../../../src/core/rules';
import type { Settings } from '../../../src/core/settings';
import type { Edit, Range } from '../../../src/core/text';
import { visibleText } from './visible-text';

/** A promise that is broken: what, by which fix, in which text. */
export interface Broken {
  readonly what: string;
  readonly fix: string;
  readonly text: string;
  readonly fixed: string;
}

/** A fix as a user chooses it, with the places that it is for. */
interface Offer extends ProblemFix {
  readonly problem: Problem;
  readonly places: readonly Place[];
}

/** Lints the text, then makes every fix that is offered, one at a time, and then all of them: what does not hold? */
export function brokenPromises(text: string, settings: Settings, choose = everything): Broken[] {
  const cache = createLintCache();
  const check = (source: string) => lint(parseArticle(source), settings, cache);
  const problems = check(text);
  const offers = problems.flatMap((problem) => choose(offersOf(problem)));
  const broken = offers.flatMap((offer) => {
    const { edits, title, problem } = offer;
    const what = brokenBy(text, problems, offer, check);
    return what ? [{ what, fix: `${problem.rule}: ${title}`, text, fixed: applyEdits(text, edits) }] : [];
  });
  return [...broken, ...brokenByFixAll(text, settings)];
}

const everything = <T>(all: readonly T[]): readonly T[] => all;

function offersOf(problem: Problem): Offer[] {
  const { places, fix } = problem;
  const own = places.flatMap((place) => (place.fix ? [offer(problem, place.fix, [place])] : []));
  return fix && places.length > 1 ? [...own, offer(problem, fix, places)] : own;
}

function offer(problem: Problem, { title, safe, edits }: ProblemFix, places: readonly Place[]): Offer {
  return { problem, title, safe, edits, places };
}

function brokenBy(
  text: string,
  problems: readonly Problem[],
  { problem, edits, safe, places }: Offer,
  check: (source: string) => readonly Problem[],
): string | undefined {
  if (!areApart(edits, text.length)) return 'edits that overlap';
  const fixed = applyEdits(text, edits);
  if (fixed === text) return 'no change';
  const before = placesOf(problems, problem.rule);
  const after = placesOf(check(fixed), problem.rule);
  const still = stillThere(before, after, places, edits);
  if (still) return `still reported: ${still.message}`;
  if (safe && errorCount(fixed) > errorCount(text)) return 'new structural errors';
  const mayChange = !safe || findRule(problem.rule)?.changesText || isCut(text);
  return mayChange || visibleText(fixed) === visibleText(text) ? undefined : 'another visible text';
}

function areApart(edits: readonly Edit[], length: number): boolean {
  const isInText = edits.every(({ start, end }) => 0 <= start && start <= end && end <= length);
  return isInText && joinEdits(edits.map((edit) => [edit])).length === edits.length;
}

function placesOf(problems: readonly Problem[], wanted: string): Place[] {
  return problems.filter(({ rule }) => rule === wanted).flatMap(({ places }) => places);
}

/** What is reported of the mended places as it was before, or could be mended again. */
function stillThere(
  before: readonly Place[],
  after: readonly Place[],
  mended: readonly Place[],
  edits: readonly Edit[],
): Place | undefined {
  // Of two elements of a name that are both left open, an end tag closes the inner one.
  if (after.length <= before.length - mended.length) return undefined;
  const isAt = (range: Range) => (other: Range) => range.start === other.start && range.end === other.end;
  const others = before.filter((place) => !mended.some(isAt(place))).map((place) => moved(place, edits));
  const mendedNow = mended.map((place) => moved(place, edits));
  const messages = new Set(mended.map(({ message }) => message));
  return after.find(
    (place) =>
      (place.fix || messages.has(place.message)) &&
      !others.some(isAt(place)) &&
      mendedNow.some(({ start, end }) => place.start < end && start < place.end),
  );
}

/** Where a range is after the edits; what replaces a part of it belongs to it. */
function moved({ start, end }: Range, edits: readonly Edit[]): Range {
  let first = start;
  let last = end;
  for (const edit of edits) {
    const change = edit.text.length - (edit.end - edit.start);
    const isBefore = edit.end < start || (edit.end === start && edit.start < edit.end);
    if (isBefore) first += change;
    else if (edit.start < start) first += edit.start - start;
    if (edit.end <= end) last += change;
    else if (edit.start < end) last += edit.start + edit.text.length - end;
  }
  return { start: first, end: Math.max(first, last) };
}

function errorCount(text: string): number {
  return parseArticle(text).body?.errors.length ?? 0;
}

/** What a browser makes of a tag that is never closed is not what was meant: it swallows text, and we do not. */
function isCut(text: string): boolean {
  const kinds = parseArticle(text).body?.errors.map(({ kind }) => kind) ?? [];
  return kinds.some((kind) => /^(?:unclosed-(?:bracket|quote)|markup-in-value)$/.test(kind));
}

function brokenByFixAll(text: string, settings: Settings): Broken[] {
  const edits = fixAllEdits(text, settings);
  const fixed = applyEdits(text, edits);
  const broken = (what: string) => [{ what, fix: 'all', text, fixed }];
  if (!areApart(edits, text.length)) return broken('edits that overlap');
  return fixAll(fixed, settings) === fixed ? [] : broken('not the same the second time');
}
