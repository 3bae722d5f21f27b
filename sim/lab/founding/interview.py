"""The interview: a dozen questions, each answer read at once by the reader of its fact, and asked again when it cannot be.

It knows nothing of terminals: it is given where to ask and what is answered, and gives what a facts file would hold.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sim.lab.founding import declared
from sim.lab.founding.facts import KINDS, Facts
from sim.lab.founding.reading import UNKNOWN, NotUnderstood, share
from sim.scenario import ScenarioError
from sim.words import message, say

Ask = Callable[[str], str | None]
"""Shows a prompt and gives the line that was answered; None where there will be no further one."""

Tell = Callable[[str], None]
"""Shows a line."""

HELP: Final = ("?", "？")
MOST_TRIES: Final = 20
"""Answers to one question that cannot be read before the interview ends: nobody is there who reads what it says."""


class Ended(ValueError):
    """The answers ended before the questions did."""


@dataclass(frozen=True)
class Question:
    """One question.

    Attributes:
        key: which it is; its words are ``founding-ask-KEY`` and ``founding-help-KEY``.
        read: takes the answer and what was answered before; gives entries of a facts file.
        default: the answer that an empty line stands for; none where one must be given.
        kinds: of market in which it is asked.
    """

    key: str
    read: Callable[[str, Mapping[str, Any]], Mapping[str, Any]]
    default: str | None = None
    kinds: tuple[str, ...] = KINDS


def _one(key: str) -> Callable[[str, Mapping[str, Any]], Mapping[str, Any]]:
    def read(answer: str, _: Mapping[str, Any]) -> Mapping[str, Any]:
        found = declared.FACTS[key].read(answer)
        return {} if found is None else {key: found}

    return read


def _parts(answer: str) -> list[str]:
    return [part for part in re.split(r"[,，;；、]\s*", answer.strip()) if part]


def _nothing(answer: str) -> bool:
    return answer.strip().lower() in (*UNKNOWN, "none", "no", "无", "没有")


def _firms(answer: str, so_far: Mapping[str, Any]) -> Mapping[str, Any]:
    """``fitwell 39 33% 60%, budget 25 67%``: name, price, share and, where it is known, margin; ours first."""
    firms: dict[str, Any] = {}
    for part in _parts(answer):
        words = part.split()
        if not 3 <= len(words) <= 4:
            raise NotUnderstood(message("founding-firm-words", given=part))
        name = declared.PERSON(words[0])
        if name in firms:
            raise NotUnderstood(message("founding-firm-twice", firm=name))
        keys = ("price", "share", "margin")
        firms[name] = {key: declared.FIRM[key].read(word) for key, word in zip(keys, words[1:], strict=False)}
    _whole(sum(firm["share"] for firm in firms.values()))
    return {"firms": firms, "ours": next(iter(firms))}


def _whole(total: float) -> None:
    if abs(total - 1) > declared.ROUNDED + 1e-9:
        percent = f"{100 * total:.4g}"
        rest = f"{100 * (1 - total):.3g}"
        raise NotUnderstood(
            message("founding-shares-short", total=percent, rest=rest)
            if total < 1
            else message("founding-shares-over", total=percent)
        )


def _customers(answer: str, so_far: Mapping[str, Any]) -> Mapping[str, Any]:
    """A number of all customers, or ``ours 6000``."""
    word, _, rest = answer.strip().partition(" ")
    of = {"ours": "ours", "我们": "ours", "我方": "ours", "all": "all", "全部": "all"}.get(word.lower())
    found = {"customers": declared.FACTS["customers"].read(rest if of else answer)}
    return found | ({"customers_of": of} if of else {})


def _retention(answer: str, _: Mapping[str, Any]) -> Mapping[str, Any]:
    """``65%``, ``ours 70%``, ``churn 35%``, ``monthly churn 3.5%``; also unknown."""
    text = answer.strip()
    found: dict[str, Any] = {}
    for word in ("ours ", "我们", "我方"):
        if text.lower().startswith(word):
            found["retention_of"], text = "ours", text[len(word) :].strip()
    for words, key in ((("monthly churn", "月流失"), "monthly_churn"), (("churn", "年流失", "流失"), "churn")):
        for word in words:
            if text.lower().startswith(word):
                return found | {key: declared.FACTS[key].read(text[len(word) :].removeprefix("率"))}
    kept = declared.FACTS["retention"].read(text)
    return {} if kept is None else found | {"retention": kept}


def _kept_by_subscribers(answer: str, so_far: Mapping[str, Any]) -> Mapping[str, Any]:
    found = _retention(answer, so_far)
    if not found and so_far.get("kind") == "subscription":
        raise NotUnderstood(message("founding-retention-needed"))
    return found


def _complaints(answer: str, so_far: Mapping[str, Any]) -> Mapping[str, Any]:
    """``service 0.15, price 0.05``."""
    found: dict[str, float] = {}
    for part in [] if _nothing(answer) else _parts(answer):
        need, _, often = part.strip().partition(" ")
        found[declared.NEED(need)] = declared.COMPLAINT(often)
    return {"complaints": found} if found else {}


def _segments(answer: str, _: Mapping[str, Any]) -> Mapping[str, Any]:
    """``young 35% high, working 65% mid``."""
    found: dict[str, Any] = {}
    for part in [] if _nothing(answer) else _parts(answer):
        words = part.split()
        if not 2 <= len(words) <= 3:
            raise NotUnderstood(message("founding-segment-words", given=part))
        found[declared.PERSON(words[0])] = {"share": share(0, 1, ends=True)(words[1])} | (
            {"price_sensitivity": declared.SENSITIVITY(words[2])} if len(words) == 3 else {}
        )
    if found:
        _whole(sum(one["share"] for one in found.values()))
    return {"segments": found} if found else {}


def _service(answer: str, so_far: Mapping[str, Any]) -> Mapping[str, Any]:
    """The price of a service visit, the same at every firm unless a file says otherwise."""
    price = declared.FIRM["service_price"].read(answer)
    return {"firms": {name: {**firm, "service_price": price} for name, firm in so_far["firms"].items()}}


def _contract(answer: str, so_far: Mapping[str, Any]) -> Mapping[str, Any]:
    months = declared.FIRM["contract_months"].read(answer)
    firms, ours = so_far["firms"], so_far["ours"]
    return {"firms": {**firms, ours: {**firms[ours], "contract_months": months}}} if months else {}


QUESTIONS: Final = (
    Question("name", _one("name"), "my-market"),
    Question("kind", _one("kind"), "subscription"),
    Question("currency", _one("currency"), "EUR"),
    Question("firms", _firms),
    Question("customers", _customers),
    Question("retention", _kept_by_subscribers),
    Question("purchases", _one("purchases_a_year"), "12", ("repertoire",)),
    Question("years", _one("years_between"), "5", ("durable",)),
    Question("service", _service, None, ("durable",)),
    Question("contract", _contract, "0", ("subscription",)),
    Question("satisfaction", _one("satisfaction"), "unknown"),
    Question("complaints", _complaints, "none"),
    Question("segments", _segments, "none"),
    Question("margin", _one("operating_margin"), "unknown"),
    Question("months", _one("months"), "36"),
    Question("budget", _one("budget"), "unknown"),
)
"""In the order in which they are asked."""


def interviewed(ask: Ask, tell: Tell) -> Facts:
    """Ask for everything, and give the facts.

    Args:
        ask: shows a prompt, gives the answer.
        tell: shows a line.

    Raises:
        Ended: when the answers end before the questions, or none of many can be read.
        ScenarioError: for answers that do not fit together.
    """
    said: dict[str, Any] = {}
    for question, number, of in _asked(said):
        said |= _answered(question, f"{number}/{of}", said, ask, tell)
    return declared.read(said, say("founding-interview"))


def _asked(said: Mapping[str, Any]) -> Iterator[tuple[Question, int, int]]:
    """Questions that a market of its kind is asked, numbered; the kind is known after the second."""
    number = 0
    for question in QUESTIONS:
        kind = said.get("kind")
        if kind is None or kind in question.kinds:
            number += 1
            yield question, number, sum(1 for one in QUESTIONS if (kind or KINDS[0]) in one.kinds)


def _answered(question: Question, place: str, said: Mapping[str, Any], ask: Ask, tell: Tell) -> Mapping[str, Any]:
    prompt = f"[{place}] {say(f'founding-ask-{question.key}')}"
    if question.default is not None:
        prompt += f" [{question.default}]"
    for _ in range(MOST_TRIES):
        answer = ask(prompt + " ")
        if answer is None:
            raise Ended(say("founding-ended", question=say(f"founding-ask-{question.key}")))
        answer = answer.strip()
        if answer in HELP:
            tell(say(f"founding-help-{question.key}"))
            continue
        if not answer:
            if question.default is None:
                tell(say("founding-answer-needed"))
                continue
            answer = question.default
        try:
            return question.read(answer, said)
        except (NotUnderstood, ScenarioError) as error:
            tell(str(error))
    raise Ended(say("founding-ended", question=say(f"founding-ask-{question.key}")))
