"""A19: satisfaction lengthens a relationship a little; the share of wallet follows a brand's rank, not its level."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from loyalty_studies.targets import shapes
from loyalty_studies.targets.reading import at_home
from loyalty_studies.targets.worlds import heads, market
from sim.lab.court.target import Estimate, Lived, Part, Target
from sim.lab.fits import partial, proportional_hazards, wallets_of
from sim.lab.outcomes import Outcome
from sim.lab.world import Arm
from sim.market.market import Market

CUSTOMERS: Final = 10_000
SHOPPERS: Final = 10_000
MONTHS: Final = 22
"""How long relationships are followed, as in Bolton 1998."""
YEAR: Final = 12
FEW: Final = 12
"""Visits to the firm that divide the new from the experienced."""


# -- duration ---------------------------------------------------------------------------------------------------------


def duration(world: Market) -> Outcome:
    """Hazard of leaving against cumulative satisfaction on the day of asking; three alike firms, default reviews."""
    rows = np.flatnonzero(np.isfinite(at_home(world, "cumulative_satisfaction")))
    satisfaction = at_home(world, "cumulative_satisfaction")[rows]
    visits = at_home(world, "episodes")[rows]
    length = np.full(rows.size, MONTHS)
    ended = np.zeros(rows.size, bool)
    going = np.ones(rows.size, bool)
    for month in range(MONTHS):
        world.step()
        people = world.customers.people
        gone = going & (people["left"][rows] >= 0)
        length[gone] = month + 1
        ended[gone] = people["stage"][rows][gone] == 1
        going &= ~gone
    points = satisfaction / satisfaction.std()
    out = dict(zip(("hazard", "explained"), proportional_hazards(length, ended, points), strict=True))
    for name, group in (("new", visits < FEW), ("experienced", visits >= FEW)):
        out[f"hazard, {name}"] = proportional_hazards(length[group], ended[group], points[group]).slope
    found = {k: math.exp(v) if k.startswith("hazard") else v for k, v in out.items()}
    return Outcome(found | {"left": float(ended.mean())})


# -- wallet -----------------------------------------------------------------------------------------------------------


def wallets(satisfaction: NDArray[np.float64], visits: NDArray[np.int64]) -> dict[str, float]:
    """How rank and level of satisfaction explain shares of wallet, over pairs of a customer and a brand used.

    Partial R^2 are of shares above an even split, so that the number of brands used explains nothing by itself.

    Args:
        satisfaction: with each brand, shape (customers, brands); NaN for a brand not used.
        visits: to each brand in the year that follows.
    """
    share, even, rule, level = wallets_of(satisfaction, visits)
    by_rank = partial(share - even, rule - even, level)
    by_level = partial(share - even, level, rule - even)
    loose_rank, loose_level = partial(share, rule, level), partial(share, level, rule)
    return {
        "ratio": by_rank / max(by_level, 1e-9),
        "loose": loose_rank / max(loose_level, 1e-9),
        "rank": by_rank,
        "level": by_level,
        "rule": shapes.pearson(rule, share),
        "alone": shapes.pearson(level, share - even) ** 2,
    }


def shopping(world: Market) -> Outcome:
    """A market of five alike brands: satisfaction with those used so far, and a year of purchases after it."""
    relationships, here = world.customers.relationships, world.customers.people["stage"] == 1
    satisfaction = np.where(
        relationships["episodes"] > 0, relationships["cumulative_satisfaction"].astype(float), np.nan
    )
    before = relationships["episodes"].astype(np.int64)
    world.run()
    visits = world.customers.relationships["episodes"].astype(np.int64) - before
    return Outcome(wallets(satisfaction[here], visits[here]))


def worlds(scale: float) -> dict[Arm, Lived]:
    """A market of relationships, and one of shared purchases."""
    return {
        Arm("duration"): Lived(market("duration", 2, size=heads(CUSTOMERS, scale), months=MONTHS), duration),
        Arm("wallet"): Lived(
            market("wallet", 4, size=heads(SHOPPERS, scale), months=YEAR, kind="repertoire"), shopping
        ),
    }


def reading(found: Mapping[Arm, Outcome]) -> Mapping[str, float]:
    """Both."""
    return {**found[Arm("duration")].measures, **found[Arm("wallet")].measures}


def words(e: Mapping[str, Estimate]) -> str:
    """What was measured."""
    return (
        f"One standard deviation more satisfaction multiplies the hazard of leaving by {e['hazard']:.3f}"
        f" ({e['hazard, new']:.3f} with fewer than {FEW} visits, {e['hazard, experienced']:.3f} with more) and explains"
        f" {100 * e['explained'].mean:.2f}% of duration. Of the share of wallet, rank explains"
        f" {100 * e['rank'].mean:.2f}% beyond level, level {100 * e['level'].mean:.2f}% beyond rank; the Wallet Allocation"
        f" Rule correlates {e['rule']:+.2f} with actual shares. Left in, the number of brands used makes the rule explain"
        f" {e['loose']:.0f} times as much as the level."
    )


TARGET: Final = Target(
    name="duration-and-wallet",
    label="A19",
    title="Satisfaction and duration; rank, not level, and the share of wallet",
    source="Bolton 1998, Marketing Science 17(1):45-65; Keiningham et al. 2011, 2015",
    design=(
        "Duration: three alike firms, monthly renewal, reconsidered at the default rate; all customers on one day are"
        f" followed for {MONTHS} months; proportional hazards on cumulative satisfaction that day, per standard deviation;"
        " R^2 = 1 - exp(-2 (l - l_0)/n). Wallet: five alike brands that share purchases; satisfaction with every brand used"
        " so far, ranked within each customer; share of the next year's purchases among those brands, over customers who"
        " know at least two; partial R^2, of the share above an even split, of the Wallet Allocation Rule given the level and of"
        " the level given the rule."
    ),
    parts=(
        Part("hazard", "satisfaction lengthens relationships: hazard ratio below 1", "EMERGENT", high=1),
        Part("explained", "but explains little of duration: R^2 .03 to .20", "EMERGENT", 0.03, 0.20, "LEVEL"),
        Part("ratio", "rank explains the share of wallet at least three times as well as level", "EMERGENT", low=3),
    ),
    worlds=worlds,
    reading=reading,
    words=words,
    also={
        "hazard, new": f"hazard ratio, fewer than {FEW} visits",
        "hazard, experienced": f"hazard ratio, at least {FEW} visits",
        "left": "share of relationships that ended by choice",
        "rank": "partial R^2 of rank",
        "level": "partial R^2 of level",
        "loose": "the ratio with the number of brands left in both",
        "rule": "correlation of the rule with actual shares, over pairs",
        "alone": "R^2 of level alone",
    },
    notes={
        "fail": (
            "satisfaction hardly tells who stays or where the money goes. What decides both is a lasting taste for a firm,"
            " which satisfaction does not contain: in one look the share of wallet correlated .51 with taste and .01 with rank."
            " Brands tried once rank high or low by luck. That the rule seems to do well when the number of brands is left in"
            " is arithmetic: shares are smaller where more brands are used."
        )
    },
    unknown=(
        "Bolton's finding that satisfaction weighs more with the experienced is shown, not judged. Shares are of purchases;"
        " what is spent on one does not differ between brands here. Cooil et al. 2007 (changes within a customer) and"
        " Homburg & Giering 2001 (age, income: no such traits) are left out."
    ),
)
