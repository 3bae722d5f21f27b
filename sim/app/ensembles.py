"""The options of verbs that live an ensemble of markets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from sim.app.options import readable, whole
from sim.app.output import Bar, InputError, announce_compilation, clean, emit, grid, say
from sim.words import message

if TYPE_CHECKING:
    from sim.lab.ensemble.compared import Compared
    from sim.lab.ensemble.ensemble import Ensemble
    from sim.scenario import Scenario

EnsembleFile = Annotated[
    Path | None,
    Parameter(
        name="--ensemble",
        help="File of an ensemble: markets that agree with what is known. Intervals then speak of ignorance too.",
    ),
]
Customers = Annotated[
    int | None,
    whole(
        1,
        100_000_000,
        "Customers of a world in an ensemble; 2000 unless given. Sums are told as of the market at its full size.",
    ),
]


def ensemble_at(
    path: Path | None, scenario: str, changes: Sequence[str] | None = None, without: Sequence[str] | None = None
) -> Ensemble | None:
    """The ensemble of a file; none for none.

    Args:
        path: of the file.
        scenario: the market, as it was typed.
        changes, without: what was laid over the market, which an ensemble of it does not have.

    Raises:
        InputError: for a file there is not, or an ensemble of another market.
        ScenarioError: for one that cannot be used.
    """
    if path is None:
        return None
    from sim.lab.asked import scenario_of
    from sim.lab.ensemble.ensemble import Ensemble

    readable(path, "ensemble")
    if changes or without:
        option = "--set" if changes else "--without"
        raise InputError(message("typed-ensemble-as-it-is", option=option, path=str(path)))
    found, market = Ensemble.load(path), scenario_of(scenario)
    if found.market.digest() != market.digest():
        raise InputError(message("typed-ensemble-of-another", path=str(path), of=found.market.name, market=scenario))
    return found


def replace_market(ensemble: Ensemble | None, base: Scenario) -> Ensemble | None:
    """An ensemble whose market is observed for as many months as asked for."""
    if ensemble is None or ensemble.market.market.months == base.market.months:
        return ensemble
    return replace(ensemble, market=ensemble.market.evolve(ensemble.market.name, {"market.months": base.market.months}))


def over_ensemble(
    ensemble: Ensemble | None,
    tried: dict[str, Scenario],
    *,
    measures: list[str] | None,
    lang: str,
    json: bool,
    **how: Any,
) -> None:
    """Compare policies over an ensemble, and print what each brings: the answer first."""
    from sim.lab.ensemble.compared import compared
    from sim.words import speaking

    assert ensemble is not None
    announce_compilation()
    with Bar(f"{ensemble.name}, markets", quiet=json, forecast="worlds") as bar:
        found = compared(ensemble, {clean(name): one for name, one in tried.items()}, progress=bar, **how)
    with speaking(lang):
        if json:
            told = found.to_dict()
            if measures is not None:
                told["differences"] = [row for row in told["differences"] if row["measure"] in measures]
            emit(told)
        else:
            _people(found, measures)


def _people(found: Compared, measures: list[str] | None) -> None:
    import pandas as pd

    from sim.lab.decision.decision import Decision
    from sim.report.decision.doubts import coefficients
    from sim.report.decision.first import beside, verdict
    from sim.report.decision.options import choice, measured, pays
    from sim.report.decision.words import turn, turns
    from sim.words import say as worded

    whole = Decision(found, (), pd.DataFrame(), pd.DataFrame())
    if measures:
        grid(measured(whole, measures))
        return
    if whole.advice.grade == "same":
        say(worded("decision-answer-same", policies=len(found.names)))
        return
    some = [turn(whole, row) for row in turns(whole)] or [worded("decision-turns-none", members=whole.members)]
    for sentence in (verdict(whole), beside(whole), *some):
        say(sentence)
    say()
    for table in (choice(whole), pays(whole), coefficients(whole)):
        grid(table)
