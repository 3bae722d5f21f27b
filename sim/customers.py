"""The columns: one row a customer for life, one record a customer and firm.

Columns are the named fields of two structured arrays, ``people`` (rows) and ``relationships`` (rows x firms). A customer's
record with one firm is contiguous, because that is how it is used: a visit reads and writes almost all of it. Values
are stored in single precision, laws compute in double (``docs/engine.md`` gives the measurements).

Leavers keep their row. Rows stand in this order: the first customers, those who enter the category later, the isolated
ones; every trait is addressed by row, so nobody's traits depend on how many others there are.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, Final, NamedTuple

import mesa
import numpy as np
from numpy.typing import NDArray
from scipy import special

from sim.numerics import streams
from sim.scenario import NEEDS, Scenario
from sim.scenario.parts import Traits

ABSENT, PRESENT, GONE = 0, 1, 2
"""Life-cycle stage of a row: not yet in the category, in it, need ceased."""

TRAITS: Final = tuple(name for name in Traits.model_fields if name not in ("taste", "need_concentration"))

PARTS: Final = (
    "quality",
    "price",
    "emotional",
    "transactional",
    "word_of_mouth",
    "trust",
    "grievance",
    "novelty",
    "effort",  # time, mental and physical cost
    "status",
    "fairness",  # envy, betrayal, jealousy, intrusion
    "barriers",  # points held, structural bonds, bundles
)
"""The components of a firm's utility that change with time, in the order they are kept from the month of joining."""

NEVER, CUSTOMER, LOST, WON_BACK = 0, 1, 2, 3
"""Life cycle with one firm: never a customer (``aware`` and the mark ``TARGETED`` tell non-customers, potential and target
customers apart), a customer, lost, won back."""

TARGETED, SLIGHTED, BARRED, CHARGED, ENROLLED, SAW_ADVERT, WAS_TOLD = 1, 2, 4, 8, 16, 32, 64
"""Marks between a customer and a firm: reached by a call or an offer; last complaint not put right; let go by the firm;
charged as unprofitable; in the programme; got to know it by advertising, by word of mouth."""

CONVENIENCE: Final = NEEDS.index("convenience")
"""A bundle suits those who need convenience more than the average need; effort weighs on them most."""

FIRST_PROCESS_NEED: Final = NEEDS.index("service")
"""Needs from this one on (service, relationship, image) are met by how one is treated, those before by what one gets."""

START, OWN_SEARCH, ADVERTISING, WORD_OF_MOUTH, SALES_CALL, REFERRAL, WIN_BACK = range(7)
CHANNELS: Final = ("start", "own search", "advertising", "word of mouth", "sales call", "referral", "win-back")
"""How a customer came to the home firm, by number."""

# What the comments behind these fields say goes into the ODD document.
PERSON: Final = np.dtype(
    [(name, "f4") for name in TRAITS]
    + [
        ("needs", "u2", (len(NEEDS),)),  # weights, in 65535ths of their sum
        ("parts", "i2", (len(PARTS),)),  # utility of the home firm, by component, on joining it: coded
        ("norm", "f4"),  # category norm: quality expected of any firm
        ("paid", "f8"),  # money paid to all firms, observed months
        ("entry", "i2"),  # month of entering the category
        ("joined", "i2"),  # month of joining the home firm
        ("cause", "u2"),  # this month's exit: one bit a cause
        ("segment", "u1"),  # which group of customers one belongs to
        ("stage", "u1"),  # of the life cycle: not yet in the category, in it, need ceased
        ("owns", "u1"),  # durable: has one that needs service
        ("home", "i1"),  # the firm one is with; -1 none
        ("last", "i1"),  # the firm chosen last; -1 none
        ("left", "i1"),  # this month's exit: the firm left; -1 no exit
        ("first", "i1"),  # home when observation began
        ("arm", "u1"),  # field experiment: 0 treated, 1 control
        ("inviting", "u1"),  # 1: has passed on a paid invitation
        ("prompted", "u1"),  # a call or an invitation makes one reconsider
        ("channel", "u1"),  # how one came to the home firm
        ("invited", "i1"),  # the firm a friend is paid for bringing one to; -1 none
        ("until", "i2"),  # month in which the contract ends; before joined: none
        ("outside_habit", "f4"),  # habit of the outside option
        ("personal_contacts", "f4"),  # personalised contacts the home firm learned from
        ("structural_bond", "f4"),  # structural bond with the home firm, 0-1
        ("inviter", "i4"),  # who invited; -1 nobody
    ],
    align=True,
)
"""A customer: traits for life, and what does not lie between them and one firm."""

