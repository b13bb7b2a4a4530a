import DOMPurify from 'dompurify';
import { removeForeignReferences } from './foreign-references';

DOMPurify.addHook('afterSanitizeAttributes', removeForeignReferences);

/** By which an element of the published form names its changes; written by core/publish. */
export const MARK_ATTRIBUTE = 'data-bulletin-change';

/**
 * The markup as nodes that can do nothing but show. Styles stay: the body is made of them. What loads, runs, navigates or
 * takes input goes; the policy of the page (page.ts in the extension) is the second wall.
 */
export function sanitize(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    FORBID_TAGS: ['style', 'form', 'input', 'button', 'select', 'textarea', 'option', 'dialog'],
    // An id or a name of the article could stand in the way of the page's own (DOM clobbering).
    FORBID_ATTR: ['id', 'name', 'action', 'ping', 'autofocus', 'contenteditable'],
    ADD_ATTR: [
      ...['align', 'bgcolor', 'border', 'cellpadding', 'cellspacing', 'color', 'face', 'size', 'valign'],
      MARK_ATTRIBUTE,
    ],
    ALLOW_DATA_ATTR: false,
  });
}
