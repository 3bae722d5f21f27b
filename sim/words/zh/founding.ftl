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
founding-name-file = { $given } 不能用作文件名：小写字母 a 到 z、数字、- 和 _，以字母开头，最多 { $most } 个字符
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
founding-note-dealer = 未提供：取内置汽车经销商市场的值，属于判断
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

founding-source-range = 文献笔记给出的范围 { NUMBER($low) } 到 { NUMBER($high) }，各值机会均等
founding-source-double = 没有已发表的范围：取 { NUMBER($value) } 的一半到两倍，减半与加倍机会均等
founding-source-given = 指定的范围 { NUMBER($low) } 到 { NUMBER($high) }，各值机会均等
founding-source-set = 在每个市场中重新设定，使已知事实保持不变
founding-ensemble-about = 围绕 { $market } 用拉丁超立方抽取 { WHOLE($draws) } 个市场，取其中 { WHOLE($members) } 个：它们在顾客的未知之处各不相同，又各自重新调平，使静止状态下的 { $kept } 保持不变。
founding-ensemble-none = { WHOLE($draws) } 次抽取都无法与已知事实相符；第一次：{ $why }
founding-ensemble-failed = 无法运行
founding-ensemble-share = { $firm } 的份额（与最大的一家相比）始终是应有值的 { NUMBER($times) } 倍
founding-ensemble-rate = { $fact } 为 { NUMBER($reached) }，而已知为 { NUMBER($wanted) }

# 访谈。

founding-interview = 您的回答
founding-ended = 回答在此题之前就结束了：{ $question }未写入任何文件
founding-answer-needed = 此题必须回答；输入 ? 可看说明。
founding-retention-needed = 订阅类市场必须知道有多少顾客留下；估计值也可以
founding-firm-words = { $given }：请写名称、价格、份额，如已知再写毛利率，例如 fitwell 39 33% 60%
founding-firm-twice = 企业 { $firm } 出现了两次
founding-segment-words = { $given }：请写名称、份额和价格敏感度（低、中、高），例如 年轻人 35% 高
founding-begin = 下面几个问题关于您的市场。直接回车即取方括号中的值，输入 ? 可看说明。
founding-ask-name = 这个市场叫什么名字？
founding-ask-kind = 哪一类市场：订阅、多家还是耐用品？
founding-ask-currency = 货币是什么？
founding-ask-firms = 各企业（贵公司在最前），写明价格和顾客份额（及毛利率）：
founding-ask-customers = 所有企业加在一起有多少顾客？
founding-ask-retention = 一年之后还有多少比例的顾客留下？
founding-ask-purchases = 一位顾客每年购买几次（在任何一家）？
founding-ask-years = 两次购买之间相隔几年？
founding-ask-service = 一次售后服务多少钱？
founding-ask-contract = 贵公司的合约约束顾客几个月？
founding-ask-satisfaction = 顾客满意度是多少（0 到 100）？
founding-ask-complaints = 顾客投诉什么，每种每年几次？
founding-ask-segments = 顾客分哪几类？
founding-ask-margin = 营业利润率：利润占收入的比例？
founding-ask-months = 向前看几个月？
founding-ask-budget = 政策每年可以花多少钱？
founding-help-name = 小写字母、数字、- 和 _；除非用 --out 指定，文件也用这个名字。
founding-help-kind = 订阅（1）：同一时间只用一家，按月或按年续约，如电话、健身房、银行。多家（2）：在几家之间轮流消费，如咖啡馆、酒店。耐用品（3）：几年才买一次，其间需要保养，如汽车。
founding-help-currency = 代码或最多 12 个字母的词：CNY、EUR、yuan。
founding-help-firms = 写在一行，用逗号分隔：fitwell 39 33% 60%, budget 25 30%, others 45 37%。价格指一个单位的价格：月费、一次消费或商品本身。份额是顾客份额，合计 100%；小企业可以合成一家。毛利率是价格减去生产与服务成本后剩下的比例。
founding-help-customers = 一个数：18000，或 1.8万。如果只知道自己的，写“我们 6000”；其余由份额推出。
founding-help-retention = 65%，或“流失率 35%”，或“月流失率 3.5%”。如果是贵公司的而不是整个市场的，写“我们 70%”。多家与耐用品市场可以写“不知道”。
founding-help-purchases = 本品类一位普通顾客在所有企业的购买次数：40。
founding-help-years = 5 表示每五年买一次。
founding-help-service = 各企业相同；如有不同，可在事实文件中逐家写明。
founding-help-contract = 顾客随时可在续约时离开的，写 0。
founding-help-satisfaction = 调查的均值：74、74% 或 0.74。不知道时取公开指数的通常水平，文件中会注明。
founding-help-complaints = 普通顾客每年投诉的次数，按内容分：服务 0.15, 价格 0.05。可写产品、价格、便利、服务、关系、形象。
founding-help-segments = 名称、份额和对价格的在意程度：年轻人 35% 高, 上班族 45% 中, 老年人 20% 低。写“无”表示不分。
founding-help-margin = 扣除全部成本后的利润除以收入：12%。固定成本会据此设定。
founding-help-months = 12 到 240。
founding-help-budget = 每年的金额，例如 200000。只为比较政策而记下，不影响市场本身。

