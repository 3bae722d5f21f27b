# 图表与实时市场：一个在眼前运行的市场，旁边是一个没有动过任何杠杆的孪生市场。

## 每张图表都会说的话

live-chart-read = 读取数值：用方向键逐个查看。
live-chart-table = 以表格显示
live-chart-empty = 暂无可显示的内容。
live-chart-month = 月份
live-chart-at-month = 第 { $month } 月
live-chart-line-end = { $name } { $value }
live-chart-lines-say = 从第 { $from } 月到第 { $to } 月。末尾：{ $ends }
live-chart-value = 数值
live-chart-range = 区间
live-chart-estimate = 估计值
live-chart-interval = { $low } 至 { $high }
live-chart-twin = 未干预的孪生市场
live-chart-share = 占比
live-chart-step = { $name } { $value }，为上一步的 { PERCENT($share) }
live-chart-step-short = { $value } · { PERCENT($share) }
live-chart-of-before = 占上一步
live-chart-customers = 客户
live-chart-profit = 利润
live-chart-layer = { $name }：占客户的 { PERCENT($share) }，利润 { $profit }
live-chart-peak = 峰值
live-chart-end = 结尾
live-chart-peak-and-end = 峰值兼结尾
live-chart-felt = 感受
live-chart-expected = 预期

## 网络

live-net-label = 客户以及他们之间的联系。方向键在客户之间移动，回车键打开日记。
live-net-one = 客户 { $row }，{ $firm }
live-net-one-satisfaction = 客户 { $row }，{ $firm }，满意度 { PERCENT($value) }
live-net-one-loyalty = 客户 { $row }，{ $firm }，忠诚度 { PERCENT($value) }
live-net-nobody = 无所属
live-net-by-satisfaction = 满意度：
live-net-by-provider = 所属企业：
live-net-by-loyalty = 忠诚度：
live-net-level-1 = 很低
live-net-level-2 = 低
live-net-level-3 = 中等
live-net-level-4 = 高
live-net-level-5 = 很高
live-net-left = 刚刚流失
live-net-good = 好口碑
live-net-bad = 坏口碑

## 运行市场

live-controls = 运行市场
live-play = 开始
live-pause = 暂停
live-step = 前进一月
live-speed = 速度
live-speed-is = 每秒 { $speed } 个月
live-month = 第 { $month } 月
live-over = 已到终点
live-reset = 重新开始
live-market = 市场
live-setup-now = { WHOLE($customers) } 名客户 · 种子 { $seed }
live-customers = 客户数（300–2,000）
live-firms = 企业数（2–8）
live-seed = 随机种子
live-other-seed = 换一个种子
live-open = 打开这个市场
live-opening = 正在打开市场……
live-open-again = 重新打开市场

## 所见

live-customers-shown = 客户
live-by = 着色依据
live-by-satisfaction = 满意度
live-by-provider = 所属企业
live-by-loyalty = 忠诚度
live-pick-hint = 点击客户查看日记
live-charts = 图表
live-choose = 图表
live-why = 为什么？
live-why-of = 为什么？背后的规律：{ $chart }
live-why-title = 为什么：{ $chart }
live-why-both = 调整系数并观察：市场和它的孪生市场会同时改变。
live-why-source = 来源：{ $source }
live-why-none = 这张图表没有单独的规律。
live-coefficient-own = 本市场：{ $value }
live-close = 关闭
live-diary = 客户 { $row } 的日记
live-diary-reading = 正在重历这段经历以便讲述……
live-diary-again = 讲到现在

## 杠杆

live-levers = 杠杆
live-levers-of = 企业杠杆
live-rest = 复位
live-rest-all = 该企业的全部杠杆复位
live-fold-moved = 已调整 { $n } 项
live-lever-rest = 原位 { $rest }
live-lever-from = 自第 { $month } 月起生效
live-lever-since = 自第 { $month } 月起
live-about = 说明：{ $what }
live-cost-line = 每月成本 { $amount }（比孪生市场 { $more }）
live-cost-difference = 每月少收 { $amount }
live-cost-soon = 下个月之后可知。
live-moved = 调整杠杆
live-untouched = { $firm }（孪生）

## 与孪生市场相比

live-difference-none = 尚未调整任何杠杆：孪生市场有同样的客户和同样的运气，过着同样的日子。请调整一个试试。
live-difference-laws = 两个市场的系数同时改变；没有调整杠杆，因此两者仍然相同。
live-difference-soon = 杠杆自第 { $month } 月起生效：继续运行，看两个市场如何分开。
live-difference-so-far =
    { $many ->
       *[other] 与什么都没有改变的市场相比，{ $firm } 迄今利润 { $profit }，客户 { $heads } 名。
    }

## 实时市场的图表

live-chart-profit-month = 利润
live-chart-difference = 与孪生市场的利润差
live-chart-share-of-market = 市场份额
live-chart-satisfaction = 满意度
live-chart-bands = 到访感受
live-chart-expectation = 期望与所得
live-chart-loyalty = 两种忠诚与信任
live-chart-journey = 情绪曲线
live-chart-complaints = 投诉
live-chart-exits = 离开原因
live-chart-talk = 口碑
live-chart-pyramid = 客户金字塔
live-title-profit = 每月利润
live-title-difference = 迄今利润：市场减孪生市场
live-title-share = 客户份额
live-title-satisfaction = 各企业客户的满意度，0–1
live-title-bands = 本月到访与期望相比
live-title-expectation = { $firm } 的质量，0–1
live-title-loyalty = { $firm } 的客户，0–1
live-title-journey = { $firm }：实际感受减去期望
live-title-complaints = { $firm } 的失误，近十二个月
live-title-exits = { $firm } 流失的客户，近十二个月
live-title-talk = 每月谈及 { $firm } 的次数
live-title-pyramid = { $firm }，近十二个月
live-line-will = 期望
live-line-perceived = 感知
live-line-emotional = 情感忠诚
live-line-transactional = 交易忠诚
live-line-trust = 信任
live-line-good = 好口碑
live-line-bad = 坏口碑
live-as-expected = 符合期望
live-step-failed = 遭遇失误
live-step-complained = 投诉
live-step-righted = 得到解决
live-step-stayed = 仍在此处
live-silent = 没有开口：{ WHOLE($silent) }；其中 { WHOLE($stayed) } 仍在此处。
live-exits-note = 共流失 { WHOLE($lost) } 名；一人可有多个原因。
