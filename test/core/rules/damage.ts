import fc from 'fast-check';

/** What people leave behind in a text, and what programs do. */
const FRAGMENTS = [
  ...['<p style="color:! red">', '<p style="', '<p style="color:red', '<p class=a', '<P STYLE=color:red>'],
  ...['<p style=“color：red；”>', '<p style="font-size 20px">', '<p style="来源：甲">', '<p style=";;">'],
  ...['<p style="{">', '<p style="url(">', `<p style='font-family:"宋体"'>`, '<p style="" style="a">'],
  ...[
    '<p style="font-family:&quot;宋体&quot;">',
    '<p style="color:red;color:red;">',
    '<p id=a id=b class=c>',
  ],
  ...['<!--', '<!-- 待定', '-->', '<!--[if gte mso 9]>', '<![endif]-->', '<!-- bulletin-disable-next x -->'],
  ...['<script>', '<script', '</script>', '<style>', '</style>', '<textarea>', '<title>', '<iframe src="a">'],
  ...['<b>', '</b>', '<b', '</b', '<b/>', '<i><b></i>', '</b></i>', '<span>', '</span>', '<font color=red>'],
  ...['<p>', '</p>', '</p', '<p/>', '< p>', '</ p>', '<p　>', '<p&nbsp;>', '＜p＞', '＜/p＞', '＜', '＞'],
  ...['<div>', '</div>', '<section>', '</section>', '<h1>', '<center>', '<br>', '</br>', '<o:p>'],
  ...[
    '<ul>',
    '<li>',
    '<table>',
    '<tr>',
    '<td>',
    '</table>',
    '<svg>',
    '</svg>',
    '<path/>',
    '<select>',
    '<option>',
  ],
  ...[
    '<a href="',
    '<a href="javascript:alert(1)" onclick=x>',
    '<img>',
    "<img src=x alt='",
    '<video>',
    '<base>',
  ],
  ...['&nbps;', '&nbsp;', '&nbsp', '&amp;nbsp;', '&', '&#8203;', '&#0;', '&#xD800;', '&copy=', '&lt;'],
  ...[
    '<',
    '>',
    '"',
    "'",
    '“',
    '”',
    '‘',
    '（',
    '）',
    '(',
    ')',
    ',',
    '，，',
    '。',
    '...',
    '…',
    '：',
    ':',
    ';',
    '!!',
  ],
  ...[
    '\ud800',
    '\udc00',
    '\u200b',
    '\ufeff',
    '\0',
    '\u202e',
    '\r\n',
    '\r',
    '\n\n',
    '\t',
    ' ',
    '　',
    '\u00a0',
  ],
  ...[
    '１',
    'Ａ',
    '5月15日',
    '2月30日',
    '13812345678',
    '1、',
    '一.',
    '（一）、',
    '第一、',
    '“甲”、“乙”',
    '、等',
  ],
  ...['http://192.168.1.5/a', '教育、校园', '#教育#', '扎实有效的开展'],
];

const PLACE = { at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(12) };
const KINDS = [
  'delete',
  'duplicate',
  'truncate',
  'line ends',
  'insert',
  'insert',
  'insert',
  'insert',
] as const;

const change = fc.record({
  ...PLACE,
  kind: fc.constantFrom(...KINDS),
  fragment: fc.constantFrom(...FRAGMENTS),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** Texts that are one of the `texts`, or made of fragments, with a few mistakes. */
export function damaged(texts: readonly string[]): fc.Arbitrary<string> {
  const pieces = fc.array(fc.constantFrom(...FRAGMENTS, '会议', '召开', 'abc', '12'), {
    minLength: 1,
    maxLength: 7,
  });
  const made = pieces.chain((all) =>
    fc.constantFrom(all.join(''), `标题\n\n作者\n\n<p>${all.join('')}</p>\n\n阅读\n\n学校\n\n课堂\n`),
  );
  const changed = fc
    .tuple(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([text, changes]) => changes.reduce(apply, text));
  return fc.oneof(made, changed);
}

function apply(text: string, { kind, at, length, fragment }: Change): string {
  const start = Math.floor(at * (text.length + 1));
  const rest = text.slice(start);
  switch (kind) {
    case 'delete':
      return text.slice(0, start) + rest.slice(length);
    case 'duplicate':
      return text.slice(0, start) + rest.slice(0, length) + rest;
    case 'truncate':
      return text.slice(0, start);
    case 'line ends':
      return text.replace(/\r?\n/g, '\r\n');
    case 'insert':
      return text.slice(0, start) + fragment + rest;
  }
}
