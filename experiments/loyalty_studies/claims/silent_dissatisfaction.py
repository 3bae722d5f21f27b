"""Claim 8: Silent dissatisfaction costs far more than complaints. The tree of losses as arithmetic, and what the silent do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

import numpy as np

from loyalty_studies.checks import run_checks
from loyalty_studies.checks.loss_tree import AT_RISK, BAD, COMPLAIN, LOST, SALES, SILENT_LOST
from sim.lab.court.case import REST, Ask, Case, Effort, Factor, Found, Line, Selection, Times
from sim.lab.court.market import MarketCase
from sim.lab.court.trial import study
from sim.lab.outcomes import Outcome
from sim.market.market import Market
from sim.scenario import Scenario
from sim.state.person import PRESENT

SPARED: Final = "nothing goes wrong"
YEAR: Final = 12
NEVER: Final = 10_000
SILENT, SPOKE = 1, 2


def fates(market: Market) -> Outcome:
    """Of the firm's customers on the first day: their first failure in a year, silent or not; when they left; what they spent."""
    market.warm_up()
    firm = list(market.spec.firms).index(market.spec.focal_firm)
    people, relationships = market.customers
    ours = (people["stage"] == PRESENT) & (people["home"] == firm)
    spend = relationships["spend"][:, firm].astype(float)
    kind, failed = np.zeros(people.size, np.int8), np.full(people.size, NEVER)
    left = np.full(people.size, NEVER)
    market.engine.watch()
    for month in range(market.spec.market.months):
        with_it = market.customers.people["home"] == firm
        market.step()
        seen = market.engine.encounters()
        bad = seen[(seen["firm"] == firm) & (seen["failures"] > 0)]
        first = bad[(kind[bad["row"]] == 0) & with_it[bad["row"]] & (month < YEAR)]
        kind[first["row"]] = np.where(first["complained"] == 1, SPOKE, SILENT)
        failed[first["row"]] = month
        people = market.customers.people
        away = (people["stage"] == PRESENT) & (people["home"] != firm) & (left == NEVER)
        left[away] = month
    market.engine.watch(False)
    return Outcome({}, {"people": {"ours": ours, "spend": spend, "kind": kind, "failed": failed, "left": left}})


def read(found: Found, base: Scenario) -> Mapping[str, float]:
    """Sales lost with the silent and with those who spoke, and how likely each are to leave within a year of the failure."""
    people, spared = (found[arm].tables["people"] for arm in (REST, SPARED))
    ours, kind = people["ours"], people["kind"]
    lost = ours & (people["left"] <= people["failed"] + YEAR)
    anyway = ours & (spared["left"] <= people["failed"] + YEAR)
    silent, spoke, none = (ours & (kind == which) for which in (SILENT, SPOKE, 0))
    sales = [float((people["spend"] * (lost & who)).sum()) for who in (silent, spoke)]
    rate = {name: 100 * float(lost[who].mean()) for name, who in (("silent", silent), ("spoke", spoke)) if who.any()}
    quiet = 100 * float((ours & none & (people["left"] < YEAR)).sum() / max(none.sum(), 1))
    return {
        "silent share": 100 * sales[0] / sum(sales) if sum(sales) else float("nan"),
        "per head": rate.get("silent", np.nan) - rate.get("spoke", np.nan),
        "seen": rate.get("silent", np.nan) - quiet,
        "caused": 100 * float((lost.astype(float) - anyway)[silent].mean()) if silent.any() else float("nan"),
    }


def arms(base: Scenario) -> Mapping[str, Scenario]:
    """The same market in which nothing goes wrong at the firm, from the first day observed."""
    block = {"use": "set-levers", "service.fewer_failures": 1.0}
    return {SPARED: base.evolve(base.name, {f"firms.{base.focal_firm}.strategy": block})}


def heads(found: Found, base: Scenario) -> Mapping[str, float]:
    """More than half of the loss is enough to be far more."""
    numbers = read(found, base)
    return {**numbers, "silent share": numbers["silent share"] + 30.0}


