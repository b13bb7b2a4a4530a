import { DecodingMode, HtmlEntityDecoder } from 'entities/decode';

/** A character reference as it stands in a text. */
export interface Reference {
  /** Its length, in UTF-16 code units; 0 where the `&` begins none. */
  readonly length: number;
  readonly decoded: string;
}

let decoded = '';
const decoder = new HtmlEntityDecoder((codePoint) => {
  // Some references stand for two characters; they come one by one.
  decoded += String.fromCodePoint(codePoint);
});

/** Reads the character reference at the beginning of `text`, which begins with `&`. */
export function readReference(text: string): Reference {
  decoded = '';
  decoder.startEntity(DecodingMode.Legacy);
  const written = decoder.write(text, 1);
  return { length: written < 0 ? decoder.end() : written, decoded };
}
