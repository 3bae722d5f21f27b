# 什么重要（敏感性）、在哪里成立（发现）、何时已经足够（规划）。

sense-of = { GIVEN($policy) ->
    [yes] { $policy }给{ $measure }带来的变化
   *[no] { $measure }
}

sense-status-moves = 有影响
sense-status-within-luck = 与偶然无法区分
sense-status-at-rest = 毫无影响
sense-method-prim = 盒子（PRIM）
sense-method-tree = 浅树
sense-kind-gaussian-process = 高斯过程
sense-kind-gradient-boosting = 梯度提升

sense-plot-nothing = 没有可显示的内容
sense-plot-nothing-moves = 没有看到哪个因素影响{ sense-of }
sense-plot-shaky = 什么影响{ sense-of }尚无定论：代理模型能解释的太少
sense-plot-no-variance = { sense-of }中只看到偶然
sense-plot-effects-title = { $all } 个因素中有 { $n } 个影响{ sense-of }：最大的是“{ $name }”，在其取值范围内平均改变 { $by }
sense-plot-effects-x = 因素从范围一端到另一端时{ sense-of }的平均变化，不论方向（{ $unit }；线：{ LEVEL($level) } 区间{ $left ->
    [0] {""}
   *[other] ；略去 { $left } 个较小的
}）
sense-plot-raises = 使其上升
sense-plot-lowers = 使其下降
sense-plot-both = 时升时降，或无法判断
sense-plot-shares-title = { sense-of }的方差中，{ $share }（{ $low } 至 { $high }）与“{ $name }”有关
sense-plot-shares-x = 占{ sense-of }方差的比例（线：{ LEVEL($level) } 区间{ $left ->
    [0] {""}
   *[other] ；略去 { $left } 个较小的
}）
sense-plot-first = 单独作用（一阶）
sense-plot-total = 全部作用，含与其他因素共同的（总阶）
sense-plot-distances-title = { $all } 个因素中有 { $n } 个对{ sense-of }分布的影响超过偶然：最大的是“{ $name }”
sense-plot-distances-x = PAWN：因素取值范围各段内{ sense-of }的分布与总体分布的距离（线：{ LEVEL($level) } 区间{ $left ->
    [0] {""}
   *[other] ；略去 { $left } 个较小的
}）
sense-plot-dummy = 毫无作用的因素也会显示的距离
sense-plot-screening-title = { $n ->
    [0] 没有看到哪个因素影响{ sense-of }
   *[other] 影响{ sense-of }的 { $n } 个因素中，{ $bent } 个的影响时大时小
}
sense-plot-screening-x = 影响多大：平均效应，不论方向（{ $unit }）
sense-plot-screening-y = 多不均匀：效应的离散程度（{ $unit }）
sense-plot-screening-line = 离散与大小相等：线上方的因素弯曲，或取决于其他因素
sense-plot-pairs-title = { $n ->
    [0] 没有看到哪两个因素共同的作用超过各自的作用
   *[other] 有 { $n } 对因素共同的作用超过各自的作用，最大的是 { $name }
}
sense-plot-pairs-x = 两个因素共同占{ sense-of }方差的比例（线：{ LEVEL($level) } 区间{ $left ->
    [0] {""}
   *[other] ；略去 { $left } 个较小的
}）
sense-plot-no-pairs = 没有要求计算成对的指数
sense-plot-responses-title = “{ $name }”在其范围内使{ sense-of }变化最大
sense-plot-responses-x = 在因素取值范围中的位置（带：均值的 { LEVEL($level) } 区间）
sense-plot-responses-y = { sense-of }，对其他所有因素取平均（{ $unit }）

sense-plot-map-title = { GIVEN($policy) ->
    [yes] { $policy }，{ $conditions }
   *[no] { $conditions }
}：界限内 { $density } 的市场成立，全部中 { $base }
sense-plot-map-plain = { GIVEN($policy) ->
    [yes] { $policy }，{ $conditions }
   *[no] { $conditions }
}：全部市场中 { $base } 成立，没有界限能说明在哪里
sense-plot-holds = 成立
sense-plot-holds-not = 不成立
sense-plot-box = 找到的界限{ $others ->
    [0] {""}
   *[other] ，另有 { $others } 个其他因素的界限
}
sense-plot-trade-title = { $n ->
    [0] 没有找到规则
   *[other] 保留的规则覆盖了成立情形的 { $coverage }，所覆盖的有 { $density } 是对的
}
sense-plot-coverage = 覆盖：成立的市场中，落在界限内的比例
sense-plot-density = 密度：界限内的市场中，成立的比例
sense-plot-kept = 保留
sense-plot-base = 全部市场
sense-plot-no-rule = 没有规则

