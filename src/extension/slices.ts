import type * as vscode from 'vscode';

/**
 * How many files are worked on at the same time. To read one takes VS Code several messages between its processes; while
 * those of one file are under way, others are checked.
 */
const AT_A_TIME = 16;

/** Runs for each file, a few at a time and in order, until it is cancelled. */
export async function inParallel(
  uris: readonly vscode.Uri[],
  run: (uri: vscode.Uri) => Promise<unknown>,
  token?: vscode.CancellationToken,
): Promise<void> {
  const queue = uris.values();
  const read = async () => {
    for (const uri of queue) {
      if (token?.isCancellationRequested) return;
      await run(uri);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, read));
}

/** Comes when the promise does, but after so many ms at the latest. */
export async function withPatience(promise: Promise<unknown>, patience: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise((resolve) => (timer = setTimeout(resolve, patience)));
  await Promise.race([promise, end]).finally(() => clearTimeout(timer));
}

/** How long the extension host may be kept busy at a time, in ms: no keystroke has to wait longer. */
const SLICE = 10;

/** To be awaited before each piece of work: gives way to the event loop where the slice of time is used up. */
export function createPause(): () => Promise<void> {
  let start = performance.now();
  let pause: Promise<void> | undefined;
  return async () => {
    // The first of those that waited may use the next slice up.
    while (performance.now() - start > SLICE) {
      pause ??= new Promise((resolve) => {
        setTimeout(() => {
          start = performance.now();
          pause = undefined;
          resolve();
        });
      });
      await pause;
    }
  };
}
