import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { targetOf } from '../../../src/core/targets';
import { sizesOf } from '../../../src/core/targets/sizes';

describe('sizesOf', () => {
  it('measures what WeChat limits', () => {
    const article = parseArticle('𠮷祥县召开会议\n\n来源：县教育局 作者：周明远\n\n<p>文&nbsp;</p>\n\n教育');
    assert.deepEqual(sizesOf(article, targetOf('wechat')), [
      { part: 'title', size: 7, limit: 32 },
      { part: 'author', size: 3, limit: 16 },
      { part: 'bodyCharacters', size: 14, limit: 19_999 },
    ]);
  });

  it('measures nothing where there is no limit, and no part as nothing', () => {
    const empty = parseArticle('');
    assert.deepEqual(sizesOf(empty, targetOf('generic')), []);
    assert.deepEqual(
      sizesOf(empty, targetOf('wechat')).map(({ size }) => size),
      [0, 0, 0],
    );
  });
});
