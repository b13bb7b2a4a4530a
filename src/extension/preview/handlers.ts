import type { FromPage, Request } from '../../webview/messages';
import type { Handler, PreviewContext } from './context';
import { fix } from './handlers/fix';
import { publish, richTextCopied } from './handlers/publish';
import { reveal } from './handlers/reveal';
import { showRule } from './handlers/show-rule';

/** By the type of the message. */
const HANDLERS: { readonly [T in Request['type']]: Handler<T> } = {
  fix,
  publish,
  reveal,
  richTextCopied,
  showRule,
};

export function isRequest(message: FromPage): message is Request {
  return Object.hasOwn(HANDLERS, message.type);
}

export function answer(message: Request, preview: PreviewContext): unknown {
  const handle = HANDLERS[message.type] as (message: Request, preview: PreviewContext) => unknown;
  return handle(message, preview);
}
