// Shows that something is going on, and how long it took.
import { spawn } from 'node:child_process';

/** A failure whose message is all that the user needs: no stack trace. */
export class Failure extends Error {}

/**
 * Runs `work` and prints one line about it; in a terminal that line counts the seconds meanwhile,
 * unless `work` prints lines of its own (`silent: false`). `succeeded` judges the result.
 */
export async function showProgress(label, work, { silent = true, succeeded = () => true } = {}) {
  const start = performance.now();
  const elapsed = (digits) => `${((performance.now() - start) / 1000).toFixed(digits)} s`;
  const stopTicking =
    silent && process.stdout.isTTY ? tick(() => `… ${label} ${elapsed(0)}`) : announce(label);
  try {
    const result = await work();
    stopTicking();
    console.log(`${succeeded(result) ? '✔' : '✘'} ${label} (${elapsed(1)})`);
    return result;
  } catch (error) {
    stopTicking();
    console.log(`✘ ${label} (${elapsed(1)})`);
    throw error;
  }
}

function announce(label) {
  console.log(`… ${label}`);
  return () => {};
}

function tick(line) {
  const write = () => process.stdout.write(`\r\x1b[K${line()}`);
  write();
  const timer = setInterval(write, 1000);
  return () => {
    clearInterval(timer);
    process.stdout.write('\r\x1b[K');
  };
}

/**
 * Runs a program to its end.
 * @param {{ cwd: string, env?: Record<string, string>, show?: boolean }} options show: its output goes to the terminal
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { cwd, env, show = false }) {
  const stdio = show ? 'inherit' : ['ignore', 'pipe', 'pipe'];
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio });
  let output = '';
  const collect = (chunk) => (output += chunk);
  child.stdout?.setEncoding('utf8').on('data', collect);
  child.stderr?.setEncoding('utf8').on('data', collect);
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Failure(`${command}: ${error.message}`)));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** As `run`, silent unless it fails: then its output is shown and a Failure thrown. */
export async function runQuietly(label, command, args, options) {
  return showProgress(label, async () => {
    const { code, output } = await run(command, args, options);
    if (code !== 0) throw new Failure(`${output.trimEnd()}\n${label}: exit code ${code}`);
  });
}

/** npm started by npm is the same npm: as a script for Node it needs no shell, on Windows either. */
export function npm(...args) {
  const script = process.env.npm_execpath;
  return script ? [process.execPath, [script, ...args]] : ['npm', args];
}
