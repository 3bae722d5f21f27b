"""Knock-outs by the name of something: a trait that no longer differs, a feedback that is frozen, one firm's news."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Literal

from sim.knockouts.knockout import Changes, Knockout, for_everyone
from sim.knockouts.mechanisms import FOREVER
from sim.scenario import NEEDS, Scenario
from sim.scenario.parts import Traits

TRAITS: Final = (*(name for name in Traits.model_fields if name != "need_concentration"), "needs")
"""What persons differ in: the traits, and the weights of the six needs."""

ALIKE: Final = 1e12
"""Dirichlet concentration at which need weights, kept in 65535ths, no longer differ."""

_SPREAD: Final = "heterogeneity"
_FROZEN: Final = "frozen"

FROZEN: Final[tuple[Knockout, ...]] = (
    Knockout(
        "frozen:will",
        _FROZEN,
        "What is expected of a firm stays what it was at the start, and as uncertain.",
        {
            "traits.learning_gain": 0.0,
            "behaviour.expectation.drift_variance": 0.0,
            "behaviour.expectation.hearsay": 0.0,
            "behaviour.expectation.norm_untried": 0.0,
        },
    ),
    Knockout(
        "frozen:should",
        _FROZEN,
        "What one feels entitled to stays what it was at the start.",
        {
            "behaviour.expectation.should_gain": 0.0,
            "behaviour.expectation.should_rival": 0.0,
            "behaviour.expectation.life_cycle": 0.0,
        },
    ),
    Knockout(
        "frozen:norm",
        _FROZEN,
        "The category norm stays what it was at the start.",
        {"behaviour.expectation.norm_gain": 0.0},
    ),
    Knockout(
        "frozen:trust",
        _FROZEN,
        "Promises kept or broken leave trust as it was; a call with advice still raises it.",
        {
            "behaviour.loyalty.trust_gain": 0.0,
            "behaviour.loyalty.trust_loss": 0.0,
            "behaviour.recovery.apology_trust": 0.0,
        },
    ),
    Knockout(
        "frozen:emotional",
        _FROZEN,
        "Emotional loyalty stays what it was: only first customers ever have any.",
        {
            "behaviour.loyalty.emotional_gain": 0.0,
            "behaviour.loyalty.emotional_half_life": FOREVER,
            "behaviour.loyalty.social_gain": 0.0,
            "behaviour.loyalty.betrayal_loss": 0.0,
            "behaviour.fairness.promotion": 0.0,
            "behaviour.fairness.demotion": 0.0,
        },
    ),
    Knockout(
        "frozen:transactional",
        _FROZEN,
        "Incentives leave no transactional loyalty; a reward taken still does.",
        {"behaviour.loyalty.transactional_gain": 0.0},
    ),
    Knockout(
        "frozen:satisfaction",
        _FROZEN,
        "Cumulative satisfaction stays at the first impression.",
        {"behaviour.satisfaction.memory_floor": 0.0, "behaviour.satisfaction.hardening": FOREVER},
    ),
    Knockout(
        "frozen:reference-price",
        _FROZEN,
        "The price one is used to stays the first list price.",
        {"behaviour.price.memory": 1.0},
    ),
    Knockout(
        "frozen:recovery-expectation",
        _FROZEN,
        "A good recovery does not raise what is expected of the next.",
        {"behaviour.recovery.expected_gain": 0.0},
    ),
    Knockout(
        "frozen:personalisation",
        _FROZEN,
        "Contacts teach the firm nothing about a customer.",
        {"behaviour.personalisation.learning": 0.0},
    ),
)
"""Feedbacks in which what was learned so far no longer changes."""


@dataclass(frozen=True)
class Family:
    """Knock-outs told apart by what stands after the colon.

    Attributes:
        name: what stands before it.
        over: what stands after it: the name of a firm or of a trait.
        about: one sentence.
        member: the knock-out of one name.
    """

    name: str
    over: Literal["firm", "trait"]
    about: str
    member: Callable[[str], Knockout]

    @property
    def pattern(self) -> str:
        """What one types: ``homogeneous:TRAIT``."""
        return f"{self.name}:{self.over.upper()}"

    def members(self, scenario: Scenario) -> dict[str, Knockout]:
        """Its knock-outs in one scenario, by name."""
        names = TRAITS if self.over == "trait" else tuple(scenario.firms)
        return {(one := self.member(name)).name: one for name in names}


def _homogeneous(trait: str) -> Knockout:
    """Everyone at the mean of all."""

    def makes(scenario: Scenario) -> Changes:
        if trait == "needs":
            pooled = _pooled_needs(scenario)
            needs = {f"population.segments.{name}.needs": pooled for name in scenario.population.segments}
            return {**needs, **for_everyone(scenario, "need_concentration", ALIKE)}
        segments = scenario.population.segments.values()
        shares = [segment.share for segment in segments]
        means = [segment.traits.get(trait, _base(scenario, trait)).expected() for segment in segments]
        alike = all(value == means[0] for value in means)
        value = means[0] if alike else sum(s * m for s, m in zip(shares, means, strict=True))
        return for_everyone(scenario, trait, value)

    about = f"Everyone has the same {_called(trait)}: the mean over all segments."
    return Knockout(f"homogeneous:{trait}", _SPREAD, about, makes=makes, said=f"{trait} = its mean over all customers")


def _homogeneous_within(trait: str) -> Knockout:
    """Everyone at the mean of their segment."""

    def makes(scenario: Scenario) -> Changes:
        if trait == "needs":
            return for_everyone(scenario, "need_concentration", ALIKE)
        found: Changes = {f"population.traits.{trait}": _base(scenario, trait).expected()}
        for name, segment in scenario.population.segments.items():
            if trait in segment.traits:
                found[f"population.segments.{name}.traits.{trait}"] = segment.traits[trait].expected()
        return found

    about = f"Everyone in a segment has the same {_called(trait)}: its mean there; segments still differ."
    name = f"homogeneous-within:{trait}"
    return Knockout(name, _SPREAD, about, makes=makes, said=f"{trait} = its mean, segment by segment")


def _base(scenario: Scenario, trait: str) -> Any:
    return getattr(scenario.population.traits, trait)


def _called(trait: str) -> str:
    return {"needs": "weights of the six needs", "taste": "taste for each firm"}.get(trait, trait.replace("_", " "))


def _pooled_needs(scenario: Scenario) -> dict[str, float]:
    """Mean need weights over segments, each segment's summing to 1."""
    pooled = dict.fromkeys(NEEDS, 0.0)
    for segment in scenario.population.segments.values():
        values = segment.needs.values()
        for need, value in zip(NEEDS, values, strict=True):
            pooled[need] += segment.share * value / sum(values)
    return pooled


