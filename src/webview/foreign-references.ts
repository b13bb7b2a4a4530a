/** Properties that take a filter, a shape or a paint from another document: what they load is no image. */
const PROPERTIES = (
  'backdrop-filter clip-path fill filter marker marker-end marker-mid marker-start mask mask-image mask-border ' +
  'mask-border-source offset offset-path shape-outside stroke -webkit-mask -webkit-mask-image -webkit-mask-box-image'
).split(' ');

/** An address that does not point into the article, or what could hide one. */
const FOREIGN = /url\((?!["']?#)|\\|var\(|env\(|attr\(/i;

/** Takes out of an element what would load another document than an image. */
export function removeForeignReferences(element: Element): void {
  for (const name of PROPERTIES) {
    if (FOREIGN.test(element.getAttribute(name) ?? '')) element.removeAttribute(name);
  }
  // Nearly no style has an address in it, and a name may be written with escapes.
  if (!/[(\\]/.test(element.getAttribute('style') ?? '') || !('style' in element)) return;
  const declarations = element.style as CSSStyleDeclaration;
  for (const name of PROPERTIES) {
    if (FOREIGN.test(declarations.getPropertyValue(name))) declarations.removeProperty(name);
  }
}
