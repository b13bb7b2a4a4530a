import { checkOf } from './check';

const { check } = checkOf('stray-end-tag');

describe('stray-end-tag', () => {
  it('goes', () => {
    check('<p>会议⟦</span>⟧召开</p>', { safely: '<p>会议召开</p>' });
    check('<p>会议</p>⟦</p>⟧<p>召开</p>', { safely: '<p>会议</p><p>召开</p>' });
  });
  it('is not deleted unasked where it keeps two texts apart', () => {
    check('<div>会议⟦</p>⟧召开⟦</p>⟧</div>', {
      safely: '<div>会议</p>召开</div>',
      wholly: '<div>会议召开</div>',
    });
  });
  it('is not deleted with the text that it swallows', () => {
    check('<p>会议⟦</b召开，部署⟧<i>工作</i></p>');
  });
  it('is not deleted where the text behind it would become part of a tag', () => {
    check('<p>会议⟦</b⟧⟦</i>⟧召开</p>');
  });
});
