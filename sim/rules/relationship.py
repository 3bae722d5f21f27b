"""Relationship: what a month of contact leaves between a customer and a firm, what is learned, and what fades without it."""

from __future__ import annotations

from typing import Any, Final

from sim.mechanisms.bonds import advised, social_bonded, structural_grown
from sim.mechanisms.choice import reference_updated
from sim.mechanisms.expectation import (
    due,
    kalman_gain,
    norm_carried,
    norm_updated,
    promise_broken,
    raised_by_the_years,
    should_updated,
    trust_updated,
    variance_drifted,
    variance_learned,
    will_updated,
)
from sim.mechanisms.fairness import let_down, risen_unfairly, unfairness_updated
from sim.mechanisms.loyalty import (
    emotional_updated,
    faded,
    habit_counted,
    habit_updated,
    monthly_decay,
    transactional_updated,
)
from sim.mechanisms.recovery import grievance_half_life
from sim.mechanisms.satisfaction import (
    by_standards,
    cumulative_satisfaction,
    disconfirmation,
    experience_counted,
    perceived_quality,
    satisfaction,
)
from sim.mechanisms.value import trailing
from sim.rules.rule import rule
from sim.state.coefficients import REPERTOIRE, SUBSCRIPTION
from sim.state.person import REFERRAL
from sim.state.relationship import ENROLLED

MOST_EPISODES: Final = 60000
"""Where the count of episodes stops: it has two bytes."""


@rule
def perceive(b: Any, m: Any, p: Any) -> float:
    """Perceived quality of the month's visits; how far it is from what was expected and due (``disconfirmation``)."""
    m.perceived = perceived_quality(
        m.expected, b.should, m.experience, p.perception_will, p.perception_should, p.perception_delivered
    )
    return disconfirmation(m.perceived, m.expected, b.should, p.satisfaction_will_share, p.satisfaction_tolerance)


@rule
def loss_slope(c: Any, p: Any) -> float:
    """Slope of satisfaction below expectation for this customer, lambda- a_i."""
    return p.satisfaction_loss * c.loss_aversion


@rule
def judge(c: Any, b: Any, m: Any, p: Any) -> None:
    """Satisfaction with the month's visits: by quality perceived, by what was expected and due, and by one's standards."""
    delta = perceive(b, m, p)
    felt = satisfaction(
        m.perceived, delta, p.satisfaction_base, p.satisfaction_quality, p.satisfaction_gain,
        loss_slope(c, p), p.satisfaction_gain_power, p.satisfaction_loss_power,
    )  # fmt: skip
    m.encounter_satisfaction = by_standards(felt, c.standards)


@rule
def take_in(b: Any, m: Any, f: Any, p: Any) -> None:
    """Cumulative satisfaction, trust in the promise and goodwill after a month's visits."""
    b.cumulative_satisfaction = cumulative_satisfaction(
        b.cumulative_satisfaction, m.encounter_satisfaction, experience_counted(p.satisfaction_hardening, b.episodes), m.visits,
        p.satisfaction_memory_floor, p.satisfaction_bad_news,
    )  # fmt: skip
    broken = promise_broken(
        f.promised_quality, m.experience, p.expectation_promise_weight, p.expectation_signal_variance,
        p.loyalty_trust_beyond,
    )  # fmt: skip
    b.trust = trust_updated(b.trust, broken, p.loyalty_trust_gain, p.loyalty_trust_loss)
    b.goodwill += max(m.visits - m.failures, 0)


@rule
def incentive_of(b: Any, m: Any, f: Any, p: Any, home: bool) -> float:
    """Net incentive of a month's purchases, a share of the price: the discount, what points are worth as far as they count as one,
    the financial bond.
    """
    incentive = max(1.0 - m.price / f.list_price, 0.0) if f.list_price > 0.0 else 0.0
    if (b.marks & ENROLLED) != 0:
        incentive += f.programme_earn * p.programme_incentive
    if home:
        incentive += f.bonds_financial
    return incentive


@rule
def referral_worth(f: Any) -> float:
    """A reward for a friend, as a share of the list price; 0 where there is none."""
    return f.referral_reward_paid / f.list_price if f.list_price > 0.0 else 0.0


@rule
def be_cared_for(c: Any, b: Any, m: Any, f: Any, p: Any) -> None:
    """What structural bonds, contacts, calls and the years do to a customer of the firm."""
    if f.bonds_structural > 0.0 or c.structural_bond > 0.0:
        c.structural_bond = structural_grown(c.structural_bond, f.bonds_structural, p.structural_growth)
    if f.personalisation_intensity > 0.0:
        c.personal_contacts += m.visits
    if m.called == 1:
        b.trust = advised(b.trust, f.contact_advice)
    if p.should_drift > 0.0:
        b.should = raised_by_the_years(b.should, p.should_drift)


@rule
def feel_treated(c: Any, b: Any, m: Any, p: Any, used: float) -> None:
    """How a firm treats its customer against what it once did: the price against what one is ``used`` to pay, in category prices,
    and what one has come to expect against what was promised on joining.
    """
    price = m.price / p.category_price
    if p.fairness_own_price > 0.0 and m.units > 0 and price > used:  # no more than one is used to is no rise
        b.unfairness = unfairness_updated(b.unfairness, risen_unfairly(price, used, p.fairness_own_price))
    if p.fairness_promise > 0.0:
        b.unfairness = unfairness_updated(b.unfairness, let_down(c.promised, b.will, p.fairness_promise))


