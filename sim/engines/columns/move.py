"""Who moves to another home: what is paid on leaving, how one came, and where home is by habit."""

from typing import Any

from sim.engines.columns.cohorts import cohort_of, note_leaver
from sim.engines.columns.kernel import inlined
from sim.engines.columns.worth import causes, settle_in
from sim.rules.price import pays_off, sign
from sim.rules.relationship import habit_after
from sim.state.coefficients import SUBSCRIPTION
from sim.state.person import ADVERTISING, OWN_SEARCH, REFERRAL, SALES_CALL, WIN_BACK, WORD_OF_MOUTH
from sim.state.relationship import CUSTOMER, LOST, NEVER, SAW_ADVERT, TARGETED, WAS_TOLD, WON_BACK

AGAIN = 8
"""Added to the channel of whoever joins a firm, having been its customer before."""


@inlined
def main_firm(c: Any, relationships: Any, p: Any, i: int, pick: int) -> int:
    """Where home is after picking ``pick`` (-1: outside): the last pick, or where most recent picks went."""
    home = pick
    if max(p.choice_habit, p.choice_habit_months) > 0.0 and p.kind != SUBSCRIPTION:
        home = c.home
        for j in range(relationships.shape[1]):
            b = relationships[i, j]
            b.habit = habit_after(b.habit, 1.0 if j == pick else 0.0, p)
        c.outside_habit = habit_after(c.outside_habit, 1.0 if pick < 0 else 0.0, p)
        most = c.outside_habit if home < 0 else relationships[i, home].habit
        if c.outside_habit > most:
            most = c.outside_habit
            home = -1
        for j in range(relationships.shape[1]):
            if relationships[i, j].habit > most:
                most = relationships[i, j].habit
                home = j
    return home


@inlined
def _pay_off(c: Any, b: Any, f: Any, concession: float, book: Any, segment: Any, cohorts: Any, month: int) -> float:
    """Leave a contract before its end: pay, and have it booked; returns the money."""
    amount = 0.0
    if c.until > month:
        amount = pays_off(c, b, f, concession, month)
        book.fees += amount
        if month >= 0:
            years = cohorts.shape[1]
            c.paid += amount
            b.contribution += amount
            segment.paid += amount
            cohorts[c.home, cohort_of(c.joined, years), min((month - c.joined) // 12, years - 1)].revenue += amount
    return amount


@inlined
def _arrive(c: Any, b: Any, book: Any, o: Any, joiner: Any, i: int, home: int) -> int:
    """Become a customer of ``home``: ``o``'s ``joined`` becomes how one came, plus ``AGAIN`` for whoever was one before; taken down
    as a ``joiner``. Returns who brought one, -1 for nobody.
    """
    book.joined += 1.0
    referrer = -1
    if c.invited == home:
        c.channel = REFERRAL
        book.referred += 1.0
        referrer = c.inviter
    elif b.past == LOST and (b.marks & TARGETED) != 0:
        c.channel = WIN_BACK
    elif (b.marks & TARGETED) != 0:
        c.channel = SALES_CALL
    elif b.past == NEVER and (b.marks & SAW_ADVERT) != 0:
        c.channel = ADVERTISING
    elif b.past == NEVER and (b.marks & WAS_TOLD) != 0:
        c.channel = WORD_OF_MOUTH
    else:
        c.channel = OWN_SEARCH
    o.joined = c.channel
    joiner.row = i
    joiner.firm = home
    joiner.channel = c.channel
    joiner.referrer = referrer
    if b.past == LOST:
        o.joined += AGAIN
        b.past = WON_BACK
        book.returned += 1.0
    else:
        b.past = CUSTOMER
    b.marks &= 255 ^ TARGETED
    c.invited = -1
    c.inviter = -1
    c.personal_contacts = 0.0
    c.structural_bond = 0.0
    c.plan = 0.0
    c.bought_at = 0
    return referrer


@inlined
def move(
    c: Any,
    relationships: Any,
    offers: Any,
    concessions: Any,
    books: Any,
    cohorts: Any,
    segments: Any,
    joiner: Any,
    p: Any,
    work: Any,
    parts: Any,
    i: int,
    home: int,
    pick: int,
    month: int,
    outside: float,
    leaving: float,
    renewing: bool,
) -> tuple[float, int]:
    """Leave home for ``home``, -1 for none: take down the causes, pay what is due, settle in. ``joiner`` is filled where one joins.

    Arrays by name, not the world: to hand that on would count a reference to every array of it. Returns what was paid to get out of
    a contract, money, and who brought one, -1 for nobody.
    """
    fee, referrer = 0.0, -1
    if c.home >= 0:
        c.left = c.home
        c.cause = 0  # home may move by habit alone, on the next occasion after it could not
        if pick != c.home:
            c.cause = causes(c, relationships, p, i, parts, work, outside, leaving, renewing)
        books[c.home].left += 1.0
        note_leaver(cohorts, c.home, c.joined, month)
        b = relationships[i, c.home]
        if renewing:
            concession = concessions[c.arm, c.home, c.segment]
            segment = segments[c.arm, c.segment, c.home]
            fee = _pay_off(c, b, offers[c.arm, c.home], concession, books[c.home], segment, cohorts, month)
        b.past = LOST
    c.home = home
    c.joined = month
    c.until = month
    if home >= 0:
        settle_in(c, relationships, offers, i, parts, work)
        referrer = _arrive(c, relationships[i, home], books[home], work[home], joiner, i, home)
        if renewing:
            sign(c, offers[c.arm, home], work[home], month)
    return fee, referrer
