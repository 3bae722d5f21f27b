"""Reports: one HTML file each, complete in itself, that opens anywhere without a network.

Figures are inside as SVG, styles are inline, and there is no script. The same input gives the same bytes. Every name
and text that came from a user is escaped.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sim.measures import MEASURES
from sim.plots.twins import break_even
from sim.report.page import Grid, Picture, frame_grid, photograph, picture, render
from sim.report.phrases import (
    changes,
    code_for_diary,
    code_for_run,
    code_for_twins,
    command_for_diary,
    command_for_run,
    command_for_twins,
    costs_of,
    gains,
    headlines,
    interval,
    market_facts,
    surety,
    value,
)
from sim.results.store import versions, write_atomically
from sim.words import amount, called, level_of, number

if TYPE_CHECKING:
    from sim.diary import Diary
    from sim.lab.run import Run
    from sim.lab.twins import Twins
    from sim.scenario import Scenario

_LIMITS = (
    "Whether the market above is like any real one. The intervals speak of luck inside the model; that its "
    "coefficients, prices and rivals are right is assumed.",
    "What rivals would do in reply, unless the scenario gives them strategies that reply.",
    "What happens after the last month observed.",
)


def write_twins(twins: Twins, path: str | Path) -> Path:
    """Write the report of a comparison.

    Args:
        twins: the comparison.
        path: the file to write; it appears whole or not at all.

    Returns:
        Where it is.

    Raises:
        OSError: when it cannot be written; an older file stays as it was.
    """
    base, firm, level = twins.base, twins.firm, level_of(twins.level)
    worlds = twins.replications * (1 + len(twins.names))
    pairs = "one pair" if twins.replications == 1 else f"{twins.replications} pairs"
    policies = []
    for name, policy in zip(twins.names, twins.policies, strict=True):
        policies.append(
            {
                "name": name,
                "about": _strategy(policy, firm),
                "changes": changes(base, policy),
                "table": _differences(twins, name),
                "bridge": picture(twins, "bridge", policy=name) if _moves(twins, name) else None,
            }
        )
    page = {
        "title": f"{base.title or base.name}: what {firm} could do",
        "lead": f"{firm}, {base.market.months} months, {pairs} of twin worlds"
        + ("." if len(twins.names) == 1 else f" for each of {len(twins.names)} policies."),
        "headlines": headlines(twins),
        "method": "Each pair of worlds shares every customer, every tie between them and every stroke of luck; they "
        f"differ in one policy alone. So a difference between the two is the policy's doing. Intervals are {level} "
        f"intervals of the mean difference over {pairs}: how far luck inside the model could have moved it.",
        "policies": policies,
        "figures": {
            "differences": picture(twins, "differences"),
            "cumulative": picture(twins, "cumulative"),
            "quadrants": picture(twins, "quadrants"),
            "satisfaction": picture(twins, "paths", measure="encounter_satisfaction"),
            "retention": picture(twins, "paths", measure="retention"),
            "reasons": picture(twins, "reasons"),
        },
        "tables": {
            "payback": _payback(twins),
            "quadrants": _quadrants(twins),
            "gain": gains(twins),
            "costs": costs_of(base, firm),
        },
        "quadrants_say": f"Of the customers {firm} had when observation began: the saved leave without the policy and "
        "stay with it; the driven away stay without and leave with it. The others stay, or leave, anyway.",
        "surety": surety(twins),
        "about": base.about,
        "market": market_facts(base),
        "firm": firm,
        "limits": _LIMITS,
        "command": command_for_twins(twins),
        "code": code_for_twins(twins),
        "provenance": [
            ("Scenario", f"{base.name}, digest {base.digest()}"),
            ("Seed", f"{twins.seed}, replications 0 to {twins.replications - 1}"),
            ("Worlds lived", f"{worlds:,}"),
            _versions(),
        ],
        "definitions": _definitions(),
        "scenario": base.to_yaml(),
    }
    return _write("twins.html.j2", page, path)


def write_run(run: Run, path: str | Path) -> Path:
    """Write the report of one run.

    Args:
        run: the run.
        path: the file to write; it appears whole or not at all.

    Returns:
        Where it is.

    Raises:
        OSError: when it cannot be written; an older file stays as it was.
    """
    scenario, focal = run.scenario, run.scenario.focal_firm
    summary = {str(row["firm"]): row for row in run.summary().to_dict("records")}
    currency = scenario.market.currency
    mine = summary[focal]
    rows = [
        [called(m), _unit(unit, currency), *(value(float(summary[f][m]), unit, 4) for f in scenario.firms)]
        for m, (unit, _) in MEASURES.items()
    ]
    chapters: list[tuple[str, list[Picture]]] = [
        ("Who stays", [picture(run, "retention"), picture(run, "retention", by="firm"), picture(run, "share")]),
        ("What customers feel and say", [picture(run, w) for w in ("bands", "satisfaction", "word-of-mouth")]),
        (f"Why customers leave {focal}", [picture(run, "exits")]),
        ("Money", [picture(run, "profit"), picture(run, "profit", costs=True), picture(run, "components")]),
    ]
    if "layers" in run.tables:
        chapters.append(("Who brings the profit", [picture(run, w) for w in ("pyramid", "whale", "migration")]))
    best = max(summary, key=lambda name: float(summary[name]["profit"]))
    page = {
        "title": f"{scenario.title or scenario.name}: one run",
        "lead": f"{scenario.market.months} months, {len(scenario.firms)} "
        f"{'firm' if len(scenario.firms) == 1 else 'firms'}, seed {run.seed}, replication {run.replication}.",
        "headlines": [
            f"{focal} keeps {mine['retention']:.1%} of its customers a year and ends with {mine['share']:.1%} of all.",
            f"It earns {amount(float(mine['profit']), currency)}; a customer is worth "
            f"{amount(float(mine['lifetime_value']), currency)} at its margin and retention.",
            f"{best} earns most: {amount(float(summary[best]['profit']), currency)}.",
            "This is one world: another seed gives other numbers. To tell a policy's effect from luck, compare twins.",
        ],
        "summary": Grid("The measures, by firm", ["measure", "unit", *scenario.firms], rows, words=(0, 1)),
        "chapters": chapters,
        "about": scenario.about,
        "market": market_facts(scenario),
        "limits": ("How much of this is luck: one world has no interval over worlds.", *_LIMITS),
        "command": command_for_run(run),
        "code": code_for_run(run),
        "provenance": [
            ("Run", run.id),
            ("Scenario", f"{scenario.name}, digest {scenario.digest()}"),
            ("Seed", f"{run.seed}, replication {run.replication}"),
            _versions(),
        ],
        "definitions": _definitions(),
        "scenario": scenario.to_yaml(),
    }
    return _write("run.html.j2", page, path)


def write_diary(diary: Diary, scenario: Scenario, path: str | Path) -> Path:
    """Write one customer's life.

    Args:
        diary: the life.
        scenario: the market it was lived in.
        path: the file to write; it appears whole or not at all.

    Returns:
        Where it is.

    Raises:
        OSError: when it cannot be written; an older file stays as it was.
    """
    from sim.plots import detached

    with detached():
        figure = photograph(
            diary.plot(), "one customer's expectation, experience, satisfaction and loyalties over the months"
        )
    traits = [(called(k), f"{v:.3g}" if isinstance(v, float) else str(v)) for k, v in diary.about.items()]
    seed, replication = diary.world["seed"], diary.world["replication"]
    page = {
        "title": f"{scenario.title or scenario.name}: the life of customer {diary.customer}",
        "opening": diary.opening,
        "figure": figure,
        "told": diary.told(),
        "closing": diary.closing,
        "traits": traits,
        "limits": (
            "What happens on average: one life shows how things hang together, and proves nothing about many.",
            "Why, beyond the model: every sentence says what is in the event tables, and what a coefficient made of it.",
        ),
        "command": command_for_diary(diary, scenario),
        "code": code_for_diary(diary, scenario),
        "provenance": [
            ("Scenario", f"{scenario.name}, digest {scenario.digest()}"),
            ("Seed", f"{seed}, replication {replication}"),
            _versions(),
        ],
    }
    return _write("diary.html.j2", page, path)


def write_claim(verdict: Mapping[str, Any], path: str | Path) -> Path:
    """Write the report of a claim on trial.

    Args:
        verdict: ``title``, ``claim`` (text) and ``verdict`` (words) are needed. May have ``because`` (text),
            ``definitions`` (term to text), ``tables`` (title, DataFrame, note), ``figures`` (title, matplotlib Figure
            or Axes or a function that draws one, caption), ``limits`` (texts), ``reproduce`` (a command),
            ``provenance`` (term to text). Tables and figures may be mappings from title, too.
        path: the file to write; it appears whole or not at all.

    Returns:
        Where it is.

    Raises:
        ValueError: for a part that is missing or not known.
        OSError: when it cannot be written; an older file stays as it was.
    """
    needed = ("title", "claim", "verdict")
    known = (*needed, "because", "definitions", "tables", "figures", "limits", "reproduce", "provenance")
    missing, unknown = [k for k in needed if not verdict.get(k)], [k for k in verdict if k not in known]
    if missing or unknown:
        wrong = f"lacks {', '.join(missing)}" if missing else f"has no place for {', '.join(unknown)}"
        raise ValueError(f"the report of a claim {wrong}; its parts: {', '.join(known)}")
    page = {
        "title": verdict["title"],
        "verdict": verdict["verdict"],
        "because": _paragraphs(verdict.get("because", "")),
        "claim": _paragraphs(verdict["claim"]),
        "definitions": list(dict(verdict.get("definitions", {})).items()),
        "tables": [frame_grid(title, table, note) for title, table, note in _triples(verdict.get("tables", ()))],
        "figures": [(title, photograph(figure, title, caption)) for title, figure, caption in _figures(verdict)],
        "limits": verdict.get("limits", ()),
        "reproduce": verdict.get("reproduce", ""),
        "provenance": [*dict(verdict.get("provenance", {})).items(), _versions()],
    }
    return _write("claim.html.j2", page, path)


def _figures(verdict: Mapping[str, Any]) -> list[tuple[str, Any, str]]:
    from sim.plots import detached

    drawn = []
    for title, figure, caption in _triples(verdict.get("figures", ())):
        with detached():
            drawn.append((title, figure() if callable(figure) else figure, caption))
    return drawn


def _triples(given: Any) -> list[tuple[str, Any, str]]:
    items: Sequence[Any] = list(given.items()) if isinstance(given, Mapping) else list(given)
    return [(str(item[0]), item[1], str(item[2]) if len(item) > 2 else "") for item in items]


def _paragraphs(text: str | Sequence[str]) -> list[str]:
    parts = text.split("\n\n") if isinstance(text, str) else text
    return [part for part in parts if part.strip()]


def _write(template: str, page: dict[str, Any], path: str | Path) -> Path:
    path = Path(path)
    write_atomically(path, render(template, page).encode())
    return path


def _versions() -> tuple[str, str]:
    return "Versions", ", ".join(f"{name} {v}" for name, v in versions().items())


def _definitions() -> list[tuple[str, str]]:
    return [(called(measure), f"{about} ({unit}).") for measure, (unit, about) in MEASURES.items()]


def _unit(unit: str, currency: str) -> str:
    return currency if unit == "money" else unit


def _strategy(policy: Any, firm: str) -> list[str]:
    """What the policy's strategy does and costs, in the words of its docstring, and its parameters."""
    import inspect

    from sim.strategies import known_strategies

    block = policy.firms[firm].strategy
    known = known_strategies().get(str(block.get("use")))
    if known is None:
        return []
    said = " ".join((inspect.getdoc(known.rule) or "").split()).replace("``", "")
    settings = {"strength": 1.0, **known.parameters, **{k: v for k, v in block.items() if k != "use"}}
    return [said, "Settings: " + ", ".join(f"{name} {x}" for name, x in settings.items()) + "."]


