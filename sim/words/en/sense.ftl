# What matters (sensitivity), where it holds (discovery), and when enough was lived (planner).

## What is looked at

sense-of = { GIVEN($policy) ->
    [yes] what { $policy } changes in { $measure }
   *[no] { $measure }
}

sense-status-moves = moves it
sense-status-within-luck = no more than luck
sense-status-at-rest = changes nothing
sense-method-prim = boxes (PRIM)
sense-method-tree = shallow trees
sense-kind-gaussian-process = a Gaussian process
sense-kind-gradient-boosting = gradient boosting

## Figures of what matters

sense-plot-nothing = nothing to show
sense-plot-nothing-moves = No factor is seen to move { sense-of }
sense-plot-shaky = What moves { sense-of } cannot be told yet: the surrogate explains too little
sense-plot-no-variance = Nothing but luck is seen in { sense-of }
sense-plot-effects-title = { $n } of { $all } factors move { sense-of }: most of all “{ $name }”, by { $by } on average over its range
sense-plot-effects-x = average change of { sense-of } from end to end of the factor's range, either way ({ $unit }; line: { LEVEL($level) } interval{ $left ->
    [0] {""}
   *[other] ; { $left } smaller left out
})
sense-plot-raises = raises it
sense-plot-lowers = lowers it
sense-plot-both = now one, now the other, or not told
sense-plot-shares-title = Of the variance of { sense-of }, { $share } ({ $low } to { $high }) has to do with “{ $name }”
sense-plot-shares-x = share of the variance of { sense-of } (line: { LEVEL($level) } interval{ $left ->
    [0] {""}
   *[other] ; { $left } smaller left out
})
sense-plot-first = by itself (first order)
sense-plot-total = in all, with others too (total order)
sense-plot-distances-title = { $n } of { $all } factors move the distribution of { sense-of } by more than luck: most of all “{ $name }”
sense-plot-distances-x = PAWN: distance between the distribution of { sense-of } at parts of a factor's range and over all (line: { LEVEL($level) } interval{ $left ->
    [0] {""}
   *[other] ; { $left } smaller left out
})
sense-plot-dummy = what a factor without effect shows
sense-plot-screening-title = { $n ->
    [0] No factor is seen to move { sense-of }
   *[other] { $bent } of { $n } factors that move { sense-of } do so now more, now less than their average
}
sense-plot-screening-x = how much: mean effect, either way ({ $unit })
sense-plot-screening-y = how unevenly: spread of effects ({ $unit })
sense-plot-screening-line = as uneven as large: above it a factor bends, or depends on others
sense-plot-pairs-title = { $n ->
    [0] No two factors are seen to do more together than each by itself
    [one] One pair of factors does more together than each by itself: { $name }
   *[other] { $n } pairs of factors do more together than each by itself; most of all { $name }
}
sense-plot-pairs-x = share of the variance of { sense-of } that two have together (line: { LEVEL($level) } interval{ $left ->
    [0] {""}
   *[other] ; { $left } smaller left out
})
sense-plot-no-pairs = indices of pairs were not asked for
sense-plot-responses-title = Over its range “{ $name }” takes { sense-of } furthest
sense-plot-responses-x = place in the factor's range (band: { LEVEL($level) } interval of the mean)
sense-plot-responses-y = { sense-of }, mean over all other factors ({ $unit })

## Figures of where it holds

sense-plot-map-title = { GIVEN($policy) ->
    [yes] With { $policy }, { $conditions }
   *[no] { $conditions }
}: { $density } of markets inside the limits, { $base } of all
sense-plot-map-plain = { GIVEN($policy) ->
    [yes] With { $policy }, { $conditions }
   *[no] { $conditions }
}: { $base } of all markets, and no limits say where
sense-plot-holds = it holds
sense-plot-holds-not = it does not
sense-plot-box = the limits found{ $others ->
    [0] {""}
    [one] , and one of another factor
   *[other] , and those of { $others } other factors
}
sense-plot-trade-title = { $n ->
    [0] No rule was found
   *[other] The rule that is kept covers { $coverage } of where it holds, and is right in { $density } of what it covers
}
sense-plot-coverage = coverage: of the markets where it holds, the share inside
sense-plot-density = density: of the markets inside, the share where it holds
sense-plot-kept = kept
sense-plot-base = all markets
sense-plot-no-rule = no rule

