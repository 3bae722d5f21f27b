"""What a report says in words, made from numbers."""

from __future__ import annotations

import math
import shlex
from collections.abc import Mapping
from pprint import pformat
from typing import TYPE_CHECKING, Any

import numpy as np

from sim.plots.twins import break_even
from sim.report.page import Grid
from sim.words import amount, called, join, level_of, number, signed

if TYPE_CHECKING:
    from sim.diary import Diary
    from sim.lab.run import Run
    from sim.lab.twins import Twins
    from sim.scenario import Scenario

MOST_PAIRS = 100_000
"""Beyond this many pairs, an effect is told as too small to look for."""

_SHARES = ("per year", "share")


def value(x: float, unit: str, digits: int = 3, *, points: bool = False) -> str:
    """A measure's value: shares as per cent, or as percentage points with their sign."""
    if unit in _SHARES and not math.isnan(x):
        return f"{signed(_round(100 * x, digits))} pts" if points else f"{number(100 * x, digits)}%"
    return signed(_round(x, digits)) if points else number(x, digits)


def _round(x: float, digits: int) -> float:
    return float(f"{x:.{digits}g}")


def interval(row: Mapping[Any, Any], unit: str) -> str:
    """``830 to 3,790``."""
    factor = 100 if unit in _SHARES else 1
    low, high = factor * float(row["low"]), factor * float(row["high"])
    return "not known" if math.isnan(low) else f"{number(low)} to {number(high)}"


def headlines(twins: Twins) -> list[str]:
    """A sentence or three a policy: what it is worth, whether that can be told, who is moved, when it pays."""
    return [headline(twins, name) for name in twins.names]


def headline(twins: Twins, policy: str) -> str:
    """What one policy is worth, honestly."""
    currency, months, level = twins.base.market.currency, twins.base.market.months, level_of(twins.level)
    table = twins.table(["profit"])
    row = table[table["policy"] == policy].to_dict("records")[0]
    gap, low, high = (float(row[c]) for c in ("difference", "low", "high"))
    n = twins.replications
    pairs = "pair" if n == 1 else "pairs"
    between = f"{level} interval {number(low)} to {number(high)}"
    if n < 2:
        said = f"{policy}: {signed(_round(gap, 3))} {currency} in one pair, which cannot tell an effect from luck."
    elif gap == 0 and low == high:
        said = f"{policy} changes no money at all: in every pair the two worlds earn the same."
    elif low > 0:
        part = gap / abs(float(row["baseline"])) if row["baseline"] else math.nan
        share = "" if math.isnan(part) else f", {number(100 * part, 2)}% of its profit"
        said = f"{policy} is worth {amount(gap, currency)} to {twins.firm} over {months} months ({between}){share}."
    elif high < 0:
        loss = amount(-gap, currency)
        said = f"{policy} does not pay: it costs {twins.firm} {loss} over {months} months ({between})."
    else:
        need = twins.needed("profit", abs(gap), policy) if gap else None
        would = (
            f"About {need:,} pairs would do, if the effect is what was measured."
            if need is not None and n < need <= MOST_PAIRS
            else "The effect, if there is one, is too small to look for."
        )
        said = (
            f"{policy} cannot be told apart from nothing at {n} {pairs}: {signed(_round(gap, 3))} {currency} over "
            f"{months} months ({between}). {would}"
        )
    return " ".join((said, _moved(twins, policy), _paid(twins, policy))).strip()


def _moved(twins: Twins, policy: str) -> str:
    table = twins.quadrants()
    count = table[table["policy"] == policy].set_index("quadrant")["customers"]
    saved, away = float(count["saved"]), float(count["driven away"])
    if saved == away == 0:
        return "It moves no customer."
    everyone = float(count.sum())
    moved = f"saves {number(saved, 2)} and drives {number(away, 2)} away"
    return f"Of the {number(everyone, 4)} customers of the first day it {moved}."


def _paid(twins: Twins, policy: str) -> str:
    table = twins.cumulative("profit")
    month = break_even(table[table["policy"] == policy])
    return f"On average it is level by month {month}." if month else ""


