"""The verb claims: claims on trial, and their verdicts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from sim.app.options import Json, Scale, Seed, Workers, writable
from sim.app.output import Bar, Column, InputError, announce_compilation, emit, note, plain, say, table, wrote

if TYPE_CHECKING:
    from sim.lab.studies import Study, Verdict


MOST_ROWS = 40
"""Rows of a table that is still printed."""

LONG = 36
"""Characters from which a text is broken into lines."""


def claims(
    *names: str,
    seed: Seed = 1,
    scale: Scale = 1.0,
    workers: Workers = None,
    out: Annotated[
        Path | None, Parameter(help="Write each verdict, its tables and figures into a folder of its name in this one.")
    ] = None,
    page: Annotated[
        Path | None, Parameter(help="Write the verdict of one study, its figures left out, as a Markdown page.")
    ] = None,
    json: Json = False,
) -> None:
    """Put claims on trial and print the verdicts; without a name, say which claims there are.

    With --out, a verdict that is there already (same study, seed, scale and version) is read, not computed again.

    Example: loyalty claims

    Example: loyalty claims retention-profit --scale 0.1

    Example: loyalty claims retention-profit --out results/claims

    Example: loyalty claims rivalry --page docs/rivalry.md

    Args:
        names: which studies.
    """
    from sim.lab import studies

    if not names:
        listed = {name: studies.about(point) for name, point in studies.points(studies.STUDIES).items()}
        if json:
            emit({"studies": [{"name": name, "about": about} for name, about in listed.items()]})
        else:
            table(
                "claims that can be put on trial",
                [Column("name", "text"), Column("what it is", "prose")],
                listed.items(),
            )
            say("loyalty claims NAME puts one on trial.")
        return
    wanted = list(dict.fromkeys(names))
    if page is not None:
        writable(page, folder=False)
        if len(wanted) > 1:
            raise InputError(f"--page holds one verdict; {len(wanted)} studies are named: give one, or use --out")
    for name in wanted:
        studies.point_of(name)
        if out is not None:
            writable(out / name, folder=True)
    announce_compilation()
    found = [studies.find_study(name) for name in wanted]
    results = [_tried(study, seed, scale, workers, out, quiet=json) for study in found]
    if page is not None:
        _write_page(results[0], page)
    if json:
        emit({"verdicts": results})


def _tried(
    study: Study, seed: int, scale: float, workers: int | None, out: Path | None, *, quiet: bool
) -> dict[str, Any]:
    """Try a study, or read its verdict when it is there; print it, store it."""
    folder = out / study.name if out is not None else None
    result = _stored(study, seed, scale, folder) if folder is not None else None
    if result is not None:
        note(f"{folder} holds this verdict already; it is not computed again")
    else:
        with Bar(study.name, quiet=quiet) as bar:
            verdict = study.run(seed=seed, scale=scale, workers=workers, progress=bar)
        result = machine(study, verdict, seed, scale)
        if folder is not None:
            _store(verdict, result, folder)
    if not quiet:
        _people(result)
    return result


def machine(study: Study, verdict: Verdict, seed: int, scale: float) -> dict[str, Any]:
    """A verdict as plain JSON values."""
    found: dict[str, Any] = plain(
        {
            "study": study.name,
            "id": study.id(seed, scale),
            "seed": seed,
            "scale": scale,
            "claim": verdict.claim,
            "definitions": verdict.definitions,
            "verdict": verdict.verdict,
            "words": verdict.words,
            "numbers": verdict.numbers,
            "unknown": verdict.unknown,
            "tables": verdict.tables,
        }
    )
    return found


def _people(result: dict[str, Any]) -> None:
    say(f"{result['study']}: {result['verdict']}", style="bold")
    say(f"The claim: {result['claim']}")
    for term, definition in result["definitions"].items():
        say(f"  {term}: {definition}")
    say()
    say(result["words"])
    for title, rows in result["tables"].items():
        if len(rows) > MOST_ROWS:
            say(f"{title}: {len(rows):,} rows, too many to print; --out writes them")
            say()
        elif rows:
            table(title, [_column(k, rows) for k in rows[0]], [[row[k] for k in rows[0]] for row in rows])
    if result["unknown"]:
        say(f"What this does not know: {result['unknown']}")


def _column(name: str, rows: list[dict[str, Any]]) -> Column:
    """Numbers, words, or prose that may be broken into lines."""
    texts = [row[name] for row in rows if isinstance(row[name], str)]
    return Column(name, "number" if not texts else "prose" if max(map(len, texts)) > LONG else "text")


def _stored(study: Study, seed: int, scale: float, folder: Path) -> dict[str, Any] | None:
    """The verdict in a folder, if it is this one and whole."""
    import json

    from sim.results.store import ResultsError, read_tables

    if not folder.exists():
        return None
    try:
        _, manifest = read_tables(folder)
        if manifest.get("id") != study.id(seed, scale):
            return None
        result: dict[str, Any] = json.loads((folder / "verdict.json").read_text("utf-8"))
    except (ResultsError, OSError, ValueError) as error:
        if any(folder.iterdir()):
            note(f"{error}: computed again")
        return None
    return result


def _page(result: dict[str, Any]) -> dict[str, Any]:
    """A verdict as a page takes it, its tables as rows and without figures."""
    return {
        "title": f"{result['study']}: on trial",
        "claim": result["claim"],
        "verdict": result["verdict"],
        "because": result["words"],
        "definitions": result["definitions"],
        "tables": result["tables"],
        "limits": [result["unknown"]] if result["unknown"] else [],
        "reproduce": f"loyalty claims {result['study']} --seed {result['seed']} --scale {result['scale']}",
        "provenance": {"Verdict": result["id"], "Seed": result["seed"], "Scale": result["scale"]},
    }


def _write_page(result: dict[str, Any], page: Path) -> None:
    import pandas as pd

    from sim.report import claim_sheet
    from sim.results.store import write_atomically

    tables = {title: pd.DataFrame(rows) for title, rows in result["tables"].items()}
    text = claim_sheet({**_page(result), "tables": tables}).markdown(figures=None)
    write_atomically(page, text.encode())
    wrote(page)


def _store(verdict: Verdict, result: dict[str, Any], folder: Path) -> None:
    import json

    from sim.app.figures import save_figure
    from sim.app.folders import published
    from sim.plots import detached
    from sim.report import claim_sheet, write_claim
    from sim.results.store import versions, write_tables
    from sim.words import slug

    manifest = {key: result[key] for key in ("study", "id", "seed", "scale", "claim", "verdict")}
    page = {**_page(result), "tables": verdict.tables, "figures": verdict.figures}
    with published(folder) as staging:
        tables = {slug(title): table for title, table in verdict.tables.items()}
        write_tables(staging, tables, {**manifest, "versions": versions()})
        for title, draw in verdict.figures.items():
            with detached():
                save_figure(draw(), staging / "figures" / f"{slug(title)}.png")
        write_claim(page, staging / "report.html")
        (staging / "report.md").write_text(claim_sheet(page).markdown(), "utf-8")
        (staging / "verdict.json").write_text(json.dumps(result, indent=2, allow_nan=False) + "\n", "utf-8")
    note(f"wrote {folder}: report.html, report.md, verdict.json, tables, figures")
