import { checkOf } from './check';

const { check } = checkOf('redundant-inline-style');

describe('redundant-inline-style', () => {
  it('leaves alone what would undo the style of the paragraph', () => {
    check('<p style="font-size: 1.6em"><span style="font-size: inherit">会议召开。</span></p>'.repeat(5));
  });
});