def _moves(twins: Twins, policy: str) -> bool:
    table = twins.bridge()
    return bool(table[table["policy"] == policy]["effect"].any())


def _differences(twins: Twins, policy: str) -> Grid:
    currency, level = twins.base.market.currency, level_of(twins.level)
    table = twins.table()
    rows = []
    for row in table[table["policy"] == policy].to_dict("records"):
        measure, unit, gap = str(row["measure"]), str(row["unit"]), float(row["difference"])
        need = twins.needed(measure, 0.1 * abs(gap), policy) if gap else None
        more = "–" if need is None else "enough" if need <= twins.replications else f"{need - twins.replications:,}"
        rows.append(
            [
                called(measure),
                value(gap, unit, 3, points=True),
                interval(row, unit),
                _unit(unit, currency),
                value(row["baseline"], unit, 5 if unit == "money" else 4),
                value(row["with_policy"], unit, 5 if unit == "money" else 4),
                number(row["times_narrower"], 2) if row["half_width"] > 0 else "–",
                more,
            ]
        )
    head = ["measure", "difference", f"{level} interval", "unit", "baseline", "with policy", "times narrower"]
    head += ["more pairs for ±10%"]
    note = (
        "Times narrower: the interval that as many separate runs would give, over this one. More pairs for ±10%: how "
        "many more it would take for the interval to reach a tenth of the difference to either side. Shares differ by "
        "percentage points (pts)."
        if policy == twins.names[0]
        else ""
    )
    return Grid(f"{policy}: paired differences", head, rows, note, words=(0, 3))


