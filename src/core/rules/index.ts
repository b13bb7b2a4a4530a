import attrQuotes from './attr-quotes';
import attrRequired from './attr-required';
import bodyMissing from './body-missing';
import bylineMissing from './byline-missing';
import colorContrast from './color-contrast';
import commonTypo from './common-typo';
import contentLimit from './content-limit';
import dateMissingYear from './date-missing-year';
import ellipsisForm from './ellipsis-form';
import enumerationComma from './enumeration-comma';
import fullwidthAlphanumeric from './fullwidth-alphanumeric';
import fullwidthMarkup from './fullwidth-markup';
import halfWidthPunctuation from './half-width-punctuation';
import imageSource from './image-source';
import imgAlt from './img-alt';
import inconsistentFont from './inconsistent-font';
import inconsistentIndent from './inconsistent-indent';
import inconsistentTextColor from './inconsistent-text-color';
import keywordCount from './keyword-count';
import keywordDuplicate from './keyword-duplicate';
import keywordFormat from './keyword-format';
import keywordNearDuplicate from './keyword-near-duplicate';
import keywordNotInText from './keyword-not-in-text';
import keywordTitleCoverage from './keyword-title-coverage';
import keywordTooGeneric from './keyword-too-generic';
import malformedTag from './malformed-tag';
import noDuplicateAttribute from './no-duplicate-attribute';
import noDuplicateId from './no-duplicate-id';
import noEmbeddedFrame from './no-embedded-frame';
import noInvisibleCharacter from './no-invisible-character';
import noMarkupOutsideBody from './no-markup-outside-body';
import noNbspIndent from './no-nbsp-indent';
import noPasteResidue from './no-paste-residue';
import noPersonalInfo from './no-personal-info';
import noRawCharacter from './no-raw-character';
import noRedundantDeclaration from './no-redundant-declaration';
import noScript from './no-script';
import noSelfClosing from './no-self-closing';
import noStraySpace from './no-stray-space';
import noUnknownName from './no-unknown-name';
import noUnsupportedAttribute from './no-unsupported-attribute';
import noUnsupportedElement from './no-unsupported-element';
import noUnsupportedStyle from './no-unsupported-style';
import noUnusedDisable from './no-unused-disable';
import ordinalPunctuation from './ordinal-punctuation';
import pairedPunctuation from './paired-punctuation';
import paragraphSeparator from './paragraph-separator';
import permittedContent from './permitted-content';
import redundantInlineStyle from './redundant-inline-style';
import repeatedPunctuation from './repeated-punctuation';
import type { Rule } from './rule';
import straightQuotes from './straight-quotes';
import strayEndTag from './stray-end-tag';
import styleSyntax from './style-syntax';
import tagNesting from './tag-nesting';
import textOutsideBlock from './text-outside-block';
import titleLength from './title-length';
import titleMissing from './title-missing';
import titleTrailingPunctuation from './title-trailing-punctuation';
import unclosedTag from './unclosed-tag';
import unsafeUrl from './unsafe-url';
import validDate from './valid-date';
import validDeclaration from './valid-declaration';
import validDirective from './valid-directive';
import validEntity from './valid-entity';

/** Every rule. Where the fixes of two touch the same text, the one that comes first here wins. */
export const RULES: readonly Rule[] = [
  titleMissing,
  titleLength,
  titleTrailingPunctuation,
  bylineMissing,
  bodyMissing,
  noMarkupOutsideBody,
  noScript,
  noEmbeddedFrame,
  fullwidthMarkup,
  malformedTag,
  noSelfClosing,
  unclosedTag,
  strayEndTag,
  tagNesting,
  permittedContent,
  noDuplicateAttribute,
  noDuplicateId,
  attrQuotes,
  attrRequired,
  noUnknownName,
  noRawCharacter,
  validEntity,
  noPasteResidue,
  textOutsideBlock,
  unsafeUrl,
  imageSource,
  noUnsupportedElement,
  noUnsupportedAttribute,
  noUnsupportedStyle,
  contentLimit,
  styleSyntax,
  validDeclaration,
  noRedundantDeclaration,
  inconsistentTextColor,
  inconsistentFont,
  colorContrast,
  redundantInlineStyle,
  noNbspIndent,
  inconsistentIndent,
  imgAlt,
  noInvisibleCharacter,
  fullwidthAlphanumeric,
  halfWidthPunctuation,
  straightQuotes,
  pairedPunctuation,
  ordinalPunctuation,
  ellipsisForm,
  repeatedPunctuation,
  enumerationComma,
  noStraySpace,
  commonTypo,
  validDate,
  dateMissingYear,
  noPersonalInfo,
  paragraphSeparator,
  keywordCount,
  keywordDuplicate,
  keywordFormat,
  keywordNearDuplicate,
  keywordTooGeneric,
  keywordNotInText,
  keywordTitleCoverage,
  noUnusedDisable,
  validDirective,
];

const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

export function findRule(id: string): Rule | undefined {
  return BY_ID.get(id);
}
