"""The court record as files: a page a claim in every language, one of all, and the data they are made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sim.app.folders import published
from sim.app.options import writable
from sim.app.output import InputError, told
from sim.words import Message, listed, message

if TYPE_CHECKING:
    import pandas as pd

TIME: Final = "wall-time.csv"
"""How long each took: the one file there that another run does not make again bit for bit."""


def free_for(folder: Path, claims: Sequence[Mapping[str, Any]], *, replace: bool) -> None:
    """See, before anything is lived, that claims may be put into the record that stands in a folder.

    Args:
        folder: where.
        claims: what will be written, as far as is known: ``study``, ``id`` and ``versions`` of each.
        replace: whether a verdict of another seed, effort or version may be written over.

    Raises:
        InputError: when a claim stands there by another seed, effort or version, or what stands there is no record.
    """
    from sim.lab.court import record as kept

    if replace:
        return
    there = {one["study"]: one for one in standing(folder)["claims"]}
    other = [c["study"] for c in claims if c["study"] in there and kept.identity(there[c["study"]]) != kept.identity(c)]
    if other:
        raise InputError(_holds(folder, other))


def standing(folder: Path, *, replace: bool = False) -> dict[str, Any]:
    """The record that stands in a folder; one of no claims where none does, or where what does not is replaced.

    Raises:
        InputError: when what stands there is no record.
    """
    import json

    place = folder / "record.json"
    if not place.exists():
        return {"claims": []}
    try:
        there: dict[str, Any] = json.loads(place.read_text("utf-8"))
        for one in there["claims"]:
            _ = one["study"], one["id"], one["versions"].items(), one["found"]["number"]
    except (ValueError, KeyError, TypeError, AttributeError):
        if replace:
            return {"claims": []}
        raise InputError(message("typed-no-record", place=str(place))) from None
    return there


def _holds(folder: Path, studies: Sequence[str]) -> Message:
    return message("typed-record-holds", place=str(folder / "record.json"), studies=listed(studies))


def write_record(
    record: Mapping[str, Any], folder: Path, took: Sequence[Mapping[str, Any]] = (), *, replace: bool
) -> None:
    """Put its claims into the record that stands in a folder; other claims and other files are left.

    Args:
        record: as ``sim.lab.court.record`` keeps it.
        folder: for README.md, record.html, record.xlsx, record.parquet, record.json, and a page of every claim as HTML, with its
            figures, and as Markdown, without.
        took: a row a claim that was lived now: ``claim``, ``study``, ``worlds``, ``processes``, ``seconds``.
        replace: whether another verdict on a claim may be written over.

    Raises:
        InputError: when another verdict on a claim stands there.
    """
    import pandas as pd

    from sim.lab.court import record as kept
    from sim.report.claim import claim_sheet
    from sim.report.court import record_sheet
    from sim.report.excel import excel
    from sim.report.html import html
    from sim.report.markdown import markdown
    from sim.words import LANGUAGES

    writable(folder, folder=True)
    there = standing(folder, replace=replace)
    if not replace:
        stood = {one["study"]: one for one in there["claims"]}
        other = [one["study"] for one in record["claims"] if stood.get(one["study"], one) != one]
        if other:
            raise InputError(_holds(folder, other))
    record = kept.joined(there, record)
    with published(folder) as staging:
        for lang in LANGUAGES:
            ending = "" if lang == "en" else f".{lang}"
            sheet = record_sheet(record["claims"], lang)
            (staging / f"README{ending}.md").write_text(markdown(sheet), "utf-8")
            (staging / f"record{ending}.html").write_text(html(sheet), "utf-8")
            (staging / f"record{ending}.xlsx").write_bytes(excel(sheet))
            for one in record["claims"]:
                page = claim_sheet(one, lang=lang)
                (staging / f"{one['study']}{ending}.md").write_text(markdown(page), "utf-8")
                (staging / f"{one['study']}{ending}.html").write_text(html(page), "utf-8")
        pd.DataFrame(kept.asked(record)).to_parquet(staging / "record.parquet", index=False)
        (staging / "record.json").write_bytes(kept.written(record))
        if took:
            (staging / TIME).write_text(_times(folder / TIME, took).to_csv(index=False), "utf-8")
    told("app-wrote-files", place=str(folder), files="README.md, record.html, record.json, record.parquet, record.xlsx")


def _times(place: Path, took: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    """How long each claim took, by number: what is there, and what was lived now in its place."""
    import pandas as pd

    now = pd.DataFrame(took)
    try:
        before = pd.read_csv(place)
        before = before[~before["claim"].isin(now["claim"])]
    except (OSError, ValueError, KeyError):
        return now
    return pd.concat([before, now], ignore_index=True).sort_values("claim", kind="stable")
