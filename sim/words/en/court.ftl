# What the court says of every claim: rulings, certainty, tables, figures. What a claim says of itself stands in its own file.

## The ruling

court-rule = In one market the answer is yes when every number that is asked about lies in its band (two one-sided 5% tests each; all must be right, so none needs a correction), and no when one lies outside (5% over their number). Over markets the claim holds when every market says yes and fails when every market says no; it holds where some say yes and others no, each at 5% over the number of markets. A claim with a closed form that stands while behaviour fails it, somewhere or everywhere, is arithmetic, not behaviour. What luck has not settled cannot be told yet. At full size all is lived on three sets of luck, which must agree. The rule was written down before the first run.
court-name-holds = holds
court-name-holds-where = holds in some markets
court-name-arithmetic-not-behaviour = arithmetic, not behaviour
court-name-fails = fails
court-name-cannot-be-told = cannot be told
court-name-cannot-be-told-yet = cannot be told yet
court-holds = The claim holds { $count ->
    [1] in { $markets }
   *[other] in every market tried: { $markets }
}.
court-fails = The claim fails { $count ->
    [1] in { $markets }
   *[other] in every market tried: { $markets }
}.
court-fails-form = The claim fails: its own arithmetic does not come out.
court-holds-where = The claim holds in { $yes } and fails in { $no }{ GIVEN($open) ->
    [yes] ; in { $open } it cannot be told
   *[no] {""}
}.
court-arithmetic = The claim stands as arithmetic, not as behaviour: { GIVEN($yes) ->
    [yes] it holds in { $yes } and
   *[no] it
} fails in { $no }{ GIVEN($open) ->
    [yes] ; in { $open } it cannot be told
   *[no] {""}
}.
court-not-yet = Whether the claim holds cannot be told yet: some { WHOLE($more) } worlds more would settle { $open }, were means and spreads to stay what they are.
court-cannot = Whether the claim holds cannot be told: in { $open } a number lies so near the edge of its band that more worlds would not help.
court-split = Whether the claim holds cannot be told: sets of luck contradict each other.

## Numbers

court-no-number = no number
court-with-unit = { $number } { $unit }
court-estimate = { $mean } ({ $low } to { $high })
court-in-market = { $estimate } in { $market }
court-asked = { $what }: { $each }.

## Certainty

court-grade-high = high
court-grade-moderate = moderate
court-grade-low = low
court-grade-very-low = very low
court-certainty = Certainty is { $grade }: { $why }.
court-no-steps = nothing speaks against it
court-step-model = { $red } of the { $cells } measurements of the market model that it rests on lie outside what is known
court-step-unmeasured = the market model was not measured on what it rests on
court-step-robustness = it turns when { $flips }
court-step-published = it lies outside what was published in { $outside } of { $of } comparisons
court-step-unpublished = nothing was published that it could be laid beside
court-step-luck = { $sets ->
    [1] one set of luck was lived
   *[other] { $sets } sets of luck were lived
} where a full trial takes three
court-step-untold = nothing was told

## What stands behind it

court-form = { GIVEN($off) ->
    [yes] Of the { $lines } lines of the arithmetic these do not come out: { $off }.
   *[no] The arithmetic, { $lines } lines of it, comes out as stated.
}
court-selection = { $what }, { $market }: tables of the market as it is suggest { $naive }; worlds that differ in nothing else say { $causal }{ $known ->
    [yes] , so { $share } of it is selection: who is looked at, not what was done
   *[no] {""}
}.
court-paid = { $policy } in { $market } spends { $spent } of revenue and moves profit by { $rest } while rivals rest, { $answered } when they answer in kind; of a thousand customers it saves { $saved } and drives away { $away }.
court-flips = { GIVEN($turned) ->
    [yes] Of { $count } assumptions changed, these turn it: { $turned }.
   *[no] Of { $count } assumptions changed, none turns it.
}
court-where = On a map of { $points } points it holds at { $share }{ GIVEN($limits) ->
    [yes] , mostly with { $limits }: at { $density } of the points there
   *[no] {""}
}.
court-below = { $factor } below { $limit }
court-above = { $factor } above { $limit }
court-between = { $factor } between { $low } and { $high }

## Figures

court-figure-selection = What tables suggest, and what is caused
court-figure-ledger = What it brings while rivals rest, and when they answer
court-plot-asked = { $what }: yes in { $yes } of { $of ->
    [1] 1 market
   *[other] { $of } markets
}
court-plot-asked-x = { GIVEN($unit) ->
    [yes] { $unit }; lines: 95% intervals
   *[no] lines: 95% intervals
}
court-plot-band = where the claim would be right
court-plot-percent = %
court-plot-selection = { $known ->
    [yes] { PERCENT($share, places: 0) } of what tables suggest is selection
   *[no] What tables suggest, and what is caused
}
court-plot-selection-x = { $what }{ GIVEN($unit) ->
    [yes] , { $unit }
   *[no] {""}
}; lines: 95% intervals
court-plot-naive = from tables
court-plot-causal = caused
court-plot-gains = It pays in { $rest } of { $of } cases while rivals rest, in { $answered } when they answer
court-plot-gains-row = { $policy }, { $market }
court-plot-gains-x = change of profit, %; lines: 95% intervals
court-plot-rest = rivals at rest
court-plot-answered = rivals answer in kind
