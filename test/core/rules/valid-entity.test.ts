import assert from 'node:assert/strict';
import { tagCheckOf } from './check-tags';

const check = tagCheckOf('valid-entity');

describe('valid-entity', () => {
  const silent = [
    ['references', '<p>&nbsp;&ldquo;会议&rdquo;&#160;&#xa0;&Prime;&notin;</p>'],
    ['raw ampersands', '<p>AT&T、R&D文、A & B</p>'],
    ['addresses', '<p><a href="a.htm?a=1&copy=2&lt=3">会议</a></p>'],
    ['an escaped ampersand', '<p>A&amp;B；AT&amp;T；R&amp;foo;</p>'],
    ['code', '<p><code>&amp;nbsp;</code></p>'],
    ['a value', '<p title="&amp;nbsp;">会议</p>'],
    ['a full-width semicolon, another mistake', '<p>会议&nbsp；召开</p>'],
    ['script', '<p>会议</p><script>a = "&nbps;"</script>'],
  ];
  for (const [name, text] of silent) it(`leaves alone: ${name}`, () => void check(text));

  it('suggests what a misspelt reference was meant to be', () => {
    check('<p>⟦&nbps;⟧⟦&nsbp;⟧会议⟦&ldqou;⟧</p>', '<p>&nbsp;&nbsp;会议&ldquo;</p>');
    check('<p>会议⟦&NBSP;⟧召开</p>', '<p>会议&nbsp;召开</p>');
  });
  it('escapes what is near to nothing', () => {
    check('<p>会议⟦&qinghe;⟧召开</p>', '<p>会议&amp;qinghe;召开</p>');
  });
  it('inserts a semicolon by itself, also after a number', () => {
    const [problem] = check(
      '<p>⟦&nbsp⟧ 会议⟦&#160⟧召开⟦&nbsp⟧QQ</p>',
      '<p>&nbsp; 会议&#160;召开&nbsp;QQ</p>',
    );
    assert.equal(problem.fix?.safe, true);
  });
  it('escapes the parameter of an address', () => {
    check(
      '<p>见 https://a.cn/?a=1⟦&copy⟧=2⟦&reg⟧ion=3</p>',
      '<p>见 https://a.cn/?a=1&amp;copy=2&amp;region=3</p>',
    );
  });
  it('finds what was escaped twice, or more often', () => {
    check('<p>⟦&amp;nbsp;⟧⟦&amp;amp;ldquo;⟧会议⟦&amp;#160;⟧</p>', '<p>&nbsp;&ldquo;会议&#160;</p>');
  });
  it('finds references between blocks', () => {
    check('<p>一</p>⟦&nbsp⟧<p>二</p>', '<p>一</p>&nbsp;<p>二</p>');
  });
});
