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
  it('leaves the rest of a paragraph that a block in it ends to permitted-content', () => {
    check('<p>会议召开，<div>现场</div>部署工作。</p>');
  });
});
