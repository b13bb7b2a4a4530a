import { sizeOf } from '../texts';
import { digits, milliseconds, times, verdict } from '../report';
import { SHAPES, SIZES, type Shape } from './documents';
import { estimate, shareOf, type Estimate, type Pair, type Rounds } from './share';
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
    growthRow(shape, (preview, bytes) => of(preview, shape, bytes)?.rounds),
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
  const keys = (measured: Measured | undefined) => measured?.rounds.flat() ?? [];
  const ratio = (part: number) => quantile(keys(theirs), part) / quantile(keys(ours), part);
  const [median, high] = [ratio(0.5), ratio(0.95)];
  const isMeasured = !Number.isNaN(median + high);
  const ratios = isMeasured ? `${times(median)}, ${times(high)}` : '';
  const aim = verdict('4×, 2×', isMeasured && ours?.problem === undefined && median >= 4 && high >= 2);
  return line(what, cell(ours), cell(theirs), cell(echo), ratios, aim);
}

/** How much longer the share of our preview may be in the longest document than in the shortest. */
const GROWTH = 1.5;

/** What our preview takes beyond the editor's own time, in the longest document against the shortest. */
function growthRow(shape: Shape, of: (preview: string, bytes: number) => Rounds | undefined): string {
  const [shortest, longest] = [SIZES[0], SIZES[SIZES.length - 1]];
  const what = `${sizeOf(longest)} against ${sizeOf(shortest)}, ${shape}, less the echo`;
  const pairOf = (bytes: number): Pair => ({
    ours: of('bulletin', bytes) ?? [],
    echo: of('echo', bytes) ?? [],
  });
  const [short, long] = [pairOf(shortest), pairOf(longest)];
  if ([short, long].some(({ ours, echo }) => ours.length === 0 || echo.length !== ours.length))
    return line(what, 'not measured', '', '', '', '');
  const [own, ownLong] = [short, long].map((pair) => estimate([pair], ([drawn]) => shareOf(drawn)));
  const over = estimate([short, long], ([a, b]) => shareOf(b) - GROWTH * Math.max(shareOf(a), 0));
  const isCertain = over.low > 0 || over.high < 0;
  const aim = verdict(`at most ${GROWTH}×`, over.value <= 0) + (isCertain ? '' : ', by less than it wavers');
  return line(what, `${wavering(ownLong)} against ${wavering(own)}`, '', '', '', aim);
}

function wavering({ value, low, high }: Estimate): string {
  return `${milliseconds(value)} (${digits(low)} to ${digits(high)})`;
}

function cell(measured: Measured | undefined): string {
  if (!measured) return 'not measured';
  const { problem } = measured;
  const keys = measured.rounds.flat();
  const figures = [0.5, 0.95].map((part) => milliseconds(quantile(keys, part)));
  return [...(keys.length > 0 ? figures : []), ...(problem === undefined ? [] : [problem])].join(', ');
}

function line(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** By the nearest rank. */
function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.at(Math.ceil(part * sorted.length) - 1) ?? NaN;
}
