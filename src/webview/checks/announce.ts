import { setText } from '../dom';
import type { ChecksStrings } from '../messages/checks';
import { countsLabel } from './bar';
import { countBySeverity, type Rule } from './model';

/** How long the counts must be the same before a screen reader is told, in ms: not on each key. */
const DELAY = 1000;

/** Tells a screen reader how many problems there are, when that has changed. */
export function announce(status: HTMLElement, strings: ChecksStrings): (rules: readonly Rule[]) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (rules) => {
    clearTimeout(timer);
    timer = setTimeout(
      () => setText(status, countsLabel(countBySeverity(rules), strings) || strings.noProblems),
      DELAY,
    );
  };
}
