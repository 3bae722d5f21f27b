# Titles, labels and legends of figures. A title says what is seen.

plots-month = month
plots-month-band = month (band: { LEVEL($level) } interval)
plots-mean = mean
plots-baseline = baseline
plots-the-strategy = the strategy
plots-monthly-retention = monthly retention

# Warned once a character, not drawn.
plots-no-font = no font found here has { $characters }: drawn as “?”. Install a font that does (for Chinese: Noto Sans CJK), or set matplotlib's font.family

## What there is not

plots-nobody-observed = nobody was observed
plots-nobody-visited = nobody visited
plots-nobody-talks = nobody talks
plots-nobody-left = nobody left
plots-nothing-happened = nothing happened
plots-no-policies = no policies

## What each figure shows

plots-about-retention = who stays: by cohort and tenure, or by firm and month
plots-about-bands = how visits felt: the five bands over the months
plots-about-satisfaction = mean satisfaction by firm
plots-about-spread = how what customers feel is spread, by firm
plots-about-share = share of customers by firm
plots-about-word-of-mouth = good and bad word told about a firm
plots-about-exits = why customers left
plots-about-profit = profit by firm, or one firm's revenue and costs
plots-about-components = profit per customer by year of tenure, in its components
plots-about-pyramid = size and profit of the layers of customers
plots-about-whale = what customers bring, from the most profitable on
plots-about-migration = who moves between the layers of customers
plots-about-differences = what each policy changes, paired and unpaired
plots-about-replications = what each policy changes in every pair of worlds
plots-about-bridge = which lines of the books a policy's profit comes from
plots-about-quadrants = customers saved and driven away
plots-about-paths = what each policy changes, month by month
plots-about-cumulative = profit gained so far, and when it breaks even
plots-about-reasons = why customers leave, in every world
plots-about-ablation = what moves when each mechanism is switched off
plots-about-interaction = what each mechanism has to do with a strategy's effect
plots-about-customer-value = what each coming year brings, from today's customers and from everyone else
plots-about-robustness = what each assumption does to the best policy's advantage
plots-about-calibration = what data of this size would have shown in the fitted market, beside the data
plots-about-learned = how far the data narrowed each number
plots-about-plausibility = one market's numbers against their bands
plots-about-plausible-map = all markets' numbers, inside their bands or not
plots-about-ranking = what each strategy gains on average over its rivals
plots-about-payoffs = what each strategy gains against each rival
plots-about-replicators = which strategies a population that follows profit keeps
plots-about-simplex = where populations of three strategies go
plots-about-trials = what each trial says, and the true effect
plots-about-interference = from what a trial says to the true effect
plots-about-influence = what matters: how much each factor moves
plots-about-screening = how much each factor moves, and how unevenly
plots-about-pairs = what two factors do together
plots-about-responses = how the measure goes with each factor
plots-about-search = every try of a search, the best so far, and what it is worth on fresh luck
plots-about-validated = what winners gained in the search, and what they gain on fresh luck
plots-about-front = the front of two objectives, in the search and on fresh luck
plots-about-map = where it holds, by two factors
plots-about-trade = how much rules cover, and how often they are right
plots-about-reach = what each policy brings beyond doing nothing, in every market, with luck and what is not known
plots-about-spending = what a policy spends and brings, year by year
plots-about-paid-back = profit so far, and when a policy has paid for itself
plots-about-steps = which lines of the books a policy's profit comes from, over all markets
plots-about-fates = customers kept and annoyed, by segment
plots-about-replies = what a policy brings under each answer of the rivals
plots-about-unknown = what is not known, and what it does to the choice
plots-about-turning = what turns the choice over, and where
plots-about-power = the chance that a trial tells, by its length

## Retention

plots-retention-cohort-year = { $firm }: of 100 who join, { NUMBER($kept100) } are still customers a year later
plots-retention-cohort-month = { $firm }: of those who join, { PERCENT($kept, places: 1) } stay from one month to the next (nobody was seen for a year)
plots-retention-cohort-none = { $firm }: who stays, by cohort
plots-retention-cohort-x = year of tenure (band: { LEVEL($level) } interval)
plots-retention-cohort-y = still customers
plots-cohort = { $year ->
    [0] there before
   *[other] joined in year { $year }
 }
