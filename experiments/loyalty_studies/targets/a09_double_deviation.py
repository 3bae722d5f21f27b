"""A9: of two recoveries the second weighs more, and after two failures nobody is better off than before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from loyalty_studies.targets import shapes
from loyalty_studies.targets.reading import at_home, lived_month, talked
from loyalty_studies.targets.staged import base, staged
from loyalty_studies.targets.worlds import heads
from sim.lab.court.target import ABOVE, Estimate, Lived, Part, Target
from sim.lab.outcomes import Outcome
from sim.lab.world import BASELINE, Arm
from sim.market.market import Market

CUSTOMERS: Final = 9_000
WARM_UP: Final = 12
FIRST: Final = 9
SECOND: Final = 19
"""Months of the two failures; contracts end in month 20 (Maxham & Netemeyer followed customers for 20 months)."""
SEQUENCES: Final = {"GG": "good,good", "BG": "bad,good", "GB": "good,bad", "BB": "bad,bad"}
MEASURES: Final = {
    "satisfaction": "cumulative satisfaction after the second failure",
    "again": "chosen again",
    "talk": "good words less bad, per head, in the month of the second failure",
}


def follow(world: Market) -> Outcome:
    """What the customers of a world feel, say and choose, one entry a row."""
    world.run(until=FIRST)
    out = {"before": at_home(world, "cumulative_satisfaction")}
    for label, month in (("first", FIRST), ("second", SECOND)):
        world.run(until=month)
        out[f"{label} experience"] = lived_month(world).experience[:, 0]
    people = world.customers.people
    out["home"] = people["home"].astype(float)
    out["satisfaction"] = at_home(world, "cumulative_satisfaction")
    out["talk"] = np.sign(talked(world)).astype(float)
    out["expected"] = world.customers.relationships["recovery"][:, 0].astype(float)
    world.step()
    out["again"] = ((people["home"] == 0) & (people["stage"] == 1)).astype(float)
    return Outcome({}, {"customers": out})


def worlds(scale: float) -> dict[Arm, Lived]:
    """Four sequences of recoveries, and none, for the same customers."""
    spec = base("two-failures", heads(CUSTOMERS, scale), months=SECOND + 2, term=SECOND + 1 + WARM_UP, warm_up=WARM_UP)
    tried = {Arm(name): staged(spec, f"{FIRST},{SECOND}", recoveries) for name, recoveries in SEQUENCES.items()}
    return {arm: Lived(scenario, follow) for arm, scenario in {Arm(BASELINE): spec, **tried}.items()}


def reading(found: Mapping[Arm, Outcome]) -> Mapping[str, float]:
    """What the same customers came to after each sequence."""
    never = found[Arm(BASELINE)].tables["customers"]
    tried = {name: found[Arm(name)].tables["customers"] for name in SEQUENCES}
    both = (never["home"] == 0) & np.isfinite(never["before"])
    for label in ("first", "second"):
        both &= never[f"{label} experience"] - tried["GG"][f"{label} experience"] > 1e-4
    table = {name: {m: float(each[m][both].mean()) for m in MEASURES} for name, each in tried.items()}
    before = float(never["before"][both].mean())
    out = {m: ordered({name: row[m] for name, row in table.items()}) for m in MEASURES}
    out["not above"] = before - table["GG"]["satisfaction"]
    out |= {"before": before, "never again": float(never["again"][both].mean())}
    out["expected"] = float((tried["GG"]["expected"] - tried["BB"]["expected"])[both].mean())
    return out | {f"{m}, {name}": row[m] for name, row in table.items() for m in MEASURES}


def ordered(row: Mapping[str, float]) -> float:
    """The smallest step of GG >= BG > GB > BB; the first counts only when it is below 0."""
    rest = shapes.smallest_step(row["BG"], row["GB"], row["BB"])
    return rest if row["GG"] >= row["BG"] else min(rest, row["GG"] - row["BG"])


def words(e: Mapping[str, Estimate]) -> str:
    """What was measured."""

    def four(what: str, digits: int) -> str:
        return ", ".join(f"{e[f'{what}, {name}']:.{digits}f}" for name in SEQUENCES)

    return (
        f"After recoveries good-good, bad-good, good-bad and bad-bad, cumulative satisfaction stands at"
        f" {four('satisfaction', 3)} (before the first failure: {e['before']:.3f}), shares of {four('again', 3)} choose the"
        f" firm again (without failures: {e['never again']:.3f}), and good words less bad come to {four('talk', 3)} a head."
    )


TARGET: Final = Target(
    name="double-deviation",
    label="A9",
    title="Two failures: the second recovery weighs more",
    source="Maxham & Netemeyer 2002, J. Marketing 66(4):57-71",
    design=(
        "Twin worlds: the same customers of one of three alike firms fail twice, ten months apart (80% of visits each time,"
        " everyone complains, the promise is held); each complaint is put right (at once, 0.8 of price, full apology) or"
        " not at all. Bound by contract until the month after the second failure, then all choose. Over those who met both."
        " Each prediction is the smallest step of good-good >= bad-good > good-bad > bad-bad."
    ),
    parts=(
        Part("not above", "after two failures, both well recovered, satisfaction is not above what it was before", "INPUT", low=0),
        Part("satisfaction", "cumulative satisfaction stands in that order", "INPUT", low=ABOVE),
        Part("again", "so does repurchase", "INPUT", low=ABOVE),
        Part("talk", "so does what is said", "EMERGENT", low=ABOVE),
    ),
    worlds=worlds,
    reading=reading,
    words=words,
    also={
        **{f"{m}, {name}": f"{about}, {name}" for m, about in MEASURES.items() for name in SEQUENCES},
        "before": "cumulative satisfaction before the first failure",
        "never again": "chosen again without failures",
        "expected": "recovery expected next, good-good less bad-bad",
    },
    notes={
        "fail": (
            "satisfaction and repurchase stand in the published order, what is said does not: talk follows the visit of"
            " that month alone, and a good first recovery raises what is expected of the second, which then satisfies"
            " less."
        )
    },
    unknown=(
        "Whether similar or close failures attenuate the pattern, as published. Blame is no more than a mark: after a"
        " complaint not put right the next failures are felt the worse, until one is. The order follows from written rules:"
        " memory of satisfaction (B6), grievances that fade, and recoveries that raise what is expected of the next (B10)."
    ),
)  # fmt: skip
