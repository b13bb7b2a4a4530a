import type { Article, Body, Line } from '../article/model';
import { authorOf, bodyCharacters } from '../targets/sizes';
import type { Range } from '../text';
import { forTarget } from './shared/platform/target-message';
import type { ArticleRule, Finding, LocalizedText } from './rule';

export default {
  id: 'content-limit',
  group: 'platform',
  basis: 'platform',
  severity: 'error',
  scope: 'article',
  sampleTarget: 'wechat',
  summary: {
    en: 'The bulletin is larger than the platform accepts.',
    zh: '稿件超过发布平台的上限。',
  },
  details: {
    en: 'WeChat takes a title of at most 32 characters, an author of at most 16, and a body of less than 20,000 characters and 1 MB. It counts the HTML, not the text: every `&nbsp;` of an indent costs six characters, and repeated inline styles cost more than the words.',
    zh: '微信公众号要求标题不超过 32 个字，作者不超过 16 个字，正文少于 2 万个字符、小于 1 MB。正文按 HTML 代码计算：缩进用的每个 `&nbsp;` 要占 6 个字符，重复的行内样式往往比文字还长。',
  },
  many: { en: '{count} parts are larger than the platform accepts', zh: '有 {count} 处超过发布平台的上限' },
  bad: [
    '清河县教育局召开全县中小学春季学期教育教学工作会议并部署校园安全⟦防控工作⟧\n\n周明远\n\n<p>会议召开。</p>\n\n教育\n\n校园\n\n会议',
    '清河县召开会议\n\n来源：县教育局 作者：清河县教育局办公室宣传信息组通讯⟦员⟧\n\n<p>会议召开。</p>\n\n教育\n\n校园\n\n会议',
  ],
  good: [
    '清河县教育局召开全县中小学春季学期教育教学工作会议\n\n来源：清河县教育局办公室 作者：周明远\n\n<p>会议召开。</p>\n\n教育\n\n校园\n\n会议',
  ],
  check({ article }, { target }): Finding[] {
    const { title, author, bodyCharacters } = target.limits;
    const findings = [
      checkLine(article.title, title, TITLE),
      checkLine(authorOf(article.byline), author, AUTHOR),
      checkCharacters(article, bodyCharacters),
    ];
    return findings
      .filter((finding) => finding !== undefined)
      .map((finding) => ({ ...finding, message: forTarget(finding.message, target) }));
  },
} satisfies ArticleRule;

const TITLE = {
  en: 'The title has {size} characters; {target} takes at most {limit}',
  zh: '标题有 {size} 个字，{target}最多 {limit} 个，请缩短',
};
const AUTHOR = {
  en: 'The name of the author has {size} characters; {target} takes at most {limit}',
  zh: '作者名有 {size} 个字，{target}最多 {limit} 个，请缩短',
};
const CHARACTERS = {
  en: 'The HTML of the body has {size} characters; {target} takes at most {limit}. What follows here is too much',
  zh: '正文的 HTML 代码有 {size} 个字符，{target}最多 {limit} 个，从这里起超出',
};
function checkLine(
  line: Line | undefined,
  limit: number | undefined,
  message: LocalizedText,
): Finding | undefined {
  if (!line || limit === undefined || line.text.length <= limit) return undefined;
  const characters = [...line.text];
  if (characters.length <= limit) return undefined;
  const start = line.start + characters.slice(0, limit).join('').length;
  return { start, end: line.end, message, data: { size: characters.length, limit } };
}

function checkCharacters(article: Article, limit: number | undefined): Finding | undefined {
  const { source, body } = article;
  if (!body || limit === undefined || body.end - body.start <= limit) return undefined;
  const characters = bodyCharacters(article);
  if (characters <= limit) return undefined;
  return {
    ...pieceAt(source, body, body.start + limit),
    message: CHARACTERS,
    data: { size: characters, limit },
  };
}

/** The first tag or words of the piece in which an offset lies. */
function pieceAt(source: string, { pieces, start, end }: Body, offset: number): Range {
  const piece = pieces.find((each) => each.end > offset) ?? { start, end };
  const first = /^(?:<[^<>]*>|<?[^<>\r\n]{1,40})/.exec(source.slice(piece.start, piece.start + 1000));
  return { start: piece.start, end: piece.start + (first?.[0].length ?? 1) };
}
