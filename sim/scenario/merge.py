"""Lay one set of values over another: what ``extends:`` and ``evolve`` have in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import BaseModel

from sim.scenario.errors import ScenarioError, show, suggest
from sim.scenario.schema import Place
from sim.scenario.yaml import Keys
from sim.words import Message, message

Refuse = Callable[[Keys, Message], ScenarioError]
"""Makes the error for a path and a message; the caller knows the file and the line."""


def normal(place: Place | None, value: Any) -> Any:
    """The same value in its one usual form.

    Distributions take their short form, a strategy its mapping, ``36.0`` becomes 36 where a whole number is wanted,
    models and NumPy scalars become plain values. What does not fit is left for validation to refuse.
    """
    if isinstance(value, BaseModel):
        value = value.model_dump()
    elif type(value).__module__ == "numpy" and getattr(value, "ndim", None) == 0:
        value = value.item()
    if isinstance(value, tuple):
        value = list(value)
    if isinstance(value, Mapping):
        value = _short(dict(value)) if place is not None and place.kind == "distribution" else value
    if isinstance(value, Mapping):
        return {key: normal(place.child(key) if place is not None else None, entry) for key, entry in value.items()}
    if isinstance(value, list):
        inner = place.child(0) if place is not None and place.kind == "list" else None
        return [normal(inner, entry) for entry in value]
    if place is not None and place.kind == "strategy" and isinstance(value, str):
        return {"use": value}
    if place is not None and place.whole and isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def _short(value: dict[Any, Any]) -> Any:
    if isinstance(value.get("kind"), str):
        value = {value["kind"]: {key: entry for key, entry in value.items() if key != "kind"}}
    constant = value.get("constant") if len(value) == 1 else None
    return constant["value"] if isinstance(constant, Mapping) and set(constant) == {"value"} else value


def merge(place: Place | None, base: Any, over: Any, refuse: Refuse, path: Keys = ()) -> Any:
    """``over`` laid over ``base``, both in their normal form.

    Mappings are merged key by key and lists are replaced. A null removes what is below: an entry of a table, or a field
    that so returns to its default. Another distribution, or another strategy, replaces the one below with all its
    parameters; the same one keeps those not mentioned.

    Args:
        place: where in the scenario this stands.
        base: what is there; an empty mapping when nothing is.
        over: what comes on top.
        refuse: makes the error for a path.
        path: path from the top.

    Raises:
        ScenarioError: when a null has nothing to remove.
    """
    if not isinstance(over, dict):
        return over
    kept = base if isinstance(base, dict) and not _another(place, base, over) else {}
    result = dict(kept)
    for key, value in over.items():
        child = place.child(key) if place is not None else None
        if value is not None:
            result[key] = merge(child, kept.get(key, {}), value, refuse, (*path, key))
        elif key in result:
            del result[key]
        elif place is not None and place.kind in ("table", "strategy"):
            hint = suggest(key, kept, "there are")
            raise refuse((*path, key), message("scenario-nothing-to-remove", key=show(key), hint=hint))
        elif child is None:
            result[key] = None  # an unknown key: refused with the others
    return result


def _another(place: Place | None, base: dict[Any, Any], over: dict[Any, Any]) -> bool:
    if place is not None and place.kind == "distribution":
        return set(base) != set(over)
    if place is not None and place.kind == "strategy":
        return bool(over.get("use", base.get("use")) != base.get("use"))
    return False
