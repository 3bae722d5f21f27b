"""Utility: what a firm is worth to a customer, part by part; what draws back, what holds, and how often one comes to choose."""

from __future__ import annotations

from typing import Any, Final

from sim.mechanisms.choice import (
    compounded,
    event_probability,
    felt_price,
    novelty_lost,
    part_felt,
    quality_utility,
    review_chance,
    search_shift,
    signing_utility,
)
from sim.mechanisms.drift import drifting_level, in_season, rate_now
from sim.mechanisms.expectation import promise_weight, promised_expectation
from sim.mechanisms.match import odds_moved
from sim.mechanisms.personalisation import intrusion
from sim.mechanisms.pricing import ahead_of_need, brought_forward, used_up
from sim.mechanisms.programme import change_needed, earned_worth, goal_pull, needed_pull, satiated
from sim.mechanisms.tiers import status_value
from sim.mechanisms.value import effort_utility
from sim.numerics.encoding import SHARE_CODES
from sim.rules.price import bundled
from sim.rules.rule import rule
from sim.state.person import CONVENIENCE
from sim.state.relationship import ENROLLED


@rule
def expectation(b: Any, f: Any, p: Any) -> float:
    """Quality expected of the next visit: what was learned, and the firm's promise as far as it is trusted, the less, the better
    one knows the firm (``promise_weight``).
    """
    weight = promise_weight(p.expectation_promise_weight, b.variance, p.promise_variance, p.expectation_promise_fades)
    return promised_expectation(b.will, f.promised_quality, weight, b.trust)


FARTHEST: Final = 1.4142135623730951 * 6.5
"""No drift is farther out, in standard deviations: no keyed uniform gives a normal beyond 6.4, and of two that are mixed as
``drifting_level`` does, sqrt(1 - f) + sqrt(f) is at most sqrt(2)."""

A_YEAR: Final = 12
"""Months that one looks ahead for a reward whose points never die."""


@rule
def months_to_earn(k: Any, f: Any, month: int) -> int:
    """Months until the points one holds die: those of the period before next, all others a period later; a year, if never."""
    life = int(f.programme_life)
    if life <= 0:
        return A_YEAR
    left = life - month % life
    return left if k.old > 0.0 else left + life


@rule
def goal_felt(b: Any, k: Any, f: Any, p: Any, month: int) -> float:
    """How strongly the points one holds draw towards the firm's reward (``goal_pull``): as far as it asks for more than one's usual
    purchases (``needed_pull``), and the less, the more rewards one has taken.
    """
    held = float(k.points) + float(k.old)
    pull = goal_pull(held, f.programme_price, p.programme_goal, p.programme_goal_power)
    if p.programme_needed > 0.0:
        usual = float(b.spend) * f.programme_earn
        change = change_needed(held, f.programme_price, usual, float(months_to_earn(k, f, month)))
        pull = needed_pull(pull, change, p.programme_needed)
    if p.programme_satiation > 0.0:
        pull = satiated(pull, float(k.rewards), p.programme_satiation)
    return pull


@rule
def points_earned(b: Any, f: Any, p: Any, price: float, goal: float) -> float:
    """What the points of a purchase at this price are worth to a member, in category prices (``earned_worth``)."""
    worth = 0.0
    if p.choice_points_worth > 0.0 and (b.marks & ENROLLED) != 0:
        reward = f.programme_reward / p.category_price
        worth = earned_worth(f.programme_earn, price / p.category_price, p.programme_breakage, goal, reward)
    return worth


@rule
def tier_utility(b: Any, f: Any, p: Any) -> float:
    """Utility of the tier one is in (``status_value``): the fewer hold it or a higher one, the more; the rest have none."""
    value = 0.0
    if b.tier > 0:
        above = 0.0
        below = 0.0
        for tier in range(1, 4):
            if tier >= b.tier:
                above += f.tiers_share[tier]
            elif f.tiers_share[tier] > 0.0:
                below = 1.0
        value = status_value(above, below, f.tiers_recognition, p.choice_status)
    return value


