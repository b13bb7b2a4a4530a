import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '@vscode/vsce';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Everything in the package but the pages of the rules, the samples, the styles of the preview and the pictures of the walkthrough. */
const EXPECTED = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'README.zh-CN.md',
  'THIRD-PARTY-NOTICES.md',
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
  'schemas/bulletinrc.schema.json',
  'syntaxes/bulletin.tmLanguage.json',
];
const FOLDERS = /^(?:docs\/rules|samples|media\/preview|media\/walkthrough)\//;

describe('the package', () => {
  it('holds what a user needs and nothing else', async function () {
    this.timeout(60_000);
    const files = await listFiles({ cwd: ROOT, packageManager: 0 });
    assert.deepEqual(
      files.filter((file) => !FOLDERS.test(file) && !file.startsWith('dist/')).sort(),
      EXPECTED.filter((file) => !file.startsWith('dist/')),
    );
  });

  it('names the licence of everything that is bundled', () => {
    const notices = fs.readFileSync(path.join(ROOT, 'THIRD-PARTY-NOTICES.md'), 'utf8');
    for (const name of [
      'balanced-match',
      'brace-expansion',
      'css-tree',
      'dompurify',
      'entities',
      'ignore',
      'jsonc-parser',
      'mdn-data',
      'minimatch',
      'morphdom',
      'nodejieba',
    ]) {
      assert.ok(notices.includes(`## ${name} `), name);
    }
  });
});
