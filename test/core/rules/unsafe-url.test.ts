import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/edits';
import { safeEdits } from '../../../src/core/fix';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import { checkPlaces } from './check';

const RULE = 'unsafe-url';
const frame = (body: string) => `标题\n\n作者\n\n<p>${body}</p>\n\n甲\n\n乙\n\n丙`;

/** `fixed` is the block after all safe fixes; without it nothing is changed. */
function check(
  marked: string,
  severity?: string,
  fixed?: string,
  settings: Settings = DEFAULT_SETTINGS,
): void {
  const { text, problems } = checkPlaces(RULE, frame(marked), settings);
  assert.equal(problems.at(0)?.severity, severity);
  assert.equal(applyEdits(text, safeEdits(problems)), fixed === undefined ? text : frame(fixed));
}

describe('unsafe-url', () => {
  const silent = [
    ['numbers that look like an address', '版本10.1.2.3，10.加强领导，服务器192.168.1.1已停用'],
    ['an address in the text', '网址http://www.qinghe.gov.cn'],
    ['a public host', '<a href="https://www.qinghe.gov.cn/192.168.1.1.html">通知</a>'],
    ['a link to a site without encryption', '<a href="http://www.qinghe.gov.cn">通知</a>'],
    ['relative addresses', '<a href="/a">甲</a><a href="b.html">乙</a><a href="#c">丙</a><a href="">丁</a>'],
    ['mail and telephone', '<a href="mailto:a@b.cn">甲</a><a href="tel:1">乙</a>'],
    ['what no-script reports', '<a href="javascript:f()">甲</a><a href="java&#10;script:f()">乙</a>'],
    [
      'an image on the own computer',
      '<img src="file:///C:/1.jpg" alt="校园"><img src="D:\\1.jpg" alt="校园">',
    ],
    ['an image in the address', '<img src="data:image/png;base64,AA==" alt="校园">'],
    [
      'a host that begins like a private one',
      '<a href="https://10.com">甲</a><a href="https://172.32.0.1/">乙</a>',
    ],
    [
      'a host that ends like a short one',
      '<a href="https://best.cn/">甲</a><a href="https://not.cn/">乙</a>',
    ],
  ];
  for (const [name, text] of silent) it(`leaves alone: ${name}`, () => check(text));

  const hosts = [
    'localhost:8080',
    '127.0.0.1',
    '10.0.3.7',
    '172.16.0.1',
    '192.168.1.5:81',
    '[::1]',
    '[fd00::1]',
    'oa',
    'oa.local',
    'user@192.168.1.5',
    'LOCALHOST',
  ];
  for (const host of hosts) {
    it(`finds the private host ${host}`, () => check(`<a href="⟦http://${host}/a⟧">甲</a>`, 'error'));
  }
  it('finds it in images, in references and after white space', () => {
    check('<img alt="校园" src="⟦https://192.168.1.5/1.jpg⟧">', 'error');
    check('<a href="⟦http://192.168.1&#46;5/⟧">甲</a>', 'error');
    check('<a href="⟦ http://local\thost/⟧">甲</a>', 'error');
  });
  it('finds a file on the own computer', () => {
    check('<a href="⟦file:///C:/1.docx⟧">甲</a>', 'error');
    check('<a href="⟦C:\\1.docx⟧">甲</a>', 'error');
  });
  it('encrypts what is known to be encrypted', () => {
    check(
      '<a href="⟦http://mp.weixin.qq.com/s/a⟧">甲</a>',
      'info',
      '<a href="https://mp.weixin.qq.com/s/a">甲</a>',
    );
    check(
      '<img alt="校园" src="⟦//mmbiz.qpic.cn/1⟧">',
      'info',
      '<img alt="校园" src="https://mmbiz.qpic.cn/1">',
    );
  });
  it('only reports images of other sites that are not encrypted', () => {
    check('<img alt="校园" src="⟦http://www.qinghe.gov.cn/1.jpg⟧">', 'info');
  });
  it('finds what counts visitors', () => {
    check('<img alt="" src="⟦https://hm.baidu.com/hm.gif⟧">', 'warning');
    check('<img alt="" width="1" height="1px" src="⟦https://www.qinghe.gov.cn/1.gif⟧">', 'warning');
  });
  it('finds short links', () => {
    check('<a href="⟦https://t.cn/A1⟧">甲</a>', 'info');
  });
  it('takes more hosts', () => {
    const options = { [RULE]: { trackers: ['count.qinghe.cn'], shorteners: ['q.cn'] } };
    const text = '<a href="⟦https://q.cn/1⟧">甲</a><img alt="" src="⟦https://a.count.qinghe.cn/1⟧">';
    check(text, 'info', undefined, { ...DEFAULT_SETTINGS, options });
  });
});
