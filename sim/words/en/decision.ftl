# What a board is told: which policy, how firmly, what would change it, how to try it first.

## The first page

decision-title = { $market }: what should { $firm } do?
decision-lead = { $firm }, over { $months } months: { $policies ->
    [one] one policy
   *[other] { $policies } policies
} and doing nothing{ GIVEN($budget) ->
    [yes] , each policy within { $budget } a year
   *[no] {""}
}. { $members ->
    [1] Seen in one market, taken for the real one.
   *[other] Seen in { $members } markets, each of which could be the real one.
} Money in { $currency }.
decision-glance-title = What to know before acting

decision-answer-same = It makes no difference: { $policies ->
    [one] the policy changes nothing
   *[other] none of the { $policies } policies changes anything
} at all.
decision-answer-verdict = { $grade ->
    [clear] Choose { $policy }: in { $months } months it brings { $firm } { $by } more profit than doing nothing
    [average] Lean towards { $policy }: on average it brings { $firm } { $by } more profit than doing nothing in { $months } months
    [nothing] Do nothing: { $policies ->
        [one] { $policy } does not pay, it
       *[other] none of the { $policies } policies pays; the best of them, { $policy },
    } costs { $firm } { $by } of its profit in { $months } months
   *[untold] It cannot be told whether { $policies ->
        [one] { $policy } pays, which
       *[other] any policy pays: the best of them, { $policy },
    } { $gains ->
        [yes] brings
       *[no] costs
    } { $by } on average in { $months } months
}; { $alone ->
    [yes] luck alone could move that by { $luck } either way ({ $level } interval { $low } to { $high }), and what is not known about the market is not counted.
   *[no] counting what is not known about the market it lies between { $low } and { $high }, of which luck alone is ± { $luck } ({ $level } intervals){ $grade ->
        [average] , and in { $loses } of { $members } markets it is believed to lose.
       *[other] .
    }
}
decision-answer-beside = { $alone ->
    [yes] In the one market looked at, { $none ->
        [yes] no other option is better.
       *[no] another option brings { $regret } more.
    }
   *[no] { $choice } is best in { $best } of the markets; { $none ->
        [yes] in none is another option better.
       *[no] choosing it forgoes { $regret } on average, and { $largest } where it is most wrong.
    }
}
decision-answer-ties = Luck leaves open whether { $n ->
    [one] { $ties } is as good.
   *[other] { $ties } are as good.
}
decision-answer-least = The option that can go least wrong is { $least }.
decision-answer-rivals-same = None of the answers that rivals might give, as tried here, changes it.
decision-answer-rivals = If { $answer ->
    [rest] rivals do nothing
    [copy] rivals copy the leader
   *[best-reply] rivals reply as best they can
}, { $instead } is better.
decision-alone = No other market than this one was looked at: whatever is not known about it is not in any interval here.
decision-answer-turns = What would change it: { $turn }
decision-turns = { $what }. { $above ->
    [yes] Above
   *[no] Below
} { $at }{ GIVEN($low) ->
    [yes] { GIVEN($high) ->
        [yes] {" "}(between { $low } and { $high })
       *[no] {" "}(not below { $low })
    }
   *[no] { GIVEN($high) ->
        [yes] {" "}(not above { $high })
       *[no] {" "}(where exactly cannot be told)
    }
} { $instead } is better.
decision-turns-none = { $members ->
    [1] What would turn the answer over was not looked for.
   *[other] No single thing that is not known turns the answer over in these { $members } markets.
}

