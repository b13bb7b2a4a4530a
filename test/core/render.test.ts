import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseArticle } from '../../src/core/article/parse';
import { renderBody, renderChange, type Chunk } from '../../src/core/render';
import type { TextChange } from '../../src/core/render-text';
import { browserHtml } from '../browser-dom';
import { corpusArticles, realArticle, samples } from '../corpus';

/** The pieces of markup that the random bodies are made of. */
const PIECES = [
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

/** Rendering again after a change gives what rendering afresh gives, and says truly what the page has to change. */
function checkChange(before: string, after: string) {
  const chunks = renderBody(parseArticle(before));
  const { rendered, change } = renderChange(parseArticle(after), { source: before, chunks });
  assert.deepEqual(rendered, { source: after, chunks: renderBody(parseArticle(after)) });
  const { from, removed, added, by, text } = change;
  const behind = chunks.slice(from + removed).map(({ chunk, start }) => ({ chunk, start: start + by }));
  assert.deepEqual([...chunks.slice(0, from), ...added, ...behind], rendered.chunks);
  if (text) checkText(chunks[from].chunk, added[0].chunk, text);
  return change;
}

/** A browser makes the same of both, but for the text of one node. */
function checkText(before: Chunk, { html }: Chunk, { run, at, removed, text }: TextChange): void {
  const offset = before.runs[run].start + at;
  const marked = browserText(`${before.html.slice(0, offset)}\ufdd0${before.html.slice(offset)}`);
  const gone = new RegExp(`\ufdd0.{${removed}}`, 's');
  assert.equal(
    browserText(html),
    marked.replace(gone, () => text),
  );
}

/** What a browser makes of it, each character of the text as one. */
function browserText(html: string): string {
  const characters: Record<string, string> = { '&lt;': '＜', '&gt;': '>', '&amp;': '＆', '&nbsp;': '\u00a0' };
  return browserHtml(html).replace(/&\w+;/g, (reference) => characters[reference]);
}

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
    const markup = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(markup, (text) => checkChunks(`标题\n\n<p>始</p>${text}<p>终</p>`)),
      { numRuns: 3000 },
    );
  });

  it('gives each paragraph of a clean article a chunk, and keeps those that are unchanged', () => {
    const source = '标题\n\n<p>一</p> <p>二</p> <p>三</p>\n\n标签';
    const before = renderBody(parseArticle(source));
    const after = renderChange(parseArticle(source.replace('二', '二二')), { source, chunks: before })
      .rendered.chunks;
    assert.equal(before.length, 3);
    assert.deepEqual(
      after.map(({ chunk }, index) => chunk === before[index].chunk),
      [true, false, true],
    );
  });

  it('renders again what any edit makes of it, and knows what changed', () => {
    const markup = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((parts) => parts.join(''));
    const texts = fc.constantFrom('', '字', '二三', ' ', '&', '<', '&nbsp;', '<p>', '</p>', '\n', '\0');
    const numbers = fc.tuple(fc.nat(200), fc.nat(3));
    fc.assert(
      fc.property(markup, numbers, texts, (text, [at, removed], inserted) => {
        const before = `标题\n\n<p>始</p>${text}<p>终一二</p>`;
        const start = at % (before.length + 1);
        checkChange(before, before.slice(0, start) + inserted + before.slice(start + removed));
      }),
      { numRuns: 5000 },
    );
  });

  for (const [what, before, after, isText] of [
    ['in a paragraph', '<p>一二</p>', '<p>一三二</p>', true],
    ['at its end', '<p>一</p>', '<p>一二</p>', true],
    ['at its beginning', '<p>一</p>', '<p>零一</p>', true],
    ['in broken markup', '<p><b>一<p>二</b></span>', '<p><b>一<p>二三</b></span>', true],
    ['behind a reference', '<p>&nbsp;一</p>', '<p>&nbsp;二一</p>', false],
    ['that ends a reference', '<p>一&am 二</p>', '<p>一&amp 二</p>', false],
    ['that begins a tag', '<p>一< 二</p>', '<p>一<b 二</p>', false],
    ['of the last character', '<p>一</p>', '<p></p>', false],
    ['of a tag', '<p>一</p>', '<pre>一</pre>', false],
  ] as const) {
    it(`${isText ? 'knows a change of text' : 'reads the chunk again after a change'} ${what}`, () => {
      const change = checkChange(`标题\n\n${before}\n\n标签`, `标题\n\n${after}\n\n标签`);
      assert.equal(change.text !== undefined, isText);
    });
  }

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
