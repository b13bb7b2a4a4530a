import type { Content } from '../../article/content';

/** What `compute` says of a content, worked out once for as long as the content is in use. */
export function kept<T>(compute: (content: Content) => T): (content: Content) => T {
  const known = new WeakMap<Content, { readonly result: T }>();
  return (content) => {
    let entry = known.get(content);
    if (!entry) {
      entry = { result: compute(content) };
      known.set(content, entry);
    }
    return entry.result;
  };
}
