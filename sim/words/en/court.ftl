# What the court says of every claim: rulings, certainty, tables, figures. What a claim says of itself stands in its own file.

## The ruling

court-rule = In one market the answer is yes when the 95% interval of every number that is asked about lies inside its band (all must, so none needs a correction), and no when one lies outside (at 95% shared among them). Over markets the claim holds when every market says yes and fails when every market says no; it holds where some say yes and others no, at 95% shared among the markets. A claim with a closed form that stands while behaviour fails it, somewhere or everywhere, is arithmetic, not behaviour. What luck has not settled cannot be told yet. At full size all is lived on three sets of luck, which must agree. The rule was written down before the first run.
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
court-holds-where = The claim holds in { $yes }{ GIVEN($no) ->
    [yes] {" "}and fails in { $no }
   *[no] {""}
}{ GIVEN($open) ->
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
court-not-yet = Whether the claim holds cannot be told yet: some { NUMBER($more, digits: 2) } worlds more would settle { $open }, were means and spreads to stay what they are.
court-cannot = Whether the claim holds cannot be told: in { $open } a number lies so near the edge of its band that more worlds would not help.
court-split = Whether the claim holds cannot be told: sets of luck contradict each other.

## Numbers

court-no-number = no number
court-with-unit = { $number } { $unit }
court-estimate = { $mean } ({ $low } to { $high })
court-exactly = exactly { $value }
court-in-market = { $estimate } in { $market }
court-asked = { $what }: { $each }.

## Certainty

court-grade-high = high
court-grade-moderate = moderate
court-grade-low = low
court-grade-very-low = very low
court-certainty = Certainty is { $grade }: { $why }.
court-no-steps = nothing speaks against it
court-step-model = { $red } of the { $cells } measurements of the market model that it rests on { $red ->
    [1] lies
   *[other] lie
} outside what is known
court-step-unmeasured = the market model was not measured on what it rests on
court-step-robustness = it turns when { $flips }
court-step-published = it lies outside what was published in { $outside } of { $of } comparisons
court-step-unpublished = nothing was published that it could be laid beside
court-step-luck = { $sets ->
    [1] one set of luck was lived
   *[other] { $sets } sets of luck were lived
} where a full trial takes three
court-step-untold = the verdict itself is open

## What stands behind it

court-form = { GIVEN($off) ->
    [yes] Of the { $lines } lines of the arithmetic these do not come out: { $off }.
   *[no] The arithmetic, { $lines } lines of it, comes out as stated.
}
court-selection = { $what }, { $market }: tables suggest { $naive }; without selection it is { $causal }{ $said ->
    [some] , so { $share } of it is selection: who is looked at, not what was done
    [all] : all of it is selection, and what is caused points the other way
    [hidden] : selection hides part of it
   *[no] {""}
}.
court-paid = { $policy } in { $market } spends { $spent } of revenue and moves profit by { $rest } while rivals rest, { $answered } when they answer in kind; of a thousand customers it saves { $saved } and drives away { $away }.
court-flips = { GIVEN($turned) ->
    [yes] Of { $count } assumptions changed, { $turns ->
        [1] one turns
       *[other] { $turns } turn
    } it: { $turned }.
   *[no] Of { $count } assumptions changed, none turns it.
}{ $untold ->
    [0] {""}
   *[other] {" "}Under { $untold } of them it cannot be told with the few worlds lived there.
}
court-where = On a map of { $points } points it holds at { $all ->
    [yes] every one
   *[no] { $yes ->
        [0] none
       *[other] { $yes }
    }
}{ GIVEN($limits) ->
    [yes] , mostly where { $limits }: at { $everywhere ->
        [yes] every point there
       *[no] { $density } of the points there
    }
   *[no] {""}
}.
court-below = { $factor } is below { $limit }
court-above = { $factor } is above { $limit }
court-between = { $factor } is between { $low } and { $high }

## Figures

court-figure-selection = What tables suggest, and what is caused
court-figure-ledger = What it brings while rivals rest, and when they answer
court-figure-ledger-in = What it brings in { $market }, while rivals rest and when they answer
court-figure-where = Where it holds, and where it does not
court-plot-asked = { $what }: yes in { $all ->
    [yes] { $of ->
        [1] the one market tried
       *[other] all { $of } markets
    }
   *[no] { $yes ->
        [0] none
       *[other] { $yes }
    } of { $of ->
        [1] 1 market
       *[other] { $of } markets
    }
}
court-plot-yes = yes
court-plot-no = no
court-plot-open = cannot be told
court-plot-unit = { $name ->
    [points] percentage points
   *[other] { $unit }
}
court-plot-asked-x = { GIVEN($unit) ->
    [yes] { $unit }; lines: 95% intervals
   *[no] lines: 95% intervals
}
court-plot-band = where the claim would be right
court-plot-percent = %
court-plot-selection = { $said ->
    [some] { PERCENT($share, places: 0) } of what tables suggest is selection
    [all] All that tables suggest is selection: on average nothing of it is caused
   *[no] What tables suggest, and what is caused
}
court-plot-selection-x = { $what }{ GIVEN($unit) ->
    [yes] , { $unit }
   *[no] {""}
}; lines: 95% intervals
court-plot-naive = from tables
court-plot-causal = caused
court-plot-gains = { GIVEN($market) ->
    [yes] { $market }: it
   *[no] It
} pays in { $rest ->
    [0] none
   *[other] { $rest }
} of { $of ->
    [1] 1 case
   *[other] { $of } cases
} while rivals rest, in { $answered ->
    [0] none
   *[other] { $answered }
} when they answer
court-plot-gains-x = change of profit, %; lines: 95% intervals
court-plot-rest = rivals at rest
court-plot-answered = rivals answer in kind
court-plot-places = It holds at { $all ->
    [yes] all
   *[no] { $yes ->
        [0] none
       *[other] { $yes }
    } of the
} { $of } points of the map
court-plot-places-yes = every number asked about lies in its band
court-plot-places-number = in the fields: { $what }{ GIVEN($unit) ->
    [yes] , { $unit }
   *[no] {""}
}

## Pages

court-chapter-verdict = The verdict
court-chapter-beside = What else was read
court-chapter-form = The arithmetic
court-chapter-selection = Who is looked at, and what was done
court-chapter-ledger = What it costs, brings and harms
court-chapter-segments = By segment of customers
court-chapter-robust = What turns it, and where it holds
court-chapter-where = The map, point by point
court-chapter-research = What research says, and what would change our mind
court-chapter-words = What the words were taken to mean
court-chapter-rule = The rule, stated before the numbers
court-figure-claimed = As it is told: { $figure }.
court-short-verdict = Verdict: { $verdict }. Certainty: { $grade }.
court-short-scale = A look at { $effort } of the full effort, on { $sets ->
    [1] one set of luck
   *[other] { $sets } sets of luck
}: not for the record.
court-luck-only = Intervals speak of luck inside the model alone; whether its markets are like real ones is assumed.
court-lived = { WHOLE($worlds) } worlds; { $sets ->
    [1] one set
   *[other] { $sets } sets
} of { $replications } replications
court-provenance-lived = Lived
court-told = { $answer ->
    [yes] yes
    [no] no
   *[other] open
}
court-flips-it = { $flips ->
    [yes] turns it{ GIVEN($markets) ->
        [yes] {" "}in { $markets }
       *[no] {""}
    }
   *[no] leaves it
}
court-agrees = { $agrees ->
    [yes] yes
   *[no] no
}
court-mind = What would change our mind: { $mind }
court-share = { $said ->
    [all] all: what is caused points the other way
   *[hidden] none: it hides part of what is caused
}
court-selection-note = Share of selection: 1 − caused / suggested by tables; none is given where tables suggest nothing clear.
court-ledger-note = Profit in percent of profit at rest, discounted; customers saved and driven away, of a thousand.
court-exact-note = Exactly: the same in every world, so that there is no interval.
court-none-note = –: nothing to measure there.
court-luck-note = The verdict has to be the same on each; what was asked is answered above on all of them together.
court-published-note = Both in what the source counts in.
court-table-asked = What was asked, market by market
court-table-luck = On each set of luck
court-table-beside = What else was read, market by market
court-table-form = As stated, and as it comes out
court-table-ledger = The ledger
court-table-segments = Saved and driven away, of a thousand in each segment
court-table-flips = Under other assumptions
court-table-where = Where it holds
court-table-published = Beside what was published
court-col-number = No.
court-col-study = study
court-col-claim = claim
court-col-verdict = verdict
court-col-certainty = certainty
court-col-effort = effort
court-col-deck = what the deck said
court-col-research = what research says
court-col-finds = what the laboratory finds
court-col-asked = must be so
court-col-market = market
court-col-estimate = estimate (95% interval)
court-col-answer = answer
court-col-line = line
court-col-stated = stated
court-col-exact = comes out
court-col-tolerance = may differ by
court-col-naive = from tables
court-col-causal = caused
court-col-selection = selection
court-col-policy = policy
court-col-segment = segment
court-col-spent = spent, of revenue
court-col-rest = profit, rivals at rest
court-col-answered = profit, rivals answering
court-col-saved = saved, of 1,000
court-col-away = driven away, of 1,000
court-col-set = set of luck
court-col-assumption = when
court-col-flips = so the verdict
court-col-source = source
court-col-published = published
court-col-agrees = agrees

## The record

court-record-title = The court record
court-record-lead = Claims about customers and their loyalty, each tried in synthetic markets: what the decks said, what research says, what the laboratory finds.
court-record-overview = Every claim, its verdict and how certain that is
court-record-listed = { $count ->
    [1] 1 claim
   *[other] { $count } claims
} on trial
court-record-table = What each deck said, what research says, what the laboratory finds
court-record-effort = { $count ->
    [1] 1 claim was tried
   *[other] { $count } claims were tried
} { $full ->
    [yes] at full effort, on { $sets } sets of luck.
   *[no] at { $effort } of the full effort, on { $sets ->
        [1] one set of luck
       *[other] { $sets } sets of luck
    }: a look, not for the record.
}
court-record-of = { $what }, claims { $numbers }
court-record-counted = { $ruling }: { $count ->
    [1] 1 claim
   *[other] { $count } claims
}
