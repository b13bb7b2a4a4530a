import { parseHtml, type Node } from './article/html';
import type { Article } from './article/model';
import type { Range } from './text';

/** What a comment for this program says; see docs/configuration.md. */
export type DirectiveKind =
  | 'disable-next'
  | 'disable-block'
  | 'disable'
  | 'enable'
  | 'disable-file'
  | 'configure-file'
  /** The word is none of these: it was misspelt. */
  | 'unknown';

export interface Directive {
  readonly kind: DirectiveKind;
  /** The comment. */
  readonly range: Range;
  /** Such as `bulletin-disable`. */
  readonly word: Range & { readonly text: string };
  /** The rules that it names; none means all of them. */
  readonly rules: readonly NamedRule[];
  /** Where it holds; empty for one that only ends another. */
  readonly scope: Range;
  /** What ends a `disable`, for some rules or for all. */
  readonly enabled: readonly Enabled[];
  /** What follows the word of a `configure-file`, as it is written. */
  readonly argument: Range & { readonly text: string };
}

interface Enabled {
  readonly at: number;
  /** None means all. */
  readonly rules: readonly NamedRule[];
}

export interface NamedRule {
  readonly name: string;
  readonly range: Range;
}

/** A comment that stands in the body, with what its scope may end at. */
interface Place {
  readonly range: Range;
  /** The element that follows it beside it. */
  readonly next?: Range;
  /** Where the element around it ends. */
  readonly blockEnd: number;
}

// The names of rules, a reason after two hyphens. `-next-line` is what people know from elsewhere; a body is one line.
const DIRECTIVE = /^(<!--\s*)(bulletin-([\w-]+))([^]*?)-->$/;

/** The directives of an article in order. Nearly every article has none, which is found out in no time. */
export function readDirectives(article: Article): Directive[] {
  const { source } = article;
  if (!source.includes('bulletin-') || !source.includes('<!--')) return [];
  const nodes = article.body ? parseHtml(source, article.body).children : [];
  const places = [...placesInBody(nodes, article.body), ...placesOutside(article, nodes)];
  const directives = places
    .map((place) => readDirective(source, place))
    .filter((directive) => directive !== undefined)
    .sort((a, b) => a.range.start - b.range.start);
  return directives.map((directive, index) =>
    directive.kind === 'disable'
      ? { ...directive, enabled: enablesIn(directives.slice(index + 1)) }
      : directive,
  );
}

function placesInBody(roots: readonly Node[], body: Range | undefined): Place[] {
  const places: Place[] = [];
  const levels: { nodes: readonly Node[]; blockEnd: number }[] = [{ nodes: roots, blockEnd: body?.end ?? 0 }];
  for (let level = levels.pop(); level; level = levels.pop()) {
    const { nodes, blockEnd } = level;
    let next: Range | undefined;
    for (const node of [...nodes].reverse()) {
      if (node.kind === 'comment') places.push({ range: node, next, blockEnd });
      if (node.kind !== 'element') continue;
      next = node;
      levels.push({ nodes: node.children, blockEnd: node.end });
    }
  }
  return places;
}

/** Before a title, a tag or the body, a comment stands on a line of its own. */
function placesOutside({ source, segments }: Article, body: readonly Node[]): Place[] {
  return segments.flatMap((segment, index) => {
    if (segment.kind !== 'comment') return [];
    const next = segments.slice(index + 1).find(({ kind }) => kind !== 'gap' && kind !== 'comment');
    const element = next?.kind === 'body' ? body.find(({ kind }) => kind === 'element') : undefined;
    return [{ range: segment, next: element ?? next, blockEnd: source.length }];
  });
}

function readDirective(source: string, { range, next, blockEnd }: Place): Directive | undefined {
  const match = DIRECTIVE.exec(source.slice(range.start, range.end));
  if (!match) return undefined;
  const [, opening, text, name, rest] = match;
  const kind = kindOf(name);
  const start = range.start + opening.length;
  const end = start + text.length;
  const hasRules = kind !== 'configure-file' && kind !== 'unknown';
  const rules = hasRules ? namedRules(rest, end) : [];
  const nothing = { start: range.end, end: range.end };
  const scopes: Record<DirectiveKind, Range> = {
    'disable-next': next ?? nothing,
    'disable-block': { start: range.end, end: blockEnd },
    disable: { start: range.end, end: source.length },
    enable: nothing,
    'disable-file': { start: 0, end: source.length },
    'configure-file': nothing,
    unknown: nothing,
  };
  return {
    kind,
    range: { start: range.start, end: range.end },
    word: { start, end, text },
    rules,
    scope: scopes[kind],
    enabled: [],
    argument: { start: end, end: end + rest.length, text: rest },
  };
}

const KINDS: readonly DirectiveKind[] = [
  'disable-next',
  'disable-block',
  'disable',
  'enable',
  'disable-file',
  'configure-file',
];
/** The words of all directives. */
export const DIRECTIVE_WORDS = KINDS.map((kind) => `bulletin-${kind}`);

function kindOf(name: string): DirectiveKind {
  const meant = name.replace(/^disable-next-line$/, 'disable-next');
  return KINDS.find((kind) => kind === meant) ?? 'unknown';
}

function namedRules(rest: string, start: number): NamedRule[] {
  // A Chinese dash opens a reason too.
  const names = rest.split(/--|——/, 1)[0];
  return [...names.matchAll(/[\w-]+/g)].map(({ 0: name, index }) => ({
    name,
    range: { start: start + index, end: start + index + name.length },
  }));
}

function enablesIn(later: readonly Directive[]): Enabled[] {
  return later
    .filter(({ kind }) => kind === 'enable')
    .map(({ range, rules }) => ({ at: range.start, rules }));
}

/** `enable` without names ends every `disable` before it; with names it ends it for those. */
function holds({ scope, rules, enabled }: Directive, rule: string, offset: number): boolean {
  const names = (list: readonly NamedRule[]) => list.length === 0 || list.some(({ name }) => name === rule);
  if (offset < scope.start || offset >= scope.end || !names(rules)) return false;
  return !enabled.some((each) => each.at <= offset && names(each.rules));
}

/** Remembers which directives, and which names in them, kept a finding from being shown. */
export interface Suppression {
  /** Whether a finding of the rule at this offset is meant to be there. */
  isSuppressed(rule: string, offset: number): boolean;
  /** Whether the directive has suppressed something, of this rule if one is given. */
  isUsed(directive: Directive, rule?: string): boolean;
}

export function createSuppression(directives: readonly Directive[]): Suppression {
  const used = new Set<string>();
  const keyOf = ({ range }: Directive, rule = '') => `${range.start} ${rule}`;
  return {
    isSuppressed(rule, offset) {
      const found = directives.filter((directive) => holds(directive, rule, offset));
      for (const directive of found) used.add(keyOf(directive)).add(keyOf(directive, rule));
      return found.length > 0;
    },
    isUsed: (directive, rule) => used.has(keyOf(directive, rule)),
  };
}
