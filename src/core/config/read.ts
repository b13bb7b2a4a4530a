import { getNodeValue, type Node } from 'jsonc-parser';
import type { VocabularyWord } from '../keywords/house-words';
import { findRule } from '../rules';
import type { LocalizedText } from '../localized-text';
import {
  optionsIn,
  SEVERITIES,
  type Option,
  type Options,
  type OptionValue,
  type Severity,
} from '../rules/rule';
import { TARGETS } from '../targets';
import type { Config, Ignored, Override, RuleConfig, Vocabulary } from './model';
import type { ConfigProblem } from './parse';
import { isPresetName, PRESETS } from './presets';

type Report = (problem: ConfigProblem) => void;
/** Reads a value; where it is not what is wanted, says so and gives undefined. */
type Reader<T> = (node: Node, report: Report) => T | undefined;

/** Names that people write for a severity. */
const SEVERITY_ALIASES: Readonly<Record<string, Severity | 'off'>> = {
  off: 'off',
  warn: 'warning',
  information: 'info',
  ...Object.fromEntries(SEVERITIES.map((severity) => [severity, severity])),
};

const UNKNOWN_KEY = {
  en: 'There is no setting “{name}”; there are {known}',
  zh: '没有“{name}”这项设置，可用的有：{known}',
};
const UNKNOWN_RULE = { en: 'There is no rule “{name}”', zh: '没有“{name}”这项检查' };
const UNKNOWN_VALUE = { en: 'This must be one of {known}', zh: '这里只能是：{known}' };
const WRONG_TYPE = { en: 'This must be {wanted}', zh: '这里应是{wantedZh}' };
const MISSING_KEY = { en: '“{name}” is missing', zh: '缺少“{name}”' };

export function readConfig(node: Node, report: Report): Config {
  return (
    object<Config>({
      $schema: text,
      root: flag,
      extends: list(extendsName),
      target: oneOf(TARGETS.map(({ id }) => id)),
      rules: readRules,
      vocabulary: readVocabulary,
      userWords: list(text),
      stopWords: list(text),
      ignore: list(required<Ignored>({ rule: ruleName, text, files: list(text) }, ['text'])),
      overrides: list(
        required<Override>(
          { files: list(text), target: oneOf(TARGETS.map(({ id }) => id)), rules: readRules },
          ['files'],
        ),
      ),
    })(node, report) ?? {}
  );
}

/** A list of words, or an object with one. */
const readVocabulary: Reader<Vocabulary> = (node, report) => {
  if (node.type === 'object') {
    return required<Vocabulary>({ words: list(vocabularyWord), only: flag }, ['words'])(node, report);
  }
  const words = list(vocabularyWord)(node, report);
  return words && { words };
};

const vocabularyWord: Reader<VocabularyWord> = (node, report) => {
  if (node.type === 'string') return { word: String(getNodeValue(node)), weight: 1 };
  const entry = required<VocabularyWord>({ word: text, weight: number(0) }, ['word'])(node, report);
  return entry && { ...entry, weight: entry.weight ?? 1 };
};

const readRules: Reader<Record<string, RuleConfig>> = (node, report) => {
  if (node.type !== 'object') return wrongType(node, report, 'an object', '对象');
  const rules: Record<string, RuleConfig> = {};
  for (const { key, name, value } of properties(node)) {
    const rule = findRule(name);
    const config = rule && value && readRule(value, report, optionsIn(rule));
    if (!rule) report({ ...rangeOf(key), message: UNKNOWN_RULE, data: { name } });
    else if (config) rules[name] = config;
  }
  return rules;
};

function readRule(
  node: Node,
  report: Report,
  known: Readonly<Record<string, Option<OptionValue>>>,
): RuleConfig | undefined {
  const [first, second] = node.type === 'array' ? (node.children ?? []) : [node];
  const severity = first?.type === 'string' ? readSeverity(first, report) : undefined;
  const settings = first?.type === 'object' ? first : second;
  if (!first || (first.type !== 'string' && first.type !== 'object')) {
    return wrongType(node, report, 'a severity, or a list of one and options', '级别，或“级别和选项”的列表');
  }
  const readers = Object.fromEntries(
    Object.entries(known).map(([name, option]) => [name, optionReader(option)]),
  );
  const read =
    settings &&
    object<Options & { disableFix?: boolean }>({ ...readers, disableFix: flag })(settings, report);
  const { disableFix, ...options } = read ?? {};
  return { severity, options: options as Options, disableFix };
}

