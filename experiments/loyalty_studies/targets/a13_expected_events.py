"""A13: an event that only meets expectations still raises preference, and the experienced move less per event."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import special

from loyalty_studies.checks.bench import quiet
from loyalty_studies.targets import shapes
from loyalty_studies.targets.reading import lived_month, snapshot
from loyalty_studies.targets.worlds import heads, market
from sim.lab.court.target import Estimate, Lived, Part, Target
from sim.lab.outcomes import Outcome
from sim.lab.world import BASELINE, Arm
from sim.market.market import Market
from sim.scenario import Scenario

CUSTOMERS: Final = 20_000
MONTHS: Final = 12
FIRST_VARIANCE: Final = 0.02
SIGNAL_VARIANCE: Final = 0.02
WEIGHT: Final = 6.0
RISK: Final = 50.0
"""Coefficients of the check: quality and risk aversion so large that choice shows the certainty equivalent."""
BAD: Final = 0.3
GOOD: Final = 0.75
EPISODES: Final = (1, 3, 6, 12)
"""Earlier visits at which the next group of experience begins; the first group has none."""


def variance_after(n: int) -> float:
    """Uncertainty after n experiences, 1 / (1/v_0 + n/sigma^2): Normal-Normal updating without drift."""
    return 1 / (1 / FIRST_VARIANCE + n / SIGNAL_VARIANCE)


def worth_after(n: int) -> float:
    """Utility of the certainty equivalent less that of the mean, -beta rho v_n / 2."""
    return -0.5 * WEIGHT * RISK * variance_after(n)


def exactly_met(quality: float, size: int, *, expected: float | None = None) -> Scenario:
    """One firm, no noise, nothing but Bayesian learning and an aversion to risk; the rate of staying is never far from 0.8.

    ``expected`` is what is expected at first; the quality itself unless given.
    """
    appeal = special.logit(0.8) - WEIGHT * quality - worth_after(MONTHS // 2)
    return quiet(
        "expected-events",
        "subscription",
        {"firm": {"start_share": 1.0, "appeal": appeal, "reputation": expected or quality, "quality": {"service": quality}}},
        size=size,
        months=MONTHS,
        changes={
            "behaviour.expectation.prior_variance": FIRST_VARIANCE,
            "behaviour.expectation.signal_variance": SIGNAL_VARIANCE,
            "behaviour.choice.quality": WEIGHT,
            "behaviour.choice.risk": RISK,
        },
    )  # fmt: skip


def stays(world: Market) -> Outcome:
    """Customers at the start of each month from month 1 on, and how many of them stayed."""
    customers = world.run().tables()["firms"]["customers"].to_numpy(dtype=float)
    return Outcome({}, {"months": {"before": customers[:-1], "stayed": customers[1:]}})


def slope(
    before: Sequence[float] | NDArray[np.float64], stayed: Sequence[float] | NDArray[np.float64]
) -> tuple[float, float]:
    """How staying follows the certainty equivalent: slope of its log-odds on ``worth_after``, and the standard error.

    Weighted least squares with weights n p (1 - p). The closed form says 1.
    """
    n, k = np.asarray(before, dtype=float), np.asarray(stayed, dtype=float)
    use = (k > 0) & (k < n)
    if use.sum() < 3:
        return math.nan, math.nan
    p = k[use] / n[use]
    x = np.array([worth_after(m + 1) for m in range(n.size)])[use]
    weight = n[use] * p * (1 - p)
    centred = x - np.average(x, weights=weight)
    spread = float((weight * centred**2).sum())
    return float((weight * centred * special.logit(p)).sum()) / spread, 1 / math.sqrt(spread)


def usual(size: int) -> Scenario:
    """Default behaviour, three firms, no failures, nobody to hear from."""
    return market(
        "moves", 2, size=size, months=24, warm_up=0, changes={"firms.*.failure_rate": 0.0, "network.kind": "none"}
    )


def gains(world: Market) -> Outcome:
    """Mean gain, movement of the expectation over surprise, by earlier visits (0, 1-2, 3-5, 6-11, 12 and more).

    Nothing fails, and nobody is heard, so that visits alone move expectations, each by what was lived in it.
    """
    seen: list[NDArray[np.int64]] = []
    moved: list[NDArray[np.float64]] = []
    for _ in range(world.spec.market.months):
        before = snapshot(world)
        lived = lived_month(world).experience
        after = world.customers.relationships
        for j in range(len(world.spec.firms)):
            rows = np.flatnonzero(after["episodes"][:, j] == before["episodes"][:, j] + 1)
            surprise = lived[rows, j] - before["will"][rows, j]
            told = np.abs(surprise) > 0.02  # where there is surprise enough to divide by
            change = (after["will"][rows, j].astype(float) - before["will"][rows, j])[told]
            seen.append(before["episodes"][rows, j][told].astype(np.int64))
            moved.append(change / surprise[told])
    group = shapes.boxes(np.concatenate(seen), EPISODES)
    means = shapes.means_by(group, np.concatenate(moved), len(EPISODES) + 1)
    return Outcome({f"gain {k}": float(mean) for k, mean in enumerate(means)})


def decay(world: Market) -> Outcome:
    """Exponent of the gain in n + sigma^2/v_0 without drift: -1 says the n-th event moves the belief by 1/n of surprise."""
    gain: list[float] = []
    for _ in range(MONTHS):
        before = world.customers.relationships["will"][:, 0].astype(float)
        here = world.customers.people["home"] == 0
        world.step()
        here &= world.customers.people["home"] == 0
        after = world.customers.relationships["will"][:, 0].astype(float)
        gain.append(float(((after - before) / (GOOD - before))[here].mean()) if here.any() else math.nan)
    events = np.arange(1, MONTHS + 1) + SIGNAL_VARIANCE / FIRST_VARIANCE
    return Outcome({"decay": float(np.polyfit(np.log(events), np.log(gain), 1)[0])})


def worlds(scale: float) -> dict[Arm, Lived]:
    """The checks, and default behaviour."""
    size = heads(CUSTOMERS, scale)
    return {
        Arm("good"): Lived(exactly_met(GOOD, size), stays),
        Arm("bad"): Lived(exactly_met(BAD, size), stays),
        Arm(BASELINE): Lived(usual(heads(CUSTOMERS // 4, scale)), gains),
        Arm("surprised"): Lived(exactly_met(GOOD, heads(CUSTOMERS // 20, scale), expected=0.6), decay),
    }


def reading(found: Mapping[Arm, Outcome]) -> Mapping[str, float]:
    """The checks, and the gains under default behaviour."""
    steep, error = slope(**found[Arm("good")].tables["months"])
    n, k = found[Arm("bad")].tables["months"].values()
    late, early = (k[-4:].sum() / n[-4:].sum(), k[:2].sum() / n[:2].sum())
    by_experience = found[Arm(BASELINE)].measures
    return {
        "slope": steep,
        "z": (steep - 1) / error,
        "bad": float(special.logit(late) - special.logit(early)),
        "decay": found[Arm("surprised")].measures["decay"],
        "order": shapes.smallest_step(*by_experience.values()),
        **by_experience,
    }


GROUPS: Final = ("0", "1-2", "3-5", "6-11", "12 or more")


def words(e: Mapping[str, Estimate]) -> str:
    """What was measured."""
    gains_ = ", ".join(f"{e[f'gain {k}']:.2f}" for k in range(len(GROUPS)))
    return (
        f"When every event is exactly as expected, the log-odds of staying rise {e['slope']:.3f} times as much as the closed form's"
        f" certainty equivalent; with a bad firm that is as bad as expected they still rise, by {e['bad']:.2f}. Under"
        f" default behaviour an event moves expectations by {gains_} of the surprise after"
        f" {', '.join(GROUPS)} earlier visits."
    )


TARGET: Final = Target(
    name="expected-events",
    label="A13",
    title="Events that meet expectations raise preference; the experienced move less",
    source="Rust, Inman, Jia & Zahorik 1999, Marketing Science 18(1):77-92",
    design=(
        "Check: one firm, no noise, quality exactly as expected, everything off but Bayesian learning (v_0 ="
        f" {FIRST_VARIANCE:g}, sigma^2 = {SIGNAL_VARIANCE:g}, no drift) and risk aversion; each month all may leave. The"
        " certainty equivalent then rises by rho/2 (v_t - v_{t+1}) a month, and the log-odds of staying with it."
        " Coefficients of the check are large so that choice shows it. Gains under default behaviour: three firms without"
        " failures or hearsay, 24 months; gain is the movement of the will expectation over the surprise."
    ),
    parts=(
        Part("z", "meeting expectations raises preference by the closed form: slope 1 within 3 standard errors", "CHECK", -3, 3),
        Part("bad", "an expected bad outcome does not lower preference: log-odds of staying do not fall", "CHECK", low=0),
        Part("decay", "without drift the gain falls as 1/(n + sigma^2/v_0): exponent -1", "CHECK", -1.01, -0.99),
        Part("order", "experienced customers move less per event: gain falls from group to group", "INPUT", low=0),
    ),
    worlds=worlds,
    reading=reading,
    words=words,
    also={
        "slope": "slope of the log-odds of staying on the closed form",
        **{f"gain {k}": f"mean gain after {group} earlier visits" for k, group in enumerate(GROUPS)},
    },
    unknown=(
        "Rust et al.'s third result (a lower but surer quality can be the rational choice) is the same term of the same"
        " law and is not measured apart. The fourth (courting the loyal can be counter-productive) is a matter of profit,"
        " not tried here."
    ),
)  # fmt: skip
