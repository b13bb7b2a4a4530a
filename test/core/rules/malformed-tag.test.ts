import assert from 'node:assert/strict';
import { tagCheckOf } from './check-tags';
import { checkLinearTime } from '../../linear-time';

const check = tagCheckOf('malformed-tag');

describe('malformed-tag', () => {
  const silent = [
    ['a less-than sign before a digit or a Chinese character', '<p>人数<50，甲<乙，a < b。</p>'],
    ['a letter between signs', '<p>1 < b > c</p>'],
    ['a bracket in a quoted value', '<p title="a>b">会议</p>'],
    ['quotes in each other', `<p title="a'b" class='c"d'>会议</p>`],
    ['a tag over two lines', '<p\n  class="a"\n>会议</p>'],
    ['code', '<p><code>< p></code></p>'],
    ['what is escaped', '<p>&lt; p&gt;会议</p>'],
    ['tags in a script that is never closed', '<script>< 会议<p>召开＜/b＞</p>'],
    ['a comment', '<p>会议<!-- < p> --></p>'],
    ['full-width brackets, another mistake', '<p>会议</p>＜p＞文＜/p＞'],
  ];
  for (const [name, text] of silent) it(`leaves alone: ${name}`, () => void check(text));

  it('finds a quote that is never closed, and closes it before the end of the tag', () => {
    check('<p style=⟦"⟧color: red>会议</p>', '<p style="color: red">会议</p>');
    check("<p class='a' style=⟦'⟧color: red >会议</p>", "<p class='a' style='color: red' >会议</p>");
    check('<p>会议<img src=⟦"⟧a.jpg /></p>', '<p>会议<img src="a.jpg" /></p>');
    check('<p>会议<a href=⟦"⟧https://a.cn/>甲</a></p>', '<p>会议<a href="https://a.cn/">甲</a></p>');
  });
  it('finds a quote that is closed only in a later tag', () => {
    check(
      '<p style=⟦"⟧color: red>一</p><p class="a">二</p>',
      '<p style="color: red">一</p><p class="a">二</p>',
    );
  });
  it('finds a start tag and an end tag without their bracket', () => {
    check('⟦<p⟧<b>会议</b></p>', '<p><b>会议</b></p>');
    check('<p>一⟦</p⟧\n<p>二</p>', '<p>一</p>\n<p>二</p>');
    check('⟦<p⟧ 会议</p>');
    check('<p>一⟦</p⟧');
  });
  it('finds spaces after the bracket, as one mistake', () => {
    check('⟦< p>⟧会议</p>', '<p>会议</p>');
    check('<p>一⟦</ p>⟧<p>二</p>', '<p>一</p><p>二</p>');
    check('<p>一⟦< /p>⟧<p>二</p>', '<p>一</p><p>二</p>');
    check(
      '<p>会议⟦< span style="color: red">⟧召开</span></p>',
      '<p>会议<span style="color: red">召开</span></p>',
    );
    check('⟦<　p>⟧会议</p>', '<p>会议</p>');
  });
  it('does not mend a space by itself, for it may be text', () => {
    const [problem] = check('⟦< p>⟧会议</p>');
    assert.equal(problem.fix?.safe, false);
  });
  it('finds a comment that is never closed', () => {
    check('<p>一</p>⟦<!--⟧ <p>二</p>');
  });
  it('takes linear time', () => {
    checkLinearTime((count) => check(`<p>${'< p '.repeat(count)}</p>`), 2500);
    checkLinearTime((count) => check(`<p>${'< '.repeat(count)}</p>`), 2500);
  });
});
