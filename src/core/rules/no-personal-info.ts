import type { Content } from '../article/content';
import type { BlockRule, Finding, LocalizedText } from './rule';
import {
  NUMBER_KINDS,
  personalNumbers,
  type NumberKind,
  type PersonalNumber,
} from './shared/text/personal-numbers';
import { protectedRanges } from './shared/text/protected';

interface Options {
  readonly kinds: readonly string[];
  readonly allow: readonly string[];
}

export default {
  id: 'no-personal-info',
  group: 'security',
  basis: 'regulation',
  severity: 'warning',
  scope: 'block',
  inTitle: true,
  options: {
    kinds: {
      description: {
        en: 'What to look for: `id-card`, `mobile`, `bank-card`.',
        zh: '检查哪几种号码：`id-card` 公民身份号码、`mobile` 手机号、`bank-card` 银行卡号。',
      },
      default: NUMBER_KINDS,
    },
    allow: {
      description: {
        en: 'Numbers that are public and not reported.',
        zh: '可以公开的号码，不报。',
      },
      default: [],
    },
  },
  summary: {
    en: 'An ID number, a mobile phone number or a bank card number stands in the text.',
    zh: '正文里有公民身份号码、手机号或银行卡号。',
  },
  details: {
    en: 'Personal data may be made public only with the consent of the person (Personal Information Protection Law), and once published it cannot be called back. Mask the middle of the number. An ID number whose date and checksum are right is an error. Numbers that the sentence gives as a contact (联系电话, 咨询, 热线, 举报) or as an account for donations are left alone, as are masked numbers.',
    zh: '依照《个人信息保护法》，未取得本人单独同意不得公开个人信息；一经发布就难以收回。请隐去号码的中间几位。日期和校验码都对的公民身份号码按错误报。句中说明是联系电话、咨询、热线、举报的号码，捐款、缴费账号，以及已经隐去几位的号码不报。',
  },
  many: { en: '{count} numbers are personal data', zh: '有 {count} 处个人号码，公开前应隐去其中几位' },
  fixMany: { en: 'Mask all {count} numbers', zh: '全部隐去中间几位（{count} 处）' },
  bad: [
    '<p>获奖者周某（公民身份号码⟦110101190003071232⟧）到场领奖。</p>',
    '<p>学生家长周某（手机号⟦15406172839⟧）到校反映情况。</p>',
    '<p>补助已打入周某的银行卡⟦6226 0000 0000 0005⟧。</p>',
  ],
  good: [
    '<p>联系电话：15406172839，举报热线：0355-7000000。</p>',
    '<p>获奖者周某（手机号154****2839，公民身份号码110101********1232）。</p>',
    '<p>订单编号2020051512345678，共投入15406172839元。</p>',
  ],
  check({ text: decoded }: Content, { options: { kinds, allow } }): Finding[] {
    const numbers = personalNumbers(decoded.text);
    if (numbers.length === 0) return [];
    const isProtected = protectedRanges(decoded);
    const allowed = new Set(allow.map((number) => number.replace(/[ -]/g, '')));
    return numbers
      .filter(
        ({ kind, digits, start }) => kinds.includes(kind) && !allowed.has(digits) && !isProtected(start),
      )
      .map((number) => toFinding(decoded, number));
  },
} satisfies BlockRule<Options>;

const MESSAGES: Readonly<Record<NumberKind, LocalizedText>> = {
  'id-card': {
    en: 'This is an ID number; mask it before it is published',
    zh: '这是公民身份号码，公开前应隐去其中几位',
  },
  mobile: {
    en: 'This is a mobile phone number; mask it unless it is a public contact',
    zh: '这是手机号，若不是公开的联系电话，应隐去中间四位',
  },
  'bank-card': {
    en: 'This seems to be a bank card number; mask it before it is published',
    zh: '这可能是银行卡号，公开前应隐去其中几位',
  },
};
const MASK = { en: 'Mask as {masked}', zh: '改为 {masked}' };

function toFinding(decoded: Content['text'], number: PersonalNumber): Finding {
  const { kind, isCertain, masked } = number;
  const place = decoded.sourceRange(number);
  const fix = { title: MASK, safe: false, edits: [{ ...place, text: masked }] };
  return {
    ...place,
    message: MESSAGES[kind],
    data: { masked },
    severity: isCertain ? 'error' : undefined,
    fix: decoded.isPlain(number) ? fix : undefined,
  };
}
