import type { Content } from './article/content';
import { isBlock, type Piece } from './article/pieces';
import type { FindingGroup, GroupInPiece } from './found';
import { createSlot } from './kept';
import type { BlockView } from './rules/rule';

/** What the rules, each named by its position among those that are on, say of a piece. It depends on the content alone. */
export interface PieceKnowledge {
  readonly groups: readonly RuleGroup[];
  readonly summaries: readonly RuleSummary[];
}

/** Findings of a rule for single pieces. Offsets count from the beginning of the piece. */
export interface RuleGroup {
  readonly rule: number;
  readonly group: FindingGroup;
}

/** What an article rule takes of a block. Rules to which it says nothing are left out. */
export interface RuleSummary {
  readonly rule: number;
  readonly summary: unknown;
}

/**
 * A few dozen pieces in a row with what is known of them. It is put together once for as long as they are the same:
 * fetching what is known of thousands of pieces from all over the memory would take most of the time of a key.
 */
export interface Section {
  readonly groups: readonly SectionGroup[];
  /** By the position of the rule. They are where the section was placed the last time. */
  readonly views: ReadonlyMap<number, readonly BlockView<unknown>[]>;
  readonly pieces: readonly Piece[];
}

/** The findings of a rule in the pieces of a section. */
interface SectionGroup {
  readonly rule: number;
  readonly kind: number;
  readonly count: number;
  readonly parts: readonly GroupInPiece[];
}

const LENGTH = 64;

/** Cuts the pieces of a body into sections; `read` says what is known of a piece. */
export function createSections(
  read: (piece: Piece) => PieceKnowledge,
): (pieces: readonly Piece[]) => Section[] {
  return (pieces) => {
    const sections = new Set<PlacedSection>();
    let [position, number] = [0, 0];
    for (let start = 0; start < pieces.length; start += LENGTH) {
      const own = pieces.slice(start, start + LENGTH);
      const section = sectionOf(read, own, sections);
      section.place(own, position, number);
      sections.add(section);
      position += section.blockCount;
      number += section.textCount;
    }
    return [...sections];
  };
}

/** With the content of their first piece. */
const known = createSlot<PlacedSection>();

/** A section of these pieces that is none of those `taken`: equal paragraphs may share their content. */
function sectionOf(
  read: (piece: Piece) => PieceKnowledge,
  pieces: readonly Piece[],
  taken: ReadonlySet<PlacedSection>,
): PlacedSection {
  const [{ content }] = pieces;
  const section = known.get(content);
  if (section?.holds(read, pieces) && !taken.has(section)) return section;
  const made = new PlacedSection(read, pieces);
  known.set(content, made);
  return made;
}

class PlacedSection implements Section {
  pieces: readonly Piece[];
  /** The number of blocks before it, and of those with text. */
  position = 0;
  number = 0;
  readonly blockCount: number;
  readonly textCount: number;
  readonly groups: readonly SectionGroup[];
  readonly views = new Map<number, BlockView<unknown>[]>();
  readonly #contents: readonly Content[];
  readonly #kinds: readonly Piece['kind'][];

  constructor(
    private readonly read: (piece: Piece) => PieceKnowledge,
    pieces: readonly Piece[],
  ) {
    this.pieces = pieces;
    this.#contents = pieces.map(({ content }) => content);
    this.#kinds = pieces.map(({ kind }) => kind);
    const found = new Map<string, GrowingGroup>();
    let [position, number] = [0, 0];
    pieces.forEach((piece, at) => {
      const { groups, summaries } = read(piece);
      for (const each of groups) addTo(found, each, at);
      const ownNumber = isBlock(piece) && piece.content.hasText ? ++number : 0;
      for (const { rule, summary } of summaries) {
        this.#add(rule, new PlacedView(this, at, position, ownNumber, summary));
      }
      if (isBlock(piece)) position++;
    });
    this.groups = [...found.values()];
    [this.blockCount, this.textCount] = [position, number];
  }

  /** Whether it was made of such pieces by the same rules. */
  holds(read: (piece: Piece) => PieceKnowledge, pieces: readonly Piece[]): boolean {
    return (
      this.read === read &&
      this.#contents.length === pieces.length &&
      pieces.every(({ content, kind }, i) => content === this.#contents[i] && kind === this.#kinds[i])
    );
  }

  /** Where the section is in the article that is checked now. */
  place(pieces: readonly Piece[], position: number, number: number): void {
    this.pieces = pieces;
    this.position = position;
    this.number = number;
  }

  #add(rule: number, view: BlockView<unknown>): void {
    const views = this.views.get(rule);
    if (views) views.push(view);
    else this.views.set(rule, [view]);
  }
}

interface GrowingGroup extends SectionGroup {
  count: number;
  readonly parts: GroupInPiece[];
}

function addTo(found: Map<string, GrowingGroup>, { rule, group }: RuleGroup, at: number): void {
  const { kind, count } = group;
  const key = `${rule} ${kind}`;
  const all = found.get(key) ?? { rule, kind, count: 0, parts: [] };
  found.set(key, all);
  all.count += count;
  all.parts.push({ at, group });
}

/** Made once for a section, wherever that moves: tens of thousands of them would be made anew for each key. */
class PlacedView implements BlockView<unknown> {
  constructor(
    private readonly section: PlacedSection,
    private readonly at: number,
    private readonly positionInSection: number,
    private readonly numberInSection: number,
    readonly summary: unknown,
  ) {}

  get piece(): Piece {
    return this.section.pieces[this.at];
  }

  get position(): number {
    return this.section.position + this.positionInSection;
  }

  get number(): number {
    return this.numberInSection === 0 ? 0 : this.section.number + this.numberInSection;
  }
}
