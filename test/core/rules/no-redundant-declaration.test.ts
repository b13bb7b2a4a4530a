import { checkOf } from './check';

const { check } = checkOf('no-redundant-declaration');
const styled = (style: string) => `<p style="${style}">一</p>`;

describe('no-redundant-declaration', () => {
  const silent = [
    ['different properties', 'color: red; background-color: red'],
    ['a part after the whole', 'margin: 0; margin-left: 2em'],
    ['a vendor prefix', 'display: -webkit-box; display: block'],
    ['a function', 'width: 90%; width: calc(100% - 2em)'],
    ['transparency', 'color: #333; color: rgba(0, 0, 0, .8)'],
    ['a variable', 'color: red; color: var(--a)'],
    ['newer values', 'width: 300px; width: fit-content; font-size: 16px; font-size: 1rem'],
    ['an earlier one that wins', 'color: red !important; color: blue'],
    ['properties of Word', 'mso-list: a; mso-list: b'],
    ['a later value that is none', 'font-size: 16px; font-size: 20; color: red; color: #gg'],
    ['a property that is not checked', 'word-wrap: normal; word-wrap: break-word'],
    ['an old hack', 'width: 10px; width: 9px\\9'],
  ];
  for (const [name, style] of silent) it(`leaves alone: ${name}`, () => void check(styled(style)));

  const cases: [string, string, string][] = [
    ['another value', '⟦color: red⟧; color: blue', 'color: blue'],
    ['the same value', '⟦color: Red⟧;color: red;', 'color: red;'],
    ['rgb(), which all browsers know', '⟦color: #333⟧; color: rgb(1, 1, 1)', 'color: rgb(1, 1, 1)'],
    ['the same function', '⟦width: calc(1em)⟧; width: calc(1em)', 'width: calc(1em)'],
    ['three', '⟦color: red⟧; ⟦color: blue⟧; margin: 0; color: green', 'margin: 0; color: green'],
    ['a later one that is important', '⟦color: red⟧; COLOR: blue !important', 'COLOR: blue !important'],
    ['references', '⟦font-family: &quot;宋体&quot;⟧; font-family: 黑体', 'font-family: 黑体'],
  ];
  for (const [name, style, left] of cases) {
    it(`deletes ${name}`, () => check(styled(style), { safely: styled(left) }));
  }
});
