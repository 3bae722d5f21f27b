# 命令行哪里不对：在运行和写入任何东西之前说出。

typed-wrong = { $problem }
    loyalty --help 和 loyalty VERB --help 列出可用的命令和选项。
typed-option = 没有 { $option } 这个选项。{ GIVEN($near) ->
    [yes] 是想用 { $near } 吗？
   *[no] {""}
}
typed-verb = 没有 { $verb } 这个命令。{ GIVEN($near) ->
    [yes] 是想用 { $near } 吗？
   *[no] {""}
}可用的命令：{ $verbs }
typed-unused = 多余的参数：{ $words }。
typed-twice = { $option } 给了不止一次。
typed-missing = { GIVEN($verb) ->
    [yes] 命令 { $verb } 的 { $name }
   *[no] { $name }
} 需要一个值。
typed-unfit = { $name } 的值“{ $value }”不可用：{ $why }
typed-refused = { $name } 的值不可用：{ $why }
typed-choice = { $name } 不能是 { $value }。可选：{ $known }。{ GIVEN($near) ->
    [yes] 是想用 { $near } 吗？
   *[no] {""}
}
typed-kind = { $name } 的值不可用：{ $value } 不是{ $kind ->
    [int] 整数
    [float] 数
    [bool] 是或否（true 或 false）
   *[other] 路径
}。

typed-interrupted = 已中断；没有留下写了一半的东西
typed-terminated = 已终止；没有留下写了一半的东西
typed-disk-full = 磁盘已满；没有留下写了一半的东西。请腾出空间后再运行
typed-memory = 内存不足；请减少顾客人数，或减少进程数或线程数
typed-internal = 内部错误：{ $error }
    设 LOYALTY_TRACEBACK=1 可看到出错的完整经过；请报告此错误。

## Numbers

typed-allowed = 允许 { $low } 到 { $high }{ $ends ->
    [yes] {""}
   *[no] ，不含两端
}
typed-not-whole = { $text } 不是整数
typed-not-number = { $text } 不是数
typed-out-of-range = { $text } 超出范围；允许 { $low } 到 { $high }
typed-percentage = { $text }：请写成 { $share }
typed-no-fraction = { $text } 超出范围；须在 0 与 1 之间，不含两端

## Policies and firms

typed-no-policy = 没有 { $text } 这个政策：没有策略或情景叫这个名字；{ $hint }
typed-no-runner = 没有 { $runner } 这种运行方式；{ $hint }；也可用 local:4 或 tcp://HOST:PORT
typed-policy-twice = 政策 { $name } 给了两次；请给其中一个另取名字：--policy NAME={ $text }
typed-policy-wrong = 政策 { $name }：{ $problem }
typed-policy-form = --policy { $text }：请写成 NAME=STRATEGY:KEY=VALUE,...，例如 half=under-promise:strength=0.5
typed-policy-name = --policy { $name }：名字最多 60 个字符，且都须能显示
typed-file-of-several = { $text }：这个文件里有 { $n } 个策略；请指明其中一个：{ $names }
typed-is-scenario = { $name } 是情景；这里只接受策略，即任何公司都能采用的做法
typed-not-together = 政策 { $policy }：{ $n ->
    [0] { $one } 是情景
   *[other] { $one } 是一个含 { $n } 个策略的文件
}；同时采用的各项须是策略，并逐个写出名字
typed-no-setting = { $text } 不是 KEY=VALUE 的形式，例如 strength=0.5
typed-set-twice = { $key } 设了两次；请保留一个
typed-no-parameter = { $key } 不是参数；要给政策取名请写 --policy NAME=...
typed-no-pair = { $policy } 不能与 { $market } 配对：两者的{ $what }不同
typed-pair-firms = 公司
typed-pair-months = 月数
typed-pair-warm-up = 预热期
typed-pair-people = 人数
typed-ablate-scenario = --strategy { $text } 是情景；ablate 只试策略：loyalty list strategies 列出它们
typed-market-twice = 有个市场写了两次；每个只写一次

## Options that do not go together, or are written otherwise

