// A bulletin without a mistake, and mistakes to plant into it. The county and everybody in it are invented.

/** A mistake: `from`, which is in the clean text just once, is replaced by `to`. */
export interface Planted {
  readonly what: string;
  readonly clean: string;
  readonly from: string;
  readonly to: string;
}

export const CLEAN = `云岭市实验小学举办秋季阅读节

来源：云岭市教育局　作者：周明远　2026-09-18

<p style="text-indent: 2em;">2026年9月16日，云岭市实验小学举办秋季阅读节，全校师生和家长代表共860人参加活动。</p>
<p style="text-indent: 2em;">开幕式上，校长宋文博说：“一本好书就是一扇窗。”他希望同学们每天读书半小时，每月读完一本书。</p>
<p style="text-indent: 2em;">阅读节为期一周，安排了<strong style="color: rgb(192, 0, 0);">好书推荐</strong>、故事会、旧书交换三项活动，还有书签展览……处处都是书香。</p>
<p style="text-align: center;"><img src="https://www.example.com/images/reading-2026.jpg" alt="学生在操场上交换旧书" width="640" height="480" /></p>
<p style="text-indent: 2em;">家长代表许安宁（编号20260918）表示，孩子的阅读习惯要靠家庭和学校共同培养（包括寒暑假）。</p>
<p style="text-indent: 2em;">下一步，学校将建设班级图书角，让每个孩子都有书读。</p>

阅读节

旧书交换

图书角

云岭市实验小学
`;

/** The same with an indent of spaces, as many people type it. */
const SPACED = CLEAN.replaceAll(/ style="text-indent: 2em;">/g, `>${'&nbsp;'.repeat(8)}`);

const MARKUP: readonly Mistake[] = [
  ['Unclosed `<strong>`', '好书推荐</strong>', '好书推荐'],
  ['Unclosed `<p>`', '每月读完一本书。</p>', '每月读完一本书。'],
  ['Stray `</span>`', '每月读完一本书。</p>', '每月读完一本书。</span></p>'],
  ['Crossed tags `<b><i>…</b></i>`', '旧书交换三项', '<b><i>旧书交换</b></i>三项'],
  ['Self-closed `<span/>`', '、故事会', '、<span/>故事会'],
  ['End tag without `>`', '每月读完一本书。</p>', '每月读完一本书。</p'],
  [
    'Duplicate attribute',
    '<p style="text-align: center;">',
    '<p style="text-align: center;" style="margin: 0;">',
  ],
  ['Forgotten quote', 'color: rgb(192, 0, 0);">', 'color: rgb(192, 0, 0);>'],
  ['Full-width quotes `style=“…”`', '"color: rgb(192, 0, 0);"', '“color: rgb(192, 0, 0);”'],
  ['Full-width `＜/strong＞`', '好书推荐</strong>', '好书推荐＜/strong＞'],
  ['Misspelt element `<sapn>`', '故事会、', '<sapn>故事会</sapn>、'],
  ['Upper-case tag `<B>`', '故事会、', '<B>故事会</B>、'],
  ['Obsolete element `<font>`', '故事会、', '<font color="red">故事会</font>、'],
  ['Bad entity `&nbps;`', '图书角，让', '图书角，&nbps;让'],
  ['Bare `<`', '共860人', '共<860人'],
  ['Bare `&`', '家庭和学校', '家庭&学校'],
  ['`<div>` in `<p>`', '下一步，学校', '<div>下一步</div>，学校'],
  ['`<li>` outside a list', '下一步，学校', '<li>下一步</li>，学校'],
  ['Duplicate `id`', '<strong style="color: rgb(192, 0, 0);">', '<em id="a">书</em><strong id="a">'],
  [
    '`<script>`',
    '<p style="text-align: center;">',
    '<script>alert(1)</script>\n<p style="text-align: center;">',
  ],
  [
    'Event handler `onclick`',
    '<p style="text-align: center;">',
    '<p style="text-align: center;" onclick="a()">',
  ],
  ['Link to `javascript:`', '旧书交换三项', '<a href="javascript:a()">旧书交换</a>三项'],
  ['`<iframe>`', '下一步，学校', '<iframe src="https://www.example.com/"></iframe>下一步，学校'],
  ['Image without `alt`', ' alt="学生在操场上交换旧书"', ''],
  ['Image without `src`', ' src="https://www.example.com/images/reading-2026.jpg"', ''],
  ['Image on the author’s disk', 'https://www.example.com/images/', 'file:///C:/Users/zhou/'],
  ['Left over from Word: `<o:p>`', '让每个孩子都有书读。</p>', '让每个孩子都有书读。<o:p></o:p></p>'],
  [
    'Text outside a paragraph',
    '<p style="text-align: center;">',
    '活动很热闹。\n<p style="text-align: center;">',
  ],
];

