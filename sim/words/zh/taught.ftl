# 课程所说的话。运行之前：故事、问题、选项。运行之后：由数字判定的正确选项用 `is-…` 来说。

taught-span = 95%区间 { SIGNED($low) } 至 { SIGNED($high) }
taught-range = 95%区间 { FIXED($low, places: 1) } 至 { FIXED($high, places: 1) }

## 差值原理

taught-delta-title = 差值原理：变好为何很快就成了平常
taught-delta-story = 一家服务企业变好了，而且一直好下去：从某个月起，每次到访的质量都高出五分（满分一百）。没有人事先告知。顾客之所以注意到，是因为他们原本期望得更低：喜悦或失望，就是所体验的减去所期望的。经理看了调查结果，说：“这够我们吃好几年。”
taught-delta-question = 这家企业三年里一直保持更好。顾客的惊喜会怎样？
taught-delta-opt-stays = 保持下来：最后半年里，惊喜还剩一半以上。
taught-delta-opt-fades = 消退：剩下不到一半。
taught-delta-opt-grows = 增长，因为好消息会传开。
taught-delta-opt-untold = 无法判断。
taught-delta-is-stays = 惊喜保持下来。最初半年里，惊喜比孪生世界高 { FIXED($early, places: 1) } 分（{ $early-span }），最后半年高 { FIXED($late, places: 1) } 分（{ $late-span }）。在这里，期望跟上体验太慢，在观察的时间里还没有把惊喜用完。
taught-delta-is-fades = 惊喜消退了。最初半年里，惊喜比孪生世界高 { FIXED($early, places: 1) } 分（{ $early-span }），最后半年只高 { FIXED($late, places: 1) } 分（{ $late-span }），尽管服务仍然像第一天那样更好。顾客已经学会期望他们所得到的。
taught-delta-is-grows = 惊喜增长了：从 { FIXED($early, places: 1) } 分（{ $early-span }）到 { FIXED($late, places: 1) } 分（{ $late-span }）。期望落在了体验后面：看看企业是不是承诺得更少，或者别家是不是变差了。
taught-delta-is-untold = 无法判断。起初惊喜相差 { SIGNED($early) } 分（{ $early-span }），最后相差 { SIGNED($late) } 分（{ $late-span }）；剩下的是不是原来的一半，分辨不出来。
taught-delta-fig-line = { $late-went ->
    [up] 惊喜上升 { FIXED($early, places: 1) } 分，三年后还剩 { FIXED($late, places: 1) } 分
    [down] 惊喜上升 { FIXED($early, places: 1) } 分，最后却低于原来
   *[untold] 惊喜起初变动 { SIGNED($early) } 分，最后看不出差别
}
taught-delta-fig-left = { $satisfied-went ->
    [up] 惊喜走了，满意度仍高出 { FIXED($satisfied, places: 1) } 分
    [down] 最后的惊喜与满意度：{ SIGNED($late) } 分和 { SIGNED($satisfied) } 分
   *[untold] 最后的惊喜与满意度：{ SIGNED($late) } 分和 { SIGNED($satisfied) } 分
}
taught-delta-row-early = 惊喜，最初六个月
taught-delta-row-late = 惊喜，最后六个月
taught-delta-row-satisfied = 满意度，最后六个月
taught-delta-line-better = 质量高五分
taught-delta-line-rest = 孪生世界：保持原样
taught-delta-elsewhere = 满意不只是惊喜。在这里，满意度最后{ $satisfied-went ->
    [up] 仍然高出 { FIXED($satisfied, places: 1) } 分（{ $satisfied-span }）
    [down] 低了 { FIXED($satisfied-size, places: 1) } 分（{ $satisfied-span }）
   *[untold] 与原来分辨不出（{ $satisfied-span }）
}，因为除了惊喜，质量本身也算在里面。若只按差值原理，长期来看所有企业都会同样令人满意。在很少光顾的汽车经销商那里，惊喜起初是 { SIGNED($second-early) } 分，最后{ $second-late-went ->
    [up] 还有 { FIXED($second-late, places: 1) } 分（{ $second-late-span }）
    [down] 低于零（{ $second-late-span }）
   *[untold] 已与没有惊喜分辨不出（{ $second-late-span }）
}。
taught-delta-honest = 期望跟随体验是写进模型的，所以惊喜消退是算术，不是发现。满意度留下多少，取决于质量在其中的分量：与调查相比，在订阅市场里，模型的满意度随质量变化得太弱，而且比研究所见更依赖表现（docs/plausibility.md 第 9、16 行：红色）。
taught-delta-research = Anderson 与 Sullivan（1993）发现，感知质量与期望落差都在影响满意度；Boulding 等人（1993）追踪了期望如何随体验移动。
taught-delta-law = 惊喜是体验减去期望；其中 K 这一份会进入下一次的期望。对企业了解少的人，K 大；常来的人，K 小。
taught-delta-discuss = 如果每次改进作为惊喜都会被用完，那改进还有什么用？对一位按惊喜拿奖金的经理，你会说什么？
taught-delta-try = 在实时市场里提高一家企业的服务，观察惊喜；再把改进撤掉，看看失望会做什么。
taught-delta-aim = 看到期望是一把会移动的尺子，而满意不只是惊喜。
taught-delta-think = 学生通常说惊喜会保持，因为服务一直更好。
taught-delta-ask = 三年后如果企业把改进收回去，会怎样？（失望大致同样大，而损失感受更强。）

