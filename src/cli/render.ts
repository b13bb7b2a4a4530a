import { parseArticle } from '../core/article/parse';
import { renderPage } from '../core/render';
import { readInput } from './input';
import type { Output } from './output';

/** Prints the article as an HTML page. Returns the exit code. */
export async function render(file: string, output: Output): Promise<number> {
  const { text } = await readInput(file, output);
  output.print(renderPage(parseArticle(text)));
  return 0;
}
