"""Events of talk: who said what, and who heard it from whom."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.mechanisms.word_of_mouth import invitation_trusted
from sim.numerics import streams
from sim.rules.talk import gets_through, is_addressed, unpacked
from sim.state.field import Field
from sim.state.person import PRESENT
from sim.state.ties import met_by_chance, strengths, weak_strength
from sim.windows.event import ARM, CUSTOMER, FIRM, Event, Rows
from sim.windows.month_view import MonthView

TIES: Final = ("strong", "weak")

TOPICS: Final = ("visit", "invitation", "leaving", "memory")
"""Why a firm is talked about: it was visited this month, one invites to it, one left it this month, or one remembers it."""

WHY: Final = Field(
    "why", "i1", "", "a visit this month, an invitation, leaving this month, or what one remembers", words=TOPICS
)


def read(messages: NDArray[np.int8]) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
    """Firm, valence (+1 or -1) and whether it is a paid invitation, of messages that say something."""
    firm, good, invitation = unpacked.plain(messages.astype(np.int64))
    return firm, np.where(good, 1, -1), invitation


def _why(
    view: MonthView, tellers: NDArray[Any], firms: NDArray[Any], invitation: NDArray[np.bool_]
) -> NDArray[np.int8]:
    """Why these customers spoke of these firms, as positions in ``TOPICS``."""
    count = view.relationships.shape[1]
    d = view.encounters[view.encounters["visits"] > 0]
    visited = np.isin(tellers * count + firms, d["row"].astype(np.int64) * count + d["firm"])
    left = view.people["left"][tellers] == firms
    return np.select([invitation, visited, left], [1, 0, 2], 3).astype(np.int8)


def _told(view: MonthView) -> Rows:
    tellers = np.flatnonzero(view.said)
    firm, valence, invitation = read(view.said[tellers])
    why = _why(view, tellers, firm, invitation)
    return {"customer": tellers, "firm": firm, "valence": valence, "invitation": invitation, "why": why}


TOLD: Final = Event(
    "told",
    "what a customer said about a firm in one month; at most one thing",
    (
        CUSTOMER,
        FIRM,
        Field("valence", "i4", "", "+1 good, -1 bad"),
        Field("invitation", "?", "", "a paid invitation to join"),
        WHY,
    ),
    _told,
)


def _meant(view: MonthView, tellers: NDArray[Any], listeners: NDArray[Any], friends: float) -> NDArray[np.bool_]:
    """Whether what neighbours said was meant for these listeners: an invitation may be for some friends alone."""
    ties, key = view.world.ties, view.world.key
    invitation = read(view.said[tellers])[2]
    if friends <= 0 or not invitation.any():
        return np.ones(tellers.size, np.bool_)
    luck = streams.column(key, "addressee", len(ties), month=view.month)[tellers]
    addressed = is_addressed.plain(luck, ties.degree[tellers], ties.places(tellers, listeners), friends)
    return np.asarray(~invitation | addressed)


def _heard(view: MonthView) -> Rows:
    said, ties, world = view.said, view.world.ties, view.world
    friends = world.spec.behaviour.word_of_mouth.invitation_friends
    there = view.people["stage"] == PRESENT
    listener = np.repeat(np.arange(len(ties)), ties.degree)
    teller = ties.neighbours.astype(np.int64)
    strong = (said[teller] != 0) & there[listener]
    strong[strong] = _meant(view, teller[strong], listener[strong], friends)
    met = met_by_chance(world.spec, world.key, view.month)
    who = np.repeat(np.arange(met.shape[0]), met.shape[1])
    other = met.ravel()
    weak = (said[other] != 0) & there[who] & (who != other)
    if friends > 0:
        weak[weak] = ~read(said[other[weak]])[2]
    listener = np.concatenate([listener[strong], who[weak]])
    teller = np.concatenate([teller[strong], other[weak]])
    tie = np.repeat([0, 1], [np.count_nonzero(strong), np.count_nonzero(weak)])
    order = np.argsort(listener, kind="stable")
    listener, teller, tie = listener[order], teller[order], tie[order]
    firm, valence, invitation = read(said[teller])
    coefficient = world.spec.behaviour.word_of_mouth
    trusted = invitation_trusted(coefficient.referral_impact, coefficient.referral_discount)
    lasting = np.where(invitation, trusted, 1.0) * strengths(world.spec, world.key, listener, teller)
    strength = np.where(tie == 1, weak_strength(world.spec), lasting)
    offers = view.offers_of(listener, firm).view(np.recarray)
    return {
        "listener": listener,
        "teller": teller,
        "firm": firm,
        "valence": valence,
        "invitation": invitation,
        "why": _why(view, teller, firm, invitation),
        "tie": tie,
        "strength": strength,
        "arm": view.people["arm"][listener],
        "taken_in": np.where(valence > 0, gets_through.plain(offers, True), gets_through.plain(offers, False)),
    }


HEARD: Final = Event(
    "heard",
    "one thing a customer heard another say in one month",
    (
        Field("listener", "i4", "", "who heard it", stands_for="customer"),
        Field("teller", "i4", "", "who said it", stands_for="customer"),
        FIRM,
        Field("valence", "i4", "", "+1 good, -1 bad"),
        Field("invitation", "?", "", "a paid invitation to join"),
        WHY,
        Field("tie", "i1", "", "over a lasting tie, or from someone met by chance", words=TIES),
        Field("strength", "f8", "", "what it counts, against unpaid news over an average lasting tie"),
        ARM,
        Field("taken_in", "?", "", "whether it got through: news of a firm may be kept from everyone, or from an arm"),
    ),
    _heard,
)
