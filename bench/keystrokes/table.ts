import { sizeOf } from '../texts';
import { digits, milliseconds, times, verdict } from '../report';
import { SHAPES, SIZES, type Shape } from './documents';
import type { Measured } from './suite';

/** The medians and 95th percentiles of the previews, beside each other, with what was aimed at. */
export function keystrokeTable(measured: readonly Measured[]): string {
  const of = (preview: string, shape: Shape, bytes: number) =>
    measured.find((each) => each.preview === preview && each.shape === shape && each.bytes === bytes)
      ?.times ?? [];
  const rows = SHAPES.flatMap((shape) => [
    ...SIZES.map((bytes) =>
      rowOf(
        `${sizeOf(bytes)}, ${shape}`,
        of('bulletin', shape, bytes),
        of('markdown', shape, bytes),
        of('echo', shape, bytes),
      ),
    ),
    growthRow(shape, (preview, bytes) => quantile(of(preview, shape, bytes), 0.5)),
  ]);
  return [
    '| Document | Bulletin | Built-in Markdown preview | Echo | Ratio of medians, of 95th percentiles | Aim |',
    '|---|--:|--:|--:|--:|---|',
    ...rows,
  ].join('\n');
}

function rowOf(
  what: string,
  ours: readonly number[],
  theirs: readonly number[],
  echo: readonly number[],
): string {
  const median = quantile(theirs, 0.5) / quantile(ours, 0.5);
  const high = quantile(theirs, 0.95) / quantile(ours, 0.95);
  const aim = verdict('4×, 2×', median >= 4 && high >= 2);
  return line(what, pair(ours), pair(theirs), pair(echo), `${times(median)}, ${times(high)}`, aim);
}

/** What our preview takes beyond the editor's own time, in the longest document against the shortest. */
function growthRow(shape: Shape, median: (preview: string, bytes: number) => number): string {
  const own = (bytes: number) => median('bulletin', bytes) - median('echo', bytes);
  const [short, long] = [own(SIZES[0]), own(SIZES[SIZES.length - 1])];
  const what = `${sizeOf(SIZES[SIZES.length - 1])} against ${sizeOf(SIZES[0])}, ${shape}, less the echo`;
  const aim = verdict('at most 1.5×', long <= 1.5 * Math.max(short, 0));
  return line(what, `${digits(long)} ms against ${digits(short)} ms`, '', '', '', aim);
}

function pair(values: readonly number[]): string {
  return `${milliseconds(quantile(values, 0.5))}, ${milliseconds(quantile(values, 0.95))}`;
}

function line(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** By the nearest rank. */
function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.at(Math.ceil(part * sorted.length) - 1) ?? NaN;
}
