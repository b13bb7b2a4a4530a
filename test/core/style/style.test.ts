import assert from 'node:assert/strict';
import { createStyleChecker } from '../../../src/core/style/check';
import { colourDistance, parseColour } from '../../../src/core/style/colour';
import { parseDeclarations } from '../../../src/core/style/declarations';
import { addDeclaration, removeDeclaration } from '../../../src/core/style/edits';
import { parseArticle } from '../../../src/core/article/parse';
import { swatches } from '../../../src/core/style/swatches';
import { declarationsOf } from '../../../src/core/style/uses';
import { parseHtml } from '../../../src/core/article/html';
import { applyEdits } from '../../../src/core/edits';
import { mark, parseMarked } from '../marked';

const checkStyle = createStyleChecker();

/** Problems are marked; `fixed` is the style with all suggestions in it. */
function check(marked: string, kinds: string[], fixed?: string): void {
  const { text, ranges } = parseMarked(marked);
  const problems = checkStyle(text);
  assert.equal(mark(text, problems), mark(text, ranges));
  assert.deepEqual(
    problems.map(({ kind }) => kind),
    kinds,
  );
  const suggestions = problems.flatMap(({ suggestion }) => (suggestion ? [suggestion] : []));
  assert.equal(applyEdits(text, suggestions), fixed ?? text);
}

describe('style checks', () => {
  for (const style of [
    'font-size: 20px;',
    'margin: 0 auto !important',
    'font-family: 微软雅黑, "Helvetica Neue"; font: 14px/1.5 宋体',
    '-webkit-text-stroke: 1px; mso-bidi-font-size: 10pt; tab-stops: 1cm; layout-grid-mode: char',
    'color: var(--x); --x: 1px',
    'background: url(data:image/png;base64,AA==) no-repeat; color: RED',
    'text-decoration: none; /* a: b; */ color: red;;',
    '',
  ]) {
    it(`finds nothing in ${JSON.stringify(style)}`, () => check(style, []));
  }
  it('unknown properties', () => {
    check(
      '⟦colour⟧: red; ⟦font-szie⟧:20px; ⟦foo⟧: 1',
      ['unknown-property', 'unknown-property', 'unknown-property'],
      'color: red; font-size:20px; foo: 1',
    );
  });
  it('values', () => {
    check('font-size: ⟦20⟧', ['invalid-value'], 'font-size: 20px');
    check('color: ⟦rgb(1,1)⟧', ['invalid-value']);
    check('text-align: ⟦middle⟧', ['invalid-value'], 'text-align: center');
    check('border: 1px ⟦soild⟧ red', ['invalid-value'], 'border: 1px solid red');
    check('color: rgb(⟦1，1，1⟧)', ['invalid-value'], 'color: rgb(1,1,1)');
    check('font-size: ⟦-5px⟧', ['invalid-value']);
    check('⟦color:⟧', ['missing-value']);
  });
  it('syntax', () => {
    check('⟦font-size 20px⟧', ['missing-colon'], 'font-size: 20px');
    check('⟦font-size：20px⟧', ['missing-colon'], 'font-size:20px');
    check('⟦color: red font-size: 20px⟧', ['missing-semicolon'], 'color: red; font-size: 20px');
    check('width: ⟦calc(100% - 2px⟧', ['unclosed-bracket']);
    check('background: ⟦url(a.png⟧', ['unclosed-bracket']);
    check('⟦{⟧', ['unexpected-character']);
    check('color:red; ⟦// 注⟧', ['unexpected-character']);
    check('⟦color:! red⟧', ['unexpected-character']);
  });
  it('suggests only what is right', () => {
    check('⟦来源：县教育局 <p⟧', ['missing-colon']);
  });
});

