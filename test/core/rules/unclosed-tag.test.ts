import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { lint } from '../../../src/core/lint';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { checkOf } from './check';

const { check } = checkOf('unclosed-tag');

describe('unclosed-tag', () => {
  it('offers to write out a tag that the text speaks of', () => {
    check('<div>把⟦<p>⟧标记加上属性</div>', { wholly: '<div>把&lt;p&gt;标记加上属性</div>' });
    check('<p>首先看⟦<b>⟧内部参数</p>', { wholly: '<p>首先看&lt;b&gt;内部参数</p>' });
  });
  it('says so', () => {
    const article = parseArticle('标题\n\n作者\n\n<div>把<p>标记加上属性</div>');
    const [problem] = lint(article, DEFAULT_SETTINGS).filter(({ rule }) => rule === 'unclosed-tag');
    assert.match(problem.message, /write &lt;p&gt;/);
  });
  it('takes others for elements', () => {
    check('<p>会议⟦<b>⟧召开</p>', { wholly: '<p>会议<b>召开</b></p>' });
    check('<p>会议⟦<b class="a">⟧标签</p>', { wholly: '<p>会议<b class="a">标签</b></p>' });
  });
});
