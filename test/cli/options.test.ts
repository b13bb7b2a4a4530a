import assert from 'node:assert/strict';
import { ARTICLE, BROKEN, CLEAN, useFolder } from './folder';

describe('bulletin check', () => {
  const { run, runOn, write, read } = useFolder();

  describe('--max-warnings', () => {
    for (const [limit, status] of [
      [2, 0],
      [1, 1],
      [0, 1],
    ]) {
      it(`${limit}: two warnings are exit code ${status}`, () => {
        write('a.bulletin', ARTICLE);
        write('b.bulletin', ARTICLE);
        const result = run('check', '--max-warnings', `${limit}`, 'a.bulletin', 'b.bulletin');
        assert.equal(result.status, status);
        const message = `bulletin: more warnings (2) than --max-warnings ${limit}\n`;
        assert.equal(result.stderr, status === 0 ? '' : message);
      });
    }

    it('says in Chinese that there are too many', () => {
      write('a.bulletin', ARTICLE);
      const { stderr } = run('check', '--lang', 'zh-cn', '--max-warnings', '0', 'a.bulletin');
      assert.equal(stderr, 'bulletin: 警告（1 个）超过了 --max-warnings 0\n');
    });

    it('does not hide that a file cannot be read', () => {
      write('a.bulletin', ARTICLE);
      assert.equal(run('check', '--max-warnings', '0', 'a.bulletin', 'missing.bulletin').status, 2);
    });
  });

  describe('--quiet', () => {
    it('shows errors only, and counts the rest', () => {
      write('a.bulletin', BROKEN);
      const { status, stdout } = run('check', '--quiet', 'a.bulletin');
      assert.equal(status, 1);
      assert.match(
        stdout,
        /^a\.bulletin:5:7 {2}error .*\(unclosed-tag\)\n1 file checked: 1 error, 1 warning,/,
      );
    });

    it('counts warnings for --max-warnings', () => {
      write('a.bulletin', ARTICLE);
      const { status, stdout } = run(
        'check',
        '--quiet',
        '--max-warnings',
        '0',
        '--format',
        'json',
        'a.bulletin',
      );
      assert.equal(status, 1);
      assert.deepEqual(JSON.parse(stdout), []);
    });
  });

  describe('--stdin-filename', () => {
    it('checks standard input under the name', () => {
      const { status, stdout } = runOn(BROKEN, 'check', '--stdin-filename', 'news/a.bulletin');
      assert.equal(status, 1);
      assert.match(stdout, /^news\/a\.bulletin:5:6 /);
      assert.match(stdout, /\n1 file checked/);
    });

    it('leaves a file of that name alone', () => {
      write('a.bulletin', ARTICLE);
      const { stdout } = runOn(ARTICLE, 'check', '--fix', '--stdin-filename', 'a.bulletin');
      assert.equal(stdout, CLEAN);
      assert.equal(read('a.bulletin'), ARTICLE);
    });

    it('with --fix prints the fixed text, and what is left to standard error', () => {
      const text = `\ufeff${BROKEN.replaceAll('\n', '\r\n')}`;
      const { status, stdout, stderr } = runOn(text, 'check', '--fix', '--stdin-filename', 'a.bulletin');
      assert.equal(stdout, text.replace(',', '，'));
      assert.match(stderr, /^a\.bulletin:5:\d+ {2}error .*\n1 file checked: 1 error, 0 warnings,/);
      assert.equal(status, 1);
    });

    it('with --fix prints a text without problems as it is, in any format', () => {
      for (const format of ['text', 'json', 'github', 'sarif']) {
        const { stdout } = runOn(
          CLEAN,
          'check',
          '--fix',
          '--format',
          format,
          '--stdin-filename',
          'a.bulletin',
        );
        assert.equal(stdout, CLEAN, format);
      }
    });

    it('reads an empty text', () => {
      const { stdout } = runOn('', 'check', '--stdin-filename', 'a.bulletin');
      assert.match(stdout, /\(title-missing\)/);
    });

    it('does not write GB18030 as UTF-8', () => {
      const bytes = Buffer.from('b1eacce20a0a3c703ebbe12cb4f3bcd23c2f703e0a', 'hex');
      const { status, stdout, stderr } = runOn(bytes, 'check', '--fix', '--stdin-filename', 'a.bulletin');
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /a\.bulletin: not fixed, because it is GB18030/);
    });

    it('says that it is not text', () => {
      const { status, stderr } = runOn(Buffer.from([0, 1, 2]), 'check', '--stdin-filename', 'a.bulletin');
      assert.equal(status, 2);
      assert.match(stderr, /^bulletin: a\.bulletin: not a text file\n/);
    });
  });
});
