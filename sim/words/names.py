"""What things that have a key are called: measures, lines of the books, felt bands, reasons to leave, quadrants, units.

The names stand in the catalogue ``names``. A key that has none there is said as it is, underscores as spaces.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sim.words.catalogue import say, written
from sim.words.declared import translated
from sim.words.spoken import language
from sim.words.text import join

_CURRENCIES: Final = ("money", "yuan", "dollars")
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


def factor_called(path: str) -> str:
    """A factor by its path, without what says where it stands: ``behaviour.choice.inertia`` is choice: inertia."""
    parts = path.split(".")
    if parts[0] == "firms" and len(parts) > 2:
        parts = parts[2:]
    elif parts[:2] == ["population", "traits"] and len(parts) > 2:
        parts = [parts[2], *(part for part in parts[3:] if part in ("sd", "shape", "low", "high"))]
    elif parts[0] in ("behaviour", "market", "population") and len(parts) > 1:
        parts = parts[1:]
    return ": ".join(part.replace("_", " ") for part in parts)


def factors_called(paths: Sequence[str]) -> tuple[str, ...]:
    """Factors in words; by their paths where two would be called the same, as one number of two firms."""
    words = tuple(map(factor_called, paths))
    return words if len(set(words)) == len(words) else tuple(paths)


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
    """The policies that are followed together: ``reliability + win-back:offer=0.1`` is two; a file's name is one."""
    if text.lower().endswith((".py", ".yaml", ".yml")) and Path(text).exists():
        return [text]
    return [part.strip() for part in re.split(r"\+(?=\s*[^\W\d])", text)]


def policy_name(name: str) -> str:
    """A policy: a strategy, its settings behind it, is called as the language calls it; what a user named stays as it is."""
    several = policies_apart(name)
    if len(several) > 1:
        return " + ".join(map(policy_name, several))
    strategy, colon, settings = name.partition(":")
    return translated("strategies", strategy) + colon + settings


def policy_words(typed: str) -> str:
    """A policy as it is typed, in words: ``under-promise:cushion=0.05`` is under-promise with cushion 0.05.

    Levers that are set, ``set-levers:recovery.ease=0.9``, stand by themselves: recovery: ease 0.9.
    """
    several = policies_apart(typed)
    if len(several) > 1:
        return " + ".join(map(policy_words, several))
    use, _, rest = typed.partition(":")
    if not rest:
        return policy_name(use)
    pairs = [part.partition("=")[::2] for part in rest.split(",")]
    names = [factor_called(key) if "." in key else parameter_name(key) for key, _ in pairs]
    values = [value.replace("-", "−") if value.removeprefix("-")[:1].isdecimal() else value for _, value in pairs]
    doses = join(f"{name} {value}" for name, value in zip(names, values, strict=True))
    if use == "set-levers":
        return doses
    return say("names-policy-dosed", policy=policy_name(use), doses=doses)


def option_name(name: str) -> str:
    """An option of a decision: doing nothing, or a policy in words."""
    return say("budget-nothing") if name == "baseline" else policy_words(name)


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
