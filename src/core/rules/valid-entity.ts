import type { Content } from '../article/content';
import { walk } from '../article/html';
import type { Article } from '../article/model';
import { nearestWord } from '../style/suggest';
import { shift, type Range } from '../text';
import { errorsOf } from './shared/html/errors';
import type { ArticleRule, BlockView, Finding, Fix } from './rule';

export default {
  id: 'valid-entity',
  group: 'html',
  basis: 'standard',
  severity: 'error',
  scope: 'article',
  summary: {
    en: 'A character reference is misspelt, lacks its semicolon or was escaped twice.',
    zh: '字符实体拼错、缺少分号，或被转义了两次。',
  },
  details: {
    en: 'A reference such as `&nbsp;` begins with `&` and ends with `;`. A misspelt one is shown as it is written; one without its semicolon is understood by browsers, but not everywhere. `&amp;nbsp;` comes from text that a program escaped a second time: readers see “&nbsp;”.',
    zh: '`&nbsp;` 这样的字符实体以 `&` 开头、以 `;` 结尾。拼错了会原样显示；少了分号，浏览器勉强认得，别的程序未必。`&amp;nbsp;` 是被系统多转义了一次，读者看到的是“&nbsp;”这几个字符。',
  },
  many: { en: '{count} character references are wrong', zh: '有 {count} 处字符实体写错' },
  fixMany: { en: 'Correct all {count} references', zh: '全部改正（{count} 处）' },
  bad: [
    '<p>⟦&nbps;⟧会议召开。</p>',
    '<p>⟦&nbsp⟧会议召开。</p>',
    '<p>⟦&amp;nbsp;⟧⟦&amp;nbsp;⟧会议召开。</p>',
    '<p>见 http://a.cn/?id=1⟦&reg⟧ion=2</p>',
  ],
  good: [
    '<p>&nbsp;&nbsp;会议召开&#8230;</p>',
    '<p>AT&T 公司，R&D投入，A&amp;B 校区。</p>',
    '<p>在代码里写 <code>&amp;nbsp;</code> 即可。</p>',
  ],
  inMarkup: true,
  summarize: doubleEscapedIn,
  check({ article, blocks }): Finding[] {
    const { source } = article;
    const unknown = errorsOf(article, 'unknown-reference').map(({ range }) =>
      unknownReference(source, range),
    );
    const unterminatedOnes = errorsOf(article, 'unterminated-reference').map(({ range }) =>
      unterminated(source, range),
    );
    const single = unterminatedOnes.filter((finding) => finding !== undefined);
    return [...unknown, ...single, ...doubleEscaped(article, blocks)];
  },
} satisfies ArticleRule<readonly Range[]>;

/** The references that articles use; a misspelt one is one of these, not one of the 2,000 that HTML has. */
const COMMON_NAMES = (
  'nbsp ensp emsp thinsp zwj zwnj amp lt gt quot apos ldquo rdquo lsquo rsquo laquo raquo hellip mdash ndash middot ' +
  'bull times divide plusmn deg permil copy reg trade yen euro pound sect para prime Prime larr rarr uarr darr'
).split(' ');

const UNKNOWN = { en: 'There is no {text}; write {meant}', zh: '没有 {text} 这个实体，应写作 {meant}' };
const CHANGE = { en: 'Change to {meant}', zh: '改为 {meant}' };

function unknownReference(source: string, range: Range): Finding {
  const text = source.slice(range.start, range.end);
  const name = text.slice(1, -1);
  const nearest = COMMON_NAMES.includes(name.toLowerCase()) ? name.toLowerCase() : nearestName(name);
  const meant = nearest === undefined ? `&amp;${text.slice(1)}` : `&${nearest};`;
  const fix = { title: CHANGE, safe: false, edits: [{ ...range, text: meant }] };
  return { ...range, message: UNKNOWN, data: { text, meant }, fix };
}

function nearestName(name: string): string | undefined {
  // Two letters are near to too much.
  return name.length < 3 ? undefined : nearestWord(name.toLowerCase(), COMMON_NAMES);
}

const UNTERMINATED = {
  en: '{text} lacks its semicolon; write {meant}',
  zh: '{text} 缺少分号，应写作 {meant}',
};
const PARAMETER = {
  en: '{text} is shown as “{shown}”; write the & as &amp;',
  zh: '{text} 会显示成“{shown}”，其中的 & 应写作 &amp;',
};
const ESCAPE = { en: 'Write &amp;', zh: '改写为 &amp;' };
const INSERT = { en: 'Insert the semicolon', zh: '补上分号' };

function unterminated(source: string, { start, end }: Range): Finding | undefined {
  const text = source.slice(start, end);
  const next = source.charAt(end);
  // `fullwidth-markup` reports it.
  if (next === '；') return undefined;
  const range = { start, end };
  if (isParameter(text, next)) {
    const fix: Fix = {
      title: ESCAPE,
      safe: false,
      edits: [{ start: start + 1, end: start + 1, text: 'amp;' }],
    };
    return { ...range, message: PARAMETER, data: { text, shown: shownAs(text) }, fix };
  }
  const fix: Fix = { title: INSERT, safe: true, edits: [{ start: end, end, text: ';' }] };
  return { ...range, message: UNTERMINATED, data: { text, meant: `${text};` }, fix };
}

const SHOWN = new Map([
  ['&copy', '©'],
  ['&reg', '®'],
  ['&sect', '§'],
  ['&para', '¶'],
  ['&times', '×'],
  ['&deg', '°'],
  ['&not', '¬'],
  ['&micro', 'µ'],
  ['&curren', '¤'],
  ['&lt', '<'],
  ['&gt', '>'],
]);

function shownAs(text: string): string {
  return SHOWN.get(text.toLowerCase()) ?? '?';
}

/** `&region=2` in an address begins with `&reg`. */
function isParameter(text: string, next: string): boolean {
  return SHOWN.has(text.toLowerCase()) && /[\w=]/.test(next);
}

function doubleEscaped({ source }: Article, blocks: readonly BlockView<readonly Range[]>[]): Finding[] {
  return blocks.flatMap(({ piece, summary }) =>
    summary.map((range) => {
      const { start: from, end } = shift(range, piece.start);
      const text = source.slice(from, end);
      const meant = `&${text.slice(text.lastIndexOf('amp;') + 4)}`;
      const fix = { title: CHANGE, safe: false, edits: [{ start: from, end, text: meant }] };
      return { start: from, end, message: DOUBLE, data: { text, meant, shown: `&${meant.slice(1)}` }, fix };
    }),
  );
}

const DOUBLE = {
  en: '{text} was escaped twice, readers see “{shown}”; write {meant}',
  zh: '{text} 转义了两次，读者会看到“{shown}”，应写作 {meant}',
};
const DOUBLE_ESCAPED = new RegExp(`&(?:amp;)+(?:#\\d{1,7}|#x[\\da-f]{1,6}|${COMMON_NAMES.join('|')});`, 'gi');

function doubleEscapedIn({ source, nodes, text }: Content): readonly Range[] | undefined {
  if (!/&amp;(?:[a-z]+|#x?[\da-f]+);/i.test(source) || text.verbatim.length > 0) return undefined;
  const ends = new Map(walk(nodes).map((node) => [node.start, node]));
  return [...source.matchAll(DOUBLE_ESCAPED)].flatMap(({ 0: { length }, index }) =>
    // In an attribute no text begins there.
    ends.get(index)?.kind === 'text' ? [{ start: index, end: index + length }] : [],
  );
}
