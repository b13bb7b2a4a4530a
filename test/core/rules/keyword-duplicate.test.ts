import assert from 'node:assert/strict';
import { fixAll } from '../../../src/core/fix';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { checkPlaces } from './check';

const RULE = 'keyword-duplicate';
const frame = (tags: string) => `学校举行开学典礼\n\n来源：清河县教育局\n\n<p>文</p>\n\n${tags}`;

function check(marked: string, fixed?: string, options = {}): void {
  const settings = { ...DEFAULT_SETTINGS, options: { [RULE]: options } };
  const { text } = checkPlaces(RULE, frame(marked), settings);
  assert.equal(fixAll(text, settings), fixed === undefined ? text : frame(fixed));
}

describe('keyword-duplicate', () => {
  it('finds a tag that is there already', () =>
    check('教育\n\n校园\n\n⟦教育⟧\n\n学校', '教育\n\n校园\n\n学校'));
  it('finds it as often as it is there', () => check('教育\n\n⟦教育⟧\n\n⟦教育⟧', '教育'));
  it('takes white space and full width for nothing', () =>
    check('5G网络\n\n  ⟦5G网络⟧  \n\n学校', '5G网络  \n\n学校'));
  it('takes capitals for nothing, unless told otherwise', () => {
    check('AI教育\n\n⟦ai教育⟧', 'AI教育');
    check('AI教育\n\nai教育', undefined, { ignoreCase: false });
  });
  it('leaves alone tags that hold each other', () => check('教育\n\n教育局\n\n清河教育'));
  it('keeps comments', () => check('教育\n\n<!-- 一 -->\n\n⟦教育⟧\n\n学校', '教育\n\n<!-- 一 -->\n\n学校'));
});