@rule
def forfeited(c: Any, f: Any, p: Any, goal: float, worth: float, home: bool, free: bool) -> float:
    """What draws one back to a firm one has invested in: points, a bond, a bundle; a gift for signing, less what signing weighs.

    Args: goal, the pull of points held (0 without); worth, of the points a purchase brings, in category prices; home, whether one
    is with the firm; free, whether no contract with it runs. Nothing held, no bond and no contract offered: 0.
    """
    value = part_felt(part_felt(p.choice_points, c.price_sensitivity), goal)
    value += part_felt(part_felt(p.choice_points_worth, c.price_sensitivity), worth)
    if home:
        value += part_felt(p.loyalty_structural, c.structural_bond)
        if bundled(c, f):
            value += f.bundle_tie
    if f.contract_term > 0.0 and free:
        value += signing_utility(
            c.price_sensitivity, f.contract_gift_paid, p.category_price, p.choice_lock_in, f.contract_term
        )
    return value


@rule
def parts_of(
    c: Any, b: Any, f: Any, p: Any, price: float, home: bool, months: int, barriers: float
) -> tuple[float, float, float, float, float, float, float, float, float, float, float, float]:
    """The parts of a firm's utility in the order of ``customers.PARTS``, before taste, appeal, inertia and shock.

    Args: price of a unit for this customer, money; home, whether one is with the firm, and for how many months; barriers, what
    one would forfeit (``forfeited``). Each part is 0 when its coefficient is.
    """
    novelty = 0.0
    fairness = -part_felt(part_felt(p.choice_fairness, c.fairness), b.unfairness)
    if home:
        novelty = novelty_lost(months, c.novelty_seeking, p.choice_novelty_months)
        fairness -= intrusion(
            f.personalisation_intensity, p.personalisation_threshold, p.personalisation_privacy, c.privacy
        )
    return (
        quality_utility(expectation(b, f, p), b.variance, p.choice_quality, p.choice_risk),
        -part_felt(c.price_sensitivity, felt_price(price / p.category_price, b.reference, p.price_loss, p.price_gain)),
        part_felt(p.choice_emotional, b.emotional),
        part_felt(p.choice_transactional, b.transactional),
        part_felt(p.choice_word_of_mouth, b.word_of_mouth),
        part_felt(p.choice_trust, b.trust),
        -part_felt(p.choice_grievance, b.grievance),
        novelty,
        effort_utility(f.effort, c.needs[CONVENIENCE] / SHARE_CODES, c.price_sensitivity, p.choice_effort),
        tier_utility(b, f, p),
        fairness,
        barriers,
    )


@rule
def service_shift(c: Any, f: Any, p: Any, price_part: float) -> float:
    """From the utility of a unit's price to a service visit's: -part - beta_p s / s_mean, s in the mean price of one."""
    return -price_part - part_felt(c.price_sensitivity, f.service_list_price / p.service_reference)


@rule
def inertia(p: Any, again: bool, away: bool, leaving: float) -> float:
    """What speaks for a firm before its worth: inertia, when it was chosen last (``again``), less the cost ``leaving`` of going
    ``away`` from home.
    """
    pull = 0.0
    if again:
        pull += p.choice_inertia
    if away:
        pull -= leaving
    return pull


@rule
def is_held(p: Any, mine: float, tempting: float) -> bool:
    """Whether a contract alone keeps one here: the best elsewhere, less the plain cost of switching, is better than staying."""
    return tempting - p.choice_switching_cost > mine


@rule
def resent(b: Any, p: Any) -> None:
    """A grievance for being held: g + h, each month it is felt. Source: B19 (hostages); h = 0 switches it off."""
    b.grievance += p.contract_hostage


@rule
def renewal_due(rate: float, p: Any, ends: bool) -> float:
    """Chance to reconsider on a day of renewal, ``rate`` on most; when a contract ends one looks round more often."""
    return review_chance(rate, p.contract_review if ends else 0.0)


@rule
def renewal_chance(b: Any, p: Any, ends: bool) -> float:
    """Chance to reconsider a subscription on a day of renewal (``renewal_due``), by how satisfied one is with the firm
    (``search_shift``).
    """
    rate = p.review_rate
    if p.choice_review_search != 0.0:
        shift = search_shift(p.choice_review_search, p.choice_review_satisfied, float(b.cumulative_satisfaction))
        rate = odds_moved(rate, shift)
    return renewal_due(rate, p, ends)


