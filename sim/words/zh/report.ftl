# 报告的标题、表格与句子。市场与策略自身的文字在各自的目录中。

## 每份报告都有的

report-label-short = 要点
report-label-limits = 本报告不能说明的
report-label-again = 如何重现
report-label-python = 或用 Python：
report-label-sideways = 此表比页面宽，可左右滚动。
report-label-rows = 显示全部 { $rows } 行
report-label-table = 表
report-label-figures = 图
report-figure = { $title }。图：{ $about }{ $labelled ->
    [yes] ；坐标轴：{ $axes }。
   *[no] 。
}
report-too-long = 过长，此处不列：{ $tables }。
report-rows = { $title }（{ $rows } 行）
report-range = { $low } 至 { $high }
report-interval = { $level } 置信区间 { $low } 至 { $high }
report-low = 下端
report-high = 上端
report-yes = 是
report-no = 否
report-of = { $whole } 中的 { $part }
report-points = 个百分点
report-per-year = 每年
report-share = 比例
report-enough = 已足够
report-never = 从未
report-from-start = 一开始
report-month = 第 { $month } 个月
report-not-known = 未知
report-luck-only = 区间只反映这一市场之内的运气。至于其成本、价格、对手与客户是否与您的相同，只是假定：换一种假定，结果的变动可能远大于区间。

report-from-scenario = 情景
report-from-digest = { $name }，摘要 { $digest }
report-from-seed = 种子
report-from-seeds = { $seed }，重复 0 至 { $last }
report-from-trials = { $seed }，试验 0 至 { $last }
report-from-one = { $seed }，重复 { $replication }
report-from-worlds = 模拟的世界数
report-from-run = 运行
report-from-versions = 版本
report-from-verdict = 裁决的校验码
report-from-scale = 规模
report-from-file = 来源

report-assumed-title = 假定了什么
report-definitions-title = 各指标的定义
report-scenario-title = 情景全文
report-market-kind = 市场类型
report-market-subscription = 订阅
report-market-repertoire = 多家轮换，客户可同时光顾多家企业
report-market-durable = 耐用品
report-market-months = { $kind }；预热 { $warm_up } 个月后观察 { $months } 个月
report-market-money = 货币
report-market-counted = 以{ $currency }计，年贴现率 { $rate }
report-market-customers = 客户
report-market-people = 起初 { $people } 位，分为{ $segments }；{ $ties }
report-market-deaf = 彼此互不相闻
report-market-ties = { $kind } 网络，平均每人听到另外 { $degree } 人
report-market-firms = 企业
report-market-journey = 客户旅程
report-definition = { $about }{ GIVEN($unit) ->
    [yes] （{ $unit }）
   *[no] {""}
}。
report-said-of = { $term }：{ $said }
report-comma = 、
report-quoted = “{ $what }”
report-semicolon = ；

report-limit-real = 上述市场是否像任何真实市场。区间反映模型之内的运气；其系数、价格与对手是否正确，只是假定。
report-limit-rivals = 对手会如何回应，除非情景给了它们会回应的策略。
report-limit-later = 最后一个观察月之后会发生什么。
report-limit-one-world = 其中有多少是运气：一个世界给不出跨世界的区间。
report-limit-repertoire = 同时光顾多家企业的客户值多少。终身价值与客户资产把每次更换主要企业都算作流失，因此在客户来来往往之处远远偏低。

## 表头

