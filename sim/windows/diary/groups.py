"""Rows of a table that are told together."""

from __future__ import annotations

from typing import Any

import pandas as pd


def groups(table: pd.DataFrame, *by: str) -> list[tuple[Any, pd.DataFrame]]:
    """By what they share, in its order."""
    return list(table.groupby(list(by), sort=True))
