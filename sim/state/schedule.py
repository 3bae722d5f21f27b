"""The order of a month, as data: it runs, it prints, and it is cited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal


@dataclass(frozen=True)
class Phase:
    """One step of a month.

    Attributes:
        name: what both engines call it.
        actor: who acts.
        does: one sentence.
        laws: the laws it calls, by name.
        waits: whether everyone must have finished the phases before.
    """

    name: str
    actor: Literal["firms", "customers", "market"]
    does: str
    laws: tuple[str, ...] = ()
    waits: bool = False


SCHEDULE: Final[tuple[Phase, ...]] = (
    Phase("announce", "firms", "Each firm's strategy sees its market view and sets its levers.", ("extras_lift", "advert_reach", "lift_cost", "prevention_cost", "speed_cost", "response_rate", "haloed"), waits=True),
    Phase("enter", "customers", "Newcomers enter the category; for some the need ceases; some are let go by their firm."),
    Phase("reach", "customers", "Advertising makes firms known; prospects and lost customers are called.", ("message_impact",)),
    Phase("choose", "customers", "On each renewal, purchase or service occasion the best known firm, or none, is chosen; leavers' causes, how joiners came, and contracts are taken down.", ("offered_price", "promised_expectation", "quality_utility", "felt_price", "effort_utility", "status_value", "intrusion", "goal_pull", "novelty_lost", "firm_utility", "coded", "exit_penalty", "gumbel_quantile", "nest_shock", "poisson_quantile", "event_probability", "habit_updated")),
    Phase("serve", "customers", "Visits are lived touchpoint by touchpoint, may fail, by accident or by design, and are recalled by peak, end and mean, in the light of the brand.", ("promised_expectation", "fit_gain", "severity_quantile", "felt_severity", "blamed_severity", "goodwill", "normal_quantile", "experienced", "recalled", "haloed")),
    Phase("feel", "customers", "Perceived quality and disconfirmation make satisfaction.", ("perceived_quality", "disconfirmation", "satisfaction")),
    Phase("complain", "customers", "Failures are voiced, noticed or neither, put right or not; the rest becomes grievance.", ("complaint_probability", "fair_compensation", "matched_weight", "justice", "recovery_expected", "recovery_gain", "recovery_learned", "grievance_added", "betrayal_felt", "unfairness_updated")),
    Phase("relate", "customers", "Cumulative satisfaction, the two loyalties, trust, reference price, goodwill and the bonds move, or fade.", ("cumulative_satisfaction", "trust_updated", "advised", "reference_updated", "emotional_updated", "social_bonded", "structural_grown", "transactional_updated")),
    Phase("learn", "customers", "Will and should expectations and the category norm move with experience.", ("kalman_gain", "will_updated", "variance_learned", "variance_drifted", "should_updated", "norm_updated")),
    Phase("ask", "customers", "Some of those who visited answer the firm's survey.", ("intends_to_return",)),
    Phase("settle", "customers", "Everything paid and everything it cost is booked, once; points are earned, spent, and die.", ("cost_to_serve", "ranking_score")),
    Phase("count", "customers", "Heads and feelings are counted."),
    Phase("talk", "customers", "Each customer may say one thing about the firm that moved them most, or pass on an invitation.", ("talk_probability", "referral_probability")),
    Phase("hear", "customers", "Everyone hears their neighbours and those met by chance; news counts less where one knows for oneself.", ("message_impact", "hearsay_updated", "informed_probability"), waits=True),
    Phase("compare", "customers", "Everyone compares their treatment with that of others: envy, betrayal, jealousy.", ("visible_share", "envy", "price_unfairness", "unfairness_updated")),
    Phase("record", "market", "Block sums become rows of the tables; once a year tiers are reviewed and the unprofitable are marked.", ("emotional_reviewed",), waits=True),
)  # fmt: skip
"""The month, in order. The engines look their implementation of each phase up by name."""


def as_text() -> str:
    """The schedule as a numbered list."""
    return "\n".join(f"{n}. {phase.name} ({phase.actor}): {phase.does}" for n, phase in enumerate(SCHEDULE, 1))
