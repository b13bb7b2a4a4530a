import assert from 'node:assert/strict';
import path from 'node:path';
import { check, type CheckOptions } from '../../src/cli/check';
import { InputError } from '../../src/cli/errors';
import type { Locale } from '../../src/core/localized-text';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { ARTICLE, useFolder } from './folder';

const OFF = { ...DEFAULT_SETTINGS, severities: { 'half-width-punctuation': 'off' } } as const;

describe('check', () => {
  const { at, write } = useFolder();

  /** Names are given and expected relative to the folder of the test. */
  const run = async (names: string[], options: Partial<CheckOptions>, locale: Locale = 'en') => {
    const printed: string[] = [];
    const write = (text: string) => Promise.resolve(void printed.push(text));
    const error = (line: string) => void printed.push(`${line}\n`);
    const all: CheckOptions = {
      format: 'github',
      fix: false,
      quiet: false,
      settingsFor: () => Promise.resolve(DEFAULT_SETTINGS),
      isIgnored: () => Promise.resolve(false),
      ...options,
    };
    const status = await check(names.map(at), all, {
      print: () => {},
      error,
      write,
      writeError: write,
      locale,
    });
    const lines = printed
      .join('')
      .replaceAll(at('/'), '')
      .replace(/,line.*/g, '');
    return { status, lines: lines.trimEnd().split('\n') };
  };

  beforeEach(() => {
    for (const name of ['a.bulletin', 'drafts/b.bulletin', 'drafts/c.bulletin']) write(name, ARTICLE);
  });

  it('checks each file with its own settings', async () => {
    const settingsFor = (file: string) =>
      Promise.resolve(path.basename(file) === 'b.bulletin' ? OFF : DEFAULT_SETTINGS);
    assert.deepEqual(await run(['.'], { settingsFor }), {
      status: 0,
      lines: ['::warning file=a.bulletin', '::warning file=drafts/c.bulletin'],
    });
  });

  it('says why there are no settings for a file, and goes on', async () => {
    const settingsFor = (file: string) =>
      file.endsWith('b.bulletin')
        ? Promise.reject(new InputError('.bulletinrc.json', { en: 'no JSON', zh: '不是 JSON' }))
        : Promise.resolve(DEFAULT_SETTINGS);
    assert.deepEqual(await run(['drafts'], { settingsFor }), {
      status: 2,
      lines: ['.bulletinrc.json: no JSON', '::warning file=drafts/c.bulletin'],
    });
  });

  it('leaves out ignored files that a folder or a glob leads to', async () => {
    const isIgnored = (file: string) => Promise.resolve(!file.endsWith('c.bulletin'));
    const expected = { status: 0, lines: ['::warning file=drafts/c.bulletin'] };
    assert.deepEqual(await run(['.'], { isIgnored }), expected);
    assert.deepEqual(await run(['drafts/*'], { isIgnored }), expected);
  });

  it('checks an ignored file that is named', async () => {
    const isIgnored = () => Promise.resolve(true);
    assert.deepEqual(await run(['a.bulletin'], { isIgnored }), {
      status: 0,
      lines: ['::warning file=a.bulletin'],
    });
  });

  it('says that everything is ignored', async () => {
    const isIgnored = () => Promise.resolve(true);
    assert.deepEqual(await run(['drafts'], { isIgnored }), {
      status: 2,
      lines: ['drafts: every file found is ignored'],
    });
    assert.deepEqual(await run(['drafts'], { isIgnored }, 'zh'), {
      status: 2,
      lines: ['drafts：找到的文件都已设为忽略'],
    });
  });
});
