import { RULES } from '../rules';
import type { LocalizedText } from '../localized-text';
import type { Severity } from '../rules/rule';
import type { RuleConfig } from './model';
import type { TargetId } from '../targets';

export const PRESETS = [
  'bulletin:recommended',
  'bulletin:wechat',
  'bulletin:gov',
  'bulletin:strict',
  'bulletin:minimal',
] as const;
export type PresetName = (typeof PRESETS)[number];

export interface Preset {
  readonly description: LocalizedText;
  readonly target?: TargetId;
  /** Problems that weigh less are not shown. */
  readonly least?: Severity;
  readonly rules: Readonly<Record<string, RuleConfig>>;
}

/** Where a stricter reading is wanted: what is informative becomes a warning, what is a hint becomes informative. */
const STRICTER = new Map<Severity, Severity>([
  ['info', 'warning'],
  ['hint', 'info'],
]);

/** The differences to the defaults of the rules, which are what `recommended` is. */
const BY_NAME: Readonly<Record<PresetName, Preset>> = {
  'bulletin:recommended': {
    description: { en: 'The default.', zh: '默认。' },
    rules: {},
  },
  'bulletin:wechat': {
    description: { en: 'For WeChat public accounts.', zh: '发布到微信公众号。' },
    target: 'wechat',
    rules: severities({ 'image-source': 'error', 'content-limit': 'error' }),
  },
  'bulletin:gov': {
    description: { en: 'For the web sites of offices.', zh: '发布到政府、部门网站。' },
    target: 'ueditor',
    rules: {
      ...severities({
        'date-missing-year': 'warning',
        'enumeration-comma': 'warning',
        'no-personal-info': 'error',
        'img-alt': 'error',
        'color-contrast': 'warning',
      }),
      'keyword-count': { options: { required: true } },
    },
  },
  'bulletin:strict': {
    description: { en: 'Everything weighs more.', zh: '从严。' },
    rules: Object.fromEntries(
      RULES.flatMap(({ id, severity }) => {
        const stricter = STRICTER.get(severity);
        return stricter ? [[id, { severity: stricter, options: {} }]] : [];
      }),
    ),
  },
  'bulletin:minimal': {
    description: { en: 'Only what breaks publishing.', zh: '只报影响发布的错误。' },
    least: 'error',
    rules: {},
  },
};

export function presetOf(name: PresetName): Preset {
  return BY_NAME[name];
}

export function isPresetName(name: string): name is PresetName {
  return PRESETS.some((preset) => preset === name);
}

function severities(bySeverity: Readonly<Record<string, Severity>>): Record<string, RuleConfig> {
  return Object.fromEntries(
    Object.entries(bySeverity).map(([id, severity]) => [id, { severity, options: {} }]),
  );
}