plots-retention-firm-best = { $firm } keeps most: { PERCENT($kept, places: 1) } of its customers each month
plots-retention-firm-one = { $firm } keeps { PERCENT($kept, places: 1) } of its customers each month
plots-retention-firm-close = No firm clearly keeps most: { $same ->
    [yes] each { PERCENT($low, places: 1) }
   *[no] { PERCENT($low, places: 1) } to { PERCENT($high, places: 1) }
 } of their customers each month
plots-retention-firm-none = Customers kept, by firm
plots-retention-firm-y = customers kept, per month

## What visits felt like

plots-bands-title = { $firm }: { PERCENT($above) } of visits please or dazzle, { PERCENT($below) } disappoint
plots-bands-none = { $firm }: no visits
plots-bands-y = share of visits felt as

## Satisfaction, and how it is spread

plots-satisfaction-best = { $firm } satisfies most: { NUMBER($mean) } on average
plots-satisfaction-one = { $firm } satisfies by { NUMBER($mean) } on average
plots-satisfaction-close = No firm clearly satisfies most: { $same ->
    [yes] each { NUMBER($low) }
   *[no] { NUMBER($low) } to { NUMBER($high) }
 } on average
plots-satisfaction-none = Satisfaction by firm
plots-satisfaction-y = mean satisfaction with visits (0 worst, 1 best)
plots-spread-title = { $firm }: half of its customers are between { NUMBER($low) } and { NUMBER($high) } in { $measure }
plots-spread-title-line = { plots-spread-title }, { PERCENT($below, places: 1) } below { NUMBER($line) }, where talk turns bad
plots-spread-none = { $firm }: nobody to ask on the last day
plots-spread-x = { $measure } of each customer on the last day ({ $scale ->
    [open] 0 worst, 1 best; line inside
    [closed] 0–1; line inside
   *[none] line inside
 }: the middle half and the median)

## Share of customers

plots-share-title = { $firm } ends with { PERCENT($share) } of the customers
plots-share-level = { $firms } end level, with { PERCENT($share) } of the customers each
plots-share-none = Share of customers, by firm
plots-share-y = share of customers

## Word of mouth

plots-word-title = { $firm }: { NUMBER($ratio) } good words for each bad one ({ NUMBER($low) } to { NUMBER($high) })
plots-word-counts = { $firm }: { NUMBER($good) } good words, { NUMBER($bad) } bad ones
plots-word-none = { $firm }: nobody talks about it
plots-word-x = month (band: { LEVEL($level) }, counts taken as Poisson)
plots-word-y = messages told per month
plots-word-good = good
plots-word-bad = bad

## Why customers left

plots-exits-title = { $firm }: { WHOLE($leavers) } left; { $n ->
    [1] most common reason: { $reasons }
    [2] most common reasons: { $reasons }
    [3] most common reasons: { $reasons }
   *[other] no reason stands out
 }
plots-exits-chance = { $firm }: { WHOLE($leavers) } left; no reason but chance
plots-exits-none = { $firm }: nobody left
plots-exits-x = share of leavers (line: { LEVEL($level) } interval; several may apply)

## Profit

plots-profit-best = { $firm } earns most: { MONEY($total, $currency) } in all
plots-profit-one = { $firm } earns { MONEY($total, $currency) } in all
plots-profit-close = No firm clearly earns most: { $same ->
    [yes] each { MONEY($low, $currency) }
   *[no] { MONEY($low, $currency) } to { MONEY($high, $currency) }
 } in all
plots-profit-none = Profit by firm
plots-profit-y = profit per month ({ $unit })
plots-costs-title = { $firm }: of each { MONEY(100, $currency) } of revenue, { NUMBER($kept) } remain
plots-costs-none = No books
plots-costs-y = per month ({ $unit })
plots-costs-revenue = revenue
plots-components-title = { $firm }: a customer of longest tenure earns { $more ->
    [yes] more
   *[no] less
 } than one in the first year: { NUMBER($last) } against { MONEY($first, $currency) } a year
