import type { Target } from './target';

/**
 * No platform in particular: only what none of the others keeps.
 * Source: the common part of the other tables; that scripts go everywhere is in each of their sources.
 */
export default {
  id: 'generic',
  name: { en: 'the site', zh: '发布平台' },
  elements: [{ names: 'script style link', fate: 'removed' }],
  attributes: [],
  styles: [],
  images: { relative: true, data: true },
  limits: {},
} as const satisfies Target;
