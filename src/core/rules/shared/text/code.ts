import type { Range } from '../../../text';

const STRING = /"[^"\n]*"|'[^'\n]*'/g;
const COMMENT = /(?<!:)\/\/.*$/;
const HAN = /\p{Script=Han}/u;
const SIGN = /[;={}()]/;
const LATIN = /[a-z]/i;
/** One word beside a quotation is prose: `AI"赋能"`. */
const TWO_WORDS = /\b[a-z]\w*\W+[a-z]/i;
const PROMPT = /^\s*[a-z][\w.-]*>\s*[a-z]/i;

/** The lines of program text that stand in no `<code>`: what Chinese they hold is in strings and comments. */
export function codeLines(text: string): Range[] {
  if (!/["'>]|\/\//.test(text)) return [];
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) =>
    isCode(line) ? [{ start: index, end: index + line.length }] : [],
  );
}

function isCode(line: string): boolean {
  const statement = line.replace(STRING, '').replace(COMMENT, '');
  if (statement === line || HAN.test(statement)) return PROMPT.test(line);
  const isStatement = SIGN.test(statement) && LATIN.test(statement);
  return isStatement || TWO_WORDS.test(statement) || /^\s*\/\//.test(line);
}
