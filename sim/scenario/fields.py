"""How a scenario's field is declared: its unit, range, meaning and source, in one place.

The reference table in ``docs/``, the JSON schema for editors and every error message are made from these declarations.
"""

from __future__ import annotations

import math
from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class Part(BaseModel):
    """A frozen part of a scenario: unknown keys, NaN and infinity are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, validate_default=True)


def number(
    default: Any,
    meaning: str,
    *,
    unit: str = "1",
    low: float = -math.inf,
    high: float = math.inf,
    source: str = "prior",
) -> Any:
    """Declare a numeric field.

    Args:
        default: the default value, or ``...`` when the scenario must give it.
        meaning: one sentence.
        unit: the unit; ``"1"`` is a pure number, ``"quality"`` the 0-1 quality scale, ``"money"`` the market's currency.
        low, high: the allowed range, ends included.
        source: where the form or the value comes from; ``prior`` is a judgment.
    """
    limits: dict[str, Any] = {}
    if math.isfinite(low):
        limits["ge"] = low
    if math.isfinite(high):
        limits["le"] = high
    return Field(default, description=meaning, json_schema_extra={"unit": unit, "source": source}, **limits)


def spread(
    default: Any,
    meaning: str,
    *,
    unit: str = "1",
    low: float = -math.inf,
    high: float = math.inf,
    source: str = "prior",
) -> Any:
    """Declare a field that is a distribution over customers.

    Args:
        default: the default distribution.
        meaning: one sentence.
        unit: the unit of the values drawn.
        low, high: the range the values must keep, ends included; see ``distributions.keeps_within``.
        source: where the form or the value comes from; ``prior`` is a judgment.
    """
    extra: dict[str, Any] = {"unit": unit, "source": source}
    extra |= {name: end for name, end in (("low", low), ("high", high)) if math.isfinite(end)}
    return Field(default, description=meaning, json_schema_extra=extra)


def words(default: Any, meaning: str, **limits: Any) -> Any:
    """Declare a field that is not a number (text, a choice, a list)."""
    return Field(default, description=meaning, json_schema_extra={"unit": "-", "source": "-"}, **limits)
