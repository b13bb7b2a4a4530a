import type { Locale } from '../src/core/localized-text';

export const READMES: Record<Locale, string> = { en: 'README.md', zh: 'README.zh-CN.md' };

/** A README with what stands between `<!-- name -->` and `<!-- /name -->` replaced. */
export function withSection(readme: string, name: string, content: string): string {
  const section = new RegExp(`<!-- ${name} -->[^]*<!-- /${name} -->`);
  return readme.replace(section, () => `<!-- ${name} -->\n\n${content}\n\n<!-- /${name} -->`);
}
