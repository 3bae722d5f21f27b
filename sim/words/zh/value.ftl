# 客户价值几何。

value-title = { $market }：{ $firm } 的客户价值几何
value-lead = “今天”是第 { $month } 个月末。从这一天起，以同样的运气把世界继续运行 { WHOLE($years) } 年，共三次：照旧、不再有新客户、失去今天的全部客户；重复 { WHOLE($replications) } 次。金额以每年 { PERCENT($rate, places: 1) } 折现到今天。
value-cohort = 今天的 { $customers } 位客户在 { WHOLE($years) } 年内将带来 { $amount }，每位 { $each }：是上一年贡献的 { $times } 倍。
value-share = 这占 { $firm } 将赚得的 { $share }；其余 { $newcomers } 来自今天还不是其客户的人。
value-equity = 若不再接纳新客户，他们将带来 { $amount }。因此获客带来 { $added }。
value-stake = 若今天全部失去他们，将损失 { $amount }：他们自己的 { $own }，以及{ $brings ->
    [yes] 由他们带来的他人的 { $influence }
   *[no] 因他人补位而减少的 { $influence }
}。
value-beyond = 此后若每年都以最后一年的幅度递减，他们大约还会带来 { $amount }。
value-closed = 只知道上一年毛利与保留率的闭式公式给出：同样年份 { $years }，永续 { $forever }。{ $low ->
    [yes] 客户各不相同时它偏低：留下的正是本来就会留下的人。
   *[no] 它高于实际运行的结果：保留率或毛利已不如从前。
}
value-not-closed = 闭式公式不适用：{ $kind ->
    [durable] 购买稀少，服务也可在别处得到
   *[other] 购买分散在多家企业
}，离开主要企业并非终结。
value-is-profit = 没有为 { $firm } 填写固定成本：扣除广告之后的贡献即其利润。
value-is-contribution = 以上均为贡献。扣除固定成本 { $fixed }，余下利润 { $profit }。
value-policy = { $policy }使今天的客户将带来的改变 { $cohort }（{ LEVEL($level) } 区间 { $interval }），使 { $firm } 将赚得的改变 { $all }（{ $whole }）{ $open ->
    [0] 。
    [2] ；两者是增是减，运气尚无定论。
   *[other] ；其中一项是增是减，运气尚无定论。
}
value-values-title = 他们值多少
value-values = 各项价值：{ $policy }（{ $unit }）
value-heads = { $n } 位
value-as-it-is = 市场现状
value-values-note = 区间为 { LEVEL($level) }，只含运气。其后：若此后每年都以最后一年的幅度递减，还会带来多少；价值不递减处则无。
value-years-title = 逐年
value-years = 每年带来多少，折现到今天（{ $unit }）
value-years-note = 仍是客户：照旧的世界里，当年与企业有往来的今天的客户所占份额。
value-change-title = 策略改变了什么
value-change = { $policy }：改变了什么（{ $unit }）
value-change-note = 以同样的运气成对比较。策略自观察的第一个月起实施：今天的客户即各策略届时所拥有的客户。
value-uses-title = 该用哪一个
value-uses = 每项价值是什么，何时使用
value-uses-more = --full 说明每项价值是什么、何时使用。
value-col-value = 价值
value-col-amount = 数额
value-col-each = 每位客户
value-col-times = 上一年的倍数
value-col-beyond = 其后
value-col-meaning = 是什么
value-col-use = 何时使用
value-col-year = 年
value-col-cohort = 今天的客户
value-col-newcomers = 其他人
value-col-closed = 今天的客户，无新客户
value-col-dealing = 仍是客户
value-col-without = 没有它
value-col-with = 有了它
value-col-difference = 差异
value-limit-horizon = 所运行的年份之后如何；“其后”一列是推测，不是结果。
value-limit-strategies = 企业若知情会怎样：策略看得到各个世界里发生的事，可能作出回应。
value-plot-title = { $firm }：未来 { WHOLE($years) } 年所得的 { $share } 来自今天的客户
value-plot-x = 今天之后的年份
value-plot-y = 每年的贡献，折现到今天（{ $unit }）
value-plot-last = 上一年
value-plot-closed = 今天的客户，按闭式公式
value-plot-none = 这些年没有带来任何贡献
value-says-first = { $market }：{ WHOLE($worlds) } 个世界，各 { WHOLE($months) } 个月{ GIVEN($time) ->
    [yes] ，约需 { $time }
   *[no] {""}
} ...
