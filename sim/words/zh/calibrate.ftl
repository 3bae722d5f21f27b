# 按企业自有数据拟合的市场。

calibrate-period-week = 周
calibrate-period-day = 天
calibrate-period-month = 个月
calibrate-period-quarter = 个季度
calibrate-period-half-year = 个半年
calibrate-period-year = 年
calibrate-period-period = 次续约

calibrate-parameter-leaving-mean = 新客户在续约时离开的概率
calibrate-parameter-leaving-spread = 这一概率在人与人之间的差异
calibrate-parameter-rate-mean = 平均每人每月购买次数
calibrate-parameter-rate-shape = 购买频率在人与人之间的接近程度
calibrate-parameter-taste-spread = 偏好在人与人之间的差异
calibrate-parameter-taste-alike = 人与人偏好的接近程度（狄利克雷分布的 S）
calibrate-parameter-standards-spread = 对同样的服务，人与人满意程度的差异
calibrate-parameter-quality = { $firm } 的质量
calibrate-parameter-appeal = { $firm } 的吸引力
calibrate-parameter-share = { $firm } 的份额与最大品牌份额之比
calibrate-parameter-need-drift = 一个人的需求起伏的幅度
calibrate-parameter-need-epoch = 需求起伏一次的月数
calibrate-parameter-need-ceases = 每年需求消失的概率
calibrate-parameter-dropout = 某次购买即为最后一次的概率
calibrate-parameter-dropout-unequal = 这一概率在人与人之间的差异
calibrate-parameter-review-rate = 续约时重新考虑的概率

calibrate-prior-wide = 任何合理的值
calibrate-prior-published = 已发表的范围
calibrate-prior-doubled = 基础市场数值的一半到两倍
calibrate-prior-given = 按要求给定
calibrate-prior-shares = 围绕其购买份额

calibrate-verdict-told = 数据说得清楚
calibrate-verdict-partly = 数据说清一部分
calibrate-verdict-untold = 数据没有说

calibrate-fact-staying = 第 { WHOLE($at) } { $period }后仍在
calibrate-fact-repeats = 到第 { WHOLE($at) } 个月，每位客户的重复购买次数
calibrate-fact-times = { $at ->
    [0] 没有再来过的客户
   *[other] 再来过 { WHOLE($at) } 次的客户
}
calibrate-fact-later = { $at ->
    [0] 此前从未再来的客户，在拟合期最后三分之一的重复购买次数
    [3] 此前再来过 3 次及以上的客户，在拟合期最后三分之一的重复购买次数
   *[other] 此前再来过 { WHOLE($at) } 次的客户，在拟合期最后三分之一的重复购买次数
}
calibrate-fact-nbd-rate = BG/NBD：平均每位客户每月购买次数
calibrate-fact-nbd-shape = BG/NBD：客户之间购买频率的相近程度
calibrate-fact-nbd-last = BG/NBD：某次购买即为最后一次的概率
calibrate-fact-nbd-unequal = BG/NBD：这一概率在客户之间的差异
calibrate-fact-buying = 购买该品类的人
calibrate-fact-purchases = 每人购买该品类的次数
calibrate-fact-share = { $firm }：份额{ $at ->
    [-1] {""}
   *[other] ，第 { WHOLE($at) } 季度
}
calibrate-fact-penetration = { $firm }：购买的人
calibrate-fact-frequency = { $firm }：每位购买者的购买次数
calibrate-fact-sole = { $firm }：只买这一家的购买者
calibrate-fact-level = { $firm }：平均满意度
calibrate-fact-top-box = { $firm }：给最高分的人
calibrate-fact-churn = { $firm }：第 { WHOLE($at) } 季度每月流失的客户

calibrate-short-share = 份额{ $at ->
    [-1] {""}
   *[other] ，第 { WHOLE($at) } 季度
}
calibrate-short-penetration = 购买的人
calibrate-short-sole = 只买这一家
calibrate-short-buying = 买过该品类的人
calibrate-short-level = 满意度
calibrate-short-top-box = 最高分
calibrate-short-churn = 每月流失{ $at ->
    [-1] {""}
   *[other] ，第 { WHOLE($at) } 季度
}

calibrate-yardstick-sbg = 移位贝塔-几何模型
calibrate-yardstick-bgnbd = BG/NBD 模型
calibrate-yardstick-dirichlet = NBD-狄利克雷模型
calibrate-yardstick-weibull = 威布尔曲线

