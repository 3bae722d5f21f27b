# 图的标题、坐标轴与图例。标题说出所见。

plots-month = 月份
plots-month-band = 月份（阴影：{ LEVEL($level) } 置信区间）
plots-mean = 均值
plots-baseline = 基准
plots-the-strategy = 该策略
plots-monthly-retention = 月保留率

plots-no-font = 本机没有任何字体含有字符 { $characters }，图中以“?”代替。请安装含有这些字符的字体（中文可用 Noto Sans CJK），或设置 matplotlib 的 font.family

## 无可展示时

plots-nobody-observed = 没有观察到任何人
plots-nobody-visited = 无人到访
plots-nobody-talks = 无人谈论
plots-nobody-left = 无人流失
plots-nothing-happened = 什么也没有发生
plots-no-policies = 没有策略

## 每幅图展示什么

plots-about-retention = 谁留了下来：按加入批次与年资，或按企业与月份
plots-about-bands = 到访的感受：逐月的五个体验等级
plots-about-satisfaction = 各企业的平均满意度
plots-about-spread = 客户感受的分布，按企业
plots-about-share = 各企业的客户份额
plots-about-word-of-mouth = 关于一家企业的正面与负面口碑
plots-about-exits = 客户为何流失
plots-about-profit = 各企业的利润，或一家企业的收入与成本
plots-about-components = 每位客户各年资的利润及其构成
plots-about-pyramid = 各客户层的规模与利润
plots-about-whale = 从最有利可图的客户数起，客户带来了什么
plots-about-migration = 谁在客户层之间移动
plots-about-differences = 每个策略改变了什么：配对与非配对
plots-about-replications = 每个策略在每一对世界中改变了什么
plots-about-bridge = 策略的利润来自哪些账目
plots-about-quadrants = 挽留与赶走的客户
plots-about-paths = 每个策略逐月改变了什么
plots-about-cumulative = 迄今累计增加的利润，何时回本
plots-about-reasons = 每个世界中客户为何流失
plots-about-ablation = 关闭每个机制时什么会变
plots-about-interaction = 每个机制与策略效果的关系
plots-about-customer-value = 未来每年的贡献：来自今天的客户与其他人
plots-about-robustness = 各项假定如何改变最佳策略的领先
plots-about-calibration = 这样规模的数据在拟合的市场里会显示什么，与数据对照
plots-about-learned = 数据把每个数字缩小了多少
plots-about-plausibility = 一个市场的各项数值与其范围
plots-about-plausible-map = 各市场的各项数值是否在范围之内
plots-about-ranking = 各策略对全部对手的平均得益
plots-about-payoffs = 各策略对每个对手的得益
plots-about-replicators = 逐利的群体最终保留哪些策略
plots-about-simplex = 三种策略的群体走向何处
plots-about-trials = 每次试验的结论与真实效果
plots-about-interference = 从试验结论到真实效果
plots-about-influence = 什么重要：每个因素的影响有多大
plots-about-screening = 每个因素的影响有多大、有多不均匀
plots-about-pairs = 两个因素共同的作用
plots-about-responses = 指标随每个因素如何变化
plots-about-search = 搜索中的每次尝试、至今最好者，及其在新的运气下值多少
plots-about-validated = 优胜者在搜索中与在新的运气下各增加多少
plots-about-front = 两个目标的前沿：搜索中，以及在新的运气下
plots-about-map = 在哪里成立（按两个因素）
plots-about-trade = 规则覆盖多少、多常正确
plots-about-reach = 各策略在每个市场中比维持现状多带来多少，区分运气与未知
plots-about-spending = 策略逐年的花费与所得
plots-about-paid-back = 至今的利润，以及策略何时收回成本
plots-about-steps = 策略的利润来自账上的哪些项目，各市场合计
plots-about-fates = 留住与惹恼的客户，按细分
plots-about-replies = 在对手的各种反应之下，策略带来多少
plots-about-unknown = 未知的是什么，及其对选择的影响
plots-about-turning = 什么使选择翻转，在何处
plots-about-power = 试验看出差别的机会，按长度

## 保留

