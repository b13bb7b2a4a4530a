import type { Article } from '../article/model';
import { publishedBody } from './copy-forms';
import type { Site } from './site';
import { escapeText } from './write';

const POLICY =
  "default-src 'none'; img-src https: data:; media-src https:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLES = `
body { max-width: 677px; margin: 0 auto; padding: 24px 16px 48px; color: #1f1f1f; background: #fff;
  font: 16px/1.75 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; overflow-wrap: anywhere; }
body > h1 { margin: 0 0 10px; font-size: 24px; line-height: 1.4; }
body > .byline { margin: 0 0 22px; color: #6b6b6b; font-size: 14px; }
article img, article video { max-width: 100%; }
body > .tags { margin: 26px 0 0; padding: 0; color: #6b6b6b; font-size: 14px; }
body > .tags li { display: inline; margin-right: 12px; }
@media print { body { max-width: none; padding: 0; } }
`;

/** The bulletin as a page of its own, to be kept, sent or printed. Nothing in it runs. */
export function renderPage(article: Article, site: Site): string {
  const { title, byline, tags } = article;
  const heading = escapeText(title?.text ?? '');
  const items = tags.map(({ text }) => `<li>${escapeText(text)}</li>`).join('');
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${heading}</title>`,
    `<style>${STYLES}</style>`,
    '</head>',
    '<body>',
    ...(title ? [`<h1>${heading}</h1>`] : []),
    ...(byline ? [`<p class="byline">${escapeText(byline.text)}</p>`] : []),
    `<article>${publishedBody(article, site)}</article>`,
    ...(tags.length > 0 ? [`<ul class="tags">${items}</ul>`] : []),
    '</body>',
    '</html>',
  ].join('\n');
}
