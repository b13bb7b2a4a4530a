import { tagCheckOf } from './check-tags';

const check = tagCheckOf('no-markup-outside-body');
const article = (title: string, byline = '作者', tag = '教育') =>
  `${title}\n\n${byline}\n\n<p>会<b>议</b></p>\n\n${tag}\n\n校园\n\n学校`;

describe('no-markup-outside-body', () => {
  const silent = [
    ['plain text with signs', '学习＜通知＞，A&B 两校 3<5，A < B > C'],
    ['angle brackets around a name', '学习<新时代>和<Word使用>有感'],
    ['references without a semicolon', 'AT&T、R&D、&copy'],
  ];
  for (const [name, title] of silent) it(`leaves alone: ${name}`, () => void check(article(title)));
  it('leaves comments on lines of their own alone', () => {
    check(`<!-- bulletin-disable-file -->\n${article('标题')}`);
  });

  it('makes plain text of every part', () => {
    check(
      article('⟦<b>⟧标题⟦</b>⟧', '作者：⟦<a href="a.htm">⟧周明远⟦</a>⟧', '⟦<i>⟧教育⟦</i>⟧'),
      article('标题', '作者：周明远'),
    );
  });
  it('decodes references, and drops spaces at the ends', () => {
    check(article('⟦&nbsp;⟧甲⟦&nbsp;⟧乙⟦&amp;⟧丙⟦&ldquo;⟧丁⟦&nbsp;⟧'), article('甲 乙&丙“丁'));
  });
  it('decodes what was escaped twice', () => {
    check(article('甲⟦&amp;⟧nbsp;乙'), article('甲 乙'));
  });
  it('takes comments out', () => {
    check(article('标题⟦<!-- 待定 -->⟧'), article('标题'));
  });
  it('removes a tag without its partner', () => {
    check(article('标题⟦<span style="color: red">⟧'), article('标题'));
  });
});