@rule
def need_now(c: Any, p: Any, month: float, before: float, after: float, passed: float) -> float:
    """How often a person needs the category now, purchases a month (``rate_now``, ``in_season``).

    Args: month; before, after and passed, as drawn of the drift (``drifting_level``).
    """
    rate = float(c.rate)
    if p.rate_drift > 0.0:
        rate = rate_now(rate, p.rate_drift, drifting_level(p.rate_drift, before, after, passed))
    if p.season > 0.0:
        rate = in_season(rate, p.season, month, p.season_peak)
    return rate


@rule
def stocked(c: Any, p: Any, rate: float, depth: float) -> tuple[float, float, float]:
    """What deals do to buying: units that a month's need takes from the stock (``used_up``); how often one then buys, purchases a
    month, the rest of the need and more of it at a deal (``brought_forward``); what of a purchase is for later (``ahead_of_need``).

    Args: rate at which the category is needed, a month; depth of the deepest deal, a share of the price.
    """
    used = used_up(rate, float(c.stock))
    more = brought_forward(depth, p.price_forward)
    return used, (rate - used) * more, ahead_of_need(more)


@rule
def use_up(c: Any, used: float) -> None:
    """The month's need takes ``used`` units from the stock."""
    c.stock -= used


@rule
def put_by(c: Any, ahead: float) -> None:
    """The share ``ahead`` of a unit just bought is for later."""
    c.stock += ahead


@rule
def purchase_rate(rate: float, p: Any, goal: float) -> float:
    """Purchases a month of a repertoire category, r (1 + pull), r the ``rate`` now: points near their reward bring one back
    sooner, as far as the need for the category goes.
    """
    return rate * (1.0 + min(goal, p.programme_ceiling))


@rule
def purchase_chance(rate: float) -> float:
    """Chance to buy a durable this month (``event_probability`` of one's rate now)."""
    return event_probability(rate)


@rule
def rate_at_most(p: Any) -> float:
    """By what a person's rate of purchases is multiplied at most, whatever is drawn of how their need drifts, in the best season
    and at the deepest deal.
    """
    most = brought_forward(1.0, p.price_forward) * (1.0 + p.season)
    if p.rate_drift > 0.0:
        most = rate_now(most, p.rate_drift, p.rate_drift * FARTHEST)
    return most


@rule
def purchase_chance_at_most(c: Any, most: float) -> float:
    """The most that a person's chance to buy a durable can be in any month, as ``purchase_chance`` of a rate is never above it, not
    by a rounding either. Args: most, by which their rate is multiplied (``rate_at_most``).
    """
    return float(c.rate) * most + 1e-9


@rule
def renewal_hazards(p: Any, due: float, first: float, later: float, stay: float) -> tuple[float, float]:
    """Chance to leave a subscription this month, and within a year, were all to stay as it is.

    Args: due, chance to reconsider this month (0 when no renewal is due); first, at the next renewal; later, at each one after;
    stay, chance to stay when one reconsiders.
    """
    return due * (1.0 - stay), compounded(first * (1.0 - stay), later * (1.0 - stay), 12.0 / p.term)


@rule
def repertoire_hazards(rate: float, p: Any, goal: float, elsewhere: float) -> tuple[float, float, float]:
    """Chance of a purchase this month, of one elsewhere, and of one elsewhere within a year; purchases are a Poisson process.

    Args: rate of purchases a month now; goal, the pull of points (0 without); elsewhere, chance that a purchase goes to another
    firm.
    """
    often = purchase_rate(rate, p, goal)
    month = event_probability(often * elsewhere)
    return event_probability(often), month, compounded(month, month, 12.0)


@rule
def durable_hazards(c: Any, rate: float, elsewhere: float, away: float) -> tuple[float, float, float]:
    """Chance of an occasion this month, of one that goes elsewhere, and of one that does within a year.

    Args: rate of purchases a month now; elsewhere, chance that a purchase goes to another firm; away, chance that a service visit
    does, or to no firm. Service visits are a Poisson process, and only who owns one has any.
    """
    bought = purchase_chance(rate)
    due = bought
    month = bought * elsewhere
    if c.owns == 1:
        due = compounded(due, event_probability(c.service_rate), 2.0)
        month = compounded(month, event_probability(c.service_rate * away), 2.0)
    return due, month, compounded(month, month, 12.0)
