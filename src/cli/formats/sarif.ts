import { isAbsolute, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../../package.json';
import { RULES } from '../../core/rules';
import type { Locale } from '../../core/localized-text';
import type { Rule } from '../../core/rules/rule';
import { createLineIndex, type Range } from '../../core/text';
import type { CheckedFile, Formatter, Summary } from './formatter';
import { createItems } from './items';
import { regionOf } from './region';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVELS = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const;
const LANGUAGES = { en: 'en-GB', zh: 'zh-CN' };

/** SARIF 2.1.0: one run, a result on each line. Offsets are UTF-16 code units after the byte order mark. */
export function sarifFormat(locale: Locale): Formatter {
  const items = createItems((value) => JSON.stringify(value));
  const run = JSON.stringify({
    tool: { driver: { name: 'bulletin', version, language: LANGUAGES[locale], rules: rulesIn(locale) } },
    language: LANGUAGES[locale],
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
  });
  return {
    // Both objects stay open: the results come one after the other.
    begin: `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[${run.slice(0, -1)},\n"results":[`,
    file: (checked) => items(resultsOf(checked)),
    end: (summary) => `\n],\n"invocations":${JSON.stringify([invocationOf(summary)])}}]}\n`,
  };
}

function rulesIn(locale: Locale) {
  const suffix = locale === 'zh' ? '.zh-cn' : '';
  return RULES.map(({ id, summary, details, severity }: Rule) => ({
    id,
    shortDescription: { text: summary[locale] },
    fullDescription: { text: details[locale] },
    helpUri: `docs/rules/${id}${suffix}.md`,
    defaultConfiguration: { level: LEVELS[severity] },
  }));
}

const RULE_INDEX = new Map(RULES.map(({ id }, index) => [id, index]));

function resultsOf({ file, text, problems }: CheckedFile) {
  const lines = createLineIndex(text);
  const artifactLocation = { uri: uriOf(file) };
  const physicalLocation = (range: Range) => ({
    artifactLocation,
    region: {
      ...regionOf(range, lines),
      charOffset: range.start,
      charLength: range.end - range.start,
    },
  });
  return problems.map((problem) => ({
    ruleId: problem.rule,
    ruleIndex: RULE_INDEX.get(problem.rule),
    level: LEVELS[problem.severity],
    message: { text: problem.message },
    locations: [{ physicalLocation: physicalLocation(problem) }],
    relatedLocations: problem.places.slice(1).map((place, index) => ({
      id: index + 1,
      physicalLocation: physicalLocation(place),
      message: { text: place.message },
    })),
  }));
}

/** Relative to the working folder, percent-encoded; absolute only where it is on another drive. */
function uriOf(file: string): string {
  const path = relative('', file);
  if (isAbsolute(path)) return pathToFileURL(file).href;
  return path.split(sep).map(encodePart).join('/');
}

/** Half of a surrogate pair, which a file name may hold on Windows, has no encoding. */
function encodePart(part: string): string {
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd'));
}

function invocationOf({ failures }: Summary) {
  return {
    executionSuccessful: failures.length === 0,
    toolExecutionNotifications: failures.map((text) => ({ level: 'error', message: { text } })),
  };
}
