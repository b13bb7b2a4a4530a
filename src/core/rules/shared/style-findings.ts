import type { StyleProblem, StyleProblemKind } from '../../style/check';
import type { ArticleView, Finding, Fix, LocalizedText } from '../rule';

/** The findings for every style problem whose kind has a message. */
export function styleFindings(
  { styles, checkStyle }: ArticleView<unknown>,
  messages: Partial<Record<StyleProblemKind, LocalizedText>>,
): Finding[] {
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

function fixOf(
  { suggestion }: StyleProblem,
  sourceRange: ArticleView<unknown>['styles'][number]['sourceRange'],
) {
  if (!suggestion) return undefined;
  const fix: Fix = {
    title: FIX,
    safe: false,
    edits: [{ ...sourceRange(suggestion), text: suggestion.text }],
  };
  return fix;
}

/** The stretch of the problem as it reads with the suggestion in it. */
function meantText(text: string, { start, end, suggestion }: StyleProblem): string {
  if (!suggestion) return '';
  const from = Math.min(start, suggestion.start);
  const to = Math.max(end, suggestion.end);
  return text.slice(from, suggestion.start) + suggestion.text + text.slice(suggestion.end, to);
}
