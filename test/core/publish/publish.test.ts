import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseArticle } from '../../../src/core/article/parse';
import { textOf } from '../../../src/core/article/plain-text';
import { publishBody, publishHtml } from '../../../src/core/publish/publish';
import { siteOf } from '../../../src/core/publish/site';
import { formatText } from '../../../src/core/localized-text';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { TARGETS, type TargetId } from '../../../src/core/targets';
import { browserHtml } from '../../browser-dom';
import { checkLinearTime } from '../../linear-time';
import { mark, parseMarked } from '../marked';
import { nestedMarkup } from './markup';

const site = (target: TargetId, options = {}) => siteOf({ ...DEFAULT_SETTINGS, target, options });

/** What the target makes of the HTML between the marks, and the visible changes that are marked in it. */
function check(target: TargetId, marked: string, html: string, reasons: readonly string[] = []): void {
  const { text } = parseMarked(marked);
  const published = publishHtml(text, site(target));
  assert.equal(published.html, html);
  const visible = published.changes.filter(({ isVisible }) => isVisible);
  assert.equal(mark(text, visible), marked);
  if (reasons.length > 0) {
    assert.deepEqual(
      visible.map(({ reason, data }) => formatText(reason, 'zh', data)),
      reasons,
    );
  }
}

describe('publishHtml', () => {
  it('leaves what a site keeps as it was written', () => {
    const body =
      '<p style="text-indent: 2em;">一&nbsp;<b class=x>二</b> a > b<br/></p>\n<p>&lt;三&#x4e00;</p>';
    assert.equal(
      publishHtml(body, site('generic')).html,
      body.replace('class=x', 'class="x"').replace('a > b', 'a &gt; b').replace('<br/>', '<br>'),
    );
  });

  it('removes elements with everything in them', () => {
    check(
      'wechat',
      '<p>甲⟦<iframe src="https://a.cn/1">⟧</iframe></p>⟦<form>⟧<input>乙</form>',
      '<p>甲</p>',
      ['微信公众号会把 <iframe> 连同里面的内容一起删掉', '微信公众号会把 <form> 连同里面的内容一起删掉'],
    );
  });

  it('keeps the players that WeChat makes itself', () => {
    const player = '<p><iframe class="video_iframe" src="https://v.qq.com/x"></iframe></p>';
    check('wechat', player, player);
  });

  it('takes tags off and leaves what is in them', () => {
    check('kindeditor', '<p>⟦<big>⟧甲<b>乙</b></big></p>', '<p>甲<b>乙</b></p>');
  });

  it('renames, with the attributes that both names keep', () => {
    check('ueditor', '⟦<dl class="a" id="b">⟧⟦<dt>⟧甲</dt></dl>', '<ul class="a"><li>甲</li></ul>');
    assert.equal(
      publishHtml('<div style="color: red" class="a">甲</div>', site('ueditor')).html,
      '<p>甲</p>',
    );
  });

  it('lets blocks take the place of a division that cannot become a paragraph', () => {
    check('ueditor', '<div><p>甲</p><p>乙</p></div>', '<p>甲</p><p>乙</p>');
  });

  it('makes plain paragraphs of what wangEditor does not know', () => {
    check('wangeditor', '⟦<section>⟧甲<b>乙</b>&amp;<img src="a"></section>', '<p>甲乙&amp;</p>');
  });

  it('drops single declarations, and the attribute with the last', () => {
    check(
      'wechat',
      '<p style="⟦position: absolute⟧; color: red; font-family: &quot;宋体&quot;; ⟦top: 1px⟧">甲</p>',
      '<p style="color: red; font-family: &quot;宋体&quot;">甲</p>',
    );
    check('wechat', '<p class="a" style="⟦z-index: 3⟧">甲</p>', '<p class="a">甲</p>', [
      '微信公众号会去掉样式“z-index: 3”',
    ]);
  });

  it('keeps what may be lost, and says so', () => {
    check('wechat', '<p style="⟦display: flex⟧">甲</p>', '<p style="display: flex">甲</p>', [
      '微信公众号可能会去掉样式“display: flex”，说法不一',
    ]);
    assert.equal(publishHtml('<p style="display: flex">甲</p>', site('wechat')).changes[0].isCertain, false);
  });

  it('drops attributes, with a word where a reader would notice', () => {
    check('wechat', '<p id="a"><a ⟦href="#a"⟧ title="b">甲</a></p>', '<p><a title="b">甲</a></p>');
  });

  it('says which images will not show', () => {
    check('wechat', '<p><img src="⟦https://a.cn/1.jpg⟧"></p>', '<p><img src="https://a.cn/1.jpg"></p>', [
      '微信公众号会过滤外站图片，请把这张图片上传到发布平台',
    ]);
  });

  it('keeps what the options of the rules allow', () => {
    const options = {
      'no-unsupported-element': { allow: ['form'] },
      'no-unsupported-attribute': { allow: ['id'] },
      'no-unsupported-style': { allow: ['top'] },
      'image-source': { allowHosts: ['a.cn'] },
    };
    const body = '<form>甲</form><p id="a" style="top: 1px"><img src="https://a.cn/1.jpg"></p>';
    assert.deepEqual(publishHtml(body, site('wechat', options)), { html: body, changes: [] });
  });

  it('drops what runs, on every site', () => {
    for (const { id } of TARGETS) {
      const { html } = publishHtml(
        '<p onclick="a()">甲<script>1</script><a href="java&#10;script:1">乙</a><img src="x" onerror="a()"></p>' +
          '<p style="color: red; width: expression(1)">丙</p><meta http-equiv="refresh" content="0"><base href="//a">' +
          '<svg onload="a()"><script>1</script><style><img src=x></style><circle r="1"/></svg>',
        site(id as TargetId, { 'no-unsupported-element': { allow: ['script', 'meta', 'base', 'svg'] } }),
      );
      assert.doesNotMatch(html, /script|onclick|onerror|onload|expression|meta|base|style>/);
      assert.match(html, /<svg><circle r="1"\/><\/svg>/);
    }
  });

  it('puts no tag together from pieces', () => {
    for (const body of [
      '<scr<script>x</script>ipt>alert(1)</script>',
      '<<form></form>script>alert(1)</script>',
      '<p>&l<form></form>t;b</p>',
      '<p title="x><script>">甲</p>',
      '<svg><iframe><img src=x onerror=alert(1)></iframe></svg>',
      '<svg><style><img src=x onerror=alert(1)></style></svg>',
    ]) {
      const { html } = publishHtml(body, site('wechat'));
      assert.doesNotMatch(browserHtml(html), /<script|onerror|&lt;b/, html);
    }
  });

  it('takes linear time', () => {
    checkLinearTime(
      (count) => publishHtml('<p style="top: 1px; color: red"><form>甲'.repeat(count), site('wechat')),
      2000,
    );
    checkLinearTime(
      (count) => publishHtml(`<p style="${'top: 1px;'.repeat(count)}">甲</p>`, site('wechat')),
      2000,
    );
  });
});