def surety(twins: Twins) -> list[str]:
    """What pairing gained, and where it gained little."""
    table = twins.table()
    known = table[(table["half_width"] > 0) & np.isfinite(table["times_narrower"])]
    if twins.replications < 2:
        return ["One pair of worlds has no interval. Twenty pairs are a good start."]
    if known.empty:
        return ["No policy changed anything, so there is nothing to be unsure of."]
    said = []
    profit = known[known["measure"] == "profit"]
    if len(profit):
        times = float(profit["times_narrower"].median())
        said.append(
            f"For profit, twin worlds give an interval {number(times, 2)} times narrower than as many separate runs "
            f"would (the median policy). It would take about {number(times**2, 2)} times as many separate runs to know "
            "as much."
        )
    weak = known[known["times_narrower"] < 2]
    if len(weak):
        some = weak.head(6)
        where = join(f"{called(m)} ({p})" for m, p in zip(some["measure"], some["policy"], strict=True))
        more = f" and {len(weak) - 6} more" if len(weak) > 6 else ""
        said.append(f"Pairing gains little, less than twice, for {where}{more}.")
    said.append(
        "The gain wears off with time. Customers who stay for the policy's sake talk to others, these decide otherwise "
        "than their twins, and talk in turn: the longer the worlds live and the more customers talk, the less luck "
        "they share. The table shows by how much."
    )
    return said