report-col-measure = 指标
report-col-unit = 单位
report-col-policy = 策略
report-col-difference = 差值
report-col-interval = 区间
report-col-interval-at = { $level } 置信区间
report-col-baseline = 基准
report-col-with-policy = 采用策略
report-col-most-behind = 最多落后
report-col-level-from = 平均持平或领先自
report-col-ahead-from = 整个区间领先自
report-col-after-months = { $months } 个月后
report-col-became = 结果如何
report-col-customers = 客户数
report-col-share = 比例
report-col-worth = 价值
report-col-worth-in = 价值（{ $currency }）
report-col-worth-each = 人均价值
report-col-first = { $measure }，前 { $months } 个月
report-col-last = { $measure }，后 { $months } 个月
report-col-what = 含义
report-col-cost = 成本
report-col-line = 账目
report-col-side = 方向
report-col-effect = 影响
report-col-effect-in = 对利润的影响（{ $currency }）
report-col-reason = 原因
report-col-layer = 客户层
report-col-profit = 利润
report-col-customer-share = 占客户
report-col-profit-share = 占利润
report-col-before = 之前
report-col-without = 关闭
report-col-without-policy = 不采用策略
report-col-effect-of = { $strategy }的效果
report-col-from-all-on = 与一切开启时之差
report-col-knockout = 关闭的机制
report-col-no-longer = 不再发生的事
report-col-state = 在此处
report-col-state-under = 采用{ $strategy }时
report-col-same = 第一天相同的
report-col-outcome = 结果
report-col-trials-say = 试验结论
report-col-luck-apart = 试验结论（不计抽签的运气）
report-col-true-effect = 真实效果
report-col-off-by = 试验偏差
report-col-hidden = 真实效果中未显示的部分
report-col-treated = 接受处理
report-col-untreated = 未接受处理
report-col-covers = 包含真值
report-col-leaves-zero = 不含零
report-col-wrong-sign = 方向相反
report-col-leaked = 外溢给未处理者
report-col-missed = 处理者错过
report-col-draw = 抽签的运气
report-col-less-truth = 试验减真值
report-col-target = 目标
report-col-pattern = 规律
report-col-role = 角色
report-col-holding = 成立的预测
report-col-prediction = 预测
report-col-rule = 规则
report-col-band = 区带
report-col-measured = 测得
report-col-over-ranges = 在范围内通过
report-col-holds-at = 成立处
report-col-number-runs = 数字的范围
report-col-at-defaults = 默认值处
report-col-luck = 运气，±
report-col-moved-by = 影响最大的系数（秩相关）
report-col-coefficient = 系数
report-col-default = 默认值
report-col-stated-range = 所述范围
report-col-in-band = 落入区带的种子
report-col-also = 另外测得
report-col-mean = 均值与 95% 置信区间

## 策略比较

report-twins-title = { $market }：{ $firm }可以怎么做
report-twins-lead = { $firm }，{ $months } 个月，{ $policies ->
    [1] { $pairs } 对孪生世界。
   *[other] { $policies } 个策略各 { $pairs } 对孪生世界。
}
report-twins-few = { $pairs } 对世界太少：区间本身也很粗略。二十对是个好的起点。
report-twins-one-pair = { $policy }：一对世界中 { $effect }，分不清是效果还是运气。
report-twins-nothing = { $policy }丝毫不影响钱：每一对中两个世界的盈利相同。
report-twins-worth = { $policy }在 { $months } 个月里为{ $firm }带来 { $amount }（{ $interval }）。
report-twins-worth-share = { $policy }在 { $months } 个月里为{ $firm }带来 { $amount }（{ $interval }），为其利润的 { $share }。
report-weighed-wins = { $market }：{ $policy }赢。承诺较少者更满意（满分 1 中高 { $felt }），也更常回来；由此多带来的每年留下 { $left }。策略本身花费 { $spent }：少于此数。
report-weighed-loses = { $market }：{ $policy }输。承诺较少者更满意（满分 1 中高 { $felt }），但由此多带来的每年只留下 { $left }。策略本身花费 { $spent }：多于此数。
report-weighed-unsure = { $market }：{ $policy }是否赢，尚不能断定。满意度相差 { $felt }（满分 1）；生意每年留下的（{ $left }）与策略花费的（{ $spent }）相差太小。
report-twins-costs = { $policy }不划算：{ $months } 个月里使{ $firm }损失 { $amount }（{ $interval }）。
report-twins-unsure = { $pairs } 对世界还分不清{ $policy }是否有效果：{ $months } 个月里 { $effect }（{ $interval }）。
report-twins-would = 若效果确如所测，约 { $pairs } 对便足够。
report-twins-too-small = 即使有效果，也小得不值得寻找。
report-twins-moves-nobody = 它没有改变任何客户的去留。
report-twins-moves = 起初的 { $everyone } 位客户中，平均每对世界挽留 { NUMBER($saved, digits: 2) } 位，赶走 { NUMBER($away, digits: 2) } 位。
report-twins-level-by = 平均在第 { $month } 个月回本。

