# 策略的名称与说明。标识即英文原文；英文若改动，译文须重译。

strategies-advertise = 大众广告
strategies-advertise-to-the-whole-market = 向整个市场做广告。
# Advertise to the whole market. Spend is a share of the category price per head of the market and month. Costs the spend, each month, for every head of the market, whether or not anyone is left to be reached.
strategies-advertise-to-the-whole-market-spend-is-a-6f7c = 向整个市场做广告。支出是品类价格的一个比例，按市场人数与月份计。成本：每月为市场上每个人支付这笔支出，不论是否还有人可触及。
strategies-airline-tiers = 航空式会员等级
# Silver, gold and platinum for those who come most often, for all to see; personal calls.
strategies-silver-gold-and-platinum-for-those-who-come-ddc6 = 来得最多的人获得银卡、金卡与铂金卡，人人看得见；另有专人来电。
# Silver, gold and platinum for those who come most often, for all to see; personal calls. Platinum, gold and silver are shares of customers; gold gets lift, platinum one and a half times as much, silver half; calls is the chance of a call per month. Who visits cheaply and often ranks above who spends more; where all come equally often (subscriptions), the longer and larger customer ranks first. Costs the lift at every visit, recognition per member of a tier, and the calls.
strategies-silver-gold-and-platinum-for-those-who-come-2d2e = 来得最多的人获得银卡、金卡与铂金卡，人人看得见；另有专人来电。铂金、黄金、白银层占比是客户的比例；金卡得到质量提升，铂金为其一倍半，银卡为其一半；来电机会是每月来电的概率。常来而花费少的排在花费多的之前；若人人来得一样勤（订阅），则年资更长、规模更大的客户在前。成本：每次到访的提升、每位等级会员的礼遇，以及来电。
strategies-bandit = 多臂试探
# Play the strategy that paid best so far, and now and then any other (epsilon-greedy).
strategies-play-the-strategy-that-paid-best-so-far-4544 = 采用迄今回报最好的策略，偶尔试试其他任意一个（ε-贪心）。
# Play the strategy that paid best so far, and now and then any other (epsilon-greedy). Each is played once first; then, with chance epsilon, any of them instead of the best. Arms are names of strategies, a round is every months, and what an arm is thought to pay moves by learning towards the profit of each round it is played in (old rounds fade, because a market does not stand still). What an arm leaves behind, good or bad, is credited to whichever is played next. Memory: the profits in its own books and its own dice (MarketView.toss) say again which arm was played in every round. Costs whatever the strategy played costs.
strategies-play-the-strategy-that-paid-best-so-far-33c3 = 采用迄今回报最好的策略，偶尔试试其他任意一个（ε-贪心）。每个策略先各用一次；此后以探索机会改用其他任意一个，否则用最好的。可选策略是策略的名称，一轮为若干个月；对一个策略的估计以学习速度趋向每轮采用它时的利润（旧的轮次逐渐淡去，因为市场不会静止）。一个策略留下的后果，无论好坏，都算在下一个采用者头上。记忆：由自己账目中的利润与自己的骰子可知每轮用了哪个策略。成本：所采用策略的成本。
strategies-best-reply = 最优应对
# Try settings of one lever in turn, keep the one that paid best, and try again later.
strategies-try-settings-of-one-lever-in-turn-keep-c0a5 = 依次试用一个杠杆的几种设置，保留回报最好的，过后再试。
# Try settings of one lever in turn, keep the one that paid best, and try again later. There are steps settings of lever, tried trial months each; the best is kept for keep months. The settings are spread evenly from low to high; the best is the one with the highest own profit over its trial, and it is the reply to what rivals did meanwhile. No demand is estimated: what a setting does after its trial (customers who leave late, expectations that move) is not seen, so it favours what pays at once. Memory: the profits of its own last trials in its books; where it is in the cycle follows from the month. Costs whatever the settings tried cost, the bad ones included.
strategies-try-settings-of-one-lever-in-turn-keep-6cf1 = 依次试用一个杠杆的几种设置，保留回报最好的，过后再试。杠杆有若干种设置，各试用数月；最好的保持数月。设置在最低与最高之间均匀分布；最好的是试用期内自身利润最高者，它是对当时对手所为的应对。不估计需求：一种设置在试用之后的影响（晚些离开的客户、变动的期望）看不到，因此偏向立即见效者。记忆：自己账目中最近几次试用的利润；处于周期何处由月份得出。成本：所试设置的成本，包括坏的设置。
strategies-better-service = 更好的服务
# Lift quality for everyone and prevent a share of failures.
strategies-lift-quality-for-everyone-and-prevent-a-share-facc = 为所有人提升质量，并预防一部分失误。
# Lift quality for everyone and prevent a share of failures. Costs more with every step, at every visit.
strategies-lift-quality-for-everyone-and-prevent-a-share-817a = 为所有人提升质量，并预防一部分失误。成本：每次到访都要支付，每进一步更贵。
strategies-brand-alignment = 品牌与交付一致
# Ask whether the promise was kept, and close the gap by delivering more and promising less.
strategies-ask-whether-the-promise-was-kept-and-close-e6e2 = 询问承诺是否兑现，以多交付、少承诺来弥合差距。
# Ask whether the promise was kept, and close the gap by delivering more and promising less. Each month the gap moves by gain times what the survey says is missing (or left over), to at most most of quality; the promise comes down from the honest estimate by the gap, and service is lifted by by delivering of it, which raises the honest estimate as much, so that this part of the promise stands. Where more is delivered than promised it promises more. Memory: its own survey, gone through again from the first month on. Costs every answer, and the lift at every visit as far as there is a gap.
strategies-ask-whether-the-promise-was-kept-and-close-fc86 = 询问承诺是否兑现，以多交付、少承诺来弥合差距。每月差距按调查所示的不足（或有余）乘以调整速度变动，至多为质量的上限；承诺由诚实估计下调这一差距，服务则提升其中靠交付弥合的部分，诚实估计随之同样提高，因此这部分承诺不变。若交付多于承诺，则承诺更多。记忆：自己的调查，从第一个月起重新看过。成本：每份回答，以及有差距时每次到访的提升。
strategies-bundle = 捆绑销售
# Sell a second product with the first, and both for less, to those who want convenience.
strategies-sell-a-second-product-with-the-first-and-b1e5 = 第二件产品与第一件一起卖，两件都更便宜，面向想要便利的人。
# Sell a second product with the first, and both for less, to those who want convenience. Discount is off both (durables: of the unit margin); the taker is whoever wants convenience more than the average need. Who takes it buys volume more and has tie more to lose by leaving. Costs the discount on everything bought by whoever takes it, and the goods of the second.
strategies-sell-a-second-product-with-the-first-and-59e2 = 第二件产品与第一件一起卖，两件都更便宜，面向想要便利的人。两件都享受折扣（耐用品市场：以单位毛利计）；对便利的需要高于平均者会接受。接受者多购买一些，离开时也多损失一些。成本：接受者所购全部商品的折扣，以及第二件商品本身。
strategies-channel-partner = 渠道伙伴
# Let partners serve part of the visits for a commission that depends on satisfied customers.
strategies-let-partners-serve-part-of-the-visits-for-874b = 让合作伙伴承担一部分到访，佣金取决于客户是否满意。
# Let partners serve part of the visits for a commission that depends on satisfied customers. Share of the visits go to partners, and aligned of the commission depends on satisfied customers. Gap is how their service differs from the firm's own while the commission is fixed. Costs the commission, the dearer the more it is aligned, and quality where it is not; saves part of the cost to serve.
strategies-let-partners-serve-part-of-the-visits-for-3ac4 = 让合作伙伴承担一部分到访，佣金取决于客户是否满意。一部分到访交给伙伴，佣金的一部分与满意度挂钩。质量差距是佣金固定时伙伴的服务与自家服务之差。成本：佣金（挂钩越多越贵），以及未挂钩处的质量；节省一部分服务成本。
strategies-charge-unprofitable = 向亏损客户收费
# Charge customers who brought a loss in the trailing year a fee.
strategies-charge-customers-who-brought-a-loss-in-the-3dbd = 向过去一年带来亏损的客户收取费用。
# Charge customers who brought a loss in the trailing year a fee. Fee is a share of the price, on every unit they buy. Costs no money, but the customers whom the fee drives away.
strategies-charge-customers-who-brought-a-loss-in-the-37e0 = 向过去一年带来亏损的客户收取费用。费用是价格的一个比例，加在他们购买的每一件上。成本：不花钱，但会因费用而赶走客户。
strategies-complaint-recovery = 投诉补救
# Make complaining easy, answer quickly, apologise, compensate, and put most complaints right.
strategies-make-complaining-easy-answer-quickly-apologise-compensate-and-5212 = 让投诉变得容易，迅速答复，道歉，补偿，并解决大部分投诉。
# Make complaining easy, answer quickly, apologise, compensate, and put most complaints right. Compensation is what an average failure is worth, a share of the price; by severity, a bad one gets more and a small one less. Costs the open ear per customer and month, and contact, speed, apology, repair and compensation per complaint: easier complaining means more complaints to pay for.
strategies-make-complaining-easy-answer-quickly-apologise-compensate-and-a791 = 让投诉变得容易，迅速答复，道歉，补偿，并解决大部分投诉。补偿是平均一次失误所值，为价格的一个比例；按严重程度补偿时，重者多得，轻者少得。成本：为每位客户每月敞开倾听的渠道，以及每起投诉的联络、速度、道歉、修复与补偿：投诉更容易，意味着要支付的投诉更多。
strategies-complaint-watcher = 紧盯投诉
# Put more effort into recovery as complaints per visit rise above a level.
strategies-put-more-effort-into-recovery-as-complaints-per-b0ae = 当每次到访的投诉超过某一水平时，加大补救力度。
# Put more effort into recovery as complaints per visit rise above a level. It starts at level and is in full at twice that. Complaints are counted over the last window months of its own books, which are all its memory. How easy complaining is stays as it was: making it easier would raise the very count that is watched (putting more right does so a little). Costs speed, apology, repair and compensation per complaint.
strategies-put-more-effort-into-recovery-as-complaints-per-6918 = 当每次到访的投诉超过某一水平时，加大补救力度。从该水平开始，到其两倍时全力以赴。投诉按自己账目最近若干个月计算，这也是它全部的记忆。投诉的便利度保持不变：更便利会抬高所盯的数字（解决得更多也会略微如此）。成本：每起投诉的速度、道歉、修复与补偿。
strategies-contract-lock-in = 合约锁定
# Bind whoever joins by a contract, for a gift; leaving early costs a penalty.
strategies-bind-whoever-joins-by-a-contract-for-a-dfcc = 以赠礼换取加入者签约；提前离开要付违约金。
# Bind whoever joins by a contract, for a gift; leaving early costs a penalty. Months is its length, gift a share of the price. Penalty is the share of the fees still due that it takes. Only subscriptions are signed for: in other markets this does nothing. Costs the gift for every contract signed or renewed, those whom being bound deters, and the grievance of those who stay because they must.
strategies-bind-whoever-joins-by-a-contract-for-a-514f = 以赠礼换取加入者签约；提前离开要付违约金。月数是合约长度，赠礼是价格的一个比例。违约金是尚未到期费用中被收取的比例。只有订阅才签约：在其他市场毫无作用。成本：每份新签或续签合约的赠礼、因受约束而却步的人，以及不得不留下者的积怨。
strategies-copy-the-leader = 模仿领先者
# Copy the public price, promise and offers of the firm with the most customers.
strategies-copy-the-public-price-promise-and-offers-of-9fca = 复制客户最多的企业的公开价格、承诺与优惠。
# Copy the public price, promise and offers of the firm with the most customers. What names the parts to copy. The price is matched as far as most of the own list price up or down; the promise by promising the same quality, whatever is delivered; the offers are discounts, bundle, programme, contract, referral reward and recognition (sim.strategies.view.PUBLIC). How the leader answers complaints, whom it calls and what it spends it does not see, and the leader itself rests. Memory: none, it copies last month. Costs whatever the leader's offers cost.
strategies-copy-the-public-price-promise-and-offers-of-1eca = 复制客户最多的企业的公开价格、承诺与优惠。可指定复制哪些部分。价格最多按自家标价上下浮动到上限；承诺按承诺同样的质量，不论交付如何；优惠包括折扣、捆绑、会员计划、合约、推荐奖励与礼遇。领先者如何处理投诉、给谁打电话、花多少钱，它看不到；领先者自己则静止。记忆：无，复制上个月。成本：领先者各项优惠的成本。
strategies-customer-pyramid = 客户金字塔
# Rank by profit: dedicated service on top, more for the promising middle, less for the rest.
strategies-rank-by-profit-dedicated-service-on-top-more-6fa0 = 按利润排序：顶层享专属服务，有潜力的中层更多，其余更少。
# Rank by profit: dedicated service on top, more for the promising middle, less for the rest. Top and middle are shares of customers; saving is the quality taken from the rest; calls is the chance of a personal call per month to the top. Nothing is put on show: no recognition, no visibility. Costs the lifts at every visit, less what is saved on the rest, and the calls.
strategies-rank-by-profit-dedicated-service-on-top-more-fc4d = 按利润排序：顶层享专属服务，有潜力的中层更多，其余更少。高层与中层占比是客户的比例；节省是从其余客户处减去的质量；来电机会是每月给顶层打专人电话的概率。什么都不外露：没有礼遇，也不可见。成本：每次到访的提升，减去从其余客户处节省的，再加来电。
strategies-equal-treatment = 一视同仁
# Serve everyone a little better: what a better top tier would cost, spread over all.
strategies-serve-everyone-a-little-better-what-a-better-95fa = 为所有人稍稍改善服务：把一个更好的顶层所需的成本分摊给全体。
# Serve everyone a little better: what a better top tier would cost, spread over all. By default for what tiered-service spends on a fifth. Costs the lift at every visit.
strategies-serve-everyone-a-little-better-what-a-better-71f4 = 为所有人稍稍改善服务：把一个更好的顶层所需的成本分摊给全体。默认花费与分级服务用于五分之一客户的相同。成本：每次到访的提升。
strategies-even-spend = 平均用力
# Lift quality at every touchpoint alike, for the money that peak-and-end spends on two.
strategies-lift-quality-at-every-touchpoint-alike-for-the-66d9 = 在每个接触点同样提升质量，所花的钱与高峰与结尾用于两个接触点的相同。
# Lift quality at every touchpoint alike, for the money that peak-and-end spends on two. Give it the same peak and end. A lift q costs k q (1 + 5 q) at all touchpoints and 1/n of that at one of n, so the even lift solves q (1 + 5 q) = [p (1 + 5 p) + e (1 + 5 e)] / n; at a strength below 1 the two cost slightly different amounts. Costs the lift at every visit.
strategies-lift-quality-at-every-touchpoint-alike-for-the-a403 = 在每个接触点同样提升质量，所花的钱与高峰与结尾用于两个接触点的相同。给它同样的高峰提升与结尾提升。提升 q 在全部接触点的成本为 k q (1 + 5 q)，在 n 个中的一个为其 1/n，因此平均的提升由 q (1 + 5 q) = [p (1 + 5 p) + e (1 + 5 e)] / n 解得；强度低于 1 时两者成本略有不同。成本：每次到访的提升。
strategies-financial-bonds = 财务纽带
# Pay customers back part of what they pay: the bond a rival copies most easily.
strategies-pay-customers-back-part-of-what-they-pay-10ae = 把客户所付的一部分返还给他们：对手最容易复制的纽带。
# Pay customers back part of what they pay: the bond a rival copies most easily. Rebate is a share of the price (durables: of the unit margin). Costs the rebate on all that customers buy.
strategies-pay-customers-back-part-of-what-they-pay-d552 = 把客户所付的一部分返还给他们：对手最容易复制的纽带。返还是价格的一个比例（耐用品市场：单位毛利的一个比例）。成本：客户所有购买的返还。
strategies-loyalty-pricing = 忠诚优惠价
# Give a discount after a year as a customer.
strategies-give-a-discount-after-a-year-as-a-2a2f = 成为客户满一年后给予折扣。
# Give a discount after a year as a customer. Depth is a share of the price (durables: of the unit margin); visibility the share of rivals' customers who know. Costs the discount on every unit bought by those who would mostly have stayed anyway.
strategies-give-a-discount-after-a-year-as-a-c974 = 成为客户满一年后给予折扣。幅度是价格的一个比例（耐用品市场：单位毛利的一个比例）；可见度是知道此事的对手客户的比例。成本：本来多半会留下的人所购每一件的折扣。
strategies-margin-guard = 利润率守护
# Follow another strategy as far as the margin allows.
strategies-follow-another-strategy-as-far-as-the-margin-affa = 在利润率允许的范围内执行另一个策略。
# Follow another strategy as far as the margin allows. Once the margin falls below floor the guarded strategy is scaled back in proportion, to nothing at zero. The margin is profit over revenue in the last window months of its own books, which are all its memory; before the first month ends the strategy runs in full. Costs what the guarded strategy costs, at the strength it is given.
strategies-follow-another-strategy-as-far-as-the-margin-f1c6 = 在利润率允许的范围内执行另一个策略。一旦利润率低于下限，受约束的策略按比例收缩，到零为止。利润率是自己账目最近若干个月的利润与收入之比，这也是它全部的记忆；第一个月结束之前该策略全力执行。成本：受约束的策略在所给强度下的成本。
strategies-newcomer-discount = 新客户折扣
strategies-give-newcomers-a-discount-for-their-first-months = 新客户在最初几个月享受折扣。
# Give newcomers a discount for their first months. Depth is a share of the price (durables: of the unit margin); visibility the share of old customers who know. Costs the discount on every unit newcomers buy, and the feeling of betrayal of those who pay in full.
strategies-give-newcomers-a-discount-for-their-first-months-b7ac = 新客户在最初几个月享受折扣。幅度是价格的一个比例（耐用品市场：单位毛利的一个比例）；可见度是知道此事的老客户的比例。成本：新客户所购每一件的折扣，以及全价付款者的被背叛之感。
strategies-over-promise = 夸大承诺
strategies-promise-more-than-the-honest-estimate = 承诺高于诚实的估计。
# Promise more than the honest estimate. Excess is on the quality scale. Costs no money, but disappointment and trust.
strategies-promise-more-than-the-honest-estimate-excess-is-ffef = 承诺高于诚实的估计。夸大幅度按质量分制计。成本：不花钱，但带来失望，损失信任。
strategies-peak-and-end = 高峰与结尾
# Lift quality at the high point of the journey and at the farewell, and nowhere else.
strategies-lift-quality-at-the-high-point-of-the-9989 = 只在旅程的高点与道别时提升质量，别处不变。
# Lift quality at the high point of the journey and at the farewell, and nowhere else. By peak and end, on the quality scale. Costs the lifts at every visit, each at its share of the touchpoints. Even-spend spends the same money everywhere.
strategies-lift-quality-at-the-high-point-of-the-b656 = 只在旅程的高点与道别时提升质量，别处不变。按高峰提升与结尾提升，以质量分制计。成本：每次到访的提升，各按其在接触点中的比例。平均用力把同样的钱花在每一处。
strategies-personalisation = 个性化服务
# Fit service to what each contact taught about the customer.
strategies-fit-service-to-what-each-contact-taught-about-c81c = 按每次接触所了解的客户情况来提供服务。
# Fit service to what each contact taught about the customer. Intensity goes from 0 to 1, where all that is known is used. Costs the systems per customer and month, and, where it is overdone, the customers who feel watched.
strategies-fit-service-to-what-each-contact-taught-about-35ad = 按每次接触所了解的客户情况来提供服务。个性化强度从 0 到 1，1 表示用尽所知。成本：每位客户每月的系统，以及过度时感到被窥视的客户。
strategies-points-programme = 积分计划
# Give points for money spent, rewards for points, and a head start on enrolling.
strategies-give-points-for-money-spent-rewards-for-points-4c5c = 花钱得积分，积分换奖励，加入时先送一段。
# Give points for money spent, rewards for points, and a head start on enrolling. Points are worth earn of what is paid (durables: of the unit margin in it); a reward takes threshold category prices; endowed is the head start, as a share of the way. Points die after expiry months (0: never); partners sell the firm's points to its members, in category prices per month. Where a purchase is rare and dear (durable markets) a reward worth half of one is never reached: set the threshold to what members can collect. Costs rewards taken and the running of the programme, per member and month; what is not yet redeemed is a liability.
strategies-give-points-for-money-spent-rewards-for-points-c8aa = 花钱得积分，积分换奖励，加入时先送一段。积分值所付金额的一个比例（耐用品市场：其中单位毛利的一个比例）；一份奖励需要若干倍品类价格的积分；起始赠送是路程的一个比例。积分在失效月数之后作废（0：永不）；伙伴向会员出售本企业的积分，以每月若干倍品类价格计。在购买稀少而昂贵之处（耐用品市场），值半次购买的奖励永远达不到：门槛应设在会员能积到的水平。成本：兑换的奖励与计划的运行，按会员与月份计；尚未兑换的是负债。
strategies-price-cut = 降价
strategies-cut-the-price-for-everyone = 为所有人降价。
# Cut the price for everyone. Depth is a share of the list price (durables: of the unit margin). Costs the margin on every unit sold, and the reference price, which follows.
strategies-cut-the-price-for-everyone-depth-is-a-5e7c = 为所有人降价。幅度是标价的一个比例（耐用品市场：单位毛利的一个比例）。成本：每售一件的毛利，以及随之下降的参考价格。
strategies-proactive-contact = 主动联络
# Call customers with advice and a better plan for their money.
strategies-call-customers-with-advice-and-a-better-plan-cf8f = 致电客户，提供建议与更划算的套餐。
# Call customers with advice and a better plan for their money. Saving is the share of the month's price that the plan saves. Rate is the chance of a call per month; advice how far a call moves trust towards full trust. Costs the calls, and the revenue customers save.
strategies-call-customers-with-advice-and-a-better-plan-1b9b = 致电客户，提供建议与更划算的套餐。节省是套餐为当月价格省下的比例。来电机会是每月来电的概率；建议力度是一次来电使信任趋向完全信任的程度。成本：来电，以及客户省下的收入。
strategies-recognition = 礼遇
# Cards and titles for good customers, and no better service.
strategies-cards-and-titles-for-good-customers-and-no-1515 = 给好客户卡片与头衔，但没有更好的服务。
# Cards and titles for good customers, and no better service. Top and middle are the shares of customers who get them, degree how much is made of it. Costs recognition per member of a tier and month, and the hearts of those who are put lower again.
strategies-cards-and-titles-for-good-customers-and-no-2c68 = 给好客户卡片与头衔，但没有更好的服务。高层与中层占比是得到礼遇的客户比例，程度是对此大事张扬的程度。成本：每位等级会员每月的礼遇，以及被降级者的心。
strategies-referral-reward = 推荐奖励
# Reward both the customer who brings a friend and the friend.
strategies-reward-both-the-customer-who-brings-a-friend-a011 = 同时奖励带来朋友的客户与那位朋友。
# Reward both the customer who brings a friend and the friend. Reward is a share of a unit's margin, to each: nobody pays half a car for a friend. In points of it is paid in points by a firm that has a programme. Costs the reward twice for every customer who comes that way, also for those who would have come anyway.
strategies-reward-both-the-customer-who-brings-a-friend-7d3c = 同时奖励带来朋友的客户与那位朋友。奖励是单位毛利的一个比例，双方各得一份：没有人为一位朋友付半辆车。有会员计划的企业以积分支付其中一部分。成本：每位如此而来的客户两份奖励，包括本来就会来的人。
strategies-release-unprofitable = 放弃亏损客户
# Once a year, let go of customers who brought a loss in the trailing year, the worst first.
strategies-once-a-year-let-go-of-customers-who-6e05 = 每年一次，放弃过去一年带来亏损的客户，最差者先。
# Once a year, let go of customers who brought a loss in the trailing year, the worst first. Share of them, that is. Costs no money, but customers: those who would have become profitable, and what they bring in revenue meanwhile.
strategies-once-a-year-let-go-of-customers-who-7443 = 每年一次，放弃过去一年带来亏损的客户，最差者先。放弃其中的一个比例。成本：不花钱，但损失客户：本会变得有利可图的人，以及他们其间带来的收入。
strategies-reliability = 预防差错
strategies-prevent-failures-and-change-nothing-else = 预防失误，别的什么都不改。
# Prevent failures, and change nothing else. Fewer failures is the share prevented. Costs prevention at every visit, the last failures the dearest; saves what failures cost.
strategies-prevent-failures-and-change-nothing-else-fewer-failures-01b9 = 预防失误，别的什么都不改。减少的失误是被预防的比例。成本：每次到访的预防，最后的失误最贵；省下失误所费。
strategies-responsiveness = 响应迅速
# Answer complaints within the day, and handle failures before anyone complains.
strategies-answer-complaints-within-the-day-and-handle-failures-1342 = 当天答复投诉，并在有人投诉之前处理失误。
# Answer complaints within the day, and handle failures before anyone complains. Delay days is the days until an answer, notice the share of silent failures handled. Costs speed per complaint, and handling and compensation for what is noticed.
strategies-answer-complaints-within-the-day-and-handle-failures-95d2 = 当天答复投诉，并在有人投诉之前处理失误。答复天数是到答复为止的天数，主动发现比例是被处理的无声失误的比例。成本：每起投诉的速度，以及所发现失误的处理与补偿。
strategies-rest = 维持现状
strategies-leave-every-lever-at-rest = 让每个杠杆静止。
# Leave every lever at rest. Costs nothing beyond what resting levers cost.
strategies-leave-every-lever-at-rest-costs-nothing-beyond-2c60 = 让每个杠杆静止。成本：除静止杠杆的成本外别无成本。
strategies-sales-calls = 电话推销
# Call prospects one by one, and drop the spend on mass media.
strategies-call-prospects-one-by-one-and-drop-the-d931 = 逐个致电潜在客户，削减大众媒体支出。
# Call prospects one by one, and drop the spend on mass media. Rate is the chance of a call per month, shift the share of the spend that is dropped. Costs the calls, most of them to people who do not come; saves the media.
strategies-call-prospects-one-by-one-and-drop-the-5346 = 逐个致电潜在客户，削减大众媒体支出。来电机会是每月来电的概率，转移的支出是被削减的比例。成本：来电，其中多数打给不会来的人；节省媒体支出。
strategies-seasonal-pricing = 季节定价
# Charge the full price at the height of the season and less out of season.
strategies-charge-the-full-price-at-the-height-of-06ee = 旺季收全价，淡季少收。
# Charge the full price at the height of the season and less out of season. Up to depth less, half a year later (durables: of the unit margin). The price follows a sine over the year; months 3, 15, 27 … of observation are the height. Costs the discount out of season, and the reference price, which makes the season dear.
strategies-charge-the-full-price-at-the-height-of-e87f = 旺季收全价，淡季少收。最多少收一个幅度，在半年之后（耐用品市场：以单位毛利计）。价格在一年内按正弦变动；观察的第 3、15、27……个月为旺季高点。成本：淡季的折扣，以及使旺季显得昂贵的参考价格。
strategies-segment-discount = 细分市场折扣
# Give a discount to named segments, such as students.
strategies-give-a-discount-to-named-segments-such-as-051d = 给指定的细分市场（如学生）折扣。
# Give a discount to named segments, such as students. Depth is a share of the price (durables: of the unit margin), segments are names separated by commas. Unless told whom, it looks for a segment called students, thrifty or thrift; in a market without one it does nothing. A segment that is named and does not exist is an error. Costs the discount on every unit the segment buys.
strategies-give-a-discount-to-named-segments-such-as-e459 = 给指定的细分市场（如学生）折扣。幅度是价格的一个比例（耐用品市场：单位毛利的一个比例），细分市场是以逗号分隔的名称。若未指定，则寻找名为 students、thrifty 或 thrift 的细分市场；没有这样的市场时毫无作用。指定了不存在的细分市场则为错误。成本：该细分市场所购每一件的折扣。
strategies-set-levers = 设定杠杆
# Set any levers to given values, e.g. (use: set-levers, recovery.ease: 0.9, start: 6, end: 18).
strategies-set-any-levers-to-given-values-e-g-ace0 = 把任意杠杆设为给定值，例如 (use: set-levers, recovery.ease: 0.9, start: 6, end: 18)。
# Set any levers to given values, e.g. (use: set-levers, recovery.ease: 0.9, start: 6, end: 18). From month start on, until month end, the first at rest again; without an end for good. A discount for one segment is written price.segments.students: 0.2. Costs whatever the levers cost.
strategies-set-any-levers-to-given-values-e-g-fac2 = 把任意杠杆设为给定值，例如 (use: set-levers, recovery.ease: 0.9, start: 6, end: 18)。自 start 月起，至 end 月为止，该月恢复常态；不写 end 则一直有效。某一细分市场的折扣写作 price.segments.students: 0.2。成本：各杠杆的成本。
strategies-social-bonds = 社交纽带
strategies-have-people-who-know-the-customer-by-name = 让叫得出客户名字的人为其服务。
# Have people who know the customer by name. Care goes from 0 to 1. Costs the people, per customer and month.
strategies-have-people-who-know-the-customer-by-name-7b8c = 让叫得出客户名字的人为其服务。关怀程度从 0 到 1。成本：每位客户每月的人员。
strategies-spend-tiers = 消费等级
# Silver, gold and platinum for those who spend most: better service and recognition.
strategies-silver-gold-and-platinum-for-those-who-spend-c4ba = 花费最多的人获得银卡、金卡与铂金卡：更好的服务与礼遇。
# Silver, gold and platinum for those who spend most: better service and recognition. Platinum, gold and silver are shares of customers; gold gets lift, platinum one and a half times as much, silver half. Others see it with visibility. Costs the lift at every visit and recognition per member of a tier and month; and the envy of those who see it.
strategies-silver-gold-and-platinum-for-those-who-spend-cfa3 = 花费最多的人获得银卡、金卡与铂金卡：更好的服务与礼遇。铂金、黄金、白银层占比是客户的比例；金卡得到质量提升，铂金为其一倍半，银卡为其一半。其他人按可见度看到这一切。成本：每次到访的提升、每位等级会员每月的礼遇，以及看到者的嫉羡。
strategies-structural-bonds = 结构纽带
# Provide systems, training and financing that would have to be built again elsewhere.
strategies-provide-systems-training-and-financing-that-would-have-9952 = 提供换到别处须重新建立的系统、培训与融资。
# Provide systems, training and financing that would have to be built again elsewhere. Depth goes from 0 to 1. The bond grows over months, and outlasts the effort. Costs the systems, per customer and month.
strategies-provide-systems-training-and-financing-that-would-have-1f45 = 提供换到别处须重新建立的系统、培训与融资。幅度从 0 到 1。纽带逐月增长，并比投入更持久。成本：每位客户每月的系统。
strategies-tiered-service = 分级服务
strategies-serve-those-who-spend-most-better = 为花费最多的人提供更好的服务。
# Serve those who spend most better. Top share of customers get lift, on the quality scale. Costs the lift at every visit of a top-tier customer.
strategies-serve-those-who-spend-most-better-top-share-c17e = 为花费最多的人提供更好的服务。高层占比的客户得到质量提升，以质量分制计。成本：顶层客户每次到访的提升。
strategies-together = 多项并行
# Follow several strategies at once, each with its own levers.
strategies-follow-several-strategies-at-once-each-with-its-15a6 = 同时采用几项策略，各用各的杠杆。
# Follow several strategies at once, each with its own levers. Written (use: together, of: "reliability, win-back", win-back.offer: 0.1): each is followed at its defaults, or at the parameters that bear its name, win-back.strength among them. Two that move one lever to different places cannot be followed together: that is refused, and the lever named. Costs whatever the strategies cost.
strategies-follow-several-strategies-at-once-each-with-its-f805 = 同时采用几项策略，各用各的杠杆。写作 (use: together, of: "reliability, win-back", win-back.offer: 0.1)：各项取默认值，或取冠以其名的参数，包括 win-back.strength。若两项要把同一杠杆调到不同位置，则不能并行：予以拒绝，并指出该杠杆。成本：各项策略的成本。
strategies-under-promise = 少承诺留余地
# Promise less than the honest estimate, and use the cushion for small free extras.
strategies-promise-less-than-the-honest-estimate-and-use-45d7 = 承诺低于诚实的估计，用余量做些免费的小赠品。
# Promise less than the honest estimate, and use the cushion for small free extras. Cushion is on the quality scale, extras a share of the bill. Costs the extras at every visit, and trial.
strategies-promise-less-than-the-honest-estimate-and-use-86d5 = 承诺低于诚实的估计，用余量做些免费的小赠品。余量按质量分制计，小赠品是账单的一个比例。成本：每次到访的小赠品，以及尝试者的减少。
strategies-voice-of-customer = 客户之声
# Ask visitors at most five questions, and improve the need they name most, step by step.
strategies-ask-visitors-at-most-five-questions-and-improve-abb4 = 向到访者至多问五个问题，逐步改善他们最常提到的需要。
# Ask visitors at most five questions, and improve the need they name most, step by step. Asked is the share of visitors who are asked. A look at the answers is taken every every months, or later, once there are answers of them: the need named most since the last look that has been lifted less than most is lifted by step, for good, until projects improvements have been made. Memory: the counts of needs named in its own survey, gone through again from the first month on; nothing else in its books is read. Costs every answer, and the lifts at every visit.
strategies-ask-visitors-at-most-five-questions-and-improve-0769 = 向到访者至多问五个问题，逐步改善他们最常提到的需要。询问比例是被询问的到访者的比例。每隔若干个月，或在有足够回答之后，查看一次回答：上次查看以来提到最多、且提升尚未到上限的需要，永久提升一步，直到完成规定的项目数。记忆：自己调查中各需要被提到的次数，从第一个月起重新看过；账目中别的都不读。成本：每份回答，以及每次到访的提升。
strategies-welcome-programme = 迎新计划
strategies-serve-newcomers-better-in-their-first-months = 在新客户的最初几个月提供更好的服务。
# Serve newcomers better in their first months. By lift on the quality scale, for months. Costs the lift at every visit of a newcomer, and what they come to expect.
strategies-serve-newcomers-better-in-their-first-months-by-d689 = 在新客户的最初几个月提供更好的服务。按质量分制提升，持续若干个月。成本：新客户每次到访的提升，以及他们由此形成的期望。
strategies-win-back = 赢回客户
# Call lost customers who were worth it, apologise, and offer a discount for coming back.
strategies-call-lost-customers-who-were-worth-it-apologise-e0ee = 致电值得挽回的流失客户，道歉，并给予回归折扣。
# Call lost customers who were worth it, apologise, and offer a discount for coming back. Offer is what newcomers' discount would be, for the first months back (durables: a share of the unit margin). Rate is the chance of a call per month; apology the share of a grievance it takes away; floor leaves out those who spent less than that multiple of a customer's average. Costs the calls, also to those who will not come back, and the discount of those who do.
strategies-call-lost-customers-who-were-worth-it-apologise-09b6 = 致电值得挽回的流失客户，道歉，并给予回归折扣。优惠相当于新客户折扣，用于回归的最初几个月（耐用品市场：单位毛利的一个比例）。来电机会是每月来电的概率；道歉力度是消除积怨的比例；下限把花费低于客户平均值该倍数的人排除在外。成本：来电，包括打给不会回来的人，以及回归者的折扣。
strategies-win-stay-lose-shift = 赢则守输则变
# Keep a strategy while profit holds; when it falls, turn to the next on the list.
strategies-keep-a-strategy-while-profit-holds-when-it-8734 = 利润保持则坚持策略；利润下降则转向名单上的下一个。
# Keep a strategy while profit holds; when it falls, turn to the next on the list. Arms are names of strategies, the first is played first, and after the last comes the first again; a round is every months. It cannot tell its own doing from what rivals, seasons or luck do. Memory: the profit of each round in its own books says every shift it has made. Costs whatever the strategy played costs.
strategies-keep-a-strategy-while-profit-holds-when-it-8f4a = 利润保持则坚持策略；利润下降则转向名单上的下一个。可选策略是策略的名称，先用第一个，用完最后一个再回到第一个；一轮为若干个月。它分不清是自己的作为，还是对手、季节或运气所致。记忆：自己账目中每轮的利润说明它每次的转换。成本：所采用策略的成本。
