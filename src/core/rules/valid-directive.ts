import { DIRECTIVE_WORDS, type Directive } from '../directives';
import { nearestWord } from '../style/suggest';
import type { DirectiveRule, Finding } from './rule';

export default {
  id: 'valid-directive',
  group: 'structure',
  basis: 'practice',
  severity: 'warning',
  scope: 'directives',
  summary: {
    en: 'A comment that is to turn checks off or set them is not understood.',
    zh: '用来关闭或设置检查的注释写错了。',
  },
  details: {
    en: 'A comment that begins with `bulletin-` speaks to this program: `bulletin-disable-next`, `-disable-block`, `-disable`, `-enable`, `-disable-file` and `-configure-file`. One with another word, or with settings that are not understood, has no effect, and nobody would notice.',
    zh: '以 `bulletin-` 开头的注释是写给本程序看的：`bulletin-disable-next`、`-disable-block`、`-disable`、`-enable`、`-disable-file` 和 `-configure-file`。写成别的词，或者后面的设置有误，就不起作用，而且不容易发现。',
  },
  many: { en: '{count} comments are not understood', zh: '有 {count} 处注释写错了' },
  bad: [
    '<!-- ⟦bulletin-disabel-next⟧ img-alt --><p>会议召开。</p>',
    '<!-- bulletin-configure-file {"no-nbsp-indent": ⟦"of"⟧} --><p>会议召开。</p>',
  ],
  good: [
    '<!-- bulletin-configure-file {"no-nbsp-indent": "off"} --><p>会议召开。</p>',
    '<!-- 通讯稿 bulletin-1 --><p>会议召开。</p>',
  ],
  check({ directives, problems }): Finding[] {
    const unknown = directives.filter(({ kind }) => kind === 'unknown').map(unknownWord);
    return [...unknown, ...problems];
  },
} satisfies DirectiveRule;

const UNKNOWN = { en: 'There is no comment “{word}”', zh: '没有“{word}”这种注释' };
const MISSPELT = {
  en: 'There is no comment “{word}”; “{meant}” was probably meant',
  zh: '没有“{word}”这种注释，可能是“{meant}”写错了',
};
const FIX = { en: 'Change to “{meant}”', zh: '改为“{meant}”' };

function unknownWord({ word: { start, end, text: word } }: Directive): Finding {
  const meant = nearestWord(word, DIRECTIVE_WORDS);
  if (meant === undefined) return { start, end, message: UNKNOWN, data: { word } };
  const fix = { title: FIX, safe: false, edits: [{ start, end, text: meant }] };
  return { start, end, message: MISSPELT, data: { word, meant }, fix };
}
