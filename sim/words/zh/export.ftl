# 自成一体的页面，以及保存图表。

export-file = 这是一个独立的文件，由实验室 { $version } 版生成：不加载任何东西，也不发送任何东西。完整的课堂：loyalty classroom。
export-save = 保存

export-markets = 市场
export-levers = 杠杆
export-grid-lead = 由{ $firm }移动杠杆，其他公司保持不变。本页背后的{ WHOLE($worlds) }个世界（{ WHOLE($customers) }名顾客、{ WHOLE($months) }个月）在生成文件时已经运行完毕：滑块沿着已有的取值移动。
export-grid-honest = 取{ WHOLE($replications) }对世界的平均值，每对世界的顾客与运气相同（种子{ WHOLE($seed) }）。区间为这些成对世界的95%区间：它说的是运气，而不是这个市场是否像您的市场。
export-grid-about = 关于这个市场
export-lever-rest = 不动时为{ $value }
export-rest = 全部复位
export-differences = 杠杆在{ WHOLE($months) }个月里改变了什么
export-column-what = 指标
export-column-difference = 差异
export-column-interval = 95%区间
export-interval = { $low }至{ $high }
export-so-far = 累计利润，与杠杆不动的世界相比
export-moved = 移动杠杆后
export-at-rest = 不动
export-spoken = 利润相差{ $value }，95%区间为{ $low }至{ $high }。
export-state-lead = 一个市场在第 { $month } 月之后的样子：{ WHOLE($customers) } 名客户，种子 { $seed }。虚线和浅色的是它的孪生市场：同样的客户、同样的运气，但没有动过任何杠杆。这只是一个世界，换一个种子，故事会不同。
export-state-firm = 单个企业的图表显示
