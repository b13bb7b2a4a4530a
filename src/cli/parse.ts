import { parseArticle } from '../core/article/parse';
import { readInput } from './input';
import type { Output } from './output';

/** Prints the parts and tags of a file with their offsets. Returns the exit code. */
export async function parse(file: string, output: Output): Promise<number> {
  const { text } = await readInput(file, output);
  const { title, byline, body, tags } = parseArticle(text);
  const bodyPart = body && { start: body.start, end: body.end, text: text.slice(body.start, body.end) };
  output.print(JSON.stringify({ file, title, byline, body: bodyPart, tags }, undefined, 2));
  return 0;
}
