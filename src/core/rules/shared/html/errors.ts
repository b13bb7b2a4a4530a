import type { StructuralError, StructuralErrorKind } from '../../../article/html';
import type { Article } from '../../../article/model';
import { kept } from '../../../kept';

type ErrorsByKind = ReadonlyMap<StructuralErrorKind, readonly StructuralError[]>;

/** The structural errors of these kinds in an article, those of each kind in order. There may be thousands of others. */
export function errorsOf(article: Article, ...kinds: StructuralErrorKind[]): readonly StructuralError[] {
  const byKind = errorsByKind(article);
  return kinds.length === 1 ? (byKind.get(kinds[0]) ?? []) : kinds.flatMap((kind) => byKind.get(kind) ?? []);
}

const errorsByKind = kept(({ body }: Article): ErrorsByKind => {
  const byKind = new Map<StructuralErrorKind, StructuralError[]>();
  for (const error of body?.errors ?? []) {
    const group = byKind.get(error.kind);
    if (group) group.push(error);
    else byKind.set(error.kind, [error]);
  }
  return byKind;
});
