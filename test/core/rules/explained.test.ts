import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { lint } from '../../../src/core/lint';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';

const GROUP = new Set(['unclosed-tag', 'stray-end-tag', 'tag-nesting', 'malformed-tag', 'permitted-content']);

/** The rules that report something about tags, in the order of the text. */
function rulesOf(body: string): string[] {
  return lint(parseArticle(`标题\n\n作者\n\n${body}\n\n甲\n\n乙\n\n丙`), DEFAULT_SETTINGS)
    .filter(({ rule }) => GROUP.has(rule))
    .flatMap(({ rule, places }) => places.map(() => rule));
}

describe('explained errors', () => {
  it('hides only as many as there are mistakes', () => {
    assert.deepEqual(rulesOf('< p>一</p><p>二</p></p>'), ['malformed-tag', 'stray-end-tag']);
    assert.deepEqual(rulesOf('<div><p>一</ p><p>二</div>'), ['malformed-tag', 'unclosed-tag']);
    assert.deepEqual(rulesOf('<p>一<div>二</div></p></p>'), ['permitted-content', 'stray-end-tag']);
  });
  it('does not take an end tag for that of a paragraph left open far above', () => {
    assert.deepEqual(rulesOf('<p>一<p>二</p><div>三</div></p>'), ['unclosed-tag', 'stray-end-tag']);
  });
  it('reports a paragraph around paragraphs once, with what stands around them in it', () => {
    assert.deepEqual(rulesOf('<p><span><p>一</p><p>二</p> </span></p>'), ['permitted-content']);
    assert.deepEqual(rulesOf('<p><b>一<div>二</div>三</b></p>'), ['permitted-content']);
    assert.deepEqual(rulesOf('<p>一<div>二</div>三</b></p>'), ['permitted-content', 'stray-end-tag']);
    assert.deepEqual(rulesOf('<p><b>一<div>二</div>三</p>'), ['unclosed-tag', 'permitted-content']);
  });
  it('hides nothing of another name', () => {
    assert.deepEqual(rulesOf('< p>一</span>'), ['malformed-tag', 'stray-end-tag']);
  });
});
