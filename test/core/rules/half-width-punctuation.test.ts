import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { applyEdits } from '../../../src/core/edits';
import { safeEdits } from '../../../src/core/fix';
import { lint } from '../../../src/core/lint';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { mark, parseMarked } from '../marked';

const RULE = 'half-width-punctuation';
const frame = (body: string) => `标题\n\n作者\n\n<p>${body}</p>\n\n甲\n\n乙\n\n丙`;

/** `fixed` is the block after all safe fixes of the rule; without it nothing is changed. */
function check(marked: string, fixed?: string): void {
  const { text, ranges } = parseMarked(frame(marked));
  const found = lint(parseArticle(text), DEFAULT_SETTINGS).filter(({ rule }) => rule === RULE);
  const places = found.flatMap((problem) => problem.places);
  assert.equal(mark(text, places), mark(text, ranges));
  assert.equal(applyEdits(text, safeEdits(found)), fixed === undefined ? text : frame(fixed));
}

describe('half-width-punctuation', () => {
  const silent = [
    ['thousands, decimals and versions', '共1,200人，占3.5%，版本v1.2。'],
    ['times, ratios and scores', '上午10:30，比例1:500，比分3:2。'],
    ['lists of numbers', '第1,2,3中学'],
    ['Latin phrases', '使用Word,Excel软件，Hello, world!也行。'],
    ['abbreviations', 'U.S.A.、No.1、vs.、etc.都不动。'],
    ['a colon after Latin', 'QQ:12345，A:你好，TEL:你好'],
    ['addresses', '网址https://a.cn/x?y=1:2，邮箱zhou@qinghe.gov.cn，www.a.cn:8080'],
    ['files and paths', '附件报名表.docx、D:\\通知.txt'],
    ['Latin in brackets', '世界卫生组织(WHO)第(3)号'],
    ['ordinals', '1.加强领导'],
    ['Chinese ordinals', '一.加强领导'],
    ['ordinals with one bracket', '1)加强领导'],
    ['the semicolon of a reference', '会议&nbsp;召开&amp;结束'],
    ['code', '<code>如果,那么</code>'],
    ['Chinese in a line of program text', 's.setName("王明");<br>new Address("332000","清河");'],
    ['comments of programs', '&nbsp;//列出目录下(包括子目录)的文件,再删除<br>int a = 5; //赋值,然后比较'],
    ['table definitions', "`pic` VARCHAR(64) COMMENT '商品图片',<br>TEXT COMMENT '商品描述',"],
    ['lines typed at a prompt', 'mysql>use 数据名称; mysql>source 路径/a.sql;'],
    ['dots of an ellipsis', '会议...召开'],
    ['attributes', '<img alt="一,二" src="a.jpg">'],
  ];
  for (const [name, text] of silent) it(`leaves alone: ${name}`, () => check(text));

  it('finds a mark after a percentage, a number and a year', () => {
    check('达到100%⟦,⟧实现；50人⟦,⟧其中；2020年⟦,⟧全县', '达到100%，实现；50人，其中；2020年，全县');
    check('共50⟦,⟧其中', '共50，其中');
  });
  it('finds a colon before a number', () => {
    check('指出⟦:⟧2020年；电话⟦:⟧0355-7022222', '指出：2020年；电话：0355-7022222');
  });
  it('sees through quotes and brackets', () => {
    check('“三大抓手”⟦,⟧“三有”教学；《甲》⟦;⟧《乙》', '“三大抓手”，“三有”教学；《甲》；《乙》');
  });
  it('sees through inline tags and keeps them', () => {
    check('指出<b>⟦:⟧</b>全县；<i>会</i>⟦,⟧<b>议</b>', '指出<b>：</b>全县；<i>会</i>，<b>议</b>');
  });
  it('does not take a quotation beside a Latin word for program text', () => {
    check('AI"赋能⟦,⟧提质"', 'AI"赋能，提质"');
    check('"会议召开⟦,⟧大家鼓掌"', '"会议召开，大家鼓掌"');
  });
  it('finds marks at the edges of a block', () => {
    check('努力书写答卷⟦!⟧', '努力书写答卷！');
    check('会议召开⟦.⟧', '会议召开。');
  });
  it('finds every mark of a run', () => {
    check('好⟦!⟧⟦!⟧真的⟦?⟧⟦!⟧', '好！！真的？！');
  });
  it('finds a mark that is written as a reference', () => {
    check('会上⟦&#44;⟧大家', '会上，大家');
  });
  it('takes a pair of brackets as one place', () => {
    check('案⟦(事)⟧件；今天⟦(9月7日)⟧下午', '案（事）件；今天（9月7日）下午');
    check('甲⟦(乙⟦(丙)⟧丁)⟧'.replace('⟦(丙)⟧', '(WHO)'), '甲（乙(WHO)丁）');
  });
  it('offers, but does not apply by itself, where Latin is on one side', () => {
    check('用Word⟦,⟧然后；全县⟦,⟧Word');
    check('约翰⟦.⟧史密斯；f⟦(一)⟧');
  });
  it('leaves the comma behind an address to the text', () => {
    check('见https://a.cn/x⟦,⟧谢谢');
  });
  it('does not look across a line break', () => {
    check('会议⟦!⟧<br>ABC', '会议！<br>ABC');
  });
  it('checks the title', () => {
    const { text, ranges } = parseMarked('召开会议⟦,⟧部署工作\n\n作者\n\n<p>文</p>\n\n甲\n\n乙\n\n丙');
    const [problem] = lint(parseArticle(text), DEFAULT_SETTINGS);
    assert.equal(mark(text, problem.places), mark(text, ranges));
  });
});
