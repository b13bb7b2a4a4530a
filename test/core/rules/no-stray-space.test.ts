import { checkOf } from './check';

const { check, checkArticle } = checkOf('no-stray-space');

describe('no-stray-space', () => {
  const silent = [
    ['indents', '<p>&nbsp;&nbsp;“读书吧。”</p><p>　　会议召开。<br>&nbsp;&nbsp;，活动结束。</p>'],
    ['centred and right-aligned lines', '<p style="text-align: center">春天， 在路上，我们一起出发吧。</p>'],
    ['short lines without a final mark', '<p>把春天种下， 等花开</p>'],
    ['lists of names', '<p>校长名单：周明远 李 红 王　某 张 三丰。</p>'],
    ['padded names', '<p>出席会议的有王　明、李 红、周明远、张 三丰、赵 四海等同志。</p>'],
    ['wide space', '<p>来源：清河县教育局　　作者：周明远。联系人：&nbsp;&nbsp;王某。</p>'],
    ['blanks to fill in', '<p>他是（ ）年级（&nbsp;）班学生，时间： 年 月 日，人数： 单位：清河。</p>'],
    ['Latin and digits', '<p>2020 年使用 Word 软件。</p>'],
    ['an ordinal and its text', '<p>第五条 清河县教育局按照有关规定履行监督检查职责，落实责任。</p>'],
    ['an agency and its report', '<p>清河网5月15日电 全县教育工作会议在清河县第一中学召开，部署工作。</p>'],
    ['slogans in quotes', '<p>活动以“书香润心田 阅读伴成长”为主题，全县各校师生踊跃参加。</p>'],
    ['credits', '<p>图为开学典礼现场。 周明远 摄</p><p>全县师生欢聚一堂。 （来源：清河网）</p>'],
    ['line ends in the source', '<p>会议召开，\n  各校参加。 <br> 活动结束 \n，大家离开。</p>'],
    ['apostrophes', '<p>the students ’ day 在清河县第一中学举行。</p>'],
    ['pictures', '<p>会议召开。 <img src="a.jpg" alt="会场"> 各校校长参加了会议。</p>'],
    ['code', '<p><code>甲 ，乙</code>是全县统一规定的写法。</p>'],
  ];
  for (const [name, text] of silent) it(`leaves alone: ${name}`, () => check(text));

  it('deletes spaces beside Chinese marks', () => {
    check('<p>会议⟦ ⟧，各校⟦&nbsp;⟧、各乡⟦  ⟧：部署。⟦ ⟧“⟦ ⟧书香⟦ ⟧”《⟦ ⟧甲》，⟦ ⟧乙。</p>', {
      safely: '<p>会议，各校、各乡：部署。“书香”《甲》，乙。</p>',
    });
  });
  it('keeps tags', () => {
    check('<p>会议召开，<b>⟦ ⟧各校</b>⟦ <i> ⟧，参加</i>。</p>', {
      safely: '<p>会议召开，<b>各校</b><i>，参加</i>。</p>',
    });
  });
  it('offers to delete a lone space in a long clause', () => {
    check('<p>会后，县教育局领导赴各乡镇学校实地查看教⟦ ⟧学工作开展情况。</p>', {
      wholly: '<p>会后，县教育局领导赴各乡镇学校实地查看教学工作开展情况。</p>',
    });
  });
  it('offers to delete the only space of a paragraph in a shorter clause, and leaves lists of names alone', () => {
    check('<p>下一步，学校将建设⟦ ⟧班级图书角，让每个孩子都有书读。</p>', {
      wholly: '<p>下一步，学校将建设班级图书角，让每个孩子都有书读。</p>',
    });
    check('<p>活动由学校主办，周明 李红协办，王芳 赵强主持。</p>');
    check('<p>口号是，爱读书 多读，读好书。</p>');
  });
  it('does not check the title', () => {
    checkArticle('召开部署会， 强调落实\n\n作者\n\n<p>文</p>\n\n甲\n\n乙\n\n丙');
  });
});
