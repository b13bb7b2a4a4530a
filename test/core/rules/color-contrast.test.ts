import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { applyEdits } from '../../../src/core/edits';
import { problemsEdits } from '../../../src/core/fix';
import { lint, type Problem } from '../../../src/core/lint';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { parseMarked } from '../marked';
import { checkPlaces } from './check';

const RULE = 'color-contrast';
const frame = (body: string) => `标题\n\n作者\n\n${body}\n\n甲\n\n乙\n\n丙`;

function check(marked: string, options = {}): readonly Problem[] {
  return checkPlaces(RULE, frame(marked), { options: { [RULE]: options } }).problems;
}

const p = (style: string, text = '会议召开，大家踊跃发言。') => `<p style="${style}">${text}</p>`;

describe('color-contrast', () => {
  it('finds text that is too light', () => {
    check(p('⟦color: #888⟧'));
    check(p('⟦color: rgb(136, 136, 136)⟧') + p('color: #767676'));
    check('<p>会议<span style="⟦color:#ffc000⟧">召开</span>。</p>');
    check('<p><font ⟦color="#ffc000"⟧>会议</font></p>');
  });
  it('asks for less of large text', () => {
    check(
      p('color: #888; font-size: 24px') +
        p('color: #888; font-size: 18pt') +
        p('color: #888; font-size: 19px; font-weight: bold'),
    );
    check(
      '<h1 style="color: #888">会议</h1><h3 style="color: #888">会议</h3>' +
        p('color: #888', '<b style="font-size: 20px">会议</b>'),
    );
    check(p('⟦color: #888⟧; font-size: 20px') + '<h4 style="⟦color: #888⟧">会议</h4>');
    check(p('⟦color: #aaa⟧; font-size: 24px'));
  });
  it('asks for less where the size cannot be told', () => {
    check(p('color: #888; font-size: 2em') + '<p style="color: #888"><font size="5">会议</font></p>');
    check(p('⟦color: #aaa⟧; font-size: 2em'));
  });
  it('knows the background of the text', () => {
    check(p('color: #fff; background: #1e50a2') + p('⟦color: #1e50a2⟧; background-color: #333'));
    check(p('color: #fff; background: #1e50a2 no-repeat left'));
    check('<table><tr><td bgcolor="#1e50a2" style="color: #fff">会议</td></tr></table>');
  });
  it('knows the colours of the elements around the block', () => {
    check(`<section style="background: #1e50a2"><section>${p('color: #fff')}</section></section>`);
    check(`<section style="background: #1e50a2">${p('color: #fff; background: transparent')}</section>`);
    check(`<div style="⟦color: #888⟧"><p>会议。</p><p>会议。</p></div>`);
    check(`<div style="color: #888">${p('color: #333')}</div>`);
  });
  it('finds a background that is too dark for text without a colour', () => {
    const [problem] = check(p('⟦background: #333⟧'));
    assert.equal(problem.fix, undefined);
  });

  const silent: [string, string][] = [
    ['images', p('color: #fff; background: url(a.png)')],
    ['images around', `<section style="background-image: url(a.png)">${p('color: #fff')}</section>`],
    ['gradients', p('color: #fff; background: linear-gradient(red, blue)')],
    [
      'colours that cannot be told',
      p('color: var(--a)') + p('color: rgba(0, 0, 0, .3)') + p('color: hsl(0 0% 90%)'),
    ],
    [
      'backgrounds that cannot be told',
      `<section style="background: rgba(0, 0, 0, .8)">${p('color: #fff')}</section>`,
    ],
    [
      'text over something else',
      `<section style="margin-top: -30px">${p('color: #fafafa')}</section>` +
        p('color: #fafafa; position: absolute'),
    ],
    ['hidden text', p('color: #888; display: none') + p('color: #fff')],
    [
      'no text',
      p('color: #eee', '&nbsp;') + p('color: #eee', '——') + p('color: #eee', '<img alt="校园" src="1.jpg">'),
    ],
    ['colours from around', p('color: inherit') + p('color: currentColor')],
    ['links without a colour', '<p style="color: #888"><a href="https://a.cn">会议</a></p>'],
    ['code', '<p><code style="color: #888">a</code></p>'],
    ['a nearly black colour', p('color: rgb(1, 1, 1)')],
  ];
  for (const [name, body] of silent) it(`leaves alone: ${name}`, () => check(body));

  it('only mentions red words', () => {
    assert.equal(check('<p>会议<b style="⟦color: #ff0000⟧">召开</b>。</p>')[0].severity, 'info');
    assert.equal(check(p('⟦color: red⟧', '会议召开。'.repeat(10)))[0].severity, 'warning');
  });
  it('says how much there is, never as if it were enough', () => {
    assert.match(
      check(p('⟦color: #888⟧'))[0].message,
      /#888888 on #ffffff is only 3\.5:1; it must be at least 4\.5:1/,
    );
    assert.match(check(p('⟦color: #777⟧'))[0].message, /only 4\.47:1/);
  });
  it('offers the nearest colour that can be read', () => {
    const problems = check(p('⟦color: #888⟧'));
    const { text } = parseMarked(frame(p('⟦color: #888⟧')));
    const fixed = applyEdits(text, problemsEdits(problems));
    assert.match(fixed, /color: #7[0-9a-f]{5}"/);
    assert.deepEqual(
      lint(parseArticle(fixed), DEFAULT_SETTINGS).filter(({ rule }) => rule === RULE),
      [],
    );
    assert.equal(problems[0].fix?.safe, false);
  });
  it('takes another ratio and another page', () => {
    check(p('color: #888'), { ratio: 3 });
    check(p('color: #ccc') + p('⟦color: #555⟧'), { background: '#191919' });
  });
});
