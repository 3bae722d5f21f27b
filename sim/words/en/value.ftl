# What customers are worth.

value-title = { $market }: what the customers of { $firm } are worth
value-lead = Today is the end of month { $month }. From there { $years ->
    [one] one year is
   *[other] { WHOLE($years) } years are
} lived on three times over on the same luck: as it goes, with nobody new, and with today's customers lost; { $replications ->
    [one] one replication
   *[other] { WHOLE($replications) } replications
}. Money is discounted to today at { PERCENT($rate, places: 1) } a year.
value-cohort = Today's { $customers } customers will bring { $amount } in { $years ->
    [one] a year
   *[other] { WHOLE($years) } years
}, { $each } each: { $times } times what the last year brought.
value-share = That is { $share } of what { $firm } will earn; the rest, { $newcomers }, comes from people who are not its customers today.
value-equity = Were nobody new let in, they would bring { $amount }. So acquiring adds { $added }.
value-stake = Were they all lost today, { $amount } would go: their own { $own }, and { $influence } { $brings ->
    [yes] from others whom they bring
   *[no] less, as others take their place
}.
value-beyond = After these years they would bring about { $amount } more, were each year to bring as much less than the one before as the last one did.
value-closed = The closed form, which knows last year's margin and retention alone, says { $years } for the same years and { $forever } for ever. { $low ->
    [yes] It is too low where customers differ: those who stay are those who would.
   *[no] It is higher than what was lived: retention or margin fall from what they were.
}
value-not-closed = No closed form applies: { $kind ->
    [durable] purchases are rare and service may be had elsewhere
   *[other] purchases are shared among firms
}, so leaving a main firm is no end.
value-is-profit = No fixed cost is entered for { $firm }: its contribution, advertising paid, is its profit.
value-is-contribution = All this is contribution. Fixed cost of { $fixed } comes off: { $profit } of profit is left.
value-policy = { $policy } changes what today's customers will bring by { $cohort } ({ LEVEL($level) } interval { $interval }), and what { $firm } will earn by { $all } ({ $whole }){ $open ->
    [0] .
    [2] ; luck leaves the direction of both open.
   *[other] ; luck leaves the direction of one of them open.
}
value-values-title = What they are worth
value-values = Values: { $policy } ({ $unit })
value-heads = { $n } customers
value-as-it-is = the market as it is
value-values-note = Intervals at { LEVEL($level) }, over luck alone. Beyond: what would come after the years lived, were each to bring as much less than the one before as the last one did; none where values do not fall.
value-years-title = Year by year
value-years = What each year brings, discounted to today ({ $unit })
value-years-note = Still customers: today's customers who dealt with the firm that year, as the world goes on.
value-change-title = What policies change
value-change = { $policy }: what it changes ({ $unit })
value-change-note = On the same luck, paired. Policies act from the first month observed: today's customers are those that each has by then.
value-uses-title = Which one to take
value-uses = What each value is, and when to use it
value-uses-more = --full says what each value is and when to use it.
value-col-value = value
value-col-amount = amount
value-col-each = per customer
value-col-times = times last year
value-col-beyond = beyond
value-col-meaning = what it is
value-col-use = when to use it
value-col-year = year
value-col-cohort = today's customers
value-col-newcomers = everyone else
value-col-closed = today's, nobody new
value-col-dealing = still customers
value-col-without = without it
value-col-with = with it
value-col-difference = difference
value-limit-horizon = What comes after the years lived; the column beyond is a guess, no result.
value-limit-strategies = What firms would do if they knew: strategies see what happens in each world and may answer it.
value-plot-title = { $firm }: { $share } of what { $years ->
    [one] the coming year
   *[other] the { WHOLE($years) } coming years
} will bring comes from today's customers
value-plot-x = year after today
value-plot-y = contribution a year, discounted to today ({ $unit })
value-plot-last = last
value-plot-closed = today's customers, by the closed form
value-plot-none = nothing is brought in these years
value-says-first = { $market }: { WHOLE($worlds) } worlds of { WHOLE($months) } months{ GIVEN($time) ->
    [yes] , about { $time }
   *[no] {""}
} ...
