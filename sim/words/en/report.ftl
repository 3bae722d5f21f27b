# What reports say: headings, tables, sentences. What a study or a market says of itself stands there, not here.

## Around every report

report-label-short = In short
report-label-limits = What this does not tell
report-label-again = How to reproduce it
report-label-python = Or, in Python:
report-label-sideways = This table is wider than the page: it scrolls sideways.
report-label-rows = Show all { $rows } rows
report-label-table = Table
report-label-figures = Figures
report-figure = { $title }. Figure: { $about }{ $labelled ->
    [yes] ; axes: { $axes }.
   *[no] .
}
report-too-long = Too long to show here: { $tables }.
report-rows = { $title } ({ $rows } rows)
report-range = { $low } to { $high }
report-interval = { $level } interval { $low } to { $high }
report-low = low
report-high = high
report-yes = yes
report-no = no
report-of = { $part } of { $whole }
report-points = pts
report-per-year = per year
report-share = share
report-enough = enough
report-never = never
report-from-start = the start
report-month = month { $month }
report-not-known = not known
report-luck-only = The intervals speak of luck within this market alone. That its costs, prices, rivals and customers are like yours is assumed: another assumption can move a result by far more than its interval.

report-from-scenario = Scenario
report-from-digest = { $name }, digest { $digest }
report-from-seed = Seed
report-from-seeds = { $seed }, replications 0 to { $last }
report-from-trials = { $seed }, trials 0 to { $last }
report-from-one = { $seed }, replication { $replication }
report-from-worlds = Worlds lived
report-from-run = Run
report-from-versions = Versions
report-from-verdict = Fingerprint of the verdict
report-from-scale = Scale
report-from-file = Made from

report-assumed-title = What is assumed
report-definitions-title = The measures, defined
report-scenario-title = The scenario in full
report-market-kind = Kind of market
report-market-subscription = subscription
report-market-repertoire = repertoire, in which customers may use several firms
report-market-durable = durable goods
report-market-months = { $kind }; { $months } months observed after { $warm_up } months of warm-up
report-market-money = Money
report-market-counted = counted in { $currency }, discounted at { $rate } a year
report-market-customers = Customers
report-market-people = { $people } at the start, in { $segments }; { $ties }
report-market-deaf = nobody hears anybody
report-market-ties = a { $kind } network, in which each hears { $degree } others on average
report-market-firms = Firms
report-market-journey = Journey
report-definition = { $about }{ GIVEN($unit) ->
    [yes] {" "}({ $unit })
   *[no] {""}
}.
report-comma = ,{" "}
report-said-of = { $term }: { $said }
report-quoted = “{ $what }”
report-semicolon = ;{" "}

report-limit-real = Whether the market above is like any real one. The intervals speak of luck inside the model; that its coefficients, prices and rivals are right is assumed.
report-limit-rivals = What rivals would do in reply, unless the scenario gives them strategies that reply.
report-limit-later = What happens after the last month observed.
report-limit-one-world = How much of this is luck: one world has no interval over worlds.
report-limit-repertoire = What a customer of several firms is worth. Lifetime value and equity count every change of main firm as a loss, so where people come and go they are far too low.

## Columns

report-col-measure = measure
report-col-unit = unit
report-col-policy = policy
report-col-difference = difference
report-col-interval = interval
report-col-interval-at = { $level } interval
report-col-baseline = baseline
report-col-with-policy = with policy
report-col-most-behind = most behind
report-col-level-from = level or ahead from
report-col-ahead-from = whole interval ahead from
report-col-after-months = after { $months } months
report-col-became = what became of them
report-col-customers = customers
report-col-share = share
report-col-worth = worth
report-col-worth-in = worth ({ $currency })
report-col-worth-each = worth of each
report-col-first = { $measure }, first { $months } months
report-col-last = { $measure }, last { $months } months
report-col-what = what it is
report-col-cost = cost
report-col-line = line of the books
report-col-side = side
report-col-effect-in = effect on profit ({ $currency })
report-col-reason = reason
report-col-layer = layer
report-col-profit = profit
report-col-customer-share = share of customers
report-col-profit-share = share of profit
report-col-before = before
report-col-without = without
report-col-without-policy = without policy
report-col-effect = effect
report-col-effect-of = effect of { $strategy }
report-col-from-all-on = difference from everything on
report-col-knockout = knock-out
report-col-no-longer = what no longer happens
report-col-state = here
report-col-state-under = with { $strategy }
report-col-same = same on the first day
report-col-outcome = outcome
report-col-trials-say = trials say
report-col-luck-apart = trials say, without the luck of who is drawn
report-col-true-effect = true effect
report-col-off-by = trials are off by
report-col-hidden = part of the true effect that is missed
report-col-treated = treated
report-col-untreated = untreated
report-col-covers = covers the truth
report-col-leaves-zero = leaves out zero
report-col-wrong-sign = with the wrong sign
report-col-leaked = leaked to the untreated
report-col-missed = missed by the treated
report-col-draw = luck of the draw
report-col-less-truth = trial less truth
report-col-target = target
report-col-pattern = pattern
report-col-role = role
report-col-holding = predictions that hold
report-col-prediction = prediction
report-col-rule = rule
report-col-band = band
report-col-measured = measured
report-col-over-ranges = passes over the ranges
report-col-holds-at = holds at
report-col-number-runs = its number runs
report-col-at-defaults = at the defaults
report-col-luck = luck, ±
report-col-moved-by = moved most by (rank correlation)
report-col-coefficient = coefficient
report-col-default = default
report-col-stated-range = stated range
report-col-in-band = seeds in the band
report-col-also = also measured
report-col-mean = mean and 95% interval

