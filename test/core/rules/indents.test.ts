import { checkOf } from './check';

const { check: checkFaked } = checkOf('no-nbsp-indent');
const { check: checkOdd } = checkOf('inconsistent-indent');

describe('no-nbsp-indent', () => {
  it('takes a plain space after the others for a part of the indent', () => {
    checkFaked('<p>⟦&nbsp; &nbsp; ⟧会议召开。</p>', {
      wholly: '<p style="text-indent: 2em;">会议召开。</p>',
    });
  });
  it('leaves one alone', () => checkFaked('<p>&nbsp; 会议召开。</p>'));
  it('leaves lines of program text alone', () => {
    checkFaked('<p>&nbsp;&nbsp;&nbsp;&nbsp;public boolean preHandle()</p>');
    checkFaked('<p>&nbsp;&nbsp;&nbsp;&nbsp;log.setDesc("更新用户");</p>');
    checkFaked('<p>&nbsp;&nbsp;* 这个方法在处理之前执行。</p>');
  });
});

describe('inconsistent-indent', () => {
  const usual = '<p>&nbsp;&nbsp;&nbsp;&nbsp;会议一。</p>'.repeat(4);
  it('leaves alone what is as wide as the others', () => {
    checkOdd(`<p>&nbsp; &nbsp; 会议召开。</p>${usual}`);
    checkOdd('<p>　　 会议召开。</p><p>　　会议一。</p><p>　　会议二。</p><p>　　会议三。</p>');
  });
  it('finds what is not', () => {
    checkOdd(`<p>⟦&nbsp; &nbsp;⟧会议召开。</p>${usual}`, {
      safely: `<p>&nbsp;&nbsp;&nbsp;&nbsp;会议召开。</p>${usual}`,
    });
  });
});
