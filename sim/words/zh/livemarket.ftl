# 实时市场所说的话：杠杆及其花费、图表背后的规律、拒绝的理由。

## 打开之时

livemarket-progress-loading = 正在读取模型
livemarket-progress-warm-up = 正在经历第一个月之前的时间。在一台机器上第一次打开需要编译各条规律，可能要几分钟。
livemarket-progress-map = 正在绘制谁认识谁
livemarket-progress-ready = 就绪

## 单位

livemarket-unit-quality = 质量，0–1
livemarket-unit-variance = 质量的平方
livemarket-unit-drift = 质量的平方，每月
livemarket-unit-per-quality = 每单位质量
livemarket-unit-price = 占价格的比例
livemarket-unit-monthly = 每月
livemarket-unit-months = 个月
livemarket-unit-days = 天
livemarket-unit-visits = 次到访
livemarket-unit-utility = 效用
livemarket-unit-taste = 每单位质量的效用
livemarket-unit-odds = 每单位质量的对数几率

## 杠杆分组

livemarket-group-service = 承诺与服务
livemarket-group-recovery = 出了差错之后
livemarket-group-price = 价格与合约
livemarket-group-programme = 积分与等级
livemarket-group-acquisition = 赢得客户
livemarket-group-bonds = 保持亲近

## 杠杆

livemarket-lever-promise-cushion = 少承诺，多兑现
livemarket-lever-promise-extras = 临别小礼
livemarket-lever-service-lift = 处处提升服务
livemarket-lever-service-fewer-failures = 预防差错
livemarket-lever-service-peak = 提升高峰时刻
livemarket-lever-service-end = 提升告别时刻
livemarket-lever-recovery-ease = 让投诉更容易
livemarket-lever-recovery-delay-days = 答复所需天数
livemarket-lever-recovery-apology = 道歉的用心
livemarket-lever-recovery-compensation = 补偿
livemarket-lever-recovery-resolve = 投诉的解决比例
livemarket-lever-price-change = 调整价格
livemarket-lever-price-newcomer = 新客折扣
livemarket-lever-price-loyalty = 满一年的折扣
livemarket-lever-contract-months = 合约期限
livemarket-lever-programme-earn = 消费积分
livemarket-lever-tiers-lift-top = 提升高层级的服务
livemarket-lever-tiers-lift-rest = 其余客户的服务
livemarket-lever-tiers-recognition = 突出等级
livemarket-lever-tiers-visibility = 旁人看得到等级待遇
livemarket-lever-advertising-spend = 广告
livemarket-lever-referral-reward = 推荐朋友的奖励
livemarket-lever-welcome-lift = 关照新来的客户
livemarket-lever-win-back-rate = 致电挽回流失客户
livemarket-lever-bonds-financial = 留下来的返还
livemarket-lever-bonds-social = 叫得出客户的名字
livemarket-lever-contact-rate = 主动致电客户
livemarket-lever-personalisation-intensity = 因人而异的服务

## 花费

livemarket-cost-promise = 承诺本身不入账；小礼按其价值，每次到访都要花费。
livemarket-cost-service = 质量每提升一步都比上一步更贵，每次到访都要花费；每多预防一次差错也是如此。
livemarket-cost-recovery = 处理投诉、快速答复、道歉、纠正与补偿，以及让投诉保持容易。
livemarket-cost-price = 不入成本账：等于销售额比孪生市场少的部分；降价带来更多购买时则是多的部分。
livemarket-cost-contract = 签约的赠礼；该科目也包含推荐朋友的奖励。
livemarket-cost-programme = 已兑换的奖励（按企业的成本计）以及计划的运营。
livemarket-cost-tiers = 每次到访时各层级的额外待遇，以及会员卡与礼遇；降低服务则节省。
livemarket-cost-advertising = 按市场每人计的媒体支出。
livemarket-cost-referral = 推荐朋友的奖励；该科目也包含签约的赠礼。
livemarket-cost-welcome = 新客每次到访的更好服务。
livemarket-cost-win-back = 致电流失客户；该科目也包含致电现有客户与潜在客户。
livemarket-cost-bonds = 返还、认识客户的人员，以及系统。
livemarket-cost-contact = 致电现有客户；该科目也包含致电流失客户与潜在客户。
livemarket-cost-personalisation = 因人而异的服务，按每位客户每月计。

## 规律：名称与内容

