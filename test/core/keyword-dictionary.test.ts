import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findNode, openDictionary, partOf } from '../../src/core/keywords/dictionary';
import { PART_OF_SPEECH as PART, type PartOfSpeech } from '../../src/core/keywords/part-of-speech';
import { HEADER_SIZE } from '../../src/core/keywords/layout';
import { rankKeywords } from '../../src/core/keywords/rank';
import { segment } from '../../src/core/keywords/segment';
import type { DictionarySources } from '../../src/dictionary/compile';
import { log } from '../../src/dictionary/logarithm';
import { compile, dictionaryOf, MODEL } from './tiny-dictionary';

describe('openDictionary', () => {
  const bytes = compile({ words: '东西 9 n\n西南 9 n', stopWords: '东西' });

  it('opens bytes wherever they begin in their buffer', () => {
    for (const offset of [0, 1, 4, 8]) {
      const moved = new Uint8Array(bytes.length + offset).subarray(offset);
      moved.set(bytes);
      const dictionary = openDictionary(moved);
      assert.ok(dictionary);
      assert.deepEqual(segment('东西南', dictionary), ['东', '西南']);
    }
  });

  it('makes views of aligned bytes instead of copies', () => {
    assert.equal(openDictionary(bytes)?.labels.buffer, bytes.buffer);
  });

  it('refuses truncated and extended bytes', () => {
    const lengths = [
      0,
      1,
      HEADER_SIZE - 1,
      HEADER_SIZE,
      HEADER_SIZE + 1,
      bytes.length >> 1,
      bytes.length - 1,
    ];
    for (const length of lengths)
      assert.equal(openDictionary(bytes.slice(0, length)), undefined, `${length}`);
    const extended = new Uint8Array(bytes.length + 1);
    extended.set(bytes);
    assert.equal(openDictionary(extended), undefined);
  });

  it('refuses a header with any byte changed', () => {
    for (let i = 0; i < HEADER_SIZE; i++) {
      const changed = bytes.slice();
      changed[i] ^= 0x10;
      assert.equal(openDictionary(changed), undefined, `byte ${i}`);
    }
  });

  it('never throws or hangs on damaged entries', () => {
    const text = '东西南，东a1😀西无东西';
    const damage = fc.array(fc.record({ at: fc.nat(), to: fc.constantFrom(0, 1, 0x7f, 0x80, 0xff) }), {
      minLength: 50,
      maxLength: 900,
    });
    fc.assert(
      fc.property(damage, (changes) => {
        const changed = bytes.slice();
        const body = changed.subarray(HEADER_SIZE);
        // Half of the changes go to the beginning and the end, where everything but the two large tables is.
        for (const [i, { at, to }] of changes.entries())
          body[[at % body.length, at % 400, body.length - 1 - (at % 9)][i % 3]] = to;
        const dictionary = openDictionary(changed);
        assert.ok(dictionary);
        rankKeywords(text, dictionary, 9);
        return segment(text, dictionary).join('') === text;
      }),
    );
  });
});

describe('compileDictionary', () => {
  it('gives the same bytes for the same texts', () => {
    assert.deepEqual(compile({ words: '东西 9 n\n西南 5 n' }), compile({ words: '东西 9 n\n西南 5 n' }));
  });

  it('keeps the part of speech of each word', () => {
    const words = '东西 9 n\n张三 9 nrfg\n西安 9 ns\n开会 9 vn\n开 9 vd\n很 9 d\n东方 9 nt';
    const dictionary = dictionaryOf({ words, userWords: '云计算 nz\n蓝翔 9 nt\n韩玉', idfs: '无 1\n无名 2' });
    const part = (word: string) => partOf(findNode(word, 0, word.length, dictionary), dictionary);
    const expected: Record<string, PartOfSpeech> = {
      东西: PART.noun,
      张三: PART.person,
      西安: PART.place,
      开会: PART.verbalNoun,
      开: PART.verb,
      很: PART.other,
      东方: PART.organization,
      云计算: PART.name,
      蓝翔: PART.organization,
      韩玉: PART.unknown,
      无名: PART.unknown,
      南: PART.unknown,
    };
    for (const [word, tag] of Object.entries(expected)) assert.equal(part(word), tag, word);
  });

  it('refuses texts that cppjieba would refuse', () => {
    const malformed: Partial<DictionarySources>[] = [
      { words: '东西 9' },
      { words: '东西 many n' },
      { words: '东西 0 n' },
      { idfs: '' },
      { idfs: '东西' },
      { idfs: '东西 7 8' },
      { hmmModel: '0 0 0 0' },
      { hmmModel: MODEL.replace('东:-1', '东南:-1') },
      { hmmModel: MODEL.replace('-0.5 ', '') },
    ];
    for (const sources of malformed) assert.throws(() => compile(sources), JSON.stringify(sources));
  });

  it('computes logarithms that are rounded correctly', () => {
    assert.equal(log(1), 0);
    assert.equal(log(2), Math.LN2);
    assert.equal(log(10), Math.LN10);
    assert.equal(log(0.5), -Math.LN2);
    // The C library's results for frequencies of jieba.dict.utf8; V8's Math.log is wrong in the last bit.
    assert.equal(log(280 / 60101983), -12.276763790800183);
    assert.equal(log(1236 / 60101983), -10.791917755951795);
  });
});
