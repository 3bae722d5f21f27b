# 情景、对情景的改动以及属于情景的东西（边列表、孪生世界、市场组）哪里不对。

scenario-line = 第 { $line } 行
scenario-between = ，
scenario-placed = { $place }：{ $problem }
scenario-problems = { GIVEN($file) ->
    [yes] { $file }
   *[no] 这个情景
} 有 { $n } 处问题：
scenario-problems-anywhere = 有 { $n } 处问题：
scenario-more-problems = …… 另有 { $n } 处
scenario-near = 是想写 { $near } 吗？
scenario-there = { GIVEN($near) ->
    [yes] 是想写 { $near } 吗？
   *[no] {""}
}{ $what }：{ GIVEN($names) ->
    [yes] { $names }
   *[no] 无
}
scenario-none = 无
scenario-has = { $path } 可用的键
scenario-keys-are = 可用的键

## Values, as they are repeated

scenario-null = 空值（null）
scenario-mapping = { GIVEN($keys) ->
    [yes] 含 { $keys } 的映射
   *[no] 空映射
}
scenario-list = { $n } 项的列表
scenario-long-number = 一个位数极多的数
scenario-range = { GIVEN($low) ->
    [yes] { GIVEN($high) ->
        [yes] { $low } 到 { $high }
       *[no] 不小于 { $low }
    }
   *[no] { GIVEN($high) ->
        [yes] 不大于 { $high }
       *[no] 任意
    }
}
scenario-at-least = 不小于 { $low }
scenario-from-to = { $low } 到 { $high }

## Keys and values that do not fit

scenario-unknown-key = 没有 { $key } 这个键；{ $hint }{ GIVEN($elsewhere) ->
    [yes] ；另有 { $elsewhere }
   *[no] {""}
}
scenario-extends-on-top = extends: 须写在文件最上层
scenario-does-not-fit = { $value } 不合用：{ $why }
scenario-missing = 缺失；请给出{ $expected }{ GIVEN($meaning) ->
    [yes] （{ $meaning }）
   *[no] {""}
}
scenario-out-of-range = { $value } 超出允许范围：{ $range }{ GIVEN($unit) ->
    [yes] {" "}{ $unit }
   *[no] {""}
}{ GIVEN($meaning) ->
    [yes] （{ $meaning }）
   *[no] {""}
}
scenario-pattern = { $value }：只能用小写字母、数字、-、_，中间可有单个的点，首字符须为字母，总长至多 60
scenario-not-one-of = { $value } 不在可选值之列：{ $choices }{ GIVEN($near) ->
    [yes] ；是想写 { $near } 吗？
   *[no] {""}
}
scenario-unexpected = 应为{ $expected }，而写的是 { $value }{ $hint }{ GIVEN($meaning) ->
    [yes] （{ $meaning }）
   *[no] {""}
}
scenario-meaning-of = { $what }：{ $whose }
scenario-wants-distribution = 一个数或一种分布（{ $shapes }）{ GIVEN($range) ->
    [yes] ，{ $range }{ GIVEN($unit) ->
        [yes] {" "}{ $unit }
       *[no] {""}
    }
   *[no] { GIVEN($unit) ->
        [yes] （{ $unit }）
       *[no] {""}
    }
}
scenario-wants-number = { $whole ->
    [yes] 整数
   *[no] 数
}{ GIVEN($range) ->
    [yes] （{ $range }{ GIVEN($unit) ->
        [yes] {" "}{ $unit }
       *[no] {""}
    }）
   *[no] { GIVEN($unit) ->
        [yes] （{ $unit }）
       *[no] {""}
    }
}
scenario-wants-list = 列表
scenario-wants-strategy = 策略的名字，或含 use: NAME 的映射
scenario-wants-table = 以名字为键的映射
scenario-wants-part = 含这些键的映射：{ $keys }
scenario-wants-choice = 其中之一：{ $choices }
scenario-wants-text = { $text ->
    [yes] 文字
   *[no] 数、单词或 true/false
}
scenario-length = { GIVEN($has) ->
    [yes] 有 { $has } { $text ->
        [yes] 个字符
       *[no] 项
    }
   *[no] 是空的
}；须至少 { $least }{ GIVEN($most) ->
    [yes] 、至多 { $most }
   *[no] {""}
} { $text ->
    [yes] 个字符
   *[no] 项
}
scenario-no-parameters = { $shape } 需要参数：{ $example }
scenario-no-shape = 没有 { $shape } 这种分布；{ $hint }
scenario-one-shape = 应为一种带参数的分布，例如 { $example }，而写的是 { $value }
scenario-hint-finite = ；不允许 NaN 和无穷大
scenario-hint-write = ；请写成 { $text }
scenario-hint-point = ；请用小数点写成 { $text }
scenario-hint-no-quotes = ；请去掉引号
scenario-hint-quotes = ；请加上引号
scenario-number-or-one = 应为一个数或一种分布，例如 { $example }
scenario-number-or-shape = 应为一个数，或带参数的一种分布（{ $shapes }），而写的是 { $value }
scenario-low-above-high = low（{ $low }）大于 high（{ $high }）
scenario-constant-outside = { $value } 超出允许范围：{ $allowed }
scenario-draws-outside = 这个 { $shape } 分布也会抽出允许范围（{ $allowed }）之外的值；请改用一个数，或范围之内的 { $open ->
    [yes] lognormal、gamma、beta 或 uniform
   *[no] uniform
}