typed-option-wrong = { $option }{ $problem }
typed-of-file = { $path }：{ $problem }
typed-given-twice = { $option } 给了两次；请保留一个
typed-goes-with = { $option } 要与 { $other } 一起用
typed-needs-out = { $option } 需要 --out FOLDER
typed-until-form = --until { $text }：请写成 MEASURE:WIDTH，宽度须大于 0，例如 profit:20000
typed-until-nothing = --until 盯着差异，而这里没有可比的：请给出政策或 --knockout
typed-snapshot-form = --snapshot { $text }：请写成 MONTHS:COLUMNS，例如 0,12:trust,will
typed-at-alone = --at 说的是 --checkpoint 何时保存；请同时给出 --checkpoint FILE
typed-at-range = --at 为 { $at }；允许 0 到 { $months }，即 { $market } 的月数
typed-past = 接着运行的世界已到第 { $month } 个月，无法保存在第 { $stop } 个月：请给出 --at
typed-whole-tables = --out 写出整张表；请去掉 --row
typed-not-with-ensemble = { $option } 不能与 --ensemble 一起用；在一组市场上得到的结果由 loyalty report 写出
typed-customers = --customers 要与 --ensemble 一起用；市场本身的人数是 population.size（用 --set 设定）
typed-of-decision = { $option } 属于决策报告；请去掉 --comparison 或 { $option }
typed-ensemble-as-it-is = { $option } 会改变市场，而 { $path } 是围绕未改动的市场抽取的；请改市场文件后重新抽取
typed-ensemble-of-another = { $path } 是围绕 { $of } 抽取的，而不是 { $market }；请写那个市场，或重新抽取
typed-address = --address 需要 --share：没有它，只回应本机
typed-port = { $problem }；另选一个：--port NUMBER
typed-page-empty = 没有可展示的内容：请给出 --lesson NAME 或 all，或者 --market NAME 加 --vary LEVER=LOW:HIGH:COUNT
typed-page-both = --market 与 --vary 缺一不可：滑块是某个市场的一项手段
typed-page-values = { $text }：滑块需要取值：{ $name }=LOW:HIGH:COUNT 或 { $name }=VALUE,VALUE
typed-odd-set = --set 改变的是某个市场；请写出市场，例如 loyalty odd textbook --set market.months=24
typed-validate-none = 请至少给出一个文件，例如 loyalty validate my/market.yaml
typed-which-store = 用哪个存储？请给出 --store FOLDER，或设置 { $variable }
typed-no-use = 这项研究用不到 { $option }：它自己运行自己的世界
typed-target-lacking = { $out } 里还没有 { $target }，而它的敏感性要写在旁边；请先测量：loyalty targets { $target } --out { $out }
typed-claims-which = 请说明是哪一个：loyalty claims run NAME，或给出文件路径；loyalty claims 列出名字
typed-one-verdict-named = { $option } 只放一个裁定，而写了 { $n } 项研究：请只给一项，或改用 --out
typed-one-verdict-found = --page 和 --xlsx 只放一个裁定，而这里有 { $n } 项研究：请改用 --out
typed-studies-alike = 有两项研究都叫 { $name }；请给其中一项另取名字

## Files and folders

typed-no-such = { $path }：没有这个{ $what }
typed-not-a-file = { $path } 不是文件
typed-unreadable = { $path }：没有权限读取这个{ $what }
typed-unwritable = { $path }：没有权限写入 { $place }
typed-unusable = { $path } 不可用：{ $why }
typed-no-file-name = { $path } 不能作文件名
typed-needs-folder = { $path } 是文件；--out 需要文件夹
typed-needs-file = { $path } 是文件夹；请给出文件名
typed-above-is-file = { $path }：{ $place } 是文件，不是文件夹
typed-ends-in = { $path }：文件名须以 { $suffix } 结尾
typed-ends-in-xlsx = { $path }：工作簿的文件名须以 .xlsx 结尾
typed-ends-in-yaml = { $path }：市场须写成 .yaml 文件
typed-ends-in-html = { $path }：网页的文件名须以 .html 结尾
typed-report-forms = { $path }：报告可写成 { $forms }
typed-diary-forms = { $path }：顾客经历可写成 { $forms }
typed-named-twice = { $path } 写了两次；每个文件要有自己的名字
typed-there-replace = { $path } 已存在；请另取名字，或加 --replace：什么都没有改动
typed-there-new = { $path } 已存在；请另取文件名：什么都没有改动
typed-there-other = { $path } 已存在，而且不是这种文档；请另取名字：什么都没有改动
typed-holds = { $place } 里已有{ $what }；请另选文件夹，或加 --replace 覆盖：什么都没有改动
typed-foreign = { $place } 里有不属于本实验室的表（{ $files }）；请另选文件夹，或加 --replace 覆盖：什么都没有改动
typed-result = { GIVEN($kind) ->
    [yes] loyalty { $kind } 的结果
   *[no] 另一个结果
}{ GIVEN($parts) ->
    [yes] （{ $parts }）
   *[no] {""}
}
typed-result-of = 市场 { $name }
typed-result-seed = 种子 { $seed }
typed-result-replications = 重复 { $n } 次
typed-no-record = { $place } 不是现行格式的记录；请另选文件夹，或加 --replace 覆盖
typed-record-holds = { $place } 里已有对 { $studies } 的另一个裁定（种子、投入或版本不同）；请另选文件夹，或加 --replace 覆盖
typed-no-record-shipped = 没有随附的记录；loyalty claims run all --record FOLDER 会生成一份