sense-screened = 在各自的取值范围内，{ $all } 个因素中有 { $n } 个对{ sense-of }的影响超过偶然{ $rest ->
    [0] {""}
   *[other] ；{ $rest } 个毫无影响
}。
sense-screened-most = 影响最大的是“{ $name }”：从范围一端到另一端，平均使{ sense-of }改变 { $by }，不论方向（区间 { $low } 至 { $high }）。
sense-screened-next = 其次是{ $names }。
sense-screened-bent = { $n ->
    [0] 无论其他因素如何，各因素的作用大致不变。
   *[other] 以下因素的作用随其他因素时大时小：{ $names }。
}
sense-shared = { sense-of }的方差中，{ $share }（{ $low } 至 { $high }）与“{ $name }”有关，其中单独作用占 { $first }（总阶区间 { $low } 至 { $high }）。
sense-shared-next = 其次是{ $names }。
sense-shared-together = 方差中的 { $rest } 不属于任何单个因素，而来自几个因素共同的作用。
sense-shared-pair = 共同作用最大的一对是 { $name }，占 { $share }。
sense-shared-alone = 方差几乎全部来自各因素单独的作用。
sense-shared-none = 在这些范围内，{ sense-of }中只看到偶然：请增加重复次数、扩大市场或放宽范围。
sense-shared-unsure = 各因素单独的作用与几个因素共同的作用尚无法区分：区间太宽。
sense-shared-luck = 各点之间的方差中，{ $luck } 是偶然，已经剔除。
sense-moved = 使{ sense-of }的分布变化最大的是“{ $name }”：其 PAWN 距离为 { $distance }，毫无作用的因素会显示 { $dummy }；{ $all } 个因素中有 { $n } 个超过它。
sense-moved-none = 没有因素对{ sense-of }分布的影响超过毫无作用的因素会显示的。
sense-learned = 由 { $points } 个点学得的代理模型（{ $kind }）预测未见过的点，误差为 { $error }（均方根；解释了方差的 { $q2 }）。它没有抓住的部分不在任何指数之中。
sense-learned-poor = 它解释得太少，不可依赖：请增加点数。
sense-signs = 在所有点上，{ sense-of }平均为 { $mean }，在 { $least } 与 { $most } 之间；在 { $share } 的点上大于零。
sense-lost = 有 { $lost } 个点因其世界失败而略去。
sense-one-replication = 只有一次重复时，偶然会被算作影响：请至少重复两次。

sense-page-title = { $market }：什么影响{ sense-of }
sense-page-lead = { $firm }；{ $factors } 个因素，{ $points } 个点，每点在同样的运气上重复 { $replications } 次。
sense-page-figures = 什么重要
sense-page-response = 朝哪个方向
sense-page-method = 如何得到
sense-page-ranges = 改变了什么
sense-page-ranges-grid = 因素及其取值范围
sense-page-ranges-note = 除非另外给定，范围取文献笔记中的先验；没有先验的，取市场所用值的一半到两倍。
sense-page-table = 逐个因素：什么重要
sense-how-morris = Morris 筛选：轨迹上的点每次只移动一个因素。效应是因素从范围一端到另一端带来的变化；列出其大小的均值、带符号的均值和离散程度。区间对整条轨迹做自助抽样，并加上换一种运气会带来的变化（对重复做刀切法）。
sense-how-sobol = Sobol' 指数，按 Saltelli 方案：一个因素单独（一阶）和总共（总阶）占方差的比例。乘积只取自不同的重复，因此偶然不算作影响。区间对方案的行做自助抽样；重复三次或以上时再加上换一种运气会带来的变化。
sense-how-pawn = PAWN：因素取值范围各段内的分布与总体分布的距离，取各段的中位数。输入可以相互依赖。一个虚设因素说明毫无作用时会显示什么。
sense-how-surrogate = 由填满空间的点学得一个代理模型，用交叉验证评判，再计算其 Sobol' 指数。
sense-limit-ranges = 取值范围之外的情形；这里的重要只是在这些范围之内的重要。
sense-limit-firms = 竞争对手会如何回应：它们照市场文件所说行事。
sense-limit-real = 这个市场是否像任何真实的市场。

