"""Budgets: what a policy spends a year, lever by lever, and doses that spend the same.

What a policy spends is what it adds, on the same luck, to the lines of the books that its strategy declares to make dearer
(``Strategy.costs``): what rises elsewhere because more customers are served is no spending, and what falls there is no saving.
A strategy that declares nothing, or that its costs vary, spends on every line that only levers fill, and gives up price; levers set
by hand do the latter only where one that moves the price is among them. A strategy that forgoes price (``realised_price``) spends
what it takes less of list prices than without it (``given_up``), whoever it is that buys.

A dose is the strength of a strategy. Spending at strength 0 is nothing; the dose for a budget is a root of spending less
budget, found by false position, every third step by halving, on the luck of the comparison itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.lab.collect import FirmStory
from sim.lab.design import design_of
from sim.lab.outcomes import Outcomes
from sim.lab.paired import interval
from sim.lab.runner import Progress, Where, run
from sim.lab.store import Store
from sim.lab.world import Arm
from sim.scenario import Scenario
from sim.state.books import LINES
from sim.strategies import Strategy
from sim.strategies.joined import followed
from sim.words import message

Floats = NDArray[np.float64]

PRICE: Final = "price given up"
"""What stands among lines of the books for money that was not asked for."""

SOLD: Final = ("sales", "aftersales")
"""Lines of the books that are units times a price, to be held against list prices."""

TOTAL: Final = "all"

ONLY_LEVERS: Final = (
    "recovery", "service", "tiers", "promise", "welcome", "programme", "bonds", "personalisation", "contact", "gifts", "survey",
    "partner", "advertising",
)  # fmt: skip
"""Lines of the books that a firm at rest hardly fills: what rises there, levers raised."""

PRICED: Final = ("price", "bundle", "contact", "win_back", "release")
"""Levers, by block, that move what is taken for a unit. Where none is pulled, more or fewer may take a discount that is there
anyway, and nothing is given up."""

ROUNDING: Final = 1e-9
"""Share of what is sold below which a price given up is the last bits of sums."""

CLOSE: Final = 0.01
"""A budget is met when spending is off by no more than this share of it."""

PROBES: Final = 4
"""Replications on which doses are looked for, at most."""

STEPS: Final = 12


@dataclass(frozen=True)
class Dose:
    """How strong a policy must be to spend a budget.

    Attributes:
        policy: what it is called.
        strength: found.
        a_year: what it spends at that strength, on the replications it was looked for on.
        met: ``met``; ``too little`` where it spends less even at its full strength; ``nothing`` where it spends nothing at all;
            ``jumps`` where spending leaps over the budget between two strengths that are almost equal.
    """

    policy: str
    strength: float
    a_year: float
    met: Literal["met", "too little", "nothing", "jumps"]


@dataclass(frozen=True)
class Budget:
    """Policies at equal spending.

    Attributes:
        amount: a year.
        doses: one a policy.
    """

    amount: float
    doses: tuple[Dose, ...]


def spent_on(policy: Scenario, firm: str) -> tuple[str, ...]:
    """The lines on which a firm's strategy spends, the price it gives up among them.

    Raises:
        StrategyError: for a strategy there is not.
    """
    block = policy.firms[firm].strategy
    lines = dict.fromkeys(line for one in followed(block) for line in _spent_by(one, block))
    return (*(line for line in lines if line != PRICE), *(line for line in lines if line == PRICE))


def _spent_by(strategy: Strategy, block: Mapping[str, Any]) -> tuple[str, ...]:
    if isinstance(strategy.costs, tuple):
        return (*strategy.costs, *((PRICE,) if "realised_price" in strategy.forgoes else ()))
    if strategy.name == "set-levers" and not any(path.partition(".")[0] in PRICED for path in block):
        return ONLY_LEVERS
    return (*ONLY_LEVERS, PRICE)


def given_up(listed: Floats, taken: Floats, listed_with: Floats, taken_with: Floats) -> Floats:
    """What a policy does not ask for: what it sells, at list prices, times what it takes less of a list price than without it.

    given up = listed_with (taken / listed - taken_with / listed_with)

    Bigger baskets and more buyers are no discount, nor is one that as many take without the policy. 0 where either sells nothing,
    and where less than a billionth is given up: that is rounding.

    Args:
        listed, taken: without the policy, what was sold at list prices and what was taken for it (``SOLD``), money, any one shape.
        listed_with, taken_with: the same with the policy.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        found = taken * (listed_with / listed) - taken_with
    real = (listed > 0) & (listed_with > 0) & (np.abs(found) > ROUNDING * listed_with)
    return np.asarray(np.where(real, found, 0.0))


def spending(outcomes: Outcomes, policy: Scenario, firm: str, arm: Arm, base: Arm) -> dict[str, tuple[Floats, Floats]]:
    """By line, what two worlds of every replication spent a year: without the policy, and with it.

    The price given up is nothing without it.
    """
    years = policy.market.months / 12
    amounts = [outcomes.column("books", "amount", one) / years for one in (base, arm)]
    found = {}
    for line in spent_on(policy, firm):
        if line == PRICE:
            listed = [outcomes.values("full_price", one) / years for one in (base, arm)]
            taken = [a[:, [LINES.index(sold) for sold in SOLD]].sum(axis=1) for a in amounts]
            found[line] = (np.zeros(len(listed[0])), given_up(listed[0], taken[0], listed[1], taken[1]))
        else:
            found[line] = (amounts[0][:, LINES.index(line)], amounts[1][:, LINES.index(line)])
    return found


