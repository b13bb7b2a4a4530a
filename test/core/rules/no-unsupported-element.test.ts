import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { lint, type Problem } from '../../../src/core/lint';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { frame, targetCheckOf } from './check';

const RULE = 'no-unsupported-element';
const check = targetCheckOf(RULE);

const says = (problems: readonly Problem[], message: RegExp, severity: string) => {
  assert.match(problems[0].message, message);
  assert.equal(problems[0].severity, severity);
};

describe('no-unsupported-element', () => {
  it('says that an element is removed with its content', () => {
    says(
      check('ueditor', '<p>甲⟦<iframe src="https://v.qq.com/1">⟧</iframe></p>'),
      /UEditor removes <iframe> with/,
      'error',
    );
    says(check('wechat', '<p>甲⟦<video src="a.mp4">⟧</video></p>'), /WeChat removes <video>/, 'error');
  });
  it('takes it less seriously where nothing is in it', () => {
    says(check('wechat', '<p>甲⟦<form>⟧</form></p>'), /removes <form>/, 'warning');
    says(
      check('generic', '⟦<style>⟧p{}</style><p>甲</p>'),
      /The site removes <style>|the site removes <style>/,
      'warning',
    );
  });
  it('says that an element loses its tags', () => {
    says(
      check('kindeditor', '⟦<section style="color: red">⟧甲</section>'),
      /KindEditor removes the tags/,
      'info',
    );
  });
  it('says what an element becomes', () => {
    says(
      check('ueditor', '⟦<div style="color: red">⟧甲</div>', '<p style="color: red">甲</p>'),
      /into <p> without its style/,
      'warning',
    );
    says(check('ueditor', '⟦<div>⟧甲</div>', '<p>甲</p>'), /turns <div> into <p>; write <p>/, 'hint');
    check('ueditor', '⟦<dl>⟧⟦<dt>⟧甲</dt></dl>', '<dl><li>甲</li></dl>');
  });
  it('says that an element becomes a plain paragraph', () => {
    says(check('wangeditor', '⟦<section>⟧<b>甲</b></section>'), /plain paragraph/, 'warning');
    check('wangeditor', '<section>甲</section>');
  });
  it('leaves alone an element around paragraphs that nobody would miss', () => {
    check('ueditor', '<div><p>甲</p></div>');
    check('kindeditor', '<section><p>甲</p></section>');
    check('kindeditor', '⟦<section style="color: red">⟧<p>甲</p></section>');
  });
  it('knows the players of WeChat', () => {
    check('wechat', '<p>甲<iframe class="video_iframe" src="https://v.qq.com/1"></iframe></p>');
    check('wechat', '<p>甲⟦<iframe src="https://a.cn/1">⟧</iframe></p>');
    check('wechat', '<p>甲<mpvoice src="1"></mpvoice></p>');
  });
  it('says nothing of what is in a removed element', () => {
    check('ueditor', '<p>甲⟦<figure>⟧<svg></svg><foo>乙</foo></figure></p>');
  });
  it('leaves scripts and the leftovers of Word to other rules', () => {
    check('ueditor', '<script>甲</script><p>甲<o:p></o:p></p>');
    check('generic', '<script>甲</script><p>甲</p>');
  });
  it('takes names in capitals', () => {
    check('wechat', '<p>甲⟦<EMBED src="a.swf">⟧</p>');
  });
  it('is silent under the generic target', () => {
    check(
      'generic',
      '<div><section><p>甲<video src="a.mp4"></video><iframe src="https://a.cn"></iframe></p></section></div>',
    );
  });
  it('takes exceptions', () => {
    const text = frame('<p>甲<video src="a.mp4"></video></p>');
    const options = { [RULE]: { allow: ['video'] } };
    const problems = lint(parseArticle(text), { ...DEFAULT_SETTINGS, target: 'wechat', options });
    assert.ok(problems.every(({ rule }) => rule !== RULE));
  });
});
