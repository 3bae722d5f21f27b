# 命令行在报告的表格与句子之外所说的话。

app-compiling = 正在编译各条定律：仅第一次需要，约半分钟到两分钟……
app-compiling-together = 正在用两个核心编译各条定律：仅第一次需要，约半分钟到一分半钟……
app-wrote = 已写入 { $place }
app-wrote-files = 已写入 { $place }：{ $files }
app-more-rows = ……另有 { WHOLE($rows) } 行：--full 全部打印，--out 与 --xlsx 写入文件。
app-compare-title = { $market }：{ $firm }，{ $pairs ->
    [1] 一对孪生世界：没有区间
   *[other] { WHOLE($pairs) } 对孪生世界
}，种子 { $seed }
app-compare-more = --full 打印每项策略的全部指标、何时回本、谁被留住与赶走，以及钱来自哪些账目；--out 与 --xlsx 写入文件。
app-demo-begins = { $market }：{ WHOLE($customers) } 位客户，{ $firm }的三个策略，{ WHOLE($pairs) } 对世界
app-demo-title = { $market }：{ $firm }会改变什么
app-demo-meaning = 这意味着什么
app-demo-promising = 少承诺：何处赢，何处输
app-demo-assumes = 它假定了什么：loyalty show { $market }
app-demo-look = 请在浏览器中打开 { $page }：内容相同，另有图。下一步：loyalty list 列出其他市场和策略；loyalty compare --help 说明如何试自己的策略。
app-demo-classroom = 在浏览器中亲手试一试市场，无需联网：loyalty classroom（在源码目录中：make classroom）
app-ablate-title = { $market }：{ $firm }，每种关闭 { WHOLE($pairs) } 对世界，种子 { $seed }
app-trial-title = { $market }：{ $firm }对{ $policy }的 { WHOLE($trials) } 次试验，{ $share } 的客户接受处理，种子 { $seed }
app-claim-title = { $study }：{ $verdict }
app-claims-listed = 可以受审的主张
app-claims-record = { $looks ->
    [0] 裁决见法庭记录。
   *[other] 裁决见法庭记录：{ $full } 条足量审理，{ $looks } 条只是足量 { WHOLE($effort) }% 的一瞥。
}
app-claims-try = loyalty claims 名称：审理其中一个。
app-claim-unknown = 它不知道的：{ $unknown }
app-claim-rest = { $tables ->
    [0] {""}
   *[other] { WHOLE($tables) } 张证据表、
}词语的含义、规则与未知之处：--tables 打印，--out 连同图一起写入文件。
app-claim-stored = { $place } 已有此裁决；不再计算
app-claim-long = { $title }：{ WHOLE($rows) } 行，太长不打印；--out 写入文件
app-claim-again = { $why }：重新计算
app-folder-unfinished = { $place } 中有未完成的结果（缺少 { $last } 的表格）；将被替换
app-folder-swept = 已删除 { $place }，它由被中止的进程留下，只写了一半
app-target-torn = { $place } 已损坏或不是目标文件；将重新生成
app-large = { WHOLE($customers) } 名顾客（含后来者）、{ WHOLE($months) } 个月：约需{ $time }，内存至多 { $memory }{ GIVEN($free) ->
    [yes] ；只有 { $free } 可用，可能被系统终止
   *[no] {""}
}
app-labelled = { $label }：{ $text }
app-remark = { $path }：{ $remark }
app-target-stored = { $place } 已有 { $target }；不再测量
app-col-name = 名称
app-col-about = 说明
app-valid = { $file }：有效
app-run-title = { $market }：{ WHOLE($months) } 个月，种子 { $seed }，运行 { $run }
app-list-scenarios = 情景
app-list-strategies = 策略
app-list-studies = 研究
app-list-checks = 检验
app-list-targets = 目标
app-list-markets = loyalty show 名称：描述一个市场；loyalty claims 名称：审理一个主张。
app-list-more = loyalty list checks、targets 或 knockouts：列出 loyalty check、targets 与 ablate 所取的名称。
app-list-knockouts = TRAIT 与 FIRM 代表名称；loyalty ablate 市场：逐一试验各种机制。
app-col-no-longer = 不再发生的事
app-col-sets = 所设的值

## 展示一个市场

app-show-market = { $kind }市场，先经历 { WHOLE($warm_up) } 个月，再观察 { WHOLE($months) } 个月。
app-show-money = 以{ $currency }计，年贴现率 { PERCENT($rate) }。
app-show-customers = 起初 { WHOLE($customers) } 位客户{ GIVEN($outside) ->
    [yes] ，其中 { PERCENT($outside) } 没有企业
   *[no] {""}
}{ GIVEN($isolated) ->
    [yes] ，另有 { WHOLE($isolated) } 位互不相识
   *[no] {""}
}。
app-show-turnover = 每年有 { PERCENT($enter, places: 1) } 进入，{ PERCENT($cease, places: 1) } 的需求消失。
app-show-deaf = 彼此互不相闻。
app-show-ties = 谁听谁说，见 { $place }。
app-show-network = 口碑经由{ $kind }网络传播，每人 { $degree } 位他人。
app-show-firms = 企业
app-show-focal = { $firm }（焦点）
app-show-segments = 细分市场
app-show-journey = 一次到访的旅程
app-show-alike = 都一样
app-show-differs = 与默认值不同之处
app-show-defaults = 行为与静止的杠杆均为默认值。
app-col-firm = 企业
app-col-share = 份额
app-col-list-price = 标价
app-col-service-price = 服务价
app-col-quality = 质量
app-col-failures = 失误
app-col-known = 知名度
app-col-strategy = 策略
app-col-segment = 细分市场
app-col-needs = 需要
app-col-who = 他们是谁
app-col-touchpoint = 接触点
app-col-need = 需要
app-col-emotion = 情绪
app-col-weight = 权重
app-col-parameter = 参数
app-col-value = 值
app-col-default = 默认值
app-col-meaning = 含义

