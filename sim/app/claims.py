"""The verb claims: claims on trial, and their verdicts."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

from cyclopts import Parameter

from sim.app.options import Json, Lang, Scale, Seed, Tables, Xlsx, flag, new_file, workbook_at, writable
from sim.app.output import (
    Bar,
    Column,
    InputError,
    announce_compilation,
    emit,
    grid,
    plain,
    say,
    table,
    told,
    wrote,
)
from sim.app.overwriting import Replace, free
from sim.app.stores import HERE, Living, taken
from sim.words import message

if TYPE_CHECKING:
    from sim.lab.court.claim import Study, Verdict


QUICK = 0.1
"""The scale of a quick look (``sim.lab.court.trial.QUICK``, which takes longer to import)."""

LISTED: Final[tuple[tuple[str, Literal["number", "text", "prose"]], ...]] = (
    ("number", "number"),
    ("study", "text"),
    ("claim", "prose"),
    ("verdict", "prose"),
    ("certainty", "text"),
)
"""Columns of the list, and what stands in them."""

MOST_ROWS = 40
"""Rows of a table that is still printed."""


def claims(
    *names: str,
    seed: Seed = 1,
    scale: Scale = 1.0,
    living: Living = HERE,
    out: Annotated[
        Path | None, Parameter(help="Write each verdict, its tables and figures into a folder of its name in this one.")
    ] = None,
    replace: Replace = False,
    page: Annotated[
        Path | None, Parameter(help="Write the verdict of one study, its figures left out, as a Markdown page.")
    ] = None,
    xlsx: Xlsx = None,
    tables: Tables = False,
    lang: Lang = "en",
    json: Json = False,
    quick: Annotated[
        bool, flag("--quick", "A look: small markets, one set of luck; it says what it cannot tell.")
    ] = False,
    record: Annotated[
        Path | None,
        Parameter(
            help="Put the claims that are tried into the court record in this folder, pages, data and workbook; the others that"
            " stand there stay. With none named: the record that was shipped."
        ),
    ] = None,
) -> None:
    """Put claims on trial and print the verdicts; without a name, say which claims there are.

    Says the verdict and why in three sentences; --tables prints the rest, --out writes it with its figures. Below the power
    that its rule needs, a study says how many worlds more. With --out, a verdict that is there already (same study, seed,
    scale and version) is read, not computed again.

    Example: loyalty claims

    Example: loyalty claims retention-profit --scale 0.1 --tables

    Example: loyalty claims retention-profit --out results/claims

    Example: loyalty claims rivalry --page docs/explanation/rivalry.md

    Example: loyalty claims run my_claim.py --scale 0.1

    Example: loyalty claims run all --quick --store store

    Example: loyalty claims run all --record docs/claims

    Example: loyalty claims --record pages

    Args:
        names: which studies: installed ones by name or number, your own by the path of a file that makes a Study. The word run
            before them may be left out; all means every numbered claim.
    """
    from sim.lab.court import find as studies
    from sim.lab.court import record as kept
    from sim.words import speaking

    if names[:1] == ("run",):
        names = names[1:]
        if not names:
            raise InputError(message("typed-claims-which"))
    if not names:
        if record is not None:
            _shipped(record, replace=replace)
            return
        with speaking(lang):
            _listed(json=json)
        return
    scale = min(scale, QUICK) if quick else scale
    wanted = list(dict.fromkeys(one for name in names for one in kept.named(name)))
    for option, place in (("--page", page), ("--xlsx", workbook_at(xlsx, replace=replace))):
        if place is not None:
            new_file(place, replace=replace)
            if len(wanted) > 1:
                raise InputError(message("typed-one-verdict-named", option=option, n=len(wanted)))
    for name in wanted:
        studies.known(name)
        if out is not None and not studies.is_file(name):
            writable(out / name, folder=True)
    announce_compilation()
    from sim.app.publish import workbook
    from sim.report.claim import claim_sheet

    found = [study for name in wanted for study in studies.find_studies(name)]
    alike = [study.name for study in found]
    if len(set(alike)) < len(alike):
        raise InputError(message("typed-studies-alike", name=repr(max(alike, key=alike.count))))
    if len(found) > 1 and (page is not None or xlsx is not None):
        raise InputError(message("typed-one-verdict-found", n=len(found)))
    if out is not None:
        for study in found:
            free(out / study.name, "claims", study.id(seed, scale), replace=replace)
    if record is not None:
        from sim.app.court_record import free_for
        from sim.results.store import versions

        wished = [
            {"study": study.name, "id": study.id(seed, scale), "versions": versions()} for study in found if study.case
        ]
        free_for(record, wished, replace=replace)
    how = living.how
    with speaking(lang):
        began = time.monotonic()
        took: list[dict[str, Any]] = []
        results = []
        for study in found:
            results.append(_tried(study, seed, scale, out, lang, how, full=tables, quiet=json))
            if study.case is not None:
                took.append(_took(results[-1], living, time.monotonic() - began))
            began = time.monotonic()
        if page is not None:
            _write_page(results[0], page, lang)
        if xlsx is not None:
            workbook(claim_sheet(results[0], lang=lang), xlsx)
        if record is not None:
            from sim.app.court_record import write_record

            write_record(kept.record_of(results, versions()), record, took, replace=replace)
        if json:
            emit({"verdicts": results})


def _listed(*, json: bool) -> None:
    """Every study, the numbered claims first, with the verdict of the committed record."""
    from sim.lab.court import find as studies
    from sim.lab.court import record as kept
    from sim.lab.court.said import grade_name, ruling_name
    from sim.words import say as worded
    from sim.words import translated

    latest = kept.latest()
    rows: list[dict[str, Any]] = []
    each = {name: kept.numbered(point) for name, point in studies.points(studies.STUDIES).items()}
    for name, (number, about) in sorted(each.items(), key=lambda one: (one[1][0] or 99, one[0])):
        verdict = latest.get(name)
        rows.append(
            {
                "name": name,
                "number": number or None,
                "about": verdict["claim"] if verdict else about,
                "verdict": verdict["verdict"] if verdict else None,
                "certainty": verdict["found"]["certainty"]["grade"] if verdict else None,
            }
        )
    if json:
        emit({"studies": rows})
        return
    columns = [Column(worded(f"court-col-{head}"), kind) for head, kind in LISTED]
    said = [
        (
            str(row["number"] or ""),
            row["name"],
            translated("claims", row["about"]),
            ruling_name(row["verdict"]) if row["verdict"] else "",
            grade_name(row["certainty"]) if row["certainty"] else "",
        )
        for row in rows
    ]
    table(worded("app-claims-listed"), columns, said)
    record = kept.shipped()
    if record is not None:
        looks = [one for one in record["claims"] if one["scale"] < 1]
        least = min((one["scale"] for one in looks), default=1.0)
        say(worded("app-claims-record", full=len(record["claims"]) - len(looks), looks=len(looks), effort=100 * least))
    say(worded("app-claims-try"))


def _shipped(folder: Path, *, replace: bool) -> None:
    """The pages of the committed record, made from its data."""
    from sim.app.court_record import write_record
    from sim.lab.court.record import shipped

    record = shipped()
    if record is None:
        raise InputError(message("typed-no-record-shipped"))
    write_record(record, folder, replace=replace)


def _took(result: Mapping[str, Any], living: Living, seconds: float) -> dict[str, Any]:
    """How long a verdict took, for the record."""
    from sim.lab.executors import available_cores

    return {
        "claim": result["found"]["number"],
        "study": result["study"],
        "worlds": result["found"]["worlds"],
        "processes": living.runner or living.workers or available_cores(),
        "seconds": round(seconds, 1),
    }


def _tried(
    study: Study,
    seed: int,
    scale: float,
    out: Path | None,
    lang: str,
    how: Mapping[str, Any],
    *,
    full: bool,
    quiet: bool,
) -> dict[str, Any]:
    """Try a study, or read its verdict when it is there; print it, store it."""
    folder = out / study.name if out is not None else None
    result = _stored(study, seed, scale, folder) if folder is not None else None
    if result is not None:
        told("app-claim-stored", place=str(folder))
    else:
        with Bar(study.name, quiet=quiet, forecast="worlds") as bar:
            verdict = study.run(seed=seed, scale=scale, progress=bar, **taken(study.run, how))
        result = machine(study, verdict, seed, scale)
        if folder is not None:
            _store(verdict, result, folder, lang)
    if not quiet:
        _people(result, full=full)
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
            "more": verdict.more,
            "short": verdict.short,
            "words": verdict.words,
            "rule": verdict.rule,
            "numbers": verdict.numbers,
            "unknown": verdict.unknown,
            "found": verdict.found,
            "tables": verdict.tables,
        }
    )
    return found


def _people(result: dict[str, Any], *, full: bool) -> None:
    """The verdict first, and why in three sentences; with ``full`` everything else too."""
    from sim.lab.court.said import short
    from sim.report.claim import claim_sheet, ruling
    from sim.words import language, translated
    from sim.words import say as worded

    def own(text: str) -> str:
        return translated("claims", text)

    verdict, *lacking = ruling(result)
    say(worded("app-claim-title", study=result["study"], verdict=verdict), style="bold")
    for text in (*lacking, worded("report-claim-claim", claim=own(result["claim"]))):
        say(text)
    say()
    tables = claim_sheet(result, lang=language()).grids
    if not full:
        say(short(result["found"]) if result.get("found") else result.get("short") or result["words"])
        say(worded("app-claim-rest", tables=len(tables)))
        return
    say(result["words"])
    if result["unknown"]:
        say(worded("app-claim-unknown", unknown=own(result["unknown"])))
    if result.get("rule"):
        say(worded("app-labelled", label=worded("report-claim-rule-title"), text=result["rule"]))
    for term, definition in result["definitions"].items():
        say(f"  {worded('app-labelled', label=own(term), text=own(definition))}")
    say()
    for found in tables:
        if len(found.rows) > MOST_ROWS:
            say(worded("app-claim-long", title=found.title, rows=len(found.rows)))
            say()
        else:
            grid(found)


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
            told("app-claim-again", why=str(error))
        return None
    return result


def _write_page(result: dict[str, Any], page: Path, lang: str) -> None:
    from sim.report.claim import claim_sheet
    from sim.report.markdown import markdown
    from sim.results.store import write_atomically

    write_atomically(page, markdown(claim_sheet(result, lang=lang)).encode())
    wrote(page)


def _store(verdict: Verdict, result: dict[str, Any], folder: Path, lang: str) -> None:
    import json

    from sim.app.folders import published
    from sim.app.publish import pages
    from sim.report.claim import claim_sheet
    from sim.results.store import versions, write_tables
    from sim.words import slug

    manifest = {key: result[key] for key in ("study", "id", "seed", "scale", "claim", "verdict")}
    with published(folder) as staging:
        tables = {slug(title): table for title, table in verdict.tables.items()}
        known = {slug(title): {field.name: field for field in fields} for title, fields in verdict.columns.items()}
        write_tables(staging, tables, {**manifest, "versions": versions()}, known)
        pages(claim_sheet({**result, "tables": verdict.tables}, verdict.figures, lang), staging)
        (staging / "verdict.json").write_text(json.dumps(result, indent=2, allow_nan=False) + "\n", "utf-8")
        files = sorted(path.name for path in staging.iterdir())
    told("app-wrote-files", place=str(folder), files=", ".join(files))
