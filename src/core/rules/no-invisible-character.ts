import { readContent } from '../article/content';
import type { DecodedText } from '../article/decoded-text';
import { shift, type Edit, type Range } from '../text';
import { replaceText } from './shared/text/prose';
import type { ArticleRule, Finding } from './rule';

interface Options {
  readonly allow: readonly string[];
}

export default {
  id: 'no-invisible-character',
  group: 'text',
  basis: 'practice',
  severity: 'warning',
  scope: 'article',
  options: {
    allow: {
      description: {
        en: 'Invisible characters that may stand, such as "U+200B"',
        zh: '允许保留的不可见字符，如 "U+200B"',
      },
      default: [],
    },
  },
  summary: { en: 'There is a character that cannot be seen.', zh: '文中有看不见的字符。' },
  details: {
    en: 'Zero-width spaces, byte order marks, direction marks and control characters come along when text is copied from WeChat, PDF or chat programs. Nobody sees them, but a search does not find the word they stand in, a tag with one in it is another tag, and some sites show a box. Emoji and scripts that need such characters are left alone.',
    zh: '零宽空格、字节顺序标记、方向标记、控制字符多是从微信、PDF、聊天软件复制时带来的。看是看不见，但含有它的词搜不到，含有它的标签成了另一个标签，有的网站还会显示成方框。表情符号和需要这类字符的文字不报。',
  },
  many: { en: '{count} places hold invisible characters', zh: '有 {count} 处看不见的字符，宜删去' },
  fixMany: { en: 'Delete the invisible characters at all {count} places', zh: '全部删去（{count} 处）' },
  changesText: { en: 'invisible characters are deleted', zh: '删去看不见的字符' },
  bad: [
    '<p>全县教⟦&#8203;⟧育工作会议⟦&#xFEFF;⟧召开。</p>',
    '清河县开⟦\u200b⟧学\n\n周明远\n\n<p>文。</p>\n\n教育⟦\ufeff⟧\n\n学校\n\n校园',
  ],
  good: ['<p>一家人👨\u200d👩\u200d👧，旗帜❤\ufe0f。</p>', '<p>会议&nbsp;召开。</p>'],
  summarize: ({ text }, { options }) => {
    const found = findInvisible(text, options.allow);
    return found.length > 0 ? found : undefined;
  },
  check({ article, blocks }, { options }): Finding[] {
    const lines = [article.title, article.byline, ...article.tags].filter((line) => line !== undefined);
    const inLines = lines
      .filter(({ text }) => text.includes('&') || text.search(INVISIBLE) !== -1)
      .map(({ start, text }) => ({
        start,
        found: findInvisible(readContent(text, false).text, options.allow),
      }));
    const inBlocks = blocks.map(({ piece, summary }) => ({ start: piece.start, found: summary }));
    return [...inLines, ...inBlocks].flatMap(({ start, found }) =>
      found.map(({ range, codes, safe, edits }) => {
        const placed = edits.map((edit) => ({ ...shift(edit, start), text: edit.text }));
        const fix = { title: FIX, safe, edits: placed };
        return { ...shift(range, start), message: MESSAGE, data: { codes }, fix };
      }),
    );
  },
} satisfies ArticleRule<readonly Invisible[], Options>;

const MESSAGE = {
  en: 'Invisible character here ({codes}); delete it',
  zh: '这里有看不见的字符（{codes}），宜删去',
};
const FIX = { en: 'Delete it', zh: '删去' };

/** A run of invisible characters; offsets are those of the source of the text. */
interface Invisible {
  readonly range: Range;
  /** Such as `U+200B U+FEFF`. */
  readonly codes: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** Controls and format characters but for tabs, line ends and the tags of flag emoji. */
const INVISIBLE = /(?![\t\n\r\u{e0000}-\u{e007f}])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** Where one of these stands, a line end may be meant. */
const LINE_ENDS = /[\v\f\u0085\u2028\u2029]/;

function findInvisible(decoded: DecodedText, allow: readonly string[]): Invisible[] {
  const { text } = decoded;
  const isOtherScript = SCRIPT_MARKS.test(text) && OTHER_SCRIPT.test(text);
  const runs: Range[] = [];
  for (const { 0: character, index } of text.matchAll(INVISIBLE)) {
    if (isNeeded(text, index, isOtherScript) || allow.includes(codeOf(character))) continue;
    const last = runs.at(-1);
    const end = index + character.length;
    if (last?.end === index) runs[runs.length - 1] = { start: last.start, end };
    else runs.push({ start: index, end });
  }
  if (runs.length === 0) return [];
  // Editors put such a character into an empty line so that the line keeps its height.
  const isLine = text.replace(INVISIBLE, '').trim() === '';
  return runs.map((run) => {
    const characters = text.slice(run.start, run.end);
    return {
      range: decoded.sourceRange(run),
      codes: [...new Set([...characters].map(codeOf))].join(' '),
      safe: !isLine && !LINE_ENDS.test(characters),
      edits: replaceText(decoded, run, ''),
    };
  });
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Joiners, direction marks and the like belong to the spelling of these: Arabic, Mongolian, the scripts of India … */
const OTHER_SCRIPT =
  /(?=\p{L})[^\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Common}]/u;
const SCRIPT_MARKS = /[\u0600-\u0605\u061c\u06dd\u070f\u180e\u200c-\u200f\u202a-\u202e\u2066-\u2069]/;
const WORD_HYPHEN = /^\p{Script=Latin}\u00ad\p{Script=Latin}/u;
const EMOJI_JOINER = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]\u200d\p{Extended_Pictographic}/u;

/** Whether the text would be another one without the character: in emoji, hyphenated words and other scripts. */
function isNeeded(text: string, at: number, isOtherScript: boolean): boolean {
  if (/[\u00ad\u200d]/.test(text.charAt(at))) {
    const before = /[^]$/u.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
    const joined = before + text.slice(at, at + 3);
    if (WORD_HYPHEN.test(joined) || EMOJI_JOINER.test(joined)) return true;
  }
  return isOtherScript && SCRIPT_MARKS.test(text.charAt(at));
}
