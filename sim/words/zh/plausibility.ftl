# 合理性表的各行。标识即英文原文；英文若改动，译文须重译。

plausibility-spread-of-satisfaction-in-a-firm = 同一企业内满意度的离散程度
# Standard deviation of cumulative satisfaction over the focal firm's customers of at least six visits, a year after observation began.
plausibility-standard-deviation-of-cumulative-satisfaction-over-the-focal-488c = 观察开始一年后，焦点企业到访至少六次的顾客累积满意度的标准差。
plausibility-as-felt = 所感
plausibility-the-same-as-answered = 同上，所答
# The same customers' answers: what they feel with an error of its own for each answer.
plausibility-the-same-customers-answers-what-they-feel-with-6abf = 同一批顾客的回答：所感加上每次回答各自的误差。
plausibility-as-answered = 所答
plausibility-satisfaction-a-year-apart = 相隔一年的满意度
# Correlation of cumulative satisfaction then and a year later, over those of them who stayed all year.
plausibility-correlation-of-cumulative-satisfaction-then-and-a-year-320f = 当时与一年后累积满意度的相关，取全年留下的顾客。
plausibility-share-of-it-that-is-the-person-s = 其中属于个人的部分
# Correlation of cumulative satisfaction with two firms of one person, each firm's mean taken off, over firms visited at least three times.
plausibility-correlation-of-cumulative-satisfaction-with-two-firms-of-d408 = 同一个人对两家企业累积满意度的相关，去掉各企业的均值，取至少到访三次的企业。
plausibility-correlation-across-firms = 跨企业的相关
plausibility-hazard-of-leaving-per-sd-of-satisfaction = 满意度每高一标准差的离开风险
# Ratio by proportional hazards on cumulative satisfaction on the day of asking, over the 22 months after it; leaving is a change of main firm in repertoire and durable markets.
plausibility-ratio-by-proportional-hazards-on-cumulative-satisfaction-on-6f7e = 以询问当日的累积满意度作比例风险拟合，看其后 22 个月；在多家购买与耐用品市场，离开指更换主要企业。
plausibility-hazard-ratio = 风险比
plausibility-duration-explained-by-satisfaction = 满意度解释的留存时长
# R² of the same fit, 1 − exp(−2 (l − l₀)/n).
plausibility-r2-of-the-same-fit-1-exp-2-ddd0 = 同一拟合的 R²，1 − exp(−2 (l − l₀)/n)。
plausibility-r2 = R²
plausibility-most-satisfied-third-over-next-40 = 最满意的三分之一与其后 40% 之比
# Odds ratio of being with the firm 22 months after the day of asking, by satisfaction as answered. Locked in: under a contract, or leaving costs at least two utilities.
plausibility-odds-ratio-of-being-with-the-firm-22-f50e = 询问之日起 22 个月后仍在该企业的优势比，按所答满意度划分。锁定：有合约，或离开的代价至少两个效用单位。
plausibility-odds-ratio = 优势比
plausibility-rank-over-level-in-share-of-wallet = 钱包份额中排名与水平之比
# Partial R² of the Wallet Allocation Rule given the level over that of the level given the rule, of the share of next year's visits above an even split, over customers who know at least two firms.
plausibility-partial-r2-of-the-wallet-allocation-rule-given-3b7a = 明年到访份额超出均分的部分：给定水平时钱包分配法则的偏 R²，与给定法则时水平的偏 R² 之比，取至少认识两家企业的顾客。
plausibility-ratio = 比值
plausibility-satisfaction-with-a-visit-and = 一次到访的满意度与
# Correlations over a year's visits to the focal firm, every answer with an error of standard deviation .1. Performance is quality as recalled, expectation what was expected before, the promise heard; disconfirmation one less the other.
plausibility-correlations-over-a-year-s-visits-to-the-6eb2 = 焦点企业一年到访中的相关，每个回答带标准差 .1 的误差。绩效指所忆的质量，期望指事前所期望的（含听到的承诺）；不一致为两者之差。
plausibility-disconfirmation = 不一致
plausibility-performance = 绩效
plausibility-expectation = 期望
plausibility-exits-soon-after-a-failure = 失误之后不久的离开
# Within three months, how many times likelier than for customers of the same firm who came as often in the same month and whom nothing failed. Silent: neither brought up nor noticed.
plausibility-within-three-months-how-many-times-likelier-than-916f = 三个月之内，与同一企业、同月到访同样频繁而未遇失误的顾客相比，离开的可能性是几倍。沉默：既未提出，也未被察觉。
plausibility-silent-failure = 沉默的失误
plausibility-complaint-not-put-right = 投诉未被补救
plausibility-the-second-over-the-first = 后者与前者之比
plausibility-exits-after-a-complaint-put-right = 投诉得到补救后的离开
plausibility-as-the-row-above = 同上一行。
plausibility-complaint-put-right = 投诉得到补救
plausibility-over-one-not-put-right = 与未被补救者之比
plausibility-exits-that-vanish-without-failures = 没有失误便消失的离开
# Share of exits by choice, per customer and month, that there are not in a world in which no firm ever fails. The elasticity is that of exits to failure rates a fifth lower and higher.
plausibility-share-of-exits-by-choice-per-customer-and-bcd2 = 在没有企业失误的世界里不再发生的自愿离开所占比例，按每位顾客每月计。弹性是离开对失误率高低各五分之一的弹性。
plausibility-share = 占比
plausibility-elasticity-to-the-failure-rate = 对失误率的弹性
plausibility-price-elasticity-long-run = 价格弹性，长期
# Of what is bought in the last twelve months (customers of a subscription, units elsewhere), between a price a tenth lower and a tenth higher from the first month on.
plausibility-of-what-is-bought-in-the-last-twelve-312b = 最后十二个月所购（订阅为顾客数，其余为件数）的弹性，从第一个月起价格低一成与高一成之间。
plausibility-long-run = 长期
plausibility-price-elasticity-short-over-long = 价格弹性，短期与长期之比
# Ratio of the elasticity of the first twelve months to that of the last.
plausibility-ratio-of-the-elasticity-of-the-first-twelve-8424 = 前十二个月与后十二个月弹性之比。
plausibility-quality-elasticity-long-run = 质量弹性，长期
# Of what is bought in the last twelve months, per 1% of mean quality, between .05 less and .05 more at every touchpoint from the first month on.
plausibility-of-what-is-bought-in-the-last-twelve-8b10 = 最后十二个月所购对平均质量每 1% 的弹性，从第一个月起每个触点低 .05 与高 .05 之间。
plausibility-satisfaction-per-quality = 每单位质量的满意度
# Cumulative satisfaction over the last twelve months between the same two worlds, over the difference of quality.
plausibility-cumulative-satisfaction-over-the-last-twelve-months-between-a79a = 同样两个世界最后十二个月累积满意度之差，除以质量之差。
plausibility-slope = 斜率
plausibility-retention-per-tenth-of-satisfaction = 满意度每高 0.1 的留存
# Yearly retention over the last twelve months between the same two worlds, relative, over the difference of satisfaction.
plausibility-yearly-retention-over-the-last-twelve-months-between-9db4 = 同样两个世界最后十二个月的年留存率之差，取相对值，除以满意度之差。
plausibility-per-cent = 百分比
plausibility-advertising-elasticity = 广告弹性
# Of what is bought, between 2 and 4% of sales spent on it from the first month on: first and last twelve months.
plausibility-of-what-is-bought-between-2-and-4-3634 = 所购的弹性，从第一个月起广告占销售额的 2% 与 4% 之间：前十二个月与后十二个月。
plausibility-short-run = 短期
plausibility-word-of-mouth-elasticity = 口碑弹性
# Of what is bought in the last twelve months: from worlds in which nothing, only good, or only bad word of the focal firm reaches anyone. Valence as a rating from 1 to 5, as much being said.
plausibility-of-what-is-bought-in-the-last-twelve-8616 = 最后十二个月所购的弹性：取自没有口碑、只有好口碑、只有坏口碑传到任何人的世界。效价为 1 至 5 的评分，谈论的数量不变。
plausibility-volume = 数量
plausibility-valence = 效价
plausibility-points-worth-5-more-bought = 积分价值 5%：多购
# In the last twelve months, in per cent, with points worth 5% of what is paid from the first month on.
plausibility-in-the-last-twelve-months-in-per-cent-4841 = 最后十二个月多购的百分比，从第一个月起积分价值为所付的 5%。
plausibility-joiners-who-were-invited = 新顾客中受邀者的占比
# With a reward of what a customer pays in a month, over all months.
plausibility-with-a-reward-of-what-a-customer-pays-d054 = 奖励为一位顾客一个月所付，取全部月份。
plausibility-what-a-complaint-costs = 一次投诉的成本
# What the default recovery (complaint-recovery) spends per complaint, ease included: in money, and as a share of what a visit at list price leaves after goods and serving (in durable markets, a service visit).
plausibility-what-the-default-recovery-complaint-recovery-spends-per-802f = 默认的补救策略（complaint-recovery）每次投诉的花费，含便利成本：以金额计，以及占一次到访按标价扣除商品与服务后所余的比例（耐用品市场为一次售后到访）。
plausibility-money = 金额
plausibility-share-of-a-visit-s-margin = 占一次到访毛利的比例
plausibility-price-elasticity-times-margin = 价格弹性乘以毛利
# Long-run elasticity times what of the price of one more unit is not spent on it; what a buyer of a durable brings later is left out.
plausibility-long-run-elasticity-times-what-of-the-price-9922 = 长期弹性乘以多卖一单位的价格中未花在它身上的部分；耐用品买主日后带来的不计。
plausibility-product = 乘积
plausibility-gain-of-the-best-default-strategy = 静止时最好的默认策略的收益
plausibility-per-cent-of-profit = 占利润的百分比
plausibility-how-much-firms-differ-for-a-customer-v0 = 企业对一位顾客而言相差多少，v₀
plausibility-how-much-visits-to-one-firm-differ-2 = 对同一企业的各次到访相差多少，σ²
plausibility-how-fast-it-drifts = 其漂移有多快，ω
# Prices were set by hand, not for the margin and elasticity that the market turns out to have.
plausibility-prices-were-set-by-hand-not-for-the-2264 = 价格是人为设定的，并非按市场最终呈现的毛利与弹性。
# Costs of levers are defaults: where one earns much for nothing, its cost says more than its effect.
plausibility-costs-of-levers-are-defaults-where-one-earns-9ac6 = 手段的成本是默认值：若某项几乎不花钱便赚很多，它的成本说明的比它的效果更多。
# Profit over all months, in per cent of that at rest before fixed costs, of the strategy that brings most when the focal firm alone follows it at its defaults. The best of many, so luck favours it a little.
plausibility-profit-over-all-months-in-per-cent-of-240a = 只有焦点企业按默认值采用收益最大的策略时，全部月份的利润比静止时未计固定成本的利润多出的百分比。众多之中最好的，运气稍加眷顾。
# Where the name is tasted (a halo), people differ less in what they live, and what they say of it differs less.
plausibility-where-the-name-is-tasted-a-halo-people-0ea4 = 在名声也被品尝之处（光环），人们所经历的差别较小，所说的差别也较小。
# Where one firm is chosen among several each time, or years pass between purchases, other luck moves most who change; where one visit in five fails, failures move nearly all of them.
plausibility-where-one-firm-is-chosen-among-several-each-8506 = 在每次都从几家企业中选择、或购买相隔数年之处，更换者多半由其他运气促成；在五次光顾有一次出错之处，几乎全由失误促成。
# Where leaving costs nothing, quality moves who stays amply; inside yearly terms it hardly does, whatever is felt.
plausibility-where-leaving-costs-nothing-quality-moves-who-stays-8b0c = 在离开毫无代价之处，质量大大影响谁留下；在一年期合同之内，无论感受如何，几乎不影响。
# Where people come a few times a year, what was felt once lasts.
plausibility-where-people-come-a-few-times-a-year-a5df = 在人们一年只来几次之处，一次的感受便会持久。
# Subscribers come to know a second firm after the first suited them ill: that hides what is the person's whatever the firm.
plausibility-subscribers-come-to-know-a-second-firm-after-46fd = 订户在第一家不合适之后才认识第二家：这掩盖了无论哪家企业都属于本人的那部分。
# Where each occasion draws its luck anew, the most satisfied third stays little longer than the next.
plausibility-where-each-occasion-draws-its-luck-anew-the-6c27 = 在每次选择都重新抽取运气之处，最满意的三分之一并不比其次者留得更久多少。
# A share of wallet follows taste and price, too, which do not go with satisfaction.
plausibility-a-share-of-wallet-follows-taste-and-price-dcdb = 钱包份额也随口味与价格而变，二者并不随满意度。
# What is lived moves satisfaction in two ways, as quality and as a surprise, and people differ in what they live for good.
plausibility-what-is-lived-moves-satisfaction-in-two-ways-ff41 = 所经历者以两种方式影响满意度：作为质量与作为意外；而且人们所经历的差别是持久的。
# Complaints are few, and severer than what is borne in silence.
plausibility-complaints-are-few-and-severer-than-what-is-af92 = 投诉很少，且比默默承受者更严重。
# Expectations and what is felt to be due rise with quality, and take part of the gain away again.
plausibility-expectations-and-what-is-felt-to-be-due-4455 = 期望与自认应得的随质量上升，又抵去一部分所得。
# Advertising moves few subscribers between reviews; where no price of an exposure is known (textbook) it makes known, and no more.
plausibility-advertising-moves-few-subscribers-between-reviews-where-no-5976 = 在两次重新考虑之间，广告打动的订户很少；在不知一次曝光价格之处（textbook），它只使人知晓，别无作用。
# Where ties are many, talk of every visit counts.
plausibility-where-ties-are-many-talk-of-every-visit-c631 = 在关系众多之处，每次光顾的谈论都有分量。
# Where what is sold is cheap and brands cost nearly the same, points weigh more than prices do.
plausibility-where-what-is-sold-is-cheap-and-brands-ca57 = 在所售便宜、品牌价格几乎相同之处，积分比价格更有分量。
# Minutes, rework and compensation by severity come to more than half of what one visit leaves, wherever a visit is cheap.
plausibility-minutes-rework-and-compensation-by-severity-come-to-18c0 = 凡光顾便宜之处，工时、返工与按严重程度的补偿合计超过一次光顾所余的一半。
