import type { DecodedText } from '../../../article/decoded-text';
import { kept } from '../../../kept';
import { lastStartAtMost, type Range } from '../../../text';
import { codeLines } from './code';

/**
 * Addresses, mail addresses, paths and file names: their dots and colons are not punctuation. A mark at the very end of
 * one is none of it. Where one may begin is looked at before it, lest a long run of dots be read again from each of them.
 */
const ADDRESSES = [
  /\b(?:https?|ftp|file|mailto):[^\s\p{Script=Han}“”‘’《》（）【】，。；：！？、]+/giu,
  /\bwww\.[^\s\p{Script=Han}“”‘’《》（）【】，。；：！？、]+/giu,
  /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /(?<![\w-]|[\w-]\.)(?:[a-z0-9-]+\.)+(?:com|cn|net|org|gov|edu|io)\b(?:\/[\w./?=&%#-]*)?/gi,
  /\b[a-z]:[\\/][^\s，。；：！？、“”‘’（）《》【】]*/gi,
  /\.(?:docx?|xlsx?|pptx?|pdf|jpe?g|png|gif|txt|zip|rar|mp[34]|wps)\b/gi,
];
const TRAILING_MARKS = /[,.:;!?)]+$/;

/** Whether an offset of the text is inside something that rules for prose must not touch. */
export const protectedRanges = kept(({ text, verbatim }: DecodedText): ((offset: number) => boolean) => {
  const ranges: Range[] = [...verbatim, ...codeLines(text)];
  if (/[.:@]/.test(text)) {
    for (const pattern of ADDRESSES) {
      for (const { 0: address, index } of text.matchAll(pattern)) {
        ranges.push({ start: index, end: index + address.replace(TRAILING_MARKS, '').length });
      }
    }
  }
  const merged = merge(ranges);
  return (offset) => {
    const range = merged.at(lastStartAtMost(merged, offset));
    return range !== undefined && range.start <= offset && offset < range.end;
  };
});

/** The same stretches in order and without overlap. */
export function merge(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else merged.push(range);
  }
  return merged;
}