plots-retention-cohort-year = { $firm }：每 100 位新客户，一年后仍有 { NUMBER($kept100) } 位
plots-retention-cohort-month = { $firm }：新客户每月有 { PERCENT($kept, places: 1) } 留下（观察均不满一年）
plots-retention-cohort-none = { $firm }：各批客户的去留
plots-retention-cohort-x = 年资（年；阴影：{ LEVEL($level) } 置信区间）
plots-retention-cohort-y = 仍是客户的比例
plots-cohort = { $year ->
    [0] 原有客户
   *[other] 第 { $year } 年加入
 }
plots-retention-firm-best = { $firm }的保留率最高：每月留住 { PERCENT($kept, places: 1) } 的客户
plots-retention-firm-one = { $firm }每月留住 { PERCENT($kept, places: 1) } 的客户
plots-retention-firm-close = 没有哪家的保留率明显最高：{ $same ->
    [yes] 每月均留住 { PERCENT($low, places: 1) }
   *[no] 每月留住 { PERCENT($low, places: 1) } 至 { PERCENT($high, places: 1) }
 } 的客户
plots-retention-firm-none = 各企业留住的客户
plots-retention-firm-y = 每月留住的客户

## 到访的感受

plots-bands-title = { $firm }：{ PERCENT($above) } 的到访令人愉悦或惊喜，{ PERCENT($below) } 令人失望
plots-bands-none = { $firm }：没有到访
plots-bands-y = 各种感受占到访的比例

## 满意度及其分布

plots-satisfaction-best = { $firm }的满意度最高：平均 { NUMBER($mean) }
plots-satisfaction-one = { $firm }的满意度平均为 { NUMBER($mean) }
plots-satisfaction-close = 没有哪家的满意度明显最高：{ $same ->
    [yes] 平均都是 { NUMBER($low) }
   *[no] 平均 { NUMBER($low) } 至 { NUMBER($high) }
 }
plots-satisfaction-none = 各企业的满意度
plots-satisfaction-y = 到访的平均满意度（0 最差，1 最好）
plots-spread-title = { $firm }：半数客户的{ $measure }介于 { NUMBER($low) } 与 { NUMBER($high) } 之间
plots-spread-title-line = { plots-spread-title }，{ PERCENT($below, places: 1) } 低于口碑转坏的 { NUMBER($line) }
plots-spread-none = { $firm }：最后一天没有可问的客户
plots-spread-x = 每位客户最后一天的{ $measure }（{ $scale ->
    [open] 0 最差，1 最好；内线
    [closed] 0–1；内线
   *[none] 内线
 }：中间一半与中位数）

## 客户份额

plots-share-title = { $firm }最终拥有 { PERCENT($share) } 的客户
plots-share-level = { $firms }最终持平，各拥有 { PERCENT($share) } 的客户
plots-share-none = 各企业的客户份额
plots-share-y = 客户份额

## 口碑

plots-word-title = { $firm }：每一条负面口碑对应 { NUMBER($ratio) } 条正面口碑（{ NUMBER($low) } 至 { NUMBER($high) }）
plots-word-counts = { $firm }：正面口碑 { NUMBER($good) } 条，负面口碑 { NUMBER($bad) } 条
plots-word-none = { $firm }：无人谈论
plots-word-x = 月份（阴影：{ LEVEL($level) } 置信区间，按泊松计数）
plots-word-y = 每月传播的口碑（条）
plots-word-good = 正面
plots-word-bad = 负面

## 流失原因

plots-exits-title = { $firm }：流失 { WHOLE($leavers) } 人次；{ $n ->
    [1] 最常见的原因：{ $reasons }
    [2] 最常见的原因：{ $reasons }
    [3] 最常见的原因：{ $reasons }
   *[other] 没有突出的原因
 }
plots-exits-chance = { $firm }：流失 { WHOLE($leavers) } 人次；除偶然外别无原因
plots-exits-none = { $firm }：无人流失
plots-exits-x = 占流失者的比例（线：{ LEVEL($level) } 置信区间；原因可能不止一个）

## 利润

plots-profit-best = { $firm }的利润最高：合计 { MONEY($total, $currency) }
plots-profit-one = { $firm }的利润合计 { MONEY($total, $currency) }
plots-profit-close = 没有哪家的利润明显最高：{ $same ->
    [yes] 合计都是 { MONEY($low, $currency) }
   *[no] 合计 { MONEY($low, $currency) }至 { MONEY($high, $currency) }
 }
