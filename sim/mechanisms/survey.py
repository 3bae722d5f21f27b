"""Voice of customer: who answers, and what they say they will do."""

from sim.numerics.elementary import exponential
from sim.numerics.law import law
from sim.scenario.units import Count, Flag, Level, Number, Quality, Share


@law
def response_rate(questions: Count, response: Share, fatigue: Number) -> Share:
    """Share of those asked who answer n questions, r exp(-f (n - 1)). Source: DOMAIN section 2 (at most five, while paying);
    form a prior.
    """
    return response * exponential(-fatigue * (questions - 1.0))


@law
def stated(satisfaction: Quality, error: Quality, z: Number) -> Quality:
    """Satisfaction as answered, S + sigma_e z: what is felt, and the slip of an answer.

    Source: reliabilities of single answers of 0.7-0.85 [M,M]. sigma_e = 0: what is answered is what is felt.
    """
    return satisfaction + error * z


@law
def intends_to_return(satisfaction: Quality, emotional: Level, pivot: Quality) -> Flag:
    """Stated intention, 1 when satisfaction and half of emotional loyalty together exceed the pivot s*, else 0.

    A statement, not a choice: what customers do comes from ``choose``. Source: A7 (behaviour is compressed relative to
    intention); form a prior.
    """
    return 1.0 if satisfaction + 0.5 * (emotional - 0.2) > pivot else 0.0
