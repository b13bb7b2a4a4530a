import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleOf } from './bodies';
import { ROOT, type Core } from './bundle';
import { typeInMiddle } from './check';
import { median, timeOf } from './measure';
import { milliseconds, verdict, type Row } from './report';
import { mainArticle, plainTexts, type Text } from './texts';

const ROUNDS = 30;
/** Until the code is compiled for good: before, a key takes twice as long. */
const WARM_UP = 10;
const AIM_MS = 5;

/** How long it takes to know the best keywords again after a key. */
export function measureFreshness(core: Core): Row[] {
  // Generated bodies have few different words, real texts many.
  const [, articles] = plainTexts(core);
  const paragraphs = articles.text.split('\n').filter((line) => line.trim() !== '');
  const body = paragraphs.map((line) => `<p>${line.replace(/[<&]/g, '')}</p>`).join('\n');
  const large = { label: articles.label, text: articleOf(body) };
  return core.KEYWORD_METHODS.flatMap((method) => [
    rowOf(core, method, mainArticle(), false),
    rowOf(core, method, large, true),
  ]);
}

/** Every round begins with an engine that knows nothing; reading the article after the key is not measured. */
function rowOf(
  { parseArticle, suggestKeywords, createKeywordEngine, openDictionary }: Core,
  method: Core['KEYWORD_METHODS'][number],
  article: Text,
  hasAim: boolean,
): Row {
  const dictionary = openDictionary(readFileSync(join(ROOT, 'dist/keywords.dict')));
  if (!dictionary) throw new Error('dist/keywords.dict is not a dictionary of this version');
  const request = { method, count: 10 };
  const first: number[] = [];
  const key: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const engine = createKeywordEngine(dictionary);
    const before = parseArticle(article.text);
    const after = parseArticle(typeInMiddle(article.text), before);
    const times = [before, after].map((each) => timeOf(() => suggestKeywords(each, engine, request)));
    if (round < 0) continue;
    first.push(times[0]);
    key.push(times[1]);
  }
  return {
    what: `Keywords, ${method}, ${article.label}: key, first`,
    ours: milliseconds(median(key)),
    theirs: milliseconds(median(first)),
    ratio: (median(key) / median(first)).toFixed(2),
    aim: hasAim ? verdict(`at most ${AIM_MS} ms`, median(key) <= AIM_MS) : '',
  };
}
