"""The court record as files: a page a claim in every language, one of all, and the data they are made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from sim.app.folders import published
from sim.app.options import writable
from sim.app.output import InputError, told

TIME: Final = "wall-time.csv"
"""How long each took: the one file there that another run does not make again bit for bit."""


def free_for(folder: Path, record: Mapping[str, Any], *, replace: bool) -> None:
    """See, before anything is lived, that a record may be written into a folder.

    Args:
        folder: where.
        record: what will be written, as far as is known: ``versions``, ``seed``, ``scale``, and ``claims`` with ``study``.
        replace: whether another record may be written over.

    Raises:
        InputError: when another record stands there: of other claims, seed, scale or versions.
    """
    import json

    place = folder / "record.json"
    if replace or not place.exists():
        return
    try:
        there = json.loads(place.read_text("utf-8"))
        same = _identity(there) == _identity(record)
    except (ValueError, KeyError, TypeError):
        same = False
    if not same:
        raise InputError(f"{place} holds another record; choose another folder, or say --replace to write over it")


def _identity(record: Mapping[str, Any]) -> tuple[Any, ...]:
    return record["versions"], record["seed"], record["scale"], sorted(one["study"] for one in record["claims"])


def write_record(
    record: Mapping[str, Any], folder: Path, took: Sequence[Mapping[str, Any]] = (), *, replace: bool
) -> None:
    """Write it; what stands there is replaced when that is said, and other files are left.

    Args:
        record: as ``sim.lab.court.record`` keeps it.
        folder: for README.md, record.html, record.xlsx, record.parquet, record.json, and a page of every claim as HTML, with its
            figures, and as Markdown, without.
        took: a row a claim that was lived now: ``claim``, ``study``, ``worlds``, ``processes``, ``seconds``.
        replace: whether another record may be written over.

    Raises:
        InputError: when another record stands there.
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
    place = folder / "record.json"
    if place.exists() and not replace and place.read_bytes() != kept.written(record):
        raise InputError(f"{place} holds another record; choose another folder, or say --replace to write over it")
    with published(folder) as staging:
        for lang in LANGUAGES:
            ending = "" if lang == "en" else f".{lang}"
            sheet = record_sheet(record["claims"], record["versions"], record["seed"], record["scale"], lang)
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
            (staging / TIME).write_text(pd.DataFrame(took).to_csv(index=False), "utf-8")
    told("app-wrote-files", place=str(folder), files="README.md, record.html, record.json, record.parquet, record.xlsx")
