/**
 * A trie as arrays. Nodes are numbered breadth first from the root 0, brothers in ascending order of their labels:
 * the children of a node are neighbours, and those of the root are the nodes from 1 on.
 */
export interface Trie {
  /** By node: its first child; those of node n end before that of n + 1. One entry more than there are nodes. */
  readonly children: Int32Array;
  /** By node: the label that leads to it from its parent. */
  readonly labels: Uint16Array;
  /** By node: the value of the key that ends in it; 0 where none does. */
  readonly values: Uint16Array;
}

export interface TrieEntry {
  /** A string of labels. */
  readonly key: string;
  /** From 1 to 65,535. */
  readonly value: number;
}

/** Builds the trie of `entries`, whose keys are distinct. */
export function buildTrie(entries: readonly TrieEntry[]): Trie {
  const sorted = [...entries].sort((a, b) => (a.key < b.key ? -1 : 1));
  const capacity = sorted.reduce((sum, { key }) => sum + key.length, 2);
  const children = new Int32Array(capacity);
  const labels = new Uint16Array(capacity);
  const values = new Uint16Array(capacity);
  /** By node: the first of the sorted entries below it, the one after its last, and the length of their common key. */
  const ranges = [{ from: 0, to: sorted.length, depth: 0 }];
  for (const [node, { from, to, depth }] of ranges.entries()) {
    children[node] = ranges.length;
    const endsHere = from < to && sorted[from].key.length === depth;
    if (endsHere) values[node] = sorted[from].value;
    for (let start = endsHere ? from + 1 : from; start < to;) {
      const label = sorted[start].key.charCodeAt(depth);
      let end = start + 1;
      while (end < to && sorted[end].key.charCodeAt(depth) === label) end++;
      labels[ranges.length] = label;
      ranges.push({ from: start, to: end, depth: depth + 1 });
      start = end;
    }
  }
  const count = ranges.length;
  children[count] = count;
  return {
    children: children.slice(0, count + 1),
    labels: labels.slice(0, count),
    values: values.slice(0, count),
  };
}
