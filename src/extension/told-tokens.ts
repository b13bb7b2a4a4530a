/** An edit by lines: it replaces something from the line `start` to the line `end` by a text. */
export interface LineEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The semantic tokens that VS Code was told of a document. From then on it moves them along with the text. */
export interface ToldTokens {
  /** By which VS Code names them. */
  readonly resultId: string;
  noteEdit(edit: LineEdit): void;
  /** Whether VS Code certainly has just these by now. */
  areStill(data: Uint32Array): boolean;
}

export function toldTokens(resultId: string, data: Uint32Array): ToldTokens {
  const lines = linesOf(data);
  let isUntouched = true;
  return {
    resultId,
    noteEdit({ start, end, text }) {
      if (start !== end || lines.has(start) || /[\r\n]/.test(text)) isUntouched = false;
    },
    areStill: (next) =>
      isUntouched && next.length === data.length && next.every((value, index) => value === data[index]),
  };
}

/** How many numbers a token is; the first is how many lines it is below the one before. */
const TOKEN_LENGTH = 5;

function linesOf(data: Uint32Array): Set<number> {
  const lines = new Set<number>();
  let line = 0;
  for (let i = 0; i < data.length; i += TOKEN_LENGTH) {
    line += data[i];
    lines.add(line);
  }
  return lines;
}
