# 课程所说的话。运行之前：故事、问题、选项。运行之后：由数字判定的正确选项用 `is-…` 来说。

taught-span = 95%区间 { FIXED($low, places: 2) } 至 { FIXED($high, places: 2) }
taught-range = 95%区间 { FIXED($low, places: 1) } 至 { FIXED($high, places: 1) }
taught-moved = { $went ->
    [up] 上升 { FIXED($size, places: 1) }%（{ $span }）
    [down] 下降 { FIXED($size, places: 1) }%（{ $span }）
   *[untold] 看不出变化（百分比，{ $span }）
}
taught-shifted = { $went ->
    [up] 上升 { FIXED($size, places: 1) } 分（{ $span }）
    [down] 下降 { FIXED($size, places: 1) } 分（{ $span }）
   *[untold] 看不出变化（{ $span } 分）
}
taught-short = { $went ->
    [up] +{ FIXED($size, places: 1) }%
    [down] −{ FIXED($size, places: 1) }%
   *[untold] 看不出变化
}

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
taught-promise-elsewhere = 同样的承诺在信用卡市场{ $second-profit-went ->
    [up] 使利润增加 { FIXED($second-profit-size, places: 1) }%（{ $second-profit-span }）
    [down] 使利润减少 { FIXED($second-profit-size, places: 1) }%（{ $second-profit-span }）
   *[untold] 看不出差别（{ $second-profit-span }）
}，尽管满意度变动 { SIGNED($second-satisfied) } 分，顾客数变动 { SIGNED($second-customers) }%。{ $second-profit-went ->
    [down] 在那里，全部账单的百分之一是所赚的一大部分：赠品决定胜负。
    [up] 在那里，满意的顾客带来的超过赠品。
   *[untold] 在那里，得到的和付出的太接近。
}十三个市场里，少承诺在有些赚、在有些亏（docs/explanation/policies.md）。
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
taught-silent-elsewhere = 常见的建议：“投诉是礼物，所以要鼓励投诉。”投诉变容易之后，说的人多了：沉默者从 { FIXED($silent, places: 0) }% 变为 { FIXED($asked, places: 0) }%。但如果其他都不变，利润{ $profit-went ->
    [up] 上升 { FIXED($profit-size, places: 1) }%（{ $profit-span }）
    [down] 下降 { FIXED($profit-size, places: 1) }%（{ $profit-span }）
   *[untold] 看不出变化（{ $profit-span }）
}，咖啡店变动 { SIGNED($second-profit) }%（{ $second-profit-span }）。{ $profit-went ->
    [down] 每次投诉都要花钱，而只有一部分得到解决：有耳朵，还要有手。
    [up] 多出来的投诉里得到解决的，价值超过花费。
   *[untold] 多出来的投诉所花的，与解决带来的太接近。
}
taught-silent-honest = “一百个里九十六个沉默”找不到出处；有问题的顾客约有一半会对前台说，则有出处。一次投诉的花费相对一次到访的毛利，在全部十三个市场都高于我们的判断（docs/plausibility.md 第 22 行：红色），所以模型对鼓励投诉偏严。沉默者离开的确比没遇到差错的人多，但在好几个市场多不到一半（第 10 行在那里为红色，这两个市场不是）。
taught-silent-research = Hirschman（1970）区分了退出与发声；TARP 及后来的“愤怒”调查发现，有问题的人约一半会在前台投诉，很少会到总部。
taught-silent-law = 差错越严重、越依恋、越相信会有答复，说出来的机会越大；要费的力气越大，机会越小。
taught-silent-discuss = 如果运营商听不到大部分差错，它还能看什么？
taught-silent-try = 在实时市场里让投诉变容易，观察漏斗；再提高解决的比例，与虚线比较利润。
taught-silent-aim = 看到投诉只是差错中很小而且有选择的一部分，而听到却不解决没有用。
taught-silent-think = 学生通常说，离开的人事先都投诉过，让投诉变容易总是划算。
taught-silent-ask = 如果只能付一样的钱：更容易投诉，还是更好地解决？两样都试试。

## 两种忠诚