report-twins-compared-title = 比较了什么
report-twins-method = 每一对世界的客户、客户之间的联系与每一次运气都完全相同，只有一个策略不同。因此两者之差就是策略所致。区间是 { $pairs } 对世界平均差值的 { $level } 置信区间：模型之内的运气会使它偏离多远。
report-twins-differs = 与基准的不同：
report-research = 研究依据：{ $research }。
report-settings = 设置：{ $settings }。
report-change = { $owned ->
    [yes] { $owner }，{ $meaning }
   *[no] { $meaning }
}：{ $before } → { $after }
report-change-none = 没有不同。
report-change-follows = { $firm }采用{ $after }；在基准中不采用任何策略。
report-change-rests = { $firm }不采用任何策略；在基准中采用{ $before }。
report-change-swaps = { $firm }以{ $after }代替{ $before }。

report-twins-worth-title = 值多少
report-twins-same-money = { $policy }：在收支上没有任何不同。
report-twins-differences = { $policy }与基准：配对差值
report-twins-differences-note = 比例之差以百分点计。区间有多窄、还需几对才更窄，见“有多可靠”一节。
report-twins-narrower = 区间比独立运行窄多少倍，全部月份
report-twins-narrower-note = 同样次数的独立运行给出的区间，与孪生世界的区间之比。
report-twins-more-pairs = 达到 ±10% 还需几对
report-twins-more-pairs-note = 使区间两侧各缩至差值十分之一所需的更多对数。
report-twins-payback = 何时回本，以{ $currency }计
report-twins-payback-note = 整个区间领先：从这个月起，连区间的下端也大于零。这只关乎模型之内的运气；模型的假定可能有误。
report-twins-money-title = 钱从哪里来
report-twins-bridge = { $policy }：什么改变了利润
report-side-revenue = 收入
report-side-cost = 成本
report-other-lines = 其余各项
report-twins-no-line = 没有策略改变任何账目。
report-twins-people-title = 挽留了谁，赶走了谁
report-twins-people = { $firm }在观察开始时的客户中：被挽留的，没有策略会离开，有策略则留下；被赶走的，没有策略会留下，有策略则离开。其余的无论如何都会留下，或离开。
report-twins-quadrants = 起初的客户，按策略的结果
report-twins-quadrants-note = 价值：策略使这些客户对{ $firm }的贡献改变了多少。其他人：后来的或属于对手的客户，以及不为任何特定客户而花的钱；加上它，各项价值之和等于利润之差。
report-quadrant-else = 其他人与一般开支
report-twins-way-title = 过程中发生了什么
report-twins-why-title = 客户为何离开
report-twins-sure-title = 有多可靠
report-twins-gains = 区间比独立运行窄多少倍，逐月
report-surety-one-pair = 一对世界没有区间。二十对是个好的起点。
report-surety-nothing = 没有策略改变任何事，所以也没有什么不确定。
report-surety-times = 对利润而言，孪生世界的区间比同样次数的独立运行窄 { $times } 倍（策略的中位数）。要知道得同样准，约需 { $runs } 倍的独立运行。
report-surety-little = 配对对以下各项帮助不大，不到两倍：{ $where }{ $more ->
    [0] 。
   *[other] ，以及另外 { $more } 项。
}
report-surety-wears-off = 这一好处会随时间减弱。因策略而留下的客户会与他人交谈，他人便作出与其孪生者不同的决定，又再与别人交谈：世界运行得越久，客户谈论得越多，共有的运气就越少。下表说明减弱了多少。
report-twins-costs-title = { $firm }提供服务与采取措施的成本
report-twins-costs-grid = { $firm }的成本
report-twins-costs-note = 只列出在基准中或采用策略时确有支出的各项{ $n ->
    [0] 。
   *[other] ；另有 { $n } 项成本因无人使用而略去。
}

