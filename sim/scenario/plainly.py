"""What a number of a scenario is called: its meaning in the reference, without symbols, keys and asides, in the reader's language.

A name is made of the path and the schema alone. So a table that knows only paths, a figure and a policy that somebody typed
call a number by the same words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from sim.scenario import schema
from sim.words import join, opened, parameter_name, policy_name, say, segment_name, translated
from sim.words.names import named, policies_apart

if TYPE_CHECKING:
    from sim.scenario.schema import Field, Place

_SYMBOL: Final = re.compile(
    r"[,，]\s*(?:[A-Za-z][*+-]?|[A-Za-z]{1,4}[_^]\S*|[A-Z]{1,3}\*?|(?:alpha|beta|gamma|eta|theta|kappa|lambda|mu|nu|xi|rho|sigma|tau|phi|chi|psi|omega)\S*)$"
)
"""A symbol behind a meaning: ``, lambda-/lambda+``."""

_KIND: Final = re.compile(
    r"^(?:subscription|repertoire|durable|small_world|scale_free|订阅|多家轮换|耐用品|小世界|无标度)"
    r"(?:[,、，]\s*(?:repertoire|durable|多家轮换|耐用品))*[:：]\s*"
)
"""The kinds of market or network a meaning is about, before it."""

_FORMULA: Final = re.compile(r"[:：][^:：]*[*^=(]\s*[\dA-Za-z(-][^:：]*[-+*/)][^:：]*$")
"""How it grows, behind a meaning: ``: a lift q costs lift * q * (1 + 5 q) per visit``."""

_WHOLE: Final = re.compile(r"^(-?\d+)\.0+$")
"""A whole number that was written as a fraction."""

_HALVES: Final = re.compile(r"\s*[;；]\s*")

TOPICS: Final = (
    "experience", "expectation", "perception", "satisfaction", "loyalty", "complaint", "recovery", "word_of_mouth", "choice",
    "price", "cost_to_serve", "fairness", "programme", "personalisation", "contact", "contract", "advertising", "survey",
)  # fmt: skip
"""Parts of the behaviour that a meaning is said to be about."""

POLICY: Final = "policy"
"""What the name of a factor begins with that is a setting of the policies tried."""


def plainly(meaning: str) -> str:
    """A declared meaning in words: without its symbol, the kind of market before it, and what stands behind a semicolon."""
    said = _HALVES.split(_KIND.sub("", translated("settings", meaning)))[0].strip()
    return _SYMBOL.sub("", _SYMBOL.sub("", _formula_gone(said)).strip()).strip(" ,，:：")


def _formula_gone(said: str) -> str:
    return _FORMULA.sub("", said) if "*" in said or "exp(" in said else said


def factor_called(path: str) -> str:
    """What stands at a path, in words: ``word of mouth: effect of one message on the listener's log-odds``.

    Args:
        path: dotted path of a scenario's number (``behaviour.word_of_mouth.impact``, ``firms.sewell.costs.unit``), of a lever or
            cost of whichever firm (``recovery.ease``), or a setting of policies (``policy.cushion``, ``policy.half.cushion``).
            Anything else is said as it is, underscores as spaces.
    """
    keys = path.split(".")
    if keys[0] == POLICY and len(keys) > 1:
        return _setting(keys[1:])
    for owner, whole in ((_owner(keys), keys), ("", ["firms", "", *keys])):
        if (said := _meaning(whole)) is not None:
            return say("names-factor-of", owner=owner, what=said) if owner else said
    return ": ".join(key.replace("_", " ") for key in keys)


def factor_named(path: str) -> str:
    """The same where a line or a sentence begins with it."""
    said = factor_called(path)
    return said if path.startswith(("firms.", "population.segments.", f"{POLICY}.")) else opened(said)


def factors_called(paths: Sequence[str]) -> tuple[str, ...]:
    """Factors in words; by their paths where two would be called the same."""
    words = tuple(map(factor_called, paths))
    return words if len(set(words)) == len(words) else tuple(paths)


def policy_words(typed: str) -> str:
    """A policy as it is typed, in words: ``under-promise:cushion=0.05`` is under-promise with cushion 0.05.

    Levers that are set, ``set-levers:recovery.ease=0.9``, stand by themselves: recovery: ease 0.9.
    """
    if ":" not in typed:
        return policy_name(typed)
    several = policies_apart(typed)
    if len(several) > 1:
        return "+".join(map(policy_words, several))
    use, _, rest = typed.partition(":")
    if not rest:
        return policy_name(use)
    pairs = [part.partition("=")[::2] for part in rest.split(",")]
    names = [factor_called(key) if "." in key else parameter_name(key) for key, _ in pairs]
    values = [_WHOLE.sub(r"\1", value) for _, value in pairs]
    values = [value.replace("-", "−") if value.removeprefix("-")[:1].isdecimal() else value for value in values]
    doses = join(f"{name} {value}" for name, value in zip(names, values, strict=True))
    if use == "set-levers":
        return doses
    return say("names-policy-dosed", policy=policy_name(use), doses=doses)


def option_name(name: str) -> str:
    """An option of a decision: doing nothing, or a policy in words."""
    return say("budget-nothing") if name == "baseline" else policy_words(name)


def _setting(keys: Sequence[str]) -> str:
    """A setting of every policy that has it, or of the one that is named before it."""
    for k in range(len(keys)):
        rest = keys[k:]
        said = parameter_name(rest[0]) if len(rest) == 1 else _meaning(["firms", "", *rest])
        if said is not None:
            policy = ".".join(keys[:k])
            return say("names-factor-of", owner=policy_name(policy), what=said) if policy else said
    return ": ".join(keys)


def _owner(keys: Sequence[str]) -> str:
    """Whose number it is, or what of the behaviour it is about; empty where the meaning says it all."""
    if keys[0] == "firms" and len(keys) > 2:
        return keys[1]
    if tuple(keys[:2]) == ("population", "segments") and len(keys) > 3:
        return segment_name(keys[2])
    if keys[0] == "behaviour" and len(keys) > 2 and keys[1] in TOPICS:
        return say(f"decision-topic-{keys[1].replace('_', '-')}")
    if keys[0] == "journey" and len(keys) > 2 and keys[1].isdecimal():
        return say("names-factor-touchpoint", n=str(int(keys[1]) + 1))
    if tuple(keys[:2]) == ("market", "growth") and len(keys) > 2:
        return say("names-factor-year", n=str(int(keys[2]) + 1))
    return ""


def _meaning(keys: Sequence[str]) -> str | None:
    """What the reference says of a place, in words; None where there is no such place."""
    if tuple(keys[:2]) == ("population", "correlations") and len(keys) == 4:
        return say("names-factor-correlation", what=join(named("trait", key) for key in keys[2:]))
    place = _place(keys)
    if place is None or place.kind in ("part", "table"):
        return None
    above = _place(keys[:-1])
    if above is not None and above.of_shape:
        trait, part = plainly(str(above.said["of"].get("description", ""))), keys[-1]
        return trait if part == "value" else say("names-factor-of", owner=trait, what=named("spread", part))
    if len(keys) > 1 and keys[-2] == "needs":
        return say("names-factor-need", need=named("need", keys[-1]))
    return plainly(place.meaning)


def _place(keys: Sequence[str]) -> Place | None:
    from sim.scenario.scenario import Scenario

    return schema.at(schema.of(Scenario), keys)


def is_share(field: Field) -> bool:
    """Whether a number is a share or a chance, said in per cent."""
    return field.unit == "share" or (field.unit.startswith("per ") and field.high == 1)
