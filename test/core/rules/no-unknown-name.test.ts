import { checkOf } from './check';

const { check } = checkOf('no-unknown-name');

describe('no-unknown-name', () => {
  const silent = [
    [
      'elements of older HTML',
      '<center><font color="red">一</font><nobr>二</nobr><marquee>三</marquee></center>',
    ],
    [
      'elements of WeChat',
      '<p><mpvoice></mpvoice><mpvideo></mpvideo><qqmusic></qqmusic><mp-miniprogram></mp-miniprogram></p>',
    ],
    ['custom elements and Office names', '<p><my-card>一</my-card><o:p></o:p><st1:place>二</st1:place></p>'],
    [
      'drawings and formulas',
      '<p><svg><linearGradient/><foo/></svg><math><mfrac><mi>x</mi></mfrac></math></p>',
    ],
    ['a drawing with blocks in it', '<svg><foreignObject><p>一</p><foo></foo></foreignObject></svg>'],
    ['capital letters', '<P><SPAN>一</SPAN></P>'],
    ['addresses between brackets', '<p>邮箱：<qinghe@qq.com>，网址：<https://a.cn></p>'],
  ];
  for (const [name, text] of silent) it(`leaves alone: ${name}`, () => void check(text));

  const cases: [string, string, string?][] = [
    [
      'a swap',
      '<p><⟦sapn⟧ style="color: red">会议</sapn></p>',
      '<p><span style="color: red">会议</span></p>',
    ],
    ['a missing letter', '<p><⟦strng⟧>会议</strng></p>', '<p><strong>会议</strong></p>'],
    ['only the start tag', '<p><⟦sapn⟧>会议</span></p>', '<p><span>会议</span></p>'],
    ['a block', '<p>一</p><⟦pp⟧>会议</pp>', '<p>一</p><p>会议</p>'],
    ['a container', '<⟦setcion⟧><p>会议</p></setcion>'],
    ['one letter, which could be any', '<p><⟦x⟧>会议</x></p>'],
    ['a heading that does not exist', '<p>一</p><⟦h7⟧>会议</h7>'],
    ['text between brackets', '<p>List<⟦jilu⟧> 表</p>'],
  ];
  for (const [name, marked, wholly] of cases) it(`reports ${name}`, () => check(marked, { wholly }));

  it('knows what the site knows', () => {
    const options = { 'no-unknown-name': { allow: ['qhnews'] } };
    check('<p><qhnews>一</qhnews><⟦qinghe⟧>二</qinghe></p>', {}, { options });
  });
});
