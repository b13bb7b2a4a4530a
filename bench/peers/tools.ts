import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, type Core } from '../bundle';
import type { Sheet, Source } from './sources';

export const PEERS = join(ROOT, 'bench/peers');

export interface Report {
  readonly rule: string;
  readonly message: string;
  /** The line of the article, from 0. */
  readonly line: number;
}

export interface Tool {
  readonly name: string;
  readonly version: string;
  /** What it is given and with which settings, for the page. */
  readonly use: string;
  check(source: Source): readonly Report[] | Promise<readonly Report[]>;
}

/** With all rules, or with some of them. */
export function openOurs(core: Core, isOn: (rule: string) => boolean = () => true): Tool {
  const { parseArticle, lint, createLintCache, DEFAULT_SETTINGS, RULES, createLineIndex } = core;
  const others = RULES.filter(({ id }) => !isOn(id)).map(({ id }) => [id, 'off'] as const);
  const settings = { ...DEFAULT_SETTINGS, severities: Object.fromEntries(others) };
  const cache = createLintCache();
  return {
    name: 'Bulletin',
    version: versionIn(ROOT),
    use: 'the whole file, default settings',
    check({ text }) {
      const index = createLineIndex(text);
      return lint(parseArticle(text), settings, cache).flatMap(({ rule, places }) =>
        places.map(({ message, start }) => ({ rule, message, line: index.positionAt(start).line })),
      );
    },
  };
}

export async function openPeers({ createLineIndex }: Core): Promise<Tool[]> {
  return [
    await openHtmlValidate(),
    await openHtmlHint(),
    await openMarkuplint(),
    await openStylelint(),
    await openZhlint(createLineIndex),
    await openLintMd(),
  ];
}

async function openHtmlValidate(): Promise<Tool> {
  const { HtmlValidate } = await load<HtmlValidateModule>('html-validate');
  const rules = { 'no-inline-style': 'off' };
  const checker = new HtmlValidate({ root: true, extends: ['html-validate:recommended'], rules });
  return {
    ...peer('html-validate'),
    use: 'the body; `html-validate:recommended` without `no-inline-style`, which would report nearly every tag',
    check({ html }) {
      const { results } = checker.validateStringSync(html.text);
      const messages = results.flatMap((result) => result.messages);
      return messages.map(({ ruleId, message, line }) => placed(html, ruleId, message, line));
    },
  };
}

interface HtmlValidateModule {
  readonly HtmlValidate: new (config: object) => {
    validateStringSync(html: string): {
      results: { messages: { ruleId: string; message: string; line: number }[] }[];
    };
  };
}

async function openHtmlHint(): Promise<Tool> {
  const { HTMLHint } = await load<HtmlHintModule>('htmlhint');
  const rules = { ...HTMLHint.defaultRuleset, 'doctype-first': false, 'title-require': false };
  return {
    ...peer('htmlhint'),
    use: 'the body; the default rules without `doctype-first` and `title-require`, which a fragment cannot meet',
    check({ html }) {
      const messages = HTMLHint.verify(html.text, rules);
      return messages.map(({ rule, message, line }) => placed(html, rule.id, message, line));
    },
  };
}

interface HtmlHintModule {
  readonly HTMLHint: {
    readonly defaultRuleset: object;
    verify(html: string, rules: object): { rule: { id: string }; message: string; line: number }[];
  };
}

async function openMarkuplint(): Promise<Tool> {
  const { MLEngine } = await load<MarkuplintModule>('markuplint');
  const config = { extends: ['markuplint:recommended'] };
  // The name chooses the parser: without it nothing is checked.
  const options = { name: 'body.html', config, noSearchConfig: true, locale: 'en' };
  const engine = await MLEngine.fromCode('<p></p>', options);
  await engine.exec();
  return {
    ...peer('markuplint'),
    use: 'the body; `markuplint:recommended`, one engine for all articles',
    async check({ html }) {
      await engine.setCode(html.text);
      const result = await engine.exec();
      if (!result) throw new Error('markuplint has checked nothing');
      return result.violations.map(({ ruleId, message, line }) => placed(html, ruleId, message, line));
    },
  };
}

interface MarkuplintModule {
  readonly MLEngine: {
    fromCode(html: string, options: object): Promise<MarkuplintEngine>;
  };
}

interface MarkuplintEngine {
  setCode(html: string): Promise<void>;
  exec(): Promise<{ violations: { ruleId: string; message: string; line: number }[] } | null>;
}

async function openStylelint(): Promise<Tool> {
  const { default: stylelint } = await load<StylelintModule>('stylelint');
  const { default: config } = await load<{ readonly default: object }>('stylelint-config-recommended');
  return {
    ...peer('stylelint'),
    use: `the style attributes, each as a rule; stylelint-config-recommended ${versionOf('stylelint-config-recommended')}`,
    async check({ css }) {
      if (css.text === '') return [];
      const { results } = await stylelint.lint({ code: css.text, config });
      const warnings = results.flatMap((result) => result.warnings);
      return warnings.map(({ rule, text, line }) => placed(css, rule, text, line));
    },
  };
}

interface StylelintModule {
  readonly default: {
    lint(
      options: object,
    ): Promise<{ results: { warnings: { rule: string; text: string; line: number }[] }[] }>;
  };
}

async function openZhlint(createLineIndex: Core['createLineIndex']): Promise<Tool> {
  const { run } = await load<ZhlintModule>('zhlint');
  return {
    ...peer('zhlint'),
    use: 'the text of the body without tags; preset `default`',
    check({ words }) {
      const index = createLineIndex(words.text);
      const { validations } = run(words.text, { rules: { preset: 'default' } });
      // Most of its rules give no name.
      return validations.map(({ name, message, index: at }) =>
        placed(words, name || message, message, index.positionAt(at).line + 1),
      );
    },
  };
}

interface ZhlintModule {
  run(text: string, options: object): { validations: { name: string; message: string; index: number }[] };
}

async function openLintMd(): Promise<Tool> {
  const { lintMarkdown } = await load<LintMdModule>('@lint-md/core');
  return {
    ...peer('@lint-md/core'),
    use: 'the text of the body without tags; default rules',
    check({ words }) {
      const { diagnostics } = lintMarkdown(words.text, {}, false);
      return diagnostics.map(({ ruleId, message, line }) => placed(words, ruleId, message, line));
    },
  };
}

interface LintMdModule {
  lintMarkdown(
    text: string,
    rules: object,
    isFixMode: boolean,
  ): { diagnostics: { ruleId: string; message: string; line: number }[] };
}

/** A report of a peer, whose lines count from 1, at the line of the article. */
function placed({ lines }: Sheet, rule: string, message: string, line: number): Report {
  return { rule, message, line: lines[line - 1] ?? lines.at(-1) ?? 0 };
}

/** Modules that the project itself does not know; hence the types that are written down here. */
async function load<T>(name: string): Promise<T> {
  return (await import(name)) as T;
}

function peer(name: string): { readonly name: string; readonly version: string } {
  return { name, version: versionOf(name) };
}

function versionOf(name: string): string {
  return versionIn(join(PEERS, 'node_modules', name));
}

function versionIn(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return version;
}
