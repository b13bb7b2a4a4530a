import { checkOf } from './check';

const { check, checkArticle } = checkOf('repeated-punctuation');

describe('repeated-punctuation', () => {
  const silent = [
    ['three marks of emphasis', '真的吗？！太好了！！！'],
    ['half-width marks', '加油!!!!，好吗????，甲,,乙'],
    ['an ellipsis with a full stop', '书法、绘画……。'],
    ['a row of full stops', '书声琅琅。。。'],
    ['dashes', '会议——全县会议——召开'],
    ['marks with a quote between them', '“读书吧！”，他说：“好。”。'],
    ['marks that are spoken of', '去掉“，，”和（？：）'],
    ['code', '<code>，，</code>'],
  ];
  for (const [name, text] of silent) it(`leaves alone: ${name}`, () => check(`<p>${text}</p>`));

  it('makes a doubled mark single', () => {
    check('<p>甲⟦，，⟧乙⟦、、⟧丙⟦；；⟧丁⟦：：⟧戊⟦。。⟧</p>', { safely: '<p>甲，乙、丙；丁：戊。</p>' });
  });
  it('offers one mark for three of them', () => check('<p>甲⟦，，，⟧乙</p>', { wholly: '<p>甲，乙</p>' }));
  it('offers the stronger of two marks', () => {
    check('<p>甲⟦，。⟧乙⟦、，⟧丙⟦。，⟧丁⟦！。⟧</p>', { wholly: '<p>甲。乙，丙。丁！</p>' });
  });
  it('cuts more than three marks of emphasis', () => {
    check('<p>好⟦！！！！！⟧</p>', { safely: '<p>好！！！</p>' });
    check('<p>好⟦？！？！⟧</p>', { wholly: '<p>好？！？</p>' });
  });
  it('takes the number of them from the option', () => {
    const options = { 'repeated-punctuation': { maxBang: 1 } };
    check('<p>好⟦！！⟧</p>', { safely: '<p>好！</p>' }, { options });
  });
  it('keeps tags in a run and reads references', () => {
    check('<p>甲<b>⟦，</b>，⟧乙⟦&#65292;，⟧丙</p>', { safely: '<p>甲<b>，</b>乙，丙</p>' });
  });
  it('does not look across a line break', () => check('<p>甲，<br>，乙</p>'));
  it('checks the title', () => checkArticle('开会⟦，，⟧部署\n\n作者\n\n<p>文</p>\n\n甲\n\n乙\n\n丙'));
});
