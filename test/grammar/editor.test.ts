import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { INITIAL } from 'vscode-textmate';
import { loadGrammar } from './grammar';

/** The languages and kinds of token in what an editor is given for a token (`MetadataConsts` of vscode-textmate). */
const BULLETIN = 1;
const CSS = 2;
const OTHER = 0;
const COMMENT = 1;
const STRING = 2;

/** What package.json contributes with the grammar. */
const CONTRIBUTED = {
  embeddedLanguages: { 'source.css': CSS },
  tokenTypes: {
    'meta.tag string.quoted': OTHER,
    'comment.block.indent.bulletin': OTHER,
    'keyword.other.tag.bulletin': STRING,
  },
};

/** The language and the kind of the token at the first place of `text` in the line, after the lines before it. */
async function factsAt(
  line: string,
  text: string,
  before: readonly string[] = [],
): Promise<{ language: number; kind: number }> {
  const grammar = await loadGrammar(CONTRIBUTED);
  const state = before.reduce((stack, each) => grammar.tokenizeLine2(each, stack).ruleStack, INITIAL);
  const { tokens } = grammar.tokenizeLine2(line, state);
  let metadata = 0;
  for (let i = 0; i < tokens.length && tokens[i] <= line.indexOf(text); i += 2) metadata = tokens[i + 1];
  return { language: metadata & 0xff, kind: (metadata >>> 8) & 3 };
}

describe('grammar: what the editor makes of it', () => {
  const LINE = '<p class="lead" style="color: red">&nbsp;&nbsp;他说"好"。<!-- 一 --></p>';

  it('takes a style for CSS and all else for the bulletin', async () => {
    assert.deepEqual(await factsAt(LINE, 'color'), { language: CSS, kind: OTHER });
    assert.deepEqual(await factsAt(LINE, '">'), { language: BULLETIN, kind: OTHER });
    assert.deepEqual(await factsAt(LINE, '<p'), { language: BULLETIN, kind: OTHER });
  });

  it('matches brackets in a value and after an indent, not in a comment', async () => {
    assert.equal((await factsAt(LINE, 'lead')).kind, OTHER);
    assert.equal((await factsAt(LINE, '&nbsp;')).kind, OTHER);
    assert.equal((await factsAt(LINE, '"好')).kind, OTHER);
    assert.equal((await factsAt(LINE, '一')).kind, COMMENT);
  });

  it('suggests while one types a tag, which is a string to it, and nowhere else', async () => {
    const before = ['标题', '', '周明远', '', '<p>正文。</p>', ''];
    assert.equal((await factsAt('校园', '校园', before)).kind, STRING);
    assert.equal((await factsAt('<p>校园</p>', '校园', before)).kind, OTHER);
    assert.equal((await factsAt('会议在校园召开。', '校园', before)).kind, OTHER);
    assert.equal((await factsAt('校园活动', '校园')).kind, OTHER);
    const file = new URL('../../package.json', import.meta.url);
    const { contributes } = JSON.parse(readFileSync(file, 'utf8')) as Contributing;
    const suggestions = contributes.configurationDefaults['[bulletin]']['editor.quickSuggestions'];
    assert.deepEqual(suggestions, { comments: 'off', strings: 'on', other: 'off' });
    const [{ tokenTypes }] = contributes.grammars;
    assert.equal(tokenTypes['keyword.other.tag.bulletin'], 'string');
  });
});

interface Contributing {
  readonly contributes: {
    readonly grammars: readonly { readonly tokenTypes: Readonly<Record<string, string>> }[];
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
}

interface LanguageConfiguration {
  readonly brackets: readonly (readonly [string, string])[];
  readonly colorizedBracketPairs: readonly unknown[];
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  readonly autoCloseBefore: string;
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
}

describe('language configuration', () => {
  const file = new URL('../../language-configuration.json', import.meta.url);
  const configuration = JSON.parse(readFileSync(file, 'utf8')) as LanguageConfiguration;
  const { pattern, flags } = configuration.wordPattern;

  it('does not colour brackets in prose', () => {
    assert.deepEqual(configuration.colorizedBracketPairs, []);
  });

  it('closes and surrounds with every bracket, and closes before what closes', () => {
    const closing = configuration.autoClosingPairs.map(({ open, close }) => open + close);
    const surrounding = configuration.surroundingPairs.map((pair) => pair.join(''));
    for (const [open, close] of configuration.brackets) {
      assert.ok(surrounding.includes(open + close), open);
      assert.ok(configuration.autoCloseBefore.includes(close), close);
      assert.ok(closing.includes(open + close), open);
    }
  });

  it('knows the words of Chinese, HTML and CSS', () => {
    const words = '<p style="font-size: 20.5px">&nbsp;“平安校园”创建率100%，café、A4纸。</p>'.match(
      new RegExp(pattern, `g${flags}`),
    );
    const expected = 'p style font-size 20.5px &nbsp; 平安校园 创建率 100% café A4 纸 p';
    assert.deepEqual(words, expected.split(' '));
  });

  it('finds the words of a long line in time', () => {
    const start = performance.now();
    for (const piece of ['会', '&', '-', 'a', '1', '&#'])
      piece.repeat(100_000).match(new RegExp(pattern, `g${flags}`));
    assert.ok(performance.now() - start < 500, `${performance.now() - start} ms`);
  });
});
