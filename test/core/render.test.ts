import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseArticle } from '../../src/core/article/parse';
import { createRenderCache, renderBody, renderPage } from '../../src/core/render';
import { browserHtml } from '../browser-dom';
import { corpusArticles, realArticle, samples } from '../corpus';

/** What a browser makes of the chunks one by one is what it makes of the body as a whole. */
function checkChunks(source: string): void {
  const article = parseArticle(source);
  const body = article.body ? source.slice(article.body.start, article.body.end) : '';
  const chunks = renderBody(article);
  assert.equal(chunks.map(({ chunk }) => chunk.html).join(''), body);
  for (const { chunk, start } of chunks) assert.ok(source.startsWith(chunk.html, start));
  assert.equal(chunks.map(({ chunk }) => browserHtml(chunk.html)).join(''), browserHtml(body));
}

describe('renderBody', () => {
  it('splits real articles without changing what they look like', () => {
    for (const { text } of [...realArticle(), ...samples(), ...corpusArticles()]) checkChunks(text);
  });

  it('splits any markup without changing what it looks like', () => {
    const pieces = [
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<i>',
      '</i>',
      '<a>',
      '</a>',
      '<div>',
      '</div>',
      '<span/>',
      '<br>',
      '</br>',
      '<ul>',
      '<li>',
      '</ul>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<h2>',
      '</h2>',
      '<!--',
      '-->',
      '一',
      ' ',
      '&nbsp;',
      '<p a="',
      '">',
      '<font>',
      '</font>',
      '<section>',
      '</section>',
      '<pre>\n',
      '</pre>',
    ];
    const markup = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(markup, (text) => checkChunks(`标题\n\n<p>始</p>${text}<p>终</p>`)),
      { numRuns: 3000 },
    );
  });

  it('gives each paragraph of a clean article a chunk, and keeps those that are unchanged', () => {
    const cache = createRenderCache();
    const source = '标题\n\n<p>一</p> <p>二</p> <p>三</p>\n\n标签';
    const before = renderBody(parseArticle(source), cache);
    const after = renderBody(parseArticle(source.replace('二', '二二')), cache);
    assert.equal(before.length, 3);
    assert.deepEqual(
      after.map(({ chunk }, index) => chunk === before[index].chunk),
      [true, false, true],
    );
  });

  it('knows where the text comes from', () => {
    const source = '标题\n\n<p>一&nbsp;<b>二\r\n三</b><script>四</script></p>';
    const [{ chunk, start }] = renderBody(parseArticle(source));
    assert.deepEqual(
      chunk.runs.map((run) => [run.text, source.slice(start + run.start, start + run.start + run.length)]),
      [
        ['一', '一'],
        ['\u00a0', '&nbsp;'],
        ['二', '二'],
        ['\n', '\r\n'],
        ['三', '三'],
      ],
    );
  });
});

describe('renderPage', () => {
  it('is a page that runs no script, with title and tags as text', () => {
    const page = renderPage(parseArticle('<b>题</b>\n\n作者\n\n<p>文</p>\n\n甲&乙'));
    assert.match(page, /<h1>&lt;b&gt;题&lt;\/b&gt;<\/h1>/);
    assert.match(page, /<li>甲&amp;乙<\/li>/);
    assert.match(page, /default-src 'none'/);
    assert.match(page, /<article><p>文<\/p><\/article>/);
  });
});