taught-loyalties-title = 两种忠诚：买来的与感受到的
taught-loyalties-story = 同一家服务企业的两位经理都想要忠诚的顾客。一位花钱买忠诚：留下来的人每月返还账单的二十分之一。另一位把钱花在服务上，人人都享受。两人都这样做了一年半，直到董事会收回这笔钱。从第二天起，不再付钱，也不再比从前更好。
taught-loyalties-question = 两人都停手一年半之后，哪一种忠诚留下的比例更大？
taught-loyalties-opt-money = 买来的忠诚。
taught-loyalties-opt-care = 感受到的忠诚。
taught-loyalties-opt-untold = 无法判断。
taught-loyalties-is-money = 买来的忠诚：最后还剩 { FIXED($money-kept, places: 0) }%（{ $money-kept-span }），感受到的剩 { FIXED($care-kept, places: 0) }%（{ $care-kept-span }）。
taught-loyalties-is-care = 感受到的忠诚：最后还剩 { FIXED($care-kept, places: 0) }%（{ $care-kept-span }），买来的剩 { FIXED($money-kept, places: 0) }%（{ $money-kept-span }）。花钱得来的，钱停就没了；感受到的，慢慢才会磨掉。
taught-loyalties-is-untold = 无法判断：感受到的忠诚剩 { FIXED($care-kept, places: 0) }%（{ $care-kept-span }），买来的剩 { FIXED($money-kept, places: 0) }%（{ $money-kept-span }）；两者之差的区间包含零。
taught-loyalties-fig-line = 两种忠诚与孪生世界之差（分）：停手之后，感受到的忠诚剩 { FIXED($care-kept, places: 0) }%，买来的剩 { FIXED($money-kept, places: 0) }%
taught-loyalties-fig-kept = 剩下多少：感受到的 { FIXED($care-kept, places: 0) }%，买来的 { FIXED($money-kept, places: 0) }%；咖啡店 { FIXED($second-care-kept, places: 0) }% 和 { FIXED($second-money-kept, places: 0) }%
taught-loyalties-fig-profit = 那么利润呢？花钱：{ $money-profit-short }；改进服务：{ $care-profit-short }
taught-loyalties-line-money = 买来的
taught-loyalties-line-care = 感受到的
taught-loyalties-row-money-kept = 买来的忠诚还剩
taught-loyalties-row-care-kept = 感受到的忠诚还剩
taught-loyalties-row-money-profit = 利润，返还现金
taught-loyalties-row-care-profit = 利润，改进服务
taught-loyalties-elsewhere = 那么赚了多少？三年里，返还现金时利润{ $money-profit-moved }，改进服务时利润{ $care-profit-moved }。在咖啡店，感受到的忠诚剩 { FIXED($second-care-kept, places: 0) }%（{ $second-care-kept-span }），买来的剩 { FIXED($second-money-kept, places: 0) }%（{ $second-money-kept-span }）；利润分别{ $second-money-profit-moved }和{ $second-care-profit-moved }。
taught-loyalties-honest = 每种忠诚消退得多快是写进模型的，所以先后次序不是发现；剩下多少、以及两者都未必划算，才是运行得出的。情感忠诚只在服务好于平常的人身上增长，是模型的一个选择（B43），是在看过一张敏感性表之后作出的。
taught-loyalties-research = Dick 与 Basu（1994）区分了态度与重复购买；Berry 与 Parasuraman（1991）称金钱是最弱的纽带，因为对手也付得起。
taught-loyalties-law = 买来的忠诚随付出的钱增长，消退很快；感受到的忠诚在满意度高于平常时增长，原有越少增长越多，消退很慢。
taught-loyalties-discuss = 你自己的哪些忠诚，如果不再有好处，明天就会结束？企业今天能看出来吗？
taught-loyalties-try = 在实时市场里付一年财务纽带的钱，然后停掉；对服务也这样做。把两条忠诚曲线与它们的虚线比较。
taught-loyalties-aim = 区分感受到的忠诚与花钱得来的忠诚，并把两者与利润分开。
taught-loyalties-think = 学生通常说感受到的忠诚更持久，并相信持久的一定划算。
taught-loyalties-ask = 如果感受到的忠诚更持久，却仍然花得比赚得多：要改变什么它才划算？

## 满意不等于忠诚

taught-satisfaction-title = 满意不等于忠诚
taught-satisfaction-story = 两家企业在同一天调查顾客，满意度相同。一家的东西随时可以不用；另一家要离开很贵：合同、数据、需要重新学习的习惯。两年后，两家都查看谁还在。
taught-satisfaction-question = 在哪里，满意度更能说明谁会留下：从最不满意的三分之一到最满意的三分之一，这一步有多大？
taught-satisfaction-opt-free = 在可以自由离开的地方更大。
taught-satisfaction-opt-bound = 在离开很贵的地方更大。
taught-satisfaction-opt-untold = 无法判断。
taught-satisfaction-is-free = 在可以自由离开的地方更大。那里最不满意的三分之一留下 { FIXED($free-low, places: 0) }%，最满意的三分之一留下 { FIXED($free-high, places: 0) }%，相差 { FIXED($free-step, places: 0) } 个百分点（{ $free-step-span }）；离开很贵的地方是 { FIXED($bound-low, places: 0) }% 和 { FIXED($bound-high, places: 0) }%，相差 { FIXED($bound-step, places: 0) }（{ $bound-step-span }）。走不了的人，不满意也留下。
taught-satisfaction-is-bound = 在离开很贵的地方更大：相差 { FIXED($bound-step, places: 0) } 个百分点（{ $bound-step-span }），自由离开的地方相差 { FIXED($free-step, places: 0) }（{ $free-step-span }）。
taught-satisfaction-is-untold = 无法判断：自由离开的地方相差 { FIXED($free-step, places: 0) } 个百分点（{ $free-step-span }），离开很贵的地方相差 { FIXED($bound-step, places: 0) }（{ $bound-step-span }）；两者之差的区间包含零。
taught-satisfaction-fig-stays = 在可以自由离开的地方，最满意的人里也有 { FIXED($leave, places: 0) }% 离开
taught-satisfaction-fig-step = 从最不满意到最满意：自由离开处相差 { FIXED($free-step, places: 0) } 个百分点，离开很贵处 { FIXED($bound-step, places: 0) }
taught-satisfaction-row-free-low = 自由离开，最不满意的三分之一留下
taught-satisfaction-row-free-middle = 自由离开，中间三分之一留下
taught-satisfaction-row-free-high = 自由离开，最满意的三分之一留下
taught-satisfaction-row-bound-low = 离开很贵，最不满意的三分之一留下
taught-satisfaction-row-bound-middle = 离开很贵，中间三分之一留下
taught-satisfaction-row-bound-high = 离开很贵，最满意的三分之一留下
taught-satisfaction-row-free-step = 差距，自由离开
taught-satisfaction-row-tied-step = 差距，离开有些代价
taught-satisfaction-row-bound-step = 差距，离开很贵
taught-satisfaction-row-second-step = 差距，企业软件
taught-satisfaction-elsewhere = 满意的顾客也会走：可以自由离开时，最满意的三分之一两年后走了 { FIXED($leave, places: 0) }%（{ $leave-range }）。不满意的也会留：离开很贵时，最不满意的三分之一留下 { FIXED($bound-low, places: 0) }%。企业软件自带束缚：那里的差距是 { FIXED($second-step, places: 0) } 个百分点（{ $second-step-span }）。
taught-satisfaction-honest = Jones 与 Sasser 画的曲线，在竞争市场里先平后陡。这个模型弯得不够：目标 A5 的这一预测没有通过（docs/targets.md）；这里也请看中间三分之一：它下面那一步与上面那一步一样大，甚至更大。“非常满意”与“满意”之间著名的“六倍”并没有出现，出现的是 1.3 到 1.8 的优势比（docs/plausibility.md 第 7 行）。
taught-satisfaction-research = Jones 与 Sasser（1995）《满意的顾客为何流失》：满意与忠诚的联系取决于竞争有多激烈。
taught-satisfaction-law = 手里的比能换到的更值，人就留下；离开的代价总站在留下这一边，不管满意与否。
taught-satisfaction-discuss = 两家企业里，哪一家会先察觉自己的服务变差了？哪一家更该担心？
taught-satisfaction-try = 在实时市场里打开企业软件和咖啡店，比较同一满意度区间里谁会离开。
taught-satisfaction-aim = 看到留下可能是忠诚，也可能是被困住，而调查分不出来。
taught-satisfaction-think = 学生通常把满意和忠诚当成一回事。
taught-satisfaction-ask = 你在生活里的哪些地方不满意却留着？要怎样你才会走？

