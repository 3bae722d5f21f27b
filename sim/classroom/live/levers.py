"""The levers a class can move: a teachable set, each with a range in which it teaches, and what each block of them costs.

What a lever is, its unit and its source are declared in ``sim.scenario.levers``; here stands which are offered, in which
group, how far, and where their cost is read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from sim.classroom.said import Said, each, said
from sim.scenario import Levers, Scenario
from sim.words import translated


@dataclass(frozen=True)
class Lever:
    """One lever as it is offered.

    Attributes:
        path: block and field.
        group: under which heading.
        low, high, step: of its slider; a firm that rests beyond them widens it.
        kinds: markets that have it; all, when empty.
    """

    path: str
    group: str
    low: float
    high: float
    step: float
    kinds: tuple[str, ...] = ()

    @property
    def block(self) -> str:
        """The block it stands in."""
        return self.path.partition(".")[0]

    @property
    def name(self) -> str:
        """The end of the message that is its label."""
        return self.path.replace(".", "-").replace("_", "-")


GROUPS: Final = ("service", "recovery", "price", "programme", "acquisition", "bonds")

LEVERS: Final = (
    Lever("promise.cushion", "service", -0.15, 0.15, 0.01),
    Lever("promise.extras", "service", 0.0, 0.1, 0.005),
    Lever("service.lift", "service", -0.1, 0.15, 0.01),
    Lever("service.fewer_failures", "service", 0.0, 0.9, 0.05),
    Lever("service.peak", "service", -0.1, 0.3, 0.01),
    Lever("service.end", "service", -0.1, 0.3, 0.01),
    Lever("recovery.ease", "recovery", 0.0, 1.0, 0.05),
    Lever("recovery.delay_days", "recovery", 0.0, 30.0, 1.0),
    Lever("recovery.apology", "recovery", 0.0, 1.0, 0.05),
    Lever("recovery.compensation", "recovery", 0.0, 1.2, 0.05),
    Lever("recovery.resolve", "recovery", 0.0, 1.0, 0.05),
    Lever("price.change", "price", -0.3, 0.3, 0.01),
    Lever("price.newcomer", "price", 0.0, 0.5, 0.01),
    Lever("price.loyalty", "price", 0.0, 0.3, 0.01),
    Lever("contract.months", "price", 0.0, 24.0, 1.0, ("subscription",)),
    Lever("programme.earn", "programme", 0.0, 0.2, 0.005),
    Lever("tiers.lift_top", "programme", -0.05, 0.2, 0.01),
    Lever("tiers.lift_rest", "programme", -0.1, 0.1, 0.01),
    Lever("tiers.recognition", "programme", 0.0, 1.0, 0.05),
    Lever("tiers.visibility", "programme", 0.0, 1.0, 0.05),
    Lever("advertising.spend", "acquisition", 0.0, 0.3, 0.005),
    Lever("referral.reward", "acquisition", 0.0, 3.0, 0.1),
    Lever("welcome.lift", "acquisition", 0.0, 0.2, 0.01),
    Lever("win_back.rate", "acquisition", 0.0, 0.5, 0.01),
    Lever("bonds.financial", "bonds", 0.0, 0.2, 0.005),
    Lever("bonds.social", "bonds", 0.0, 1.0, 0.05),
    Lever("contact.rate", "bonds", 0.0, 0.5, 0.01),
    Lever("personalisation.intensity", "bonds", 0.0, 1.0, 0.05),
)
BY_PATH: Final = {lever.path: lever for lever in LEVERS}

COSTS: Final[dict[str, tuple[str, ...]]] = {
    "promise": ("promise",),
    "service": ("service",),
    "recovery": ("recovery",),
    "price": ("sales",),
    "contract": ("gifts",),
    "programme": ("programme",),
    "tiers": ("tiers",),
    "advertising": ("advertising",),
    "referral": ("gifts",),
    "welcome": ("welcome",),
    "win_back": ("contact",),
    "bonds": ("bonds",),
    "contact": ("contact",),
    "personalisation": ("personalisation",),
}
"""Where in the books the cost of a block stands: ``sim.state.books`` says what each line is. Lines that two blocks share are
both blocks' together. A price costs no line: what it comes to is what sales are less than the ghost's."""

SHARED: Final = {"contract": "referral", "referral": "contract", "win_back": "contact", "contact": "win_back"}
"""Blocks whose line of the books is another's too."""

AGAINST: Final = ("price",)
"""Blocks whose cost is the difference from the ghost; that of the others is the line itself, as booked this month."""


UNITS: Final = {
    "quality": "quality",
    "quality^2": "variance",
    "quality^2 per month": "drift",
    "per quality": "per-quality",
    "share of price": "price",
    "per month": "monthly",
    "months": "months",
    "days": "days",
    "episodes": "visits",
    "utility": "utility",
    "utility per quality": "taste",
    "log-odds per quality": "odds",
}
"""Units as they are declared, and the ends of the messages that say them; a pure number has none."""


def unit_said(unit: str) -> Said | None:
    """A unit in words; None for a pure number."""
    return said(f"live-unit-{UNITS[unit]}") if unit in UNITS else None


def offered(market: Scenario) -> list[Lever]:
    """The levers that a market has."""
    return [lever for lever in LEVERS if not lever.kinds or market.market.kind in lever.kinds]


def described(market: Scenario) -> list[dict[str, Any]]:
    """The levers that a market has, as the page is told of them: where each firm rests, and how far each goes."""
    return [_described(lever, market) for lever in offered(market)]


def _described(lever: Lever, market: Scenario) -> dict[str, Any]:
    block, field = lever.path.split(".")
    declared = type(getattr(Levers(), block)).model_fields[field]
    extra = dict(declared.json_schema_extra or {})
    unit, meaning = str(extra.get("unit", "1")), str(declared.description)
    rest = {name: resting(firm, lever.path) for name, firm in market.firms.items()}
    low, high = _range(lever, market)
    return {
        "path": lever.path,
        "block": block,
        "group": lever.group,
        "label": said(f"live-lever-{lever.name}"),
        "about": each(lambda: translated("settings", meaning)),
        "cost": said(f"live-cost-{block.replace('_', '-')}"),
        "unit": unit,
        "unitSaid": unit_said(unit),
        "source": str(extra.get("source", "prior")),
        "low": low,
        "high": high,
        "step": lever.step,
        "rest": rest,
    }


def resting(levers: Levers, path: str) -> float:
    """Where a lever stands in a firm's levers at rest."""
    block, _, field = path.partition(".")
    return float(getattr(getattr(levers, block), field))


def _range(lever: Lever, market: Scenario) -> tuple[float, float]:
    rests = [resting(firm, lever.path) for firm in market.firms.values()]
    return min(lever.low, *rests), max(lever.high, *rests)


def range_of(path: str, market: Scenario) -> tuple[float, float] | None:
    """How far a lever goes in a market; None when there is no such lever."""
    lever = BY_PATH.get(path)
    return _range(lever, market) if lever is not None and lever in offered(market) else None


def groups() -> list[dict[str, Any]]:
    """Their headings, in order."""
    return [{"name": name, "title": said(f"live-group-{name}")} for name in GROUPS]


def costs() -> dict[str, Any]:
    """What the cost of each block is, in words, and whether it is the line of the books or what lies between it and the ghost."""
    return {
        block: {
            "lines": list(lines),
            "kind": "difference" if block in AGAINST else "line",
            "about": said(f"live-cost-{block.replace('_', '-')}"),
            "with": SHARED.get(block),
        }
        for block, lines in COSTS.items()
    }
