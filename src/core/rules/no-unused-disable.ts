import type { Directive, NamedRule } from '../directives';
import type { DirectiveRule, DirectiveView, Finding } from './rule';

export default {
  id: 'no-unused-disable',
  group: 'structure',
  basis: 'practice',
  severity: 'warning',
  scope: 'directives',
  summary: {
    en: 'A comment turns off a check that finds nothing there, or that does not exist.',
    zh: '用注释关闭的检查并没有发现问题，或者没有这项检查。',
  },
  details: {
    en: 'A comment such as `<!-- bulletin-disable-next unclosed-tag -->` that suppresses nothing is left over: what it was for has been mended. It would hide the next mistake of its kind.',
    zh: '`<!-- bulletin-disable-next unclosed-tag -->` 这样的注释如果什么也没有挡住，说明问题已经改好，注释是多余的，留着会掩盖以后的同类错误。',
  },
  many: { en: '{count} comments turn off nothing', zh: '有 {count} 处注释没有起作用' },
  fixMany: { en: 'Delete all {count}', zh: '全部删去（{count} 处）' },
  bad: [
    '<p>活动开始。</p>⟦<!-- bulletin-disable-next -->⟧<p>会议召开。</p>',
    '<!-- bulletin-disable-next ⟦no-such-rule⟧ --><p>会议召开。</p>',
    '<!-- bulletin-disable-next ⟦unclosed-tag⟧, half-width-punctuation --><p>会议,召开。</p>',
  ],
  good: [
    '<!-- bulletin-disable-next half-width-punctuation -- 原文如此 --><p>会议,召开。</p>',
    '<!-- 编者注 --><p>会议召开。</p>',
  ],
  check(view): Finding[] {
    return view.directives
      .filter(({ kind }) => kind.startsWith('disable'))
      .flatMap((directive) => check(directive, view));
  },
} satisfies DirectiveRule;

const UNUSED = {
  en: 'This comment turns off nothing; delete it',
  zh: '这条注释没有挡住任何问题，宜删去',
};
const UNUSED_RULE = { en: '“{name}” finds nothing here', zh: '这里没有“{name}”要报的问题' };
const UNKNOWN = { en: 'There is no check “{name}”', zh: '没有“{name}”这项检查' };
const DELETE = { en: 'Delete the comment', zh: '删去注释' };
const DELETE_NAME = { en: 'Delete “{name}”', zh: '删去“{name}”' };

function check(directive: Directive, view: DirectiveView): Finding[] {
  const { range, rules } = directive;
  if (rules.length === 0) {
    if (view.isUsed(directive)) return [];
    return [
      { ...range, message: UNUSED, fix: { title: DELETE, safe: true, edits: [{ ...range, text: '' }] } },
    ];
  }
  return rules.flatMap((rule) => {
    const message = messageFor(rule.name, directive, view);
    if (!message) return [];
    const edit = rules.length === 1 ? { ...range, text: '' } : removal(rules, rule);
    const fix = { title: rules.length === 1 ? DELETE : DELETE_NAME, safe: true, edits: [edit] };
    return [{ ...rule.range, message, data: { name: rule.name }, fix }];
  });
}

function messageFor(name: string, directive: Directive, { isKnown, isOn, isUsed }: DirectiveView) {
  if (!isKnown(name)) return UNKNOWN;
  // A rule that is off here may be on elsewhere, where the same file is checked.
  return isOn(name) && !isUsed(directive, name) ? UNUSED_RULE : undefined;
}

/** With the comma and the space after it, or before it where it is the last. */
function removal(rules: readonly NamedRule[], rule: NamedRule) {
  const index = rules.indexOf(rule);
  const next = rules.at(index + 1);
  if (next) return { start: rule.range.start, end: next.range.start, text: '' };
  return { start: rules[index - 1].range.end, end: rule.range.end, text: '' };
}