RELATIONSHIP: Final = np.dtype(
    [
        ("taste", "f4"),  # persistent taste, utility
        ("will", "f4"),  # will expectation learned from experience, quality
        ("variance", "f4"),  # its uncertainty, quality^2
        ("should", "f4"),  # should expectation, quality
        ("cumulative_satisfaction", "f4"),  # cumulative satisfaction, C
        ("emotional", "f4"),  # emotional loyalty, 0-1
        ("transactional", "f4"),  # transactional loyalty
        ("trust", "f4"),  # how far the firm's promise is believed, 0-1
        ("reference", "f4"),  # reference price, in category prices
        ("word_of_mouth", "f4"),  # what was heard, log-odds
        ("grievance", "f4"),  # severity felt and not put right
        ("goodwill", "f4"),  # good episodes counted towards goodwill
        ("failures", "f4"),  # failures remembered
        ("recovery", "f4"),  # recovery expected
        ("habit", "f4"),  # share of recent choices
        ("spend", "f4"),  # spend, trailing year, exponentially weighted
        ("contribution", "f4"),  # margin earned by the firm from this customer, observed months
        ("unfairness", "f4"),  # unfairness felt
        ("rival", "i2"),  # this firm's utility when the home firm was joined: coded
        ("episodes", "u2"),  # visits so far
        ("aware", "u1"),  # 1: knows the firm
        ("tier", "u1"),  # 0 rest, 1 middle, 2 top, 3 summit
        ("past", "u1"),  # life cycle with this firm
        ("marks", "u1"),  # bits: what happened between them
    ],
    align=True,
)
"""A customer and a firm: what lies between them."""

CLUB: Final = np.dtype(
    [
        ("points", "f8"),  # held, not about to expire, money; double, so that the ledger balances
        ("old", "f8"),  # held, of the period before: the next to expire
        ("score", "f4"),  # what tiers are ranked by, trailing year, exponentially weighted
        ("profit", "f4"),  # profit brought, trailing year, exponentially weighted, money per month
    ],
    align=True,
)
"""What a firm keeps of a customer for programme and pyramid; kept only for firms that have use for it."""

UNFIT: Final = -32768
"""Code of the utility of a firm that was not known, and of parts not taken down yet."""


class Customers(NamedTuple):
    """All customers: ``people`` has shape (rows,), ``relationships`` (rows, firms)."""

    people: NDArray[Any]
    relationships: NDArray[Any]

    def copied(self) -> Customers:
        """The same customers in arrays of their own."""
        return Customers(self.people.copy(), self.relationships.copy())


