"""A21: treating the best better costs nothing below while nobody sees it; discounts for newcomers die of being known.

Relations are measured by what Homburg et al. (2008) take them to be, feeling and custom: cumulative satisfaction, and the
months one stays with the firm. Envy is no part of satisfaction in the model; it shows in custom.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np

from loyalty_studies.targets import shapes
from loyalty_studies.targets.worlds import FOCAL, books, heads, market
from sim.lab.court.target import ABOVE, BELOW, Estimate, Lived, Part, Target
from sim.lab.outcomes import Outcome
from sim.lab.world import BASELINE, Arm
from sim.market.market import Market
from sim.results.measures import measures_from

CUSTOMERS: Final = 4_000
MONTHS: Final = 36
TOP: Final = 2
"""Number of the top tier in the customers' columns; those below it are the rest."""
LIFT: Final = 0.10
"""Quality lift of the top fifth under prioritisation."""
VISIBLE: Final = (0.0, 0.25, 0.5, 1.0)
AWARE: Final = (0.0, 0.25, 0.5, 0.75, 1.0)
DISCOUNTS: Final = (0.0, 0.05, 0.10, 0.15, 0.20, 0.25, 0.30)


def firm(**levers: Any) -> dict[str, Any]:
    """A strategy block of the focal firm with levers set from month 0."""
    return {f"firms.{FOCAL}.strategy": {"use": "set-levers", **levers}}


# -- prioritisation ---------------------------------------------------------------------------------------------------


def live(world: Market) -> Outcome:
    """Live all months: margin per customer, and of each one, where they began and what they felt and did.

    ``satisfaction`` is with the focal firm at the end; ``months`` how many one was with it; ``lifted`` whether one ever was
    its customer in the top tier.
    """
    people, relationships = world.customers
    mine, top = people["home"] == 0, relationships["tier"][:, 0] >= TOP
    months, lifted = np.zeros(people.size), np.zeros(people.size, bool)
    for _ in range(world.spec.market.months):
        lifted |= (people["home"] == 0) & (relationships["tier"][:, 0] >= TOP)
        world.step()
        months += people["home"] == 0
    satisfaction = relationships["cumulative_satisfaction"][:, 0].astype(float)
    rows = {"mine": mine, "top": top, "satisfaction": satisfaction, "months": months, "lifted": lifted}
    about = world.spec.market
    margin = measures_from(books(world), about.discount_rate, about.kind)["margin"]
    return Outcome({"margin": margin}, {"people": rows})


ALIKE: Final = Arm(BASELINE)


def lifting(seen: float) -> Arm:
    """The top tier lifted, seen by so many."""
    return Arm("lifting", (), (("seen", seen),))


def prioritising(found: Mapping[Arm, Outcome]) -> dict[str, float]:
    """Effects of lifting the top tier, by how many see it; the same customers throughout."""
    alike = found[ALIKE].tables["people"]
    mine, top = alike["mine"], alike["top"]
    groups = {"top": mine & top, "bottom": mine & ~top}
    out: dict[str, float] = {}
    relations: dict[tuple[str, float], float] = {}
    for seen in VISIBLE:
        lifted = found[lifting(seen)]
        rows_of = lifted.tables["people"]
        never = groups["bottom"] & ~rows_of["lifted"] & ~alike["lifted"]
        for group, rows in (*groups.items(), ("never lifted", never)):
            felt, stayed = (shapes.effect(rows_of[m][rows], alike[m][rows]) for m in ("satisfaction", "months"))
            relations[group, seen] = (felt + stayed) / 2
            if group == "bottom":
                out |= {f"satisfied, seen by {seen:g}": felt, f"stayed, seen by {seen:g}": stayed}
        if seen == 0:
            out["margin"] = 100 * (lifted.measures["margin"] / found[ALIKE].measures["margin"] - 1)
    bottom = {seen: relations["bottom", seen] for seen in VISIBLE}
    return out | {
        "top": relations["top", 0.0],
        "bottom": bottom[0.0],
        "seen": falls(VISIBLE, list(bottom.values())),
        "below": bottom[1.0],
        **{f"bottom, seen by {seen:g}": effect for seen, effect in bottom.items()},
        **{f"never lifted, seen by {seen:g}": relations["never lifted", seen] for seen in VISIBLE},
    }


def falls(x: Sequence[float], y: Sequence[float]) -> float:
    """Minus the rank correlation: 1 where y falls with x all along."""
    return -shapes.spearman(x, y)


# -- newcomer discounts -----------------------------------------------------------------------------------------------


def profit(world: Market) -> Outcome:
    """Discounted profit."""
    about = world.spec.market
    return Outcome({"npv": measures_from(books(world.run()), about.discount_rate, about.kind)["npv"]})


def welcoming(aware: float, discount: float) -> Arm:
    """A discount for newcomers, of which so many existing customers know."""
    return Arm("welcoming", (), (("aware", aware), ("discount", discount)))


def best_discounts(found: Mapping[Arm, Outcome]) -> list[float]:
    """The discount for newcomers that earns most, by the share of existing customers who know of it."""
    return [best(DISCOUNTS, [found[welcoming(aware, d)].measures["npv"] for d in DISCOUNTS]) for aware in AWARE]


def best(discounts: Sequence[float], profits: Sequence[float]) -> float:
    """The discount at the top of the parabola through the highest point and its neighbours; an end when it is highest."""
    return shapes.peak_of(discounts, profits)


