# 由公司已知事实建立的市场。

founding-no-number = { $given } 不是数字
founding-comma = { $given }：逗号是小数点还是千位分隔？请写成 { $point } 或 { $plain }
founding-one-or-hundred = { $given } 可能是 { $small }，也可能是 { $large }；请写明
founding-share-range = { $given } 超出范围；允许：{ $low } 与 { $high } 之间，例如 65% 或 0.65
founding-range = { $given } 超出范围；允许：{ $low } 到 { $high }
founding-not-whole = { $given } 不是整数
founding-choice = { $given } 不在可选项之中：{ $options }
founding-choice-near = { $given } 不在可选项之中：{ $options }；您是不是指 { $near }？
founding-name = { $given } 不能用作名称：只能用字母、数字、空格、- 和 _，最多 { $most } 个字符
founding-text = { $given }：需要一行文字，最多 { $most } 个字符
founding-unreadable = 无法读取：{ $why }
founding-no-mapping = 事实文件应由 kind:、firms: 等条目组成，而这里是 { $given }；loyalty new --example 会给出一份样例
founding-a-scenario = 这已经是一个市场文件，而不是事实文件；检查用 loyalty validate，调平用 loyalty level
founding-unknown-key = 没有这一项；{ $hint }
founding-not-of-kind = { $key } 只在 { $kinds } 市场中有意义，而这里是 { $kind }；请删去
founding-missing = 缺少 { $key }：{ $meaning }
founding-no-table = { $key } 应为最多 { $most } 个名称，各带自己的条目，而这里是 { $given }
founding-no-entries = 需要一组条目，例如 (price: 39, share: 33%)，而这里是 { $given }
founding-no-complaints = complaints 应为各需求每年的投诉次数，例如 (service: 0.15)，而这里是 { $given }
founding-no-share = 没有顾客的企业无法按份额安置；请删去
founding-margin-twice = margin 与 unit_cost 说的是同一件事；请只留一个
founding-shares-short = 份额合计为 { $total }%，应为 100%；如有遗漏请补上：还差 { $rest }%
founding-shares-over = 份额合计为 { $total }%，应为 100%
founding-retention-twice = { $keys } 说的是同一件事；请只留一个
founding-ours-unknown = 没有名为 { $ours } 的企业；{ $hint }
founding-whose-retention = 只有给出留存率时，才需说明是谁的留存率

founding-means-name = 市场的名称，例如 gym-chain：小写字母、数字、- 和 _
founding-means-kind = subscription（一家供应商，按期续约）、repertoire（在几家之间轮流消费）或 durable（偶尔购买，其间有售后服务）
founding-means-currency = 货币，例如 CNY
founding-means-ours = 哪一家是贵公司
founding-means-customers = 顾客总数
founding-means-retention = 一年后仍在的顾客比例，例如 65%；也可写 churn 或 monthly_churn
founding-means-firms = 各企业的名称，以及各自的价格和顾客份额
founding-means-price = 一个单位的价格：月费、一次消费或商品本身
founding-means-share = 顾客份额，例如 33%
founding-means-service-price = 一次售后服务的价格
founding-means-purchases-a-year = 顾客每年购买几次（在任何一家）
founding-means-years-between = 两次购买之间相隔几年

founding-about = 根据公司对自身市场的陈述建立：企业、价格、份额、留存与顾客数。无从查得的数值在各企业静止时求解得出，使市场符合这些事实；文件中每个值都注明来历。行为系数沿用通用默认值。
founding-note-made = 由 loyalty new 写成
founding-note-stated = 已知
founding-note-kept = 未提供：沿用基础市场的值
founding-note-base = { $kind ->
    [subscription] 订阅类市场
    [repertoire] 多家轮流消费的市场
   *[other] 耐用品市场
}的共同特征
founding-note-ours = 已知：在这家企业上试行政策
founding-note-category-price = 由已知价格按份额加权得出：顾客以它衡量价格高低
founding-note-size = 求解得出：使静止状态下的顾客数与已知相符
founding-note-entry = 进入与退出本品类的人数相等，总数不变
founding-note-outside = 求解得出：静止状态下没有选择任何企业的人
founding-note-start = 求解得出：已知份额，占开始时的全部人数
founding-note-purchases = 已知：每年购买次数，折算到月
founding-note-spend = 已知：每次消费额，相对于典型价格
founding-note-years = 已知：购买间隔年数，折算到月
founding-note-cares = 已知：权重加倍
founding-note-sensitive = 已知：{ $level ->
    [low] 低，为通常的三分之二（B12）
    [mid] 中等，即通常水平（B12）
   *[other] 高，为通常的一倍半（B12）
}
founding-note-journey = 已知：各需求的接触点数与其投诉所占比例相当，至少一个
founding-note-margin = 已知：毛利率 { PERCENT($margin) }，减去服务成本（{ PERCENT($serve) }）
founding-note-serve = 已知：毛利率所留下的全部成本
founding-note-acquisition = 已知：获得一名顾客的成本，相对于价格
founding-note-overhead = 求解得出：使全部成本之后剩下收入的 { PERCENT($margin) }{ $stated ->
    [yes] ，与已知相符
   *[no] ；未提供，取服务业通常水平
}
founding-note-appeal = 求解得出：使静止状态下的份额为 { PERCENT($share, 1) }
founding-note-quality = 求解得出：使静止状态下的满意度为 { NUMBER($satisfaction) }{ $stated ->
    [yes] ，与已知相符
   *[no] ；未提供，取企业均值所在（A25）
}
founding-note-retention = 求解得出：使每年留存 { PERCENT($retention, 1) }
founding-note-retention-of = 求解得出：使 { $firm } 每年留存 { PERCENT($retention, 1) }
founding-note-units = 求解得出：使每位顾客每年购买 { NUMBER($units) } 次
founding-note-complaints = 求解得出：使每位顾客每年投诉 { NUMBER($complaints) } 次

founding-fact-retention = 年留存率
founding-fact-retention-of = { $firm } 的年留存率
founding-fact-satisfaction = 满意度（0 到 1）
founding-fact-complaints = 每位顾客每年投诉次数
founding-fact-units = 每位顾客每年购买次数
founding-fact-customers = 有供应商的顾客数
founding-fact-customers-of = { $firm } 的顾客数
founding-fact-share = { $firm } 的份额
founding-fact-margin = { $firm } 的营业利润率

founding-file-head = { $name }：由 loyalty new 根据已知事实建立的市场。
founding-file-about = 每个值都注明来历。求解得出的值来自让市场在静止状态下运行；行为系数沿用基础市场。
founding-file-reached = 静止状态下，{ $worlds } 个各 { WHOLE($people) } 人的世界，所用运气未曾用于求解（± 为仅反映运气的 95% 区间之半）：
founding-file-line = { $fact }：目标 { $wanted }，达到 { $reached } ± { $half }{ $held ->
    [yes] {""}
   *[no] ——未达到
}
founding-file-budget = 已知的政策预算：每年 { $budget }（loyalty optimise --budget）。
