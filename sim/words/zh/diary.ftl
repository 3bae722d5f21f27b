# 一位客户的经历，逐月讲述。

diary-opening = { $scenario } 的客户 { $customer }（{ $segment }），{ $where ->
    [with] 自第 { $joined } 个月起与{ $first }往来
    [before] 在观察开始前 { $joined } 个月起与{ $first }往来
    [entering] 第 { $entry } 个月进入该品类
   *[none] 没有往来的企业
 }；种子 { $seed }。
diary-scale = 承诺、期望、实际体验与满意度从 0（毫无价值）到 1（完美无缺）；偶然可使一次到访超出此范围。
diary-closing = { $months } 个月之后，{ GIVEN($firm) ->
    [yes] 与{ $firm }往来
   *[no] 没有往来的企业
 }；{ $left ->
    [0] 从未离开过任何企业
   *[other] 离开企业 { $left } 次
 }，共支付 { MONEY($paid, $currency) }。

diary-month = 第 { $month } 个月
diary-months = 第 { $first } 至 { $last } 个月

## 一切如常的月份

diary-usual = 一切如常：{ $firms }。
diary-usual-firm = { $firm }（到访 { $n } 次{ GIVEN($bands) ->
    [yes] ：{ $bands }
   *[no] {""}
 }）
diary-usual-band = { $n } 次{ $band }
diary-usual-heard = 听到 { $words }。
diary-usual-renewals = 重新考虑 { $n } 次，都留了下来。

## 来与去

diary-enters = 进入该品类。
diary-ceased = 需求消失：离开{ $firm }，并永远退出该品类。
diary-released = { $firm }放弃了这位客户，因其所费多于所得。
diary-moved = 生活变故使这位客户须重新选择：不再属于{ $firm }。
diary-call-sales = { $firm }来电推销。
diary-call-win-back = { $firm }来电，希望赢回这位客户。
diary-call-advice = { $firm }来电提供建议。
diary-discovery = 通过{ $how }得知{ $firm }。
diary-exit = 离开{ $firm }，{ GIVEN($to) ->
    [yes] 转向{ $to }
   *[no] 未转向其他企业
 }。假如{ $causes }仍如加入之时，本来会留下（{ $reasons }）。
diary-exit-chance = 离开{ $firm }，{ GIVEN($to) ->
    [yes] 转向{ $to }
   *[no] 未转向其他企业
 }。纯属偶然：即使一切仍如加入之时，也留不住这位客户。
diary-entry = { $returned ->
    [yes] 重回
   *[no] 加入
 }{ $firm }，{ $channel ->
    [referral] 由客户 { $referrer } 介绍
    [won-back] 被赢回
   *[other] 通过{ $how }
 }{ $offer ->
    [none] {""}
   *[other] ，作为{ $offer ->
        [newcomer] 新客户
        [loyal] 忠诚客户
       *[win-back] 赢回的客户
     }享受 { PERCENT($off) } 的优惠
 }{ $contract ->
    [0] {""}
   *[other] ，签约 { $contract } 个月
 }。
diary-fee = 支付 { MONEY($fee, $currency) }，解除与{ $firm }的合约。
diary-looked = 寻找企业，一家也没有选。
diary-prompted = { $why ->
    [failure] { $firm }的一次失误使人重新考虑。
    [bad-word] 听到{ $firm }的坏话，使人重新考虑。
   *[departure] 熟人离开{ $firm }，使人重新考虑。
 }
diary-stayed = 重新考虑{ $firm }，留了下来（概率 { PERCENT($chance) }）{ $signed ->
    [0] {""}
   *[other] ，并签约 { $signed } 个月
 }。
diary-offer = 作为{ $offer ->
    [newcomer] 新客户
    [loyal] 忠诚客户
   *[win-back] 赢回的客户
 }，在{ $firm }享受 { PERCENT($off) } 的优惠：现价每件 { MONEY($price, $currency) }（标价 { MONEY($listed, $currency) }）。
diary-offer-ends = 对{ $firm }而言不再是{ $offer ->
    [newcomer] 新客户
    [loyal] 忠诚客户
   *[win-back] 赢回的客户
 }：现价每件 { MONEY($price, $currency) }（标价 { MONEY($listed, $currency) }）。

## 到访

diary-visit = { $month ->
    [yes] 与{ $firm }的一个月
   *[no] 在{ $firm }
 }{ $visits ->
    [1] {""}
   *[other] ，到访 { $visits } 次
 }：承诺 { FIXED($promised) }，期望 { FIXED($expected) }，实际 { FIXED($lived) }：{ $band }；满意度 { FIXED($satisfaction) }。{ GIVEN($paid) ->
    [yes] 支付 { MONEY($paid, $currency) }{ GIVEN($bought) ->
        [yes] ，用于{ $bought }
       *[no] {""}
     }。
   *[no] {""}
 }
diary-units = { $n } 件商品
diary-services = { $n } 次服务
diary-failure = 在{ $firm }遇到{ $n ->
    [1] {""}
   *[other] {" "}{ $n } 次
 }服务失误（{ $outcome ->
    [yes] 结果方面
   *[no] 过程方面
 }；严重程度 { FIXED($severity) }）。{ $betrayed ->
    [yes] 感到被背叛。
   *[no] {""}
 }{ $handled ->
    [right] 投诉后得到了补救。
    [wrong] 投诉后没有得到补救。
    [noticed] { $firm }主动发现并作了补救。
   *[silent] 没有向企业提起。
 }
diary-survey = 回答{ $firm }的调查：{ FIXED($satisfaction) }，{ $back ->
    [yes] 打算再来
   *[no] 不打算再来
 }{ GIVEN($need) ->
    [yes] ；希望改进：{ $need }
   *[no] {""}
 }{ $same ->
    [yes] ；同样的失误再次发生
   *[no] {""}
 }。

## 口碑

diary-invited-others = 转发了{ $firm }的有奖邀请。
diary-told = 向人{ $good ->
    [yes] 称赞
   *[no] 抱怨
 }{ $why ->
    [leaving] 当月离开的
    [memory] 当月未到访的
   *[visit] {""}
 }{ $firm }。
diary-customer = 客户 { $customer }
diary-met = 偶遇的 { $n } 人
diary-words = { $n } 条关于{ $firm }的{ $good ->
    [yes] 正面
   *[no] 负面
 }口碑
diary-heard = 听到 { $words }，来自{ $whom }。
diary-invited = 受{ $whom }之邀加入{ $firm }。

## 积分与等级

diary-points-first = 在{ $firm }首次获得积分。
diary-points-reward = 在{ $firm }兑换了价值 { MONEY($amount, $currency) }的奖励。
diary-points-expired = 在{ $firm }价值 { MONEY($amount, $currency) }的积分过期。
diary-tier = { $firm }把这位客户从{ $before }调整为{ $after }。
diary-tier-empty = { $firm }把这位客户从{ $before }改列为{ $after }；在那里，等级并不带来任何好处。
