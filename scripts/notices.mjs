// Writes the licences of everything that is bundled: node scripts/notices.mjs
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What esbuild puts into dist, and nodejieba, whose dictionaries are compiled into dist/keywords.dict. */
const PACKAGES = [
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
  'source-map-js',
];

const sections = PACKAGES.map((name) => {
  const folder = path.join(ROOT, 'node_modules', name);
  const { version, license, licenses, homepage, repository } = JSON.parse(
    fs.readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const link = homepage ?? repository?.url ?? repository ?? '';
  const kind = license ?? licenses?.map(({ type }) => type).join(' or ');
  return `## ${name} ${version}\n\n${kind}. ${link}\n\n${licenceText(folder)}`.trimEnd();
});
fs.writeFileSync(
  path.join(ROOT, 'THIRD-PARTY-NOTICES.md'),
  `# Third-party notices\n\nBulletin contains the following.\n\n${sections.join('\n\n')}\n`,
);

function licenceText(folder) {
  const file = fs.readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) return '';
  return `\`\`\`text\n${fs.readFileSync(path.join(folder, file), 'utf8').trim()}\n\`\`\``;
}