## Policies compared

report-twins-title = { $market }: what { $firm } could do
report-twins-lead = { $firm }, { $months } months, { $pairs ->
    [one] one pair
   *[other] { $pairs } pairs
} of twin worlds{ $policies ->
    [one] .
   *[other] {" "}for each of { $policies } policies.
}
report-twins-few = { $pairs } pairs are few: the intervals themselves are rough. Twenty pairs are a good start.
report-twins-one-pair = { $policy }: { $effect } in one pair, which cannot tell an effect from luck.
report-twins-nothing = { $policy } changes no money at all: in every pair the two worlds earn the same.
report-twins-worth = { $policy } is worth { $amount } to { $firm } over { $months } months ({ $interval }).
report-twins-worth-share = { $policy } is worth { $amount } to { $firm } over { $months } months ({ $interval }), { $share } of its profit.
report-weighed-wins = { $market }: { $policy } wins. Whoever was promised less is more satisfied ({ $felt } of 1), and comes back more; what that brings leaves { $left } a year. The policy itself costs { $spent }: less than that.
report-weighed-loses = { $market }: { $policy } loses. Whoever was promised less is more satisfied ({ $felt } of 1), but what that brings leaves { $left } a year only. The policy itself costs { $spent }: more than that.
report-weighed-unsure = { $market }: whether { $policy } wins cannot be told. Satisfaction differs by { $felt } of 1; what custom leaves ({ $left } a year) and what the policy costs ({ $spent }) are too close.
report-twins-costs = { $policy } does not pay: it costs { $firm } { $amount } over { $months } months ({ $interval }).
report-twins-unsure = { $policy } cannot be told apart from nothing at { $pairs } pairs: { $effect } over { $months } months ({ $interval }).
report-twins-would = About { $pairs } pairs would do, if the effect is what was measured.
report-twins-too-small = The effect, if there is one, is too small to look for.
report-twins-moves-nobody = It moves no customer.
report-twins-moves = Of the { $everyone } customers of the first day it saves { $saved ->
    [0] none
   *[other] { NUMBER($saved, digits: 2) }
} and drives { $away ->
    [0] none
   *[other] { NUMBER($away, digits: 2) }
} away, on average over the pairs.
report-twins-level-by = On average it is level by month { $month }.

report-twins-compared-title = What was compared
report-twins-method = Each pair of worlds shares every customer, every tie between them and every stroke of luck; they differ in one policy alone. So a difference between the two is the policy's doing. Intervals are { $level } intervals of the mean difference over { $pairs ->
    [one] one pair
   *[other] { $pairs } pairs
}: how far luck inside the model could have moved it.
report-twins-differs = What differs from the baseline:
report-research = Research: { $research }.
report-settings = Settings: { $settings }.
report-change = { $owned ->
    [yes] { $owner }, { $meaning }
   *[no] { $meaning }
}: { $before } → { $after }
report-change-none = Nothing differs.
report-change-follows = { $firm } follows { $after }; in the baseline it follows no strategy.
report-change-rests = { $firm } follows no strategy; in the baseline it follows { $before }.
report-change-swaps = { $firm } follows { $after } in place of { $before }.

