import { decodeText } from '../../../article/decoded-text';
import { parseHtml, type Attribute, type Element } from '../../../article/html';
import type { Range } from '../../../text';

export interface AttributeValue {
  readonly attribute: Attribute;
  /** With character references decoded and without white space around it. */
  readonly text: string;
  /** What stands between the quotes; the whole attribute where that is nothing. */
  readonly range: Range;
}

/** An attribute of an element; its text is empty where it has no value. */
export function attributeValue(source: string, element: Element, name: string): AttributeValue | undefined {
  const attribute = element.attributes.find((each) => each.name === name);
  return (
    attribute && { attribute, text: attributeText(source, attribute).trim(), range: valueRange(attribute) }
  );
}

/** The value of an attribute with its character references decoded; empty where there is none. */
export function attributeText(source: string, { value }: Attribute): string {
  if (!value) return '';
  const raw = source.slice(value.start, value.end);
  return raw.includes('&') ? decodeText(source, parseHtml(source, value).children).text : raw;
}

function valueRange({ start, end, value }: Attribute): Range {
  return value && value.start < value.end ? value : { start, end };
}
