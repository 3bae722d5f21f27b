"""Every text that is declared in English beside what it describes, by the catalogue that translates it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import sim


def _strategies() -> Iterator[str]:
    from sim.report.phrases import told_of
    from sim.source import docstring
    from sim.strategies import known_strategies

    for name, known in known_strategies().items():
        if known.rule.__module__.startswith("sim."):
            yield from (name, known.about.replace("``", ""), told_of(docstring(known.rule))[0])


def _parameters() -> Iterator[str]:
    from sim.strategies import known_strategies

    yield "strength"
    for known in known_strategies().values():
        if known.rule.__module__.startswith("sim."):
            yield from known.parameters


def _settings() -> Iterator[str]:
    from sim.scenario.reference import fields

    own = [field for field in fields() if not field.path.startswith("<distribution>")]
    yield from (field.meaning for field in fields())
    yield from (field.unit for field in own if field.unit not in ("1", "-"))


def _plausibility() -> Iterator[str]:
    from sim.lab.plausible.beliefs import BELIEFS
    from sim.lab.plausible.reasons import REASONS
    from sim.lab.plausible.table import ROWS

    for row in ROWS.values():
        yield from (row.name, row.how, *(part.says for part in row.parts))
    yield from (belief.says for belief in BELIEFS)
    yield from REASONS.values()


def _measures() -> Iterator[str]:
    from sim.lab.analyses.ablation import LOOKED_AT
    from sim.results.measures import MEASURES, MONTHLY, OUTCOMES
    from sim.results.value import VALUES

    for table in (MEASURES, OUTCOMES, MONTHLY, LOOKED_AT):
        yield from (measure.meaning for measure in table.values())
    for value in VALUES.values():
        yield from (value.meaning, value.use)


def _knockouts() -> Iterator[str]:
    from sim.knockouts import FAMILIES, FROZEN, MECHANISMS

    for one in (*MECHANISMS, *FROZEN):
        yield from (one.name, one.group, one.about)
    for family in FAMILIES:
        yield from (family.name, family.about, f"by {family.over}")


def _markets() -> Iterator[str]:
    from sim.scenario.files import shipped

    for name in shipped():
        market = sim.Scenario.load(name)
        yield from (market.title, market.about.strip())
        yield from (firm.about.strip() for firm in market.firms.values() if firm.about)
        for segment, of in market.population.segments.items():
            yield segment
            if of.about:
                yield of.about.strip()
        yield from (touch.name for touch in market.journey)


def _claims() -> Iterator[str]:
    import importlib
    import pkgutil

    import loyalty_studies.claims

    for module in pkgutil.iter_modules(loyalty_studies.claims.__path__):
        case = getattr(importlib.import_module(f"loyalty_studies.claims.{module.name}"), "CASE", None)
        yield from (text for text in (case.texts() if case else ()) if text)


def _benchmarks() -> Iterator[str]:
    from sim.lab.export.columns import said

    yield from said()


DECLARED: dict[str, Callable[[], Iterator[str]]] = {
    "benchmarks": _benchmarks,
    "claims": _claims,
    "knockouts": _knockouts,
    "markets": _markets,
    "measures": _measures,
    "parameters": _parameters,
    "plausibility": _plausibility,
    "settings": _settings,
    "strategies": _strategies,
}


def texts(room: str) -> list[str]:
    """The texts of a catalogue, each once."""
    return list(dict.fromkeys(" ".join(text.split()) for text in DECLARED[room]()))
