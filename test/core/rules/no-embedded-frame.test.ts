import assert from 'node:assert/strict';
import { tagCheckOf } from './check-tags';

const check = tagCheckOf('no-embedded-frame');

describe('no-embedded-frame', () => {
  const silent = [
    ['the videos of WeChat', '<p><iframe class="video_iframe" data-src="https://v.qq.com/a"></iframe></p>'],
    ['a subdomain, without its scheme', '<p><iframe src="//imgcache.mp.weixin.qq.com/a"></iframe></p>'],
    ['media', '<p><video src="a.mp4" controls></video><audio src="a.mp3"></audio></p>'],
    ['boxes of layout tools', '<fieldset><section><p>会议</p></section></fieldset>'],
    ['other metadata', '<meta name="a" content="b"><p>会议</p>'],
    ['words', '<p>&lt;iframe&gt; 和 form</p>'],
  ];
  for (const [name, text] of silent) it(`leaves alone: ${name}`, () => void check(text));

  it('finds frames and plug-ins, the outer one only', () => {
    const [problem] = check('<p>一⟦<iframe src="https://a.cn/"></iframe>⟧</p>', '<p>一</p>');
    assert.equal(problem.fix?.safe, false);
    check('<p>一⟦<object data="a.swf"><param name="a"><embed src="a.swf"></object>⟧</p>', '<p>一</p>');
    check('<p>一⟦<embed src="a.swf">⟧</p>', '<p>一</p>');
  });
  it('does not take a site for another that is named like it', () => {
    check(
      '<p>⟦<iframe src="https://v.qq.com.a.cn/"></iframe>⟧⟦<iframe src="https://av.qq.com/"></iframe>⟧</p>',
    );
    check('<p>⟦<iframe src="https://v.qq.com@a.cn/"></iframe>⟧⟦<iframe src="/a?v.qq.com"></iframe>⟧</p>');
  });
  it('takes sites from the settings', () => {
    const options = { allowHosts: ['a.cn'] };
    check(
      '<p><iframe src="https://b.a.cn/"></iframe>⟦<iframe src="https://v.qq.com/"></iframe>⟧</p>',
      undefined,
      options,
    );
  });
  it('takes a form from around its text', () => {
    check('<div>⟦<form action="a">⟧会议</form></div>', '<div>会议</div>');
    check(
      '<p>⟦<input name="a">⟧⟦<select><option>甲</option></select>⟧⟦<textarea>乙</textarea>⟧⟦<button>⟧丙</button></p>',
      '<p>丙</p>',
    );
  });
  it('does not mend what it sees only the beginning of', () => {
    const [problem] = check('⟦<form action="a">⟧<p>会议</p></form>');
    assert.equal(problem.fix, undefined);
  });
  it('finds redirects', () => {
    check(
      '⟦<meta http-equiv="Refresh" content="0;url=a">⟧⟦<base href="https://a.cn/">⟧<p>会议</p>',
      '<p>会议</p>',
    );
  });
});
