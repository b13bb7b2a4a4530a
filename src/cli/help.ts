import type { LocalizedText } from '../core/localized-text';

export const HELP: LocalizedText = {
  en: `Usage: bulletin <command> [options] FILE…

Commands
  check   report problems in files, in folders (**/*.bulletin) and in what quoted globs match
    --format text|json|github|sarif   (text)
    --fix                    mend what can be mended safely
    --quiet                  show errors only
    --max-warnings N         more warnings are a failure
    --preset NAME            recommended, wechat, gov, strict or minimal
    --config FILE            instead of the .bulletinrc.json files around a bulletin
    --stdin-filename NAME    check standard input under this name;
                             --fix prints the fixed text, and the problems to standard error
  tags    propose keywords, for the same files
    --method tfidf|smart     (tfidf) smart learns from the tags of all bulletins given
    --top N                  how many (10)
    --json                   with weights and places
    --write                  put them into the bulletins, after the tags there are
    --only-missing           leave bulletins alone that have tags
    --config FILE            as for check
  render  print as an HTML page
  parse   print the parts       --json

Options
  --lang en|zh-cn   language of messages (default: from the environment)
  --help, --version

Exit codes: 0 fine, 1 errors or too many warnings, 2 wrong usage or a file that cannot be read`,
  zh: `用法：bulletin <命令> [选项] 文件…

命令
  check   检查问题：可以给文件、文件夹（其中的 **/*.bulletin）或加引号的通配符
    --format text|json|github|sarif   输出格式（text）
    --fix                    自动修正可以放心修正的问题
    --quiet                  只显示错误
    --max-warnings 个数      警告超过这个数就算不通过
    --preset 预设            recommended、wechat、gov、strict 或 minimal
    --config 文件            代替稿件周围的 .bulletinrc.json
    --stdin-filename 文件名  检查标准输入，按这个文件名报告；
                             加 --fix 时输出修正后的文本，问题输出到标准错误
  tags    推荐关键词，文件的写法同上
    --method tfidf|smart     方法（tfidf）；smart 会参考所给稿件已有的关键词
    --top 个数               最多几个（10）
    --json                   连同权重和次数输出
    --write                  写进稿件，接在已有的关键词后面
    --only-missing           已有关键词的稿件不动
    --config 文件            同 check
  render  输出为 HTML 网页
  parse   输出各部分的位置  --json

选项
  --lang en|zh-cn   提示语言（默认按系统设置）
  --help, --version

退出码：0 正常，1 有错误或警告太多，2 用法不对或文件读不了`,
};
