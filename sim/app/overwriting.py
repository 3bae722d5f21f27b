"""What another command left in a folder stays there, unless it is said that it may go."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

from sim.app.folders import LAST
from sim.app.options import flag, writable
from sim.app.output import InputError
from sim.words import Message, listed, message

Replace = Annotated[
    bool, flag("--replace", "Write over what stands there already, in the folder of --out or in a file.")
]


def free(out: Path | None, kind: str, asked: str, *, replace: bool = False) -> dict[str, Any]:
    """Check that a folder may be written to: it holds nothing, what the same command left there, or may be replaced.

    Args:
        out: the folder; nothing to check for none.
        kind: of result: run, compare, ...
        asked: digest of what is asked for; the same gives the same result.
        replace: whether another result there may be replaced.

    Returns:
        What the manifest must say, so that the same command knows its own.

    Raises:
        InputError: saying what stands there.
    """
    if out is None:
        return {}
    writable(out, folder=True)
    mark = {"kind": kind, "asked": asked}
    there = standing(out)
    if there is not None and not replace and (there.get("kind"), there.get("asked")) != (kind, asked):
        raise InputError(message("typed-holds", place=str(out), what=said(there)))
    foreign = [] if there is not None or replace else foreign_tables(out)
    if foreign:
        raise InputError(message("typed-foreign", place=str(out), files=listed(foreign)))
    return mark


def foreign_tables(out: Path) -> list[str]:
    """Parquet files in a folder that were not written here; those of a result that was never finished were."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    found = []
    for path in sorted(out.glob("*.parquet")):
        try:
            ours = b"loyalty" in (pq.read_schema(path).metadata or {})
        except (pa.ArrowException, OSError):
            ours = False
        if not ours:
            found.append(path.name)
    return found


def standing(out: Path) -> dict[str, Any] | None:
    """The manifest of the finished result in a folder, with its kind; none where there is none."""
    try:
        about: Any = json.loads((out / LAST).read_text("utf-8"))
        if not isinstance(about, dict):
            return {"files": [LAST]}
        if "run" in about:
            return {**about, "kind": "run", "asked": about["run"]}
        if "verdict" in about:
            return {**about, "kind": "claims", "asked": about.get("id"), "market": about.get("study")}
        return about
    except FileNotFoundError:
        return None
    except (OSError, ValueError):
        return {"files": [LAST]}


def said(there: dict[str, Any]) -> Message:
    """What stands in a folder, in words."""
    scenario = there.get("scenario")
    name = scenario.get("name") if isinstance(scenario, dict) else there.get("market") or there.get("experiment")
    parts = [message("typed-result-of", name=name)] if name else []
    if isinstance(there.get("seed"), int):
        parts.append(message("typed-result-seed", seed=str(there["seed"])))
    if isinstance(there.get("replications"), int):
        parts.append(message("typed-result-replications", n=str(there["replications"])))
    return message("typed-result", kind=str(there.get("kind") or ""), parts=listed(parts))


def digest(*parts: Any) -> str:
    """Of all that a command was asked for."""
    from sim.lab.result import digest_of

    return digest_of(parts)