plots-profit-none = 各企业的利润
plots-profit-y = 每月利润（{ $unit }）
plots-costs-title = { $firm }：每 { MONEY(100, $currency) }收入中，剩下 { NUMBER($kept) }
plots-costs-none = 没有账目
plots-costs-y = 每月（{ $unit }）
plots-costs-revenue = 收入
plots-components-title = { $firm }：年资最长的客户比第一年的客户{ $more ->
    [yes] 赚得更多
   *[no] 赚得更少
 }：每年 { NUMBER($last) } 对 { MONEY($first, $currency) }
plots-components-short = { $firm }：各年资的利润
plots-components-x = 年资（第几年）
plots-components-x-thin = 年资（第几年；过小而未画出：{ $thin }）
plots-components-y = 每位客户每年（{ $unit }）
plots-components-total = 合计

## 客户金字塔

plots-pyramid-title = { $firm }：最好的 { PERCENT($best) } 的客户带来全年利润 { MONEY($total, $currency) }中的 { PERCENT($profit) }
plots-pyramid-loss = { $firm }：客户在这一年使它损失 { MONEY($cost, $currency) }
plots-pyramid-none = { $firm }：没有金字塔
plots-pyramid-x = 占客户的比例，及占扣除广告与固定成本前利润的比例
plots-pyramid-x-loss = 占客户的比例，及占全部盈亏的比例
plots-pyramid-nothing = 观察不足一年
plots-pyramid-customers = 客户
plots-pyramid-profit = 利润
plots-pyramid-outside = 非客户
plots-pyramid-people = { $n } 人
plots-whale-title = { $firm }：一年中有过往来的人里，最好的五分之一带来 { PERCENT($fifth) } 的利润
plots-whale-loss = { $firm }：一年中有过往来的人里，最好的五分之一带来 { MONEY($fifth, $currency) }，全体合计 { MONEY($total, $currency) }
plots-whale-none = { $firm }：没有鲸鱼曲线
plots-whale-nothing = 没有人与该企业往来
plots-whale-x = 一年中与该企业有过往来的所有人，从最有利可图者起
plots-whale-y = 累计利润
plots-whale-y-share = 累计占全年利润的比例
plots-whale-y-money = 累计利润（{ $unit }）
plots-whale-even = 若人人贡献相同
plots-whale-peak =
    峰值：最好的 { PERCENT($best) }
    带来 { $bring }
plots-migration-title = { $firm }：{ $by_year ->
    [yes] 一年
   *[no] 一个月
 }之内，{ PERCENT($stay) } 的客户留在原来的客户层
plots-migration-none = { $firm }：没有移动
plots-migration-x = { $by_year ->
    [yes] 一年后所在的客户层（括号内：人数，各年合计）
   *[no] 一个月后所在的客户层（括号内：人数，各月合计）
 }
plots-migration-nothing = { $by_year ->
    [yes] 第一年之后的观察不满一年
   *[no] 第一年之后的观察不满一个月
 }

## 孪生世界

plots-differences-raises = { $policy }{ $rank ->
    [most] 对{ $firm }{ $measure }的提升最大：
    [among] 与其他策略一样提升了{ $firm }{ $measure }：
   *[only] 提升了{ $firm }{ $measure }：
 }{ $by }
plots-differences-lowers = 没有策略提升{ $firm }{ $measure }；{ $policy }使其降低 { $by }
plots-differences-none = 没有策略对{ $firm }{ $measure }的影响超出偶然（置信水平 { LEVEL($level) }）
plots-differences-x = { $measure }相对基准的变化（{ $unit }）
plots-differences-paired = { LEVEL($level) } 置信区间，孪生世界
plots-differences-apart = { LEVEL($level) } 置信区间，同样多次的独立运行
plots-replications-x = { $measure }相对基准的变化，每点一对世界（{ $unit }）
plots-replications-interval = 均值与 { LEVEL($level) } 置信区间
plots-replications-title = { $policy }：{ $n ->
    [1] 只有一对世界，无法区分效果与偶然
   *[other] { $n } 对世界中有 { $up } 对的{ $measure }上升
 }
