/** Checks whose problems the list of keywords helps to mend. */
const KEYWORD_RULES = new Set([
  'keyword-count',
  'keyword-title-coverage',
  'keyword-too-generic',
  'keyword-not-in-text',
]);

export function isMendedByKeywords(rule: string): boolean {
  return KEYWORD_RULES.has(rule);
}
