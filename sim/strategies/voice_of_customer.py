"""Ask, learn, and improve what is named."""

from collections.abc import Sequence

from sim.scenario import NEEDS, Levers
from sim.strategies.memory import Month, total, whole
from sim.strategies.registry import StrategyError, strategy
from sim.strategies.view import MarketView
from sim.words import message


@strategy("voice-of-customer", costs=("survey", "service"))
def voice_of_customer(
    view: MarketView,
    *,
    asked: float = 0.3,
    questions: float = 3.0,
    every: int = 3,
    answers: int = 30,
    step: float = 0.04,
    most: float = 0.12,
    projects: int = 4,
) -> Levers:
    """Ask visitors at most five questions, and improve the need they name most, step by step.

    ``asked`` is the share of visitors who are asked. A look at the answers is taken every ``every`` months, or later,
    once there are ``answers`` of them: the need named most since the last look that has been lifted less than
    ``most`` is lifted by ``step``, for good, until ``projects`` improvements have been made. Memory: the counts of
    needs named in its own survey, gone through again from the first month on; nothing else in its books is read.
    Source: DOMAIN section 2 (voice of customer: at most five questions, answered while paying). Costs every answer,
    and the lifts at every visit.
    """
    if questions > 5:
        raise StrategyError(message("strategy-questions", questions=f"{questions:g}"))
    lifts = improvements(view.books, whole("every", every), answers, step, most, projects)
    service = {need: getattr(view.rest.service, need) + lift for need, lift in lifts.items() if lift > 0}
    return view.rest.towards(1, survey={"asked": asked, "questions": questions}, service=service)


def improvements(
    books: Sequence[Month], every: int, answers: int, step: float, most: float, projects: int
) -> dict[str, float]:
    """Lift of each need after what the survey has said so far, on the quality scale."""
    lifts = dict.fromkeys(NEEDS, 0.0)
    made = since = 0
    for month in range(1, len(books) + 1):
        heard = books[since:month]
        open_ = [need for need in NEEDS if lifts[need] + step <= most + 1e-12]
        if made == projects or not open_:
            break
        if len(heard) < every or total(heard, "surveyed") < answers:
            continue
        since = month
        named = max(open_, key=lambda need: total(heard, f"named_{need}"))
        if total(heard, f"named_{named}") > 0:
            lifts[named] += step
            made += 1
    return lifts