report-twins-worth-title = What it is worth
report-twins-same-money = { $policy }: nothing differs that costs or earns anything.
report-twins-differences = { $policy } against the baseline: paired differences
report-twins-differences-note = Shares differ by percentage points (pts). How narrow the intervals are, and how many more pairs would make them narrower, stands under the heading on how sure this is.
report-twins-narrower = Times narrower than separate runs, over all months
report-twins-narrower-note = The interval that as many separate runs would give, over the one of twin worlds.
report-twins-more-pairs = More pairs for ±10%
report-twins-more-pairs-note = How many more pairs it would take for the interval to reach a tenth of the difference to either side.
report-twins-payback = When it pays, in { $currency }
report-twins-payback-note = The whole interval ahead: from this month on even its lower end is above zero. That is about luck within the model; what the model assumes may be off.
report-twins-money-title = Where the money comes from
report-twins-bridge = { $policy }: what moved profit
report-side-revenue = revenue
report-side-cost = cost
report-other-lines = all other lines
report-twins-no-line = No policy moves any line of the books.
report-twins-people-title = Who is saved, and who is driven away
report-twins-people = Of the customers { $firm } had when observation began: the saved leave without the policy and stay with it; the driven away stay without and leave with it. The others stay, or leave, anyway.
report-twins-quadrants = Customers of the first day, by what the policy did
report-twins-quadrants-note = Worth: what the policy changed in the contribution of these customers to { $firm }. Everyone else: customers who came later or were with a rival, and what is spent on nobody in particular; with it, worths add up to the difference in profit.
report-quadrant-else = everyone else, and overheads
report-twins-way-title = What happens on the way
report-twins-why-title = Why customers leave
report-twins-sure-title = How sure this is
report-twins-gains = Times narrower than separate runs, month by month
report-surety-one-pair = One pair of worlds has no interval. Twenty pairs are a good start.
report-surety-nothing = No policy changed anything, so there is nothing to be unsure of.
report-surety-times = For profit, twin worlds give an interval { $times } times narrower than as many separate runs would (the median policy). It would take about { $runs } times as many separate runs to know as much.
report-surety-little = Pairing gains little, less than twice, for { $where }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
}
report-surety-wears-off = The gain wears off with time. Customers who stay for the policy's sake talk to others, these decide otherwise than their twins, and talk in turn: the longer the worlds live and the more customers talk, the less luck they share. The table shows by how much.
report-twins-costs-title = What it costs { $firm } to serve, and to do what it does
report-twins-costs-grid = Costs of { $firm }
report-twins-costs-note = Only what is paid for here, in the baseline or with a policy{ $n ->
    [0] .
    [one] ; one cost that nothing in use causes is left out.
   *[other] ; { $n } costs that nothing in use causes are left out.
}

## One run

report-run-title = { $market }: one run
report-run-lead = { $months } months, { $firms ->
    [one] one firm
   *[other] { $firms } firms
}, seed { $seed }, replication { $replication }.
report-run-keeps = { $firm } keeps { $retention } of its customers a year and ends with { $share } of all.
report-run-earns = It earns { $profit }. { $closed ->
    [yes] By the closed form a customer is worth { $value }, at its margin and retention.
   *[no] No closed form tells what a customer is worth here, as leaving a main firm is no end; loyalty value does.
}
report-contribution = No fixed cost is entered for { $firm }: its profit is contribution, advertising paid. A fixed cost that a policy leaves as it is would change no difference.
report-run-best = { $firm } earns most: { $profit }.
report-run-one-world = This is one world: another seed gives other numbers, and two firms that lie close together may change places. To tell a policy's effect from luck, compare twins.
report-run-firms-title = Every firm
report-run-measures = The measures, by firm
report-run-no-fixed = No fixed cost is entered for any firm: profit is contribution, advertising paid.
report-run-stay-title = Who stays
report-run-stay-note = The yearly retention above counts all customers, old and new, in every month. A curve by cohort follows those who join: a contract may hold them for its term and let many go when it ends, and those who join by chance leave soonest. So the two need not agree.
report-run-feel-title = What customers feel and say
report-run-leave-title = Why customers leave { $firm }
report-run-exits = all exits
report-run-reasons = Customers who left, by reason (several may apply)
report-run-money-title = Money
report-run-layers-title = Who brings the profit
report-run-layers = { $firm }: layers of customers in the last year ranked, by the profit they brought before advertising and fixed cost
report-run-moves = { $firm }: customers by layer, and where they were a year later

## One life

