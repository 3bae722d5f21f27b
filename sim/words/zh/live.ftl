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
