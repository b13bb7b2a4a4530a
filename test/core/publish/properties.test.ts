import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultTreeAdapter, type DefaultTreeAdapterTypes } from 'parse5';
import { parseHtml, walk } from '../../../src/core/article/html';
import { parseArticle } from '../../../src/core/article/parse';
import { textOf } from '../../../src/core/article/plain-text';
import { publishHtml } from '../../../src/core/publish/publish';
import { siteOf } from '../../../src/core/publish/site';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { parseDeclarations } from '../../../src/core/style/declarations';
import { TARGETS, targetOf, type TargetId } from '../../../src/core/targets';
import { declarationFate, elementRow, hasName, stripsAttribute } from '../../../src/core/targets/look-up';
import type { Target } from '../../../src/core/targets/target';
import { browserFragment } from '../../browser-dom';
import { corpusArticles, realArticle, samples } from '../../corpus';
import { brokenMarkup, nestedMarkup } from './markup';

const site = (target: TargetId) => siteOf({ ...DEFAULT_SETTINGS, target });

describe('What is published', () => {
  for (const { id } of TARGETS) {
    it(`makes of any bulletin what ${id} keeps, once and for all`, () => {
      for (const { text } of [...realArticle(), ...samples(), ...corpusArticles().slice(0, 3)]) {
        const { source, body } = parseArticle(text);
        checkPublished(id as TargetId, body ? source.slice(body.start, body.end) : '');
      }
    });

    it(`makes of any well-nested markup what ${id} keeps, once and for all`, () => {
      fc.assert(
        fc.property(nestedMarkup, (html) => checkPublished(id as TargetId, html)),
        { numRuns: 100 },
      );
    });

    it(`leaves nothing that ${id} strips, however broken the markup`, () => {
      const check = (html: string) =>
        assertKeeps(targetOf(id as TargetId), publishHtml(html, site(id as TargetId)).html);
      fc.assert(fc.property(brokenMarkup, check), { numRuns: 100 });
    });
  }
});

/** Well-formed, nothing left to strip, the text of what is kept in its order, and the same when it is done again. */
function checkPublished(id: TargetId, html: string): void {
  const place = site(id);
  const { html: published, changes } = publishHtml(html, place);
  const { children, errors } = parseHtml(published, { start: 0, end: published.length });
  assert.deepEqual(errors, [], published);
  assert.equal(publishHtml(published, place).html, published);
  assertKeeps(place.target, published);
  if (!changes.some(({ kind }) => kind === 'removed' || kind === 'flattened')) {
    assert.equal(withoutSpace(textOf(published)), withoutSpace(textOf(html)));
  }
  for (const node of walk(children)) assert.notEqual(node.kind, 'comment');
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}

/** By the eyes of a browser and by the tables. */
function assertKeeps(target: Target, html: string): void {
  for (const element of elementsIn(browserFragment(html))) {
    const { tagName, attrs, namespaceURI } = element;
    if (!namespaceURI.endsWith('xhtml')) continue;
    const startTag = `<${tagName}${attrs.map(({ name, value }) => ` ${name}="${value}"`).join('')}>`;
    const row = elementRow(target, tagName, startTag);
    // A browser puts these into tables by itself.
    if (tagName === 'tbody' || tagName === 'colgroup') continue;
    assert.ok(row.fate === undefined || row.fate === 'kept', `${startTag} in ${html}`);
    for (const { name, value } of attrs) {
      assert.ok(!name.startsWith('on'), startTag);
      if (name === 'style') {
        assert.notEqual(row.style, 'stripped', startTag);
        for (const declaration of parseDeclarations(value))
          assert.notEqual(declarationFate(target, row, tagName, declaration), 'stripped', startTag);
        continue;
      }
      assert.ok(row.attributes === undefined || hasName(row.attributes, name), startTag);
      assert.ok(!stripsAttribute(target, tagName, name, value), startTag);
    }
  }
}

function* elementsIn(root: DefaultTreeAdapterTypes.ParentNode): Generator<DefaultTreeAdapterTypes.Element> {
  for (const node of root.childNodes) {
    if (!defaultTreeAdapter.isElementNode(node)) continue;
    yield node;
    yield* elementsIn(node);
  }
}
