# 全班的竞赛：设置、进行、复盘，以及带回去的材料。

arena-title = 竞赛
arena-nobody = 无人

## 企业：名称不分高下

arena-firm-amber = 琥珀
arena-firm-birch = 白桦
arena-firm-cedar = 雪松
arena-firm-dune = 沙丘
arena-firm-elm = 榆树
arena-firm-fjord = 峡湾
arena-firm-grove = 林荫
arena-firm-harbour = 海港

## 杠杆

arena-group-promise = 承诺与服务
arena-group-recovery = 出错之后
arena-group-price = 价格
arena-group-loyal = 给忠诚的顾客
arena-group-winning = 赢得顾客

arena-lever-promise-cushion = 承诺低于交付
arena-about-promise-cushion = 承诺比预计能做到的低多少个质量点；负数表示承诺得更高。
arena-lever-service-lift = 为所有人改善服务
arena-about-service-lift = 每次到访的每个接触点都提高若干质量点。
arena-lever-service-fewer-failures = 预防差错
arena-about-service-fewer-failures = 本来会出错的到访中，避免了的比例。
arena-lever-recovery-ease = 让投诉容易
arena-about-recovery-ease = 100% 表示投诉不费顾客任何力气。无处投诉的人会默默离开。
arena-lever-recovery-resolve = 解决投诉
arena-about-recovery-resolve = 最终得到纠正的投诉比例。
arena-lever-recovery-compensation = 补偿
arena-about-recovery-compensation = 给投诉者的补偿，占价格的比例。
arena-lever-price-change = 相对标价的价格
arena-about-price-change = 在标价上提高或降低。降价要占用预算；涨价不会增加预算。
arena-lever-price-newcomer = 新客折扣
arena-about-price-newcomer = 头六个月有效。老顾客可能会听说。
arena-lever-price-loyalty = 满一年折扣
arena-about-price-loyalty = 给已经在你这里一年的顾客。
arena-lever-programme-earn = 消费积分
arena-about-programme-earn = 每付一元所得积分的价值；0 表示没有积分计划。
arena-lever-tiers-lift-top = 前五分之一顾客的优待
arena-about-tiers-lift-top = 给消费最多的顾客提高若干质量点。其他人可能会看到。
arena-lever-bonds-social = 关系维护
arena-about-bonds-social = 有人叫得出顾客的名字。
arena-lever-advertising-spend = 广告
arena-about-advertising-spend = 每月对全市场每人的投入，占价格的比例。
arena-lever-referral-reward = 推荐好友奖励
arena-about-referral-reward = 双方都得，占价格的比例。
arena-lever-win-back-rate = 致电已离开的顾客
arena-about-win-back-rate = 每月致电一位流失顾客的概率。

## 竞赛进行到哪里

arena-stage-none = 没有竞赛
arena-stage-gathering = 全班入场
arena-stage-deciding = 各企业决策中
arena-stage-living = 本轮正在运行
arena-stage-between = 公布结果
arena-stage-debriefing = 正在准备复盘
arena-stage-over = 竞赛结束
arena-round-of = 第 { $round } 轮，共 { $rounds } 轮
arena-left = 剩余 { $minutes }:{ $seconds }
arena-no-limit = 不限时
arena-still = 时间已暂停
arena-working = 已算出 { $done } 个世界，共 { $all } 个
arena-living-said = 正在运行 { $months } 个月……
arena-trouble = 有一个世界没能算出来。已作的决策都没有丢失：请再试一次。

## 设置

arena-setup = 设置一场竞赛
arena-setup-said = 每家企业开局时都是该市场主角企业的复制品，顾客一样多，预算也一样：谁最后领先，靠的是决策，或者运气。复盘会说明各占多少。
arena-setup-market = 市场
arena-setup-rounds = 轮数
arena-setup-months = 每轮月数
arena-setup-seconds = 每轮时间
arena-setup-minutes = { $minutes } 分钟
arena-setup-unlimited = 不限时
arena-setup-open = 企业之间知道什么
arena-setup-open-yes = 公开：所有企业的利润和满意度
arena-setup-open-no = 隐藏：只知道别家的规模和价格
arena-setup-firms = 企业
arena-setup-count = 几家
arena-setup-leader = 谁来经营{ $firm }
arena-setup-students = 学生
arena-setup-budget = 杠杆预算
arena-setup-budget-said = 每月为静止企业销售额的 { PERCENT($share, places: 1) }
arena-setup-strategy-said = 策略按自己的规则行事，不论花费多少；预算只约束学生。
arena-setup-seed = 运气的种子
arena-begin = 建立市场
arena-preparing = 正在建立市场和价目表，最多需要一分钟……

