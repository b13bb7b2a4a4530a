import type { Range } from '../../../text';
import { isDay } from './calendar';

export const NUMBER_KINDS = ['id-card', 'mobile', 'bank-card'] as const;
export type NumberKind = (typeof NUMBER_KINDS)[number];

/** A number that belongs to a person, in offsets of the text. */
export interface PersonalNumber extends Range {
  readonly kind: NumberKind;
  /** Without the spaces and hyphens that group it. */
  readonly digits: string;
  /** Whether it cannot be anything else. */
  readonly isCertain: boolean;
  /** The number with its middle hidden. */
  readonly masked: string;
}

/** The ID numbers, mobile phone numbers and bank card numbers in a text that are neither masked nor public. */
export function personalNumbers(text: string): PersonalNumber[] {
  if (!/\d{3}[ -]?\d{4}[ -]?\d{4}/.test(text)) return [];
  const found = NUMBER_KINDS.flatMap((kind) => numbersOf(kind, text));
  // What reads as an ID number is no card number.
  return found.filter(
    (number) =>
      !found.some(({ kind, start }) => kind === 'id-card' && number.kind !== kind && start === number.start),
  );
}

interface Description {
  /** Of bounded length, so that it takes linear time. */
  readonly pattern: RegExp;
  /** How many digits stay to be seen at the beginning and at the end. */
  readonly seen: readonly [number, number];
  /** Undefined where it is something else, or public. */
  judge(digits: string, before: string, after: string): { readonly isCertain: boolean } | undefined;
}

const KINDS: Readonly<Record<NumberKind, Description>> = {
  'id-card': {
    pattern: /(?<!\w)[1-8]\d{16}[\dXx](?!\w)/g,
    seen: [6, 4],
    judge: (digits, before) => {
      if (!hasBirthday(digits)) return undefined;
      const isCertain = hasIdChecksum(digits);
      return isCertain || /身份证|身份号码|证件号/.test(before) ? { isCertain } : undefined;
    },
  },
  mobile: {
    pattern: /(?<![\w.-])(?:(?:\+|00)?86[ -]?)?1[3-9]\d([ -]?)\d{4}\1\d{4}(?![\w-]|\.\d)/g,
    seen: [3, 4],
    judge: (digits, before, after) =>
      CONTACT.test(before) || OTHER_NUMBER.test(before) || UNIT.test(after) || isMadeUp(digits)
        ? undefined
        : { isCertain: false },
  },
  'bank-card': {
    pattern: /(?<![\w.-])[3-9]\d{3}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![\w-]|\.\d)/g,
    seen: [4, 4],
    judge: (digits, before) => {
      const isCard = ISSUED.test(digits) || /卡号|银行卡|账号|帐号/.test(before);
      return isCard && passesLuhn(digits) && !PUBLIC_ACCOUNT.test(before) ? { isCertain: false } : undefined;
    },
  },
};

/** What is published so that people call it. */
const CONTACT = /电话|联系|咨询|热线|举报|监督|投诉|报名|预约|客服|值班|求助|传真|tel|phone/i;
const OTHER_NUMBER =
  /(?:QQ|群|编号|单号|学号|账号|帐号|文号|编码|订单|流水号|注册号|ID)号?码?[:：为是]?\s?$/i;
const UNIT = /^\s?[元万亿人吨个次米股点平]/;
/** UnionPay, Visa and MasterCard, with the lengths that they issue. */
const ISSUED = /^(?:62\d{14,17}|4\d{15}|5[1-5]\d{14})$/;
const PUBLIC_ACCOUNT = /捐|缴|汇款|户名|开户|收款|对公|公户|基本户|编号|单号|订单/;

function numbersOf(kind: NumberKind, text: string): PersonalNumber[] {
  const { pattern, seen, judge } = KINDS[kind];
  return [...text.matchAll(pattern)].flatMap(({ 0: written, index }) => {
    const start = index;
    const end = start + written.length;
    const digits = withoutPrefix(kind, written.replace(/[ +-]/g, ''));
    const verdict = judge(digits, sentenceBefore(text, start), text.slice(end, end + 2));
    return verdict ? [{ kind, start, end, digits, ...verdict, masked: mask(written, digits, seen) }] : [];
  });
}

/** What the sentence says before the number, where it is near enough to be about it. */
function sentenceBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - 40), at).replace(/^.*[。！？!?]/s, '');
}

function withoutPrefix(kind: NumberKind, digits: string): string {
  return kind === 'mobile' ? digits.slice(-11) : digits;
}

/** Hides the middle of the number; what groups it or stands before it stays. */
function mask(written: string, digits: string, [head, tail]: readonly [number, number]): string {
  let left = written.replace(/[^\dXx]/g, '').length;
  return written.replace(/[\dXx]/g, (digit) => {
    left--;
    return left < digits.length - head && left >= tail ? '*' : digit;
  });
}

/** 13812345678 and 13888888888 are examples, not somebody's. */
function isMadeUp(digits: string): boolean {
  return /(\d)\1{6}|12345678|87654321/.test(digits);
}

const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

function hasBirthday(digits: string): boolean {
  const year = Number(digits.slice(6, 10));
  const isBirthday = isDay(Number(digits.slice(10, 12)), Number(digits.slice(12, 14)), year);
  return PROVINCES.test(digits) && year >= 1900 && year < 2100 && isBirthday;
}

/** GB 11643: the last character is the checksum MOD 11-2 of the others. */
function hasIdChecksum(digits: string): boolean {
  let sum = 0;
  for (const digit of digits.slice(0, 17)) sum = (sum + Number(digit)) * 2;
  return '10X98765432'.charAt(sum % 11) === digits.charAt(17).toUpperCase();
}

/** ISO/IEC 7812: from the right, every second digit counts twice. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
