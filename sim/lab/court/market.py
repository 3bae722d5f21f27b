"""Markets in which claims are tried."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class MarketCase:
    """A market in which something is tried: a shipped scenario, perhaps with something changed."""

    name: str
    scenario: str
    changes: Mapping[str, Any] = field(default_factory=dict)
