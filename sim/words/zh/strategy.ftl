# 没有的、没有说明的、给了不该给的参数的，或在某个月失败的策略。

strategy-none = 没有策略 { $name }{ GIVEN($near) ->
    [yes] （是想写 { $near } 吗？）
   *[no] ；现有的策略：{ $known }
}
strategy-strength = 策略 { $strategy }：strength 为 { $strength }；允许 0 到 1
strategy-no-parameter = 策略 { $strategy }：没有参数 { $key }{ GIVEN($near) ->
    [yes] （是想写 { $near } 吗？）
   *[no] {""}
}；可用的参数：{ $known }
strategy-parameter-kind = 策略 { $strategy }：{ $key } 给的是 { $given }；需要{ $kind ->
    [number] 一个数
    [str] 一个词
   *[bool] {" "}true 或 false
}
strategy-names-wanted = 应为用逗号分隔的策略名字，而给的是 { $given }
strategy-not-loaded = 已安装的软件包把策略 { $name } 列为 { $module }，但无法装入：{ $why }
strategy-not-there = 已安装的软件包把策略 { $name } 列为 { $module }，但它不在那里：没有函数以这个名字注册

## As they are written

strategy-needs-name = 策略须有名字：请在 { $given } 前写 @sim.strategy('my-strategy')
strategy-name = 策略 { $name }：名字只能用字母、数字、空格、- 和 _，至多 60 个字符
strategy-tuple = 策略 { $strategy }：{ $what } 为 { $given }；请写成 { $what }=({ $given },)
strategy-no-function = 策略 { $strategy }：{ $given } 不是函数
strategy-docstring = 策略 { $strategy } 须有文档字符串：做什么、出处、花费什么
strategy-taken = 已有策略 { $name }
strategy-names-no = 策略 { $strategy }：{ $what } 里的 { $name } 不存在{ GIVEN($near) ->
    [yes] （是想写 { $near } 吗？）
   *[no] {""}
}；现有的：{ $known }

## In a month

strategy-failed = 策略 { $strategy }（公司 { $firm }，第 { $month } 个月{ $parameters }）：{ $problem }
strategy-returned-nothing = 它什么也没返回；是不是漏了 return？{ $example }
strategy-returned = 它返回了 { $kind } { $given }；需要返回手段：{ $example }
strategy-lever-kind = 手段 { $lever } 是 { $kind }；它也须是手段：请用 towards()
strategy-lever-range = 手段 { $lever } 会变成 { $value }{ GIVEN($low) ->
    [yes] ；允许 { $low } 到 { $high }
   *[no] （{ $why }）
}
strategy-raised = { GIVEN($kind) ->
    [yes] { $kind }：
   *[no] {""}
}{ GIVEN($problem) ->
    [yes] { $problem }
   *[no] 出错而没有说明
}{ GIVEN($line) ->
    [yes] （{ $file }，第 { $line } 行）
   *[no] {""}
}

## Their parameters

strategy-no-part = 策略 copy-the-leader：没有 { $part } 这个部分；可用的部分：{ $parts }
strategy-questions = 策略 voice-of-customer：questions 为 { $questions }；至多问 5 个
strategy-end-before-start = 策略 set-levers：end { $end } 须在 start { $start } 之后；它是恢复静止的第一个月
strategy-no-lever = 策略 { $strategy }：{ $lever } 不是手段；请写成 block.field，例如 { $example }
strategy-guarded = 策略 margin-guard：guarded 给的是 { $given }；需要一个策略
strategy-floor = floor 为 { $floor }；须是大于 0 的收入份额
strategy-no-segment = 策略 segment-discount：没有细分市场 { $segment }{ GIVEN($near) ->
    [yes] （是想写 { $near } 吗？）
   *[no] {""}
}；细分市场有：{ $segments }
strategy-both-move = { $one } 与 { $other } 都要动 { $lever }；请去掉其中一个，或直接设定手段
strategy-together-of = 策略 { $strategy }：of 为 { $given }；它需要两个或更多策略，每个一次，且不能是带别的策略或手段的策略
strategy-together-parameter = 策略 { $strategy }：没有参数 { $key }{ GIVEN($near) ->
    [yes] （是想写 { $near } 吗？）
   *[no] {""}
}；请写成 STRATEGY.PARAMETER，策略取自 { $names }

## Policies, and files of strategies

strategy-not-registered = { $given } 没有注册；请用 @strategy(name) 修饰它
strategy-no-policy = 政策是策略的名字、含 use: STRATEGY 的映射、经修饰的函数或情景，而给的是 { $given }
strategy-policy-use = 政策需要 use: STRATEGY，而给的是 { $given }；策略有：{ $known }
strategy-unreadable = { $problem }
strategy-file-ends = { $file }：策略写在以 { $suffixes } 结尾的文件里
strategy-no-file = { $file }：没有这个文件
strategy-none-in-yaml = { $file }：里面没有策略；请写 use: STRATEGY
strategy-none-in-file = { $file }：里面没有策略；请用 @sim.strategy('name') 修饰一个函数
strategy-several = { $file } 里有 { $n } 个策略；请写出其中一个：{ $names }
strategy-not-in-file = { $file }：没有策略 { $name }{ GIVEN($near) ->
    [yes] （是想写 { $near } 吗？）
   *[no] {""}
}；它有 { $names }
strategy-another = { $file }：另有一个策略也叫 { $name }，在 { $there }；请给其中一个改名