## The paragraph of what matters

sense-screened = Over their ranges, { $n ->
    [0] no one of { $all } factors is seen to move
    [one] one of { $all } factors moves
   *[other] { $n } of { $all } factors move
} { sense-of } by more than luck{ $rest ->
    [0] {""}
    [one] ; one changes nothing at all
   *[other] ; { $rest } change nothing at all
}.
sense-screened-most = Most of all “{ $name }”: from one end of its range to the other it moves { sense-of } by { $by } on average, either way (interval { $low } to { $high }).
sense-screened-next = { $n ->
    [one] Then comes { $names }.
   *[other] Then come { $names }.
}
sense-screened-bent = { $n ->
    [0] Each does about the same wherever the others stand.
    [one] By where the others stand, { $names } does now more, now less.
   *[other] By where the others stand, these do now more, now less: { $names }.
}
sense-shared = Of the variance of { sense-of }, { $share } has to do with “{ $name }”, by itself { $first } (interval of the whole { $low } to { $high }).
sense-shared-next = { $n ->
    [one] Then comes { $names }.
   *[other] Then come { $names }.
}
sense-shared-together = To no factor by itself belongs { $rest } of the variance: it comes of several together.
sense-shared-pair = The pair that does most together is { $name }, with { $share }.
sense-shared-alone = Almost all of the variance is what factors do each by itself.
sense-shared-none = Nothing but luck is seen in { sense-of } over these ranges: live more replications, larger markets or wider ranges.
sense-shared-unsure = What each factor does by itself, and what several do together, cannot be told apart yet: the intervals are too wide for it.
sense-shared-luck = Of the variance between points, { $luck } was luck, and is taken out.
sense-moved = Most moves the distribution of { sense-of } with “{ $name }”: its PAWN distance is { $distance }, where a factor without effect shows { $dummy }; { $n } of { $all } factors show more than that.
sense-moved-none = No factor moves the distribution of { sense-of } by more than a factor without effect would show.
sense-learned = A surrogate ({ $kind }) learned from { $points } points predicts points it was not shown with an error of { $error } (root mean square; it explains { $q2 } of the variance). What it misses is in no index.
sense-learned-poor = It explains too little to lean on: live more points.
sense-signs = Over all points { sense-of } is { $mean } on average, between { $least } and { $most }; it is above zero at { $share } of them.
sense-lost = { $lost ->
    [one] One point is
   *[other] { $lost } points are
} left out, because worlds of theirs failed.
sense-one-replication = With one replication luck counts as an effect: live at least two.

## The page of what matters

sense-page-title = { $market }: what matters for { sense-of }
sense-page-lead = { $firm }; { $factors } factors, { $points } points, { $replications ->
    [one] one replication
   *[other] { $replications } replications
} on the same luck at every point.
sense-page-figures = What matters
sense-page-response = Which way
sense-page-method = How it was found
sense-page-ranges = What was varied
sense-page-ranges-grid = Factors and their ranges
sense-page-ranges-note = Ranges are the priors of the literature notes where these give one, else half to double of the market's value, unless others were given.
sense-page-table = What matters, factor by factor
sense-how-morris = Morris screening: trajectories of points move one factor at a time. An effect is the change from one end of a factor's range to the other; shown are the mean of its size, the mean with its sign, and its spread. Intervals bootstrap whole trajectories and add what other luck would do (jackknife over replications).
sense-how-sobol = Sobol' indices by Saltelli's scheme: the share of the variance over all ranges that a factor has by itself (first order) and in all (total order). Products are taken over pairs of different replications, so that luck is no effect. Intervals bootstrap rows of the scheme; with three replications or more they add what other luck would do.
sense-how-pawn = PAWN: the distance between the distribution at parts of a factor's range and the whole; the median over parts. Inputs may depend on one another. A dummy says what nothing shows.
sense-how-surrogate = A surrogate is learned from points that fill the space, judged by cross-validation, and asked for Sobol' indices.
sense-limit-ranges = What lies outside the ranges; what matters here is what matters within them.
sense-limit-firms = What rivals would answer: they do what the market's file says.
sense-limit-real = Whether the market is like any real one.

