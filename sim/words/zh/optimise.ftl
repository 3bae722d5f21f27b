# 在预算之内寻找最好的策略：图、报告与命令行所说。

optimise-plot-search-title = 所找到的最好者：{ $objective }的变化，搜索中为 { $found }，在搜索未见过的运气下为 { $fresh }
optimise-plot-search-none = 预算之内所试者，没有一项提高{ $objective }
optimise-plot-search-x = 尝试
optimise-plot-search-y = 与维持现状相比，{ $objective }的增加（{ $unit }）
optimise-plot-nothing = 无可显示
optimise-plot-try = 一次尝试
optimise-plot-within = 预算之内的尝试
optimise-plot-dear = 超出预算的尝试
optimise-plot-best = 至今最好者
optimise-plot-winner = 优胜者（搜索中）
optimise-plot-in-search = 搜索中
optimise-plot-fresh = 新的运气下（{ LEVEL($level) } 区间）
optimise-plot-validated-title = { $lost ->
    [0] { WHOLE($of) } 个优胜者，没有一个在搜索未见过的运气下增加得更少
   *[other] { WHOLE($of) } 个优胜者中，有 { WHOLE($lost) } 个在搜索未见过的运气下增加得更少
}
optimise-plot-validated-x = 与维持现状相比，{ $objective }的增加（{ $unit }；线：{ LEVEL($level) } 区间）
optimise-plot-front-title = { $n ->
    [0] 所试者没有一项提高{ $first }或{ $second }
    [1] 有一项策略在{ $first }与{ $second }上同时最好
   *[other] 从更多{ $first }到更多{ $second }：前沿上的 { WHOLE($n) } 项策略，及其在新的运气下所在
}
optimise-plot-gain = { $objective }的增加（{ $unit }）

optimise-title = { $market }：{ $firm } 的最佳策略
optimise-lead = 为{ $objectives }，对 { WHOLE($strategies) } 种策略作 { WHOLE($tries) } 次尝试{ GIVEN($budget) ->
    [yes] ，每年至多花费 { $budget }
   *[no] {""}
}；各以同样的运气重复 { WHOLE($replications) } 次，优胜者再以搜索未见过的 { WHOLE($fresh) } 次重复运行。
optimise-best = { $several ->
    [yes] { $objective }最多者
   *[no] 为{ $objective }所作 { WHOLE($tries) } 次尝试中最好的
}{ GIVEN($budget) ->
    [yes] （每年不超过 { $budget }）
   *[no] {""}
}：{ $policy }。在搜索未见过的运气下的变化为 { $fresh }（{ $interval }）{ $sure ->
    [gains] ，超出运气。
    [loses] ：是损失，超出运气。
   *[open] ；究竟是否增加，运气尚未定论。
}
optimise-best-none = 维持现状：{ WHOLE($tries) } 次尝试中，{ GIVEN($budget) ->
    [yes] 每年花费不超过 { $budget } 的没有一次
   *[no] 没有一次
}提高{ $objectives }。
optimise-best-lost = 维持现状：{ WHOLE($tries) } 次尝试{ GIVEN($budget) ->
    [yes] （每年不超过 { $budget }）
   *[no] {""}
}中 { $policy } 居首，但在搜索未见过的运气下{ $objective }的变化为 { $fresh }（{ $interval }）。
optimise-front = { $n ->
    [1] 它在各项目标上同时最多：无须取舍。
   *[other] 前沿上有 { WHOLE($n) } 项策略：{ $most }。
}
optimise-front-most = { $objective }最多（{ $gain }）的是 { $policy }
optimise-curse = { $cursed ->
    [yes] 赢家诅咒：搜索显示{ $objective }增加 { $seen }；其中 { $curse } 是搜索的运气
   *[no] { $objective }没有赢家诅咒：搜索显示增加 { $seen }，新的运气下还多 { $curse }
}（{ $interval }）{ $clear ->
    [yes] 。
   *[no] ，也可能没有。
}
optimise-spends = { $less ->
    [yes] 花费不比现在多：其手段所记的账目与让出的价格每年减少 { $spent }。
   *[no] 每年花费 { $spent }{ GIVEN($budget) ->
        [yes] { $within ->
            [yes] ，预算为 { $budget }。
           *[no] ：在新的运气下超过了 { $budget }。请把预算定得稍低。
        }
       *[no] 。
    }
}
optimise-at-end = 它的 { $doses } 位于所搜索范围的端点：最好的可能在范围之外。{ $n ->
    *[other] {""}
}
optimise-dear = { WHOLE($of) } 次尝试中，有 { WHOLE($n) } 次超出预算，不能获胜。
optimise-failed = { WHOLE($of) } 次尝试中，有 { WHOLE($n) } 次未能运行。
optimise-fresh-title = 在新的运气下仍成立的
optimise-fresh-words = 多次尝试中最好的，部分只是最幸运的。每个优胜者都以搜索未见过的 { WHOLE($fresh) } 次重复再运行一遍；在那里失去的增益就是赢家诅咒。应当相信的是新的运气下的增益：即首位优胜者的增益，它在运行那些世界之前就已选定。
optimise-none = 预算之内所试者没有增益：没有优胜者可以再次运行。
optimise-winners = 优胜者：与维持现状相比，{ $objective }的增加（{ $unit }）
optimise-winners-note = 首位是搜索中最好的。赢家诅咒：搜索中的增益减去新的运气下的增益。每年花费：在新的运气下，其手段所记账目的增加，以及让出的价格。
optimise-typed-title = 命令行的写法（loyalty compare MARKET POLICY）：
optimise-search-title = 搜索
optimise-search-words = 以树形 Parzen 估计器搜索策略与剂量，每次尝试的运气都相同。
optimise-tries = { WHOLE($of) } 次尝试中最好的 { WHOLE($n) } 次：{ $objective }的增加（{ $unit }）
optimise-among-title = 在哪些策略中搜索
optimise-among = 策略及其剂量的范围
optimise-failed-title = 未能运行的
optimise-limit-tried = 不在搜索之列的策略与剂量会怎样。
optimise-limit-local = 其中没有更好的：尝试少的搜索会错过狭窄的高峰。尝试更多或剂量更少，错过的便更少。
optimise-col-in-search = 搜索中
optimise-col-fresh = 新的运气下
optimise-col-curse = 赢家诅咒
optimise-col-gain = 增益
optimise-col-within = 预算之内
optimise-col-strategy = 策略
optimise-col-dose = 剂量
optimise-col-range = 范围

optimise-typed = 首位策略可如此键入：{ $typed }
optimise-says-first = { $market }：对 { WHOLE($strategies) } 种策略作 { WHOLE($tries) } 次尝试，各重复 { WHOLE($replications) } 次，优胜者再以 { WHOLE($fresh) } 次新的重复：至多 { WHOLE($worlds) } 个世界{ GIVEN($time) ->
    [yes] ，约 { $time }
   *[no] {""}
} ……