## 补救与第二次差错

taught-recovery-title = 补救与第二次差错
taught-recovery-story = 每门服务课都这样讲：出过差错又得到妥善解决的顾客，比从未遇到差错的顾客更忠诚。“所以差错是机会。”培训师说。我们来看一家电话运营商的顾客，在投诉得到解决之后的三个月里怎样。
taught-recovery-question = 与当月没有遇到差错的顾客相比，投诉得到解决的顾客离开的有多少？
taught-recovery-opt-fewer = 更少：妥善解决能留住人。
taught-recovery-opt-more = 更多：总有东西留在心里。
taught-recovery-opt-untold = 一样多：看不出差别。
taught-recovery-is-fewer = 更少：得到解决的人三个月内离开 { FIXED($right, places: 1) }%（{ $right-range }），没有遇到差错的离开 { FIXED($none, places: 1) }%（{ $none-range }）。
taught-recovery-is-more = 更多：得到解决的人三个月内离开 { FIXED($right, places: 1) }%（{ $right-range }），没有遇到差错的离开 { FIXED($none, places: 1) }%（{ $none-range }）。解决能弥补很多，但不是全部：没有得到解决的离开 { FIXED($wrong, places: 1) }%。
taught-recovery-is-untold = 看不出差别：得到解决的人三个月内离开 { FIXED($right, places: 1) }%（{ $right-range }），没有遇到差错的离开 { FIXED($none, places: 1) }%（{ $none-range }）。
taught-recovery-fig-leave = 三个月内离开：没有差错 { FIXED($none, places: 1) }%，得到解决 { FIXED($right, places: 1) }%，没有解决 { FIXED($wrong, places: 1) }%
taught-recovery-fig-again = { $again-went ->
    [up] 一年内的第二次差错更重：离开 { FIXED($two, places: 1) }%，第一次之后离开 { FIXED($one, places: 1) }%
    [down] 一年内第二次差错之后离开更少：{ FIXED($two, places: 1) }%，第一次之后 { FIXED($one, places: 1) }%
   *[untold] 第一次还是第二次：看不出差别（{ FIXED($one, places: 1) }% 和 { FIXED($two, places: 1) }%）
}
taught-recovery-row-none = 没有差错
taught-recovery-row-right = 投诉，得到解决
taught-recovery-row-wrong = 投诉，没有解决
taught-recovery-row-silent = 遇到差错，没有说
taught-recovery-row-one = 第一次差错之后
taught-recovery-row-two = 一年内第二次之后
taught-recovery-elsewhere = { $mending-went ->
    [down] 解决仍然值得：比没有解决的少离开 { FIXED($mending-size, places: 1) } 个百分点（{ $mending-span }）。
    [up] 在这里，得到解决的甚至比没有解决的离开更多（{ $mending-span }）。
   *[untold] 解决是否留住了人，在这里看不出来（{ $mending-span }）。
}在只有两家普通服务的市场里，得到解决后离开 { FIXED($second-right, places: 1) }%，没有差错时离开 { FIXED($second-none, places: 1) }%（相差 { $second-paradox-span } 个百分点）。{ $again-went ->
    [up] 而一年内的第二次差错，比第一次多赶走 { FIXED($again-size, places: 1) } 个百分点（{ $again-span }）。
    [down] 第二次差错之后离开的比第一次少（{ $again-span }）：最在意的人已经走了。
   *[untold] 第一次与第二次之间看不出差别（{ $again-span }）。
}
taught-recovery-honest = 这是顾客之间的比较，不是孪生世界之间的：投诉的人更依恋，遇到的差错也更严重，所以差别里有一部分是“他们是谁”。在孪生世界里同样没有补救悖论，连最好的补救之后的满意度也没有，而研究在那里确实发现了它（目标 A8：未通过；docs/targets.md）。充分补救并不使忠诚高于从未出错，这与行为研究一致。
taught-recovery-research = de Matos 等人（2007）：悖论平均而言对满意度成立，对再次购买不成立；Knox 与 van Oest（2014）：用真实购买数据看，补救几乎从不能完全抵消一次投诉；Maxham 与 Netemeyer（2002）：两次差错之后就没有悖论了。
taught-recovery-law = 补救对满意度的作用，是得到的公平减去期望的补救：好顾客和从前被善待过的人，期望更多。
taught-recovery-discuss = 一家连锁酒店想故意制造小差错再去弥补。你会用什么数字劝它？
taught-recovery-try = 在实时市场里提高投诉得到解决的比例，再与用同样的钱预防差错相比。
taught-recovery-aim = 学会怀疑一个著名的悖论；看到弥补是值得的，而预防更好。
taught-recovery-think = 知道补救悖论的学生会说“更少”，其他人意见不一。
taught-recovery-ask = 投诉过的顾客与没有遇到差错的顾客，还可能在哪些方面不同？

## 峰与终

