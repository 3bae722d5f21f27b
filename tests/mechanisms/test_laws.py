"""What all laws have in common: pure, documented, and the same function compiled as in plain Python."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from sim.mechanisms import LAWS
from sim.numerics.law import law

# Plausible arguments of every law, in its own order; the test below fails when a law is missing here.
EXAMPLES: dict[str, tuple[float, ...]] = {
    "natural_log": (0.3,),
    "exponential": (-1.7,),
    "power": (0.7, 2.3),
    "sine": (2.1,),
    "quality_utility": (0.7, 0.02, 6.0, 1.0),
    "felt_price": (1.1, 1.0, 0.8, 0.5),
    "reference_updated": (1.0, 1.2, 0.8),
    "novelty_lost": (7.0, 0.3, 12.0),
    "nest_shock": (0.37, 0.81, 0.6),
    "firm_utility": (1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0, 13.0),
    "coded": (1.2345,),
    "decoded": (617.0,),
    "part_felt": (0.8, 0.5),
    "signing_utility": (3.0, 20.0, 40.0, 0.3, 12.0),
    "review_chance": (0.1, 0.6),
    "nested_shock": (0.4, -0.2, 0.6),
    "nest_weight": (0.4, 0.9, 0.6),
    "inclusive_value": (2.1, 0.9, 0.6),
    "outside_probability": (1.1, 0.4),
    "penalty_felt": (0.7, 3.0, 1.5),
    "held_to_talk": (0.3, 0.5),
    "invitation_trusted": (1.5, 0.4),
    "tie_strength": (0.8, 0.7),
    "message_weight": (0.3, 1.2),
    "failure_severity": (0.4, 0.6),
    "norm_carried": (0.5, 0.6, 0.7),
    "raised_by_the_years": (0.6, 0.01),
    "experience_counted": (1.5, 4.0),
    "grievance_eased": (0.7, 0.9),
    "grievance_forgiven": (0.5, 0.4),
    "goodwill_left": (6.0, 0.5),
    "faded": (0.6, 0.03),
    "trailing": (30.0, 50.0, 11.0 / 12.0),
    "volume_grown": (1.2, 1.1, 0.15),
    "thanked": (0.3, 1.0, 20.0, 40.0),
    "rewarded": (0.3, 0.1),
    "ranked": (30.0, 12.0, 11.0 / 12.0),
    "compounded": (0.3, 0.1, 12.0),
    "event_probability": (0.3,),
    "logistic": (0.4,),
    "complaint_probability": (0.1, 0.4, 1.2, 0.3, 0.5, 0.7, -2.1, 2.5, 0.3, 0.5, 1.0, 1.0),
    "cost_to_serve": (0.05, 12.0, 0.1),
    "lift_cost": (0.1, 0.4),
    "prevention_cost": (0.5, 0.02),
    "speed_cost": (3.0, 0.1),
    "work_cost": (0.1, 80.0, 10.0, 60.0),
    "compensation_scaled": (0.5, 0.5),
    "extras_lift": (0.02,),
    "monthly_rate": (0.03,),
    "surprise_sd": (0.003, 0.0125, 2.0),
    "band_edge": (0.15, 1.5, 0.12, 0.7),
    "kalman_gain": (0.02, 0.02, 2.0),
    "will_updated": (0.6, 0.8, 0.2),
    "variance_learned": (0.02, 0.2),
    "variance_drifted": (0.02, 0.001),
    "steady_gain": (0.0265,),
    "promised_expectation": (0.6, 0.8, 0.35, 0.6),
    "trust_updated": (0.6, 0.2, 0.05, 1.0),
    "promise_broken": (0.7, 0.5, 0.3, 0.02, 0.4),
    "promise_weight": (0.35, 0.01, 0.04, 0.6),
    "promise_variance": (0.02, 0.35),
    "habit_counted": (0.3, 1.0, 12.0),
    "change_needed": (30.0, 100.0, 5.0, 7.0),
    "needed_pull": (0.2, 1.6, 0.7),
    "satiated": (0.2, 3.0, 0.1),
    "earned_worth": (0.05, 1.1, 0.2, 0.15, 0.4),
    "call_wakes": (0.2, 0.4),
    "risen_unfairly": (1.1, 1.0, 0.3),
    "let_down": (0.75, 0.7, 2.0),
    "apology_part": (0.35, 0.5, 0.8, 0.6),
    "trust_mended": (0.6, 0.1),
    "forgotten_chance": (0.05, 3.0),
    "due": (0.8, 0.7, 0.4),
    "rate_now": (1.2, 0.3, 0.1),
    "in_season": (1.2, 0.2, 5.0, 3.0),
    "drifting_level": (0.13, 0.4, -1.2, 0.3),
    "odds_moved": (0.3, 0.8),
    "match_gain": (0.75, 0.1),
    "visit_lift": (0.05, -0.02, 0.06, 1.3),
    "by_standards": (0.7, -0.04),
    "stated": (0.7, 0.08, -0.6),
    "search_shift": (4.0, 0.72, 0.6),
    "incident_prompts": (0.4, 0.3),
    "grievance_half_life": (6.0, 2.0, 0.17),
    "exposures": (0.04, 40.0, 0.1),
    "seen_chance": (6.0, 0.1),
    "advert_felt": (0.04, 6.0),
    "advert_prompts": (0.01, 6.0),
    "should_updated": (0.6, 0.7, 0.8, 0.15, 0.05),
    "norm_updated": (0.6, 0.8, 0.05),
    "experienced": (0.7, 0.1, -0.4, 0.2),
    "recalled": (0.2, 0.9, 0.6, 0.33, 0.33),
    "felt_severity": (0.3, 2.0, 0.5, 1.1, 0.25),
    "monthly_decay": (24.0,),
    "emotional_updated": (0.3, 0.8, 0.03, 0.12, 0.6),
    "transactional_updated": (0.3, 0.1, 0.3, 1.0),
    "habit_updated": (0.4, 1.0, 0.9),
    "normal_quantile": (0.2,),
    "geometric_quantile": (0.4, 0.1),
    "beta_share": (0.3, 0.8, 2.4, -0.51648582630623),
    "beta_quantile": (0.3, 2.0, 3.0, -2.4849066497880004),
    "gumbel_quantile": (0.2,),
    "severity_quantile": (0.2,),
    "poisson_quantile": (0.7, 1.3),
    "justice": (0.4, 0.3, 0.5, 4.0, 0.8, 0.45, 0.35, 0.2, 0.1, 0.02),
    "recovery_gain": (0.6, 0.45, 0.35),
    "recovery_expected": (0.45, 0.3, 0.2),
    "recovery_learned": (0.45, 0.6, 0.3),
    "grievance_added": (0.4, 1.0, 0.3, 0.1),
    "goodwill": (5.0,),
    "perceived_quality": (0.6, 0.7, 0.8, 0.25, -0.1, 0.8),
    "disconfirmation": (0.7, 0.6, 0.65, 0.8, 0.0),
    "satisfaction": (0.7, -0.1, 0.42, 0.5, 0.5, 1.0, 0.88, 0.88),
    "cumulative_satisfaction": (0.6, 0.4, 5.0, 2.0, 0.1, 0.3),
    "talk_probability": (0.8, 1.2, 0.3, 0.3, 1.0, 1.3, 0.6),
    "felt_looking_back": (0.7, 0.5, 0.25),
    "familiarity": (3.0, 3.0, 0.1, 0.8),
    "looked_back_on": (0.7, 0.3, 0.5, 0.2),
    "comes_to_mind": (0.5, 0.7),
    "certainty_lost": (0.005, 0.02, 0.8),
    "assimilated": (1.2, 0.5, 0.6),
    "news_prompts": (0.1, 1.7),
    "message_impact": (-1.0, 0.6, 0.5),
    "informed_probability": (2.0, 0.3),
    "advert_reach": (0.1, 2.0),
    "hearsay_updated": (0.7, -1.0, 3.0, 0.02),
    "referral_probability": (0.5, 0.05),
    "blamed_severity": (0.4, 0.3),
    "haloed": (0.7, 0.9, 0.3),
    "fair_compensation": (0.8, 0.5, 0.5),
    "matched_weight": (0.45, 0.15, 0.0),
    "betrayal_felt": (0.6, 0.3),
    "social_bonded": (0.3, 0.5, 0.02, 1.5),
    "structural_grown": (0.2, 1.0, 0.08),
    "advised": (0.6, 0.1),
    "visible_share": (0.3, 0.3, 2.0),
    "envy": (0.4, 0.6, 0.15),
    "price_unfairness": (0.3, 0.2, 0.35),
    "unfairness_updated": (0.2, 0.5),
    "fit_gain": (0.6, 7.0, 0.06, 0.1),
    "intrusion": (0.8, 0.5, 3.0, 1.2),
    "offered_price": (10.0, 0.1, 0.2, 0.05, 0.02, 0.5),
    "exit_penalty": (30.0, 7.0, 0.5),
    "price_seen": (1.1, 0.8, 0.3),
    "reference_seen": (1.0, 0.9, 0.8, 0.4),
    "deal": (0.8, 1.0),
    "brought_forward": (0.2, 1.2),
    "ahead_of_need": (1.24,),
    "used_up": (1.5, 0.4),
    "regretted": (1.0, 0.8, 2.0, 0.35, 3.0),
    "goal_pull": (3.0, 8.0, 0.25, 2.0),
    "response_rate": (5.0, 0.35, 0.08),
    "intends_to_return": (0.7, 0.3, 0.6),
    "status_value": (0.1, 1.0, 0.8, 0.5),
    "emotional_reviewed": (0.4, 1.0, 0.5, 0.15, 0.3),
    "ranking_score": (10.0, 12.0, 4.0, 0.3, 0.2),
    "effort_utility": (0.1, 0.25, 3.0, 1.0),
}


def test_every_law_has_an_example() -> None:
    assert set(EXAMPLES) == set(LAWS)


@pytest.mark.compiled
@pytest.mark.parametrize("name", EXAMPLES)
def test_the_compiled_law_is_the_python_function_underneath(name: str) -> None:
    compiled = LAWS[name](*EXAMPLES[name])
    assert isinstance(compiled, float)
    assert compiled == pytest.approx(LAWS[name].py_func(*EXAMPLES[name]), rel=1e-13, abs=1e-15)


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_law_is_pure(name: str) -> None:
    first = LAWS[name](*EXAMPLES[name])
    for other in EXAMPLES:
        LAWS[other](*EXAMPLES[other])
    assert LAWS[name](*EXAMPLES[name]) == first


@pytest.mark.parametrize("name", LAWS)
def test_a_law_says_what_it_is(name: str) -> None:
    assert len(LAWS[name].__doc__ or "") > 40
    assert LAWS[name].signatures == [
        (LAWS[name].signatures[0][0],) * len(LAWS[name].signatures[0])
    ]  # float64 throughout


def test_a_law_needs_a_docstring_a_name_of_its_own_and_numbers() -> None:
    def nameless(x: float) -> float:
        return x

    with pytest.raises(ValueError, match="needs a docstring"):
        law(nameless)

    def logistic(x: float) -> float:
        """Another one."""
        return x

    with pytest.raises(ValueError, match="two laws named logistic"):
        law(logistic)

    def undeclared(x):  # type: ignore[no-untyped-def]
        """Says nothing of its argument."""
        return x

    with pytest.raises(TypeError, match="undeclared: x is not declared"):
        law(undeclared)

    def wordy(x: float) -> str:
        """Gives words."""
        return str(x)

    with pytest.raises(TypeError, match="wordy: return is"):
        law(wordy)


def test_with_the_compiler_off_a_law_says_the_same_of_itself() -> None:
    """Coverage is measured so."""
    said = "from sim.mechanisms import LAWS; l = LAWS['logistic']; print(l.py_func is l, len(l.signatures[0]), l(0.0))"
    plain = {**os.environ, "NUMBA_DISABLE_JIT": "1"}
    out = subprocess.run([sys.executable, "-c", said], env=plain, capture_output=True, text=True, check=True)
    assert out.stdout.split() == ["True", "1", "0.5"]