## 一次运行

report-run-title = { $market }：一次运行
report-run-lead = { $months } 个月，{ $firms } 家企业，种子 { $seed }，重复 { $replication }。
report-run-keeps = { $firm }每年留住 { $retention } 的客户，最终拥有全部客户的 { $share }。
report-run-earns = 它盈利 { $profit }。{ $closed ->
    [yes] 按闭式公式，以其毛利与保留率，一位客户值 { $value }。
   *[no] 离开主要企业并非终结，闭式公式说不出一位客户值多少；请用 loyalty value。
}
report-contribution = 没有为 { $firm } 填写固定成本：它的利润即扣除广告之后的贡献。策略若不改变固定成本，差异便不受其影响。
report-run-best = { $firm }盈利最多：{ $profit }。
report-run-one-world = 这只是一个世界：换一个种子便是另外的数字，相近的两家企业也可能易位。要分清策略的效果与运气，请比较孪生世界。
report-run-firms-title = 各家企业
report-run-measures = 各项指标，按企业
report-run-no-fixed = 没有为任何企业填写固定成本：利润即扣除广告之后的贡献。
report-run-stay-title = 谁留下
report-run-stay-note = 上面的年保留率计入每个月的所有客户，无论新老。按批次的曲线只跟随新加入者：合同可能使他们在期内留下，到期时则有许多人离开，而偶然加入者走得最早。因此两者不必一致。
report-run-feel-title = 客户的感受与口碑
report-run-leave-title = 客户为何离开{ $firm }
report-run-exits = 全部流失
report-run-reasons = 离开的客户，按原因（可能不止一个）
report-run-money-title = 盈利
report-run-layers-title = 谁带来利润
report-run-layers = { $firm }：最后一年的客户层，按扣除广告与固定成本之前带来的利润排列
report-run-moves = { $firm }：各层客户一年之后在哪一层

## 一位客户的经历

report-diary-title = { $market }：第 { $customer } 号客户的经历
report-diary-life-title = 逐月
report-diary-figure = 一位客户逐月的期望、体验、满意度与忠诚
report-diary-who-title = 这位客户是谁
report-diary-limit-average = 平均会怎样：一段经历说明事情如何关联，并不证明许多人如此。
report-diary-limit-why = 模型之外的原因：每一句话都说的是事件表中的内容，以及系数由此得出的结果。

## 逐一关闭机制