## 入场

arena-join = 入场
arena-join-address = 在同一网络中打开这个地址
arena-join-code = 然后输入代码
arena-join-qr = 供手机扫描的地址 { $address }
arena-join-alone = 其他人进不来：这个课堂只回应本机。请关闭后重新启动：loyalty classroom --share
arena-here = 已有 { $here } 名学生在场
arena-door-shut = 门已关：新人不能进入。
arena-door-close = 关门
arena-door-open = 用新代码开门
arena-waiting = 你已进入。教师正在设置竞赛。
arena-gathering-said = 你经营{ $firm }。第一轮马上开始。
arena-no-team = 你还没有企业。请告诉教师。

## 教师台

arena-desk = 教师台
arena-start = 开始第一轮
arena-next = 下一轮
arena-close = 立即结束本轮
arena-pause = 暂停计时
arena-resume = 继续计时
arena-time = 重设时间
arena-time-set = 设定
arena-undo-open = 收回本轮
arena-undo-lived = 撤销上一轮
arena-undo-sure = 撤销第 { $round } 轮？其结果将作废，各企业重新决策。
arena-end = 结束竞赛：复盘
arena-away = 收起这场竞赛
arena-away-sure = 收起这场竞赛？它的文件会保留，可以另设新的竞赛。
arena-yes = 是
arena-no = 否
arena-project = 投影显示
arena-back = 返回教师台
arena-teams = 小组
arena-team-confirmed = 已决定，由 { $name } 确认
arena-team-waiting = 决策中
arena-team-empty = 无人经营：保持静止
arena-move = 把 { $name } 移到
arena-rename = 改名
arena-rename-to = { $name } 的新名字
arena-kick = 请出
arena-kick-sure = 请 { $name } 离开？该位置将关闭。
arena-away-now = 未连接
arena-kept = 每一步都记录在 { $path }。

## 决策

arena-with = 同组：{ $names }
arena-budget = 每月预算
arena-budget-left = 剩余
arena-budget-over = 超出 { MONEY($over, $currency) }
arena-costs = 每月 { MONEY($cost, $currency) }
arena-costs-nothing = 不花钱
arena-rest-is = 静止时 { $rest }
arena-value-points = { SIGNED($value) } 点
arena-value-percent = { NUMBER($value) }%
arena-price-list = 花费按价目表计算：在这个市场的一次预演中，该杠杆使一家企业（按开局时的规模）账上增加的金额。实际花费随你的顾客数变化，并计入利润。
arena-confirm = 确认
arena-confirmed = 已由 { $name } 确认。本轮结束前仍可更改。
arena-confirmed-by-you = 已确认。本轮结束前仍可更改。
arena-not-confirmed = 尚未确认。若不确认，企业照旧进行。
arena-take-over = { $name } 作了另外的设置。采用它
arena-rest-all = 全部静止
arena-decisions = 你的决策

## 结果

arena-results = 第 { $round } 轮结果
arena-board = 排行榜
arena-board-hidden = 利润和满意度到最后才公布：企业之间只看得到现实中看得到的。
arena-column-round = 轮次
arena-column-rank = 名次
arena-column-firm = 企业
arena-column-led = 经营者
arena-column-profit = 利润
arena-column-profit-round = 本轮利润
arena-column-total = 累计利润
arena-column-share = 份额
arena-column-satisfaction = 满意度
arena-column-customers = 顾客数
arena-column-price = 杠杆（按价目表）
arena-column-levers = 杠杆（入账）
arena-column-asked = 售价
arena-column-joined = 新来
arena-column-left = 离开
arena-column-complaints = 投诉
arena-column-told = 好口碑与坏口碑
arena-you = 你
arena-hidden = 隐藏
arena-wait-next = 请等待下一轮。
arena-over-rounds = 每轮之后的累计利润（{ $currency }）
arena-levers-booked = “杠杆（入账）”是账本中由杠杆产生的各项；静止的企业因处理投诉也会有一些。

