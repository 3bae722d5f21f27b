"""C3 number 4: advertising and full mixing make the Bass curve."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

import numpy as np
from numpy.polynomial import Polynomial

from loyalty_studies.checks.bench import CERTAIN, Bench, Check, Row, quiet, within_share
from sim.scenario import Scenario

P: Final = 0.03
Q: Final = 0.38
"""Innovation and imitation, per year (Sultan, Farley & Lehmann 1990: the averages)."""
STEP: Final = 0.05
"""Years in a month of the market."""
YEARS: Final = 10
CUSTOMERS: Final = 100_000
RESPONSE: Final = 2.0


def adopted(t: float) -> float:
    """F(t) = (1 - e^-(p+q)t) / (1 + q/p e^-(p+q)t)."""
    decay = math.exp(-(P + Q) * t)
    return (1 - decay) / (1 + Q / P * decay)


def peak() -> tuple[float, float, float]:
    """Time of the peak log(q/p) / (p + q), what has adopted by then (q - p) / 2q, and the rate there (p + q)^2 / 4q."""
    return math.log(Q / P) / (P + Q), (Q - P) / (2 * Q), (P + Q) ** 2 / (4 * Q)


def scenario(customers: int) -> Scenario:
    """A firm nobody knows; who knows it takes it at once and keeps it.

    Advertising reaches each with chance 1 - e^(-p dt) a month. Everybody meets one other, drawn afresh from all every
    month; customers always speak, and who hears of the firm comes to know it with chance e^(q dt) - 1, so that the
    imitation of a month compounds to q a year.
    """
    return quiet(
        "bass",
        "subscription",
        {
            "firm": {
                "awareness": 0.0,
                "appeal": CERTAIN,
                "advert_response": RESPONSE,
                "advertising": {"spend": P * STEP / RESPONSE},
            }
        },
        size=customers,
        months=round(YEARS / STEP),
        market={"review_rate": 0.0, "seek_rate": 1.0, "outside": -CERTAIN},
        changes={
            "network": {"kind": "mixing", "degree": 1},
            "behaviour.word_of_mouth.talk_rate": 1.0,
            "behaviour.word_of_mouth.talk_base": 1.0,
            "behaviour.word_of_mouth.talk_pleased": 0.0,
            "behaviour.word_of_mouth.talk_displeased": 0.0,
            "behaviour.word_of_mouth.informs": math.expm1(Q * STEP),
        },
    )


def _rows(bench: Bench) -> Iterator[Row]:
    heads = bench.heads(CUSTOMERS)
    share = bench.market(scenario(heads)).run().tables()["firms"]["customers"].to_numpy() / heads
    time = STEP * np.arange(1, share.size + 1)
    new = np.diff(share, prepend=0.0) / STEP
    # Bass's own regression: the rate is a parabola in what has adopted, and its vertex is the peak.
    curve = Polynomial.fit(share - new * STEP / 2, new, 2)
    vertex = float(curve.deriv().roots()[0])
    found = float(np.interp(vertex, share, time)), vertex, float(curve(vertex))
    labels = "years to the peak of adoption", "adopted at the peak", "rate of adoption at the peak, per year"
    for label, simulated, exact in zip(labels, found, peak(), strict=True):
        yield within_share(label, simulated, exact, 0.02, heads / CUSTOMERS)
    for year in (peak()[0], 10.0):
        simulated = float(np.interp(year, time, share))
        yield within_share(f"adopted after {year:.2f} years", simulated, adopted(year), 0.02, heads / CUSTOMERS)


CHECK = Check(
    4,
    "bass",
    "Advertising and hearsay among strangers: the Bass curve",
    "If those who have not adopted do so at the rate p + q F, adoption peaks after log(q/p) / (p + q) years,"
    " when (q - p) / 2q have adopted, at a rate of (p + q)^2 / 4q: 6.19 years, 46.05%, 11.06% a year for p ="
    " 0.03, q = 0.38. Represented by a firm nobody knows at first, months of dt = 1/20 year, advertising that"
    " reaches 1 - e^(-p dt), network kind mixing of degree 1, customers who always talk, hearsay that informs"
    " with chance e^(q dt) - 1, and adoption at once. The simulated peak is the vertex of a parabola of the rate"
    " in what has adopted (Bass's own regression), over the whole history.",
    "LITERATURE C3 number 4; Bass 1969, Management Science 15(5):215-227",
    _rows,
)
