import type { FromPage, Request } from '../../webview/messages';
import type { Handler, PreviewContext } from './context';
import { chooseSecurity, imageNotCopied, stylesFailed } from './handlers/appearance';
import { fix } from './handlers/fix';
import { fixAllSafe } from './handlers/fix-all-safe';
import { askForFixes, foreignFix } from './handlers/foreign-fix';
import { keepChecksChoice } from './handlers/keep-checks-choice';
import { publish, richTextCopied } from './handlers/publish';
import { reveal } from './handlers/reveal';
import { showRule } from './handlers/show-rule';
import { suggestKeywords } from './handlers/suggest-keywords';

/** By the type of the message. */
const HANDLERS: { readonly [T in Request['type']]: Handler<T> } = {
  askForFixes,
  chooseSecurity,
  fix,
  fixAllSafe,
  foreignFix,
  imageNotCopied,
  keepChecksChoice,
  publish,
  reveal,
  richTextCopied,
  showRule,
  stylesFailed,
  suggestKeywords,
};

export function isRequest(message: FromPage): message is Request {
  return Object.hasOwn(HANDLERS, message.type);
}

export function answer(message: Request, preview: PreviewContext): unknown {
  const handle = HANDLERS[message.type] as (message: Request, preview: PreviewContext) => unknown;
  return handle(message, preview);
}
