# Tournaments of strategies: figures, the report, and what the command line says.

## Figures

tournament-plot-ranking-best = { $strategy } { $gains ->
    [yes] gains most
   *[no] loses least
}: { $by } of { $measure } on average over all rivals
tournament-plot-ranking-open = { $strategy } does best on average, { $by } of { $measure }, but { $many } of { $of } strategies may be the best
tournament-plot-ranking-x = gain in { $measure } over all at rest ({ $unit }; lines: intervals that hold together at { LEVEL($level) }){ $more ->
    [0] {""}
   *[other] ; { WHOLE($more) } worse ones not drawn
}
tournament-plot-payoffs-title = In { PERCENT($losing) } of the pairings a strategy earns less { $measure } than if both had rested
tournament-plot-payoffs-x = against (framed: nobody gains by leaving){ $more ->
    [0] {""}
   *[other] ; { WHOLE($more) } worse ones not drawn
}
tournament-plot-payoffs-y = strategy
tournament-plot-payoffs-bar = gain in { $measure } ({ $unit })
tournament-plot-replicators-title = { $many ->
    [0] A population that follows profit keeps moving
    [1] A population that follows profit ends on { $kept }
   *[other] A population that follows profit keeps { $all ->
        [yes] { $kept }
       *[no] { WHOLE($many) } strategies, most of all { $kept }
    }
}
tournament-plot-replicators-x = time (in 1 unit, what pays the whole range of pay-offs more than the mean grows 2.7 times)
tournament-plot-replicators-y = share of the population
tournament-plot-simplex-title = Of three strategies, a population that begins in equal shares goes to { $n ->
    [one] { $end }
   *[other] a mixture of { $end }
}
tournament-plot-simplex-x = each corner: everybody plays that strategy; arrows: where a mixture goes (darker is faster)

## The report

tournament-title = { $markets }: strategies against one another
tournament-lead = { $form ->
    [free-for-all] Every seat at once
   *[round-robin] Every pair of strategies, from either seat
}: { WHOLE($strategies) } strategies, { WHOLE($replications) } replications, { WHOLE($worlds) } worlds.
tournament-best = On “{ $market }”, { $strategy } { $gains ->
    [yes] gains most
   *[no] loses least
}: { $by } of { $measure } a seat on average over its rivals, beside all at rest{ $sure ->
    [yes] ; no other strategy can be as good.
   *[no] . Luck leaves open which of { WHOLE($many) } strategies is best: { $ties }.
}
tournament-arms-race = It is an arms race: who plays { $strategy } while the other rests gains { $alone }; when both do, each earns { $by }.
tournament-equilibria = The game has { $every ->
    [yes] { $count ->
        [one] one equilibrium
       *[other] { WHOLE($count) } equilibria
    }
   *[no] at least { $count ->
        [one] one equilibrium
       *[other] { WHOLE($count) } equilibria
    } (too many strategies are left to look for all)
}: { $what }.
tournament-both-play = { $strategy } on both sides ({ $gain } each)
tournament-one-plays = { $first } ({ $gain }) against { $second } ({ $other })
tournament-no-equilibria = No equilibrium was found: too many strategies are left to look for all, and replies went in circles.
tournament-luck = Drawn again from its own replications, the game keeps { $first } as an equilibrium in { PERCENT($share) } of { WHOLE($draws) } draws.
tournament-luck-few = With { $replications ->
    [one] one replication
   *[other] { WHOLE($replications) } replications
} nothing can be said of how far luck decides the equilibria.
tournament-population = A population that follows { $measure } ends on { $n ->
    [one] { $end }
   *[other] a mixture of { $end }
} from { PERCENT($share) } of random beginnings.
tournament-across = Across markets, { $strategy } can be regretted least: at most { PERCENT($regret, places: 1) } of what a seat earns at rest, on “{ $market }”.
tournament-alike = { $n ->
    [one] One strategy does
   *[other] { WHOLE($n) } strategies do
} here exactly what another does, and { $n ->
    [one] is
   *[other] are
} left out of the game: { $names }.
tournament-failed = { $names } could not be played to the end and { $n ->
    [one] is
   *[other] are
} left out: { $error }
tournament-ranking-title = Who is best
tournament-ranking-on = { $market }: seats { $seats }; what a seat earns when all rest is { $rest }
tournament-ranking-note = Gain, in { $unit }: mean over rivals, seats and replications, beside all at rest on the same luck. All intervals of the table hold together with a probability of { $level }; places are those that paired differences leave open.
tournament-pairs-title = Who gains what against whom
tournament-pairs-on = { $market }: gain against each rival
tournament-ends-on = { $market }: where populations end
tournament-pairs-note = Read a row: what the strategy gains against each rival, mean of both seats, in { $unit }.
tournament-game-title = The game
tournament-game-lot = Seats drawn by lot
tournament-game-known = Seats known: { $first } first, { $second } second
tournament-game-words = Pay-offs are means over worlds. An equilibrium is a pair of strategies, or of mixes of them, from which neither seat gains by leaving; strict where leaving costs. How often it stands is its share of { WHOLE($draws) } bootstraps over replications.
tournament-left = Not strictly dominated: { $names }.
tournament-population-title = Populations that follow profit
tournament-population-words = Replicator dynamics: strategies that earn more than the mean spread. It is one rule of learning among several, and knows no inventions.
tournament-across-title = Across markets
tournament-across-note = Regret: what a strategy misses beside the best of the market, as a share of what a seat earns there when all rest.
tournament-strategies-title = The strategies
tournament-limit-seats = How firms choose. An equilibrium says where nobody gains by leaving, not that firms get there.
tournament-limit-strategies = What strategies that did not play would have done: the best of these is best among these.
tournament-limit-market = Whether the market is like any real one. Intervals and draws speak of luck inside the model.
tournament-limit-seats-lot = Whether a seat drawn by lot is what a firm has: one that knows its seat finds its game under “seats known”.
tournament-col-place = place
tournament-col-may-be = may be
tournament-col-strategy = strategy
tournament-col-gain = gain
tournament-col-interval = interval
tournament-col-share = of what rest earns
tournament-col-wins = beats
tournament-col-losses = loses to
tournament-col-worst = worst rival
tournament-col-regret = largest regret
tournament-col-first = first seat
tournament-col-second = second seat
tournament-col-pays-first = pays the first
tournament-col-pays-second = pays the second
tournament-col-strict = strict
tournament-col-draws = in how many draws
tournament-col-ends = ends on
tournament-col-starts = from how many beginnings
tournament-col-mean-share = mean gain
tournament-col-regret-share = largest regret
tournament-col-in = on

## The command line

tournament-says-first = { $markets }: { WHOLE($strategies) } strategies, { $replications ->
    [one] one replication
   *[other] { WHOLE($replications) } replications
}, { WHOLE($worlds) } worlds{ GIVEN($time) ->
    [yes] , about { $time }
   *[no] {""}
} ...
