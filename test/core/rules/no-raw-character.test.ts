import assert from 'node:assert/strict';
import { tagCheckOf } from './check-tags';

const check = tagCheckOf('no-raw-character');

describe('no-raw-character', () => {
  const silent = [
    ['references', '<p>A&lt;B&amp;C&gt;D&nbsp;&#8230;</p>'],
    ['addresses', '<p><a href="a.htm?x=1&y=2" title="a>b">会议</a></p>'],
    ['misspelt references, another mistake', '<p>&nbps;会议</p>'],
    [
      'script and style',
      '<p>会议</p><script>if (a < b && c > d) e();</script><style>p > b { color: red }</style>',
    ],
    [
      'what holds no markup: the tags behind it would be lost',
      '<p>会议</p><textarea>甲 & 乙<p>召开</p><iframe><p>召开</p>',
    ],
    ['comments', '<p>会议<!-- a & b > c --></p>'],
    ['a tag with a space in it, another mistake', '< p>会议</p>'],
  ];
  for (const [name, text] of silent) it(`leaves alone: ${name}`, () => void check(text));

  it('finds what is no tag and no reference', () => {
    check(
      '<p>A⟦<⟧50，R⟦&⟧D文，AT⟦&⟧T，甲 ⟦&⟧ 乙，5⟦>⟧3</p>',
      '<p>A&lt;50，R&amp;D文，AT&amp;T，甲 &amp; 乙，5&gt;3</p>',
    );
    check('<p>⟦>⟧会议</p>', '<p>&gt;会议</p>');
  });
  it('changes nothing that is seen', () => {
    const [problem] = check('<p>人数⟦<⟧50</p>');
    assert.equal(problem.fix?.safe, true);
  });
});
