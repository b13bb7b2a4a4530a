import assert from 'node:assert/strict';
import fs from 'node:fs';
import { textFormat } from '../../src/cli/formats/text';
import { parseArticle } from '../../src/core/article/parse';
import { lint } from '../../src/core/lint';
import type { Locale } from '../../src/core/localized-text';
import type { Severity } from '../../src/core/rules/rule';
import { DEFAULT_SETTINGS } from '../../src/core/settings';

interface Pattern {
  readonly regexp: string;
  readonly file: number;
  readonly line: number;
  readonly column: number;
  readonly severity?: number;
  readonly message: number;
  readonly code: number;
}

interface Matcher {
  readonly name: string;
  readonly severity: string;
  readonly pattern: Pattern;
}

const MANIFEST = new URL('../../package.json', import.meta.url);
const TASKS = new URL('../../src/extension/tasks.ts', import.meta.url);

/** In the order in which the task gives them to VS Code. */
function matchers(): Matcher[] {
  const { contributes } = JSON.parse(fs.readFileSync(MANIFEST, 'utf8')) as {
    contributes: { problemMatchers: Matcher[] };
  };
  const names = [...fs.readFileSync(TASKS, 'utf8').matchAll(/'\$([\w-]+)'/g)].map(([, name]) => name);
  assert.deepEqual([...names].sort(), contributes.problemMatchers.map(({ name }) => name).sort());
  return names.flatMap((name) => contributes.problemMatchers.filter((matcher) => matcher.name === name));
}

/** As VS Code reads a line: the first matcher that matches takes it. */
function read(line: string) {
  for (const { severity, pattern } of matchers()) {
    const found = new RegExp(pattern.regexp).exec(line);
    if (!found) continue;
    const { file, line: row, column, message, code } = pattern;
    const own = pattern.severity === undefined ? undefined : (found[pattern.severity] as string | undefined);
    return [found[file], found[row], found[column], own ?? severity, found[message], found[code]];
  }
  return undefined;
}

const TEXT = '学校举行开学典礼\n\n周明远\n\n<p>会上,大家发言。</p>\n\n学校\n\n开学典礼\n\n典礼\n';

describe('the problem matchers', () => {
  for (const locale of ['en', 'zh'] satisfies Locale[]) {
    for (const file of ['新闻/第 1 篇.bulletin', 'C:\\稿件\\a (2).bulletin']) {
      it(`read what the command line says in ${locale} of ${file}`, () => {
        const [problem] = lint(parseArticle(TEXT), { ...DEFAULT_SETTINGS, locale });
        for (const severity of ['error', 'warning', 'info', 'hint'] satisfies Severity[]) {
          const format = textFormat(locale);
          const line = format.file({ file, text: TEXT, problems: [{ ...problem, severity }] }).trimEnd();
          const counts = { error: 0, warning: 0, info: 0, hint: 0 };
          const summary = format.end({ files: 1, counts, failures: [] }).trimEnd();
          // VS Code takes a hint for information.
          const expected = locale === 'zh' && severity === 'hint' ? 'info' : severity;
          assert.deepEqual(read(line), [file, '5', '6', expected, problem.message, problem.rule]);
          assert.equal(read(summary), undefined);
        }
      });
    }
  }
});
