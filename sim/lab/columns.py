"""The columns of the tables of every analysis: name, unit and meaning.

Columns without a unit whose rows name one in ``unit`` are in that unit. What a table is asked for has columns too: factors,
parameters of policies, firms. ``completed`` adds them to what is declared here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from sim.results.columns import MONTH, RUN
from sim.results.measures import MEASURES
from sim.results.value import VALUES
from sim.state.field import Field

if TYPE_CHECKING:
    from sim.lab.factors import Factor

Columns = Mapping[str, tuple[Field, ...]]
"""Of tables, by name."""


def _number(name: str, meaning: str, unit: str = "") -> Field:
    return Field(name, "f8", unit, meaning)


def _spread(name: str, meaning: str, unit: str = "") -> tuple[Field, Field]:
    """A mean over replications, and half the width of its interval under ``<name>_half_width``."""
    return _number(name, meaning, unit), _number(
        f"{name}_half_width", f"half the width of the interval of {name}", unit
    )


_POLICY: Final = Field("policy", "", "", "the policy compared with the baseline")
_WORLD: Final = Field("world", "", "", "the baseline, or the policy")
_MEASURE: Final = Field("measure", "", "", "what is measured, by its key (see the glossary)")
_UNIT: Final = Field("unit", "", "", "of the measure")
_BASELINE: Final = _number("baseline", "mean of the worlds compared with")
_HALF: Final = _number("half_width", "half the width of the interval")
_DIFFERENCE: Final = (
    _number("difference", "mean of the paired differences"),
    _number("low", "lower end of its interval"),
    _number("high", "upper end of its interval"),
    _number("half_width", "half the width of its interval"),
)
_REASON: Final = Field("reason", "", "", "why customers left; reasons may overlap")
_KNOCKOUT: Final = Field("knockout", "", "", "the mechanism switched off")
_GROUP: Final = Field("group", "", "", "the family of mechanisms it belongs to")
_STATUS: Final = Field("status", "", "", "whether switching it off moves anything here")
_REPLICATIONS: Final = _number("replications", "pairs of worlds", "worlds")
_GAIN: Final = (
    _number("gain", "beyond what a seat gets, on the same luck, when all rest"),
    _number("low", "lower end of its interval"),
    _number("high", "upper end of its interval"),
    _number("half_width", "half the width of its interval"),
)
_STRATEGY: Final = Field("strategy", "", "", "who plays")
_RIVAL: Final = Field("rival", "", "", "whom it meets")
_MARKET: Final = Field("market", "", "", "where")

_SWEPT: Final = (
    Field("scenario", "", "", "the market"),
    Field("policy", "", "", "the policy; baseline where there is none"),
    Field("knockouts", "", "", "what is switched off"),
)
_LUCK: Final = (Field("seed", "", "", "whose luck"), Field("replication", "", "", "of the seed"))

_MEASURED: Final = (
    *(Field(name, "f8", one.unit, one.meaning) for name, one in MEASURES.items()),
    _number("good_to_bad", "good word of mouth told for each bad"),
    _number("units", "sold over all months", "units"),
)
_PAID: Final = (
    RUN,
    *_SWEPT,
    *_LUCK,
    Field("firm", "", "", "whose measures these are"),
    *_MEASURED,
)
"""What a seat got in a world: those of the measures that are played for."""

_FAILED: Final = (RUN, *_SWEPT, *_LUCK, Field("error", "", "", "what the world failed with"))

COMPARISON: Final[Mapping[str, tuple[Field, ...]]] = {
    "ranking": (
        _POLICY,
        _MEASURE,
        *_DIFFERENCE[:3],
        _number("a_year", "what the policy spends beyond the baseline", "money per year"),
        _number("regret", "expected opportunity loss of choosing it, of luck alone"),
        _number("chance_best", "chance that it is the best, of luck alone", "share"),
    ),
    "spend": (
        _POLICY,
        Field("line", "", "", "line of the books, the price given up, or all of them"),
        _number("a_year", "what the policy spends beyond the baseline", "money per year"),
        _number("low", "lower end of its interval", "money per year"),
        _number("high", "upper end of its interval", "money per year"),
        _number("half_width", "half the width of its interval", "money per year"),
    ),
    "differences": (
        _POLICY,
        _MEASURE,
        _UNIT,
        _BASELINE,
        _number("with_policy", "mean of the worlds with the policy"),
        *_DIFFERENCE,
        _number(
            "unpaired_half_width", "half the width of the interval that as many worlds on luck of their own would give"
        ),
        _number("times_narrower", "that half-width over the paired one"),
        _REPLICATIONS,
    ),
    "quadrants": (
        _POLICY,
        Field("quadrant", "", "", "whether customers stay with the policy, and without it"),
        *_spread("customers", "customers there when observation began, mean over replications", "customers"),
        _number("share", "of the firm's customers when observation began", "share"),
        *_spread("worth", "what the policy changed in their contribution", "money"),
    ),
    "bridge": (
        _POLICY,
        Field("line", "", "", "line of the books"),
        Field("side", "", "", "revenue or cost"),
        _number("baseline", "amount without the policy", "money"),
        _number("effect", "what the policy changes in the profit through that line", "money"),
        _number("half_width", "half the width of its interval", "money"),
    ),
    "reasons": (
        _WORLD,
        _REASON,
        _number("exits", "mean over replications", "customers"),
        _number("half_width", "half the width of its interval", "customers"),
        _number("per_hundred_mentions", "mentions of the reason among a hundred of all reasons"),
    ),
    "paths": (
        _WORLD,
        _MEASURE,
        MONTH,
        *_spread("mean", "of the worlds"),
        _number("difference", "mean of the paired differences from the baseline"),
        _number("half_width", "half the width of its interval"),
    ),
    "replications": (
        *_SWEPT,
        *_LUCK,
        Field("digest", "", "", "of the world"),
        *_MEASURED,
    ),
}

ABLATION: Final[Mapping[str, tuple[Field, ...]]] = {
    "differences": (
        _KNOCKOUT,
        _GROUP,
        _STATUS,
        _MEASURE,
        _UNIT,
        _BASELINE,
        _number("without", "mean of the worlds with the mechanism off"),
        *_DIFFERENCE,
        _number("share_of_baseline", "the difference, as a share of the baseline", "share"),
        _REPLICATIONS,
    ),
    "reasons": (
        _KNOCKOUT,
        _REASON,
        _number("baseline", "exits per hundred customer-years with everything on"),
        *_DIFFERENCE,
    ),
    "resting": (
        _KNOCKOUT,
        _GROUP,
        _STATUS,
        Field("about", "", "", "what the mechanism is"),
        Field("under <strategy>", "", "", "its status under the strategy"),
    ),
    "shared": (
        _KNOCKOUT,
        Field("same", "", "", "what its worlds share with the baseline on the first day, luck apart"),
        Field("sets", "", "", "what switching it off sets"),
    ),
    "interaction": (
        _KNOCKOUT,
        _GROUP,
        _STATUS,
        _MEASURE,
        _UNIT,
        *_spread("effect", "what the strategy does with everything on"),
        *_spread("effect_without", "what it does with the mechanism off"),
        *_DIFFERENCE,
    ),
}

_ARMS: Final = (
    _number("treated", "in the arm that is treated", "customers"),
    _number("untreated", "in the other", "customers"),
)

TRIAL: Final[Mapping[str, tuple[Field, ...]]] = {
    "trials": (
        _MEASURE,
        Field("whose", "", "", "of which customers, as of the month before the trial"),
        _UNIT,
        *_spread("truth", "mean effect of treating everybody rather than nobody"),
        *_spread("estimate", "what trials say"),
        *_spread("expected", "what a trial would say but for the luck of who is drawn"),
        *_spread("gap", "estimate less truth"),
        *_spread("interference", "its part that is no luck: what is missed less what leaks"),
        *_spread("missed", "what the treated miss because others are not treated"),
        *_spread("leaked", "what the untreated get because others are treated"),
        *_spread("draw", "the rest of the gap: the luck of who is drawn"),
        _number(
            "hidden", "of the truth, hidden by interference; none where the truth cannot be told from zero", "share"
        ),
        _number("one_trial_half_width", "half the width of the interval that one trial reports"),
        _number("covered", "of trials whose own interval holds the truth", "share"),
        _number("told", "of trials whose own interval leaves out zero", "share"),
        _number("wrong_sign", "of trials that tell the wrong sign", "share"),
        *_ARMS,
        _number("trials", "lived", "trials"),
    ),
    "each": (
        _number("trial", "its number, from 0"),
        _MEASURE,
        _UNIT,
        _number("estimate", "difference of the arms' means"),
        _number("half_width", "half the width of the interval that the trial reports"),
        _number("truth", "mean effect of treating everybody rather than nobody"),
        _number("missed", "what the treated miss because others are not treated"),
        _number("leaked", "what the untreated get because others are treated"),
        *_ARMS,
        _number("draw", "the luck of who was drawn"),
        Field("covered", "?", "", "whether the trial's interval holds the truth"),
    ),
}

SWEEP: Final[Mapping[str, tuple[Field, ...]]] = {
    "worlds": (
        RUN,
        *_SWEPT,
        *_LUCK,
        *_MEASURED,
        Field("bits", "", "", "digest of the books and exits: equal where not one bit differs"),
    ),
    "responses": (*_SWEPT, _MEASURE, _UNIT, _number("mean", "mean over replications"), *_DIFFERENCE[1:], _REPLICATIONS),
    "differences": (
        *_SWEPT,
        _MEASURE,
        _UNIT,
        _BASELINE,
        _number("value", "mean of the worlds laid beside them"),
        *_DIFFERENCE,
        _REPLICATIONS,
    ),
    "failed": _FAILED,
}
"""Beside these, a column for each factor under its path, and for each parameter of a policy (``policy.PARAMETER``)."""

TOURNAMENT: Final[Mapping[str, tuple[Field, ...]]] = {
    "ranking": (
        _MARKET,
        _number("place", "by mean gain, 1 the best"),
        _number("best_place", "the best place that paired differences leave open"),
        _number("worst_place", "the worst one"),
        _STRATEGY,
        *_GAIN,
        _number("gain_share", "gain as a share of what a seat gets when all rest", "share"),
        _number("wins", "rivals that clearly get less when the two meet", "strategies"),
        _number("losses", "rivals that clearly get more", "strategies"),
        Field("worst_rival", "", "", "against whom it gains least"),
        _number("worst_gain", "what it gains there"),
        _number("regret", "what it misses at most beside the best reply to a rival"),
        Field("regret_against", "", "", "the rival against whom it misses that"),
    ),
    "payoffs": (
        _MARKET,
        Field("seat", "", "", "the firm that plays it"),
        _STRATEGY,
        _RIVAL,
        *_GAIN,
        _number("at_rest", "what the seat gets when all rest"),
    ),
    "meetings": (
        _MARKET,
        _STRATEGY,
        _RIVAL,
        _number("gain", "of the strategy, mean of both seats"),
        _number("gain_of_rival", "of the rival, mean of both seats"),
        *_DIFFERENCE,
        Field("outcome", "", "", "wins, loses, undecided, or itself"),
    ),
    "equilibria": (
        _MARKET,
        Field("seats", "", "", "lot: drawn by lot; known: each firm knows its own"),
        Field("first", "", "", "what the first seat plays, with chances where it mixes"),
        Field("second", "", "", "what the second seat plays"),
        _number("gain_first", "what the first seat gains beside all at rest"),
        _number("gain_second", "what the second seat gains"),
        Field("strict", "?", "", "whether leaving costs"),
        _number("of_draws", "of bootstraps over replications in which it stands", "share"),
    ),
    "dynamics": (
        _MARKET,
        _number("time", "of the replicator dynamics"),
        _STRATEGY,
        _number("share", "of the population", "share"),
    ),
    "ends": (
        _MARKET,
        Field("ends_on", "", "", "the strategies that a population keeps"),
        _number("of_starts", "of random beginnings that lead there", "share"),
    ),
    "across": (
        _STRATEGY,
        _number("mean_gain_share", "mean gain over markets, beside what a seat gets when all rest", "share"),
        _number("largest_regret", "largest regret over markets, beside the same", "share"),
        Field("in_market", "", "", "where that is"),
    ),
    "replications": _PAID,
    "strategies": (_STRATEGY, Field("rule", "", "", "the strategy by name"), _number("strength", "of the strategy")),
    "alike": (_MARKET, _STRATEGY, Field("same_as", "", "", "the strategy that did the same in every world")),
    "failed": _FAILED,
}
"""Tables of a tournament, in the unit of what is played for."""

_ASSUMED: Final = (
    Field("assumption", "", "", "what was assumed"),
    Field("kind", "", "", "as it is, rivals, coefficient or cost"),
    Field("what", "", "", "the assumption it is a case of"),
    _number("value", "of the coefficient, or what the cost is multiplied by"),
)
_USUAL: Final = _number("usual", "what is assumed otherwise, in the same unit")

ROBUSTNESS: Final[Mapping[str, tuple[Field, ...]]] = {
    "assumptions": (
        *_ASSUMED,
        _POLICY,
        *_DIFFERENCE,
        _number("regret", "what the best option there earns more"),
        Field("best", "?", "", "whether it is the best there"),
    ),
    "regrets": (
        _POLICY,
        _number("as_it_is", "difference from doing nothing, nothing assumed otherwise"),
        _number("largest_regret", "over all assumptions"),
        Field("under", "", "", "the assumption under which it is regretted most"),
        _number("best_in", "assumptions under which it is the best", "assumptions"),
        _number("of", "assumptions in all", "assumptions"),
    ),
    "advantages": (
        *_ASSUMED,
        _USUAL,
        Field("second", "", "", "the next best option there"),
        _number("advantage", "of the option that is best as it is over the next best there"),
        _number("low", "lower end of its interval"),
        _number("high", "upper end of its interval"),
        _number("half_width", "half the width of its interval"),
    ),
    "break_even": (
        *_ASSUMED[:1],
        _ASSUMED[2],
        _ASSUMED[1],
        _USUAL,
        _number("tried", "the value under which another option is the best"),
        _number("break_even", "the value at which the two are level"),
        _number("of_the_way", "how far from what is assumed to what was tried that lies", "share"),
        _number("times", "break-even value over what is assumed"),
        Field("overtaken_by", "", "", "the option that is the best beyond it"),
        Field("clear", "?", "", "whether it is better beyond luck at the value tried"),
    ),
    "replications": (*_PAID, Field("assumption", "", "", "what was assumed")),
    "left_out": (_ASSUMED[0], Field("why", "", "", "why no world could be lived under it")),
}
"""Tables of a choice under other assumptions, in the unit of the measure."""

_TRY: Final = _number("try", "its number, from 0")
_TRIED: Final = (
    Field("strategy", "", "", "what was tried"),
    Field("policy", "", "", "the strategy with its doses, as it is typed"),
)
_OBJECTIVE: Final = Field("objective", "", "", "the measure that is to be raised")

OPTIMUM: Final[Mapping[str, tuple[Field, ...]]] = {
    "winners": (
        _number("place", "by its gain in the search, 1 the best"),
        _TRY,
        *_TRIED,
        _OBJECTIVE,
        _number("in_search", "its gain beside doing nothing on the luck of the search"),
        _number("fresh", "its gain on luck that the search never saw"),
        _number("low", "lower end of the interval of the gain on fresh luck"),
        _number("high", "upper end of the interval of the gain on fresh luck"),
        _number("half_width", "half the width of the interval of the gain on fresh luck"),
        _number("curse", "winner's curse: its gain in the search less that on fresh luck"),
        _number("curse_low", "lower end of the interval of the winner's curse"),
        _number("curse_high", "upper end of the interval of the winner's curse"),
        _number("a_year", "what it spends beyond the baseline on fresh luck", "money per year"),
        Field("within", "?", "", "whether that is within the budget"),
    ),
    "trials": (
        _TRY,
        *_TRIED,
        _number("a_year", "what it spends beyond the baseline", "money per year"),
        Field("within", "?", "", "whether that is within the budget"),
        Field("winner", "?", "", "whether it was lived again on fresh luck"),
        _OBJECTIVE,
        _number("gain", "beside doing nothing, on the same luck"),
        _number("low", "lower end of its interval"),
        _number("high", "upper end of its interval"),
        _number("half_width", "half the width of its interval"),
    ),
    "doses": (
        _TRY,
        Field("strategy", "", "", "what was tried"),
        Field("dose", "", "", "what was varied: its strength, a parameter, or a lever"),
        _number("value", "in the unit of the parameter or lever; none for words"),
    ),
    "failed": (_TRY, *_TRIED, Field("error", "", "", "why it could not be lived")),
}
"""Tables of a search for the best policy; gains are in the unit of the objective."""

_FACTOR: Final = Field("factor", "", "", "what was varied, by its path")
_OF_FACTOR: Final = (Field("unit", "", "", "of the factor"), Field("meaning", "", "", "what the factor is"))

SENSITIVITY: Final[Columns] = {
    "sensitivity": (
        _FACTOR,
        _number("mu_star", "Morris: mean size of what a move over the whole range changes"),
        _number("mu", "Morris: mean of what it changes, with its sign"),
        _number("mu_low", "lower end of the interval of mu"),
        _number("mu_high", "upper end of the interval of mu"),
        _number("sigma", "Morris: spread of what it changes, from point to point"),
        _number("luck", "what luck alone would give as its size"),
        _number("first", "Sobol': of the variance, what the factor explains by itself", "share"),
        _number("first_low", "lower end of its interval", "share"),
        _number("first_high", "upper end of its interval", "share"),
        _number("total", "Sobol': of the variance, what it explains with others", "share"),
        _number("total_low", "lower end of its interval", "share"),
        _number("total_high", "upper end of its interval", "share"),
        _number("interaction", "Sobol': the total less the first", "share"),
        _number("distance", "PAWN: how far the distribution moves when the factor is known"),
        _number("dummy", "PAWN: how far it seems to move for a factor that does nothing"),
        _number("low", "lower end of the interval of what ranks: mu_star, or the distance"),
        _number("high", "upper end of it"),
        Field("status", "", "", "moves, within luck, or at rest"),
    ),
    "overall": (
        _MEASURE,
        _number("points", "of the sample", "points"),
        _number("replications", "worlds a point and arm", "worlds"),
        _number("mean", "over all points"),
        _number("sd", "standard deviation over points"),
        _number("least", "at any point"),
        _number("most", "at any point"),
        _number("share_above_zero", "of points at which it lies above zero", "share"),
    ),
    "response": (
        _FACTOR,
        _number("place", "in the factor's range: 0 at the low end, 1 at the high one"),
        _number("value", "of the factor"),
        _number("mean", "of the measure over the points of that part"),
        _number("low", "lower end of the interval of the mean"),
        _number("high", "upper end of the interval of the mean"),
        _number("half_width", "half the width of its interval"),
    ),
    "pairs": (
        _FACTOR,
        Field("other", "", "", "the other factor"),
        _number("second", "of the variance, what both explain together beyond each alone", "share"),
        _number("low", "lower end of its interval", "share"),
        _number("high", "upper end of its interval", "share"),
    ),
    "ranges": (
        _FACTOR,
        _number("low", "low end of its range"),
        _number("high", "high end of its range"),
        *_OF_FACTOR,
        Field("source", "", "", "where the range or the law comes from"),
    ),
    "worlds": SWEEP["worlds"],
    "failed": _FAILED,
}
"""Tables of a sensitivity, in the unit of the measure; those of ``sensitivity`` are those of the method."""

DISCOVERY: Final[Columns] = {
    "boxes": (
        _number("box", "its number, from 1"),
        _FACTOR,
        _number("low", "lower limit; the end of the range where there is none"),
        _number("high", "upper limit; the end of the range where there is none"),
        Field("low_open", "?", "", "whether there is no lower limit"),
        Field("high_open", "?", "", "whether there is no upper limit"),
        _number("range_low", "low end of the range tried"),
        _number("range_high", "high end of the range tried"),
        *_OF_FACTOR,
        _number("chance", "probability that luck alone would set these limits"),
        _number("density_without", "of fresh points inside without these limits at which it holds", "share"),
    ),
    "worth": (
        Field(
            "share",
            "",
            "",
            "coverage, density, outside (where it holds outside the rule), or base (where it holds at all)",
        ),
        _number("value", "of that", "share"),
        _number("low", "lower end of its interval", "share"),
        _number("high", "upper end of its interval", "share"),
        _number("of", "points it is a share of", "points"),
    ),
    "judged": (
        Field("method", "", "", "how the rule was made: prim or tree"),
        _number("boxes", "of the rule", "boxes"),
        _number("limits", "of the rule", "limits"),
        _number("coverage", "of points at which it holds, those inside", "share"),
        _number("density", "of points inside, those at which it holds", "share"),
        _number("f", "harmonic mean of coverage and density"),
        Field("kept", "?", "", "whether it is the rule that was chosen"),
    ),
    "points": (
        Field("holds", "?", "", "whether it holds there"),
        Field("unsure", "?", "", "whether luck leaves that open"),
        Field("inside", "?", "", "whether it lies inside the rule"),
        Field("sample", "", "", "made: rules were made of it; fresh: they were judged on it"),
    ),
    "failed": _FAILED,
}
"""Tables of a discovery."""


_VALUE: Final = Field("value", "", "", "what the customers are worth, by its key (``sim.results.value.VALUES``)")
_WAY: Final = Field("world", "", "", "how the world goes on: open, closed to newcomers, today's customers lost")

CUSTOMER_VALUE: Final[Mapping[str, tuple[Field, ...]]] = {
    "values": (
        _POLICY,
        _VALUE,
        _UNIT,
        _number("mean", "mean over replications"),
        *_DIFFERENCE[1:],
        _number("per_customer", "mean over today's customers", "money"),
        _number("in_last_years", "mean over the contribution of the year before today", "years"),
        _number("beyond", "what would come after the years lived, each bringing as much less as the last did", "money"),
    ),
    "yearly": (
        _POLICY,
        _WAY,
        Field("who", "", "", "cohort: today's customers; newcomers: everyone else, advertising paid"),
        _number("year", "after today", "years"),
        _number("contribution", "as booked, mean over replications", "money"),
        _number("discounted", "discounted to today, mean over replications", "money"),
        *_DIFFERENCE[1:],
    ),
    "dealing": (
        _POLICY,
        _WAY,
        _number("year", "after today", "years"),
        _number("share", "today's customers who dealt with the firm that year", "share"),
        *_DIFFERENCE[1:],
    ),
    "differences": (_POLICY, _VALUE, _UNIT, _BASELINE, COMPARISON["differences"][4], *_DIFFERENCE),
    "replications": (
        _POLICY,
        *_LUCK,
        *(Field(name, "f8", one.unit, one.meaning) for name, one in VALUES.items()),
    ),
}
"""Tables of what customers are worth."""

ANALYSES: Final[Mapping[str, Columns]] = {
    "compare": COMPARISON,
    "ablate": ABLATION,
    "trial": TRIAL,
    "sweep": SWEEP,
    "tournament": TOURNAMENT,
    "robustness": ROBUSTNESS,
    "optimise": OPTIMUM,
    "sensitivity": SENSITIVITY,
    "discover": DISCOVERY,
    "value": CUSTOMER_VALUE,
}
"""By the verb that writes them."""


# -- columns that are named by what was asked -------------------------------------------------------------------------


def of_factors(factors: Iterable[Factor]) -> tuple[Field, ...]:
    """Columns of what was varied."""
    return tuple(Field(one.name, "", "" if one.unit == "1" else one.unit, one.meaning or "varied") for one in factors)


def completed(declared: Columns, tables: Mapping[str, Any], *more: Field, rest: str = "") -> Columns:
    """What is declared, with the columns of tables that are named by what was asked.

    Args:
        declared: by table.
        tables: as they are.
        more: what such columns are: each is declared where a table has it.
        rest: what every other column is, in words; none for nothing.
    """
    known = {field.name: field for field in more}
    found = dict(declared)
    for name, table in tables.items():
        there = {field.name for field in declared.get(name, ())}
        lacking = [column for column in table.columns if column not in there]
        added = [known[c] if c in known else Field(str(c), "", "", rest) for c in lacking if c in known or rest]
        found[name] = (*declared.get(name, ()), *added)
    return found
