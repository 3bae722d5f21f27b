"""The trial of the Delta principle: live the sub-models, lay them beside the patterns, judge."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

import numpy as np
import pandas as pd

from loyalty_studies.rivalry import figures, models, worlds
from loyalty_studies.rivalry.columns import COLUMNS
from loyalty_studies.rivalry.models import FORMS, MARKETS, MONTHS
from loyalty_studies.rivalry.patterns import OFTEN, PATTERNS
from loyalty_studies.rivalry.worlds import CUSHION, POLICIES, STEP
from sim.lab.court.claim import Ruling, Study, Verdict
from sim.lab.design import design_of
from sim.lab.paired import interval
from sim.lab.result import Tables
from sim.lab.runner import Progress, Where, run
from sim.lab.store import Store
from sim.lab.world import BASELINE, Arm

NAME: Final = "rivalry"
CLAIM: Final = (
    "Satisfaction is experience minus expectation (the Delta principle of the training decks); nothing else is needed."
)

ENOUGH: Final = 30
"""Worlds a market and sub-model below which nothing is judged (LITERATURE, comparison rules)."""

RULE: Final = (
    f"Below {ENOUGH} worlds a market and sub-model nothing is judged: it cannot be told yet. False: there is a pattern that"
    " the principle reproduces in no market and a rival in all. Holds: it reproduces as many pairs of pattern and market as"
    " each rival. Otherwise it holds of some patterns and not of others."
)

DEFINITIONS: Final[Mapping[str, str]] = {
    "delta_only": "Satisfaction is a constant plus half of experience less will expectation; gains and losses weigh alike.",
    "quality_only": "Satisfaction is a constant plus half of perceived quality (which expectations colour, B4).",
    "full": "Perceived quality and asymmetric disconfirmation together: the laboratory's default (B5).",
    "level": "The constants of the two reduced forms are set, market by market, so that mean satisfaction is that of the "
    "full model, on luck of their own. All else, customers, luck and coefficients, is the same.",
    "better, worse": f"From month 0 on the focal firm's quality is {STEP:g} higher, or lower, at every touchpoint, against a "
    "twin world; what it promises follows. At once: months 0-5. After three years: months 30-35.",
    "promising less": f"From month 0 on it promises {CUSHION:g} of quality less than the honest estimate, against a twin world.",
    "retention": "Of the focal firm, months 12-35, compounded to a year; asymmetry is what the loss costs less what the "
    "gain brings.",
    "correlation": "Over the visits of all customers to all firms in the last three months; staying: of cumulative "
    "satisfaction in month 24 with being with the same firm in month 36.",
    "changed after a look": "After three worlds of the textbook market had been seen, the asymmetry of visits took the place"
    " of one of firm means, which hardly shows in any sub-model; the order of the three correlations was added, because all"
    " miss their levels (simulated visits know no survey error): it favours delta_only.",
    "reproduced": f"In a market: the direction in at least {OFTEN:.0%} of the worlds, or the 95% interval of the mean inside "
    "the band. 'Put in': it follows from a coefficient, and is no evidence.",
}

UNKNOWN: Final = (
    "Whether another choice of coefficients would let a reduced form reproduce more: every coefficient but the constant is"
    " the default of the full model, none was fitted to a pattern. Whether the patterns hold in any one real market: they"
    " come from several, by survey. What the sub-models do to patterns not listed. Correlations in surveys hold measurement"
    " error that simulated visits do not have: it lowers what is published, and nothing here corrects for it."
)


def put_on_trial(
    seed: int = 1,
    scale: float = 1.0,
    workers: int | None = None,
    progress: Progress | None = None,
    executor: Where = None,
    store: Store | None = None,
) -> Verdict:
    """Put the principle on trial.

    Args:
        seed: of every world.
        scale: multiplies the worlds, 30 a market and sub-model at scale 1; below 0.3 the textbook market alone.
        workers: processes; none means one a core.
        progress: called with (worlds done, worlds in all).
        executor: who does the work; see ``sim.lab.runner``.
        store: where outcomes are looked up first and kept.
    """
    if not scale > 0:
        raise ValueError(f"scale is {scale}; it must be above 0")
    markets = MARKETS[:1] if scale < 0.3 else MARKETS
    number = max(2, round(ENOUGH * scale))
    few = min(number, 4)
    rivals = {m: models.levelled(models.load(m), seed, few, executor=executor, store=store) for m in markets}
    arms = {
        arm: scenario
        for market in markets
        for form in FORMS
        for arm, scenario in worlds.arms_of(rivals[market][form], market=market, model=form).items()
    }
    design = design_of(arms, seed=seed, replications=number)
    found = run(design, worlds.story, executor=executor, workers=workers, store=store, progress=progress).whole()
    rows = []
    for market in markets:
        for form in FORMS:
            named = (("market", market), ("model", form))
            four = {policy: found.of(Arm(policy, (), named)) for policy in (BASELINE, *POLICIES)}
            for n, each in enumerate(zip(*four.values(), strict=True)):
                numbers = worlds.measured(dict(zip(four, each, strict=True)))
                rows.append({"market": market, "model": form, "world": n, **numbers})
    constants = {m: {form: s.behaviour.satisfaction.base for form, s in found.items()} for m, found in rivals.items()}
    return judge(pd.DataFrame(rows), constants)


def measured(found: pd.DataFrame) -> pd.DataFrame:
    """Mean and interval of every pattern, market by market and model by model, and whether it is reproduced."""
    rows = []
    for pattern in PATTERNS:
        for (market, model), own in found.groupby(["market", "model"], sort=False):
            x = own[pattern.key].to_numpy(dtype=float)
            mean = interval(x)
            rows.append(
                {
                    "pattern": pattern.name,
                    "market": market,
                    "model": model,
                    "mean": mean.mean,
                    "half_width": mean.half_width,
                    "least": float(x.min()),
                    "most": float(x.max()),
                    "asked": pattern.asked,
                    "reproduced": ("yes" if pattern.reproduced(x.tolist()) else "no") if pattern.judged else "-",
                    "worlds": len(x),
                }
            )
    return pd.DataFrame(rows)


def counted(table: pd.DataFrame) -> pd.DataFrame:
    """In how many markets each sub-model reproduces each judged pattern."""
    rows: list[dict[str, Any]] = []
    for pattern in PATTERNS:
        if not pattern.judged:
            continue
        own = table[table["pattern"] == pattern.name]
        row: dict[str, Any] = {"pattern": pattern.name, "asked": pattern.asked}
        for form in FORMS:
            mine = own[own["model"] == form]
            hits = int((mine["reproduced"] == "yes").sum())
            row[form] = f"{hits} of {len(mine)}" + (" (put in)" if form in pattern.input_of else "")
        rows.append(row)
    return pd.DataFrame(rows)


def findings() -> pd.DataFrame:
    """What research found of each judged pattern, and what a sub-model is asked for."""
    rows = [{"pattern": p.name, "asked": p.asked, "what research found": p.found} for p in PATTERNS if p.judged]
    return pd.DataFrame(rows)


def side_by_side(table: pd.DataFrame) -> pd.DataFrame:
    """The numbers, a row a pattern and market, a column a sub-model."""
    shares = {pattern.name for pattern in PATTERNS if pattern.share}
    rows = []
    for (pattern, market), own in table.groupby(["pattern", "market"], sort=False):
        cells = own.set_index("model")
        row = {"pattern": pattern, "market": market, "asked": str(own["asked"].iloc[0])}
        for form in FORMS:
            one = cells.loc[form].to_dict()
            mark = {"yes": " ✓", "no": " ✗"}.get(str(one["reproduced"]), "")
            row[form] = said(float(one["mean"]), float(one["half_width"]), str(pattern) in shares) + mark
        rows.append(row)
    return pd.DataFrame(rows)


def said(mean: float, half: float, share: bool) -> str:
    """A mean and half its interval."""
    factor, unit = (100.0, "%") if share else (1.0, "")
    if not np.isfinite(mean):
        return "∞" if mean > 0 else "-"
    digits = 1 if share or abs(mean) >= 10 else 3 if abs(mean) < 1 else 2
    return f"{factor * mean:.{digits}f} ± {factor * half:.{digits}f}{unit}".replace("-", "−")


def hits_of(table: pd.DataFrame) -> dict[str, dict[str, tuple[int, int]]]:
    """Per sub-model and judged pattern: in how many markets it is reproduced, of how many."""
    found: dict[str, dict[str, tuple[int, int]]] = {form: {} for form in FORMS}
    for pattern in PATTERNS:
        if pattern.judged:
            own = table[table["pattern"] == pattern.name]
            for form in FORMS:
                mine = own[own["model"] == form]
                found[form][pattern.name] = (int((mine["reproduced"] == "yes").sum()), len(mine))
    return found


def rule(hits: Mapping[str, Mapping[str, tuple[int, int]]], worlds_each: int) -> Ruling:
    """The verdict on the Delta principle, by ``RULE``."""
    if worlds_each < ENOUGH:
        return "cannot be told yet"
    if telling(hits):
        return "fails"
    total = {form: sum(got for got, _ in own.values()) for form, own in hits.items()}
    return "holds" if total["delta_only"] >= max(total["full"], total["quality_only"]) else "holds where"


def worlds_lacking(each: int, markets: int) -> int:
    """Worlds more until the rule can tell, from how many were lived in each of so many markets."""
    of_one = len(FORMS) * (1 + len(POLICIES))
    return of_one * (len(MARKETS) * ENOUGH - markets * each) if each < ENOUGH else 0


def judge(found: pd.DataFrame, constants: Mapping[str, Mapping[str, float]]) -> Verdict:
    """From what was lived to the verdict."""
    table = measured(found)
    hits = hits_of(table)
    each = int(table["worlds"].min())
    verdict = rule(hits, each)
    numbers = numbers_of(table, hits, each)
    charts: dict[str, Callable[[], Any]] = {
        "what quality does to satisfaction": partial(figures.slopes, table),
        "promising less": partial(figures.promise, table),
        "patterns reproduced": partial(figures.reproduced, table),
    }
    levels = [{"market": market, **own} for market, own in constants.items()]
    return Verdict(
        name=NAME,
        claim=CLAIM,
        definitions=DEFINITIONS,
        verdict=verdict,
        words=words_of(verdict, numbers),
        tables=Tables(
            {
                "patterns reproduced, of markets": counted(table),
                "what research found": findings(),
                "market by market": side_by_side(table),
                "constants s_0": pd.DataFrame(levels),
                "all numbers": table,
            }
        ),
        figures=charts,
        numbers=numbers,
        unknown=UNKNOWN,
        rule=RULE,
        more=worlds_lacking(each, table["market"].nunique()),
        columns=COLUMNS,
    )


def telling(hits: Mapping[str, Mapping[str, tuple[int, int]]]) -> list[str]:
    """Patterns that the Delta principle reproduces in no market and a rival in all: what makes it fail."""
    delta = hits["delta_only"]
    rivals = (hits["full"], hits["quality_only"])
    return [name for name, (got, _) in delta.items() if got == 0 and any(r[name][0] == r[name][1] for r in rivals)]


def numbers_of(table: pd.DataFrame, hits: Mapping[str, Mapping[str, tuple[int, int]]], each: int) -> dict[str, Any]:
    """What the words quote."""
    named = {pattern.key: pattern.name for pattern in PATTERNS}

    def over_markets(key: str, form: str) -> list[float]:
        own = table[(table["pattern"] == named[key]) & (table["model"] == form)]
        return [float(own["mean"].min()), float(own["mean"].max())]

    found: dict[str, Any] = {"worlds": each, "markets": int(table["market"].nunique()), "months": MONTHS}
    for form, own in hits.items():
        found[f"{form}: pairs"] = sum(got for got, _ in own.values())
        found[f"{form}: everywhere"] = sum(got == all_ for got, all_ in own.values())
        for key in ("slope_now", "slope_later", "promise_now", "promise_later", "kept_gap", "good_to_bad"):
            found[f"{form}: {key}"] = over_markets(key, form)
    found["pairs"] = sum(all_ for _, all_ in hits["full"].values())
    found["patterns"] = len(hits["full"])
    found["telling"] = telling(hits)
    found["by none"] = [name for name in hits["full"] if not any(own[name][0] for own in hits.values())]
    for form in FORMS:
        others = [hits[other] for other in FORMS if other != form]
        alone = [name for name, (got, _) in hits[form].items() if got and not any(own[name][0] for own in others)]
        found[f"{form}: alone"] = alone
    return found


def words_of(verdict: Ruling, numbers: Mapping[str, Any]) -> str:
    """The verdict in a few sentences."""

    def between(form: str, key: str, factor: float = 1.0, digits: int = 2) -> str:
        low, high = (factor * x for x in numbers[f"{form}: {key}"])
        text = (
            f"{low:.{digits}f}"
            if f"{low:.{digits}f}" == f"{high:.{digits}f}"
            else f"{low:.{digits}f} to {high:.{digits}f}"
        )
        return text.replace("-", "−")

    opening = {
        "fails": "It fails: the Delta principle alone reproduces in no market what a rival reproduces in all: "
        f"{_listed(numbers['telling'])}.",
        "holds": "It holds: no rival reproduces more.",
        "holds where": "It holds in part: it reproduces some patterns everywhere, but fewer than a rival.",
        "cannot be told yet": f"It cannot be told yet with {numbers['worlds']} worlds a market and sub-model; {ENOUGH} are"
        " asked for.",
    }[verdict]
    pairs = ", ".join(f"{form} {numbers[f'{form}: pairs']}" for form in FORMS)

    def trio(key: str, factor: float = 1.0, digits: int = 3) -> str:
        return ", ".join(f"{between(form, key, factor, digits)} ({form})" for form in FORMS)

    return "\n\n".join(
        [
            f"{opening} Of {numbers['pairs']} pairs of pattern and market ({numbers['patterns']} patterns, "
            f"{numbers['markets']} markets, {numbers['worlds']} worlds each) the sub-models reproduce: {pairs}.",
            f"A tenth of the scale more quality moves satisfaction at once by {trio('slope_now', 0.1)}, and after three years by "
            f"{trio('slope_later', 0.1)}; lowest to highest market.",
            f"Promising {CUSHION:g} less moves satisfaction at once by {trio('promise_now')}, and after three years by "
            f"{trio('promise_later')}.",
            f"Between {STEP:g} better and {STEP:g} worse quality lie {trio('kept_gap', 100, 1)} points of yearly retention: what "
            "customers expect of quality enters choice in every sub-model.",
            f"Reproduced by no sub-model in any market: {_listed(numbers['by none'])}. By one alone, somewhere: "
            + "; ".join(f"{form}: {_listed(numbers[f'{form}: alone'])}" for form in FORMS)
            + ".",
        ]
    )


def _listed(names: list[str]) -> str:
    return ", ".join(f"'{name}'" for name in names) or "nothing"


STUDY: Final = Study(NAME, CLAIM, put_on_trial)
