import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { lint } from '../../../src/core/lint';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { mark, parseMarked } from '../marked';

const RULE = 'content-limit';

interface Parts {
  readonly title?: string;
  readonly byline?: string;
  readonly body?: string;
}

function check(parts: Parts, message?: RegExp): void {
  const { title = '清河县召开会议', byline = '周明远', body = '<p>文</p>' } = parts;
  const { text, ranges } = parseMarked(`${title}\n\n${byline}\n\n${body}\n\n教育\n\n校园\n\n学校`);
  const problems = lint(parseArticle(text), { ...DEFAULT_SETTINGS, target: 'wechat' }).filter(
    ({ rule }) => rule === RULE,
  );
  assert.equal(mark(text, problems), mark(text, ranges));
  if (message) assert.match(problems[0].message, message);
}

describe('content-limit', () => {
  it('counts the title in characters, not in code units', () => {
    check({ title: '会'.repeat(32) });
    check({ title: '会'.repeat(31) + '𠮷' });
    check({ title: '会'.repeat(32) + '⟦议⟧' }, /has 33 characters; WeChat takes at most 32/);
  });
  it('finds the author in the byline', () => {
    check({ byline: '来源：清河县教育局办公室宣传信息组 作者：周明远 2026年5月15日' });
    check({ byline: `作者：${'周'.repeat(16)}⟦周⟧` }, /author has 17/);
    check({ byline: `${'周'.repeat(16)}⟦周⟧` });
    check({ byline: `来源：${'周'.repeat(20)}` });
  });
  it('counts the HTML of the body', () => {
    const paragraph = `<p>${'&nbsp;'.repeat(8)}文</p>`;
    check({ body: '<p>文</p>'.repeat(2000) });
    check({ body: paragraph.repeat(357) + '⟦<p>⟧' + paragraph.slice(3) + paragraph }, /takes at most 19999/);
  });
  it('has no limits under other targets', () => {
    const text = `${'会'.repeat(99)}\n\n周明远\n\n<p>${'文'.repeat(30_000)}</p>\n\n教育\n\n校园\n\n学校`;
    for (const target of ['generic', 'ueditor', 'kindeditor', 'wangeditor'] as const) {
      assert.ok(lint(parseArticle(text), { ...DEFAULT_SETTINGS, target }).every(({ rule }) => rule !== RULE));
    }
  });
  it('is silent where parts are missing', () => {
    assert.ok(
      lint(parseArticle(''), { ...DEFAULT_SETTINGS, target: 'wechat' }).every(({ rule }) => rule !== RULE),
    );
  });
});
