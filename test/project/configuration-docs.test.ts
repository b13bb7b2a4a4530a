import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { configSchema } from '../../scripts/config-schema';
import { parseArticle } from '../../src/core/article/parse';
import { parseConfig } from '../../src/core/config/parse';
import { PRESETS, presetOf } from '../../src/core/config/presets';
import { readDirectives, type DirectiveKind } from '../../src/core/directives';
import { lint } from '../../src/core/lint';
import { sampleArticle } from '../../src/core/rules/sample';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { TARGETS } from '../../src/core/targets';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => fs.readFileSync(path.join(ROOT, file), 'utf8');

/** An object, so that the compiler misses a kind that is not in it. */
const KINDS: Record<Exclude<DirectiveKind, 'unknown'>, true> = {
  'disable-next': true,
  'disable-block': true,
  disable: true,
  enable: true,
  'disable-file': true,
  'configure-file': true,
};
const DIRECTIVES = [...Object.keys(KINDS), 'disable-next-line'].map((kind) => `bulletin-${kind}`);

/** What a configuration file may hold. */
const KEYS = Object.keys((JSON.parse(configSchema()) as { properties: object }).properties);
const SETTINGS = ['preset', 'target', 'rules', 'configFile'].map((name) => `bulletin.${name}`);

function blocks(page: string, language: string): string[] {
  const found = [...page.matchAll(/^```(\w+)\n([^]*?)^```$/gm)];
  return found.filter(([, each]) => each === language).map(([, , text]) => text.trimEnd());
}

/** What is in code on the page outside of blocks: `a`. */
function namesIn(page: string): Set<string> {
  const outside = page.replace(/^```[^]*?^```$/gm, '');
  return new Set([...outside.matchAll(/`([^`\n]+)`/g)].map(([, name]) => name));
}

/** As GitHub and VS Code make it of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
}

for (const name of ['docs/configuration.md', 'docs/configuration.zh-cn.md']) {
  describe(name, () => {
    const page = read(name);

    it('has only configurations that are understood', () => {
      const configurations = blocks(page, 'jsonc');
      assert.ok(configurations.length > 5);
      for (const text of configurations) assert.deepEqual(parseConfig(text).problems, [], text);
    });

    it('has only settings of VS Code that are understood', () => {
      for (const text of blocks(page, 'json')) {
        const settings = JSON.parse(text) as Record<string, unknown>;
        for (const key of Object.keys(settings)) assert.ok(SETTINGS.includes(key), key);
        const rules = JSON.stringify(settings['bulletin.rules'] ?? {});
        assert.deepEqual(parseConfig(`{ "rules": ${rules} }`).problems, []);
      }
    });

    it('has only comments that do what they are for', () => {
      const bulletins = blocks(page, 'html');
      assert.ok(bulletins.length > 3);
      for (const text of bulletins) {
        const article = parseArticle(text.includes('\n\n') ? text : sampleArticle(text));
        const directives = readDirectives(article);
        assert.ok(directives.length > 0, text);
        for (const { kind, argument } of directives) {
          if (kind === 'configure-file')
            assert.deepEqual(parseConfig(`{ "rules": ${argument.text} }`).problems, []);
        }
        assert.deepEqual(
          lint(article, DEFAULT_SETTINGS).map(({ rule, message }) => [rule, message]),
          [],
          text,
        );
      }
    });

    it('names everything there is', () => {
      const names = namesIn(page);
      for (const each of [...PRESETS, ...TARGETS.map(({ id }) => id), ...DIRECTIVES, ...KEYS, ...SETTINGS])
        assert.ok(names.has(each), each);
    });

    it('tells each check in which a preset differs', () => {
      const table = page
        .split('\n')
        .filter((line) => line.startsWith('| ['))
        .join('\n');
      for (const preset of PRESETS) {
        for (const rule of Object.keys(presetOf(preset).rules)) assert.ok(table.includes(`[${rule}]`), rule);
      }
    });

    it('leads to pages and headings that exist', () => {
      const headings = [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading));
      const links = [...page.matchAll(/\]\(([^)#]*)(?:#([^)]*))?\)/g)];
      for (const [, file, anchor] of links) {
        if (file === '') assert.ok(headings.includes(anchor), anchor);
        else assert.ok(fs.existsSync(path.join(ROOT, 'docs', file)), file);
      }
      assert.ok(links.some(([, file]) => file.startsWith('rules/README')));
    });
  });
}