calibrate-title = { $market }：按自有数据拟合
calibrate-lead = 拟合 { WHOLE($facts) } 个数字，{ $held ->
    [0] 没有留出
   *[other] 留出 { WHOLE($held) } 个
}；试过 { WHOLE($worlds) } 个世界，保留 { WHOLE($members) } 个与数据相符的市场。
calibrate-said-told = 数据对以下各项有所说明：{ $names }。
calibrate-said-nothing = 对要拟合的各项，数据什么也没有说明。
calibrate-said-untold = 数据没有说明：{ $names }。在每一个可能的市场里，它{ $n ->
    [one] {""}
   *[other] 们
}都和原来一样不确定。
calibrate-said-tangled = 数据无法区分：{ $names }。
calibrate-said-held = 留出的数字平均差 { $missed }；{ WHOLE($of) } 个数字中有 { WHOLE($n) } 个落在各自的 { $level } 区间内。
calibrate-said-fitted = 没有留出数据；拟合的数字平均差 { $missed }，{ WHOLE($of) } 个数字中有 { WHOLE($n) } 个落在各自的 { $level } 区间内。
calibrate-said-yardstick = 常用的小模型（{ $name }）对同样的数字平均差 { $missed }{ $better ->
    [market] ：拟合的市场更准。
    [yardstick] ：它比拟合的市场更准。
   *[same] ：两者相近。
}
calibrate-said-rough = 这个答案比较粗略：它相当于只有 { $effective } 个点支撑，各个矩还差 { $left } 个标准误。增加 --worlds 可以更准。
calibrate-fit-title = 拟合的市场与数据
calibrate-learned-title = 从数据中得知什么
calibrate-learned-words = 每个数字起初都有一个范围，其中各个值同样可能。数据会缩小它，也可能不会。数据没有缩小的，就是不知道的，各个可能的市场在这一点上各不相同。
calibrate-told-title = 数据缩小了什么
calibrate-notes-title = 数据中值得注意的
calibrate-limit-base = 没有拟合的一切都与基础市场相同。拟合得好并不说明它就是对的。
calibrate-limit-luck = 只有当市场的类型选对时区间才成立：它们说的是数据没有说清的和偶然的部分，不包括模型没有考虑的。
calibrate-col-parameter = 数字
calibrate-col-median = 中间值
calibrate-col-interval = 看过数据后
calibrate-col-prior = 看数据前
calibrate-col-kept = 原有宽度还剩
calibrate-col-told = 数据的说明
calibrate-col-source = 原来的范围
calibrate-parameters-title = 对每个数字知道多少（{ $level } 区间）
calibrate-parameters-note = 说得清楚：原有宽度只剩五分之二或更少。没有说：还剩七成或更多。
calibrate-col-fact = 数字
calibrate-col-use = 用途
calibrate-col-data = 数据
calibrate-col-market = 拟合的市场
calibrate-col-shown = 会显示
calibrate-held = 留出
calibrate-fitted = 拟合
calibrate-facts-title = 数据、拟合的市场与常用的小模型
calibrate-facts-note = 会显示：在各个可能的市场里，连同它们的偶然和抽样的偶然，这样规模的数据会显示的 { $level } 区间。
calibrate-plot-title = { $held ->
    [yes] 留出
   *[no] 拟合
}的 { WHOLE($of) } 个数字中，{ WHOLE($n) } 个落在拟合市场的 { $level } 区间内
calibrate-plot-market = 拟合的市场
calibrate-plot-data = 数据
calibrate-plot-percent = 百分比
calibrate-plot-each = 每位客户
calibrate-plot-held = 留出
calibrate-plot-learned = { WHOLE($of) } 个数字中，数据缩小了 { WHOLE($n) } 个
calibrate-plot-place = 在原来范围中的位置，0 为下端，1 为上端（{ $level }；灰色：看数据前；菱形：中间值）
calibrate-note-assumed = 没有给出客户人数：假定每批 { WHOLE($n) } 人，这决定了拟合有多大把握。
calibrate-note-others = { WHOLE($of) } 个品牌中最小的 { WHOLE($n) } 个合为一个，称为“others”。
calibrate-note-year = 数据没有说明调查持续多久：假定为一年。
calibrate-file-head = { $market }，按企业自有数据的 { WHOLE($facts) } 个数字拟合；数据的一期：{ $period }。
calibrate-file-how = 每个拟合值取中位数；其余数值都是本文件所扩展的市场的。
calibrate-file-extends = 由 { $base } 拟合而来
calibrate-file-made = 专为这些数据而建：数据没有说到的，都按{ $kind ->
    [subscription] 订阅类
    [repertoire] 多家轮换类
   *[durable] 耐用品类
}市场和文献取值
calibrate-file-value = { $what }：中位数 { $value }，{ $level } 区间 { $low } 至 { $high }；看数据前 { $prior_low } 至 { $prior_high }{ GIVEN($prior) ->
    [yes] （{ $prior }）
   *[no] {""}
}；{ $told ->
    [told] { $data }说得清楚
    [partly] { $data }说清一部分
   *[untold] { $data }没有说
}。
calibrate-file-data-survival = 各批客户的留存数据
calibrate-file-data-customers = 客户及其在册时间
calibrate-file-data-transactions = 购买记录
calibrate-file-data-panel = 样本户的购买数据
calibrate-file-data-survey = 满意度调查的回答
calibrate-file-data-firms = 各企业的月度数字
calibrate-file-data-moments = 已知的数字
calibrate-file-seed = 种子 { $seed }，{ WHOLE($worlds) } 个世界，拟合编号 { $id }。
