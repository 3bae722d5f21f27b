"""A draft of a market from facts: what follows from them without living a world, and a word on each value.

What nobody can look up (appeal, review rate, quality, how many start outside) stands there as a first guess, for ``found`` to
solve. The rest of the scenario is its base's.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from sim.lab.founding.facts import Facts
from sim.lab.levelling.dials import Dials
from sim.scenario import NEEDS, Scenario, yaml
from sim.words import Message, message

OUTSIDE: Final = 0.02
"""First guess of those with no firm."""

SATISFIED: Final = 0.73
"""Where satisfaction is not known: companies' means lie in the low to mid 70s (A25)."""

SERVE: Final = 0.05
"""Of the price, what serving costs in a margin: the default of ``costs.serve``."""

CARES: Final = 2.0
"""Weight of a need that a segment cares about, beside 1 of the others: a judgment."""

SENSITIVE: Final = {"low": (2.0, 0.7), "mid": (3.0, 1.0), "high": (4.5, 1.5)}
"""Mean and spread of price sensitivity, utility per category price: the default (B12), two thirds and one and a half of it."""

TOUCHPOINTS: Final = 12
"""Of a journey made of what is complained about: failures fall on touchpoints evenly, so their number says about what."""

PRICED: Final = 2.0
"""Utility that a firm's appeal has to make up for each category price it is dearer: a first guess, below the mean sensitivity,
as those who mind the price least are the ones who come."""


@dataclass
class Draft:
    """A scenario being written.

    Attributes:
        data: as its file holds it.
        notes: by dotted path, where a value is from.
    """

    data: dict[str, Any] = field(default_factory=dict)
    notes: dict[str, Message] = field(default_factory=dict)

    def put(self, path: tuple[str, ...], value: Any, note: Message) -> None:
        """Set a value, and say where it is from."""
        here = self.data
        for key in path[:-1]:
            here = here.setdefault(key, {})
        here[path[-1]] = value
        self.notes[".".join(path)] = note

    def scenario(self, folder: Any = None) -> Scenario:
        """As it is now.

        Raises:
            ScenarioError: for a value that does not fit.
        """
        return Scenario.from_yaml(yaml.write(self.data), label=str(self.data["name"]))


def drafted(facts: Facts) -> Draft:
    """A market with everything in it that facts say directly."""
    draft = Draft()
    stated, kept = message("founding-note-stated"), message("founding-note-kept")
    draft.put(("name",), facts.name, stated)
    draft.put(("extends",), f"bases/{facts.kind}", message("founding-note-base", kind=facts.kind))
    if facts.title:
        draft.put(("title",), facts.title, stated)
    draft.put(("about",), str(message("founding-about")), message("founding-note-made"))
    draft.put(("focal",), facts.ours, message("founding-note-ours"))
    _market(draft, facts, stated, kept)
    _people(draft, facts, stated)
    if facts.complaints:
        _journey(draft, facts)
    for name in facts.firms:
        _firm(draft, facts, name, stated, kept)
    return draft


def _market(draft: Draft, facts: Facts, stated: Message, kept: Message) -> None:
    draft.put(("market", "months"), facts.months, stated)
    draft.put(("market", "currency"), facts.currency, stated)
    price = float(f"{facts.typical_price:.6g}")
    draft.put(("market", "category_price"), price, message("founding-note-category-price"))
    if facts.kind == "subscription":
        draft.put(("market", "term"), facts.renewal_months, stated if facts.renewal_months > 1 else kept)
        draft.put(("market", "review_rate"), 0.08, kept)


def _people(draft: Draft, facts: Facts, stated: Message) -> None:
    draft.put(("population", "size"), round(facts.all_customers / (1 - OUTSIDE)), message("founding-note-size"))
    base = Scenario.from_yaml(yaml.write({"name": "base", "extends": f"bases/{facts.kind}", "firms": _anyone(facts)}))
    ceases = base.population.need_ceases
    draft.put(("population", "need_ceases"), ceases, message("founding-note-kept"))
    draft.put(("population", "entry_rate"), ceases, message("founding-note-entry"))
    draft.put(("population", "start_outside"), OUTSIDE, message("founding-note-outside"))
    if facts.kind == "repertoire":
        rate = float(f"{facts.purchases_a_year or 12.0:.12g}") / 12
        said = {"gamma": {"mean": float(f"{rate:.4g}"), "shape": 1.5}}
        draft.put(("population", "traits", "rate"), said, message("founding-note-purchases"))
        if facts.spend_per_visit is not None:
            times = float(f"{facts.spend_per_visit / facts.typical_price:.4g}")
            spend = {"lognormal": {"mean": times, "sd": float(f"{0.5 * times:.4g}")}}
            draft.put(("population", "traits", "spend"), spend, message("founding-note-spend"))
    if facts.kind == "durable":
        rate = float(f"{1 / (12 * (facts.years_between or 5.0)):.4g}")
        draft.put(("population", "traits", "rate"), {"gamma": {"mean": rate, "shape": 3.0}}, message("founding-note-years"))
        if facts.service_visits_a_year is not None:
            visits = float(f"{facts.service_visits_a_year / 12:.4g}")
            draft.put(("population", "traits", "service_rate"), {"gamma": {"mean": visits, "shape": 3.0}}, stated)
    segments = facts.segments
    total = sum(one.share for one in segments.values())
    parts = _summing({name: one.share / total for name, one in segments.items()})
    for name, one in segments.items():
        at = ("population", "segments", name)
        draft.put((*at, "share"), parts[name], stated)
        if one.cares_about:
            for need in one.cares_about:
                draft.put((*at, "needs", need), CARES, message("founding-note-cares"))
        mean, sd = SENSITIVE[one.price_sensitivity]
        spread = {"lognormal": {"mean": mean, "sd": sd}}
        draft.put((*at, "traits", "price_sensitivity"), spread, message("founding-note-sensitive", level=one.price_sensitivity))