report-ablation-title = { $market }：逐一关闭机制
report-ablation-lead = { $firm }，{ $months } 个月，关闭 { $knockouts } 种机制，每种 { $pairs } 对世界。
report-ablation-counts = 所关闭的 { $knockouts } 种机制中，{ $moving ->
    [0] 没有一种在本市场有任何影响
   *[other] { $moving } 种在本市场有影响
}{ $resting ->
    [0] {""}
   *[other] ，{ $resting } 种在此静止
}{ $off ->
    [0] {""}
   *[other] ，{ $off } 种原已关闭
}。
report-ablation-same-as = 所有人{ $n ->
    [0] {""}
   *[other] （{ $traits }除外）
}{ $ties ->
    [yes] ；联系不同
   *[no] 与所有联系
}
report-state-off = 原已关闭
report-state-resting = 静止
report-state-rounding = 除舍入外静止
report-state-moves = 有影响
report-ablation-most = 关闭后对{ $firm }的{ $measure }影响最大的：{ $what }。
report-ablation-none = 没有一种关闭对{ $firm }的{ $measure }的影响超出运气。
report-ablation-without = 没有{ $knockout }时为 { $effect }
report-ablation-effect = 一切开启时，{ $strategy }使{ $measure }变动 { $effect }；{ $others }。
report-ablation-effect-firm = 一切开启时，{ $strategy }使{ $measure }变动 { $effect }；没有一种机制对此的影响超出运气。
report-ablation-moves-title = 每种机制影响什么
report-ablation-moves = 每一行是没有某种机制的世界减去一切开启的世界：假如客户从来不是那样，{ $firm }会看到什么变化。±：{ $pairs } 对共享全部运气之世界的 { $level } 置信区间的一半。比例以百分点计。在此处效果完全相同的关闭合为一行。
report-ablation-rests-title = { $strategy }的效果依靠什么
report-ablation-rests = 四个世界的双重差分：没有该机制时策略的作用，减去一切开启时的作用。承载效果的机制一旦关闭，效果随之消失。
report-ablation-leave-title = 没有每种机制时，客户为何离开
report-ablation-leave = 每百客户年的流失次数。
report-ablation-idle-title = 在此静止的
report-ablation-idle-none = 所试各项在此都不静止，也未关闭。
report-ablation-idle = 原已关闭：情景中没有可关闭的。静止：任何月份的账目一位也不变。除舍入外静止：变动都不超过十亿分之一。
report-ablation-same-title = 关闭了什么，谁保持不变
report-ablation-same = 运气处处相同。人与联系是否也相同，是在世界本身中查看的。
report-ablation-limit-pairs = 两种机制合起来的作用：每次只关闭一种，因此可以互相替代的两种看起来都无用。
report-ablation-limit-model = 模型之外的客户是否如此。关闭是拆解模型，不是政策。
report-ablation-limit-luck = 许多小差异中哪些是运气：在 { $level } 的水平上，每 { $one_in } 个区间就有一个仅因运气而不含零。
report-ablation-figure = 逐一关闭机制时什么改变{ $measure }
report-ablation-figure-effect = 每种机制与{ $measure }上的效果有何关系
report-ablation-all-on = （一切开启）
report-ablation-differences = 与一切开启的世界之差
report-ablation-effect-on = 对{ $measure }的效果
report-ablation-exits = 按原因的流失：一切开启时，以及随后的变化（原因可能不止一个）
report-ablation-resting = 在此没有任何影响的机制
report-ablation-knockouts = 关闭的机制

## 现场试验

report-trial-title = { $market }：对{ $policy }的试验告诉{ $firm }什么
report-trial-lead = { $trials } 次试验，{ $share } 的客户接受处理，{ $months } 个月。
report-trial-covered = { $trials } 次试验中有 { $hits } 次的区间包含真值。
report-trial-one = { $outcome }：一次试验无法说明试验偏差多大。
report-trial-exact = { $outcome }：试验平均而言正确；处理丝毫不波及未处理者。
report-trial-unsure = { $outcome }：试验平均为 { $says }，真实效果为 { $truth }；其差在 { $level } 置信区间之内，因此分不清是试验的误差还是运气。
report-trial-about-nothing = { $outcome }：试验平均为 { $says }，而真实效果（{ $truth }）与零无法区分。
report-trial-wrong-sign = { $outcome }：试验指向相反的方向。平均为 { $says }；真实效果为 { $truth }。
report-trial-too-little = { $outcome }：试验显示得太少。平均为 { $says }；真实效果为 { $truth }。
report-trial-too-much = { $outcome }：试验显示得太多。平均为 { $says }；真实效果为 { $truth }。
report-trial-true-title = 试验的结论与真实情况
report-trial-true = 试验给出接受处理者与其余客户均值之差。真实效果是处理所有人而非不处理任何人的效果，在孪生世界中对同样的客户计算。两者都是各次试验的均值，± { $level } 置信区间的一半。
report-trial-apart = 恰好抽到哪些客户，给试验添了运气。孪生世界说明试验在所有抽法上平均会得出什么；它减去真值，就是试验的偏差。
report-trial-between-title = 其间有什么
report-trial-between = 外溢：因他人接受处理，未处理者所得或所受的。错过：因他人未接受处理，处理者所错过的。两者都来自口碑与比较；试验的偏差为错过减外溢，再大的试验也无法弥补。抽签的运气另计，没有方向。
report-trial-figure-trials = 每次试验关于{ $outcome }的结论，与真实效果
report-trial-figure-between = 从试验关于{ $outcome }的结论到真实效果
report-trial-limit-groups = 按家庭、门店或地区进行、使更多谈论留在组内的试验会如何。
report-trial-limit-later = 最后一个观察月之后策略有何作用，以及企业能否测量这些结果。
report-trial-limit-real = 市场是否像任何真实市场：试验误导多少，取决于客户谈论与比较多少。
report-trial-against = 试验与真值
report-trial-against-note = 真实效果中未显示的部分：试验偏差占真实效果的比例；低于零表示显示得太多。
report-trial-over = 超过两倍
report-trial-single = 单次试验，平均而言
report-trial-parts = 试验减真值 = 错过 − 外溢 + 抽签的运气