decision-fact-choice = { $told ->
    [yes] Recommended
   *[no] Best on average, perhaps by chance
}
decision-fact-regret = If it is wrong
decision-fact-true = What would have to be true
decision-fact-change = What would change the answer
decision-fact-knowing = What knowing more is worth
decision-fact-next = Next step
decision-strength = { $strength } of its full strength
decision-spends = { $policy }: spends { $spends } a year ({ $low } to { $high }){ GIVEN($budget) ->
    [yes] {" "}of { $budget }.
   *[no] .
}
decision-regret-alone = Cannot be told from one market.
decision-regret = { $none ->
    [yes] In no market is another option better.
   *[no] { $regret } of profit is forgone on average because another option would have been better; { $largest } in the worst market.
}
decision-true-value = { $what }: { $above ->
    [yes] at most { $at }.
   *[no] at least { $at }.
}
decision-true-cost = { $policy } costs no more than { $times } times what is assumed.
decision-true-months = { $policy } is kept up for at least { $month } months: before that it has cost more than it brought.
decision-true-nothing = Nothing in particular, among all that was varied.
decision-change-horizon = Looking no further than year { $years }: { $best } is then best.
decision-knowing-alone = Cannot be told from one market.
decision-knowing = { $nothing ->
    [yes] Nothing: the choice is the same in every market.
   *[no] Knowing which of the markets is the real one before choosing would be worth { $worth }{ GIVEN($what) ->
        [yes] ; of this, { $part } comes from one thing: { $what }.
       *[no] .
    }
}
decision-next = Try { $policy } on half of some customers, drawn at random, for { $months } months: { WHOLE($needed) } in each half tell the difference in { $measure } four times in five.
decision-next-none = No trial of { $policy } of up to { $months } months would tell reliably: the difference is too small for the customers there are.
decision-read-contribution = money per customer
decision-read-kept = customers kept
decision-everybody = everybody
decision-cannot-be-told = cannot be told

## What was compared

decision-compared-title = What was compared
decision-compared-words = In every market, { $firm } lived each policy, and doing nothing, with the same customers and the same luck. So a difference between two of them is the policy's doing.
decision-own-policy = A policy of your own.
decision-doses = What each policy spends a year ({ $currency }){ GIVEN($budget) ->
    [yes] , each given { $budget }
   *[no] {""}
}
decision-doses-note = Spending is what the policy itself makes dearer, and the price it gives up; what costs more because more customers are served is no spending. Strengths were found in the market as it is taken for; over all markets spending differs by the interval.
decision-worth-title = What each option brings
decision-choice = What each option brings beyond doing nothing ({ $currency }; { $level } intervals)
decision-choice-note = Luck: how far the average would move if the same markets were lived again on other luck. Interval with what is not known: where the effect lies in a market drawn from all that could be the real one. Regret: what the best option in a market brings more; on average, and where it is largest.
decision-col-brings = brings
decision-col-luck = luck alone, ±
decision-col-ignorance = with what is not known
decision-col-regret = regret on average
decision-col-largest = largest regret
decision-col-best = best in
decision-pays = In how many of { $members ->
    [1] one market
   *[other] { $members } markets
} each policy pays
decision-pays-note = By the luck of each market alone ({ $level } intervals): with few pairs of worlds in each, many cannot be told by themselves. Believed to pay: the share of markets in which the effect is above nothing once the spread that luck adds is taken out.
decision-col-pays = pays
decision-col-untold = cannot be told
decision-col-loses = loses
decision-col-believed = believed to pay

## Money

decision-years-title = What it costs and brings, year by year
decision-years = Spending and gain by year ({ $currency })
decision-years-note = Gain: what profit is higher by than with doing nothing, spending already taken off.
decision-col-year = year
decision-col-spends = spends
decision-col-gain = profit gains
decision-paid-average = { $start ->
    [yes] On average { $policy } is ahead from the first month.
   *[no] On average { $policy } has paid for itself by month { $month }.
}
decision-paid-never = On average { $policy } does not pay for itself in { $months } months.
decision-paid-deepest = At worst it is { $deepest } behind.
decision-paid-sure = Counting what is not known, it is ahead from month { $month }.
decision-paid-unsure = Counting what is not known, it cannot be said to be ahead by the end.
decision-paid-share = At the end it is believed to be ahead in { $share } of the markets.
decision-lines-title = Where the money comes from
decision-bridge = From the profit of doing nothing to that of { $policy } ({ $currency }, whole period, average of all markets)
decision-bridge-note = An effect is the change of profit through that line: more revenue counts up, more cost counts down. The effects add up to the difference in profit.

## People

