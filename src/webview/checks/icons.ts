import type { Severity } from '../messages/checks';

/** Codicons are not to be had in a page. The shapes tell the severities apart without colour; 16 by 16. */
const SHAPES = {
  error:
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM5.2 4.2 8 7l2.8-2.8 1 1L9 8l2.8 2.8-1 1L8 9l-2.8 2.8-1-1L7 8 4.2 5.2Z',
  warning: 'M8 1 15.6 14.6H.4ZM7.2 5.6v4.6h1.6V5.6ZM7.2 11.4V13h1.6v-1.6Z',
  info: 'M3 1.5h10A1.5 1.5 0 0 1 14.5 3v10a1.5 1.5 0 0 1-1.5 1.5H3A1.5 1.5 0 0 1 1.5 13V3A1.5 1.5 0 0 1 3 1.5ZM7.2 4v1.7h1.6V4ZM7.2 7v5h1.6V7Z',
  hint: 'M8 1.2 14.8 8 8 14.8 1.2 8ZM8 3.8 3.8 8 8 12.2 12.2 8Z',
  next: 'M8 12 2.8 6.8 4 5.6l4 4 4-4 1.2 1.2Z',
  previous: 'M8 4 2.8 9.2 4 10.4l4-4 4 4 1.2-1.2Z',
  expand: 'M5.6 2.8 10.8 8l-5.2 5.2-1.2-1.2 4-4-4-4Z',
  done: 'M6.3 12.6 1.8 8.1 3 6.9l3.3 3.3L13 3.5l1.2 1.2Z',
  close: 'M3.9 2.8 8 6.9l4.1-4.1 1.1 1.1L9.1 8l4.1 4.1-1.1 1.1L8 9.1l-4.1 4.1-1.1-1.1L6.9 8 2.8 3.9Z',
  source: 'M5.4 4.2 6.5 5.3 3.8 8l2.7 2.7-1.1 1.1L1.6 8ZM10.6 4.2 14.4 8l-3.8 3.8-1.1-1.1L12.2 8 9.5 5.3Z',
  eye: 'M8 3C4.5 3 1.7 5.2.6 8c1.1 2.8 3.9 5 7.4 5s6.3-2.2 7.4-5C14.3 5.2 11.5 3 8 3Zm0 8.5a3.5 3.5 0 1 1 0-7 3.5 3.5 0 0 1 0 7ZM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6Z',
} as const;

const SVG = 'http://www.w3.org/2000/svg';

/** For the eye alone: what it means is said by a text beside it. */
export function icon(name: keyof typeof SHAPES, className = ''): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', `icon ${className}`);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SHAPES[name]);
  path.setAttribute('fill-rule', 'evenodd');
  svg.append(path);
  return svg;
}

export function severityIcon(severity: Severity): SVGElement {
  return icon(severity, severity);
}
