import { createRequire } from 'node:module';
import type { Extract } from './engine';

interface Nodejieba {
  load(): void;
  extract(text: string, limit: number): { word: string }[];
}

export function load(): Extract {
  const jieba = createRequire(__filename)('nodejieba') as Nodejieba;
  jieba.load();
  return (text, limit) => jieba.extract(text, limit).map(({ word }) => word);
}
