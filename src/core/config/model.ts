import type { VocabularyWord } from '../keywords/house-words';
import type { Options, Severity } from '../rules/rule';
import type { TargetId } from '../targets';
import type { PresetName } from './presets';

/** A configuration file as it was understood; what was wrong in it is left out. */
export interface Config {
  /** Files in the folders above are not looked for. */
  readonly root?: boolean;
  readonly extends?: readonly (PresetName | RelativePath)[];
  readonly target?: TargetId;
  readonly rules?: Readonly<Record<string, RuleConfig>>;
  readonly ignore?: readonly Ignored[];
  readonly vocabulary?: Vocabulary;
  /** Words that are never cut apart, and words that are never proposed as keywords. */
  readonly userWords?: readonly string[];
  readonly stopWords?: readonly string[];
  readonly overrides?: readonly Override[];
}

/** Of another configuration file; begins with `./` or `../`. */
export type RelativePath = string;

export interface RuleConfig {
  /** Undefined where only options are set. */
  readonly severity?: Severity | 'off';
  readonly options: Options;
  /** The rule reports, but is left out of fixing all. */
  readonly disableFix?: boolean;
}

/** Findings that are meant: of a rule, or of all, where the text found is this. */
export interface Ignored {
  readonly rule?: string;
  readonly text: string;
  /** In these files only; patterns as in `.gitignore`, from the folder of the configuration. */
  readonly files?: readonly string[];
}

/** The tags that are meant to be used. In a file it may be the list of words alone. */
export interface Vocabulary {
  readonly words: readonly VocabularyWord[];
  /** No others are proposed. */
  readonly only?: boolean;
}

export interface Override {
  /** Patterns as in `.gitignore`, from the folder of the configuration. */
  readonly files: readonly string[];
  readonly target?: TargetId;
  readonly rules?: Readonly<Record<string, RuleConfig>>;
}