report-diary-title = { $market }: the life of customer { $customer }
report-diary-life-title = Month by month
report-diary-figure = one customer's expectation, experience, satisfaction and loyalties over the months
report-diary-who-title = Who this is
report-diary-limit-average = What happens on average: one life shows how things hang together, and proves nothing about many.
report-diary-limit-why = Why, beyond the model: every sentence says what is in the event tables, and what a coefficient made of it.

## Mechanisms switched off

report-ablation-title = { $market }: mechanisms switched off, one by one
report-ablation-lead = { $firm }, { $months } months, { $knockouts } knock-outs, { $pairs ->
    [one] one pair
   *[other] { $pairs } pairs
} each.
report-ablation-counts = Of { $knockouts ->
    [one] one knock-out
   *[other] { $knockouts } knock-outs
}, { $moving ->
    [0] none moves anything in this market
    [one] one moves something in this market
   *[other] { $moving } move something in this market
}{ $resting ->
    [0] {""}
    [one] ; one is at rest here
   *[other] ; { $resting } are at rest here
}{ $off ->
    [0] {""}
    [one] ; one is off already
   *[other] ; { $off } are off already
}.
report-ablation-same-as = everyone{ $n ->
    [0] {""}
   *[other] {" "}but for { $traits }
}{ $ties ->
    [yes] ; other ties
   *[no] , and all ties
}
report-state-off = off already
report-state-resting = at rest
report-state-rounding = at rest but for rounding
report-state-moves = moves something
report-ablation-most = What moves { $measure } of { $firm } most, when it is knocked out: { $what }.
report-ablation-none = Nothing moves { $measure } of { $firm } by more than luck could.
report-ablation-without = without { $knockout } by { $effect }
report-ablation-effect = { $strategy } changes { $measure } by { $effect } with everything on; { $others }.
report-ablation-effect-firm = { $strategy } changes { $measure } by { $effect } with everything on; no mechanism changes that by more than luck could.
report-ablation-moves-title = What each mechanism moves
report-ablation-moves = Each row is a world without one mechanism, less the world with everything on: what { $firm } would see change if customers had never worked that way. ±: half of the { $level } interval over { $pairs ->
    [one] one pair
   *[other] { $pairs } pairs
} of worlds that share all luck. Shares are in percentage points (pts). Knock-outs that do exactly the same here share a row.
report-ablation-rests-title = What the effect of { $strategy } rests on
report-ablation-rests = Difference in differences over four worlds: what the strategy does without the mechanism, less what it does with everything on. A mechanism that carries the effect takes it away when it is switched off.
report-ablation-leave-title = Why customers leave, without each mechanism
report-ablation-leave = Exits per hundred customer-years.
report-ablation-idle-title = At rest here
report-ablation-idle-none = None of those tried is at rest or off here.
report-ablation-idle = Off already: the scenario leaves nothing to switch off. At rest: no bit of any month's books changes. At rest but for rounding: nothing changes by more than a billionth.
report-ablation-same-title = What was switched off, and who is the same
report-ablation-same = Luck is the same everywhere. Whether people and ties are too was looked up in the worlds themselves.
report-ablation-limit-pairs = What two mechanisms do together: one is switched off at a time, so two that can stand in for one another both look idle.
report-ablation-limit-model = Whether customers outside the model work that way. A knock-out takes the model apart; it is no policy.
report-ablation-limit-luck = Which of many small differences are luck: at { $level }, one interval in { $one_in } leaves out zero by luck alone.
report-ablation-figure = what moves { $measure } when each mechanism is switched off
report-ablation-figure-effect = what each mechanism has to do with the effect on { $measure }
report-ablation-all-on = (everything on)
report-ablation-differences = Differences from the world with everything on
report-ablation-effect-on = Effect on { $measure }
report-ablation-exits = Exits by reason: everything on, then what changes (several reasons may apply)
report-ablation-resting = Mechanisms that change nothing here
report-ablation-knockouts = Knock-outs

## A field experiment

