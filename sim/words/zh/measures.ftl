# 指标的定义。标识即英文原文；英文若改动，译文须重译。

# Customers who stay, by choice or not, month by month over all months, compounded to a year
measures-customers-who-stay-by-choice-or-not-month-1865 = 逐月留下的客户（无论是否自愿），合并所有月份并折算为一年
# Mean satisfaction with episodes; below 0 after bad failures, above 1 with delight
measures-mean-satisfaction-with-episodes-below-0-after-bad-cf5a = 各次体验的平均满意度；严重失误后低于 0，惊喜时高于 1
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
# Customer lifetime value at that margin and retention, first margin certain
measures-customer-lifetime-value-at-that-margin-and-retention-7475 = 按上述贡献与保留率计算的客户终身价值，第一期贡献视为确定
# Customer equity at the end: lifetime value times customers
measures-customer-equity-at-the-end-lifetime-value-times-25a2 = 期末客户资产：终身价值乘以客户数
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
