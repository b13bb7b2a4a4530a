const LABEL = /^(?:关键[词字]|关键词语|标签|主题词|tags?|keywords?)\s*[:：]\s*/i;
const QUOTED = /[“‘《〈「『【（(][^”’》〉」』】）)]*[”’》〉」』】）)]/g;
const BEFORE = String.raw`(?<=[\p{Script=Han}”’》）])`;
const AFTER = String.raw`(?=[\p{Script=Han}“‘《（])`;
/** Between words; a slash or a space only where Chinese stands on both sides: `TCP/IP` and `Apple Watch` are one word. */
const MARKS = String.raw`[、，；;|｜]|,(?!\d)|${BEFORE}\s*[/／]\s*${AFTER}|[#＃]\s+|\s+[#＃]`;
const SPACE = new RegExp(String.raw`${BEFORE}\s+${AFTER}`, 'u');
const SEPARATOR = new RegExp(MARKS, 'u');
/** Where words are set apart by spaces, a space beside Chinese is enough. */
const SEPARATOR_OR_SPACE = new RegExp(String.raw`${MARKS}|${BEFORE}\s+|\s+${AFTER}`, 'u');
const EDGES = /^[#＃·•。，、；：！？,.;:!?\s]+|(?<![a-z])[#＃]+$|[。，、；：,.;:\s]+$/gi;

/** Longer lines are no list of tags. */
const MAX_LINE = 1000;

/** The tags that were meant with one paragraph of them. */
export function wordsOf(text: string): string[] {
  if (text.length > MAX_LINE) return [text];
  const quotations: string[] = [];
  // What stands in quotes or brackets is one thing, whatever marks are in it.
  const masked = text.replace(LABEL, '').replace(QUOTED, (quoted) => {
    return `${quoted[0]}\ue000${quotations.push(quoted) - 1}\ue001${quoted.at(-1)}`;
  });
  const words = masked
    .split(SPACE.test(masked) ? SEPARATOR_OR_SPACE : SEPARATOR)
    .map((word) => word.replace(EDGES, '').replace(FULL_WIDTH, (character) => character.normalize('NFKC')))
    .map((word) => word.replace(/.\ue000(\d+)\ue001./gu, (_, index: string) => quotations[Number(index)]))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  // A word with its characters set apart is still one word.
  const isSpread = words.length > 1 && words.every((word) => word.length === 1);
  return isSpread && /^\S(?:\s+\S)+$/.test(text) ? [words.join('')] : words;
}

const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;
