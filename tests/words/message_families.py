"""Messages whose identifiers are put together at run time: the beginning they share, and every ending there is.

``say(f"plots-about-{name}")`` is right when ``plots-about-`` stands here with the names of all figures.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, get_args

_ONES = {"no_such": 2, "one_of": 2, "some_of": 2, "unknown": 0}
"""Functions that refuse one of several names, and which argument says what they are."""


def _samplers() -> Iterable[str]:
    from sim.lab.sampling import SAMPLERS

    return SAMPLERS


def _names() -> Iterable[str]:
    """Whatever is called by ``sim.words.names``: the kind, and the key with what is no letter or digit as a dash."""
    from sim.knockouts import TRAITS
    from sim.lab.analyses.ablation import LOOKED_AT
    from sim.lab.analyses.twins import QUADRANTS
    from sim.lab.replay import _TOLD
    from sim.plots.spread import FELT
    from sim.results.measures import MEASURES, MONTHLY, OUTCOMES
    from sim.results.pyramid import SHARES
    from sim.results.value import COMPONENTS, VALUES
    from sim.scenario import NEEDS
    from sim.scenario.parts import MarketSpec, Network
    from sim.scenario.shapes import SHAPES
    from sim.state.books import BANDS, COSTS, REVENUES
    from sim.state.causes import FORCED, REASONS
    from sim.state.person import CHANNELS, PARTS
    from sim.windows.programme import TIER_NAMES
    from sim.words.names import _CURRENCIES, _SHARES

    units = {m[0] for m in (*MEASURES.values(), *LOOKED_AT.values(), *OUTCOMES.values(), *MONTHLY.values())}
    kinds: dict[str, Iterable[str]] = {
        "measure": {*MEASURES, *LOOKED_AT, *OUTCOMES, *MONTHLY, *FELT},
        "unit": (units - {"money", *_SHARES}) | {"points"},
        "line": {*COSTS, *REVENUES},
        "component": COMPONENTS,
        "value": VALUES,
        "band": BANDS,
        "reason": {*REASONS, "chance", *FORCED},
        "cause": {*PARTS, "rival"},
        "quadrant": QUADRANTS,
        "layer": SHARES,
        "channel": CHANNELS,
        "tier": TIER_NAMES,
        "trait": {*_TOLD, *TRAITS, "need_concentration", "segment", "first", "joined", "entry", "paid"},
        "need": NEEDS,
        "currency": _CURRENCIES,
        "market": get_args(MarketSpec.model_fields["kind"].annotation),
        "network": set(get_args(Network.model_fields["kind"].annotation)) - {"none"},
        "knockout": ("of",),
        "spread": {key for shape in SHAPES.values() for key in shape.parameters()} - {"value"},
        "policy": ("dosed",),
        "known": _named_as({"suggest": 2, "none_missing": 0, **_ONES}),
        "one": _named_as(_ONES),
        "kind": ("firm", "segment", "arm"),
        "file": ("checkpoint", "ensemble", "study"),
        "factor": ("of", "touchpoint", "year", "correlation", "need"),
    }
    for kind, keys in kinds.items():
        for key in keys:
            yield f"{kind}-{'-'.join(re.sub('[^0-9A-Za-z]', ' ', key).split())}"


def _named_as(functions: Mapping[str, int]) -> set[str]:
    """What things are called in the plural: that argument of these functions, wherever one is called."""
    import ast

    from reading_messages import SIM

    found = set()
    for path in SIM.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            place = functions.get(getattr(node.func, "id", "")) if isinstance(node, ast.Call) else None
            called = node.args[place] if place is not None and len(node.args) > place else None
            found |= {called.value} if isinstance(called, ast.Constant) else set()
    return found


def _figures() -> Iterable[str]:
    from sim.plots import FIGURES

    return FIGURES


def _arena(what: str) -> Iterable[str]:
    from sim.classroom.arena.game import Stage
    from sim.classroom.arena.levers import GROUPS, LEVERS
    from sim.classroom.arena.rules import FIRMS

    slugs = tuple(lever.slug for lever in LEVERS)
    return {"FIRMS": FIRMS, "levers": slugs, "groups": GROUPS, "stages": get_args(Stage)}[what]


def _lists() -> Iterable[str]:
    from sim.app.listing import _LISTS, _LOADED

    return {*_LISTS, *_LOADED, "markets", "more"}


def _remarks() -> Iterable[str]:
    from sim.lab.checkup import rules
    from sim.scenario import remarks

    return (*remarks.CODES, *rules.CODES)


def _live_groups() -> Iterable[str]:
    from sim.classroom.live.levers import GROUPS

    return GROUPS


def _live_levers() -> Iterable[str]:
    from sim.classroom.live.levers import LEVERS

    return (lever.name for lever in LEVERS)


def _live_costs() -> Iterable[str]:
    from sim.classroom.live.levers import COSTS

    return (block.replace("_", "-") for block in COSTS)


def _live_units() -> Iterable[str]:
    from sim.classroom.live.levers import UNITS

    return set(UNITS.values())


def _live_laws() -> Iterable[str]:
    from sim.classroom.live.laws import BEHIND

    return (behind.name for behind in BEHIND)


def _taught() -> Iterable[str]:
    from sim.classroom.lessons.questionnaire import STATEMENTS
    from sim.classroom.lessons.registry import LESSONS

    yield from ("span", "range", "moved", "shifted", "short")
    yield from (f"statement-{statement.id}" for statement in STATEMENTS)
    for lesson in LESSONS.values():
        yield from lesson.messages


def _rulings() -> Iterable[str]:
    from sim.lab.court.claim import Ruling

    return get_args(Ruling)


def _court_columns() -> Iterable[str]:
    from sim.report.court import COLUMNS

    return COLUMNS


def _topics() -> Iterable[str]:
    from sim.scenario.plainly import TOPICS

    return (topic.replace("_", "-") for topic in TOPICS)


def _terms() -> Iterable[str]:
    from sim.report.decision.method import TERMS

    return TERMS


def _fitted() -> Iterable[str]:
    from sim.lab.calibration.said import NAMED

    return (key for _, key in NAMED)


def _facts() -> Iterable[str]:
    from sim.report.calibration import FACTS

    return FACTS


def _founding_facts() -> Iterable[str]:
    from sim.lab.founding.declared import FACTS, FIRM, SEGMENT
    from sim.lab.founding.example import EXAMPLE

    needed = {key for table in (FACTS, FIRM, SEGMENT) for key, fact in table.items() if fact.needed}
    of_kind = {"purchases_a_year", "years_between", "service_price"}
    return (key.replace("_", "-") for key in {*needed, *EXAMPLE, *of_kind})


def _benchmark(room: str) -> Any:
    import importlib

    return importlib.import_module(f"sim.lab.export.{room}")


def _difficulties() -> Iterable[str]:
    return (name for name in _benchmark("difficulty").Difficulty.__dataclass_fields__ if name != "name")


def _questions() -> Iterable[str]:
    from sim.lab.founding.interview import QUESTIONS

    return (one.key for one in QUESTIONS)


def _kinds() -> Iterable[str]:
    from sim.data import KINDS

    return KINDS


def _columns_of_data() -> Iterable[str]:
    from sim.data import KINDS

    return (f"{kind.name}-{column.name.replace('_', '-')}" for kind in KINDS.values() for column in kind)


def _units_of_time() -> Iterable[str]:
    from sim.data.headings import UNITS

    return {*UNITS, "period"}


FAMILIES: dict[str, Callable[[], Iterable[str]]] = {
    "decision-topic-": _topics,
    "decision-reply-": lambda: ("rest", "copy", "best-reply"),
    "decision-term-": _terms,
    "decision-means-": _terms,
    "decision-read-": lambda: ("contribution", "kept"),
    "decision-fate-": lambda: ("saved", "driven-away", "net"),
    "decision-naive-": lambda: ("before-and-after", "beside-rivals", "note"),
    "decision-reading-": lambda: ("before-and-after", "beside-rivals"),
    "decision-kept-": lambda: ("retention", "satisfaction", "complaints", "units", "held", "share", "note"),
    "calibrate-fact-": _facts,
    "calibrate-file-data-": lambda: ("survival", "customers", "transactions", "panel", "survey", "firms", "moments"),
    "calibrate-parameter-": _fitted,
    "calibrate-period-": lambda: ("day", "week", "month", "quarter", "half-year", "year", "period"),
    "calibrate-prior-": lambda: ("wide", "published", "doubled", "given", "shares"),
    "calibrate-short-": lambda: ("share", "penetration", "sole", "buying", "level", "top-box", "churn"),
    "calibrate-verdict-": lambda: ("told", "partly", "untold"),
    "calibrate-yardstick-": lambda: ("sbg", "bgnbd", "dirichlet", "weibull"),
    "names-": _names,
    "plots-about-": _figures,
    "app-list-": _lists,
    "remarks-": _remarks,
    "founding-means-": _founding_facts,
    "founding-ask-": _questions,
    "founding-help-": _questions,
    "arena-setup-open-": lambda: ("yes", "no"),
    "arena-twin-": lambda: ("said", "with", "without", "difference", "share", "satisfaction", "chart"),
    "arena-firm-": lambda: _arena("FIRMS"),
    "arena-lever-": lambda: _arena("levers"),
    "arena-about-": lambda: _arena("levers"),
    "arena-group-": lambda: _arena("groups"),
    "arena-stage-": lambda: ("none", *_arena("stages")),
    "arena-column-": lambda: (
        "round",
        "rank",
        "firm",
        "led",
        "price",
        "profit",
        "profit-round",
        "total",
        "customers",
        "share",
        "satisfaction",
        "levers",
        "asked",
        "joined",
        "left",
        "complaints",
        "told",
    ),
    "benchmark-setting-": _difficulties,
    "benchmark-limit-": lambda: map(str, _benchmark("readme").LIMITS),
    "benchmark-how-": lambda: ("lot", "records", "hidden"),
    "benchmark-outcome-": lambda: _benchmark("truth").OUTCOMES,
    "taught-": _taught,
    "lessons-survey-measured-": lambda: ("true", "false", "untold", "unlived"),
    "classroom-room-": lambda: ("market", "lessons", "arena", "grid", "state"),
    "data-kind-": _kinds,
    "data-column-": _columns_of_data,
    "data-unit-": _units_of_time,
    "data-col-": lambda: ("heading", "column", "meaning", "format", "how"),
    "export-column-": lambda: ("what", "difference", "interval"),
    "live-by-": lambda: ("satisfaction", "provider", "loyalty"),
    "classroom-theme-": lambda: ("auto", "light", "dark"),
    "live-progress-": lambda: ("loading", "warm-up", "map", "ready"),
    "live-group-": _live_groups,
    "live-lever-": _live_levers,
    "live-cost-": _live_costs,
    "live-unit-": _live_units,
    "live-law-": _live_laws,
    "live-about-": _live_laws,
    "plausible-mark-": lambda: ("in", "out", "shown", "untold", "na", "edge"),
    "plausible-role-": lambda: ("input", "check", "emergent"),
    "plausible-kind-": lambda: ("subscription", "repertoire", "durable"),
    "plausible-wanted-": lambda: ("retention", "satisfaction"),
    "plausible-word-": lambda: ("in", "out", "shown", "untold"),
    "court-name-": lambda: (name.replace(",", "").replace(" ", "-") for name in _rulings()),
    "court-grade-": lambda: ("high", "moderate", "low", "very-low"),
    "court-col-": _court_columns,
    "sense-status-": lambda: ("moves", "within-luck", "at-rest"),
    "report-sweep-kind-": _samplers,
    "sense-kind-": lambda: ("gaussian-process", "gradient-boosting"),
    "sense-method-": lambda: ("prim", "tree"),
}
"""From the beginning to a function that returns the endings."""
