import { sizeOf } from '../texts';
import { digits, milliseconds, times, verdict } from '../report';
import { SHAPES, SIZES, type Shape } from './documents';
import type { Measured } from './suite';

/** The medians and 95th percentiles of the previews, beside each other, with what was aimed at. */
export function keystrokeTable(measured: readonly Measured[]): string {
  const of = (preview: string, shape: Shape, bytes: number) =>
    measured.find((each) => each.preview === preview && each.shape === shape && each.bytes === bytes);
  const rows = SHAPES.flatMap((shape) => [
    ...SIZES.map((bytes) =>
      rowOf(
        `${sizeOf(bytes)}, ${shape}`,
        of('bulletin', shape, bytes),
        of('markdown', shape, bytes),
        of('echo', shape, bytes),
      ),
    ),
    growthRow(shape, (preview, bytes) => quantile(of(preview, shape, bytes)?.times ?? [], 0.5)),
  ]);
  return [
    '| Document | Bulletin | Built-in Markdown preview | Echo | Ratio of medians, of 95th percentiles | Aim |',
    '|---|--:|--:|--:|--:|---|',
    ...rows,
  ].join('\n');
}

function rowOf(
  what: string,
  ours: Measured | undefined,
  theirs: Measured | undefined,
  echo: Measured | undefined,
): string {
  const ratio = (part: number) => quantile(theirs?.times ?? [], part) / quantile(ours?.times ?? [], part);
  const [median, high] = [ratio(0.5), ratio(0.95)];
  const isMeasured = !Number.isNaN(median + high);
  const ratios = isMeasured ? `${times(median)}, ${times(high)}` : '';
  const aim = verdict('4×, 2×', isMeasured && ours?.problem === undefined && median >= 4 && high >= 2);
  return line(what, cell(ours), cell(theirs), cell(echo), ratios, aim);
}

/** What our preview takes beyond the editor's own time, in the longest document against the shortest. */
function growthRow(shape: Shape, median: (preview: string, bytes: number) => number): string {
  const own = (bytes: number) => median('bulletin', bytes) - median('echo', bytes);
  const [short, long] = [own(SIZES[0]), own(SIZES[SIZES.length - 1])];
  const what = `${sizeOf(SIZES[SIZES.length - 1])} against ${sizeOf(SIZES[0])}, ${shape}, less the echo`;
  const aim = verdict('at most 1.5×', long <= 1.5 * Math.max(short, 0));
  const both = Number.isNaN(long + short) ? '' : `${digits(long)} ms against ${digits(short)} ms`;
  return line(what, both, '', '', '', aim);
}

function cell(measured: Measured | undefined): string {
  if (!measured) return 'not measured';
  const { times, problem } = measured;
  const figures = [0.5, 0.95].map((part) => milliseconds(quantile(times, part)));
  return [...(times.length > 0 ? figures : []), ...(problem === undefined ? [] : [problem])].join(', ');
}

function line(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** By the nearest rank. */
function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.at(Math.ceil(part * sorted.length) - 1) ?? NaN;
}
