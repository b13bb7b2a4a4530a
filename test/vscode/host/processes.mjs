// Child processes in a group of their own, so that whatever they start ends with them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

const GRACE_MS = 3000;

export function startGroup(command, args, options = {}) {
  return spawn(command, args, { ...options, detached: true });
}

/** Ends the whole group: politely first, by force after a while or when members outlive the leader. */
export async function stopGroup(child) {
  const running = child.exitCode === null && child.signalCode === null;
  signalGroup(child.pid, 'SIGTERM');
  if (running) await Promise.race([once(child, 'exit'), delay(GRACE_MS, undefined, { ref: false })]);
  signalGroup(child.pid, 'SIGKILL');
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Runs `clean` when this process is told to end, then ends it. Told again meanwhile, it goes on cleaning. */
export function cleanUpOnSignal(clean, exitCode = 130) {
  let cleaning = false;
  const end = () => {
    if (cleaning) return;
    cleaning = true;
    void Promise.resolve(clean()).finally(() => process.exit(exitCode));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
}