decision-people-title = Who is kept, and who is annoyed
decision-people = Of the customers { $firm } has on the first day: the kept leave if nothing is done and stay with { $policy }; the annoyed would stay and leave because of it. All others stay, or leave, either way.
decision-fates = Customers of the first day whom { $policy } moves
decision-fates-note = Worth: what the policy changes in what these customers bring. Share: of the firm's customers in that segment.
decision-fate-saved = kept
decision-fate-driven-away = annoyed into leaving
decision-fate-net = kept less annoyed
decision-col-segment = segment

## What could be otherwise

decision-rivals-title = What rivals may do
decision-rivals = In { $members ->
    [1] one market
   *[other] { $members } of the markets
} every rival was made to do nothing, to copy the leader, or to reply as best it can, from the first day on. Doing nothing was lived among the same rivals, so an option is laid beside doing nothing there.
decision-replies = What each option brings under each answer ({ $currency }; { $level } intervals)
decision-reply-rest = rivals do nothing
decision-reply-copy = rivals copy the leader
decision-reply-best-reply = rivals reply as best they can
decision-best-on-average = best on average
decision-col-answer = what rivals do
decision-col-best-mark = which is best
decision-horizons-title = How far one looks
decision-horizons = The best option on average, had one looked no further ({ $currency }; { $level } interval of luck)
decision-horizons-note = Ahead by: of the second best, on average over the markets, ± luck.
decision-until = to the end of year { $year }
decision-until-npv = all months, discounted
decision-col-until = looking
decision-col-first = best
decision-col-second = second best
decision-col-ahead = ahead by
decision-col-beyond-luck = beyond luck
decision-unknown-title = What is not known, and what of it matters
decision-unknown = { $n ->
    [one] One thing differs
   *[other] { $n } things differ
} between the { $members } markets, within what is known. Laid beside what the choice gains over the next best option:
decision-coefficients = What is not known, and what it does to the advantage of { $policy } ({ $currency })
decision-coefficients-note = Range: from a low to a high value in these markets. Moves: what the advantage over the best other option gains from the one to the other, ± half its { $level } interval. Beyond chance: whether so strong a link would turn up by chance in fewer than one case of twenty, among all of them.{ $left ->
    [0] {""}
   *[other] {" "}{ $left } more, which matter less, are left out.
}
decision-sources = Where the ranges come from
decision-col-from = where its range comes from
decision-sources-note = A range is what the laboratory’s literature notes hold plausible; a work named here is what they rest on, not where the two ends were printed.
decision-source-notes = literature notes, after { $works }{ $judged ->
    [yes] ; in part a judgment
   *[no] {""}
}
decision-source-judged = literature notes, a judgment: nobody has published a range
decision-source-doubled = nobody has published a range: half to double of { $value }{ GIVEN($works) ->
    [yes] , on a form after { $works }
   *[no] {""}
}
decision-source-file = as the file of these markets says: { $said }
decision-source-unsaid = the file of these markets does not say
decision-col-what = what is not known
decision-col-range = range
decision-col-moves = moves
decision-col-beyond-chance = beyond chance
decision-col-turns = turns the choice at
decision-col-instead = better beyond
decision-fit-title = How well the markets fit what is known
decision-fit-alone = The market was taken as it stands; whether it fits any data was not looked at here.
decision-fit = { $drawn } markets were drawn that agree with what is known and differ in what is not; { $members } of them were lived to the end.
decision-fit-none = No table of how well they fit data came with them.
decision-fit-grid = { $inside } of { $of } known numbers lie within what is known of them
decision-col-number = number
decision-col-known = known
decision-col-reached = in the markets
decision-col-inside = within

## In the field