## 受审的主张

report-claim-title = { $study }：受审
report-claim-claim = 主张：{ $claim }
report-claim-verdict = 裁决：{ $verdict }
report-claim-verdict-at = 规模 { $scale }（全部工作量的 { $effort }）下的裁决：{ $verdict }
report-claim-more = 还需要 { WHOLE($more) } 个世界才能裁决。未达到规则所需的把握之前，研究既不说是，也不说否。
report-claim-rule-title = 规则，先于数字写定
report-claim-verdict-title = 裁决
report-claim-words-title = 用语的含义
report-claim-evidence-title = 证据

## 目标

report-targets-title = 目标
report-targets-lead = 模型所对照的已发表规律：docs/reference/literature.md 中 A 节的 SHAPE 目标。所有目标共用一套默认系数，没有一个系数是为达到某个目标而设；研究只选择市场结构。不通过也是结果：它说明模型在何处不像所研究的市场。
report-targets-counts = { $targets } 个目标：{ $passed } 个通过，{ $failed } 个不通过，{ $untold } 个无法判定。
report-targets-parts = { $parts } 个预测中有 { $holding } 个成立，其中 { $emergent } 个 EMERGENT 中有 { $shown } 个。
report-targets-rules-title = 如何判定
report-targets-rules = 每个预测都是每个种子一个须落在区带内的数字，或该数字的均值。没有数字的种子算作形状不成立；若由此类种子决定，则无法判定。少于 30 个种子，或顾客少于规模 1 时，不作判断。全部预测成立，目标才算通过。
report-targets-shape = 至少 30 个种子中至少 90% 落入区带
report-targets-level = 均值的 95% 置信区间落在区带内
report-targets-equiv = 两个单侧 5% 检验把均值置于区带内
report-targets-input = 写入规则之中，通过只是验证规则，不是发现
report-targets-check = 闭式解
report-targets-emergent = 没有写入任何规则，因此通过即为证据。docs/reference/literature.md 未给出标签之处，由研究给出
report-targets-all-title = 全部目标
report-targets-all = 目标及其结果
report-targets-source = { $source }。命令：loyalty targets { $name }；种子 { $first } 至 { $last }，规模 { $scale }。
report-targets-predictions = { $label }：预测
report-targets-also = { $label }：另外测得
report-targets-how = 方法
report-targets-unknown = 它不知道的
report-ranges-title = 在所述范围内
report-ranges-verdicts = 在系数的所述范围内同时变动全部系数，{ $targets } 个结论中有 { $standing } 个在每个点上都与默认值处相同。
report-ranges-parts = { $parts } 个预测中有 { $always } 个在每个点上成立，{ $never } 个在任何点上都不成立。
report-ranges-how = 项目的文献笔记为 { $factors } 个规律系数给出了范围；它们列在文末，比情景文件所允许的范围窄。{ $points } 个点（Sobol' 序列，种子 { $seed }）填充全部系数的空间，每个点上每个系数都变动，所有目标共用相同的点。在每个点以及默认值处，目标的每个世界都以 { $scale } 倍的顾客数运行，种子 { $seeds ->
    [one] { $first }
   *[other] { $first } 至 { $last }
}，各点运气相同。研究自行设定的系数，或在各组之间变动的系数，保持研究的设定。
report-ranges-read = 某点上各种子的均值落在区带内，预测即在该点成立。这比正式判定的要求低，顾客少时看到的也少，因此默认值以同样方式读出并列在旁边；上面的结果是完整规模的结果。“运气”是仅由运气造成的、某点数字偏离其均值的幅度，即 95% 区间的一半，由所有点上种子之间的离散得出。只有当某系数在各点上的秩相关大于同样多系数中的最大者二十次中有一次凭偶然可达到的值时，才指出它影响最大；因此二十个预测中可能有一个指出了毫无作用的系数。默认值处的数字可能落在各点所及的范围之外：许多系数同时变动时，几乎不会全都处在默认值。在范围内翻转的结论，无法凭文献对系数的说法判定。看到这些结果之后，没有移动任何系数，也没有移动任何范围。
report-ranges-line = 在 { $factors } 个系数的所述范围内同时变动全部系数，{ $points } 个点中有 { $passing } 个点上全部预测成立；以同样方式读出，默认值处{ $defaults ->
    [yes] 也全部成立
   *[no] 并非全部成立
}。{ $stands ->
    [yes] 结论在每个点上都相同。
   *[no] 结论在范围内翻转。
}{ $failed ->
    [0] {""}
   *[other] 有 { $failed } 处的世界运行失败。
}
report-ranges-predictions = { $label }：所述范围内的预测
report-ranges-without = 有 { $lacking } 次数字在某点上不存在；该处的预测算作不成立。
report-ranges-none-moves = 没有突出者
report-ranges-moves = { $path }（{ $correlation }）
report-ranges-moved-title = 变动了什么
report-ranges-moved = { $topic }：有所述范围的系数
report-targets-made = targets.json，由上述命令生成；请重新运行，不要编辑

