import type * as CssTree from 'css-tree';
import { remembered } from '../remembered';
import type { Range } from '../text';
import { loadCssTree } from './css-tree';
import { parseDeclarations, splitPieces, type Declaration } from './declarations';
import { nearestProperty, suggestValue } from './suggest';

export type StyleProblemKind =
  | 'missing-colon'
  | 'missing-semicolon'
  | 'unclosed-bracket'
  | 'unexpected-character'
  | 'missing-value'
  | 'unknown-property'
  | 'invalid-value';

/** One mistake in the text of a `style` attribute; offsets count from the beginning of that text. */
export interface StyleProblem extends Range {
  readonly kind: StyleProblemKind;
  /** What was probably meant, where that can be told. */
  readonly suggestion?: Range & { readonly text: string };
}

export type StyleChecker = (style: string) => readonly StyleProblem[];

/** A checker that remembers the styles it has seen: an article repeats a handful of them hundreds of times. */
export function createStyleChecker(): StyleChecker {
  return remembered(checkStyle);
}

function checkStyle(style: string): StyleProblem[] {
  const css = loadCssTree();
  // Comments become white space of the same length, so that offsets stay.
  const text = style.replace(/\/\*[^]*?\*\//g, (comment) => ' '.repeat(comment.length));
  const declarations = parseDeclarations(text);
  return splitPieces(text).flatMap((piece) => {
    const declaration = declarations.find(({ start }) => start === piece.start);
    const problem = declaration ? checkDeclaration(css, text, declaration) : checkPiece(css, text, piece);
    if (!problem) return [];
    return mends(css, text, piece, problem) ? [problem] : [{ ...problem, suggestion: undefined }];
  });
}

const SYNTAX = new Set<StyleProblemKind>([
  'missing-colon',
  'missing-semicolon',
  'unclosed-bracket',
  'unexpected-character',
]);

/** Whether what is suggested for wrong syntax is right syntax. */
function mends(
  css: typeof CssTree,
  style: string,
  piece: Range,
  { kind, suggestion }: StyleProblem,
): boolean {
  if (!suggestion || !SYNTAX.has(kind)) return true;
  const mended =
    style.slice(piece.start, suggestion.start) + suggestion.text + style.slice(suggestion.end, piece.end);
  const [first] = parseDeclarations(mended);
  return first !== undefined && !checkSyntax(css, mended, first);
}

const FULL_WIDTH_COLON = /：/;
const PROPERTY_AND_SPACE = /^([a-z-]+)(\s+)\S/i;

/** A piece without a colon. */
function checkPiece(css: typeof CssTree, style: string, piece: Range): StyleProblem {
  const text = style.slice(piece.start, piece.end);
  const colon = text.search(FULL_WIDTH_COLON);
  if (colon !== -1) {
    const range = { start: piece.start + colon, end: piece.start + colon + 1 };
    return { ...piece, kind: 'missing-colon', suggestion: { ...range, text: ':' } };
  }
  const [, name, space] = PROPERTY_AND_SPACE.exec(text) ?? [];
  if (name === undefined || space === undefined || !isKnownProperty(css, name)) {
    return { ...piece, kind: /^[\w-]+/.test(text) ? 'missing-colon' : 'unexpected-character' };
  }
  const gap = { start: piece.start + name.length, end: piece.start + name.length + space.length };
  return { ...piece, kind: 'missing-colon', suggestion: { ...gap, text: ': ' } };
}

/** Declarations that no standard lists but that are written on purpose, by Word, or by tools for old browsers. */
const IGNORED_PROPERTY =
  /^(?:-|mso-|layout-grid|tab-stops$|punctuation-|text-autospace$|page$|word-wrap$|[*_]|layout-flow$)/;
const IGNORED_VALUE = /var\(|env\(|expression\(|progid:|^-(?:webkit|moz|ms|o)-|^inter-ideograph$/i;

function checkDeclaration(
  css: typeof CssTree,
  style: string,
  declaration: Declaration,
): StyleProblem | undefined {
  const { property, propertyRange, value, valueRange } = declaration;
  const syntax = checkSyntax(css, style, declaration);
  if (syntax) return syntax;
  if (IGNORED_PROPERTY.test(property) || IGNORED_VALUE.test(value)) return undefined;
  if (!isKnownProperty(css, property)) {
    const meant = nearestProperty(property);
    const suggestion = meant === undefined ? undefined : { ...propertyRange, text: meant };
    return { ...propertyRange, kind: 'unknown-property', suggestion };
  }
  if (value === '') return { start: declaration.start, end: declaration.end, kind: 'missing-value' };
  const mismatch = findMismatch(css, property, value);
  if (!mismatch) return undefined;
  const meant = suggestValue(value, (candidate) => !findMismatch(css, property, candidate));
  const range = { start: valueRange.start + mismatch.start, end: valueRange.start + mismatch.end };
  return {
    ...range,
    kind: 'invalid-value',
    suggestion: meant === undefined ? undefined : { ...valueRange, text: meant },
  };
}

const NEXT_DECLARATION = /(\s+)([a-z-]+)\s*:/i;

function checkSyntax(css: typeof CssTree, style: string, declaration: Declaration): StyleProblem | undefined {
  const { start, end, value, valueRange, property } = declaration;
  if (!/^[-*_]?[\w-]+$/.test(property)) return { start, end, kind: 'unexpected-character' };
  const next = NEXT_DECLARATION.exec(value);
  if (next && isKnownProperty(css, next[2])) {
    const gap = valueRange.start + next.index;
    return { start, end, kind: 'missing-semicolon', suggestion: { start: gap, end: gap, text: ';' } };
  }
  if (!isBalanced(value)) return { ...valueRange, kind: 'unclosed-bracket' };
  if (IGNORED_VALUE.test(value)) return undefined;
  // A declaration can hold what no value can: `color: ! red`.
  const isCss =
    parses(css, style.slice(start, end)) && (value === '' || parseValue(css, value) !== undefined);
  return isCss ? undefined : { start, end, kind: 'unexpected-character' };
}

function isKnownProperty(css: typeof CssTree, name: string): boolean {
  return css.lexer.getProperty(name) !== null;
}

function parses(css: typeof CssTree, declaration: string): boolean {
  let failed = false;
  css.parse(declaration, { context: 'declarationList', onParseError: () => (failed = true) });
  return !failed;
}

/** Undefined where the text is no value: outside of declarations, css-tree throws at what it cannot read. */
function parseValue(css: typeof CssTree, value: string): CssTree.CssNode | undefined {
  try {
    return css.parse(value, { context: 'value', positions: true });
  } catch {
    return undefined;
  }
}

/** The stretch of `value` that does not fit the property; the whole value where it ends too early. */
function findMismatch(css: typeof CssTree, property: string, value: string): Range | undefined {
  const ast = parseValue(css, value);
  if (!ast) return { start: 0, end: value.length };
  const { error } = css.lexer.matchProperty(property, ast);
  if (!error) return undefined;
  const location = 'loc' in error ? error.loc : undefined;
  const start = location?.start.offset ?? 0;
  const end = location?.end.offset ?? 0;
  return start < end ? { start, end } : { start: 0, end: value.length };
}

function isBalanced(value: string): boolean {
  const bare = value.replace(/"[^"]*"|'[^']*'/g, '');
  if (/["']/.test(bare)) return false;
  let depth = 0;
  for (const bracket of bare.match(/[()]/g) ?? []) {
    depth += bracket === '(' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
