import { findNode, isStopWord, partOf, type Dictionary } from '../../src/core/keywords/dictionary';
import { PART_OF_SPEECH as PART } from '../../src/core/keywords/part-of-speech';
import { segment } from '../../src/core/keywords/segment';

/** jieba's window and damping. */
const SPAN = 5;
const DAMPING = 0.85;
const ROUNDS = 10;

/** The parts of speech of jieba's TextRank: n, ns, vn, v. Unknown words are mostly names, so they are taken too. */
const PARTS = new Set<number>([PART.noun, PART.place, PART.verbalNoun, PART.verb, PART.unknown]);

/**
 * TextRank (Mihalcea and Tarau 2004) as jieba does it: words that stand near each other recommend each other.
 * With `bias` the walk restarts at the words of the title.
 */
export function textRank(title: string, text: string, dictionary: Dictionary, bias: boolean): string[] {
  const graph = graphOf(segment(`${title}\n${text}`, dictionary), dictionary);
  const restart = restartOf(graph, title, bias);
  let ranks = new Map([...graph.keys()].map((word) => [word, 1]));
  for (let round = 0; round < ROUNDS; round++) ranks = walk(graph, ranks, restart);
  return [...ranks].sort(([, a], [, b]) => b - a).map(([word]) => word);
}

type Graph = ReadonlyMap<string, ReadonlyMap<string, number>>;

function graphOf(words: readonly string[], dictionary: Dictionary): Graph {
  const graph = new Map<string, Map<string, number>>();
  const connect = (from: string, to: string) => {
    const edges = graph.get(from) ?? new Map<string, number>();
    graph.set(from, edges.set(to, (edges.get(to) ?? 0) + 1));
  };
  const isNode = words.map((word) => isCandidate(word, dictionary));
  words.forEach((word, i) => {
    if (!isNode[i]) return;
    for (let j = i + 1; j < Math.min(i + SPAN, words.length); j++) {
      if (!isNode[j]) continue;
      connect(word, words[j]);
      connect(words[j], word);
    }
  });
  return graph;
}

function isCandidate(word: string, dictionary: Dictionary): boolean {
  const node = findNode(word, 0, word.length, dictionary);
  const isWord = word.length >= 2 && /\p{L}/u.test(word);
  return isWord && !isStopWord(node, dictionary) && PARTS.has(partOf(node, dictionary));
}

function restartOf(graph: Graph, title: string, bias: boolean): ReadonlyMap<string, number> {
  const words = [...graph.keys()];
  const inTitle = words.filter((word) => title.includes(word));
  if (!bias || inTitle.length === 0) return new Map(words.map((word) => [word, 1]));
  return new Map(inTitle.map((word) => [word, words.length / inTitle.length]));
}

function walk(graph: Graph, ranks: ReadonlyMap<string, number>, restart: ReadonlyMap<string, number>) {
  const next = new Map<string, number>();
  for (const [word, edges] of graph) {
    const total = [...edges.values()].reduce((sum, weight) => sum + weight, 0);
    for (const [other, weight] of edges) {
      next.set(other, (next.get(other) ?? 0) + ((ranks.get(word) ?? 0) * weight) / total);
    }
  }
  for (const word of graph.keys()) {
    next.set(word, (1 - DAMPING) * (restart.get(word) ?? 0) + DAMPING * (next.get(word) ?? 0));
  }
  return next;
}
