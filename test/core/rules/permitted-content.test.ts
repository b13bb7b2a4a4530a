import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { lint } from '../../../src/core/lint';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { tagCheckOf } from './check-tags';
import { checkLinearTime } from '../../linear-time';

const check = tagCheckOf('permitted-content');

describe('permitted-content', () => {
  const silent = [
    ['sections in sections', '<section><section><p>会议<span>召开</span></p></section></section>'],
    ['lists in list items', '<ul><li>一<ul><li>二</li></ul></li><li><p>三</p></li></ul>'],
    ['a list of terms in groups', '<dl><div><dt>甲</dt><dd>乙</dd></div></dl>'],
    [
      'a table with and without groups',
      '<table><caption>表</caption><tr><th>甲</th><td>乙</td></tr></table>',
    ],
    ['blank text between rows', '<table> <tbody> <tr> <td>甲</td> </tr> </tbody> </table>'],
    ['comments and breaks in lists', '<ul><!-- 甲 --><br><li>一</li></ul>'],
    ['a link around blocks', '<a href="a.htm"><div>甲</div></a>'],
    ['a figure', '<figure><p><img src="a.jpg" alt="校园"></p><figcaption>甲</figcaption></figure>'],
    ['a line in a division', '<div>甲<hr>乙</div>'],
    ['a paragraph left open, another mistake', '<p>一<p>二</p>'],
    ['a link left open, another mistake', '<p><a href="a.htm">甲<a href="b.htm">乙</a></p>'],
  ];
  for (const [name, text] of silent) it(`leaves alone: ${name}`, () => void check(text));

  it('takes out nothing that could not stand there either, or has no end', () => {
    for (const body of ['<p>一<li>二</li></p>', '<p>一<table>二</p>']) {
      const problems = lint(parseArticle(`标题\n\n作者\n\n${body}`), DEFAULT_SETTINGS);
      const own = problems.filter(({ rule }) => rule === 'permitted-content');
      assert.ok(own.length > 0 && own.every(({ fix }) => !fix));
    }
  });
  it('takes a block out of a paragraph', () => {
    check('<p>一⟦<div>⟧二</div></p>', '<p>一</p><div>二</div>');
    check('<p class="a">⟦<table>⟧<tr><td>一</td></tr></table></p>', '<table><tr><td>一</td></tr></table>');
    check(
      '<p class="a">一⟦<ul>⟧<li>二</li></ul>三</p>',
      '<p class="a">一</p><ul><li>二</li></ul><p class="a">三</p>',
    );
    check('<p>一⟦<hr/>⟧二</p>', '<p>一</p><hr/><p>二</p>');
    check('<p>⟦<p>⟧一</p></p>', '<p>一</p>');
  });
  it('finds list items, cells and rows outside of theirs', () => {
    check('<p>一</p>⟦<li>⟧二</li>⟦<li>⟧三</li>');
    check('<div>⟦<td>⟧一</td></div>');
    check('<table><tbody>⟦<td>⟧一</td></tbody></table>');
    check('<div><dt>一</dt></div>');
    check('<section>⟦<dt>⟧一</dt></section>');
  });
  it('finds what cannot stand directly in a list or a row', () => {
    check('<ul>⟦<p>⟧一</p><li>二</li>⟦三⟧</ul>');
    check('<table>⟦一⟧<tr>⟦<div>⟧二</div><td>三</td></tr></table>');
    check('<ol>⟦<ol>⟧<li>一</li></ol></ol>');
  });
  it('reports an inline element around blocks once, as less than an error', () => {
    const [problem] = check('⟦<span style="color: red">⟧<p>一</p><p>二</p></span>');
    assert.equal(problem.severity, 'warning');
    check('⟦<h2>⟧<div>一</div></h2>');
    check('<span>⟦<b>⟧<p>一</p></b></span>');
  });
  it('finds a link in a link', () => {
    check('<p><a href="a.htm">甲⟦<a href="b.htm">⟧乙</a>丙</a><a href="c.htm">丁</a></p>');
  });
  it('takes linear time', () => {
    checkLinearTime((count) => check(`${'<div>'.repeat(count)}一${'</div>'.repeat(count)}`), 2500);
  });
});
