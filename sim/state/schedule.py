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
    Phase("announce", "firms", "Each firm's strategy sees its market view and sets its levers.", ("extras_lift", "advert_reach", "exposures", "seen_chance", "advert_felt", "advert_prompts", "lift_cost", "prevention_cost", "speed_cost", "work_cost", "response_rate", "haloed"), waits=True),
    Phase("enter", "customers", "Newcomers enter the category; for some the need ceases; some are let go by their firm, some made to choose anew by life."),
    Phase("reach", "customers", "Advertising makes firms known, persuades those who know them and makes subscribers of others reconsider; prospects and lost customers are called.", ("grievance_forgiven", "certainty_lost", "familiarity", "message_impact")),
    Phase("choose", "customers", "On each renewal, purchase or service occasion the best known firm, or none, is chosen; prices are seen, and a deal brings purchases forward; leavers' causes, how joiners came, and contracts are taken down.", ("gumbel_quantile", "poisson_quantile", "normal_quantile", "beta_quantile", "geometric_quantile", "drifting_level", "rate_now", "in_season", "quality_utility", "felt_price", "novelty_lost", "nest_shock", "firm_utility", "coded", "decoded", "event_probability", "part_felt", "signing_utility", "search_shift", "odds_moved", "review_chance", "nested_shock", "nest_weight", "inclusive_value", "outside_probability", "promise_weight", "promised_expectation", "habit_updated", "habit_counted", "intrusion", "call_wakes", "offered_price", "exit_penalty", "penalty_felt", "goal_pull", "change_needed", "needed_pull", "satiated", "earned_worth", "compounded", "status_value", "effort_utility", "price_seen", "reference_seen", "deal", "used_up", "brought_forward", "ahead_of_need")),
    Phase("serve", "customers", "Visits are lived touchpoint by touchpoint, by one's match with the firm and the luck of the day, may fail, by accident or by design, and are recalled by peak, end and mean, in the light of the brand.", ("normal_quantile", "drifting_level", "match_gain", "visit_lift", "promise_weight", "promised_expectation", "experienced", "recalled", "felt_severity", "blamed_severity", "haloed", "failure_severity", "fit_gain", "goodwill")),
    Phase("feel", "customers", "Perceived quality, disconfirmation and one's own standards make satisfaction; surprise is felt in bands.", ("surprise_sd", "band_edge", "perceived_quality", "disconfirmation", "satisfaction", "by_standards")),
    Phase("complain", "customers", "Failures are voiced, noticed or neither, put right or not; the rest becomes grievance, over which subscribers may reconsider.", ("incident_prompts", "complaint_probability", "unfairness_updated", "justice", "compensation_scaled", "fair_compensation", "matched_weight", "betrayal_felt", "apology_part", "trust_mended", "recovery_gain", "recovery_expected", "recovery_learned", "grievance_added", "grievance_eased", "goodwill_left")),
    Phase("relate", "customers", "Cumulative satisfaction, the two loyalties, trust, reference price, goodwill and the bonds move; what one has just paid too much for is regretted.", ("social_bonded", "structural_grown", "advised", "reference_updated", "promise_broken", "trust_updated", "raised_by_the_years", "risen_unfairly", "regretted", "let_down", "unfairness_updated", "emotional_updated", "transactional_updated", "cumulative_satisfaction", "experience_counted")),
    Phase("learn", "customers", "Will and should expectations and the category norm move with experience.", ("kalman_gain", "will_updated", "variance_learned", "due", "should_updated", "norm_updated", "norm_carried")),
    Phase("fade", "customers", "What was heard, suffered and envied fades, and uncertainty grows; without contact, loyalties and spend fade too, and a firm may be forgotten; some have had enough of the category.", ("beta_quantile", "geometric_quantile", "forgotten_chance", "variance_drifted", "monthly_decay", "grievance_half_life", "faded", "trailing")),
    Phase("ask", "customers", "Some of those who visited answer the firm's survey.", ("normal_quantile", "stated", "intends_to_return")),
    Phase("settle", "customers", "Everything paid and everything it cost is booked, once; points are earned, spent, and die.", ("compensation_scaled", "cost_to_serve", "rewarded", "ranked", "ranking_score", "trailing", "volume_grown")),
    Phase("count", "customers", "Heads and feelings are counted."),
    Phase("talk", "customers", "Each customer may say one thing about the firm that moved them most, visited, remembered or left, or pass on an invitation.", ("felt_looking_back", "looked_back_on", "comes_to_mind", "talk_probability", "referral_probability", "held_to_talk")),
    Phase("hear", "customers", "Everyone hears their neighbours and those met by chance; news counts less where one knows for oneself, and news of one's provider may make one reconsider.", ("thanked", "certainty_lost", "familiarity", "assimilated", "message_impact", "hearsay_updated", "informed_probability", "invitation_trusted", "message_weight", "news_prompts"), waits=True),
    Phase("compare", "customers", "Everyone compares their treatment with that of others: envy, betrayal, jealousy.", ("part_felt", "visible_share", "envy", "price_unfairness", "unfairness_updated")),
    Phase("record", "market", "Block sums become rows of the tables; once a year tiers are reviewed and the unprofitable are marked.", ("emotional_reviewed",), waits=True),
)  # fmt: skip
"""The month, in order. The engines look their implementation of each phase up by name."""


def as_text() -> str:
    """The schedule as a numbered list."""
    return "\n".join(f"{n}. {phase.name} ({phase.actor}): {phase.does}" for n, phase in enumerate(SCHEDULE, 1))
