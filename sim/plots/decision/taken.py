"""What figures of a decision are drawn from: policies as the language calls them, and its money."""

from __future__ import annotations

from typing import Any

import pandas as pd

from sim.scenario.plainly import option_name
from sim.words import currency_name

Taken = tuple[pd.DataFrame, dict[str, Any]]


def in_words(table: pd.DataFrame) -> pd.DataFrame:
    """The table with its policies as the language calls them."""
    return table.assign(policy=table["policy"].map(option_name))


def counted_in(found: Any) -> dict[str, Any]:
    """The currency of the market that was decided on."""
    return {"currency": currency_name(found.base.market.currency)}
