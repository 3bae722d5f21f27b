"""C3 number 12: what bad service costs, branch by branch: $50m of sales, 22% bad, 2% complain, 98% silent."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

import numpy as np
from scipy import integrate, optimize

from loyalty_studies.checks.bench import Bench, Check, Row, log_odds, quiet, within_errors
from sim.scenario import Scenario

SALES: Final = 50e6
BAD: Final = 0.22
COMPLAIN: Final = 0.02
RESOLVED: Final = 0.38
AT_RISK: Final = 0.34
LOST: Final = 0.28
SILENT_LOST: Final = 0.45
CUSTOMERS: Final = 1_000_000

APPEAL: Final = 30.0
"""Utility of staying for someone without a grievance: one in e^30 leaves."""
GRIEVANCE: Final = 20.0
"""Utility lost per unit of grievance."""
MONTH: Final = 0.5 ** (1 / 1200)
"""What is left of a grievance a month later, at the longest half-life."""

BRANCHES: Final = {
    "complained, lost": BAD * COMPLAIN * LOST,
    "complained, at risk": BAD * COMPLAIN * AT_RISK,
    "complained, put right": BAD * COMPLAIN * RESOLVED,
    "silent, lost": BAD * (1 - COMPLAIN) * SILENT_LOST,
    "silent, at risk": BAD * (1 - COMPLAIN) * (1 - SILENT_LOST),
}
"""Shares of all sales, as in the tree."""


def leaves(scale: float, snub: float) -> float:
    """Chance to leave after a failure not put right: severity is Beta(2, 4), grievance scale * severity + snub."""

    def left(severity: float) -> float:
        density = 20 * severity * (1 - severity) ** 3
        return density / (1 + math.exp(APPEAL - GRIEVANCE * MONTH * (scale * severity + snub)))

    return float(integrate.quad(left, 0, 1, epsabs=1e-13, epsrel=1e-13, limit=200)[0])


def coefficients() -> tuple[float, float]:
    """The grievance per severity at which 45% of the silent leave, and the snub at which 28/62 of the unheard do."""
    scale = optimize.brentq(lambda x: leaves(x, 0.0) - SILENT_LOST, 1, 10, xtol=1e-14)
    snub = optimize.brentq(lambda x: leaves(scale, x) - LOST / (1 - RESOLVED), 0, 1, xtol=1e-14)
    return float(scale), float(snub)


def scenario(customers: int) -> Scenario:
    """One firm, one visit in the first month, a renewal in the second; a complaint put right leaves no grievance."""
    scale, snub = coefficients()
    made_whole = {"ease": 1.0, "delay_days": 0.0, "apology": 1.0, "compensation": 0.8, "resolve": RESOLVED}
    return quiet(
        "loss-tree",
        "subscription",
        {"firm": {"start_share": 1.0, "appeal": APPEAL, "failure_rate": BAD, "recovery": made_whole}},
        size=customers,
        months=2,
        changes={
            "behaviour.complaint.base": log_odds(COMPLAIN),
            "behaviour.satisfaction.base": 0.5,
            "behaviour.recovery.gain": 0.5,
            "behaviour.recovery.carry_over": 1.0,
            "behaviour.recovery.grievance": scale,
            "behaviour.recovery.snub": snub,
            "behaviour.recovery.grievance_half_life": 1200,
            "behaviour.choice.grievance": GRIEVANCE,
        },
    )


def _rows(bench: Bench) -> Iterator[Row]:
    heads = bench.heads(CUSTOMERS)
    market = bench.market(scenario(heads))
    market.step()
    # What a complaint came to is read off satisfaction: raised when put right, lowered when not, 0.5 without one.
    relationship = market.customers.relationships[:, 0].copy()
    failed = relationship["failures"] > 0
    heard, unheard = (
        failed & (relationship["cumulative_satisfaction"] > 0.5),
        failed & (relationship["cumulative_satisfaction"] < 0.5),
    )
    silent = failed & ~heard & ~unheard
    market.step()
    left = market.customers.people["home"] < 0
    found = {
        "complained, lost": unheard & left,
        "complained, at risk": unheard & ~left,
        "complained, put right": heard & ~left,
        "silent, lost": silent & left,
        "silent, at risk": silent & ~left,
    }
    for branch, share in [*BRANCHES.items(), ("lost in all", BRANCHES["complained, lost"] + BRANCHES["silent, lost"])]:
        members = left if branch == "lost in all" else found[branch]
        error = math.sqrt(share * (1 - share) / heads)
        yield within_errors(f"{branch}, $", SALES * np.mean(members), SALES * share, SALES * error)


CHECK = Check(
    12,
    "loss-tree",
    "The loss tree: who is lost after bad service",
    "Of $50m of sales 22% meet bad service; 2% of those complain, of whom 38% are put right, 34% stay at risk"
    " and 28% are lost; of the silent 55% stay at risk and 45% are lost: $74,800 and $61,600, $5,929,000 and"
    " $4,851,000. Represented by one visit with failure_rate 0.22, log-odds of complaining of log(0.02/0.98),"
    " resolve 0.38 with full justice (no grievance is left), and one renewal: a grievance of scale * severity,"
    " severity ~ Beta(2, 4), with the scale at which 45% of the silent leave, and a snub at which 28/62 of those"
    " complained in vain leave (both solved by quadrature). Everybody spends the same, so heads are dollars.",
    "LITERATURE C3 number 12, A0; the rates have no known source, the arithmetic is exact",
    _rows,
)