def gains(twins: Twins) -> Grid:
    """How much narrower paired intervals are, early and late."""
    paths = twins.paths()
    months = twins.base.market.months
    span = 12 if months >= 24 else max(months // 2, 1)
    head = ["policy"]
    rows: list[list[str]] = [[name] for name in twins.names]
    for measure in ("profit", "customers", "encounter_satisfaction"):
        mine = paths[paths["measure"] == measure].set_index("month")
        base = mine[mine["world"] == "baseline"]["mean_half_width"]
        for label, late in ((f"first {span}", False), (f"last {span}", True)):
            head.append(f"{measure}, {label} months")
            for name, row in zip(twins.names, rows, strict=True):
                world = mine[mine["world"] == name]
                use = world.index >= months - span if late else world.index < span
                alone = float((base[use] ** 2 + world["mean_half_width"][use] ** 2).mean())
                paired = float((world["half_width"][use] ** 2).mean())
                row.append(f"{math.sqrt(alone / paired):.2g}" if paired > 0 and not math.isnan(alone) else "–")
    return Grid("Times narrower than separate runs, month by month", head, rows)


def changes(base: Scenario, policy: Scenario) -> list[str]:
    """The differences of a policy from the baseline, a line each."""
    return base.diff(policy).splitlines()


def market_facts(scenario: Scenario) -> list[tuple[str, str]]:
    """The market in a few lines."""
    market, people, net = scenario.market, scenario.population, scenario.network
    firms = "; ".join(f"{name}{f' ({firm.about})' if firm.about else ''}" for name, firm in scenario.firms.items())
    ties = (
        "nobody hears anybody" if net.kind == "none" else f"{net.kind.replace('_', ' ')}, {net.degree} heard on average"
    )
    return [
        ("Kind of market", f"{market.kind}, {market.months} months observed after {market.warm_up} months of warm-up"),
        ("Money", f"counted in {market.currency}, discounted at {number(100 * market.discount_rate)}% a year"),
        ("Customers", f"{people.size:,} at the start, in {join(people.segments)}; {ties}"),
        ("Firms", firms),
        ("Journey", "; ".join(touch.name for touch in scenario.journey)),
    ]


def costs_of(scenario: Scenario, firm: str) -> Grid:
    """What levers and service cost a firm, from the scenario."""
    costs = scenario.firms[firm].costs
    rows = []
    for name, field in type(costs).model_fields.items():
        extra = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
        rows.append([name, f"{getattr(costs, name):,.6g}", str(extra.get("unit", "")), str(field.description)])
    return Grid(f"Costs of {firm}", ["name", "value", "unit", "what it is"], rows, words=(0, 2, 3))


# -- how to do it again -----------------------------------------------------------------------------------------------


def shipped(scenario: Scenario) -> bool:
    """Whether a scenario is the shipped one of its name."""
    from sim.scenario import Scenario as Model
    from sim.scenario import ScenarioError

    try:
        return Model.load(scenario.name).digest() == scenario.digest()
    except ScenarioError:
        return False


def block_of(twins: Twins, n: int) -> dict[str, Any] | None:
    """A policy as a strategy's block, when that is all it changes."""
    from sim.strategies.policies import as_policy

    block = dict(twins.policies[n].firms[twins.firm].strategy)
    same = as_policy(twins.base, block, twins.firm).digest() == twins.policies[n].digest()
    return block if same else None


def block_words(base: Scenario, policy: Scenario, firm: str) -> str | None:
    """A policy as it is typed, ``price-cut:depth=0.05``, when a firm's strategy is all it changes."""
    from sim.strategies.policies import as_policy

    block = dict(policy.firms[firm].strategy)
    if as_policy(base, block, firm).digest() != policy.digest():
        return None
    use = str(block.pop("use"))
    return use + (":" + ",".join(f"{k}={_said(v)}" for k, v in block.items()) if block else "")


def command_for_twins(twins: Twins) -> str:
    """The command that writes this report; empty when no command can (the baseline or a policy has no file)."""
    words = ["loyalty", "report", twins.base.name]
    for policy, name in zip(twins.policies, twins.names, strict=True):
        text = block_words(twins.base, policy, twins.firm)
        if text is None:
            return ""
        use = text.partition(":")[0]
        words += [text] if name in (use, text) else ["--policy", f"{name}={text}"]
    words += ["--replications", str(twins.replications), "--seed", str(twins.seed)]
    words += ["--firm", twins.firm] if twins.firm != twins.base.focal_firm else []
    words += ["--level", str(twins.level)] if twins.level != 0.95 else []
    return shlex.join(words) if shipped(twins.base) else ""


def _said(x: Any) -> str:
    return str(x).lower() if isinstance(x, bool) else str(x)


def _load(scenario: Scenario) -> str:
    if shipped(scenario):
        return f"base = sim.Scenario.load({scenario.name!r})"
    return f"base = sim.Scenario.load({scenario.name + '.yaml'!r})  # the scenario below, saved as a file"


def code_for_twins(twins: Twins) -> str:
    """Python that lives these twins again."""
    policies = []
    for n, name in enumerate(twins.names):
        block = block_of(twins, n)
        if block is not None:
            policies.append(
                repr(name) if block == {"use": name} else pformat({**block, "name": name}, sort_dicts=False)
            )
        else:
            changed = {str(d["path"]): d["after"] for d in twins.base.differences(twins.policies[n])}
            policies.append(f"base.evolve({name!r}, {pformat(changed, sort_dicts=False)})")
    extra = f", firm={twins.firm!r}" if twins.firm != twins.base.focal_firm else ""
    extra += f", level={twins.level}" if twins.level != 0.95 else ""
    listed = "".join(f"    {p},\n" for p in policies)
    call = (
        f"twins = sim.compare(\n    base,\n{listed}    replications={twins.replications}, seed={twins.seed}{extra},\n)"
    )
    return f"import sim\n\n{_load(twins.base)}\n{call}\ntwins.report('report.html')"


def command_for_run(run: Run) -> str:
    """The command that lives this run and writes its report; empty when the scenario has no name to call it by."""
    if not shipped(run.scenario):
        return ""
    words = ["loyalty", "run", run.scenario.name, "--seed", str(run.seed)]
    words += ["--replication", str(run.replication)] if run.replication else []
    words += ["--pyramid"] if "layers" in run.tables else []
    return shlex.join([*words, "--figures", "--out", f"results/{run.scenario.name}"])


def code_for_run(run: Run) -> str:
    """Python that lives this run again."""
    more = f", replication={run.replication}" if run.replication else ""
    more += ", pyramid=True" if "layers" in run.tables else ""
    return f"import sim\n\n{_load(run.scenario)}\nrun = sim.simulate(base, seed={run.seed}{more})"


def command_for_diary(diary: Diary, scenario: Scenario) -> str:
    """The command that writes this life; empty when the scenario has no name to call it by."""
    if not shipped(scenario):
        return ""
    words = ["loyalty", "diary", scenario.name, "--customer", str(diary.customer), "--seed", str(diary.world["seed"])]
    words += ["--replication", str(diary.world["replication"])] if diary.world["replication"] else []
    return shlex.join(words)


def code_for_diary(diary: Diary, scenario: Scenario) -> str:
    """Python that tells this life again."""
    more = f", replication={diary.world['replication']}" if diary.world["replication"] else ""
    run = f"run = sim.simulate(base, seed={diary.world['seed']}{more})"
    return f"import sim\n\n{_load(scenario)}\n{run}\nprint(run.diary({diary.customer}))"
