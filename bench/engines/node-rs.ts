import { createRequire } from 'node:module';
import type { Extract } from './engine';

interface NodeRs {
  Jieba: { withDict(words: Uint8Array): unknown };
  TfIdf: {
    withDict(idfs: Uint8Array): {
      extractKeywords(jieba: unknown, text: string, limit: number): { keyword: string }[];
    };
  };
}

export function load(): Extract {
  const require = createRequire(__filename);
  const { Jieba, TfIdf } = require('@node-rs/jieba') as NodeRs;
  const { dict, idf } = require('@node-rs/jieba/dict') as { dict: Uint8Array; idf: Uint8Array };
  const jieba = Jieba.withDict(dict);
  const ranker = TfIdf.withDict(idf);
  return (text, limit) => ranker.extractKeywords(jieba, text, limit).map(({ keyword }) => keyword);
}
