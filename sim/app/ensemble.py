"""The verb ensemble: markets that agree with one in what is known, and differ in what is not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from sim.app.options import Json, Lang, Seed, resolved, whole, writable
from sim.app.output import Bar, InputError, announce_compilation, emit, grid, note, say, wrote
from sim.app.overwriting import Replace
from sim.app.stores import HERE, Living
from sim.words import message

if TYPE_CHECKING:
    from sim.lab.ensemble.drawn import DrawnEnsemble
    from sim.report.sheet import Grid


def ensemble(
    market: str,
    /,
    *,
    members: Annotated[int, whole(1, 1000, "Markets wanted.")] = 30,
    keep: Annotated[
        str,
        Parameter(help="What every member keeps at rest: shares, retention, satisfaction, size, complaints, units."),
    ] = "shares,retention,satisfaction,size",
    over: Annotated[
        list[str] | None,
        Parameter(
            negative="",
            help="PATH or PATH=LOW:HIGH: draw this number, instead of every coefficient of behaviour that has a range in the "
            "literature notes or no source of its own. Repeatable.",
        ),
    ] = None,
    also: Annotated[
        list[str] | None,
        Parameter(negative="", help="PATH or PATH=LOW:HIGH: draw this number too, e.g. a cost. Repeatable."),
    ] = None,
    seeds: Annotated[int, Parameter(name=["--seeds", "--replications"]), whole(1, 1000, "Worlds of each try.")] = 3,
    seed: Seed = 1,
    out: Annotated[Path | None, Parameter(help="MARKET.ensemble.yaml here unless given.")] = None,
    replace: Replace = False,
    living: Living = HERE,
    lang: Lang = "en",
    json: Json = False,
) -> int:
    """Draw markets that agree with one in what is known of it and differ in what is not: an ensemble, as a file.

    Coefficients that nobody measured in this market are drawn from their ranges; each draw is then levelled anew, so that shares,
    retention, satisfaction and size at rest stay what they are. A draw that cannot be made to agree is left out, and it is said
    why. Exits with 1 when fewer agree than were wanted.

    Example: loyalty ensemble gym.yaml --members 30

    Example: loyalty ensemble telecom --also firms.unity.costs.prevention=0.02:0.08 --out telecom.ensemble.yaml

    Args:
        market: a shipped name, or the path of a YAML file.
    """
    from sim.scenario.files import shipped
    from sim.words import say as worded
    from sim.words import speaking

    with speaking(lang):
        place = out or Path(f"{Path(market).stem}.ensemble.yaml")
        writable(place, folder=False)
        if not place.name.endswith(".ensemble.yaml"):
            raise InputError(message("founding-app-ensemble-suffix", place=str(place)))
        if place.exists() and not replace:
            raise InputError(message("founding-app-there", place=str(place)))
        of = market if market in shipped() and not Path(market).exists() else _beside(Path(market), place)
        base = resolved(market)
        announce_compilation()
        from sim.lab.ensemble.drawn import ensemble as drawn

        kept = [word.strip() for word in keep.split(",") if word.strip()]
        with Bar(base.name, quiet=json, forecast="work") as bar:
            found = drawn(
                base, members, seed=seed, keep=kept, over=over, also=also or (), seeds=seeds, progress=bar, **living.how
            )
        found.ensemble.save(place, of)
        if json:
            emit({**found.to_dict(), "file": str(place)})
        else:
            say(found.ensemble.about)
            grid(table(found))
            for one in found.left_out:
                note(worded("founding-app-left-out", draw=one.draw, why=one.why))
        wrote(place)
    return 0 if len(found.ensemble) == members else 1


def _beside(market: Path, place: Path) -> str:
    """How a file of an ensemble names its market: by name, as both stand in one folder.

    Raises:
        InputError: when they do not.
    """
    if market.absolute().parent != place.absolute().parent:
        raise InputError(message("founding-app-beside", place=str(market.with_name(place.name))))
    return market.name


def table(found: DrawnEnsemble) -> Grid:
    """What members keep."""
    from sim.report.sheet import Column, Entry, Grid
    from sim.words import number, percent
    from sim.words import say as worded

    columns = [
        Column(worded("founding-col-fact"), "text"),
        Column(worded("founding-col-market")),
        Column(worded("founding-col-lowest")),
        Column(worded("founding-col-mean")),
        Column(worded("founding-col-highest")),
    ]
    rows: list[list[Entry]] = []
    for row in found.facts.to_dict("records"):
        name = _named(str(row["fact"]), str(row["firm"]))
        write = percent if row["fact"] in ("retention", "share", "held") else number
        values = [float(row[key]) for key in ("market", "lowest", "mean", "highest")]
        rows.append([name, *(write(value, 1) if write is percent else write(value) for value in values)])
    return Grid(worded("founding-ensemble-title", market=found.ensemble.market.name), columns, rows)


def _named(fact: str, firm: str) -> str:
    from sim.words import say as worded

    return {
        "retention": lambda: worded("founding-fact-retention"),
        "satisfaction": lambda: worded("founding-fact-satisfaction"),
        "complaints": lambda: worded("founding-fact-complaints"),
        "units": lambda: worded("founding-fact-units"),
        "held": lambda: worded("founding-fact-held"),
        "share": lambda: worded("founding-fact-share", firm=firm),
    }[fact]()
