"""A panel of households and brands: how many buy, how often, and how they share it among brands.

Fitted are the category's penetration and purchases a household, and of each brand its share beside the largest and its penetration,
as logarithms and log-odds; their covariance is that of resampled households. Purchases of a brand by each of its buyers, and the
buyers who bought no other brand, are not fitted: they are what the fitted market is tried on.

Where no market is named, people differ as in the NBD-Dirichlet, and nothing else is at work (``bases.AS_EVER``); a brand's share
is fitted, and is both what people like and what draws them. Of a market that is named, each brand's appeal is fitted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.lab.calibration.bases import brands as market_of
from sim.lab.calibration.bases import liked
from sim.lab.calibration.parameter import Parameter, asked
from sim.lab.calibration.target import Facts, Target, Yardstick
from sim.lab.calibration.targets.priors import BRANDS
from sim.lab.calibration.targets.resampled import Resampled, resampled
from sim.lab.outcomes import Outcome
from sim.lab.yardsticks import dirichlet
from sim.market.market import Market
from sim.scenario import Scenario
from sim.words import listed, message, say

Floats = NDArray[np.float64]

CUSTOMERS: Final = 3000
MOST_BRANDS: Final = 8
"""Brands fitted one by one; the smallest of more are one."""
APART: Final = 4.0
"""How far a brand's appeal may lie from the logarithm of its share beside the largest brand's, in a market that is named."""
OFF: Final = 2.0
"""How far the logarithm of a brand's share beside the largest brand's may lie from that of the panel: twice the error it has where
one household bought the brand."""
SMALL: Final = 1e-6


def facts_of(counts: Floats) -> Floats:
    """From purchases, shape (households, brands), to facts: two of the category, four of each brand."""
    counts = np.asarray(counts, float)
    whole = counts.sum(axis=1)
    bought = counts > 0
    buyers = np.maximum(bought.sum(axis=0), SMALL)
    share = counts.sum(axis=0) / max(whole.sum(), SMALL)
    sole = (bought & (bought.sum(axis=1) == 1)[:, None]).sum(axis=0) / buyers
    return np.concatenate(
        [[(whole > 0).mean(), whole.mean()], share, bought.mean(axis=0), counts.sum(axis=0) / buyers, sole]
    )


@dataclass(frozen=True)
class Share:
    """From shares beside the largest brand's to what gives a brand its share.

    Attributes:
        brand: whose; its parameter is called ``share.BRAND``.
        brands: all, the largest first.
    """

    brand: str
    brands: tuple[str, ...]

    def __call__(self, values: Mapping[str, float]) -> dict[str, Any]:
        """The brand's share in what people like and its appeal; the largest's share follows from all the others'."""
        first, *others = self.brands
        beside = {first: 1.0, **{brand: values[f"share.{brand}"] for brand in others}}
        whole = sum(beside.values())
        own = liked(beside[self.brand] / whole, 1 / whole)
        largest = liked(1 / whole, 1 / whole)
        return {
            f"firms.{first}.taste_share": largest["taste_share"],
            **{f"firms.{self.brand}.{key}": value for key, value in own.items()},
        }


@dataclass(frozen=True)
class Bought:
    """Taken of a world: facts of a panel, all brands alike.

    Attributes:
        brands: in the order of the facts.
    """

    brands: tuple[str, ...]

    def __call__(self, market: Market) -> Outcome:
        """Live the market to its end and take it down."""
        before = self.opened(market)
        return self.closed(market.run(), before)

    def opened(self, market: Market) -> Floats:
        """Purchases before the first observed month."""
        market.warm_up()
        return np.asarray(market.customers.relationships["episodes"].astype(float))

    def closed(self, market: Market, seen: Floats) -> Outcome:
        """Take down a market that was lived to its end."""
        names = list(market.spec.firms)
        counts = market.customers.relationships["episodes"].astype(float)
        before = np.zeros_like(counts)
        before[: len(seen)] = seen[: len(counts)]
        wanted = [names.index(brand) for brand in self.brands]
        return Outcome({}, {"facts": {"value": facts_of((counts - before)[:, wanted])}})


@dataclass(frozen=True)
class Logs:
    """From facts to moments: log-odds of penetrations, logarithms of purchases and of shares beside the largest brand's."""

    brands: int

    def __call__(self, facts: Floats) -> Floats:
        """Shape (..., facts) to (..., moments)."""
        facts, n = np.asarray(facts, float), self.brands
        reach = np.clip(np.concatenate([facts[..., :1], facts[..., 2 + n : 2 + 2 * n]], axis=-1), 1e-4, 1 - 1e-4)
        share = np.log(np.maximum(facts[..., 2 : 2 + n], 1e-5))
        mean = np.log(np.maximum(facts[..., 1:2], 1e-5))
        return np.concatenate([np.log(reach / (1 - reach)), mean, share[..., 1:] - share[..., :1]], axis=-1)


