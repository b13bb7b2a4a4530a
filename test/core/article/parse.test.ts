import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Article } from '../../../src/core/article/model';
import { parseArticle } from '../../../src/core/article/parse';
import { corpusArticles, corpusSources, realArticle, samples } from '../../corpus';
import { checkLinearTime } from '../../linear-time';

interface Expected {
  readonly title?: string;
  readonly byline?: string;
  readonly body?: string;
  readonly tags?: readonly string[];
}

/** `⏎` stands for a line end. */
function check(input: string, expected: Expected): void {
  for (const lineEnd of ['\n', '\r\n', '\r']) {
    const source = input.replaceAll('⏎', lineEnd);
    const article = parseArticle(source);
    checkIntegrity(article);
    const found = {
      title: article.title?.text,
      byline: article.byline?.text,
      body: article.body && source.slice(article.body.start, article.body.end),
      tags: article.tags.map(({ text }) => text),
    };
    const body = expected.body?.replaceAll('⏎', lineEnd);
    assert.deepEqual(found, {
      title: expected.title,
      byline: expected.byline,
      body,
      tags: expected.tags ?? [],
    });
  }
}

/** Holds for every text: the segments cover it, and each part is where it says. */
function checkIntegrity({ source, segments, title, byline, body, tags }: Article): void {
  assert.equal(segments.map(({ start, end }) => source.slice(start, end)).join(''), source);
  segments.forEach(({ start, end }, index) => {
    assert.ok(start < end, `segment ${index} is empty`);
    assert.equal(start, index === 0 ? 0 : segments[index - 1].end);
  });
  for (const part of [title, byline, ...tags]) {
    if (part) assert.equal(source.slice(part.start, part.end), part.text);
  }
  for (const block of body?.pieces ?? []) {
    assert.ok(body && body.start <= block.start && block.start < block.end && block.end <= body.end);
  }
  for (const { range } of body?.errors ?? []) {
    assert.ok(body && body.start <= range.start && range.start < range.end && range.end <= body.end);
  }
}

describe('parseArticle: the table of the format', () => {
  const 标题 = '标题';

  it('title, byline, body, tags', () => {
    check('标题⏎⏎作者⏎⏎<p>文</p>⏎⏎教育⏎⏎校园', {
      title: 标题,
      byline: '作者',
      body: '<p>文</p>',
      tags: ['教育', '校园'],
    });
  });
  it('without blank lines', () => {
    check('标题⏎作者⏎<p>文</p>⏎教育⏎校园', {
      title: 标题,
      byline: '作者',
      body: '<p>文</p>',
      tags: ['教育', '校园'],
    });
  });
  it('title and body', () => {
    check('标题⏎⏎<p>文</p>', { title: 标题, body: '<p>文</p>' });
  });
  it('body and tag', () => {
    check('<p>文</p>⏎⏎教育', { body: '<p>文</p>', tags: ['教育'] });
  });
  it('a third line of the header opens the body', () => {
    check('标题⏎⏎副标题⏎⏎作者⏎⏎<p>文</p>', { title: 标题, byline: '副标题', body: '作者⏎⏎<p>文</p>' });
  });
  it('a second line that is a sentence opens the body', () => {
    const body = '5月15日上午，会议召开。<b>很长</b>⏎<p>文</p>';
    check(`标题⏎⏎${body}`, { title: 标题, body });
  });
  it('a comment line before the title belongs to nobody', () => {
    check('<!-- bulletin-disable-file -->⏎标题⏎⏎<p>文</p>', { title: 标题, body: '<p>文</p>' });
  });
  it('inline markup in title and tags, and a comment between tags', () => {
    check('<b>标题</b>⏎⏎<p>文</p>⏎⏎<b>教育</b>⏎<!-- x -->⏎校园', {
      title: '<b>标题</b>',
      body: '<p>文</p>',
      tags: ['<b>教育</b>', '校园'],
    });
  });
  it('no block line at all', () => {
    check('标题⏎⏎作者⏎⏎第一段没有标签。⏎⏎小标题⏎⏎第二段。⏎⏎教育⏎⏎校园', {
      title: 标题,
      byline: '作者',
      body: '第一段没有标签。⏎⏎小标题⏎⏎第二段。',
      tags: ['教育', '校园'],
    });
  });
  it('a plain line between blocks, and two words on one tag line', () => {
    const body = '<p>一</p>⏎⏎中间一行⏎⏎<p>二</p>';
    check(`标题⏎⏎作者⏎⏎${body}⏎⏎教育 校园`, { title: 标题, byline: '作者', body, tags: ['教育 校园'] });
  });
});