describe('declarations', () => {
  it('are split outside quotes and brackets', () => {
    const style = ' COLOR : red ! important;background:url(a;b:c);x:"1;2"; y';
    assert.deepEqual(
      parseDeclarations(style).map(({ property, value, isImportant }) => [property, value, isImportant]),
      [
        ['color', 'red', true],
        ['background', 'url(a;b:c)', false],
        ['x', '"1;2"', false],
      ],
    );
  });
  it('are added and removed', () => {
    const element = (html: string) => {
      const [node] = parseHtml(html, { start: 0, end: html.length }).children;
      assert.ok(node.kind === 'element');
      return node;
    };
    const add = (html: string) => applyEdits(html, [addDeclaration(html, element(html), 'a: b')]);
    assert.deepEqual(
      ['<p>一</p>', '<p style="">一</p>', '<p style="c: d">一</p>', '<p style="c: d;">一</p>'].map(add),
      [
        '<p style="a: b;">一</p>',
        '<p style="a: b;">一</p>',
        '<p style="c: d; a: b;">一</p>',
        '<p style="c: d; a: b;">一</p>',
      ],
    );
    const remove = (html: string) => {
      const found = declarationsOf(html, element(html)).find(({ property }) => property === 'a');
      assert.ok(found);
      return applyEdits(html, [removeDeclaration(html, found.use, found)]);
    };
    assert.deepEqual(
      [
        '<p style="a: b">',
        '<p id="x" style="a: b;">',
        '<p style="a: b; c: d">',
        '<p style="c: d; a: b;">',
        '<p style="c: &quot;d&quot;; a: b; e: f">',
      ].map(remove),
      ['<p>', '<p id="x">', '<p style="c: d">', '<p style="c: d;">', '<p style="c: &quot;d&quot;; e: f">'],
    );
  });
});

describe('colours', () => {
  it('are read in every form that articles use', () => {
    assert.deepEqual(
      [
        '#fff',
        '#010203',
        'rgb(1, 2, 3)',
        'RGB(1 2 3)',
        'rgba(1,2,3,1)',
        'red',
        'rgba(1,2,3,.5)',
        'inherit',
      ].map(parseColour),
      [[255, 255, 255], [1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 2, 3], [255, 0, 0], undefined, undefined],
    );
  });
  it('are as far from each other as they look', () => {
    assert.equal(Math.round(colourDistance([0, 0, 0], [255, 255, 255])), 100);
    assert.ok(colourDistance([0, 0, 0], [1, 1, 1]) < 1);
    assert.ok(colourDistance([0, 0, 0], [255, 0, 0]) > 100);
  });
});

describe('swatches', () => {
  const check = (marked: string, ...expected: (readonly number[])[]) => {
    const { text, ranges } = parseMarked(marked);
    const found = [...swatches(parseArticle(text).body?.pieces ?? [])];
    assert.equal(mark(text, found), mark(text, ranges));
    assert.deepEqual(
      found.map(({ colour, alpha }) => [...colour, alpha]),
      expected,
    );
  };

  it('stand at every notation of a colour', () => {
    check('<p style="color: ⟦rgb(1, 2, 3)⟧; background: no-repeat ⟦#Fe0⟧">', [1, 2, 3, 1], [255, 238, 0, 1]);
    check('<p style="border: 1px solid ⟦red⟧; color: ⟦rgba(0, 0, 0, .5)⟧">', [255, 0, 0, 1], [0, 0, 0, 0.5]);
    check(
      '<p style="color: ⟦#00000080⟧; border-color: ⟦rgb(100% 0% 0% / 20%)⟧">',
      [0, 0, 0, 128 / 255],
      [255, 0, 0, 0.2],
    );
  });
  it('stand in every element, whatever is around it', () => {
    check(
      '<div style="color: ⟦red⟧"><p>一<b style="color: ⟦blue⟧">二</b></p><p style="color: ⟦#fff⟧">三</p></div>',
      [255, 0, 0, 1],
      [0, 0, 255, 1],
      [255, 255, 255, 1],
    );
  });
  it('are found behind character references', () => {
    check('<p style="font-family: &quot;宋体&quot;; color: ⟦#123456⟧">', [18, 52, 86, 1]);
  });
  it('stand at nothing else', () => {
    check(
      '<p style="font-family: red; color: inherit; background: url(#fff); color: #12345; color: rgb(1)">#fff red</p>',
    );
    check('<!-- <p style="color: red"> -->');
  });
});
