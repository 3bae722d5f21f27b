"""The data dictionary that lies beside a benchmark's files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Final

from sim.lab.export.columns import DATA, TRUTH, Kept
from sim.words import percent, policy_name, say, speaking
from sim.words.declared import translated
from sim.words.names import currency

if TYPE_CHECKING:
    import pandas as pd

    from sim.lab.export.made import Made

READING: Final = """\
import pandas as pd
from lifelines import CoxPHFitter, KaplanMeierFitter

stays = pd.read_csv("stays.csv")
KaplanMeierFitter().fit(stays["duration"], stays["event"], entry=stays["entry"])
CoxPHFitter(penalizer=0.01).fit(pd.read_csv("survival.csv").drop(columns="customer_id"), "duration", "event")

from lifetimes import BetaGeoFitter

rfm = pd.read_csv("rfm.csv")
BetaGeoFitter(penalizer_coef=0.01).fit(rfm["frequency"], rfm["recency"], rfm["T"])

uplift = pd.read_csv("uplift.csv")                    # scikit-uplift: fit(X, y, treatment); causalml: fit(X, treatment, y, p)
X = uplift.loc[:, "tenure":"score"]
treatment, y = uplift["treatment"], uplift["outcome"]
"""
"""How libraries read the files; the same in every language."""


LIMITS: Final = range(1, 7)
"""Numbers of what to know before using it."""


def readme(made: Made, lang: str = "en") -> str:
    """The data dictionary of a benchmark, as Markdown.

    Args:
        made: the benchmark.
        lang: its language.
    """
    with speaking(lang):
        return "\n".join(_lines(made))


def _lines(made: Made) -> Iterable[str]:
    market = translated("markets", made.base.title) or made.base.name
    told = {"policy": policy_name(made.policy), "firm": made.firm}
    yield f"# {say('benchmark-title', market=market, **told)}\n"
    yield say("benchmark-lead") + "\n"
    yield say(
        "benchmark-made",
        seed=str(made.seed),
        months=made.months,
        before=made.before,
        currency=currency(made.base.market.currency),
        **told,
    )
    yield "\n" + say("benchmark-splice")
    yield f"\n## {say('benchmark-difficulty', name=made.difficulty.name)}\n"
    yield from _table([say("benchmark-setting"), say("benchmark-here")], _settings(made))
    yield f"\n## {say('benchmark-data-title')}\n"
    yield say("benchmark-data-lead")
    for table in DATA:
        yield from _dictionary(table, made.data, "")
    yield f"\n## {say('benchmark-truth-title')}\n"
    yield say("benchmark-truth-lead")
    for table in TRUTH:
        yield from _dictionary(table, made.truth, "truth/")
    yield f"\n## {say('benchmark-reading')}\n"
    yield f"```python\n{READING}```\n"
    yield f"## {say('benchmark-limits')}\n"
    for number in LIMITS:
        yield f"- {say(f'benchmark-limit-{number}')}"
    yield ""


def _settings(made: Made) -> Iterable[Sequence[str]]:
    for field in fields(made.difficulty):
        value = getattr(made.difficulty, field.name)
        if field.name == "name":
            continue
        if field.name == "drift":
            written = policy_name(value) if value else say("benchmark-no-drift")
        elif field.name in ("share", "silent", "window"):
            written = percent(value)
        else:
            written = f"{value:g}"
        yield say(f"benchmark-setting-{field.name}"), written


def _dictionary(table: Kept, found: Mapping[str, pd.DataFrame], folder: str) -> Iterable[str]:
    yield f"\n### {folder}{table.name}\n"
    whose = say("benchmark-row", about=translated("benchmarks", table.about), rows=len(found[table.name]))
    reads = say("benchmark-reads", libraries=translated("benchmarks", table.reads)) if table.reads else ""
    yield f"{whose}{reads}\n"
    there = set(found[table.name].columns)
    rows = [
        (f"`{field.name}`", translated("benchmarks", field.meaning), translated("benchmarks", field.unit))
        for field in table.columns
        if field.name in there
    ]
    yield from _table([say("benchmark-column"), say("benchmark-holds"), say("benchmark-unit")], rows)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterable[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', '/') for cell in row)} |"
