"""The verb claims: claims on trial, and their verdicts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from sim.app.options import Json, Scale, Seed, Workers, writable
from sim.app.output import Bar, Column, announce_compilation, emit, note, plain, say, table

if TYPE_CHECKING:
    from sim.lab.studies import Study, Verdict


MOST_ROWS = 40
"""Rows of a table that is still printed."""


def claims(
    *names: str,
    seed: Seed = 1,
    scale: Scale = 1.0,
    workers: Workers = None,
    out: Annotated[
        Path | None, Parameter(help="Write each verdict, its tables and figures into a folder of its name in this one.")
    ] = None,
    json: Json = False,
) -> None:
    """Put claims on trial and print the verdicts; without a name, say which claims there are.

    With --out, a verdict that is there already (same study, seed, scale and version) is read, not computed again.

    Example: loyalty claims

    Example: loyalty claims retention-profit --scale 0.1

    Example: loyalty claims retention-profit --out results/claims

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
    for name in wanted:
        studies.point_of(name)
        if out is not None:
            writable(out / name, folder=True)
    announce_compilation()
    found = [studies.find_study(name) for name in wanted]
    results = [_tried(study, seed, scale, workers, out, quiet=json) for study in found]
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
            kinds = [Column(k, "text" if any(isinstance(row[k], str) for row in rows) else "number") for k in rows[0]]
            table(title, kinds, [[row[k] for k in rows[0]] for row in rows])
    if result["unknown"]:
        say(f"What this does not know: {result['unknown']}")


def _stored(study: Study, seed: int, scale: float, folder: Path) -> dict[str, Any] | None:
    """The verdict in a folder, if it is this one and whole."""
    import json

    from sim.results import ResultsError, read_tables

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


def _store(verdict: Verdict, result: dict[str, Any], folder: Path) -> None:
    import json

    from sim.app.figures import save_figure, slug
    from sim.app.folders import published
    from sim.plots import detached
    from sim.report import write_claim
    from sim.results import versions, write_tables

    manifest = {key: result[key] for key in ("study", "id", "seed", "scale", "claim", "verdict")}
    page = {
        "title": f"{result['study']}: on trial",
        "claim": verdict.claim,
        "verdict": verdict.verdict,
        "because": verdict.words,
        "definitions": verdict.definitions,
        "tables": verdict.tables,
        "figures": verdict.figures,
        "limits": [verdict.unknown] if verdict.unknown else [],
        "reproduce": f"loyalty claims {result['study']} --seed {result['seed']} --scale {result['scale']}",
        "provenance": {"Verdict": result["id"], "Seed": result["seed"], "Scale": result["scale"]},
    }
    with published(folder) as staging:
        tables = {slug(title): table for title, table in verdict.tables.items()}
        write_tables(staging, tables, {**manifest, "versions": versions()})
        for title, draw in verdict.figures.items():
            with detached():
                save_figure(draw(), staging / "figures" / f"{slug(title)}.png")
        write_claim(page, staging / "report.html")
        (staging / "verdict.json").write_text(json.dumps(result, indent=2, allow_nan=False) + "\n", "utf-8")
    note(f"wrote {folder}: report.html, verdict.json, tables, figures")
