# 报告的标题、表格与句子。市场与研究自身的文字不在此处。

## 每份报告都有的

report-label-short = 要点
report-label-limits = 本报告不能说明的
report-label-again = 如何重现
report-label-python = 或用 Python：
report-label-sideways = 此表比页面宽，可左右滚动。
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
report-yes = 是
report-no = 否
report-of = { $whole } 中的 { $part }
report-points = 个百分点
report-per-year = 每年
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

report-assumed-title = 假定了什么
report-definitions-title = 各指标的定义
report-scenario-title = 情景全文
report-market-kind = 市场类型
report-market-subscription = 订阅
report-market-repertoire = 客户可同时光顾多家企业
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
report-col-narrower = 区间窄多少倍
report-col-more-pairs = 达到 ±10% 还需几对
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

## 策略比较

report-twins-title = { $market }：{ $firm }可以怎么做
report-twins-lead = { $firm }，{ $months } 个月，{ $policies ->
    [1] { $pairs } 对孪生世界。
   *[other] { $policies } 个策略各 { $pairs } 对孪生世界。
}
report-twins-few = { $pairs } 对世界太少：区间本身也很粗略。二十对是个好的起点。
report-twins-one-pair = { $policy }：一对世界中 { $effect }，分不清是效果还是运气。
report-twins-nothing = { $policy } 丝毫不影响钱：每一对中两个世界的盈利相同。
report-twins-worth = { $policy } 在 { $months } 个月里为{ $firm }带来 { $amount }（{ $interval }）。
report-twins-worth-share = { $policy } 在 { $months } 个月里为{ $firm }带来 { $amount }（{ $interval }），为其利润的 { $share }。
report-twins-costs = { $policy } 不划算：{ $months } 个月里使{ $firm }损失 { $amount }（{ $interval }）。
report-twins-unsure = { $pairs } 对世界还分不清 { $policy } 是否有效果：{ $months } 个月里 { $effect }（{ $interval }）。
report-twins-would = 若效果确如所测，约 { $pairs } 对便足够。
report-twins-too-small = 即使有效果，也小得不值得寻找。
report-twins-moves-nobody = 它没有改变任何客户的去留。
report-twins-moves = 起初的 { $everyone } 位客户中，平均每对世界挽留 { $saved } 位，赶走 { $away } 位。
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
report-change-follows = { $firm }采用 { $after }；在基准中不采用任何策略。
report-change-rests = { $firm }不采用任何策略；在基准中采用 { $before }。
report-change-swaps = { $firm }以 { $after } 代替 { $before }。

report-twins-worth-title = 值多少
report-twins-same-money = { $policy }：在收支上没有任何不同。
report-twins-differences = { $policy } 与基准：配对差值
report-twins-differences-note = 区间窄多少倍：同样次数的独立运行给出的区间，与此区间之比。达到 ±10% 还需几对：使区间缩至差值十分之一所需的更多对数。比例之差以百分点计。
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
report-run-earns = 它盈利 { $profit }；按其毛利与保留率，一位客户值 { $value }。
report-run-best = { $firm }盈利最多：{ $profit }。
report-run-one-world = 这只是一个世界：换一个种子便是另外的数字，相近的两家企业也可能易位。要分清策略的效果与运气，请比较孪生世界。
report-run-firms-title = 各家企业
report-run-measures = 各项指标，按企业
report-run-no-fixed = 没有为任何企业填写固定成本：利润即收入减去自身的变动成本。
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
