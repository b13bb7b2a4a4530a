import type { Range } from '../text';
import { matchesInProse, rangeOf, replaceText } from './shared/text/prose';
import type { BlockRule, Finding } from './rule';

interface Options {
  readonly maxBang: number;
}

export default {
  id: 'repeated-punctuation',
  group: 'text',
  basis: 'standard',
  severity: 'warning',
  scope: 'block',
  inTitle: true,
  options: {
    maxBang: {
      description: {
        en: 'How many exclamation and question marks may stand together',
        zh: '叹号、问号最多可连用几个',
      },
      default: 3,
      minimum: 1,
    },
  },
  summary: { en: 'A mark is doubled, or two marks clash.', zh: '标点重复或相互冲突。' },
  details: {
    en: 'A doubled comma or full stop, or a comma before a full stop, is left over from editing. GB/T 15834 lets up to three exclamation and question marks stand together for emphasis. A doubled mark is made single by itself; where two different marks clash, which one is meant has to be looked at.',
    zh: '两个逗号、两个句号连在一起，或者逗号后又跟句号，多是改稿时留下的。GB/T 15834 允许叹号、问号为加强语气连用，最多三个。重复的标点可以自动改成一个；两种标点相连，留哪个要看原意。',
  },
  many: { en: 'Marks are doubled or clash in {count} places', zh: '有 {count} 处标点重复或相互冲突' },
  fixMany: { en: 'Mend all {count} places', zh: '全部改正（{count} 处）' },
  changesText: { en: 'doubled marks become single', zh: '重复的标点只留一个' },
  bad: [
    '<p>会议召开⟦，，⟧全县校长参加⟦。。⟧</p>',
    '<p>会议强调⟦，。⟧全县⟦、，⟧各校要抓好落实。</p>',
    '<p>加油⟦！！！！⟧</p>',
  ],
  good: [
    '<p>真的吗？！太好了！！！</p>',
    '<p>“读书吧！”，他说……。</p>',
    '<p>会议——全县教育工作会议——召开。</p>',
  ],
  check(block, { options }): Finding[] {
    return matchesInProse(block, /[，。、；：！？]{2,}/g).flatMap((match) => {
      const [run] = match;
      const kept = keptMarks(run, options.maxBang);
      if (kept === run || isSpokenOf(block.text.text, rangeOf(match))) return [];
      const isOneMark = [...run].every((mark) => mark === run.charAt(0));
      // Three or more of a comma may have been typed for an ellipsis.
      const safe = isOneMark && (run.length === 2 || isStrong(run));
      const fix = { title: FIX, safe, edits: replaceText(block.text, rangeOf(match), kept) };
      const message = isOneMark ? REPEATED : CLASHING;
      return [{ ...block.text.sourceRange(rangeOf(match)), message, data: { run, kept }, fix }];
    });
  },
} satisfies BlockRule<Options>;

const REPEATED = { en: 'Repeated marks “{run}”; use “{kept}”', zh: '标点“{run}”重复，应改为“{kept}”' };
const CLASHING = {
  en: 'The marks “{run}” cannot stand together; keep one, such as “{kept}”',
  zh: '标点“{run}”不应连用，应只留一个，如“{kept}”',
};
const FIX = { en: 'Change to “{kept}”', zh: '改为“{kept}”' };

/** Marks alone in quotes or brackets are what the text is about. */
function isSpokenOf(text: string, { start, end }: Range): boolean {
  return /[“‘（《「(]/.test(text.charAt(start - 1)) && /[”’）》」)]/.test(text.charAt(end));
}

function isStrong(run: string): boolean {
  return /^[！？]+$/.test(run);
}

/** What should stand instead of a run of marks. */
function keptMarks(run: string, maxBang: number): string {
  if (isStrong(run)) return run.slice(0, maxBang);
  // Three full stops are an ellipsis, of which ellipsis-form speaks.
  if (run.includes('。。。')) return run;
  const end = /[！？]+|。/.exec(run)?.[0] ?? run.charAt(run.length - 1);
  return isStrong(end) ? end.slice(0, maxBang) : end;
}