taught-peak-title = 峰与终：质量在哪里被记住
taught-peak-story = 一家酒店有一笔钱用来提高质量。第一个方案把它摊到整个住店过程，处处好一点。第二个方案用在最高点。第三个方案留给告别：据说人们记住的是高峰和结尾，而不是长短。
taught-peak-question = 每一元钱花在哪里，给酒店带来的最多？
taught-peak-opt-even = 摊到整个住店过程。
taught-peak-opt-peak = 在最高点。
taught-peak-opt-end = 在告别时。
taught-peak-opt-untold = 第一与第二分不出来。
taught-peak-is-even = 摊到整个过程：每一元带来 { FIXED($even, places: 2) }（{ $even-span }），最高点 { FIXED($peak, places: 2) }（{ $peak-span }），告别 { FIXED($end, places: 2) }（{ $end-span }）。
taught-peak-is-peak = 在最高点：每一元带来 { FIXED($peak, places: 2) }（{ $peak-span }），告别 { FIXED($end, places: 2) }（{ $end-span }），摊开 { FIXED($even, places: 2) }（{ $even-span }）。
taught-peak-is-end = 在告别时：每一元带来 { FIXED($end, places: 2) }（{ $end-span }），最高点 { FIXED($peak, places: 2) }（{ $peak-span }），摊开 { FIXED($even, places: 2) }（{ $even-span }）。许多接触点里只改进一个很便宜，而它正是被记住的那一个。
taught-peak-is-untold = 第一与第二分不出来：每一元摊开带来 { FIXED($even, places: 2) }（{ $even-span }），最高点 { FIXED($peak, places: 2) }（{ $peak-span }），告别 { FIXED($end, places: 2) }（{ $end-span }）。
taught-peak-fig-returns = 每一元用于告别带来 { FIXED($end, places: 2) }，最高点 { FIXED($peak, places: 2) }，摊开 { FIXED($even, places: 2) }
taught-peak-fig-profit = 利润：告别 { $end-profit-short }，最高点 { $peak-profit-short }，摊开 { $even-profit-short }
taught-peak-pays = 花费本身
taught-peak-row-even = 摊到整个过程
taught-peak-row-peak = 在最高点
taught-peak-row-end = 在告别时
taught-peak-row-even-profit = 利润，摊开
taught-peak-row-peak-profit = 利润，最高点
taught-peak-row-end-profit = 利润，告别
taught-peak-elsewhere = 如果一次到访只有一个接触点，就没有峰和终可选：在只有两家普通服务的市场里，每一份钱摊开带来 { FIXED($second-even, places: 2) }（{ $second-even-span }），最高点 { FIXED($second-peak, places: 2) }（{ $second-peak-span }），告别 { FIXED($second-end, places: 2) }（{ $second-end-span }）。低于 1 的，赚不回它的花费。
taught-peak-honest = 峰与终被记住，是写进模型的（目标 A23 通过，只说明没有别的东西把它抵消）。得出来的是：一个好的接触点可以比许多个便宜。改进告别只按接触点的份额计费：如果它需要人手或房间，这就算得太便宜了。
taught-peak-research = Kahneman 等人（1993）和 Alaybek 等人的元分析（2022）：峰与终说明回忆，时长几乎不说明。
taught-peak-law = 对一次到访的回忆，是高峰、结尾和平均的加权平均；多长没有分量。
taught-peak-discuss = 大学课程、航班、电话合同的“告别”是什么？由谁负责？
taught-peak-try = 在实时市场里打开酒店，看住店的情绪曲线，移动告别处的改进。
taught-peak-aim = 看到质量放在哪里，与质量有多少同样重要。
taught-peak-think = 学生通常选最高点：广告展示的就是它。
taught-peak-ask = 为什么改进一个接触点比改进全部便宜？如果每个对手都这样做呢？

## 等级与嫉妒

taught-tiers-title = 等级与嫉妒：该不该更好地服务最好的顾客？
taught-tiers-story = 一家信用卡公司知道哪五分之一的顾客花得最多。它可以更好地服务他们，其他人照旧；也可以让每个人得到一半的改进；也可以什么都不做。有的经理担心嫉妒：“别人会看到的。”
taught-tiers-question = 三年之后，哪一种赚得最多？
taught-tiers-opt-best = 更好地服务最好的五分之一，别人看不到。
taught-tiers-opt-alike = 每个人都服务得好一点。
taught-tiers-opt-rest = 什么都不改变。
taught-tiers-opt-untold = 第一与第二分不出来。
taught-tiers-is-best = 更好地服务最好的五分之一：利润{ $best-moved }；一视同仁时{ $alike-moved }。
taught-tiers-is-alike = 每个人都服务得好一点：利润{ $alike-moved }；只服务最好的五分之一时{ $best-moved }。
taught-tiers-is-rest = 什么都不改变：更好地服务最好的五分之一时利润{ $best-moved }，每个人都好一点时{ $alike-moved }。改进的花费超过它留住和带来的。
taught-tiers-is-untold = 第一与第二分不出来：更好地服务最好的五分之一时利润{ $best-moved }，每个人都好一点时{ $alike-moved }，不改变则不变。
taught-tiers-fig-profit = 信用卡公司的利润：最好的五分之一 { $best-short }，一视同仁 { $alike-short }
taught-tiers-fig-envy = { $envy-went ->
    [up] 一旦被看到，顾客觉得更不公平：+{ FIXED($envy, places: 1) } 分
    [down] 一旦被看到，顾客觉得更公平：−{ FIXED($envy-size, places: 1) } 分
   *[untold] 是否被看到，公平感上看不出差别
}
taught-tiers-row-best = 最好的五分之一，看不到
taught-tiers-row-seen = 最好的五分之一，人人看到
taught-tiers-row-alike = 一视同仁
taught-tiers-elsewhere = 嫉妒：人人都看到更好的服务时，不公平感变动 { SIGNED($envy) } 分（满分一百，{ $envy-span }），利润变动 { SIGNED($price) }%（{ $price-span }）。在酒店，更好地服务最好的五分之一时利润{ $second-best-moved }，一视同仁时{ $second-alike-moved }。相信其中一个之前，先比较两者。
taught-tiers-honest = Homburg 等人发现，更好地服务最好的顾客提高利润，因为花在其他人身上的少了；这里没有从其他人那里拿走什么，目标 A21 的这一部分没有通过（docs/targets.md）：毛利下降。人人看到时下层的人变得更差，这一点得出来很小。在默认设置下，十三个市场里没有一个因更好地服务最好的五分之一而赚钱（docs/explanation/policies.md）。
taught-tiers-research = Homburg、Droll 与 Totzek（2008）：对顾客分优先次序的企业因此获利，只要别人看不到就没有害处；Drèze 与 Nunes（2009）研究了优越感。
taught-tiers-law = 嫉妒是别人得到的比自己好多少，乘以看到的人的比例；它会压低留下的意愿。
taught-tiers-discuss = 一家航空公司对人人一视同仁，并且公开说。它会失去哪些顾客，赢得哪些？
taught-tiers-try = 在实时市场里提高最高等级的服务，把可见度从无人看到移到人人看到，观察其他顾客。
taught-tiers-aim = 看到“最好的顾客配最好的服务”是一道计算题，以及嫉妒在其中值多少。
taught-tiers-think = 学生通常偏向最好的五分之一：“八成利润来自他们。”
taught-tiers-ask = 最好的五分之一本来就会留下吗？企业怎样才能知道？

