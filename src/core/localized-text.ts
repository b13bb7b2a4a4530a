/** A text for people, in English and Simplified Chinese; `{name}` is replaced by the datum of that name. */
export interface LocalizedText {
  readonly en: string;
  readonly zh: string;
}

export type Locale = keyof LocalizedText;
export type MessageData = Readonly<Record<string, string | number>>;

export function formatText(text: LocalizedText, locale: Locale, data: MessageData = {}): string {
  return text[locale].replace(/\{(\w+)\}/g, (placeholder, name: string) => String(data[name] ?? placeholder));
}
