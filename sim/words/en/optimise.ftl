# A search for the best policy within a budget: figures, the report, and what the command line says.

## Figures

optimise-plot-search-title = The best found: { $found } of { $objective } in the search, { $fresh } on luck that it never saw
optimise-plot-search-none = Nothing that was tried within the budget raises { $objective }
optimise-plot-search-x = try
optimise-plot-search-y = gain in { $objective } beside doing nothing ({ $unit })
optimise-plot-nothing = nothing to show
optimise-plot-try = a try
optimise-plot-within = a try within the budget
optimise-plot-dear = a try that spends more
optimise-plot-best = the best so far
optimise-plot-winner = the winner, in the search
optimise-plot-in-search = in the search
optimise-plot-fresh = on fresh luck ({ LEVEL($level) } interval)
optimise-plot-validated-title = { $lost ->
    [0] { $of ->
        [one] The winner gains no less on luck that the search never saw
       *[other] None of { WHOLE($of) } winners gains less on luck that the search never saw
    }
   *[other] { $of ->
        [one] The winner gains
       *[other] { WHOLE($lost) } of { WHOLE($of) } winners { $lost ->
            [one] gains
           *[other] gain
        }
    } less on luck that the search never saw
}
optimise-plot-validated-x = gain in { $objective } beside doing nothing ({ $unit }; lines: { LEVEL($level) } intervals)
optimise-plot-front-title = { $n ->
    [0] Nothing that was tried raises { $first } or { $second }
    [1] One policy is best in { $first } and { $second } at once
   *[other] From more { $first } to more { $second }: { WHOLE($n) } policies of the front, and where they stand on fresh luck
}
optimise-plot-gain = gain in { $objective } ({ $unit })

## The report

optimise-title = { $market }: the best policy of { $firm }
optimise-lead = { WHOLE($tries) } tries of { $strategies ->
    [one] one strategy
   *[other] { WHOLE($strategies) } strategies
} for { $objectives }{ GIVEN($budget) ->
    [yes] , spending at most { $budget } a year
   *[no] {""}
}; { $replications ->
    [one] one replication
   *[other] { WHOLE($replications) } replications
} each on the same luck, the winners lived again on { WHOLE($fresh) } that the search never saw.
optimise-best = { $several ->
    [yes] The most { $objective }
   *[no] Best of { WHOLE($tries) } tries for { $objective }
}{ GIVEN($budget) ->
    [yes] {" "}within { $budget } a year
   *[no] {""}
}: { $policy }. On luck that the search never saw it brings { $fresh } ({ $interval }){ $sure ->
    [gains] , beyond luck.
    [loses] : a loss, beyond luck.
   *[open] ; luck leaves open whether it gains at all.
}
optimise-best-none = Do nothing: { GIVEN($budget) ->
    [yes] of { WHOLE($tries) } tries none that spends at most { $budget } a year raises
   *[no] none of { WHOLE($tries) } tries raises
} { $objectives }.
optimise-best-lost = Do nothing: of { WHOLE($tries) } tries{ GIVEN($budget) ->
    [yes] {" "}within { $budget } a year
   *[no] {""}
}, { $policy } came first, but on luck that the search never saw it changes { $objective } by { $fresh } ({ $interval }).
optimise-front = { $n ->
    [one] It has the most of everything at once: no trade has to be made.
   *[other] The front holds { WHOLE($n) } policies: { $most }.
}
optimise-front-most = most { $objective } ({ $gain }) by { $policy }
optimise-curse = { $cursed ->
    [yes] Winner’s curse: the search showed { $seen } of { $objective }; { $curse } of that was its luck
   *[no] No winner’s curse in { $objective }: the search showed { $seen }, and fresh luck gives { $curse } more
} ({ $interval }){ $clear ->
    [yes] .
   *[no] , which may be none.
}
optimise-spends = { $less ->
    [yes] It spends nothing more than today: the lines that its levers fill, and the price given up, fall by { $spent } a year.
   *[no] It spends { $spent } a year{ GIVEN($budget) ->
        [yes] { $within ->
            [yes] {" "}of { $budget }.
           *[no] : on fresh luck that is more than { $budget }. Ask for a little less.
        }
       *[no] .
    }
}
optimise-at-end = { $n ->
    [one] Its { $doses } lies
   *[other] Its { $doses } lie
} at an end of the range that was searched: the best may lie beyond.
optimise-dear = { WHOLE($n) } of { WHOLE($of) } tries spent more than the budget, and could not win.
optimise-failed = { WHOLE($n) } of { WHOLE($of) } tries could not be lived.
optimise-fresh-title = What stands on fresh luck
optimise-fresh-words = The best of many tries is partly the luckiest. Each winner was lived again on { WHOLE($fresh) } replications that the search never saw; what is lost of its gain there is the winner’s curse. The gain on fresh luck is the one to count on: of the first winner, which was chosen before those worlds were lived.
optimise-none = Nothing that was tried gained anything within the budget: there was no winner to live again.
optimise-winners = Winners: gain in { $objective } beside doing nothing ({ $unit })
optimise-winners-note = The first is the best of the search. Winner’s curse: gain in the search less gain on fresh luck. Spends a year: on fresh luck, what it adds to the lines of the books that its levers fill, and the price it gives up.
optimise-typed-title = As the command line takes them (loyalty compare MARKET POLICY):
optimise-search-title = The search
optimise-search-words = Strategies and doses are searched by a tree-structured Parzen estimator, each try on the same luck as all others.
optimise-tries = The best { WHOLE($n) } of { WHOLE($of) } tries: gain in { $objective } ({ $unit })
optimise-among-title = Among what was searched
optimise-among = Strategies and the ranges of their doses
optimise-failed-title = What could not be lived
optimise-limit-tried = What strategies and doses would do that were not among those searched.
optimise-limit-local = That nothing better lies among them: a search of few tries misses narrow peaks. More tries, or fewer doses, miss fewer.
optimise-col-in-search = in the search
optimise-col-fresh = on fresh luck
optimise-col-curse = winner’s curse
optimise-col-gain = gain
optimise-col-within = within budget
optimise-col-strategy = strategy
optimise-col-dose = dose
optimise-col-range = range

## The command line

optimise-typed = The first, as it is typed: { $typed }
optimise-says-first = { $market }: { WHOLE($tries) } tries of { $strategies ->
    [one] one strategy
   *[other] { WHOLE($strategies) } strategies
} on { $replications ->
    [one] one replication
   *[other] { WHOLE($replications) } replications
}, the winners on { WHOLE($fresh) } fresh ones: at most { WHOLE($worlds) } worlds{ GIVEN($time) ->
    [yes] , about { $time }
   *[no] {""}
} ...
