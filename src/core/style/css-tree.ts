import type * as CssTree from 'css-tree';

declare function require(id: 'css-tree/dist/csstree.esm'): typeof CssTree;

/**
 * css-tree, initialised at the first call: that takes 50 to 180 ms, which must not fall into the start of an editor.
 * A bundler resolves this call when it builds and defers the module's code until it is made; the plain `css-tree` entry
 * point reads JSON files through `createRequire` and breaks in a bundle.
 */
export function loadCssTree(): typeof CssTree {
  return require('css-tree/dist/csstree.esm');
}
