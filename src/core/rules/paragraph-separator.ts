import type { Article, Segment } from '../article/model';
import type { Range } from '../text';
import type { ArticleRule, Finding } from './rule';

export default {
  id: 'paragraph-separator',
  group: 'structure',
  basis: 'platform',
  severity: 'warning',
  scope: 'article',
  summary: {
    en: 'Title, byline, body and tags are not separated by exactly one blank line.',
    zh: '标题、署名、正文、关键词之间不是正好空一行。',
  },
  details: {
    en: 'A bulletin is read paragraph by paragraph: systems that take it in cut the file at blank lines. Where one is missing, the title and the byline, or two tags, become one; where there are too many, an empty tag appears. How the body is laid out does not matter.',
    zh: '导入稿件的系统按空行切分：少了空行，标题会和署名、关键词会和关键词连成一个；空行多了，会多出空的关键词。正文里面怎么换行不受影响。',
  },
  many: {
    en: '{count} parts are not separated by exactly one blank line',
    zh: '有 {count} 处不是正好空一行',
  },
  fixMany: {
    en: 'Put exactly one blank line into all {count} places',
    zh: '全部改为正好空一行（{count} 处）',
  },
  bad: [
    '学校举行开学典礼\n⟦周明远⟧\n\n<p>典礼召开。</p>\n\n教育\n⟦校园⟧\n\n学校',
    '学校举行开学典礼\n\n⟦\n⟧周明远\n\n<p>典礼召开。</p>\n\n教育\n\n校园\n\n学校',
  ],
  good: [
    '学校举行开学典礼\n\n周明远\n\n<p>典礼召开。</p>\n<p>活动结束。</p>\n\n\n<p>散会。</p>\n\n教育\n\n校园\n\n学校\n',
    '\n学校举行开学典礼\n\n<!-- 待审 -->\n\n周明远\n\n<p>典礼召开。</p>\n\n教育\n\n校园\n\n学校\n\n\n',
  ],
  check({ article }): Finding[] {
    const lineEnd = article.source.includes('\r\n') ? '\r\n' : '\n';
    return breaksOf(article).flatMap(({ gap, next, hasComment }): Finding[] => {
      const text = article.source.slice(gap.start, gap.end);
      const lines = text.split(/\r\n|\r|\n/).slice(1, -1);
      const blank = lines.filter((line) => line.trim() === '').length;
      // With a comment between them, parts may have a blank line on either side of it.
      if (blank === 1 || (blank > 1 && hasComment)) return [];
      const edit = hasComment
        ? { start: next.start, end: next.start, text: lineEnd }
        : { ...gap, text: lineEnd + lineEnd };
      const fix = { title: FIX, safe: true, edits: [edit] };
      if (blank === 0) return [{ ...firstLine(article, next), message: MISSING, fix }];
      return [{ ...afterFirstBlank(text, gap), message: TOO_MANY, data: { lines: blank }, fix }];
    });
  },
} satisfies ArticleRule;

const MISSING = {
  en: 'A blank line is missing above this line',
  zh: '这一行上面少了一个空行',
};
const TOO_MANY = {
  en: 'There are {lines} blank lines here; leave one',
  zh: '这里有 {lines} 个空行，只留一个',
};
const FIX = { en: 'Leave exactly one blank line', zh: '改为正好空一行' };

/** What stands between two parts. */
interface Break {
  readonly gap: Range;
  readonly next: Segment;
  readonly hasComment: boolean;
}

function breaksOf({ segments }: Article): Break[] {
  const breaks: Break[] = [];
  let previous: Segment | undefined;
  let hasComment = false;
  for (const segment of segments) {
    if (segment.kind === 'gap') continue;
    if (segment.kind === 'comment') {
      hasComment = true;
      continue;
    }
    if (previous)
      breaks.push({ gap: { start: previous.end, end: segment.start }, next: segment, hasComment });
    previous = segment;
    hasComment = false;
  }
  return breaks;
}

function afterFirstBlank(text: string, { start, end }: Range): Range {
  const [, second] = text.matchAll(/\r\n|\r|\n/g);
  return { start: start + second.index + second[0].length, end };
}

const MAX_MARKED = 40;

function firstLine({ source }: Article, { start, end }: Range): Range {
  const first = /^(?:<[^<>]*>|[^\r\n]*)/.exec(source.slice(start, Math.min(end, start + MAX_MARKED)));
  return { start, end: start + (first?.[0].length ?? 0) };
}
