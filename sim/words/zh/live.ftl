# 图表与实时市场：一个在眼前运行的市场及其孪生市场，它的杠杆与规律的名称，以及拒绝的理由。

## 每张图表都会说的话

live-chart-read = 读取数值：用方向键逐个查看。
live-chart-table = 以表格显示
live-chart-empty = 暂无可显示的内容。
live-chart-month = 月份
live-chart-at-month = 第 { $month } 月
live-chart-line-end = { $name } { $value }
live-chart-lines-say = 从第 { $from } 月到第 { $to } 月。末尾：{ $ends }
live-chart-lines-say-along = { $along } { $from } 至 { $to }。末尾：{ $ends }
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
live-net-label-still = 客户以及他们之间的联系。方向键在客户之间移动。
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
live-file = 保存为文件
live-file-about = 市场的现状，存成一个无需课堂即可打开的页面

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
live-why-judged = 实验室自己的判断，理由见文献笔记
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
live-at-rest = 原位 { $rest }
live-acts-from = 自第 { $month } 月起生效
live-acts-since = 自第 { $month } 月起
live-about = 说明：{ $what }
live-comes-to = 每月成本 { $amount }（比孪生市场 { $more }）
live-forgone = 每月少收 { $amount }
live-known-soon = 下个月之后可知。
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
live-silent-twin = 没有开口：{ WHOLE($silent) }，其中 { WHOLE($stayed) } 仍在此处；孪生市场：{ WHOLE($there) } 与 { WHOLE($there_stayed) }。
live-exits-note = 共流失 { WHOLE($lost) } 名；一人可有多个原因。
live-exits-note-twin = 共流失 { WHOLE($lost) } 名，孪生市场中 { WHOLE($there) } 名；一人可有多个原因。

## 打开之时

live-progress-loading = 正在读取模型
live-progress-warm-up = 正在经历第一个月之前的时间。在一台机器上第一次打开需要编译各条规律，可能要几分钟。
live-progress-map = 正在绘制谁认识谁
live-progress-ready = 就绪

## 单位

live-unit-quality = 质量，0–1
live-unit-variance = 质量的平方
live-unit-drift = 质量的平方，每月
live-unit-per-quality = 每单位质量
live-unit-price = 占价格的比例
live-unit-monthly = 每月
live-unit-months = 个月
live-unit-days = 天
live-unit-visits = 次到访
live-unit-utility = 效用
live-unit-taste = 每单位质量的效用
live-unit-odds = 每单位质量的对数几率

## 杠杆分组

live-group-service = 承诺与服务
live-group-recovery = 出了差错之后
live-group-price = 价格与合约
live-group-programme = 积分与等级
live-group-acquisition = 赢得客户
live-group-bonds = 保持亲近

## 各个杠杆

live-lever-promise-cushion = 少承诺，多兑现
live-lever-promise-extras = 临别小礼
live-lever-service-lift = 处处提升服务
live-lever-service-fewer-failures = 预防差错
live-lever-service-peak = 提升高峰时刻
live-lever-service-end = 提升告别时刻
live-lever-recovery-ease = 让投诉更容易
live-lever-recovery-delay-days = 答复所需天数
live-lever-recovery-apology = 道歉的用心
live-lever-recovery-compensation = 补偿
live-lever-recovery-resolve = 投诉的解决比例
live-lever-price-change = 调整价格
live-lever-price-newcomer = 新客折扣
live-lever-price-loyalty = 满一年的折扣
live-lever-contract-months = 合约期限
live-lever-programme-earn = 消费积分
live-lever-tiers-lift-top = 提升高层级的服务
live-lever-tiers-lift-rest = 其余客户的服务
live-lever-tiers-recognition = 突出等级
live-lever-tiers-visibility = 旁人看得到等级待遇
live-lever-advertising-spend = 广告
live-lever-referral-reward = 推荐朋友的奖励
live-lever-welcome-lift = 关照新来的客户
live-lever-win-back-rate = 致电挽回流失客户
live-lever-bonds-financial = 留下来的返还
live-lever-bonds-social = 叫得出客户的名字
live-lever-contact-rate = 主动致电客户
live-lever-personalisation-intensity = 因人而异的服务

## 花费

live-cost-promise = 承诺本身不入账；小礼按其价值，每次到访都要花费。
live-cost-service = 质量每提升一步都比上一步更贵，每次到访都要花费；每多预防一次差错也是如此。
live-cost-recovery = 处理投诉、快速答复、道歉、纠正与补偿，以及让投诉保持容易。
live-cost-price = 不入成本账：等于销售额比孪生市场少的部分；降价带来更多购买时则是多的部分。
live-cost-contract = 签约的赠礼；该科目也包含推荐朋友的奖励。
live-cost-programme = 已兑换的奖励（按企业的成本计）以及计划的运营。
live-cost-tiers = 每次到访时各层级的额外待遇，以及会员卡与礼遇；降低服务则节省。
live-cost-advertising = 按市场每人计的媒体支出。
live-cost-referral = 推荐朋友的奖励；该科目也包含签约的赠礼。
live-cost-welcome = 新客每次到访的更好服务。
live-cost-win-back = 致电流失客户；该科目也包含致电现有客户与潜在客户。
live-cost-bonds = 返还、认识客户的人员，以及系统。
live-cost-contact = 致电现有客户；该科目也包含致电流失客户与潜在客户。
live-cost-personalisation = 因人而异的服务，按每位客户每月计。

## 规律：名称与内容