## 新客优惠

taught-newcomers-title = 新客优惠：忠诚的人付更多？
taught-newcomers-story = 在一个两家企业的市场里，很多人来来去去。其中一家给新客在加入前和最初半年打九折，多年的老客付全价。起初老客里几乎没人知道；后来一家报纸把两个价格并排登了出来。
taught-newcomers-question = 老客都不知道、或者都知道时，这个优惠对利润做了什么？
taught-newcomers-opt-always = 两种情况都划算。
taught-newcomers-opt-hidden = 不知道时划算，知道时亏。
taught-newcomers-opt-never = 两种情况都亏。
taught-newcomers-opt-untold = 其中之一无法判断。
taught-newcomers-is-always = 两种情况都划算：不知道时利润{ $hidden-moved }；知道时{ $known-moved }。背叛感的代价小于新客带来的。
taught-newcomers-is-hidden = 不知道时划算：利润{ $hidden-moved }；知道时{ $known-moved }。让老客感到背叛的代价，大于新客带来的。
taught-newcomers-is-never = 两种情况都亏：不知道时利润{ $hidden-moved }；知道时{ $known-moved }。优惠给了许多本来就会来的人。
taught-newcomers-is-untold = 其中之一无法判断，或者两者都是：不知道时利润{ $hidden-moved }；知道时{ $known-moved }。{ $known-went ->
    [down] 有把握的是：一旦知道，就有害。
    [up] 有把握的是：知道时反而划算。
   *[untold] 要用更多成对的世界才能判断。
}
taught-newcomers-fig-profit = 有新客优惠时的利润：不知道 { $hidden-short }，知道 { $known-short }
taught-newcomers-fig-kept = { $kept-known-went ->
    [down] 一旦知道，年保留率下降 { FIXED($kept-known-size, places: 1) } 个百分点
    [up] 一旦知道，年保留率上升 { FIXED($kept-known-size, places: 1) } 个百分点
   *[untold] 一旦知道：看不出保留率变化
}
taught-newcomers-row-hidden = 利润，老客都不知道
taught-newcomers-row-known = 利润，老客都知道
taught-newcomers-row-kept-hidden = 保留率，老客都不知道
taught-newcomers-row-kept-known = 保留率，老客都知道
taught-newcomers-elsewhere = 年保留率在无人知道时{ $kept-hidden-shifted }，人人知道时{ $kept-known-shifted }。在新客同样多的咖啡店里，同样的优惠：不知道时利润{ $second-hidden-moved }；知道时{ $second-known-moved }。
taught-newcomers-honest = 在目标所用的三家企业的市场里，无人知道时最好的优惠是 8%，人人知道时降为 0（目标 A21，docs/targets.md）：这与 Feinberg 等人一致；但“在人人知道之前就消失”没有得出来。背叛感有多重（0.35）是凭判断设定的先验。
taught-newcomers-research = Feinberg、Krishna 与 Zhang（2002）：自己的企业对新客收得更少，会被感受为背叛，一旦知道，给新客的优惠可能有害；Lewis（2006）：靠大幅折扣赢来的顾客价值较低。
taught-newcomers-law = 背叛感随自己的价格与新客价格的差距增长，只在知道的人当中。
taught-newcomers-discuss = 这样的优惠能对老客瞒多久？你愿意把生意建在这上面吗？
taught-newcomers-try = 在实时市场里设一个新客优惠，移动知道的人的比例，找出它从哪里开始不划算。
taught-newcomers-aim = 看到价格也是信息，谁知道决定了它赚多少。
taught-newcomers-think = 学生通常说只要保密就划算。
taught-newcomers-ask = 新客里有哪些人没有优惠也会来？

## 积分

