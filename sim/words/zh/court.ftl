# 法庭对每一条论断所说的话：裁决、把握、表格、图。论断自己的文字另在 claims.ftl。

## 裁决

court-rule = 在一个市场里，凡所问之数都落在各自的区间内，答案为"是"（每个数两次单侧 5% 检验；须全部成立，故不作校正）；有一个落在区间外，答案为"否"（5% 除以所问之数的个数）。合观各市场：处处为"是"，论断成立；处处为"否"，不成立；有的为"是"、有的为"否"（各按 5% 除以市场个数），则在部分市场成立。若闭式解成立，而行为在某处或处处不成立，则是算术，不是行为。运气尚未定下来的，暂不能判断。足量时在三组互不相同的运气上各过一遍，三组须一致。此规则在第一次运行之前写下。
court-name-holds = 成立
court-name-holds-where = 在部分市场成立
court-name-arithmetic-not-behaviour = 是算术，不是行为
court-name-fails = 不成立
court-name-cannot-be-told = 不能判断
court-name-cannot-be-told-yet = 暂不能判断
court-holds = { $count ->
    [1] 论断在{ $markets }成立
   *[other] 论断在所试的每个市场都成立：{ $markets }
}。
court-fails = { $count ->
    [1] 论断在{ $markets }不成立
   *[other] 论断在所试的每个市场都不成立：{ $markets }
}。
court-fails-form = 论断不成立：它自己的算术就算不出来。
court-holds-where = 论断在{ $yes }成立，在{ $no }不成立{ GIVEN($open) ->
    [yes] ；在{ $open }不能判断
   *[no] {""}
}。
court-arithmetic = 论断作为算术成立，作为行为则不然：{ GIVEN($yes) ->
    [yes] 在{ $yes }成立，
   *[no] {""}
}在{ $no }不成立{ GIVEN($open) ->
    [yes] ；在{ $open }不能判断
   *[no] {""}
}。
court-not-yet = 论断是否成立暂不能判断：若均值与离散程度不变，再过约 { WHOLE($more) } 个世界可定下{ $open }。
court-cannot = 论断是否成立不能判断：在{ $open }，有一个数离区间边缘太近，再多的世界也无济于事。
court-split = 论断是否成立不能判断：几组运气互相矛盾。

## 数

court-no-number = 无此数
court-with-unit = { $number } { $unit }
court-estimate = { $mean }（{ $low } 至 { $high }）
court-in-market = { $market } { $estimate }
court-asked = { $what }：{ $each }。

## 把握

court-grade-high = 高
court-grade-moderate = 中
court-grade-low = 低
court-grade-very-low = 很低
court-certainty = 把握：{ $grade }。理由：{ $why }。
court-no-steps = 没有什么不利之处
court-step-model = 它所依据的 { $cells } 项市场模型测量中有 { $red } 项落在已知范围之外
court-step-unmeasured = 它所依据的内容在市场模型上没有测量过
court-step-robustness = 换了这样的假设就会翻转：{ $flips }
court-step-published = { $of } 次对照中有 { $outside } 次落在已发表的范围之外
court-step-unpublished = 没有可以对照的已发表结果
court-step-luck = 只过了 { $sets } 组运气，足量审理要三组
court-step-untold = 什么也没有判出来

## 背后的东西

court-form = { GIVEN($off) ->
    [yes] 算术共 { $lines } 行，其中算不出来的有：{ $off }。
   *[no] 算术共 { $lines } 行，行行与所说相符。
}
court-selection = { $what }，{ $market }：从市场现状的表格看是 { $naive }；除此之外毫无差别的两个世界说是 { $causal }{ $known ->
    [yes] ，可见其中 { $share } 是选择效应：看的是谁，而不是做了什么
   *[no] {""}
}。
court-paid = { $policy }（{ $market }）花费收入的 { $spent }；对手不动时利润变动 { $rest }，对手同样回应时变动 { $answered }；每一千名客户中留住 { $saved } 名，赶走 { $away } 名。
court-flips = { GIVEN($turned) ->
    [yes] 换过 { $count } 条假设，其中会使结论翻转的是：{ $turned }。
   *[no] 换过 { $count } 条假设，没有一条使结论翻转。
}
court-where = 在 { $points } 个点的地图上，{ $share } 的点成立{ GIVEN($limits) ->
    [yes] ，多在{ $limits }之处：那里有 { $density } 的点成立
   *[no] {""}
}。
court-below = { $factor }低于 { $limit }
court-above = { $factor }高于 { $limit }
court-between = { $factor }在 { $low } 与 { $high } 之间

## 图

court-figure-selection = 表格看上去如何，因果其实如何
court-figure-ledger = 对手不动时得到什么，对手回应时得到什么
court-plot-asked = { $what }：{ $of } 个市场中有 { $yes } 个为"是"
court-plot-asked-x = { GIVEN($unit) ->
    [yes] { $unit }；线段为 95% 区间
   *[no] 线段为 95% 区间
}
court-plot-band = 论断若对，应在此处
court-plot-percent = %
court-plot-selection = { $known ->
    [yes] 表格所见之中，{ PERCENT($share, places: 0) } 是选择效应
   *[no] 表格看上去如何，因果其实如何
}
court-plot-selection-x = { $what }{ GIVEN($unit) ->
    [yes] ，{ $unit }
   *[no] {""}
}；线段为 95% 区间
court-plot-naive = 表格所见
court-plot-causal = 因果所致
court-plot-gains = { $of } 例中，对手不动时 { $rest } 例划算，对手回应时 { $answered } 例划算
court-plot-gains-row = { $policy }，{ $market }
court-plot-gains-x = 利润变动，%；线段为 95% 区间
court-plot-rest = 对手不动
court-plot-answered = 对手同样回应
