"""The face of every shipped market, and what share of exits is chance alone: the two tables of ``docs/reference/markets.md``.

    python benchmarks/markets.py [--seed 1]

Each market is run once at its shipped size. Writes the tables into the page, between its marks; the rest is by hand.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import sim
from sim.scenario import Scenario
from sim.scenario.files import shipped

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "markets.md"
TASTES = (0.0, 1.5, 3.0, 6.0)
REVIEWS = (0.02, 0.08, 0.32, 1.0)
SCALES = (0.5, 1.0, 2.0, 4.0)
WATCHED = ("telecom", "restaurant-chain", "car-dealer")
PARTS = ("quality", "inertia", "emotional", "transactional", "trust", "grievance", "word_of_mouth", "switching_cost")


def faces(seed: int) -> list[str]:
    """A row a market."""
    lines = []
    for name in shipped():
        scenario = Scenario.load(name)
        values = sim.simulate(scenario, seed=seed).profile()
        if not lines:
            lines = [
                "| market | kind | " + " | ".join(v.replace("_", " ") for v in values) + " |",
                "|---|---|" + "---|" * len(values),
            ]
        cells = [f"{v:.1f}" if key == "good_to_bad" else f"{v:.2f}" for key, v in values.items()]
        cells[2] = f"{values['cumulative_satisfaction']:.3f}"
        lines.append(f"| `{name}` | {scenario.market.kind} | " + " | ".join(cells) + " |")
        print(lines[-1], flush=True)
    return lines


def tastes(scenario: Scenario, sd: float) -> Scenario:
    """The same market with lasting tastes of another standard deviation."""
    return scenario.evolve(scenario.name, {"population.traits.taste": {"normal": {"mean": 0.0, "sd": sd}}})


def scaled(scenario: Scenario, times: float) -> Scenario:
    """Every part of utility but the luck of the moment, so many times as large; times 2 halves that luck.

    Starting shares weigh tastes against luck too, so those on the first day are told apart more as well.
    """
    choice = scenario.behaviour.choice
    changes: dict[str, object] = {f"behaviour.choice.{part}": getattr(choice, part) * times for part in PARTS}
    changes["market.outside"] = scenario.market.outside * times
    changes["market.outside_service"] = scenario.market.outside_service * times
    changes |= {f"firms.{name}.appeal": firm.appeal * times for name, firm in scenario.firms.items()}
    traits = scenario.population.traits
    for trait in ("taste", "price_sensitivity", "novelty_seeking"):
        changes[f"population.traits.{trait}"] = larger(getattr(traits, trait), times)
        for name, segment in scenario.population.segments.items():
            if trait in segment.traits:
                changes[f"population.segments.{name}.traits.{trait}"] = larger(segment.traits[trait], times)
    return scenario.evolve(scenario.name, changes)


def larger(spread: object, times: float) -> dict[str, dict[str, float]]:
    """A distribution with mean and standard deviation multiplied."""
    ((shape, values),) = spread.model_dump().items()  # type: ignore[attr-defined]
    return {shape: {key: value * times for key, value in values.items()}}


def chances(seed: int) -> list[str]:
    """A row a market and what is varied."""
    lines = [
        "| market | varied | | | | |",
        "|---|---|---|---|---|---|",
    ]
    for name in WATCHED:
        base = Scenario.load(name)
        varied = [("sd of lasting tastes", [(sd, tastes(base, sd)) for sd in TASTES])]
        if base.market.kind == "subscription":
            rates = [(r, base.evolve(name, {"market.review_rate": r})) for r in REVIEWS]
            varied.append(("review rate", rates))
        varied.append(("all but luck, times", [(k, scaled(base, k)) for k in SCALES]))
        if base.market.kind == "repertoire":
            last = base.evolve(name, {"behaviour.choice.habit": 0.0, "behaviour.choice.habit_months": 0.0})
            varied.append(("the same, main firm is the last", [(k, scaled(last, k)) for k in SCALES]))
        for what, worlds in varied:
            cells = []
            for value, world in worlds:
                run = sim.simulate(world, seed=seed)
                years = run.firms["customers"].sum() / 12
                by_choice = (~run.exits["need ceased"]).sum() / years
                cells.append(f"{value:g}: {run.profile()['chance']:.0%} of {by_choice:.2g}")
            lines.append(f"| {name} | {what} | " + " | ".join(cells) + " |")
            print(lines[-1], flush=True)
    return lines


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    text = PAGE.read_text(encoding="utf-8")
    for mark, lines in (("faces", faces(chosen.seed)), ("chance", chances(chosen.seed))):
        pattern = rf"(<!-- {mark}: .*? -->\n).*?(<!-- end of {mark} -->)"
        if not re.search(pattern, text, re.DOTALL):
            raise SystemExit(f"{PAGE}: the marks of {mark} are gone")
        table = "\n".join(lines)
        text = re.sub(pattern, lambda m, table=table: f"{m[1]}\n{table}\n\n{m[2]}", text, flags=re.DOTALL)
    PAGE.write_text(text, encoding="utf-8")
    print(f"wrote {PAGE}")


if __name__ == "__main__":
    main()
