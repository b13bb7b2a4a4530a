import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { richText, tagsText, titleText } from '../../../src/core/publish/copy-forms';
import { renderPage } from '../../../src/core/publish/page';
import { siteOf } from '../../../src/core/publish/site';
import { sourceBody } from '../../../src/core/publish/source-body';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';

const generic = siteOf(DEFAULT_SETTINGS);
const wechat = siteOf({ ...DEFAULT_SETTINGS, target: 'wechat' });
const article = (body: string) => parseArticle(`甲&amp;乙\n\n周明远\n\n${body}\n\n教育\n\n校&amp;园`);

describe('richText', () => {
  it('is the body as the site keeps it, and its text', () => {
    const { html, text } = richText(
      article('<p style="top: 1px">一<br>二</p><!-- bulletin-disable --><p id="a">三&nbsp;四</p>'),
      wechat,
    );
    assert.equal(html, '<p>一<br>二</p><p>三&nbsp;四</p>');
    assert.equal(text, '一\n二\n三\u00a0四');
  });

  it('makes paragraphs of lines without tags', () => {
    const plain = parseArticle('题\n\n周明远\n\n今天，甲 < 乙。\n\n明天，下雨。');
    const { html, text } = richText(plain, generic);
    assert.equal(html, '<p>今天，甲 &lt; 乙。</p>\n<p>明天，下雨。</p>');
    assert.equal(text, '今天，甲 < 乙。\n明天，下雨。');
  });

  it('is empty where there is no body', () => {
    assert.deepEqual(richText(parseArticle('题'), generic), { html: '', text: '' });
  });
});

describe('The other parts', () => {
  it('are text as a form takes it', () => {
    const whole = article('<p>一</p>');
    assert.equal(titleText(whole), '甲&乙');
    assert.equal(tagsText(whole, 'newline'), '教育\n校&园');
    assert.equal(tagsText(whole, 'comma'), '教育,校&园');
    assert.equal(tagsText(whole, 'enumeration'), '教育、校&园');
    assert.equal(titleText(parseArticle('')), '');
  });

  it('include the source of the body, without the comments that are meant for this program', () => {
    assert.equal(
      sourceBody(article('<p>一</p>\n<!-- bulletin-disable -->\n<p id=a>二</p><!-- 留 -->')),
      '<p>一</p>\n<p id=a>二</p><!-- 留 -->',
    );
    assert.equal(sourceBody(parseArticle('题')), '');
  });
});

describe('renderPage', () => {
  it('is a page that runs nothing, with title and tags as text', () => {
    const page = renderPage(parseArticle('<b>题</b>\n\n作者\n\n<p>文</p>\n\n甲&乙'), generic);
    assert.match(page, /<title>&lt;b&gt;题&lt;\/b&gt;<\/title>/);
    assert.match(page, /<h1>&lt;b&gt;题&lt;\/b&gt;<\/h1>/);
    assert.match(page, /<li>甲&amp;乙<\/li>/);
    assert.match(page, /default-src 'none'/);
    assert.match(page, /<article><p>文<\/p><\/article>/);
  });

  it('ends the body where the body ends, whatever was left open', () => {
    for (const open of [
      '<div><b>文',
      '<p>文<!-- ',
      '<p>文<b title="x',
      '<textarea>文',
      '<p>文</p></article></body>',
    ]) {
      const page = renderPage(parseArticle(`题\n\n作者\n\n<p>始</p>${open}`), generic);
      assert.match(page, /<\/article>\n<\/body>\n<\/html>$/, open);
      assert.doesNotMatch(page.slice(0, -'</article>\n</body>\n</html>'.length), /<\/article>|<!--/);
    }
  });
});
