# 已知真相的合成数据：loyalty export 所说的话，以及它写下的数据字典。

benchmark-title = { $market }：{ $firm } 的{ $policy }，已知真相的数据
benchmark-lead = 这里没有真实的人。这些是一家模拟企业的记录；truth 文件夹里则是任何企业都没有的东西：每位顾客在有该政策时做了什么，同一位顾客在没有该政策、运气相同时又做了什么。先用记录拟合模型，再与真相对照评分。
benchmark-made = 种子 { $seed }：共 { WHOLE($months) } 个月，其中 { WHOLE($before) } 个月在 { $firm } 开始{ $policy }之前。货币单位为{ $currency }。
benchmark-splice = 同一段过去之后有两个未来：一个未来里没有人遇到该政策，另一个未来里人人都遇到。每位顾客的记录沿着分配所选定的那个未来。因此 treatment 为 1 时 outcome 就是 y1，为 0 时就是 y0，没有例外。

benchmark-difficulty = 难度：{ $name }
benchmark-setting = 难在哪里
benchmark-here = 此处
benchmark-setting-share = 对顾客一无所知时受处理的比例
benchmark-setting-strength = 记录所显示的流失风险每高一个标准差，受处理的对数几率增加多少
benchmark-setting-hidden = 价格敏感度每高一个标准差，受处理的对数几率增加多少；任何记录里都没有它
benchmark-setting-overlap = 受处理的概率与 0 和 1 至少相距多少
benchmark-setting-slip = 每个回答额外误差的标准差（满意度 0 为最差，1 为最好）
benchmark-setting-silent = 缺失回答的比例
benchmark-setting-mood = 不满每高一个标准差，回答缺失的对数几率增加多少
benchmark-setting-window = 政策开始后的月份中计入结果的比例
benchmark-setting-drift = 政策开始当天最强对手采取的做法，两个未来都如此
benchmark-no-drift = 无

benchmark-data-title = 记录
benchmark-data-lead = 每张表都有 CSV 与 Parquet 两种文件。
benchmark-truth-title = 真相
benchmark-truth-lead = 在 truth 文件夹里。读过它的模型等于看过答案。
benchmark-row = 每行是{ $about }。此处 { WHOLE($rows) } 行。
benchmark-reads = 可供读取：{ $libraries }。
benchmark-column = 列
benchmark-holds = 内容
benchmark-unit = 单位
benchmark-reading = 读取方法
benchmark-limits = 使用之前须知
benchmark-limit-1 = 真实效应是“人人都受处理”与“无人受处理”之差。顾客会交谈、会比较；在一个混合市场里做试验会得出什么，是另一个问题，由 loyalty trial 回答。
benchmark-limit-2 = 这个世界以月为单位。日期是当月第一天；一个月内的几次购买合为一行，并注明件数。
benchmark-limit-3 = 大多数顾客在这里写下的第一个月之前就已经是顾客。他们的第一行并不是第一次购买；stays 表里的 entry 说明他们此前已是顾客多久。
benchmark-limit-4 = 在按月付费的市场里，frequency 只说明顾客留了多久。重复购买模型适用于每次重新选择的市场。
benchmark-limit-5 = 过去的记录在两个未来中相同；此后才加入的顾客取自没有该政策的未来。
benchmark-limit-6 = 这个市场是一个模型。一种方法在这里表现好，只说明它在这样生成的数据上表现好，分数的含义仅此而已。

benchmark-cli-title = { $market }：{ $firm } 的{ $policy }，难度 { $difficulty }，种子 { $seed }
benchmark-cli-who = 政策在 { WHOLE($months) } 个月中的第 { WHOLE($before) } 个月之后开始，当时 { $firm } 有 { WHOLE($customers) } 位顾客；其中 { WHOLE($treated) } 位受处理，由{ $how }决定。
benchmark-how-lot = 抽签
benchmark-how-records = 记录所显示的情况
benchmark-how-hidden = 记录所显示的情况与记录之外的因素
benchmark-cli-table = 真相，以及把受处理者与其他人相比会得出什么
benchmark-cli-outcome = 结果
benchmark-cli-true = 真实平均效应
benchmark-cli-naive = 受处理者减其他人
benchmark-cli-bias = 平均偏差
benchmark-cli-covered = 区间是否包含真值
benchmark-cli-yes = 是
benchmark-cli-no = 否
benchmark-cli-interval = 95% 区间是企业比较两组顾客时会报告的区间。平均偏差：在这些顾客中所有可能抽到的分组上，这种比较平均差多少。
benchmark-outcome-kept = 留住的比例
benchmark-outcome-spend = 每位顾客的消费
benchmark-outcome-margin = 每位顾客的毛利
