import assert from 'node:assert/strict';
import { defaultTreeAdapter, type DefaultTreeAdapterTypes } from 'parse5';
import { parseArticle } from '../../../src/core/article/parse';
import { richText } from '../../../src/core/publish/copy-forms';
import { renderPage } from '../../../src/core/publish/page';
import { siteOf } from '../../../src/core/publish/site';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { TARGETS, type TargetId } from '../../../src/core/targets';
import { browserFragment, browserPage } from '../../browser-dom';
import { BODIES, LINES } from '../../security/vectors';

/** What a browser makes of the markup holds nothing that runs by itself, whatever the policy of the page says. */
function assertInert(root: DefaultTreeAdapterTypes.ParentNode, vector: string): void {
  for (const { tagName, attrs } of elementsIn(root)) {
    assert.ok(!FORBIDDEN.has(tagName), `<${tagName}> from ${vector}`);
    for (const { name, value } of attrs) {
      assert.ok(!/^on[a-z]/.test(name), `${name} from ${vector}`);
      assert.ok(name !== 'srcdoc', vector);
      const address = /^(?:href|src|action|formaction|data|background|poster|xlink:href|to|values)$/.test(
        name,
      )
        ? value
        : '';
      assert.doesNotMatch(
        address.replace(/[\u0000-\u0020]/g, ''),
        /^(?:javascript|vbscript|data:text\/html)/i,
        vector,
      );
    }
  }
}

const FORBIDDEN = new Set(['script', 'base', 'link']);

function* elementsIn(root: DefaultTreeAdapterTypes.ParentNode): Generator<DefaultTreeAdapterTypes.Element> {
  for (const node of root.childNodes) {
    if (!defaultTreeAdapter.isElementNode(node)) continue;
    yield node;
    yield* elementsIn('content' in node ? (node as DefaultTreeAdapterTypes.Template).content : node);
  }
}

describe('An attack in a bulletin', () => {
  it('does not reach the clipboard', () => {
    for (const { id } of TARGETS) {
      const site = siteOf({ ...DEFAULT_SETTINGS, target: id as TargetId });
      for (const body of BODIES) {
        const { html } = richText(parseArticle(`题\n\n作者\n\n<p>一</p>${body}<p>二</p>\n\n甲`), site);
        assertInert(browserFragment(html), `${body} (${id}): ${html}`);
      }
    }
  });

  it('does not reach a page that is saved', () => {
    const site = siteOf(DEFAULT_SETTINGS);
    const articles = [
      ...BODIES.map((body) => `题\n\n作者\n\n<p>一</p>${body}\n\n甲`),
      ...LINES.map((line) => `${line}\n\n${line}\n\n<p>一</p>\n\n${line}`),
    ];
    for (const article of articles) {
      const page = browserPage(renderPage(parseArticle(article), site));
      assertInert(page, article);
      const metas = [...elementsIn(page)].filter(({ tagName }) => tagName === 'meta');
      assert.equal(metas.length, 3, article);
    }
  });
});
