import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { lint } from '../../../src/core/lint';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import type { TargetId } from '../../../src/core/targets';
import { checkPlaces } from './check';

const RULE = 'image-source';
const frame = (body: string) => `标题\n\n作者\n\n<p>${body}</p>\n\n甲\n\n乙\n\n丙`;

function check(target: TargetId, marked: string, severity?: string, message?: RegExp, options = {}): void {
  const { problems } = checkPlaces(RULE, frame(marked), { target, options: { [RULE]: options } });
  assert.equal(problems.at(0)?.severity, severity);
  if (message) assert.match(problems[0].message, message);
}

const image = (src: string) => `<img alt="校园" src="${src}">`;

describe('image-source', () => {
  for (const src of [
    'file:///C:/1.jpg',
    'C:\\1.jpg',
    'd:/1.jpg',
    '\\\\server\\1.jpg',
    'FILE://1.jpg',
    'blob:https://a.cn/1',
  ]) {
    it(`finds an image on the own computer: ${src}`, () =>
      check('generic', image(`⟦${src}⟧`), 'error', /own computer/));
  }
  it('leaves relative, embedded and remote images to the site under the generic target', () => {
    check(
      'generic',
      image('/a/1.jpg') + image('1.jpg') + image('https://a.cn/1.webp') + image('data:image/png;base64,AA=='),
    );
  });
  it('leaves images without an address to attr-required', () => {
    check('wechat', '<img alt="校园"><img alt="校园" src="">');
  });
  it('finds images of other sites under WeChat', () => {
    check(
      'wechat',
      image('⟦https://www.qinghe.gov.cn/1.jpg⟧'),
      'warning',
      /WeChat filters images of other sites/,
    );
    check('wechat', image('⟦//www.qinghe.gov.cn/1.jpg⟧'), 'warning');
    check('wechat', image('⟦https://qpic.cn.qinghe.cn/1.jpg⟧'), 'warning');
  });
  it('finds formats that WeChat does not take', () => {
    check(
      'wechat',
      image('⟦https://www.qinghe.gov.cn/1.webp?x=1⟧'),
      'warning',
      /takes only jpg、jpeg、png、gif images|takes only/,
    );
    check('wechat', image('⟦https://www.qinghe.gov.cn/1.svg⟧'), 'warning', /convert/);
  });
  it('finds images without a host under WeChat', () => {
    check('wechat', image('⟦/upload/1.jpg⟧'), 'error', /no host/);
  });
  it('knows the servers of WeChat, whatever the format', () => {
    check(
      'wechat',
      image('https://mmbiz.qpic.cn/mmbiz_png/a/640?wx_fmt=webp') + image('http://mmbiz.qlogo.cn/1'),
    );
  });
  it('takes the address that is loaded late', () => {
    check('wechat', '<img alt="校园" src="data:image/gif;base64,AA==" data-src="https://mmbiz.qpic.cn/1">');
    check('wechat', '<img alt="校园" data-src="⟦https://a.cn/1.jpg⟧">', 'warning');
  });
  it('finds images in the address where they are deleted', () => {
    check('ueditor', image('⟦data:image/png;base64,AA==⟧'), 'error', /UEditor drops/);
    check('kindeditor', image('data:image/png;base64,AA=='));
  });
  it('leaves relative addresses alone under the editors of systems', () => {
    check('ueditor', image('/upload/1.jpg'));
  });
  it('marks only the beginning of a long address', () => {
    const long = 'A'.repeat(500);
    const text = frame(image(`data:image/png;base64,${long}`));
    const [problem] = lint(parseArticle(text), { ...DEFAULT_SETTINGS, target: 'ueditor' }).filter(
      ({ rule }) => rule === RULE,
    );
    assert.equal(problem.end - problem.start, 200);
  });
  it('leaves hosts of a private network to unsafe-url', () => {
    check('wechat', image('http://192.168.1.5/1.jpg') + image('http://oa/1.jpg'));
  });
  it('takes hosts of the user', () => {
    check('wechat', image('https://img.qinghe.gov.cn/1.jpg'), undefined, undefined, {
      allowHosts: ['qinghe.gov.cn'],
    });
  });
});