## 少承诺

taught-promise-title = 少承诺、多兑现？
taught-promise-story = 一家可乐公司有个简单的计划：承诺得比能做到的少，比诚实的估计低十分之一个量表，再把账单的百分之一用在最后的小赠品上。期望低的人更容易满意，于是他们会再来，也会说好话。对手说：期望低的人，尝试也少。
taught-promise-question = 三年之后，低调的承诺对可乐公司的利润做了什么？
taught-promise-opt-gains = 利润更高。
taught-promise-opt-loses = 利润更低。
taught-promise-opt-untold = 无法判断。
taught-promise-is-gains = 利润高出 { FIXED($profit-size, places: 1) }%（{ $profit-span }）。满意度变动 { SIGNED($satisfied) } 分（满分一百），顾客数变动 { SIGNED($customers) }%（{ $customers-span }）：满意的顾客带来的，多于赠品的花费和低调承诺挡在门外的。
taught-promise-is-loses = 利润低了 { FIXED($profit-size, places: 1) }%（{ $profit-span }），满意度 { SIGNED($satisfied) } 分，顾客数 { SIGNED($customers) }%（{ $customers-span }）：赠品和没有来的人，比满意的顾客带来的更贵。
taught-promise-is-untold = 无法判断：利润相差 { SIGNED($profit) }%（{ $profit-span }），区间包含零。满意度变动 { SIGNED($satisfied) } 分，顾客数变动 { SIGNED($customers) }%：得到的和付出的太接近。
taught-promise-fig-profit = { $profit-went ->
    [up] 可乐：利润 +{ FIXED($profit-size, places: 1) }%
    [down] 可乐：利润 −{ FIXED($profit-size, places: 1) }%
   *[untold] 可乐：看不出利润变化
}；{ $second-profit-went ->
    [up] 信用卡：+{ FIXED($second-profit-size, places: 1) }%
    [down] 信用卡：−{ FIXED($second-profit-size, places: 1) }%
   *[untold] 信用卡：看不出变化
}
taught-promise-fig-felt = { $satisfied-went ->
    [up] 期望低的人更满意
    [down] 期望低的人更不满意
   *[untold] 看不出满意度变化
}：{ SIGNED($satisfied) } 分和 { SIGNED($second-satisfied) } 分（满分一百）
taught-promise-row-profit = 利润
taught-promise-row-customers = 期末顾客数
taught-promise-row-satisfied = 满意度
taught-promise-elsewhere = 同样的承诺在信用卡市场{ $second-profit-went ->
    [up] 使利润增加 { FIXED($second-profit-size, places: 1) }%（{ $second-profit-span }）
    [down] 使利润减少 { FIXED($second-profit-size, places: 1) }%（{ $second-profit-span }）
   *[untold] 看不出差别（{ $second-profit-span }）
}，尽管满意度变动 { SIGNED($second-satisfied) } 分，顾客数变动 { SIGNED($second-customers) }%。在那里，全部账单的百分之一是所赚的一大部分：赠品决定胜负。十三个市场里，少承诺在有些赚、在有些亏（docs/policies.md）。
taught-promise-honest = 在所有市场里效果都小，至多百分之几；模型修订时，好几个市场的方向都变了。某个市场里的方向，只说明那个如此写下的市场，而不说明一个行业。
taught-promise-research = Kopalle 与 Lehmann（2006）说明了低报质量为何对容易失望的顾客划算，又为何会减少尝试；Boulding 等人（1993）发现，期望降低，感知到的质量也会降低。
taught-promise-law = 使用之前，期望在自己的看法与承诺之间；对不了解企业的人，承诺的分量最大。
taught-promise-discuss = 谁在听承诺：了解企业的人，还是不了解的人？这对老企业和新企业各意味着什么？
taught-promise-try = 在实时市场里只移动承诺的余量，赠品保持为零；然后再加上赠品。是哪一个在决定？
taught-promise-aim = 看到同一条规则在一个市场赢、在另一个市场输，并在相信它之前说出原因。
taught-promise-think = 学生通常说谦虚总是划算，因为满意的顾客就是好顾客。
taught-promise-ask = 在每个市场里，赠品占一笔销售所赚的多大一部分？

