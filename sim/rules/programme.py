"""Programme: enrolling, collecting, taking a reward, thanks for a friend, and the ranks that tiers are made of."""

from __future__ import annotations

from typing import Any

from sim.mechanisms.programme import ranked, rewarded, thanked
from sim.mechanisms.tiers import ranking_score
from sim.mechanisms.value import trailing
from sim.rules.rule import rule
from sim.state.relationship import ENROLLED


@rule
def month_passes(k: Any, p: Any) -> None:
    """Score and profit of the trailing year fade by a month (``trailing``)."""
    k.score = trailing(k.score, 0.0, p.spend_memory)
    k.profit = trailing(k.profit, 0.0, p.spend_memory)


@rule
def expire(k: Any, book: Any) -> None:
    """Points of the period before die, those of this one are next."""
    book.expired += k.old
    k.old = k.points
    k.points = 0.0


@rule
def give(k: Any, book: Any, points: float) -> None:
    """Issue points, money's worth."""
    k.points += points
    book.issued += points


@rule
def may_enrol(b: Any, m: Any) -> bool:
    """Whether one is asked to join the programme: whoever buys and is not in it."""
    return (b.marks & ENROLLED) == 0 and m.units > 0


@rule
def enrol(b: Any, k: Any, m: Any, f: Any, book: Any) -> None:
    """Join the programme, with a head start where the firm endows one."""
    b.marks |= ENROLLED
    give(k, book, f.programme_head_start)
    m.issued += f.programme_head_start


@rule
def collect(b: Any, k: Any, m: Any, f: Any, book: Any, revenue: float, home: bool) -> float:
    """Earn points on a month's revenue and, at home, from partners; what these pay for them, money. Nothing outside the
    programme.
    """
    income = 0.0
    if (b.marks & ENROLLED) != 0:
        earned = f.programme_earn * revenue
        if home and f.programme_partner_points > 0.0:
            earned += f.programme_partner_points
            income = f.programme_partner_points
        give(k, book, earned)
        m.issued += earned
    return income


@rule
def may_redeem(b: Any, k: Any, m: Any, f: Any) -> bool:
    """Whether a member who buys holds enough points for the reward."""
    return (b.marks & ENROLLED) != 0 and m.units > 0 and float(k.points) + float(k.old) >= f.programme_price


@rule
def redeem(b: Any, k: Any, m: Any, f: Any, p: Any, book: Any) -> float:
    """Take the reward, oldest points first; the head start begins anew. What it costs the firm, money."""
    m.rewards = 1
    k.rewards += 1.0
    old = min(float(k.old), f.programme_price)
    k.old -= old
    k.points -= f.programme_price - old
    give(k, book, f.programme_head_start)
    m.issued += f.programme_head_start
    book.redeemed += f.programme_price
    b.transactional = rewarded(b.transactional, p.programme_rewarded)
    return f.programme_reward * f.cost_point


@rule
def give_for_friend(k: Any, f: Any, book: Any) -> float:
    """Reward for a friend, as far as it is paid in points; the points."""
    points = f.referral_reward_paid * f.referral_points
    give(k, book, points)
    return points


@rule
def thank(b: Any, f: Any, p: Any) -> None:
    """A reward for bringing a friend moves transactional loyalty as a discount of its worth would (``thanked``)."""
    if f.list_price > 0.0:
        b.transactional = thanked(b.transactional, p.loyalty_transactional_gain, f.referral_reward_paid, f.list_price)


@rule
def rank(k: Any, m: Any, f: Any, p: Any, revenue: float, profit: float) -> None:
    """What a month adds to a customer's rank by spend, frequency or profit, and to the profit brought (``ranked``)."""
    worth = m.visits * f.visit_price
    k.score = ranked(
        k.score, ranking_score(revenue, worth, profit, f.tiers_by_frequency, f.tiers_by_profit), p.spend_memory
    )
    k.profit = ranked(k.profit, profit, p.spend_memory)
