# 向董事会报告的：选哪项策略、把握多大、什么会改变结论、如何先行试验。

## 首页

decision-title = { $market }：{ $firm } 应当怎么做？
decision-lead = { $firm }，{ $months } 个月：{ $policies } 项策略与维持现状{ GIVEN($budget) ->
    [yes] ，每项策略每年不超过 { $budget }
   *[no] {""}
}。{ $members ->
    [1] 只看一个市场，并把它当作真实的市场。
   *[other] 看了 { $members } 个市场，其中每一个都可能是真实的市场。
}金额以{ $currency }计。
decision-glance-title = 行动之前须知

decision-answer-same = 没有差别：{ $policies } 项策略都不改变任何结果。
decision-answer-verdict = { $grade ->
    [clear] 选择{ $policy }：{ $months } 个月内，它使 { $firm } 的利润比维持现状多 { $by }
    [average] 倾向于{ $policy }：{ $months } 个月内，它平均使 { $firm } 的利润比维持现状多 { $by }
    [nothing] 维持现状：{ $policies } 项策略都不划算；其中最好的{ $policy }在 { $months } 个月内使 { $firm } 的利润减少 { $by }
   *[untold] 无法判断是否有策略划算：其中最好的{ $policy }在 { $months } 个月内平均{ $gains ->
        [yes] 增加
       *[no] 减少
    }利润 { $by }
}；{ $alone ->
    [yes] 仅运气就可使其上下变动 { $luck }（{ $level } 区间 { $low } 至 { $high }），而对市场的未知并未计入。
   *[no] 计入对市场的未知后，介于 { $low } 与 { $high } 之间，其中仅运气为 ± { $luck }（{ $level } 区间）{ $grade ->
        [average] ；在 { $members } 个市场中，估计有 { $loses } 个会亏损。
       *[other] 。
    }
}
decision-answer-beside = { $alone ->
    [yes] 在所看的这一个市场中，{ $none ->
        [yes] 没有更好的选择。
       *[no] 另一选择多得 { $regret }。
    }
   *[no] { $choice }在 { $best } 的市场中最好；{ $none ->
        [yes] 没有一个市场中另有更好的选择。
       *[no] 选择它平均少得 { $regret }，错得最多时少得 { $largest }。
    }
}
decision-answer-ties = 运气尚不足以排除：{ $n ->
   *[other] { $ties }同样好。
}
decision-answer-least = 最坏情形下损失最小的选择是{ $least }。
decision-answer-rivals-same = 试过的各种对手反应都不改变结论。
decision-answer-rivals = 若{ $answer ->
    [rest] 对手维持现状
    [copy] 对手仿效领先者
   *[best-reply] 对手尽力应对
}，则{ $instead }更好。
decision-alone = 除这一市场外没有看别的市场：对它的未知都不在这里的任何区间之内。
decision-answer-turns = 会改变结论的是：{ $turn }
decision-turns = { $what }。{ $above ->
    [yes] 高于
   *[no] 低于
} { $at }{ GIVEN($low) ->
    [yes] { GIVEN($high) ->
        [yes] （介于 { $low } 与 { $high } 之间）
       *[no] （不低于 { $low }）
    }
   *[no] { GIVEN($high) ->
        [yes] （不高于 { $high }）
       *[no] （确切位置无法判断）
    }
}时，{ $instead }更好。
decision-turns-none = { $members ->
    [1] 没有查找会使结论翻转的因素。
   *[other] 在这 { $members } 个市场中，没有哪一项未知因素能单独使结论翻转。
}

