import { checkOf } from './check';

const { check } = checkOf('attr-required');

describe('attr-required', () => {
  const silent = [
    ['an image with an address', '<p><img src="a.jpg"></p>'],
    [
      'images that are loaded late',
      '<p><img data-src="a.jpg"><img src="" data-original="a.jpg"><img srcset="a.jpg 2x"></p>',
    ],
    ['anchors', '<p><a name="a">一</a><a id="b">二</a><a></a><a>&nbsp;</a></p>'],
    ['a link around an image', '<p><a target="_blank"><img src="a.jpg"></a></p>'],
    [
      'links of mini programs and scripts',
      '<p><a data-miniprogram-path="a">一</a><a onclick="b()">二</a><a class="c">三</a></p>',
    ],
    ['a link around blocks', '<a><p>一</p></a>'],
    ['other elements', '<p><abbr>一</abbr></p>'],
  ];
  for (const [name, text] of silent) it(`leaves alone: ${name}`, () => void check(text));

  const cases = [
    ['no address', '<p>⟦<img alt="校园">⟧</p>'],
    ['an empty address', '<p><img ⟦src=""⟧><img ⟦src=" "⟧><img ⟦src⟧></p>'],
    ['an empty address that is loaded late', '<p>⟦<img data-src="">⟧</p>'],
    ['a link without an address', '<p>⟦<a>⟧一</a>⟦<a target="_blank">⟧<b>二</b></a></p>'],
    ['capital letters', '<P>⟦<IMG>⟧</P>'],
  ];
  for (const [name, marked] of cases) it(`reports ${name}`, () => void check(marked));
});