class CustomerView(mesa.Agent):
    """One row, looked at as a Mesa agent: ``view.spend``, ``view.home``, ``view.relationships["alpha"].trust``.

    It is made when asked for and registered nowhere (the model's agents stay what they are), holds no state of its own,
    and always shows the columns as they are now. Numbers are plain Python numbers.

    Args:
        model: the market.
        row: which customer.
        firms: the firms' names, in order.
        segments: the segments' names, in order.

    Raises:
        IndexError: when there is no such row.
    """

    def __init__(self, model: Any, row: int, firms: list[str], segments: list[str]) -> None:
        # not super().__init__, which would register one more agent with the model
        if not 0 <= row < model.customers.people.size:
            raise IndexError(f"customer {row}; there are customers 0 to {model.customers.people.size - 1}")
        self.model, self.unique_id, self.pos = model, row, None
        self._firms, self._segments = firms, segments

    def __getattr__(self, name: str) -> Any:
        if name not in (PERSON.names or ()):
            raise AttributeError(f"a customer has no {name!r}; there are: relationships, {', '.join(PERSON.names or ())}")
        value = self.model.customers.people[name][self.unique_id].tolist()
        if name in ("home", "last", "left", "first"):
            return self._firms[value] if value >= 0 else None
        if name == "segment":
            return self._segments[value]
        if name == "stage":
            return ("absent", "present", "gone")[value]
        if name == "needs":
            return {need: weight / sum(value) for need, weight in zip(NEEDS, value, strict=True)}
        if name == "parts":
            return {part: uncoded(code) for part, code in zip(PARTS, value, strict=True)}
        return CHANNELS[value] if name == "channel" else value

    @property
    def relationships(self) -> dict[str, SimpleNamespace]:
        """What lies between this customer and each firm, by the firm's name."""
        records = self.model.customers.relationships[self.unique_id]
        names = RELATIONSHIP.names or ()
        return {
            firm: SimpleNamespace(**dict(zip(names, record.item(), strict=True)))
            for firm, record in zip(self._firms, records, strict=True)
        }

    def __repr__(self) -> str:
        return f"<customer {self.unique_id}: {self.segment}, {self.stage}, with {self.home or 'nobody'}>"


def uncoded(code: int) -> float:
    """A utility kept in a small integer, as a number; NaN when none was taken down. See ``mechanisms.choice.coded``."""
    return float("nan") if code == UNFIT else code / 500.0


def populate(scenario: Scenario, key: np.uint64) -> Customers:
    """The customers of a world on the first day: traits, tastes, first firm, first expectations.

    Everything is addressed by (seed, decision, row), so the same seed means the same people under every policy.
    """
    rows, firms = scenario.rows, list(scenario.firms.values())
    population, behaviour = scenario.population, scenario.behaviour
    people, relationships = np.zeros(rows, PERSON), np.zeros((rows, len(firms)), RELATIONSHIP)

    _draw_segments(scenario, key, people)
    _draw_traits(scenario, key, people, relationships)

    start = -scenario.market.warm_up
    people["entry"] = start
    late = slice(population.size, population.size + scenario.entrants)
    months = scenario.market.warm_up + scenario.market.months
    people["entry"][late] = start + (np.arange(scenario.entrants) * months) // max(scenario.entrants, 1)
    people["stage"] = np.where(people["entry"] <= start, PRESENT, ABSENT)
    people["home"] = people["last"] = people["left"] = people["first"] = -1
    people["parts"][:, 0] = UNFIT  # the baseline of those who start with a firm is taken in their first month
    people["invited"] = people["inviter"] = -1
    people["until"] = start - 1
    if scenario.assign.share < 1:
        treated = streams.column(streams.make_key(scenario.assign.seed), "assign", rows) < scenario.assign.share
        people["arm"] = ~treated

    expect, loyal = behaviour.expectation, behaviour.loyalty
    people["norm"] = expect.prior
    shift = people["values_prior"]
    for j, (firm, stream) in enumerate(zip(firms, scenario.streams(), strict=True)):
        relationship = relationships[:, j]
        relationship["aware"] = streams.column(key, "awareness", rows, sub=stream) < firm.awareness
        known = expect.prior if firm.reputation is None else firm.reputation
        relationship["will"] = known + shift
        relationship["variance"] = expect.prior_variance
        relationship["should"] = known + shift + expect.should_offset
        relationship["trust"] = loyal.trust_start
        relationship["reference"] = firm.list_price / scenario.market.category_price
        relationship["recovery"] = behaviour.recovery.expected
    _draw_first_homes(scenario, key, people, relationships)
    return Customers(people, relationships)


