import type { Place, Problem } from '../core/lint';
import type { Severity } from '../core/rules/rule';
import { SEVERITIES } from '../core/rules/rule';
import type { Range } from '../core/text';

/** From this number of places on, marking all of them on each key can be felt; then those in view and near it are marked. */
export const MAX_MARKED = 1000;

/** The first place of a problem has a diagnostic; the further ones have none. */
function furtherPlaces({ places }: Problem): readonly Place[] {
  return places.slice(1);
}

/** Whether there are too many places to mark all of them, so that it depends on what is in view which ones are. */
export function isMarkedInView(problems: readonly Problem[]): boolean {
  return problems.reduce((sum, { places }) => sum + places.length - 1, 0) > MAX_MARKED;
}

/** The further places to mark, by severity; never more than MAX_MARKED, however long the text or a line of it is. */
export function placesToMark(
  problems: readonly Problem[],
  visible: readonly Range[],
): ReadonlyMap<Severity, readonly Place[]> {
  const near = isMarkedInView(problems) ? visible.map(widened) : [{ start: 0, end: Infinity }];
  const isNear = (place: Range) => near.some(({ start, end }) => start <= place.end && place.start <= end);
  let left = MAX_MARKED;
  const toMark = (severity: Severity): Place[] => {
    const places = problems
      .filter((problem) => problem.severity === severity)
      .flatMap((problem) => furtherPlaces(problem).filter(isNear))
      .slice(0, left);
    left -= places.length;
    return places;
  };
  return new Map(SEVERITIES.map((severity) => [severity, toMark(severity)]));
}

/** By as much on either side: what a scroll brings into view is marked already. */
function widened({ start, end }: Range): Range {
  return { start: start - (end - start), end: end + (end - start) };
}

/** The further places at the offset, each with its problem. */
export function furtherPlacesAt(
  problems: readonly Problem[],
  offset: number,
): { readonly problem: Problem; readonly place: Place }[] {
  return problems.flatMap((problem) =>
    furtherPlaces(problem)
      .filter(({ start, end }) => start <= offset && offset <= end)
      .map((place) => ({ problem, place })),
  );
}
