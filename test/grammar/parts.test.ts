import { strict as assert } from 'node:assert';
import { BLOCK_LINE_ELEMENTS } from '../../src/core/article/elements';
import { check, testCases } from './check';
import { readGrammar } from './grammar';

const TITLE = 'markup.heading.title.bulletin';
const BYLINE = 'meta.byline.bulletin';
const BODY = 'meta.body.bulletin';
const TAG = 'keyword.other.tag.bulletin';

/** The marks say which part a piece is: a whole article is checked for all four parts at once. */
interface Row {
  readonly name: string;
  /** `T[…]` title, `L[…]` byline, `B[…]` body, `K[…]` tag. */
  readonly text: string;
}

const SCOPES: readonly (readonly [letter: string, scope: string])[] = [
  ['T', TITLE],
  ['L', BYLINE],
  ['B', BODY],
  ['K', TAG],
];

/** The table of format.md, row by row, as far as a grammar that reads line by line can follow it. */
const TABLE: readonly Row[] = [
  {
    name: 'a whole article',
    text: 'T[标题]\n\nL[作者]\n\nB[<p>文</p>]\n\nK[教育]\n\nK[校园]',
  },
  {
    name: 'no blank lines',
    text: 'T[标题]\nL[作者]\nB[<p>文</p>]\nK[教育]\nK[校园]',
  },
  { name: 'no byline and no tags', text: 'T[标题]\n\nB[<p>文</p>]' },
  { name: 'nothing before the body', text: 'B[<p>文</p>]\n\nK[教育]' },
  {
    name: 'a third header line opens the body, short as it is',
    text: 'T[标题]\n\nL[副标题]\n\nB[作者]\n\nB[<p>文</p>]',
  },
  {
    name: 'a second line with the end of a sentence opens the body',
    text: 'T[标题]\n\nB[5月15日上午，会议召开。<b>很长</b>]\nB[<p>文</p>]',
  },
  { name: 'a comment comes first', text: '<!-- bulletin-disable-file -->\nT[标题]\n\nB[<p>文</p>]' },
  {
    // The last part of this row cannot be followed: a line with markup may as well belong to the body.
    name: 'markup in the title, a comment between tags',
    text: 'T[<b>标题</b>]\n\nB[<p>文</p>]\n\nB[<b>教育</b>]\n<!-- x -->\nK[校园]',
  },
  {
    // Here 小标题 is body for the parser; by line it cannot be told from a tag.
    name: 'an article without any block line',
    text: 'T[标题]\n\nL[作者]\n\nB[第一段没有标签。]\n\nK[小标题]\n\nB[第二段。]\n\nK[教育]\n\nK[校园]',
  },
  {
    // The same holds for 中间一行.
    name: 'a plain line in the body',
    text: 'T[标题]\n\nL[作者]\n\nB[<p>一</p>]\n\nK[中间一行]\n\nB[<p>二</p>]\n\nK[教育 校园]',
  },
];

const FORTY = '二'.repeat(40);
const TWENTY = '签'.repeat(20);

const EDGES: readonly Row[] = [
  {
    name: 'white space around a part is not the part',
    text: '\u3000 T[标 题] \t\n\n\u3000\u3000L[作者]\u3000\n\nB[<p>文</p>]\n\n\u00a0K[教育]\u3000',
  },
  { name: 'a byline of 40 characters', text: `T[标题]\n\nL[${FORTY}]\n\nB[<p>文</p>]` },
  { name: 'a second line of 41 characters', text: `T[标题]\n\nB[${FORTY}二]\n\nB[<p>文</p>]` },
  { name: 'a byline of 40 characters beyond the BMP', text: `T[标题]\n\nL[${'𠮷'.repeat(40)}]` },
  { name: 'a tag of 20 characters', text: `B[<p>文</p>]\n\nK[${TWENTY}]` },
  { name: 'a line of 21 characters is no tag', text: `B[<p>文</p>]\n\nB[${TWENTY}签]` },
  { name: 'a line with an entity is no tag', text: 'B[<p>文</p>]\n\nB[教育&amp;校园]' },
  { name: 'a bare ampersand or "<" in a tag', text: 'B[<p>文</p>]\n\nK[A&B]\n\nK[1 < 2]' },
  ...['。', '！', '？', '；', '…'].map((end) => ({
    name: `a line with ${end} is no tag`,
    text: `B[<p>文</p>]\n\nB[教育${end}]`,
  })),
  { name: 'blank lines before the title', text: '\n\u3000\n\u00a0 \nT[标题]\n\nL[作者]' },
  { name: 'a comment over several lines comes first', text: '<!-- 一\n二\n三 -->\nT[标题]\n\nL[作者]' },
  { name: 'two comments on the first line', text: '<!-- 一 --> <!-- 二 -->\nT[标题]' },
  { name: 'a comment on the line of the title', text: 'T[<!-- 一 --> 标题]\n\nL[作者]' },
  { name: 'comments between the parts', text: 'T[标题]\n<!-- 一 -->\nL[作者]\n<!-- 二 -->\nB[<p>文</p>]' },
  { name: 'a block tag in a comment makes no block line', text: 'T[标题 <!-- <p> -->]\n\nB[<p>文</p>]' },
  { name: 'a void element makes a block line', text: 'B[图<IMG src="a.png">]\n\nK[教育]' },
  { name: 'a name that only begins like one does not', text: 'T[<pp>标题</pp>]\n\nB[<p>文</p>]' },
  {
    name: 'a body over many lines',
    text: 'T[标题]\n\nB[<div]\nB[  class="a">]\nB[  <p>文</p>]\n\nB[  一行长的文字，没有标签，有逗号，也有句号。]\nB[</div>]\n\nK[教育]',
  },
  { name: 'a comment over several lines in the body', text: 'B[<p>文<!-- 一]\nB[二 -->三</p>]\n\nK[教育]' },
  { name: 'Windows line ends', text: 'T[标题]\r\n\r\nL[作者]\r\n\r\nB[<p>文</p>]\r\n\r\nK[教育]' },
  { name: 'old Mac line ends', text: 'T[标题]\r\rL[作者]\r\rB[<p>文</p>]\r\rK[教育]' },
  { name: 'an empty file', text: '' },
];

describe('grammar: parts', () => {
  for (const row of [...TABLE, ...EDGES]) it(row.name, () => checkParts(row.text));

  testCases([
    { name: 'themes know the title', marked: '⟦标题⟧\n\n作者', scope: 'entity.name.section.bulletin' },
    { name: 'themes know the byline', marked: '标题\n\n⟦作者⟧', scope: 'entity.name.type.byline.bulletin' },
  ]);

  it('has the block-level tags of the parser', async () => {
    const [, names = ''] = /\(\?:((?:[a-z0-9]+\|)+[a-z0-9]+)\)/.exec(await readGrammar()) ?? [];
    assert.deepEqual(names.split('|').sort(), [...BLOCK_LINE_ELEMENTS].sort());
  });
});

async function checkParts(text: string): Promise<void> {
  for (const [letter, scope] of SCOPES) {
    const marked = text.replace(/([TLBK])\[([^\]]*)\]/g, (_, part: string, piece: string) =>
      part === letter ? `⟦${piece}⟧` : piece,
    );
    await check(marked, scope);
  }
}