def _draw_segments(scenario: Scenario, key: np.uint64, people: NDArray[Any]) -> None:
    shares = np.cumsum([s.share for s in scenario.population.segments.values()])
    u = streams.column(key, "segment", people.size)
    people["segment"] = np.minimum(np.searchsorted(shares, u, side="right"), len(shares) - 1)


def _draw_traits(scenario: Scenario, key: np.uint64, people: NDArray[Any], relationships: NDArray[Any]) -> None:
    base = scenario.population.traits
    for k, (name, segment) in enumerate(scenario.population.segments.items()):
        rows = np.flatnonzero(people["segment"] == k)
        for number, trait in enumerate(Traits.model_fields):
            spread = segment.traits.get(trait, getattr(base, trait))
            if trait == "taste":
                for j, stream in enumerate(scenario.streams()):
                    u = streams.column(key, "taste", people.size, sub=stream)[rows]
                    relationships["taste"][rows, j] = spread.quantile(u)
            elif trait == "need_concentration":
                weights = _need_weights(segment.needs.values(), spread, key, people.size, rows, name)
                people["needs"][rows] = np.rint(weights * 65535)
            else:
                u = streams.column(key, "trait", people.size, sub=number)[rows]
                people[trait][rows] = spread.quantile(u)


def _need_weights(
    means: tuple[float, ...], spread: Any, key: np.uint64, size: int, rows: NDArray[np.intp], segment: str
) -> NDArray[np.float64]:
    """Dirichlet weights around a segment's means, through gamma quantiles: shape (rows, needs), each row sums to 1."""
    total = sum(means)
    if total <= 0:
        raise ValueError(f"segment {segment}: at least one need must have a weight above 0")
    mean = np.array(means) / total
    concentration = spread.quantile(streams.column(key, "need_weights", size, item=len(means))[rows])
    weights = np.empty((rows.size, len(means)))
    for n, m in enumerate(mean):
        u = streams.column(key, "need_weights", size, item=n)[rows]
        weights[:, n] = special.gammaincinv(np.maximum(concentration * m, 1e-9), u) if m > 0 else 0.0
    sums = weights.sum(axis=1, keepdims=True)
    return np.where(sums > 1e-12, weights / np.where(sums > 1e-12, sums, 1.0), mean)


def _draw_first_homes(scenario: Scenario, key: np.uint64, people: NDArray[Any], relationships: NDArray[Any]) -> None:
    """Who is with whom at the start: a logit on log start shares plus taste, so that people start where they like it."""
    population = scenario.population
    shares = [population.start_outside] + [f.start_share for f in scenario.firms.values()]
    appeal = np.full((people.size, len(shares)), -np.inf)
    for k, share in enumerate(shares):
        if share > 0:
            stream = 0 if k == 0 else scenario.streams()[k - 1] + 1
            u = streams.column(key, "first_home", people.size, item=stream)
            taste = relationships["taste"][:, k - 1] if k else 0.0
            appeal[:, k] = np.log(share) + taste - np.log(-np.log(u))
    home = np.argmax(appeal, axis=1) - 1
    home[people["stage"] == ABSENT] = -1
    people["home"] = people["last"] = home
    with_firm = np.flatnonzero(home >= 0)
    tenure = population.tenure.quantile(streams.column(key, "first_tenure", people.size))
    people["joined"] = -scenario.market.warm_up - np.maximum(tenure, 0).astype(np.int16)
    people["owns"][with_firm] = 1
    mine = relationships[with_firm, home[with_firm]]
    mine["aware"] = 1
    mine["past"] = CUSTOMER
    mine["habit"] = 1.0
    mine["emotional"] = scenario.behaviour.loyalty.emotional_start
    relationships[with_firm, home[with_firm]] = mine
