import { PART_OF_SPEECH, type PartOfSpeech } from '../core/keywords/part-of-speech';

/** By the tags of jieba, which are those of the ICTCLAS set; a tag with more letters is a kind of that with fewer. */
const BY_TAG: Readonly<Record<string, PartOfSpeech>> = {
  n: PART_OF_SPEECH.noun,
  s: PART_OF_SPEECH.noun,
  an: PART_OF_SPEECH.noun,
  nr: PART_OF_SPEECH.person,
  ns: PART_OF_SPEECH.place,
  nt: PART_OF_SPEECH.organization,
  nz: PART_OF_SPEECH.name,
  j: PART_OF_SPEECH.abbreviation,
  vn: PART_OF_SPEECH.verbalNoun,
  v: PART_OF_SPEECH.verb,
  a: PART_OF_SPEECH.adjective,
  b: PART_OF_SPEECH.adjective,
  i: PART_OF_SPEECH.idiom,
  l: PART_OF_SPEECH.idiom,
  t: PART_OF_SPEECH.time,
  m: PART_OF_SPEECH.number,
  q: PART_OF_SPEECH.number,
};

/** The part of speech of a tag such as `n` or `nrt`; none is `unknown`. */
export function partOfTag(tag: string): PartOfSpeech {
  for (let length = tag.length; length > 0; length--) {
    const part = BY_TAG[tag.slice(0, length)];
    if (part !== undefined) return part;
  }
  return tag === '' ? PART_OF_SPEECH.unknown : PART_OF_SPEECH.other;
}