decision-field-title = How to try it first
decision-trials = Trials of { $policy } on half of the customers
decision-trials-note = Money in { $currency } per customer, heads in percentage points. Needed: customers in each half, for four chances in five of telling the difference that the trial expects (two-sided error of one in twenty). There are: half of the firm's customers. Held in the market as it is taken for.
decision-col-months = months
decision-col-read-by = read by
decision-col-expected = difference expected
decision-col-needed = needed in each half
decision-col-there = there are
decision-col-power = chance to tell
decision-warning-early = Read by money, a trial of { $months } months would point the wrong way: { $gains ->
    [yes] it shows a loss, though over { $whole } months the policy gains.
   *[no] it shows a gain, though over { $whole } months the policy loses.
}
decision-warning-hidden = Customers of both halves talk and compare: a trial of { $months } months shows { $part } { $less ->
    [yes] too little
   *[no] too much
} of the effect on { $measure }.
decision-reading-before-and-after = Before and after: the second year with { $policy } less the first without it would read { $says }; the policy's own part in its first year is { $truth }. { $biased ->
    [yes] The rest is what the market does by itself.
   *[no] What the market does by itself is mixed in.
} In { $wrong } of the markets the sign is wrong.
decision-reading-beside-rivals = Matched with rivals: { $says } customers would seem to be gained; { $truth } are. { $biased ->
    [yes] What is won from rivals is counted twice.
   *[no] Whether that is off cannot be told here.
}
decision-naive = What readings without a trial would say
decision-naive-before-and-after = before and after
decision-naive-beside-rivals = matched with rivals
decision-naive-note = Off by: { $level } interval of reading less truth. Wrong sign: share of the markets.
decision-col-reading = reading
decision-col-says = says
decision-col-truth = is true
decision-col-off = off by
decision-col-wrong = wrong sign

## Method

decision-method-title = How it was found
decision-method-worlds = { $members ->
    [1] One market
   *[other] { $members } markets
}, { $options } options in each, { $replications ->
    [one] once each
   *[other] { $replications } times each on different luck
}; with rivals' answers, { WHOLE($worlds) } worlds in all. All options of a market share every customer, every tie and every stroke of luck.
decision-method-size = { $small ->
    [yes] Each world had { WHOLE($customers) } customers; sums are told as of { WHOLE($all) }. Fewer customers mean more luck, so intervals are, if anything, too wide.
   *[no] Each world had all { WHOLE($all) } customers.
}
decision-method-intervals = Two { $level } intervals. Luck alone: Student's t over the replications, of the average over the markets. With what is not known: the quantiles of the markets' effects after the spread that luck adds was taken out, joined with the luck of the average. On made-up cases whose truth is known this interval held it in 90 to 95 of 100, where 90 were asked for.
decision-method-believed = Regret, the share of markets and the value of knowing are counted on effects with luck's share of the spread taken out: otherwise the best of several would be partly the luckiest.
decision-method-flips = A thing that is not known is named only when its link with the choice is stronger than chance would make the strongest of all of them in nineteen cases of twenty. Things that act only together are not found.
decision-method-rule = The recommendation follows one rule. Choose: the interval with what is not known lies above nothing. Lean towards: the interval of luck does, the other does not. Do nothing: the best policy loses beyond luck. Cannot be told: luck leaves open whether the best policy gains.
decision-method-few = { $members } markets bear an interval of { PERCENT($widest) } at most, not of { $level }: its ends are the outermost markets.
decision-method-trials = Trials were simulated ten times for each length; the customers needed follow from their spread between customers and the difference they expect.
decision-method-failed = { $n ->
    [one] One market could not be lived to the end and is left out.
   *[other] { $n } markets could not be lived to the end and are left out.
}
decision-limit-markets = Whether the real market is among these. The intervals cover what was varied, no more.
decision-limit-one = Policies that are changed on the way, once one knows more.
decision-from-markets = Markets
decision-from-ensemble = { $name }, { $n }
decision-from-id = Decision
decision-market-title = The market in full

