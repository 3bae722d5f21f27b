# 情景各项设置的含义。标识即英文原文；英文若改动，译文须重译。

# short name; a file that leaves it out is called by its own name
settings-short-name-a-file-that-leaves-it-out-fc5a = 简称；文件若不写，则以文件名为名
settings-one-line-for-people = 给人看的一行标题
# what it stands for, where its numbers come from, what is assumed
settings-what-it-stands-for-where-its-numbers-come-c47d = 它代表什么，数字从何而来，假定了什么
# the firm policies are tried on; empty means the first
settings-the-firm-policies-are-tried-on-empty-means-365c = 试验政策的企业；留空则为第一家
# subscription: one provider, renewals; repertoire: purchase occasions shared among firms; durable: rare purchase, service in between
settings-subscription-one-provider-renewals-repertoire-purchase-occasions-shared-6dd0 = subscription：单一供应商，续约；repertoire：购买时机由多家企业分享；durable：稀少的购买，其间有服务
settings-months-observed = 观察的月数
settings-months-lived-before-levers-at-rest-not-observed = 观察之前经历的月数，杠杆静止，不作观察
settings-yearly-discount-rate = 年贴现率
settings-what-money-is-counted-in = 以何种货币计
# typical price in the category; prices are felt relative to it
settings-typical-price-in-the-category-prices-are-felt-530e = 品类的典型价格；价格是相对于它来感受的
settings-utility-of-buying-from-no-firm = 不向任何企业购买的效用
settings-durable-utility-of-the-independent-workshop = 耐用品：独立修理厂的效用
# subscription: chance per renewal that the provider is reconsidered
settings-subscription-chance-per-renewal-that-the-provider-is-e94f = 订阅：每次续约时重新考虑供应商的概率
# subscription: chance per month that someone without a provider looks for one
settings-subscription-chance-per-month-that-someone-without-a-1040 = 订阅：没有供应商者每月寻找一家的概率
# subscription: months from renewal to renewal, and from bill to bill
settings-subscription-months-from-renewal-to-renewal-and-from-75bb = 订阅：从续约到续约、从账单到账单的月数
# subscription: what a customer buys in tenure year 1, 2, ... relative to the base; the last entry stays
settings-subscription-what-a-customer-buys-in-tenure-year-1958 = 订阅：年资第 1、2……年的购买量，相对于基础；最后一项一直有效
# what a customer buys in that tenure year, relative to the base
settings-what-a-customer-buys-in-that-tenure-year-303d = 该年资年份的购买量，相对于基础
settings-customers-at-the-start = 起初的客户数
settings-further-customers-who-know-nobody = 另有互不相识的客户
# newcomers to the category per year, as a share of size
settings-newcomers-to-the-category-per-year-as-a-1447 = 每年新进入品类者，占起初规模的比例
# chance per year that the need ceases (moves, deaths)
settings-chance-per-year-that-the-need-ceases-moves-7114 = 每年需求消失的概率（搬迁、去世）
# repertoire: chance that with a purchase one has had enough of the category, mean over people
settings-repertoire-chance-that-with-a-purchase-one-has-cec7 = repertoire：一次购买之后就不再需要该品类的概率（人群均值）
# how unequal people are in that: 1 / (a + b + 1) of a Beta, 0 for all alike and near 1 for either never or at once
settings-how-unequal-people-are-in-that-1-a-ae85 = 人与人在这一点上的差异：贝塔分布的 1 / (a + b + 1)，0 表示人人一样，接近 1 表示要么永不、要么立刻
settings-share-of-customers-who-start-with-no-firm = 起初没有企业的客户比例
settings-months-already-with-the-firm-at-the-start = 起初已与企业往来的月数
# what one unit is worth, relative to the list price
settings-what-one-unit-is-worth-relative-to-the-81c1 = 每单位的价值，相对于标价
settings-repertoire-occasions-per-month-durable-purchases-per-month = 多家轮换：每月购买时机；耐用品：每月购买次数
settings-durable-service-visits-per-month-of-an-owner = 耐用品：车主每月的服务到访次数
settings-utility-per-category-price-paid-beta-p = 每付一个品类价格所失的效用
settings-shift-of-the-log-odds-of-complaining = 投诉对数几率的偏移
settings-multiplies-the-talk-rate = 谈论频率的倍数
# utility lost when a firm has lost its novelty
settings-utility-lost-when-a-firm-has-lost-its-17c6 = 企业失去新鲜感时所失的效用
settings-multiplies-the-weight-of-negative-disconfirmation = 负面落差分量的倍数
# multiplies the gain of will expectations, at most to 1
settings-multiplies-the-gain-of-will-expectations-at-most-6609 = 预期学习增益的倍数，至多到 1
settings-values-and-background-shift-of-first-expectations = 价值观与背景：最初期望的偏移
settings-multiplies-unfairness-felt-envy-betrayal-jealousy = 所感不公（嫉羡、背叛、嫉妒）的倍数
settings-multiplies-what-intrusion-costs = 打扰所致损失的倍数
# relationship customers above 1, transaction customers below: multiplies the growth of emotional loyalty
settings-relationship-customers-above-1-transaction-customers-below-multiplies-3378 = 大于 1 为关系型客户，小于 1 为交易型客户：情感忠诚增长的倍数
# cross-influence elasticity: how much what one's own contacts are given counts; 0 none, 0.3 mild, 1 strong (colleagues)
settings-cross-influence-elasticity-how-much-what-one-s-820a = 交叉影响弹性：熟人所得待遇的分量；0 无，0.3 弱，1 强（同事）
# persistent taste for each firm, drawn once per person and firm
settings-persistent-taste-for-each-firm-drawn-once-per-dc61 = 对每家企业的持久偏好，每人每家企业抽取一次
# how alike the need weights of a segment are (Dirichlet concentration)
settings-how-alike-the-need-weights-of-a-segment-e093 = 细分市场内需要权重的相似程度（狄利克雷集中度）
settings-segments-by-name-shares-sum-to-1 = 各细分市场，按名称；份额合计为 1
settings-share-of-customers = 客户份额
settings-who-they-are = 他们是谁
settings-product = 产品
settings-price = 价格
settings-convenience = 便利
settings-service = 服务
settings-relationship = 关系
settings-image = 形象
settings-traits-that-differ-from-the-population-s = 与总体不同的特征
# none; small_world (Watts-Strogatz); random (Erdos-Renyi); scale_free (configuration model); mixing (partners re-drawn every month); file (an edge list)
settings-none-small-world-watts-strogatz-random-erdos-renyi-2795 = none 无；small_world 小世界；random 随机；scale_free 无标度；mixing 每月重新配对；file 边列表文件
settings-mean-number-of-people-one-hears-from = 平均听到多少人
# further people met by chance each month, re-drawn: weak ties
settings-further-people-met-by-chance-each-month-re-637d = 每月另有多少偶遇的人，重新抽取：弱联系
# small_world: share of ties re-drawn at random
settings-small-world-share-of-ties-re-drawn-at-7d27 = 小世界：随机重连的联系比例
settings-scale-free-exponent-of-the-degree-distribution = 无标度：度分布的指数
# file: edge list (columns source and target, CSV or Parquet), relative to the scenario
settings-file-edge-list-columns-source-and-target-csv-7d66 = 文件：边列表（列 source 与 target，CSV 或 Parquet），相对于情景文件
# file: take ties with a direction, named twice or back to oneself as what they come to: each once
settings-file-take-ties-with-a-direction-named-twice-d8d1 = 文件：有方向、重复或指向自己的联系按其实质各取一次
# file: number of the first customer in it; 1 where it counts from 1
settings-file-number-of-the-first-customer-in-it-8ff9 = 文件：其中第一位客户的编号；从 1 数起则为 1
settings-the-touchpoints-of-a-visit-in-order = 一次到访的接触点，按顺序
settings-what-happens = 发生什么
settings-the-need-it-speaks-to = 对应哪种需要
# the curve of the journey: quality here above the firm's average
settings-the-curve-of-the-journey-quality-here-above-ff5d = 旅程曲线：此处质量高于企业平均多少
settings-how-much-it-counts-in-the-whole = 在整体中的分量
settings-firms-by-name = 各企业，按名称
# how far the promise stays below the honest estimate; negative over-promises
settings-how-far-the-promise-stays-below-the-honest-6bf6 = 承诺低于诚实估计多少；负值为夸大
# small free extras at the farewell, paid from the cushion
settings-small-free-extras-at-the-farewell-paid-from-8567 = 道别时免费的小赠品，出自余量
# how easy complaining is made; effort is 1 - ease
settings-how-easy-complaining-is-made-effort-is-1-6f83 = 投诉的便利程度；周折为 1 减去它
settings-days-until-an-answer = 答复前的天数
settings-care-taken-in-the-apology-interactional-justice = 道歉的用心程度（互动公平）
settings-compensation-as-a-share-of-the-price = 补偿，占价格的比例
settings-share-of-complaints-that-are-put-right = 得到解决的投诉比例
# share of failures nobody complains about that the firm notices and handles while the customer is still there
settings-share-of-failures-nobody-complains-about-that-the-6e8f = 无人投诉的失误中，企业在客户尚在场时发现并处理的比例
# share of a firm's customers in the top tier
settings-share-of-a-firm-s-customers-in-the-d1a6 = 顶层客户的比例
# share of a firm's customers in a tier above the top
settings-share-of-a-firm-s-customers-in-a-ce87 = 顶层之上一层客户的比例
# share of a firm's customers in a tier below the top
settings-share-of-a-firm-s-customers-in-a-f1e4 = 顶层之下一层客户的比例
settings-weight-of-visits-against-spend-in-the-ranking = 排序中到访次数相对于花费的权重
# weight of profit, against spend and visits, in the ranking
settings-weight-of-profit-against-spend-and-visits-in-564f = 排序中利润相对于花费与到访的权重
settings-quality-lift-for-the-tier-above-the-top = 顶层之上一层的质量提升
settings-quality-lift-for-the-top-tier = 顶层的质量提升
settings-quality-lift-for-the-middle-tier = 中层的质量提升
settings-quality-lift-for-everyone-else = 其余所有人的质量提升
# how much the firm makes of a tier: cards, names, lounges; what status feeds on
settings-how-much-the-firm-makes-of-a-tier-6173 = 企业对等级的张扬程度：卡片、称呼、贵宾室；地位由此而来
# share of customers who see what other tiers are given
settings-share-of-customers-who-see-what-other-tiers-f582 = 看到其他等级待遇的客户比例
# change of the price, as a share of the list price
settings-change-of-the-price-as-a-share-of-78e4 = 价格变动，占标价的比例
# discount for whoever is not a customer yet, and in the first months after joining
settings-discount-for-whoever-is-not-a-customer-yet-54e4 = 尚非客户者及加入后最初几个月的折扣
# months after joining for which the newcomer discount is given
settings-months-after-joining-for-which-the-newcomer-discount-22e9 = 加入后享受新客户折扣的月数
settings-discount-after-a-year-as-a-customer = 成为客户满一年后的折扣
# seasonal swing: the price moves by this share up and down within a year
settings-seasonal-swing-the-price-moves-by-this-share-8f0e = 季节波动：一年内价格上下变动的比例
# share of a firm's customers who know what newcomers, or a rival's loyal customers, pay
settings-share-of-a-firm-s-customers-who-know-ae6b = 知道新客户或对手忠诚客户价格的客户比例
settings-discounts-by-segment-for-instance-students-0-2 = 按细分市场的折扣，例如 students: 0.2
settings-discount = 折扣
settings-discount-on-everything-for-whoever-takes-the-bundle = 接受捆绑者全部购买的折扣
settings-what-whoever-takes-the-bundle-buys-more = 接受捆绑者多购买的量
settings-cost-of-leaving-that-the-bundle-adds = 捆绑增加的离开代价
# worth of the points earned per money paid; 0 means there is no programme
settings-worth-of-the-points-earned-per-money-paid-8167 = 每付一份钱所得积分的价值；0 表示没有计划
settings-points-a-reward-takes = 兑换一份奖励所需的积分
# head start: share of the way to a reward given on enrolling and with every reward, while rewards take as much more
settings-head-start-share-of-the-way-to-a-6dcd = 起始赠送：加入时及每次兑奖时先送的路程比例，奖励所需相应增加
# chance, at a purchase with enough points, that the reward is taken; the rest is breakage in the making
settings-chance-at-a-purchase-with-enough-points-that-5106 = 购买时积分足够而兑换奖励的概率；其余将成为沉淀
# points die between one and two such periods after they were earned; 0 means never
settings-points-die-between-one-and-two-such-periods-fe71 = 积分在获得后一到两个此期限之间作废；0 表示永不
# chance, at a purchase, that a customer who does not take part yet enrols
settings-chance-at-a-purchase-that-a-customer-who-3e39 = 购买时尚未参加者加入的概率
# points a member collects at partners, who pay the firm for them
settings-points-a-member-collects-at-partners-who-pay-caa7 = 会员在伙伴处获得的积分，由伙伴付钱给企业
# length of the contract signed on joining and whenever one reconsiders and stays, in whole months, rounded up to whole terms; 0 means none
settings-length-of-the-contract-signed-on-joining-and-fa4d = 加入时及每次重新考虑而留下时所签合约的长度，以整月计，向上取整到整期；0 表示没有
# share of the fees still due that leaving early costs
settings-share-of-the-fees-still-due-that-leaving-4109 = 提前离开须付的未到期费用比例
settings-gift-for-signing = 签约赠礼
# spend on mass media per month and head of the market, as a share of the category price
settings-spend-on-mass-media-per-month-and-head-665f = 每月按市场人数的大众媒体支出，占品类价格的比例
# chance per month that someone who is not a customer gets a sales call
settings-chance-per-month-that-someone-who-is-not-9757 = 非客户每月接到推销来电的概率
# reward for a customer who brings one, and for the one who comes
settings-reward-for-a-customer-who-brings-one-and-c09f = 奖励带来新客户的人与新客户
# share of the reward that is paid in points
settings-share-of-the-reward-that-is-paid-in-27dd = 以积分支付的奖励比例
# how far service is fitted to the single customer, and the customer reminded of it
settings-how-far-service-is-fitted-to-the-single-a06c = 服务贴合单个客户、并让客户察觉的程度
# rebate for every month as a customer, paid back at each purchase
settings-rebate-for-every-month-as-a-customer-paid-0682 = 成为客户每满一月的返还，在每次购买时付回
# care for the relationship: people who know the customer by name
settings-care-for-the-relationship-people-who-know-the-c607 = 对关系的关怀：叫得出客户名字的人
# systems, training and financing that would have to be built again elsewhere
settings-systems-training-and-financing-that-would-have-to-0b0f = 换到别处须重新建立的系统、培训与融资
# chance per month that a lost customer is contacted
settings-chance-per-month-that-a-lost-customer-is-5dd7 = 每月联系流失客户的概率
# discount offered for the first months back, as newcomers get it
settings-discount-offered-for-the-first-months-back-as-10e2 = 回归最初几个月的折扣，与新客户相同
# share of a grievance that the call takes away
settings-share-of-a-grievance-that-the-call-takes-b8c8 = 一次来电消除积怨的比例
# whom: only those whose trailing spend is at least this multiple of a customer's average
settings-whom-only-those-whose-trailing-spend-is-at-9582 = 对象：近期花费至少为客户平均值该倍数者
settings-share-of-visiting-customers-who-are-asked = 到访客户中被询问的比例
# questions asked; each beyond the first loses some of those who would answer
settings-questions-asked-each-beyond-the-first-loses-some-4bde = 所问的问题数；超过第一个的每个都失去一些本会回答的人
settings-quality-lift-for-every-customer-at-every-touchpoint = 每位客户每个接触点的质量提升
settings-share-of-failures-prevented = 被预防的失误比例
# quality lift where the need for the product is met
settings-quality-lift-where-the-need-for-the-product-2f94 = 满足产品需要之处的质量提升
# quality lift where the need for a fair price is met: clear bills, no surprises
settings-quality-lift-where-the-need-for-a-fair-525d = 满足公平价格需要之处的质量提升：账单清楚，没有意外
# quality lift where the need for convenience is met
settings-quality-lift-where-the-need-for-convenience-is-7600 = 满足便利需要之处的质量提升
# quality lift where the need for service is met
settings-quality-lift-where-the-need-for-service-is-5128 = 满足服务需要之处的质量提升
# quality lift where the need for a relationship is met
settings-quality-lift-where-the-need-for-a-relationship-703d = 满足关系需要之处的质量提升
# quality lift where the need for image is met
settings-quality-lift-where-the-need-for-image-is-91a3 = 满足形象需要之处的质量提升
# quality lift at the high point of the journey
settings-quality-lift-at-the-high-point-of-the-5e1b = 旅程高点的质量提升
settings-quality-lift-at-the-farewell = 道别时的质量提升
settings-quality-lift-for-customers-in-their-first-months = 最初几个月客户的质量提升
settings-how-long-a-customer-counts-as-new = 客户算作新客户的时间
settings-chance-per-month-that-a-customer-is-called = 每月致电一位客户的概率
# worth of the advice: how far trust moves towards full trust
settings-worth-of-the-advice-how-far-trust-moves-a011 = 建议的价值：信任趋向完全信任的程度
# plan recommendation: share of the price a call saves the customer that month
settings-plan-recommendation-share-of-the-price-a-call-eb01 = 套餐建议：一次来电为客户省下的当月价格比例
# share of the calls that are kept for the top tiers
settings-share-of-the-calls-that-are-kept-for-b9db = 留给高等级客户的来电比例
settings-share-of-visits-served-by-partners = 由伙伴服务的到访比例
settings-commission-on-what-partners-sell = 伙伴销售的佣金
# quality of a partner's service against one's own, when the commission is fixed
settings-quality-of-a-partner-s-service-against-one-98db = 佣金固定时伙伴的质量与自家之差
# share of the commission that depends on satisfied customers; closes the gap
settings-share-of-the-commission-that-depends-on-satisfied-2f66 = 取决于客户满意的佣金比例；弥合差距
# fee on every unit for customers who brought a loss in the trailing year
settings-fee-on-every-unit-for-customers-who-brought-0288 = 向过去一年带来亏损的客户每件加收的费用
# share of those customers who are let go, once a year
settings-share-of-those-customers-who-are-let-go-503b = 每年放弃此类客户的比例
settings-who-it-is = 它是谁
# list price of one unit (a month's fee, a purchase)
settings-list-price-of-one-unit-a-month-s-379d = 每单位的标价（月费、一次购买）
settings-durable-list-price-of-one-service-visit = 耐用品：一次服务到访的标价
settings-quality-of-the-product = 产品质量
# how fair the price is felt to be, beyond its height
settings-how-fair-the-price-is-felt-to-be-15b3 = 价格的公平感，除高低之外
settings-quality-of-access-hours-distance-ease = 可及性：营业时间、距离、方便
settings-quality-of-service = 服务质量
settings-quality-of-the-relationship = 关系质量
settings-quality-of-the-image = 形象质量
settings-chance-that-a-visit-goes-wrong-p-f = 一次到访出差错的概率
settings-share-of-customers-who-start-with-this-firm = 起初属于该企业的客户比例
# share of the firm in what people like, where tastes are dirichlet, as a part of all firms'; none means its start_share
settings-share-of-the-firm-in-what-people-like-1a71 = 偏好为狄利克雷分布时，该企业在人们偏好中所占份额，按各企业合计折算；不写则取 start_share
# share of customers who know the firm at the start
settings-share-of-customers-who-know-the-firm-at-e235 = 起初知道该企业的客户比例
# will expectation at the start; none means behaviour.expectation.prior
settings-will-expectation-at-the-start-none-means-behaviour-8324 = 起初的预期；none 表示 behaviour.expectation.prior
# number under which the firm's luck is drawn, so that firms can be re-ordered or added without disturbing the others; none means its position
settings-number-under-which-the-firm-s-luck-is-8229 = 企业运气抽取所用的编号，使企业可以重排或增加而不扰动其他；none 表示其位置
# utility nobody can attribute: location, habit of the place
settings-utility-nobody-can-attribute-location-habit-of-the-0e72 = 无人能说清来由的效用：位置、习惯
settings-advertising-reach-is-1-exp-response-spend = 广告：触及率为 1 - exp(-response * spend)
# what the brand promises to the senses, which a halo adds to what is lived; none means the quality of its image
settings-what-the-brand-promises-to-the-senses-which-40dc = 品牌对感官的承诺，光环把它加到体验上；none 表示其形象质量
# share of failures that look like design rather than accident, and are felt as betrayal
settings-share-of-failures-that-look-like-design-rather-a4b7 = 看似故意而非意外、被感为背叛的失误比例
settings-time-it-takes = 所费时间
settings-thinking-and-worry-it-takes = 所费心思与忧虑
settings-physical-effort-it-takes = 所费体力
# which news about the firm reaches anyone; anything but all is a knock-out for studies
settings-which-news-about-the-firm-reaches-anyone-anything-b409 = 关于企业的哪些消息能传到人；除 all 外都是研究用的关闭
settings-fixed-cost = 固定成本
settings-goods-cost-of-one-unit = 商品：一单位的成本
settings-durable-goods-in-one-service-visit = 耐用品：一次服务到访所用的商品
settings-cost-to-serve-one-visit-c-0 = 服务一次到访的成本
# cost of putting one failure right on the spot, c_f
settings-cost-of-putting-one-failure-right-on-the-d094 = 当场纠正一次失误的成本
settings-cost-of-handling-one-complaint-c-c = 处理一起投诉的成本
settings-cost-of-putting-one-complaint-right = 解决一起投诉的成本
settings-cost-of-a-full-apology = 一次完整道歉的成本
# cost of an answer within the day; an answer after d days costs 1/(1+d) of it
settings-cost-of-an-answer-within-the-day-an-6359 = 当天答复的成本；d 天后答复为其 1/(1+d)
# cost of keeping complaints easy, per customer and month
settings-cost-of-keeping-complaints-easy-per-customer-and-c3dd = 保持投诉便利的成本，每位客户每月
# cost of quality: a lift q costs lift * q * (1 + 5 q) per visit
settings-cost-of-quality-a-lift-q-costs-lift-5d33 = 质量成本：提升 q 每次到访花费 lift * q * (1 + 5 q)
# cost of preventing failures: share s prevented costs prevention * s / (1.05 - s) per visit
settings-cost-of-preventing-failures-share-s-prevented-costs-79be = 预防失误的成本：预防比例 s 每次到访花费 prevention * s / (1.05 - s)
settings-cost-of-taking-on-a-new-customer = 接纳一位新客户的成本
# cost of a reward, relative to its worth in points
settings-cost-of-a-reward-relative-to-its-worth-28bb = 一份奖励的成本，相对于其积分价值
# running cost of a programme, per member and month
settings-running-cost-of-a-programme-per-member-and-1d3e = 会员计划的运行成本，每位会员每月
# cost of one call to a customer, a prospect or a lost customer
settings-cost-of-one-call-to-a-customer-a-1314 = 致电客户、潜在客户或流失客户一次的成本
# full recognition of a tier, per customer in a tier and month
settings-full-recognition-of-a-tier-per-customer-in-1951 = 等级的完整礼遇，每位等级客户每月
settings-full-personalisation-per-customer-and-month = 完整的个性化，每位客户每月
settings-a-full-social-bond-per-customer-and-month = 完整的社交纽带，每位客户每月
settings-a-full-structural-bond-per-customer-and-month = 完整的结构纽带，每位客户每月
settings-one-survey-answered-per-question = 一份调查回答的成本，每个问题
# share of the cost to serve that a partner bears
settings-share-of-the-cost-to-serve-that-a-a5a4 = 伙伴承担的服务成本比例
# the rule that sets levers: use: NAME, strength, and its parameters
settings-the-rule-that-sets-levers-use-name-strength-b420 = 设定杠杆的规则：use: 名称、强度及其参数
settings-standard-deviation-of-quality-from-touchpoint-to-touchpoint = 接触点之间质量的标准差
# multiplies the severity of a failure, itself Beta(2, 4)
settings-multiplies-the-severity-of-a-failure-itself-beta-df35 = 失误严重程度的倍数，其本身为 Beta(2, 4)
settings-weight-of-the-peak-in-recall = 高峰在回忆中的权重
settings-weight-of-the-end-in-recall = 结尾在回忆中的权重
# how far the brand colours what is felt: weight of the firm's brand against what was lived
settings-how-far-the-brand-colours-what-is-felt-33f4 = 品牌影响感受的程度：企业品牌相对于实际体验的权重
# will expectation of a firm nobody told one about
settings-will-expectation-of-a-firm-nobody-told-one-1aa4 = 对无人提起过的企业的预期
settings-uncertainty-of-a-first-expectation-v-0 = 最初期望的不确定性
# variance of one experience as a signal, sigma^2
settings-variance-of-one-experience-as-a-signal-sigma-6f7a = 一次体验作为信号的方差
# weight of a fully trusted promise in what is expected, rho
settings-weight-of-a-fully-trusted-promise-in-what-a386 = 完全可信的承诺在期望中的权重
settings-first-should-expectation-above-the-first-will-expectation = 最初的应得高于最初的预期多少
settings-ratchet-of-should-towards-better-experience-k-s = 应得向更好体验的棘轮
# ratchet of should towards the best rival seen, k_c
settings-ratchet-of-should-towards-the-best-rival-seen-6536 = 应得向所见最佳对手的棘轮
# learning of the category norm from any firm's experience
settings-learning-of-the-category-norm-from-any-firm-8254 = 从任何企业的体验学习品类常规
# how far the category norm moves what is expected of a firm not tried yet
settings-how-far-the-category-norm-moves-what-is-fc61 = 品类常规对尚未试过企业之期望的影响程度
# how far one message moves the will expectation of a firm one does not know oneself
settings-how-far-one-message-moves-the-will-expectation-80ca = 一条消息改变对未知企业之预期的程度
# drift of the should expectation with the years as a customer
settings-drift-of-the-should-expectation-with-the-years-a503 = 应得随客户年资的漂移
settings-weight-of-the-will-expectation-gamma-1 = 预期的权重
settings-weight-of-the-should-expectation-gamma-2 = 应得的权重
settings-weight-of-what-was-delivered-gamma-3 = 实际交付的权重
# full: quality and asymmetric disconfirmation; delta_only: the decks' experience minus expectation; quality_only: no disconfirmation
settings-full-quality-and-asymmetric-disconfirmation-delta-only-the-41ab = full：质量与不对称落差；delta_only：材料所称的体验减期望；quality_only：无落差
# satisfaction when nothing is perceived and nothing is disconfirmed, s_0
settings-satisfaction-when-nothing-is-perceived-and-nothing-is-520c = 无感知、无落差时的满意度
settings-effect-of-perceived-quality-a = 感知质量的影响
settings-effect-of-positive-disconfirmation-lambda = 正面落差的影响
settings-negative-over-positive-disconfirmation-lambda-lambda = 负面落差与正面落差之比
settings-curvature-of-positive-disconfirmation-alpha = 正面落差的曲率
settings-curvature-of-negative-disconfirmation-beta = 负面落差的曲率
# share of will, against should, in the comparison standard, phi
settings-share-of-will-against-should-in-the-comparison-4a0f = 比较标准中预期相对于应得的份额
# zone of tolerance: a smaller disconfirmation counts as none, tau
settings-zone-of-tolerance-a-smaller-disconfirmation-counts-as-ec86 = 容忍区间：更小的落差视为没有
# smallest weight of the newest episode in cumulative satisfaction, theta_min
settings-smallest-weight-of-the-newest-episode-in-cumulative-f080 = 最新体验在累计满意度中的最小权重
# extra weight of an episode below the cumulation, nu
settings-extra-weight-of-an-episode-below-the-cumulation-3f03 = 低于累计水平之体验的额外权重
# how fast the first impression hardens: multiplies the episodes that the newest one is weighed against
settings-how-fast-the-first-impression-hardens-multiplies-the-4642 = 第一印象固化的速度：最新体验所对比的体验数的倍数
settings-emotional-loyalty-of-customers-at-the-start = 起初客户的情感忠诚
settings-half-life-of-emotional-loyalty = 情感忠诚的半衰期
settings-growth-per-satisfied-month-eta-e = 每满意月的增长
settings-cumulative-satisfaction-above-which-emotional-loyalty-grows-c = 累计满意度高于此值时情感忠诚增长
settings-half-life-of-transactional-loyalty = 交易忠诚的半衰期
settings-growth-per-unit-of-net-incentive-eta-t = 每单位净激励的增长
# trust in a firm not yet tried: how far its promise is believed
settings-trust-in-a-firm-not-yet-tried-how-49fa = 对尚未试过企业的信任：其承诺有多可信
settings-growth-of-trust-when-a-promise-is-kept = 承诺兑现时信任的增长
# decay of trust per unit of broken promise, kappa
settings-decay-of-trust-per-unit-of-broken-promise-58b7 = 每单位落空承诺的信任衰减
# share of emotional loyalty lost when a failure is felt as betrayal, eta_B
settings-share-of-emotional-loyalty-lost-when-a-failure-b561 = 失误被感为背叛时损失的情感忠诚比例
# growth of emotional loyalty per month under a full social bond, eta_soc
settings-growth-of-emotional-loyalty-per-month-under-a-1af8 = 完整社交纽带下每月情感忠诚的增长
# months in which a structural bond has mostly grown
settings-months-in-which-a-structural-bond-has-mostly-91fe = 结构纽带大体长成所需的月数
# cost of leaving under a full-grown structural bond
settings-cost-of-leaving-under-a-full-grown-structural-5c02 = 长成的结构纽带下离开的代价
# log-odds of complaining, c_0; the defaults give about 25% of failures
settings-log-odds-of-complaining-c-0-the-defaults-d97f = 投诉的对数几率；默认值约为失误的 25%
settings-effect-of-severity-c-1 = 严重程度的影响
# effect of the customer's spend relative to the average, c_2
settings-effect-of-the-customer-s-spend-relative-to-00ba = 客户花费相对于平均的影响
settings-effect-of-emotional-loyalty-c-3 = 情感忠诚的影响
# effect of the chance that it is put right, c_4
settings-effect-of-the-chance-that-it-is-put-d50b = 得到解决之机会的影响
# effect of the effort, which is 1 - ease, c_5
settings-effect-of-the-effort-which-is-1-ease-e184 = 周折的影响，即 1 减去便利度
settings-weight-of-compensation-w-d = 补偿的权重
settings-weight-of-the-apology-w-i = 道歉的权重
settings-weight-of-speed-and-ease-w-p = 速度与便利的权重
# compensation, as a share of price, that makes distributive justice whole
settings-compensation-as-a-share-of-price-that-makes-7616 = 使分配公平圆满的补偿，占价格的比例
settings-decay-of-procedural-justice-h = 程序公平的衰减
# satisfaction per unit of justice above what was expected, kappa
settings-satisfaction-per-unit-of-justice-above-what-was-7614 = 高于期望的每单位公平带来的满意度
settings-recovery-expected-by-a-new-customer-re = 新客户所期望的补救
settings-how-emotional-loyalty-raises-the-recovery-expected = 情感忠诚提高所期望补救的程度
# how a recovery received moves the next one expected
settings-how-a-recovery-received-moves-the-next-one-b1e1 = 所得补救改变下一次期望的程度
# growth of the loss with each failure remembered, mu
settings-growth-of-the-loss-with-each-failure-remembered-b12b = 每次记得的失误使损失增长的程度
settings-half-life-of-failures-remembered = 所记失误的半衰期
settings-buffer-of-past-good-purchases-b = 过去良好购买的缓冲
settings-share-of-goodwill-left-after-a-failure = 一次失误后剩余的善意比例
# grievance per unit of severity felt and not put right
settings-grievance-per-unit-of-severity-felt-and-not-7637 = 每单位未获补救的严重程度产生的积怨
settings-half-life-of-a-grievance = 积怨的半衰期
# share of a recovery's justice that eases the grievance, chi
settings-share-of-a-recovery-s-justice-that-eases-4a16 = 补救的公平用于缓解积怨的份额
# extra grievance when a complaint is not put right
settings-extra-grievance-when-a-complaint-is-not-put-ac8b = 投诉未获补救时的额外积怨
# shift of weight towards the remedy that fits: compensation and speed for an outcome that failed, apology for a process that failed, m_b
settings-shift-of-weight-towards-the-remedy-that-fits-df83 = 权重向相配补救的偏移：结果失误偏补偿与速度，过程失误偏道歉
# how far the compensation that is fair grows with the severity of the failure
settings-how-far-the-compensation-that-is-fair-grows-0309 = 公平的补偿随失误严重程度增长的程度
# growth of the loss after a complaint that was not put right
settings-growth-of-the-loss-after-a-complaint-that-047f = 投诉未获补救后损失的增长
# how goodwill turns: growth of the loss with goodwill when a failure is felt as betrayal
settings-how-goodwill-turns-growth-of-the-loss-with-3206 = 善意如何反转：失误被感为背叛时，损失随善意增长的程度
settings-scale-of-the-monthly-talk-rate-lambda-0 = 每月谈论率的规模
# talk when satisfaction sits at the pivot, u_0
settings-talk-when-satisfaction-sits-at-the-pivot-u-dcaa = 满意度处于转折点时的谈论
# talk per unit of satisfaction above the pivot, a+
settings-talk-per-unit-of-satisfaction-above-the-pivot-d52f = 满意度高于转折点每单位的谈论
# talk per unit of satisfaction below the pivot, a-
settings-talk-per-unit-of-satisfaction-below-the-pivot-234d = 满意度低于转折点每单位的谈论
# satisfaction at which talk turns from bad to good, s*
settings-satisfaction-at-which-talk-turns-from-bad-to-c5f9 = 谈论由坏转好的满意度
# weight of cumulative satisfaction in what one feels when one talks; the rest is the month's visits
settings-weight-of-cumulative-satisfaction-in-what-one-feels-c917 = 谈论时的感受中累积满意度的权重；其余来自当月的到访
# how present firms are that were not visited this month, by their share of a year's spending; 0 and only visits are told
settings-how-present-firms-are-that-were-not-visited-a3ef = 当月未到访的企业在心中有多近，按其占一年花费的份额；0 即只谈论到访过的
# how far a grievance lowers what one feels of a firm not visited this month, when one talks of it
settings-how-far-a-grievance-lowers-what-one-feels-4a2c = 谈论当月未到访的企业时，积怨使对它的感受降低多少
# how far leaving a firm lowers what one feels of it in that month, when one tells of it; 0 and leaving is not told
settings-how-far-leaving-a-firm-lowers-what-one-ad60 = 离开一家企业的当月谈起它时，离开使对它的感受降低多少；0 即离开不被谈论
# effect of one message on the listener's log-odds, kappa
settings-effect-of-one-message-on-the-listener-s-1c21 = 一条消息对听者对数几率的影响
# episodes with a firm that halve the effect of hearsay about it
settings-episodes-with-a-firm-that-halve-the-effect-4846 = 使传闻影响减半的往来次数
# how far own experience closes the ear to hearsay at most; 1 closes it to those who come often
settings-how-far-own-experience-closes-the-ear-to-6dfb = 亲身经历至多能在多大程度上使人不听传闻；1 即常来者完全不听
# how far own experience counts less the more uncertain one has become again, month by month since the last visit
settings-how-far-own-experience-counts-less-the-more-f6f5 = 自上次到访起逐月重新变得不确定，亲身经历的分量因此减少多少
# how far the fully attached discount bad news of their firm; good news they take
settings-how-far-the-fully-attached-discount-bad-news-dd10 = 完全依恋某企业者对其坏消息打多少折扣；好消息照单全收
settings-half-life-of-what-was-heard = 所听内容的半衰期
# chance weight that hearing of an unknown firm makes it known
settings-chance-weight-that-hearing-of-an-unknown-firm-8196 = 听说未知企业而使其为人所知的机会权重
# multiplies the effect of good news; 0 knocks it out
settings-multiplies-the-effect-of-good-news-0-knocks-b6ae = 好消息影响的倍数；0 即关闭
# multiplies the effect of bad news; 0 knocks it out
settings-multiplies-the-effect-of-bad-news-0-knocks-e4d0 = 坏消息影响的倍数；0 即关闭
# effect of a message over a weak tie, relative to a strong one
settings-effect-of-a-message-over-a-weak-tie-4e31 = 弱联系上一条消息的影响，相对于强联系
# how unequal lasting ties are: what is heard over them weighs with a standard deviation of 1.13 times this, and a mean of 1
settings-how-unequal-lasting-ties-are-what-is-heard-9a2d = 长久联系有多不均等：经其听到的内容的分量均值为 1，标准差为此值的 1.13 倍
# how much more those talk ill who are dissatisfied and bound by a contract
settings-how-much-more-those-talk-ill-who-are-5a1b = 不满而受合约约束者说坏话的增加程度
# chance per month that a pleased customer passes on a reward for bringing a friend, per share of price of it, at most doubled
settings-chance-per-month-that-a-pleased-customer-passes-081b = 满意客户每月转发有奖邀请的概率，按其价格比例计，至多加倍
settings-effect-of-a-referral-relative-to-a-message = 推荐的影响，相对于一条消息
# what trust loses of that effect because the friend is paid
settings-what-trust-loses-of-that-effect-because-the-8f2a = 因朋友得到报酬而使信任减损的程度
# how many friends a paid invitation is meant for, drawn anew each month; 0 means all who hear one
settings-how-many-friends-a-paid-invitation-is-meant-4cf5 = 一次有奖邀请发给几位朋友，每月重新抽取；0 即听得到的人都收到
# subscription: chance that a paid invitation makes one reconsider on the next renewal
settings-subscription-chance-that-a-paid-invitation-makes-one-cd3f = 订阅：有奖邀请使人在下次续约时重新考虑的概率
# subscription: chance that a bad word of one's provider over an average tie makes one reconsider on the next renewal
settings-subscription-chance-that-a-bad-word-of-one-94ac = 订阅：经一般强度的联系听到对自己供应商的坏话，使人在下次续约时重新考虑的概率
# subscription: chance that a departure from one's provider, of someone tied by an average tie, makes one reconsider
settings-subscription-chance-that-a-departure-from-one-s-bd93 = 订阅：一般强度联系的熟人离开自己的供应商，使人在下次续约时重新考虑的概率
settings-effect-of-expected-quality-beta-q = 期望质量的影响
settings-aversion-to-uncertain-quality-rho-r = 对不确定质量的厌恶
settings-pull-of-the-firm-chosen-last-psi = 上次所选企业的吸引力
settings-effect-of-emotional-loyalty-beta-e = 情感忠诚的作用
settings-effect-of-transactional-loyalty-beta-t = 交易忠诚的作用
settings-effect-of-trust = 信任的作用
settings-effect-of-a-grievance = 积怨的作用
settings-effect-of-what-was-heard = 所听口碑的作用
# cost of leaving the firm one is with, SC
settings-cost-of-leaving-the-firm-one-is-with-88a4 = 离开现有企业的代价
# months with one firm after which novelty has mostly worn off
settings-months-with-one-firm-after-which-novelty-has-71af = 与一家企业往来多少月后新鲜感大体消退
# dissimilarity of firms within the nest of firms, against the outside option; 1 is plain logit
settings-dissimilarity-of-firms-within-the-nest-of-firms-f77f = 企业嵌套内各企业的相异程度，相对于外部选择；1 为普通 logit
# carry-over of choices in who counts as one's main firm, gamma; 0 means the last one chosen
settings-carry-over-of-choices-in-who-counts-as-ae6c = 以往选择延续到主要企业的程度；0 表示只看最近一次
# effect of time, mental and physical effort, relative to that of the price
settings-effect-of-time-mental-and-physical-effort-relative-f011 = 时间、心力与体力的作用，相对于价格
settings-utility-of-a-tier-nobody-else-is-in = 无人同列之等级的效用
# effect of being treated worse than others, or betrayed
settings-effect-of-being-treated-worse-than-others-or-cf49 = 待遇不如他人或被背叛的作用
# utility of points held, per category price of their worth and unit of price sensitivity
settings-utility-of-points-held-per-category-price-of-707d = 所持积分的效用，按其价值的每个品类价格与每单位价格敏感度计
settings-what-signing-for-a-year-weighs = 签约一年的分量
# carry-over of the reference price from purchase to purchase, rho_RP
settings-carry-over-of-the-reference-price-from-purchase-8aeb = 参考价格在购买之间的延续
settings-extra-weight-of-a-price-above-reference-l = 高于参考价格的额外权重
settings-extra-weight-of-a-price-below-reference-g = 低于参考价格的额外权重
# exponent of cost to serve in episodes, b; 0 means no learning
settings-exponent-of-cost-to-serve-in-episodes-b-e7e7 = 服务成本随往来次数的指数；0 表示没有学习
# unfairness felt per unit of utility that a better tier gets, v
settings-unfairness-felt-per-unit-of-utility-that-a-e5f0 = 更高等级每单位效用引起的不公感
# unfairness felt per 10% that one's own firm gives newcomers
settings-unfairness-felt-per-10-that-one-s-own-d8f1 = 自家企业给新客户每 10% 引起的不公感
# unfairness felt per 10% that a rival gives its own loyal customers
settings-unfairness-felt-per-10-that-a-rival-gives-5a73 = 对手给其忠诚客户每 10% 引起的不公感
# half-life of unfairness felt once its cause has gone
settings-half-life-of-unfairness-felt-once-its-cause-c07e = 起因消失后不公感的半衰期
# share of emotional loyalty lost when put in a lower tier
settings-share-of-emotional-loyalty-lost-when-put-in-1770 = 被降级时损失的情感忠诚比例
# share of the way to full emotional loyalty gained when put in a higher tier
settings-share-of-the-way-to-full-emotional-loyalty-75fa = 被升级时获得的通向完全情感忠诚的比例
settings-purchase-acceleration-at-the-goal-g = 临近目标时的购买加速
settings-how-late-the-goal-pulls-h = 目标在多晚才开始吸引
settings-transactional-loyalty-that-a-reward-leaves = 一份奖励留下的交易忠诚
settings-quality-gained-when-fully-known-f = 完全被了解时获得的质量
settings-learning-from-each-contact-k = 每次接触的学习
settings-intensity-beyond-which-it-is-felt-as-intrusion = 超过此强度便感到被打扰
settings-utility-lost-per-unit-of-intensity-beyond-it = 超过后每单位强度损失的效用
# chance of reconsidering in the month a contract ends
settings-chance-of-reconsidering-in-the-month-a-contract-d7b2 = 合约到期当月重新考虑的概率
# grievance added each time one reconsiders and would leave, were it not for the contract
settings-grievance-added-each-time-one-reconsiders-and-would-2671 = 每次重新考虑而若非合约便会离开时增加的积怨
# how far what leaving early would cost counts in the choice; 0 knocks it out
settings-how-far-what-leaving-early-would-cost-counts-c89f = 提前离开的代价在选择中的分量；0 即关闭
# share of those asked who answer a single question
settings-share-of-those-asked-who-answer-a-single-69ee = 被问者中回答单个问题的比例
settings-decay-of-the-response-with-each-further-question = 每多一个问题回答率的衰减
# share of customers who are treated; 1 means everyone, and no experiment
settings-share-of-customers-who-are-treated-1-means-cfcd = 接受处理的客户比例；1 表示所有人，即没有实验
# draws who is treated, whatever the seed of the world
settings-draws-who-is-treated-whatever-the-seed-of-1c3d = 抽取谁接受处理，与世界的种子无关
settings-months = 月
settings-per-year = 每年
settings-money = 货币
settings-utility = 效用
settings-per-renewal = 每次续约
settings-per-month = 每月
settings-customers = 位客户
settings-share-of-price = 占价格的比例
settings-log-odds = 对数几率
settings-quality = 质量分
settings-days = 天
settings-share-of-volume = 占购买量的比例
settings-category-prices = 倍品类价格
settings-category-prices-per-month = 每月倍品类价格
settings-per-visit = 每次到访
settings-money-per-month = 货币每月
settings-share-of-price-per-quality = 每单位质量占价格的比例
settings-quality-2 = 质量分²
settings-quality-2-per-month = 质量分²每月
settings-quality-per-year = 质量分每年
settings-per-quality = 每单位质量
settings-per-day = 每天
settings-episodes = 次往来
settings-utility-per-quality = 每单位质量的效用
settings-utility-per-year = 每年的效用
settings-per-occasion = 每次
# how easily one is pleased, whatever the firm: added to satisfaction
settings-how-easily-one-is-pleased-whatever-the-firm-94d8 = 不论哪家企业，此人有多容易满意：加到满意度上
# price of one exposure to advertising; 0 where none is known: then reach follows advert_response
settings-price-of-one-exposure-to-advertising-0-where-99c3 = 一次广告展示的价格；0 表示未知：此时触达按 advert_response 计算
# match of a person and a firm, lived and not known before: standard deviation of quality between persons, sigma_m
settings-match-of-a-person-and-a-firm-lived-0764 = 人与企业的契合，经历之前无人知晓：质量在人与人之间的标准差，sigma_m
# months from one draw of the match to the next, between which it drifts, T
settings-months-from-one-draw-of-the-match-to-1fda = 契合两次抽取之间的月数，其间逐渐漂移，T
# standard deviation of quality from visit to visit, all touchpoints alike, sigma_v
settings-standard-deviation-of-quality-from-visit-to-visit-211b = 质量在各次到访之间的标准差，一次到访的所有接触点相同，sigma_v
# how far a promise counts as a signal, weighed against what is known: 0 its weight stays, 1 it fades with experience
settings-how-far-a-promise-counts-as-a-signal-39df = 承诺在多大程度上作为信号，与已知的相权衡：0 权重不变，1 随经验消退
# what raises should: 0 the visit itself, 1 what one has come to believe of the firm
settings-what-raises-should-0-the-visit-itself-1-0620 = 什么抬高应得期望：0 到访本身，1 对企业形成的信念
# what breaks trust: 0 every shortfall of a promise, 1 what was believed of it and goes beyond ordinary noise, squared
settings-what-breaks-trust-0-every-shortfall-of-a-1152 = 什么损害信任：0 承诺的每一点落空，1 曾被相信且超出寻常波动的部分，取平方
settings-decay-of-the-worth-of-a-compensation = 补偿价值随时间的衰减
# visits after which half of a grievance is forgotten, where that takes longer than its half-life
settings-visits-after-which-half-of-a-grievance-is-12fa = 经过多少次到访忘掉一半怨气，若这比其半衰期更长
# subscription: chance that a failure of full grievance makes one reconsider when renewal is next due, tau
settings-subscription-chance-that-a-failure-of-full-grievance-be7a = subscription：一次满怨气的失误使人在下次续约时重新考虑的概率，tau
# subscription: how much less often the satisfied reconsider, xi
settings-subscription-how-much-less-often-the-satisfied-reconsider-710a = subscription：满意者重新考虑的频率低多少，xi
# cumulative satisfaction at which the market's rate of reconsidering holds, s_ref
settings-cumulative-satisfaction-at-which-the-market-s-rate-feca = 市场的重新考虑率所对应的累积满意度，s_ref
# how many of those who see it once come to know the firm
settings-how-many-of-those-who-see-it-once-b96b = 看到一次的人中有多少因此知道该企业
# what a month's exposures add to what was heard of a firm one knows, per log(1 + exposures), alpha
settings-what-a-month-s-exposures-add-to-what-f222 = 一个月的广告展示给已知企业的耳闻增加多少，每单位 log(1 + 展示次数)，alpha
# subscription: chance that an exposure to another firm's advertising makes one reconsider when renewal is next due
settings-subscription-chance-that-an-exposure-to-another-firm-3a6d = subscription：看到另一家企业的一次广告使人在下次续约时重新考虑的概率
# standard deviation of the slip of an answer: what is reported is not what is felt
settings-standard-deviation-of-the-slip-of-an-answer-7e31 = 回答偏差的标准差：所报告的并非所感受的
settings-log-odds-per-quality = 对数几率/单位质量
# repertoire, durable: how far a person's need of the category drifts over the years, standard deviation of its log
settings-repertoire-durable-how-far-a-person-s-need-9f25 = repertoire、durable：一个人对品类的需要多年间漂移多远，其对数的标准差
# months from one draw of that need to the next
settings-months-from-one-draw-of-that-need-to-512b = 该需要两次抽取之间的月数
# repertoire, durable: by how much more the category is needed in its best month, and less half a year later
settings-repertoire-durable-by-how-much-more-the-category-7315 = repertoire、durable：旺季月份对品类的需要多出多少，半年后则少多少
# month of the year, counted from the first observed, in which it is needed most
settings-month-of-the-year-counted-from-the-first-51fa = 一年中需要最旺的月份，从首个观察月算起
# traits that go together: by trait, the traits it goes with, and how closely (correlation of normal scores)
settings-traits-that-go-together-by-trait-the-traits-ec6a = 相伴的特质：按特质列出与之相伴者及其紧密程度（正态得分的相关）
settings-the-traits-it-goes-with-and-how-closely = 与之相伴的特质及其紧密程度
settings-of-their-normal-scores = 其正态得分的相关
# share of what an apology mends that mends trust in the firm, and not the visit, psi
settings-share-of-what-an-apology-mends-that-mends-c4d6 = 道歉所弥补的部分中，弥补对企业的信任而非该次到访的比例，psi
# months over which choices make a main firm, by calendar: habits fade by month, not by choice; 0 counts choices
settings-months-over-which-choices-make-a-main-firm-0dcb = 以日历计，多少个月的选择造就主要企业：习惯按月消退，而非按选择；0 则按选择次数
# effect of what the points of a purchase are worth to a member, relative to that of the price
settings-effect-of-what-the-points-of-a-purchase-c1cf = 一次购买的积分对会员所值的作用，相对于价格的作用
# unfairness felt per 10% that one is asked for above what one is used to pay
settings-unfairness-felt-per-10-that-one-is-asked-fa15 = 要价每高出惯常所付 10% 所感到的不公
# unfairness felt per unit of quality promised on joining and not come to be expected
settings-unfairness-felt-per-unit-of-quality-promised-on-83fd = 加入时所承诺而后不再期望的每单位质量所感到的不公
# share of points that members expect never to redeem
settings-share-of-points-that-members-expect-never-to-6f98 = 会员预计永不兑换的积分比例
# how far points count as a discount for transactional loyalty
settings-how-far-points-count-as-a-discount-for-a8ef = 积分在多大程度上作为折扣计入交易忠诚
# how far a reward pulls only as it asks for more than one's usual purchases
settings-how-far-a-reward-pulls-only-as-it-ada4 = 奖励在多大程度上仅因其要求超出惯常购买才有吸引力
# most by which a reward near brings one back sooner: the need for the category has an end
settings-most-by-which-a-reward-near-brings-one-1923 = 临近的奖励最多使人提早多少回来：对品类的需要有尽头
# share of a reward's pull that is lost with each reward taken
settings-share-of-a-reward-s-pull-that-is-e994 = 每领取一次奖励，其吸引力损失的比例
# subscription: chance that a call makes one reconsider when renewal is next due; less, the more attached one is
settings-subscription-chance-that-a-call-makes-one-reconsider-985a = subscription：一次来电使人在下次续约时重新考虑的概率；越依恋越低
# share of what a call's advice saves that is saved from then on, as by a better plan
settings-share-of-what-a-call-s-advice-saves-b200 = 来电建议所省的部分中，此后如更优套餐般一直节省的比例
settings-share = 份额
# chance per year that life makes one choose anew: a relocation, a broken device, a branch closed
settings-chance-per-year-that-life-makes-one-choose-05fd = 每年因生活变故须重新选择的概率：搬迁、设备损坏、网点关闭
# chance that the firm one was with is then out of reach
settings-chance-that-the-firm-one-was-with-is-026f = 届时原先所属企业已不可及的概率
# chance per month that a firm one has nothing to do with is forgotten; the less, the more often one was there
settings-chance-per-month-that-a-firm-one-has-b3b5 = 每月忘掉一家无往来企业的概率；去过越多越不易忘
# the firm whose strategy reaches only the treated; empty means the focal firm
settings-the-firm-whose-strategy-reaches-only-the-treated-f1fc = 其策略只及于受试者的企业；留空则为主角企业
# months after which the lot is cast anew, so that months are treated rather than people; 0 means never
settings-months-after-which-the-lot-is-cast-anew-711f = 每隔几个月重新抽签，从而受试的是月份而非人；0 表示不再抽
# further arms by name; who is in none, and not treated, meets levers at rest
settings-further-arms-by-name-who-is-in-none-6057 = 其余各组，按名称；不在任何组、也未受试者，遇到的是常态下的杠杆
settings-share-of-customers-in-the-arm = 该组占客户的比例
# the firm they meet under another strategy; empty means that of the experiment
settings-the-firm-they-meet-under-another-strategy-empty-fda6 = 该组客户在哪家企业遇到另一策略；留空则为实验所在的企业
# the rule that sets the levers they meet there: use: NAME, strength, and its parameters
settings-the-rule-that-sets-the-levers-they-meet-50d0 = 决定该组在那里遇到何种杠杆的规则：use: 名称、强度及其参数
# which news about that firm reaches them; empty means what reaches everyone
settings-which-news-about-that-firm-reaches-them-empty-3d21 = 关于该企业的哪些消息能传到该组；留空则与所有人相同
# how far the edges of the felt bands go by standard deviations of surprise, 1/2 and 3/2, against 0.05 and 0.15 of quality
settings-how-far-the-edges-of-the-felt-bands-4caf = 体验等级的分界在多大程度上按体验与期望之差的标准差（1/2 与 3/2）划定，而非按质量的 0.05 与 0.15
# an hour of work, all in; 0 where it is not known: then work costs shares of the price
settings-an-hour-of-work-all-in-0-where-d1a4 = 一小时工作的全部成本；不知时为 0：此时工作的成本以价格的比例计
# work of handling one complaint, paid where the wage is known
settings-work-of-handling-one-complaint-paid-where-the-7ef3 = 处理一起投诉所需的工作，工资已知时据以付酬
# work of a full apology, paid where the wage is known
settings-work-of-a-full-apology-paid-where-the-5471 = 一次完整道歉所需的工作，工资已知时据以付酬
# work held ready for an answer within the day, likewise, paid where the wage is known
settings-work-held-ready-for-an-answer-within-the-9299 = 为当日答复而备的工作，依此类推，工资已知时据以付酬
# work of one such call, paid where the wage is known
settings-work-of-one-such-call-paid-where-the-e5d5 = 一次这样的来电所需的工作，工资已知时据以付酬
# work of asking one question and reading the answer, paid where the wage is known
settings-work-of-asking-one-question-and-reading-the-a937 = 提一个问题并阅读回答所需的工作，工资已知时据以付酬
# how far compensation goes by how bad the failure was: 0 the same for everyone, 1 in proportion, on average the same
settings-how-far-compensation-goes-by-how-bad-the-03a1 = 补偿在多大程度上取决于失误的严重程度：0 人人相同，1 成比例，平均相同
# how far a promise speaks of it: a quote speaks of the bill and of the time it takes
settings-how-far-a-promise-speaks-of-it-a-609d = 承诺在多大程度上涉及它：报价涉及账单与所需时间
settings-minutes = 分钟
settings-money-per-hour = 货币/小时
# how far prices seen when one chooses move reference prices, relative to a price paid
settings-how-far-prices-seen-when-one-chooses-move-89d4 = 选择时所见的价格在多大程度上移动参考价格，相对于所付的价格
# weight of the lowest price among the firms one weighs in what is seen of each; the rest is its own
settings-weight-of-the-lowest-price-among-the-firms-00c4 = 在所见的各企业价格中，所权衡各企业最低价的权重；其余为该企业自己的价格
# unfairness felt per 10% that one's firm asks less than one has just paid it
settings-unfairness-felt-per-10-that-one-s-firm-df61 = 自己的企业要价每低于自己刚付给它的价格 10% 所感到的不公
# half-life, from the purchase on, of what a lower price seen later hurts
settings-half-life-from-the-purchase-on-of-what-6895 = 购买之后见到更低价格所带来伤害的半衰期，自购买起算
# repertoire, durable: how much more often one buys per share that a price is below its reference, and later less often
settings-repertoire-durable-how-much-more-often-one-buys-7044 = repertoire、durable：价格每低于其参考价格一个份额，购买频繁多少，而其后则减少
# further fixed cost of a month, per customer the firm starts with: a market lived smaller has smaller firms
settings-further-fixed-cost-of-a-month-per-customer-a444 = 其余每月固定成本，按企业初始每位客户计：市场缩小，企业也随之缩小
# growth of uncertainty per month, omega; with sigma^2 = 0.0125 the steady gain K* is 0.19
settings-growth-of-uncertainty-per-month-omega-with-sigma-c13a = 不确定性每月的增长；配合 sigma^2 = 0.0125 时稳态增益为 0.19

# Parameters of distributions, as messages of what does not fit say them.
settings-the-value = 取值
settings-mean = 均值
settings-standard-deviation = 标准差
settings-mean-of-the-value = 取值的均值
settings-standard-deviation-of-the-value = 取值的标准差
settings-lower-end = 下限
settings-upper-end = 上限
settings-first-shape = 第一形状参数
settings-second-shape = 第二形状参数
settings-shape = 形状参数
settings-first-shape-of-theta = theta 的第一形状参数
settings-second-shape-of-theta = theta 的第二形状参数
settings-s-of-the-dirichlet-by-which-people-differ-1373 = 狄利克雷分布的 S：越大，人与人的差异越小
