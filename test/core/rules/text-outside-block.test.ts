import { checkOf } from './check';

const { check } = checkOf('text-outside-block');

describe('text-outside-block', () => {
  it('leaves alone what nobody sees', () => {
    check('<p>会议召开。</p><span style="display: none">157</span><p>活动结束。</p>');
  });
  it('finds text beside what nobody sees', () => {
    const text = '会后<span style="display: none">157</span>';
    check(`<p>会议召开。</p>⟦${text}⟧`, { wholly: `<p>会议召开。</p><p>${text}</p>` });
  });
  it('makes a paragraph of each line, but not of half an element', () => {
    check('⟦会议<b>召开\n部署</b>工作\n活动结束⟧<p>文</p>', {
      wholly: '<p>会议<b>召开\n部署</b>工作</p>\n<p>活动结束</p><p>文</p>',
    });
  });
  it('wraps no text with a stray end tag in it', () => {
    check('⟦会议</p>召开⟧<p>文</p>');
  });
  it('leaves the rest of a paragraph that a block in it ends to permitted-content', () => {
    check('<p>会议召开，<div>现场</div>部署工作。</p>');
  });
});
