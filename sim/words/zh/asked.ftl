# 向实验室要的东西它没有，或给的数它不能用。

asked-no-such = 没有 { $name } 这个{ $what }；{ $hint }
asked-no-firm = { $market } 里没有公司 { $firm }；{ $hint }
asked-no-closed-form = { $market } 里没有 { $measure }：闭式解只在离开公司即告终结的订阅市场成立，而这里是{ $kind }市场。请改用 profit 或 npv；这里的顾客值多少，由 sim.customer_value 和 loyalty value { $market } 说出
asked-scenario = 需要一个情景，或情景的名字或路径，而给的是 { $given }
asked-level = level 为 { $level }；须在 0 与 1 之间，例如 0.95
asked-above-zero = { $name } 为 { $value }；须是大于 0 的数
asked-or-all = { $problem }；或 all
asked-column-twice = 有两列都叫 { $name }；请写其中之一：{ $names }
asked-no-snapshot = 没有第 { $month } 个月的快照；允许 -1（观察开始之日）到 { $last } 的整数

## Of one verb or another

asked-budget = budget 为 { $given }；请写大于 0 的年度或月度金额，例如 200000/year
asked-points = points 为 { $n }；须是不小于 { $least } 的 2 的幂：{ $least }、{ $next }、{ $then }
asked-condition = 条件 { $text }：请写成 MEASURE>NUMBER 或 MEASURE<NUMBER，例如 profit>0
asked-no-condition = 没有问什么；请写一个条件，例如 profit>0
asked-objective = 请至少写出一个目标，例如 profit
asked-share = share 为 { $share }；须大于 0 小于 1
asked-arms = 该公司会有 { $treated } 名顾客进入处理组、{ $control } 名不进入；每组至少需要 { $least } 名：请取更接近一半的份额，或更多的人数
asked-no-checkpoint = { $path }：没有这个存档文件
asked-torn-checkpoint = { $path }：不是存档文件，或已损坏
asked-checkpoint-scenario = { $path }：这个存档属于另一个情景，而不是 { $market }
asked-checkpoint-seed = { $path }：这个存档的种子是 { $seed }（第 { $replication } 次重复），而不是 { $wanted }（{ $other }）
asked-checkpoint-strategy = { $path }：{ $firm } 的策略与保存这个存档时不同
asked-checkpoint-version = { $path }：这个存档由另一个版本生成
asked-rate = rate 为 { $rate }；允许每年 0 到 1，例如 0.1
asked-treated = { $firm } 的 { $n } 名顾客中会有 { $treated } 名进入处理组；两组各至少需要 { $least } 名：请增加顾客人数
asked-two-months = 只观察 { $months } 个月；需要 2 个月，政策之前和之后各一个
asked-seat-twice = 座位里有一家公司写了两次：{ $seats }
asked-seats = { $form } 需要{ $form ->
    [round-robin] 两个
   *[other] 至少两个
}座位，{ $market } 的公司有 { $firms }；给了 { $n } 个
asked-tournament-market = 锦标赛需要一个市场
asked-tournament-two = 锦标赛至少需要两个策略，什么都不做也算一个
asked-no-row = 没有 { $name } 这一行；行号为 { $first } 到 { $last }，或 1-9 这样的范围，{ $hint }
asked-no-customer = 没有 { $customer } 号顾客；顾客编号为 0 到 { $last }
asked-customers = customers 为 { $n }；允许 { $least } 到 { $most }
asked-keep = keep：无法保持 { $name }；{ $hint }
asked-worlds = budget 为 { $budget }；{ $method } 对 { $factors } 个因素至少需要 { $worlds } 个世界
asked-policy = 请至少写出一项要考察的政策
asked-target = { $name } 为 { $target }；须在 0 与 1 之间，例如 0.75
asked-no-pair = { $policy } 不能与 { $market } 配对：公司、月数和人数都须相同
asked-scenarios-alike = 有两个情景都叫 { $name }；请给其中一个另取名字
asked-baseline = 政策不能叫 { $name }：那是没有政策的市场
asked-cohorts = 批次数据须从第 0 期起逐期给出：0、1、2……
asked-base = 已知数字没有说明是哪个市场的：请用 --base 指明
asked-hold-out = --hold-out { $given }：须是整数期数，例如 5；日期只用于购买记录
asked-few-markets = 所试的 { $n } 个市场中只有 { $good } 个具备数据里的全部数字；基础市场可能属于另一类，或顾客太少
asked-knockout-name = 要关闭的机制是一个名字，例如 'inertia'，而给的是 { $given }；有几个就逐个写出
asked-no-knockout = 没有 { $name } 这个可关闭的机制；{ GIVEN($near) ->
    [yes] 是想写 { $near } 吗？
   *[no] {""}
}{ $over ->
    [trait] 特征：{ $of }
    [firm] 公司：{ $of }
   *[other] loyalty list knockouts 列出全部
}
asked-results-unreadable = { $path }：无法读取：{ $why }
asked-results-manifest = { $path }：已损坏或不是清单，因此结果不完整；请重新运行
asked-results-no-tables = { $path }：不是结果清单：没有列出任何表
asked-results-name = { $path }：{ $name } 不是表名
asked-results-missing = { $folder }：不完整：缺 { $file }；请重新运行
asked-results-torn = { $path }：已损坏或不是表；请重新运行
asked-results-other = { $path }：不属于 { $manifest } 所列的结果；请重新运行
asked-no-results = { $folder }：没有完整的结果：{ $there ->
    [yes] 没有 { $manifest }
   *[no] 文件夹不存在
}；请重新运行

