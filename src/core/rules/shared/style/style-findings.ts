import type { Content } from '../../../article/content';
import type { StyleChecker, StyleProblem, StyleProblemKind } from '../../../style/check';
import { styleOf, type StyleUse } from '../../../style/uses';
import type { Finding, Fix, LocalizedText } from '../../rule';

/** The findings for every style problem whose kind has a message. */
export function styleFindings(
  { source, elements }: Content,
  checkStyle: StyleChecker,
  messages: Partial<Record<StyleProblemKind, LocalizedText>>,
): Finding[] {
  const styles = elements.map((element) => styleOf(source, element)).filter((use) => use !== undefined);
  return styles.flatMap(({ text, sourceRange }) =>
    checkStyle(text).flatMap((problem) => {
      const message = messages[problem.kind];
      if (!message) return [];
      const data = { text: text.slice(problem.start, problem.end), meant: meantText(text, problem) };
      return [{ ...sourceRange(problem), message, data, fix: fixOf(problem, sourceRange) }];
    }),
  );
}

const FIX = { en: 'Change to {meant}', zh: '改为 {meant}' };

function fixOf({ suggestion }: StyleProblem, sourceRange: StyleUse['sourceRange']): Fix | undefined {
  if (!suggestion) return undefined;
  return { title: FIX, safe: false, edits: [{ ...sourceRange(suggestion), text: suggestion.text }] };
}

/** The stretch of the problem as it reads with the suggestion in it. */
function meantText(text: string, { start, end, suggestion }: StyleProblem): string {
  if (!suggestion) return '';
  const from = Math.min(start, suggestion.start);
  const to = Math.max(end, suggestion.end);
  return text.slice(from, suggestion.start) + suggestion.text + text.slice(suggestion.end, to);
}
