import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('the package', () => {
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
