# 策略锦标赛：图、报告与命令行所说的话。

## 图

tournament-plot-ranking-best = { $strategy } 表现最好：对全部对手平均{ $measure } { $by }
tournament-plot-ranking-open = { $strategy } 平均表现最好，{ $measure } { $by }，但 { $of } 种策略中有 { $many } 种可能最好
tournament-plot-ranking-x = 与各方均维持现状相比的{ $measure }得益（{ $unit }；线：以 { LEVEL($level) } 概率同时成立的区间）{ $more ->
    [0] {""}
   *[other] ；另有 { WHOLE($more) } 种较差的未画
}
tournament-plot-payoffs-title = { PERCENT($losing) } 的配对中，策略的{ $measure }少于双方均维持现状时
tournament-plot-payoffs-x = 对手（加框：无人能因改变而得益）{ $more ->
    [0] {""}
   *[other] ；另有 { WHOLE($more) } 种较差的未画
}
tournament-plot-payoffs-y = 策略
tournament-plot-payoffs-bar = { $measure }得益（{ $unit }）
tournament-plot-replicators-title = { $many ->
    [0] 逐利的群体一直变动
    [1] 逐利的群体最终只剩 { $kept }
   *[other] 逐利的群体保留 { $all ->
        [yes] { $kept }
       *[no] { WHOLE($many) } 种策略，以 { $kept } 为主
    }
}
tournament-plot-replicators-x = 时间（每过一个单位，收益比平均高出整个收益范围者增至 2.7 倍）
tournament-plot-replicators-y = 在群体中的占比
tournament-plot-simplex-title = 三种策略中，从均等占比开始的群体走向 { $n ->
    [1] { $end }
   *[other] { $end } 的混合
}
tournament-plot-simplex-x = 每个角：人人采用该策略；箭头：混合群体的去向（越深越快）

## 报告

tournament-title = { $markets }：策略之间的较量
tournament-lead = { $form ->
    [free-for-all] 所有席位同时参赛
   *[round-robin] 每两种策略相遇，各坐每个席位
}：{ WHOLE($strategies) } 种策略，{ WHOLE($replications) } 次重复，{ WHOLE($worlds) } 个世界。
tournament-best = 在“{ $market }”中，{ $strategy } { $gains ->
    [yes] 得益最多
   *[no] 损失最少
}：与各方均维持现状相比，对全部对手平均每席{ $measure } { $by }{ $sure ->
    [yes] ；没有别的策略能与之相比。
   *[no] 。运气使 { WHOLE($many) } 种策略中哪种最好尚无定论：{ $ties }。
}
tournament-arms-race = 这是军备竞赛：对手维持现状时采用 { $strategy } 可得 { $alone }；双方都采用时，每家得 { $by }。
tournament-equilibria = 这一博弈{ $every ->
    [yes] 有
   *[no] 至少有（剩下的策略太多，未能找遍）
} { WHOLE($count) } 个均衡：{ $what }。
tournament-both-play = 双方都采用 { $strategy }（各 { $gain }）
tournament-one-plays = { $first }（{ $gain }）对 { $second }（{ $other }）
tournament-no-equilibria = 没有找到均衡：剩下的策略太多，未能找遍，而相互应对只是兜圈子。
tournament-luck = 用自身的重复重新抽样，{ $first } 在 { WHOLE($draws) } 次抽样的 { PERCENT($share) } 中仍是均衡。
tournament-luck-few = 只有 { WHOLE($replications) } 次重复，无法说明运气在多大程度上决定均衡。
tournament-population = 追逐{ $measure }的群体，从 { PERCENT($share) } 的随机起点最终走到 { $n ->
    [1] { $end }
   *[other] { $end } 的混合
}。
tournament-across = 就各市场而言，{ $strategy } 的遗憾最小：最多为席位维持现状时所得的 { PERCENT($regret, places: 1) }（“{ $market }”）。
tournament-alike = { WHOLE($n) } 种策略在此与另一种毫无二致，不计入博弈：{ $names }。
tournament-failed = { $names } 未能运行到底，已略去：{ $error }
tournament-ranking-title = 谁最好
tournament-ranking-on = { $market }：席位 { $seats }；各方均维持现状时每席得 { $rest }
tournament-ranking-note = 得益（{ $unit }）：对手、席位与重复的平均，与同样运气下各方均维持现状相比。表中全部区间以 { $level } 的概率同时成立；名次为配对差异所不能排除者。
tournament-pairs-title = 谁对谁得益多少
tournament-pairs-on = { $market }：对每个对手的得益
tournament-ends-on = { $market }：群体的终点
tournament-pairs-note = 按行读：该策略对每个对手的得益，两个席位的平均（{ $unit }）。
tournament-game-title = 博弈
tournament-game-lot = 席位抽签决定
tournament-game-known = 席位已知：{ $first } 为先，{ $second } 为后
tournament-game-words = 收益为各世界的平均。均衡是一对策略（或策略的混合），任何一方改变都不能得益；“严格”指改变会受损。其成立的程度，是在对重复所作 { WHOLE($draws) } 次自助抽样中出现的比例。
tournament-left = 未被严格占优的：{ $names }。
tournament-population-title = 逐利的群体
tournament-population-words = 复制动态：所得高于平均的策略会扩散。这只是多种学习规则之一，也没有创新。
tournament-across-title = 跨市场
tournament-across-note = 遗憾：与该市场最好的策略相比所失，以席位维持现状时所得的份额表示。
tournament-strategies-title = 各策略
tournament-limit-seats = 企业如何选择。均衡只说明何处无人能因改变而得益，不说明企业会走到那里。
tournament-limit-strategies = 未参赛的策略会怎样：最好的只是其中最好的。
tournament-limit-market = 这一市场是否与真实市场相像。区间与抽样只反映模型之内的运气。
tournament-limit-seats-lot = 抽签所得的席位是否是企业的处境：知道自己席位的企业，其博弈见“席位已知”。
tournament-col-place = 名次
tournament-col-may-be = 可能为
tournament-col-strategy = 策略
tournament-col-gain = 得益
tournament-col-interval = 区间
tournament-col-share = 占维持现状所得
tournament-col-wins = 胜
tournament-col-losses = 负
tournament-col-worst = 最坏的对手
tournament-col-regret = 最大遗憾
tournament-col-first = 先席
tournament-col-second = 后席
tournament-col-pays-first = 先席所得
tournament-col-pays-second = 后席所得
tournament-col-strict = 严格
tournament-col-draws = 抽样中的比例
tournament-col-ends = 终点
tournament-col-starts = 起点中的比例
tournament-col-mean-share = 平均得益
tournament-col-regret-share = 最大遗憾
tournament-col-in = 在

## 命令行

tournament-says-first = { $markets }：{ WHOLE($strategies) } 种策略，{ WHOLE($replications) } 次重复，{ WHOLE($worlds) } 个世界{ GIVEN($time) ->
    [yes] ，约 { $time }
   *[no] {""}
} ……
