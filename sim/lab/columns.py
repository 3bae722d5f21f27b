"""The columns of the tables of comparisons, ablations and field experiments: name, unit and meaning.

Columns without a unit whose rows name one in ``unit`` are in that unit.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from sim.results.columns import MONTH, RUN
from sim.results.measures import MEASURES
from sim.results.value import VALUES
from sim.state.field import Field


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

_SWEPT: Final = (
    Field("scenario", "", "", "the market"),
    Field("policy", "", "", "the policy; baseline where there is none"),
    Field("knockouts", "", "", "what is switched off"),
)
_LUCK: Final = (Field("seed", "", "", "whose luck"), Field("replication", "", "", "of the seed"))

SWEEP: Final[Mapping[str, tuple[Field, ...]]] = {
    "worlds": (
        RUN,
        *_SWEPT,
        *_LUCK,
        *(Field(name, "f8", one.unit, one.meaning) for name, one in MEASURES.items()),
        _number("good_to_bad", "good word of mouth told for each bad"),
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
    "failed": (RUN, *_SWEPT, *_LUCK, Field("error", "", "", "what the world failed with")),
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
}
"""Tables of a tournament, in the unit of what is played for."""

ROBUSTNESS: Final[Mapping[str, tuple[Field, ...]]] = {
    "assumptions": (
        Field("assumption", "", "", "what was assumed"),
        Field("kind", "", "", "as it is, rivals, coefficient or cost"),
        Field("what", "", "", "the assumption it is a case of"),
        _number("value", "of the coefficient, or what the cost is multiplied by"),
        _POLICY,
        *_DIFFERENCE,
        _number("regret", "what the best option there earns more"),
        Field("best", "?", "", "whether it is the best there"),
    ),
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
