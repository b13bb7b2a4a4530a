import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { InputError, reasonOf } from './errors';
import { encode, readInput, readStandardInput, type Input } from './input';
import type { Output } from './output';

/** Where a bulletin comes from, and where its fixed text goes. Both throw an InputError with a line for people. */
export interface Source {
  readonly file: string;
  read(): Promise<Input>;
  write(input: Input, fixed: string): Promise<void>;
}

export function fileSource(file: string, output: Output): Source {
  return {
    file,
    read: () => readInput(file, output),
    async write(input, fixed) {
      if (fixed !== input.text) await replaceFile(file, encode(input, fixed));
    },
  };
}

/** Standard input, and standard output for the fixed text, whether or not anything had to be fixed. */
export function standardSource(name: string, output: Output): Source {
  return {
    file: name,
    read: () => readStandardInput(name, output),
    write: (input, fixed) => output.write(encode(input, fixed)),
  };
}

/** Writes beside the file and then puts the new one in its place, so that there is a whole file at every moment. */
async function replaceFile(file: string, text: string): Promise<void> {
  let temporary = '';
  try {
    // A link stays a link: what it points to is replaced.
    const target = await realpath(file);
    temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    const { mode } = await stat(target);
    await writeFile(temporary, text, { mode, flag: 'wx' });
    await rename(temporary, target);
  } catch (error) {
    if (temporary) await rm(temporary, { force: true });
    const { en, zh } = reasonOf(error);
    throw new InputError(file, {
      en: `could not be written (${en}); it is unchanged`,
      zh: `写入失败（${zh}），原文件没有改动`,
    });
  }
}