plots-components-short = { $firm }: profit by year of tenure
plots-components-x = year of tenure
plots-components-x-thin = year of tenure (too small to be drawn: { $thin })
plots-components-y = per customer and year ({ $unit })
plots-components-total = all together

## The customer pyramid

plots-pyramid-title = { $firm }: the best { PERCENT($best) } of its customers bring { PERCENT($profit) } of a year's profit of { MONEY($total, $currency) }
plots-pyramid-loss = { $firm }: its customers cost it { MONEY($cost, $currency) } in the year
plots-pyramid-none = { $firm }: no pyramid
plots-pyramid-x = share of customers, and of the profit before advertising and fixed cost
plots-pyramid-x-loss = share of customers, and of all that was gained and lost with them
plots-pyramid-nothing = not one year was observed
plots-pyramid-customers = customers
plots-pyramid-profit = profit
plots-pyramid-outside = not a customer
plots-pyramid-people = { $n ->
    [one] one person
   *[other] { $n } people
 }
plots-whale-title = { $firm }: of all it dealt with in a year, the best fifth bring { PERCENT($fifth) } of the profit
plots-whale-loss = { $firm }: of all it dealt with in a year, the best fifth bring { MONEY($fifth, $currency) }, all together { MONEY($total, $currency) }
plots-whale-none = { $firm }: no whale curve
plots-whale-nothing = nobody dealt with the firm
plots-whale-x = everyone who dealt with the firm in the year, from the most profitable
plots-whale-y = profit so far
plots-whale-y-share = share of the year's profit, so far
plots-whale-y-money = profit so far ({ $unit })
plots-whale-even = if all brought the same
plots-whale-peak =
    peak: the best { PERCENT($best) }
    bring { $bring }
plots-migration-title = { $firm }: in a { $by_year ->
    [yes] year
   *[no] month
 }, { PERCENT($stay) } of customers stay in their layer
plots-migration-none = { $firm }: no moves
plots-migration-x = { $by_year ->
    [yes] layer a year later (in brackets: how many, all years taken together)
   *[no] layer a month later (in brackets: how many, all months taken together)
 }
plots-migration-nothing = { $by_year ->
    [yes] not one year after the first was observed
   *[no] not one month after the first year was observed
 }

## Twin worlds

plots-differences-raises = { $policy } raises { $measure }{ GIVEN($firm) ->
    [yes] {" "}for { $firm }
   *[no] {""}
 }{ $rank ->
    [most] {" "}most: by { $by }
    [among] , as others do: by { $by }
   *[only] : by { $by }
 }
plots-differences-lowers = No policy raises { $measure }{ GIVEN($firm) ->
    [yes] {" "}for { $firm }
   *[no] {""}
 }; { $policy } lowers it by { $by }
plots-differences-none = No policy moves { $measure }{ GIVEN($firm) ->
    [yes] {" "}for { $firm }
   *[no] {""}
 } by more than luck would (at { LEVEL($level) })
plots-differences-x = change of { $measure } against the baseline ({ $unit })
plots-differences-paired = { LEVEL($level) } interval, twin worlds
plots-differences-apart = { LEVEL($level) } interval, as many separate runs
plots-replications-x = change of { $measure } against the baseline, a dot a pair of worlds ({ $unit })
plots-replications-interval = mean and { LEVEL($level) } interval
plots-replications-title = { $policy }: { $n ->
    [one] one pair of worlds, which cannot tell an effect from luck
   *[other] { $measure } rises in { $up } of { $n } pairs of worlds
 }
plots-bridge-title = { $policy }{ $earns ->
    [yes] {" "}earns { $by }
    [more] : { $by } more, which may be luck
    [less] : { $by } less, which may be luck
   *[no] {" "}loses { $by }
 }: where it comes from