decision-fact-choice = { $told ->
    [yes] 建议
   *[no] 平均最好，但可能出于偶然
}
decision-fact-regret = 如果选错
decision-fact-true = 成立的前提
decision-fact-change = 什么会改变结论
decision-fact-knowing = 多了解一些值多少
decision-fact-next = 下一步
decision-strength = 全力的 { $strength }
decision-spends = { $policy }：每年花费 { $spends }（{ $low } 至 { $high }）{ GIVEN($budget) ->
    [yes] ，预算为 { $budget }。
   *[no] 。
}
decision-regret-alone = 只凭一个市场无法判断。
decision-regret = { $none ->
    [yes] 没有一个市场中另有更好的选择。
   *[no] 因另一选择本来更好，平均少得利润 { $regret }；在最不利的市场中少得 { $largest }。
}
decision-true-value = { $what }：{ $above ->
    [yes] 至多 { $at }。
   *[no] 至少 { $at }。
}
decision-true-cost = { $policy }的花费不超过所假定的 { $times } 倍。
decision-true-months = { $policy }至少坚持 { $month } 个月：在此之前，花费多于所得。
decision-true-nothing = 在所变动的一切之中，没有特别的前提。
decision-change-horizon = 若只看到第 { $years } 年：{ $best }最好。
decision-knowing-alone = 只凭一个市场无法判断。
decision-knowing = { $nothing ->
    [yes] 不值什么：在每个市场中选择都相同。
   *[no] 若在选择之前就知道哪个市场是真实的，可多得 { $worth }{ GIVEN($what) ->
        [yes] ；其中 { $part } 来自一项：{ $what }。
       *[no] 。
    }
}
decision-next = 随机抽取一些客户，对其中一半试行{ $policy } { $months } 个月：每组 { WHOLE($needed) } 位客户，五次中有四次能看出{ $measure }的差别。
decision-next-none = 不超过 { $months } 个月的试验都不能可靠地看出{ $policy }的差别：以现有的客户数，差别太小。
decision-read-contribution = 每位客户带来的金额
decision-read-kept = 留住的客户
decision-everybody = 全部客户
decision-cannot-be-told = 无法判断

## 比较了什么

decision-compared-title = 比较了什么
decision-compared-words = 在每个市场中，{ $firm } 以同样的客户、同样的运气经历每项策略以及维持现状。因此两者之差就是策略的作用。
decision-own-policy = 自定的策略。
decision-doses = 各策略每年的花费（{ $currency }）{ GIVEN($budget) ->
    [yes] ，各给予 { $budget }
   *[no] {""}
}
decision-doses-note = 花费是策略本身使之增加的费用，以及让出的价格；因服务的客户更多而增加的不算花费。强度是在所设定的市场中求得的；在各个市场中，花费的差异见区间。
decision-worth-title = 各选择带来什么
decision-choice = 各选择比维持现状多带来多少（{ $currency }；{ $level } 区间）
decision-choice-note = 运气：同样的市场换一番运气，平均值会变动多少。计入未知的区间：从所有可能是真实的市场中抽取一个，其效果所在。遗憾：在一个市场中最好的选择多带来多少；分别为平均与最大。
decision-col-brings = 带来
decision-col-luck = 仅运气，±
decision-col-ignorance = 计入未知
decision-col-regret = 平均遗憾
decision-col-largest = 最大遗憾
decision-col-best = 最好的市场占比
decision-pays = 在 { $members } 个市场中，各策略在多少个里划算
decision-pays-note = 只按各市场自己的运气（{ $level } 区间）：每个市场中成对的世界不多，许多单独看无法判断。估计划算：去除运气带来的离散之后，效果大于零的市场占比。
decision-col-pays = 划算
decision-col-untold = 无法判断
decision-col-loses = 亏损
decision-col-believed = 估计划算

## 金额

decision-years-title = 逐年的花费与所得
decision-years = 逐年的花费与所得（{ $currency }）
decision-years-note = 所得：利润比维持现状高多少，花费已扣除。
decision-col-year = 年
decision-col-spends = 花费
decision-col-gain = 利润增加
decision-paid-average = { $start ->
    [yes] 平均而言，{ $policy }从第一个月起就领先。
   *[no] 平均而言，{ $policy }到第 { $month } 个月收回成本。
}
decision-paid-never = 平均而言，{ $policy }在 { $months } 个月内不能收回成本。
decision-paid-deepest = 最多时落后 { $deepest }。
decision-paid-sure = 计入未知，从第 { $month } 个月起领先。
decision-paid-unsure = 计入未知，到最后仍不能说已领先。
decision-paid-share = 到最后，估计在 { $share } 的市场中领先。
decision-lines-title = 钱从哪里来
decision-bridge = 从维持现状的利润到{ $policy }的利润（{ $currency }，整个时期，各市场平均）
decision-bridge-note = 效果是经由该项目的利润变动：收入增加为正，成本增加为负。各项之和即为利润之差。

## 客户