## What has to agree

scenario-tastes-alone = { $shape } 说的是对各公司的喜好如何分布，只能用于 traits.taste
scenario-no-trait = 没有 { $name } 这个特征；特征有：{ $traits }
scenario-no-need = 至少一种需要的权重须大于 0
scenario-sum = { $what }之和为 { $total }；须等于 1
scenario-sum-segments = 各细分市场的 share
scenario-sum-firms = 各公司的 start_share 与 population.start_outside
scenario-no-pair-trait = 没有可与别的特征相关的特征 { $trait }；可用的：{ $known }
scenario-pair-once = { $one } 与 { $other }：一对特征只写一次
scenario-correlations = 特征之间不可能这样相关：有些相关系数互相矛盾
scenario-network-path = kind: file 需要 path，也只有 kind: file 能有 path
scenario-strategy-form = 策略是一个名字，或含 use: NAME 的映射
scenario-strategy-value = { $key }：应为有限的数、单词或 true/false，而写的是 { $value }
scenario-arms-sum = share { $share } 与各组的 share 之和为 { $total }；合计至多为 1，例如 share: { $most }
scenario-arm-there = { $arm }：这个组名已被占用；请另取名字
scenario-peak-end = peak_weight + end_weight 不得超过 1（其余是平均值的权重）
scenario-tiers-by = by_frequency + by_profit 不得超过 1（其余是消费额的权重）
scenario-no-lever = 没有 { $name } 这项手段；手段有：{ $levers }
scenario-lever-has-no = 手段 { $lever } 没有 { $name }；它有：{ $there }
scenario-name = { $kind }的名字 { $name }：只能用字母、数字、空格、- 和 _，至多 40 个字符
scenario-streams = 有公司共用同一个 stream：{ $streams }；每家公司须有自己的
scenario-price-far = { $path }：{ $price } 超过 market.category_price（{ $category }）的 { $times } 倍，而价格高低是以它衡量的
scenario-no-segment = { $path }：没有细分市场 { $segment }；细分市场有：{ $segments }
scenario-no-firm = { $path }：没有公司 { $firm }；公司有：{ $firms }
scenario-durable-price = 耐用品市场的公司须有 service_price
scenario-not-liked = { $path } 为 { $share }，而喜好按 { $kind } 分布时，每家公司都须在人们的喜好中占一份：请给出 { $taste }，{ $least } 到 1
scenario-too-many-people = 共 { $rows } 名顾客（含后来加入者和与人不相往来者）；至多允许 { $most } 名
scenario-copy-of = { $name } 的副本
scenario-not-above = { $market } 无法写成对 { $parent } 的改动

## Changes: --set and evolve

scenario-set-form = 请写成 PATH=VALUE，例如 market.months=24
scenario-set-no-value = = 后面没有值；要去掉 { $path } 请写 { $path }=null
scenario-set-twice = { $path } 设了两次；请保留一个
scenario-no-path = { $path } 不是路径；请把各级键用点连起来，例如 market.months
scenario-whole-list = 不能只去掉列表中的一项；请给出整个列表
scenario-single = { $path } 是单个值（{ $value }），里面没有别的键
scenario-other-shape = { $path } 现在是 { GIVEN($shape) ->
    [yes] { $shape }
   *[no] 数 { $number }
}，不是 { $wanted }；请整个给出：{ $path } = { $whole }
scenario-no-own-trait = 这个细分市场没有自己的 { $trait }；请整个给出：{ $path } = { $example }
scenario-there-is-no = 没有 { $key }；{ $hint }
scenario-no-entry = 没有这一项；{ $path } 的项从 0 到 { $last }
scenario-nothing-to-remove = null 用来去掉继承来的内容，而这里没有 { $key }；{ $hint }

## Files

