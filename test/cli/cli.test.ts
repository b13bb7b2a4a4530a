import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpusArticles, realArticle } from '../corpus';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const ARTICLE = '标题\n\n作者\n\n<p>会上,大家发言。</p>\n\n甲\n\n乙\n\n丙\n';

describe('bulletin', () => {
  let folder = '';
  beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bulletin-cli-'))));
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  const run = (...args: string[]) => {
    const env = { ...process.env, LC_ALL: 'C', LANG: 'C' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env,
      maxBuffer: 1 << 30,
    });
    assert.doesNotMatch(stderr, /\n\s+at /, 'a stack trace');
    return { status, stdout, stderr };
  };
  const write = (name: string, content: string | Uint8Array) =>
    fs.writeFileSync(path.join(folder, name), content);
  const read = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8');
  const checkJson = (...args: string[]) =>
    JSON.parse(run('check', '--format', 'json', ...args).stdout) as Problem[];

  interface Problem {
    file: string;
    rule: string;
    severity: string;
    message: string;
    start: number;
    end: number;
    line: number;
    column: number;
    places: { start: number; end: number }[];
    fix?: { title: string; safe: boolean; edits: { start: number; end: number; text: string }[] };
  }

  describe('check', () => {
    it('prints problems as one flat array over all files, with offsets, lines and fixes', () => {
      write('a.bulletin', ARTICLE);
      write('b.bulletin', ARTICLE.replace(',', '，'));
      const [problem, ...others] = checkJson('a.bulletin', 'b.bulletin');
      const at = ARTICLE.indexOf(',');
      assert.deepEqual(others, []);
      assert.deepEqual(
        { ...problem, message: '', fix: { ...problem.fix, title: '' } },
        {
          file: 'a.bulletin',
          rule: 'half-width-punctuation',
          severity: 'warning',
          message: '',
          start: at,
          end: at + 1,
          line: 5,
          column: 6,
          places: [{ start: at, end: at + 1, line: 5, column: 6 }],
          fix: { title: '', safe: true, edits: [{ start: at, end: at + 1, text: '，' }] },
        },
      );
    });

    it('prints a line for each problem and a summary, in the language asked for', () => {
      write('a.bulletin', ARTICLE);
      const english = run('check', 'a.bulletin');
      assert.equal(english.status, 0);
      assert.match(
        english.stdout,
        /^a\.bulletin:5:6 {2}warning {2}Half-width “,” .*\(half-width-punctuation\)\n1 problem/,
      );
      assert.match(run('check', '--lang', 'zh-cn', 'a.bulletin').stdout, /警告 {2}半角“,”应改为全角“，”/);
    });

    it('exits with 1 on errors only', () => {
      write('a.bulletin', ARTICLE.replace('</p>', ''));
      assert.equal(run('check', 'a.bulletin').status, 1);
    });

    it('fixes what is safe, twice the same, and keeps byte order mark, line ends, mode and links', () => {
      write('a.bulletin', `\ufeff${ARTICLE.replaceAll('\n', '\r\n')}`);
      fs.chmodSync(path.join(folder, 'a.bulletin'), 0o640);
      fs.symlinkSync('a.bulletin', path.join(folder, 'link.bulletin'));
      assert.equal(run('check', '--fix', 'link.bulletin').status, 0);
      const fixed = `\ufeff${ARTICLE.replaceAll('\n', '\r\n').replace(',', '，')}`;
      assert.equal(read('a.bulletin'), fixed);
      assert.ok(fs.lstatSync(path.join(folder, 'link.bulletin')).isSymbolicLink());
      assert.equal(fs.statSync(path.join(folder, 'a.bulletin')).mode & 0o777, 0o640);
      run('check', '--fix', 'a.bulletin');
      assert.equal(read('a.bulletin'), fixed);
      assert.deepEqual(fs.readdirSync(folder).sort(), ['a.bulletin', 'link.bulletin']);
    });

    it('counts offsets after the byte order mark', () => {
      write('a.bulletin', `\ufeff${ARTICLE}`);
      assert.equal(checkJson('a.bulletin')[0].start, ARTICLE.indexOf(','));
    });

    it('reads GB18030, says so, and does not write it', () => {
      // “标题”, a paragraph with a comma between “会” and “大”, in GB18030.
      const bytes = Buffer.from('b1eacce20a0a3c703ebbe12cb4f3bcd23c2f703e0a', 'hex');
      write('a.bulletin', bytes);
      const { stderr, stdout, status } = run('check', 'a.bulletin');
      assert.match(stderr, /^bulletin: a\.bulletin: is GB18030.*\n$/);
      for (const command of ['tags', 'parse', 'render'])
        assert.match(run(command, 'a.bulletin').stderr, /GB18030/);
      assert.match(stdout, /half-width-punctuation/);
      assert.equal(status, 0);
      const fix = run('check', '--fix', 'a.bulletin');
      assert.equal(fix.status, 2);
      assert.match(fix.stderr, /not fixed, because it is GB18030/);
      assert.deepEqual(fs.readFileSync(path.join(folder, 'a.bulletin')), bytes);
    });

    it('says in one line what it cannot read, and goes on with the others', () => {
      write('a.bulletin', ARTICLE);
      write(
        'binary.bulletin',
        Uint8Array.from({ length: 4000 }, (_, i) => (i * 7) % 256),
      );
      fs.mkdirSync(path.join(folder, 'folder'));
      const { status, stdout, stderr } = run(
        'check',
        'missing.bulletin',
        'folder',
        'binary.bulletin',
        'a.bulletin',
      );
      assert.equal(status, 2);
      assert.deepEqual(stderr.trimEnd().split('\n'), [
        'bulletin: missing.bulletin: no such file',
        'bulletin: folder: is a folder; name the files in it',
        'bulletin: binary.bulletin: not a text file',
      ]);
      assert.match(stdout, /a\.bulletin:5:6/);
    });

    it('reads an empty file as a bulletin without parts', () => {
      write('a.bulletin', '');
      assert.deepEqual(
        checkJson('a.bulletin')
          .map(({ rule }) => rule)
          .sort(),
        ['body-missing', 'title-missing'],
      );
    });

    it('reads 50 MB', function () {
      this.timeout(120_000);
      write(
        'a.bulletin',
        `标题\n\n作者\n\n${'<p>会上，大家发言，会后参观了校园。</p> '.repeat(1_000_000)}<p>会,议</p>\n\n甲\n\n乙\n\n丙`,
      );
      assert.ok(fs.statSync(path.join(folder, 'a.bulletin')).size > 50_000_000);
      const { status, stdout } = run('check', 'a.bulletin');
      assert.equal(status, 0);
      assert.match(stdout, /Half-width “,”.*\n1 problem/);
    });

    it('finds the six problems of the real article and mends its marks', () => {
      for (const { name, text } of realArticle()) {
        write(name, text);
        assert.deepEqual(
          checkJson(name)
            .map(({ rule, places }) => `${rule} ${places.length}`)
            .sort(),
          [
            'half-width-punctuation 51',
            'inconsistent-indent 1',
            'inconsistent-indent 1',
            'inconsistent-text-color 1',
            'no-nbsp-indent 15',
            'redundant-inline-style 15',
          ],
        );
        assert.equal(run('check', '--fix', name).status, 0);
        const fixed = read(name);
        const ascii = fixed.replace(/[，：！（）]/g, (mark) => mark.normalize('NFKC'));
        assert.equal(ascii, text.replaceAll('&nbsp;'.repeat(9), '&nbsp;'.repeat(8)));
        assert.equal((fixed.match(/[，：！（）]/g) ?? []).length, 52);
        run('check', '--fix', name);
        assert.equal(read(name), fixed);
      }
    });
  });

  describe('tags', () => {
    it('prints words, or objects with weights', () => {
      write('a.bulletin', '校园安全教育\n\n作者\n\n<p>学校开展校园安全教育，学生参加。</p>');
      assert.equal(run('tags', '--top', '2', 'a.bulletin').stdout.trim().split('\n').length, 2);
      const [{ file, tags }] = JSON.parse(run('tags', '--json', 'a.bulletin').stdout) as {
        file: string;
        tags: object[];
      }[];
      assert.equal(file, 'a.bulletin');
      assert.deepEqual(Object.keys(tags[0]).sort(), ['count', 'inTitle', 'weight', 'word']);
    });

    it('gives the real article its ten tags in order', () => {
      for (const { name, text } of realArticle()) {
        write(name, text);
        const [{ tags }] = JSON.parse(run('tags', '--json', name).stdout) as { tags: { word: string }[] }[];
        assert.equal(
          tags.map(({ word }) => word).join(' '),
          '教育 工作 校园 全县 学校 教学 课改 会议 防控 部署',
        );
      }
    });
  });

  describe('parse and render', () => {
    it('print parts with offsets, and a page', () => {
      write('a.bulletin', ARTICLE);
      const parsed = JSON.parse(run('parse', '--json', 'a.bulletin').stdout) as Record<
        'title' | 'body',
        object
      > & { tags: object[] };
      assert.deepEqual(parsed.title, { start: 0, end: 2, text: '标题' });
      assert.deepEqual(parsed.body, { start: 8, end: 23, text: '<p>会上,大家发言。</p>' });
      assert.equal(parsed.tags.length, 3);
      assert.match(run('render', 'a.bulletin').stdout, /<article><p>会上,大家发言。<\/p><\/article>/);
    });

    it('take every article of the corpus', function () {
      this.timeout(120_000);
      const files = corpusArticles();
      for (const { name, text } of files) write(name, text);
      if (files.length > 0) assert.notEqual(run('check', ...files.map(({ name }) => name)).status, 2);
    });
  });

  describe('wrong usage', () => {
    for (const [args, message] of [
      [[], 'no command given'],
      [['chek', 'a'], 'no command “chek”'],
      [['check'], 'no file given'],
      [['check', '--format', 'xml', 'a'], 'no format “xml”'],
      [['check', '--top', '3', 'a'], '--top is not an option of check'],
      [['tags', '--top', 'x', 'a'], '--top takes a number'],
      [['check', '--foo', 'a'], "Unknown option '--foo'"],
      [['render', 'a', 'b'], 'only one file'],
    ] as const) {
      it(`${['bulletin', ...args].join(' ')}: ${message}`, () => {
        const { status, stderr, stdout } = run(...args);
        assert.equal(status, 2);
        assert.equal(stdout, '');
        assert.ok(stderr.startsWith(`bulletin: ${message}`), stderr);
      });
    }

    it('--help and --version', () => {
      assert.match(run('--help').stdout, /^Usage: bulletin/);
      assert.match(run('--version').stdout, /^\d+\.\d+\.\d+\n$/);
    });
  });
});
