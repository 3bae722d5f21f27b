"""Correlation is not effect: members of a programme bring more, but what did the programme do?"""

from __future__ import annotations

from typing import Final

import numpy as np

from sim.classroom.lessons import charts
from sim.classroom.lessons.lesson import UNTOLD, Figure, Law, Lesson, Numbers, went
from sim.classroom.lessons.worlds import SEED, Ask, Living, Taken, estimate, with_policy
from sim.lab.analyses.trials import field_experiment
from sim.lab.run import Run

ID: Final = "effect"
MARKETS: Final = ("hotel", "telecom")
POLICY: Final = "points-programme"
EARLY: Final = 6
"""Months within which who collects points is a member."""
HALF: Final = 0.5
"""Share of customers to whom the trial offers the programme."""


def take(run: Run) -> Taken:
    """Customer by customer of the focal firm's, from the first day: what they brought, and who soon collects points."""
    firm = run.scenario.focal_firm
    own = run.customers[run.customers["first"] == firm]
    moves = run.table("point_moves")
    members = set(moves.loc[(moves["firm"] == firm) & (moves["month"] < EARLY), "customer"])
    return {
        "brought": own[f"contribution_{firm}"].to_numpy(float),
        "member": own["customer"].isin(members).to_numpy(bool),
    }


def live(living: Living) -> Numbers:
    """Two markets, with and without the programme; in the first a field trial too."""
    asks, bases = {}, {}
    for place, name, people in (("first", MARKETS[0], 1000), ("second", MARKETS[1], 1500)):
        base = bases[place] = living.market(name, people, 24)
        arms = {"rest": base, "programme": with_policy(base, POLICY)}
        asks[place] = Ask(arms, living.pairs(6), take, events=("point_moves",))
    found = living.all(**asks)
    estimates: dict[str, dict[str, float]] = {}
    for place, mark in (("first", ""), ("second", "second-")):
        pairs = list(zip(found[place]["programme"], found[place]["rest"], strict=True))
        level = float(np.mean([rest["brought"].mean() for _, rest in pairs]))
        naive = [_naive(new) for new, _ in pairs]
        truth = [100 * float((new["brought"] - rest["brought"]).mean()) / abs(level) for new, rest in pairs]
        estimates[f"{mark}naive"], estimates[f"{mark}truth"] = estimate(naive), estimate(truth)
        estimates[f"{mark}half"] = estimate(t - n / 2 for t, n in zip(truth, naive, strict=True))
        estimates[f"{mark}before"] = estimate(_before(new, rest) for new, rest in pairs)
        if place == "first":
            trial = field_experiment(
                bases[place], POLICY, share=HALF, seed=SEED, replications=living.pairs(6), workers=1
            ).table("contribution")
            estimates["trial"] = {
                key: 100 * float(value) / abs(level)
                for key, value in zip(
                    ("mean", "low", "high"),
                    (
                        trial["estimate"].iloc[0],
                        trial["estimate"].iloc[0] - trial["estimate_half_width"].iloc[0],
                        trial["estimate"].iloc[0] + trial["estimate_half_width"].iloc[0],
                    ),
                    strict=True,
                )
            }
    return {"estimates": estimates, "facts": {}}


def _naive(world: Taken) -> float:
    """How much more members brought than others, in the world with the programme, per cent."""
    members, others = world["brought"][world["member"]], world["brought"][~world["member"]]
    if not (len(members) and len(others)) or others.mean() == 0:
        return float("nan")
    return 100 * float(members.mean() / others.mean() - 1) if others.mean() > 0 else float("nan")


def _before(new: Taken, rest: Taken) -> float:
    """How much more the same people brought in the world without any programme, per cent."""
    return _naive({"brought": rest["brought"], "member": new["member"]})


def right(numbers: Numbers) -> str:
    """Whether the programme's effect is more than half of the difference that one sees, or less."""
    return {"up": "most", "down": "little"}.get(went(numbers["estimates"]["half"]), UNTOLD)


def figures(numbers: Numbers) -> list[Figure]:
    """What one sees, what the same people would have done anyway, what a trial says, what is true."""
    keys = ("naive", "before", "trial", "truth")
    return [
        charts.dots(
            charts.title(ID, "fig-gap", numbers),
            charts.rows_of(ID, numbers, keys),
            reference=(0.0, charts.name(ID, "nothing")),
        ),
        charts.bars(
            charts.title(ID, "fig-truth", numbers), charts.rows_of(ID, numbers, ("naive", "truth"), MARKETS)
        ),
    ]  # fmt: skip


LESSON: Final = Lesson(
    ID,
    15,
    MARKETS,
    ("most", "little", UNTOLD),
    live,
    right,
    figures,
    ("fig-gap", "fig-truth", "nothing", *(f"row-{key}" for key in ("naive", "before", "trial", "truth"))),
    Law(
        r"E[Y \mid D=1] - E[Y \mid D=0] = E[Y_1 - Y_0 \mid D=1] + \left(E[Y_0 \mid D=1] - E[Y_0 \mid D=0]\right)",
        "what one sees = effect on members + what they differ in anyway",
    ),
    "hotel",
)
