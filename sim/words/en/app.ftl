# What the command line prints around the tables and sentences of reports.

app-compiling = compiling the laws: the first time only, half a minute to two ...
app-compiling-together = compiling the laws, on two cores: the first time only, half a minute to one and a half ...
app-wrote = wrote { $place }
app-wrote-files = wrote { $place }: { $files }
app-more-rows = ... and { WHOLE($rows) } rows more: --full prints them, --out and --xlsx write them.
app-compare-title = { $market }: { $firm }, { $pairs ->
    [one] one pair of twin worlds: no intervals
   *[other] { WHOLE($pairs) } pairs of twin worlds
}, seed { $seed }
app-compare-more = --full prints every measure of every policy, when each pays, who was saved and driven away, and from which lines the money came; --out and --xlsx write them.
app-demo-begins = { $market }: { WHOLE($customers) } customers, three policies of { $firm }, { $pairs ->
    [one] one pair of worlds
   *[other] { WHOLE($pairs) } pairs of worlds
}
app-demo-title = { $market }: what { $firm } would change
app-demo-meaning = What it means
app-demo-promising = Promising less: where it wins, and where it loses
app-demo-assumes = What it assumes: loyalty show { $market }
app-demo-look = Look at { $page } in a browser: the same with figures. Next: loyalty list, for other markets and policies; loyalty compare --help, for your own.
app-demo-classroom = Touch a market yourself, in your browser and without internet: loyalty classroom (in a checkout: make classroom)
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
app-claims-record = { $looks ->
    [0] Verdicts are those of the court record.
   *[other] Verdicts are those of the court record: { $full } at full effort, { $looks } a look at { WHOLE($effort) }% of it.
}
app-claims-try = loyalty claims NAME puts one on trial.
app-claim-unknown = What this does not know: { $unknown }
app-claim-rest = { $tables ->
    [0] {""}
    [one] One table,{" "}
   *[other] { WHOLE($tables) } tables,{" "}
}{ $tables ->
    [0] What
   *[other] what
} the words mean, the rule and what it does not know: --tables prints them, --out writes them with the figures.
app-claim-stored = { $place } holds this verdict already; it is not computed again
app-claim-long = { $title }: { WHOLE($rows) } rows, too many to print; --out writes them
app-claim-again = { $why }: computed again
app-folder-unfinished = { $place } held an unfinished result (tables without { $last }); it is replaced
app-folder-swept = removed { $place }, left half-written by a process that was killed
app-target-torn = { $place } is torn or not a file of targets; it is made anew
app-target-look = Nothing is judged below 30 seeds at scale 1: { $more ->
    [one] one world more
   *[other] { WHOLE($more) } worlds more
}.
app-target-rest = Predictions with their bands, how and what it does not know: --tables prints them, --out writes them.
app-target-lost = { $target }: { $lost ->
    [one] one seed
   *[other] { WHOLE($lost) } seeds
} failed, first with { $error }
app-target-ranges-first = { $targets ->
    [one] One target
   *[other] { $targets } targets
} over the stated ranges of { $factors } coefficients: { $points } points and the defaults, { $seeds ->
    [one] one seed
   *[other] { $seeds } seeds
} each: { WHOLE($worlds) } worlds, about { $time }{ $dry ->
    [yes] . None was lived.
   *[no] {" "}...
}
app-target-ranges-stored = { $target } over these ranges is there already; it is not measured again
app-target-ranges-lost = { $target }: worlds failed at { $lost ->
    [one] one place
   *[other] { WHOLE($lost) } places
}, first with { $error }
app-takes = { $worlds ->
    [0] about { $time }
   *[other] { WHOLE($worlds) } worlds, about { $time }
} to go
app-large = { WHOLE($customers) } customers, those among them who enter later, over { WHOLE($months) } months: about { $time } and up to { $memory } of memory{ GIVEN($free) ->
    [yes] ; only { $free } are free, and it may be ended by the system
   *[no] {""}
}
app-labelled = { $label }: { $text }
app-remark = { $path }: { $remark }
app-target-stored = { $place } holds { $target } already; it is not measured again
app-col-name = name
app-col-about = what it is
app-valid = { $file }: valid
app-run-title = { $market }: { $months ->
    [one] one month
   *[other] { WHOLE($months) } months
}, seed { $seed }, run { $run }
app-list-scenarios = scenarios
app-list-strategies = strategies
app-list-studies = studies
app-list-checks = checks
app-list-targets = targets
app-list-markets = loyalty show NAME describes a market, loyalty claims NAME puts a claim on trial.
app-list-more = loyalty list checks, targets or knockouts names what loyalty check, targets and ablate take.
app-list-knockouts = TRAIT and FIRM stand for a name; loyalty ablate MARKET tries the mechanisms, one by one.
app-col-no-longer = what no longer happens
app-col-sets = what it sets

## A market shown

