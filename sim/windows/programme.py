"""Events of standing with a firm: points and tiers."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.state.field import Field
from sim.state.person import PRESENT
from sim.windows.event import CUSTOMER, FIRM, Event, Rows
from sim.windows.month_view import MonthView

MOVES: Final = ("earned", "redeemed", "expired")
TIER_NAMES: Final = ("rest", "middle", "top", "summit")


def _point_moves(view: MonthView) -> Rows:
    parts: list[tuple[NDArray[Any], NDArray[Any], int, NDArray[Any]]] = []
    d = view.encounters
    earned = d[d["issued"] > 0]
    parts.append((earned["row"], earned["firm"], 0, earned["issued"]))
    parts.append(_thanks(view))
    taken = d[d["rewards"] > 0]
    worth = taken["rewards"] * view.offers_of(taken["row"], taken["firm"])["programme_price"]
    parts.append((taken["row"], taken["firm"], 1, worth))
    for firm in np.flatnonzero(view.offers["club"][0] >= 0):
        life = view.offers["programme_life"][:, firm].astype(int)
        dying = (life > 0) & (view.month % np.maximum(life, 1) == 0)  # by arm
        died = np.flatnonzero(dying[view.people["arm"]] & (view.before.old[:, firm] > 0))
        parts.append((died, np.full(died.size, firm), 2, view.before.old[died, firm]))
    customer, firms, amount = (np.concatenate([part[k] for part in parts]) for k in (0, 1, 3))
    kind = np.concatenate([np.full(len(part[0]), part[2]) for part in parts])
    order = np.lexsort((kind, firms, customer))
    return {"customer": customer[order], "firm": firms[order], "move": kind[order], "amount": amount[order]}


def _thanks(view: MonthView) -> tuple[NDArray[Any], NDArray[Any], int, NDArray[Any]]:
    """Points for bringing a friend: whom, at which firm, as points earned, how many."""
    d = view.encounters
    friends = d[(d["joined"] == 1) & (view.people["home"][d["row"]] == d["firm"])]
    inviter = view.customer_months["inviter"][friends["row"]]
    known = inviter >= 0
    friends, inviter = friends[known], inviter[known]
    f = view.offers_of(friends["row"], friends["firm"])
    points = f["referral_reward_paid"] * f["referral_points"]
    there = (view.people["stage"][inviter] == PRESENT) & (f["club"] >= 0) & (f["programme_earn"] > 0) & (points > 0)
    return inviter[there], friends["firm"][there], 0, points[there]


POINT_MOVES: Final = Event(
    "point_moves",
    "points of a customer's that moved at one firm in one month; several may be earned",
    (
        CUSTOMER,
        FIRM,
        Field("move", "i1", "", "what became of them", words=MOVES),
        Field("amount", "f8", "money", "their worth"),
    ),
    _point_moves,
)


def _tier_changes(view: MonthView) -> Rows:
    rows = np.flatnonzero(view.people["home"] >= 0)
    firms = view.people["home"][rows]
    before, after = view.before.tier[rows, firms], view.relationships["tier"][rows, firms]
    moved = before != after
    return {"customer": rows[moved], "firm": firms[moved], "before": before[moved], "after": after[moved]}


TIER_CHANGES: Final = Event(
    "tier_changes",
    "a customer whom the firm put in another tier at the yearly review; who left loses the tier without an event",
    (
        CUSTOMER,
        FIRM,
        Field("before", "i1", "", "the tier before", words=TIER_NAMES),
        Field("after", "i1", "", "the tier after", words=TIER_NAMES),
    ),
    _tier_changes,
    reviewed=True,
)
