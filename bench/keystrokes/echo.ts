import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../bundle';

const SOURCE = join(ROOT, 'bench/keystrokes/echo');
const CONFIGURATION = 'language-configuration.json';
const GRAMMAR = 'grammar.json';

/** What of a manifest of ours is used. */
interface Manifest {
  readonly contributes: {
    readonly grammars: readonly { readonly path: string }[];
    readonly configurationDefaults: Readonly<Record<string, unknown>>;
  };
}

/**
 * Installs the echo into a folder of extensions. Its files, `.echo`, are to VS Code what bulletins are: the same grammar,
 * language configuration and settings, by another name, so that none of our code has a part in what is measured.
 */
export function installEcho(extensions: string): void {
  const folder = join(extensions, 'bulletin-bench.echo-0.0.0');
  cpSync(SOURCE, folder, { recursive: true });
  cpSync(join(ROOT, CONFIGURATION), join(folder, CONFIGURATION));
  const { contributes } = readJson<Manifest>(join(ROOT, 'package.json'));
  const [grammar] = contributes.grammars;
  const scopeName = 'text.echo';
  writeJson(join(folder, GRAMMAR), { ...readJson<object>(join(ROOT, grammar.path)), scopeName });
  const manifest = readJson<{ contributes: object }>(join(SOURCE, 'package.json'));
  writeJson(join(folder, 'package.json'), {
    ...manifest,
    contributes: {
      ...manifest.contributes,
      languages: [{ id: 'echo', extensions: ['.echo'], configuration: CONFIGURATION }],
      grammars: [{ ...grammar, language: 'echo', scopeName, path: GRAMMAR }],
      configurationDefaults: { '[echo]': contributes.configurationDefaults['[bulletin]'] },
    },
  });
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, JSON.stringify(value));
}
