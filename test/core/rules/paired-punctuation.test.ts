import { checkOf } from './check';

const { check, checkArticle } = checkOf('paired-punctuation');

describe('paired-punctuation', () => {
  const silent = [
    ['a quotation over paragraphs', '<p>他说：“要抓落实。</p><p>还要看成效。”</p>'],
    [
      'a quotation that begins anew in every paragraph',
      '<p>“要抓落实。</p><p>“要看成效。</p><p>“要有回音。”</p>',
    ],
    ['ordinals', '<p>1）加强领导；2）明确责任</p><p>a)甲 b)乙</p><p>一）总则</p><p>①）细则</p>'],
    ['ordinals in brackets', '<p>（包括1）书法；2）绘画等）</p><p>（含1）甲、2）乙）</p>'],
    ['a title in a heading that was broken', '<p>《清河县教育</p><p>发展规划》</p>'],
    ['nested brackets', '<p>（甲（3））（见《乙（二）》）</p>'],
    ['apostrophes', '<p>It’s the teachers’ day，the ’90s，‘90后</p>'],
    ['faces', '<p>谢谢：）今天很开心 :) (^_^)</p>'],
    ['half-width brackets', '<p>世界卫生组织(WHO)，(一)总则，1)甲</p>'],
    ['a quote as an ornament', '<p>“</p><p>春天来了。</p>'],
    ['code', '<p><code>“（</code>会议</p>'],
    ['brackets after a path', '<p>文件夹（如D:/清河/通知）已建好。</p>'],
    ['tags between the marks', '<p>“<b>三零</b>”<i>（</i>事）</p>'],
    ['a half-width bracket that is left open in a quotation', '<p>他说：“好。</p><p>:( 不行。”</p>'],
  ];
  for (const [name, text] of silent) it(`leaves alone: ${name}`, () => check(text));

  it('finds a mark without a partner, at the mark', () => {
    check('<p>落实⟦“⟧三零单位建设。</p><p>“双减”政策</p>');
    check('<p>落实三零⟦”⟧单位</p>');
    check('<p>见⟦《⟧清河日报。</p><p>会议召开。</p><p>见教育周刊⟦》⟧</p>');
  });
  it('finds an inner mark that is left open', () => {
    check('<p>“落实⟦（⟧三零单位”，⟦【⟧甲《乙》</p>');
  });
  it('finds a quotation that begins anew though it is not a speech', () => {
    check('<p>落实⟦“⟧三零单位建设。</p><p>“双减”政策</p>');
  });
  it('finds marks that are turned round', () => {
    check('<p>落实⟦”三零“⟧单位</p>', { wholly: '<p>落实“三零”单位</p>' });
  });
  it('finds the same mark twice', () => {
    check('<p>落实⟦“三零“⟧单位、“双减”</p>', { wholly: '<p>落实“三零”单位、“双减”</p>' });
    check('<p>落实⟦”三零”⟧单位、“双减”</p>', { wholly: '<p>落实“三零”单位、“双减”</p>' });
    check('<p>他说：⟦“要抓落实。要看成效。“⟧</p>', { wholly: '<p>他说：“要抓落实。要看成效。”</p>' });
    check('<p>⟦《清河日报《⟧报道</p>', { wholly: '<p>《清河日报》报道</p>' });
  });
  it('finds pairs of two kinds', () => {
    check('<p>案⟦（事)⟧件</p>', { wholly: '<p>案（事）件</p>' });
    check('<p>周明远⟦(Zhou Mingyuan）⟧</p>', { wholly: '<p>周明远（Zhou Mingyuan）</p>' });
    check('<p>⟦《清河日报〉⟧、⟦【通知〕⟧</p>', { wholly: '<p>《清河日报》、【通知】</p>' });
    check('<p>落实⟦"双减”⟧</p>', { wholly: '<p>落实“双减”</p>' });
    check('<p>落实⟦“三零"⟧单位、⟦“双减"⟧</p>', { wholly: '<p>落实“三零”单位、“双减”</p>' });
  });
  it('sees tags and references and keeps them', () => {
    check('<p>落实⟦&rdquo;<b>三零“⟧</b>单位</p>', { wholly: '<p>落实“<b>三零”</b>单位</p>' });
  });
  it('does not let one mark that is missing spoil the rest', () => {
    check('<p>见⟦（⟧甲。</p><p>会议召开。</p><p>1）加强“领导”</p><p>（乙）“丙”</p>');
    check('<p>⟦“⟧甲乙。</p><p>（丙⟦”⟧）丁</p>');
  });
  it('does not pair the title with the body', () => {
    checkArticle('落实⟦“⟧双减\n\n作者\n\n<p>政策⟦”⟧落地</p>\n\n甲\n\n乙\n\n丙');
  });
});
