"""A result as a folder: its tables, its figures and its report; and as a workbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sim.app.output import told, wrote

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from sim.report import Sheet
    from sim.state.field import Field


def publish(
    out: Path,
    sheet: Sheet,
    tables: Mapping[str, Any],
    about: Mapping[str, Any],
    *,
    columns: Mapping[str, tuple[Field, ...]],
    csv: Sequence[str] = (),
    figures: bool = True,
) -> None:
    """Write tables (those of ``csv`` as CSV too), a report and its figures into a folder, whole or not at all.

    Args:
        out: the folder.
        sheet: the report.
        tables: by name.
        about: what they are of.
        columns: what the columns of each table are.
        csv: the tables to write as CSV too.
        figures: whether figures are written as files.
    """
    from sim.app.folders import published
    from sim.results.store import versions, write_tables

    known = {table: {field.name: field for field in fields} for table, fields in columns.items()}
    with published(out) as folder:
        write_tables(folder, dict(tables), {**about, "versions": versions()}, known)
        for name in csv:
            (folder / f"{name}.csv").write_text(tables[name].to_csv(index=False), "utf-8")
        pages(sheet, folder, figures=figures)
        files = sorted(path.name for path in folder.iterdir())
    told("app-wrote-files", place=str(out), files=", ".join(files))


def pages(sheet: Sheet, folder: Path, *, figures: bool = True) -> None:
    """Write a report as a page and, with its figures as files beside it, as Markdown."""
    from sim.report.html import html
    from sim.report.markdown import markdown

    if figures:
        sheet = sheet.once()
    (folder / "report.html").write_text(html(sheet), "utf-8")
    if figures:
        draw(sheet, folder / "figures")
        (folder / "report.md").write_text(markdown(sheet, "figures"), "utf-8")


def draw(sheet: Sheet, folder: Path) -> None:
    """Write every figure of a report as PNG."""
    from sim.plots import detached
    from sim.words import speaking

    with detached(), speaking(sheet.lang):
        for sketch in sheet.sketches:
            save_figure(sketch.draw(), folder / f"{sketch.name}.png")


def save_figure(drawn: Axes, path: Path) -> Path:
    """Save the figure that was drawn as PNG, and close it."""
    import matplotlib.pyplot as plt

    from sim.report.html import axes_and_figure

    path.parent.mkdir(parents=True, exist_ok=True)
    _, figure = axes_and_figure(drawn)
    figure.savefig(path, dpi=150, bbox_inches="tight", metadata={"Software": None})
    plt.close(figure)
    return path


def workbook(sheet: Sheet, path: Path | None) -> None:
    """Write a report as an Excel workbook, when there is a place for it."""
    if path is None:
        return
    from sim.report import write

    wrote(write(sheet, path))
