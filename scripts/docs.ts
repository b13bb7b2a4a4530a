// Writes what the documentation says of the rules from the rules themselves: npm run docs
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { READMES, rulePages, withRuleTable } from './rule-pages';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = path.join(ROOT, 'docs/rules');

fs.rmSync(FOLDER, { recursive: true, force: true });
fs.mkdirSync(FOLDER, { recursive: true });
for (const [name, text] of rulePages()) fs.writeFileSync(path.join(FOLDER, name), text);
for (const locale of ['en', 'zh'] as const) {
  const file = path.join(ROOT, READMES[locale]);
  fs.writeFileSync(file, withRuleTable(fs.readFileSync(file, 'utf8'), locale));
}
