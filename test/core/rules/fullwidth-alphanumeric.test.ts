import { checkOf } from './check';

const { check, checkArticle } = checkOf('fullwidth-alphanumeric');

describe('fullwidth-alphanumeric', () => {
  const silent = [
    ['half-width ones', '2020年，Word软件'],
    ['a single letter', 'Ａ股、Ｔ恤、维生素Ｃ'],
    ['full-width marks', '（甲）：3％～！'],
    ['code', '<code>２０２０</code>'],
  ];
  for (const [name, text] of silent) it(`leaves alone: ${name}`, () => check(`<p>${text}</p>`));

  it('makes digits, words and decimals half-width', () => {
    check('<p>⟦２０２０⟧年第⟦１⟧中学（⟦５⟧）增⟦３．５⟧％，⟦ＷＨＯ⟧与⟦ｗｏｒｄ２０１０⟧</p>', {
      safely: '<p>2020年第1中学（5）增3.5％，WHO与word2010</p>',
    });
  });
  it('keeps tags and reads references', () => {
    check('<p>⟦２０<b>２&#65296;⟧</b>年</p>', { safely: '<p>20<b>20</b>年</p>' });
  });
  it('makes no tag and no reference of a text', () => {
    for (const before of ['<', '&', '&#']) check(`<p>写作${before}⟦６０⟧;</p>`);
  });
  it('checks the title', () => checkArticle('⟦２０２０⟧年会议\n\n作者\n\n<p>文</p>\n\n甲\n\n乙\n\n丙'));
});