decision-people-title = 留住了谁，惹恼了谁
decision-people = 就 { $firm } 第一天的客户而言：留住的，是维持现状则离开、有{ $policy }则留下的；惹恼的，是本会留下、却因它而离开的。其余的无论如何都留下或离开。
decision-fates = { $policy }所影响的第一天的客户
decision-fates-note = 价值：策略使这些客户带来的金额变动多少。占比：占该企业在此细分中的客户。
decision-fate-saved = 留住
decision-fate-driven-away = 惹恼而离开
decision-fate-net = 留住减惹恼
decision-col-segment = 细分

## 可能不同之处

decision-rivals-title = 对手可能怎么做
decision-rivals = 在其中 { $members } 个市场里，让每个对手从第一天起维持现状、仿效领先者，或尽力应对。维持现状也在同样的对手之中经历，因此各选择都与当时的维持现状相比。
decision-replies = 在对手的各种反应之下，各选择带来多少（{ $currency }；{ $level } 区间）
decision-reply-rest = 对手维持现状
decision-reply-copy = 对手仿效领先者
decision-reply-best-reply = 对手尽力应对
decision-best-on-average = 平均最好
decision-col-answer = 对手的做法
decision-col-best-mark = 哪个最好
decision-horizons-title = 看多远
decision-horizons = 若只看这么远，平均最好的选择（{ $currency }；{ $level } 运气区间）
decision-horizons-note = 领先：比次好的多多少，各市场平均，± 运气。
decision-until = 到第 { $year } 年末
decision-until-npv = 全部月份，贴现
decision-col-until = 看到
decision-col-first = 最好
decision-col-second = 次好
decision-col-ahead = 领先
decision-col-beyond-luck = 超出运气
decision-unknown-title = 未知的是什么，其中什么要紧
decision-unknown = 在已知的范围内，{ $members } 个市场之间有 { $n } 项不同。与所选策略相对次好选择的优势相比：
decision-coefficients = 未知的各项，及其对{ $policy }的优势的影响（{ $currency }）
decision-coefficients-note = 范围：在这些市场中从低值到高值。变动：从低值到高值，相对最好的其他选择的优势变动多少，± 其 { $level } 区间的一半。超出偶然：在全部各项之中，这样强的联系出于偶然的情形不到二十分之一。{ $left ->
    [0] {""}
   *[other] 另有 { $left } 项较不要紧，未列出。
}
decision-sources = 这些范围从哪里来
decision-col-from = 范围的来源
decision-sources-note = 范围是本实验室的文献笔记认为合理的取值；这里列出的文献是笔记的主要依据，并不表示范围的两端在其中印出。
decision-source-notes = 文献笔记，依据 { $works }{ $judged ->
    [yes] ；部分出于判断
   *[no] {""}
}
decision-source-judged = 文献笔记中的判断：没有人发表过范围
decision-source-doubled = 没有人发表过范围：取 { $value } 的一半到两倍{ GIVEN($works) ->
    [yes] ，形式依据 { $works }
   *[no] {""}
}
decision-source-file = 按这些市场的文件所述：{ $said }
decision-source-unsaid = 这些市场的文件没有说明
decision-col-what = 未知的
decision-col-range = 范围
decision-col-moves = 变动
decision-col-beyond-chance = 超出偶然
decision-col-turns = 翻转于
decision-col-instead = 越过后更好的
decision-fit-title = 这些市场与已知的吻合程度
decision-fit-alone = 市场按原样采用；是否与数据吻合，这里没有检验。
decision-fit = 抽取了 { $drawn } 个市场，它们与已知的一致，而在未知之处不同；其中 { $members } 个经历到了最后。
decision-fit-none = 没有附带与数据吻合程度的表。
decision-fit-grid = { $of } 个已知数中，{ $inside } 个落在已知的范围内
decision-col-number = 数
decision-col-known = 已知
decision-col-reached = 市场中
decision-col-inside = 在范围内

## 实地试验

