// The part of VS Code's command line that @vscode/test-electron and people use.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const OPTIONS = {
  extensionDevelopmentPath: { type: 'string', multiple: true },
  extensionTestsPath: { type: 'string' },
  'user-data-dir': { type: 'string' },
  'extensions-dir': { type: 'string' },
  'install-extension': { type: 'string', multiple: true },
  'list-extensions': { type: 'boolean' },
  'show-versions': { type: 'boolean' },
  locale: { type: 'string' },
  version: { type: 'boolean', short: 'v' },
};

/** Unknown switches are those of a desktop window (--no-sandbox, --disable-updates, ...): nothing to do for them here. */
export function parseCommandLine(args) {
  const { values, positionals } = parseArgs({
    args,
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
  });
  const folder = positionals.map((file) => path.resolve(file)).find((file) => fs.existsSync(file));
  return {
    folder,
    extensionDevelopmentPaths: values.extensionDevelopmentPath ?? [],
    extensionTestsPath: values.extensionTestsPath,
    dataDir: values['user-data-dir'],
    extensionsDir: values['extensions-dir'],
    extensionsToInstall: values['install-extension'] ?? [],
    listExtensions: values['list-extensions'] ?? false,
    showVersions: values['show-versions'] ?? false,
    locale: values.locale,
    version: values.version ?? false,
  };
}