report-col-market = 市场
report-col-level = 均值
report-col-worlds = 重复次数

report-sweep-title = { $study }：{ $one ->
    [yes] { $market }中变动了什么
   *[no] 几个市场中变动了什么
}
report-sweep-lead = { WHOLE($worlds) }个世界：{ WHOLE($arms) }个组合，各{ WHOLE($replications) }次重复，运气相同，从{ $firm }看。
report-sweep-policy = { $policy }使{ $measure }最差变{ $least }，最好变{ $most }。{ $sure ->
    [0] { WHOLE($points) }个点中，没有一个超出运气。
   *[other] 以 { $level } 计超出运气者，{ WHOLE($points) }个点中提高{ WHOLE($gains) }个，降低{ WHOLE($losses) }个。
}
report-sweep-range = { $arms ->
    [1] { $measure }为 { $most }。
   *[other] { WHOLE($arms) }个组合中，{ $measure }在{ $least }与{ $most }之间。
}
report-sweep-figure = { $measure }如何变化{ $one ->
    [yes] ：{ $policy }
   *[no] {""}
}
report-sweep-arms = { $measure }，逐个组合{ $known ->
    [yes] （{ $unit }）
   *[no] {""}
}
report-sweep-in-points = 差值以百分点计
report-sweep-kind-grid = 网格
report-sweep-kind-latin = 拉丁超立方
report-sweep-kind-sobol = Sobol’ 序列
report-sweep-kind-morris = Morris 轨迹
report-sweep-kind-saltelli = Saltelli 方案
report-sweep-study = 研究文件
report-sweep-study-kept = 存为 { $file }，上面的命令即可重新运行。
report-sweep-failed-title = 失败的世界
report-sweep-failed = 以上未计入它们，也未计入与之配对者。同一命令不再碰它们；加 --retry 则再跑一遍。
report-sweep-lost = 失败的原因
report-sweep-sample = 取样
report-sweep-limit-ranges = 所试取值之外如何，并不知道；范围是输入，不是发现。
report-sweep-limit-many = 看许多区间时，总有一些因运气而不含零：95%的区间，一百个里平均五个。
