"""The columns of the tables of comparisons, ablations and field experiments: name, unit and meaning.

Columns without a unit whose rows name one in ``unit`` are in that unit.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from sim.results.columns import MONTH
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

COMPARISON: Final[Mapping[str, tuple[Field, ...]]] = {
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
