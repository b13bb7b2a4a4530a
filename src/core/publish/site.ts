import type { Settings } from '../settings';
import { targetOf } from '../targets';
import type { Target } from '../targets/target';

/** Where a bulletin goes: a platform, and what this one keeps of what others of its kind lose. */
export interface Site {
  readonly target: Target;
  readonly keeps: Kept;
}

/** The names that the options of the rules for platforms allow. */
interface Kept {
  readonly elements: readonly string[];
  readonly attributes: readonly string[];
  readonly properties: readonly string[];
  readonly imageHosts: readonly string[];
}

export function siteOf({ target, options }: Settings): Site {
  const names = (rule: string, option: string) => {
    const value = options[rule]?.[option];
    return Array.isArray(value) ? (value as readonly string[]) : [];
  };
  return {
    target: targetOf(target),
    keeps: {
      elements: names('no-unsupported-element', 'allow'),
      attributes: names('no-unsupported-attribute', 'allow'),
      properties: names('no-unsupported-style', 'allow'),
      imageHosts: names('image-source', 'allowHosts'),
    },
  };
}
