"""Events between a customer and a firm: what was shown, bought, lived through, complained of, answered, and what it came to."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.mechanisms.loyalty import monthly_decay
from sim.mechanisms.survey import intends_to_return
from sim.rules.felt import same_fault
from sim.rules.price import CLASSES, classed, suits
from sim.scenario import NEEDS
from sim.state.books import BANDS
from sim.state.field import SATISFACTION, Field
from sim.state.person import CONVENIENCE
from sim.windows.event import ARM, CUSTOMER, FIRM, Event, Rows
from sim.windows.month_view import MonthView


def _visits(view: MonthView) -> Rows:
    d = view.encounters[view.encounters["visits"] > 0]
    f = view.offers_of(d["row"], d["firm"])
    return {
        "customer": d["row"],
        "firm": d["firm"],
        "visits": d["visits"],
        "failures": d["failures"],
        "promised": f["promised_quality"],
        "expected": d["expected"],
        "experience": d["experience"],
        "perceived": d["perceived"],
        "encounter_satisfaction": d["encounter_satisfaction"],
        "band": d["band"],
    }


VISITS: Final = Event(
    "visits",
    "a customer's visits to one firm in one month; with a subscription, each month is a visit",
    (
        CUSTOMER,
        FIRM,
        Field("visits", "i4", "visits", "visits, service visits among them"),
        Field("failures", "i4", "visits", "visits that went wrong"),
        Field("promised", "f8", "quality", "quality promised"),
        Field("expected", "f8", "quality", "quality expected before, the promise heard"),
        Field("experience", "f8", "quality", "quality as recalled, mean of the month's visits"),
        Field("perceived", "f8", "quality", "perceived quality"),
        Field("encounter_satisfaction", "f8", SATISFACTION, "with the month's visits, after a complaint was handled"),
        Field("band", "i1", "", "how experience less expectation felt", words=BANDS),
    ),
    _visits,
)


def _purchases(view: MonthView) -> Rows:
    d = view.encounters[(view.encounters["units"] > 0) | (view.encounters["services"] > 0)]
    f = view.offers_of(d["row"], d["firm"])
    return {
        "customer": d["row"],
        "firm": d["firm"],
        "units": d["units"],
        "price": d["price"],
        "list_price": f["list_price"],
        "discount": _off(d["price"], f["list_price"]),
        "volume": _volume(view, d, f),
        "services": d["services"],
        "service_price": f["service_list_price"],
        "service_volume": view.people["spend"][d["row"]],
        "paid": d["paid"],
    }


def _off(price: NDArray[np.float64], listed: NDArray[np.float64]) -> NDArray[np.float64]:
    """Discount against the list price, as a share of it; 0 where the list price is 0."""
    return np.where(listed > 0, 1 - price / np.where(listed > 0, listed, 1.0), 0.0)


def _volume(view: MonthView, d: NDArray[Any], f: NDArray[Any]) -> NDArray[np.float64]:
    """What a unit is to these customers, in units of an average customer's."""
    c = view.people[d["row"]]
    growth = np.array(view.world.spec.market.growth)
    home = c["home"] == d["firm"]
    tenure = np.where(home, (view.month - c["joined"].astype(int)) // 12, 0)
    volume = c["spend"] * growth[np.minimum(tenure, growth.size - 1)]
    return np.asarray(np.where(home & _bundled(c, f), volume * (1 + f["bundle_volume"]), volume))


def _bundled(c: NDArray[Any], f: NDArray[Any]) -> NDArray[np.bool_]:
    bundle = f["bundle_discount"] + f["bundle_volume"] + f["bundle_tie"]
    bundled: NDArray[np.bool_] = suits.plain(bundle, c["needs"][:, CONVENIENCE])
    return bundled


PURCHASES: Final = Event(
    "purchases",
    "what a customer bought from one firm in one month: paid = units × volume × price + services × service_volume × service_price",
    (
        CUSTOMER,
        FIRM,
        Field("units", "i4", "units", "units bought, or months billed"),
        Field("price", "f8", "money", "of a unit of volume 1, to this customer"),
        Field("list_price", "f8", "money", "of a unit"),
        Field("discount", "f8", "share", "of the price against the list price; negative when dearer"),
        Field("volume", "f8", "", "what a unit is to this customer, in units of an average customer's"),
        Field("services", "i4", "visits", "service visits"),
        Field("service_price", "f8", "money", "of a service visit of volume 1"),
        Field("service_volume", "f8", "", "what a service visit is to this customer"),
        Field("paid", "f8", "money", "by the customer to the firm"),
    ),
    _purchases,
)


def class_of(view: MonthView, rows: NDArray[Any], firms: NDArray[Any]) -> tuple[NDArray[np.int8], NDArray[np.float64]]:
    """What customers are to firms when these set their price (position in ``CLASSES``), and the discount for it."""
    kind = np.zeros(len(rows), np.int8)
    discount = np.zeros(len(rows))
    classed(
        view.people[rows], view.relationships[rows, firms], view.offers_of(rows, firms), np.asarray(firms, np.int64), view.month,
        kind, discount,
    )  # fmt: skip
    return kind, discount


def _offers(view: MonthView) -> Rows:
    d = view.encounters
    f = view.offers_of(d["row"], d["firm"])
    kind, discount = class_of(view, d["row"], d["firm"])
    return {
        "customer": d["row"],
        "firm": d["firm"],
        "list_price": f["list_price"],
        "price": d["price"],
        "discount": _off(d["price"], f["list_price"]),
        "offer": kind,
        "offer_discount": discount,
        "reference": view.relationships["reference"][d["row"], d["firm"]] * view.world.spec.market.category_price,
        "advised": d["called"] == 1,
        "arm": view.people["arm"][d["row"]],
    }


OFFERS_SHOWN: Final = Event(
    "offers",
    "the price of a unit that a firm showed a customer who dealt with it, or is with it, in one month, bought or not",
    (
        CUSTOMER,
        FIRM,
        Field("list_price", "f8", "money", "of a unit"),
        Field("price", "f8", "money", "shown to this customer"),
        Field("discount", "f8", "share", "of that price against the list price; negative when dearer"),
        Field("offer", "i1", "", "what the customer is to the firm", words=CLASSES),
        Field(
            "offer_discount",
            "f8",
            "share",
            "the discount for that; segment, bundle, season, fee and advice come on top",
        ),
        Field(
            "reference",
            "f8",
            "money",
            "what the customer takes for the firm's usual price, at the month's end: prices paid, and seen, are in it",
        ),
        Field("advised", "?", "", "the firm called, and the price holds what its advice saves"),
        ARM,
    ),
    _offers,
)


def _complaints(view: MonthView) -> Rows:
    d = view.encounters[view.encounters["failures"] > 0]
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
        "encounter_satisfaction": d["encounter_satisfaction"],
    }


