"""Once a year each firm ranks its customers: tiers, the unprofitable, and who is let go."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sim.engines.engine import Engine
from sim.market.firms import Firm
from sim.scenario import Scenario
from sim.state.relationship import CHARGED
from sim.state.world import arms_of


def review(firms: Sequence[Firm], engine: Engine, spec: Scenario) -> list[tuple[int, int]]:
    """Each firm ranks its customers: puts them in tiers, charges those who lose it money, and lets the worst go.

    Thresholds are set by those who know one another: so an isolated customer moves nobody else up or down.

    Returns:
        How many customers of each firm went up, and down.
    """
    people, relationships = engine.customers
    ordinary = people.size - spec.population.isolated
    moved = []
    for firm in firms:
        mine = np.flatnonzero(people["home"] == firm.position)
        judged = mine < ordinary if mine.size and mine[0] < ordinary else np.ones(mine.size, bool)
        tier, shares = np.zeros(people.size, np.uint8), (1.0, 0.0, 0.0, 0.0)
        if mine.size:
            levers = firm.levers.tiers
            spend = relationships["spend"][mine, firm.position]
            ranked = levers.by_frequency + levers.by_profit > 0
            score = placed(engine.club["score"][mine, firm.club], spend) if ranked else spend
            tier[mine] = layers(score, judged, (levers.middle_share, levers.top_share, levers.summit_share))
            shares = tuple(np.bincount(tier[mine[judged]], minlength=4) / np.count_nonzero(judged))
        moved.append(engine.put_in_tiers(firm.position, tier))
        firm.tiers_share = shares
        judge(firm, mine, engine, spec)
    return moved


def judge(firm: Firm, mine: NDArray[np.intp], engine: Engine, spec: Scenario) -> None:
    """Mark who is charged as unprofitable, and who is let go: those who lost the firm most.

    Args:
        firm: whose.
        mine: rows of its customers.
        engine: what keeps them.
        spec: the market; a focal firm that treats only some has its rules at rest for the others.
    """
    people, relationships = engine.customers
    rules = [firm.levers_in(arm).release for arm in range(arms_of(spec))]
    idle = all(rule.fee == 0 and rule.share == 0 for rule in rules)
    if firm.club < 0 or (idle and not (relationships["marks"][:, firm.position] & CHARGED).any()):
        return
    charged, released = np.zeros(people.size, bool), np.zeros(people.size, bool)
    for arm, rule in enumerate(rules):
        ours = mine[people["arm"][mine] == arm]
        brought = engine.club["profit"][ours, firm.club].astype(float)
        losing, lost = ours[brought < 0], brought[brought < 0]
        ordinary = np.sort(lost[losing < people.size - spec.population.isolated])
        many = round(rule.share * ordinary.size)
        if many > 0:
            released[losing[lost <= ordinary[many - 1]]] = True
        charged[losing] = rule.fee > 0
    engine.mark_unprofitable(firm.position, charged & ~released, released)


def layers(score: NDArray[Any], judged: NDArray[np.bool_], wanted: tuple[float, float, float]) -> NDArray[np.uint8]:
    """Tier of each customer of a firm: 3 for the share ``wanted[2]`` with the highest score, 2 for the next ``wanted[1]``,
    1 for the next ``wanted[0]``, 0 for the rest and for whoever has no score.

    Args:
        score: shape (customers,).
        judged: those who set the thresholds, same shape.
        wanted: shares of the middle, the top and the summit.
    """
    tier = np.zeros(score.size, np.uint8)
    upto = 0.0
    for number in (3, 2, 1):
        if wanted[number - 1] > 0:
            upto = min(upto + wanted[number - 1], 1.0)
            cut = _higher(score[judged], 1 - upto)
            tier[(score >= cut) & (score > 0) & (tier == 0)] = number
    return tier


def _higher(values: NDArray[Any], share: float) -> Any:
    """The quantile at a share, the next value up where it falls between two: ``np.quantile(..., method="higher")``, a tenth
    of its time where there are a few hundred.
    """
    place = math.ceil((values.size - 1) * share)
    return np.partition(values, place)[place]


def placed(score: NDArray[Any], spend: NDArray[Any]) -> NDArray[np.int64]:
    """Place of each customer by score, the larger spend first among equals (subscribers all come equally often): 1 for the
    lowest; 0 for whoever has no score. Shapes (customers,).
    """
    place = np.zeros(score.size, np.int64)
    place[np.lexsort((spend, score))] = np.arange(1, score.size + 1)
    place[score <= 0] = 0
    return place
