import type { Article } from './article/model';
import { isBlock, type Piece } from './article/pieces';
import { configured } from './config/configure-file';
import { createSuppression, readDirectives, type Directive, type Suppression } from './directives';
import {
  createLintCache,
  knowledgeOf,
  type ActiveRule,
  type Knowledge,
  type LintCache,
  type PieceKnowledge,
} from './lint-cache';
import { toProblems, type PlacedFinding, type Problem } from './problem';
import { RULES } from './rules';
import { SEVERITIES, type BlockView } from './rules/rule';
import type { Settings } from './settings';

export { createLintCache, type LintCache } from './lint-cache';
export type { Place, Problem, ProblemFix } from './problem';

/** Checks an article: the problems in order of their main place. Pure but for the cache, which only saves time. */
export function lint(article: Article, given: Settings, cache: LintCache = createLintCache()): Problem[] {
  const directives = readDirectives(article);
  const settings = configured(given, directives);
  const knowledge = knowledgeOf(cache, settings);
  const suppression = createSuppression(directives);
  const found = findAll(article, knowledge);
  const shown = found.map((findings, index) =>
    withoutMeant(findings, knowledge.rules[index], article, settings, directives, suppression),
  );
  addUnused(shown, knowledge, directives, suppression);
  const problems = knowledge.rules.flatMap(({ rule, severity }, index) =>
    toProblems(rule, shown[index], severity, settings.locale),
  );
  const least = SEVERITIES.indexOf(settings.least);
  return problems
    .filter(({ rule, severity }) => settings.named.has(rule) || SEVERITIES.indexOf(severity) <= least)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

interface KnownPiece {
  readonly piece: Piece;
  readonly known: PieceKnowledge;
}

/** The findings of all rules but those about directives, by the position of the rule, in the order of the text. */
function findAll(article: Article, knowledge: Knowledge): PlacedFinding[][] {
  const pieces = (article.body?.pieces ?? []).map((piece) => ({ piece, known: knowledge.piece(piece) }));
  const found = findInPieces(article, knowledge, pieces);
  const blocks = numberedBlocks(pieces);
  knowledge.rules.forEach(({ rule, context, localize }, index) => {
    if (rule.scope !== 'article') return;
    const views = rule.summarize ? blocks.map((block) => withSummary(block, index)) : blocks;
    const findings = rule.check({ article, blocks: views }, context).sort((a, b) => a.start - b.start);
    found[index] = findings.map((finding) => ({ finding: localize(finding), by: 0 }));
  });
  return found;
}

function findInPieces(
  { title }: Article,
  knowledge: Knowledge,
  pieces: readonly KnownPiece[],
): PlacedFinding[][] {
  const found: PlacedFinding[][] = knowledge.rules.map(() => []);
  const add = ({ findings }: PieceKnowledge, by: number) => {
    for (const [rule, finding] of findings) found[rule].push({ finding, by });
  };
  if (title) add(knowledge.title(title), title.start);
  for (const { piece, known } of pieces) add(known, piece.start);
  return found;
}

interface NumberedBlock extends KnownPiece, BlockView<unknown> {}

function numberedBlocks(pieces: readonly KnownPiece[]): NumberedBlock[] {
  let count = 0;
  return pieces
    .filter(({ piece }) => isBlock(piece))
    .map(({ piece, known }) => {
      const number = piece.content.hasText ? ++count : 0;
      return { piece, known, number, summary: undefined };
    });
}

function withSummary({ piece, known, number }: NumberedBlock, rule: number): BlockView<unknown> {
  return { piece, number, summary: known.summary(rule) };
}

/** Without the findings that a comment or the configuration says are meant. */
function withoutMeant(
  findings: readonly PlacedFinding[],
  { rule }: ActiveRule,
  { source }: Article,
  { ignore }: Settings,
  directives: readonly Directive[],
  { isSuppressed }: Suppression,
): readonly PlacedFinding[] {
  const texts = new Set(ignore.filter((each) => (each.rule ?? rule.id) === rule.id).map(({ text }) => text));
  if (texts.size === 0 && directives.length === 0) return findings;
  return findings.filter(({ finding: { start, end }, by }) => {
    const isMeant = texts.size > 0 && texts.has(source.slice(start + by, end + by));
    return !isMeant && !isSuppressed(rule.id, start + by);
  });
}

function addUnused(
  shown: (readonly PlacedFinding[])[],
  { rules }: Knowledge,
  directives: readonly Directive[],
  { isUsed }: Suppression,
): void {
  if (directives.length === 0) return;
  const isKnown = (name: string) => RULES.some(({ id }) => id === name);
  const isOn = (name: string) => rules.some(({ rule }) => rule.id === name);
  rules.forEach(({ rule, context, localize }, index) => {
    if (rule.scope !== 'directives') return;
    const findings = rule.check({ directives, isUsed, isKnown, isOn }, context);
    shown[index] = findings.map((finding) => ({ finding: localize(finding), by: 0 }));
  });
}
