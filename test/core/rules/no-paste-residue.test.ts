import assert from 'node:assert/strict';
import { tagCheckOf } from './check-tags';

const check = tagCheckOf('no-paste-residue');

describe('no-paste-residue', () => {
  const silent = [
    ['what a site or a person sets', '<p class="lead" id="a1" data-id="1" lang="en" title="mso-a">会议</p>'],
    [
      'a picture that is loaded late',
      '<p><img data-src="a.jpg" data-type="png" data-w="600" alt="校园"></p>',
    ],
    ['what is deliberate', '<p data-no-dark data-miniprogram-appid="a">会议</p>'],
    ['the only address of a picture', '<p><img _src="a.jpg" alt="校园"></p>'],
    ['comments of people', '<p>会议<!-- 待定 --><!-- bulletin-disable-line --></p>'],
    ['the language of a site', '<p lang="zh-CN">会议</p>'],
    ['anchors that contents lead to', '<p><a name="_Toc123">会议</a></p>'],
    ['words', '<p>mso-a: 1; MsoNormal，powered-by</p>'],
    ['a comment that is never closed, which holds the article', '<p>会议</p><!--[if gte mso 9]><p>召开</p>'],
    ['ordinary styles', '<p style="color: red; text-justify: inter-ideograph">会议</p>'],
  ];
  for (const [name, text] of silent) it(`leaves alone: ${name}`, () => void check(text));

  it('removes attributes', () => {
    check(
      '<section ⟦data-tools="135编辑器"⟧ ⟦powered-by="xiumi.us"⟧ ⟦data-darkmode-color="#000"⟧ ⟦data-pm-slice="0"⟧><p ⟦leaf=""⟧ ⟦data-v-1a2b3c4d⟧>会议</p></section>',
    );
    check('<p><img ⟦_src="a.jpg"⟧ src="a.jpg" alt="校园"></p>', '<p><img src="a.jpg" alt="校园"></p>');
    check('<p><span ⟦lang="EN-US"⟧>WHO</span></p>', '<p><span>WHO</span></p>');
  });
  it('removes classes, and the attribute with the last of them', () => {
    check('<p class="lead ⟦MsoNormal⟧ big">会议</p>', '<p class="lead big">会议</p>');
    check('<p class="lead ⟦MsoNormal⟧ ⟦js_darkmode__0⟧">会议</p>', '<p class="lead">会议</p>');
    check('<p class="⟦MsoNormal⟧ lead">会议</p>', '<p class="lead">会议</p>');
    check('<p class="⟦16⟧" id="a">会议</p>', '<p id="a">会议</p>');
  });
  it('removes declarations, and the attribute with the last of them', () => {
    check(`<p style="⟦mso-a: 1⟧; ⟦mso-b: 'x'⟧; color: red;">会议</p>`, '<p style="color: red;">会议</p>');
    check('<p style="color: red; ⟦mso-a: 1⟧; ⟦tab-stops: 2cm⟧;">会议</p>', '<p style="color: red;">会议</p>');
    check('<p style="⟦mso-a: &quot;x&quot;⟧">会议</p>', '<p>会议</p>');
  });
  it('removes elements of Office, keeping the text in them', () => {
    check('<p>会议⟦<o:p></o:p>⟧召开⟦<o:p>&nbsp;</o:p>⟧</p>', '<p>会议召开&nbsp;</p>');
    check('<p>⟦<st1:chsdate>5月</st1:chsdate>⟧</p>', '<p>5月</p>');
    const [problem] = check('<p>⟦<v:shape>⟧甲</v:shape></p>');
    assert.equal(problem.fix, undefined);
  });
  it('removes comments of Office', () => {
    check(
      '<p>⟦<!--[if gte mso 9]><xml>甲</xml><![endif]-->⟧会⟦<!--StartFragment-->⟧议⟦<![if !supportLists]>⟧一⟦<![endif]>⟧</p>',
      '<p>会议一</p>',
    );
    check('<p>⟦<?xml:namespace prefix = o />⟧会议</p>', '<p>会议</p>');
    const [problem] = check('<p>3<⟦<!--StartFragment-->⟧b</p>');
    assert.equal(problem.fix, undefined);
  });
  it('removes bookmarks', () => {
    check('<p><span ⟦id="_baidu_bookmark_start_0"⟧ style="display: none"></span>会议</p>', '<p>会议</p>');
    check(
      '<p><a ⟦name="_GoBack"⟧></a>会议<a ⟦name="OLE_LINK1"⟧ href="a.htm">召开</a></p>',
      '<p>会议<a href="a.htm">召开</a></p>',
    );
  });
  it('takes more names from the settings', () => {
    const options = { patterns: ['data-x-*', 'kz.big'] };
    check('<p ⟦data-x-1="a"⟧ data-y="b" class="⟦kz.big⟧ kzabig">会议</p>', undefined, options);
  });
});
