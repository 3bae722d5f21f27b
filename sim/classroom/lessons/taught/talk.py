"""Who talks: the angry, the glad, or those between."""

from __future__ import annotations

from typing import Final

from sim.classroom.lessons import charts
from sim.classroom.lessons.lesson import UNTOLD, Figure, Law, Lesson, Numbers, went
from sim.classroom.lessons.worlds import Ask, Living, Taken, estimate
from sim.lab.run import Run

ID: Final = "talk"
MARKETS: Final = ("restaurant-chain", "telecom")
BANDS: Final = {"angry": "outraged", "calm": "satisfied", "glad": "dazzled"}


def take(run: Run) -> Taken:
    """How often a month's visits are talked about, by how they felt; and how many good words there are to a bad one."""
    visits, told = run.table("visits"), run.table("told")
    told = told[~told["invitation"]]
    spoken = told.drop_duplicates(["customer", "firm", "month"])[["customer", "firm", "month"]].assign(spoken=True)
    seen = visits[["customer", "firm", "month", "band"]].merge(spoken, on=["customer", "firm", "month"], how="left")
    talks = seen["spoken"].notna()
    good, bad = int((told["valence"] > 0).sum()), int((told["valence"] < 0).sum())
    shares = {name: talks[seen["band"] == band] for name, band in BANDS.items()}
    return {
        **{name: 100 * float(who.mean()) if len(who) else float("nan") for name, who in shares.items()},
        "ratio": good / bad if bad else float("nan"),
    }


def live(living: Living) -> Numbers:
    """Two markets as they are, listened to."""
    asks = {
        place: Ask({"own": living.market(name, 1000, 18)}, living.pairs(8), take, events=("visits", "told"))
        for place, name in (("first", MARKETS[0]), ("second", MARKETS[1]))
    }
    found = living.all(**asks)
    estimates: dict[str, dict[str, float]] = {}
    for place, mark in (("first", ""), ("second", "second-")):
        worlds = found[place]["own"]
        for name in (*BANDS, "ratio"):
            estimates[f"{mark}{name}"] = estimate(w[name] for w in worlds)
        estimates[f"{mark}gap"] = estimate(w["angry"] - w["glad"] for w in worlds)
        estimates[f"{mark}excess"] = estimate(w["ratio"] - 1 for w in worlds)
    return {"estimates": estimates, "facts": {}}


def right(numbers: Numbers) -> str:
    """Who talks more often, the outraged or the dazzled."""
    return {"up": "angry", "down": "glad"}.get(went(numbers["estimates"]["gap"]), UNTOLD)


def figures(numbers: Numbers) -> list[Figure]:
    """Talk by feeling; and good words per bad one."""
    return [
        charts.plain_bars(charts.title(ID, "fig-talk", numbers), charts.rows_of(ID, numbers, tuple(BANDS), MARKETS)),
        charts.dots(
            charts.title(ID, "fig-ratio", numbers),
            charts.rows_of(ID, numbers, ("ratio",), MARKETS),
            unit="ratio",
            per=1,
            sign=False,
            reference=(1.0, charts.name(ID, "even")),
        ),
    ]


LESSON: Final = Lesson(
    ID,
    10,
    MARKETS,
    ("angry", "glad", UNTOLD),
    live,
    right,
    figures,
    ("fig-talk", "fig-ratio", "even", *(f"row-{name}" for name in BANDS)),
    Law(
        r"P(\mathrm{talk}) = \lambda_0 u_i \left(u_0 + a_+ \max(S - s^*, 0)"
        r" + a_- \max(s^* - S, 0)\right)",
        "P(talk) = λ·u·(u₀ + a₊·(satisfaction above s*) + a₋·(satisfaction below s*))",
    ),
    "restaurant-chain",
)
