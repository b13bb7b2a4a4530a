import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { applyEdits } from '../../../src/core/edits';
import { problemsEdits } from '../../../src/core/fix';
import { lint } from '../../../src/core/lint';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { mark, parseMarked } from '../marked';

const RULE = 'inconsistent-font';
const frame = (body: string) => `标题\n\n作者\n\n${body}\n\n甲\n\n乙\n\n丙`;

/** `fixed` is the body after the fixes; without it there are none. */
function check(marked: string, fixed?: string, options = {}): void {
  const { text, ranges } = parseMarked(frame(marked));
  const settings = { ...DEFAULT_SETTINGS, options: { [RULE]: options } };
  const problems = lint(parseArticle(text), settings).filter(({ rule }) => rule === RULE);
  const places = problems.flatMap((problem) => problem.places);
  assert.equal(mark(text, places), mark(text, ranges));
  assert.equal(applyEdits(text, problemsEdits(problems)), fixed === undefined ? text : frame(fixed));
}

const p = (style: string, text = '会议召开。') => `<p style="${style}">${text}</p>`;
const four = (block: string) => block.repeat(4);
const PLAIN = '<p>会议召开。</p>';

describe('inconsistent-font', () => {
  it('finds another size and sets the usual one', () => {
    check(four(p('font-size: 20px')) + p('⟦font-size: 18px⟧'), p('font-size: 20px').repeat(5));
  });
  it('finds a size that only one has and removes it', () => {
    check(
      four(PLAIN) + '<p><span style="⟦font-size: 18px⟧">会议召开。</span></p>',
      four(PLAIN) + '<p><span>会议召开。</span></p>',
    );
  });
  it('finds a paragraph without the size of the others', () => {
    check(
      four(p('font-size: 20px')) + '⟦<p>⟧会议召开。</p>',
      four(p('font-size: 20px')) + '<p style="font-size: 20px;">会议召开。</p>',
    );
  });
  it('compares what sizes look like', () => {
    check(
      p('font-size: 16px') +
        p('font-size: 1em') +
        p('font-size: 12pt') +
        p('font-size: 100%') +
        p('font-size: 1rem'),
    );
    check(
      four(p('font-size: 32px')) +
        '<p style="font-size: 16px"><span style="font-size: 2em">会议召开。</span></p>',
    );
  });
  it('compares families by their first name, in whatever language', () => {
    check(
      p('font-family: SimSun, serif') +
        p("font-family: '宋体'") +
        p('font-family: &quot;SimSun&quot;') +
        p('font-family: 宋体, x'),
    );
    check(four(p('font-family: 宋体')) + p('⟦font-family: 黑体⟧'), p('font-family: 宋体').repeat(5));
  });
  it('compares line spacings', () => {
    check(p('line-height: 1.5') + p('line-height: 1.5em') + p('line-height: 150%') + p('line-height: 1.50'));
    check(four(p('line-height: 2em')) + p('⟦line-height: 1.5⟧'), p('line-height: 2em').repeat(5));
  });
  it('takes the innermost of two', () => {
    check(
      four(p('font-size: 20px')) +
        '<p style="font-size: 12px"><span style="font-size: 20px">会议召开。</span></p>',
    );
  });
  it('lets a paragraph be set by several spans', () => {
    check(
      four(p('font-size: 20px')) +
        '<p><span style="⟦font-size: 18px⟧">会议召开，</span><b style="⟦font-size: 18px⟧">大会</b><span style="⟦font-size: 18px⟧">很好。</span></p>',
      four(p('font-size: 20px')) +
        '<p><span style="font-size: 20px">会议召开，</span><b style="font-size: 20px">大会</b><span style="font-size: 20px">很好。</span></p>',
    );
  });
  it('takes what paragraphs inherit for theirs', () => {
    check(four(p('font-size: 20px')) + `<section style="font-size: 20px">${PLAIN}</section>`);
  });

  const odd = p('font-size: 18px', '').slice(0, -4);
  const silent: [string, string][] = [
    ['emphasis', '<p>会议<b style="font-size: 24px">召开</b>了，大家都来了。</p>'],
    ['headings', p('font-size: 24px', '一、会议精神')],
    ['bold paragraphs', `${odd}<strong>会议召开。</strong></p>`],
    ['centred paragraphs', p('text-align: center; font-size: 14px')],
    ['signatures', p('text-align: right; font-size: 14px', '清河县教育局供稿。')],
    ['captions', p('font-size: 12px', '开学典礼现场')],
    ['tables', `<table><tr><td>${p('font-size: 12px')}</td></tr></table>`],
    ['lists', '<ul><li style="font-size: 12px">会议召开。</li></ul>'],
    ['quotations', `<blockquote>${p('font-size: 12px')}</blockquote>`],
    ['notes in a hand of their own', p('font-family: 楷体_GB2312; font-size: 14px')],
    [
      'mixed paragraphs',
      '<p><span style="font-size: 18px">会议召开。</span><span style="font-size: 14px">大家都来了。</span></p>',
    ],
    [
      'elements with a size of their own',
      '<p><big>会议召开。</big></p><p><font size="5">会议召开。</font></p>',
    ],
    ['an empty paragraph', '<p style="font-size: 12px">&nbsp;</p>'],
    ['values that say nothing', p('font-size: inherit; line-height: normal')],
  ];
  for (const [name, block] of silent) it(`leaves alone: ${name}`, () => check(four(PLAIN) + block));

  it('says nothing where no font is the usual one', () => {
    check(p('font-size: 18px') + p('font-size: 20px') + PLAIN + p('font-size: 22px'));
    check(p('font-size: 18px') + PLAIN + PLAIN);
  });
  it('compares what it is told to', () => {
    check(four(p('font-size: 20px')) + p('font-size: 18px'), undefined, { properties: ['line-height'] });
  });
});
