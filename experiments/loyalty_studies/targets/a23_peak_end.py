"""A23: a visit is remembered by its peak and its end; how long it took is not."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy import special

from loyalty_studies.targets import shapes
from loyalty_studies.targets.reading import lived_month, snapshot
from loyalty_studies.targets.worlds import FOCAL, heads, market
from sim.lab.court.target import ABOVE, Estimate, Lived, Part, Target
from sim.lab.outcomes import Columns, Outcome
from sim.lab.world import Arm
from sim.market.market import Market
from sim.mechanisms.drift import drifting_level
from sim.mechanisms.experience import blamed_severity, felt_severity
from sim.mechanisms.match import match_gain
from sim.mechanisms.recovery import goodwill
from sim.numerics import streams
from sim.rules.drift import epoch_at
from sim.scenario import Scenario
from sim.state.relationship import SLIGHTED

CUSTOMERS: Final = 500
"""Per journey; 20 journeys make 10,000 visits."""
LENGTHS: Final = (3, 6, 12, 24)
"""Touchpoints of a journey: its duration."""
SWING: Final = 0.15
"""How far a journey's curve leaves its mean, quality."""
WARM_UP: Final = 24
CURVES: Final = ("even", "rising", "falling", "high point", "low point")


def emotions(curve: str, length: int) -> list[float]:
    """A journey's curve over its touchpoints; each has mean zero, so that no curve is better on average."""
    place = np.linspace(-1, 1, length)
    middle = (np.abs(place) == np.abs(place).min()).astype(float)
    raw = {
        "even": np.zeros(length),
        "rising": place,
        "falling": -place,
        "high point": middle / middle.sum() - 1 / length,
        "low point": 1 / length - middle / middle.sum(),
    }[curve]
    most = np.abs(raw).max()
    return [float(x) for x in (SWING * raw / most if most else raw)]


def scenario(curve: str, length: int, size: int, warm_up: int = WARM_UP) -> Scenario:
    """One firm, one visit a month along this journey; failures as usual."""
    journey = [
        {"name": f"touchpoint {k + 1}", "need": "service", "emotion": e} for k, e in enumerate(emotions(curve, length))
    ]
    return market("journey", 0, size=size, months=1, warm_up=warm_up, changes={"journey": journey})


def visits(world: Market) -> Outcome:
    """One month's visits: recall from the engine, and what it might follow from touchpoints drawn again from their addresses."""
    before = snapshot(world)
    recall = lived_month(world).experience[:, 0]
    went = np.isfinite(recall)
    usual = world.spec.firms[FOCAL].quality.service
    return Outcome({}, {"visits": seen(recall[went], touchpoints(world, before[:, 0])[went], usual)})


def seen(recall: NDArray[np.float64], quality: NDArray[np.float64], usual: float) -> dict[str, NDArray[np.float64]]:
    """Visits as columns: what is recalled, shape (n,), and what it might follow from quality, shape (n, touchpoints)."""
    return {"recall": recall, **predictors(quality, usual)}


def touchpoints(world: Market, before: NDArray[Any]) -> NDArray[np.float64]:
    """Quality each row lived at each touchpoint of its visit to the focal firm, in the month just lived (B1).

    ``before`` are the relationships with the firm as they were: how hard a failure hit depends on them.
    """
    spec, rows = world.spec, world.customers.people.size
    firm, experience, recovery = spec.firms[FOCAL], spec.behaviour.experience, spec.behaviour.recovery
    stream = spec.streams()[0] << 8

    def luck(decision: str, item: int) -> NDArray[np.float64]:
        return streams.column(world.key, decision, rows, month=world.month - 1, sub=stream, item=item)

    x = np.column_stack(
        [
            firm.quality.service + touch.emotion + experience.noise * special.ndtri(luck("visit", k + 1))
            for k, touch in enumerate(spec.journey)
        ]
    )
    day = luck("visit", streams.visit_item(len(spec.journey)))
    x += (experience.visit_noise * special.ndtri(day) + matches(world))[:, None]
    where = (luck("severity", 1) * len(spec.journey)).astype(int)
    severity = experience.failure_scale * special.betaincinv(2, 4, luck("severity", 0))
    for row in np.flatnonzero(luck("visit", 0) < firm.failure_rate):
        relationship = before[row]
        felt = felt_severity(
            severity[row],
            relationship["failures"],
            recovery.repeat_loss,
            goodwill(relationship["goodwill"]),
            recovery.goodwill,
        )
        x[row, where[row]] -= blamed_severity(felt, recovery.blame) if relationship["marks"] & SLIGHTED else felt
    return x


