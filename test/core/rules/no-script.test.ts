import assert from 'node:assert/strict';
import { tagCheckOf } from './check-tags';
import { checkLinearTime } from '../../linear-time';

const check = tagCheckOf('no-script');

describe('no-script', () => {
  const silent = [
    ['words', '<p>javascript: 开头的链接、onclick=、&lt;script&gt; 和 expression(1)</p>'],
    ['values that only speak of it', '<p title="javascript:1"><img src="a.jpg" alt="javascript:1"></p>'],
    [
      'addresses with it in them',
      '<p><a href="https://a.cn/javascript:1">甲</a><a href="#javascript">乙</a></p>',
    ],
    ['pictures in the text', '<p><img src="data:image/png;base64,AAAA" alt="校园"></p>'],
    [
      'styles',
      '<p style="scroll-behavior: smooth; background: url(a.png)">会议</p><style>p { color: red }</style>',
    ],
    ['attributes that begin alike', '<p one="1" on="1">会议</p>'],
  ];
  for (const [name, text] of silent) it(`leaves alone: ${name}`, () => void check(text));

  it('removes scripts and event handlers by itself', () => {
    const [problem] = check('<p ⟦onclick="a()"⟧>会议</p>', '<p>会议</p>');
    assert.equal(problem.fix?.safe, true);
    check('<p>一</p>⟦<script src="a.js"></script>⟧<p>二⟦<SCRIPT>a</SCRIPT>⟧</p>', '<p>一</p><p>二</p>');
    check('<div ⟦onload="a()"⟧><p>会议</p></div>', '<div><p>会议</p></div>');
  });
  it('does not delete what a script without an end took in', () => {
    const problems = check('<p>一</p>⟦<script>⟧<p>二</p>');
    assert.equal(problems[0].fix, undefined);
  });
  it('removes addresses that run script, however they are written', () => {
    check('<p><a ⟦href="javascript:;"⟧ class="a">甲</a></p>', '<p><a class="a">甲</a></p>');
    for (const url of [
      ' JavaScript:a',
      'java&#10;script:a',
      'java\tscript:a',
      '&#106;avascript&colon;a',
      'vbscript:a',
      'data:text/html,a',
    ]) {
      check(`<p><a ⟦href="${url}"⟧>甲</a></p>`, '<p><a>甲</a></p>');
    }
    check('<p><iframe ⟦srcdoc="<b>"⟧></iframe></p>');
  });
  it('removes styles that run script, however they are written', () => {
    check('<p style="color: red; ⟦width: expression(a)⟧;">会议</p>', '<p style="color: red;">会议</p>');
    for (const style of [
      'behavior: url(a.htc)',
      '-moz-binding: url(a)',
      'background: url( javascript:a)',
      'width: exp/**/ression(a)',
      'width: \\65xpression(a)',
    ]) {
      check(`<p style="⟦${style}⟧">会议</p>`, '<p>会议</p>');
    }
  });
  it('finds style sheets that load or run something', () => {
    check('<p>会议</p>⟦<style>@import "a.css";</style>⟧', '<p>会议</p>');
  });
  it('takes linear time', () => {
    checkLinearTime((count) => check(`<p style="${'/*'.repeat(count)}">会议</p>`));
  });
});
