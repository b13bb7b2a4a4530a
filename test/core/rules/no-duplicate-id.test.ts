import { checkOf } from './check';

const { check } = checkOf('no-duplicate-id');

describe('no-duplicate-id', () => {
  it('compares the tags of all paragraphs, and what stands around them', () => {
    check('<div id="a"><p id="b">一</p><p ⟦id="a"⟧>二</p></div><p><b ⟦id="b"⟧>三</b></p>', {
      wholly: '<div id="a"><p id="b">一</p><p>二</p></div><p><b>三</b></p>',
    });
  });
  it('leaves alone other letters, empty ids and the names of links', () => {
    check('<p id="a">一</p><p id="A">二</p><p id="">三</p><p id="">四</p><p><a name="a">五</a></p>');
  });
});