_HEARD: Final = {
    "all": {"good": "bad", "bad": "good", "all": "none"},
    "good": {"good": "none", "bad": "good", "all": "none"},
    "bad": {"good": "bad", "bad": "none", "all": "none"},
    "none": {"good": "none", "bad": "none", "all": "none"},
}
"""What of a firm's news still reaches anyone, by what did and what is taken away."""


def _unheard(name: str, taken: str, about: str) -> Callable[[str], Knockout]:
    def member(firm: str) -> Knockout:
        def makes(scenario: Scenario) -> Changes:
            return {f"firms.{firm}.talked_about": _HEARD[scenario.firms[firm].talked_about][taken]}

        said = (
            f"firms.{firm}.talked_about without {taken} news" if taken != "all" else f"firms.{firm}.talked_about = none"
        )
        return Knockout(f"{name}:{firm}", "word of mouth", about.format(firm), makes=makes, said=said)

    return member


def _of_firm(name: str, group: str, about: str, path: str, value: Any) -> Callable[[str], Knockout]:
    return lambda firm: Knockout(f"{name}:{firm}", group, about.format(firm), {f"firms.{firm}.{path}": value})


FAMILIES: Final[tuple[Family, ...]] = (
    Family("homogeneous", "trait", "Everyone has the same value of a trait: the mean over all segments.", _homogeneous),
    Family(
        "homogeneous-within",
        "trait",
        "Everyone in a segment has the same value of a trait; segments still differ.",
        _homogeneous_within,
    ),
    Family(
        "word-of-mouth",
        "firm",
        "No news about one firm persuades or puts off anybody; it still makes it known.",
        _unheard("word-of-mouth", "all", "No news about {} persuades or puts off anybody; it still makes it known."),
    ),
    Family(
        "good-word",
        "firm",
        "Good news about one firm persuades nobody.",
        _unheard("good-word", "good", "Good news about {} persuades nobody."),
    ),
    Family(
        "bad-word",
        "firm",
        "Bad news about one firm puts nobody off.",
        _unheard("bad-word", "bad", "Bad news about {} puts nobody off."),
    ),
    Family(
        "failures",
        "firm",
        "Nothing ever goes wrong at one firm.",
        _of_firm("failures", "experience and satisfaction", "Nothing ever goes wrong at {}.", "failure_rate", 0.0),
    ),
    Family(
        "unawareness",
        "firm",
        "Everyone knows one firm from the start.",
        _of_firm("unawareness", "choice", "Everyone knows {} from the start.", "awareness", 1.0),
    ),
)
"""Every family, homogeneous traits first."""
