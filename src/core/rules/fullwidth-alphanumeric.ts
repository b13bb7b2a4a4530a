import { matchesInProse, rangeOf, replaceCharacters } from './shared/text/prose';
import type { BlockRule, Finding } from './rule';

export default {
  id: 'fullwidth-alphanumeric',
  group: 'text',
  basis: 'practice',
  severity: 'warning',
  scope: 'block',
  inTitle: true,
  summary: { en: 'Digits or Latin letters are full-width.', zh: '数字、字母用了全角。' },
  details: {
    en: 'Full-width digits and letters are other characters than the usual ones: they stand wide apart, a search for “2020” does not find them, and screen readers stumble over them. They come from an input method left in full-width mode. A single letter, as in “Ａ股”, may be meant and is left alone.',
    zh: '全角的数字、字母与常用的半角字符不是同一个字：排出来间隔很宽，搜“2020”搜不到，读屏软件也读不顺，多是输入法开着全角造成的。单独一个全角字母（如“Ａ股”）可能是有意的，不报。',
  },
  many: {
    en: '{count} numbers or words are in full-width characters',
    zh: '有 {count} 处数字、字母用了全角，宜改为半角',
  },
  fixMany: { en: 'Change all {count} to half-width', zh: '全部改为半角（{count} 处）' },
  changesText: { en: 'full-width digits and letters become half-width', zh: '全角数字、字母变为半角' },
  bad: ['<p>⟦２０２０⟧年⟦５⟧月，全县有⟦３．５⟧万名学生使用⟦Ｗｏｒｄ⟧软件。</p>'],
  good: ['<p>2020年5月，Ａ股、Ｔ恤、维生素Ｃ。</p>', '<p>（1）加强领导：增长3.5％。</p>'],
  check(block): Finding[] {
    return matchesInProse(block, /[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)*/g)
      .filter(([run]) => run.length > 1 || /[０-９]/.test(run))
      .map((match) => {
        const range = rangeOf(match);
        const data = { run: match[0], half: toHalfWidth(match[0]) };
        const source = block.text.sourceRange(range);
        const edits = replaceCharacters(block.text, range, toHalfWidth);
        const fix = MARKUP_BEFORE.test(block.source.slice(Math.max(0, source.start - 2), source.start))
          ? undefined
          : { title: FIX, safe: true, edits };
        return { ...source, message: MESSAGE, data, fix };
      });
  },
} satisfies BlockRule;

const MESSAGE = { en: 'Full-width “{run}”; use “{half}”', zh: '“{run}”用了全角，宜改为“{half}”' };
const FIX = { en: 'Change to “{half}”', zh: '改为“{half}”' };

/** Behind it, half-width letters would be a tag or a character reference. */
const MARKUP_BEFORE = /(?:<|&#?)$/;

/** Full-width forms stand in Unicode in the order of ASCII. */
const DISTANCE = 0xfee0;

function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) - DISTANCE),
  );
}
