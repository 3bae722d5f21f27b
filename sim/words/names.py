"""What things that have a key are called: measures, lines of the books, felt bands, reasons to leave, quadrants, units.

The names stand in the catalogue ``names``. A key that has none there is said as it is, underscores as spaces.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from sim.words.catalogue import say, written
from sim.words.declared import translated
from sim.words.spoken import language

_CURRENCIES: Final = ("money", "yuan", "dollars")
_JOINED: Final = re.compile(r"\+(?=\s*[^\W\d])")
_SHARES: Final = ("per year", "per month", "share")


def named(kind: str, key: str) -> str:
    """A key of some kind in words: ``named("measure", "told_bad")`` is bad word told."""
    ending = "-".join("".join(c if c.isalnum() else " " for c in key).split())
    return say(f"names-{kind}-{ending}") if written(f"names-{kind}-{ending}") else key.replace("_", " ")


@dataclass(frozen=True)
class Named:
    """A key whose name is said in the language of whoever reads it: a value of a message."""

    kind: str
    key: str

    def __str__(self) -> str:
        return named(self.kind, self.key)


def called(measure: str) -> str:
    """A measure: ``told_bad`` is bad word told."""
    return named("measure", measure)


def condition(measure: str, sign: str, limit: str) -> str:
    """A condition as it is written: profit > 0."""
    return f"{called(measure)} {sign} {limit}"


def line(key: str) -> str:
    """A line of the books: ``partner_income`` is partner income."""
    return named("line", key)


def component(key: str) -> str:
    """A component of profit by tenure."""
    return named("component", key)


def band(key: str) -> str:
    """How a visit felt: one of the five bands."""
    return named("band", key)


def reason(key: str) -> str:
    """One of the six reasons to leave, or what stands beside them: chance, being let go."""
    return named("reason", key)


def cause(key: str) -> str:
    """A cause of an exit, as a diary names it."""
    return named("cause", key)


def quadrant(key: str) -> str:
    """Saved, driven away, stays anyway, lost anyway."""
    return named("quadrant", key)


def policies_apart(text: str) -> list[str]:
    """The policies that a text joins: ``reliability + win-back:offer=0.1`` is two; a number like 1e+5 joins nothing."""
    return [part.strip() for part in _JOINED.split(text)]


def policy_name(name: str) -> str:
    """A policy: a strategy, its settings behind it, is called as the language calls it; what a user named stays as it is."""
    said = []
    for part in _JOINED.split(name):
        strategy, colon, settings = part.partition(":")
        word = strategy.strip()
        said.append((strategy.replace(word, translated("strategies", word)) if word else strategy) + colon + settings)
    return "+".join(said)


def currency_name(code: str) -> str:
    """What a scenario counts money in, as the language spells it out: ``EUR`` is euros, 欧元; what is no ISO code
    stays as it is.
    """
    if len(code) != 3 or not code.isascii() or not code.isupper():
        return currency(code)
    from babel.numbers import get_currency_name

    spelt: str = get_currency_name(code, count=2, locale=language())
    return spelt if spelt != code else currency(code)


def parameter_name(name: str) -> str:
    """A strategy's setting: ``delay_days`` is delay days."""
    said = translated("parameters", name)
    return said.replace("_", " ") if said == name else said


def segment_name(name: str) -> str:
    """A segment of customers, or a touchpoint, of a shipped market."""
    return translated("markets", name)


def knockout_name(name: str) -> str:
    """A knock-out: ``inertia``, ``frozen:trust``, ``homogeneous:price_sensitivity``."""
    said = translated("knockouts", name)
    kind, colon, of = name.partition(":")
    if said != name or not colon:
        return said
    known = named("trait", of) if written(f"names-trait-{of.replace('_', '-')}") else of
    return say("names-knockout-of", kind=translated("knockouts", kind), of=of if language() == "en" else known)


def currency(name: str) -> str:
    """What a scenario counts money in, as the language calls it: ``yuan`` is 元 in Chinese; most stay as they are."""
    return say(f"names-currency-{name}") if name in _CURRENCIES else name


def change_in(unit: str, money: str) -> tuple[float, str]:
    """What to multiply a difference in ``unit`` by, and what to call it then.

    Shares become percentage points, money is counted in ``money``.
    """
    if unit == "money":
        return 1.0, currency(money)
    if unit in _SHARES:
        return 100.0, named("unit", "points")
    return 1.0, named("unit", unit)
