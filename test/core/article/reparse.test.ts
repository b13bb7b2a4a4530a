import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Article } from '../../../src/core/article/model';
import { parseArticle } from '../../../src/core/article/parse';
import type { Piece } from '../../../src/core/article/pieces';
import { reparse } from '../../../src/core/article/reparse';
import { corpusArticles, realArticle, samples } from '../../corpus';
import { applyEdits } from '../../../src/core/edits';
import { parseMarked } from '../marked';

/** All of an article that can be compared; whether something is undefined or missing does not matter. */
function comparable({ body, ...article }: Article): unknown {
  const { pieces, ...rest } = body ?? { pieces: [] };
  const pieceOf = ({ kind, start, end, parent, content }: Piece): unknown => ({
    kind,
    start,
    end,
    source: content.source,
    isElement: content.isElement,
    parent: parent && pieceOf(parent),
  });
  return JSON.parse(JSON.stringify({ ...article, body: { ...rest, pieces: pieces.map(pieceOf) } }));
}

/** Reads the text before and after `[[old|new]]` was typed over; says whether only a block was read again. */
function type(marked: string): boolean {
  const { text, ranges } = parseMarked(marked);
  const [range] = ranges;
  const [before, after] = text.slice(range.start, range.end).split('|');
  const old = applyEdits(text, [{ ...range, text: before }]);
  const next = applyEdits(text, [{ ...range, text: after }]);
  const previous = parseArticle(old);
  assert.deepEqual(comparable(parseArticle(next, previous)), comparable(parseArticle(next)));
  return reparse(previous, next) !== undefined;
}

const frame = (body: string) => `标题\n\n作者\n\n${body}\n\n教育\n\n校园`;

describe('reparse', () => {
  const quick = [
    '<p>一⟦|二⟧三</p><p>四</p>',
    '<p>⟦一|⟧</p><p>四</p>',
    '<div><p>一</p><p>二⟦|<b>三</b>⟧</p><ul><li>四</li></ul></div>',
    '<p>一⟦|&nbsp⟧二</p><b>四</b>五',
    '<p style="⟦color|font-size⟧: 20px">一</p>',
    '<p>一<p>二⟦|三⟧五<p>四',
    '<p><b>一<p><b>二⟦|三⟧五<p><b>四',
    '<p>一</b></p><p>二⟦三|⟧</p><p>四</b></p>',
    '<section><p>一</p>二<p>三⟦|四⟧</p>',
  ];
  for (const body of quick) it(`reads one block again: ${body}`, () => assert.ok(type(frame(body))));

  const whole = [
    '<p>一⟦|<b>⟧二</p><p>四</p>',
    '<p>一⟦|</b>⟧二</p><p>四</p>',
    '<div><p>一⟦|</div>⟧二</p><p>四</p></div>',
    '<p>一⟦|<p>⟧二</p><p>四</p>',
    '<p>一⟦|<hr>⟧二</p><p>四</p>',
    '<p>一⟦|<!--⟧二</p><p>四--></p>',
    '<p a=⟦|"⟧1>二</p><p b="2">四</p>',
    '<⟦p|h2⟧>一</p><p>四</p>',
    '<p>一</p⟦>|⟧<p>四</p>',
    '<p>一⟦|\n⟧二',
    '<p>一⟦|<script>⟧二</p><p>四</p>',
    '<b>一⟦|二⟧</b><p>三</p>',
    '<div><p>一⟦|二⟧<b>三</div></b>',
  ];
  for (const body of whole) it(`reads the whole again: ${body}`, () => assert.ok(!type(frame(body))));

  it('reads the whole again where the title is edited', () => {
    assert.ok(!type('标⟦|题⟧\n\n作者\n\n<p>一</p>\n\n教育'));
  });

  it('gives what reading the whole gives, whatever was typed', () => {
    const articles = [...realArticle(), ...samples(), ...corpusArticles().slice(0, 40)];
    const inserts = [
      '',
      '会',
      '<b>',
      '</b>',
      '<p>',
      '</p>',
      '<div>',
      '&nbsp;',
      '"',
      '<',
      '>',
      '<!--',
      '\n',
      '-->',
      '/',
    ];
    const typing = fc.record({
      article: fc.nat(articles.length - 1),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.nat(4),
      insert: fc.constantFrom(...inserts),
      again: fc.constantFrom(...inserts),
    });
    fc.assert(
      fc.property(typing, ({ article, at, remove, insert, again }) => {
        const { text } = articles[article];
        const start = Math.floor(at * text.length);
        const first = text.slice(0, start) + insert + text.slice(start + remove);
        const second = first.slice(0, start + insert.length) + again + first.slice(start + insert.length);
        const read = parseArticle(first, parseArticle(text));
        assert.deepEqual(comparable(read), comparable(parseArticle(first)));
        assert.deepEqual(comparable(parseArticle(second, read)), comparable(parseArticle(second)));
      }),
      { numRuns: 150 },
    );
  });
});
