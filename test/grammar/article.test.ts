import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { checkLinearTime } from '../linear-time';
import { loadGrammar, tokenize, type Token } from './grammar';

const SEED = new URL('../../../shared/corpus/seed/000_b3dd86159523c8fb.txt', import.meta.url);
const LONG = 100_000;

const PARAGRAPH =
  '<p style="text-indent: 2em;"><span style="font-size: 20px; color: rgb(1, 1, 1);">&nbsp;&nbsp;&nbsp;&nbsp;' +
  '会上强调：“要把各项措施落到实处”，分层次、多形式地开展培训。</span></p> ';

describe('grammar: whole articles', () => {
  it('scopes the published example', async () => {
    if (!existsSync(SEED)) {
      console.log('      (the published example is not on this machine)');
      return;
    }
    const lines = tokenize(await loadGrammar(), readFileSync(SEED, 'utf8'));
    const tags = textsWith(lines, 'keyword.other.tag.bulletin');
    assert.equal(textsWith(lines, 'markup.heading.title.bulletin').join('').length, 22);
    assert.equal(textsWith(lines, 'meta.byline.bulletin').join('').length, 4);
    assert.deepEqual(tags, '教育 工作 校园 全县 学校 教学 课改 会议 防控 部署'.split(' '));
    assert.equal(textsWith(lines, 'entity.name.tag.html').filter((name) => name === 'p').length, 30);
  });

  const LINES: Record<string, (length: number) => string> = {
    paragraphs: (length) => PARAGRAPH.repeat(Math.ceil(length / PARAGRAPH.length)),
    prose: (length) => `<p>${'会议指出，要持续加强，'.repeat(length / 11)}</p>`,
    'prose without a tag': (length) => '会议指出，要持续加强，'.repeat(length / 11),
    'white space': (length) => `<p>文${' '.repeat(length)}</p>`,
    'openings of tags': (length) => `<p>${'<'.repeat(length)}`,
    'openings of comments': (length) => '<!-- '.repeat(length / 5),
    'quotes that do not pair': (length) => `<p ${'"'.repeat(length + 1)}`,
    indents: (length) => `<p>${'&nbsp;文'.repeat(length / 7)}</p>`,
    declarations: (length) => `<p style="${'color: red; '.repeat(length / 12)}">`,
    'an open style': (length) => `<p style="${'a '.repeat(length / 2)}`,
  };

  for (const [name, lineOf] of Object.entries(LINES)) {
    it(`reads a line of 100,000 characters in linear time: ${name}`, async () => {
      const grammar = await loadGrammar();
      const read = (length: number) => {
        const lines = tokenize(grammar, `标题\n\n作者\n\n${lineOf(length)}`);
        assert.equal(lines[4].map(({ text }) => text).join(''), lineOf(length));
      };
      checkLinearTime(read, LONG / 8);
    });
  }
});

function textsWith(lines: readonly Token[][], scope: string): string[] {
  return lines.flat().flatMap(({ text, scopes }) => (scopes.includes(scope) ? [text] : []));
}