app-show-market = A { $kind } market, { WHOLE($months) } months observed after { WHOLE($warm_up) } lived before.
app-show-money = Money is counted in { $currency } and discounted at { PERCENT($rate) } a year.
app-show-customers = { WHOLE($customers) } customers at the start{ GIVEN($outside) ->
    [yes] , { PERCENT($outside) } of them with no firm
   *[no] {""}
}{ GIVEN($isolated) ->
    [yes] , { WHOLE($isolated) } more who know nobody
   *[no] {""}
}.
app-show-turnover = In a year { PERCENT($enter, places: 1) } enter, and for { PERCENT($cease, places: 1) } the need ceases.
app-show-deaf = Nobody hears of anybody.
app-show-ties = Who hears whom stands in { $place }.
app-show-network = Word of mouth runs over a { $kind } network, { $degree } others each.
app-show-firms = firms
app-show-focal = { $firm } (focal)
app-show-segments = segments
app-show-journey = journey of a visit
app-show-alike = all alike
app-show-differs = what differs from the defaults
app-show-defaults = Behaviour and resting levers are at their defaults.
app-col-firm = firm
app-col-share = share
app-col-list-price = list price
app-col-service-price = service price
app-col-quality = quality
app-col-failures = failures
app-col-known = known to
app-col-strategy = strategy
app-col-segment = segment
app-col-needs = needs
app-col-who = who they are
app-col-touchpoint = touchpoint
app-col-need = need
app-col-emotion = emotion
app-col-weight = weight
app-col-parameter = parameter
app-col-value = value
app-col-default = default
app-col-meaning = meaning

## Checks

app-check-docked = simulated against exact
app-check-apart = what does not agree
app-check-summary = simulated against exact (name a check for its numbers)
app-check-ok = ok
app-check-failed = FAILED
app-check-of = { $part } of { $whole }
app-check-agree = { WHOLE($agree) } of { WHOLE($rows) } agree{ $failed ->
    [0] {""}
   *[other] ; { WHOLE($failed) } do not
}
app-col-check = check
app-col-simulated = simulated
app-col-exact = exact
app-col-tolerance = tolerance
app-col-quantity = quantity
app-col-agree = agree
app-col-tolerance-used = of tolerance used
app-col-seconds = seconds

app-sweep-until = At most { WHOLE($n) } replications: how long that takes if none of the intervals is narrow enough before
app-sweep-asked = { WHOLE($worlds) } worlds in { WHOLE($arms) } arms: { WHOLE($left) } to live, { WHOLE($kept) } are kept or the same as others
app-sweep-takes = About { $time } on { $workers ->
    [one] one process
   *[other] { WHOLE($workers) } processes
} ({ $each } ms a world), { $disk } on disk, { $memory } of memory
app-sweep-place = Kept in { $place }: stopped, the same command goes on
app-sweep-long = this takes about { $time }, and nobody is there to ask: say --yes, or see --dry-run
app-sweep-ask = This takes about { $time }. Go on? [y/N]
app-sweep-not = not begun; nothing was lived
app-sweep-failing = { $name }, { WHOLE($failed) } failed
app-sweep-stopped = stopped with { WHOLE($done) } worlds kept in { $place }; the same command goes on from there
app-sweep-title = { $name }: { $worlds ->
    [one] one world
   *[other] { WHOLE($worlds) } worlds
}
app-sweep-error = { $error } ({ $worlds ->
    [one] one world
   *[other] { WHOLE($worlds) } worlds
})
app-sweep-retry = { $failed ->
    [one] One world
   *[other] { WHOLE($failed) } worlds
} failed; loyalty store retry { $place } lives { $failed ->
    [one] it
   *[other] them
} again
app-sweep-kept = { WHOLE($lived) } lived, { WHOLE($kept) } kept before, { WHOLE($shared) } lived by another sweep; tables are in { $place }
app-time-seconds = { WHOLE($seconds) } s
app-time-minutes = { WHOLE($minutes) } min
app-time-hours = { WHOLE($hours) } h { WHOLE($minutes) } min
app-time-days = { WHOLE($days) } days
app-store-compacted = { WHOLE($before) } parts are { WHOLE($after) } now
app-store-status = { $place }: { WHOLE($worlds) } worlds in { WHOLE($parts) } parts, { $disk }; { $at_work ->
    [0] nobody is at work
    [one] one command is at work
   *[other] { WHOLE($at_work) } commands are at work
}
app-store-torn = torn, so not counted: { $place } (its worlds are lived again; compact removes it)
app-store-sweeps = sweeps
app-col-worlds = worlds
app-col-kept = kept
app-col-failed = failed
app-classroom-open = The classroom is open at { $address } (Ctrl-C closes it).
app-classroom-alone = Only this machine is answered; loyalty classroom --share lets a class in.
app-classroom-shared = The class comes in at { $address } with the code { $code }. Whoever is on this network and has the code may enter; the teacher's key above is yours alone.
app-page-lessons = { $lessons ->
    [one] One lesson
   *[other] { WHOLE($lessons) } lessons
}, of which { WHOLE($left) } must be lived first; what is lived is kept
