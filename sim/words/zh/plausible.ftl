# 合理性表，以及市场的校平。

plausible-title = 与已发表的数值对照
plausible-lead = { WHOLE($markets) } 个市场的孪生世界，与已发表的数值对照。红格是结果，不是改动数值的理由。
plausible-counts = 有已发表范围的 { WHOLE($published) } 格中，{ WHOLE($inside) } 格在范围之内（{ PERCENT($share) }），{ WHOLE($outside) } 格在外；{ WHOLE($untold) } 格无法判断。
plausible-emergent = 其中未为之设定任何数值的（EMERGENT）{ WHOLE($published) } 格，{ WHOLE($inside) } 格在范围之内。
plausible-shown = { WHOLE($shown) } 格仅与一项判断并列，不计；{ WHOLE($edge) } 格离边缘太近，运气便可使其越过。
plausible-none = { WHOLE($all) } 格中没有一格有已发表的范围。
plausible-read-title = 如何阅读
plausible-read = 每个数值取自人、联系与运气都相同的世界，每种 { $seeds } 个，并附其 { $level } 区间。只有焦点企业行动，其余企业静止。短期指前十二个月，长期指后十二个月。
plausible-mark-in = 在范围之内；按均值判断，区间说明有多确定
plausible-mark-out = 在范围之外
plausible-mark-shown = 没有已发表的数值：范围是一项判断，此格不计
plausible-mark-untold = 无法判断：顾客太少
plausible-mark-na = 此市场没有这个数值
plausible-mark-edge = 区间越过范围的边缘
plausible-role-input = 曾据此设定系数：不是发现
plausible-role-check = 闭式，或一致性
plausible-role-emergent = 未为之设定任何数值
plausible-table-title = 表
plausible-kind-subscription = 订阅市场
plausible-kind-repertoire = 多家购买的市场
plausible-kind-durable = 耐用品市场
plausible-table-note = 离开代价大者（锁定）：{ $markets }。
plausible-red-title = 哪些是红的，为什么
plausible-red-words = 其解释是在看到结果之后写下的。
plausible-red = { $row }. { $name }（{ $markets }）
plausible-red-none = 没有红格。
plausible-beliefs-title = 信念与世界
plausible-beliefs-words = 顾客以为质量的方差有多大，以及他们经历到的有多大。相差不超过四分之一即为一致，否则标 ✗。
plausible-beliefs = 所信的，与各市场实现的
plausible-lunch-title = 静止时没有免费的午餐
plausible-lunch-words = 每项有成本的手段迈出一小步，每花一单位钱给焦点企业带来多少：等于 1 时，企业既不愿再推一步，也不愿放回。价格：其弹性乘以多卖一单位的毛利，最优价格处为 1。
plausible-lunch = 边际收益与边际成本之比：{ $kind }
plausible-lunch-price = 价格：弹性 × 毛利
plausible-best-title = 收益最大的默认策略
plausible-best = 全部月份的利润，占静止时利润的百分比
plausible-best-note = 每个市场最好的三项。众多之中最好的，总有几分运气。
plausible-rows-title = 各行
plausible-row-said = { $role }。{ $source }。{ $how }
plausible-left-out-title = 未能运行的
plausible-left-out = { $market }，{ $world }：{ $why }
plausible-limit-arcs = 弹性为弧弹性：价格 ±10%，质量 ±.05，失误率 ±20%，广告由销售额的 2% 到 4%。没有失误时，诚实的承诺也更高。
plausible-limit-sources = 对文献仅凭记忆而未查证之处可能有误：见 MODEL2 与 LITERATURE。
plausible-limit-firm = 每个市场只看一家企业，即焦点企业；对手不作反应。
plausible-made = loyalty plausible 写出本页及其所据的 plausibility.json
plausible-again = 每种世界数、种子、规模、观察月数
plausible-number-of = { $row }：{ $number }
plausible-col-row = 行
plausible-col-number = 数值
plausible-col-band = 范围
plausible-col-believed = 所信
plausible-col-lever = 手段
plausible-col-market = 市场
plausible-col-first = 最好
plausible-col-second = 第二
plausible-col-third = 第三
plausible-says-first = { WHOLE($markets) } 个市场，{ WHOLE($rows) } 行：{ WHOLE($worlds) } 个世界{ GIVEN($time) ->
    [yes] ，约 { $time }
   *[no] {""}
}{ $dry ->
    [yes] 。尚未运行。
   *[no] ……
}
plausible-kept = { $place } 中仍有 { $market }，为当时所测。
plausible-torn = { $place } 已损坏或不是本命令的文件；将重新生成
plausible-same = 没有一项判断与 { $place } 不同。
plausible-changed = 与 { $place } 相比，{ WHOLE($changed) } 项判断不同：
plausible-change = { $market }，第 { $row } 行，{ $part }：先前 { $before }，现在 { $now }（{ $value }，范围 { $band }）
plausible-full = --full 打印信念、手段与策略的结果，以及各行如何读取。
plausible-plot-title = { $market }：{ WHOLE($published) } 项已发表的范围中 { WHOLE($inside) } 项成立
plausible-plot-nothing = 没有可画的
plausible-plot-x = 与范围（灰）相比：0 为下端，1 为上端
plausible-map-title = 有已发表范围的 { WHOLE($published) } 格中，{ WHOLE($inside) } 格在范围之内
plausible-word-in = 在内
plausible-word-out = 在外
plausible-word-shown = 判断
plausible-word-untold = 无法判断
plausible-level-title = { $market }，静止时
plausible-level-wanted = 目标
plausible-level-before = 原来
plausible-level-after = 校平后
plausible-wanted-retention = 年留存率
plausible-wanted-satisfaction = 满意度
plausible-level-share = { $firm } 期末份额
plausible-level-farthest = 份额最远的变动
plausible-level-nothing = 无须设定任何数值。
plausible-level-short = { $what } { $wanted } 达不到：所见为 { FIXED($low, places: 3) } 至 { FIXED($high, places: 3) }
plausible-level-moved = 份额没有保持：有企业离起点 { FIXED($points, places: 1) } 个百分点
plausible-level-tries = 运行了 { WHOLE($tries) } 组设定；{ $held ->
    [yes] 目标全部成立。
   *[no] 目标未全部成立。
}