scenario-is-base = { $name } 是基础而不是市场：自己写一个文件，用 'extends: { $name }' 并加上各公司
scenario-not-shipped = 没有随附的情景 { $name }；{ GIVEN($near) ->
    [yes] 是想写 { $near } 吗？
   *[no] {""}
}{ GIVEN($beside) ->
    [yes] 有一个文件 { $beside }：请写这个名字。
   *[no] {""}
}随附的有：{ $shipped }。自己的情景请给出 YAML 文件的路径
scenario-no-such-file = 没有这个文件；{ GIVEN($beside) ->
    [yes] 是想写 { $beside } 吗？
   *[no] {""}
}{ GIVEN($near) ->
    [yes] 是想写随附的情景 { $near } 吗？
   *[no] {""}
}随附的情景：{ $shipped }
scenario-is-folder = 这是文件夹；请给出一个 YAML 文件的路径{ GIVEN($files) ->
    [yes] ；里面有 { $files }
   *[no] {""}
}
scenario-not-regular = 这不是普通文件
scenario-no-permission = 没有权限读取这个文件
scenario-no-usable-path = 不是可用的路径
scenario-unreadable = 无法读取：{ $why }
scenario-no-file-there = 情景所在文件夹里没有文件 { $file }
scenario-no-file-name = { $file } 不是文件名；请写相对于文件夹的路径，用 / 分隔
scenario-not-relative = { $file } 不是相对路径；请写情景自己文件夹里的文件
scenario-leaves-folder = { $file } 越出了情景所在的文件夹（..）；请把文件放进那个文件夹
scenario-loop-of-links = { $file } 无法解析（符号链接是否成环？）
scenario-link-out = { $file } 是指向情景文件夹之外的符号链接；请把文件本身放进来
scenario-extends-circle = extends: 绕成了圈：{ $names }
scenario-extends-long = extends: 超过 { $most } 个文件：{ $names }
scenario-extends-one = 应为一个随附情景的名字，或同一文件夹里的文件名，而写的是 { $given }
scenario-extends-none = { $given } 既不是随附的情景，也不是同一文件夹里的文件；{ GIVEN($near) ->
    [yes] 是想写 { $near } 吗？
   *[no] {""}
}随附的有：{ $shipped }
scenario-extends-nowhere = { $given } 不是随附的情景，而没有文件夹的文本也读不到别的文件；{ GIVEN($near) ->
    [yes] 是想写 { $near } 吗？
   *[no] {""}
}随附的有：{ $shipped }
scenario-empty = 文件是空的；情景至少需要 market: 和 firms:
scenario-empty-extends = 文件是空的；情景至少需要 market: 和 firms:，或者 extends:
scenario-no-mapping = 情景是由 market:、firms: 等键组成的映射，而这里是 { $data }

## YAML

scenario-too-large = 超过 { $most } kB；情景只是几 kB 的文本
scenario-utf-16 = 这是 UTF-16 文本；请另存为 UTF-8
scenario-binary = 这是二进制文件，不是 YAML 文本
scenario-not-utf-8 = 不是 UTF-8 文本（或是二进制文件）；请另存为 UTF-8
scenario-character = 字符 { $code } 不该出现在 YAML 文本里；是不是二进制文件？
scenario-second-document = 这里开始了第二个文档（---）；一个文件只放一个情景
scenario-no-yaml = 不是有效的 YAML：{ $why }
scenario-yaml-tab = 用制表符缩进；请改用空格
scenario-yaml-colon = 不该有冒号的地方有冒号；请检查缩进，或给这段文字加引号
scenario-yaml-indentation = 缩进与上面各行对不上
scenario-yaml-no-colon = 有个键缺冒号（或上面的引号、括号没有关上）
scenario-yaml-other = { GIVEN($problem) ->
    [yes] 解析器报告“{ $problem }”
   *[no] 无法读取
}{ GIVEN($context) ->
    [yes] （{ $context }）
   *[no] {""}
}
scenario-too-many = 超过 { $most } 项{ $aliases ->
    [yes] （重复引用的别名 *name 也计入）
   *[no] {""}
}；请缩小
scenario-too-deep = 嵌套超过 { $most } 层；情景用不到 8 层以上
scenario-key-no-word = 键须是一个词，不能是列表、映射或别名
scenario-key-twice = 键 { $key } 写了两次（第一次在第 { $line } 行）；请保留一个
scenario-key-no-text = 键 { GIVEN($key) ->
    [yes] { $key }
   *[no] （空）
} 不是文字；请加引号或改名{ $comma ->
    [yes] （0,1 这样的数要用小数点写成 0.1）
   *[no] {""}
}
scenario-alias-nothing = { $name } 在上文没有对应的内容
scenario-alias-itself = { $name } 引用了自己
scenario-tag = 不允许标签 { $tag }；情景只含普通的值
scenario-merge-keys = 不支持合并键（<<）；请把各键写出来，或用 extends:
scenario-digits = 这个数的位数太多