def _payback(twins: Twins) -> Grid:
    table, currency = twins.cumulative("profit"), twins.base.market.currency
    rows = []
    for name in twins.names:
        mine = table[table["policy"] == name].sort_values("month")
        month, last = break_even(mine), mine.to_dict("records")[-1]
        deepest = min(float(mine["difference"].min()), 0.0)
        sure = break_even(mine.assign(difference=mine["low"]))
        rows.append(
            [
                name,
                number(deepest),
                _month(month),
                "not known" if twins.replications < 2 else _month(sure),
                value(last["difference"], "money", 3, points=True),
                interval(last, "money"),
            ]
        )
    head = ["policy", "most behind", "level or ahead from", "beyond doubt from"]
    head += [f"after {twins.base.market.months} months", f"{level_of(twins.level)} interval"]
    return Grid(f"When it pays, in {currency}", head, rows)


def _month(month: int | None) -> str:
    return "never" if month is None else "the start" if month == 0 else f"month {month}"


def _quadrants(twins: Twins) -> Grid:
    table, currency = twins.quadrants(), twins.base.market.currency
    profits = twins.table(["profit"]).set_index("policy")["difference"]
    rows = []
    for name in twins.names:
        mine = table[table["policy"] == name]
        for row in mine.to_dict("records"):
            count = float(row["customers"])
            rows.append(
                [
                    name,
                    row["quadrant"],
                    f"{number(count, 4)} ± {number(row['customers_half_width'], 2)}",
                    f"{row['share']:.1%}",
                    f"{number(row['worth'])} ± {number(row['worth_half_width'], 2)}",
                    number(row["worth"] / count) if count > 0 else "–",
                ]
            )
        rest = float(profits[name] - mine["worth"].sum())
        rows.append([name, "everyone else, and overheads", "", "", number(rest), ""])
    head = ["policy", "what became of them", "customers", "share", f"worth ({currency})", "worth of each"]
    note = (
        f"Worth: what the policy changed in the contribution of these customers to {twins.firm}. Everyone else: "
        "customers who came later or were with a rival, and what is spent on nobody in particular; with it, worths add "
        "up to the difference in profit."
    )
    return Grid("Customers of the first day, by what the policy did", head, rows, note, words=(0, 1))