def spend_table(outcomes: Outcomes, policies: Mapping[str, Scenario], firm: str, level: float) -> pd.DataFrame:
    """What each policy spends a year beyond the baseline: a row a policy and line, the sum under ``all``, with intervals.

    Policies stand in the order of the arms, the baseline's left out.
    """
    rows = []
    base, *arms = outcomes.arms
    for arm, (name, policy) in zip(arms, policies.items(), strict=True):
        lines = spending(outcomes, policy, firm, arm, base)
        none = np.zeros(len(outcomes.of(arm)))
        total = sum((with_it - without for without, with_it in lines.values()), none)
        for line, (without, with_it) in lines.items():
            found = interval(with_it - without, level, without, with_it)
            if found.mean or found.half_width > 0:
                rows.append({"policy": name, "line": line, **found.row("a_year")})
        rows.append(
            {"policy": name, "line": TOTAL, **interval(total, level, *(w for _, w in lines.values())).row("a_year")}
        )
    return pd.DataFrame(rows)


def at_strength(policy: Scenario, firm: str, strength: float) -> Scenario:
    """A policy at another strength of its strategy."""
    block = {**policy.firms[firm].strategy, "strength": strength}
    return policy.evolve(policy.name, {f"firms.{firm}.strategy": block})


def equalised(
    base: Scenario,
    policies: Mapping[str, Scenario],
    budget: float,
    *,
    firm: str,
    seed: int,
    replications: int,
    first: int = 0,
    workers: int | None = None,
    executor: Where = None,
    store: Store | None = None,
    progress: Progress | None = None,
) -> tuple[dict[str, Scenario], Budget]:
    """Policies at the strengths at which each spends a budget a year, and how near each comes to it.

    Args:
        base: the baseline.
        policies: by name.
        budget: what each may spend a year.
        firm: whose policies they are.
        seed, replications: of the comparison; the first ``PROBES`` are looked at.
        first: number of the first replication that is looked at.
        workers, executor, store, progress: as ``sim.compare`` has them; progress counts the worlds lived so far.
    """
    full = {name: float(policy.firms[firm].strategy.get("strength", 1.0)) for name, policy in policies.items()}
    low = dict.fromkeys(policies, (0.0, -budget))
    high: dict[str, tuple[float, float]] = {}
    doses: dict[str, Dose] = {}
    trying = dict(full)
    done = 0
    for step in range(STEPS):
        arms = {Arm(): base} | {Arm(name): at_strength(policies[name], firm, s) for name, s in trying.items()}
        design = design_of(arms, seed=seed, replications=min(replications, PROBES), first=first)
        moved = None if progress is None else _counted(progress, done)
        outcomes = run(
            design, FirmStory(firm, people=False), executor=executor, workers=workers, store=store, progress=moved
        ).whole()
        done += len(design)
        spent = {}
        for name, strength in trying.items():
            lines = spending(outcomes, policies[name], firm, Arm(name), Arm())
            spent[name] = float(sum(float((b - a).mean()) for a, b in lines.values()))
            gap = spent[name] - budget
            if abs(gap) <= CLOSE * budget:
                doses[name] = Dose(name, strength, spent[name], "met")
            elif step == 0 and gap < 0:
                doses[name] = Dose(name, strength, spent[name], "too little" if spent[name] > 0 else "nothing")
            elif step == 0:
                high[name] = (strength, gap)
            else:
                _narrow(low, high, name, (strength, gap))
                if high[name][0] - low[name][0] < 1e-4:
                    doses[name] = Dose(name, low[name][0], low[name][1] + budget, "jumps")
        trying = {name: _next(low[name], high[name], step) for name in policies if name not in doses}
        if not trying:
            break
    for name in trying:
        doses[name] = Dose(name, trying[name], spent[name], "jumps")
    scaled = {name: at_strength(policies[name], firm, doses[name].strength) for name in policies}
    return scaled, Budget(budget, tuple(doses[name] for name in policies))


def _narrow(
    low: dict[str, tuple[float, float]], high: dict[str, tuple[float, float]], name: str, at: tuple[float, float]
) -> None:
    if at[1] < 0:
        low[name] = at
    else:
        high[name] = at


def _next(low: tuple[float, float], high: tuple[float, float], step: int) -> float:
    """Where to look next: where a straight line between the ends crosses, every third time the middle."""
    (a, gap_a), (b, gap_b) = low, high
    return (a + b) / 2 if step % 3 == 2 else a + (b - a) * gap_a / (gap_a - gap_b)


def _counted(progress: Progress, before: int) -> Progress:
    return lambda done, total: progress(before + done, before + total)


def money_a_year(text: Any) -> float:
    """A budget as it is typed: ``200000/year``, ``200,000 / year``, ``15000/month`` or a plain number a year.

    Raises:
        ValueError: when it is none, or not above 0.
    """
    said, slash, per = str(text).partition("/")
    factors: Sequence[tuple[str, float]] = (("year", 1.0), ("month", 12.0), ("", 1.0))
    factor = next((f for word, f in factors if per.strip().lower() == word), None)
    try:
        amount = float(said.replace(",", "").replace("_", "").strip())
    except ValueError:
        amount = float("nan")
    if factor is None or (slash and not per.strip()) or not 0 < amount < float("inf"):
        raise ValueError(message("asked-budget", given=repr(text)))
    return amount * factor