decision-glossary-title = What the words mean
decision-term-market = a market
decision-means-market = One set of customers, firms and habits that agrees with what is known. There are many such, and they differ in what is not known.
decision-term-nothing = doing nothing
decision-means-nothing = The firm goes on as it is. Everything is laid beside that.
decision-term-luck = luck alone
decision-means-luck = How far a number would move in the same markets if chance fell otherwise ({ $level } interval).
decision-term-ignorance = with what is not known
decision-means-ignorance = Where the number lies in a market drawn from all that could be the real one, luck included ({ $level } interval).
decision-term-regret = regret
decision-means-regret = What the best option would have brought more than the one that was chosen.
decision-term-knowing = the value of knowing
decision-means-knowing = What one would gain, on average, by knowing which market is the real one before choosing. No study is worth more.
decision-term-spending = spending
decision-means-spending = What a policy itself makes dearer a year, and the price it gives up.
decision-term-kept = kept, annoyed
decision-means-kept = Customers who would have left and stay because of the policy; customers who would have stayed and leave because of it.
decision-term-profit = profit
decision-means-profit = Revenue less all costs of the books over the whole period, advertising and fixed costs where they are entered.
decision-term-power = chance to tell
decision-means-power = How often a trial of that size would find the difference that is there. Four in five is usual.
decision-term-arm = half
decision-means-arm = A trial treats some customers, drawn at random, and leaves as many as they are.
decision-term-strength = strength
decision-means-strength = How hard a policy is pursued, from nothing to all it can do. It is what makes two policies cost the same.

## Owners and topics of what is not known

decision-topic-experience = experience
decision-topic-expectation = expectation
decision-topic-perception = perception
decision-topic-satisfaction = satisfaction
decision-topic-loyalty = loyalty
decision-topic-complaint = complaining
decision-topic-recovery = recovery after failures
decision-topic-word-of-mouth = word of mouth
decision-topic-choice = choice
decision-topic-price = price
decision-topic-cost-to-serve = cost to serve
decision-topic-fairness = fairness
decision-topic-programme = loyalty programme
decision-topic-personalisation = personalisation
decision-topic-contact = calls
decision-topic-contract = contract
decision-topic-advertising = advertising
decision-topic-survey = survey

## Figures

decision-plot-reach = { $grade ->
    [clear] { $policy } gains { $by }{ $tied ->
        [yes] , but luck does not tell it from another
       *[no] {""}
    } ({ $low } to { $high })
    [average] { $policy } gains { $by } on average; it could be { $low } to { $high }
    [nothing] No policy pays: { $policy } loses least
    [same] No policy changes anything
   *[untold] No policy can be told from doing nothing
}
decision-plot-reach-x = profit beyond doing nothing ({ $unit })
decision-plot-luck = luck alone ({ LEVEL($level) })
decision-plot-ignorance = with what is not known ({ LEVEL($level) })
decision-plot-member = one market
decision-plot-years = { $sure ->
    [0] { $policy }: what it spends and brings; in no year does it surely gain
   *[other] { $policy } surely gains in { $sure } of { $years } years
}
decision-plot-years-x = year
decision-plot-years-y = { $unit }
decision-plot-spent = spends (line: { LEVEL($level) } interval)
decision-plot-gain = profit gains (line: { LEVEL($level) } interval)
decision-plot-path = { $told ->
    [sure] { $policy } is surely ahead from month { $month }
    [average] { $policy } is ahead from month { $month } on average, not surely
   *[never] { $policy } has not paid for itself after { $months } months
}
decision-plot-path-x = month
decision-plot-path-y = profit so far beyond doing nothing ({ $unit })
decision-plot-steps = { $sign ->
    [up] { $policy } gains { $by }: where it comes from
    [down] { $policy } loses { $by }: where it goes
   *[open] { $policy }: what moves profit; the sum cannot be told from nothing
}
decision-plot-steps-x = change of profit ({ $unit }; line: { LEVEL($level) } interval)
decision-plot-steps-none = no line of the books changed
decision-plot-steps-rest = { $n ->
    [one] one smaller line
   *[other] { $n } smaller lines together
}
decision-plot-fates = { $sign ->
    [more] { $policy } keeps { NUMBER($net, digits: 2) } more customers than it annoys
    [fewer] { $policy } annoys { NUMBER($net, digits: 2) } more customers than it keeps
    [none] { $policy } moves no customer
   *[open] Whether { $policy } keeps more customers than it annoys cannot be told
}
decision-plot-fates-x = annoyed into leaving (left), kept (right), customers (line: { LEVEL($level) } interval)
decision-plot-kept = kept
decision-plot-annoyed = annoyed into leaving
decision-plot-replies = { $pays ->
    [0] { $loses ->
        [0] { $policy } cannot be told from doing nothing, whatever rivals do
       *[other] { $policy } loses under { $loses } of { $of } answers of rivals
    }
   *[other] { $policy } surely gains under { $pays } of { $of } answers of rivals
}
decision-plot-replies-x = profit beyond doing nothing among the same rivals ({ $unit })
decision-plot-unknown = { $named ->
    [0] Nothing that is not known moves the choice beyond chance
    [one] One thing moves the advantage of { $policy } beyond chance; { $flips ->
        [0] it does not turn the choice over
       *[other] it turns the choice over
    }
   *[other] { $named } things move the advantage of { $policy } beyond chance; { $flips ->
        [0] none turns the choice over
        [one] one turns the choice over
       *[other] { $flips } turn the choice over
    }
}
decision-plot-unknown-x = advantage over the best other option ({ $unit }; ◁ at a low value, ▷ at a high one){ $more ->
    [0] {""}
   *[other] ; { $more } that matter less left out
}
decision-plot-unknown-none = nothing differs between the markets
decision-plot-beyond-chance = beyond chance
decision-plot-by-chance = could be chance
decision-plot-turning = { $turns ->
    [yes] { $above ->
        [yes] Above
       *[no] Below
    } { $at }, { $instead } is better than { $policy }
   *[no] It moves the advantage of { $policy } without turning it over
}
decision-plot-turning-y = advantage of { $policy } ({ $unit })
decision-plot-power = { $months ->
    [0] No trial of { $policy } tells four times in five
   *[other] { $months } months of { $policy } on trial tell at least one of these four times in five
}
decision-plot-power-x = months of the trial
decision-plot-power-y = chance to tell the difference

