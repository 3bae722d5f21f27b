"""Whose diary is worth reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from sim.state.causes import CAUSES, UNCHOSEN

if TYPE_CHECKING:
    from sim.scenario import Scenario

SEEKS: Final = ("leaver", "saved", "complainer")


def found(kind: str, scenario: Scenario, exits: pd.DataFrame, complaints: pd.DataFrame) -> int:
    """A customer with something to tell about the focal firm.

    ``leaver`` left it by choice: for a cause, if anybody did, after something had gone wrong there, if it had for anybody, and
    of those who changed firms least often; ``complainer`` complained to it most often;
    ``saved`` complained, was put right after the worst failure so treated, and never left. Of equals, the lowest row.

    Args:
        kind: one of ``SEEKS``.
        scenario: the market.
        exits, complaints: tables of a run.

    Raises:
        ValueError: when there is no such customer, or no such kind.
    """
    firm = scenario.focal_firm
    if kind not in SEEKS:
        raise ValueError(f"no kind of customer {kind!r}; give a number, or one of: {', '.join(SEEKS)}")
    chosen = exits[~exits[[f"cause_{c}" for c in UNCHOSEN]].any(axis=1)]
    voiced = complaints[(complaints["firm"] == firm) & complaints["complained"]]
    if kind == "leaver":
        ours = chosen[chosen["firm"] == firm]
        causes = ours[[f"cause_{c}" for c in CAUSES if c not in UNCHOSEN]].sum(axis=1)
        failed = ours["customer"].isin(complaints.loc[complaints["firm"] == firm, "customer"])
        moves = ours["customer"].map(chosen.groupby("customer").size())
        worth = 1e6 * (causes > 0) + 1e5 * failed - 1e2 * moves + causes
        score = worth.groupby(ours["customer"]).max()
    elif kind == "complainer":
        score = voiced.groupby("customer").size().astype(float)
    else:
        kept = voiced[voiced["put_right"] & ~voiced["customer"].isin(exits["customer"])]
        score = kept.groupby("customer")["severity"].max()
    if score.empty:
        raise ValueError(f"nobody to call a {kind} of {firm} in this run; give a number")
    return int(score.index[int(np.argmax(score.to_numpy()))])