def matches(world: Market) -> NDArray[np.float64]:
    """What each row's match with the focal firm adds to all it lives there, in the month just lived, quality."""
    spec, rows = world.spec, world.customers.people.size
    experience, stream = spec.behaviour.experience, spec.streams()[0]
    if experience.match == 0:
        return np.zeros(rows)
    starts = streams.column(world.key, "match_start", rows, sub=stream)
    average = float(np.mean([spec.firms[FOCAL].quality.service + touch.emotion for touch in spec.journey]))
    epochs = [epoch_at.plain(experience.match_epoch, float(world.month - 1), start) for start in starts.tolist()]

    def drawn(ahead: int) -> NDArray[np.float64]:
        found = np.empty(rows)
        for epoch in {int(at) for at, _ in epochs}:
            of = np.array([int(at) == epoch for at, _ in epochs])
            found[of] = special.ndtri(streams.column(world.key, "match", rows, month=epoch + ahead, sub=stream))[of]
        return found

    levels = zip(drawn(0), drawn(1), (passed for _, passed in epochs), strict=True)
    return np.array([match_gain(average, drifting_level(experience.match, *level)) for level in levels])


def predictors(quality: NDArray[np.float64], usual: float) -> dict[str, NDArray[np.float64]]:
    """What a visit might be remembered by, from quality at each touchpoint, shape (n, touchpoints).

    The peak is the moment farthest from the usual quality; the trend the slope over the visit, first to last.
    """
    rows, count = quality.shape
    peak = quality[np.arange(rows), np.abs(quality - usual).argmax(axis=1)]
    place = np.linspace(-0.5, 0.5, count)
    return {
        "peak and end": (peak + quality[:, -1]) / 2,
        "mean": quality.mean(axis=1),
        "beginning": quality[:, 0],
        "trough": quality.min(axis=1),
        "trend": quality @ place / (place @ place) if count > 1 else np.zeros(rows),
        "duration": np.full(rows, float(count)),
    }


def correlations(found: Sequence[Columns]) -> dict[str, float]:
    """Correlation of recall with each predictor, over the visits of all journeys."""
    recall, *others = found[0]
    together = {name: np.concatenate([visits[name] for visits in found]) for name in (recall, *others)}
    return {name: shapes.pearson(together[recall], together[name]) for name in others}


def arm(curve: str, length: int, warm_up: int) -> Arm:
    """A journey, and the months customers had before it."""
    return Arm("journey", (), (("curve", curve), ("touchpoints", length), ("warm_up", warm_up)))


PAIRS: Final = tuple((curve, length) for curve in CURVES for length in LENGTHS)


def worlds(scale: float) -> dict[Arm, Lived]:
    """Visits along journeys of every curve and length: of settled customers, and everybody's first."""
    size = heads(CUSTOMERS, scale)
    return {arm(*p, warm): Lived(scenario(*p, size, warm), visits) for warm in (WARM_UP, 0) for p in PAIRS}


def reading(left: Mapping[Arm, Outcome]) -> Mapping[str, float]:
    """What recall follows, over all journeys."""
    found, first = (
        correlations([left[arm(*pair, warm_up)].tables["visits"] for pair in PAIRS]) for warm_up in (WARM_UP, 0)
    )
    rest = max(found["beginning"], found["trough"], found["trend"])
    ahead = found["peak and end"] - rest if math.isfinite(rest) else math.nan
    return {**found, "ahead": ahead, **{f"first {name}": first[name] for name in ("peak and end", "duration")}}


def words(e: Mapping[str, Estimate]) -> str:
    """What was measured."""
    others = ", ".join(f"{name} {e[name]:+.2f}" for name in ("mean", "beginning", "trough", "trend"))
    return (
        f"Recall correlates {e['peak and end']:+.3f} with the mean of peak and end and {e['duration']:+.3f} with duration"
        f" ({others}). On the very first visit it correlates {e['first duration']:+.3f} with duration."
    )


TARGET: Final = Target(
    name="peak-end",
    label="A23",
    title="Peak and end are remembered, duration is not",
    source="Alaybek et al. 2022, OBHDP 170:104149; Kahneman et al. 1993",
    design=(
        "Visits of one firm's customers along twenty journeys, two years in: five curves (even, rising, falling, a high"
        f" point, a low point; each with mean zero and a swing of {SWING:g}) by four lengths (3, 6, 12, 24"
        " touchpoints), failures as usual. What was lived at each touchpoint is drawn again from its address; what is"
        " recalled is the engine's own."
    ),
    parts=(
        Part("peak and end", "correlation of recall with the mean of peak and end .5 to .95", "INPUT", 0.5, 0.95, "LEVEL"),
        Part("duration", "correlation of recall with duration within .1 of zero", "INPUT", -0.1, 0.1, "EQUIV"),
        Part("ahead", "peak and end tell more than beginning, trough or trend: lead over the best of them", "INPUT", low=ABOVE),
    ),
    worlds=worlds,
    reading=reading,
    words=words,
    also={
        "mean": "correlation of recall with the mean of all touchpoints",
        "beginning": "with the first touchpoint",
        "trough": "with the lowest",
        "trend": "with the slope",
        "first peak and end": "first visits: correlation with the mean of peak and end",
        "first duration": "first visits: correlation with duration",
    },
    unknown=(
        "The rule is written into the model (B1), so agreement shows only that nothing between rule and memory undoes it."
        " At first only first visits were measured, and failed on duration; settled customers, as in the other targets, were"
        " put in their place and first visits shown beside them."
    ),
)  # fmt: skip
