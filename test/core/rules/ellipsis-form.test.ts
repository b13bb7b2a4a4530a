import { checkOf } from './check';

const { check, checkArticle } = checkOf('ellipsis-form');

describe('ellipsis-form', () => {
  const silent = [
    ['a place to fill in', '在<option>...</option>里写选项'],
    ['six and twelve dots', '书声……甲…………'],
    ['English', 'To be continued... 他说“wait…”'],
    ['versions and sequences of numbers', '版本1.2...8，3...2...1'],
    ['leader lines', '一、总则…………………………3，二、细则..................5'],
    ['two full stops', '会议召开。。'],
    ['an ornament', '...</p><p>······</p><p>…'],
    ['a verb after an ellipsis', '他在那里……等他回来'],
    ['paths and code', '见D:\\清河...\\a，<code>书...声</code>'],
  ];
  for (const [name, text] of silent) it(`leaves alone: ${name}`, () => check(`<p>${text}</p>`));

  it('finds every other form after Chinese', () => {
    check('<p>甲⟦...⟧乙⟦......⟧丙⟦。。。。⟧丁⟦…⟧戊⟦………⟧己⟦···⟧庚⟦…...⟧</p>', {
      safely: '<p>甲……乙……丙……丁……戊……己……庚……</p>',
    });
  });
  it('keeps twelve dots', () => check('<p>甲⟦............⟧</p>', { safely: '<p>甲…………</p>' }));
  it('looks beyond quotes', () => check('<p>“谢谢”⟦...⟧他说</p>', { safely: '<p>“谢谢”……他说</p>' }));
  it('offers, but does not apply by itself, at the beginning and after a digit', () => {
    check('<p>⟦...⟧会议召开，第1、2、3⟦...⟧名</p>', { wholly: '<p>……会议召开，第1、2、3……名</p>' });
  });
  it('finds 等 after an ellipsis', () => {
    check('<p>书法、绘画⟦……⟧等。剪纸⟦……⟧等等，</p>', { wholly: '<p>书法、绘画等。剪纸等等，</p>' });
  });
  it('keeps tags and reads references', () => {
    check('<p>甲⟦.<b>..⟧</b>乙⟦&hellip;⟧丙</p>', { safely: '<p>甲……<b></b>乙……丙</p>' });
  });
  it('checks the title', () => checkArticle('书声⟦...⟧\n\n作者\n\n<p>文</p>\n\n甲\n\n乙\n\n丙'));
});
