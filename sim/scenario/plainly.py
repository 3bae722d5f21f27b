"""What a number of a scenario is, as somebody says it who never saw a scenario: its meaning, without symbols, keys and asides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from sim.words import opened, say, segment_name, translated

if TYPE_CHECKING:
    from sim.scenario.schema import Field

_SYMBOL: Final = re.compile(
    r"[,，]\s*(?:[A-Za-z]\*?|[A-Za-z]{1,4}[_^]\S*|[A-Z]{1,3}\*?|(?:alpha|beta|gamma|eta|theta|kappa|lambda|mu|nu|xi|rho|sigma|tau|phi|chi|psi|omega)\S*)$"
)
"""A symbol behind a meaning: ``, lambda-/lambda+``."""

_KIND: Final = re.compile(
    r"^(?:subscription|repertoire|durable|订阅|多家轮换|耐用品)(?:[,、]\s*(?:repertoire|durable))*[:：]\s*"
)
"""The kinds of market a meaning is about, before it."""

TOPICS: Final = (
    "experience", "expectation", "perception", "satisfaction", "loyalty", "recovery", "word_of_mouth", "choice", "price",
    "cost_to_serve", "fairness", "programme", "personalisation", "contact", "contract", "advertising", "survey",
)  # fmt: skip
"""Parts of the behaviour that a meaning is said to be about."""


def plainly(field: Field, path: str) -> str:
    """What stands at a path, in words: ``word of mouth: effect of one message on the listener's log-odds``.

    Args:
        field: what is declared of it.
        path: dotted path.
    """
    parts = path.split(".")
    meaning = _SYMBOL.sub("", re.split(r"[;；]", _KIND.sub("", translated("settings", field.meaning)))[0].strip())
    meaning = _SYMBOL.sub("", meaning).strip(" ,，:：")
    if parts[0] == "firms" and len(parts) > 2:
        return say("decision-of", owner=parts[1], what=meaning)
    if parts[:2] == ["population", "segments"] and len(parts) > 3:
        return say("decision-of", owner=segment_name(parts[2]), what=meaning)
    if parts[0] == "behaviour" and parts[1] in TOPICS:
        return say("decision-of", owner=opened(say(f"decision-topic-{parts[1].replace('_', '-')}")), what=meaning)
    return opened(meaning)


def is_share(field: Field) -> bool:
    """Whether a number is a share or a chance, said in per cent."""
    return field.unit == "share" or (field.unit.startswith("per ") and field.high == 1)
