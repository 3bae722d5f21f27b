# A choice among policies when what was assumed is changed.

robustness-plot-title = { $flips ->
    [0] Of { WHOLE($of) } assumptions none, changed alone, makes another policy better than { $policy }
   *[other] { WHOLE($flips) } of { WHOLE($of) } assumptions, changed alone, can make another policy better than { $policy }
}
robustness-plot-x = advantage in { $measure } over the next best ({ $unit }; ◁ lower, ▷ higher than assumed; dashed: as it is){ $more ->
    [0] {""}
   *[other] ; { WHOLE($more) } that matter less not drawn
}
robustness-title = { $market }: does the choice of { $firm } stand?
robustness-lead = { $policies ->
    [one] One policy
   *[other] { WHOLE($policies) } policies
} and doing nothing, under { WHOLE($assumptions) } other assumptions, { WHOLE($replications) } replications each on the same luck.
robustness-best = As it is, { $policy } is best: { $by } of { $measure } ahead of { $second }{ $sure ->
    [yes] , beyond luck.
   *[no] ; luck leaves open whether it is.
}
robustness-stands = It stands: under none of { WHOLE($n) } other assumptions is another better than { $policy }.
robustness-flips = { WHOLE($n) } of { WHOLE($of) } assumptions, changed alone, flip the choice.
robustness-first = The first to flip it: { $what }. At { $cost ->
    [yes] { $value } times
   *[no] { $value } instead of
} { $cost ->
    [yes] what is assumed
   *[no] { $usual }
}, { $policy } draws level{ $clear ->
    [yes] .
   *[no] ; but even at the end of its range the difference may be luck.
}
robustness-rivals = With { $what }, { $policy } is better.
robustness-never = { $policy } is not regretted under any of them.
robustness-minimax = { $policy } can be regretted least: at most { $regret } ({ $under }){ $same ->
    [yes] . It is the best as it is, too.
   *[no] . It is not the best as it is.
}
robustness-regret-title = What can be regretted
robustness-regret-words = Regret: what an option earns less than the best one under the same assumption. The option whose largest regret is smallest is the cautious choice.
robustness-regrets = Options by their largest regret ({ $unit })
robustness-flips-title = What flips the choice
robustness-flips-note = Break-even: the value at which the best policy is overtaken, by halving on the same luck. Beyond luck: at the value tried, the { $level } interval of the difference leaves out zero.
robustness-each-title = Under each assumption
robustness-advantages = Advantage of { $policy } over the next best
robustness-left-out-title = What could not be lived
robustness-limit-one = What happens when two assumptions are wrong at once: each is changed alone.
robustness-limit-range = How likely each assumption is. Ranges are what the reference allows: an end may be absurd.
robustness-all-costs = all costs
robustness-all-rivals = rivals
robustness-rivals-rest = rivals at rest
robustness-rivals-copy = rivals who copy the leader
robustness-rivals-reply = rivals who reply as best they can
robustness-col-as-it-is = as it is
robustness-col-regret = largest regret
robustness-col-under = under
robustness-col-best-in = best under
robustness-col-assumption = assumption
robustness-col-usual = assumed
robustness-col-break-even = break-even
robustness-col-tried = tried
robustness-col-way = of the way
robustness-col-overtaken = overtaken by
robustness-col-clear = beyond luck
robustness-col-second = next best
robustness-col-advantage = advantage
robustness-says-first = { $market }: { WHOLE($options) } options under { WHOLE($assumptions) } assumptions, { WHOLE($worlds) } worlds and some more for break-even values{ GIVEN($time) ->
    [yes] , about { $time }
   *[no] {""}
} ...