## Of a company's own data

asked-days-to-fit = 到 { $day } 为止只有 { $days } 天可供拟合（共 { $whole } 天）；至少需要两个月
asked-cohort-begins = 批次在前 { $months } 个月内开始；允许 1 到 { $last }
asked-few-begin = 在前 { $months } 个月内首次购买的顾客有 { $n } 位；至少需要 { $least } 位
asked-few-stay = 在关系的第二期里观察到的顾客不足 { $least } 位：太少，无法拟合
asked-held-periods = 要留出 { $whole } 期中的 { $out } 期；至多可留出 { $most } 期：拟合需要两期
asked-brands = 面板数据至少需要两个品牌，且每个都有人购买
asked-panel-firms = { $market } 里没有名为 { $missing } 的公司；它的公司有：{ $firms }
asked-quarters = 只有 { $months } 个月的数字；至少需要两个季度
asked-held-quarters = 要留出 { $whole } 个季度中的 { $out } 个；允许 0 到 { $most }
asked-no-shares = 从这些数字里既看不出份额，也看不出谁离开了
asked-error-above-zero = 标准误须大于 0：确切知道的应直接设定，而不是拟合
asked-figure-years = { $market } 的年份是 1 到 { $last }，从开始观察之日算起；而数据里写的是 { $year }
asked-worlds-for = { $n } 个世界对应 { $parameters } 个参数；至少需要 { $least } 个
asked-target-own = 目标自带 base、fit、hold_out 和 customers：请在建立目标的地方说明

## Of figures and tournaments

asked-no-figure = { $of } 没有图 { $name }{ GIVEN($near) ->
    [yes] （是想写 { $near } 吗？）
   *[no] {""}
}；有的图：{ $known }
asked-figure-of-another = { $of } 没有图 { $name }（{ $name } 是 { $other } 的图）；有的图：{ $known }
asked-no-option = 图 { $figure }：没有选项 { $name }{ GIVEN($near) ->
    [yes] （是想写 { $near } 吗？）
   *[no] {""}
}；{ GIVEN($known) ->
    [yes] 选项有：{ $known }
   *[no] 它没有选项
}
asked-figure-table = 图 { $figure } 需要表 { $table }：simulate(..., pyramid=True)
asked-not-there = 没有 { $kind } { $name }{ GIVEN($near) ->
    [yes] （是想写 { $near } 吗？）
   *[no] {""}
}；有的是：{ $known }
asked-screening = 图 screening 用于 Morris 筛选；而这里是 { $method }
asked-front = 图 front 需要两个目标；而这次搜索只有一个：{ $objective }
asked-map = 地图需要两个因素；而这里只变动一个
asked-player = { $name }：需要一个策略名，或带有 use: STRATEGY 的映射，而给的是 { $given }
asked-player-scenario = 锦标赛在策略之间进行，策略可以由任何一方采用；而这里是一个情景
asked-player-twice = 有两个策略都叫 { $name }；请给其中一个另起名字
asked-played-by = { $name }，由 { $market } 的 { $seat } 采用：{ $problem }
asked-replications = budget 为 { $n }；要有区间，至少需要 2 次重复
