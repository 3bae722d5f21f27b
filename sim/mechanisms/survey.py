"""Voice of customer: who answers, and what they say they will do."""

from sim.mechanisms.elementary import exponential
from sim.mechanisms.law import law


@law("f8(f8, f8, f8)")
def response_rate(questions, response, fatigue):  # type: ignore[no-untyped-def]
    """Share of those asked who answer n questions, r exp(-f (n - 1)). Source: DOMAIN section 2 (at most five, while paying);
    form a prior.
    """
    return response * exponential(-fatigue * (questions - 1.0))


@law("f8(f8, f8, f8)")
def intends_to_return(satisfaction, emotional, pivot):  # type: ignore[no-untyped-def]
    """Stated intention, 1 when satisfaction and half of emotional loyalty together exceed the pivot s*, else 0.

    A statement, not a choice: what customers do comes from ``choose``. Source: A7 (behaviour is compressed relative to
    intention); form a prior.
    """
    return 1.0 if satisfaction + 0.5 * (emotional - 0.2) > pivot else 0.0
