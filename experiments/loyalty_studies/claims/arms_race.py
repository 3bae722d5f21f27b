"""Every strategy against every other in the duopoly: what pays while the rival rests, and what is left when it answers.

    loyalty claims arms-race --out results/arms-race

The market is the shipped duopoly, two firms alike in all but name, so that nobody owes anything to its seat; smaller and
shorter, so that some two thousand pairs of strategies can be lived on the same luck. Rivals answer in three ways: each
strategy meets its like; strategies that reply (best-reply, copy-the-leader, win-stay-lose-shift, bandit, margin-guard) play
among the others; and the game of all is solved, which lets each firm choose its answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

import numpy as np
import pandas as pd

from sim.lab.court.claim import Ruling, Study, Verdict
from sim.lab.paired import interval
from sim.lab.result import Tables
from sim.lab.runner import Progress, Where
from sim.lab.store import Store
from sim.lab.tournament import Tournament, tournament
from sim.scenario import Scenario

NAME: Final = "arms-race"
CLAIM: Final = "What pays a firm while its rival rests still pays when the rival answers in kind."

CUSTOMERS: Final = 1000
MONTHS: Final = 24
REPLICATIONS: Final = 5
FEWEST: Final = 3
"""Replications below which nothing is judged."""

LEVEL: Final = 0.95

DEFINITIONS: Final[Mapping[str, str]] = {
    "market": f"The shipped duopoly with {CUSTOMERS:,} customers, {MONTHS} months after its warm-up.",
    "gain": "Profit of a firm beyond what it earns, on the same luck, when both rest; mean of both seats.",
    "alone": "The firm plays the strategy, its rival rests.",
    "both": "Both play it.",
    "clearly": "The interval leaves out zero; the intervals of all strategies hold together at 95% (Dunn's).",
    "equilibrium": "A pair of strategies, or of mixes, from which neither firm gains by leaving; seats drawn by lot.",
    "the rule": "Written before the first run. Of the strategies that clearly gain alone: holds, when each clearly gains when "
    "both play it; fails, when none does; holds where it does otherwise; cannot be told with fewer than "
    f"{FEWEST} replications, or when none clearly gains alone.",
}

UNKNOWN: Final = (
    "Whether two years are enough: what builds trust or habit pays later. What other doses would do: each strategy plays at "
    "its defaults. What three or more rivals would do. Whether prices and costs of the duopoly, all round and assumed, are like "
    "any real market's: there quality is cheap beside what it moves."
)


def put_on_trial(
    seed: int = 1,
    scale: float = 1.0,
    workers: int | None = None,
    progress: Progress | None = None,
    *,
    executor: Where = None,
    store: Store | None = None,
) -> Verdict:
    """Play the tournament and judge.

    Args:
        seed: of all worlds.
        scale: multiplies the replications.
        workers, executor, store, progress: as ``sim.tournament`` has them.
    """
    base = Scenario.load("duopoly")
    small = base.evolve(base.name, {"population.size": CUSTOMERS, "market.months": MONTHS})
    count = max(1, round(REPLICATIONS * scale))
    return judge(
        tournament(
            small,
            replications=count,
            seed=seed,
            level=LEVEL,
            workers=workers,
            executor=executor,
            store=store,
            progress=progress,
        )
    )


def alone_and_both(played: Tournament) -> pd.DataFrame:
    """What each strategy gains while the rival rests, and when both play it: a row a strategy, intervals that hold together."""
    (one,) = played.fields
    rest = one.names.index("rest")
    names = [name for name in one.names if name != "rest" and name not in one.alike]
    each = 1 - (1 - played.level) / (2 * len(names))
    mean = one.gains.mean(axis=3)
    size = one.rest.mean(axis=1)
    rows = []
    for name in names:
        k = one.names.index(name)
        alone, both = (interval(mean[:, k, rival], each, size) for rival in (rest, k))
        rows.append(
            {
                "strategy": name,
                **{
                    f"alone{end}": x
                    for end, x in zip(("", " low", " high"), (alone.mean, alone.low, alone.high), strict=True)
                },
                **{
                    f"both{end}": x
                    for end, x in zip(("", " low", " high"), (both.mean, both.low, both.high), strict=True)
                },
                "alone, of profit at rest": alone.mean / float(size.mean()),
                "both, of profit at rest": both.mean / float(size.mean()),
            }
        )
    return pd.DataFrame(rows).sort_values("alone", ascending=False, ignore_index=True)


def rule(table: pd.DataFrame, replications: int) -> Ruling:
    """The verdict on what pays alone and what is left of it when both do it."""
    paying = table[table["alone low"] > 0]
    if replications < FEWEST or paying.empty:
        return "cannot be told"
    left = int((paying["both low"] > 0).sum())
    return "holds" if left == len(paying) else "fails" if left == 0 else "holds where"


def judge(played: Tournament) -> Verdict:
    """From the tournament to the verdict."""
    table = alone_and_both(played)
    verdict = rule(table, played.replications)
    numbers = numbers_of(played, table)
    charts: dict[str, Callable[[], Any]] = {
        "who gains most": partial(played.plot, "ranking"),
        "who gains what against whom": partial(played.plot, "payoffs"),
        "a population that follows profit": partial(played.plot, "replicators"),
    }
    tables = {
        "alone and both": table,
        "ranking": played.ranking(),
        "equilibria": pd.concat([played.equilibria("lot"), played.equilibria("known")], ignore_index=True),
        "ends": played.ends(),
        "alike": played.alike(),
        "pay-offs": played.payoffs(),
    }
    return Verdict(
        name=NAME,
        claim=CLAIM,
        definitions=DEFINITIONS,
        verdict=verdict,
        words=words_of(verdict, numbers),
        tables=Tables(tables),
        figures=charts,
        numbers=numbers,
        unknown=UNKNOWN,
    )


def numbers_of(played: Tournament, table: pd.DataFrame) -> dict[str, Any]:
    """What the words quote."""
    paying = table[table["alone low"] > 0]
    found = played.equilibria("lot")
    solved = found[np.isfinite(found["gain_first"])]
    ranking = played.ranking()
    ends = played.ends()
    return {
        "strategies": len(table),
        "worlds": played.worlds,
        "replications": played.replications,
        "gain alone": list(paying["strategy"]),
        "gain when both": list(paying[paying["both low"] > 0]["strategy"]),
        "lose when both": list(paying[paying["both high"] < 0]["strategy"]),
        "best": str(ranking["strategy"].iloc[0]),
        "may be best": list(ranking[ranking["best_place"] == 1]["strategy"]),
        "equilibria": [f"{row['first']} against {row['second']}" for row in solved.to_dict("records")],
        "equilibrium pays": [float(x) for x in solved["gain_first"]],
        "stands in draws": [float(x) for x in solved["of_draws"]],
        "population ends on": [str(x) for x in ends["ends_on"]],
        "from beginnings": [float(x) for x in ends["of_starts"]],
        "alike": [str(x) for x in played.alike()["strategy"]],
    }


def words_of(verdict: Ruling, numbers: Mapping[str, Any]) -> str:
    """The verdict in a few sentences."""
    alone, kept, lost = (numbers[key] for key in ("gain alone", "gain when both", "lose when both"))
    opening = {
        "holds": "It holds: all that clearly gains alone clearly gains when both play it.",
        "fails": "It fails: nothing that clearly gains alone clearly gains when both play it.",
        "holds where": "It holds of some strategies and not of others: some of what clearly gains alone is left when both play it.",
        "cannot be told": f"It cannot be told with {numbers['replications']} replications.",
    }[verdict]
    best = numbers["may be best"]
    rivals = f"; luck leaves open whether {_listed(best[1:])} is as good" if len(best) > 1 else ""
    solved = "; ".join(
        f"{pair} ({gain:+,.0f} for the first), standing in {stands:.0%} of the draws"
        for pair, gain, stands in zip(
            numbers["equilibria"], numbers["equilibrium pays"], numbers["stands in draws"], strict=True
        )
    )
    ends = "; ".join(
        f"{end} from {part:.0%} of beginnings"
        for end, part in zip(numbers["population ends on"][:3], numbers["from beginnings"][:3], strict=True)
    )
    return "\n\n".join(
        [
            f"{opening} Of {numbers['strategies']} strategies {len(alone)} clearly gain while the rival rests: {_listed(alone)}. "
            f"When both play it, {len(kept)} of these clearly gain ({_listed(kept)}) and {len(lost)} clearly lose "
            f"({_listed(lost)}).",
            f"Over all rivals {numbers['best']} gains most{rivals}. Equilibria: {solved or 'none found'}. "
            f"A population that follows profit ends on {ends}.",
        ]
    )


def _listed(names: list[str]) -> str:
    return ", ".join(names) or "none"


STUDY: Final = Study(NAME, CLAIM, put_on_trial)
