import bodyMissing from './body-missing';
import bylineMissing from './byline-missing';
import halfWidthPunctuation from './half-width-punctuation';
import inconsistentIndent from './inconsistent-indent';
import inconsistentTextColor from './inconsistent-text-color';
import keywordCount from './keyword-count';
import noNbspIndent from './no-nbsp-indent';
import redundantInlineStyle from './redundant-inline-style';
import type { Rule } from './rule';
import strayEndTag from './stray-end-tag';
import styleSyntax from './style-syntax';
import tagNesting from './tag-nesting';
import textOutsideBlock from './text-outside-block';
import titleMissing from './title-missing';
import unclosedTag from './unclosed-tag';
import validDeclaration from './valid-declaration';

/** Every rule. Where the fixes of two touch the same text, the one that comes first here wins. */
export const RULES: readonly Rule[] = [
  titleMissing,
  bylineMissing,
  bodyMissing,
  unclosedTag,
  strayEndTag,
  tagNesting,
  textOutsideBlock,
  styleSyntax,
  validDeclaration,
  inconsistentTextColor,
  redundantInlineStyle,
  noNbspIndent,
  inconsistentIndent,
  halfWidthPunctuation,
  keywordCount,
];
