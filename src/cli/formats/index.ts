import type { Format } from './formatter';
import { githubFormat } from './github';
import { jsonFormat } from './json';
import { sarifFormat } from './sarif';
import { textFormat } from './text';

export type { CheckedFile, Summary } from './formatter';

/** By the name that --format takes. */
export const FORMATS = {
  text: textFormat,
  json: jsonFormat,
  github: githubFormat,
  sarif: sarifFormat,
} satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