## Edge lists

scenario-ties-wanted = 应为含 source,target 两列的 CSV 文件（UTF-8）
scenario-ties-tidy = network.tidy: true 会把每条联系只算一次，不论方向和写了几遍
scenario-ties-nowhere = { $name } { $there ->
    [yes] 不是文件
   *[no] 不存在
}（找的是 { $path }）；{ $wanted }
scenario-ties-unreadable = { $name } 无法读取：{ $why }
scenario-ties-empty = { $name } 是空的；{ $wanted }
scenario-ties-not-text = { $name } 不是文本；{ $wanted }
scenario-ties-outside = { $name } 越出了情景所在的文件夹；请把文件放在情景旁边
scenario-ties-other-format = 这看起来是 { $format } 格式；请用 networkx 读入，再用 sim.market.networks.edge_lists.write(path, graph) 写成列表
scenario-ties-first-line = 第一行有 { $n } 个值；应为 source 和 target
scenario-ties-columns = 列是 { $columns }；应为 source,target 各一列，或不带列名的两列数字
scenario-ties-none = 里面没有联系；没有联系的市场请写 kind: none
scenario-ties-no-parquet = { $name } 不是可读的 Parquet 文件：{ $why }
scenario-ties-parquet-columns = { $name }：列是 { $columns }；应为 source 和 target 各一列
scenario-ties-parquet-row = { $name }，{ GIVEN($row) ->
    [yes] 第 { $row } 行：
   *[no] {""}
}{ $problem }
scenario-ties-byte = 第 { $byte } 个字节：不是 UTF-8 文本；{ $wanted }
scenario-ties-csv = { $problem }；{ $wanted }
scenario-ties-values = { $columns } 列之下有 { $n } 个值
scenario-ties-directed = type 是 { $type }；联系是双向的：{ $tidy }
scenario-ties-self = 第 { $row } 号顾客与自己相连；没有人从自己那里听说什么（{ $tidy }）
scenario-ties-again = { $one } 号与 { $other } 号顾客已在第 { $line } { $where ->
    [row] 行
   *[line] 行
}相连；联系是双向的：每条只写一次（{ $tidy }）
scenario-ties-row = { $column } 是 { $value }，{ $whole ->
    [yes] 超出范围
   *[no] 不是整数
}；允许 { $first } 到 { $last } 号（与人不相往来的顾客排在最后，不认识任何人）{ $counted ->
    [yes] ；如果文件从 1 开始编号，请写 network.first: 1
   *[no] {""}
}

## Twins

scenario-twin-of = { $name } 的孪生世界
scenario-twin-cannot = { GIVEN($changed) ->
    [yes] { $changed }
   *[no] { $how ->
        [added] 新增
        [removed] 去掉
       *[other] { $how }
    }
}：{ $reason }；请把它作为单独的世界运行
scenario-twin-no-months = { $lived } 已过了 { $month } 个月，而共 { $months } 个月的孪生世界（{ $twin } 的 market.months）已没有剩余的月份：请加长它，或更早分出
scenario-twin-people = 孪生世界里的人就是原世界里的人
scenario-twin-firms = 孪生世界的公司与原世界相同，次序也相同：人们认识并记得它们
scenario-twin-first = 它只说第一天人们的情形，那一天已经过去，之后不起作用
scenario-twin-kind = 人们记得的是这一类市场
scenario-twin-warm-up = 它只过一次，两边共用
scenario-twin-ties = 孪生世界的联系就是原世界的联系
scenario-twin-stream = 与这家公司有关的运气由它抽取，人们对它的喜好也是
scenario-twin-months = 谁在何时加入取决于总月数（population.entry_rate），而孪生世界里的人就是原世界里的人
scenario-twin-arms = 观察期的各月按组记录；实验须在第 0 个月之前开始

## Ensembles

scenario-no-ensemble = 不是市场组：里面应有 of（它的市场）和 members
scenario-ensemble-key = 没有这个键；{ $hint }
scenario-ensemble-of = 应为随附市场的名字，或同一文件夹里的文件
scenario-ensemble-changed = { $market } 在抽取这个市场组之后改动过；请重新抽取
scenario-ensemble-members = 应为 1 到 { $most } 个成员的列表
scenario-ensemble-sources = 应为点分路径到文字的映射
scenario-ensemble-member = 每个成员写 set: { $form } 和自己的 weight
scenario-ensemble-weight = { $weight } 不能作权重；须大于 0
scenario-ensemble-laid = 无法叠加在 { $market } 之上：{ $problem }