report-trial-title = { $market }: what a trial of { $policy } tells { $firm }
report-trial-lead = { $trials ->
    [one] One trial
   *[other] { $trials } trials
}, { $share } of the customers treated, { $months } months.
report-trial-covered = { $hits } of { $trials } trials have the truth in their interval.
report-trial-one = { $outcome }: one trial cannot tell how far trials are off.
report-trial-exact = { $outcome }: trials are right on average; nothing of the treatment reaches the untreated.
report-trial-unsure = { $outcome }: on average trials say { $says }, the true effect is { $truth }; the difference is within its { $level } interval, so no error of the trials can be told from luck.
report-trial-about-nothing = { $outcome }: on average trials say { $says }, while the true effect ({ $truth }) cannot be told from zero.
report-trial-wrong-sign = { $outcome }: trials point the wrong way. On average they say { $says }; the true effect is { $truth }.
report-trial-too-little = { $outcome }: trials show too little. On average they say { $says }; the true effect is { $truth }.
report-trial-too-much = { $outcome }: trials show too much. On average they say { $says }; the true effect is { $truth }.
report-trial-true-title = What trials say, and what is true
report-trial-true = A trial gives the difference between the means of the treated and of the others. True is the effect of treating everybody rather than nobody, taken over the same customers in twin worlds. Both are means over trials, ± half of their { $level } interval.
report-trial-apart = Which customers happen to be drawn adds luck to a trial. Twin worlds tell what trials would say on average over all ways to draw them; that, less the truth, is what trials are off by.
report-trial-between-title = What lies between
report-trial-between = Leaked: what the untreated get, or suffer, because others are treated. Missed: what the treated miss because others are not. Both come by word of mouth and by comparing; the trial is off by missed less leaked, and no larger trial would mend that. The luck of who was drawn comes on top, and has no direction.
report-trial-figure-trials = what each trial says about { $outcome }, and the true effect
report-trial-figure-between = from what trials say about { $outcome } to the true effect
report-trial-limit-groups = How a trial by household, shop or region would do, which keeps more of the talk within an arm.
report-trial-limit-later = What the policy does beyond the last month observed, and whether the firm could measure these outcomes.
report-trial-limit-real = Whether the market is like any real one: how far a trial misleads hangs on how much customers talk and compare.
report-trial-against = Trials against the truth
report-trial-against-note = Part of the true effect that is missed: what trials are off by, as a share of the true effect; below zero they show too much.
report-trial-over = more than twice
report-trial-single = A single trial, on average
report-trial-parts = Trial less truth = missed − leaked + luck of the draw

## A claim on trial

report-claim-title = { $study }: on trial
report-claim-claim = The claim: { $claim }
report-claim-verdict = Verdict: { $verdict }
report-claim-verdict-at = Verdict at scale { $scale } ({ $effort } of the full effort): { $verdict }
report-claim-more = { $more ->
    [one] One world more is needed
   *[other] { WHOLE($more) } worlds more are needed
} before this can be told. Below the power its rule needs, the study says neither yes nor no.
report-claim-rule-title = The rule, stated before the numbers
report-claim-verdict-title = Verdict
report-claim-words-title = What the words mean
report-claim-evidence-title = The evidence

## Targets

