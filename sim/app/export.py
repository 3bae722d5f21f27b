"""The verb export: data of one firm's customers in the formats of other libraries, with the truth beside them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from sim.app.options import FirmName, Json, Lang, Months, Seed, Set, Threads, policy_of, resolved, threads_for, whole
from sim.app.output import Bar, InputError, announce_compilation, emit, grid, note, say, told
from sim.app.overwriting import Replace, free
from sim.words import message

if TYPE_CHECKING:
    from sim.lab.export.made import Effect, Made
    from sim.report.sheet import Entry, Grid


def export(
    scenario: str,
    /,
    policy: Annotated[
        str, Parameter(help="A strategy (see loyalty list), with parameters or without.")
    ] = "complaint-recovery",
    *,
    out: Annotated[Path, Parameter(help="Write the records, the truth and a data dictionary into this folder.")],
    customers: Annotated[
        int | None,
        whole(1, 20_000_000, "In the market when it begins, instead of the scenario's; a firm has its share."),
    ] = None,
    months: Months = None,
    before: Annotated[int | None, whole(1, 1199, "Months before the policy begins; half of all unless given.")] = None,
    difficulty: Annotated[
        Literal["easy", "real", "hard"],
        Parameter(
            help="easy: treated by lot. real: those at risk are treated more often, answers are missing. hard: a hidden "
            "reason too, few leave, a rival moves, the unhappy are silent."
        ),
    ] = "real",
    firm: FirmName = None,
    seed: Seed = 1,
    set_: Set = None,
    threads: Threads = None,
    replace: Replace = False,
    lang: Lang = "en",
    json: Json = False,
) -> None:
    """Make data with the truth known: a firm's records, and what every customer would have done with its policy and without.

    Transactions, purchase summaries, stays, surveys, complaints and treatment as lifelines, lifetimes, pymc-marketing,
    scikit-uplift and causalml read them, as CSV and Parquet; both potential outcomes of everyone in a folder of their own;
    README.md says what each column holds. The same command writes the same bits.

    Example: loyalty export telecom complaint-recovery --months 24 --out data

    Example: loyalty export coffee-shop --policy better-service:lift=0.08 --customers 2000 --difficulty hard --out hard

    Args:
        scenario: a shipped name, or the path of a YAML file.
    """
    from sim.lab.export.made import asked_for
    from sim.lab.export.study import day_of, difficulty_of

    base = resolved(scenario, set_, market__months=months, population__size=customers)
    tried = policy_of(base, policy, firm, set_, market__months=months, population__size=customers)
    try:
        day = day_of(base.market.months, before)
    except ValueError as error:
        raise InputError(message("typed-option-wrong", option="--before: ", problem=error)) from None
    wanted = asked_for(base, tried, firm or base.focal_firm, seed, day, difficulty_of(difficulty))
    mark = free(out, "export", f"{wanted} {lang}", replace=replace)
    announce_compilation()
    from sim.app.folders import published
    from sim.app.forecast import warn_of_size
    from sim.lab.export.study import export_benchmark
    from sim.words import speaking

    used = threads_for(threads, base)
    if not json:
        warn_of_size(base, used)
    with Bar(f"{base.name}, months", quiet=json) as bar:
        made = export_benchmark(
            base, tried, before=day, difficulty=difficulty, firm=firm, seed=seed, threads=used, progress=bar
        )
    with published(out) as folder:
        made.write(folder, lang, **mark)
    with speaking(lang):
        if json:
            emit(made.to_dict())
        else:
            people(made)
        told(
            "app-wrote-files",
            place=str(out),
            files=", ".join(sorted(p.name for p in out.iterdir() if p.name[0] != ".")),
        )


def people(made: Made) -> None:
    """Who is in it, what is true, and what the records say of it."""
    from sim.report.phrases import title_of
    from sim.words import policy_name
    from sim.words import say as worded

    effects = made.truth["effects"]
    say(
        worded(
            "benchmark-cli-title",
            market=title_of(made.base),
            policy=policy_name(made.policy),
            firm=made.firm,
            difficulty=made.difficulty.name,
            seed=str(made.seed),
        ),
        style="bold",
    )
    how = "lot" if made.difficulty.randomised else "records" if made.difficulty.chance_told else "hidden"
    say(
        worded(
            "benchmark-cli-who",
            customers=len(effects),
            firm=made.firm,
            before=made.before,
            months=made.months,
            treated=int(effects["treatment"].sum()),
            how=worded(f"benchmark-how-{how}"),
        )
    )
    say()
    grid(table(made))
    note(worded("benchmark-cli-interval"))


def table(made: Made) -> Grid:
    """Every outcome: the true mean effect, and what comparing the groups says."""
    from sim.report import cells
    from sim.report.sheet import Column, Grid
    from sim.words import say as worded

    columns = [
        Column(worded("benchmark-cli-outcome"), "text"),
        Column(worded("benchmark-cli-true")),
        Column(worded("benchmark-cli-naive"), "number", cells.SPREAD),
        Column(worded("benchmark-cli-bias")),
        Column(worded("benchmark-cli-covered"), "text"),
    ]
    return Grid(worded("benchmark-cli-table"), columns, [_row(one) for one in made.effects])


def _row(one: Effect) -> list[Entry]:
    from sim.report import cells
    from sim.words import say as worded

    digits = 4 if one.outcome == "kept" else 2
    return [
        worded(f"benchmark-outcome-{one.outcome}"),
        cells.count(one.true, digits),
        cells.within(one.naive, one.half_width, digits),
        cells.count(one.bias, digits),
        worded("benchmark-cli-yes" if one.covered else "benchmark-cli-no"),
    ]
