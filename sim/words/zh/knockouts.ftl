# 关闭的机制：名称、类别与其说明。标识即英文原文；英文若改动，译文须重译。

knockouts-word-of-mouth = 口碑
# Nobody says anything about any firm; paid invitations go unsaid too.
knockouts-nobody-says-anything-about-any-firm-paid-invitations-f599 = 没有人谈论任何企业；有奖邀请也无人转发。
knockouts-good-word = 正面口碑
# Good news persuades nobody; it still makes firms known.
knockouts-good-news-persuades-nobody-it-still-makes-firms-1c33 = 好消息说服不了任何人；但仍使企业为人所知。
knockouts-bad-word = 负面口碑
# Bad news puts nobody off; it still makes firms known.
knockouts-bad-news-puts-nobody-off-it-still-makes-f643 = 坏消息吓退不了任何人；但仍使企业为人所知。
knockouts-awareness-by-word = 由口碑得知
# Nobody gets to know a firm by hearing of it.
knockouts-nobody-gets-to-know-a-firm-by-hearing-66f2 = 没有人因听说而得知一家企业。
knockouts-hearsay = 传闻
# News does not move what is expected of a firm.
knockouts-news-does-not-move-what-is-expected-of-9bfa = 消息不改变对企业的期望。
knockouts-familiarity = 熟悉
# News weighs as much with those who know the firm as with those who do not.
knockouts-news-weighs-as-much-with-those-who-know-9c85 = 消息对熟悉该企业者与不熟悉者分量相同。
knockouts-moved-to-talk = 情绪引发的谈论
# The pleased and the displeased talk no more than the indifferent.
knockouts-the-pleased-and-the-displeased-talk-no-more-251f = 满意者与不满者并不比无所谓者谈得更多。
knockouts-talk-asymmetry = 谈论的不对称
# The displeased talk no more than the equally pleased.
knockouts-the-displeased-talk-no-more-than-the-equally-85a6 = 不满者并不比同等满意者谈得更多。
knockouts-hostage-talk = 受困者的谈论
# Those bound by a contract talk no worse of it than others.
knockouts-those-bound-by-a-contract-talk-no-worse-2515 = 受合约约束者并不比他人说得更坏。
knockouts-network = 社会网络
# Nobody hears anybody, and nobody sees what contacts are given.
knockouts-nobody-hears-anybody-and-nobody-sees-what-contacts-0189 = 没有人听到任何人，也没有人看到熟人得到什么。
knockouts-rewired = 重连网络
# Ties join people at random, as many as before: there are no neighbourhoods.
knockouts-ties-join-people-at-random-as-many-as-4726 = 联系随机连接众人，数目不变：没有邻里。
knockouts-weak-ties = 弱联系
# Nobody meets people by chance beyond their lasting ties.
knockouts-nobody-meets-people-by-chance-beyond-their-lasting-4311 = 没有人在固定联系之外偶遇他人。
knockouts-inertia = 惯性
knockouts-choice = 选择
# The firm chosen last has no pull of its own.
knockouts-the-firm-chosen-last-has-no-pull-of-0bd4 = 上次选择的企业本身没有吸引力。
knockouts-habit = 习惯
# One's main firm is the one chosen last, whatever went before.
knockouts-one-s-main-firm-is-the-one-chosen-6268 = 主要企业就是上次选择的那一家，无论之前如何。
knockouts-switching-cost = 转换成本
knockouts-leaving-costs-nothing = 离开没有任何代价。
knockouts-risk = 风险
knockouts-uncertain-quality-puts-nobody-off = 质量不确定吓退不了任何人。
knockouts-novelty = 求新
knockouts-no-firm-wears-off-with-time = 没有企业随时间失去新鲜感。
knockouts-reference-price = 参考价格
# Prices are not compared with what was paid before.
knockouts-prices-are-not-compared-with-what-was-paid-69af = 价格不与以前支付的相比。
knockouts-effort = 周折
knockouts-time-mental-and-physical-effort-weigh-nothing = 时间、心力与体力毫无分量。
knockouts-nest = 嵌套
# Firms are no more alike to a chooser than any of them and buying nowhere.
knockouts-firms-are-no-more-alike-to-a-chooser-4094 = 对选择者而言，企业之间并不比企业与不购买之间更相似。
knockouts-unawareness = 不知名
knockouts-everyone-knows-every-firm-from-the-start = 人人从一开始就知道每家企业。
knockouts-promise = 承诺
knockouts-expectation = 期望
# What is promised does not move what is expected.
knockouts-what-is-promised-does-not-move-what-is-3d31 = 承诺不改变期望。
knockouts-will-learning = 预期学习
knockouts-own-experience-teaches-nothing-about-what-to-expect = 自己的经历不教人该期望什么。
knockouts-should-learning = 应得学习
# Good service of one's own firm does not raise what one feels entitled to.
knockouts-good-service-of-one-s-own-firm-does-9ab3 = 自家企业的好服务不提高人们认为应得的。
knockouts-rival-standard = 对手的标准
# Good service of rivals does not raise what one feels entitled to.
knockouts-good-service-of-rivals-does-not-raise-what-65b3 = 对手的好服务不提高人们认为应得的。
knockouts-life-cycle = 生命周期
# What one feels entitled to does not rise with the years.
knockouts-what-one-feels-entitled-to-does-not-rise-8b9e = 人们认为应得的不随年头上升。
knockouts-norm = 品类常规
# Experience with one firm teaches nothing about firms not tried yet.
knockouts-experience-with-one-firm-teaches-nothing-about-firms-f616 = 一家企业的经历不说明尚未试过的企业。
knockouts-noise = 波动
knockouts-experience-and-satisfaction = 体验与满意
# Quality is the same from visit to visit, failures apart.
knockouts-quality-is-the-same-from-visit-to-visit-a79f = 除失误外，每次到访质量相同。
knockouts-failures = 失误
knockouts-nothing-ever-goes-wrong = 从不出差错。
knockouts-peak-end = 高峰与结尾
knockouts-a-visit-is-recalled-by-its-mean-alone = 回忆一次到访只凭其平均。
knockouts-brand-halo = 品牌光环
knockouts-the-brand-does-not-colour-what-is-felt = 品牌不影响感受。
knockouts-assimilation = 同化
# Expectations do not colour perceived quality; its level moves with it.
knockouts-expectations-do-not-colour-perceived-quality-its-level-f9e6 = 期望不影响感知质量；其水平随之改变。
knockouts-disconfirmation = 期望落差
knockouts-satisfaction-is-perceived-quality-alone = 满意度只是感知质量。
knockouts-perceived-quality = 感知质量
# Satisfaction is disconfirmation alone; its level falls with it.
knockouts-satisfaction-is-disconfirmation-alone-its-level-falls-with-3dfd = 满意度只是期望落差；其水平随之下降。
knockouts-loss-asymmetry = 损失的不对称
knockouts-disappointment-weighs-no-more-than-a-pleasant-surprise = 失望的分量不大于惊喜。
knockouts-tolerance = 容忍区间
knockouts-the-smallest-disconfirmation-is-felt = 最小的落差也被感觉到。
knockouts-bad-news = 坏消息的分量
# A bad month moves cumulative satisfaction no more than a good one.
knockouts-a-bad-month-moves-cumulative-satisfaction-no-more-4540 = 糟糕的一个月对累计满意度的影响不大于美好的一个月。
knockouts-satisfaction-memory = 满意度的记忆
knockouts-only-the-last-month-counts-in-cumulative-satisfaction = 累计满意度只计最后一个月。
knockouts-emotional-loyalty = 情感忠诚
knockouts-loyalty = 忠诚
# Emotional loyalty moves no choice, no complaint and no demand.
knockouts-emotional-loyalty-moves-no-choice-no-complaint-and-4f7b = 情感忠诚不影响选择、投诉与要求。
knockouts-transactional-loyalty = 交易忠诚
knockouts-transactional-loyalty-moves-no-choice = 交易忠诚不影响选择。
knockouts-trust = 信任
# Trust is no reason to choose a firm; it still makes its promises believed.
knockouts-trust-is-no-reason-to-choose-a-firm-d636 = 信任不是选择企业的理由；但仍使其承诺被相信。
knockouts-complaints = 投诉
knockouts-failure-and-recovery = 失误与补救
knockouts-nobody-complains = 没有人投诉。
knockouts-recovery = 服务补救
knockouts-putting-things-right-changes-neither-satisfaction-nor-grievance = 补救既不改变满意度，也不改变积怨。
knockouts-recovery-expectation = 对补救的期望
# Neither loyalty nor a good recovery raises what is expected of the next one.
knockouts-neither-loyalty-nor-a-good-recovery-raises-what-1148 = 忠诚与好的补救都不提高对下一次补救的期望。
knockouts-justice-matching = 补救的相配
# Any remedy fits any failure, whatever its type and size.
knockouts-any-remedy-fits-any-failure-whatever-its-type-2b09 = 任何补救都适合任何失误，无论其类型与大小。
knockouts-grievance = 积怨
knockouts-grievances-move-no-choice = 积怨不影响选择。
knockouts-snub = 投诉被拒
# A complaint not put right leaves no more grievance than silence.
knockouts-a-complaint-not-put-right-leaves-no-more-ba3d = 未获补救的投诉并不比沉默留下更多积怨。
knockouts-repeat-loss = 重复之失
# A second failure hurts no more than the first.
knockouts-a-second-failure-hurts-no-more-than-the-ca6e = 第二次失误并不比第一次更伤人。
knockouts-blame = 归咎
# A complaint not put right does not make the next failure worse.
knockouts-a-complaint-not-put-right-does-not-make-6029 = 未获补救的投诉不使下一次失误更糟。
knockouts-goodwill = 善意
knockouts-a-long-good-record-softens-no-failure = 长期良好的记录不减轻任何失误。
knockouts-betrayal-flip = 背叛的反转
# A failure by design hurts good customers no more than others.
knockouts-a-failure-by-design-hurts-good-customers-no-4297 = 故意的失误对好客户的伤害不大于对其他人。
knockouts-betrayal-hurt = 背叛之痛
knockouts-a-failure-by-design-costs-no-emotional-loyalty = 故意的失误不损失情感忠诚。
knockouts-unfair-failures = 不公的失误
knockouts-no-failure-looks-like-design = 没有失误看起来是故意的。
knockouts-fairness = 公平
knockouts-fairness-and-status = 公平与地位
knockouts-unfairness-felt-envy-betrayal-jealousy-moves-no-choice = 感到的不公（嫉羡、背叛、嫉妒）不影响选择。
knockouts-envy = 嫉羡
knockouts-better-tiers-are-not-envied = 更高的等级不招人嫉羡。
knockouts-price-betrayal = 价格背叛
# What newcomers pay is not held against one's own firm.
knockouts-what-newcomers-pay-is-not-held-against-one-28bc = 不因新客户的价格而怪罪自家企业。
knockouts-jealousy = 嫉妒
# What rivals give their loyal customers is not held against one's own firm.
knockouts-what-rivals-give-their-loyal-customers-is-not-80c4 = 不因对手给其忠诚客户的待遇而怪罪自家企业。
knockouts-cross-influence = 交叉影响
# What one's contacts are given is seen no more than what strangers are given.
knockouts-what-one-s-contacts-are-given-is-seen-3693 = 熟人得到的待遇并不比陌生人得到的更受注意。
knockouts-status = 地位
# A tier few are in is worth nothing in itself.
knockouts-a-tier-few-are-in-is-worth-nothing-7194 = 少数人才有的等级本身毫无价值。
knockouts-tier-change = 等级变动
# Being put in a higher or lower tier moves no heart.
knockouts-being-put-in-a-higher-or-lower-tier-cbe2 = 升级或降级不动人心。
knockouts-points-pull = 积分的吸引
knockouts-programmes-and-bonds = 计划与纽带
knockouts-goal-gradient = 目标渐近
# A reward coming near speeds no purchase and draws nobody.
knockouts-a-reward-coming-near-speeds-no-purchase-and-65f5 = 奖励临近既不加快购买，也不吸引任何人。
knockouts-contracts = 合约
# A contract neither puts off, binds, prompts nor galls.
knockouts-a-contract-neither-puts-off-binds-prompts-nor-31ac = 合约既不吓退、不约束、不提醒，也不激怒。
knockouts-lock-in = 锁定
knockouts-signing-for-long-puts-nobody-off = 长期签约吓退不了任何人。
knockouts-exit-penalty = 违约金
# What leaving early costs keeps nobody; it is still paid.
knockouts-what-leaving-early-costs-keeps-nobody-it-is-92c6 = 提前离开的代价留不住任何人；但仍须支付。
knockouts-contract-review = 合约到期的重新考虑
# The end of a contract prompts nobody to look around.
knockouts-the-end-of-a-contract-prompts-nobody-to-0dc1 = 合约到期不促使任何人另寻他家。
knockouts-hostage = 受困
knockouts-being-bound-leaves-no-grievance = 被约束不留下积怨。
knockouts-social-bond = 社交纽带
knockouts-care-for-the-relationship-wins-no-heart = 对关系的关怀赢不得人心。
knockouts-structural-bond = 结构纽带
knockouts-systems-and-training-keep-nobody = 系统与培训留不住任何人。
knockouts-personalisation = 个性化
knockouts-being-known-is-worth-nothing-and-bothers-nobody = 被了解既无价值，也不烦扰任何人。
knockouts-intrusion = 打扰
knockouts-being-known-bothers-nobody = 被了解不烦扰任何人。
knockouts-cost-learning = 成本学习
knockouts-serving-a-customer-gets-no-cheaper-with-time = 服务一位客户不随时间变便宜。
knockouts-need-ceases = 需求消失
knockouts-population-and-rivals = 人群与对手
knockouts-nobody-s-need-ceases = 没有人的需求消失。
knockouts-entry = 新进入者
knockouts-nobody-new-enters-the-category = 没有新人进入该品类。
knockouts-rival-strategies = 对手的策略
knockouts-rivals-leave-their-levers-at-rest = 对手的杠杆保持静止。
knockouts-frozen-will = 冻结：预期
knockouts-frozen = 冻结
# What is expected of a firm stays what it was at the start, and as uncertain.
knockouts-what-is-expected-of-a-firm-stays-what-7d39 = 对企业的期望保持起初的样子，不确定性也不变。
knockouts-frozen-should = 冻结：应得
# What one feels entitled to stays what it was at the start.
knockouts-what-one-feels-entitled-to-stays-what-it-a39f = 人们认为应得的保持起初的样子。
knockouts-frozen-norm = 冻结：品类常规
# The category norm stays what it was at the start.
knockouts-the-category-norm-stays-what-it-was-at-a43c = 品类常规保持起初的样子。
knockouts-frozen-trust = 冻结：信任
# Promises kept or broken leave trust as it was; a call with advice still raises it.
knockouts-promises-kept-or-broken-leave-trust-as-it-472c = 承诺兑现或落空都不改变信任；提供建议的来电仍能提高它。
knockouts-frozen-emotional = 冻结：情感忠诚
# Emotional loyalty stays what it was: only first customers ever have any.
knockouts-emotional-loyalty-stays-what-it-was-only-first-85e7 = 情感忠诚保持原样：只有最初的客户才有。
knockouts-frozen-transactional = 冻结：交易忠诚
# Incentives leave no transactional loyalty; a reward taken still does.
knockouts-incentives-leave-no-transactional-loyalty-a-reward-taken-cff5 = 激励不留下交易忠诚；已领的奖励仍会。
knockouts-frozen-satisfaction = 冻结：满意度
knockouts-cumulative-satisfaction-stays-at-the-first-impression = 累计满意度停留在第一印象。
knockouts-frozen-reference-price = 冻结：参考价格
# The price one is used to stays the first list price.
knockouts-the-price-one-is-used-to-stays-the-fb01 = 习惯的价格一直是最初的标价。
knockouts-frozen-recovery-expectation = 冻结：对补救的期望
# A good recovery does not raise what is expected of the next.
knockouts-a-good-recovery-does-not-raise-what-is-986c = 好的补救不提高对下一次的期望。
knockouts-frozen-personalisation = 冻结：个性化
knockouts-contacts-teach-the-firm-nothing-about-a-customer = 接触不让企业更了解客户。
knockouts-homogeneous = 同质化
# Everyone has the same value of a trait: the mean over all segments.
knockouts-everyone-has-the-same-value-of-a-trait-2f7c = 人人某一特征取同一数值：各细分市场的均值。
knockouts-by-trait = 按特征
knockouts-homogeneous-within = 细分市场内同质化
# Everyone in a segment has the same value of a trait; segments still differ.
knockouts-everyone-in-a-segment-has-the-same-value-f23c = 同一细分市场中人人某一特征取同一数值；细分市场之间仍不同。
# No news about one firm persuades or puts off anybody; it still makes it known.
knockouts-no-news-about-one-firm-persuades-or-puts-f1ec = 关于一家企业的消息既不说服也不吓退任何人；但仍使它为人所知。
knockouts-by-firm = 按企业
knockouts-good-news-about-one-firm-persuades-nobody = 关于一家企业的好消息说服不了任何人。
knockouts-bad-news-about-one-firm-puts-nobody-off = 关于一家企业的坏消息吓退不了任何人。
knockouts-nothing-ever-goes-wrong-at-one-firm = 一家企业从不出差错。
knockouts-everyone-knows-one-firm-from-the-start = 人人从一开始就知道一家企业。
knockouts-tie-strength = 关系强度
# What near ones say weighs no more than what acquaintances say.
knockouts-what-near-ones-say-weighs-no-more-than-27a1 = 亲近之人所言并不比相识者更有分量。
knockouts-biased-ear = 偏听
# Ill news of a firm one likes is taken as it is told.
knockouts-ill-news-of-a-firm-one-likes-is-d74c = 对喜欢的企业的坏消息照单全收。
knockouts-told-from-memory = 凭记忆谈论
# Only firms visited in the month are talked about.
knockouts-only-firms-visited-in-the-month-are-talked-ae7d = 人们只谈论当月光顾过的企业。
knockouts-what-is-said = 所谈内容
knockouts-what-is-told-is-the-last-visit-alone = 所谈只是最近一次光顾。
knockouts-news-prompts = 消息促使重新考虑
knockouts-no-news-makes-anyone-reconsider-their-provider = 没有消息使任何人重新考虑其供应商。
knockouts-invitation-prompts = 邀请促使重新考虑
knockouts-a-paid-invitation-makes-nobody-reconsider-their-provider = 有奖邀请不使任何人重新考虑其供应商。
knockouts-advertising = 广告
knockouts-advertising-makes-firms-known-and-does-no-more = 广告使企业为人所知，此外别无作用。
knockouts-forgetting = 遗忘
knockouts-a-firm-once-known-is-never-forgotten = 一旦知道的企业永不被遗忘。
knockouts-incident-review = 事故后重新考虑
knockouts-a-failure-makes-nobody-reconsider-their-provider = 失误不使任何人重新考虑其供应商。
knockouts-search = 搜寻
# The satisfied reconsider their provider as often as others.
knockouts-the-satisfied-reconsider-their-provider-as-often-as-ca65 = 满意者与他人一样经常重新考虑其供应商。
knockouts-call-wakes = 来电惊醒
# A call of one's own firm makes nobody reconsider.
knockouts-a-call-of-one-s-own-firm-makes-1daf = 自家企业的来电不使任何人重新考虑。
knockouts-advice-lasts = 建议持久
# The better plan that a call brought is gone with the month.
knockouts-the-better-plan-that-a-call-brought-is-3061 = 来电带来的更好方案当月即失效。
knockouts-promise-fades = 承诺渐弱
# A promise weighs as much with an old customer as with a new one.
knockouts-a-promise-weighs-as-much-with-an-old-d629 = 承诺对老顾客与新顾客分量相同。
knockouts-should-belief = 应得凭信念
# A single lucky visit raises what one feels entitled to.
knockouts-a-single-lucky-visit-raises-what-one-feels-e49a = 一次侥幸的光顾即抬高自认应得的水平。
knockouts-match = 契合
# A firm serves everyone alike: nobody suits it better than others.
knockouts-a-firm-serves-everyone-alike-nobody-suits-it-c24c = 企业待人一律：没有人比他人更契合它。
knockouts-standards = 标准
knockouts-nobody-is-easier-to-please-than-others = 没有人比他人更易满足。
knockouts-trust-beyond = 信任受损之度
# Every shortfall of a promise breaks trust, ordinary bad luck too.
knockouts-every-shortfall-of-a-promise-breaks-trust-ordinary-6b34 = 承诺的任何落空都损害信任，寻常的坏运气也不例外。
knockouts-grievance-occasions = 怨气按光顾次数淡忘
# Whoever comes rarely forgets as fast as whoever comes every day.
knockouts-whoever-comes-rarely-forgets-as-fast-as-whoever-52d2 = 很少光顾者与天天光顾者忘得一样快。
knockouts-late-money = 迟来的钱
knockouts-compensation-that-comes-late-is-worth-as-much = 迟来的补偿价值不减。
knockouts-apology-memory = 道歉的记忆
knockouts-an-apology-mends-the-visit-and-no-trust = 道歉弥补那次光顾，不弥补信任。
knockouts-own-price = 自己付惯的价格
# Being asked for more than one is used to pay is not unfair.
knockouts-being-asked-for-more-than-one-is-used-59ac = 被要价高于惯付的价格不算不公。
knockouts-promised-on-joining = 加入时的承诺
# What was promised on joining is not held against the firm.
knockouts-what-was-promised-on-joining-is-not-held-32ec = 加入时的承诺不会被用来责怪企业。
knockouts-reward-needed = 奖励之所需
# A reward pulls as hard on those who would have earned it anyway.
knockouts-a-reward-pulls-as-hard-on-those-who-0553 = 奖励对本来就会得到它的人吸引力不减。
knockouts-satiation = 餍足
# The tenth reward pulls as hard as the first.
knockouts-the-tenth-reward-pulls-as-hard-as-the-3422 = 第十次奖励的吸引力与第一次相同。
knockouts-moves = 生活变动
knockouts-life-makes-nobody-choose-anew = 生活不使任何人重新选择。
knockouts-need-drift = 需求漂移
# A person needs the category as much in every year and season.
knockouts-a-person-needs-the-category-as-much-in-6843 = 一个人在任何年份与季节对该品类的需求都相同。
knockouts-correlations = 特征相关
knockouts-no-two-traits-go-together = 任何两个特征互不相关。
knockouts-points-draw-nobody-back = 积分不吸引任何人回来。
knockouts-prices-seen = 所见价格
# Only prices paid make what one takes for usual, none that is seen.
knockouts-only-prices-paid-make-what-one-takes-for-54b6 = 只有付过的价格构成惯常价格，所见的价格不算。
knockouts-deals-forward = 优惠提前
# A deal brings no purchase forward and leaves no dip.
knockouts-a-deal-brings-no-purchase-forward-and-leaves-4534 = 优惠不使购买提前，也不留下低谷。
knockouts-regret = 后悔
# To see for less what one has just bought hurts nobody.
knockouts-to-see-for-less-what-one-has-just-7e42 = 看到刚买的东西更便宜，没有人难过。
