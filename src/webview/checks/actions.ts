import type { ChecksChoice } from '../messages/checks';
import type { Rule } from './model';
import type { Found } from './places';

/** A fix that the user has read, of a rule, of one of its problems, or of one of the places of that. */
export interface ReadFix {
  readonly rule: Rule;
  readonly problem?: number;
  readonly place?: number;
  readonly title?: string;
}

/** What can be done about problems in the page. */
export interface CheckActions {
  /** Shows a place here and, where it is on the screen, in the source. */
  goTo(found: Found): void;
  goToNext(direction: 'next' | 'previous'): void;
  /** Leads to a place in the source. */
  reveal(found: Found): void;
  fix(fix: ReadFix): void;
  fixAllSafe(): void;
  /** What another extension offers for a problem of its own is told later. */
  askForFixes(found: Found): void;
  foreignFix(found: Found, title: string): void;
  suggestKeywords(): void;
  showRule(rule: Rule): void;
  expand(rule: Rule, isExpanded: boolean): void;
  choose(choice: ChecksChoice): void;
}
