# 数据字典：loyalty export 的表与列。

# a month in which a customer bought or was billed
benchmarks-a-month-in-which-a-customer-bought-or-be24 = 一位顾客有购买或被计费的一个月
# lifetimes, pymc-marketing: transaction log
benchmarks-lifetimes-pymc-marketing-transaction-log = lifetimes、pymc-marketing：交易日志
# the customer's number, the same in all tables
benchmarks-the-customer-s-number-the-same-in-all-9b62 = 顾客编号，各表相同
# first day of the month: the world lives by months, and its first is written January 2020
benchmarks-first-day-of-the-month-the-world-lives-f838 = 当月第一天：这个世界以月为单位，其第一个月写作 2020 年 1 月
# paid in that month
benchmarks-paid-in-that-month = 当月支付金额
# money
benchmarks-money = 货币
# units bought, or months billed
benchmarks-units-bought-or-months-billed = 购买件数，或计费月数
# units
benchmarks-units = 件
# a customer who bought before the policy began; a month is the unit of time
benchmarks-a-customer-who-bought-before-the-policy-began-77e8 = 在政策开始之前购买过的一位顾客；时间以月为单位
# lifetimes, pymc-marketing: BG/NBD, Pareto/NBD, Gamma-Gamma
benchmarks-lifetimes-pymc-marketing-bg-nbd-pareto-nbd-gamma-dfd9 = lifetimes、pymc-marketing：BG/NBD、Pareto/NBD、Gamma-Gamma
# months with a purchase after the first
benchmarks-months-with-a-purchase-after-the-first = 首次之后有购买的月数
# months
benchmarks-months = 月
# from the first to the last such month
benchmarks-from-the-first-to-the-last-such-month = 从首个到最后一个有购买的月
# from the first such month to the last before the policy
benchmarks-from-the-first-such-month-to-the-last-e29c = 从首个有购买的月到政策开始前最后一个月
# mean paid in the months that frequency counts; 0 for none
benchmarks-mean-paid-in-the-months-that-frequency-counts-ac9e = frequency 所计各月的平均支付；没有则为 0
# a stay of a customer with the firm
benchmarks-a-stay-of-a-customer-with-the-firm = 一位顾客在该企业的一段留存
# lifelines: duration, event, entry (delayed entry)
benchmarks-lifelines-duration-event-entry-delayed-entry = lifelines：duration、event、entry（延迟进入）
# how long it had lasted when it began to be watched; 0 for who joined later
benchmarks-how-long-it-had-lasted-when-it-began-a771 = 开始观察时已持续多久；之后加入者为 0
# how long it lasted, or has lasted
benchmarks-how-long-it-lasted-or-has-lasted = 持续了多久，或至今多久
# 1: it ended; 0: it goes on
benchmarks-1-it-ended-0-it-goes-on = 1：已结束；0：仍在继续
# how it ended
benchmarks-how-it-ended = 如何结束
# how the customer came
benchmarks-how-the-customer-came = 顾客如何而来
# a customer of the firm on the day the policy begins, from that day on
benchmarks-a-customer-of-the-firm-on-the-day-b98e = 政策开始当天该企业的一位顾客，自当天起
# lifelines: duration, event, covariates
benchmarks-lifelines-duration-event-covariates = lifelines：duration、event、协变量
# until the customer left, or to the end: 1 for who left in the first month
benchmarks-until-the-customer-left-or-to-the-end-09e9 = 到顾客离开或观察结束为止；第一个月就离开者为 1
# 1: left; 0: was still there
benchmarks-1-left-0-was-still-there = 1：离开；0：仍在
# 1: met the policy, 0: did not
benchmarks-1-met-the-policy-0-did-not = 1：遇到该政策；0：没有
# time since the customer joined the firm; 0 for who is no longer with it
benchmarks-time-since-the-customer-joined-the-firm-0-8e41 = 自顾客加入该企业以来；已离开者为 0
# months before the policy in which the customer bought or was billed
benchmarks-months-before-the-policy-in-which-the-customer-ab88 = 政策之前该顾客有购买或被计费的月数
# units bought before the policy, or months billed
benchmarks-units-bought-before-the-policy-or-months-billed = 政策之前购买的件数，或计费月数
# paid to the firm before the policy
benchmarks-paid-to-the-firm-before-the-policy = 政策之前付给该企业的金额
# paid to the firm in the last three months before the policy
benchmarks-paid-to-the-firm-in-the-last-three-c5ed = 政策之前最后三个月付给该企业的金额
# from the last purchase to the day the policy begins, 1 at least
benchmarks-from-the-last-purchase-to-the-day-the-1a62 = 从最后一次购买到政策开始当天，至少为 1
# discount of the last price paid against the list price
benchmarks-discount-of-the-last-price-paid-against-the-d571 = 最后一次所付价格相对标价的折扣
# share
benchmarks-share = 比例
# complaints voiced before the policy
benchmarks-complaints-voiced-before-the-policy = 政策之前提出的投诉
# complaints of these that were put right
benchmarks-complaints-of-these-that-were-put-right = 其中得到妥善处理的投诉
# calls from the firm before the policy
benchmarks-calls-from-the-firm-before-the-policy = 政策之前该企业的来电
# answers to the survey that reached the firm before the policy
benchmarks-answers-to-the-survey-that-reached-the-firm-935f = 政策之前到达该企业的调查回答
# the last of these answers; 0 where there is none
benchmarks-the-last-of-these-answers-0-where-there-08f0 = 其中最后一个回答；没有则为 0
# 1-10
benchmarks-1-10 = 1-10
# a customer of the firm on the day the policy begins
benchmarks-a-customer-of-the-firm-on-the-day-205c = 政策开始当天该企业的一位顾客
# scikit-uplift, causalml: features, treatment, outcome, p
benchmarks-scikit-uplift-causalml-features-treatment-outcome-p = scikit-uplift、causalml：特征、treatment、outcome、p
# 1: with the firm to the end of the months that count; where people buy from several firms, or rarely: bought from it in them
benchmarks-1-with-the-firm-to-the-end-of-d373 = 1：在计入的月份结束时仍是该企业的顾客；在人们向几家购买或很少购买的市场：在这些月份里向它购买过
# paid to the firm in these months
benchmarks-paid-to-the-firm-in-these-months = 在这些月份里付给该企业的金额
# what the customer brought the firm in these months, less what the customer cost it
benchmarks-what-the-customer-brought-the-firm-in-these-2da8 = 在这些月份里该顾客带来的收入减去其成本
# chance of being treated, where a lot or the records alone decided
benchmarks-chance-of-being-treated-where-a-lot-or-44ef = 受处理的概率；仅在由抽签或记录决定时给出
# an answer to the firm's survey that reached it
benchmarks-an-answer-to-the-firm-s-survey-that-4cf4 = 到达该企业的一个调查回答
# satisfaction as answered
benchmarks-satisfaction-as-answered = 所回答的满意度
# named as the one to do better in
benchmarks-named-as-the-one-to-do-better-in = 被指出最需改进的需要
# 1: means to come back
benchmarks-1-means-to-come-back = 1：打算再来
# a month in which a customer complained
benchmarks-a-month-in-which-a-customer-complained = 一位顾客投诉的一个月
# what one gets (outcome), or how one is treated (process)
benchmarks-what-one-gets-outcome-or-how-one-is-ba99 = 得到什么（outcome），或如何被对待（process）
# 1: put right
benchmarks-1-put-right = 1：得到妥善处理
# a customer of uplift, with both outcomes
benchmarks-a-customer-of-uplift-with-both-outcomes = uplift 表中的一位顾客，附两种结果
# chance of being treated
benchmarks-chance-of-being-treated = 受处理的概率
# without the policy. 1: with the firm to the end of the months that count; where people buy from several firms, or rarely: bought from it in them
benchmarks-without-the-policy-1-with-the-firm-to-be2f = 没有该政策时。1：在计入的月份结束时仍是该企业的顾客；在人们向几家购买或很少购买的市场：在这些月份里向它购买过
# the same with the policy
benchmarks-the-same-with-the-policy = 有该政策时，同上
# y1 less y0: 1 saved, -1 driven away, 0 neither
benchmarks-y1-less-y0-1-saved-1-driven-away-987b = y1 减 y0：1 被留住，-1 被赶走，0 两者皆非
# spend without the policy
benchmarks-spend-without-the-policy = 没有该政策时的消费
# spend with the policy
benchmarks-spend-with-the-policy = 有该政策时的消费
# spend: what the policy changed
benchmarks-spend-what-the-policy-changed = 消费：该政策改变了多少
# margin without the policy
benchmarks-margin-without-the-policy = 没有该政策时的毛利
# margin with the policy
benchmarks-margin-with-the-policy = 有该政策时的毛利
# margin: what the policy changed
benchmarks-margin-what-the-policy-changed = 毛利：该政策改变了多少
# a customer of uplift: how likely leaving was, and what came of it
benchmarks-a-customer-of-uplift-how-likely-leaving-was-bbb2 = uplift 表中的一位顾客：离开的可能性有多大，结果如何
# chance, before luck, to choose elsewhere within a year, were all to stay as in the last month before the policy; empty for who joined in that month
benchmarks-chance-before-luck-to-choose-elsewhere-within-a-81e3 = 若一切维持政策开始前最后一个月的样子，一年内改选他家的概率（运气揭晓之前）；当月才加入者为空
# per year
benchmarks-per-year = 每年
# 1: left without the policy
benchmarks-1-left-without-the-policy = 1：没有该政策时离开
# months until then, or to the end
benchmarks-months-until-then-or-to-the-end = 到离开或结束为止的月数
# 1: left with the policy
benchmarks-1-left-with-the-policy = 1：有该政策时离开
# a customer of rfm, after the policy began
benchmarks-a-customer-of-rfm-after-the-policy-began = rfm 表中的一位顾客，政策开始之后
# months there are
benchmarks-months-there-are = 共有的月数
# months with a purchase, without the policy
benchmarks-months-with-a-purchase-without-the-policy = 没有该政策时有购买的月数
# units bought, without the policy
benchmarks-units-bought-without-the-policy = 没有该政策时购买的件数
# paid, without the policy
benchmarks-paid-without-the-policy = 没有该政策时的支付
# months with a purchase, with the policy
benchmarks-months-with-a-purchase-with-the-policy = 有该政策时有购买的月数
# units bought, with the policy
benchmarks-units-bought-with-the-policy = 有该政策时购买的件数
# paid, with the policy
benchmarks-paid-with-the-policy = 有该政策时的支付
# a customer of uplift: traits that stand in no record
benchmarks-a-customer-of-uplift-traits-that-stand-in-0d8b = uplift 表中的一位顾客：任何记录里都没有的特质
# group of customers in the model
benchmarks-group-of-customers-in-the-model = 模型中的顾客群体
# how much a price weighs, against an average customer
benchmarks-how-much-a-price-weighs-against-an-average-d62c = 价格的分量，相对于平均顾客
# what one unit is to the customer, against an average one
benchmarks-what-one-unit-is-to-the-customer-against-c4b3 = 一件的分量，相对于平均顾客
# how much of the category is needed, a month
benchmarks-how-much-of-the-category-is-needed-a-06fb = 每月需要多少该品类
# the log in both worlds
benchmarks-the-log-in-both-worlds = 两个世界中的交易日志
# 0: nobody meets the policy; 1: everybody does
benchmarks-0-nobody-meets-the-policy-1-everybody-does = 0：没有人遇到该政策；1：人人都遇到
# an answer to the survey in either world, whether it reached the firm or not
benchmarks-an-answer-to-the-survey-in-either-world-3f6b = 任一世界中的一个调查回答，无论是否到达企业
# satisfaction as felt
benchmarks-satisfaction-as-felt = 感受到的满意度
# 0 worst, 1 best
benchmarks-0-worst-1-best = 0 最差，1 最好
# 1: did not reach the firm
benchmarks-1-did-not-reach-the-firm = 1：没有到达企业
# a month in which the firm failed a customer, in either world
benchmarks-a-month-in-which-the-firm-failed-a-feda = 任一世界中企业令一位顾客失望的一个月
# of the worst, as felt
benchmarks-of-the-worst-as-felt = 最严重一次的严重程度（感受）
# 1: the customer complained
benchmarks-1-the-customer-complained = 1：顾客投诉了
# with that month, after it was handled
benchmarks-with-that-month-after-it-was-handled = 对当月的满意度，处理之后
