"""decide: which policy, over all markets that could be the one there is, within a budget, and how firmly that can be said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pandas as pd

from sim.lab.asked import firm_of, scenario_of
from sim.lab.decision.decision import Decision
from sim.lab.decision.rivals import answers
from sim.lab.decision.story import BoardStory
from sim.lab.decision.trial import plans
from sim.lab.ensemble.compared import LEVEL, REPLICATIONS, compared
from sim.lab.ensemble.ensemble import Ensemble, Member
from sim.lab.runner import Progress, Where
from sim.lab.store import Store
from sim.numerics.streams import as_whole
from sim.scenario import Scenario

MEMBERS: Final = 30
"""Markets drawn where no ensemble is given."""

FIT: Final = ("what", "known", "low", "high", "reached")
"""Columns of the table that says how well markets agree with data."""


def decide(
    base: Scenario | str | Path,
    *policies: Any,
    budget: float | str | None = None,
    ensemble: Ensemble | str | Path | None = None,
    members: int = MEMBERS,
    replications: int = REPLICATIONS,
    customers: int | None = None,
    rivals: bool = True,
    trial: bool = True,
    fit: pd.DataFrame | None = None,
    seed: int = 1,
    firm: str | None = None,
    level: float = LEVEL,
    workers: int | None = None,
    executor: Where = None,
    store: Store | None = None,
    progress: Progress | None = None,
) -> Decision:
    """Decide between policies, and doing nothing.

    Args:
        base: the market, or its name or path.
        policies: at least one, each what ``sim.compare`` takes.
        budget: what each may spend a year (``200_000`` or ``"200000/year"``), as ``sim.compare`` has it.
        ensemble: markets that agree with what is known, or the path of their file; drawn from the ranges within which
            coefficients are
            known unless given.
        members: how many are drawn; 0 takes the market as it is for the one there is, and speaks of luck alone.
        replications: of every market and option.
        customers: of a world; sums are told as of the market at its full size.
        rivals: whether to live the rivals' answers.
        trial: whether to hold trials of the leading policy.
        fit: how well the markets agree with data: ``what`` in words, what is ``known`` with its ``low`` and ``high``, and what is
            ``reached``.
        seed, firm, level, workers, executor, store, progress: as ``sim.compare`` has them.

    Raises:
        ScenarioError, StrategyError: for what is unknown or out of range.
        ValueError: without a policy, for a number out of range, or an ensemble of another market.
    """
    market = scenario_of(base)
    firm = firm_of(market, firm)
    who: dict[str, Any] = {"workers": workers, "executor": executor, "store": store}
    markets, kept, left_out = markets_of(market, ensemble, members, seed, progress=progress, **who)
    found = compared(
        markets,
        *policies,
        replications=replications,
        customers=customers,
        seed=seed,
        firm=firm,
        level=level,
        budget=budget,
        story=BoardStory(firm),
        progress=progress,
        **who,
    )
    told = answers(found, progress=progress, **who) if rivals else ()
    known = pd.DataFrame(columns=list(FIT)) if fit is None else _fit(fit)
    decision = Decision(found, told, pd.DataFrame(), known, kept, left_out)
    if not trial:
        return decision
    held = plans(found, decision.leading, progress=progress, **who)
    return replace(decision, trials=held)


def markets_of(
    market: Scenario, ensemble: Ensemble | str | Path | None, members: int, seed: int, **how: Any
) -> tuple[Ensemble, pd.DataFrame, int]:
    """The markets that could be the one there is; what drawn ones have of what is known; and how many draws were left out.

    Args:
        market: as it is taken for.
        ensemble: given, or the path of its file.
        members: drawn where none is given; 0 for the market alone.
        seed: of what is drawn.
        how: who draws, and who is told: ``workers``, ``executor``, ``store``, ``progress``.

    Raises:
        ScenarioError: for a file that cannot be used.
        ValueError: for an ensemble of another market.
    """
    if ensemble is None:
        if as_whole(members, "members", 0) == 0:
            return Ensemble(market.name, market, (Member({}),)), pd.DataFrame(), 0
        from sim.lab.ensemble.drawn import ensemble as drawn

        drew = drawn(market, members, seed=seed, **how)
        return drew.ensemble, drew.facts, len(drew.left_out)
    found = ensemble if isinstance(ensemble, Ensemble) else Ensemble.load(ensemble)
    if found.market.digest() != market.digest():
        raise ValueError(
            f"the ensemble {found.name} was drawn around {found.market.name} ({found.market.digest()}), not around {market.name}"
            f" ({market.digest()}); name that market, or draw it anew"
        )
    return found, pd.DataFrame(), 0


def _fit(table: pd.DataFrame) -> pd.DataFrame:
    lacking = [name for name in FIT if name not in table.columns]
    if lacking:
        raise ValueError(f"fit has no column {lacking[0]!r}; it needs {', '.join(FIT)}")
    return table[list(FIT)].reset_index(drop=True)
