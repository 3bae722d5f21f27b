# One customer's life, told month by month.

diary-opening = Customer { $customer } of { $scenario } ({ $segment }), { $where ->
    [with] with { $first } since month { $joined }
    [before] with { $first } since { $joined ->
        [1] a month
       *[other] { $joined } months
     } before the first
    [entering] entering the category in month { $entry }
   *[none] with no firm
 }; seed { $seed }.
diary-scale = Promises, expectations, what was lived and satisfaction run from 0, worthless, to 1, flawless; luck can carry a visit beyond.
diary-closing = After { $months } months { GIVEN($firm) ->
    [yes] with { $firm }
   *[no] with no firm
 }; { $left ->
    [0] never left a firm
    [1] left a firm once
    [2] left a firm twice
   *[other] left a firm { $left } times
 }, paid { MONEY($paid, $currency) } in all.

diary-month = Month { $month }
diary-months = Months { $first } to { $last }

## Months in which nothing but the usual happened

diary-usual = The usual with { $firms }.
diary-usual-firm = { $firm } ({ $n ->
    [one] one visit
   *[other] { $n } visits
 }{ GIVEN($bands) ->
    [yes] : { $bands }
   *[no] {""}
 })
diary-usual-band = { $n } { $band }
diary-usual-heard = Heard { $words }.
diary-usual-renewals = Reconsidered { $n ->
    [1] once
    [2] twice
   *[other] { $n } times
 } and stayed.

## Coming and going

diary-enters = Entered the category.
diary-ceased = The need ceased: left { $firm }, and the category for good.
diary-released = { $firm } let this customer go, as one who costs more than is earned.
diary-moved = Life made this customer choose anew: no longer with { $firm }.
diary-call-sales = { $firm } called to sell.
diary-call-win-back = { $firm } called to win the customer back.
diary-call-advice = { $firm } called with advice.
diary-discovery = Got to know { $firm }, by { $how }.
diary-exit = Left { $firm } { GIVEN($to) ->
    [yes] for { $to }
   *[no] for no other firm
 }. Would have stayed, had { $causes } been as on joining ({ $reasons }).
diary-exit-chance = Left { $firm } { GIVEN($to) ->
    [yes] for { $to }
   *[no] for no other firm
 }. By chance: nothing being as on joining would have kept this customer.
diary-entry = { $returned ->
    [yes] Came back to
   *[no] Joined
 } { $firm }, { $channel ->
    [referral] brought by customer { $referrer }
    [won-back] won back
   *[other] by { $how }
 }{ $offer ->
    [none] {""}
   *[other] , at { PERCENT($off) } off as { $offer ->
        [newcomer] a newcomer
        [loyal] a loyal customer
       *[win-back] one won back
     }
 }{ $contract ->
    [0] {""}
   *[other] , bound for { $contract } months
 }.
diary-fee = Paid { MONEY($fee, $currency) } to leave the contract with { $firm }.
diary-looked = Looked for a firm, and took none.
diary-prompted = { $why ->
    [failure] A failure at { $firm } made one think again.
    [bad-word] A bad word of { $firm } made one think again.
   *[departure] Somebody one knows left { $firm }, which made one think again.
 }
diary-stayed = Reconsidered { $firm }, and stayed (chance { PERCENT($chance) }){ $signed ->
    [0] {""}
   *[other] , and signed for { $signed } months
 }.
diary-offer = { PERCENT($off) } off at { $firm } as { $offer ->
    [newcomer] a newcomer
    [loyal] a loyal customer
   *[win-back] one won back
 }: it now asks { MONEY($price, $currency) } a unit (list price { MONEY($listed, $currency) }).
diary-offer-ends = No longer { $offer ->
    [newcomer] a newcomer
    [loyal] a loyal customer
   *[win-back] one won back
 } to { $firm }: it now asks { MONEY($price, $currency) } a unit (list price { MONEY($listed, $currency) }).

## Visits

diary-visit = { $month ->
    [yes] A month with { $firm }
   *[no] At { $firm }
 }{ $visits ->
    [1] {""}
   *[other] , { $visits } visits
 }: promised { FIXED($promised) }, expected { FIXED($expected) }, lived { FIXED($lived) }: { $band }; satisfaction { FIXED($satisfaction) }.{ GIVEN($paid) ->
    [yes] {" "}Paid { MONEY($paid, $currency) }{ GIVEN($bought) ->
        [yes] {" "}for { $bought }
       *[no] {""}
     }.
   *[no] {""}
 }
diary-units = { $n ->
    [one] one unit
   *[other] { $n } units
 }
diary-services = { $n ->
    [one] one service visit
   *[other] { $n } service visits
 }
diary-failure = Something went wrong { $n ->
    [1] {""}
    [2] twice{" "}
   *[other] { $n } times{" "}
 }at { $firm } ({ $outcome ->
    [yes] what one gets
   *[no] how one is treated
 }; severity { FIXED($severity) }).{ $betrayed ->
    [yes] {" "}Felt betrayed.
   *[no] {""}
 } { $handled ->
    [right] Complained; it was put right.
    [wrong] Complained; it was not put right.
    [noticed] { $firm } noticed, and put it right.
   *[silent] Said nothing to the firm.
 }
diary-survey = Answered { $firm }'s survey: { FIXED($satisfaction) }, { $back ->
    [yes] means to come back
   *[no] does not mean to come back
 }{ GIVEN($need) ->
    [yes] ; better, please: { $need }
   *[no] {""}
 }{ $same ->
    [yes] ; the same fault again
   *[no] {""}
 }.

## Word of mouth

diary-invited-others = Passed on { $firm }'s paid invitation.
diary-told = Spoke { $good ->
    [yes] well
   *[no] ill
 } of { $firm }{ $why ->
    [leaving] , left this month
    [memory] , not visited this month
   *[visit] {""}
 }.
diary-customer = customer { $customer }
diary-met = { $n } met by chance
diary-words = { $n } { $good ->
    [yes] good
   *[no] bad
 } { $n ->
    [one] word
   *[other] words
 } of { $firm }
diary-heard = Heard { $words }, from { $whom }.
diary-invited = Was invited to { $firm } by { $whom }.

## Points and tiers

diary-points-first = Earned the first points from { $firm }.
diary-points-reward = Took a reward worth { MONEY($amount, $currency) } from { $firm }.
diary-points-expired = Points worth { MONEY($amount, $currency) } at { $firm } expired.
diary-tier = { $firm } moved this customer from { $before } to { $after }.
diary-tier-empty = { $firm } ranked this customer in tier { $after }, before in { $before }; there a tier brings nothing.