# 命令。

founding-means-customers-of = 这是谁的数字：所有企业合计（all）还是贵公司（ours）
founding-means-retention-of = 这是谁的留存率：all 或 ours
founding-means-satisfaction = 调查均值，0 到 1 或 0 到 100；或 unknown
founding-means-operating-margin = 扣除全部成本后的利润占收入的比例；或 unknown
founding-means-acquisition-cost = 获得一名顾客的成本（金额）；或 unknown
founding-means-months = 向前看的月数
founding-means-renewal-months = 两次续约之间的月数
founding-means-budget = 政策每年可花的金额；或 unknown
founding-means-complaints = 普通顾客每年投诉的次数，按内容分
founding-means-segments = 顾客群体（如果有）
founding-example-head = 公司对自身市场的了解。改成您自己的数字，然后运行：loyalty new facts.yaml
founding-example-firm = 单位价格、顾客份额；如已知：margin（毛利率）、failure_rate（差错率）、contract_months（合约月数）
founding-example-segment = 顾客份额；price_sensitivity（价格敏感度）low、mid 或 high；cares_about（看重的需求）

founding-app-stdin = 事实要么来自文件，要么来自标准输入，不能同时
founding-app-suffix = { $place }：市场文件应以 .yaml 结尾
founding-app-there = { $place } 已经存在；请换一个文件名，或加 --replace：未改动任何内容
founding-app-ensemble-suffix = { $place }：市场组文件应写成 NAME.ensemble.yaml
founding-app-beside = 市场组文件应与其市场放在一起；请写到 { $place }
founding-app-title = { $market }：已知的事实，与市场静止时的值
founding-app-missed = { $fact }：未达到 { $wanted }，最接近的是 { $reached }{ $end ->
    [yes] {"；为此设定的值（"}{ $paths }{"）已到其范围的尽头。"}
   *[no] {"；增加 --seeds 可能更接近。"}
}
founding-app-lived = 在 { $worlds } 个各 { WHOLE($people) } 人的世界中达到，所用运气未曾用于求解，共试 { $tries } 次；± 为仅反映运气的 95% 区间。
founding-app-next = 接下来：
founding-app-left-out = 第 { $draw } 次抽取未采用：{ $why }
founding-col-fact = 事实
founding-col-stated = 已知
founding-col-usual = 未提供，取 { $value }
founding-col-reached = 静止时
founding-col-spread = { $mean } ± { $half }
founding-col-how = 为此设定
founding-col-met = 是否符合
founding-col-yes = 是
founding-col-no = 否
founding-col-market = 市场
founding-col-lowest = 最低
founding-col-mean = 均值
founding-col-highest = 最高
founding-ensemble-title = 各成员静止时与 { $market } 保持一致的事实（所用运气未曾用于求解）
founding-fact-held = 全体人群中有供应商的比例

# 安装检查。

founding-doctor-title = 本次安装
founding-doctor-col-what = 项目
founding-doctor-col-state = 状态
founding-doctor-col-found = 结果
founding-doctor-ok = 正常
founding-doctor-note = 可选
founding-doctor-bad = 有问题
founding-doctor-do = { $what }：{ $do }
founding-doctor-healthy = 所需的一切均已就绪。
founding-doctor-wrong = 有 { $wrong } 项必需的内容缺失或有误。
founding-doctor-python = 请安装 Python { $oldest } 或更新版本，并在其中安装本实验室
founding-doctor-checkout = 从未安装的源码目录运行；无法比较版本
founding-doctor-packages = 软件包
founding-doctor-extra = 附加组件 { $extra }
founding-doctor-unfit = 版本不符：{ $packages }
founding-doctor-absent = 未安装：{ $packages }
founding-doctor-there = { $count } 个软件包，版本均符合要求
founding-doctor-cache = 编译缓存
founding-doctor-no-cache = 无处可写：每次启动都要重新编译，约需一分钟
founding-doctor-cache-do = 请将 NUMBA_CACHE_DIR 设为可写的文件夹
founding-doctor-threads = 处理器
founding-doctor-cores = { $cores } 个核心，编译代码用 { $threads } 个线程
founding-doctor-fonts = 图中的中文
founding-doctor-font = 所试字符均可显示
founding-doctor-no-font = 没有字体包含 { $characters }
founding-doctor-font-do = 请安装含中文字符的字体，例如 Noto Sans CJK
founding-doctor-no-figures = 未安装绘图组件
founding-doctor-world = 一个小世界
founding-doctor-same-bits = 与已知结果逐位相同，用时 { NUMBER($seconds) } 秒
founding-doctor-other-bits = 与已知结果不同（{ $found }，已知为 { $known }）
founding-doctor-world-do = 请在全新的环境中重新安装；如仍不行，请附上 loyalty doctor --json 的输出报告问题
founding-doctor-disk = 磁盘（当前文件夹）
founding-doctor-free = 剩余 { NUMBER($gigabytes) } GB
founding-doctor-disk-do = 请腾出空间：研究会把世界存到磁盘
founding-doctor-browser = 可打印 PDF 的浏览器
founding-doctor-no-browser = 未找到
founding-doctor-browser-do = 如需把网页转成 PDF，请安装 Chromium 或 Chrome；其他功能不受影响
