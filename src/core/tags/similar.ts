import { comparerOf, createProfileIndex, type Profile } from '../keywords/profile';
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

/** Who asks so often before a bulletin changes will ask for all of them: an index is worth the time and memory then. */
const OFTEN = 20;

/** How many bulletins have a tag, and how many of them do not mention it. */
interface Uses {
  all: number;
  apart: number;
}

export function createSimilarBulletins(): SimilarBulletins {
  const bulletins = new Map<string, KnownBulletin>();
  const uses = new Map<string, Uses>();
  const intern = createIntern();
  const nearest = createNearest(bulletins);
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
    nearest.forget();
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
      return loansOf(nearest.find(profile, own), apartOf);
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

/** Finds those of the bulletins that are most like a profile, the most first. */
function createNearest(bulletins: ReadonlyMap<string, KnownBulletin>) {
  let asked = 0;
  let index: ReturnType<typeof indexOf> | undefined;
  return {
    /** To be called when a bulletin comes or goes. */
    forget() {
      asked = 0;
      index = undefined;
    },
    find(profile: Profile, besides: KnownBulletin | undefined): Neighbour[] {
      if (++asked > OFTEN) index ??= indexOf([...bulletins.values()]);
      if (index) return mostAlike(index.all, index.compare(profile), besides);
      const compare = comparerOf(profile);
      const all = [...bulletins.values()];
      return mostAlike(all, (i) => compare(all[i].profile), besides);
    },
  };
}

function indexOf(all: readonly KnownBulletin[]) {
  return { all, compare: createProfileIndex(all.map(({ profile }) => profile)) };
}

function mostAlike(
  bulletins: readonly KnownBulletin[],
  likenessAt: (index: number) => number,
  besides: KnownBulletin | undefined,
): Neighbour[] {
  const found: Neighbour[] = [];
  for (let i = 0; i < bulletins.length; i++) {
    const likeness = likenessAt(i);
    if (likeness <= (found.at(ASKED - 1)?.likeness ?? 0) || bulletins[i] === besides) continue;
    let place = found.length;
    while (place > 0 && found[place - 1].likeness < likeness) place--;
    found.splice(place, 0, { bulletin: bulletins[i], likeness });
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
