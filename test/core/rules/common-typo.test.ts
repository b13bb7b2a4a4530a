import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { applyEdits } from '../../../src/core/edits';
import { problemsEdits } from '../../../src/core/fix';
import { lint, type Problem } from '../../../src/core/lint';
import { COMMON_TYPOS } from '../../../src/core/rules/data/common-typos';
import type { Options } from '../../../src/core/rules/rule';
import { createTypoFinder, parseEntry, parsePair } from '../../../src/core/rules/shared/text/typos';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { checkPlaces } from './check';

const RULE = 'common-typo';
const frame = (body: string) => `清河县开展读书活动\n\n作者\n\n<p>${body}</p>\n\n甲\n\n乙\n\n丙`;

function problemsOf(text: string, options: Options = {}): Problem[] {
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

describe(RULE, () => {
  const silent = [
    [
      'two words that meet',
      '公布署名文章；自己经过努力；预防犯罪；投资询价；顺延申请；质感概念；包含概念；习惯穿校服',
    ],
    [
      'more words that meet',
      '重复盖章；反复盖章；赔偿试点；严峻工作；大幅射门；爱好象棋；公司内部署期；高招开始；歌颂读书人',
    ],
    ['names', '李发辉、马松驰、周严俊出席'],
    ['deadlines', '报名截止5月20日，逾期不候；截止5月20日，逾期不候；活动于今天截止'],
    [
      'nouns after 的',
      '工作扎实有效的开展，离不开大家；积极的推动作用；更好的解决方案；有效的提高成绩的办法',
    ],
    [
      '的 after an attribute',
      '认真的学生；有效的措施；一种有效的推进工作机制；广泛的支持；充分的准备；最积极的参与者',
    ],
    ['a word that is spoken of', '不要把“部署”写成“布署”，也不要写成《布署》'],
    ['code', '<code>布署</code>'],
    ['an attribute', '<img alt="布署" src="a.jpg">召开会议'],
  ];
  for (const [name, text] of silent) it(`leaves alone: ${name}`, () => check(text));

  it('finds 的 where 地 is meant, and changes that alone', () => {
    check('县里⟦扎实有效的开展⟧线上教学', '县里扎实有效地开展线上教学');
    check('学校⟦圆满的完成⟧了任务，⟦极大的提高⟧了效率', '学校圆满地完成了任务，极大地提高了效率');
    check('大家⟦深刻的认识⟧到责任重大', '大家深刻地认识到责任重大');
    check('为⟦更好的服务于⟧群众', '为更好地服务于群众');
  });
  it('finds 截止 for 截至 before a date that begins a clause', () => {
    check('⟦截止⟧5月20日，全县已有三十所学校复课', '截至5月20日，全县已有三十所学校复课');
    check('会议召开。⟦截止⟧2020年5月底，共有五十人', '会议召开。截至2020年5月底，共有五十人');
  });
  it('sees through inline tags and keeps them', () => {
    check('作了⟦布</b><b>署⟧'.replace('作', '<b>作') + '</b>', '<b>作了部</b><b>署</b>');
    check('县里⟦扎实有效<b>的</b>开展⟧教学', '县里扎实有效<b>地</b>开展教学');
  });
  it('offers no fix where the tags leave no way', () => {
    check('⟦沁<b>河⟧</b>', undefined, { extra: ['沁河=沁河县'] });
  });
  it('reads further words from the options', () => {
    check('⟦教科居⟧召开会议，⟦A-B⟧', '教科局召开会议，A/B', { extra: ['教科居=教科局', ' A-B ＝ A/B '] });
  });
  it('skips pairs that are none', () => {
    check('会议', undefined, { extra: ['', '会议', '=议', '会=', '会=议=义', '(?<=[=x', '会(议=x'] });
  });
  it('leaves alone what the options say', () => {
    check('布署，扎实有效的开展教学，⟦既日起⟧', '布署，扎实有效的开展教学，即日起', {
      ignore: ['布署', '扎实有效的开展'],
    });
  });
  it('checks the title', () => {
    assert.equal(problemsOf('清河县布署工作\n\n作者\n\n<p>文</p>\n\n甲\n\n乙\n\n丙').length, 1);
  });
});

describe('common-typos.ts', () => {
  const entries = COMMON_TYPOS.map(parseEntry);

  it('holds at most 200 entries, none twice', () => {
    assert.ok(COMMON_TYPOS.length <= 200);
    assert.equal(new Set(COMMON_TYPOS).size, COMMON_TYPOS.length);
  });
  it('has no entry that another hides', () => {
    for (const { wrong } of entries) {
      const hidden = entries.filter((other) => other.wrong !== wrong && other.wrong.includes(wrong));
      assert.deepEqual(hidden, [], wrong);
    }
  });
  it('does not report the words that it proposes', () => {
    const find = createTypoFinder(entries);
    for (const { right } of entries) assert.deepEqual(find(`，${right}，`), []);
  });
  it('does not take a pair for a pattern', () => {
    assert.deepEqual(parsePair('(?=x)=y'), []);
    assert.equal(parsePair('a.c=abc').filter(({ pattern }) => pattern.test('axc')).length, 0);
  });

  /** Sentences in which an entry that looks at what stands beside the word must find it. */
  const SENTENCES = [
    '精心部属',
    '截止目前',
    '截止今天',
    '截止5月底，共',
    '报名截至时间',
    '即然如此',
    '立既行动',
    '招开会议',
    '以经完成',
    '他己经来',
    '自已的事',
    '必需加强',
    '做为一名',
    '工作按排',
    '建全制度',
    '惯彻落实',
    '贯切落实',
    '惯穿始终',
    '一惯支持',
    '勿必参加',
    '发辉作用',
    '启到了作用',
    '积级参加',
    '积极相应号召',
    '积极参于',
    '勇跃参加',
    '热列欢迎',
    '给于肯定',
    '赋于新的',
    '至以崇高',
    '忠心感谢',
    '一至认为',
    '形式严峻',
    '有利地推动',
    '附合条件',
    '行驶职权',
    '登陆网站',
    '防犯意识',
    '排察隐患',
    '攻坚站中',
    '脱贫至富',
    '复盖全县',
    '消弱影响',
    '延申服务',
    '资询电话',
    '作出决择',
    '大胆偿试',
    '查觉问题',
    '一但发现',
    '很值的学习',
    '书藉很多',
    '陪训教师',
    '陪养学生',
    '选拨干部',
    '竟争激烈',
    '知识竟赛',
    '拼博精神',
    '辨论赛',
    '蓝球赛',
    '颂读经典',
    '歌诵祖国',
    '教师风彩',
    '神彩飞扬',
    '发言题纲',
    '报名需知',
    '招聘启示',
    '一年纪学生',
    '在坐的各位',
    '活跃气愤',
    '关系融恰',
    '登记薄上',
    '优惠卷一张',
    '三颗大树',
    '一副画卷',
    '苗壮成长',
    '尊守纪律',
    '急燥情绪',
    '震憾人心',
    '防碍交通',
    '气侯变化',
    '亲切的问侯',
    '欢渡春节',
    '渡过难忘',
    '学校座落于',
    '好象知道',
    '感概万千',
    '含概各校',
    '充份准备',
    '幸苦付出',
    '元霄节',
    '被受关注',
    '另人感动',
    '收货满满',
    '人才倍出',
    '精神涣发',
    '谆谆教悔',
    '精彩分呈',
    '再所不辞',
    '鼎立支持',
    '生机昂然',
    '关怀倍至',
    '通过不屑努力',
    '举世嘱目',
    '舍已为人',
    '作了布署',
  ];
  const find = createTypoFinder(entries);
  for (const sentence of SENTENCES) {
    it(`finds the slip in ${sentence}`, () => assert.equal(find(`会上，${sentence}。`).length, 1));
  }
  it('has a sentence for every entry with conditions', () => {
    const found = (pattern: RegExp) =>
      SENTENCES.some((sentence) => new RegExp(pattern.source).test(`会上，${sentence}。`));
    const missing = entries.filter(({ pattern }) => pattern.source.includes('(') && !found(pattern));
    assert.deepEqual(
      missing.map(({ wrong }) => wrong),
      [],
    );
  });
});
