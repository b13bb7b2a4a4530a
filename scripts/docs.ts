// Writes the documentation pages of the rules from the rules themselves: npm run docs
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rulePages } from './rule-pages';

const FOLDER = fileURLToPath(new URL('../docs/rules', import.meta.url));

fs.rmSync(FOLDER, { recursive: true, force: true });
fs.mkdirSync(FOLDER, { recursive: true });
for (const [name, text] of rulePages()) fs.writeFileSync(path.join(FOLDER, name), text);
