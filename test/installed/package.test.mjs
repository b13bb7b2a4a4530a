// What is in the package.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { installed } from './install.mjs';

const MAX_SIZE = 4_000_000;

/**
 * Everything in the package but the pages of the rules, the samples, the styles of the preview and the pictures of the
 * walkthrough. Packaging renames some files and adds a manifest.
 */
const EXPECTED = [
  '.vsixmanifest',
  'LICENSE.txt',
  'README.zh-CN.md',
  'THIRD-PARTY-NOTICES.md',
  'changelog.md',
  'dist/cli.js',
  'dist/extension.js',
  'dist/keywords.dict',
  'dist/webview.js',
  'docs/configuration.md',
  'docs/configuration.zh-cn.md',
  'docs/format.md',
  'l10n/bundle.l10n.zh-cn.json',
  'language-configuration.json',
  'media/bulletin-file-dark.svg',
  'media/bulletin-file-light.svg',
  'media/icon.png',
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'readme.md',
  'schemas/bulletinrc.schema.json',
  'syntaxes/bulletin.tmLanguage.json',
];
const FOLDERS = /^(?:docs\/rules|samples|media\/preview|media\/walkthrough)\//;

describe('Installed, the package', () => {
  it('is under 4 MB', () => {
    const { size } = fs.statSync(installed.vsix);
    console.log(`      ${(size / 1e6).toFixed(2)} MB`);
    assert.ok(size < MAX_SIZE, `${size} bytes`);
  });

  it('holds what a user needs and nothing else', () => {
    const extensions = path.join(installed.dataDir, 'extensions');
    const [folder] = fs.readdirSync(extensions).filter((name) => name.startsWith('bulletin.bulletin-'));
    const files = fs
      .readdirSync(path.join(extensions, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(path.join(extensions, folder), path.join(entry.parentPath, entry.name)));
    assert.deepEqual(files.filter((file) => !FOLDERS.test(file)).sort(), EXPECTED);
  });
});
