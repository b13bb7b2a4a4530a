import assert from 'node:assert/strict';
import path from 'node:path';
import { RULES } from '../../src/core/rules';
import { ARTICLE, BROKEN, CLEAN, useFolder } from './folder';

/** Half-width commas at five places are one problem. */
const FIVE = ARTICLE.replace('会上,', '会上,请,先,生,们,');
/** Its only problem runs over two lines, and its message has a mark that workflow commands must escape. */
const TWO_LINES = CLEAN.replace('<p>', '<p style="color:\nred%">');

interface Region {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
  charOffset: number;
  charLength: number;
}
interface Location {
  id?: number;
  message?: { text: string };
  physicalLocation: { artifactLocation: { uri: string }; region: Region };
}
interface SarifRun {
  tool: { driver: { name: string; language: string; rules: Record<string, unknown>[] } };
  columnKind: string;
  results: {
    ruleId: string;
    ruleIndex: number;
    level: string;
    message: { text: string };
    locations: Location[];
    relatedLocations: Location[];
  }[];
  invocations: {
    executionSuccessful: boolean;
    toolExecutionNotifications: { message: { text: string } }[];
  }[];
}

describe('bulletin check --format', () => {
  const { at, run, write, checkJson } = useFolder();

  describe('text', () => {
    it('ends with a summary', () => {
      write('a.bulletin', BROKEN);
      write('b.bulletin', CLEAN);
      const last = (...args: string[]) =>
        run('check', ...args, '.')
          .stdout.trimEnd()
          .split('\n')
          .at(-1);
      assert.equal(last(), '2 files checked: 1 error, 1 warning, 0 infos, 0 hints');
      assert.equal(last('--lang', 'zh'), '共检查 2 个文件：1 个错误，1 个警告，0 个提示，0 个建议');
    });
  });

  describe('json', () => {
    it('is one array, whatever is found and read', () => {
      write('a.bulletin', ARTICLE);
      write('b.bulletin', CLEAN);
      write('c.bulletin', FIVE);
      const files = ['b.bulletin', 'a.bulletin', 'missing.bulletin', 'c.bulletin'];
      assert.deepEqual(
        checkJson(...files).map(({ file, places }) => [file, places.length]),
        [
          ['a.bulletin', 1],
          ['c.bulletin', 5],
        ],
      );
      assert.deepEqual(checkJson('b.bulletin'), []);
      assert.deepEqual(checkJson('missing.bulletin'), []);
    });
  });

  describe('github', () => {
    it('is a workflow command for each problem and nothing else', () => {
      write('a.bulletin', BROKEN);
      write('b.bulletin', CLEAN);
      assert.equal(
        run('check', '--format', 'github', '.').stdout,
        '::warning file=a.bulletin,line=5,endLine=5,col=6,endColumn=7,title=half-width-punctuation::Half-width “,” in Chinese text; use “，”\n' +
          '::error file=a.bulletin,line=5,endLine=5,col=7,endColumn=10,title=unclosed-tag::<b> is never closed; </b> is missing\n',
      );
    });

    it('escapes what has a meaning in a command, and gives no columns for more than a line', () => {
      write('50%: a,b.bulletin', TWO_LINES);
      const { stdout } = run('check', '--format', 'github', '.');
      assert.match(stdout, /^::\w+ file=50%25%3A a%2Cb\.bulletin,line=5,endLine=6,title=[a-z-]+::.*red%25/);
      assert.equal(stdout.trimEnd().split('\n').length, 1);
    });
  });

  describe('sarif', () => {
    const sarif = (...args: string[]) => {
      const log = JSON.parse(run('check', '--format', 'sarif', ...args).stdout) as {
        version: string;
        runs: [SarifRun];
      };
      assert.equal(log.version, '2.1.0');
      assert.equal(log.runs.length, 1);
      return log.runs[0];
    };
    const uris = (...args: string[]) =>
      sarif(...args).results.map(({ locations }) => locations[0].physicalLocation.artifactLocation.uri);

    it('lists every rule with its texts, page and level', () => {
      write('a.bulletin', CLEAN);
      const { driver } = sarif('a.bulletin').tool;
      assert.deepEqual(
        driver.rules.map(({ id }) => id),
        RULES.map(({ id }) => id),
      );
      const [rule] = RULES;
      const expected = (locale: 'en' | 'zh', suffix: string) => ({
        id: rule.id,
        shortDescription: { text: rule.summary[locale] },
        fullDescription: { text: rule.details[locale] },
        helpUri: `docs/rules/${rule.id}${suffix}.md`,
        defaultConfiguration: { level: rule.severity },
      });
      assert.deepEqual(driver.rules[0], expected('en', ''));
      const chinese = sarif('--lang', 'zh-cn', 'a.bulletin').tool.driver;
      assert.deepEqual(chinese.rules[0], expected('zh', '.zh-cn'));
      assert.equal(chinese.language, 'zh-CN');
    });

    it('has a result for each problem, with its region, and its further places as related ones', () => {
      write('a.bulletin', `\ufeff${FIVE.replace('。', '<b>。')}`);
      const { results, columnKind } = sarif('a.bulletin');
      assert.equal(columnKind, 'utf16CodeUnits');
      const [commas, tag] = results;
      assert.deepEqual(
        results.map(({ ruleId, ruleIndex, level }) => [ruleId, RULES[ruleIndex].id, level]),
        [
          ['half-width-punctuation', 'half-width-punctuation', 'warning'],
          ['unclosed-tag', 'unclosed-tag', 'error'],
        ],
      );
      assert.deepEqual(commas.locations, [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a.bulletin' },
            region: {
              startLine: 5,
              startColumn: 6,
              endLine: 5,
              endColumn: 7,
              charOffset: FIVE.indexOf(','),
              charLength: 1,
            },
          },
        },
      ]);
      const related = commas.relatedLocations.map(({ id, physicalLocation: { region }, message }) => [
        id,
        region.startColumn,
        message?.text.slice(0, 14),
      ]);
      assert.deepEqual(
        related,
        [1, 2, 3, 4].map((id) => [id, 6 + 2 * id, 'Half-width “,”']),
      );
      assert.match(commas.message.text, /^5 marks/);
      assert.deepEqual(tag.relatedLocations, []);
    });

    it('names files relative to the working folder, percent-encoded', () => {
      write('news/[1] 好:50%.bulletin', ARTICLE);
      const expected = ['news/%5B1%5D%20%E5%A5%BD%3A50%25.bulletin'];
      assert.deepEqual(uris('./news'), expected);
      assert.deepEqual(uris(at('news')), expected);
      const parent = path.basename(at('.'));
      assert.deepEqual(uris(`../${parent}/news`), expected);
    });

    it('is whole without a problem, and says what could not be read', () => {
      write('a.bulletin', CLEAN);
      const fine = sarif('a.bulletin');
      assert.deepEqual(fine.results, []);
      assert.deepEqual(fine.invocations, [{ executionSuccessful: true, toolExecutionNotifications: [] }]);
      const [{ executionSuccessful, toolExecutionNotifications }] = sarif(
        'missing.bulletin',
        'a.bulletin',
      ).invocations;
      assert.equal(executionSuccessful, false);
      assert.deepEqual(
        toolExecutionNotifications.map(({ message }) => message.text),
        ['missing.bulletin: no such file'],
      );
    });
  });
});
