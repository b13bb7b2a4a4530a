import type { PlaceView } from '../messages/checks';
import { SEVERITIES, type Problem, type Rule } from './model';

/** A place, and what is wrong there. */
export interface Found {
  readonly rule: Rule;
  readonly problem: Problem;
  readonly place: PlaceView;
  readonly placeIndex: number;
}

/** Everything that touches the stretch, in the order of the rules. There may be tens of thousands of places to look through. */
export function placesWithin(rules: readonly Rule[], start: number, end: number): Found[] {
  const found: Found[] = [];
  for (const rule of rules) {
    for (const problem of rule.problems) {
      const { places } = problem;
      for (let placeIndex = 0; placeIndex < places.length; placeIndex++) {
        const place = places[placeIndex];
        if (place.start <= end && start <= place.end) found.push({ rule, problem, place, placeIndex });
      }
    }
  }
  return found;
}

/** What is wrong with the character at the offset, the most severe first. An empty place is at what follows it. */
export function placesAt(rules: readonly Rule[], offset: number): Found[] {
  return placesWithin(rules, offset, offset)
    .filter(({ place }) => offset < place.end || place.start === offset)
    .sort((a, b) => SEVERITIES.indexOf(a.problem.severity) - SEVERITIES.indexOf(b.problem.severity));
}

/** Where the next or previous problem begins, around the end of the article; undefined where there is none. */
export function nextStart(
  rules: readonly Rule[],
  from: number,
  direction: 'next' | 'previous',
): number | undefined {
  const sign = direction === 'next' ? 1 : -1;
  let nearest: number | undefined;
  let farthest: number | undefined;
  for (const { problems } of rules) {
    for (const { places } of problems) {
      for (const { start } of places) {
        const distance = (start - from) * sign;
        if (distance > 0 && (nearest === undefined || distance < (nearest - from) * sign)) nearest = start;
        if (farthest === undefined || distance < (farthest - from) * sign) farthest = start;
      }
    }
  }
  return nearest ?? farthest;
}

/** The first places of a rule, in the order of the text. */
export function placesOf(rule: Rule, limit: number): Found[] {
  const first = (problem: Problem) =>
    problem.places.slice(0, limit).map((place, placeIndex) => ({ rule, problem, place, placeIndex }));
  return rule.problems
    .flatMap(first)
    .sort((a, b) => a.place.start - b.place.start)
    .slice(0, limit);
}
