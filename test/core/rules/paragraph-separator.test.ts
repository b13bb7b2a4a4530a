import assert from 'node:assert/strict';
import { fixAll } from '../../../src/core/fix';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { checkPlaces } from './check';

const RULE = 'paragraph-separator';

/** \`fixed\` is the article after all safe fixes; without it nothing is changed. */
function check(marked: string, fixed?: string): void {
  const { text } = checkPlaces(RULE, marked);
  assert.equal(fixAll(text, DEFAULT_SETTINGS), fixed ?? text);
}

const GOOD = '清河县召开会议\n\n周明远\n\n<p>文</p>\n\n教育\n\n校园\n\n学校';

describe('paragraph-separator', () => {
  it('is silent on one blank line', () => check(GOOD));
  it('is silent on it with the line ends of Windows', () => check(GOOD.replaceAll('\n', '\r\n')));
  it('finds a missing blank line between any parts', () => {
    check('清河县召开会议\n⟦周明远⟧\n⟦<p>⟧文</p>\n⟦教育⟧\n⟦校园⟧\n\n学校', GOOD);
  });
  it('finds blank lines too many', () => {
    check('清河县召开会议\n\n周明远\n\n⟦\n\n⟧<p>文</p>\n\n教育\n\n⟦\n⟧校园\n\n学校', GOOD);
  });
  it('takes lines of white space for blank', () => {
    check(GOOD.replace('议\n\n', '议\n  　\n'));
    check('清河县召开会议\n \n⟦ \n⟧周明远\n\n<p>文</p>\n\n教育\n\n校园\n\n学校', GOOD);
  });
  it('does not look into the body', () => {
    check(
      '清河县召开会议\n\n周明远\n\n<p>文</p>\n<p>文</p>\n\n\n\n<p\nclass="a">文</p>\n\n教育\n\n校园\n\n学校',
    );
    check('清河县召开会议\n\n周明远\n\n第一段没有标签。\n\n\n第二段。\n\n教育\n\n校园\n\n学校');
  });
  it('does not look at the ends of the file', () => check(`\n\n${GOOD}\n\n\n`));
  it('lets comments have blank lines around them', () => {
    check(
      '<!-- 一 -->\n清河县召开会议\n\n<!-- 二 -->\n\n周明远\n\n<p>文</p>\n\n教育\n<!-- 三 -->\n\n校园\n\n学校\n<!-- 四 -->',
    );
  });
  it('finds no blank line beside a comment', () => {
    check(
      '清河县召开会议\n<!-- 一 -->\n⟦周明远⟧\n\n<p>文</p>\n\n教育\n\n校园\n\n学校',
      '清河县召开会议\n<!-- 一 -->\n\n周明远\n\n<p>文</p>\n\n教育\n\n校园\n\n学校',
    );
  });
  it('mends with the line ends of the file', () => {
    check(
      '清河县召开会议\r\n⟦周明远⟧\r\n\r\n<p>文</p>\r\n\r\n教育\r\n\r\n校园\r\n\r\n学校',
      GOOD.replaceAll('\n', '\r\n'),
    );
  });
  it('reads the line ends of old Macs', () => check(GOOD.replaceAll('\n', '\r')));
  it('is silent where a part is missing', () => {
    check('<p>文</p>');
    check('');
  });
});