taught-points-title = 积分：买到的是什么？
taught-points-story = 一家可乐公司推出积分计划：积分值所付钱的二十分之一，攒够了有奖励，加入就先送一段。营销主管说这是“培养感情”。会计问：买到的是感情，还是购买？
taught-points-question = 三年之后，按百分比看，哪个增长更多：购买，还是情感忠诚？
taught-points-opt-bought = 购买增长更多。
taught-points-opt-warm = 情感忠诚增长更多。
taught-points-opt-untold = 无法判断。
taught-points-is-bought = 购买：购买量{ $bought-moved }，情感忠诚{ $warm-moved }。积分买到的是交易。
taught-points-is-warm = 情感忠诚：它{ $warm-moved }，购买量{ $bought-moved }。来得多的人被服务得多，这使人亲近。
taught-points-is-untold = 无法判断：购买量{ $bought-moved }，情感忠诚{ $warm-moved }，哪个增长更多没有把握。
taught-points-fig-grows = 可乐的积分：购买 { $bought-short }，情感忠诚 { $warm-short }
taught-points-fig-profit = 积分划算吗？可乐 { $profit-short }，电话 { $second-profit-short }
taught-points-row-bought = 购买量
taught-points-row-warm = 情感忠诚
taught-points-elsewhere = 积分是否划算是另一个问题：可乐公司的利润{ $profit-moved }；同样的计划在电话运营商那里，利润{ $second-profit-moved }，购买量{ $second-bought-moved }，情感忠诚{ $second-warm-moved }。{ $second-profit-went ->
    [down] 在人人每月反正都要买一次的地方，积分就是给本来会留下的人打折。
    [up] 在那里，多买的也超过奖励的花费。
   *[untold] {""}
}
taught-points-honest = 对可乐，模型对积分过于友好：多买 9.5%，而研究所见是 0 到 8%（docs/plausibility.md 第 20 行：可乐为红色，其他十二个市场都在范围内）。奖励临近时的拉力比测得的小（目标 A22 的这一部分没有通过）。
taught-points-research = Leenheer 等人（2007）与 Liu（2007）：积分计划使购买略增，主要是轻度顾客；Kivetz 等人（2006）：奖励越近，拉力越大。
taught-points-law = 奖励越近拉力越大，拿到之后又回到起点；积分本身就是折扣。
taught-points-discuss = 你怎样检验自己的常旅客卡是否让你更喜欢那家航空公司？
taught-points-try = 在实时市场里先在可乐公司、再在电话运营商那里开始积分计划，把滑块旁的花费与利润的虚线相比。
taught-points-aim = 区分积分计划对购买做了什么、对感情做了什么，并把两者与收益分开。
taught-points-think = 学生通常都有改变了购买、却没有改变喜好的会员卡。
taught-points-ask = 哪些顾客拿了积分，而本来就会买？

## 五个百分点的保留率

taught-five-points-title = 五个百分点的保留率：利润多 85%？
taught-five-points-story = 一句名言：“多留住百分之五的顾客，利润增加百分之二十五到八十五。”一家电话运营商当真了，建立起难以割舍的纽带：系统、培训、共用账户。保留率上升了。我们来看利润，把纽带的花费也算进去。
taught-five-points-question = 用这种办法每得到五个百分点的年保留率，运营商三年的利润会怎样？
taught-five-points-opt-claimed = 上升 25% 以上，如名言所说。
taught-five-points-opt-less = 上升，但不到 25%。
taught-five-points-opt-falls = 下降。
taught-five-points-opt-untold = 分不出是哪一种。
taught-five-points-is-claimed = 五个百分点使利润上升 { FIXED($bonds, places: 0) }%（{ $bonds-span }）：如名言所说。
taught-five-points-is-less = 五个百分点使利润上升 { FIXED($bonds, places: 1) }%（{ $bonds-span }）：保留率{ $bonds-kept-shifted }，扣除花费后利润{ $bonds-profit-moved }。名言算的是顾客的一生，而且把这五个点当成不花钱的。
taught-five-points-is-falls = 五个百分点使利润下降 { FIXED($bonds-size, places: 1) }%（{ $bonds-span }）：保留率{ $bonds-kept-shifted }，但纽带的花费超过留住的顾客带来的。
taught-five-points-is-untold = 分不出是哪一种：五个百分点使利润变动 { SIGNED($bonds) }%（{ $bonds-span }）；保留率{ $bonds-kept-shifted }，利润{ $bonds-profit-moved }。
taught-five-points-fig-per = 五个点：按算术 { FIXED($formula, places: 0) }%，靠纽带 { SIGNED($bonds) }%，靠改进服务 { SIGNED($better) }%
taught-five-points-fig-did = 纽带：利润 { $bonds-profit-short }；改进服务：利润 { $better-profit-short }
taught-five-points-claimed = 名言从这里开始
taught-five-points-row-formula = 算术，不花钱
taught-five-points-row-bonds = 每五个点的利润，纽带
taught-five-points-row-better = 每五个点的利润，改进服务
taught-five-points-row-bonds-kept = 保留率，纽带（百分点）
taught-five-points-row-bonds-profit = 利润，纽带
taught-five-points-row-better-kept = 保留率，改进服务（百分点）
taught-five-points-row-better-profit = 利润，改进服务
taught-five-points-elsewhere = 算术没有错：按这家运营商的保留率，白得五个点使一位顾客的价值多 { FIXED($formula, places: 0) }%（{ $formula-range }）。它漏掉的是这五个点要花多少钱。用改进服务换来，五个点使利润变动 { SIGNED($better) }%（{ $better-span }）；在只有两家普通服务的市场里变动 { SIGNED($second-better) }%（{ $second-better-span }），用纽带变动 { SIGNED($second-bonds) }%（{ $second-bonds-span }）。
taught-five-points-honest = 这里并排放着两样不同的东西：顾客一生的价值，和企业三年的利润。看得更久，两者会更接近。保留率随满意度变化多少，在好几个市场不对（docs/plausibility.md 第 17 行：六个订阅市场中三个为红色，这家运营商是对的）。名言本身另有长篇研究：docs/claims/retention-profit.md。
taught-five-points-research = Reichheld 与 Sasser（1990）：每位顾客的净现值，顾问选出的九个案例，流失少五个点；没有检验，没有花费。
taught-five-points-law = 顾客的价值等于毛利乘以保留率，除以一加贴现率减保留率：保留率越接近一，五个点越值钱。
taught-five-points-discuss = 一位顾问把这句话拿给你看。你会问哪三个问题？
taught-five-points-try = 在实时市场里一步步提高结构性纽带，记下保留率、花费和利润。
taught-five-points-aim = 区分算术与结果：同样的五个点，白得时很值，花钱买时不太值。
taught-five-points-think = 学生常听过这句话，并且相信。
taught-five-points-ask = 五个点卖多少钱，运营商就和从前一样？

## 谁在说

