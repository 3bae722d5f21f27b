# 法庭对每一条论断所说的话：裁决、把握、表格、图。论断自己的文字另在 claims.ftl。

## 裁决

court-rule = 在一个市场里，凡所问之数的 95% 区间都落在各自要求的范围之内，答案为“是”（须全部成立，故不作校正）；有一个落在范围之外，答案为“否”（95% 由所问之数分摊）。合观各市场：处处为“是”，论断成立；处处为“否”，不成立；有的为“是”、有的为“否”（95% 由各市场分摊），则在部分市场成立。若闭式解成立，而行为在某处或处处不成立，则是算术，不是行为。运气尚未定下来的，暂不能判断。足量时在三组互不相同的运气上各过一遍，三组须一致。此规则在第一次运行之前写下。
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
court-holds-where = 论断在{ $yes }成立{ GIVEN($no) ->
    [yes] ，在{ $no }不成立
   *[no] {""}
}{ GIVEN($open) ->
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
court-not-yet = 论断是否成立暂不能判断：若均值与离散程度不变，再过约 { NUMBER($more, digits: 2) } 个世界可定下{ $open }。
court-cannot = 论断是否成立不能判断：在{ $open }，有一个数离所要求范围的边缘太近，再多的世界也无济于事。
court-split = 论断是否成立不能判断：几组运气互相矛盾。

## 数

court-no-number = 无此数
court-with-unit = { $number } { $unit }
court-estimate = { $mean }（{ $low } 至 { $high }）
court-exactly = 恰为 { $value }
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
court-step-robustness = 换作{ $flips }，结论就会翻转
court-step-published = { $of } 次对照中有 { $outside } 次落在已发表的范围之外
court-step-unpublished = 没有可以对照的已发表结果
court-step-luck = 只过了 { $sets } 组运气，足量审理要三组
court-step-untold = 裁决本身未定

## 背后的东西

court-form = { GIVEN($off) ->
    [yes] 算术共 { $lines } 行，其中算不出来的有：{ $off }。
   *[no] 算术共 { $lines } 行，行行与所说相符。
}
court-selection = { $what }，{ $market }：从市场现状的表格看是 { $naive }；除去选择效应是 { $causal }{ $said ->
    [some] ，可见其中 { $share } 是选择效应：看的是谁，而不是做了什么
    [all] ：全是选择效应，因果所致恰好相反
    [hidden] ：选择效应掩盖了一部分
   *[no] {""}
}。
court-paid = { $policy }（{ $market }）花费收入的 { $spent }；对手不动时利润变动 { $rest }，对手同样回应时变动 { $answered }；每一千名客户中留住 { $saved } 名，赶走 { $away } 名。
court-flips = { GIVEN($turned) ->
    [yes] 换过 { $count } 条假设，其中 { $turns } 条使结论翻转：{ $turned }。
   *[no] 换过 { $count } 条假设，没有一条使结论翻转。
}{ $untold ->
    [0] {""}
   *[other] 其中 { $untold } 条因所过世界太少，不能判断。
}
court-where = 地图上有 { $points } 个点，论断{ $all ->
    [yes] 在每个点都成立
   *[no] { $yes ->
        [0] 在哪个点都不成立
       *[other] 在其中 { $yes } 个点成立
    }
}{ GIVEN($limits) ->
    [yes] ，多在{ $limits }之处：那里{ $everywhere ->
        [yes] 每个点都成立
       *[no] 有 { $density } 的点成立
    }
   *[no] {""}
}。
court-below = { $factor }低于 { $limit }{" "}
court-above = { $factor }高于 { $limit }{" "}
court-between = { $factor }在 { $low } 与 { $high } 之间

## 图

court-figure-selection = 表格看上去如何，因果其实如何
court-figure-ledger = 对手不动时得到什么，对手回应时得到什么
court-figure-ledger-in = { $market }：对手不动时得到什么，对手回应时得到什么
court-figure-where = 在何处成立，在何处不成立
court-plot-asked = { $what }：{ $all ->
    [yes] { $of } 个市场都为“是”
   *[no] { $of } 个市场中{ $yes ->
        [0] 没有一个为“是”
       *[other] 有 { $yes } 个为“是”
    }
}
court-plot-yes = 是
court-plot-no = 否
court-plot-open = 不能判断
court-plot-unit = { $name ->
    [points] 百分点
    [customers] 客户数
    [times] 倍数
   *[other] { $unit }
}
court-plot-asked-x = { GIVEN($unit) ->
    [yes] { $unit }；线段为 95% 区间
   *[no] 线段为 95% 区间
}
court-plot-band = 论断若对，应在此处
court-plot-percent = %
court-plot-selection = { $said ->
    [some] 表格所见之中，{ PERCENT($share, places: 0) } 是选择效应
    [all] 表格所见全是选择效应：平均而言没有一分是因果所致
   *[no] 表格看上去如何，因果其实如何
}
court-plot-selection-x = { $what }{ GIVEN($unit) ->
    [yes] ，{ $unit }
   *[no] {""}
}；线段为 95% 区间
court-plot-naive = 表格所见
court-plot-causal = 因果所致
court-plot-gains = { GIVEN($market) ->
    [yes] { $market }：
   *[no] {""}
}{ $of } 例中，对手不动时{ $rest ->
    [0] 无一划算
   *[other] {" "}{ $rest } 例划算
}，回应时{ $answered ->
    [0] 无一划算
   *[other] {" "}{ $answered } 例划算
}
court-plot-gains-x = 利润变动，%；线段为 95% 区间
court-plot-rest = 对手不动
court-plot-answered = 对手同样回应
court-plot-places = { $all ->
    [yes] 论断在地图的 { $of } 个点上都成立
   *[no] 地图的 { $of } 个点中，论断{ $yes ->
        [0] 在哪个点都不成立
       *[other] 在 { $yes } 个点成立
    }
}
court-plot-places-yes = 所问之数都在要求的范围之内
court-plot-places-number = 格中的数：{ $what }{ GIVEN($unit) ->
    [yes] （{ $unit }）
   *[no] {""}
}

## 页面

court-chapter-verdict = 裁决
court-chapter-beside = 另外读出的数
court-chapter-form = 算术
court-chapter-selection = 看的是谁，做了什么
court-chapter-ledger = 花费、所得与伤害
court-chapter-segments = 按客户群
court-chapter-robust = 什么会使它翻转，它在哪里成立
court-chapter-where = 地图，逐点
court-chapter-research = 研究怎么说，什么会改变我们的看法
court-chapter-words = 词语取何含义
court-chapter-rule = 先于数字写下的规则
court-figure-claimed = 讲义的说法：{ $figure }。
court-short-verdict = 裁决：{ $verdict }。把握：{ $grade }。
court-short-scale = 这只是足量的 { $effort }、{ $sets } 组运气的一瞥，不入记录。
court-luck-only = 区间只说模型之内的运气；模型里的市场是否像真实的市场，是假设。
court-lived = { WHOLE($worlds) } 个世界；{ $sets } 组，每组重复 { $replications } 次
court-provenance-lived = 所过的世界
court-told = { $answer ->
    [yes] 是
    [no] 否
   *[other] 未定
}
court-flips-it = { $flips ->
    [yes] 翻转{ GIVEN($markets) ->
        [yes] ：{ $markets }
       *[no] {""}
    }
   *[no] 不变
}
court-agrees = { $agrees ->
    [yes] 是
   *[no] 否
}
court-mind = 什么会改变我们的看法：{ $mind }
court-share = { $said ->
    [all] 全部：因果所致方向相反
   *[hidden] 没有：它掩盖了一部分因果
}
court-selection-note = 选择效应所占份额：1 − 因果所致 / 表格所见；表格所见不明确时不给出。
court-ledger-note = 利润为相对现状利润的百分比，已折现；留住与赶走的客户按每千名计。
court-exact-note = “恰为”：每个世界都相同，因而没有区间。
court-none-note = –：那里无从测量。
court-luck-note = 各组运气的裁决须一致；上表的答案是各组合起来看的。
court-published-note = 两者都按出处的单位。
court-table-asked = 所问之事，逐个市场
court-table-luck = 每组运气各自的裁决
court-table-beside = 另外读出的数，逐个市场
court-table-form = 所说与算出
court-table-ledger = 账目
court-table-segments = 各客户群每千名中留住与赶走的人数
court-table-flips = 换了假设
court-table-where = 在哪里成立
court-table-published = 与已发表结果对照
court-col-number = 号
court-col-study = 研究
court-col-claim = 论断
court-col-verdict = 裁决
court-col-certainty = 把握
court-col-effort = 力度
court-col-deck = 讲义怎么说
court-col-research = 研究怎么说
court-col-finds = 实验室发现什么
court-col-asked = 须如此
court-col-market = 市场
court-col-estimate = 估计（95% 区间）
court-col-answer = 答案
court-col-line = 项
court-col-stated = 所说
court-col-exact = 算出
court-col-tolerance = 容许相差
court-col-naive = 表格所见
court-col-causal = 因果所致
court-col-selection = 选择效应
court-col-policy = 策略
court-col-segment = 客户群
court-col-spent = 花费占收入
court-col-rest = 利润，对手不动
court-col-answered = 利润，对手回应
court-col-saved = 每千名留住
court-col-away = 每千名赶走
court-col-set = 运气组别
court-col-assumption = 假设
court-col-flips = 于是结论
court-col-source = 出处
court-col-published = 已发表
court-col-agrees = 相符

## 记录

court-record-title = 法庭记录
court-record-lead = 关于客户与忠诚的论断，逐条在合成市场中受审：讲义怎么说，研究怎么说，实验室发现什么。
court-record-overview = 每条论断、裁决与把握
court-record-listed = 受审论断 { $count } 条
court-record-table = 讲义怎么说，研究怎么说，实验室发现什么
court-record-effort = { $count } 条论断{ $full ->
    [yes] 足量审理，用 { $sets } 组运气。
   *[no] 只用足量的 { $effort }、{ $sets } 组运气：一瞥而已，不入记录。
}
court-record-of = { $what }（论断 { $numbers }）
court-record-counted = { $ruling }：{ $count } 条
