import type { Core } from '../bundle';

/** Lines of text that a tool is given; `lines` says for each the line of the article where it comes from. */
export interface Sheet {
  readonly text: string;
  readonly lines: readonly number[];
}

/** An article and what each kind of peer can read of it. Lines count from 0. */
export interface Source {
  readonly text: string;
  /** The body as it stands. */
  readonly html: Sheet;
  /** Each style attribute of the body as a rule on a line of its own. */
  readonly css: Sheet;
  /** The text of the body without tags, a line for each block and each `<br>`. */
  readonly words: Sheet;
}

export function sourceOf(
  { parseArticle, articleText, isBlock, createLineIndex }: Core,
  text: string,
): Source {
  const article = parseArticle(text);
  const { start, end, pieces } = article.body ?? { start: 0, end: 0, pieces: [] };
  const index = createLineIndex(text);
  const lineAt = (offset: number) => index.positionAt(offset).line;
  const html = text.slice(start, end);
  const styles = [...html.matchAll(/\sstyle\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return {
    text,
    html: { text: html, lines: html.split(/\r\n|\n|\r/).map((_, line) => lineAt(start) + line) },
    css: {
      // Each has a selector of its own: they are not meant to override one another.
      text: styles.map(([, a, b], i) => `.s${i} { ${(a ?? b).replace(/\s/g, ' ')} }`).join('\n'),
      lines: styles.map(({ index: at }) => lineAt(start + at)),
    },
    words: {
      text: articleText(article).body,
      lines: pieces
        .filter(isBlock)
        .flatMap((piece) => piece.content.text.text.split('\n').map(() => lineAt(piece.start))),
    },
  };
}