describe('publishHtml, marked', () => {
  function checkMarked(target: TargetId, html: string, expected: string, count: number): void {
    const { html: shown, changes } = publishHtml(html, site(target), 'marked');
    assert.equal(shown, expected);
    assert.equal(changes.length, count);
  }

  it('shows what disappears in its place', () => {
    checkMarked(
      'ueditor',
      '<p>甲</p><figure style="margin: 0"><img src="a" onerror="b()">图</figure>',
      '<p>甲</p><figure style="margin: 0" data-bulletin-change="0"><img src="a">图</figure>',
      1,
    );
  });

  it('puts something in the place of what cannot be shown', () => {
    checkMarked(
      'wechat',
      '<p>甲<iframe src="a"></iframe></p><form>乙<button>丙</button></form><script>1</script>',
      '<p>甲<span data-bulletin-change="0"></span></p><div data-bulletin-change="1">乙丙</div><span data-bulletin-change="2"></span>',
      3,
    );
  });

  it('ties what stays to what it loses', () => {
    checkMarked(
      'wechat',
      '<p id="a" style="top: 1px; display: flex; color: red"><a href="#a">甲</a><img src="https://a.cn/1.png"></p>',
      '<p style="display: flex; color: red" data-bulletin-change="0 1"><a data-bulletin-change="2">甲</a><img src="https://a.cn/1.png" data-bulletin-change="3"></p>',
      4,
    );
    checkMarked('kindeditor', '<p><big>甲</big></p>', '<p><span data-bulletin-change="0">甲</span></p>', 1);
    checkMarked(
      'wangeditor',
      '<div style="color: red">甲<b>乙</b></div>',
      '<p data-bulletin-change="0">甲乙</p>',
      1,
    );
    checkMarked('ueditor', '<div>甲</div>', '<p data-bulletin-change="0">甲</p>', 1);
  });

  it('takes no mark from the article', () => {
    checkMarked('generic', '<p data-bulletin-change="0">甲</p>', '<p>甲</p>', 0);
  });

  it('keeps the order of the text', () => {
    fc.assert(
      fc.property(nestedMarkup, fc.constantFrom(...TARGETS), (html, { id }) => {
        const { html: shown } = publishHtml(html, site(id as TargetId), 'marked');
        assert.equal(withoutSpace(textOf(shown)), withoutSpace(textOf(html)));
      }),
    );
  });
});

describe('publishBody', () => {
  it('gives offsets of the article', () => {
    const article = parseArticle('标题\n\n<p>甲</p><p><video src="a"></video></p>\n\n教育');
    const [{ start, end }] = publishBody(article, site('wechat')).changes;
    assert.equal(article.source.slice(start, end), '<video src="a">');
    assert.deepEqual(publishBody(parseArticle(''), site('wechat')), { html: '', changes: [] });
  });
});

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}
