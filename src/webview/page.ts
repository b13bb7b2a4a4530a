import type { FromPage, MessageOf, PageStrings, ToPage } from './messages';

/** The page as its features see it: what comes from the extension, and the way back. */
export interface Page {
  readonly strings: PageStrings;
  /** The bar above the article, for the switches and buttons of all features. */
  readonly toolbar: HTMLElement;
  element(id: string): HTMLElement;
  post(message: FromPage): void;
  /** What a feature remembered the last time the page was there. */
  recall(feature: string): unknown;
  remember(feature: string, state: unknown): void;
  /** Handlers of the same message are called in the order in which they were added. */
  on<T extends ToPage['type']>(type: T, handle: (message: MessageOf<ToPage, T>) => void): void;
}

interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): Readonly<Record<string, unknown>> | undefined;
  setState(state: Readonly<Record<string, unknown>>): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

export function connectPage(): Page {
  const host = acquireVsCodeApi();
  const handlers = new Map<string, ((message: never) => void)[]>();
  window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
    for (const handle of handlers.get(data.type) ?? []) handle(data as never);
  });
  return {
    strings: JSON.parse(element('strings').textContent ?? '{}'),
    toolbar: element('toolbar'),
    element,
    post: (message) => host.postMessage(message),
    recall: (feature) => host.getState()?.[feature],
    remember: (feature, state) => host.setState({ ...host.getState(), [feature]: state }),
    on(type, handle) {
      handlers.set(type, [...(handlers.get(type) ?? []), handle]);
    },
  };
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}