def _anyone(facts: Facts) -> dict[str, Any]:
    """Any firm, so that the base can be read."""
    return {"anyone": {"list_price": 1.0, "start_share": 1.0, "service_price": 1.0}}


def _journey(draft: Draft, facts: Facts) -> None:
    """Touchpoints by need, as many of the ``TOUCHPOINTS`` as its share of complaints, one at least."""
    counts = apportioned({need: facts.complaints.get(need, 0.0) for need in NEEDS}, TOUCHPOINTS)
    journey = [
        {"name": need if counts[need] == 1 else f"{need} {k + 1}", "need": need, "weight": float(f"{1 / counts[need]:.3g}")}
        for need in NEEDS
        for k in range(counts[need])
    ]
    draft.put(("journey",), journey, message("founding-note-journey"))


def apportioned(weights: Mapping[str, float], seats: int) -> dict[str, int]:
    """Seats by weight, one at least each: largest remainders."""
    left = seats - len(weights)
    total = sum(weights.values()) or 1.0
    exact = {name: left * weight / total for name, weight in weights.items()}
    given = {name: int(value) for name, value in exact.items()}
    order = sorted(exact, key=lambda name: given[name] - exact[name])
    for name in order[: left - sum(given.values())]:
        given[name] += 1
    return {name: 1 + count for name, count in given.items()}


def _firm(draft: Draft, facts: Facts, name: str, stated: Message, kept: Message) -> None:
    firm, at = facts.firms[name], ("firms", name)
    draft.put((*at, "list_price"), firm.price, stated)
    if firm.service_price is not None:
        draft.put((*at, "service_price"), firm.service_price, stated)
    draft.put((*at, "start_share"), 0.0, message("founding-note-start"))
    draft.put((*at, "appeal"), 0.0, message("founding-note-start"))
    failing = firm.failure_rate
    draft.put((*at, "failure_rate"), 0.1 if failing is None else failing, kept if failing is None else stated)
    if firm.contract_months:
        draft.put((*at, "contract", "months"), firm.contract_months, stated)
    for need in NEEDS:
        draft.put((*at, "quality", need), 0.75, message("founding-note-kept"))
    if firm.margin is not None:
        unit = max(1 - firm.margin - SERVE, 0.0)
        draft.put((*at, "costs", "unit"), float(f"{unit:.4g}"), message("founding-note-margin", margin=firm.margin, serve=SERVE))
        if unit == 0:
            draft.put((*at, "costs", "serve"), float(f"{1 - firm.margin:.4g}"), message("founding-note-serve"))
    if facts.acquisition_cost is not None:
        times = float(f"{facts.acquisition_cost / firm.price:.4g}")
        draft.put((*at, "costs", "acquisition"), min(times, 100.0), message("founding-note-acquisition"))
    shares = _summing(facts.shares, whole=1 - OUTSIDE)
    dearer = (firm.price - facts.typical_price) / facts.typical_price
    draft.data["firms"][name]["start_share"] = shares[name]
    draft.data["firms"][name]["appeal"] = round(math.log(facts.shares[name] * len(facts.firms)) / 2 + PRICED * dearer, 3)


def _summing(parts: Mapping[str, float], whole: float = 1.0) -> dict[str, float]:
    """Parts of a whole, rounded to six places, that sum to it: the largest takes what rounding leaves."""
    rounded = {name: round(whole * part, 6) for name, part in parts.items()}
    if rounded:
        largest = max(rounded, key=lambda name: rounded[name])
        rounded[largest] = round(whole - sum(v for n, v in rounded.items() if n != largest), 6)
    return rounded


def wanted_of(facts: Facts, drafted: Scenario) -> tuple[Dials, dict[str, float]]:
    """The dials that meet the facts, and what each is to meet."""
    wanted = {"satisfaction": SATISFIED if facts.satisfaction is None else facts.satisfaction}
    if facts.retention is not None:
        wanted["retention"] = facts.retention
    if facts.complaints:
        wanted["complaints"] = sum(facts.complaints.values())
    if facts.kind != "subscription":
        often = facts.purchases_a_year if facts.kind == "repertoire" else 1 / (facts.years_between or 5.0)
        wanted["units"] = float(often or 12.0)
    known = (*wanted, "shares") if len(facts.firms) > 1 else tuple(wanted)
    voiced = any(firm.failure_rate is not None for firm in facts.firms.values())
    ours = facts.ours if facts.retention_of == "ours" and facts.retention is not None else ""
    return Dials(drafted, known, ours, voiced), wanted
