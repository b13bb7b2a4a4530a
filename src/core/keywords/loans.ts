/** A tag that similar bulletins carry. */
export interface Loan {
  /** As it is written first. */
  readonly name: string;
  /** How many of the similar bulletins have it. */
  readonly lenders: number;
  /** How much of what is similar they are, from 0 to 1. */
  readonly share: number;
  /** How many of all bulletins with the tag do not have it in title or body, from 0 to 1; 0 where that is one at most. */
  readonly apart: number;
}

/** By `tagKey` of the name. */
export type Loans = ReadonlyMap<string, Loan>;

export const NO_LOANS: Loans = new Map();
