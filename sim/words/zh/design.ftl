# 无法实行的设计：变动什么、在什么范围内、怎样取样；寻找哪些剂量。

design-factor-name = 因素须有名字，例如 market.review_rate，而给的是 { $given }
design-none-declared = 政策的参数没有声明范围
design-reference-allows = 参考文档允许 { $range }
design-not-numeric = 因素 { $factor } 的类型是 { $type }；只有数才有范围：请给出一列取值
design-no-own-range = 因素 { $factor } 没有自己的范围（{ $declared }）；请给出：{ $factor }=LOW:HIGH
design-low-first = 因素 { $factor }：{ $low } 到 { $high } 不成范围；小的一端写在前面
design-leaves-range = 因素 { $factor }：{ $low } 到 { $high } 越出了它的范围；{ $declared }
design-none-below = { $under } 之下没有哪个数有自己的范围；{ $hint }
design-no-factor = { $text } 不是因素；请写成 KEY=LOW:HIGH:COUNT、KEY=LOW:HIGH 或 KEY=VALUE,VALUE
design-no-range = 因素 { $factor }：{ $given } 不是范围；请写成 LOW:HIGH、LOW:HIGH:COUNT，或一列取值
design-no-key = 因素 { $factor }：没有 { $key } 这个键；{ $hint }
design-levels-alone = 因素 { $factor }：levels 还需要 low 和 high
design-no-list = 因素 { $factor } 给的是 { $given }；需要一列取值，例如 [0.05, 0.2]
design-value-twice = 因素 { $factor }：{ $values } 中有个值出现了两次；请保留一个
design-levels = 因素 { $factor }：取值个数为 { $given }；允许 2 到 { $most }
design-not-number = 因素 { $factor }：{ $given } 不是数
design-factor-range = 因素 { $factor } 没有范围；请给出：{ $factor }=LOW:HIGH
design-nothing-varied = 没有变动任何东西；请给出因素
design-ranges = ranges 为 { $given }：可选 plausible 和 declared
design-no-policies = 因素 { $factor } 是政策的参数，而这里没有政策；请给出政策
design-no-parameter = 因素 { $factor }：没有哪项政策有参数 { $key }；{ $hint }
design-until-nothing = until 盯着差异，而这里没有可比的：请给出政策或要关闭的机制
design-nothing-drawn = 没有可抽取的：请至少写出一个数，例如 behaviour.choice.quality=3:12

## Doses

design-no-dose = 没有什么有 { $dose } 这个剂量；{ $hint }
design-nothing-sought = 什么都不做算不上要找的政策；请写出一个策略或一个剂量
design-dose-name = 剂量须有名字，例如 strength 或 recovery.ease，而给的是 { $given }
design-dose-twice = 剂量 { $dose } 给了两次；请保留一个

## Samples

design-grid-n = 网格的点数由各因素的取值个数决定；n 只用于 latin、sobol、morris、saltelli
design-sample-range = 因素 { $factor } 没有范围，而 { $sample } 取样需要范围；请给出：LOW:HIGH
design-sample-option = { $sample } 取样没有这个选项：{ $options }；可用的选项：{ GIVEN($known) ->
    [yes] { $known }
   *[no] 无
}
design-powers-of-two = { $sample } 取样只在点数为 2 的幂时才均衡；n 为 { $n }，请取 { $next }

## Files of studies

design-unreadable = { $path }：无法读取：{ $why }
design-in-file = { $file }：{ $problem }
design-study-mapping = { $file }：研究是含 scenario、policies、factors 等键的映射
design-study-key = { $file }：没有 { $key } 这个键；{ $hint }
design-study-scenario = { $file }：研究需要 scenario 或 scenarios，两者取一
design-study-market = { $file }：{ $given } 不是情景；请给出名字、路径，或把市场写出来

## What is fitted to data

design-fit-low-first = { $name }：{ $low } 到 { $high } 不成范围；小的一端写在前面
design-fit-scale = { $name }：{ $low } 到 { $high } 无法在{ $scale ->
    [log] 对数
    [logit] 对数几率
   *[linear] 线性
}尺度上均匀分布
design-fit-no-value = { $name } 在 { $market } 里没有可取一半和一倍的值；请给出范围：{ $name }=LOW:HIGH
design-fit-no-number = { $name } 不是可以拟合的数；请写出一个数，或给出范围：{ $name }=LOW:HIGH
design-fit-no-range = { $name }：{ $given } 不是范围；请写成 { $name }=LOW:HIGH