report-targets-title = Targets
report-targets-lead = Published patterns the model is held against: the SHAPE targets of docs/reference/literature.md, section A. One set of default coefficients serves all of them and none was set to meet one; a study chooses market structure alone. A failure is a result: it says where the model is not like the market that was studied.
report-targets-counts = { $targets } targets: { $passed } pass, { $failed } fail, { $untold } cannot be told.
report-targets-parts = { $holding } of { $parts } predictions hold, { $shown } of the { $emergent } that are EMERGENT.
report-targets-rules-title = How it is judged
report-targets-rules = Every prediction is a number a seed that must lie in a band, or the mean of that number. A seed without a number counts as one in which the shape does not hold; where such seeds decide, it cannot be told. Below 30 seeds, or with fewer customers than at scale 1, nothing is judged. A target passes when all its predictions do.
report-targets-shape = in the band in at least 90% of at least 30 seeds
report-targets-level = the mean's 95% interval lies in the band
report-targets-equiv = two one-sided 5% tests place the mean in it
report-targets-input = written into the rules, so a pass only verifies them and is no finding
report-targets-check = a closed form
report-targets-emergent = written into no rule, so a pass is evidence. Where docs/reference/literature.md gives no tag, the study does
report-targets-all-title = All targets
report-targets-all = Targets and their outcomes
report-targets-source = { $source }. Command: loyalty targets { $name }; seeds { $first } to { $last }, scale { $scale }.
report-targets-predictions = { $label }: predictions
report-targets-also = { $label }: also measured
report-targets-how = How
report-targets-unknown = What it does not know
report-ranges-title = Over the stated ranges
report-ranges-verdicts = Over the stated ranges of the coefficients, all moved at once, { $standing } of { $targets } verdicts are at every point what they are at the defaults.
report-ranges-parts = { $always } of { $parts } predictions hold at every point, { $never } at none.
report-ranges-how = { $factors } coefficients of the laws have a range stated in the project's literature notes; it is listed at the end, and narrower than what a scenario may hold. { $points } points (Sobol', seed { $seed }) fill the space of them all, each coefficient moved at every point, the same points for all targets. At each point, and at the defaults, every world of a target is lived with { $scale } of its customers on { $seeds ->
    [one] seed { $first }
   *[other] seeds { $first } to { $last }
}, the same luck at every point. What a study sets itself, or varies from arm to arm, stays as the study has it.
report-ranges-read = A prediction holds at a point where the mean over its seeds lies in the band. That is less than a judgement asks, and few customers see less: so the defaults are read in the same way and stand beside it; the outcome above is that of the full size. Luck is how far a point's number may lie from its mean for luck alone, half a 95% interval, from the spread between seeds at all points. A coefficient is named as moving a number most where its rank correlation over the points is larger than the largest of so many would be by chance in one case of twenty; so of twenty predictions one may name a coefficient that does nothing. Numbers at the defaults may lie outside what the points span: many coefficients moved at once are hardly ever all where the defaults are. A verdict that flips inside the ranges cannot be told from what the literature says of the coefficients. No coefficient and no range was moved after this was seen.
report-ranges-line = Over the stated ranges of { $factors } coefficients, all moved at once, all predictions hold at { $passing } of { $points } points; at the defaults, read in the same way, they { $defaults ->
    [yes] do
   *[no] do not
}. { $stands ->
    [yes] The verdict is the same at every point.
   *[no] The verdict flips inside the ranges.
}{ $failed ->
    [0] {""}
    [one] {" "}At one of the places a world failed.
   *[other] {" "}At { $failed } of the places a world failed.
}
report-ranges-predictions = { $label }: predictions over the stated ranges
report-ranges-without = { $lacking ->
    [one] Once the number did not exist at a point; the prediction counts as one that does not hold there.
   *[other] { $lacking } times a number did not exist at a point; its prediction counts as one that does not hold there.
}
report-ranges-none-moves = none stands out
report-ranges-moves = { $path } ({ $correlation })
report-ranges-moved-title = What was moved
report-ranges-moved = { $topic }: coefficients with a stated range
report-targets-made = targets.json, by the command above; run it again instead of editing

report-col-market = market
report-col-level = mean
report-col-worlds = replications

report-sweep-title = { $study }: { $one ->
    [yes] what varies in { $market }
   *[no] what varies in several markets
}
report-sweep-lead = { WHOLE($worlds) } worlds: { WHOLE($arms) } arms, { $replications ->
    [one] one replication
   *[other] { WHOLE($replications) } replications
} each on the same luck, seen from { $firm }.
report-sweep-policy = { $policy } changes { $measure } by { $least } at worst and { $most } at best. { $sure ->
    [0] At none of { WHOLE($points) } points is that beyond luck.
   *[other] Beyond luck, at { $level }, it raises it at { $gains ->
        [0] none
       *[other] { WHOLE($gains) }
    } and lowers it at { $losses ->
        [0] none
       *[other] { WHOLE($losses) }
    } of { WHOLE($points) } points.
}
report-sweep-range = { $arms ->
    [1] { $measure } is { $most }.
   *[other] { $measure } lies between { $least } and { $most } in { WHOLE($arms) } arms.
}
report-sweep-figure = How { $measure } responds{ $one ->
    [yes] {" "}to { $policy }
   *[no] {""}
}
report-sweep-arms = { $measure }, arm by arm{ $known ->
    [yes] {" "}({ $unit })
   *[no] {""}
}
report-sweep-in-points = differences in percentage points
report-sweep-kind-grid = grid
report-sweep-kind-latin = Latin hypercube
report-sweep-kind-sobol = Sobol’ sequence
report-sweep-kind-morris = Morris trajectories
report-sweep-kind-saltelli = Saltelli’s scheme
report-sweep-study = The study, as a file
report-sweep-study-kept = Saved as { $file }, it is what the command above lives again.
report-sweep-failed-title = Worlds that failed
report-sweep-failed = They are left out above, with what they would have been laid beside. Given again, the command leaves them alone; with --retry it lives them once more.
report-sweep-lost = What they failed with
report-sweep-sample = Sample
report-sweep-limit-ranges = What lies outside the values tried here is not known; a range is an input, not a finding.
report-sweep-limit-many = Where many intervals are looked at, some leave out zero by luck: of a hundred at 95%, five on average.
