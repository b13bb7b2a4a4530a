import assert from 'node:assert/strict';
import { tagCheckOf } from './check-tags';

const check = tagCheckOf('no-duplicate-attribute');

describe('no-duplicate-attribute', () => {
  it('leaves alone attributes of other names and of other elements', () => {
    check('<p style="color: red" data-style="a"><span style="color: red">会议</span></p>');
  });
  it('deletes the second by itself only where it says the same', () => {
    const [same] = check('<p class="a" ⟦class="a"⟧>会议</p>', '<p class="a">会议</p>');
    assert.equal(same.fix?.safe, true);
    const [other] = check('<p>会议<img src="a.jpg" ⟦src="b.jpg"⟧ alt="校园"></p>');
    assert.equal(other.fix?.safe, false);
  });
  it('joins styles and classes', () => {
    check(
      '<p style="color: red;" ⟦style="text-indent: 2em"⟧>会议</p>',
      '<p style="color: red; text-indent: 2em">会议</p>',
    );
    check(
      '<p style="color: red" ⟦STYLE=\'font-family: 宋体\'⟧>会议</p>',
      '<p style="color: red; font-family: 宋体">会议</p>',
    );
    check('<p style="" ⟦style="color: red"⟧>会议</p>', '<p style="color: red">会议</p>');
    check('<p class="a" ⟦class="b"⟧>会议</p>', '<p class="a b">会议</p>');
  });
  it('does not join where the quotes forbid it', () => {
    check(`<p style="color: red" ⟦style='font-family: "宋体"'⟧>会议</p>`, '<p style="color: red">会议</p>');
  });
  it('looks at containers too', () => {
    check('<div class="a" ⟦class="b"⟧><p>会议</p></div>', '<div class="a b"><p>会议</p></div>');
  });
});
