// npm run pictures: the pictures of the READMEs, from the screenshots of the last `npm run test:installed`.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LANGUAGES = { en: 'en', 'zh-cn': 'zh' };
const PICTURES = ['checks', 'fixes', 'keywords'];

fs.mkdirSync(path.join(ROOT, 'docs/images'), { recursive: true });
for (const [locale, language] of Object.entries(LANGUAGES)) {
  for (const name of PICTURES) {
    const from = path.join(ROOT, `artifacts/screenshots/installed-${locale}-${name}.png`);
    fs.copyFileSync(from, path.join(ROOT, `docs/images/${name}-${language}.png`));
  }
}
