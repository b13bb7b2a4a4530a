// The window in front of the tests. They run in the extension host; test/vscode/host/code owns the page and serves these calls.

export type UiFrame = 'workbench' | 'preview';

/** `frame` is the workbench unless told; `preview` is the document inside the visible webview. */
export interface Ui {
  /** Saves the whole window as artifacts/screenshots/NAME.png. */
  screenshot(name: string): Promise<void>;
  /** A key or chord in Playwright's names: `F1`, `Control+Shift+M`. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  click(selector: string, frame?: UiFrame, button?: 'left' | 'right'): Promise<void>;
  dblclick(selector: string, frame?: UiFrame): Promise<void>;
  hover(target: string | { x: number; y: number }, frame?: UiFrame): Promise<void>;
  /** The value of a JavaScript expression, promises awaited; it must be JSON. */
  evaluate<T>(frame: UiFrame, script: string): Promise<T>;
  waitFor(selector: string, options?: WaitOptions): Promise<void>;
  text(selector: string, frame?: UiFrame): Promise<string>;
  /** What was asked of a host since the last call. */
  requests(host: string): Promise<RequestView[]>;
}

export interface RequestView {
  readonly url: string;
  /** In Playwright's names: `image`, `media`, `script`, `document`. */
  readonly type: string;
}

export interface WaitOptions {
  frame?: UiFrame;
  /** Milliseconds; 15 s unless told. */
  timeout?: number;
  state?: 'attached' | 'detached' | 'visible' | 'hidden';
}

/** Undefined in a desktop VS Code, where nothing outside the window can act on it. */
export function connectUi(): Ui | undefined {
  const url = process.env.BULLETIN_UI;
  if (!url) return undefined;
  const call = <T>(command: string, parameters: object): Promise<T> =>
    post<T>(url, { command, ...parameters });
  return {
    screenshot: (name) => call('screenshot', { name }),
    press: (key) => call('press', { key }),
    type: (text) => call('type', { text }),
    click: (selector, frame, button) => call('click', { selector, frame, button }),
    dblclick: (selector, frame) => call('dblclick', { selector, frame }),
    hover: (target, frame) =>
      call('hover', typeof target === 'string' ? { selector: target, frame } : target),
    evaluate: (frame, script) => call('evaluate', { frame, script }),
    waitFor: (selector, options) => call('waitFor', { selector, ...options }),
    text: (selector, frame) => call('text', { selector, frame }),
    requests: (host) => call('requests', { host }),
  };
}

async function post<T>(url: string, body: { command: string }): Promise<T> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  const answer = (await response.json()) as { value: T; error?: string };
  if (answer.error !== undefined) throw new Error(`${body.command}: ${answer.error}`);
  return answer.value;
}
