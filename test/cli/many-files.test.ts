import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { ARTICLE, CLI, useFolder } from './folder';

/** So little that the problems of all files, or their texts, would not fit. */
const SMALL_HEAP = ['--max-semi-space-size=1', '--max-old-space-size=48'];
const REPORT_MEMORY =
  "process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)))";
const MAX_GROWTH = 20 * 1024;

describe('10,000 files take hardly more memory than 500', () => {
  const { at, write } = useFolder();

  /** What is printed, and the most memory that there was, in KB. */
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [...SMALL_HEAP, '--import', `data:text/javascript,${encodeURIComponent(REPORT_MEMORY)}`, CLI, ...args],
      { encoding: 'utf8', maxBuffer: 1 << 30, env: { ...process.env, LC_ALL: 'C' } },
    );
    assert.equal(status, 0, stderr);
    return { stdout, memory: Number(stderr) };
  };

  const writeFiles = () => {
    const text = (number: number) =>
      ARTICLE.replace('发言', `发言${number}${'，会议部署了工作'.repeat(100)}`);
    for (let i = 0; i < 10_500; i++)
      write(`${i < 500 ? 'few' : 'many'}/${Math.floor(i / 100)}/${i}.bulletin`, text(i));
  };

  const checkGrowth = (few: number, many: number) =>
    assert.ok(many - few < MAX_GROWTH, `${few} KB for 500 files, ${many} KB for 10,000`);

  it('to be checked', () => {
    writeFiles();
    const [few, many] = ['few', 'many'].map((name) => run('check', '--format', 'sarif', at(name)));
    const resultsOf = (stdout: string) =>
      (JSON.parse(stdout) as { runs: { results: unknown[] }[] }).runs[0].results.length;
    assert.equal(resultsOf(few.stdout), 500);
    assert.equal(resultsOf(many.stdout), 10_000);
    checkGrowth(few.memory, many.memory);
  });

  it('to be tagged', () => {
    writeFiles();
    const [few, many] = ['few', 'many'].map((name) =>
      run('tags', '--method', 'smart', '--write', '--top', '5', at(name)),
    );
    assert.match(few.stdout, /^500 read: 500 given tags/m);
    assert.match(many.stdout, /^10000 read: 10000 given tags/m);
    checkGrowth(few.memory, many.memory);
  });

  it('to be compared by what they are about and tagged with', () => {
    writeFiles();
    const [few, many] = ['few', 'many'].map((name) =>
      run('tags', '--method', 'smart', '--top', '5', at(name)),
    );
    assert.equal(many.stdout.match(/^.*: .*发言/gm)?.length, 10_000);
    checkGrowth(few.memory, many.memory);
  });
});
