import type { DecodedText } from '../../article/decoded-text';
import type { Range } from '../../text';

/**
 * Addresses, mail addresses, paths and file names: their dots and colons are not punctuation. A mark at the very end of
 * one is none of it.
 */
const ADDRESSES = [
  /\b(?:https?|ftp|file|mailto):[^\s\p{Script=Han}“”‘’《》（）【】，。；：！？、]+/giu,
  /\bwww\.[^\s\p{Script=Han}“”‘’《》（）【】，。；：！？、]+/giu,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /\b(?:[a-z0-9-]+\.)+(?:com|cn|net|org|gov|edu|io)\b(?:\/[\w./?=&%#-]*)?/gi,
  /\b[a-z]:[\\/][^\s，。；：！？、]*/gi,
  /\.(?:docx?|xlsx?|pptx?|pdf|jpe?g|png|gif|txt|zip|rar|mp[34]|wps)\b/gi,
];
const TRAILING_MARKS = /[,.:;!?)]+$/;

/** Whether an offset of the text is inside something that rules for prose must not touch. */
export function protectedRanges({ text, verbatim }: DecodedText): (offset: number) => boolean {
  const ranges: Range[] = [...verbatim];
  if (/[.:@]/.test(text)) {
    for (const pattern of ADDRESSES) {
      for (const { 0: address, index } of text.matchAll(pattern)) {
        ranges.push({ start: index, end: index + address.replace(TRAILING_MARKS, '').length });
      }
    }
  }
  return (offset) => ranges.some(({ start, end }) => start <= offset && offset < end);
}
