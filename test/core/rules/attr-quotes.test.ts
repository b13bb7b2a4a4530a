import { checkOf } from './check';

const { check } = checkOf('attr-quotes');

describe('attr-quotes', () => {
  const silent = [
    ['quotes of both kinds', `<p style="color: red" class='a'>一</p>`],
    ['attributes without a value', '<p hidden>一</p>'],
    ['names of drawings', '<p><svg viewBox="0 0 9 9"><linearGradient gradientUnits=a /></svg></p>'],
    ['a drawing with blocks in it', '<svg viewBox="0 0 9 9"><foreignObject><p>一</p></foreignObject></svg>'],
    ['capitals in values and text', '<p class="MsoNormal">A=B，C<span title="A=b">D</span></p>'],
    ['what scripts of editors write', '<p data-fileId="1">一</p>'],
    ['names of Office', '<p>一<O:P></O:P></p>'],
    ['full-width quotes, of another rule', '<p style=“color:red”>一</p>'],
    ['one quote of two', '<p style=color:red">一</p>'],
    ['a value cut off at a space', '<p style=color: red>一</p>'],
  ];
  for (const [name, text] of silent) it(`leaves alone: ${name}`, () => void check(text));

  const cases: [string, string, string][] = [
    ['a value', '<p ⟦align=center⟧>一</p>', '<p align="center">一</p>'],
    ['an address', '<p><a ⟦href=a.htm?x=1&y=2⟧>一</a></p>', '<p><a href="a.htm?x=1&y=2">一</a></p>'],
    [
      'a value that ends with a slash',
      '<p><a ⟦href=https://a.cn/⟧>一</a></p>',
      '<p><a href="https://a.cn/">一</a></p>',
    ],
    ['names of both tags', '<⟦P⟧>一</⟦P⟧>', '<p>一</p>'],
    ['one tag of two', '<p>一</⟦P⟧>', '<p>一</p>'],
    ['an attribute in capitals', '<p ⟦STYLE="COLOR: red"⟧>一</p>', '<p style="COLOR: red">一</p>'],
    ['both at once', '<p ⟦ALIGN=center⟧ ⟦bgColor=red⟧>一</p>', '<p align="center" bgcolor="red">一</p>'],
    ['containers', '<⟦DIV⟧ ⟦id=a⟧><p>一</p></⟦DIV⟧>', '<div id="a"><p>一</p></div>'],
    ['the second block', '<p>一</p> <p ⟦align=left⟧>二</p>', '<p>一</p> <p align="left">二</p>'],
  ];
  for (const [name, marked, safely] of cases) it(`mends ${name}`, () => check(marked, { safely }));
});