describe('parseArticle: what the table leaves open', () => {
  it('an empty file and a blank one have no parts', () => {
    check('', {});
    check(' ⏎\u3000\t\u00a0⏎', {});
  });
  it('white space around a line is not part of it', () => {
    check('\u3000标题 ⏎⏎\u00a0作者⏎<p>文</p>⏎ 教育\t', {
      title: '标题',
      byline: '作者',
      body: '<p>文</p>',
      tags: ['教育'],
    });
  });
  it('the body holds whole lines', () => {
    check('标题⏎  前<p>文</p>后 ⏎教育', { title: '标题', body: '  前<p>文</p>后 ', tags: ['教育'] });
  });
  it('a byline has at most 40 characters, whatever their size in UTF-16', () => {
    check(`标题⏎${'字'.repeat(40)}⏎<p>文</p>`, { title: '标题', byline: '字'.repeat(40), body: '<p>文</p>' });
    check(`标题⏎${'𠮷'.repeat(40)}⏎<p>文</p>`, { title: '标题', byline: '𠮷'.repeat(40), body: '<p>文</p>' });
    check(`标题⏎${'字'.repeat(41)}⏎<p>文</p>`, { title: '标题', body: `${'字'.repeat(41)}⏎<p>文</p>` });
  });
  it('a comment over several lines hides block tags in it', () => {
    check('标题⏎<!-- 一⏎<p>旧</p>⏎二 -->⏎<p>文</p>⏎教育', {
      title: '标题',
      body: '<p>文</p>',
      tags: ['教育'],
    });
    check('标题⏎<p>文</p>⏎<!-- 一⏎<p>旧</p>⏎二 -->⏎教育', {
      title: '标题',
      body: '<p>文</p>',
      tags: ['教育'],
    });
  });
  it('a comment that never ends hides nothing', () => {
    check('标题⏎<p>文<!-- 一</p>⏎教育', { title: '标题', body: '<p>文<!-- 一</p>', tags: ['教育'] });
  });
  it('an empty comment ends where a browser ends it', () => {
    check('<!-->⏎标题⏎<p>文</p>⏎<!-- 注 -->', { title: '标题', body: '<p>文</p>' });
  });
  it('a tag over several lines belongs to the body', () => {
    check('标题⏎<p>文</p><img⏎src="a.jpg"⏎alt="校园">⏎教育', {
      title: '标题',
      body: '<p>文</p><img⏎src="a.jpg"⏎alt="校园">',
      tags: ['教育'],
    });
  });
  it('a quote left open does not swallow the tags', () => {
    check('标题⏎<p style="color:red>文</p>⏎⏎教育⏎校园', {
      title: '标题',
      body: '<p style="color:red>文</p>',
      tags: ['教育', '校园'],
    });
  });
  it('a less-than sign and a name that only begins like a block are no tags', () => {
    check('a < p⏎<pp>⏎<p>文</p>', { title: 'a < p', byline: '<pp>', body: '<p>文</p>' });
  });
});

describe('parseArticle: every text', () => {
  const fragments = [
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<img ',
    '>',
    '"',
    "'",
    '=',
    '&nbsp;',
    '&',
    '\n',
    '\r',
    '\r\n\r\n',
    '标题',
    '。',
    ' ',
    '\u3000',
    '<table><tr><td>',
    '</td>',
    '<script>',
    '</',
    '𠮷',
    '\ud800',
    '\0',
    '/>',
  ];
  const markup = fc
    .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'grapheme' })), { maxLength: 60 })
    .map((parts) => parts.join(''));

  it('is covered exactly', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), markup), (text) =>
        checkIntegrity(parseArticle(text)),
      ),
      { numRuns: 1500 },
    );
  });

  it('has no error without a place, as in a value that is nothing', () => {
    for (const text of ['<img !=>', '<p a=></p>', '<p a= >']) checkIntegrity(parseArticle(text));
  });

  it('is covered exactly when it is a damaged article', () => {
    const articles = [...realArticle(), ...corpusArticles(), ...samples()];
    const damage = fc.record({
      article: fc.nat(articles.length - 1),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.nat(40),
      insert: fc.constantFrom('', ...fragments),
    });
    fc.assert(
      fc.property(damage, ({ article, at, remove, insert }) => {
        const { text } = articles[article];
        const start = Math.floor(at * text.length);
        checkIntegrity(parseArticle(text.slice(0, start) + insert + text.slice(start + remove)));
      }),
      { numRuns: 150 },
    );
  });

  for (const [name, piece] of [
    ['nested elements', '<div>'],
    ['unclosed paragraphs in a cell', '<td><p><b>'],
    ['stray end tags', '</b>'],
    ['crossed tags', '<b><i></b></i>'],
    ['unclosed quotes', '<p a="'],
    ['tags without end', '<p '],
    ['unclosed comments', '<!-- '],
    ['self-closing spans', '<span/>'],
    ['references', '&nbsp'],
    ['block lines', '<p>\n\n'],
    ['blank lines', ' \n'],
    ['list items', '<ul><li>'],
  ]) {
    it(`takes time in proportion to its length: ${name}`, () => {
      checkLinearTime((count) => parseArticle(`标题\n<p>文</p>${piece.repeat(count)}`));
    });
  }
});

describe('parseArticle: real articles', () => {
  it('reads byline and tags as their sources say', () => {
    const texts = new Map(corpusArticles().map(({ name, text }) => [name, text]));
    for (const { file, hasByline, tags } of corpusSources()) {
      const article = parseArticle(texts.get(file) ?? '');
      checkIntegrity(article);
      const [first] = (texts.get(file) ?? '').split('\n');
      assert.deepEqual(
        [article.title?.text, article.byline !== undefined, article.tags.length, article.body !== undefined],
        [first.trim(), hasByline, tags, true],
        file,
      );
    }
  });
  it('reads the real article', () => {
    for (const { text } of realArticle()) {
      const { title, byline, body, tags } = parseArticle(text);
      assert.deepEqual([title?.start, title?.end, byline?.start, byline?.end], [0, 22, 24, 28]);
      assert.deepEqual([body?.start, body?.end, body?.pieces.length, body?.errors.length], [30, 2719, 15, 0]);
      assert.equal(
        tags.map((tag) => tag.text).join(' '),
        '教育 工作 校园 全县 学校 教学 课改 会议 防控 部署',
      );
    }
  });
});
