import { checkOf } from './check';

const { check, checkArticle } = checkOf('no-invisible-character');

describe('no-invisible-character', () => {
  const silent = [
    ['emoji', '一家👨\u200d👩\u200d👧，❤\ufe0f\u200d🔥，👩🏽\u200d🏫，🏴\u{e0067}\u{e0062}\u{e007f}'],
    ['spaces, tabs and line ends', '会议&nbsp;召开\t，\n全县　参加\r\n'],
    ['a soft hyphen in a word', 'inter\u00adnational'],
    ['Arabic and Mongolian', 'شىنجاڭ\u200c\u200fئۇيغۇر ᠮᠣᠩ\u180eᠭᠣᠯ'],
    ['persian joiners', 'می\u200cخواهم'],
  ];
  for (const [name, text] of silent) it(`leaves alone: ${name}`, () => check(`<p>${text}</p>`));

  it('deletes zero-width, direction and control characters, each run at once', () => {
    check('<p>教⟦\u200b\ufeff⟧育⟦\u202d⟧会⟦\u00ad⟧议⟦\u0008⟧召⟦\u200d⟧开⟦\u2060⟧</p>', {
      safely: '<p>教育会议召开</p>',
    });
  });
  it('keeps tags and reads references', () => {
    check('<p>教⟦&#8203;<b>\u200b⟧</b>育⟦&zwnj;⟧</p>', { safely: '<p>教<b></b>育</p>' });
  });
  it('offers, but does not delete by itself, what stands for a line', () => {
    check('<p>⟦\u200b⟧</p><p>会⟦\u2028⟧议</p><p>会⟦\u000b⟧议</p>', {
      wholly: '<p></p><p>会议</p><p>会议</p>',
    });
  });
  it('finds it in the title, the byline and the tags', () => {
    checkArticle('标⟦\u200b⟧题\n\n⟦\ufeff⟧作者\n\n<p>文</p>\n\n甲\n\n乙⟦\u200b⟧\n\n丙');
  });
  it('lets stand what is allowed', () => {
    const options = { 'no-invisible-character': { allow: ['U+200B'] } };
    check('<p>教\u200b育⟦\ufeff⟧</p>', { safely: '<p>教\u200b育</p>' }, { options });
  });
});