live-law-satisfaction = 对一次到访的满意
live-about-satisfaction = 满意 S 取决于感知质量 P，以及它与期望的落差 δ。不及期望所带来的痛，大于同等超出期望所带来的喜。
live-law-cumulative-satisfaction = 累积的满意
live-about-cumulative-satisfaction = 每次到访 S 都会改变对企业的看法 C；此前到访次数 n 越多，改变越小；坏消息分量更重。
live-law-disconfirmation = 好于还是不及期望
live-about-disconfirmation = 所感 δ 是感知质量 P 与“大概会得到的” E 及“理应得到的” D 的比较。落在容忍范围之内的，等于没有。
live-law-band-edge = 何时会感到意外
live-about-band-edge = 一档感受到下一档的分界：越清楚会得到什么，越小的意外也会被感觉到。
live-law-will-updated = 学会期望什么
live-about-will-updated = 每次经历 x 都会改变期望 E；越不确定（v），改变越大；各次到访差别越大（σ²），改变越小。
live-law-promised-expectation = 承诺的作用
live-about-promised-expectation = 承诺 A 会改变对下一次到访的期望，改变多少取决于信任 T。
live-law-should-updated = 理应得到什么
live-about-should-updated = 好的经历 x 与最好的对手 r 会抬高“理应得到的” D。它像棘轮：只升不降。
live-law-recalled = 峰值与结尾
live-about-recalled = 一次到访留在记忆里的，是离期望最远的时刻，以及结尾；其余只记得平均。时间长短没有分量。
live-law-experienced = 接触点上的经历
live-about-experienced = 交付的质量 Q，加上当时的运气 z，减去该处差错的严重程度 s。
live-law-emotional-updated = 情感忠诚
live-about-emotional-updated = 有往来的月份里，满意 C 高于门槛，依恋便增长；没有往来则逐渐消退。
live-law-transactional-updated = 交易忠诚
live-about-transactional-updated = 积分、折扣等好处 i 能留住客户，但只在给的时候；停下之后几个月便消退。
live-law-trust-updated = 信任
live-about-trust-updated = 兑现承诺使信任 T 慢慢增长；失信 b 则使它迅速崩塌。
live-law-complaint-probability = 谁会投诉
live-about-complaint-probability = 差错被告知企业的可能：越严重（s）、利害越大（k）、越可能得到解决，就越会投诉；越费力（e）越不会。多数人一言不发。
live-law-recovery-gain = 补救的价值
live-about-recovery-gain = 补偿 D、道歉 I 与程序 P 构成所感到的公正 J。超出预期 J* 的部分，才会修复满意。
live-law-felt-severity = 第二次差错
live-about-felt-severity = 记得的差错 n 越多，一次差错 s 打击越大；从前的好经历积下的善意 G 会缓和它。
live-law-firm-utility = 选择哪家企业
live-about-firm-utility = 选择时会权衡期望的质量、价格、两种忠诚、听到的话、信任与积怨，并偏向上次所选的企业。其余是运气。
live-law-felt-price = 对价格的感受
live-about-felt-price = 价格是对照习惯的价格来感受的：高出的痛，大于低出的喜。
live-law-search-shift = 谁会重新考虑
live-about-search-shift = 续约时重新考虑的可能 h 随满意 C 下降：满意的人不会四处打量。
live-law-grievance-added = 没有纠正的差错
live-about-grievance-added = 没有纠正的差错 s 留下积怨；被倾听、被帮助（ε）会带走大半，被忽视（b）则雪上加霜。它让客户默默离开。
live-law-novelty-lost = 新鲜感
live-about-novelty-lost = 与一家企业相处越久（t 个月），对喜新的人来说，新鲜感失去越多。
live-law-talk-probability = 谁会谈论
live-about-talk-probability = 高兴的人与不高兴的人都会谈论，不高兴的更多；居中的人话少。
live-law-message-impact = 口碑的作用
live-about-message-impact = 一句话会改变听者的几率；自己的到访次数 n 越多，改变越小。
live-law-status-value = 等级的价值
live-about-status-value = 地位贵在稀少：拥有者的比例 s 越大，越不值钱；礼遇 r 使它更值钱。
live-law-envy = 嫉羡
live-about-envy = 看到（α）别人得到更好的待遇，便会感到不公，程度取决于别人的服务与自己的差距。
live-law-cost-to-serve = 一次到访的成本
live-about-cost-to-serve = 到访次数 n 多的客户，服务起来是否更便宜。默认并不：b = 0。
live-law-price-unfairness = 背叛与嫉妒
live-about-price-unfairness = 看到新客，或对手的忠诚客户，付得更少，客户便会感到不公，程度取决于价格的差距。

## 拒绝的理由

live-refused-none = 这里没有打开的市场。
live-refused-places = 已经打开了 { WHOLE($most) } 个市场：请先关闭一个。
live-refused-opening = 市场正在打开：请稍候。
live-refused-market = 无法打开这个市场：{ $why }
live-refused-unknown = 这里没有这个名字的市场。
live-refused-file = { $name } 的人际关系来自文件：只能以原有的 { WHOLE($size) } 位客户打开。
live-refused-firm = 没有企业 { $name }；有：{ $firms }。
live-refused-firms = 实时市场有 { WHOLE($low) } 至 { WHOLE($high) } 家企业。
live-refused-name = 企业 { $name } 会重名：请减少企业数目。
live-refused-lever = 这个市场没有杠杆 { $path }。
live-refused-coefficient = 这个市场没有可调的系数 { $path }。
live-refused-range = { $path } 的范围是 { NUMBER($low) } 至 { NUMBER($high) }。
live-refused-together = 这些设置不能并用：{ $why }
live-refused-row = 没有这位客户。
live-refused-lost = 这个市场已经结束：请重新打开。
