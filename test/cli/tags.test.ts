import assert from 'node:assert/strict';
import fs from 'node:fs';
import { parseArticle } from '../../src/core/article/parse';
import { useFolder } from './folder';

const WITHOUT_TAGS = '青石镇中心小学举行读书节\n\n周明远\n\n<p>读书节上，学生阅读图书，老师推荐图书。</p>\n';
const WITH_TAGS = `${WITHOUT_TAGS}\n读书节\n\n校园文化\n`;

describe('bulletin tags', () => {
  const { at, run, write, read } = useFolder();

  const tagsOf = (name: string) => parseArticle(read(name)).tags.map(({ text }) => text);

  it('proposes by either method, for files, folders and globs', () => {
    write('a/a.bulletin', WITHOUT_TAGS);
    write('a/b.bulletin', WITH_TAGS);
    const tfidf = run('tags', '--top', '3', 'a').stdout.trimEnd().split('\n');
    assert.equal(tfidf.length, 2);
    assert.match(tfidf[0], /a\.bulletin: \S+ \S+ \S+$/);
    const smart = run('tags', '--method', 'smart', 'a/*.bulletin').stdout;
    assert.match(smart, /青石镇中心小学|读书节/);
    assert.notEqual(smart, run('tags', 'a').stdout);
  });

  it('prints JSON that is whole whatever happens', () => {
    write('a.bulletin', WITHOUT_TAGS);
    const none = run('tags', '--json', 'none.bulletin');
    assert.deepEqual(JSON.parse(none.stdout), []);
    assert.equal(none.status, 2);
    const some = run('tags', '--json', 'a.bulletin', 'none.bulletin', at('a.bulletin'));
    assert.equal((JSON.parse(some.stdout) as object[]).length, 1);
    assert.equal(some.status, 2);
  });

  it('changes nothing without --write', () => {
    write('a.bulletin', WITHOUT_TAGS);
    run('tags', '--method', 'smart', 'a.bulletin');
    assert.equal(read('a.bulletin'), WITHOUT_TAGS);
  });

  it('writes tags, and says to how many bulletins', () => {
    write('a.bulletin', WITHOUT_TAGS);
    write('b.bulletin', '﻿' + WITHOUT_TAGS.replaceAll('\n', '\r\n'));
    const { status, stdout } = run('tags', '--write', '--top', '3', 'a.bulletin', 'b.bulletin');
    assert.equal(status, 0);
    assert.match(stdout, /^2 read: 2 given tags, 0 left as they are, 0 failed$/m);
    assert.equal(tagsOf('a.bulletin').length, 3);
    assert.ok(read('a.bulletin').startsWith(WITHOUT_TAGS.trimEnd()));
    assert.ok(read('b.bulletin').startsWith('﻿'));
    assert.doesNotMatch(read('b.bulletin'), /[^\r]\n/);
    const chinese = run('tags', '--write', '--top', '3', '--lang', 'zh-cn', 'a.bulletin').stdout;
    assert.match(chinese, /^共读取 1 篇：0 篇加了关键词，1 篇没有改动，0 篇出错$/m);
  });

  it('keeps the tags that there are, and adds to them up to the number wanted', () => {
    write('a.bulletin', WITH_TAGS);
    run('tags', '--write', '--top', '2', 'a.bulletin');
    assert.equal(read('a.bulletin'), WITH_TAGS);
    run('tags', '--write', '--top', '4', 'a.bulletin');
    const tags = tagsOf('a.bulletin');
    assert.deepEqual(tags.slice(0, 2), ['读书节', '校园文化']);
    assert.equal(new Set(tags).size, 4);
    const before = read('a.bulletin');
    run('tags', '--write', '--top', '4', 'a.bulletin');
    assert.equal(read('a.bulletin'), before);
  });

  it('leaves bulletins with tags alone where only missing ones are wanted', () => {
    write('a.bulletin', WITHOUT_TAGS);
    write('b.bulletin', WITH_TAGS);
    const { stdout } = run('tags', '--write', '--only-missing', '.');
    assert.match(stdout, /2 read: 1 given tags, 1 left as they are/);
    assert.equal(read('b.bulletin'), WITH_TAGS);
    assert.ok(tagsOf('a.bulletin').length > 0);
  });

  it('never writes into a file that someone may be reading: the new one takes its place', () => {
    write('a.bulletin', WITHOUT_TAGS);
    const reading = fs.openSync(at('a.bulletin'), 'r');
    run('tags', '--write', 'a.bulletin');
    assert.notEqual(read('a.bulletin'), WITHOUT_TAGS);
    assert.equal(fs.readFileSync(reading, 'utf8'), WITHOUT_TAGS);
    fs.closeSync(reading);
    assert.deepEqual(fs.readdirSync(at('.')), ['a.bulletin'], 'nothing is left beside it');
  });

  it('leaves a bulletin without a body alone', () => {
    write('a.bulletin', '青石镇中心小学举行读书节\n');
    const { stdout } = run('tags', '--write', 'a.bulletin');
    assert.match(stdout, /0 given tags, 1 left/);
    assert.equal(read('a.bulletin'), '青石镇中心小学举行读书节\n');
  });

  it('leaves a file whole that it cannot write, says so, and goes on', () => {
    write('a.bulletin', Buffer.from('b1eacce20a0ad5fdcec40a0a3c703ed1a7c9fad4c4b6c1cdbccae93c2f703e', 'hex'));
    write('b.bulletin', WITHOUT_TAGS);
    const before = fs.readFileSync(at('a.bulletin'));
    const { status, stdout, stderr } = run('tags', '--write', 'a.bulletin', 'b.bulletin');
    assert.equal(status, 2);
    assert.match(stderr, /GB18030/);
    assert.match(stdout, /1 given tags, 0 left as they are, 1 failed/);
    assert.deepEqual(fs.readFileSync(at('a.bulletin')), before);
    assert.deepEqual(fs.readdirSync(at('.')).sort(), ['a.bulletin', 'b.bulletin']);
  });

  it('learns from the tags of the other bulletins, by smart', () => {
    const text = '学校举行活动\n\n周明远\n\n<p>学生读报，老师读报，家长浇花。</p>\n';
    write('a.bulletin', text);
    for (const name of 'bcd')
      write(`${name}.bulletin`, `${text.replace('读报', '唱歌')}\n浇花\n\n合唱\n\n劳动\n`);
    const first = (...args: string[]) => run('tags', '--method', 'smart', '--json', ...args).stdout;
    const wordsOf = (json: string) =>
      (JSON.parse(json) as { file: string; tags: { word: string }[] }[])
        .filter(({ file }) => file.endsWith('a.bulletin'))
        .flatMap(({ tags }) => tags.map(({ word }) => word));
    const alone = wordsOf(first('a.bulletin')).indexOf('浇花');
    const among = wordsOf(first('.')).indexOf('浇花');
    assert.ok(among >= 0 && (alone === -1 || among < alone), `${alone}, ${among}`);
  });

  it('proposes tags of similar bulletins that the text does not have, but does not write them unseen', () => {
    const text = '学校举行合唱比赛\n\n周明远\n\n<p>学生合唱，老师伴奏，家长鼓掌。</p>\n';
    write('a.bulletin', text);
    for (const name of 'bcd') write(`${name}.bulletin`, `${text}\n校园动态\n`);
    const proposed = run('tags', '--method', 'smart', '.').stdout;
    assert.match(proposed, /a\.bulletin: .*校园动态/);
    run('tags', '--method', 'smart', '--write', '--only-missing', '.');
    assert.ok(tagsOf('a.bulletin').includes('合唱'), read('a.bulletin'));
    assert.ok(!tagsOf('a.bulletin').includes('校园动态'));
  });

  it('takes the words of the configuration', () => {
    write('a.bulletin', WITHOUT_TAGS);
    write('.bulletinrc.json', '{ "vocabulary": { "words": ["书节", "图书"], "only": true } }');
    assert.equal(run('tags', 'a.bulletin').stdout, '书节\n图书\n', 'three places, and two');
    write('other.json', '{ "userWords": ["阅读图书"], "stopWords": ["读书节"] }');
    const { stdout } = run('tags', '--config', 'other.json', 'a.bulletin');
    assert.match(stdout, /^阅读图书$/m);
    assert.doesNotMatch(stdout, /^读书节$/m);
  });
});
