import { checkOf } from './check';

const { check, checkArticle } = checkOf('ordinal-punctuation');

describe('ordinal-punctuation', () => {
  const silent = [
    ['right ones', '一、总则</p><p>（一）目标</p><p>1.任务</p><p>（1）措施</p><p>①要点</p><p>第一，甲'],
    ['lists of numbers', '1、2号楼</p><p>一、二年级</p><p>分别为：1、2和3</p><p>3、 5号楼'],
    ['lists of ordinals', '第一、第二中学</p><p>第一、二、三中学</p><p>首先、其次'],
    ['within a sentence', '全县有1、甲，第一、乙'],
    ['decimals and times', '3.5万人</p><p>开放时间：7：30。下午：5。'],
    ['an ordinal with nothing after it', '1、</p><p>1、<br>甲'],
    ['years', '2020、甲'],
    ['code', '<code>1、甲</code>'],
  ];
  for (const [name, text] of silent) it(`leaves alone: ${name}`, () => check(`<p>${text}</p>`));

  it('changes the mark at the beginning of a paragraph or line', () => {
    check('<p>⟦1、⟧甲<br>⟦12、⟧乙</p><p>　　⟦一.⟧丙</p><p>⟦（一）、⟧丁</p><p>⟦1）、⟧戊</p>', {
      safely: '<p>1.甲<br>12.乙</p><p>　　一、丙</p><p>（一）丁</p><p>1）戊</p>',
    });
    check('<p>⟦1。⟧甲</p><p>⟦①、⟧乙</p><p>⟦第一、⟧丙</p><p>⟦首先、⟧丁</p><p>⟦其二、⟧戊</p>', {
      safely: '<p>1.甲</p><p>①乙</p><p>第一，丙</p><p>首先，丁</p><p>其二，戊</p>',
    });
  });
  it('only offers it within a paragraph', () => {
    check('<p>要求：⟦1、⟧甲；⟦2、⟧乙。⟦第二、⟧丙</p>', { wholly: '<p>要求：1.甲；2.乙。第二，丙</p>' });
  });
  it('only offers it before the name of a file', () => {
    check('<p>⟦1、⟧pom.xml</p>', { wholly: '<p>1.pom.xml</p>' });
  });
  it('looks beyond a space', () => check('<p>⟦1、⟧ 甲</p>', { safely: '<p>1. 甲</p>' }));
  it('keeps tags and reads references', () => {
    check('<p><b>⟦1</b>、⟧甲</p><p>⟦2&#12289;⟧乙</p>', { safely: '<p><b>1</b>.甲</p><p>2.乙</p>' });
  });
  it('does not check the title', () => checkArticle('1、标题\n\n作者\n\n<p>文</p>\n\n甲\n\n乙\n\n丙'));
});