def newcomers(best_by_aware: Sequence[float]) -> dict[str, float]:
    """The predictions' numbers from the best discount at each share of ``AWARE``."""
    known_to_some = [b for aware, b in zip(AWARE, best_by_aware, strict=True) if 0 < aware < 1]
    return {
        "discount": best_by_aware[0],
        "aware": falls(AWARE, best_by_aware),
        "gone": min(known_to_some),
        **{f"best, known to {aware:g}": b for aware, b in zip(AWARE, best_by_aware, strict=True)},
    }


def worlds(scale: float) -> dict[Arm, Lived]:
    """Tiers seen by none to all; and newcomers' discounts known to none to all."""
    size = heads(CUSTOMERS, scale)
    tiers = market("tiers", 2, size=size, months=MONTHS)
    changing = {"population.entry_rate": 0.3, "population.need_ceases": 0.2}
    new = market("newcomers", 2, size=size, months=MONTHS, changes=changing)
    lifts = {seen: firm(**{"tiers.lift_top": LIFT, "tiers.visibility": seen}) for seen in VISIBLE}
    offers = {(a, d): firm(**{"price.newcomer": d, "price.visibility": a}) for a in AWARE for d in DISCOUNTS}
    return {
        ALIKE: Lived(tiers, live),
        **{lifting(seen): Lived(tiers.evolve("tiers", block), live) for seen, block in lifts.items()},
        **{welcoming(*key): Lived(new.evolve("newcomers", block), profit) for key, block in offers.items()},
    }


def reading(found: Mapping[Arm, Outcome]) -> Mapping[str, float]:
    """Both."""
    return {**prioritising(found), **newcomers(best_discounts(found))}


def words(e: Mapping[str, Estimate]) -> str:
    """What was measured."""
    bottoms = ", ".join(f"{e[f'bottom, seen by {seen:g}']:+.3f}" for seen in VISIBLE)
    discounts = ", ".join(f"{100 * e[f'best, known to {aware:g}'].mean:.0f}%" for aware in AWARE)
    return (
        f"Unseen, a better top tier moves relations there by {e['top']:+.3f} SD, below it by {e['bottom']:+.3f} SD, and"
        f" margin per customer by {e['margin']:+.1f}%; below, with 0, 25, 50 and 100% seeing it, {bottoms} SD (satisfaction"
        f" {e['satisfied, seen by 1']:+.3f} and months with the firm {e['stayed, seen by 1']:+.3f} when all see it), and for"
        f" those never in that tier {e['never lifted, seen by 0']:+.3f} unseen and {e['never lifted, seen by 1']:+.3f} seen by"
        " all. The newcomer discount that earns most, with 0, 25, 50, 75 and 100% of existing customers knowing of it, is"
        f" {discounts}."
    )


TARGET: Final = Target(
    name="tiers-and-newcomers",
    label="A21",
    title="Prioritisation unseen and seen; newcomer discounts and those who know of them",
    source="Homburg, Droll & Totzek 2008; Feinberg, Krishna & Zhang 2002",
    design=(
        "Three alike firms, monthly renewal, three years, twin worlds. Prioritisation: a quality lift of"
        f" {LIFT:g} for the top fifth by spend; those in and below that tier when it began, wherever they are later;"
        " relations are the mean of two effects, on cumulative satisfaction and on months with the firm, each in standard"
        " deviations of the twin without it. Newcomers: discounts of 0 to 30% of price before joining and for half a year"
        " after it, in a market where a third enters and a fifth ceases every year; the one that earns most (discounted"
        " profit)."
    ),
    parts=(
        Part("top", "unseen prioritisation improves relations with the top tier", "INPUT", low=ABOVE),
        Part("bottom", "and leaves the tier below within .1 SD", "EMERGENT", -0.1, 0.1, "EQUIV"),
        Part("margin", "and raises average profit per customer, %", "EMERGENT", low=ABOVE),
        Part("seen", "the effect below falls as more see it: rank correlation at least .8", "INPUT", low=0.8),
        Part("below", "and is negative when all do", "INPUT", high=BELOW),
        Part("discount", "known to nobody, a discount for newcomers pays", "EMERGENT", low=ABOVE),
        Part("aware", "the best discount falls as more know: rank correlation at least .8", "EMERGENT", low=0.8),
        Part("gone", "and is gone before everyone knows", "EMERGENT", high=0),
    ),
    worlds=worlds,
    reading=reading,
    words=words,
    also={
        **{f"bottom, seen by {seen:g}": f"effect below the top tier, seen by {seen:g}, SD" for seen in VISIBLE},
        **{f"satisfied, seen by {seen:g}": f"on satisfaction alone, seen by {seen:g}, SD" for seen in VISIBLE},
        **{f"stayed, seen by {seen:g}": f"on months with the firm alone, seen by {seen:g}, SD" for seen in VISIBLE},
        **{
            f"never lifted, seen by {seen:g}": f"below and never above it, seen by {seen:g}, SD" for seen in VISIBLE
        },
        **{f"best, known to {aware:g}": f"best newcomer discount, known to {aware:g}" for aware in AWARE},
    },
    notes={
        "fail": (
            "three parts fail. Margin: the lift is spent on the best, nothing is taken from the rest, and what the best buy"
            " more does not pay for it; Homburg et al. saw costs fall below the top. Below when all see it: some of those who"
            " began below rise and are lifted, which outweighs what the envy of the others costs; among those who never rose"
            " the effect is negative, and small. The best discount falls to about nothing when everybody knows, not before:"
            " with three quarters knowing it is still around 5%."
        )
    },
    unknown="Status and its dilution (Drèze & Nunes 2009) are not tried, nor a rival's better treatment of its own (jealousy).",
)  # fmt: skip
