import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readContent, type Content } from '../../../src/core/article/content';
import { walk, type Node } from '../../../src/core/article/html';
import { parseArticle } from '../../../src/core/article/parse';
import { corpusArticles, realArticle, samples } from '../../corpus';

/** All that can be asked of a content; whether something is undefined or missing does not matter. */
function comparable({ source, nodes, elements, errors, text, element }: Content): unknown {
  const nodeOf = (node: Node) => {
    if (node.kind !== 'element') return node;
    const { kind, name, start, end, startTag, endTag, attributes, parent, holdsBlock } = node;
    const children = node.children.length;
    return {
      kind,
      name,
      start,
      end,
      startTag,
      endTag,
      attributes,
      parent: parent?.start,
      holdsBlock,
      children,
    };
  };
  const all = {
    source,
    element: element?.name,
    nodes: walk(nodes).map(nodeOf),
    elements: elements.map(nodeOf),
    errors,
  };
  return JSON.parse(JSON.stringify({ ...all, text: text.text, verbatim: text.verbatim }));
}

function checkPieces(source: string): void {
  for (const { content } of parseArticle(source).body?.pieces ?? []) {
    assert.deepEqual(comparable(content), comparable(readContent(content.source, content.isElement)), source);
  }
}

describe('cutIntoPieces', () => {
  it('gives the content that each piece has by itself, in real articles', () => {
    for (const article of [...realArticle(), ...samples(), ...corpusArticles().slice(0, 60)])
      checkPieces(article.text);
  });

  const broken = [
    '<svg><p>一<path/>二</p></svg>',
    '<div><p>一</div>二</p>',
    '<b><p>一</b></p>',
    '<p><b>一<i>二</b></i></p><p>三</p>',
    '<p title="一>二</p><p class="a">三</p>',
    '<p>一<!-- 二</p><p>三</p>',
    '<p><script>一</p><p>二</script></p>',
    '<table><tr><td><p>一</td></tr></table></p>',
    '<p>一<textarea>二&amp;</textarea></p>',
  ];
  for (const body of broken)
    it(`gives the content that each piece has by itself: ${body}`, () => checkPieces(body));

  it('gives the content that each piece has by itself, whatever is broken', () => {
    const parts = [
      ...new Set(broken.join('').match(/<[^<]*|[^<]+/g) ?? []),
      '<hr>',
      '<p>',
      '</p>',
      '&nbsp;',
      '&nbps;',
      '<br/>',
      '<span/>',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 12 }), (some) =>
        checkPieces(some.join('')),
      ),
      { numRuns: 2000 },
    );
  });
});
