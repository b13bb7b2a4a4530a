import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { applyEdits } from '../../../src/core/edits';
import { problemsEdits } from '../../../src/core/fix';
import { lint } from '../../../src/core/lint';
import type { Options } from '../../../src/core/rules/rule';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { parseMarked } from '../marked';
import { checkPlaces } from './check';

const RULE = 'no-personal-info';
const frame = (body: string) => `清河县开展读书活动\n\n作者\n\n<p>${body}</p>\n\n甲\n\n乙\n\n丙`;

function problemsOf(text: string, options: Options = {}) {
  const settings = { ...DEFAULT_SETTINGS, options: { [RULE]: options } };
  return lint(parseArticle(text), settings).filter(({ rule }) => rule === RULE);
}

/** `fixed` is the block after all fixes; without it there is nothing to fix. */
function check(marked: string, fixed?: string, options: Options = {}): void {
  const settings = { options: { [RULE]: options } };
  const { text, problems } = checkPlaces(RULE, frame(marked), settings);
  assert.ok(problems.every(({ fix }) => fix?.safe !== true));
  assert.equal(applyEdits(text, problemsEdits(problems)), fixed === undefined ? text : frame(fixed));
}

// The numbers are made up: nobody was born in these places on these days, and no operator issues 154.
describe(RULE, () => {
  const silent = [
    ['contacts', '联系电话：15406172839；咨询热线：15406172839、15406172840；举报请打15406172839'],
    ['a contact with a name', '报名联系人：周老师 15406172839'],
    ['masked numbers', '154****2839，110101********1232，1101011900030712**'],
    ['land lines and short numbers', '0355-7000000，12345，400-1234567，95588'],
    ['examples', '13812345678，13888888888'],
    ['amounts', '15406172839元，15406172839.50，共15406172839人'],
    ['other numbers', 'QQ：15406172839，订单编号15406172839，YD15406172839，154061728391'],
    ['an ID number without a date or a checksum', '110101190013071232，110101190003071233'],
    ['an ID number of no province', '身份证号190101190003071232'],
    ['a card number without Luhn or an issuer', '6226000000000006，1234567890123452，9226000000000009'],
    ['accounts for donations', '捐款账号：6226000000000005，户名：清河县慈善总会，账号6226000000000005'],
    ['addresses', 'https://a.cn/?t=15406172839'],
    ['code', '<code>15406172839</code>'],
    ['attributes', '<img src="a.jpg" alt="15406172839">会议'],
  ];
  for (const [name, text] of silent) it(`leaves alone: ${name}`, () => check(text));

  it('finds mobile numbers, however they are grouped', () => {
    check('家长周某⟦15406172839⟧到校', '家长周某154****2839到校');
    check('周某 ⟦154-0617-2839⟧、⟦+86 154 0617 2839⟧', '周某 154-****-2839、+86 154 **** 2839');
  });
  it('looks for the contact in the same sentence only', () => {
    check('详情请咨询教务处。家长周某⟦15406172839⟧到校', '详情请咨询教务处。家长周某154****2839到校');
  });
  it('finds ID numbers', () => {
    check('周某，⟦110101190003071232⟧。', '周某，110101********1232。');
  });
  it('takes an ID number as certain by its checksum, else by what is said of it', () => {
    assert.equal(problemsOf(frame('周某110101190003071232'))[0]?.severity, 'error');
    assert.equal(problemsOf(frame('周某，身份证号110101190003071233'))[0]?.severity, 'warning');
  });
  it('finds bank cards', () => {
    check('打入⟦6226000000000005⟧，⟦6226 0000 0000 0005⟧', '打入6226********0005，6226 **** **** 0005');
    check('银行卡号：⟦9226000000000009⟧', '银行卡号：9226********0009');
  });
  it('offers no fix across tags', () => {
    check('周某⟦154<b>06172839⟧</b>');
  });
  it('heeds its options', () => {
    check('周某15406172839，⟦110101190003071232⟧', '周某15406172839，110101********1232', {
      kinds: ['id-card'],
    });
    check('周某154-0617-2839', undefined, { allow: ['154 0617 2839'] });
  });
  it('finds nothing more in what it has masked', () => {
    const { text } = parseMarked(frame('周某15406172839，110101190003071232，6226000000000005'));
    const fixed = applyEdits(text, problemsEdits(problemsOf(text)));
    assert.deepEqual(problemsOf(fixed), []);
  });
});