taught-talk-title = 谁在说：好话与坏话
taught-talk-story = “不满意的顾客告诉十个人，满意的告诉三个人。”一家连锁餐馆听了整个市场一年半：人们在哪些到访之后会说，说些什么？
taught-talk-question = 哪些到访之后更常被谈起：让人愤怒的，还是让人惊艳的？
taught-talk-opt-angry = 让人愤怒的。
taught-talk-opt-glad = 让人惊艳的。
taught-talk-opt-untold = 一样常：看不出差别。
taught-talk-is-angry = 让人愤怒的：其中 { FIXED($angry, places: 0) }% 被谈起（{ $angry-range }），让人惊艳的 { FIXED($glad, places: 0) }%（{ $glad-range }），只是满意的 { FIXED($calm, places: 0) }%。
taught-talk-is-glad = 让人惊艳的：其中 { FIXED($glad, places: 0) }% 被谈起（{ $glad-range }），让人愤怒的 { FIXED($angry, places: 0) }%（{ $angry-range }），只是满意的 { FIXED($calm, places: 0) }%。
taught-talk-is-untold = 看不出差别：让人愤怒的 { FIXED($angry, places: 0) }% 被谈起（{ $angry-range }），让人惊艳的 { FIXED($glad, places: 0) }%（{ $glad-range }），只是满意的 { FIXED($calm, places: 0) }%。
taught-talk-fig-talk = 被谈起：愤怒 { FIXED($angry, places: 0) }%，满意 { FIXED($calm, places: 0) }%，惊艳 { FIXED($glad, places: 0) }%
taught-talk-fig-ratio = { $excess-went ->
    [up] 尽管如此，好话多于坏话：每句坏话对 { FIXED($ratio, places: 1) } 句好话
    [down] 坏话多于好话：每句坏话对 { FIXED($ratio, places: 1) } 句好话
   *[untold] 好话与坏话相当：{ FIXED($ratio, places: 1) } 比一
}
taught-talk-even = 一样多
taught-talk-row-angry = 会说，愤怒
taught-talk-row-calm = 会说，满意
taught-talk-row-glad = 会说，惊艳
taught-talk-elsewhere = 最爱说的，不等于最常听到的：{ $excess-went ->
    [up] 每句坏话对 { FIXED($ratio, places: 1) } 句好话（{ $ratio-range }），因为好的到访多得多
    [down] 每句坏话只对 { FIXED($ratio, places: 1) } 句好话（{ $ratio-range }）
   *[untold] 好话与坏话相当（{ $ratio-range }）
}。在电话用户里，令人愤怒的月份 { FIXED($second-angry, places: 0) }% 被谈起，令人惊艳的 { FIXED($second-glad, places: 0) }%，每句坏话对 { FIXED($second-ratio, places: 1) } 句好话（{ $second-ratio-range }）。
taught-talk-honest = 两端比中间更爱说，是写进模型的（不对称的 U 形）；每句坏话对几句好话，则是得出来的。研究约为三（East 等人 2007），目标所用的市场得 1.6；“少数失望者造成巨大损害”没有得出来（目标 A15 的这一部分没有通过；docs/targets.md）。“十个和三个”找不到出处。
taught-talk-research = Anderson（1998）：口碑随满意度呈 U 形，不满意一侧略高；East、Hammond 与 Wright（2007）：好话约是坏话的三倍。
taught-talk-law = 说的机会随满意度离中间的距离增加，坏的一侧与好的一侧斜率不同，再乘以一个人有多爱说。
taught-talk-discuss = 经理们为什么相信坏话更多？他们听到的是什么？
taught-talk-try = 在实时市场里观察口碑沿关系传递；让服务差一年，数一数两种颜色。
taught-talk-aim = 区分一个人多常说，与总共说了多少。
taught-talk-think = 学生通常说愤怒的人说得最多，所以坏话占上风。
taught-talk-ask = 有多少到访令人愤怒，多少令人高兴？乘一乘。

## 赢回还是赢新

taught-win-back-title = 赢回老客还是赢得新客？
taught-win-back-story = “赢得一位新客的花费，是留住一位老客的六倍。”那么已经离开的呢？一家运营商有一笔钱，可以打电话给离开的人，为出过的错道歉，请他们回来；也可以向所有人做广告。
taught-win-back-question = 每一份钱花在哪里，给这家运营商带来更多？
taught-win-back-opt-back = 打电话请回离开的人。
taught-win-back-opt-new = 向所有人做广告。
taught-win-back-opt-untold = 看不出差别。
taught-win-back-is-back = 打电话请回：每一份钱带来 { FIXED($back, places: 1) }（{ $back-span }），广告 { FIXED($new, places: 1) }（{ $new-span }）。离开的人了解这家企业，赶走他们的原因有一部分能用一通电话弥补。
taught-win-back-is-new = 做广告：每一份钱带来 { FIXED($new, places: 1) }（{ $new-span }），打电话请回 { FIXED($back, places: 1) }（{ $back-span }）。
taught-win-back-is-untold = 看不出差别：打电话请回每一份钱带来 { FIXED($back, places: 1) }（{ $back-span }），广告 { FIXED($new, places: 1) }（{ $new-span }）。
taught-win-back-fig-returns = 每一份钱：请回 { FIXED($back, places: 1) }，广告 { FIXED($new, places: 1) }；餐馆 { FIXED($second-back, places: 1) } 和 { FIXED($second-new, places: 1) }
taught-win-back-fig-profit = 利润：请回 { $back-profit-short }，广告 { $new-profit-short }
taught-win-back-pays = 花费本身
taught-win-back-row-back = 打电话请回
taught-win-back-row-new = 做广告
taught-win-back-row-back-profit = 利润，请回
taught-win-back-row-new-profit = 利润，广告
taught-win-back-elsewhere = { $second-gap-went ->
    [down] 在餐馆正好相反：广告带来 { FIXED($second-new, places: 1) }（{ $second-new-span }），请回 { FIXED($second-back, places: 1) }（{ $second-back-span }）。这个月没来的人并没有离开；而许多人还不知道这个地方。
    [up] 在餐馆也是请回带来更多：{ FIXED($second-back, places: 1) }（{ $second-back-span }），广告 { FIXED($second-new, places: 1) }（{ $second-new-span }）。
   *[untold] 在餐馆看不出差别：请回 { FIXED($second-back, places: 1) }（{ $second-back-span }），广告 { FIXED($second-new, places: 1) }（{ $second-new-span }）。
}所以没有定律，也没有“六倍”：下一份钱该去它带来最多的地方，直到两边一样。
taught-win-back-honest = 每一份钱带来好几份，说明这些市场里的企业平时在两方面都花得太少：这里没有做到“没有免费的午餐”（docs/plausibility.md 的回报表，以及第 24 行：每个市场都为红色）。在双寡头市场，广告的长期作用比研究所见的弱（第 18 行在那里为红色）。电话里不带优惠；优惠要损失毛利。
taught-win-back-research = Pfeifer（2005）：平均花费之比说明不了该往哪里花；Griffin 与 Lowenstein（2001）论赢回；“六倍”找不到原始出处。
taught-win-back-law = 钱在两边的最后一份带来一样多时，分得最好；平均数说明不了。
taught-win-back-discuss = 离开的人里，哪些你不会打电话请回？
taught-win-back-try = 在实时市场里逐步提高请回的比例，看下一通电话从哪里开始不划算。
taught-win-back-aim = 用边际比较代替口号，并看到它在另一个市场反过来。
taught-win-back-think = 学生通常会重复“老客更便宜”。
taught-win-back-ask = 电话越打越多，回报会怎样？为什么？