plots-bridge-title = { $policy }{ $earns ->
    [yes] 增加利润 { $by }
    [more] 利润多 { $by }，可能只是运气
    [less] 利润少 { $by }，可能只是运气
   *[no] 减少利润 { $by }
 }：从何而来
plots-bridge-none = { $policy }不改变任何金额
plots-bridge-nothing = 没有账目发生变化
plots-bridge-line = { $line }{ $more ->
    [yes] 增加
   *[no] 减少
 }
plots-bridge-rest = 其余 { $n } 个较小账目
plots-bridge-x = 利润的变化（{ $unit }；线：{ LEVEL($level) } 置信区间）
plots-quadrants-title = { $policy }为{ GIVEN($firm) ->
    [yes] { $firm }
   *[no] 该企业
 }挽留 { NUMBER($saved) } 位客户，赶走 { NUMBER($away) } 位
plots-quadrants-none = 没有策略挽留的客户明显多于赶走的客户
plots-quadrants-x = 去留改变的客户，各世界平均（线：{ LEVEL($level) } 置信区间）
plots-quadrants-anyway = { PERCENT($stay) } 本来就会留下，{ PERCENT($leave) } 本来就会离开
plots-paths-title = 每个策略逐月对{ $measure }的影响
plots-paths-y = { $measure }的变化（{ $unit }）
plots-cumulative-title = 每个策略累计为{ $measure }带来什么
plots-cumulative-pays = { $n ->
    [1] { $of ->
        [1] {""}
       *[other] { $of } 个策略中只有{" "}
     }{ $policy }能够回本，平均而言{ $month ->
        [0] 从一开始就是
       *[other] 在第 { $month } 个月
     }
   *[other] { $of } 个策略中有 { $n } 个能够回本，平均而言{ $policy }最早，{ $month ->
        [0] 从一开始就是
       *[other] 在第 { $month } 个月
     }
 }
plots-cumulative-unsure = 没有策略明显能够回本；平均而言{ $policy }{ $month ->
    [0] 从一开始就能回本
   *[other] 在第 { $month } 个月可回本
 }
plots-cumulative-never = { $months } 个月之内没有策略回本
plots-cumulative-y = 迄今{ $measure }的累计变化（{ $unit }）
plots-reasons-title = 有无各策略时，客户为何离开{ $firm }
plots-reasons-x = 每个世界的流失人次（线：{ LEVEL($level) } 置信区间；原因可能不止一个）
plots-reasons-x-chance = 每个世界的流失人次（线：{ LEVEL($level) } 置信区间；原因可能不止一个；纯属偶然者：{ WHOLE($low) } 至 { WHOLE($high) }）

## 关闭机制

plots-ablation-title = { $n ->
    [1] 超出偶然者中，关闭{ $names }对{ $firm }{ $measure }的影响最大：{ $by }
    [2] 超出偶然者中，关闭{ $names }对{ $firm }{ $measure }的影响最大，前者 { $by }
    [3] 超出偶然者中，关闭{ $names }对{ $firm }{ $measure }的影响最大，首位 { $by }
   *[other] 超出偶然者中，有 { $n } 个机制对{ $firm }{ $measure }的影响不相上下，首位 { $by }
 }
plots-ablation-none = 没有机制对{ $firm }{ $measure }的影响超出偶然（置信水平 { LEVEL($level) }）
plots-ablation-x = 去掉该机制时{ $measure }的变化
plots-interaction-title = 关闭{ $names }最能改变{ $strategy }对{ $firm }{ $measure }的效果{ GIVEN($effect) ->
    [yes] （全部机制开启时为 { $effect }）
   *[no] {""}
 }：{ $by }
plots-interaction-none = 没有机制对{ $strategy }影响{ $firm }{ $measure }的效果有超出偶然的作用（置信水平 { LEVEL($level) }）{ GIVEN($effect) ->
    [yes] ；全部机制开启时为 { $effect }
   *[no] {""}
 }
plots-interaction-x = 去掉该机制时，对{ $measure }的效果的变化
plots-tornado-x = { $label }（{ $unit }；线：{ LEVEL($level) } 置信区间{ $left ->
    [0] {""}
   *[other] ；另有 { $left } 个影响较小者略去
 }{ $resting ->
    [0] {""}
   *[other] ；{ $resting } 个在此未起作用
 }）
plots-tornado-nothing = 所有机制在此都未起作用

