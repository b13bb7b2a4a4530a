// npm test: installs what is missing, runs every check and test, ends with "N passed, N failed".
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT, ensureBrowser, ensureNodejieba, ensurePackages, ensureVSCodeHost } from './install.mjs';
import { hostRunsHere } from '../test/vscode/host/find.mjs';
import { Failure, npm, run, runQuietly, showProgress } from './progress.mjs';

const REPORTER = ['--reporter', 'test/reporter.cjs'];

/**
 * One npm script. A check is passed or failed; a mocha run (`counted`) reports how many tests were.
 * @typedef {object} Step
 * @property {string} name
 * @property {string} script
 * @property {string[]} [args]
 * @property {boolean} [counted]
 * @property {boolean} [needsBuild]
 * @property {() => Promise<void>} [prepare]
 */

/** @type {Step[]} */
const STEPS = [
  { name: 'Type check', script: 'typecheck' },
  { name: 'Lint', script: 'lint' },
  { name: 'Build', script: 'build' },
  { name: 'Unit tests', script: 'test:unit', args: REPORTER, counted: true },
  { name: 'Command line tests', script: 'test:cli', args: REPORTER, counted: true, needsBuild: true },
  {
    name: 'Differential test',
    script: 'test:differential',
    args: REPORTER,
    counted: true,
    needsBuild: true,
    prepare: ensureNodejieba,
  },
  { name: 'VS Code suite', script: 'test:vscode', counted: true, needsBuild: true, prepare: ensureVSCode },
  {
    name: 'Installed package',
    script: 'test:installed',
    args: REPORTER,
    counted: true,
    needsBuild: true,
    prepare: ensureHost,
  },
];

/** The server from npm with a browser in front is for Linux; elsewhere the suite in a desktop VS Code has to do. */
function canRun({ prepare, name }) {
  const can = prepare !== ensureHost || hostRunsHere();
  if (!can) console.log(`${name}: not run, because it needs Linux on x64`);
  return can;
}

async function ensureVSCode() {
  // Only now: it imports a package that may not have been installed when this script started.
  const { chooseKind } = await import('../test/vscode/choose.mjs');
  if (chooseKind() === 'host') await ensureHost();
}

async function ensureHost() {
  await ensureVSCodeHost();
  await ensureBrowser();
}

async function main() {
  const installed = await outcomeOf('Packages', ensurePackages);
  if (installed.failed > 0) return report([installed]);
  const outcomes = [];
  for (const step of STEPS.filter(canRun)) {
    const built = outcomes.every(({ name, failed }) => name !== 'Build' || failed === 0);
    const work =
      step.needsBuild && !built ? () => fail('not run, because the build failed') : () => runStep(step);
    outcomes.push(await outcomeOf(step.name, work));
  }
  report(outcomes);
}

/** Never throws: whatever goes wrong is one failure of this step. */
async function outcomeOf(name, work) {
  try {
    return { name, ...((await work()) ?? { passed: 0, failed: 0 }) };
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    const reason = error instanceof Error ? error.message.trimEnd().split('\n').at(-1) : String(error);
    return { name, passed: 0, failed: 1, reason };
  }
}

async function runStep({ name, script, args = [], counted, prepare }) {
  await prepare?.();
  if (counted) {
    const succeeded = ({ failed }) => failed === 0;
    return showProgress(name, () => runCounted(script, args), { silent: false, succeeded });
  }
  await runQuietly(name, ...npm('run', '--silent', script), { cwd: ROOT });
  return { passed: 1, failed: 0 };
}

async function runCounted(script, args) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bulletin-counts-'));
  const file = path.join(folder, 'counts.json');
  try {
    const command = npm('run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : []));
    const { code } = await run(...command, { cwd: ROOT, env: { BULLETIN_TEST_COUNTS: file }, show: true });
    if (!fs.existsSync(file)) fail(`"npm run ${script}" ended with code ${code} and without a result`);
    return checkCounts(JSON.parse(fs.readFileSync(file, 'utf8')), code, script);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function checkCounts({ passed, failed }, code, script) {
  if (passed + failed === 0) fail(`"npm run ${script}" ran no tests`);
  if (code === 0 || failed > 0) return { passed, failed };
  return { passed, failed: 1, reason: `exit code ${code}, though no test failed` };
}

function fail(message) {
  throw new Failure(message);
}

function report(outcomes) {
  console.log();
  for (const { name, passed, failed, reason } of outcomes) {
    const mark = failed > 0 ? '✘' : '✔';
    console.log(`${mark} ${name}: ${passed} passed, ${failed} failed${reason ? ` (${reason})` : ''}`);
  }
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  if (sum('failed') > 0) process.exitCode = 1;
}

await main();