decision-field-title = 如何先行试验
decision-trials = 对一半客户试行{ $policy }
decision-trials-note = 金额为每位客户的{ $currency }，人数为百分点。所需：每组客户数，使五次中有四次能看出试验所预期的差别（双侧错误二十分之一）。现有：该企业客户的一半。在所设定的市场中进行。
decision-col-months = 月数
decision-col-read-by = 依据
decision-col-expected = 预期的差别
decision-col-needed = 每组所需
decision-col-there = 现有
decision-col-power = 看出的机会
decision-warning-early = 若看金额，{ $months } 个月的试验会指向相反的方向：{ $gains ->
    [yes] 它显示亏损，而在 { $whole } 个月内该策略有盈余。
   *[no] 它显示盈余，而在 { $whole } 个月内该策略亏损。
}
decision-warning-hidden = 两组客户相互交谈和比较：{ $months } 个月的试验把对{ $measure }的效果显示得{ $less ->
    [yes] 过小
   *[no] 过大
}，相差 { $part }。
decision-reading-before-and-after = 前后对比：有{ $policy }的第二年减去没有它的第一年，会读出 { $says }；而策略在其第一年的作用是 { $truth }。{ $biased ->
    [yes] 其余的是市场自身的变化。
   *[no] 其中混入了市场自身的变化。
}在 { $wrong } 的市场中方向相反。
decision-reading-beside-rivals = 与对手相配对比：看似多了 { $says } 位客户；实际多了 { $truth } 位。{ $biased ->
    [yes] 从对手处赢得的被算了两次。
   *[no] 是否有偏差，在此无法判断。
}
decision-naive = 没有试验的读法会怎么说
decision-naive-before-and-after = 前后对比
decision-naive-beside-rivals = 与对手相配
decision-naive-note = 偏差：读数减真值的 { $level } 区间。方向相反：市场占比。
decision-col-reading = 读法
decision-col-says = 说
decision-col-truth = 实为
decision-col-off = 偏差
decision-col-wrong = 方向相反

## 方法

decision-method-title = 如何得出
decision-method-worlds = { $members } 个市场，每个市场 { $options } 种选择，各以不同的运气经历 { $replications } 次；连同对手的反应，共 { WHOLE($worlds) } 个世界。同一市场的所有选择共有每一位客户、每一条联系和每一次运气。
decision-method-size = { $small ->
    [yes] 每个世界有 { WHOLE($customers) } 位客户；总数按 { WHOLE($all) } 位折算。客户越少，运气越大，因此区间只会偏宽。
   *[no] 每个世界都有全部 { WHOLE($all) } 位客户。
}
decision-method-intervals = 两种 { $level } 区间。仅运气：对各次重复的学生 t 区间，针对各市场的平均。计入未知：去除运气带来的离散之后，各市场效果的分位数，再与平均值的运气合并。在真值已知的人造情形中，要求 90% 时，这一区间在 100 次中有 90 至 95 次包含真值。
decision-method-believed = 遗憾、市场占比与了解的价值，都按去除运气所致离散后的效果计算：否则几项中最好的一项，有一部分只是最走运的。
decision-method-flips = 一项未知因素，只有当它与选择的联系强于二十次中有十九次的偶然所能造成的最强联系时，才会被点名。只有合在一起才起作用的因素找不出来。
decision-method-rule = 建议遵循一条规则。选择：计入未知的区间在零之上。倾向于：运气区间在零之上，另一区间不在。维持现状：最好的策略亏损，且超出运气。无法判断：运气尚不能说明最好的策略是否有盈余。
decision-method-few = { $members } 个市场至多支持 { PERCENT($widest) } 的区间，达不到 { $level }：其两端是最外侧的市场。
decision-method-trials = 每种长度的试验模拟十次；所需客户数由客户之间的离散与试验所预期的差别得出。
decision-method-failed = 有 { $n } 个市场未能经历到最后，已略去。
decision-limit-markets = 真实的市场是否在这些市场之中。区间只涵盖所变动的一切，不涵盖更多。
decision-limit-one = 途中了解更多之后再改变的策略。
decision-from-markets = 市场
decision-from-ensemble = { $name }，{ $n } 个
decision-from-id = 决策
decision-market-title = 市场全文