const STYLES: readonly Mistake[] = [
  ['Unknown property `text-ailgn`', 'text-align: center', 'text-ailgn: center'],
  ['Bad value `font-size: 20`', 'color: rgb(192, 0, 0);', 'color: rgb(192, 0, 0); font-size: 20;'],
  ['Bad colour `rgb(192, 0)`', 'rgb(192, 0, 0)', 'rgb(192, 0)'],
  ['Missing colon', 'text-align: center', 'text-align center'],
  ['Missing semicolon', 'text-align: center;', 'text-align: center margin: 0;'],
  ['Full-width colon `：`', 'text-align: center', 'text-align：center'],
  ['Full-width semicolon `；`', 'color: rgb(192, 0, 0);', 'color: rgb(192, 0, 0)；font-size: 18px;'],
  ['Unclosed bracket', 'rgb(192, 0, 0)', 'rgb(192, 0, 0'],
  ['Property set twice', 'rgb(192, 0, 0);', 'rgb(192, 0, 0); color: rgb(0, 0, 0);'],
  ['Text too pale to read', 'rgb(192, 0, 0)', 'rgb(250, 250, 250)'],
];

const TEXT: readonly Mistake[] = [
  ['Half-width comma in Chinese', '图书角，让', '图书角,让'],
  ['Half-width brackets `案(事)件`', '（包括寒暑假）', '(包括寒暑假)'],
  ['Straight quotes', '“一本好书就是一扇窗。”', '"一本好书就是一扇窗。"'],
  ['Missing closing quote', '一扇窗。”', '一扇窗。'],
  ['Ellipsis `...`', '展览……', '展览...'],
  ['Ellipsis `。。。`', '展览……', '展览。。。'],
  ['Repeated `，，`', '图书角，让', '图书角，，让'],
  ['Full-width digits', '860人', '８６０人'],
  ['Space between Chinese characters', '建设班级', '建设 班级'],
  ['Zero-width space', '建设班级', '建设\u200b班级'],
  ['Indent of `&nbsp;`', ' style="text-indent: 2em;">下一步', `>${'&nbsp;'.repeat(8)}下一步`],
  ['Typo `截止目前`', '下一步，', '截止目前，'],
  ['Impossible date', '2026年9月16日', '2026年9月31日'],
  ['ID number', '编号20260918', '身份证号110101199003074477'],
  ['Mobile number', '编号20260918', '手机13800138000'],
];

const PARTS: readonly Mistake[] = [
  ['No byline', '来源：云岭市教育局　作者：周明远　2026-09-18\n\n', ''],
  ['No keyword tags', '\n阅读节\n\n旧书交换\n\n图书角\n\n云岭市实验小学\n', ''],
  ['A keyword tag twice', '\n图书角\n', '\n阅读节\n'],
  ['Two tags on one line', '\n旧书交换\n\n图书角\n', '\n旧书交换，图书角\n'],
  ['Parts without a blank line between', '2026-09-18\n\n', '2026-09-18\n'],
  [
    'Title too long',
    '举办秋季阅读节\n',
    `举办秋季阅读节${'暨“书香满校园、阅读伴成长”'.repeat(4)}系列主题活动\n`,
  ],
  ['Title ends in `。`', '举办秋季阅读节\n', '举办秋季阅读节。\n'],
  ['Markup in the title', '举办秋季阅读节\n', '举办<b>秋季阅读节</b>\n'],
];

type Mistake = readonly [what: string, from: string, to: string];

export const PLANTED: readonly Planted[] = [
  ...[...MARKUP, ...STYLES, ...TEXT, ...PARTS].map((mistake) => planted(CLEAN, mistake)),
  planted(SPACED, [
    'Indent of 9 spaces, elsewhere 8',
    '>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;下一步',
    `>${'&nbsp;'.repeat(9)}下一步`,
  ]),
];

function planted(clean: string, [what, from, to]: Mistake): Planted {
  return { what, clean, from, to };
}