sense-col-factor = factor
sense-col-key = key
sense-col-effect = mean effect, either way
sense-col-signed = mean effect
sense-col-spread = spread
sense-col-luck = luck alone would show
sense-col-status = status
sense-col-first = by itself
sense-col-total = in all
sense-col-together = only with others
sense-col-distance = PAWN distance
sense-col-low = low
sense-col-high = high
sense-col-unit = unit
sense-col-source = source

## The three sentences of where it holds

sense-holds-share = { GIVEN($policy) ->
    [yes] With { $policy }, { $conditions }
   *[no] { $conditions }
} in { $share } of { $points } markets tried{ $unsure ->
    [no] {""}
   *[other] ; in { $unsure } of them luck leaves it open
}.
sense-holds-all = It holds everywhere that was tried, so no limits are needed.
sense-holds-nowhere = It holds nowhere that was tried.
sense-holds-few = That is too few to look for limits that say where.
sense-holds-most = It fails in too few to look for limits that say where.
sense-holds-plain = No limits on these factors say where: on fresh worlds none did better than none.
sense-holds-where = What has to be true: { $limits }. Then it holds in { $density } of fresh markets (interval { $low } to { $high }), outside in { $outside }.
sense-holds-cover = These limits cover { $coverage } of the markets in which it holds (interval { $low } to { $high }); what matters most is “{ $name }”, without whose limits it would hold in { $without }.
sense-limit-below = “{ $name }” at most { $high }
sense-limit-above = “{ $name }” at least { $low }
sense-limit-between = “{ $name }” between { $low } and { $high }
sense-or = { $first }; or else { $second }

## The page of where it holds

sense-where-title = { $market }: where { $conditions }
sense-where-lead = { $firm }; { GIVEN($policy) ->
    [yes] what { $policy } changes, paired on the same luck; {""}
   *[no] {""}
}{ $factors } factors, two samples of { $points } points on luck of their own.
sense-where-map = The map
sense-where-rule = The limits
sense-where-worth = What they are worth
sense-where-tried = Rules that were tried
sense-where-method = Rules are made from the first sample: boxes by the patient rule induction method, with limits that luck may have set taken away, and shallow trees. Half of the second sample, on other points and other luck, chooses one; the other half, which had no say, tells what it is worth.
sense-where-limit-points = A market inside the limits that was not tried: shares are of markets spread evenly over the ranges, not of markets that are likely.
sense-where-col-box = box
sense-where-col-chance = luck alone would set it
sense-where-col-without = it holds, without these limits
sense-where-col-share = share
sense-where-col-value = value
sense-where-col-interval = interval
sense-where-col-of = of markets
sense-where-coverage = coverage: of the markets where it holds, those inside
sense-where-density = density: of the markets inside, those where it holds
sense-where-outside = of the markets outside, those where it holds
sense-where-base = of all markets, those where it holds
sense-where-col-method = rule
sense-where-col-boxes = boxes
sense-where-col-limits = limits
sense-where-col-coverage = coverage
sense-where-col-density = density

## When enough was lived

sense-planned-reached = Stopped after { $pairs } pairs: the widest of the intervals of { $measure }, that of { $policy }, is ± { $half }, as narrow as was asked (± { $target }).
sense-planned-spent = The budget of { $pairs } pairs is spent: the widest of the intervals of { $measure }, that of { $policy }, is ± { $half }, not yet ± { $target }.
sense-planned-how = It holds at { LEVEL($level) } whenever one stops. Intervals in the tables are those of a number of pairs fixed beforehand (± { $fixed } for this one).

## Said by the command line

sense-app-plan = { $worlds } worlds: { $points } points of { $factors } factors, { $replications ->
    [one] one replication
   *[other] { $replications } replications
}{ GIVEN($policy) ->
    [yes] , each with { $policy } and without
   *[no] {""}
}; about { $time } on one core.