const readSeverity: Reader<Severity | 'off'> = (node, report) => {
  const name = String(getNodeValue(node));
  if (Object.hasOwn(SEVERITY_ALIASES, name)) return SEVERITY_ALIASES[name];
  report({
    ...rangeOf(node),
    message: UNKNOWN_VALUE,
    data: { known: Object.keys(SEVERITY_ALIASES).join(', ') },
  });
  return undefined;
};

function optionReader({ default: usual, minimum, values }: Option<OptionValue>): Reader<OptionValue> {
  if (typeof usual === 'boolean') return flag;
  if (typeof usual === 'string') return values ? oneOf(values.map(String)) : text;
  if (typeof usual === 'number') return number(minimum ?? 0);
  return list(values ? oneOf(values.map(String)) : text);
}

const text: Reader<string> = (node, report) =>
  node.type === 'string' ? String(getNodeValue(node)) : wrongType(node, report, 'text', '文字');

const flag: Reader<boolean> = (node, report) =>
  node.type === 'boolean'
    ? getNodeValue(node) === true
    : wrongType(node, report, 'true or false', ' true 或 false');

const ruleName: Reader<string> = (node, report) => {
  const name = text(node, report);
  if (name === undefined || findRule(name)) return name;
  report({ ...rangeOf(node), message: UNKNOWN_RULE, data: { name } });
  return undefined;
};

const extendsName: Reader<string> = (node, report) => {
  const name = text(node, report);
  if (name === undefined || isPresetName(name) || /^\.\.?\//.test(name)) return name;
  report({ ...rangeOf(node), message: UNKNOWN_VALUE, data: { known: [...PRESETS, './….json'].join(', ') } });
  return undefined;
};

function number(minimum: number): Reader<number> {
  return (node, report) => {
    const value: unknown = getNodeValue(node);
    if (typeof value === 'number' && value >= minimum) return value;
    return wrongType(node, report, `a number from ${minimum}`, `不小于 ${minimum} 的数`);
  };
}

function oneOf<T extends string>(values: readonly T[]): Reader<T> {
  return (node, report) => {
    const found = values.find((value) => value === getNodeValue(node));
    if (found === undefined)
      report({ ...rangeOf(node), message: UNKNOWN_VALUE, data: { known: values.join(', ') } });
    return found;
  };
}

function list<T>(reader: Reader<T>): Reader<T[]> {
  return (node, report) => {
    if (node.type !== 'array') return wrongType(node, report, 'a list', '列表');
    return (node.children ?? []).map((child) => reader(child, report)).filter((value) => value !== undefined);
  };
}

/** The keys that are known; of the others it is said that they are not. */
function object<T>(readers: Readonly<Record<string, Reader<unknown>>>): Reader<T> {
  return (node, report) => {
    if (node.type !== 'object') return wrongType(node, report, 'an object', '对象');
    const result: Record<string, unknown> = {};
    for (const { key, name, value } of properties(node)) {
      if (!Object.hasOwn(readers, name)) {
        report({
          ...rangeOf(key),
          message: UNKNOWN_KEY,
          data: { name, known: Object.keys(readers).join(', ') },
        });
      } else if (value) {
        const read = readers[name](value, report);
        if (read !== undefined) result[name] = read;
      }
    }
    return result as T;
  };
}

/** An object that is of no use without some of its keys. */
function required<T>(
  readers: Readonly<Record<string, Reader<unknown>>>,
  names: readonly (keyof T & string)[],
): Reader<T> {
  return (node, report) => {
    const result = object<T>(readers)(node, report);
    const missing = result && names.find((name) => result[name] === undefined);
    if (missing === undefined) return result;
    report({ ...rangeOf(node), message: MISSING_KEY, data: { name: missing } });
    return undefined;
  };
}

function properties(node: Node): { key: Node; name: string; value?: Node }[] {
  return (node.children ?? []).flatMap(({ children }) => {
    const [key, value] = children ?? [];
    return key ? [{ key, name: String(getNodeValue(key)), value }] : [];
  });
}

function wrongType(node: Node, report: Report, wanted: string, wantedZh: string): undefined {
  report({ ...rangeOf(node), message: WRONG_TYPE satisfies LocalizedText, data: { wanted, wantedZh } });
}

function rangeOf({ offset, length }: Node) {
  return { start: offset, end: offset + Math.max(1, length) };
}
