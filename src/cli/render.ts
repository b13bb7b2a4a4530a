import { parseArticle } from '../core/article/parse';
import { renderPage } from '../core/publish/page';
import { siteOf } from '../core/publish/site';
import { DEFAULT_SETTINGS } from '../core/settings';
import { readInput } from './input';
import type { Output } from './output';

/** Prints the article as an HTML page. Returns the exit code. */
export async function render(file: string, output: Output): Promise<number> {
  const { text } = await readInput(file, output);
  output.print(renderPage(parseArticle(text), siteOf(DEFAULT_SETTINGS)));
  return 0;
}
