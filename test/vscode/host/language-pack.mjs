// Makes VS Code say that its display language is another one, so that extensions show their own translations.
// No language pack is published on npm: an empty one leaves VS Code's own texts in English.
import fs from 'node:fs';
import path from 'node:path';

/** Call before the server starts, and start it with the same locale. */
export function installLanguagePack(dataDir, locale) {
  if (locale === 'en') return;
  const translations = path.join(dataDir, 'data', `empty-${locale}.i18n.json`);
  const pack = {
    hash: locale,
    label: locale,
    extensions: [{ extensionIdentifier: { id: `bulletin.empty-language-pack-${locale}` }, version: '1.0.0' }],
    translations: { vscode: translations },
  };
  fs.mkdirSync(path.dirname(translations), { recursive: true });
  fs.writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  fs.writeFileSync(path.join(dataDir, 'data/languagepacks.json'), JSON.stringify({ [locale]: pack }));
}