## 相关不等于效果

taught-effect-title = 相关不等于效果
taught-effect-story = 一家酒店的积分计划已有两年。一位顾问比较：很快开始攒积分的客人带来的远多于不攒的。“这就是效果。”他说。另一位会抽签让一半顾客参加。而拥有实验室的我们，可以在没有任何计划的情况下把这两年再过一遍。
taught-effect-question = 会员与其他人的差别里，有多少是计划造成的？
taught-effect-opt-most = 一半以上。
taught-effect-opt-little = 不到一半。
taught-effect-opt-untold = 无法判断。
taught-effect-is-most = 一半以上：会员比其他人多带来 { SIGNED($naive) }%（{ $naive-span }），计划使同样的顾客所带来的变动 { SIGNED($truth) }%（{ $truth-span }）。
taught-effect-is-little = 不到一半：会员比其他人多带来 { SIGNED($naive) }%（{ $naive-span }），但计划只使同样的顾客所带来的变动 { SIGNED($truth) }%（{ $truth-span }）。在没有任何计划的世界里，那些会加入的人照样多带来 { SIGNED($before) }%：常来的人才会加入。
taught-effect-is-untold = 无法判断：会员多带来 { SIGNED($naive) }%（{ $naive-span }），计划使同样的顾客所带来的变动 { SIGNED($truth) }%（{ $truth-span }）；这是否超过差别的一半，区间说不准。
taught-effect-fig-gap = 看到的 { SIGNED($naive) }%，抽签试验 { SIGNED($trial) }%，真实的 { SIGNED($truth) }%
taught-effect-fig-truth = 看到的与做到的：酒店 { SIGNED($naive) }% 与 { SIGNED($truth) }%，电话 { SIGNED($second-naive) }% 与 { SIGNED($second-truth) }%
taught-effect-nothing = 没有效果
taught-effect-row-naive = 会员与其他人相比
taught-effect-row-before = 同样的人，没有计划
taught-effect-row-trial = 抽签试验
taught-effect-row-truth = 真实效果（孪生世界）
taught-effect-elsewhere = 抽签试验说 { SIGNED($trial) }%（{ $trial-span }）。它平均而言是对的，却很钝：顾客少，区间就宽；参加者告诉别人的话，也让它略有偏差。在电话用户里，会员多带来 { SIGNED($second-naive) }%（{ $second-naive-span }），而计划使顾客所带来的变动 { SIGNED($second-truth) }%（{ $second-truth-span }）：{ $second-truth-went ->
    [up] 在那里它有帮助。
    [down] 在那里它花得比带来的多，不管比较怎么说。
   *[untold] 在那里看不出效果。
}
taught-effect-honest = 常来的顾客先加入，是因为这里的加入就是这样：每次购买都有一次机会。在你的企业里，把人分开的可能是别的原因。孪生世界在实验室之外谁也没有；抽签试验是最接近它的东西。
taught-effect-research = Leenheer 等人（2007）：考虑谁会加入之后，积分计划表面的效果大半消失；Ascarza 等人（2016）：一次田野实验表明，一个好意的活动反而赶走了顾客。
taught-effect-law = 看到的差别，是对参加者的效果，加上他们本来就有的不同；抽签使第二部分为零。
taught-effect-discuss = 找一句“我们的会员花费是别人的两倍”之类的话。你还需要知道什么？
taught-effect-try = 在实时市场里让酒店开始积分计划，看虚线：与它的差别才是效果。
taught-effect-aim = 再也不把会员与其他人的比较当成效果。
taught-effect-think = 被问到时学生能看出陷阱，数字一大又会掉进去。
taught-effect-ask = 在你了解的企业里，什么会把人分进计划里？你会怎样设计抽签？

## 问卷的说法

taught-statement-delta = 持久的改进会让顾客多年保持惊喜。
taught-statement-promise = 承诺少于所兑现的，是划算的。
taught-statement-silent = 出差错后离开的顾客，大多事先投诉过。
taught-statement-recovery = 投诉得到妥善解决的顾客，比没有遇到差错的顾客更不容易离开。
taught-statement-peak = 要被人好好记住，企业最好把钱摊到整个到访过程。
taught-statement-tiers = 更好地服务最好的顾客是划算的。
taught-statement-points = 积分使顾客买得更多，而不是更喜欢企业。
taught-statement-five-points = 保留率多五个百分点，利润增加四分之一以上。
taught-statement-talk = 糟糕的到访之后，人们比精彩的到访之后更常谈起。
taught-statement-effect = 会员带来的更多，说明了积分计划的作用。
