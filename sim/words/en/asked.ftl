# What was asked of the laboratory and is nothing it has, or no number it can take.

asked-no-such = no { $what } { $name }; { $hint }
asked-no-firm = no firm { $firm } in { $market }; { $hint }
asked-no-closed-form = { $measure } is not to be had in { $market }: the closed form holds where leaving a firm is an end, in a subscription market, and this one is { $kind }. Take profit or npv; what customers are worth here, sim.customer_value and loyalty value { $market } tell
asked-scenario = a scenario is needed, or the name or path of one, not { $given }
asked-level = level is { $level }; allowed: between 0 and 1, e.g. 0.95
asked-above-zero = { $name } is { $value }; allowed: a number above 0
asked-or-all = { $problem }; or all
asked-column-twice = two columns are called { $name }; say one of: { $names }
asked-no-snapshot = no snapshot of month { $month }; allowed: -1 (the day observation begins) to { $last }, whole numbers

## Of one verb or another

asked-budget = budget is { $given }; write an amount above 0 a year or a month, e.g. 200000/year
asked-points = points is { $n }; a power of two is needed, { $least } or more: { $least }, { $next }, { $then }
asked-condition = condition { $text }: write MEASURE>NUMBER or MEASURE<NUMBER, e.g. profit>0
asked-no-condition = nothing is asked; write a condition, e.g. profit>0
asked-objective = name at least one objective, such as profit
asked-share = share is { $share }; allowed: above 0 and below 1
asked-arms = { $treated } of the firm's customers would be treated and { $control } not; each arm needs { $least }: take a share nearer to a half, or a larger population
asked-no-checkpoint = { $path }: no such checkpoint
asked-torn-checkpoint = { $path }: not a checkpoint, or a torn one
asked-checkpoint-scenario = { $path }: this checkpoint belongs to another scenario than { $market }
asked-checkpoint-seed = { $path }: this checkpoint has seed { $seed } (replication { $replication }), not { $wanted } ({ $other })
asked-checkpoint-strategy = { $path }: the strategy of { $firm } is another than when this checkpoint was saved
asked-checkpoint-version = { $path }: this checkpoint was made by another version
asked-rate = rate is { $rate }; allowed: 0 to 1 a year, e.g. 0.1
asked-treated = of { $n } customers of { $firm } { $treated } would be treated; those who are and those who are not need { $least } each: take more customers
asked-two-months = { $months } month observed; 2 are needed, one before the policy and one with it
asked-seat-twice = seats name a firm twice: { $seats }
asked-seats = a { $form } needs { $form ->
    [round-robin] two
   *[other] at least two
} seats, and { $market } has the firms { $firms }; got { $n }
asked-tournament-market = a tournament needs a market
asked-tournament-two = a tournament needs at least two strategies, doing nothing among them
asked-no-row = no row { $name }; rows: { $first } to { $last }, ranges such as 1-9, { $hint }
asked-no-customer = no customer { $customer }; customers are 0 to { $last }
asked-customers = customers is { $n }; allowed: { $least } to { $most }
asked-keep = keep: { $name } cannot be kept; { $hint }
asked-worlds = budget is { $budget }; { $method } over { $factors } factors needs at least { $worlds } worlds
asked-policy = name at least one policy whose choice is to be looked at
asked-target = { $name } is { $target }; allowed: between 0 and 1, e.g. 0.75
asked-no-pair = { $policy } cannot be paired with { $market }: same firm, months and people needed
asked-scenarios-alike = two scenarios are called { $name }; evolve one to another name
asked-baseline = a policy cannot be called { $name }: that is the market without one
asked-cohorts = cohorts are fitted from period 0 on, every period there: 0, 1, 2, ...
asked-base = known figures do not say what market they are of: name one with --base
asked-hold-out = --hold-out { $given }: a whole number of periods, e.g. 5; a day is for logs of purchases
asked-few-markets = of { $n } markets tried only { $good } showed all the figures of the data; the base market may be of another kind, or its customers too few
asked-knockout-name = a knock-out is a name such as 'inertia', not { $given }; several are named one after another
asked-no-knockout = no knock-out { $name }; { GIVEN($near) ->
    [yes] did you mean { $near }?{" "}
   *[no] {""}
}{ GIVEN($over) ->
    [yes] { $over }s: { $of }
   *[no] loyalty list knockouts names them all
}
asked-results-unreadable = { $path }: cannot be read: { $why }
asked-results-manifest = { $path }: torn or not a manifest, so the results are not complete; run it again
asked-results-no-tables = { $path }: not a manifest of results: it lists no tables
asked-results-name = { $path }: { $name } is no name of a table
asked-results-missing = { $folder }: not complete: { $file } is missing; run it again
asked-results-torn = { $path }: torn or not a table; run it again
asked-results-other = { $path }: belongs to other results than { $manifest }; run it again
asked-no-results = { $folder }: no complete results: { $there ->
    [yes] there is no { $manifest }
   *[no] the folder is not there
}; run it again

## Of a company's own data

asked-days-to-fit = { $day } leaves { $days } days to fit, of { $whole }; two months at least are needed
asked-cohort-begins = a cohort that begins in { $months } months; allowed: 1 to { $last }
asked-few-begin = { $n } customers first bought in { $months ->
    [one] the first month
   *[other] the first { $months } months
}; at least { $least } are needed
asked-few-stay = fewer than { $least } customers were watched in the second period of tenure: too few to fit
asked-held-periods = { $out } of { $whole } periods are to be held out; at most { $most } can be: two are fitted
asked-brands = a panel needs two brands at least, each bought by somebody
asked-panel-firms = { $market } has no firm called { $missing }; its firms: { $firms }
asked-quarters = { $months } months of figures; two quarters at least are needed
asked-held-quarters = { $out } of { $whole } quarters are to be held out; allowed: 0 to { $most }
asked-no-shares = neither shares nor who left can be told from these figures
asked-error-above-zero = a standard error is above 0: what is known exactly is set, not fitted
asked-figure-years = years of { $market } are 1 to { $last }, from the day observation begins; the data say { $year }
asked-worlds-for = { $n } worlds for { $parameters } parameters; at least { $least } are needed
asked-target-own = a target has its own base, fit, hold_out and customers: say them where it is made

## Of figures and tournaments

asked-no-figure = no figure { $name } of { $of }{ GIVEN($near) ->
    [yes] {" "}(did you mean { $near }?)
   *[no] {""}
}; figures: { $known }
asked-figure-of-another = no figure { $name } of { $of } ({ $name } is a figure of { $other }); figures: { $known }
asked-no-option = figure { $figure }: no option { $name }{ GIVEN($near) ->
    [yes] {" "}(did you mean { $near }?)
   *[no] {""}
}; { GIVEN($known) ->
    [yes] options: { $known }
   *[no] it has none
}
asked-figure-table = figure { $figure } needs the table { $table }: simulate(..., pyramid=True)
asked-not-there = no { $kind } { $name }{ GIVEN($near) ->
    [yes] {" "}(did you mean { $near }?)
   *[no] {""}
}; there are: { $known }
asked-screening = figure screening is of a Morris screening; this is { $method }
asked-front = figure front needs two objectives; this search has one: { $objective }
asked-map = a map needs two factors; this varies one
asked-player = { $name }: a strategy's name or a mapping with use: STRATEGY is needed, not { $given }
asked-player-scenario = a tournament is among strategies, which can be played from any seat; this is a scenario
asked-player-twice = two strategies are called { $name }; give one of them another name
asked-played-by = { $name }, played by { $seat } of { $market }: { $problem }
asked-replications = budget is { $n }; at least 2 replications are needed for an interval
