"""The verb validate: everything that is wrong with a market, and where."""

from __future__ import annotations

from typing import Any

from sim.app.options import Json
from sim.app.output import InputError, emit, note, say
from sim.words import say as worded


def validate(
    *files: str,
    json: Json = False,
) -> int:
    """Check markets of your own: say everything that is wrong, and where. Exits with 2 when anything is.

    What is allowed but hardly meant (a price far from the category's, a loss on every unit) is remarked on.

    Example: loyalty validate my/market.yaml

    Example: loyalty validate markets/*.yaml --json

    Args:
        files: paths of YAML files, or shipped names.
    """
    if not files:
        raise InputError("give at least one file, e.g. loyalty validate my/market.yaml")
    results = [_verdict(file) for file in files]
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


def _verdict(file: str) -> dict[str, Any]:
    from sim.lab.preflight import preflight, ties_of
    from sim.scenario import Scenario, ScenarioError
    from sim.strategies import StrategyError

    problems: list[dict[str, Any]] = []
    remarks: list[dict[str, Any]] = []
    message = ""
    try:
        scenario = Scenario.load(file)
        remarks = [remark.to_dict() for remark in scenario.remarks()]
        found = []
        for firm in scenario.firms:
            try:
                preflight(scenario, firm)
            except StrategyError as error:
                found.append(str(error))
                problems.append({"path": f"firms.{firm}.strategy", "message": str(error), "file": file, "line": None})
        message = "\n".join(found)
        ties_of(scenario)
    except ScenarioError as error:
        message = "\n".join(filter(None, [message, _named(file, str(error))]))
        problems += [{"path": p.path, "message": p.message, "file": p.file, "line": p.line} for p in error.problems]
    return {"file": file, "valid": not problems, "problems": problems, "remarks": remarks, "message": message}


def _named(file: str, message: str) -> str:
    return message if file in message else f"{file}: {message}"
