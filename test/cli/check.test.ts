import assert from 'node:assert/strict';
import fs from 'node:fs';
import { realArticle } from '../corpus';
import { ARTICLE, useFolder } from './folder';

describe('bulletin check', () => {
  const { at, run, write, read, checkJson } = useFolder();

  it('prints problems as one flat array over all files, with offsets, lines and fixes', () => {
    write('a.bulletin', ARTICLE);
    write('b.bulletin', ARTICLE.replace(',', '，'));
    const [problem, ...others] = checkJson('a.bulletin', 'b.bulletin');
    const comma = ARTICLE.indexOf(',');
    assert.deepEqual(others, []);
    assert.deepEqual(
      { ...problem, message: '', fix: { ...problem.fix, title: '' } },
      {
        file: 'a.bulletin',
        rule: 'half-width-punctuation',
        severity: 'warning',
        message: '',
        start: comma,
        end: comma + 1,
        line: 5,
        column: 6,
        places: [{ start: comma, end: comma + 1, line: 5, column: 6 }],
        fix: { title: '', safe: true, edits: [{ start: comma, end: comma + 1, text: '，' }] },
      },
    );
  });

  it('prints a line for each problem and a summary, in the language asked for', () => {
    write('a.bulletin', ARTICLE);
    const english = run('check', 'a.bulletin');
    assert.equal(english.status, 0);
    assert.match(
      english.stdout,
      /^a\.bulletin:5:6 {2}warning {2}Half-width “,” .*\(half-width-punctuation\)\n1 file checked: 0 errors, 1 warning, 0 infos, 0 hints\n$/,
    );
    assert.match(run('check', '--lang', 'zh-cn', 'a.bulletin').stdout, /警告 {2}半角“,”应改为全角“，”/);
  });

  it('exits with 1 on errors only', () => {
    write('a.bulletin', ARTICLE.replace('</p>', ''));
    assert.equal(run('check', 'a.bulletin').status, 1);
  });

  it('fixes what is safe, twice the same, and keeps byte order mark, line ends, mode and links', () => {
    write('a.bulletin', `\ufeff${ARTICLE.replaceAll('\n', '\r\n')}`);
    fs.chmodSync(at('a.bulletin'), 0o640);
    fs.symlinkSync('a.bulletin', at('link.bulletin'));
    assert.equal(run('check', '--fix', 'link.bulletin').status, 0);
    const fixed = `\ufeff${ARTICLE.replaceAll('\n', '\r\n').replace(',', '，')}`;
    assert.equal(read('a.bulletin'), fixed);
    assert.ok(fs.lstatSync(at('link.bulletin')).isSymbolicLink());
    assert.equal(fs.statSync(at('a.bulletin')).mode & 0o777, 0o640);
    run('check', '--fix', 'a.bulletin');
    assert.equal(read('a.bulletin'), fixed);
    assert.deepEqual(fs.readdirSync(at('')).sort(), ['a.bulletin', 'link.bulletin']);
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
    assert.deepEqual(fs.readFileSync(at('a.bulletin')), bytes);
  });

  it('says in one line what it cannot read, and goes on with the others', () => {
    write('a.bulletin', ARTICLE);
    write(
      'binary.bulletin',
      Uint8Array.from({ length: 4000 }, (_, i) => (i * 7) % 256),
    );
    fs.mkdirSync(at('folder'));
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
      'bulletin: folder: no **/*.bulletin in this folder',
      'bulletin: binary.bulletin: not a text file',
    ]);
    assert.match(stdout, /a\.bulletin:5:6/);
    const files = ['missing.bulletin', 'folder', 'binary.bulletin'];
    assert.deepEqual(
      run('check', '--lang', 'zh-cn', ...files)
        .stderr.trimEnd()
        .split('\n'),
      [
        'bulletin: missing.bulletin：没有这个文件',
        'bulletin: folder：文件夹里没有 **/*.bulletin',
        'bulletin: binary.bulletin：不是文本文件',
      ],
    );
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
      `清河县开展读书活动\n\n作者\n\n${'<p>会上，大家发言，会后参观了校园。</p> '.repeat(1_000_000)}<p>会,议</p>\n\n清河县\n\n读书\n\n发言`,
    );
    assert.ok(fs.statSync(at('a.bulletin')).size > 50_000_000);
    const { status, stdout } = run('check', 'a.bulletin');
    assert.equal(status, 0);
    assert.match(stdout, /Half-width “,”.*\n1 file checked/);
  });

  it('finds the problems of the real article and mends its marks', () => {
    for (const { name, text } of realArticle()) {
      write(name, text);
      assert.deepEqual(
        checkJson(name)
          .map(({ rule, places }) => `${rule} ${places.length}`)
          .sort(),
        [
          'common-typo 1',
          'date-missing-year 1',
          'enumeration-comma 1',
          'half-width-punctuation 51',
          'inconsistent-indent 1',
          'inconsistent-indent 1',
          'inconsistent-text-color 1',
          'keyword-title-coverage 3',
          'keyword-too-generic 1',
          'keyword-too-generic 1',
          'keyword-too-generic 1',
          'keyword-too-generic 1',
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
