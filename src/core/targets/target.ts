import type { LocalizedText } from '../localized-text';

/** Names separated by spaces. */
export type Names = string;

/** What becomes of an element when the article is saved. */
export type Fate =
  | 'kept'
  /** It disappears with everything in it. */
  | 'removed'
  /** Its tags disappear; what is in it stays. */
  | 'unwrapped'
  /** It becomes another element. */
  | 'renamed'
  /** It becomes a plain paragraph: the text stays, formatting and images in it are lost. */
  | 'flattened';

export interface ElementRow {
  readonly names: Names;
  /** Kept where nothing is said. */
  readonly fate?: Fate;
  /** For a renamed element. */
  readonly becomes?: string;
  /** It is kept all the same where its start tag matches. */
  readonly unless?: RegExp;
  /** The only attributes that stay, besides `style`; all of them where nothing is said. */
  readonly attributes?: Names;
  /** The only properties of its inline style that stay; all of them where nothing is said. */
  readonly properties?: Names;
  /** Its whole inline style is lost, or is with some (risky). */
  readonly style?: 'stripped' | 'risky';
  /** The element that keeps its style in this place. */
  readonly instead?: string;
}

/** An attribute that is lost. */
export interface AttributeRow {
  readonly names: Names;
  /** Every element where nothing is said. */
  readonly elements?: Names;
  /** Only such values. */
  readonly value?: RegExp;
}

/** A declaration that is lost, or of which sources disagree whether it is (risky). */
export interface StyleRow {
  /** `*` is every property. */
  readonly properties: Names;
  readonly fate: 'stripped' | 'risky';
  /** Every element where nothing is said. */
  readonly elements?: Names;
  /** Only such values. */
  readonly value?: RegExp;
  /** All values but these. */
  readonly except?: readonly string[];
  /** Only with `!important`. */
  readonly isImportant?: boolean;
}

/** Which images show after publishing. Those on the editor's own computer never do. */
export interface ImageRules {
  /** The hosts that images may be on; any where nothing is said. Subdomains are included. */
  readonly hosts?: readonly string[];
  /** The file name extensions that can be uploaded; any where nothing is said. */
  readonly formats?: readonly string[];
  /** Whether an address without a host means something on the site. */
  readonly relative: boolean;
  /** Whether an image may be written into the address itself (`data:`). */
  readonly data: boolean;
}

/** The largest numbers that are accepted. */
export interface Limits {
  readonly title?: number;
  readonly author?: number;
  /** Of the HTML, not of the text. */
  readonly bodyCharacters?: number;
}

/** What a publishing platform does to a bulletin. Data: adding a platform is adding a table and its line in index.ts. */
export interface Target {
  readonly id: string;
  /** What a person calls it. */
  readonly name: LocalizedText;
  readonly elements: readonly ElementRow[];
  /** Elements without a row; kept where nothing is said. */
  readonly otherElements?: Fate;
  readonly attributes: readonly AttributeRow[];
  readonly styles: readonly StyleRow[];
  readonly images: ImageRules;
  readonly limits: Limits;
}
