import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as nodejieba from 'nodejieba';
import { parseArticle } from '../../src/core/article/parse';
import { articleText } from '../../src/core/article/plain-text';
import { openDictionary, type Dictionary } from '../../src/core/keywords/dictionary';
import { rankKeywords } from '../../src/core/keywords/rank';
import { segment } from '../../src/core/keywords/segment';
import { createKeywordEngine, suggestKeywords } from '../../src/core/keywords/suggest';

/**
 * nodejieba is the oracle. Weights must be equal to the last bit at every place, and the words the same; only among
 * words of equal weight nodejieba's order, and its choice at the limit, follow from nothing but its sorting algorithm.
 */
const LIMIT = 50;

const ROOT = join(__dirname, '..', '..');
const CORPUS = join(ROOT, '..', 'shared', 'corpus');
const SEED = join(CORPUS, 'seed', '000_b3dd86159523c8fb.txt');

describe('keywords beside nodejieba', () => {
  let dictionary: Dictionary;

  before(() => {
    const file = join(ROOT, 'dist', 'keywords.dict');
    assert.ok(existsSync(file), 'dist/keywords.dict is missing: npm run build');
    const opened = openDictionary(readFileSync(file));
    assert.ok(opened, 'dist/keywords.dict is not a dictionary of this version: npm run build');
    dictionary = opened;
    nodejieba.load();
  });

  /** Each once; a property may find one several times. */
  const compared = new Set<string>();

  function compare(text: string, name: string): void {
    compared.add(text);
    assert.deepEqual(segment(text, dictionary), nodejieba.cut(text, true), `words of ${name}`);
    const actual = rankKeywords(text, dictionary, LIMIT);
    const expected = nodejieba.extract(text, LIMIT);
    assert.deepEqual(actual.map(weightOf), expected.map(weightOf), `weights of ${name}`);
    assert.deepEqual(certain(actual), certain(expected), `keywords of ${name}`);
  }

  it('agrees on the samples', () => {
    for (const file of filesIn(join(ROOT, 'samples'), '.bulletin')) compare(textOf(file), file);
  });

  it('agrees on real articles', function () {
    if (!existsSync(CORPUS)) {
      console.log(`      no articles at ${CORPUS}: compared on samples and generated texts only`);
      return;
    }
    const files = [SEED, ...filesIn(join(CORPUS, 'articles'), '.txt')];
    assert.ok(files.length > 200);
    for (const file of files) {
      compare(textOf(file), file);
      compareByParagraphs(file);
    }
    compare(files.map(textOf).join('\n'), 'all articles together');
  });

  /** What is read paragraph by paragraph is the same as the whole. */
  function compareByParagraphs(file: string): void {
    const text = textOf(file);
    const request = { method: 'tfidf', count: LIMIT } as const;
    const actual = suggestKeywords(parseArticle(readSource(file)), createKeywordEngine(dictionary), request);
    const expected = nodejieba.extract(text, LIMIT * 2).filter(({ word }) => !/^[\d.]+$/.test(word));
    assert.deepEqual(actual.map(weightOf), expected.slice(0, LIMIT).map(weightOf), `paragraphs of ${file}`);
  }

  it('agrees on documents of other kinds', function () {
    if (!existsSync(CORPUS)) return;
    let count = 0;
    for (const file of filesIn(join(CORPUS, 'keywords'), '.jsonl')) {
      for (const line of readFileSync(file, 'utf8').trimEnd().split('\n')) {
        const { title, text } = JSON.parse(line) as { title: string; text: string };
        compare(`${title}\n${text}`, `${file}, document ${++count}`);
      }
    }
    assert.ok(count > 700);
  });

  it('agrees on every row of 256 characters in the planes of Unicode that are in use', () => {
    for (let row = 0; row <= 0x10ff; row++) {
      const isSurrogates = row >= 0xd8 && row <= 0xdf;
      const isUnassigned = row >= 0x400 && row < 0xe00;
      if (isSurrogates || isUnassigned) continue;
      const characters = Array.from({ length: 256 }, (_, i) => String.fromCodePoint(row * 256 + i));
      const doubles = characters.map((character) => character + character).join('，');
      compare([characters.join(''), characters.join('中'), doubles].join('\n'), `row ${row}`);
    }
  });

  it('agrees on words of the dictionary in any order', () => {
    const word = fc.constantFrom(...dictionaryWords());
    fc.assert(
      fc.property(fc.array(word, { maxLength: 200 }), (words) => compare(words.join(''), 'generated words')),
      { numRuns: 500 },
    );
  });

  it('agrees on characters in any order', () => {
    const chinese = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code));
    const frequent = fc.constantFrom(
      ...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动',
    );
    const other = fc.constantFrom(...' \t\n\r，。、“”！？,.0123456789aZz%_-　\u00a0😀𠮷\u0000');
    const unit = fc.oneof(
      frequent,
      frequent,
      chinese,
      other,
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 300 }), (text) => compare(text, JSON.stringify(text))),
      { numRuns: 2000 },
    );
  });

  it('agreed on thousands of texts', () => assert.ok(compared.size > 4000, `${compared.size} texts`));

  it('suggests the tags of the published example, in order', function () {
    if (!existsSync(SEED)) return;
    const article = parseArticle(readFileSync(SEED, 'utf8'));
    const request = { method: 'tfidf', count: 10 } as const;
    const words = suggestKeywords(article, createKeywordEngine(dictionary), request).map(({ word }) => word);
    assert.equal(words.join(' '), '教育 工作 校园 全县 学校 教学 课改 会议 防控 部署');
  });
});

interface Weighted {
  readonly word: string;
  readonly weight: number;
}

function weightOf({ weight }: Weighted): number {
  return weight;
}

/** The keywords that must be the same: those above the least weight, or all if the limit was not reached. Sorted. */
function certain(keywords: readonly Weighted[]): string[] {
  const least = keywords.length < LIMIT ? 0 : (keywords.at(-1)?.weight ?? 0);
  return keywords
    .filter(({ weight }) => weight > least)
    .map(({ word, weight }) => `${weight} ${word}`)
    .sort();
}

function filesIn(folder: string, extension: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(extension));
  return names.sort().map((name) => join(folder, name));
}

function readSource(file: string): string {
  return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
}

function textOf(file: string): string {
  const { title, body } = articleText(parseArticle(readSource(file)));
  return `${title}\n${body}`;
}

/** Every 40th word of nodejieba's dictionary, and those of its user dictionary. */
function dictionaryWords(): string[] {
  const dictionaries = join(ROOT, 'node_modules/nodejieba/submodules/cppjieba/dict');
  const wordsOf = (name: string) =>
    readFileSync(join(dictionaries, name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]);
  return [...wordsOf('jieba.dict.utf8').filter((_, index) => index % 40 === 0), ...wordsOf('user.dict.utf8')];
}
