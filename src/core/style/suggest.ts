/** Words that stand for others in people's styles, and misspelt keywords. */
const MEANT_WORDS = new Map([
  ['middle', 'center'],
  ['centre', 'center'],
  ['soild', 'solid'],
  ['bolder;', 'bolder'],
  ['underlined', 'underline'],
  ['grey', 'gray'],
]);

const FULL_WIDTH = new Map([
  ['，', ','],
  ['（', '('],
  ['）', ')'],
  ['％', '%'],
  ['；', ''],
  ['　', ' '],
]);

/** The first candidate for what `value` was meant to be that `isValid`. */
export function suggestValue(value: string, isValid: (candidate: string) => boolean): string | undefined {
  const ascii = value.replace(/[，（）％；　]/g, (character) => FULL_WIDTH.get(character) ?? character);
  const candidates = [
    ascii,
    ascii.replace(/\b\d+(?:\.\d+)?(?=\s|$)/g, '$&px'),
    ascii.replace(/(\d)\s+(px|em|rem|pt|%)/g, '$1$2'),
    ascii.replace(/[\w-]+/g, (word) => MEANT_WORDS.get(word.toLowerCase()) ?? word),
    ascii.replace(/^([\da-f]{6}|[\da-f]{3})$/i, '#$1'),
  ];
  return candidates.find((candidate) => candidate !== value && isValid(candidate));
}

/** The properties that articles use; a misspelt name is one of these, not one of the 500 that CSS has. */
const COMMON_PROPERTIES = (
  'background background-color background-image background-position background-repeat background-size border ' +
  'border-bottom border-collapse border-color border-left border-radius border-right border-spacing border-style ' +
  'border-top border-width bottom box-shadow box-sizing clear color display float font font-family font-size ' +
  'font-style font-variant font-weight height left letter-spacing line-height list-style list-style-type margin ' +
  'margin-bottom margin-left margin-right margin-top max-height max-width min-height min-width opacity overflow ' +
  'overflow-wrap padding padding-bottom padding-left padding-right padding-top position right table-layout ' +
  'text-align text-decoration text-indent text-transform top transform vertical-align visibility white-space ' +
  'width word-break word-spacing word-wrap writing-mode z-index'
).split(' ');

/** The common property nearest to `name`. */
export function nearestProperty(name: string): string | undefined {
  return nearestWord(name, COMMON_PROPERTIES);
}

/** The candidate nearest to `word`: a letter in four may differ, at least one and at most three. */
export function nearestWord(word: string, candidates: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let best = Math.min(3, Math.max(1, Math.floor(word.length / 4))) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= best) continue;
    const distance = editDistance(word, candidate);
    if (distance < best) [nearest, best] = [candidate, distance];
  }
  return nearest;
}

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment distance). */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + change);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length];
}