livemarket-law-satisfaction = 对一次到访的满意
livemarket-about-satisfaction = 满意 S 取决于感知质量 P，以及它与期望的落差 δ。不及期望所带来的痛，大于同等超出期望所带来的喜。
livemarket-law-cumulative-satisfaction = 累积的满意
livemarket-about-cumulative-satisfaction = 每次到访 S 都会改变对企业的看法 C；此前到访次数 n 越多，改变越小；坏消息分量更重。
livemarket-law-disconfirmation = 好于还是不及期望
livemarket-about-disconfirmation = 所感 δ 是感知质量 P 与“大概会得到的” E 及“理应得到的” D 的比较。落在容忍范围之内的，等于没有。
livemarket-law-band-edge = 何时会感到意外
livemarket-about-band-edge = 一档感受到下一档的分界：越清楚会得到什么，越小的意外也会被感觉到。
livemarket-law-will-updated = 学会期望什么
livemarket-about-will-updated = 每次经历 x 都会改变期望 E；越不确定（v），改变越大；各次到访差别越大（σ²），改变越小。
livemarket-law-promised-expectation = 承诺的作用
livemarket-about-promised-expectation = 承诺 A 会改变对下一次到访的期望，改变多少取决于信任 T。
livemarket-law-should-updated = 理应得到什么
livemarket-about-should-updated = 好的经历 x 与最好的对手 r 会抬高“理应得到的” D。它像棘轮：只升不降。
livemarket-law-recalled = 峰值与结尾
livemarket-about-recalled = 一次到访留在记忆里的，是离期望最远的时刻，以及结尾；其余只记得平均。时间长短没有分量。
livemarket-law-experienced = 接触点上的经历
livemarket-about-experienced = 交付的质量 Q，加上当时的运气 z，减去该处差错的严重程度 s。
livemarket-law-emotional-updated = 情感忠诚
livemarket-about-emotional-updated = 有往来的月份里，满意 C 高于门槛，依恋便增长；没有往来则逐渐消退。
livemarket-law-transactional-updated = 交易忠诚
livemarket-about-transactional-updated = 积分、折扣等好处 i 能留住客户，但只在给的时候；停下之后几个月便消退。
livemarket-law-trust-updated = 信任
livemarket-about-trust-updated = 兑现承诺使信任 T 慢慢增长；失信 b 则使它迅速崩塌。
livemarket-law-complaint-probability = 谁会投诉
livemarket-about-complaint-probability = 差错被告知企业的可能：越严重（s）、利害越大（k）、越可能得到解决，就越会投诉；越费力（e）越不会。多数人一言不发。
livemarket-law-recovery-gain = 补救的价值
livemarket-about-recovery-gain = 补偿 D、道歉 I 与程序 P 构成所感到的公正 J。超出预期 J* 的部分，才会修复满意。
livemarket-law-felt-severity = 第二次差错
livemarket-about-felt-severity = 记得的差错 n 越多，一次差错 s 打击越大；从前的好经历积下的善意 G 会缓和它。
livemarket-law-firm-utility = 选择哪家企业
livemarket-about-firm-utility = 选择时会权衡期望的质量、价格、两种忠诚、听到的话、信任与积怨，并偏向上次所选的企业。其余是运气。
livemarket-law-felt-price = 对价格的感受
livemarket-about-felt-price = 价格是对照习惯的价格来感受的：高出的痛，大于低出的喜。
livemarket-law-search-shift = 谁会重新考虑
livemarket-about-search-shift = 续约时重新考虑的可能 h 随满意 C 下降：满意的人不会四处打量。
livemarket-law-grievance-added = 没有纠正的差错
livemarket-about-grievance-added = 没有纠正的差错 s 留下积怨；被倾听、被帮助（ε）会带走大半，被忽视（b）则雪上加霜。它让客户默默离开。
livemarket-law-novelty-lost = 新鲜感
livemarket-about-novelty-lost = 与一家企业相处越久（t 个月），对喜新的人来说，新鲜感失去越多。
livemarket-law-talk-probability = 谁会谈论
livemarket-about-talk-probability = 高兴的人与不高兴的人都会谈论，不高兴的更多；居中的人话少。
livemarket-law-message-impact = 口碑的作用
livemarket-about-message-impact = 一句话会改变听者的几率；自己的到访次数 n 越多，改变越小。
livemarket-law-status-value = 等级的价值
livemarket-about-status-value = 地位贵在稀少：拥有者的比例 s 越大，越不值钱；礼遇 r 使它更值钱。
livemarket-law-envy = 嫉羡
livemarket-about-envy = 看到（α）别人得到更好的待遇，便会感到不公，程度取决于别人的服务与自己的差距。
livemarket-law-cost-to-serve = 一次到访的成本
livemarket-about-cost-to-serve = 到访次数 n 多的客户，服务起来是否更便宜。默认并不：b = 0。
livemarket-law-price-unfairness = 背叛与嫉妒
livemarket-about-price-unfairness = 看到新客，或对手的忠诚客户，付得更少，客户便会感到不公，程度取决于价格的差距。

## 拒绝的理由

livemarket-refused-none = 这里没有打开的市场。
livemarket-refused-places = 已经打开了 { WHOLE($most) } 个市场：请先关闭一个。
livemarket-refused-opening = 市场正在打开：请稍候。
livemarket-refused-market = 无法打开这个市场：{ $why }
livemarket-refused-unknown = 这里没有这个名字的市场。
livemarket-refused-file = { $name } 的人际关系来自文件：只能以原有的 { WHOLE($size) } 位客户打开。
livemarket-refused-firm = 没有企业 { $name }；有：{ $firms }。
livemarket-refused-firms = 实时市场有 { WHOLE($low) } 至 { WHOLE($high) } 家企业。
livemarket-refused-name = 企业 { $name } 会重名：请减少企业数目。
livemarket-refused-lever = 这个市场没有杠杆 { $path }。
livemarket-refused-coefficient = 这个市场没有可调的系数 { $path }。
livemarket-refused-range = { $path } 的范围是 { NUMBER($low) } 至 { NUMBER($high) }。
livemarket-refused-together = 这些设置不能并用：{ $why }
livemarket-refused-row = 没有这位客户。
livemarket-refused-lost = 这个市场已经结束：请重新打开。