## 实地试验

plots-trials-title = { $policy }的 { $n } 次试验中，有 { $hits } 次的区间包含对{ $measure }的真实效果
plots-trials-x = 对{ $firm }{ $measure }的效果（{ $unit }；线：该次试验的 { LEVEL($level) } 置信区间）
plots-trials-y = 各次试验，{ PERCENT($share) } 受处理
plots-trials-nothing = 没有试验
plots-trials-covers = 区间包含真值的试验
plots-trials-misses = 区间不含真值的试验
plots-trials-truth = 同一世界中的真实效果
plots-interference-said = 试验的结论
plots-interference-leaked = 外溢到未处理者
plots-interference-missed = 受处理者未得到的
plots-interference-draw = 抽样的偶然
plots-interference-truth = 真实效果
plots-interference-x = 对{ $firm }{ $measure }的效果（{ $unit }；线：各次试验的 { LEVEL($level) } 置信区间）
plots-interference-unknown = { $policy }只有一次试验，无法知道试验对{ $measure }的误导有多大
plots-interference-none = 没有外溢：除偶然外，{ $policy }的试验如实反映了{ $measure }
plots-interference-unclear = 没有看出{ $policy }的试验对{ $measure }有误导
plots-interference-nothing = { $policy }对{ $measure }几乎没有效果；试验却显示{ $over ->
    [yes] 更高
   *[no] 更低
 }
plots-interference-sign = { $policy }的试验把它对{ $measure }的效果弄反了方向
plots-interference-hide = { $policy }的试验掩盖了它对{ $measure }效果的{ $how ->
    [all] 全部
    [little] 不到 1%
   *[part] { PERCENT($part) }
 }
plots-interference-overstate = { $policy }的试验把它对{ $measure }的效果夸大了{ $how ->
    [little] 不到 1%
   *[part] { PERCENT($part) }
 }

## 一位客户的经历

plots-life-title = 客户 { $customer }：{ $firms ->
    [0] 没有企业
    [1] 与{ $firm }
   *[other] { $firms } 家企业
 }{ $left ->
    [0] {""}
   *[other] ，离开 { $left } 次
 }
plots-life-y = 0 毫无价值，1 完美无缺
plots-life-y-beyond = 0 毫无价值，1 完美无缺（偶然可超出）
plots-life-will = 期望
plots-life-satisfaction = 累计满意度
plots-life-emotional = 情感忠诚
plots-life-transactional = 交易忠诚
plots-life-experience = 实际体验
plots-life-elsewhere = 在别处的体验
plots-life-exit = 离开一家企业
plots-life-entry = 加入一家企业
plots-life-failure = 服务失误
plots-life-told = 向人诉说
plots-life-call = 接到来电
plots-life-tier = 等级变动
plots-life-no-firm = 无企业
plots-life-stays = 所在企业：{ $stays }

# 扫描。

plots-about-response = 指标如何随变动的因素而变：一个因素为曲线，两个因素为图块。
plots-response-change = { $measure }的变化，{ $unit }
plots-response-level = { $measure }，{ $unit }
plots-response-level-note = 带：各次重复的{ LEVEL($level) }区间
plots-response-x = { $name }（{ $notes }）
plots-response-map = { $name }（{ $label }{ $doubtful ->
    [yes] ；?：不超出运气
   *[no] {""}
}）
plots-response-unsure = x：不超出运气
plots-in = { $what }（{ $unit }）
plots-response-none = 没有跑过任何世界
plots-response-luck = { $one ->
    [yes] { $policy }：
   *[no] {""}
}{ $points ->
   *[other] { WHOLE($points) }个点上
}，{ $measure }的变化都不超出运气
plots-response-gains = { $one ->
    [yes] { $policy }：
   *[no] {""}
}{ $measure }从{ $least }到{ $most }；超出运气者，{ WHOLE($points) }个点中{ $gains ->
    [0] 降{ WHOLE($losses) }个
   *[other] 升{ WHOLE($gains) }个{ $losses ->
        [0] {""}
       *[other] ，降{ WHOLE($losses) }个
    }
}
plots-response-range = { $one ->
    [yes] { $policy }：
   *[no] {""}
}{ WHOLE($points) }个组合中，{ $measure }从{ $least }到{ $most }
