"""Reports: any result as a sheet, and a sheet as a page (HTML, PDF), a text (Markdown) or a workbook (Excel); a decision
as slides too.

    sim.report.write(twins, "report.html")
    sim.report.write(twins, "report.xlsx", lang="zh")
    sim.report.sheet_of(twins).grids

A page is complete in itself. The same result gives the same bytes. Every name and text that came from a user is escaped.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from sim.report.sheet import Sheet

__all__ = ["SUFFIXES", "Sheet", "rendered", "sheet_of", "write"]


def _html(sheet: Sheet) -> bytes:
    from sim.report.html import html

    return html(sheet).encode()


def _markdown(sheet: Sheet) -> bytes:
    from sim.report.markdown import markdown

    return markdown(sheet).encode()


def _excel(sheet: Sheet) -> bytes:
    from sim.report.excel import excel

    return excel(sheet)


def _pdf(sheet: Sheet) -> bytes:
    from sim.report.html import html
    from sim.report.pdf import pdf

    return pdf(html(sheet))


SUFFIXES: Final[dict[str, Callable[[Sheet], bytes]]] = {
    ".html": _html,
    ".htm": _html,
    ".md": _markdown,
    ".xlsx": _excel,
    ".pdf": _pdf,
}
"""How a sheet is rendered, by the suffix of its file."""

SLIDES: Final = ".pptx"
"""The suffix of slides, which a decision has."""


def sheet_of(result: Any, lang: str = "en") -> Sheet:
    """The report of a result, as data.

    Args:
        result: what a run, a comparison, an ablation, a field experiment, a sweep, a study or a target returned; a diary; the
            record of a claim's verdict; the records of targets; or a sheet.
        lang: the language it is written in.

    Raises:
        TypeError: for anything else.
    """
    if isinstance(result, Sheet):
        return result
    if isinstance(result, Mapping):
        from sim.report.claim import claim_sheet

        return claim_sheet(result, lang=lang)
    if isinstance(result, Sequence) and not isinstance(result, str):
        from sim.report.targets import targets_sheet

        return targets_sheet(result, lang)
    kind = getattr(result, "kind", None)
    if kind == "twins":
        from sim.report.twins import twins_sheet

        return twins_sheet(result, lang)
    if kind == "run":
        from sim.report.run import run_sheet

        return run_sheet(result, lang)
    if kind == "ablation":
        from sim.report.ablation import ablation_sheet

        return ablation_sheet(result, lang)
    if kind == "trial":
        from sim.report.trial import trial_sheet

        return trial_sheet(result, lang)
    if kind == "sweep":
        from sim.report.sweep import sweep_sheet

        return sweep_sheet(result, lang)
    if kind == "customer-value":
        from sim.report.customer_value import customer_value_sheet

        return customer_value_sheet(result, lang)
    if kind == "calibration":
        from sim.report.calibration import calibration_sheet

        return calibration_sheet(result, lang)
    if kind == "robustness":
        from sim.report.robustness import robustness_sheet

        return robustness_sheet(result, lang)
    if kind == "plausibility":
        from sim.report.plausible import plausible_sheet

        return plausible_sheet(result.record(), lang)
    if kind == "optimum":
        from sim.report.optimise import optimum_sheet

        return optimum_sheet(result, lang)
    if kind == "tournament":
        from sim.report.tournament import tournament_sheet

        return tournament_sheet(result, lang)
    if kind == "sensitivity":
        from sim.report.sensitivity import sensitivity_sheet

        return sensitivity_sheet(result, lang)
    if kind == "discovery":
        from sim.report.discovery import discovery_sheet

        return discovery_sheet(result, lang)
    if kind == "decision":
        from sim.report.decision.sheet import decision_sheet

        return decision_sheet(result, lang)
    if kind == "diary":
        from sim.report.diary import diary_sheet

        return diary_sheet(result, lang)
    if kind == "verdict":
        from sim.report.claim import claim_sheet

        return claim_sheet(result.record(), result.figures, lang=lang)
    if kind == "target":
        from sim.report.targets import targets_sheet

        return targets_sheet([result.record()], lang)
    raise TypeError(f"there is no report of {type(result).__name__}")


def rendered(sheet: Sheet, suffix: str) -> bytes:
    """A sheet as the bytes of a file.

    Args:
        sheet: the report.
        suffix: of the file: ``.html``, ``.md`` or ``.xlsx``.

    Raises:
        ValueError: for another suffix.
    """
    how = SUFFIXES.get(suffix.lower())
    if how is None:
        raise ValueError(
            f"a report is written as {', '.join(SUFFIXES)}; not as {suffix or 'a file without a suffix'!r}"
        )
    return how(sheet)


def write(result: Any, path: str | Path, lang: str = "en") -> Path:
    """Write the report of a result; the suffix of the path says how.

    Args:
        result: anything ``sheet_of`` takes.
        path: the file to write (``.html``, ``.md``, ``.xlsx``, ``.pdf``; of a decision ``.pptx`` too); it appears whole or
            not at all.
        lang: the language it is written in.

    Returns:
        Where it is.

    Raises:
        TypeError: when there is no report of such a thing.
        ValueError: for another suffix, or a language that there is not.
        OSError: when it cannot be written; an older file stays as it was.
    """
    from sim.results.store import write_atomically

    path = Path(path)
    own = _own(result, path.suffix.lower())
    if own is None and path.suffix.lower() not in SUFFIXES:
        rendered(Sheet("", "", (), ()), path.suffix)
    write_atomically(path, own(result, lang) if own is not None else rendered(sheet_of(result, lang), path.suffix))
    return path


def _own(result: Any, suffix: str) -> Callable[[Any, str], bytes] | None:
    """How a result is written that has a form of its own for a suffix: a decision has a workbook and slides."""
    if getattr(result, "kind", None) != "decision":
        return None
    if suffix == SLIDES:
        from sim.report.decision.deck import decision_deck

        return decision_deck
    if suffix == ".xlsx":
        from sim.report.decision.workbook import decision_workbook

        return decision_workbook
    return None
