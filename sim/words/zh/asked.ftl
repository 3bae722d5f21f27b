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