COMPLAINTS: Final = Event(
    "complaints",
    "a customer to whom one firm failed in one month, and what came of it: silence is in it too",
    (
        CUSTOMER,
        FIRM,
        Field("failures", "i4", "visits", "visits that went wrong"),
        Field("severity", "f8", "", "of the worst, as felt"),
        Field("type", "i1", "", "of the worst: what one gets, or how one is treated", words=("outcome", "process")),
        Field("complained", "?", "", "voiced"),
        Field("noticed", "?", "", "not voiced, but noticed and handled by the firm"),
        Field("put_right", "?", "", "voiced or noticed, and put right"),
        Field("betrayed", "?", "", "felt as betrayal"),
        Field("encounter_satisfaction", "f8", SATISFACTION, "with the month's visits, after it was handled"),
    ),
    _complaints,
)


def _surveys(view: MonthView) -> Rows:
    d = view.encounters[view.encounters["answered"] == 1]
    relationships = view.relationships[d["row"], d["firm"]]
    pivot = view.world.spec.behaviour.word_of_mouth.pivot
    faded = monthly_decay(view.world.spec.behaviour.recovery.failure_half_life)
    said = zip(d["stated"].tolist(), relationships["emotional"].tolist(), strict=True)
    return {
        "customer": d["row"],
        "firm": d["firm"],
        "stated": d["stated"],
        "bill": d["experience"] - view.offers_of(d["row"], d["firm"])["promised_quality"],
        "need": d["named"],
        "same_fault": same_fault.plain(d["failures"], relationships["failures"], faded),
        "would_return": np.array([intends_to_return(s, e, pivot) > 0 for s, e in said], bool),
    }


SURVEYS: Final = Event(
    "surveys",
    "a customer's answers to one firm's survey, given while paying",
    (
        CUSTOMER,
        FIRM,
        Field("stated", "f8", SATISFACTION, "satisfaction as answered: what is felt, and the slip of an answer"),
        Field("bill", "f8", "quality", "experience against the promise"),
        Field("need", "i1", "", "named as the one to do better in", words=(*NEEDS, "none")),
        Field("same_fault", "?", "", "it came back for the same fault"),
        Field("would_return", "?", "", "means to come back: a statement, not a choice"),
    ),
    _surveys,
)


def _accounts(view: MonthView) -> Rows:
    d, customer_months, people = view.encounters, view.customer_months, view.people
    firms = view.relationships.shape[1]
    where = [d["row"].astype(np.int64) * firms + d["firm"]]
    revenue, cost = [d["paid"] + d["income"]], [d["cost"]]
    taken_on = d["joined"] * view.offers_of(d["row"], d["firm"])["cost_acquisition"]
    leavers = np.flatnonzero(customer_months["fee"] > 0)
    where.append(leavers * firms + people["left"][leavers])
    revenue.append(customer_months["fee"][leavers])
    cost.append(np.zeros(leavers.size))
    for firm in range(firms):
        called = np.flatnonzero(((customer_months["sold"] | customer_months["wooed"]) >> firm) & 1)
        where.append(called * firms + firm)
        revenue.append(np.zeros(called.size))
        cost.append(view.offers_of(called, np.full(called.size, firm))["cost_call"])
    pair, at = np.unique(np.concatenate(where), return_inverse=True)
    return {
        "customer": pair // firms,
        "firm": pair % firms,
        "revenue": np.bincount(at, np.concatenate(revenue), pair.size),
        "cost": np.bincount(at, np.concatenate(cost), pair.size),
        "acquisition": np.bincount(at[: d.size], taken_on, pair.size),
    }


ACCOUNTS: Final = Event(
    "accounts",
    "what a customer brought one firm in one month, and what the customer cost it; advertising and fixed costs are nobody's",
    (
        CUSTOMER,
        FIRM,
        Field(
            "revenue",
            "f8",
            "money",
            "paid by the customer, penalties included, and by partners for points collected there",
        ),
        Field("cost", "f8", "money", "of serving, keeping, calling and taking on the customer"),
        Field(
            "acquisition", "f8", "money", "of that cost, what taking on the customer took; the rest is cost to serve"
        ),
    ),
    _accounts,
)
