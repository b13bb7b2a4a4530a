import assert from 'node:assert/strict';
import { type Problem } from '../../../src/core/lint';
import { applyEdits } from '../../../src/core/edits';
import { checkPlaces, targetCheckOf } from './check';

const check = targetCheckOf('no-unsupported-style');

const severities = (problems: readonly Problem[]) => problems.map(({ severity }) => severity);

describe('no-unsupported-style', () => {
  it('reports what WeChat removes', () => {
    const problems = check(
      'wechat',
      '<p style="⟦position: fixed⟧; color: red">甲</p>',
      '<p style="color: red">甲</p>',
    );
    assert.deepEqual(severities(problems), ['warning']);
    check('wechat', '<p style="⟦color: var(--a)⟧">甲</p>', '<p>甲</p>');
    check('wechat', '<p style="⟦Z-INDEX: 3⟧">甲</p>', '<p>甲</p>');
  });
  it('removes many at once, beside each other or not', () => {
    const style = '⟦position: fixed⟧; ⟦z-index: 1⟧; color: red; ⟦z-index: 2⟧; ⟦position: fixed⟧';
    const text = `标题\n\n作者\n\n<p style="${style}">甲</p><p style="⟦z-index: 1⟧; ⟦z-index: 2⟧">乙</p>`;
    const { text: source, problems } = checkPlaces('no-unsupported-style', text, { target: 'wechat' });
    assert.match(
      applyEdits(source, problems[0].fix?.edits ?? []),
      /<p style="color: red; ">甲<\/p><p style="">乙/,
    );
  });
  it('only hints at what published articles show alive', () => {
    for (const risky of [
      'display: flex',
      'transform: scale(2)',
      'box-shadow: 0 0 2px red',
      'display: table-cell',
    ]) {
      const problems = check('wechat', `<p style="⟦${risky}⟧">甲</p>`);
      assert.deepEqual(severities(problems), ['hint']);
      assert.match(problems[0].message, /may remove/);
    }
  });
  it('hints at colours that the dark mode cannot change', () => {
    check('wechat', '<p style="⟦color: red !important⟧; margin: 3px !important">甲</p>');
  });
  it('leaves alone what changes nothing', () => {
    check('wechat', '<p style="position: static; top: 0; display: block; z-index: auto">甲</p>');
    check(
      'kindeditor',
      '<p style="margin: 0px; padding: 0 0; white-space: normal; box-sizing: border-box">甲<br style="line-height: 2"></p>',
    );
  });
  it('looks for the longhand where a table lists only that', () => {
    check(
      'kindeditor',
      '<p style="margin-left: 2em; ⟦margin: 1em⟧; text-indent: 2em; ⟦line-height: 2⟧">甲</p>',
      '<p style="margin-left: 2em; text-indent: 2em">甲</p>',
    );
    check('kindeditor', '<p><span style="line-height: 2">甲</span></p>');
  });
  it('knows the sizes and families of wangEditor', () => {
    check('wangeditor', '<p><span style="⟦font-size: 20px⟧">甲</span></p>', '<p><span>甲</span></p>');
    check(
      'wangeditor',
      `<p><span style="font-size: 19px; font-family: &quot;Times New Roman&quot;">甲</span></p>`,
    );
  });
  it('reports a style that is lost as a whole once', () => {
    const problems = check(
      'ueditor',
      '<section ⟦style="color: red; margin: 3px"⟧>甲</section>',
      '<p style="color: red; margin: 3px">甲</p>',
    );
    assert.deepEqual(severities(problems), ['warning']);
    check('ueditor', '<p><u ⟦style="color: red"⟧>甲</u></p>');
    check(
      'ueditor',
      '<ul><li ⟦style="color: red"⟧>甲</li><li class="list-1" style="color: red">乙</li></ul>',
    );
  });
  it('hints at a style that some systems keep', () => {
    assert.deepEqual(severities(check('ueditor', '<p><img ⟦style="width: 90%"⟧ src="a.jpg"></p>')), ['hint']);
    assert.deepEqual(
      severities(
        check('wechat', '<div ⟦style="color: red"⟧>甲</div>', '<section style="color: red">甲</section>'),
      ),
      ['info'],
    );
  });
  it('knows the colours that UEditor spoils', () => {
    check(
      'ueditor',
      '<p><span style="⟦color: rgba(1, 2, 3, 1)⟧; background: rgba(1,2,3,.5)">甲</span></p>',
      '<p><span style="background: rgba(1,2,3,.5)">甲</span></p>',
    );
  });
  it('leaves drawings alone', () => {
    check('wechat', '<p><svg><g style="position: absolute"/></svg>甲</p>');
  });
  it('is silent under the generic target', () => {
    check('generic', '<div style="position: fixed; display: flex">甲</div>');
  });
  it('leaves a semicolon in a value alone', () => {
    check(
      'wechat',
      '<p style="background: url(data:image/png;base64,AA==); ⟦top: 3px⟧">甲</p>',
      '<p style="background: url(data:image/png;base64,AA==)">甲</p>',
    );
  });
});
