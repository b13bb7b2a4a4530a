// What is measured of the core, and parse5 in the same bundle: both sides get the same treatment.
import { parseFragment } from 'parse5';

export { parseHtml } from '../../src/core/article/html';
export { parseArticle } from '../../src/core/article/parse';
export { isBlock } from '../../src/core/article/pieces';
export { articleText } from '../../src/core/article/plain-text';
export { openDictionary } from '../../src/core/keywords/dictionary';
export { createKeywordEngine, KEYWORD_METHODS, suggestKeywords } from '../../src/core/keywords/suggest';
export { createLintCache, lint } from '../../src/core/lint';
export { RULES } from '../../src/core/rules';
export { DEFAULT_SETTINGS } from '../../src/core/settings';
export { createLineIndex } from '../../src/core/text';

/** parse5 asked for what ours gives: where everything stands, and what is wrong. */
export function parse5(html: string): unknown {
  const errors: unknown[] = [];
  return parseFragment(html, { sourceCodeLocationInfo: true, onParseError: (error) => errors.push(error) });
}