## 沉默的顾客

taught-silent-title = 沉默的顾客
taught-silent-story = 一家电话运营商为自己的投诉台自豪：电话很少，个个都接。每个月总有一些顾客遇到差错：账单错了，没有信号。有人说出来，有人不说。经理说：“离开我们的都是投诉过的；投诉少，就没什么可怕。”
taught-silent-question = 看看那些在出差错后三个月内离开的顾客。他们大多做过什么？
taught-silent-opt-spoke = 大多投诉过。
taught-silent-opt-silent = 大多什么也没说。
taught-silent-opt-untold = 大约各半：无法判断。
taught-silent-is-spoke = 大多投诉过：出差错后不久离开的人里，只有 { FIXED($gone, places: 0) }% 什么也没说（{ $gone-range }）。在所有遇到差错的人里，{ FIXED($silent, places: 0) }% 保持沉默。
taught-silent-is-silent = 大多什么也没说：出差错后不久离开的人里占 { FIXED($gone, places: 0) }%（{ $gone-range }）。在所有遇到差错的人里，{ FIXED($silent, places: 0) }% 保持沉默（{ $silent-range }），投诉台听到的只是较小的一部分。
taught-silent-is-untold = 无法判断：出差错后不久离开的人里，{ FIXED($gone, places: 0) }% 什么也没说（{ $gone-range }），一半正落在区间之内。在所有遇到差错的人里，{ FIXED($silent, places: 0) }% 保持沉默。
taught-silent-fig-silent = 遇到差错的人里 { FIXED($silent, places: 0) }% 沉默；随后离开的人里 { FIXED($gone, places: 0) }% 沉默
taught-silent-fig-profit = 鼓励投诉：{ $profit-went ->
    [up] 运营商利润上升 { FIXED($profit-size, places: 1) }%
    [down] 运营商利润下降 { FIXED($profit-size, places: 1) }%
   *[untold] 运营商看不出利润变化
}，{ $second-profit-went ->
    [up] 咖啡店上升 { FIXED($second-profit-size, places: 1) }%
    [down] 咖啡店下降 { FIXED($second-profit-size, places: 1) }%
   *[untold] 咖啡店也看不出
}
taught-silent-row-silent = 沉默者占全部遇到差错者
taught-silent-row-gone = 沉默者占不久后离开者
taught-silent-row-asked = 投诉变容易之后的沉默者
taught-silent-row-profit = 投诉变容易之后的利润
taught-silent-elsewhere = 常见的建议：“投诉是礼物，所以要鼓励投诉。”投诉变容易之后，说的人多了：沉默者从 { FIXED($silent, places: 0) }% 变为 { FIXED($asked, places: 0) }%。但如果其他都不变，利润{ $profit-went ->
    [up] 上升 { FIXED($profit-size, places: 1) }%（{ $profit-span }）
    [down] 下降 { FIXED($profit-size, places: 1) }%（{ $profit-span }）
   *[untold] 看不出变化（{ $profit-span }）
}，咖啡店变动 { SIGNED($second-profit) }%（{ $second-profit-span }）：每次投诉都要花钱，而只有一部分得到解决。有耳无手，代价高昂。
taught-silent-honest = “一百个里九十六个沉默”找不到出处；有问题的顾客约有一半会对前台说，则有出处。一次投诉的花费相对一次到访的毛利，在全部十三个市场都高于我们的判断（docs/plausibility.md 第 22 行：红色），所以模型对鼓励投诉偏严。沉默者离开的确比没遇到差错的人多，但在好几个市场多不到一半（第 10 行在那里为红色）。
taught-silent-research = Hirschman（1970）区分了退出与发声；TARP 及后来的“愤怒”调查发现，有问题的人约一半会在前台投诉，很少会到总部。
taught-silent-law = 差错越严重、越依恋、越相信会有答复，说出来的机会越大；要费的力气越大，机会越小。
taught-silent-discuss = 如果运营商听不到大部分差错，它还能看什么？
taught-silent-try = 在实时市场里让投诉变容易，观察漏斗；再提高解决的比例，与虚线比较利润。
taught-silent-aim = 看到投诉只是差错中很小而且有选择的一部分，而听到却不解决没有用。
taught-silent-think = 学生通常说，离开的人事先都投诉过，让投诉变容易总是划算。
taught-silent-ask = 如果只能付一样的钱：更容易投诉，还是更好地解决？两样都试试。

## 问卷的说法

taught-statement-delta = 持久的改进会让顾客多年保持惊喜。
taught-statement-promise = 承诺少于所兑现的，是划算的。
taught-statement-silent = 出差错后离开的顾客，大多事先投诉过。
