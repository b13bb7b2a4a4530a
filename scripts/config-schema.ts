import { PRESETS, presetOf } from '../src/core/config/presets';
import { RULES } from '../src/core/rules';
import type { LocalizedText } from '../src/core/localized-text';
import { optionsIn, SEVERITIES, type Option, type OptionValue, type Rule } from '../src/core/rules/rule';
import { TARGETS } from '../src/core/targets';

export const SCHEMA_FILE = 'schemas/bulletinrc.schema.json';

/** The JSON schema of `.bulletinrc.json`, by which an editor completes and checks it. Schemas have one language: both are in it. */
export function configSchema(): string {
  const rules = {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(RULES.map(ruleSchema)),
  };
  const target = { enum: TARGETS.map(({ id }) => id), ...describe(TARGET) };
  const files = { type: 'array', items: { type: 'string' }, ...describe(FILES) };
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Bulletin',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      root: { type: 'boolean', ...describe(ROOT) },
      extends: {
        type: 'array',
        ...describe(EXTENDS),
        items: {
          anyOf: [
            { enum: PRESETS, enumDescriptions: PRESETS.map(describePreset) },
            { type: 'string', pattern: '^\\.\\.?/' },
          ],
        },
      },
      target,
      rules: { ...rules, ...describe(RULES_TEXT) },
      vocabulary: vocabularySchema(),
      userWords: { type: 'array', items: { type: 'string' }, ...describe(USER_WORDS) },
      stopWords: { type: 'array', items: { type: 'string' }, ...describe(STOP_WORDS) },
      ignore: {
        type: 'array',
        ...describe(IGNORE),
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['text'],
          properties: { rule: { enum: RULES.map(({ id }) => id) }, text: { type: 'string' }, files },
        },
      },
      overrides: {
        type: 'array',
        ...describe(OVERRIDES),
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files'],
          properties: { files, target, rules },
        },
      },
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** A list of words, or an object with one. */
function vocabularySchema(): object {
  const entry = {
    type: 'object',
    additionalProperties: false,
    required: ['word'],
    properties: {
      word: { type: 'string' },
      weight: { type: 'number', minimum: 0, default: 1, ...describe(WEIGHT) },
    },
  };
  const words = { type: 'array', items: { anyOf: [{ type: 'string' }, entry] } };
  const object = {
    type: 'object',
    additionalProperties: false,
    required: ['words'],
    properties: { words, only: { type: 'boolean', default: false, ...describe(ONLY) } },
  };
  return { ...describe(VOCABULARY), anyOf: [words, object] };
}

function ruleSchema(rule: Rule): [string, object] {
  const { id, summary, severity } = rule;
  const known = Object.entries(optionsIn(rule));
  const settings = {
    type: 'object',
    additionalProperties: false,
    properties: {
      ...Object.fromEntries(known.map(([name, option]) => [name, optionSchema(option)])),
      disableFix: { type: 'boolean', ...describe(DISABLE_FIX) },
    },
  };
  const severities = { enum: ['off', ...SEVERITIES, 'warn', 'information'] };
  return [
    id,
    {
      ...describe(summary),
      default: severity,
      anyOf: [
        severities,
        settings,
        { type: 'array', items: [severities, settings], minItems: 1, maxItems: 2 },
      ],
    },
  ];
}

function optionSchema({ description, default: usual, minimum, values }: Option<OptionValue>): object {
  const type = Array.isArray(usual) ? 'array' : typeof usual;
  const items = Array.isArray(usual) ? { items: values ? { enum: values } : { type: 'string' } } : {};
  const limits = type === 'array' ? {} : { minimum, enum: values };
  return { type, ...items, ...limits, default: usual, ...describe(description) };
}

function describe({ en, zh }: LocalizedText): { description: string } {
  return { description: `${zh} ${en}` };
}

function describePreset(name: (typeof PRESETS)[number]): string {
  return describe(presetOf(name).description).description;
}

const ROOT = { en: 'Files in the folders above are not looked for.', zh: '不再查找上层文件夹的配置。' };
const EXTENDS = { en: 'Presets and other files to begin with.', zh: '以哪些预设或其他文件为基础。' };
const TARGET = { en: 'Where the bulletins are published.', zh: '稿件发布到哪里。' };
const RULES_TEXT = { en: 'What is checked, and how much it weighs.', zh: '检查哪些项目，各算什么级别。' };
const IGNORE = { en: 'Findings that are meant, by their text.', zh: '按文字忽略：原本就该这样写的地方。' };
const VOCABULARY = { en: 'Keywords that are meant to be used.', zh: '规定使用的关键词。' };
const WEIGHT = { en: 'How much it is preferred; 1 is usual.', zh: '优先程度，一般为 1。' };
const ONLY = { en: 'Propose no other keywords.', zh: '只推荐这些关键词。' };
const USER_WORDS = { en: 'Words that are never cut apart.', zh: '不拆开的词，例如人名、地名、专门说法。' };
const STOP_WORDS = { en: 'Words that are never proposed as keywords.', zh: '不作为关键词推荐的词。' };
const OVERRIDES = { en: 'Other settings for some files.', zh: '部分文件另行设置。' };
const FILES = { en: 'Patterns as in .gitignore.', zh: '文件，写法与 .gitignore 相同。' };
const DISABLE_FIX = { en: 'Report, but leave out of fixing all.', zh: '只报告，一键修正时不改。' };
