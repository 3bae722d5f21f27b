"""What each law of the model's second version costs: everything on, and one law at a time put to rest.

    python benchmarks/laws.py [--customers 100000] [--rounds 5]

All the markets take turns, two months a turn on one thread; what a law costs is the median, over turns, of the difference to the
market with all of them at work. Every number that ``sim.scenario.at_rest`` would move belongs to one law, or is left over and told.
Writes ``results/laws.json``.
"""

from __future__ import annotations

import argparse
import json
import statistics
from pathlib import Path
from typing import Any, Final

from sim.app import bench
from sim.market.market import Market
from sim.scenario import at_rest

HERE = Path(__file__).resolve().parent

LAWS: Final[dict[str, tuple[str, ...]]] = {
    "match": ("experience.match",),
    "luck of the day": ("visit_noise",),
    "standards of one's own": ("standards",),
    "expectations: promises fade, doubt, hardening, trust beyond noise": (
        "promise_fades", "norm_untried", "should_belief", "hardening", "trust_beyond",
    ),
    "bands by surprise": ("surprise",),
    "answers that slip": ("survey.error",),
    "own price and promise as standards": ("own_price", "fairness.promise"),
    "prices seen and regretted": ("price.seen", "price.lowest", "price.regret"),
    "points by their worth": ("points_worth", "programme."),
    "advertising by exposures": ("advertising.", "exposure"),
    "reviews after incidents and by satisfaction": ("review_",),
    "moves": ("moves", "out_of_reach"),
    "firms forgotten": ("word_of_mouth.forgotten",),
    "ties of unequal strength": ("tie_spread",),
    "topics from memory": ("topic_", "leaving_told", "talk_memory"),
    "biased ears": ("familiarity_", "assimilation"),
    "news that prompts": ("bad_word", "departure"),
    "invitations meant for someone": ("invitation",),
}  # fmt: skip
"""Laws, and what the paths of their numbers hold."""


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--customers", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    chosen = parser.parse_args()
    working = bench.everything_on(chosen.customers)
    rest = at_rest(working)
    of_law = {law: {k: v for k, v in rest.items() if any(part in k for part in parts)} for law, parts in LAWS.items()}
    left_over = sorted(set(rest).difference(*of_law.values()))
    arms: dict[str, dict[str, Any]] = {"all at work": {}, **of_law, "all at rest": rest}
    markets = {
        arm: Market(working.evolve("a-law-less", changes) if changes else working, rng=1)
        for arm, changes in arms.items()
    }
    for market in markets.values():
        market.step()
        market.step()
    taken: dict[str, list[float]] = {arm: [] for arm in markets}
    for _ in range(chosen.rounds):
        for arm, market in markets.items():
            taken[arm].append(bench.nanoseconds(market, 2))
    with_all = taken["all at work"]
    cost = {arm: statistics.median(a - b for a, b in zip(with_all, times, strict=True)) for arm, times in taken.items()}
    medians = {arm: statistics.median(times) for arm, times in taken.items()}
    for arm in markets:
        print(f"{arm:66s} {medians[arm]:6.0f} ns, costs {cost[arm]:+5.0f}")
    print("left over:", *left_over)
    result = {
        "customers": chosen.customers,
        "ns": medians,
        "cost": cost,
        "all": taken,
        "numbers": {arm: sorted(changes) for arm, changes in of_law.items()},
        "left_over": left_over,
    }
    (HERE / "results/laws.json").write_text(json.dumps(result, indent=2) + "\n")


if __name__ == "__main__":
    main()
