"""The verb sweep: an experiment lived over a store that survives whatever stops it."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from sim.app.options import (
    FirmName,
    Json,
    Lang,
    Level,
    Measures,
    Months,
    Named,
    Set,
    Without,
    Xlsx,
    flag,
    given_policies,
    readable,
    until_of,
    whole,
    workbook_at,
)
from sim.app.output import Bar, InputError, announce_compilation, emit, grid, plain, say, told
from sim.app.sizes import duration, size
from sim.app.stores import HERE, Living, store_at, where_of
from sim.words import message

if TYPE_CHECKING:
    from sim.lab.estimate import Estimate
    from sim.lab.experiment import Experiment
    from sim.lab.pour import Poured
    from sim.lab.sweep import Sweep

HOUR = 3600.0
"""Seconds above which it is asked whether to go on."""

MOST_ROWS = 30
"""Arms that are printed."""

DEFAULT = Path("loyalty-store")
"""The store, unless one is named or ``LOYALTY_STORE`` says where it is."""


def sweep(
    study: str,
    /,
    *policies: str,
    vary: Annotated[
        list[str] | None,
        Parameter(
            name="--vary",
            negative="",
            help="KEY=LOW:HIGH:COUNT, KEY=VALUE,VALUE, or KEY for the range the reference declares: a number of the scenario, or "
            "policy.PARAMETER. Repeatable.",
        ),
    ] = None,
    policy: Named = None,
    knockout: Annotated[
        list[str] | None,
        Parameter(name="--knockout", negative="", help="Also live every arm with this switched off. Repeatable."),
    ] = None,
    sample: Annotated[
        str | None, Parameter(help="How points are chosen: grid, latin, sobol, morris, saltelli; grid unless said.")
    ] = None,
    points: Annotated[
        int | None, whole(1, 10_000_000, "How many points (or trajectories, or base points), for all but grids.")
    ] = None,
    replications: Annotated[
        int | None,
        Parameter(name=["--replications", "--seeds"]),
        whole(1, 1_000_000, "Worlds an arm, on the same luck in every arm; 10 unless the study says."),
    ] = None,
    seed: Annotated[int | None, whole(0, 2**32 - 1, "Whose luck; 1 unless the study says.")] = None,
    firm: FirmName = None,
    months: Months = None,
    set_: Set = None,
    without: Without = None,
    until: Annotated[
        str | None,
        Parameter(
            help="MEASURE:WIDTH or MEASURE:WIDTH:POLICY: live replications until the interval of its difference is within this "
            "much either way in each arm, or in each arm of the policy."
        ),
    ] = None,
    at_most: Annotated[int, whole(2, 1_000_000, "Replications, with --until.")] = 400,
    name: Annotated[str | None, Parameter(help="What the sweep is called in the store.")] = None,
    living: Living = HERE,
    dry_run: Annotated[
        bool, flag("--dry-run", "Say how many worlds, how long, how much disk and memory; live none.")
    ] = False,
    yes: Annotated[bool, flag("--yes", "Do not ask, however long it takes.")] = False,
    retry: Annotated[bool, flag("--retry", "Live worlds again that failed of themselves.")] = False,
    replace: Annotated[bool, flag("--replace", "Write over what another command left under this name.")] = False,
    measure: Measures = None,
    level: Level = 0.95,
    out: Annotated[Path | None, Parameter(help="Also write tables, figures and report.html into this folder.")] = None,
    xlsx: Xlsx = None,
    lang: Lang = "en",
    json: Json = False,
) -> int:
    """Live many worlds: policies x values of what is varied x replications, on the same luck, kept as they are lived.

    What is kept is not lived again: stopped by Ctrl-C, a crash or a power cut, the same command goes on; with more replications or
    values it lives the rest. The tables stand in the store under the sweep's name, for pandas, polars and DuckDB. Exits with 1
    when worlds failed.

    Example: loyalty sweep car-dealer under-promise --vary policy.cushion=0:0.2:5 --vary firms.sewell.failure_rate=0.05:0.25:5

    Example: loyalty sweep study.yaml --dry-run

    Example: loyalty sweep textbook price-cut --vary market.review_rate --sample latin --points 64

    Example: loyalty sweep study.yaml --until profit:20000 --at-most 200

    Example: loyalty sweep study.yaml --runner local:4

    Args:
        study: the path of a study's YAML file, or a market: a shipped name, or the path of a YAML file.
        policies: strategies, with parameters or without, files of strategies of one's own, or YAML files.
    """
    from dataclasses import replace as changed

    from sim.app.overwriting import digest, free
    from sim.lab.estimate import estimate
    from sim.lab.pour import Poured
    from sim.lab.store import Folder
    from sim.words import speaking

    asked = _asked(
        study, policies, policy, vary, knockout, sample, points, replications, seed, firm, months, set_, without, name
    )
    wanted, watched = _until(until, asked)
    place, where = store_at(living.store, DEFAULT), where_of(living.runner, living.workers)
    mark = free(out, "sweep", digest(asked.id, wanted, watched, at_most) if wanted else asked.id, replace=replace)
    workbook_at(xlsx, replace=replace)
    _measures_known(measure)
    announce_compilation()
    kept = Folder(place)
    taken = asked.story()
    with speaking(lang):
        before = estimate(
            asked.larger(at_most) if wanted else asked,
            taken,
            kept,
            workers=living.workers,
            runner=living.runner,
            ahead=not dry_run,
        )
        if dry_run:
            if json:
                emit({"store": str(place), **before.to_dict()})
            else:
                _told(before, place, at_most if wanted else None)
            return 0
        if not json:
            _told(before, place, at_most if wanted else None)
        if before.seconds > HOUR and not yes:
            _asked_first(before)
        how = {"executor": where, "workers": living.workers, "retry": retry, "replace": replace}
        if wanted:
            from sim.lab.until import lived_until

            last = [Poured()]

            def live(grown: Experiment) -> Sweep:
                swept, last[0] = _lived(grown, taken, kept, how, worlds=at_most * len(asked.cells), quiet=json)
                return swept

            found = lived_until(asked, live, wanted, budget=at_most, policy=watched, level=level)
            poured = last[0]
        else:
            found, poured = _lived(asked, taken, kept, how, worlds=len(asked), quiet=json)
        found = changed(found, level=level)
        if json:
            emit({"store": str(place), **_counts(poured), **found.to_dict()})
        else:
            _people(found, measure, poured, place)
        if out is not None:
            _write(found, out, lang, mark)
        if xlsx is not None:
            from sim.app.publish import workbook
            from sim.report import sheet_of

            workbook(sheet_of(found, lang), xlsx)
    return 1 if len(found.failed) else 0


def _asked(
    study: str,
    policies: Sequence[str],
    named: Sequence[str] | None,
    vary: Sequence[str] | None,
    knockout: Sequence[str] | None,
    sample: str | None,
    points: int | None,
    replications: int | None,
    seed: int | None,
    firm: str | None,
    months: int | None,
    set_: Sequence[str] | None,
    without: Sequence[str] | None,
    name: str | None,
) -> Experiment:
    """The experiment: from a file, with what was typed counting more; or from what was typed."""
    from sim.lab.crossing_file import is_study
    from sim.lab.experiment import Experiment
    from sim.lab.factors import typed
    from sim.scenario.evolve import parse_assignments
    from sim.strategies.files import set_in

    changes = set_in(parse_assignments([*(set_ or ()), *([f"market.months={months}"] if months is not None else [])]))
    said: dict[str, Any] = {
        "replications": replications,
        "seed": seed,
        "firm": firm,
        "name": name,
        "sample": sample,
        "n": points,
        "set": changes or None,
        "without": tuple(without) if without else None,
        "knockouts": tuple(knockout) if knockout else None,
        "policies": _policies(policies, named) or None,
        "factors": _factors(map(typed, vary)) if vary else None,
    }
    said = {key: value for key, value in said.items() if value is not None}
    path = Path(study)
    if path.suffix.lower() in (".yaml", ".yml") and is_study(readable(path, "study")):
        return Experiment.load(path, **said)
    return Experiment(study, **said)


def _factors(typed: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, values in typed:
        if name in found:
            raise InputError(message("typed-given-twice", option=f"--vary {name}"))
        found[name] = values
    return found


def _policies(typed: Sequence[str], named: Sequence[str] | None) -> dict[str, Any]:
    from sim.lab.asked import scenario_of

    found: dict[str, Any] = {}
    for name, given in given_policies(typed, named).items():
        if isinstance(given, str):
            market = scenario_of(given)
            found[market.name if given == name else name] = market
        else:
            found[name] = given
    return found


def _measures_known(names: Sequence[str] | None) -> None:
    from sim.app.options import measures_named

    measures_named(names)


def _until(text: str | None, asked: Experiment) -> tuple[dict[str, float] | None, str]:
    """The measure and width asked for, and whose differences are watched: of all policies for none.

    Raises:
        InputError: when it cannot be read, or there is nothing to watch.
    """
    from sim.lab.asked import one_of

    if text is None:
        return None, ""
    measure, _, rest = text.partition(":")
    width, _, policy = rest.partition(":")
    wanted = until_of(f"{measure}:{width}")
    if policy:
        one_of(policy, asked.policies, "policies")
    if all(cell.against is None for cell in asked.cells):
        raise InputError(message("typed-until-nothing"))
    return wanted, policy


def _told(before: Estimate, place: Path, at_most: int | None) -> None:
    """What is about to be done, how long it takes, and where it is kept."""
    from sim.words import say as worded

    if at_most is not None:
        say(worded("app-sweep-until", n=at_most))
    say(worded("app-sweep-asked", worlds=before.worlds, arms=before.arms, kept=before.kept, left=before.left))
    if before.left:
        said = worded(
            "app-sweep-takes",
            time=duration(before.seconds),
            each=f"{1000 * before.pace:,.3g}",
            workers=before.workers,
            disk=size(before.disk),
            memory=size(before.memory),
        )
        say(said)
    say(worded("app-sweep-place", place=str(place)), whole=True)
    say()


def _asked_first(before: Estimate) -> None:
    """Ask whether to go on.

    Raises:
        InputError: when the answer is no, or nobody can be asked.
    """
    from sim.words import say as worded

    told_ = duration(before.seconds)
    if not sys.stdin.isatty():
        raise InputError(message("app-sweep-long", time=told_))
    print(worded("app-sweep-ask", time=told_), end=" ", file=sys.stderr, flush=True)
    if sys.stdin.readline().strip().lower() not in ("y", "yes", "j", "是"):
        raise InputError(message("app-sweep-not"))


def _lived(
    asked: Experiment,
    taken: Any,
    kept: Any,
    how: Mapping[str, Any],
    *,
    worlds: int,
    quiet: bool,
) -> tuple[Sweep, Poured]:
    """Live it; whatever stops it, say what is kept and how to go on."""
    from sim.lab.pour import Poured
    from sim.lab.swept import swept
    from sim.words import say as worded

    last = [Poured()]
    try:
        with Bar(asked.name, quiet=quiet) as bar:

            def note(poured: Poured) -> None:
                last[0] = poured
                failed = len(poured.failed)
                bar(
                    min(poured.done, worlds),
                    worlds,
                    worded("app-sweep-failing", name=asked.name, failed=failed) if failed else "",
                )

            found = swept(asked, taken, kept, told=note, **how)
    except BaseException:
        told("app-sweep-stopped", done=last[0].done, place=str(kept.path))
        raise
    return found, last[0]


def _counts(poured: Poured) -> dict[str, Any]:
    counted = {"kept": poured.kept, "lived": poured.lived, "shared": poured.shared, "seconds": poured.seconds}
    return dict(plain(counted))


def _people(found: Sweep, measures: Sequence[str] | None, poured: Poured, place: Path) -> None:
    """What it comes to first, then arm by arm, then where it all is."""
    from sim.report.planner import planned_words
    from sim.report.sweep import arms, headlines
    from sim.words import say as worded

    if len(found.worlds):
        say(worded("app-sweep-title", name=found.experiment.name, worlds=len(found.worlds)), style="bold")
        for sentence in (*headlines(found), *planned_words(found.planned, found.experiment.base)):
            say(sentence)
        say()
        for measure in measures or ("profit",):
            if measure in found.measures:
                grid(arms(found, measure), MOST_ROWS)
    if len(found.failed):
        first = found.failed["error"].value_counts()
        for error, count in first.head(5).items():
            say(worded("app-sweep-error", error=str(error), worlds=int(count)))
        say(worded("app-sweep-retry", failed=len(found.failed), place=str(place)), whole=True)
    where = place / "sweeps" / found.experiment.name
    told("app-sweep-kept", lived=poured.lived, kept=poured.kept, shared=poured.shared, place=str(where))


def _write(found: Sweep, out: Path, lang: str, mark: dict[str, Any]) -> None:
    """Write a sweep's tables, figures and report into a folder."""
    from sim.app.publish import publish
    from sim.lab.columns import SWEEP, completed, of_factors
    from sim.report import sheet_of

    about = {key: value for key, value in found.to_dict().items() if not isinstance(value, list)}
    tables = found.tables()
    csv = ("differences",) if "differences" in tables else ("responses",)
    columns = completed(SWEEP, tables, *of_factors(found.experiment.factors), rest="a parameter of the policy")
    publish(out, sheet_of(found, lang), tables, {**about, **mark}, columns=columns, csv=csv)