## 复盘

arena-debrief = 结果如何
arena-debrief-none = 复盘没能算出来。各轮结果仍然有效。
arena-twins = 决策改变了什么
arena-twins-said = 把每家企业的世界重来一遍：同样的顾客，同样的运气，只是这家企业始终静止，其他企业照旧。
arena-twin-said = { $firm }最终利润为 { $profit }；若始终静止则为 { $without }：相差 { $difference }。顾客份额相差 { $share } 个百分点；满意度相差 { $satisfaction } 点（满分一百）。
arena-twin-with = 实际利润
arena-twin-without = 静止时利润
arena-twin-difference = 差额
arena-twin-share = 份额，百分点
arena-twin-satisfaction = 满意度，点
arena-twin-chart = { $firm }：累计利润
arena-legend-own = 实际
arena-legend-rest = 静止
arena-seeds = 换一种运气，谁会赢
arena-seeds-about = 同样的决策放到另外 { $worlds } 个世界：不同的顾客，不同的意外。每行是一个世界，数字是利润名次。
arena-seeds-said = { $firm }在这里名列第 { $place }。同样的决策在另外 { $worlds } 个世界中有 { $wins } 次第一，最好第 { $best }，最差第 { $worst }。
arena-world-played = 实际
arena-world = 世界 { $number }
arena-wins = { $worlds } 次中 { $wins } 次第一
arena-luck = 运气占多少
arena-luck-said = 在同一个世界里，企业间利润差异的 { PERCENT($share) } 来自运气，其余来自决策（运气比例在各世界间的 95% 区间：{ PERCENT($low) } 至 { PERCENT($high) }）。对所有企业影响相同的因素不计入任何一方。
arena-luck-none = 各企业结果相同：没有可以划分的差异。
arena-luck-bar = 运气 { PERCENT($luck) }，决策 { PERCENT($decisions) }
arena-luck-word = 运气
arena-decisions-word = 决策
arena-csv = 结果表（CSV）
arena-pdf = { $firm }的报告（PDF）
arena-pdf-own = 你的报告（PDF）

## 企业报告

arena-sheet-title = { $firm }：你的决策带来了什么
arena-sheet-who = 经营者：{ $who }
arena-sheet-market = { $market }；{ $rounds } 轮，每轮 { $months } 个月，{ $firms } 家开局相同的企业
arena-sheet-rounds = 逐轮结果，金额单位：{ $currency }
arena-sheet-curve = 累计利润：实际（实线），以及本企业始终静止（虚线）
arena-sheet-decisions = 动过的杠杆，按轮次（百分比，或质量点）
arena-sheet-rested = 所有杠杆始终静止。

## 为什么没有照办

arena-refused-unknown = 竞赛中没有 { $verb } 这个动作。
arena-refused-teacher = 这是教师才能做的。
arena-refused-none = 现在没有竞赛。
arena-refused-stage = 现在不行：{ $stage }。
arena-refused-playing = 已经有一场竞赛：请先把它收起。
arena-refused-preparing = 已经在建立一个市场。
arena-refused-last = { WHOLE($rounds) } 轮都已进行完。
arena-refused-still = 现在没有计时。
arena-refused-runs = 没有暂停的计时。
arena-refused-led = 这家企业由策略经营。
arena-refused-undo = 还没有进行过任何一轮。
arena-refused-unplayed = 还没有进行过任何一轮。
arena-refused-firmless = 你没有经营任何企业。
arena-refused-late = 那一轮已经结束；你的企业按之前确认的设置继续。
arena-refused-lever = 本竞赛没有 { $lever } 这个杠杆。
arena-refused-range = { $lever }：{ NUMBER($value) } 超出范围；应在 { NUMBER($low) } 到 { NUMBER($high) } 之间。
arena-refused-budget = 这样每月花费 { MONEY($cost, $currency) }；预算是 { MONEY($budget, $currency) }。请减少 { MONEY($over, $currency) }。
arena-refused-folder = 无法保存竞赛：{ $why }。
