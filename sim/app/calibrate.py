"""The verb calibrate: a market fitted to a company's own data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from sim.app.options import Json, Lang, Level, Seed, new_file, resolved, whole
from sim.app.output import Bar, InputError, announce_compilation, emit, grid, note, say, wrote
from sim.app.overwriting import Replace
from sim.app.reading import AS_IT_SAYS, Reading, refused
from sim.app.stores import HERE, Living
from sim.words import message

if TYPE_CHECKING:
    from sim.lab.calibration.result import Calibration

Base = Annotated[
    str | None,
    Parameter(help="The market that is fitted: a shipped name or a YAML file; one is made for the data unless given."),
]
Fit = Annotated[
    list[str] | None,
    Parameter(
        name="--fit",
        negative="",
        help="PATH or PATH=LOW:HIGH: fit this number of the market. Repeatable; all others stay.",
    ),
]
HoldOut = Annotated[
    str | None,
    Parameter(
        name="--hold-out",
        help="Periods at the end that are not fitted (quarters of firm figures); of purchases the last day that is.",
    ),
]


def calibrate(
    data: Path,
    /,
    *,
    base: Base = None,
    fit: Fit = None,
    hold_out: HoldOut = None,
    members: Annotated[int, whole(2, 1000, "Plausible markets drawn.")] = 30,
    worlds: Annotated[int, whole(128, 1_000_000, "Points tried in all; each is two worlds.")] = 768,
    customers: Annotated[
        int | None, whole(200, 1_000_000, "Customers of a market that is made for the data; thousands unless given.")
    ] = None,
    level: Level = 0.9,
    seed: Seed = 1,
    reading: Reading = AS_IT_SAYS,
    living: Living = HERE,
    out: Annotated[
        Path | None,
        Parameter(help="Write the fitted market into this YAML file; plausible markets and a page stand beside it."),
    ] = None,
    replace: Replace = False,
    lang: Lang = "en",
    json: Json = False,
) -> int:
    """Fit a market to data of your own: what they teach, what they leave open, and markets that agree with them.

    Reads the seven kinds of file that loyalty data reads, holds the last part out, says what the data cannot tell apart, and
    tries worlds until it knows how well each number is known. Beside the fitted market stands the usual small model of such data.
    Exits with 2 when the file cannot be taken as it is.

    Example: loyalty calibrate survival.csv --out gym.yaml

    Example: loyalty calibrate purchases.csv --hold-out 1997-09-30 --members 30 --out shop.yaml

    Example: loyalty calibrate figures.csv --base my-market.yaml --fit market.review_rate --fit firms.own.quality

    Args:
        data: the file.
    """
    from sim.words import speaking

    if out is not None:
        if out.suffix not in (".yaml", ".yml"):
            raise InputError(message("typed-ends-in-yaml", path=str(out)))
        from sim.lab.calibration.written import ensemble_beside

        for place in (out, ensemble_beside(out), out.with_suffix(".html")):
            new_file(place, replace=replace)
    market = None if base is None else resolved(base)
    with speaking(lang):
        from sim.data import DataError
        from sim.scenario import ScenarioError

        try:
            own = reading.of(data)
        except DataError as error:
            return refused(data, error, json=json)
        announce_compilation()
        from sim.lab.calibration.calibrate import calibrate as fitted
        from sim.lab.calibration.own import target_of

        try:
            target = target_of(own, base=market, fit=fit or (), hold_out=hold_out, customers=customers)
            with Bar(data.name, quiet=json) as bar:
                found = fitted(
                    target,
                    name=out.stem if out is not None else "",
                    members=members,
                    worlds=worlds,
                    seed=seed,
                    level=level,
                    progress=bar,
                    **living.how,
                )
        except ScenarioError:
            raise
        except ValueError as error:
            raise InputError(message("typed-of-file", path=str(data), problem=error)) from None
        if json:
            emit(found.to_dict())
        else:
            people(found)
        if out is not None:
            write(found, out, base or "", lang)
    return 0


def people(found: Calibration) -> None:
    """What was learned, and how the fitted market does."""
    from sim.report.calibration import facts, headlines, parameters

    grid(parameters(found))
    grid(facts(found))
    for sentence in headlines(found):
        say(sentence)
    for sentence in found.target.notes:
        note(sentence)


def write(found: Calibration, out: Path, source: str, lang: str) -> None:
    """Write the market, the plausible ones, and a page."""
    from sim.lab.calibration.written import save

    for place in save(found, out, source):
        wrote(place)
    wrote(found.report(out.with_suffix(".html"), lang))
