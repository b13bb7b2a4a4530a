import assert from 'node:assert/strict';
import { parseHtml, walk, type StructuralErrorKind } from '../../../src/core/article/html';
import { mark, parseMarked } from '../marked';

/** Each error is marked, and named in source order. */
function check(marked: string, ...kinds: StructuralErrorKind[]): void {
  const { text, ranges } = parseMarked(marked);
  const { errors } = parseHtml(text, { start: 0, end: text.length });
  assert.equal(
    mark(
      text,
      errors.map(({ range }) => range),
    ),
    mark(text, ranges),
  );
  assert.deepEqual(
    errors.map(({ kind }) => kind),
    kinds,
  );
}

describe('parseHtml: errors', () => {
  it('none in well-formed markup', () => {
    check('<p class="a">一<br>二<img src=\'x\'/><b>三</b>&nbsp;&amp;<!-- 四 --></p><ul><li>五</li></ul>');
    check('<table><tbody><tr><td>一</td><td>二</td></tr></tbody></table><P>大写</p>');
    check('<svg><path d="M0"/><g/></svg>');
    check('<script>if (a<b) "<p>"</script>');
  });
  it('an element left open', () => {
    check('⟦<p>⟧一', 'unclosed-element');
    check('⟦<p>⟧一<p>二</p>', 'unclosed-element');
    check('<p>⟦<span>⟧一</p>', 'unclosed-element');
    check('<ul>⟦<li>⟧一<li>二</li></ul>', 'unclosed-element');
    check('<div>⟦<p>⟧一⟦<b>⟧二</div>', 'unclosed-element', 'unclosed-element');
  });
  it('an end tag that closes nothing', () => {
    check('一⟦</span>⟧', 'stray-end-tag');
    check('<p>一</p>⟦</p>⟧', 'stray-end-tag');
    check('<b><table><tr><td>一⟦</b>⟧</td></tr></table></b>', 'stray-end-tag');
  });
  it('crossed elements, once', () => {
    check('<b><i>一⟦</b>⟧</i>', 'crossed-end-tag');
    check('<p><b>一<i>二⟦</b>⟧三</i></p>', 'crossed-end-tag');
    check('<p><span>一⟦</p>⟧</span>', 'crossed-end-tag');
  });
  it('an end tag in another paragraph crosses nothing', () => {
    check('<p><b>⟦<i>⟧一</b></p><p>二⟦</i>⟧</p>', 'unclosed-element', 'stray-end-tag');
  });
  it('a paragraph in a paragraph', () => {
    check('⟦<p>⟧<p>一</p>⟦</p>⟧', 'unclosed-element', 'stray-end-tag');
  });
  it('attributes', () => {
    check('<p a="1" ⟦a="2"⟧>一</p>', 'duplicate-attribute');
    check('<p A="1" ⟦a="2"⟧>一</p>', 'duplicate-attribute');
    check('<p a=⟦1⟧>一</p>', 'unquoted-value');
  });
  it('references', () => {
    check('一⟦&nbsp⟧ 二', 'unterminated-reference');
    check('一⟦&nbps;⟧二', 'unknown-reference');
    check('AT&T & R&D');
  });
  it('a comment left open', () => {
    check('<p>一</p>⟦<!--⟧ 二', 'unclosed-comment');
    check('<!-->一<!--->');
  });
  it('a quote left open, to the end or to a later quote', () => {
    check('<p style=⟦"⟧color:red>一</p>', 'unclosed-quote');
    check('<p style="color:red>一⟦<⟧/p><p class="b">二</p>', 'markup-in-value');
  });
  it('a tag left open', () => {
    check('⟦<p 一⟧</p>', 'unclosed-bracket');
  });
  it('a less-than sign', () => {
    check('一 ⟦<⟧ 二', 'bare-less-than');
    check('⟦<⟧三', 'bare-less-than');
  });
  it('a slash that closes nothing, an end tag of a void element', () => {
    check('⟦<span/>⟧一</span>', 'self-closing-tag');
    check('一⟦</br>⟧', 'void-end-tag');
  });
  it('ranges count after CRLF and characters of two units', () => {
    check('𠮷\r\n<p>一⟦</b>⟧</p>', 'stray-end-tag');
  });
});

describe('parseHtml: recovery', () => {
  it('reads what follows a forgotten quote as what it is', () => {
    const source = '<p style="color:red>一</p><p class="b">二</p>';
    const nodes = [...walk(parseHtml(source, { start: 0, end: source.length }).children)];
    const [style] = nodes.flatMap((node) => (node.kind === 'element' ? node.attributes : []));
    assert.equal(source.slice(style.value?.start, style.value?.end), 'color:red');
    assert.deepEqual(
      nodes.map((node) => (node.kind === 'element' ? node.name : source.slice(node.start, node.end))),
      ['p', '一', 'p', '二'],
    );
  });
  it('nests 100,000 elements', () => {
    const source = '<div>'.repeat(100_000);
    const { children, errors } = parseHtml(source, { start: 0, end: source.length });
    assert.equal([...walk(children)].length, 100_000);
    assert.equal(errors.length, 100_000);
  });
});