## 检验

app-check-docked = 模拟值与精确值
app-check-apart = 不相符的
app-check-summary = 模拟值与精确值（写出检验名称可见其数字）
app-check-ok = 通过
app-check-failed = 未通过
app-check-of = { $whole } 中的 { $part }
app-check-agree = { WHOLE($rows) } 项中有 { WHOLE($agree) } 项相符{ $failed ->
    [0] {""}
   *[other] ；{ WHOLE($failed) } 项不符
}
app-col-check = 检验
app-col-simulated = 模拟值
app-col-exact = 精确值
app-col-tolerance = 容差
app-col-quantity = 量
app-col-agree = 相符
app-col-tolerance-used = 已用容差
app-col-seconds = 秒
app-target-look = 少于 30 个种子或规模小于 1 时不作判断：还需要 { WHOLE($more) } 个世界。
app-target-rest = 各项预测及其范围、做法与未知之处：--tables 打印，--out 写入文件。
app-target-ranges-first = { $targets } 个目标，{ $factors } 个系数的所述范围：{ $points } 个点加默认值，每点 { $seeds } 个种子：{ WHOLE($worlds) } 个世界，约 { $time }{ $dry ->
    [yes] 。尚未运行。
   *[no] ……
}
app-target-ranges-stored = 已有 { $target } 在这些范围内的结果；不再测量
app-target-ranges-lost = { $target }：{ WHOLE($lost) } 处的世界失败，第一个错误是 { $error }
app-target-lost = { $target }：{ WHOLE($lost) } 个种子失败，第一个错误是 { $error }
app-takes = { $worlds ->
    [0] 还需约{ $time }
   *[other] { WHOLE($worlds) } 个世界，还需约{ $time }
}
app-sweep-until = 至多{ WHOLE($n) }次重复：以下为区间一直不够窄时所需
app-sweep-asked = { WHOLE($arms) }个组合，共{ WHOLE($worlds) }个世界：要跑{ WHOLE($left) }个，{ WHOLE($kept) }个已有或与他者相同
app-sweep-takes = 约需{ $time }，{ WHOLE($workers) }个进程（每个世界{ $each }毫秒），磁盘{ $disk }，内存{ $memory }
app-sweep-place = 存于{ $place }：中断后，同一命令接着跑
app-sweep-long = 约需{ $time }，而无人可问：请加 --yes，或先看 --dry-run
app-sweep-ask = 约需{ $time }。继续吗？[y/N]
app-sweep-not = 未开始；什么也没有跑
app-sweep-failing = { $name }，失败{ WHOLE($failed) }个
app-sweep-stopped = 已中断，{ WHOLE($done) }个世界存于{ $place }；同一命令从那里接着跑
app-sweep-title = { $name }：{ WHOLE($worlds) }个世界
app-sweep-error = { $error }（{ WHOLE($worlds) }个世界）
app-sweep-retry = { WHOLE($failed) }个世界失败；loyalty store retry { $place } 再跑一遍
app-sweep-kept = 跑了{ WHOLE($lived) }个，先前已有{ WHOLE($kept) }个，另一扫描跑了{ WHOLE($shared) }个；表格在{ $place }
app-time-seconds = { WHOLE($seconds) }秒
app-time-minutes = { WHOLE($minutes) }分钟
app-time-hours = { WHOLE($hours) }小时{ WHOLE($minutes) }分钟
app-time-days = { WHOLE($days) }天
app-store-compacted = { WHOLE($before) }个部分并为{ WHOLE($after) }个
app-store-status = { $place }：{ WHOLE($parts) }个部分，{ WHOLE($worlds) }个世界，{ $disk }；{ $at_work ->
    [0] 无人在跑
   *[other] { WHOLE($at_work) }个命令在跑
}
app-store-torn = 已损坏，不计入：{ $place }（其世界会重跑；compact 将其删去）
app-store-sweeps = 扫描
app-col-worlds = 世界
app-col-kept = 已有
app-col-failed = 失败
app-classroom-open = 课堂已打开：{ $address }（按 Ctrl-C 关闭）。
app-classroom-alone = 只回应本机；loyalty classroom --share 可让全班进入。
app-classroom-shared = 全班在 { $address } 用代码 { $code } 进入。本网络中持有代码的人都能进入；上面的教师钥匙只属于你。
app-page-lessons = { WHOLE($lessons) }课，其中{ WHOLE($left) }课须先运行；运行过的会保留
