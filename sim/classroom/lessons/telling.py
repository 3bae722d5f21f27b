"""What a lesson says, in every language: before the run, and after it from the numbers."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final

from sim.classroom.lessons.lesson import Lesson, Numbers, went
from sim.classroom.said import Message, Said, each, said
from sim.scenario import Scenario
from sim.words import translated

PREFIX: Final = "taught-"
"""Where what lessons say begins."""


def words_of(numbers: Numbers) -> dict[str, Any]:
    """What messages may speak of: each estimate's mean, and more of it under its name.

    Its interval as ``…-span`` (of a change) and ``…-range`` (of a share or a count), its size without sign as ``…-size``, and
    which way it points as ``…-went``. ``…-moved`` and ``…-shifted`` say a change in per cent and in points as a clause,
    ``…-short`` in a title.
    """
    found: dict[str, Any] = dict(numbers.get("facts", {}))
    for name, one in numbers.get("estimates", {}).items():
        if ">" in name:
            continue
        found[name] = one["mean"]
        found[f"{name}-size"] = abs(one["mean"])
        found[f"{name}-span"] = Message("taught-span", {"low": one["low"], "high": one["high"]})
        found[f"{name}-range"] = Message("taught-range", {"low": one["low"], "high": one["high"]})
        found[f"{name}-went"] = way = went(one)
        told = {"size": abs(one["mean"]), "went": way, "span": found[f"{name}-span"]}
        found[f"{name}-moved"] = Message("taught-moved", told)
        found[f"{name}-shifted"] = Message("taught-shifted", told)
        found[f"{name}-short"] = Message("taught-short", told)
    return found


@cache
def market_title(name: str) -> Said:
    """What a market is called."""
    scenario = Scenario.load(name)
    title = scenario.title or name
    return each(lambda: translated("markets", title))


def market_name(name: str) -> Said:
    """The same, short: what stands before the first mark of its title."""
    return {lang: re.split("[:：,，]", text)[0].strip() for lang, text in market_title(name).items()}


def spoken(lesson: Lesson, part: str, **values: Any) -> Said:
    """One of a lesson's messages in every language."""
    return said(f"{PREFIX}{lesson.id}-{part}", **values)


def asked(lesson: Lesson) -> dict[str, Any]:
    """What stands before the run: what the class may see too."""
    return {
        "id": lesson.id,
        "title": spoken(lesson, "title"),
        "question": spoken(lesson, "question"),
        "options": [{"id": option, "text": spoken(lesson, f"opt-{option}")} for option in lesson.options],
    }


@cache
def told(lesson: Lesson) -> dict[str, Any]:
    """A lesson before its run, for who teaches it; made once, not to be changed."""
    return {
        **asked(lesson),
        "minutes": lesson.minutes,
        "story": spoken(lesson, "story"),
        "markets": [market_title(name) for name in lesson.markets],
        "notes": {part: spoken(lesson, part) for part in ("aim", "think", "ask")},
    }


def shown(lesson: Lesson, numbers: Numbers) -> dict[str, Any]:
    """A lesson after its run: which option was right, figures, and sentences that follow from the numbers."""
    right = lesson.right(numbers)
    values = words_of(numbers)
    return {
        "id": lesson.id,
        "right": right,
        "found": spoken(lesson, f"is-{right}", **values),
        "figures": lesson.figures(numbers),
        "elsewhere": spoken(lesson, "elsewhere", **values),
        "honest": spoken(lesson, "honest"),
        "research": spoken(lesson, "research"),
        "law": {"text": spoken(lesson, "law"), "formula": lesson.law.formula, "plain": lesson.law.plain},
        "discuss": spoken(lesson, "discuss"),
        "try": {"text": spoken(lesson, "try"), "link": lesson.link_of()},
        "estimates": {name: one for name, one in numbers["estimates"].items() if ">" not in name},
        "worlds": numbers["worlds"],
    }
