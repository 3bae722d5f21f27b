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
    Phase("announce", "firms", "Each firm's strategy sees its market view and sets its levers.", ("extras_lift", "advert_reach", "justice", "lift_cost", "prevention_cost", "speed_cost"), waits=True),
    Phase("enter", "customers", "Newcomers enter the category; for some the need ceases."),
    Phase("reach", "customers", "Advertising makes firms known."),
    Phase("choose", "customers", "On each renewal, purchase or service occasion the best known firm, or none, is chosen; leavers' causes are taken down.", ("promised_expectation", "quality_utility", "felt_price", "novelty_lost", "firm_utility", "gumbel_quantile", "nest_shock", "poisson_quantile", "event_probability", "habit_updated")),
    Phase("serve", "customers", "Visits are lived touchpoint by touchpoint, may fail, and are recalled by peak, end and mean.", ("promised_expectation", "severity_quantile", "felt_severity", "goodwill", "normal_quantile", "experienced", "recalled")),
    Phase("feel", "customers", "Perceived quality and disconfirmation make satisfaction.", ("perceived_quality", "disconfirmation", "satisfaction")),
    Phase("complain", "customers", "Failures are voiced or not, put right or not; the rest becomes grievance.", ("complaint_probability", "recovery_expected", "recovery_gain", "recovery_learned", "grievance_added")),
    Phase("bond", "customers", "Cumulative satisfaction, the two loyalties, trust, reference price and goodwill move, or fade.", ("cumulative_satisfaction", "trust_updated", "reference_updated", "emotional_updated", "transactional_updated")),
    Phase("learn", "customers", "Will and should expectations and the category norm move with experience.", ("kalman_gain", "will_updated", "variance_learned", "variance_drifted", "should_updated", "norm_updated")),
    Phase("settle", "customers", "Everything paid and everything it cost is booked, once.", ("cost_to_serve",)),
    Phase("count", "customers", "Heads and feelings are counted."),
    Phase("talk", "customers", "Each customer may say one thing about the firm that moved them most.", ("talk_probability",)),
    Phase("hear", "customers", "Everyone hears their neighbours; good and bad news count less where one knows for oneself.", ("message_impact", "informed_probability"), waits=True),
    Phase("record", "market", "Block sums become rows of the tables; tiers are reviewed once a year.", waits=True),
)  # fmt: skip
"""The month, in order. The engines look their implementation of each phase up by name."""


def as_text() -> str:
    """The schedule as a numbered list."""
    return "\n".join(f"{n}. {phase.name} ({phase.actor}): {phase.does}" for n, phase in enumerate(SCHEDULE, 1))
