import { formatText, type Locale, type LocalizedText, type MessageData } from '../core/localized-text';

/** What a person has to do something about, in one line; `message` is the English one. */
class LocalizedError extends Error {
  readonly #text: LocalizedText;
  readonly #data: MessageData;

  constructor(text: LocalizedText, data: MessageData = {}) {
    super(formatText(text, 'en', data));
    this.#text = text;
    this.#data = data;
  }

  in(locale: Locale): string {
    return formatText(this.#text, locale, this.#data);
  }
}

/** The command line is not one that there is; the message says why. */
export class UsageError extends LocalizedError {}

/** A file cannot be read or written; the message begins with its name. */
export class InputError extends LocalizedError {
  constructor(file: string, reason: LocalizedText, data?: MessageData) {
    super(aboutFile(file, reason), data);
  }
}

export function aboutFile(file: string, { en, zh }: LocalizedText): LocalizedText {
  return { en: `${file}: ${en}`, zh: `${file}：${zh}` };
}

export const NO_SUCH_FILE = { en: 'no such file', zh: '没有这个文件' };
const NO_PERMISSION = { en: 'no permission to read it', zh: '没有读取的权限' };
const REASONS = new Map<string, LocalizedText>([
  ['ENOENT', NO_SUCH_FILE],
  ['EACCES', NO_PERMISSION],
  ['EPERM', NO_PERMISSION],
]);

/** Why something went wrong with a file; what the system says of it where that is rare, in its language. */
export function reasonOf(error: unknown): LocalizedText {
  if (!(error instanceof Error)) return { en: String(error), zh: String(error) };
  return REASONS.get(codeOf(error)) ?? { en: error.message, zh: error.message };
}

/** The system's short name of what went wrong, such as ENOENT. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
