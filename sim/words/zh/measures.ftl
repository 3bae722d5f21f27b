# 指标的定义。标识即英文原文；英文若改动，译文须重译。

# Customers who stay, by choice or not, month by month over all months, compounded to a year
measures-customers-who-stay-by-choice-or-not-month-1865 = 逐月留下的客户（无论是否自愿），合并所有月份并折算为一年
# Mean satisfaction with episodes; of single ones below 0 after bad failures, above 1 with delight
measures-mean-satisfaction-with-episodes-of-single-ones-below-52de = 各次体验的平均满意度；单次体验在严重失误后低于 0，惊喜时高于 1
# Mean emotional loyalty of customers in the last twelve months
measures-mean-emotional-loyalty-of-customers-in-the-last-1248 = 最后十二个月客户的平均情感忠诚
measures-customers-at-the-end = 期末客户数
measures-share-of-customers-at-the-end = 期末客户份额
measures-complaints-over-all-months = 全部月份的投诉数
measures-good-word-of-mouth-told-over-all-months = 全部月份传播的正面口碑
measures-bad-word-of-mouth-told-over-all-months = 全部月份传播的负面口碑
measures-revenue-over-all-months = 全部月份的收入
measures-profit-over-all-months = 全部月份的利润
measures-profit-over-all-months-discounted-to-the-start = 全部月份的利润，折现至起点
# Contribution per customer and month: profit before acquisition, advertising and fixed cost
measures-contribution-per-customer-and-month-profit-before-acquisition-dc13 = 每位客户每月的贡献：扣除获客、广告与固定成本之前的利润
measures-with-the-firm-at-the-end = 期末仍与该企业往来
# cumulative satisfaction with the firm, whether they stayed or left
measures-cumulative-satisfaction-with-the-firm-whether-they-stayed-ce1e = 对该企业的累计满意度，无论留下或离开
# what they brought the firm over all months, less what they cost
measures-what-they-brought-the-firm-over-all-months-54c7 = 全部月份为企业带来的，减去所耗费的
# what they brought the firm, less what they cost
measures-what-they-brought-the-firm-less-what-they-a880 = 为企业带来的，减去所耗费的
measures-customers-at-the-end-of-the-month = 月末客户数
measures-customers-who-stay-by-choice-or-not = 留下的客户（无论是否自愿）
measures-mean-satisfaction-with-the-month-s-episodes = 当月各次体验的平均满意度
measures-mean-emotional-loyalty-of-customers = 客户的平均情感忠诚
measures-profit-of-the-month = 当月利润
measures-share-of-customers = 客户份额
measures-good-word-of-mouth-told = 传播的正面口碑
measures-bad-word-of-mouth-told = 传播的负面口碑
measures-complaints = 投诉数
# Good word of mouth told per bad one, over all months
measures-good-word-of-mouth-told-per-bad-one-c70f = 全部月份每条负面口碑对应的正面口碑
# Customer lifetime value by the closed form, at that margin and retention, first margin certain; subscriptions alone
measures-customer-lifetime-value-by-the-closed-form-at-e50e = 按上述贡献与保留率，以闭式公式计算的客户终身价值，第一期贡献视为确定；仅限订阅市场
# Customer equity at the end by the closed form: lifetime value times customers; subscriptions alone
measures-customer-equity-at-the-end-by-the-closed-7149 = 期末以闭式公式计算的客户资产：终身价值乘以客户数；仅限订阅市场
# Today's customers: subscribers; elsewhere who visited within a year, or whose main firm it is
measures-today-s-customers-subscribers-elsewhere-who-visited-within-fe94 = 今天的客户：订阅者；在其他市场，一年内来过的人，或以其为主要企业的人
measures-to-know-how-many-the-others-are-about = 要知道其余各项关于多少人
# Contribution of the twelve months before today, after advertising
measures-contribution-of-the-twelve-months-before-today-after-806a = 今天之前十二个月的贡献，扣除广告之后
# As a yardstick: how many such years a value is
measures-as-a-yardstick-how-many-such-years-a-577a = 作为尺度：一项价值相当于多少个这样的年份
# What today's customers bring in the years to come, as the world goes on; discounted
measures-what-today-s-customers-bring-in-the-years-aab7 = 世界照旧进行时，今天的客户在未来各年带来的贡献；折现
# To say what those who are there will bring: what may be spent on keeping them
measures-to-say-what-those-who-are-there-will-3a3a = 要说明现有的人将带来多少：为留住他们可以花多少
measures-cohort-value-per-customer-of-today = 今天每位客户的现有客户价值
# As lifetime value, in any kind of market: an upper bound for winning one customer like them
measures-as-lifetime-value-in-any-kind-of-market-07e8 = 作为任何市场中的终身价值：为赢得一位相似客户所花费用的上限
# What today's customers bring in the years to come if the firm acquires nobody any more; discounted
measures-what-today-s-customers-bring-in-the-years-dc4c = 若企业不再获得任何新客户，今天的客户在未来各年带来的贡献；折现
# To say what the customer base is worth by itself, as when it is sold or a firm closes to newcomers
measures-to-say-what-the-customer-base-is-worth-d238 = 要说明客户群本身值多少，例如出售客户群或不再接纳新客户时
# Firm value less customer equity: what acquiring adds, advertising and taking on paid
measures-firm-value-less-customer-equity-what-acquiring-adds-3bb0 = 企业价值减去客户资产：获客所增加的，广告与获客成本已扣除
measures-to-judge-acquisition-as-a-whole-whoever-recruits = 要从整体上评价获客，无论由谁招来
# Firm value less cohort value: what everyone else will bring, advertising paid
measures-firm-value-less-cohort-value-what-everyone-else-1fd4 = 企业价值减去现有客户价值：其他所有人将带来的，广告已扣除
# To see how much of the coming years is not in the house yet
measures-to-see-how-much-of-the-coming-years-232c = 要看未来各年有多少尚未到手
# Contribution of the years to come from everyone, after advertising, before fixed cost; discounted
measures-contribution-of-the-years-to-come-from-everyone-775d = 未来各年来自所有人的贡献，扣除广告之后、固定成本之前；折现
# To compare policies over a horizon: existing and future customers together
measures-to-compare-policies-over-a-horizon-existing-and-08d2 = 要在一段年限内比较策略：现有客户与未来客户合在一起
# Firm value less what it were if all of today's customers were lost today for good
measures-firm-value-less-what-it-were-if-all-9217 = 企业价值减去若今天的全部客户今天永远失去时的企业价值
# To say what losing the base would cost, word of mouth and all: the most that saving it may cost
measures-to-say-what-losing-the-base-would-cost-0de3 = 要说明失去客户群的代价，口碑在内：挽救它最多值得花多少
# Value at stake less cohort value: what today's customers bring by those they win, or keep away
measures-value-at-stake-less-cohort-value-what-today-fc7e = 所系价值减去现有客户价值：今天的客户通过他们赢来或挡开的人所带来的
# To see what their word of mouth is worth beyond what they buy
measures-to-see-what-their-word-of-mouth-is-c40d = 要看他们的口碑在其购买之外值多少
measures-fixed-cost-of-the-years-to-come-discounted = 未来各年的固定成本；折现
measures-to-come-from-contribution-to-profit = 要从贡献得到利润
measures-firm-value-less-fixed-cost-discounted = 企业价值减去固定成本；折现
measures-where-profit-is-asked-for-not-contribution = 要的是利润而不是贡献时
# Lifetime value by the closed form m r / (1 + d - r), of last year's margin and retention, for ever
measures-lifetime-value-by-the-closed-form-m-r-26e2 = 按闭式公式 m r / (1 + d - r) 的终身价值，用上一年的毛利与保留率，永续
# Where retention and margin are all that is known; too low where customers differ
measures-where-retention-and-margin-are-all-that-is-8abc = 只知道保留率与毛利时；客户各不相同时偏低
# Closed-form lifetime value times today's customers, for ever
measures-closed-form-lifetime-value-times-today-s-customers-b509 = 闭式终身价值乘以今天的客户数，永续
# Beside cohort value and what lies beyond its years
measures-beside-cohort-value-and-what-lies-beyond-its-a9e4 = 与现有客户价值及其年份之后的部分对照
# Closed-form lifetime value times today's customers, of the years lived alone
measures-closed-form-lifetime-value-times-today-s-customers-6c5c = 闭式终身价值乘以今天的客户数，只计所运行的年份
# Beside cohort value: the same years, so the difference is what the closed form does not know
measures-beside-cohort-value-the-same-years-so-the-70ba = 与现有客户价值对照：年份相同，差别就是闭式公式所不知道的
