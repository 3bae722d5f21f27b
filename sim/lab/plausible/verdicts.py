"""Records of the table, kept and compared: what stands in a file, and which verdicts differ from it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Record = dict[str, Any]


class TornError(ValueError):
    """A file that holds no record of the table."""


@dataclass(frozen=True)
class Changed:
    """A verdict that differs.

    Attributes:
        market, row, part: which cell.
        before, now: the verdicts; empty where there was no such cell.
        cell: as it is now.
    """

    market: str
    row: int
    part: str
    before: str
    now: str
    cell: Mapping[str, Any]


def kept(path: Path) -> Record:
    """A record as it stands in a file.

    Raises:
        TornError: for a file that holds none.
        OSError: for one that cannot be read.
    """
    try:
        record = json.loads(path.read_text("utf-8"))
        for market in record["markets"]:
            for cell in market["cells"]:
                _ = market["market"], cell["row"], cell["part"], cell["verdict"]
    except (ValueError, KeyError, TypeError):
        raise TornError(f"{path} is no record of loyalty plausible") from None
    return dict(record)


def written(record: Mapping[str, Any]) -> bytes:
    """A record as it is kept."""
    return (json.dumps(record, indent=1, allow_nan=False, ensure_ascii=False) + "\n").encode()


def joined(old: Mapping[str, Any], new: Mapping[str, Any], order: Iterable[str] = ()) -> Record:
    """A record in which markets that were measured anew replace those of their names; shipped ones first, in their order."""
    markets = {one["market"]: one for one in (*old.get("markets", ()), *new["markets"])}
    names = [name for name in order if name in markets]
    return {"markets": [markets[name] for name in (*names, *(name for name in markets if name not in names))]}


def changed(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Changed]:
    """Cells of the new record whose verdict is another than in the old one; markets that the old one lacks are not looked at."""
    before = {
        (market["market"], cell["row"], cell["part"]): cell["verdict"]
        for market in old["markets"]
        for cell in market["cells"]
    }
    there = {market["market"] for market in old["markets"]}
    found = []
    for market in new["markets"]:
        for cell in market["cells"] if market["market"] in there else ():
            was = before.get((market["market"], cell["row"], cell["part"]), "")
            if was != cell["verdict"]:
                found.append(Changed(market["market"], cell["row"], cell["part"], was, cell["verdict"], cell))
    return found
