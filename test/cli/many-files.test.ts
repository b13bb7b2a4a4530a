import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { ARTICLE, CLI, useFolder } from './folder';

/** So little that the problems of all files, or their texts, would not fit. */
const SMALL_HEAP = ['--max-semi-space-size=1', '--max-old-space-size=48'];
const REPORT_MEMORY =
  "process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)))";
const MAX_GROWTH = 20 * 1024;

describe('bulletin check of 10,000 files', () => {
  const { at, write } = useFolder();

  /** The results, and the most memory that there was, in KB. */
  const check = (name: string) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        ...SMALL_HEAP,
        '--import',
        `data:text/javascript,${encodeURIComponent(REPORT_MEMORY)}`,
        CLI,
        'check',
        '--format',
        'sarif',
        at(name),
      ],
      { encoding: 'utf8', maxBuffer: 1 << 30, env: { ...process.env, LC_ALL: 'C' } },
    );
    assert.equal(status, 0, stderr);
    const { runs } = JSON.parse(stdout) as { runs: { results: unknown[] }[] };
    return { results: runs[0].results.length, memory: Number(stderr) };
  };

  it('takes hardly more memory than that of 500', () => {
    const text = (number: number) =>
      ARTICLE.replace('发言', `发言${number}${'，会议部署了工作'.repeat(100)}`);
    for (let i = 0; i < 10_500; i++)
      write(`${i < 500 ? 'few' : 'many'}/${Math.floor(i / 100)}/${i}.bulletin`, text(i));
    const few = check('few');
    const many = check('many');
    assert.equal(few.results, 500);
    assert.equal(many.results, 10_000);
    const growth = many.memory - few.memory;
    assert.ok(growth < MAX_GROWTH, `${few.memory} KB for 500 files, ${many.memory} KB for 10,000`);
  });
});
