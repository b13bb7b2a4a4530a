import { checkOf } from './check';

const { check, checkArticle } = checkOf('straight-quotes');

describe('straight-quotes', () => {
  const silent = [
    ['inches', '教室里有一台55"的屏幕和一块7"平板。'],
    ['English quotations', 'He said "good" and left.'],
    ['English quotations in a Chinese one', '他说“the "best" one”。'],
    ['apostrophes', "It's the students' day，rock 'n' roll。"],
    ['code', '<code>名="周明远"</code>'],
    ['strings in a program', 'setName("周明远"); print(\'校园\')'],
    ['attributes', 'name="周明远"，a="校园"'],
    ['a straight quote that goes with a Chinese one', '“书香"、“阅读"'],
  ];
  for (const [name, text] of silent) it(`leaves alone: ${name}`, () => check(`<p>${text}</p>`));

  it('takes a pair as one place and changes it on request', () => {
    check('<p>落实⟦"三零"⟧单位，⟦"双减"⟧政策。</p>', { wholly: '<p>落实“三零”单位，“双减”政策。</p>' });
  });
  it('changes a nested pair to single quotes', () => {
    check('<p>他说“落实⟦"双减"⟧政策”。</p>', { wholly: '<p>他说“落实‘双减’政策”。</p>' });
    check("<p>“看⟦'双减'⟧”，⟦'书香'⟧校园</p>", { wholly: '<p>“看‘双减’”，“书香”校园</p>' });
  });
  it('sees references and tags', () => {
    check('<p>落实⟦&quot;<b>三零&#34;⟧</b>单位</p>', { wholly: '<p>落实“<b>三零”</b>单位</p>' });
  });
  it('finds an English word in quotes between Chinese', () => {
    check('<p>参加⟦"Happy English"⟧活动</p>', { wholly: '<p>参加“Happy English”活动</p>' });
  });
  it('finds full-width straight quotes', () => {
    check('<p>落实⟦＂三零＂⟧单位</p>', { wholly: '<p>落实“三零”单位</p>' });
  });
  it('sees Chinese beyond half-width marks', () => {
    check('<p>他说:⟦"好的"⟧,大家笑了</p>', { wholly: '<p>他说:“好的”,大家笑了</p>' });
  });
  it('shows an odd number and does not change it', () => {
    check('<p>落实⟦"⟧三零⟦"⟧单位，⟦"⟧双减政策。</p>');
    check('<p>2020年实施2020"双减⟦"⟧行动</p>');
  });
  it('checks the title', () => checkArticle('落实⟦"双减"⟧政策\n\n作者\n\n<p>文</p>\n\n甲\n\n乙\n\n丙'));
});
