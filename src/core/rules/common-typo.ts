import type { Content } from '../article/content';
import { COMMON_TYPOS } from './data/common-typos';
import type { BlockRule, Finding } from './rule';
import { protectedRanges } from './shared/text/protected';
import {
  createTypoFinder,
  findAdverbMarks,
  parseEntry,
  parsePair,
  type Typo,
  type TypoFinder,
} from './shared/text/typos';

interface Options {
  readonly extra: readonly string[];
  readonly ignore: readonly string[];
}

export default {
  id: 'common-typo',
  group: 'text',
  basis: 'practice',
  severity: 'warning',
  scope: 'block',
  inTitle: true,
  options: {
    extra: {
      description: {
        en: 'Words of your own, each as `wrong=right`.',
        zh: '自己补充的词，写作 `错=对`。',
      },
      default: [],
    },
    ignore: {
      description: { en: 'Words that are not reported.', zh: '不报的词。' },
      default: [],
    },
  },
  summary: { en: 'A word is a common slip.', zh: '有常见的错别字。' },
  details: {
    en: 'The list holds some 200 slips of input methods that have no other reading where they stand, such as 布署 for 部署, and 的 for 地 between an adverb and its verb. It is short on purpose: what it reports is nearly always wrong. It is no spelling checker.',
    zh: '收录约 200 个常见的误写，如“布署”（部署）、“截止目前”（截至目前），以及副词与动词之间该用“地”却写成“的”的情形。只收没有别的读法的写法，报出来的基本都是错的；没报的不等于没有错别字。',
  },
  many: { en: '{count} words are common slips', zh: '有 {count} 处疑似错别字' },
  fixMany: { en: 'Correct all {count} words', zh: '全部改正（{count} 处）' },
  bad: [
    '<p>会议对下一步工作作了⟦布署⟧。</p>',
    '<p>⟦截止⟧目前，全县已有三十所学校复课。</p>',
    '<p>全县教师⟦扎实有效的开展⟧线上教学。</p>',
  ],
  good: [
    '<p>报名截止时间为5月20日，名单公布署名后存档。</p>',
    '<p>扎实有效的教学、工作的开展都离不开教师。</p>',
    '<p>注意不要把“部署”写成“布署”。</p>',
  ],
  check({ text: decoded }: Content, { options }): Finding[] {
    const typos = findTypos(decoded.text, options);
    if (typos.length === 0) return [];
    const isProtected = protectedRanges(decoded);
    return typos.filter(({ start }) => !isProtected(start)).map((typo) => toFinding(decoded, typo));
  },
} satisfies BlockRule<Options>;

const MESSAGE = {
  en: '“{wrong}” is probably a slip; “{right}” is meant',
  zh: '“{wrong}”疑为“{right}”之误',
};
const FIX = { en: 'Change to “{right}”', zh: '改为“{right}”' };

/** One finder for each set of options, of which there is one at a time. */
const finders = new WeakMap<Options, TypoFinder>();

function findTypos(text: string, options: Options): Typo[] {
  let find = finders.get(options);
  if (!find) {
    find = createTypoFinder([...options.extra.flatMap(parsePair), ...COMMON_TYPOS.map(parseEntry)]);
    finders.set(options, find);
  }
  return [...find(text), ...findAdverbMarks(text)].filter(({ wrong }) => !options.ignore.includes(wrong));
}

function toFinding(decoded: Content['text'], { start, end, wrong, right }: Typo): Finding {
  const place = decoded.sourceRange({ start, end });
  const edit = decoded.isPlain({ start, end })
    ? [{ ...place, text: right }]
    : editsByCharacter(decoded, start, wrong, right);
  const fix = edit && { title: FIX, safe: false, edits: edit };
  return { ...place, message: MESSAGE, data: { wrong, right }, fix };
}

/** With tags inside, only the characters that differ are changed; none where the words differ in length. */
function editsByCharacter(decoded: Content['text'], start: number, wrong: string, right: string) {
  if (wrong.length !== right.length) return undefined;
  const places = [...wrong].keys();
  const edits = [...places]
    .filter((place) => wrong[place] !== right[place])
    .map((place) => ({ start: start + place, end: start + place + 1, text: right[place] }));
  return edits.every((edit) => decoded.isPlain(edit))
    ? edits.map((edit) => ({ ...decoded.sourceRange(edit), text: edit.text }))
    : undefined;
}
