import { RULES } from '../src/core/rules';
import type { Locale, LocalizedText } from '../src/core/localized-text';
import { optionsIn, type Basis, type Rule, type RuleGroup, type Severity } from '../src/core/rules/rule';
import { withSection } from './readme-sections';

const SEVERITIES: Record<Severity, LocalizedText> = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  info: { en: 'information', zh: '提示' },
  hint: { en: 'hint', zh: '建议' },
};
const BASES: Record<Basis, LocalizedText> = {
  standard: { en: 'a standard', zh: '标准' },
  regulation: { en: 'a regulation', zh: '规定' },
  platform: { en: 'what publishing platforms do', zh: '发布平台的处理方式' },
  practice: { en: 'good practice', zh: '惯例' },
};
const GROUPS: Record<RuleGroup, LocalizedText> = {
  structure: { en: 'Parts', zh: '结构' },
  html: { en: 'HTML tags', zh: 'HTML 标签' },
  style: { en: 'Inline styles', zh: '行内样式' },
  text: { en: 'Text', zh: '文字' },
  platform: { en: 'Publishing', zh: '发布平台' },
  accessibility: { en: 'Accessibility', zh: '无障碍' },
  security: { en: 'Safety', zh: '安全' },
};
const WORDS = {
  rule: { en: 'Check', zh: '检查' },
  rules: { en: 'Checks', zh: '检查项目' },
  severity: { en: 'Severity', zh: '级别' },
  basis: { en: 'Rests on', zh: '依据' },
  bad: { en: 'Reported (`⟦…⟧` marks the place)', zh: '会报告（`⟦…⟧` 为标出的位置）' },
  good: { en: 'Not reported', zh: '不报告' },
  changes: { en: 'Fixing it changes: {what}.', zh: '修正时会改动：{what}。' },
  summary: { en: 'What is wrong', zh: '问题' },
  options: { en: 'Options', zh: '选项' },
  option: { en: 'Option', zh: '选项' },
  meaning: { en: 'What it sets', zh: '作用' },
  default: { en: 'Default', zh: '默认值' },
} satisfies Record<string, LocalizedText>;

/** The pages of docs/rules by file name. */
export function rulePages(): Map<string, string> {
  const pages = new Map<string, string>();
  for (const locale of ['en', 'zh'] as const) {
    const ending = locale === 'zh' ? '.zh-cn.md' : '.md';
    pages.set(`README${ending}`, indexPage(locale, ending));
    for (const rule of RULES) pages.set(`${rule.id}${ending}`, rulePage(rule, locale));
  }
  return pages;
}

function indexPage(locale: Locale, ending: string): string {
  return `# ${WORDS.rules[locale]}\n\n${ruleTable(locale, ending)}\n`;
}

/** Every rule with its severity and summary. */
export function ruleTable(locale: Locale, ending: string, folder = ''): string {
  const rows = RULES.map(
    ({ id, severity, group, summary }) =>
      `| [${id}](${folder}${id}${ending}) | ${GROUPS[group][locale]} | ${SEVERITIES[severity][locale]} | ${summary[locale]} |`,
  );
  const header = [WORDS.rule, { en: 'About', zh: '类别' }, WORDS.severity, WORDS.summary].map(
    (word) => word[locale],
  );
  return [`| ${header.join(' | ')} |`, '|---|---|---|---|', ...rows].join('\n');
}

function rulePage(rule: Rule, locale: Locale): string {
  const { id, severity, basis, summary, details, bad, good, changesText } = rule;
  const facts = `${WORDS.severity[locale]}: ${SEVERITIES[severity][locale]} · ${WORDS.basis[locale]}: ${BASES[basis][locale]}`;
  const changes = changesText ? [WORDS.changes[locale].replace('{what}', changesText[locale])] : [];
  const options = rule.options ? [`## ${WORDS.options[locale]}`, optionTable(rule, locale)] : [];
  const samples = (list: readonly string[]) => list.map((sample) => `\`\`\`html\n${sample}\n\`\`\``);
  return [
    `# ${id}`,
    summary[locale],
    facts.replaceAll(': ', locale === 'zh' ? '：' : ': '),
    details[locale],
    ...changes,
    `## ${WORDS.bad[locale]}`,
    ...samples(bad),
    `## ${WORDS.good[locale]}`,
    ...samples(good),
    ...options,
  ]
    .join('\n\n')
    .concat('\n');
}

function optionTable(rule: Rule, locale: Locale): string {
  const rows = Object.entries(optionsIn(rule)).map(
    ([name, option]) =>
      `| \`${name}\` | ${option.description[locale]} | \`${JSON.stringify(option.default)}\` |`,
  );
  const header = [WORDS.option, WORDS.meaning, WORDS.default].map((word) => word[locale]);
  return [`| ${header.join(' | ')} |`, '|---|---|---|', ...rows].join('\n');
}

/** A README with the table of rules between its markers brought up to date. */
export function withRuleTable(readme: string, locale: Locale): string {
  const ending = locale === 'zh' ? '.zh-cn.md' : '.md';
  return withSection(readme, 'rules', ruleTable(locale, ending, 'docs/rules/'));
}
