# 各策略花费多少、该选哪个，以及这一选择可能带来的遗憾。

budget-choose = { $policies ->
    [one] 胜于维持现状
   *[other] 在 { WHOLE($policies) } 项策略与维持现状之中最好
}：{ $policy }，{ $months } 个月 { $gain }{ $sure ->
    [yes] ，超出运气。
   *[no] 。它最好的概率为 { PERCENT($chance) }；若运气掩盖了更好的，选择它的期望遗憾为 { $regret }。
}
budget-choose-none = { $policies ->
    [one] 并不划算：维持现状为好
   *[other] { WHOLE($policies) } 项策略都不划算：维持现状为好
}{ $sure ->
    [yes] 。
   *[no] 。维持现状最好的概率为 { PERCENT($chance) }；期望遗憾为 { $regret }。
}
budget-given = 每项每年的预算为 { $amount }{ $n ->
    [0] 。
   *[other] ；未能恰好花完的：{ $short }。
}
budget-nothing = 维持现状
budget-ranking = 该选哪个：利润之差（{ $currency }）
budget-ranking-note = 每年花费：策略的杠杆使账上各项增加的数额，以及让出的价格。期望遗憾：在运气未定的范围内，若另一项更好，选择它平均所失。
budget-spend = 各策略每年比基准多花多少（{ $currency }）
budget-spend-note = 只计策略声明会增加的账目。因客户增多而在别处增加的，不算花费。
budget-doses = 每年 { $amount } { $currency } 的剂量
budget-all = 合计
budget-price = 让出的价格
budget-met = 恰好花完
budget-too-little = 全力也花不完
budget-spends-nothing = 没有花费：其代价属另一种
budget-jumps = 花费越过预算而跳变
budget-col-spends = 每年花费
budget-col-regret = 期望遗憾
budget-col-chance = 最好的概率
budget-col-strength = 强度
budget-col-met = 是否花完