@cache
def form() -> Sequence[Line]:
    """The tree of losses, as stated and as it comes out; and as 100,000 customers of the engine live it."""
    quiet = 1 - COMPLAIN
    lines = [
        Line("lost with those who complained, $", 61_600, SALES * BAD * COMPLAIN * LOST, 0.5),
        Line("at risk with those who complained, $", 74_800, SALES * BAD * COMPLAIN * AT_RISK, 0.5),
        Line("lost with the silent, $", 4_851_000, SALES * BAD * quiet * SILENT_LOST, 0.5),
        Line("at risk with the silent, $", 5_929_000, SALES * BAD * quiet * (1 - SILENT_LOST), 0.5),
        Line("of all sales lost, %", 9.83, 100 * BAD * (COMPLAIN * LOST + quiet * SILENT_LOST), 0.005),
    ]
    lived = run_checks(["loss-tree"], scale=0.1)
    names = {
        "complained, lost, $": "lived: lost with those who complained, $",
        "silent, lost, $": "lived: lost with the silent, $",
    }
    rows = {row.quantity: row for row in lived}
    return [*lines, *(Line(said, rows[q].exact, rows[q].simulated, rows[q].tolerance) for q, said in names.items())]


CASE: Final = Case(
    number=8,
    name="silent-dissatisfaction",
    claim="Silent dissatisfaction costs far more than complaints.",
    figure="Of $50 million of sales: $61,600 lost with those who complain, $4,851,000 with those who stay silent",
    definitions={
        "silent": "A customer of the firm whose visit went wrong and who did not bring it to the firm; the first failure within a"
        " year counts.",
        "costs": "What those used to spend who go elsewhere within a year of the failure.",
        "far more": "At least four fifths of what is lost with both, and the silent are likelier to leave, head by head.",
        "caused": "Who leaves and would have stayed in the same market, with the same luck, in which nothing went wrong.",
        "trivially true": "The silent are many. With 98 of a hundred silent any rate of leaving makes their sum the larger: that is"
        " arithmetic on the shares put in.",
    },
    research="No source was found for the rates of the tree; its form is that of the market damage model of TARP. Halstead and Page"
    " 1992: complainers do not buy again more often. Of those with a problem about half speak to the front line and 1-5% reach"
    " head office.",
    mind="A firm that knows of failures without being told (deliveries late, calls dropped), and follows those who spoke and those"
    " who did not for a year.",
    unknown="What the silent tell others. Whether who speaks is who would have stayed: speaking is not drawn by lot here either.",
    markets=(
        MarketCase("mobile telecom", "telecom"),
        MarketCase("bank deposits", "bank-deposits"),
        MarketCase("restaurants", "restaurant-chain"),
    ),
    take=fates,
    arms=arms,
    read=read,
    form=form,
    asks=(
        Ask(
            "silent share",
            "Four fifths of what is lost is lost with the silent.",
            "lost with the silent, of all",
            low=80,
            unit="%",
        ),
        Ask(
            "per head",
            "The silent leave more often than those who speak.",
            "leaving, silent less spoken",
            low=0,
            unit="points",
        ),
    ),
    selection=Selection("seen", "caused", "Leaving after a failure kept silent", "points"),
    rows=(10, 11, 12, 22),
    flips={
        "more than half of the loss counts as far more": heads,
        "people speak up half as often": {"behaviour.complaint.base": -2.9},
        "every complaint is put right": {"firms.*.recovery.resolve": 1.0},
        "grievances weigh twice as much": {"behaviour.choice.grievance": Times(2.0)},
    },
    where={
        "behaviour.complaint.base": Factor("readiness to complain, in log-odds", (-4.0, -2.1, -0.5)),
        "firms.focal.recovery.resolve": Factor("share of complaints put right", (0.1, 0.5, 0.9)),
    },
    # True by design: few speak, and who speaks is made whole. False by design: most speak, in vain, and are snubbed.
    true_world={
        "behaviour.complaint.base": -3.6,
        "behaviour.choice.grievance": Times(4.0),
        "behaviour.recovery.carry_over": 1.0,
        "behaviour.recovery.gain": 1.0,
        "firms.*.recovery.resolve": 1.0,
        "firms.*.recovery.compensation": 1.0,
        "firms.*.recovery.apology": 1.0,
        "firms.*.recovery.delay_days": 0.0,
    },
    false_world={
        "behaviour.complaint.base": 1.0,
        "behaviour.choice.grievance": Times(4.0),
        "behaviour.recovery.snub": 2.0,
        "firms.*.recovery.resolve": 0.0,
    },
    effort=Effort(customers=1500, replications=24, fewest=8, months=2 * YEAR),
)

STUDY: Final = study(CASE)
