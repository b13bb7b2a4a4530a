import { checkPlaces } from './check';

const check = (comment: string) =>
  void checkPlaces('valid-directive', `标题\n\n作者\n\n${comment}<p>文。</p>\n\n甲\n\n乙\n\n丙`);

describe('valid-directive', () => {
  it('marks the word that is not known', () => {
    check('<!-- ⟦bulletin-disble⟧ img-alt -->');
    check('<!--⟦bulletin-nothing-like-it⟧-->');
  });
  it('marks in a configuration what is not understood', () => {
    check('<!-- bulletin-configure-file {⟦"img-atl"⟧: "off", "title-length": { ⟦"maxi"⟧: 3 }} -->');
    check('<!-- bulletin-configure-file {"img-alt": ⟦"of"⟧} -->');
    check('<!-- ⟦bulletin-configure-file⟧ -->');
  });
  it('marks something within the comment where the configuration breaks off', () => {
    check('<!-- bulletin-configure-file {"img-alt": "off"⟦ ⟧-->');
  });
  it('leaves alone what is understood, and comments about something else', () => {
    check(
      '<!-- bulletin-configure-file {"img-alt": "off", /* 说明 */ "title-length": ["hint", {"max": 9}]} -->',
    );
    check('<!-- bulletin 第 3 期 --><!-- 见 bulletin-disable -->');
  });
});
