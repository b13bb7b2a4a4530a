import assert from 'node:assert/strict';
import { tagCheckOf } from './check-tags';
import { checkLinearTime } from '../../linear-time';

const check = tagCheckOf('fullwidth-markup');

describe('fullwidth-markup', () => {
  const silent = [
    ['quotes and colons in prose', '<p>会议“召开”：甲；乙＝丙。</p>'],
    ['full-width brackets around words', '<p>＜通知＞、＜Word＞、３＜５，＜A＞类和＜b＞类</p>'],
    ['quotes in a value', '<p title="“双减”：政策">会议<img alt="“双" src="a.jpg"></p>'],
    ['an unquoted value that holds quotes', '<p>会议<img alt=县“双减” src="a.jpg"></p>'],
    ['a full-width mark in a style between real quotes', '<p style="color：red">会议</p>'],
    ['code', '<p><code>＜p＞</code></p>'],
    ['an indent', '<p>　　会议</p>'],
    ['a semicolon after a whole reference', '<p>会议&nbsp;；召开</p>'],
  ];
  for (const [name, text] of silent) it(`leaves alone: ${name}`, () => void check(text));

  it('finds full-width quotes around a value', () => {
    check('<p ⟦style=“color：red；”⟧>会议</p>', '<p style="color:red;">会议</p>');
    check(
      '<p ⟦style=“color: red; font-size: 16px”⟧ class="a">会议</p>',
      '<p style="color: red; font-size: 16px" class="a">会议</p>',
    );
    check('<p ⟦class=“a b＝c”⟧>会议</p>', '<p class="a b=c">会议</p>');
    check('<p ⟦class=‘a’⟧>会议</p>', "<p class='a'>会议</p>");
    check('<p>会议<img ⟦src=“a.jpg”⟧ ⟦alt=“校园：甲”⟧></p>', '<p>会议<img src="a.jpg" alt="校园：甲"></p>');
    check('<p ⟦class=“a"⟧>会议</p>', '<p class="a">会议</p>');
  });
  it('does not guess which of more quotes are those of the value', () => {
    const [problem] = check('<p>会议<img src="a.jpg" ⟦alt=“县“双减”会”⟧></p>');
    assert.equal(problem.fix, undefined);
  });
  it('finds a full-width equals sign and full-width spaces', () => {
    check('<p ⟦style＝"color: red"⟧>会议</p>', '<p style="color: red">会议</p>');
    check('<p class="a"⟦　style="color: red"⟧>会议</p>', '<p class="a" style="color: red">会议</p>');
    check('⟦<p　⟧class="a">会议</p>', '<p class="a">会议</p>');
  });
  it('finds a full-width colon in an address', () => {
    check('<p><a href="⟦https：//⟧a.cn">甲</a></p>', '<p><a href="https://a.cn">甲</a></p>');
  });
  it('finds full-width brackets, as one mistake', () => {
    check('⟦＜p＞⟧会议</p>', '<p>会议</p>');
    check('<p>一⟦＜/p＞⟧<p>二</p>', '<p>一</p><p>二</p>');
    check(
      '<p>会议⟦＜span style=“color:red”＞⟧召开</span></p>',
      '<p>会议<span style="color:red">召开</span></p>',
    );
    check('<p>会⟦＜b＞⟧议⟦＜/b＞⟧</p>', '<p>会<b>议</b></p>');
    check('<p class="a"⟦＞⟧会议</p>', '<p class="a">会议</p>');
  });
  it('finds a full-width semicolon after a reference', () => {
    check('<p>会议⟦&nbsp；⟧召开</p>', '<p>会议&nbsp;召开</p>');
  });
  it('takes linear time', () => {
    checkLinearTime((count) => check(`<p>${'＜p '.repeat(count)}</p>`));
  });
});
