"""The verb validate: everything that is wrong with a market, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from sim.app.options import Json, Lang, flag
from sim.app.output import InputError, announce_compilation, emit, note, say
from sim.words import message, speaking
from sim.words import say as worded

if TYPE_CHECKING:
    from sim.scenario.remarks import Remark


def validate(
    *files: str,
    quick: Annotated[bool, flag("--quick", "Look at what is written alone, and live nothing.")] = False,
    lang: Lang = "en",
    json: Json = False,
) -> int:
    """Check markets of your own: say everything that is wrong, and where. Exits with 2 when anything is.

    What is allowed but hardly meant is remarked on: in single values (a price far from the category's, a loss on every unit),
    and in a year of a small copy, lived at rest sixteen times (a market that empties, shares that move by themselves, firms that
    lose on their customers or keep more than half of revenue, satisfaction at an end of its scale).

    Example: loyalty validate my/market.yaml

    Example: loyalty validate markets/*.yaml --quick --json

    Args:
        files: paths of YAML files, or shipped names.
    """
    if not files:
        raise InputError(message("typed-validate-none"))
    with speaking(lang):
        results = [_verdict(file, quick) for file in files]
        if json:
            emit({"files": results})
        for result in results:
            if result["valid"] and not json:
                say(worded("app-valid", file=result["file"]), whole=True)
                for remark in result["remarks"]:
                    say("  " + worded("app-remark", path=remark["path"], remark=remark["message"]))
            elif not result["valid"]:
                note(result["message"])
    return 0 if all(result["valid"] for result in results) else 2


def _verdict(file: str, quick: bool) -> dict[str, Any]:
    """What there is to say of one file; its year is lived only when nothing is wrong with it."""
    from sim.lab.asked import scenario_of
    from sim.lab.preflight import preflight, ties_of, try_arm
    from sim.scenario import ScenarioError
    from sim.strategies import StrategyError

    problems: list[dict[str, Any]] = []
    remarks: list[Remark] = []
    found: list[str] = []

    def wrong(path: str, error: StrategyError) -> None:
        found.append(_named(file, str(error)))
        problems.append({"path": path, "message": str(error), "file": file, "line": None})

    try:
        scenario = scenario_of(file)
        for firm in scenario.firms:
            try:
                preflight(scenario, firm)
            except StrategyError as error:
                wrong(f"firms.{firm}.strategy", error)
        for arm in scenario.assign.arms:
            try:
                try_arm(scenario, arm)
            except StrategyError as error:
                path = f"assign.arms.{arm}.strategy"
                wrong(path, StrategyError(f"{scenario.name}, {path}: {error}"))
        ties_of(scenario)
    except ScenarioError as error:
        found.append(_named(file, str(error)))
        problems += [{"path": p.path, "message": p.message, "file": p.file, "line": p.line} for p in error.problems]
    except StrategyError as error:
        wrong("firms", error)
    else:
        remarks = scenario.remarks()
        if not problems and not quick:
            announce_compilation()
            from sim.lab.checkup.study import lived_remarks

            try:
                remarks += lived_remarks(scenario)
            except StrategyError as error:
                wrong("firms", error)
    return {
        "file": file,
        "valid": not problems,
        "problems": problems,
        "remarks": [remark.to_dict() for remark in remarks],
        "message": "\n".join(found),
    }


def _named(file: str, message: str) -> str:
    return message if file in message else f"{file}: {message}"
