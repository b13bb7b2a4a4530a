import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { ARTICLE, useFolder } from './folder';

describe('bulletin check finds', () => {
  const { at, run, write } = useFolder();

  const FILES = [
    'a.bulletin',
    'b.txt',
    'news/c.bulletin',
    'news/deep/d.bulletin',
    'news/.drafts/e.bulletin',
    'news/node_modules/x/f.bulletin',
    'news/.g.bulletin',
    'other/h.bulletin',
  ];
  beforeEach(() => {
    for (const name of FILES) write(name, ARTICLE);
  });

  /** The files that were checked, in order. Each has one problem. */
  const found = (...args: string[]) => {
    const { status, stdout, stderr } = run('check', '--format', 'github', ...args);
    const files = [...stdout.matchAll(/file=([^,]*),/g)].map(([, file]) => decodeURIComponent(file));
    return { status, stderr, files: files.join(' ') };
  };
  const check = (args: string | readonly string[], expected: string) =>
    assert.deepEqual(found(...[args].flat()), { status: 0, stderr: '', files: expected });

  const ALL = 'a.bulletin news/c.bulletin news/deep/d.bulletin other/h.bulletin';
  for (const [args, expected] of [
    ['.', ALL],
    ['news', 'news/c.bulletin news/deep/d.bulletin'],
    ['news/', 'news/c.bulletin news/deep/d.bulletin'],
    ['news/.drafts', 'news/.drafts/e.bulletin'],
    ['news/node_modules/x', 'news/node_modules/x/f.bulletin'],
    ['**/*.bulletin', ALL],
    ['./**/*.bulletin', ALL],
    ['news/*.bulletin', 'news/c.bulletin'],
    ['news/**', 'news/c.bulletin news/deep/d.bulletin'],
    ['*/*.bulletin', 'news/c.bulletin other/h.bulletin'],
    ['*.{bulletin,txt}', 'a.bulletin b.txt'],
    ['{news/deep,other}/?.bulletin', 'news/deep/d.bulletin other/h.bulletin'],
    ['[ab].*', 'a.bulletin b.txt'],
    ['news/.drafts/*', 'news/.drafts/e.bulletin'],
    ['news/.*', 'news/.g.bulletin'],
    ['b.txt', 'b.txt'],
    ['news/.drafts/e.bulletin', 'news/.drafts/e.bulletin'],
  ]) {
    it(`${args}: ${expected}`, () => check(args, expected));
  }

  it('each file once, where it is named first', () => {
    check(['other', 'other/h.bulletin', './other/*', '**/[ah].bulletin'], 'other/h.bulletin a.bulletin');
  });

  it('files and folders by absolute names', () => {
    const news = at('news');
    const expected = `${path.join(news, 'c.bulletin')} ${path.join(news, 'deep', 'd.bulletin')}`;
    check(news, expected);
    check(path.join(news, '**', '*.bulletin'), expected);
  });

  it('names with brackets as they are on disk', () => {
    for (const name of ['[ab].bulletin', '{a,b}.bulletin', '[x]/*.bulletin', 'what?.bulletin']) {
      write(name, ARTICLE);
      assert.deepEqual(found(name), { status: 0, stderr: '', files: name });
    }
    check('[x]', '[x]/*.bulletin');
  });

  it('links to files, and does not follow links to folders', () => {
    fs.symlinkSync('..', at('news/deep/up'));
    fs.symlinkSync('../../b.txt', at('news/deep/link.bulletin'));
    fs.symlinkSync('news', at('current'));
    check('news/deep', 'news/deep/d.bulletin news/deep/link.bulletin');
    check('*', 'a.bulletin b.txt');
    check('current/*', 'current/c.bulletin');
  });

  for (const [name, english, chinese] of [
    ['*.html', 'no file matches', '没有匹配的文件'],
    ['nowhere/*.bulletin', 'no file matches', '没有匹配的文件'],
    ['b.txt/*', 'no file matches', '没有匹配的文件'],
    ['empty', 'no **/*.bulletin in this folder', '文件夹里没有 **/*.bulletin'],
  ]) {
    it(`nothing for ${name}, says so and goes on`, () => {
      fs.mkdirSync(at('empty'));
      const result = found(name, 'a.bulletin');
      assert.deepEqual(result, { status: 2, stderr: `bulletin: ${name}: ${english}\n`, files: 'a.bulletin' });
      assert.equal(found('--lang', 'zh-cn', name).stderr, `bulletin: ${name}：${chinese}\n`);
    });
  }

  it('out what is wrong with a folder that cannot be read', () => {
    const { status, stderr } = found(`${'a'.repeat(300)}/*.bulletin`);
    assert.equal(status, 2);
    assert.match(stderr, /^bulletin: a+: ENAMETOOLONG.*\n$/);
  });
});
