import { comparerOf, type Profile } from '../keywords/profile';
import type { Loan, Loans } from '../keywords/loans';
import { tagKey } from './name';

/** Bulletins by what they are about, to be asked what tags those carry that are like another one. */
export interface SimilarBulletins {
  set(file: string, bulletin: KnownBulletin): void;
  delete(file: string): void;
  /** What the bulletins that are most like the profile would be tagged with; this file is not among them. */
  lend(profile: Profile, besides?: string): Loans;
}

export interface KnownBulletin {
  readonly profile: Profile;
  readonly tags: readonly KnownTag[];
}

export interface KnownTag {
  readonly name: string;
  /** Whether title or body has it. */
  readonly isMentioned: boolean;
}

/** So many bulletins are asked. */
const ASKED = 10;
/** One bulletin alone proves nothing. */
const MIN_LENDERS = 2;
/** So little alike is as good as nothing: where all are, no tag gets a large share. */
const UNLIKE = 0.3;

/** How many bulletins have a tag, and how many of them do not mention it. */
interface Uses {
  all: number;
  apart: number;
}

export function createSimilarBulletins(): SimilarBulletins {
  const bulletins = new Map<string, KnownBulletin>();
  const uses = new Map<string, Uses>();
  const intern = createIntern();
  const count = ({ tags }: KnownBulletin, by: 1 | -1) => {
    for (const [key, { isMentioned }] of byKey(tags)) {
      const use = uses.get(key) ?? { all: 0, apart: 0 };
      uses.set(key, { all: use.all + by, apart: use.apart + (isMentioned ? 0 : by) });
    }
  };
  const remove = (file: string) => {
    const known = bulletins.get(file);
    if (known) count(known, -1);
    bulletins.delete(file);
  };
  return {
    set(file, bulletin) {
      remove(file);
      // Who has no tags lends none.
      if (bulletin.tags.length === 0) return;
      bulletins.set(file, { profile: bulletin.profile, tags: bulletin.tags.map(intern) });
      count(bulletin, 1);
    },
    delete: remove,
    lend(profile, besides = '') {
      const own = bulletins.get(besides);
      const ownTags = byKey(own?.tags ?? []);
      const apartOf = (key: string) => {
        const tag = ownTags.get(key);
        const use = uses.get(key) ?? { all: 0, apart: 0 };
        const apart = use.apart - (tag && !tag.isMentioned ? 1 : 0);
        return apart > 1 ? apart / (use.all - (tag ? 1 : 0)) : 0;
      };
      return loansOf(nearest(profile, bulletins.values(), own), apartOf);
    },
  };
}

/** Thousands of bulletins have the same tags: each is one object. */
function createIntern(): (tag: KnownTag) => KnownTag {
  const tags = new Map<string, KnownTag>();
  return (tag) => {
    const id = `${tag.name} ${tag.isMentioned}`;
    const known = tags.get(id) ?? tag;
    tags.set(id, known);
    return known;
  };
}

interface Neighbour {
  readonly bulletin: KnownBulletin;
  readonly likeness: number;
}

/** Those that are most like the profile, the most first. */
function nearest(
  profile: Profile,
  bulletins: Iterable<KnownBulletin>,
  besides: KnownBulletin | undefined,
): Neighbour[] {
  const compare = comparerOf(profile);
  const found: Neighbour[] = [];
  for (const bulletin of bulletins) {
    if (bulletin === besides) continue;
    const likeness = compare(bulletin.profile);
    if (likeness <= (found.at(ASKED - 1)?.likeness ?? 0)) continue;
    let place = found.length;
    while (place > 0 && found[place - 1].likeness < likeness) place--;
    found.splice(place, 0, { bulletin, likeness });
    found.length = Math.min(found.length, ASKED);
  }
  return found;
}

function loansOf(neighbours: readonly Neighbour[], apartOf: (key: string) => number): Loans {
  const total = neighbours.reduce((sum, { likeness }) => sum + likeness, UNLIKE);
  const loans = new Map<string, Loan>();
  for (const { bulletin, likeness } of neighbours) {
    for (const [key, { name }] of byKey(bulletin.tags)) {
      const known = loans.get(key);
      loans.set(key, {
        name: known?.name ?? name,
        lenders: 1 + (known?.lenders ?? 0),
        share: likeness / total + (known?.share ?? 0),
        apart: known?.apart ?? apartOf(key),
      });
    }
  }
  return new Map([...loans].filter(([, { lenders }]) => lenders >= MIN_LENDERS));
}

/** Each tag once, whatever its width and case. */
function byKey(tags: readonly KnownTag[]): Map<string, KnownTag> {
  return new Map(tags.map((tag) => [tagKey(tag.name), tag]));
}
