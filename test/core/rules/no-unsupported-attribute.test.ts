import assert from 'node:assert/strict';
import { targetCheckOf } from './check';

const check = targetCheckOf('no-unsupported-attribute');

describe('no-unsupported-attribute', () => {
  it('reports what WeChat removes', () => {
    check('wechat', '<p ⟦id="a"⟧ class="b">甲</p>', '<p class="b">甲</p>');
    check('wechat', '<p ⟦contenteditable⟧>甲</p>', '<p>甲</p>');
    check('wechat', '<p ⟦id="a"⟧class="b">甲</p>', '<p class="b">甲</p>');
  });
  it('reports links to a place in the article, but does not touch them', () => {
    check('wechat', '<p><a ⟦href="#a"⟧>甲</a><a href="https://a.cn#b">乙</a><a href="#">丙</a></p>');
  });
  it('reports what an editor has no place for, if it can be seen', () => {
    check('wangeditor', '<p ⟦align="center"⟧ lang="zh">甲</p>', '<p lang="zh">甲</p>');
    check(
      'ueditor',
      '<p align="center">甲</p><table ⟦bgcolor="red"⟧ border="1"><tr><td>甲</td></tr></table>',
      '<p align="center">甲</p><table border="1"><tr><td>甲</td></tr></table>',
    );
  });
  it('leaves alone what changes nothing', () => {
    check(
      'ueditor',
      '<p data-a="1" lang="zh">甲<img src="a.jpg" border="0" alt="校园"></p><ol start="1"><li>甲</li></ol>',
    );
    check('kindeditor', '<p class="a" id="b">甲</p>');
  });
  it('leaves event handlers to no-script', () => {
    check('wechat', '<p onclick="f()">甲</p>');
    check('kindeditor', '<p onclick="f()">甲</p>');
    check('generic', '<p onclick="f()" id="a">甲</p>');
  });
  it('leaves drawings alone', () => {
    check('wechat', '<p><svg width="9"><defs><g id="a"/></defs></svg>甲</p>');
  });
  it('says nothing of elements that do not stay', () => {
    check('ueditor', '<p>甲<figure align="left"><img src="a.jpg" alt="校园"></figure></p>');
  });
  it('removes safely only what nobody sees', () => {
    const [hidden] = check('wechat', '<p ⟦id="a"⟧>甲</p>', '<p>甲</p>');
    const [seen] = check('wangeditor', '<p ⟦align="center"⟧>甲</p>', '<p>甲</p>');
    assert.deepEqual([hidden.fix?.safe, seen.fix?.safe], [true, false]);
  });
});
