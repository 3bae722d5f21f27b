"""Events between a customer and a firm: what was shown, bought, lived through, complained of, answered, and what it came to."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.books import BANDS, DAZZLED, PLEASED
from sim.customers import LOST, TARGETED, WIN_BACK
from sim.mechanisms.loyalty import monthly_decay
from sim.mechanisms.survey import intends_to_return
from sim.scenario import NEEDS
from sim.windows.event import CUSTOMER, FIRM, Column, Event, Rows
from sim.windows.scene import Scene

OFFERS: Final = ("none", "newcomer", "loyal", "win-back")
"""What a customer is to the firm when it sets the price."""

CONVENIENCE: Final = NEEDS.index("convenience")


def band(delta: NDArray[np.float64]) -> NDArray[np.int8]:
    """The felt band of experience less expectation, as its position in ``BANDS``."""
    edges = (delta < -DAZZLED, delta < -PLEASED, delta <= PLEASED, delta <= DAZZLED)
    return np.select(edges, (0, 1, 2, 3), len(BANDS) - 1).astype(np.int8)


def _visits(scene: Scene) -> Rows:
    d = scene.dealings[scene.dealings["visits"] > 0]
    f = scene.terms_of(d["row"], d["firm"])
    return {
        "customer": d["row"],
        "firm": d["firm"],
        "visits": d["visits"],
        "failures": d["failures"],
        "promised": f["claim"],
        "expected": d["expected"],
        "experience": d["experience"],
        "perceived": d["perceived"],
        "satisfaction": d["satisfaction"],
        "band": band(d["experience"] - d["expected"]),
    }


VISITS: Final = Event(
    "visits",
    "a customer's visits to one firm in one month; with a subscription, each month is a visit",
    {
        "customer": CUSTOMER,
        "firm": FIRM,
        "visits": Column("count", "visits, service visits among them"),
        "failures": Column("count", "visits that went wrong"),
        "promised": Column("number", "quality promised"),
        "expected": Column("number", "quality expected before, the promise heard"),
        "experience": Column("number", "quality as recalled, mean of the month's visits"),
        "perceived": Column("number", "perceived quality"),
        "satisfaction": Column("number", "with the month's visits, after a complaint was handled"),
        "band": Column("word", "how experience less expectation felt", BANDS),
    },
    _visits,
)


def _purchases(scene: Scene) -> Rows:
    d = scene.dealings[(scene.dealings["units"] > 0) | (scene.dealings["services"] > 0)]
    f = scene.terms_of(d["row"], d["firm"])
    return {
        "customer": d["row"],
        "firm": d["firm"],
        "units": d["units"],
        "price": d["price"],
        "list_price": f["list_price"],
        "discount": _off(d["price"], f["list_price"]),
        "volume": _volume(scene, d, f),
        "services": d["services"],
        "service_price": f["service_price"],
        "service_volume": scene.people["spend"][d["row"]],
        "paid": d["paid"],
    }


def _off(price: NDArray[np.float64], listed: NDArray[np.float64]) -> NDArray[np.float64]:
    """Discount against the list price, as a share of it; 0 where the list price is 0."""
    return np.where(listed > 0, 1 - price / np.where(listed > 0, listed, 1.0), 0.0)


def _volume(scene: Scene, d: NDArray[Any], f: NDArray[Any]) -> NDArray[np.float64]:
    """What a unit is to these customers, in units of an average customer's."""
    c = scene.people[d["row"]]
    growth = np.array(scene.world.spec.market.growth)
    home = c["home"] == d["firm"]
    tenure = np.where(home, (scene.month - c["joined"].astype(int)) // 12, 0)
    volume = c["spend"] * growth[np.minimum(tenure, growth.size - 1)]
    return np.asarray(np.where(home & _bundled(c, f), volume * (1 + f["bundle_volume"]), volume))


def _bundled(c: NDArray[Any], f: NDArray[Any]) -> NDArray[np.bool_]:
    offered = f["bundle_discount"] + f["bundle_volume"] + f["bundle_tie"] > 0
    bundled: NDArray[np.bool_] = offered & (6 * c["needs"][:, CONVENIENCE].astype(int) > 65535)
    return bundled


PURCHASES: Final = Event(
    "purchases",
    "what a customer bought from one firm in one month: paid = units × volume × price + services × service_volume × service_price",
    {
        "customer": CUSTOMER,
        "firm": FIRM,
        "units": Column("count", "units bought, or months billed"),
        "price": Column("money", "of a unit of volume 1, to this customer"),
        "list_price": Column("money", "of a unit"),
        "discount": Column("share", "of the price against the list price; negative when dearer"),
        "volume": Column("number", "what a unit is to this customer, in units of an average customer's"),
        "services": Column("count", "service visits"),
        "service_price": Column("money", "of a service visit of volume 1"),
        "service_volume": Column("number", "what a service visit is to this customer"),
        "paid": Column("money", "by the customer to the firm"),
    },
    _purchases,
)


def class_of(scene: Scene, rows: NDArray[Any], firms: NDArray[Any]) -> tuple[NDArray[np.int8], NDArray[np.float64]]:
    """What customers are to firms when these set their price (position in ``OFFERS``), and the discount for it."""
    c, b, f = scene.people[rows], scene.bonds[rows, firms], scene.terms_of(rows, firms)
    tenure = scene.month - c["joined"].astype(int)
    home = c["home"] == firms
    fresh = ~home | (tenure < f["newcomer_months"])
    invited = (home & (c["channel"] == WIN_BACK)) | ((b["past"] == LOST) & ((b["marks"] & TARGETED) != 0))
    wooed = fresh & invited & (f["win_offer"] > f["newcomer"])
    loyal = ~fresh & (tenure >= 12)
    kind = np.select([wooed, fresh & (f["newcomer"] > 0), loyal & (f["loyal"] > 0)], [3, 1, 2], 0).astype(np.int8)
    discount = np.choose(kind, [np.zeros(len(f)), f["newcomer"], f["loyal"], f["win_offer"]])
    return kind, discount


def _offers(scene: Scene) -> Rows:
    d = scene.dealings
    f = scene.terms_of(d["row"], d["firm"])
    kind, discount = class_of(scene, d["row"], d["firm"])
    return {
        "customer": d["row"],
        "firm": d["firm"],
        "list_price": f["list_price"],
        "price": d["price"],
        "discount": _off(d["price"], f["list_price"]),
        "offer": kind,
        "offer_discount": discount,
        "advised": d["called"] == 1,
    }


OFFERS_SHOWN: Final = Event(
    "offers",
    "the price of a unit that a firm showed a customer who dealt with it, or is with it, in one month, bought or not",
    {
        "customer": CUSTOMER,
        "firm": FIRM,
        "list_price": Column("money", "of a unit"),
        "price": Column("money", "shown to this customer"),
        "discount": Column("share", "of that price against the list price; negative when dearer"),
        "offer": Column("word", "what the customer is to the firm", OFFERS),
        "offer_discount": Column("share", "the discount for that; segment, bundle, season, fee and advice come on top"),
        "advised": Column("yes", "the firm called, and the price holds what its advice saves"),
    },
    _offers,
)


def _complaints(scene: Scene) -> Rows:
    d = scene.dealings[scene.dealings["failures"] > 0]
    return {
        "customer": d["row"],
        "firm": d["firm"],
        "failures": d["failures"],
        "severity": d["severity"],
        "type": d["process"],
        "complained": d["complained"] == 1,
        "noticed": d["noticed"] == 1,
        "put_right": d["resolved"] == 1,
        "betrayed": d["betrayed"] == 1,
        "satisfaction": d["satisfaction"],
    }


COMPLAINTS: Final = Event(
    "complaints",
    "a customer to whom one firm failed in one month, and what came of it: silence is in it too",
    {
        "customer": CUSTOMER,
        "firm": FIRM,
        "failures": Column("count", "visits that went wrong"),
        "severity": Column("number", "of the worst, as felt"),
        "type": Column("word", "of the worst: what one gets, or how one is treated", ("outcome", "process")),
        "complained": Column("yes", "voiced"),
        "noticed": Column("yes", "not voiced, but noticed and handled by the firm"),
        "put_right": Column("yes", "voiced or noticed, and put right"),
        "betrayed": Column("yes", "felt as betrayal"),
        "satisfaction": Column("number", "with the month's visits, after it was handled"),
    },
    _complaints,
)


def _surveys(scene: Scene) -> Rows:
    d = scene.dealings[scene.dealings["answered"] == 1]
    bonds = scene.bonds[d["row"], d["firm"]]
    pivot = scene.world.spec.behaviour.word_of_mouth.pivot
    faded = monthly_decay(scene.world.spec.behaviour.recovery.failure_half_life)
    said = zip(d["satisfaction"].tolist(), bonds["emotional"].tolist(), strict=True)
    return {
        "customer": d["row"],
        "firm": d["firm"],
        "satisfaction": d["satisfaction"],
        "bill": d["experience"] - scene.terms_of(d["row"], d["firm"])["claim"],
        "need": d["named"],
        "same_fault": (d["failures"] > 0) & (bonds["failures"] > (d["failures"] + 0.5) * (1.0 - faded)),
        "would_return": np.array([intends_to_return(s, e, pivot) > 0 for s, e in said], bool),
    }


SURVEYS: Final = Event(
    "surveys",
    "a customer's answers to one firm's survey, given while paying",
    {
        "customer": CUSTOMER,
        "firm": FIRM,
        "satisfaction": Column("number", "answered"),
        "bill": Column("number", "experience against the promise"),
        "need": Column("word", "named as the one to do better in", (*NEEDS, "none")),
        "same_fault": Column("yes", "it came back for the same fault"),
        "would_return": Column("yes", "means to come back: a statement, not a choice"),
    },
    _surveys,
)


def _accounts(scene: Scene) -> Rows:
    d, turns, people = scene.dealings, scene.turns, scene.people
    firms = scene.bonds.shape[1]
    where = [d["row"].astype(np.int64) * firms + d["firm"]]
    revenue, cost = [d["paid"] + d["income"]], [d["cost"]]
    leavers = np.flatnonzero(turns["fee"] > 0)
    where.append(leavers * firms + people["left"][leavers])
    revenue.append(turns["fee"][leavers])
    cost.append(np.zeros(leavers.size))
    for firm in range(firms):
        called = np.flatnonzero(((turns["sold"] | turns["wooed"]) >> firm) & 1)
        where.append(called * firms + firm)
        revenue.append(np.zeros(called.size))
        cost.append(scene.terms_of(called, np.full(called.size, firm))["outreach_cost"])
    pair, at = np.unique(np.concatenate(where), return_inverse=True)
    return {
        "customer": pair // firms,
        "firm": pair % firms,
        "revenue": np.bincount(at, np.concatenate(revenue), pair.size),
        "cost": np.bincount(at, np.concatenate(cost), pair.size),
    }


ACCOUNTS: Final = Event(
    "accounts",
    "what a customer brought one firm in one month, and what the customer cost it; advertising and fixed costs are nobody's",
    {
        "customer": CUSTOMER,
        "firm": FIRM,
        "revenue": Column(
            "money", "paid by the customer, penalties included, and by partners for points collected there"
        ),
        "cost": Column("money", "of serving, keeping, calling and taking on the customer"),
    },
    _accounts,
)
