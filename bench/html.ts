import { articleOf, generateBody, SHAPES, type Shape } from './bodies';
import type { Core } from './bundle';
import { alternate, compare } from './measure';
import { milliseconds, times, verdict, type Row } from './report';
import { sizeOf } from './texts';

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];
const ROUNDS = 9;
const AIM = 5;

export function measureHtml(core: Core): Row[] {
  return SIZES.flatMap((bytes) => SHAPES.flatMap((shape) => rowsOf(core, shape, bytes)));
}

function rowsOf({ parseHtml, parseArticle, parse5 }: Core, shape: Shape, bytes: number): Row[] {
  const body = generateBody(shape, bytes);
  const article = articleOf(body);
  const [tree, whole, theirs] = alternate(
    [() => parseHtml(body, { start: 0, end: body.length }), () => parseArticle(article), () => parse5(body)],
    ROUNDS,
  );
  const place = `${sizeOf(bytes)} ${shape}`;
  return [row(`HTML tree, ${place}: parse5`, tree, theirs), row(`Article, ${place}: parse5`, whole, theirs)];
}

function row(what: string, ours: readonly number[], theirs: readonly number[]): Row {
  const time = compare(ours, theirs);
  return {
    what,
    ours: milliseconds(time.ours),
    theirs: milliseconds(time.theirs),
    ratio: times(time.ratio),
    aim: what.startsWith('HTML') ? verdict(`${AIM}× faster`, time.ratio >= AIM) : '',
  };
}