## The workbook

decision-book-options = Options
decision-book-years = Years
decision-book-bridge = Bridge: { $policy }
decision-book-in = Sums in { $currency }, whole numbers shown, whole values kept. Intervals are those with what is not known unless they say luck.
decision-book-luck-low = luck: low
decision-book-luck-high = luck: high
decision-book-low = low
decision-book-high = high
decision-book-up = up to high
decision-book-down = down to low
decision-book-so-far = gained so far
decision-book-per-unit = gain per unit spent
decision-book-lived = Difference in profit, as lived
decision-book-check = Check: sum of effects less that (0 is right)
decision-book-check-sides = Check: difference of the two profits less sum of effects (0 is right)
decision-book-spent = What the policy spends in all
decision-book-times = Change me: it costs so many times what is assumed
decision-book-then = What it then gains
decision-book-most = Times at which it gains nothing
decision-book-chart-options = Profit beyond doing nothing, with what is not known
decision-book-chart-years = { $policy }: spends and gains by year

## Slides

decision-sure-title = How sure this is
decision-slide-year = Year { $year }: spends { $spent }, profit { $gain }.
decision-slide-net = { $who }: { $net } more kept than annoyed ({ $low } to { $high }).
decision-slide-rivals = { $answer }: { $best } is best on average.
decision-slide-no-rivals = There is no rival, or what rivals may do was not looked at.
decision-slide-no-trials = How to try it in the field was not looked at.
decision-slide-true = What would have to be true:
decision-colon = :
decision-slide-line = { $line }: { $by }

## What drawn markets keep

decision-fit-left-out = { $n ->
    [one] One draw could not be made to agree with what is known, and is no market here.
   *[other] { $n } draws could not be made to agree with what is known, and are no markets here.
}
decision-kept = What is known, and what the markets have of it
decision-kept-note = In worlds on luck that nothing was set on, with nobody doing anything.
decision-kept-retention = customers who stay, a year
decision-kept-satisfaction = satisfaction, 0 to 1
decision-kept-complaints = complaints a customer and year
decision-kept-units = purchases a person and year
decision-kept-held = people who are with a firm
decision-kept-share = share of { $firm }
decision-col-fact = what is known
decision-col-market = the market taken for real
decision-col-lowest = lowest
decision-col-mean = mean
decision-col-highest = highest
