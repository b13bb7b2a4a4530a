import { checkOf } from './check';

const { check, checkArticle } = checkOf('enumeration-comma');

describe('enumeration-comma', () => {
  const silent = [
    ['words after the quotes', '“三有”教学、“五精”教育'],
    ['a list in which an item has a note', '《甲》（某社）、《乙》、《丙》；《丁》、《戊》（某社）'],
    ['a list in which an item has no quotes', '“甲”、“乙”、丙；丁、“戊”、“己”'],
    ['a list of quotations and titles', '“甲”、《乙》'],
    ['words that begin with 等', '甲、等级、等待，乙、等额选举'],
    ['ordinals before 等', '一、等级评定</p><p>（一）、等'],
    ['ordinals and abbreviations of numbers', '三、四年级，第三、四个，一、二等奖，三、四季度'],
    ['lists of numbers', '一、二、三个，二十三、四个'],
    ['an ordinal before a numeral', '三、四个自信</p><p>总结：三、四个自信'],
    ['code', '<code>“甲”、“乙”</code>'],
  ];
  for (const [name, text] of silent) it(`leaves alone: ${name}`, () => check(`<p>${text}</p>`));

  it('finds the marks of a list of quotations and of titles', () => {
    check('<p>“甲”⟦、⟧“乙”⟦、⟧“丙”等，《甲》⟦、⟧《乙》</p>', {
      wholly: '<p>“甲”“乙”“丙”等，《甲》《乙》</p>',
    });
  });
  it('judges each list by itself', () => {
    check('<p>“三有”教学、“五精”教育，“甲”⟦、⟧“乙”</p>', {
      wholly: '<p>“三有”教学、“五精”教育，“甲”“乙”</p>',
    });
  });
  it('sees a list in a quotation', () => {
    check('<p>“‘甲’、‘乙’、丙、‘丁’”</p>');
    check('<p>“抓好‘甲’⟦、⟧‘乙’”、丙</p>', { wholly: '<p>“抓好‘甲’‘乙’”、丙</p>' });
  });
  it('finds the mark before 等', () => {
    check('<p>书法、绘画⟦、⟧等。甲、乙⟦、⟧等3人，丙、丁⟦、⟧等等</p>', {
      wholly: '<p>书法、绘画等。甲、乙等3人，丙、丁等等</p>',
    });
  });
  it('finds the mark in an approximate number', () => {
    check('<p>每班三⟦、⟧四个小组，有七⟦、⟧八十人</p>', { wholly: '<p>每班三四个小组，有七八十人</p>' });
  });
  it('keeps tags', () => check('<p>“甲”<b>⟦、⟧</b>“乙”</p>', { wholly: '<p>“甲”<b></b>“乙”</p>' }));
  it('can be told what to check', () => {
    const off = { betweenQuoted: false, beforeDeng: false, approximate: false };
    check('<p>“甲”、“乙”，丙、等，三、四个</p>', {}, { options: { 'enumeration-comma': off } });
  });
  it('checks the title', () => checkArticle('“甲”⟦、⟧“乙”\n\n作者\n\n<p>文</p>\n\n甲\n\n乙\n\n丙'));
});