plots-bridge-none = { $policy } moves no money
plots-bridge-nothing = no line of the books changed
plots-bridge-line = { $more ->
    [yes] more
   *[no] less
} { $side ->
    [revenue] from
   *[cost] spent on
} { $line }
plots-bridge-rest = { $n } smaller lines together
plots-bridge-x = change of profit ({ $unit }; line: { LEVEL($level) } interval)
plots-quadrants-title = { $policy } saves { NUMBER($saved) } customers of { GIVEN($firm) ->
    [yes] { $firm }
   *[no] the firm
 } { $away ->
    [0] and drives none away
   *[other] for { NUMBER($away) } driven away
 }
plots-quadrants-none = No policy clearly saves more customers than it drives away
plots-quadrants-x = customers moved, mean of worlds (line: { LEVEL($level) } interval)
plots-quadrants-anyway = { PERCENT($stay) } stay anyway, { PERCENT($leave) } leave anyway
plots-paths-title = What each policy does to { $measure }, month by month
plots-paths-y = change of { $measure } ({ $unit })
plots-cumulative-title = What each policy adds to { $measure } in all
plots-cumulative-pays = { $n ->
    [1] { $policy }{ $of ->
        [1] {""}
       *[other] {" "}alone of { $of } policies
     } pays for itself, on average
   *[other] { $n } of { $of } policies pay for themselves, on average { $policy } first,
 } { $month ->
    [0] from the start
   *[other] by month { $month }
 }
plots-cumulative-unsure = No policy clearly pays for itself; on average { $policy } would { $month ->
    [0] from the start
   *[other] by month { $month }
 }
plots-cumulative-never = Nothing is paid back within { $months } months
plots-cumulative-y = change of { $measure } so far ({ $unit })
plots-reasons-title = Why customers leave{ GIVEN($firm) ->
    [yes] {" "}{ $firm }
   *[no] {""}
 }, with and without each policy
plots-reasons-x = exits per world (line: { LEVEL($level) } interval; several may apply)
plots-reasons-x-chance = exits per world (line: { LEVEL($level) } interval; several may apply; by chance alone: { WHOLE($low) } to { WHOLE($high) })

## Mechanisms switched off

plots-ablation-title = { $n ->
    [one] Beyond luck, knock-out { $names } moves { $measure }{ GIVEN($firm) ->
        [yes] {" "}of { $firm }
       *[no] {""}
     } most: by { $by }
    [2] Beyond luck, knock-outs { $names } move { $measure }{ GIVEN($firm) ->
        [yes] {" "}of { $firm }
       *[no] {""}
     } most: the first by { $by }
    [3] Beyond luck, knock-outs { $names } move { $measure }{ GIVEN($firm) ->
        [yes] {" "}of { $firm }
       *[no] {""}
     } most: the first by { $by }
   *[other] Beyond luck, { $n } knock-outs move { $measure }{ GIVEN($firm) ->
        [yes] {" "}of { $firm }
       *[no] {""}
     } about as much as the first, which does by { $by }
 }
plots-ablation-none = No mechanism moves { $measure }{ GIVEN($firm) ->
    [yes] {" "}of { $firm }
   *[no] {""}
 } by more than luck would (at { LEVEL($level) })
plots-ablation-x = change of { $measure } without the mechanism
plots-interaction-title = { $n ->
    [one] Knock-out { $names } changes
   *[other] Knock-outs { $names } change
 } most what { $strategy } does for { $measure }{ GIVEN($firm) ->
    [yes] {" "}of { $firm }
   *[no] {""}
 }{ GIVEN($effect) ->
    [yes] {" "}({ $effect } with everything on)
   *[no] {""}
 }: by { $by }
plots-interaction-none = No mechanism changes what { $strategy } does for { $measure }{ GIVEN($firm) ->
    [yes] {" "}of { $firm }
   *[no] {""}
 } by more than luck would (at { LEVEL($level) }){ GIVEN($effect) ->
    [yes] : { $effect } with everything on
   *[no] {""}
 }
plots-interaction-x = change of the effect on { $measure } without the mechanism
plots-tornado-x = { $label } ({ $unit }; line: { LEVEL($level) } interval{ $left ->
    [0] {""}
   *[other] ; { $left } that move less are left out
 }{ $resting ->
    [0] {""}
   *[other] ; { $resting } at rest here
 })
plots-tornado-nothing = every mechanism is at rest here

## Field experiments