@rule
def touch(c: Any, b: Any, m: Any, f: Any, p: Any, home: bool) -> None:
    """What a month of contact leaves: satisfaction remembered, trust, the two loyalties, the reference price, and, at home, what
    bonds do.
    """
    drive = p.loyalty_emotional_threshold
    incentive = 0.0
    before = float(b.reference)
    if m.visits > 0:
        take_in(b, m, f, p)
        drive = float(b.cumulative_satisfaction)
        if m.units > 0:
            incentive = incentive_of(b, m, f, p, home)
            b.reference = reference_updated(b.reference, m.price / p.category_price, p.price_memory)
    emotional = emotional_updated(
        b.emotional, drive, p.emotional_decay, p.loyalty_emotional_gain * c.relational, p.loyalty_emotional_threshold
    )
    if home and f.bonds_social > 0.0:
        emotional = social_bonded(emotional, f.bonds_social, p.loyalty_social_gain, c.relational)
    b.emotional = emotional
    if home:
        if m.visits > 0:
            feel_treated(c, b, m, p, before)
        be_cared_for(c, b, m, f, p)
        if m.joined == 1 and m.channel == REFERRAL:
            incentive += referral_worth(f)
    b.transactional = transactional_updated(
        b.transactional, incentive, p.transactional_decay, p.loyalty_transactional_gain
    )


@rule
def visit_rate(c: Any, p: Any) -> float:
    """Visits a month, to whichever firm, that this customer's life in the category brings: one of a subscriber."""
    if p.kind == SUBSCRIPTION:
        return 1.0
    return float(c.rate) if p.kind == REPERTOIRE else float(c.service_rate)


@rule
def grievance_decay_of(c: Any, b: Any, p: Any) -> float:
    """Share of a grievance that fades in a month: slower where visits are rare (``grievance_half_life``); the same for all
    subscribers, who come once a month.
    """
    decay = p.grievance_decay
    if p.recovery_grievance_occasions > 0.0 and p.kind != SUBSCRIPTION and b.grievance > 0.0:
        decay = monthly_decay(
            grievance_half_life(p.recovery_grievance_half_life, p.recovery_grievance_occasions, visit_rate(c, p))
        )
    return decay


@rule
def habit_after(habit: float, chosen: float, p: Any) -> float:
    """Habit of a firm, or of none, after a choice: of choices (``habit_updated``) or by calendar (``habit_counted``)."""
    if p.choice_habit_months > 0.0:
        return habit_counted(habit, chosen, p.choice_habit_months)
    return habit_updated(habit, chosen, p.choice_habit)


@rule
def fade_outside(c: Any, p: Any) -> None:
    """The habit of choosing no firm fades by a month, as that of each firm does (``fade``)."""
    c.outside_habit = faded(c.outside_habit, p.habit_decay)


@rule
def fade(c: Any, b: Any, p: Any, met: bool) -> None:
    """A month passes: what was heard, suffered and envied is forgotten, uncertainty grows; loyalties and spend, where nothing
    renewed them (``met``), fade too. All by a share of what there is (``faded``).
    """
    b.emotional = b.emotional if met else faded(b.emotional, p.emotional_decay)
    b.transactional = b.transactional if met else faded(b.transactional, p.transactional_decay)
    b.spend = b.spend if met else trailing(b.spend, 0.0, p.spend_memory)
    b.grievance = faded(b.grievance, grievance_decay_of(c, b, p))
    b.failures = faded(b.failures, p.failure_decay)
    b.habit = faded(b.habit, p.habit_decay)
    b.word_of_mouth = faded(b.word_of_mouth, p.word_of_mouth_decay)
    b.unfairness = faded(b.unfairness, p.unfairness_decay)
    b.variance = variance_drifted(b.variance, p.expectation_drift_variance)


@rule
def learn_will(c: Any, b: Any, m: Any, p: Any) -> None:
    """The will expectation and its uncertainty after a month's visits, at this customer's own pace of learning, at most at once."""
    gain = min(kalman_gain(b.variance, p.expectation_signal_variance, m.visits) * c.learning_gain, 1.0)
    b.will = will_updated(b.will, m.experience, gain)
    b.variance = variance_learned(b.variance, gain)


@rule
def learn_should(b: Any, m: Any, p: Any, rival: float) -> None:
    """What is due after a month's visits, ``learn_will`` gone before; ``rival`` is the best will expectation of another firm tried,
    -1 for none.
    """
    seen = due(m.experience, b.will, p.expectation_should_belief)
    b.should = should_updated(b.should, seen, rival, p.expectation_should_gain, p.expectation_should_rival)


@rule
def learn_norm(c: Any, p: Any, experience: float) -> float:
    """Move the category norm by a month's mean experience; what firms not tried yet gain by it, quality."""
    before = float(c.norm)
    c.norm = norm_updated(before, experience, p.expectation_norm_gain)
    return norm_carried(p.expectation_norm_untried, before, float(c.norm))


@rule
def count_episodes(b: Any, m: Any) -> None:
    """One's visits so far, counted up to ``MOST_EPISODES``."""
    b.episodes = min(b.episodes + m.visits, MOST_EPISODES)


@rule
def spend_remembered(b: Any, p: Any, revenue: float) -> None:
    """Spend of the trailing year after a month with the firm, money a month (``trailing``)."""
    b.spend = trailing(b.spend, revenue, p.spend_memory)
