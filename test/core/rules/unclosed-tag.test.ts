import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { lint } from '../../../src/core/lint';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { checkOf, checkPlaces, frame } from './check';

const { check } = checkOf('unclosed-tag');

describe('unclosed-tag', () => {
  it('offers to write out a tag that the text speaks of', () => {
    check('<div>把⟦<p>⟧标记加上属性</div>', { wholly: '<div>把&lt;p&gt;标记加上属性</div>' });
    check('<p>首先看⟦<b>⟧内部参数</p>', { wholly: '<p>首先看&lt;b&gt;内部参数</p>' });
  });
  it('says so', () => {
    const article = parseArticle('标题\n\n作者\n\n<div>把<p>标记加上属性</div>');
    const [problem] = lint(article, DEFAULT_SETTINGS).filter(({ rule }) => rule === 'unclosed-tag');
    assert.match(problem.message, /write &lt;p&gt;/);
  });
  it('closes what ends at the same place from the inside, in one go', () => {
    check('<p>⟦<span>⟧一⟦<u>⟧二⟦<span>⟧三</p>', {
      safely: '<p><span>一<u>二<span>三</span></span></p>',
      wholly: '<p><span>一<u>二<span>三</span></span></p>',
    });
    const open = '⟦<span>⟧'.repeat(30);
    const spans = '<span>'.repeat(30);
    check(`<p>${open}一</p>`, { safely: `<p>${spans}一${'</span>'.repeat(30)}</p>` });
  });
  it('says which tags it inserts', () => {
    const { problems } = checkPlaces('unclosed-tag', frame('<p>⟦<em>⟧一⟦<b>⟧二</p>'));
    assert.deepEqual(
      problems.map(({ fix }) => fix?.title),
      ['Insert </b></em>', 'Insert </b>'],
    );
  });
  it('puts no end tag where none is read', () => {
    check('⟦<p>⟧会议<!-- 待定');
    check('⟦<p>⟧会议⟦<script>⟧召开');
    check('⟦<div>⟧会议⟦<textarea>⟧召开<p>活动</p>');
    check('⟦<p>⟧会议<b class="a"');
    check('⟦<p>⟧会议</b<p>召开</p>');
    check('⟦<p>⟧会议</');
    check('⟦<div>⟧⟦<table>⟧⟦<tr>⟧⟦<td>⟧会议', {
      safely: '<div><table><tr><td>会议</td>',
      wholly: '<div><table><tr><td>会议</tr></table>',
    });
  });
  it('puts no space out of a paragraph but those between tags', () => {
    check('⟦<p>⟧会议\u3000 <p>召开</p>', { safely: '<p>会议\u3000</p> <p>召开</p>' });
  });
  it('takes others for elements', () => {
    check('<p>会议⟦<b>⟧召开</p>', { wholly: '<p>会议<b>召开</b></p>' });
    check('<p>会议⟦<b class="a">⟧标签</p>', { wholly: '<p>会议<b class="a">标签</b></p>' });
  });
});
