# What the command line prints around the tables and sentences of reports.

app-wrote = wrote { $place }
app-wrote-files = wrote { $place }: { $files }
app-more-rows = ... and { WHOLE($rows) } rows more: --full prints them, --out and --xlsx write them.
app-compare-title = { $market }: { $firm }, { $pairs ->
    [one] one pair of twin worlds: no intervals
   *[other] { WHOLE($pairs) } pairs of twin worlds
}, seed { $seed }
app-demo-begins = { $market }: { WHOLE($customers) } customers, three policies of { $firm }, { $pairs ->
    [one] one pair of worlds
   *[other] { WHOLE($pairs) } pairs of worlds
}
app-demo-title = { $market }: what { $firm } would change
app-demo-meaning = What it means
app-demo-assumes = What it assumes: loyalty show { $market }
app-ablate-title = { $market }: { $firm }, { $pairs ->
    [one] one pair a knock-out
   *[other] { WHOLE($pairs) } pairs a knock-out
}, seed { $seed }
app-trial-title = { $market }: { $trials ->
    [one] one trial
   *[other] { WHOLE($trials) } trials
} of { $policy } at { $firm }, { $share } of the customers treated, seed { $seed }
app-claim-title = { $study }: { $verdict }
app-claims-listed = claims that can be put on trial
app-claims-try = loyalty claims NAME puts one on trial.
app-claim-unknown = What this does not know: { $unknown }
app-claim-tables = { $tables ->
    [one] One table
   *[other] { WHOLE($tables) } tables
} of evidence: --full prints { $tables ->
    [one] it
   *[other] them
}, --out and --xlsx write { $tables ->
    [one] it
   *[other] them
}.
app-claim-stored = { $place } holds this verdict already; it is not computed again
app-claim-long = { $title }: { WHOLE($rows) } rows, too many to print; --out writes them
app-target-stored = { $place } holds { $target } already; it is not measured again
app-col-name = name
app-col-about = what it is
app-valid = { $file }: valid
app-run-title = { $market }: { $months ->
    [one] one month
   *[other] { WHOLE($months) } months
}, seed { $seed }, run { $run }
app-list-markets = loyalty show NAME describes a market, loyalty claims NAME puts a claim on trial.
app-list-more = loyalty list checks, targets or knockouts names what loyalty check, targets and ablate take.
app-list-knockouts = TRAIT and FIRM stand for a name; loyalty ablate MARKET tries the mechanisms, one by one.
app-col-no-longer = what no longer happens
app-col-sets = what it sets
