/** Words that stand in every bulletin, so that they lead a reader to none. */
const GENERIC_WORDS = new Set(
  `工作 会议 活动 部署 开展 进行 情况 问题 方面 要求 全县 全市 全省 全国 全区 全体 全面 各地 各级 有关 相关 单位 部门 领导 同志
  人员 负责人 工作人员 记者 通讯员 本报 报道 消息 网站 网友 编辑 来源 时间 地点 内容 方式 方法 措施 意见 通知 精神 任务 目标 重点 重要
  主要 进一步 加强 推进 落实 提高 提升 做好 确保 组织 参加 举行 举办 召开 强调 指出 表示 认为 介绍 了解 希望 感受 现场 上午 下午 今天
  昨天 近日 日前 目前 今年 去年 以来 期间 过程 作用 影响 关系 东西 事情 时候 地方 大家 我们 他们 自己 一个 一些 很多 没有 可以 使用
  文章 图片 链接 视频 原文 标题 关键词 摘要 http https www com`.split(/\s+/),
);

export function isGeneric(word: string): boolean {
  return GENERIC_WORDS.has(word.toLowerCase());
}