plots-trials-title = { $hits } of { $n } trials of { $policy } have the true effect on { $measure } in their interval
plots-trials-x = effect on { $measure }{ GIVEN($firm) ->
    [yes] {" "}for { $firm }
   *[no] {""}
 } ({ $unit }; line: { LEVEL($level) } interval of the trial)
plots-trials-y = trials, { PERCENT($share) } treated
plots-trials-nothing = no trials
plots-trials-covers = a trial that covers the truth
plots-trials-misses = a trial that does not
plots-trials-truth = true effect in the same world
plots-interference-said = trials say
plots-interference-leaked = leaked to the untreated
plots-interference-missed = missed by the treated
plots-interference-draw = luck of the draw
plots-interference-truth = true effect
plots-interference-x = effect on { $measure }{ GIVEN($firm) ->
    [yes] {" "}for { $firm }
   *[no] {""}
 } ({ $unit }; line: { LEVEL($level) } interval over trials)
plots-interference-unknown = One trial of { $policy } cannot tell how far trials mislead about { $measure }
plots-interference-none = Nothing leaks: trials of { $policy } tell the truth about { $measure }, but for luck
plots-interference-unclear = Trials of { $policy } are not seen to mislead about { $measure }
plots-interference-nothing = { $policy } does about nothing for { $measure }; trials say it does { $over ->
    [yes] more
   *[no] less
 }
plots-interference-sign = Trials of { $policy } give its effect on { $measure } the wrong sign
plots-interference-hide = Trials of { $policy } hide { $how ->
    [all] all
    [little] less than 1%
   *[part] { PERCENT($part) }
 } of its effect on { $measure }
plots-interference-overstate = Trials of { $policy } overstate its effect on { $measure } by { $how ->
    [little] less than 1%
   *[part] { PERCENT($part) }
 }

## One customer's life

plots-life-title = Customer { $customer }: { $firms ->
    [0] with no firm
    [1] with { $firm }
   *[other] { $firms } firms
 }{ $left ->
    [0] {""}
    [1] , left one once
    [2] , left one twice
   *[other] , left one { $left } times
 }
plots-life-y = 0 worthless, 1 flawless
plots-life-y-beyond = 0 worthless, 1 flawless (luck can go beyond)
plots-life-will = expectation
plots-life-satisfaction = satisfaction so far
plots-life-emotional = emotional loyalty
plots-life-transactional = transactional loyalty
plots-life-experience = experience
plots-life-elsewhere = experience elsewhere
plots-life-exit = left a firm
plots-life-entry = joined one
plots-life-failure = a failure
plots-life-told = told others
plots-life-call = was called
plots-life-tier = moved between tiers
plots-life-no-firm = no firm
plots-life-stays = stays with firms: { $stays }

# Sweeps.

plots-about-response = How a measure responds to what was varied: curves over one factor, a map over two.
plots-response-change = change in { $measure }, { $unit }
plots-response-level = { $measure }, { $unit }
plots-response-level-note = band: { LEVEL($level) } interval over replications
plots-response-x = { $name } ({ $notes })
plots-response-map = { $name } ({ $label }{ $doubtful ->
    [yes] ; ?: within luck
   *[no] {""}
})
plots-response-unsure = x: within luck
plots-in = { $what } ({ $unit })
plots-response-none = Nothing was lived
plots-response-luck = { $one ->
    [yes] { $policy }: no change
   *[no] No change
} in { $measure } is more than luck, at { $points ->
    [one] the one point
   *[other] any of { WHOLE($points) } points
}
plots-response-gains = { $one ->
    [yes] { $policy }: { $measure }
   *[no] { $measure }
} from { $least } to { $most }; beyond luck it { $gains ->
    [0] falls at { WHOLE($losses) }
   *[other] rises at { WHOLE($gains) }{ $losses ->
        [0] {""}
       *[other] {" "}and falls at { WHOLE($losses) }
    }
} of { WHOLE($points) } points
plots-response-range = { $one ->
    [yes] { $policy }: { $measure }
   *[no] { $measure }
} from { $least } to { $most } over { WHOLE($points) } arms
