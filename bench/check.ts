import { articleOf, generateBody, SHAPES } from './bodies';
import type { Core } from './bundle';
import { median, timeOf } from './measure';
import { milliseconds, verdict, type Row } from './report';
import { mainArticle, type Text } from './texts';

const ROUNDS = 15;
const AIM_MS = 10;
const AIM_SHARE = 0.1;

export function measureCheck(core: Core): Row[] {
  const large = SHAPES.map((shape) => ({
    label: `1 MB ${shape}`,
    text: articleOf(generateBody(shape, 1_000_000)),
  }));
  return [rowOf(core, mainArticle(), false), ...large.map((text) => rowOf(core, text, true))];
}

/** Every round begins with an empty cache; the key typed then is a character more in the middle of the text. */
function rowOf(
  { parseArticle, lint, createLintCache, DEFAULT_SETTINGS }: Core,
  article: Text,
  hasAim: boolean,
): Row {
  const first: number[] = [];
  const key: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const cache = createLintCache();
    let parsed: ReturnType<typeof parseArticle> | undefined;
    const check = (text: string) => {
      parsed = parseArticle(text, parsed);
      return lint(parsed, DEFAULT_SETTINGS, cache);
    };
    const typed = typeInMiddle(article.text);
    const times = [timeOf(() => check(article.text)), timeOf(() => check(typed))];
    // The first round compiles the code.
    if (round === 0) continue;
    first.push(times[0]);
    key.push(times[1]);
  }
  const share = median(key.map((ms, round) => ms / first[round]));
  const isMet = median(key) <= AIM_MS && share <= AIM_SHARE;
  return {
    what: `Check, ${article.label}: key, first`,
    ours: milliseconds(median(key)),
    theirs: milliseconds(median(first)),
    ratio: share.toFixed(2),
    aim: hasAim ? verdict(`at most ${AIM_MS} ms and a tenth`, isMet) : '',
  };
}

/** A character more, after a comma in the middle. */
export function typeInMiddle(text: string): string {
  const middle = text.indexOf('，', text.length >> 1) + 1 || text.indexOf(',', text.length >> 1) + 1;
  // Through a buffer: a string put together of slices would be copied inside the measured time.
  return Buffer.from(`${text.slice(0, middle)}新${text.slice(middle)}`).toString();
}