def target(
    counts: Floats,
    names: Sequence[str],
    *,
    households: int | None = None,
    months: int = 12,
    base: Scenario | None = None,
    fit: Sequence[str] = (),
    customers: int = CUSTOMERS,
    notes: Sequence[str] = (),
    seed: int = 1,
) -> Target:
    """Of a panel.

    Args:
        counts: purchases, shape (households, brands).
        names: of the brands.
        households: of the panel, when those who bought nothing are not in ``counts``.
        months: that the panel covers.
        base, fit, customers, notes: as for survival; a base's firms are the brands, by name.
        seed: of resampling.

    Raises:
        ValueError: for fewer than two brands, or a base without one of them.
    """
    counts, names, said = np.asarray(counts, float), list(names), list(notes)
    if households is not None and households > len(counts):
        counts = np.concatenate([counts, np.zeros((households - len(counts), counts.shape[1]))])
    order = np.argsort(-counts.sum(axis=0), kind="stable")
    counts, names = counts[:, order], [names[k] for k in order]
    if base is None and len(names) > MOST_BRANDS:
        said.append(say("calibrate-note-others", n=len(names) - MOST_BRANDS + 1, of=len(names)))
        rest = counts[:, MOST_BRANDS - 1 :].sum(axis=1, keepdims=True)
        counts, names = (
            np.concatenate([counts[:, : MOST_BRANDS - 1], rest], axis=1),
            [*names[: MOST_BRANDS - 1], "others"],
        )
    if len(names) < 2 or (counts.sum(axis=0) == 0).any():
        raise ValueError(message("asked-brands"))
    if base is not None and set(names) - set(base.firms):
        missing = listed(sorted(set(names) - set(base.firms)))
        raise ValueError(message("asked-panel-firms", market=base.name, missing=missing, firms=listed(base.firms)))
    n = len(names)
    value = facts_of(counts)
    again = resampled(lambda chosen: facts_of(counts[chosen]), len(counts), seed)
    logs = Logs(n)
    whole = np.cov(again, rowvar=False)
    shares = value[2 : 2 + n]
    market = base or market_of("own-panel", dict(zip(names, shares, strict=True)), months, customers)
    market = market.evolve(market.name, {"market.months": months})
    parameters = (
        *((*BRANDS, *_shares(names, shares)) if base is None else _appeals(names, shares)),
        *asked(market, fit),
    )
    facts = Facts(
        ("buying", "purchases", *(what for what in ("share", "penetration", "frequency", "sole") for _ in range(n))),
        ("", "", *names, *names, *names, *names),
        np.full(len(value), np.nan),
        value,
        np.sqrt(np.diag(whole)),
        np.concatenate([np.zeros(2 + 2 * n, bool), np.ones(2 * n, bool)]),
    )
    return Target(
        "panel", market, months, parameters, facts, logs, np.cov(logs(again), rowvar=False), Bought(tuple(names)),
        Resampled(tuple(map(tuple, whole))), "month", yardstick(value, n), tuple(said),
    )  # fmt: skip


def _shares(names: Sequence[str], shares: Floats) -> tuple[Parameter, ...]:
    return tuple(
        Parameter(
            f"share.{name}", float(share / shares[0] * np.exp(-OFF)), float(share / shares[0] * np.exp(OFF)), "log", "shares",
            "share of the brand beside the largest brand's", Share(name, tuple(names)),
        )
        for name, share in zip(names[1:], shares[1:], strict=True)
    )  # fmt: skip


def _appeals(names: Sequence[str], shares: Floats) -> tuple[Parameter, ...]:
    return tuple(
        Parameter(
            f"firms.{name}.appeal", float(np.log(share / shares[0])) - APART, float(np.log(share / shares[0])) + APART,
            "linear", "shares",
            "what draws people to the brand",
        )
        for name, share in zip(names[1:], shares[1:], strict=True)
    )  # fmt: skip


def yardstick(value: Floats, n: int) -> Yardstick | None:
    """The NBD-Dirichlet of the same panel; none where no such model can be (everyone buys)."""
    try:
        model = dirichlet.fit(value[2 : 2 + n], value[2 + n : 2 + 2 * n], float(value[0]), float(value[1]))
    except ValueError:
        return None
    bought, _ = model.of_category()
    told = np.concatenate([[bought, model.mean], model.shares, model.penetration(), model.frequency(), model.sole()])
    return Yardstick("dirichlet", told, model.to_dict())
