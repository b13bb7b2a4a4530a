import { holdsScript, isActiveCss, isActiveDeclaration, isEventHandler } from '../article/active';
import type { Content } from '../article/content';
import type { Attribute, Element } from '../article/html';
import { remembered } from '../remembered';
import { parseDeclarations } from '../style/declarations';
import { removeAttribute, removeDeclaration } from '../style/edits';
import { declarationsOf } from '../style/uses';
import { attributeText } from './shared/html/attribute';
import type { Finding, MarkupRule } from './rule';

export default {
  id: 'no-script',
  group: 'security',
  basis: 'platform',
  severity: 'error',
  scope: 'markup',
  summary: { en: 'The body holds script.', zh: '正文里有脚本代码。' },
  details: {
    en: 'Scripts, event handlers such as `onclick`, addresses that begin with `javascript:` and styles that run code are removed by every platform; many refuse the whole article, because that is what an attack looks like. Mostly they came along when a web page was copied.',
    zh: '脚本、`onclick` 之类的事件属性、`javascript:` 开头的链接、能执行代码的样式，各平台都会删掉，有的会因此拒收整篇稿件，因为这和网站被攻击时一模一样。它们多半是从网页上复制文字时带来的。',
  },
  many: { en: 'There is script in {count} places', zh: '有 {count} 处脚本代码' },
  fixMany: { en: 'Remove script in all {count} places', zh: '全部删去（{count} 处）' },
  bad: [
    '<p>会议召开。</p>⟦<script>alert(1)</script>⟧',
    '<p ⟦onclick="share()"⟧><a ⟦href="javascript:;"⟧>分享</a></p>',
    '<p><a ⟦href="java&#10;script:alert(1)"⟧>分享</a></p>',
    '<p style="color: red; ⟦width: expression(alert(1))⟧">会议召开。</p>',
  ],
  good: [
    '<p>链接写成 javascript: 开头的，平台会删去。<code>&lt;script&gt;</code></p>',
    '<p><a href="https://a.cn/javascript:1" title="onclick=1">新闻</a><img src="data:image/png;base64,AAAA" alt="校园"></p>',
  ],
  check(piece) {
    const findings: Finding[] = [];
    for (const element of piece.elements)
      findings.push(
        ...inElement(piece, element),
        ...inAttributes(piece, element),
        ...inStyle(piece, element),
      );
    return findings;
  },
} satisfies MarkupRule;

const SCRIPT = {
  en: 'A script; every platform removes it, so delete it',
  zh: '脚本代码会被平台删去，甚至导致退稿，宜删去',
};
const STYLE_SHEET = {
  en: 'This style sheet loads or runs something; delete it',
  zh: '这段样式会加载外部文件或执行代码，宜删去',
};
const ATTRIBUTE = { en: '{name} runs script; delete it', zh: '{name} 会执行脚本，宜删去' };
const DECLARATION = { en: 'The style {name} runs script; delete it', zh: '样式 {name} 会执行脚本，宜删去' };
const DELETE = { en: 'Delete', zh: '删去' };

function inElement({ source }: Content, { name, start, end, startTag, endTag }: Element): Finding[] {
  if (name !== 'script' && name !== 'style') return [];
  const isStyleSheet = name === 'style';
  if (isStyleSheet && !isActiveCss(source.slice(startTag.end, end), true)) return [];
  // Without its end tag it may have swallowed the article.
  const fix = endTag && { title: DELETE, safe: !isStyleSheet, edits: [{ start, end, text: '' }] };
  const range = endTag ? { start, end } : startTag;
  return [{ ...range, message: isStyleSheet ? STYLE_SHEET : SCRIPT, fix }];
}

function inAttributes({ source }: Content, { attributes, name: element }: Element): Finding[] {
  return attributes.flatMap((attribute) => {
    const { name, start, end } = attribute;
    if (!isActive(source, attribute, element)) return [];
    const fix = { title: DELETE, safe: true, edits: [removeAttribute(source, attribute)] };
    return [{ start, end, message: ATTRIBUTE, data: { name }, fix }];
  });
}

function isActive(source: string, attribute: Attribute, element: string): boolean {
  const { name } = attribute;
  if (isEventHandler(name)) return attribute.value !== undefined;
  return holdsScript(element, name, () => attributeText(source, attribute));
}

function inStyle({ source }: Content, element: Element): Finding[] {
  const declarations = declarationsOf(source, element);
  // Most elements of an article have one of few styles.
  if (declarations.length === 0 || !holdsActive(declarations[0].use.text)) return [];
  return declarations.filter(isActiveDeclaration).map((declaration) => {
    const { property, use } = declaration;
    const fix = { title: DELETE, safe: true, edits: [removeDeclaration(source, use, declaration)] };
    return { ...use.sourceRange(declaration), message: DECLARATION, data: { name: property }, fix };
  });
}

const holdsActive = remembered((style) => parseDeclarations(style).some(isActiveDeclaration));
