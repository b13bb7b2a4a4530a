/** Words that lead a reader to everything and so to nothing: as a tag of a bulletin they carry no topic. */
export const GENERIC_WORDS: ReadonlySet<string> = new Set(
  [
    // What every bulletin is about.
    '工作 会议 活动 部署 情况 问题 任务 目标 措施 方案 要求 意见 精神 内容 方式 方法 方面 过程 环节 结果 效果 成效 成果 作用 意义 水平 能力 条件 基础 机制 力度',
    // What everybody does.
    '开展 进行 举行 召开 举办 组织 落实 推进 推动 加强 强化 提高 提升 做好 抓好 完成 实施 实现 加大 加快 确保 参加 参与 出席 主持 介绍 指出 强调 表示 认为 要求 希望 说道 安排 负责 结合 围绕 根据 按照 通过 采取 利用 使用 成为 进入 看到 知道 觉得 感觉',
    // How.
    '进一步 切实 扎实 深入 有效 积极 认真 圆满 成功 顺利 有序 全面 全力 稳步 持续 不断 充分 共同 重要 主要 重点 重大 相关 有关 具体 基本 整体 全部 其中 其他 其它 以及 同时 目前 已经 可以 可能 应该 需要 没有 不是 就是 只是 而是 还是 或者 如果 因为 所以 但是 然后 只不过 这个 那个 这些 那些 这样 一个 一些 一种 一次 第一 什么 怎么 如何',
    // Who, where and when, without saying who, where or when.
    '全县 全市 全省 全区 全州 全镇 全乡 全村 全校 全体 各级 各地 各县 各校 各部门 我县 我市 我省 我区 我校 本县 本市 本校 部门 单位 领导 同志 人员 大家 我们 他们 你们 自己 今天 昨天 今年 去年 日前 近日 当天 当日 上午 下午 时间 时候 地点',
    // What it is itself.
    '通讯 通讯稿 稿件 新闻 报道 消息 简讯 要闻 动态 文章 正文 标题 图片 作者 来源 编辑 记者 转载 原创',
  ]
    .join(' ')
    .split(' '),
);
