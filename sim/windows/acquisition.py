"""Events of coming and staying: calls, getting to know a firm, reconsidering, joining."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.rules.price import CLASSES
from sim.state.causes import MOVED, RELEASED
from sim.state.field import Field
from sim.state.person import CHANNELS, PROMPTS
from sim.state.relationship import SAW_ADVERT, WAS_TOLD
from sim.windows.event import ARM, CUSTOMER, FIRM, Event, Rows
from sim.windows.month_view import MonthView
from sim.windows.visits import class_of

CONTACTS: Final = ("sales call", "win-back call", "customer call")


def _contacts(view: MonthView) -> Rows:
    rows, firms, kinds = [], [], []
    for firm in range(view.relationships.shape[1]):
        for kind, field in enumerate(("sold", "wooed")):
            called = np.flatnonzero((view.customer_months[field] >> firm) & 1)
            rows.append(called)
            firms.append(np.full(called.size, firm))
            kinds.append(np.full(called.size, kind))
    advised = view.encounters[view.encounters["called"] == 1]
    rows.append(advised["row"])
    firms.append(advised["firm"])
    kinds.append(np.full(advised.size, 2))
    customers = np.concatenate(rows)
    arms = view.people["arm"][customers]
    return _in_order(customer=customers, firm=np.concatenate(firms), kind=np.concatenate(kinds), arm=arms)


def _in_order(**columns: NDArray[Any]) -> Rows:
    """Columns sorted by customer, then firm."""
    order = np.lexsort((columns["firm"], columns["customer"]))
    return {name: values[order] for name, values in columns.items()}


CONTACTS_MADE: Final = Event(
    "contacts",
    "a call that a firm made in one month",
    (
        CUSTOMER,
        FIRM,
        Field("kind", "i1", "", "to a prospect, to a lost customer, to a customer", words=CONTACTS),
        ARM,
    ),
    _contacts,
)


def _discoveries(view: MonthView) -> Rows:
    rows, firms = np.nonzero((view.relationships["aware"] == 1) & (view.before.aware == 0))
    fresh = view.relationships["marks"][rows, firms] & ~view.before.marks[rows, firms]
    how = np.select([(fresh & SAW_ADVERT) != 0, (fresh & WAS_TOLD) != 0], [0, 1], 2)
    return {"customer": rows, "firm": firms, "how": how}


DISCOVERIES: Final = Event(
    "discoveries",
    "a customer who got to know a firm, and can choose it from now on",
    (
        CUSTOMER,
        FIRM,
        Field("how", "i1", "", "what made it known", words=("advertising", "word of mouth", "sales call")),
    ),
    _discoveries,
)


def _renewals(view: MonthView) -> Rows:
    t, people = view.customer_months, view.people
    asked = np.flatnonzero((t["occasions"] > 0) & ((people["cause"] & (RELEASED | MOVED)) == 0))
    if view.world.spec.market.kind != "subscription":
        asked = asked[:0]
    t = t[asked]
    signed = np.zeros(people.size, np.int64)
    d = view.encounters[view.encounters["signed"] == 1]
    signed[d["row"]] = view.offers_of(d["row"], d["firm"])["contract_term"]
    return {
        "customer": asked,
        "firm": t["firm"],
        "chosen": t["pick"],
        "prompted": t["prompted"],
        "stayed": t["firm"] == t["pick"],
        "stay_chance": t["stay"],
        "chosen_chance": t["chance"],
        "fee": t["fee"],
        "signed": signed[asked],
    }


RENEWALS: Final = Event(
    "renewals",
    "a customer of a subscription market who reconsidered in one month, or had no firm and looked for one",
    (
        CUSTOMER,
        Field("firm", "i1", "", "the firm one was with until then; nobody for who had none", stands_for="firm"),
        Field("chosen", "i1", "", "the firm chosen; nobody for none", stands_for="firm"),
        Field("prompted", "i1", "", "what made one reconsider, where it was not by oneself", words=PROMPTS),
        Field("stayed", "?", "", "chosen is the firm one was with"),
        Field("stay_chance", "f8", "share", "chance of staying, by the choice model, given all the customer feels"),
        Field("chosen_chance", "f8", "share", "chance of what was chosen, by the choice model"),
        Field("fee", "f8", "money", "paid for leaving a contract before its end"),
        Field("signed", "i4", "months", "months of the contract signed; 0 for none"),
    ),
    _renewals,
)


def _hazards(view: MonthView) -> Rows:
    t = view.customer_months
    there = np.flatnonzero(t["home"] >= 0)
    t = t[there]
    return {
        "customer": there,
        "firm": t["home"],
        "rate": t["rate"],
        "stock": t["stock"],
        "deal": t["deal"],
        "occasion_chance": t["due"],
        "leave_chance": t["leave"],
        "hazard": t["hazard"],
    }


HAZARDS: Final = Event(
    "hazards",
    "a customer who was with a firm when a month's choices began, and how likely it was, before luck, that the customer leaves: "
    "chosen elsewhere, by the choice model; needs that cease and customers let go are not in it. Where home is the firm of most "
    "recent choices (`behaviour.choice.habit`), it is the chance to choose elsewhere, and home follows when such choices add up",
    (
        CUSTOMER,
        FIRM,
        Field("rate", "f8", "per month", "repertoire, durable: purchases for which the category is needed now"),
        Field("stock", "f8", "units", "repertoire, durable: bought ahead of need in months before, and not used up"),
        Field(
            "deal",
            "f8",
            "share",
            "repertoire, durable: the most by which the price of a firm one may choose is below its reference; 0 while "
            "deals bring nothing forward",
        ),
        Field(
            "occasion_chance",
            "f8",
            "share",
            "chance of an occasion in that month: a renewal that is reconsidered, a purchase",
        ),
        Field("leave_chance", "f8", "share", "chance of choosing elsewhere in that month"),
        Field("hazard", "f8", "per year", "chance of choosing elsewhere within a year, were all to stay as it is"),
    ),
    _hazards,
)


def _entries(view: MonthView) -> Rows:
    d = view.encounters[view.encounters["joined"] == 1]
    kind, discount = class_of(view, d["row"], d["firm"])
    months = view.offers_of(d["row"], d["firm"])["contract_term"]
    referred = d["channel"] == CHANNELS.index("referral")
    return {
        "customer": d["row"],
        "firm": d["firm"],
        "channel": d["channel"],
        "returned": d["returned"] == 1,
        "offer": kind,
        "offer_discount": discount,
        "contract": np.where(d["signed"] == 1, months, 0),
        "referrer": np.where(referred, view.customer_months["inviter"][d["row"]], -1),
    }


ENTRIES: Final = Event(
    "entries",
    "a customer who joined a firm in one month",
    (
        CUSTOMER,
        FIRM,
        Field("channel", "i1", "", "how the customer came", words=CHANNELS),
        Field("returned", "?", "", "had been a customer before"),
        Field("offer", "i1", "", "what the customer is to the firm", words=CLASSES),
        Field("offer_discount", "f8", "share", "the discount for that"),
        Field("contract", "i4", "months", "months of the contract signed; 0 for none"),
        Field("referrer", "i4", "", "referral: the customer who is rewarded for it; else empty", stands_for="customer"),
    ),
    _entries,
)