decision-glossary-title = 用语
decision-term-market = 一个市场
decision-means-market = 与已知一致的一组客户、企业与习惯。这样的市场有许多，它们在未知之处不同。
decision-term-nothing = 维持现状
decision-means-nothing = 企业照旧。一切都与之相比。
decision-term-luck = 仅运气
decision-means-luck = 在同样的市场中，若机缘不同，一个数会变动多少（{ $level } 区间）。
decision-term-ignorance = 计入未知
decision-means-ignorance = 从所有可能是真实的市场中抽取一个，该数所在之处，含运气（{ $level } 区间）。
decision-term-regret = 遗憾
decision-means-regret = 最好的选择比所选的本可多带来多少。
decision-term-knowing = 了解的价值
decision-means-knowing = 若在选择之前知道哪个市场是真实的，平均可多得多少。任何研究都不值更多。
decision-term-spending = 花费
decision-means-spending = 策略本身每年使之增加的费用，以及让出的价格。
decision-term-kept = 留住、惹恼
decision-means-kept = 本会离开、因策略而留下的客户；本会留下、因策略而离开的客户。
decision-term-profit = 利润
decision-means-profit = 整个时期账上的收入减去全部成本，含广告，以及已录入的固定成本。
decision-term-power = 看出的机会
decision-means-power = 这样大小的试验，有多大机会发现确实存在的差别。通常取五次中的四次。
decision-term-arm = 一半
decision-means-arm = 试验随机抽取一些客户施行策略，另留同样多的照旧。
decision-term-strength = 强度
decision-means-strength = 推行策略的力度，从没有到全力。两项策略的花费靠它取齐。

## 未知因素的归属与主题

decision-topic-experience = 体验
decision-topic-expectation = 期望
decision-topic-perception = 感知
decision-topic-satisfaction = 满意
decision-topic-loyalty = 忠诚
decision-topic-complaint = 投诉
decision-topic-recovery = 失误后的补救
decision-topic-word-of-mouth = 口碑
decision-topic-choice = 选择
decision-topic-price = 价格
decision-topic-cost-to-serve = 服务成本
decision-topic-fairness = 公平
decision-topic-programme = 忠诚计划
decision-topic-personalisation = 个性化
decision-topic-contact = 致电
decision-topic-contract = 合约
decision-topic-advertising = 广告
decision-topic-survey = 调查

## 图

decision-plot-reach = { $grade ->
    [clear] { $policy }多得 { $by }{ $tied ->
        [yes] ，但运气尚不能把它与另一项区分开
       *[no] {""}
    }（{ $low } 至 { $high }）
    [average] { $policy }平均多得 { $by }；可能是 { $low } 至 { $high }
    [nothing] 没有策略划算：{ $policy }亏损最少
    [same] 没有策略改变任何结果
   *[untold] 没有策略能与维持现状区分开
}
decision-plot-reach-x = 比维持现状多得的利润（{ $unit }）
decision-plot-luck = 仅运气（{ LEVEL($level) }）
decision-plot-ignorance = 计入未知（{ LEVEL($level) }）
decision-plot-member = 一个市场
decision-plot-years = { $sure ->
    [0] { $policy }：花费与所得；没有一年确定盈余
   *[other] { $policy }在 { $years } 年中的 { $sure } 年确定盈余
}
decision-plot-years-x = 年
decision-plot-years-y = { $unit }
decision-plot-spent = 花费（线：{ LEVEL($level) } 区间）
decision-plot-gain = 利润增加（线：{ LEVEL($level) } 区间）
decision-plot-path = { $told ->
    [sure] { $policy }从第 { $month } 个月起确定领先
    [average] { $policy }平均从第 { $month } 个月起领先，但不确定
   *[never] { $months } 个月后，{ $policy }仍未收回成本
}
decision-plot-path-x = 月
decision-plot-path-y = 至今比维持现状多得的利润（{ $unit }）
decision-plot-steps = { $sign ->
    [up] { $policy }多得 { $by }：从哪里来
    [down] { $policy }少得 { $by }：到哪里去
   *[open] { $policy }：什么改变了利润；合计无法与零区分
}
decision-plot-steps-x = 利润的变动（{ $unit }；线：{ LEVEL($level) } 区间）
decision-plot-steps-none = 账上没有一项变动
decision-plot-steps-rest = 其余 { $n } 个小项合计
decision-plot-fates = { $sign ->
    [more] { $policy }留住的客户比惹恼的多 { NUMBER($net, digits: 2) } 位
    [fewer] { $policy }惹恼的客户比留住的多 { NUMBER($net, digits: 2) } 位
    [none] { $policy }不影响任何客户
   *[open] { $policy }留住的是否多于惹恼的，无法判断
}
decision-plot-fates-x = 惹恼而离开（左）、留住（右）的客户（线：{ LEVEL($level) } 区间）
decision-plot-kept = 留住
decision-plot-annoyed = 惹恼而离开
decision-plot-replies = { $pays ->
    [0] { $loses ->
        [0] 无论对手怎么做，{ $policy }都无法与维持现状区分
       *[other] 在对手的 { $of } 种反应中，{ $policy }在 { $loses } 种下亏损
    }
   *[other] 在对手的 { $of } 种反应中，{ $policy }在 { $pays } 种下确定盈余
}
decision-plot-replies-x = 在同样的对手之中，比维持现状多得的利润（{ $unit }）
decision-plot-unknown = { $named ->
    [0] 没有哪项未知因素对选择的影响超出偶然
   *[other] { $named } 项对{ $policy }的优势的影响超出偶然；{ $flips ->
        [0] 没有一项使选择翻转
       *[other] { $flips } 项使选择翻转
    }
}
decision-plot-unknown-x = 相对最好的其他选择的优势（{ $unit }；◁ 为低值，▷ 为高值）{ $more ->
    [0] {""}
   *[other] ；另有 { $more } 项较不要紧
}
decision-plot-unknown-none = 各市场之间没有不同
decision-plot-beyond-chance = 超出偶然
decision-plot-by-chance = 可能出于偶然
decision-plot-turning = { $turns ->
    [yes] { $above ->
        [yes] 高于
       *[no] 低于
    } { $at } 时，{ $instead }胜过{ $policy }
   *[no] 它改变{ $policy }的优势，但不使之翻转
}
decision-plot-turning-y = { $policy }的优势（{ $unit }）
decision-plot-power = { $months ->
    [0] 没有一种试验能在五次中四次看出{ $policy }的差别
   *[other] 试行{ $policy } { $months } 个月，五次中有四次能看出其中一项差别
}
decision-plot-power-x = 试验的月数
decision-plot-power-y = 看出差别的机会

