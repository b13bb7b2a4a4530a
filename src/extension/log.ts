import * as vscode from 'vscode';

/** What the extension did and how long it took, for whoever looks for the cause of a wait: a channel of Output. */
export interface Log extends vscode.Disposable {
  /** Shown at the log level Debug, in the language of VS Code's own logs. */
  debug(message: string): void;
}

/** The channel is made with its first line, so that it costs nothing at the start. */
export function createLog(): Log {
  let channel: vscode.LogOutputChannel | undefined;
  return {
    debug(message) {
      channel ??= vscode.window.createOutputChannel(vscode.l10n.t('Bulletin'), { log: true });
      channel.debug(message);
    },
    dispose: () => channel?.dispose(),
  };
}

/** Notes when the steps of something were done. */
export interface Stopwatch {
  lap(step: string): void;
  /** `opened 3 ms, listed 25 ms`, from the start. */
  toString(): string;
}

export function startStopwatch(): Stopwatch {
  const start = performance.now();
  const laps: string[] = [];
  return {
    lap: (step) => void laps.push(`${step} ${(performance.now() - start).toFixed(1)} ms`),
    toString: () => laps.join(', '),
  };
}
