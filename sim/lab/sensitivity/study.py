"""sensitivity: what matters for a measure, or for what a policy changes in it.

found = sim.sensitivity("car-dealer")                                    # Morris over all coefficients of behaviour
found = sim.sensitivity("car-dealer", policy="better-service", measure="profit",
                        factors=found.moving[:8], method="sobol")         # then Sobol' over those that matter
found.plot(); found.report("sensitivity.html")
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from sim.lab.asked import level_of, one_of, scenario_of, told_in
from sim.lab.experiment import Experiment
from sim.lab.factors import Factor
from sim.lab.factors import factors as factors_of
from sim.lab.runner import Progress, Where
from sim.lab.sampling import sample as sample_of
from sim.lab.sensitivity.ranges import Ranges, coefficients, plausible
from sim.lab.sensitivity.result import METHODS, Sensitivity
from sim.lab.store import Store
from sim.lab.world import BASELINE
from sim.numerics.streams import as_seed, as_whole
from sim.results.measures import MEASURES
from sim.scenario import Scenario
from sim.words import message

BUDGET: Final = 3000
"""Worlds, unless told."""

PAIRS_UP_TO: Final = 12
"""Factors up to which Sobol' indices of pairs are asked for: they double the worlds."""


def sensitivity(
    scenario: Scenario | str | Path | Experiment,
    *,
    measure: str = "profit",
    policy: Any = None,
    factors: Mapping[str, Any] | Iterable[str] | None = None,
    method: str = "morris",
    ranges: Ranges = "plausible",
    budget: int = BUDGET,
    replications: int = 2,
    firm: str | None = None,
    seed: int = 1,
    level: float = 0.95,
    pairs: bool | None = None,
    store: Store | None = None,
    executor: Where = None,
    workers: int | None = None,
    progress: Progress | None = None,
) -> Sensitivity:
    """Find what matters.

    Args:
        scenario: a market, or its name or path; or an experiment whose sample fits the method.
        measure: of which measure.
        policy: what it is about: the paired difference that this policy makes, at every point beside the market without it;
            none means the measure itself.
        factors: what to vary, as an experiment takes it; every coefficient of behaviour unless named. Names alone, and
            the coefficients, are given the ``ranges``.
        method: ``morris`` (many factors), ``sobol`` (a dozen), ``pawn`` (any sample), ``surrogate`` (Sobol' indices of what was
            learned from few worlds).
        ranges: ``plausible`` (the literature's priors, else half to double), or ``declared`` (all that is allowed).
        budget: worlds at most; what does not fit whole is left out.
        replications: worlds a point and arm, on the same luck at every point; at least 2, or luck counts as an effect.
        firm: whose; the scenario's focal firm unless named.
        seed: of all worlds and of the sample.
        level: of the intervals.
        pairs: whether Sobol' indices of pairs are wanted; up to 12 factors unless told.
        store: where worlds are looked up and kept.
        executor, workers: who does the work; results do not depend on it.
        progress: called with (worlds done, worlds in all).

    Raises:
        ScenarioError, StrategyError, DesignError: for what is unknown or cannot be varied.
        ValueError: for a method or measure there is not, or a budget that is too small, saying how large it must be.
    """
    one_of(measure, MEASURES, "measures")
    one_of(method, METHODS, "methods")
    experiment = (
        scenario
        if isinstance(scenario, Experiment)
        else planned(
            scenario,
            policy=policy,
            factors=factors,
            method=method,
            ranges=ranges,
            budget=budget,
            replications=replications,
            firm=firm,
            seed=seed,
            pairs=pairs,
        )
    )
    if experiment.sample.kind != METHODS[method] and method in ("morris", "sobol"):
        raise ValueError(
            f"{method} needs a {METHODS[method]} sample; this experiment has a {experiment.sample.kind} one"
        )
    for market in experiment.scenarios.values():
        told_in(market, measure, MEASURES)
    sweep = experiment.run(store=store, executor=executor, workers=workers, progress=progress)
    if sweep.worlds.empty:
        sweep.raise_first()
    tried = next(iter(experiment.policies), BASELINE)
    return Sensitivity(sweep, method, measure, tried, level_of(level))


def planned(
    scenario: Scenario | str | Path,
    *,
    policy: Any = None,
    factors: Mapping[str, Any] | Iterable[str] | None = None,
    method: str = "morris",
    ranges: Ranges = "plausible",
    budget: int = BUDGET,
    replications: int = 2,
    firm: str | None = None,
    seed: int = 1,
    pairs: bool | None = None,
) -> Experiment:
    """The experiment that ``sensitivity`` lives, not yet lived: ``len`` of it is how many worlds that takes.

    Raises:
        ValueError: as ``sensitivity``.
    """
    base = scenario_of(scenario)
    varied = varied_of(base, factors, ranges)
    count = as_whole(budget, "budget", 1) // (as_whole(replications, "replications", 1) * (1 if policy is None else 2))
    d = len(varied)
    both = d <= PAIRS_UP_TO if pairs is None else pairs
    if method == "morris":
        n, least, each, options = count // (d + 1), 2, d + 1, {}
    elif method == "sobol":
        step = 2 * d + 2 if both else d + 2
        n, least, each, options = _power(count // step), 8, step, {"second_order": both}
    else:
        n, least, each, options = _power(count), 64, 1, {}
    if n < least:
        worlds = least * each * replications * (1 if policy is None else 2)
        raise ValueError(
            message("asked-worlds", budget=f"{budget:,}", method=method, factors=str(d), worlds=f"{worlds:,}")
        )
    made = sample_of(varied, METHODS[method], n, seed=as_seed(seed), **options)
    tried = None if policy is None else policy if isinstance(policy, Mapping) and "use" not in policy else [policy]
    found = Experiment(base, policies=tried, sample=made, replications=replications, seed=seed, firm=firm)
    return found.called("sensitivity")


def varied_of(
    base: Scenario, factors: Mapping[str, Any] | Iterable[str] | None, ranges: Ranges = "plausible"
) -> tuple[Factor, ...]:
    """The factors to vary, with their ranges: those given, the plausible ones for names alone, every coefficient for none."""
    if factors is None:
        return coefficients(base, ranges)
    given = (
        dict(factors)
        if isinstance(factors, Mapping)
        else dict.fromkeys([factors] if isinstance(factors, str) else factors)
    )
    if ranges == "plausible":
        for name, said in given.items():
            if said is None and not name.startswith("policy.") and not name.endswith(".*"):
                one = factors_of(base, [name])[0]
                value = base.field(name).value
                if isinstance(value, int | float):
                    given[name] = "{!r}:{!r}".format(*plausible(one, float(value)))
    return factors_of(base, given)


def _power(n: int) -> int:
    """The largest power of two that is not larger."""
    return 1 << (n.bit_length() - 1) if n > 0 else 0
