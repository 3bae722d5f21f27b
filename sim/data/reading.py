"""A file of a company's own, read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from sim.data.own import OwnData


def read(
    path: str | Path,
    kind: str | None = None,
    columns: Mapping[str, str] | None = None,
    dates: Literal["dmy", "mdy", "ymd"] | None = None,
    returns: Literal["drop", "net"] | None = None,
    sheet: str | None = None,
    *,
    numbers: Literal["point", "comma"] | None = None,
    encoding: str | None = None,
) -> OwnData:
    """Read a file.

    Raises:
        DataError: what is wrong with it, with rows.
    """
    raise NotImplementedError