## 工作簿

decision-book-options = 各选择
decision-book-years = 逐年
decision-book-bridge = 利润桥：{ $policy }
decision-book-in = 金额以{ $currency }计，显示为整数，保留全值。除注明运气者外，区间均计入未知。
decision-book-luck-low = 运气：下端
decision-book-luck-high = 运气：上端
decision-book-low = 下端
decision-book-high = 上端
decision-book-up = 至上端
decision-book-down = 至下端
decision-book-so-far = 至今所得
decision-book-per-unit = 每单位花费的所得
decision-book-lived = 利润之差（模拟所得）
decision-book-check = 核对：各项效果之和减上项（应为 0）
decision-book-check-sides = 核对：两个利润之差减各项效果之和（应为 0）
decision-book-spent = 策略的总花费
decision-book-times = 可改：花费为所假定的多少倍
decision-book-then = 此时的所得
decision-book-most = 所得为零时的倍数
decision-book-chart-options = 比维持现状多得的利润，计入未知
decision-book-chart-years = { $policy }：逐年花费与所得

## 幻灯片

decision-sure-title = 把握多大
decision-slide-year = 第 { $year } 年：花费 { $spent }，利润 { $gain }。
decision-slide-net = { $who }：留住比惹恼多 { $net } 位（{ $low } 至 { $high }）。
decision-slide-rivals = { $answer }：平均最好的是{ $best }。
decision-slide-no-rivals = 没有对手，或没有考察对手可能的做法。
decision-slide-no-trials = 没有考察如何实地试验。
decision-slide-true = 成立的前提：
decision-colon = ：
decision-slide-line = { $line }：{ $by }

## 抽取的市场保有什么

decision-fit-left-out = 有 { $n } 次抽取无法与已知的一致，不在这些市场之列。
decision-kept = 已知的，以及各市场中的相应数值
decision-kept-note = 用未曾用于设定的运气，且无人采取行动时。
decision-kept-retention = 每年留下的客户
decision-kept-satisfaction = 满意度，0 至 1
decision-kept-complaints = 每位客户每年的投诉
decision-kept-units = 每人每年的购买
decision-kept-held = 有归属企业的人
decision-kept-share = { $firm } 的份额
decision-col-fact = 已知的
decision-col-market = 当作真实的市场
decision-col-lowest = 最低
decision-col-mean = 平均
decision-col-highest = 最高
