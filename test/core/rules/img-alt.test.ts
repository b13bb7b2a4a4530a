import assert from 'node:assert/strict';
import { type Problem } from '../../../src/core/lint';
import { checkPlaces } from './check';

const RULE = 'img-alt';
const frame = (body: string) => `标题\n\n作者\n\n<p>${body}</p>\n\n甲\n\n乙\n\n丙`;

function check(marked: string, options = {}): readonly Problem[] {
  return checkPlaces(RULE, frame(marked), { options: { [RULE]: options } }).problems;
}

describe('img-alt', () => {
  const useless = [
    '图片',
    '图片1',
    '图 2',
    'image',
    'Image',
    'IMG_001.jpg',
    '微信图片_20200515103000',
    '微信图片_2020051510.jpg',
    'mmexport1589512345678',
    'DSC_0012',
    'QQ截图20200515',
    '屏幕截图 2020-05-15',
    '20200515103000',
    '5d886c9e11bc440d9ff0',
    '开学典礼.png',
    '……',
    '输入图片说明',
    'undefined',
  ];
  for (const alt of useless) it(`finds: ${alt}`, () => check(`<img src="1.jpg" alt="⟦${alt}⟧">`));

  const good = [
    '开学典礼现场',
    '图为开学典礼现场',
    '图片展开幕',
    '2020年',
    '5G',
    '第1页',
    '清河县教育局2020年5月15日召开会议',
    'A4',
    'Logo',
    '照片墙',
    '121班',
    'face',
  ];
  for (const alt of good) it(`leaves alone: ${alt}`, () => check(`<img src="1.jpg" alt="${alt}">`));

  it('finds an image without the attribute', () => check('⟦<img src="1.jpg">⟧甲⟦<IMG SRC="1.jpg"/>⟧'));
  it('lets an image only decorate, unless told otherwise', () => {
    check('<img src="1.jpg" alt="">');
    check('<img src="1.jpg" alt>');
    check('⟦<img src="1.jpg" alt="">⟧', { allowEmpty: false });
  });
  it('leaves alone images that nobody is meant to see or hear', () => {
    check(
      '<img src="1.gif" width="1" height="1"><img src="1.jpg" role="presentation"><img src="1.jpg" aria-hidden="true">',
    );
    check('<img src="1.jpg" style="display: none !important"><img src="1.jpg" style="visibility: hidden">');
  });
  it('decodes references', () => check('<img src="1.jpg" alt="⟦&#22270;片⟧">'));
  it('offers the title of the image', () => {
    const [problem] = check('⟦<img src="1.jpg" title="开学典礼">⟧');
    assert.deepEqual(
      problem.fix?.edits.map(({ text }) => text),
      [' alt="开学典礼"'],
    );
    assert.equal(problem.fix?.safe, false);
    const [other] = check('<img src="1.jpg" alt="⟦图片⟧" title="a&quot;b">');
    assert.deepEqual(
      other.fix?.edits.map(({ text }) => text),
      ['alt="a&quot;b"'],
    );
    const [none] = check('⟦<img src="1.jpg" title="1.jpg">⟧');
    assert.equal(none.fix, undefined);
  });
  it('takes more texts', () => check('<img src="1.jpg" alt="⟦校徽⟧">', { placeholders: ['校徽'] }));
});
