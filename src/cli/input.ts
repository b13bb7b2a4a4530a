import { readFile, stat } from 'node:fs/promises';
import { stdin } from 'node:process';
import { formatText } from '../core/localized-text';
import { aboutFile, InputError, reasonOf } from './errors';
import type { Output } from './output';

/** A file as a bulletin, or the reason in one line why it is none. */
export interface Input {
  readonly file: string;
  readonly text: string;
  /** The text has to be written back with it. */
  readonly hasByteOrderMark: boolean;
  readonly encoding: 'utf-8' | 'gb18030';
}

/** Longer files are no bulletins; reading one by mistake should not fill the memory. In bytes. */
const MAX_SIZE = 100 * 1024 * 1024;
const BYTE_ORDER_MARK = '\ufeff';

const NOT_FIXED = {
  en: 'not fixed, because it is GB18030; save it as UTF-8 first',
  zh: '是 GB18030 编码，没有修正；请先另存为 UTF-8',
};
const NOT_TEXT = { en: 'not a text file', zh: '不是文本文件' };
const GB18030 = {
  en: 'is GB18030, not UTF-8; read as GB18030',
  zh: '不是 UTF-8，已按 GB18030 编码读取',
};
const FOLDER = { en: 'is a folder; name the files in it', zh: '是文件夹，请写出其中的文件' };
const TOO_LARGE = { en: 'larger than {limit} MB, not a bulletin', zh: '大于 {limit} MB，不会是通讯稿' };

/**
 * Reads a file as UTF-8, or as GB18030 where its bytes are not UTF-8, and says so. Throws an InputError with a line for
 * people.
 */
export async function readInput(file: string, output: Output): Promise<Input> {
  return toInput(file, await readBytes(file), output);
}

/** Reads standard input to its end, as the file of that name. */
export async function readStandardInput(name: string, output: Output): Promise<Input> {
  const chunks: Uint8Array[] = [];
  try {
    let size = 0;
    for await (const chunk of stdin as AsyncIterable<Uint8Array>) {
      checkSize(name, (size += chunk.length));
      chunks.push(chunk);
    }
  } catch (error) {
    throw toInputError(name, error);
  }
  return toInput(name, Buffer.concat(chunks), output);
}

/** The bytes that mean `text` in the place of the input; throws an InputError where it should stay as it is. */
export function encode({ file, encoding, hasByteOrderMark }: Input, text: string): string {
  if (encoding === 'utf-8') return (hasByteOrderMark ? BYTE_ORDER_MARK : '') + text;
  throw new InputError(file, NOT_FIXED);
}

function toInput(file: string, bytes: Uint8Array, output: Output): Input {
  const utf8 = decode(bytes, 'utf-8');
  const text = utf8 ?? decode(bytes, 'gb18030');
  if (text === undefined || isBinary(text)) throw new InputError(file, NOT_TEXT);
  if (utf8 === undefined) output.error(formatText(aboutFile(file, GB18030), output.locale));
  const hasByteOrderMark = text.startsWith(BYTE_ORDER_MARK);
  return {
    file,
    text: hasByteOrderMark ? text.slice(1) : text,
    hasByteOrderMark,
    encoding: utf8 === undefined ? 'gb18030' : 'utf-8',
  };
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw new InputError(file, FOLDER);
    checkSize(file, found.size);
    return await readFile(file);
  } catch (error) {
    throw toInputError(file, error);
  }
}

function checkSize(file: string, size: number): void {
  if (size <= MAX_SIZE) return;
  throw new InputError(file, TOO_LARGE, { limit: MAX_SIZE / 1024 / 1024 });
}

function toInputError(file: string, error: unknown): InputError {
  return error instanceof InputError ? error : new InputError(file, reasonOf(error));
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** No text holds a null character; UTF-16 and pictures do. */
function isBinary(text: string): boolean {
  return text.includes('\0');
}
