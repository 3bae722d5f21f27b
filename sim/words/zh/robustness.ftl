# 改变假定之后，策略的选择是否仍然成立。

robustness-plot-title = { $flips ->
    [0] { WHOLE($of) } 项假定中，没有一项单独改变会使别的策略胜过 { $policy }
   *[other] { WHOLE($of) } 项假定中，有 { WHOLE($flips) } 项单独改变便可使别的策略胜过 { $policy }
}
robustness-plot-x = { $measure }上领先次优者（{ $unit }；◁ 低于、▷ 高于所假定；虚线：现状）{ $more ->
    [0] {""}
   *[other] ；另有 { WHOLE($more) } 项影响较小的未画
}
robustness-title = { $market }：{ $firm } 的选择站得住吗？
robustness-lead = { WHOLE($policies) } 项策略与维持现状，在另外 { WHOLE($assumptions) } 种假定之下，各以同样的运气重复 { WHOLE($replications) } 次。
robustness-best = 现状下 { $policy } 最好：{ $measure }比 { $second } 多 { $by }{ $sure ->
    [yes] ，超出运气。
   *[no] ；是否如此，运气尚未定论。
}
robustness-stands = 站得住：另外 { WHOLE($n) } 种假定之下，没有一项胜过 { $policy }。
robustness-flips = { WHOLE($of) } 项假定中，有 { WHOLE($n) } 项单独改变便会改变选择。
robustness-first = 最先改变选择的是：{ $what }。{ $cost ->
    [yes] 为所假定的 { $value } 倍时
   *[no] 由 { $usual } 变为 { $value } 时
}，{ $policy } 与之相当{ $clear ->
    [yes] 。
   *[no] ；但即使在范围的尽头，差异也可能只是运气。
}
robustness-rivals = 在“{ $what }”之下，{ $policy } 更好。
robustness-never = 无论哪种假定，选{ $policy }都不会遗憾。
robustness-minimax = { $policy } 的遗憾最小：至多 { $regret }（{ $under }）{ $same ->
    [yes] 。它在现状下也最好。
   *[no] 。它在现状下并非最好。
}
robustness-regret-title = 可能的遗憾
robustness-regret-words = 遗憾：在同一假定下，比最好的少得多少。最大遗憾最小的，是谨慎的选择。
robustness-regrets = 按最大遗憾排列（{ $unit }）
robustness-flips-title = 什么会改变选择
robustness-flips-note = 盈亏平衡值：最好的策略被赶上时的值，以同样的运气逐次折半求得。超出运气：在所试的值上，差异的 { $level } 区间不含零。
robustness-each-title = 在每种假定之下
robustness-advantages = { $policy } 对次优者的领先
robustness-left-out-title = 未能运行的
robustness-limit-one = 两项假定同时有误时如何：每次只改变一项。
robustness-limit-range = 各项假定有多大可能。范围为参考所允许者：其端点可能荒谬。
robustness-all-costs = 所有成本
robustness-all-rivals = 对手
robustness-rivals-rest = 对手维持现状
robustness-rivals-copy = 对手仿效领先者
robustness-rivals-reply = 对手尽力应对
robustness-col-as-it-is = 现状
robustness-col-regret = 最大遗憾
robustness-col-under = 在何种假定下
robustness-col-best-in = 最好的次数
robustness-col-assumption = 假定
robustness-col-usual = 所假定
robustness-col-break-even = 盈亏平衡值
robustness-col-tried = 所试
robustness-col-way = 走了多远
robustness-col-overtaken = 被谁赶上
robustness-col-clear = 超出运气
robustness-col-second = 次优
robustness-col-advantage = 领先
robustness-says-first = { $market }：{ WHOLE($options) } 个选项，{ WHOLE($assumptions) } 种假定，{ WHOLE($worlds) } 个世界，另加求盈亏平衡值所需{ GIVEN($time) ->
    [yes] ，约 { $time }
   *[no] {""}
} ……
