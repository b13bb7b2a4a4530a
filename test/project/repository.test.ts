import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { READMES } from '../../scripts/readme-sections';
import { rulePages, withRuleTable } from '../../scripts/rule-pages';
import { RULES } from '../../src/core/rules';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => fs.readFileSync(path.join(ROOT, file), 'utf8');

function filesUnder(folder: string): string[] {
  return fs
    .readdirSync(path.join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
}

/** What each folder of src may import of ours, besides itself. */
const LAYERS: Record<string, readonly string[]> = {
  core: [],
  extension: ['core', 'webview/messages'],
  webview: [],
  cli: ['core'],
  dictionary: ['core/keywords'],
};

describe('the repository', () => {
  it('keeps its layers', () => {
    const sources = filesUnder('src').filter((file) => file.endsWith('.ts'));
    assert.ok(sources.length > 50);
    for (const file of sources) {
      const layer = file.split(path.sep)[1];
      for (const [, imported] of read(file).matchAll(/from '(\.[^']+)'/g)) {
        const target = path.relative(path.join(ROOT, 'src'), path.join(ROOT, path.dirname(file), imported));
        const isAllowed = [layer, ...LAYERS[layer]].some(
          (allowed) => target === allowed || target.startsWith(`${allowed}/`),
        );
        assert.ok(isAllowed || target === '../package.json', `${file} may not import ${target}`);
      }
    }
  });

  it('brings no module of Node.js into the extension or the page', async () => {
    for (const entry of ['src/extension/activate.ts', 'src/webview/main.ts']) {
      const { metafile, outputFiles } = await build({
        absWorkingDir: ROOT,
        entryPoints: [entry],
        bundle: true,
        write: false,
        metafile: true,
        platform: 'browser',
        format: 'cjs',
        external: ['vscode'],
        outdir: 'unused',
      });
      const imports = Object.values(metafile.outputs).flatMap(({ imports: found }) =>
        found.map(({ path: name }) => name),
      );
      assert.deepEqual(new Set(imports), new Set(entry.includes('extension') ? ['vscode'] : []));
      for (const { text } of outputFiles)
        assert.doesNotMatch(text, /require\("node:|__dirname|process\.(?:env|cwd)/);
    }
  });

  it('has one file and current pages for each rule', () => {
    const files = filesUnder('src/core/rules').map((file) => path.basename(file, '.ts'));
    for (const { id } of RULES) assert.ok(files.includes(id), id);
    const pages = rulePages();
    assert.deepEqual(
      filesUnder('docs/rules')
        .map((file) => path.basename(file))
        .sort(),
      [...pages.keys()].sort(),
    );
    for (const [name, text] of pages)
      assert.equal(read(`docs/rules/${name}`), text, `docs/rules/${name}: npm run docs`);
  });

  it('has current tables of rules in its READMEs', () => {
    for (const locale of ['en', 'zh'] as const) {
      const readme = read(READMES[locale]);
      assert.equal(readme, withRuleTable(readme, locale), `${READMES[locale]}: npm run docs`);
    }
  });

  it('says everything in both languages', () => {
    const english = JSON.parse(read('package.nls.json')) as Record<string, string>;
    const chinese = JSON.parse(read('package.nls.zh-cn.json')) as Record<string, string>;
    const used = new Set([...read('package.json').matchAll(/%([\w.]+)%/g)].map(([, key]) => key));
    assert.deepEqual(Object.keys(english).sort(), [...used].sort());
    assert.deepEqual(Object.keys(chinese).sort(), [...used].sort());
    const source = filesUnder('src/extension').map(read).join('\n');
    const texts = [...source.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text]) => text);
    const bundle = JSON.parse(read('l10n/bundle.l10n.zh-cn.json')) as Record<string, string>;
    assert.deepEqual(Object.keys(bundle).sort(), [...new Set(texts)].sort());
    for (const [text, translation] of Object.entries(bundle)) {
      assert.deepEqual(translation.match(/\{\d\}/g)?.sort(), text.match(/\{\d\}/g)?.sort(), text);
    }
    assert.equal((source.match(/l10n\.t\(/g) ?? []).length, texts.length, 'a text that is not a literal');
  });

  it('has every command in the manifest registered, and the other way round', () => {
    const manifest = JSON.parse(read('package.json')) as { contributes: { commands: { command: string }[] } };
    const contributed = manifest.contributes.commands.map(({ command }) => command).sort();
    const registered = [...read('src/extension/commands/index.ts').matchAll(/command\('(\w+)'/g)]
      .map(([, name]) => `bulletin.${name}`)
      .sort();
    assert.deepEqual(registered, contributed);
  });
});
