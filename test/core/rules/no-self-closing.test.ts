import assert from 'node:assert/strict';
import { tagCheckOf } from './check-tags';

const check = tagCheckOf('no-self-closing');

describe('no-self-closing', () => {
  const silent = [
    ['void elements', '<p>一<br/>二<img src="a.jpg" alt="校园" /></p><hr/>'],
    ['drawings', '<p><svg><path d="M0"/><g/></svg></p>'],
    ['an unquoted value that ends with a slash', '<p><a href=https://a.cn/>甲</a></p>'],
    ['Office elements, which are leftovers', '<p>会议<o:p/></p>'],
  ];
  for (const [name, text] of silent) it(`leaves alone: ${name}`, () => void check(text));

  it('writes an empty element with its end tag', () => {
    const [problem] = check('<p>一</p>⟦<p/>⟧<p>二</p>', '<p>一</p><p></p><p>二</p>');
    assert.equal(problem.fix?.safe, true);
    check('<p>会议⟦<a name="a" />⟧</p>', '<p>会议<a name="a"></a></p>');
  });
  it('reads it as an end tag where one is missing', () => {
    const [problem] = check('<p><b>会议⟦<b/>⟧召开</p>', '<p><b>会议</b>召开</p>');
    assert.equal(problem.fix?.safe, false);
    check('<p>一⟦<p/>⟧<p>二</p>', '<p>一</p><p>二</p>');
  });
  it('takes the slash for what is too much where the end tag of the other is taken', () => {
    check('<div>一⟦<div/>⟧二</div>', '<div>一<div></div>二</div>');
  });
  it('makes a line break of </br>, but not a second one', () => {
    check('<p>一⟦</br>⟧二⟦</BR>⟧三</p>', '<p>一<br>二<br>三</p>');
    const [problem] = check('<p>一<br>⟦</br>⟧二</p>', '<p>一<br>二</p>');
    assert.equal(problem.fix?.safe, false);
  });
  it('deletes the end tag of an element that has none', () => {
    check('<p><img src="a.jpg" alt="校园">⟦</img>⟧</p>', '<p><img src="a.jpg" alt="校园"></p>');
  });
});
