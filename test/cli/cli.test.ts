import assert from 'node:assert/strict';
import { corpusArticles, realArticle } from '../corpus';
import { ARTICLE, useFolder } from './folder';

describe('bulletin', () => {
  const { run, write } = useFolder();

  describe('tags', () => {
    it('prints words, or objects with weights', () => {
      write('a.bulletin', '校园安全教育\n\n作者\n\n<p>学校开展校园安全教育，学生参加。</p>');
      assert.equal(run('tags', '--top', '2', 'a.bulletin').stdout.trim().split('\n').length, 2);
      const [{ file, tags }] = JSON.parse(run('tags', '--json', 'a.bulletin').stdout) as {
        file: string;
        tags: object[];
      }[];
      assert.equal(file, 'a.bulletin');
      assert.deepEqual(Object.keys(tags[0]).sort(), [
        'count',
        'inTitle',
        'isVocabulary',
        'lenders',
        'score',
        'weight',
        'word',
      ]);
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
      assert.deepEqual(parsed.title, { start: 0, end: 9, text: '清河县开展读书活动' });
      assert.deepEqual(parsed.body, { start: 15, end: 30, text: '<p>会上,大家发言。</p>' });
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
      [['check', '--format', 'xml', 'a'], 'no format “xml”; there are text, json, github, sarif'],
      [['check', '--top', '3', 'a'], '--top is not an option of check'],
      [['tags', '--top', 'x', 'a'], '--top takes a number'],
      [['tags', '--method', 'bm25', 'a'], 'no method “bm25”; there are tfidf, smart'],
      [['check', '--foo', 'a'], 'there is no option --foo'],
      [['check', '--format'], '--format is not given as it should be'],
      [['check', '--fix=yes', 'a'], '--fix is not given as it should be'],
      [['render', 'a', 'b'], 'only one file'],
      [['check', '--max-warnings', 'many', 'a'], '--max-warnings takes a number from 0'],
      [['check', '--max-warnings', '1.5', 'a'], '--max-warnings takes a number from 0'],
      [['tags', '--quiet', 'a'], '--quiet is not an option of tags'],
      [['check', '--stdin-filename', '', 'a'], '--stdin-filename takes a name'],
      [['check', '--stdin-filename', 'a', 'b'], '--stdin-filename checks standard input'],
    ] as const) {
      it(`${['bulletin', ...args].join(' ')}: ${message}`, () => {
        const { status, stderr, stdout } = run(...args);
        assert.equal(status, 2);
        assert.equal(stdout, '');
        assert.ok(stderr.startsWith(`bulletin: ${message}`), stderr);
      });
      it(`${['bulletin', ...args].join(' ')}: in Chinese`, () => {
        const { status, stderr } = run('--lang=zh-cn', ...args);
        assert.equal(status, 2);
        assert.match(stderr, /^bulletin: [^\n]*\p{Script=Han}[^\n]*\nbulletin: bulletin --help\n$/u);
      });
    }

    it('--help and --version', () => {
      assert.match(run('--help').stdout, /^Usage: bulletin/);
      const chinese = run('--help', '--lang', 'zh-cn').stdout;
      assert.match(chinese, /^用法：bulletin/);
      const options = (help: string) => help.match(/--[a-z-]+/g);
      assert.deepEqual(options(chinese), options(run('--help').stdout));
      assert.match(run('--version').stdout, /^\d+\.\d+\.\d+\n$/);
    });
  });
});
