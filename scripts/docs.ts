// Writes what documentation and schema say of the rules from the rules themselves: npm run docs
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { configSchema, SCHEMA_FILE } from './config-schema';
import { READMES } from './readme-sections';
import { rulePages, withRuleTable } from './rule-pages';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = path.join(ROOT, 'docs/rules');

fs.rmSync(FOLDER, { recursive: true, force: true });
fs.mkdirSync(FOLDER, { recursive: true });
for (const [name, text] of rulePages()) fs.writeFileSync(path.join(FOLDER, name), text);
fs.mkdirSync(path.join(ROOT, path.dirname(SCHEMA_FILE)), { recursive: true });
fs.writeFileSync(path.join(ROOT, SCHEMA_FILE), configSchema());
for (const locale of ['en', 'zh'] as const) {
  const file = path.join(ROOT, READMES[locale]);
  fs.writeFileSync(file, withRuleTable(fs.readFileSync(file, 'utf8'), locale));
}
