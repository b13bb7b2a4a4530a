import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText } from '../../../src/core/article/decoded-text';
import { parseHtml } from '../../../src/core/article/html';
import { parseArticle } from '../../../src/core/article/parse';
import { articleText } from '../../../src/core/article/plain-text';
import { isBulletinText } from '../../../src/core/article/recognise';
import { tagsEdit } from '../../../src/core/article/tags-edit';
import { applyEdits, joinEdits } from '../../../src/core/edits';
import { createLineIndex } from '../../../src/core/text';

const decode = (html: string) => decodeText(html, parseHtml(html, { start: 0, end: html.length }).children);

describe('decodeText', () => {
  it('decodes references, drops tags and comments, breaks lines', () => {
    assert.equal(
      decode('一&nbsp;<b>二</b><!-- x -->&#19977;<br>四<script>五</script>').text,
      '一\u00a0二三\n四',
    );
  });
  it('knows the source of every stretch', () => {
    const html = '一<b>二</b>&nbsp;三';
    const { text, sourceRange, isPlain } = decode(html);
    const sourceOf = (start: number, end: number) => {
      const range = sourceRange({ start, end });
      return html.slice(range.start, range.end);
    };
    assert.deepEqual(
      [...text].map((_, at) => sourceOf(at, at + 1)),
      ['一', '二', '&nbsp;', '三'],
    );
    assert.equal(sourceOf(0, 2), '一<b>二');
    assert.equal(sourceOf(1, 3), '二</b>&nbsp;');
    assert.deepEqual(
      [isPlain({ start: 0, end: 1 }), isPlain({ start: 0, end: 2 }), isPlain({ start: 2, end: 3 })],
      [true, false, false],
    );
  });
  it('marks code as verbatim', () => {
    const { text, verbatim } = decode('一<code>二<b>三</b></code>四');
    assert.deepEqual(
      verbatim.map(({ start, end }) => text.slice(start, end)),
      ['二', '三'],
    );
  });
});

describe('articleText', () => {
  it('is the title and a line for each block and break', () => {
    const article = parseArticle('标题&amp;\n\n作者\n\n<div><p>一</p> <p>二<br>三</p>四</div>\n\n标签');
    assert.deepEqual(articleText(article), { title: '标题&', body: '一\n二\n三\n四' });
  });
});

describe('isBulletinText', () => {
  const cases: [string, boolean][] = [
    ['标题\n\n<p>文</p>\n\n教育', true],
    ['标题\n\n<p>文</p>', false],
    ['<p>文</p>\n\n教育', false],
    ['标题\n\n一段文字。\n\n教育', false],
    ['<!DOCTYPE html>\n<html><body><p>文</p></body></html>', false],
    ['', false],
  ];
  for (const [text, expected] of cases) {
    it(`${JSON.stringify(text)}: ${expected}`, () => assert.equal(isBulletinText(text), expected));
  }
});

describe('tagsEdit', () => {
  const check = (before: string, words: string[], after: string) =>
    assert.equal(applyEdits(before, [tagsEdit(parseArticle(before), words)]), after);

  it('adds tags, keeping the final line end', () => {
    check('标题\n\n<p>文</p>', ['甲', '乙'], '标题\n\n<p>文</p>\n\n甲\n\n乙');
    check('标题\n\n<p>文</p>\n\n\n', ['甲'], '标题\n\n<p>文</p>\n\n甲\n');
    check('标题\r\n\r\n<p>文</p>\r\n', ['甲', '乙'], '标题\r\n\r\n<p>文</p>\r\n\r\n甲\r\n\r\n乙\r\n');
  });
  it('replaces tags and keeps comments between them', () => {
    check('标题\n<p>文</p>\n甲\n<!-- 注 -->\n乙\n', ['丙'], '标题\n<p>文</p>\n丙\n\n<!-- 注 -->\n');
  });
  it('adds tags after a comment that follows the body', () => {
    check('标题\n<p>文</p>\n<!-- 注 -->', ['甲'], '标题\n<p>文</p>\n<!-- 注 -->\n\n甲');
  });
  it('leaves a file without tags alone where there is nothing to add', () => {
    check('标题\n<p>文</p>\n', [], '标题\n<p>文</p>\n');
  });
});

describe('edits', () => {
  it('are applied in order, and conflicting groups are left out whole', () => {
    const edits = joinEdits([
      [{ start: 2, end: 4, text: 'X' }],
      [
        { start: 0, end: 1, text: 'Y' },
        { start: 3, end: 5, text: 'Z' },
      ],
      [{ start: 4, end: 4, text: '+' }],
      [{ start: 4, end: 4, text: '-' }],
      [{ start: 4, end: 5, text: '' }],
    ]);
    assert.equal(applyEdits('abcdef', edits), 'abX+f');
  });
  it('never conflict, whatever is joined', () => {
    const edit = fc
      .tuple(fc.nat(20), fc.nat(4))
      .map(([start, length]) => ({ start, end: start + length, text: '*' }));
    fc.assert(
      fc.property(fc.array(fc.array(edit, { maxLength: 3 }), { maxLength: 12 }), (groups) => {
        const own = groups.filter((group) => joinEdits(group.map((one) => [one])).length === group.length);
        const joined = joinEdits(own);
        joined.forEach((one, index) => assert.ok(index === 0 || joined[index - 1].end <= one.start));
      }),
    );
  });
});

describe('createLineIndex', () => {
  it('counts LF, CRLF and CR', () => {
    const { positionAt } = createLineIndex('a\nb\r\nc\rd');
    assert.deepEqual(
      [0, 1, 2, 5, 7, 99].map((at) => Object.values(positionAt(at)).join(':')),
      ['0:0', '0:1', '1:0', '2:0', '3:0', '3:1'],
    );
  });
});
