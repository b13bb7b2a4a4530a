import { readFile, stat } from 'node:fs/promises';
import { stdin } from 'node:process';
import type { Output } from './output';

/** A file as a bulletin, or the reason in one line why it is none. */
export interface Input {
  readonly file: string;
  readonly text: string;
  /** The text has to be written back with it. */
  readonly hasByteOrderMark: boolean;
  readonly encoding: 'utf-8' | 'gb18030';
}

export class InputError extends Error {}

/** Longer files are no bulletins; reading one by mistake should not fill the memory. In bytes. */
const MAX_SIZE = 100 * 1024 * 1024;
const BYTE_ORDER_MARK = '\ufeff';

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
  throw new InputError(`${file}: not fixed, because it is GB18030; save it as UTF-8 first`);
}

function toInput(file: string, bytes: Uint8Array, output: Output): Input {
  const utf8 = decode(bytes, 'utf-8');
  const text = utf8 ?? decode(bytes, 'gb18030');
  if (text === undefined || isBinary(text)) throw new InputError(`${file}: not a text file`);
  if (utf8 === undefined) output.error(`${file}: is GB18030, not UTF-8; read as GB18030`);
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
    if (found.isDirectory()) throw new InputError(`${file}: is a folder; name the files in it`);
    checkSize(file, found.size);
    return await readFile(file);
  } catch (error) {
    throw toInputError(file, error);
  }
}

function checkSize(file: string, size: number): void {
  if (size <= MAX_SIZE) return;
  throw new InputError(`${file}: larger than ${MAX_SIZE / 1024 / 1024} MB, not a bulletin`);
}

function toInputError(file: string, error: unknown): InputError {
  return error instanceof InputError ? error : new InputError(`${file}: ${reasonOf(error)}`);
}

const REASONS = new Map([
  ['ENOENT', 'no such file'],
  ['EACCES', 'no permission to read it'],
  ['EPERM', 'no permission to read it'],
]);

export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return REASONS.get(codeOf(error)) ?? error.message;
}

/** The system's short name of what went wrong, such as ENOENT. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
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
