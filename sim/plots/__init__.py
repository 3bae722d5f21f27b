"""Figures: a tidy table in, matplotlib Axes out.

    run.plot("retention", by="cohort")
    twins.plot("differences", measure="retention", lang="zh")

``FIGURES`` lists them. What stands on them comes from catalogues (``sim.words``). Each drawing function can be called by
itself on a table of its shape, with Axes of one's own
(``ax=``). Nothing here changes matplotlib's settings, and matplotlib is imported when something is drawn.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import pandas as pd

from sim.extras import needed
from sim.plots import (
    ablation,
    bridge,
    calibration,
    customer_value,
    customers,
    decision,
    discovery,
    money,
    optimise,
    plausible,
    pyramid,
    robustness,
    sensitivity,
    spread,
    sweep,
    tournament,
    trial,
    twins,
)
from sim.plots.style import detached
from sim.results.value import tenure_components
from sim.scenario.plainly import policy_words
from sim.words import currency, listed, meant, message, policy_name, say, speaking, translated

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["FIGURES", "Figure", "PlotError", "detached", "draw"]

Taken = tuple[pd.DataFrame, dict[str, Any]]


class PlotError(ValueError):
    """A figure, option, firm, policy or measure that there is not."""


@dataclass(frozen=True)
class Figure:
    """One figure.

    Attributes:
        name: what it is asked for by.
        of: ``run``, ``twins``, ``ablation``, ``trial``, ``sweep``, ``customer-value``, ``robustness``, ``plausibility``,
            ``tournament``, ``sensitivity``, ``discovery``, ``optimum`` or ``decision``.
        take: from a run or twins (and options) to the tidy table, and what the drawing needs to know besides.
        axes: from the table to Axes.
        needs: the table of a run that it is drawn from, where not every run has it.
    """

    name: str
    of: str
    take: Callable[..., Taken]
    axes: Callable[..., Axes]
    needs: str = ""

    @property
    def about(self) -> str:
        """What it shows."""
        return say(f"plots-about-{self.name}")

    def fits(self, subject: Any) -> bool:
        """Whether this is a figure of such a subject, and there is what it needs."""
        return self.of == subject.kind and (not self.needs or self.needs in subject.tables)

    @property
    def options(self) -> list[str]:
        """What may be chosen."""
        return [*_keywords(self.take), *(o for o in _keywords(self.axes) if o not in _keywords(self.take))]


def _keywords(function: Callable[..., Any]) -> list[str]:
    return [p.name for p in inspect.signature(function).parameters.values() if p.kind == p.KEYWORD_ONLY]


def draw(subject: Any, what: str, ax: Axes | None = None, *, lang: str | None = None, **options: Any) -> Axes:
    """Draw a figure of a result.

    Args:
        subject: a result, which says its ``kind``: ``Run``, ``Twins``, ...
        what: a figure's name.
        ax: where to draw; a new figure unless given.
        lang: the language of its words; what ``sim.words.speaking`` says unless given.
        options: the figure's own, such as ``by="firm"``, ``measure="retention"``, ``policy="under-promise"``.

    Raises:
        PlotError: for a name, option, firm, policy or measure that there is not.
    """
    of = str(subject.kind)
    fitting = {name: figure for name, figure in FIGURES.items() if figure.of == of}
    if what not in fitting:
        if what in FIGURES:
            other = FIGURES[what].of
            raise PlotError(
                message("asked-figure-of-another", name=repr(what), of=of, other=other, known=listed(fitting))
            )
        near = meant(what, fitting)
        raise PlotError(message("asked-no-figure", name=repr(what), of=of, near=near, known=listed(fitting)))
    figure = fitting[what]
    for option in options:
        if option not in figure.options:
            near = meant(option, figure.options)
            known = listed(figure.options) if figure.options else ""
            raise PlotError(message("asked-no-option", figure=what, name=repr(option), near=near, known=known))
    if not figure.fits(subject):
        raise PlotError(message("asked-figure-table", figure=what, table=figure.needs))
    taking, drawing = _keywords(figure.take), _keywords(figure.axes)
    with speaking(lang), needed("A figure"):
        table, known_names = figure.take(subject, **{k: v for k, v in options.items() if k in taking})
        known_names |= {k: v for k, v in options.items() if k in drawing}
        return figure.axes(_said(table), ax, **{k: _NAMES.get(k, _same)(v) for k, v in known_names.items()})


_NAMES: Final[dict[str, Callable[[Any], Any]]] = {"policy": policy_words, "strategy": policy_name}


def _same(value: Any) -> Any:
    return value


def _said(table: pd.DataFrame) -> pd.DataFrame:
    """The table with its policies as the language calls them."""
    named = [column for column in ("policy", "world") if column in table.columns]
    return table.assign(**{column: table[column].map(policy_name) for column in named}) if named else table


def _choose(kind: str, name: str, known: Any) -> str:
    known = [str(k) for k in known]
    if name not in known:
        near = meant(name, known)
        raise PlotError(message("asked-not-there", kind=kind, name=repr(name), near=near, known=listed(known)))
    return name


def _firm(run: Any, firm: str | None) -> str:
    return _choose("firm", firm or run.scenario.focal_firm, run.scenario.firms)


def _of_firm(run: Any, firm: str) -> pd.DataFrame:
    table: pd.DataFrame = run.firms[run.firms["firm"] == firm].sort_values("month")
    return table


def _retention(run: Any, *, by: str = "cohort", firm: str | None = None, level: float = 0.95) -> Taken:
    firm = _firm(run, firm)
    if _choose("grouping", by, ("cohort", "firm")) == "firm":
        return customers.firm_retention(run.firms, level), {"level": level}
    curves = customers.cohort_retention(run.cohorts, firm, level, run.scenario.market.months)
    return curves, {"firm": firm, "level": level}


def _bands(run: Any, *, firm: str | None = None) -> Taken:
    firm = _firm(run, firm)
    return _of_firm(run, firm), {"firm": firm}


def _profit(run: Any, *, costs: bool = False, firm: str | None = None) -> Taken:
    table = _of_firm(run, _firm(run, firm)) if costs or firm else run.firms
    return table, {"currency": run.scenario.market.currency, "costs": costs}


def _spread(run: Any, *, measure: str = "cumulative_satisfaction", firm: str | None = None) -> Taken:
    firm = _firm(run, firm)
    table = spread.felt(run.customers, _choose("measure", measure, spread.FELT))
    pivot = run.scenario.behaviour.word_of_mouth.pivot if measure == "cumulative_satisfaction" else None
    return table, {"firm": firm, "firms": tuple(run.scenario.firms), "measure": measure, "line": pivot}


def _exits(run: Any, *, firm: str | None = None, level: float = 0.95) -> Taken:
    firm = _firm(run, firm)
    return customers.exit_reasons(run.exits, firm, level), {"firm": firm, "level": level}


def _components(run: Any, *, firm: str | None = None) -> Taken:
    """The components, with what word of mouth saved.

    Newcomers by word of mouth: as many as learned of the firm that way, at most as many as joined; each saved what the
    firm spent on acquisition and advertising per newcomer.
    """
    firm = _firm(run, firm)
    books = _of_firm(run, firm)
    joined = float(books["joined"].sum())
    spent = float(books["acquisition"].sum() + books["advertising"].sum())
    saved = min(float(books["informed"].sum()), joined) * spent / joined if joined > 0 else 0.0
    table = tenure_components(run.cohorts[run.cohorts["firm"] == firm], saved=saved)
    market = run.scenario.market
    return table, {"firm": firm, "currency": market.currency, "open_year": (market.months + 11) // 12}


def _pyramid(run: Any, *, firm: str | None = None) -> Taken:
    """The last year ranked."""
    firm = _firm(run, firm)
    table = run.tables["pyramid"]
    mine = table[(table["firm"] == firm) & (table["month"] == table["month"].max())]
    return mine, {"firm": firm, "currency": run.scenario.market.currency}


def _whale(run: Any, *, firm: str | None = None) -> Taken:
    firm = _firm(run, firm)
    return run.whale(firm), {"firm": firm, "currency": run.scenario.market.currency}


def _migration(run: Any, *, firm: str | None = None, span: str = "year") -> Taken:
    firm = _firm(run, firm)
    return run.migration(firm, _choose("span", span, ("month", "year"))), {"firm": firm, "span": span}


def _named(pair: Any) -> dict[str, Any]:
    return {"firm": pair.firm, "level": pair.level}


def _priced(pair: Any) -> dict[str, Any]:
    return {"currency": pair.base.market.currency, "level": pair.level}


def _differences(pair: Any, *, measure: str = "profit") -> Taken:
    table = pair.table()
    return table[table["measure"] == _choose("measure", measure, table["measure"].unique())], _named(pair) | _priced(
        pair
    )


def _replications(pair: Any, *, measure: str = "profit") -> Taken:
    """The difference in every pair, beside its mean and interval."""
    whole = pair.table()
    whole = whole[whole["measure"] == _choose("measure", measure, whole["measure"].unique())]
    each = [
        pd.DataFrame({"policy": name, "difference": pair.values(measure, n) - pair.values(measure, 0)})
        for n, name in enumerate(pair.names, 1)
    ]
    means = whole[["policy", "measure", "unit", "difference", "half_width"]].rename(columns={"difference": "mean"})
    return pd.concat(each).merge(means, on="policy", sort=False), _priced(pair)


def _bridge(pair: Any, *, policy: str | None = None) -> Taken:
    table, policy = pair.bridge(), _choose("policy", policy or pair.names[0], pair.names)
    all_lines = pair.table(["profit"]).set_index("policy").loc[policy]
    return table[table["policy"] == policy], _priced(pair) | {"half_width": float(all_lines["half_width"])}


def _paths(pair: Any, *, measure: str = "profit") -> Taken:
    table = pair.paths()
    _choose("monthly measure", measure, table["measure"].unique())
    return table[(table["measure"] == measure) & (table["world"] != "baseline")], _priced(pair)


def _cumulative(pair: Any, *, measure: str = "profit") -> Taken:
    return pair.cumulative(measure), _priced(pair)


def _tornado(found: Any, *, measure: str = "retention") -> Taken:
    return found.table(_choose("measure", measure, found.table()["measure"].unique())), _named(found) | _priced(found)


def _interaction(found: Any, *, measure: str = "profit") -> Taken:
    table = found.interaction()
    _choose("measure", measure, table["measure"].unique())
    return found.interaction(measure), _named(found) | _priced(found) | {"strategy": found.strategy}


def _trials(found: Any, *, measure: str = "kept") -> Taken:
    table = found.each()
    return table[table["measure"] == _choose("measure", measure, table["measure"].unique())], _named(found) | _priced(
        found
    ) | {"policy": found.policy, "share": found.share}


def _interference(found: Any, *, measure: str = "kept") -> Taken:
    table = found.table()
    return table[table["measure"] == _choose("measure", measure, table["measure"])], _named(found) | _priced(found) | {
        "policy": found.policy
    }


def _response(found: Any, *, measure: str = "", policy: str = "", over: str = "", levels: bool = False) -> Taken:
    """One measure of a sweep, by policy and factor: differences from the baseline where there are policies.

    ``over`` names one or two factors, with a comma between; of several others the mean is taken over their values.
    """
    known = found.measures
    measure = _choose("measure", measure or ("profit" if "profit" in known else known[0]), known)
    experiment = found.experiment
    grid = experiment.sample.kind == "grid"
    varied = [one.name for one in experiment.factors]
    asked = [_choose("factor", name.strip(), varied) for name in over.split(",")] if over else varied
    drawn = asked[: 2 if grid else 1]
    of_change = bool(experiment.policies) and not levels
    table = found.margins(measure, drawn, difference=of_change)
    if policy or len(drawn) == 2:
        there = list(dict.fromkeys(table["policy"]))
        table = table[table["policy"] == _choose("policy", policy or there[0], there)]
    said = {"factors": tuple(drawn), "difference": of_change, "scattered": not grid, "level": found.level}
    return table, said | {"currency": experiment.base.market.currency}


def _sense(found: Any) -> dict[str, Any]:
    of = {"measure": found.measure, "policy": "" if found.policy == "baseline" else found.policy}
    return of | {"unit": found.unit, "currency": found.sweep.experiment.base.market.currency, "level": found.level}


def _influence(found: Any) -> Taken:
    own = {"method": "sobol", "shaky": found.shaky} if found.method == "surrogate" else {"method": found.method}
    return found.table(), own | _sense(found)


def _screening(found: Any) -> Taken:
    if found.method != "morris":
        raise PlotError(message("asked-screening", method=found.method))
    told = _sense(found)
    del told["level"]
    return found.table(), told


def _pairs(found: Any) -> Taken:
    told = _sense(found)
    return found.pairs(), {key: told[key] for key in ("measure", "policy", "level")}


def _responses(found: Any, *, factors: Any = ()) -> Taken:
    names = (factors,) if isinstance(factors, str) else tuple(factors)
    known = [one.name for one in found.factors]
    return found.response(*(_choose("factor", name, known) for name in names)), _sense(found)


def _unit(unit: str, money: str) -> str:
    """A declared unit in words; nothing for a pure number."""
    if unit in ("1", "-", "0-1"):
        return ""
    return translated("settings", unit).replace(translated("settings", "money"), currency(money))


def _asked(found: Any) -> list[str]:
    money, change = found.made.experiment.base.market.currency, found.policy != "baseline"
    return [discovery.asked_words(one, money, change=change) for one in found.conditions]


def _map(found: Any, *, x: str | None = None, y: str | None = None) -> Taken:
    known = {one.name: one for one in found.factors}
    first, second = found.axes()
    x, y = _choose("factor", x or first, known), _choose("factor", y or second, known)
    return found.points(), {
        "x": x,
        "y": y,
        "units": tuple(_unit(known[name].unit, found.made.experiment.base.market.currency) for name in (x, y)),
        "boxes": found.boxes(),
        "density": found.quality.density,
        "base": found.share,
        "conditions": _asked(found),
        "policy": "" if found.policy == "baseline" else found.policy,
    }


def _search(found: Any, *, objective: str = "") -> Taken:
    return optimise.take_search(found, _choose("objective", objective or found.objectives[0], found.objectives))


def _validated(found: Any, *, objective: str = "") -> Taken:
    return optimise.take_validated(found, _choose("objective", objective or found.objectives[0], found.objectives))


def _front(found: Any, *, x: str = "", y: str = "") -> Taken:
    known = found.objectives
    if len(known) < 2:
        raise PlotError(message("asked-front", objective=known[0]))
    return optimise.take_front(
        found, (_choose("objective", x or known[0], known), _choose("objective", y or known[1], known))
    )


FIGURES: Final[dict[str, Figure]] = {
    figure.name: figure
    for figure in (
        Figure("retention", "run", _retention, customers.retention),
        Figure("bands", "run", _bands, customers.bands),
        Figure("satisfaction", "run", lambda run: (run.firms, {}), customers.satisfaction),
        Figure("spread", "run", _spread, spread.spread),
        Figure("share", "run", lambda run: (run.firms, {}), customers.share),
        Figure("word-of-mouth", "run", _bands, customers.word_of_mouth),
        Figure("exits", "run", _exits, customers.exits),
        Figure("profit", "run", _profit, money.profit),
        Figure(
            "components",
            "run",
            _components,
            money.components,
        ),
        Figure("pyramid", "run", _pyramid, pyramid.pyramid, "layers"),
        Figure("whale", "run", _whale, pyramid.whale, "layers"),
        Figure("migration", "run", _migration, pyramid.migration, "layers"),
        Figure("differences", "twins", _differences, twins.differences),
        Figure("replications", "twins", _replications, spread.replications),
        Figure("bridge", "twins", _bridge, bridge.bridge),
        Figure(
            "quadrants",
            "twins",
            lambda pair: (pair.quadrants(), _named(pair)),
            twins.quadrants,
        ),
        Figure("paths", "twins", _paths, twins.paths),
        Figure("cumulative", "twins", _cumulative, twins.cumulative),
        Figure(
            "reasons",
            "twins",
            lambda pair: (pair.reasons(), _named(pair)),
            twins.reasons,
        ),
        Figure("ablation", "ablation", _tornado, ablation.tornado),
        Figure(
            "interaction",
            "ablation",
            _interaction,
            ablation.interaction,
        ),
        Figure("response", "sweep", _response, sweep.response),
        Figure("customer-value", "customer-value", customer_value.take_customer_value, customer_value.customer_value),
        Figure("robustness", "robustness", robustness.take_robustness, robustness.robustness),
        Figure("calibration", "calibration", calibration.take_calibration, calibration.calibration),
        Figure("learned", "calibration", calibration.take_learned, calibration.learned),
        Figure("plausibility", "plausibility", plausible.take_plausibility, plausible.plausibility),
        Figure("plausible-map", "plausibility", plausible.take_map, plausible.plausible_map),
        Figure("trials", "trial", _trials, trial.trials),
        Figure("ranking", "tournament", tournament.take_ranking, tournament.ranking),
        Figure("payoffs", "tournament", tournament.take_payoffs, tournament.payoffs),
        Figure("replicators", "tournament", tournament.take_replicators, tournament.replicators),
        Figure("simplex", "tournament", tournament.take_simplex, tournament.simplex),
        Figure(
            "interference",
            "trial",
            _interference,
            trial.interference,
        ),
        Figure("search", "optimum", _search, optimise.search),
        Figure("validated", "optimum", _validated, optimise.validated),
        Figure("front", "optimum", _front, optimise.front),
        Figure("influence", "sensitivity", _influence, sensitivity.influence),
        Figure("screening", "sensitivity", _screening, sensitivity.screening),
        Figure("pairs", "sensitivity", _pairs, sensitivity.pairs),
        Figure("responses", "sensitivity", _responses, sensitivity.responses),
        Figure("map", "discovery", _map, discovery.chart),
        Figure("reach", "decision", decision.take_reach, decision.reach),
        Figure("spending", "decision", decision.take_spending, decision.spending),
        Figure("paid-back", "decision", decision.take_path, decision.path),
        Figure("steps", "decision", decision.take_steps, decision.steps),
        Figure("fates", "decision", decision.take_fates, decision.fates),
        Figure("replies", "decision", decision.take_replies, decision.replies),
        Figure("unknown", "decision", decision.take_unknown, decision.unknown),
        Figure("turning", "decision", decision.take_turning, decision.turning),
        Figure("power", "decision", decision.take_power, decision.power),
        Figure("trade", "discovery", lambda found: (found.judged(), {"base": found.share}), discovery.trade),
    )
}
"""Every figure by name."""
