import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { newBulletin } from '../../../src/core/article/template';
import { lint } from '../../../src/core/lint';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';

describe('newBulletin', () => {
  const { text, selection } = newBulletin({ year: 2026, month: 3, day: 9 });
  const article = parseArticle(text);

  it('has a title, which is selected, a byline with the date, and a body', () => {
    assert.deepEqual(selection, { start: article.title?.start, end: article.title?.end });
    assert.equal(text.slice(selection.start, selection.end), '在此填写标题');
    assert.equal(article.byline?.text, '来源：　作者：　2026-03-09');
    assert.equal(article.body?.pieces.length, 3);
    assert.deepEqual(article.tags, []);
  });
  it('has one blank line between two parts and ends with a line end', () => {
    assert.match(text, /^.+\n\n.+\n\n(?:<p .+<\/p>\n){3}$/);
  });
  it('lacks nothing but tags', () => {
    assert.deepEqual(
      lint(article, DEFAULT_SETTINGS).map(({ rule }) => rule),
      ['keyword-count'],
    );
  });
});
