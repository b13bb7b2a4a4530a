import type { StructuralError, StructuralErrorKind } from '../../../article/html';
import type { Article } from '../../../article/model';

type ErrorsByKind = ReadonlyMap<StructuralErrorKind, readonly StructuralError[]>;

const known = new WeakMap<Article, ErrorsByKind>();

/** The structural errors of these kinds in an article, those of each kind in order. There may be thousands of others. */
export function errorsOf(article: Article, ...kinds: StructuralErrorKind[]): readonly StructuralError[] {
  const byKind = known.get(article) ?? groupByKind(article.body?.errors ?? []);
  known.set(article, byKind);
  return kinds.length === 1 ? (byKind.get(kinds[0]) ?? []) : kinds.flatMap((kind) => byKind.get(kind) ?? []);
}

function groupByKind(errors: readonly StructuralError[]): ErrorsByKind {
  const byKind = new Map<StructuralErrorKind, StructuralError[]>();
  for (const error of errors) {
    const group = byKind.get(error.kind);
    if (group) group.push(error);
    else byKind.set(error.kind, [error]);
  }
  return byKind;
}