sense-col-factor = 因素
sense-col-key = 键
sense-col-effect = 平均效应，不论方向
sense-col-signed = 平均效应
sense-col-spread = 离散程度
sense-col-luck = 仅凭偶然会显示
sense-col-status = 状态
sense-col-first = 单独
sense-col-total = 总共
sense-col-together = 仅与其他因素共同
sense-col-distance = PAWN 距离
sense-col-low = 下限
sense-col-high = 上限
sense-col-unit = 单位
sense-col-source = 来源

sense-holds-share = { GIVEN($policy) ->
    [yes] 采用{ $policy }，{ $conditions }
   *[no] { $conditions }
}：在所试的 { $points } 个市场中，{ $share } 成立{ $unsure ->
    [no] {""}
   *[other] ；其中 { $unsure } 因偶然而无法判断
}。
sense-holds-all = 在所试之处处处成立，因此不需要界限。
sense-holds-nowhere = 在所试之处无一成立。
sense-holds-few = 成立者太少，无从寻找说明何处成立的界限。
sense-holds-most = 不成立者太少，无从寻找说明何处成立的界限。
sense-holds-plain = 这些因素的界限都不能说明在哪里成立：在新的世界上，没有界限胜过没有界限。
sense-holds-where = 需要满足的条件：{ $limits }。这时在 { $density } 的新市场中成立（区间 { $low } 至 { $high }），其外为 { $outside }。
sense-holds-cover = 这些界限覆盖了成立的市场的 { $coverage }（区间 { $low } 至 { $high }）；最重要的是“{ $name }”，去掉它的界限则为 { $without }。
sense-limit-below = “{ $name }”不超过 { $high }
sense-limit-above = “{ $name }”不低于 { $low }
sense-limit-between = “{ $name }”在 { $low } 与 { $high } 之间
sense-or = { $first }；或者 { $second }

sense-where-title = { $market }：在哪里 { $conditions }
sense-where-lead = { $firm }；{ GIVEN($policy) ->
    [yes] { $policy }带来的变化，在同样的运气上成对比较；
   *[no] {""}
}{ $factors } 个因素，两个样本各 { $points } 个点，运气互不相干。
sense-where-map = 地图
sense-where-rule = 界限
sense-where-worth = 界限的价值
sense-where-tried = 试过的规则
sense-where-method = 规则由第一个样本得出：用耐心规则归纳法得到盒子，并去掉可能只是偶然的界限；还有浅树。第二个样本取自另外的点和另外的运气，其一半选出规则；另一半未参与选择，说明规则的价值。
sense-where-limit-points = 界限内没有试过的市场：比例针对均匀分布在取值范围内的市场，而不是可能出现的市场。
sense-where-col-box = 盒子
sense-where-col-chance = 仅凭偶然会如此
sense-where-col-without = 去掉这些界限时成立
sense-where-col-share = 比例
sense-where-col-value = 值
sense-where-col-interval = 区间
sense-where-col-of = 市场数
sense-where-coverage = 覆盖：成立的市场中，在界限内的
sense-where-density = 密度：界限内的市场中，成立的
sense-where-outside = 界限外的市场中，成立的
sense-where-base = 全部市场中，成立的
sense-where-col-method = 规则
sense-where-col-boxes = 盒子
sense-where-col-limits = 界限
sense-where-col-coverage = 覆盖
sense-where-col-density = 密度

sense-planned-reached = 在 { $pairs } 对世界后停止：{ $measure }的各区间中最宽的（{ $policy }）为 ± { $half }，已达到要求（± { $target }）。
sense-planned-spent = { $pairs } 对世界的预算已用完：{ $measure }的各区间中最宽的（{ $policy }）为 ± { $half }，尚未达到 ± { $target }。
sense-planned-how = 无论何时停止，它都以 { LEVEL($level) } 成立。各表中的区间是事先定好对数时的区间（此处为 ± { $fixed }）。

sense-app-plan = { $worlds } 个世界：{ $factors } 个因素的 { $points } 个点，每点 { $replications } 次重复{ GIVEN($policy) ->
    [yes] ，各有采用与不采用{ $policy }两种
   *[no] {""}
}；单核约需 { $time }。
