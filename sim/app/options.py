"""The options that verbs share, and how what was typed becomes scenarios and policies."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from cyclopts import Parameter

from sim.app.output import InputError
from sim.words import Message, listed, message
from sim.words import Named as Called

if TYPE_CHECKING:  # what a scenario is made of takes longer to import than help takes to print
    from sim.scenario import Scenario

USUAL = ("under-promise", "complaint-recovery", "tiered-service")
"""Policies compared unless others are named."""

MOST_MONTHS = 1200
"""Months a market may be observed (``market.months``)."""

MOST_THREADS = 256
MOST_WORKERS = 256
MOST_REPLICATIONS = 100_000


def within(low: float, high: float, *, ends: bool = True) -> Callable[[Any, Any], None]:
    """A validator: a number between two limits; NaN is in no range."""

    def check(_: Any, value: Any) -> None:
        fits = value is None or (low <= value <= high if ends else low < value < high)
        if not fits:
            raise ValueError(message("typed-allowed", low=f"{low:,}", high=f"{high:,}", ends=ends))

    return check


def whole(low: int, high: int, meaning: str, *, several: bool = False) -> Parameter:
    """An option that is a whole number, or several, between two limits; 2.5 and 1e3 are refused, not rounded."""

    def convert(_: Any, tokens: Sequence[Any]) -> Any:
        found = []
        for token in tokens:
            text = token.value.strip()
            if not text.removeprefix("-").isdecimal() or len(text) > 20:
                raise ValueError(message("typed-not-whole", text=repr(text)))
            if not low <= int(text) <= high:
                raise ValueError(message("typed-out-of-range", text=text, low=f"{low:,}", high=f"{high:,}"))
            found.append(int(text))
        return found if several else found[-1]

    return Parameter(converter=convert, help=meaning, negative="" if several else None)


def flag(name: str | tuple[str, ...], meaning: str) -> Parameter:
    """A switch that is off unless named."""
    return Parameter(name=name, negative="", show_default=False, help=meaning)


def fraction(meaning: str) -> Parameter:
    """An option between 0 and 1, ends left out; a percentage is refused with the number to write."""

    def convert(_: Any, tokens: Sequence[Any]) -> float:
        text = tokens[-1].value.strip()
        try:
            value = float(text.removesuffix("%"))
        except ValueError:
            raise ValueError(message("typed-not-number", text=repr(text))) from None
        if text.endswith("%"):
            raise ValueError(message("typed-percentage", text=text, share=f"{value / 100:.6g}"))
        if not 0 < value < 1:
            raise ValueError(message("typed-no-fraction", text=text))
        return value

    return Parameter(converter=convert, help=meaning)


def tongue(_: Any, tokens: Sequence[Any]) -> str:
    """A language there is; ``zh-CN`` is Chinese."""
    from sim.words import language

    return language(tokens[-1].value)


Json = Annotated[bool, flag("--json", "Print JSON for machines on stdout, and no progress.")]
Seed = Annotated[int, whole(0, 2**32 - 1, "Whose luck: the same seed gives the same bits.")]
Set = Annotated[
    list[str] | None,
    Parameter(name="--set", negative="", help="PATH=VALUE: change the scenario, e.g. market.months=24. Repeatable."),
]
Workers = Annotated[int | None, whole(1, MOST_WORKERS, "Processes; as many as there are cores unless given.")]
Threads = Annotated[int | None, whole(1, MOST_THREADS, "Threads; as many as pay unless given. Results are the same.")]
Without = Annotated[
    list[str] | None,
    Parameter(
        name="--without",
        negative="",
        help="Switch a mechanism off (loyalty list knockouts), in every world. Repeatable.",
    ),
]
Replications = Annotated[
    int,
    Parameter(name=["--replications", "--seeds"]),
    whole(1, MOST_REPLICATIONS, "Pairs of worlds; at least 2 for intervals, 20 for good ones."),
]
Months = Annotated[int | None, whole(1, MOST_MONTHS, "Months observed, instead of the scenario's.")]
Level = Annotated[float, fraction("Level of the intervals.")]
FirmName = Annotated[
    str | None, Parameter(name="--firm", help="Whose policy it is; the scenario's focal firm unless named.")
]
Measures = Annotated[
    list[str] | None, Parameter(name="--measure", negative="", help="Show this measure only. Repeatable.")
]
Named = Annotated[
    list[str] | None,
    Parameter(name="--policy", negative="", help="NAME=STRATEGY:KEY=VALUE,...: a policy under a name. Repeatable."),
]
Until = Annotated[
    str | None,
    Parameter(help="MEASURE:WIDTH: live pairs until the interval of its difference is within this much either way."),
]
AtMost = Annotated[int, whole(2, MOST_REPLICATIONS, "Pairs of worlds, with --until.")]
Factors = Annotated[
    list[str] | None,
    Parameter(
        name="--factor",
        negative="",
        help="KEY=LOW:HIGH or KEY: vary this number, e.g. behaviour.choice.inertia or policy.strength=0.2:1. Repeatable.",
    ),
]
Policy = Annotated[
    str | None, Parameter(name="--policy", help="STRATEGY or NAME=STRATEGY:KEY=VALUE,...: look at what it changes.")
]
Ranges = Annotated[
    Literal["plausible", "declared"],
    Parameter(help="Of factors without one: the literature's priors, else half to double; or all that is allowed."),
]
DryRun = Annotated[bool, flag("--dry-run", "Say how many worlds and how long, and live none.")]
Lang = Annotated[str, Parameter(name="--lang", converter=tongue, help="Language of what is written and said: en, zh.")]
Xlsx = Annotated[
    Path | None, Parameter(name="--xlsx", help="Also write everything as an Excel workbook into this file.")
]
Full = Annotated[bool, flag("--full", "Print every table, however long.")]
Tables = Annotated[bool, flag(("--tables", "--full"), "Print every table, and what else there is to say.")]
Scale = Annotated[float, Parameter(validator=within(0.001, 1000), help="Multiplies the effort; 0.1 is a quick look.")]


def resolved(
    source: str, changes: Sequence[str] | None = None, without: Sequence[str] | None = None, **fixed: Any
) -> Scenario:
    """A scenario by name or path, with ``--set`` laid over it, ``--without`` taken away, its firms' strategies checked.

    Args:
        source: a shipped name, or the path of a YAML file.
        changes: ``PATH=VALUE``, as typed.
        without: knock-outs, as typed.
        fixed: further changes, dots written as two underscores (``market__months=24``); None is no change.

    Raises:
        ScenarioError, StrategyError, KnockoutError: with what is wrong, and where.
    """
    from sim.knockouts import knock_out
    from sim.lab.asked import scenario_of
    from sim.lab.preflight import preflight
    from sim.scenario import ScenarioError
    from sim.scenario.evolve import parse_assignments
    from sim.strategies.files import set_in

    scenario = scenario_of(source)
    texts = [*(changes or ()), *(f"{k.replace('__', '.')}={v}" for k, v in fixed.items() if v is not None)]
    laid = parse_assignments(texts)
    if laid:
        name = laid.pop("name", scenario.name)
        try:
            scenario = scenario.evolve(name, set_in(laid))
        except ScenarioError as error:
            raise ScenarioError(replace(problem, file="--set") for problem in error.problems) from None
    scenario = knock_out(scenario, *(without or ()))
    preflight(scenario)
    return scenario


def policies_of(
    base: Scenario,
    typed: Sequence[str],
    named: Sequence[str] | None = None,
    firm: str | None = None,
    changes: Sequence[str] | None = None,
    **fixed: Any,
) -> dict[str, Scenario]:
    """The policies asked for as scenarios, each checked, by what was typed or the name given; the usual ones for none.

    What was laid over the base is laid over scenarios too.

    Raises:
        InputError, ScenarioError, StrategyError: with what is wrong.
    """
    wanted = given_policies(typed, named) or {name: {"use": name} for name in USUAL}
    found: dict[str, Scenario] = {}
    for name, given in wanted.items():
        policy = _policy(base, name, given, firm, changes, fixed)
        called = policy.name if given == name else name
        if called in found:
            raise InputError(_twice(called, name))
        found[called] = policy
    return found


def given_policies(typed: Sequence[str], named: Sequence[str] | None = None) -> dict[str, dict[str, Any] | str]:
    """Policies as they were typed, by name: the block of a strategy, or the name or path of a scenario.

    A policy is typed as a strategy (``under-promise``), a strategy with parameters
    (``under-promise:cushion=0.05,strength=0.5``), a file of strategies of one's own (``mine.py``, ``half.yaml``) or one of
    them, with parameters or without (``mine.py:name:strength=0.5``), several of these followed together
    (``reliability+win-back:offer=0.1``), a scenario's name, or the path of its file.

    Raises:
        InputError, StrategyError: for what is neither, or two of one name.
    """
    found: dict[str, dict[str, Any] | str] = {}
    several = [(None, text) for text in typed]
    for name, text in [*several, *map(name_and_text, named or ())]:
        given = policy_typed(text)
        if name is not None and len(given) > 1:
            raise InputError(_several(f"--policy {name}={text}", given))
        for own, policy in given.items():
            if (name or own) in found:
                raise InputError(_twice(name or own, text))
            found[name or own] = policy
    return found


def strategies_typed(typed: Sequence[str], named: Sequence[str] | None = None) -> list[dict[str, dict[str, Any]]]:
    """Policies as they were typed, each by its name, all of them strategies.

    Raises:
        InputError, StrategyError: as ``given_policies`` does; also for a scenario.
    """
    found = []
    for name, given in given_policies(typed, named).items():
        if isinstance(given, str):
            raise InputError(message("typed-is-scenario", name=given))
        found.append({name: given})
    return found


def _twice(name: str, text: str) -> Message:
    return message("typed-policy-twice", name=repr(name), text=text)


def _several(text: str, found: Iterable[str]) -> Message:
    names = list(found)
    return message("typed-file-of-several", text=text, n=len(names), names=listed(names))


def policy_typed(text: str) -> dict[str, dict[str, Any] | str]:
    """What was typed for a policy, by the name it has of its own: see ``given_policies``.

    Raises:
        InputError, StrategyError: for what is none.
    """
    from sim.scenario.errors import suggest
    from sim.scenario.files import shipped
    from sim.strategies import StrategyError, known_strategies
    from sim.strategies.files import in_file, policies_in
    from sim.strategies.joined import named_together

    several = named_together(text)
    if len(several) > 1:
        return {text: _together(text, several)}
    place, rest = in_file(text)
    if place:
        name, _, settings = rest.partition(":")
        if "=" in name:
            name, settings = "", rest
        blocks = policies_in(f"{place}:{name}" if name else place)
        called = {own: f"{own}:{settings}" if settings else own for own in blocks}
        return {called[own]: {**_settings(settings), **block} for own, block in blocks.items()}
    if text.lower().endswith((".yaml", ".yml")):
        try:
            return {**policies_in(text)}
        except StrategyError:
            return {text: text}  # what is wrong with it, it says as a scenario
    word, colon, settings = text.partition(":")
    if not colon and text not in known_strategies() and text in shipped():
        return {text: text}
    if word not in known_strategies():
        known = [*known_strategies(), *(() if colon else shipped())]
        raise InputError(message("typed-no-policy", text=repr(text), hint=suggest(word, known, "there are")))
    try:
        return {text: {**_settings(settings), "use": word}}
    except InputError as error:
        raise InputError(message("typed-policy-wrong", name=repr(text), problem=error)) from None


def _together(text: str, several: Sequence[str]) -> dict[str, Any]:
    """One policy of several typed with + between them, each with its settings."""
    from sim.strategies.joined import block_together

    blocks = []
    for one in several:
        for given in (found := policy_typed(one)).values():
            if isinstance(given, str) or len(found) > 1:
                n = 0 if isinstance(given, str) else len(found)
                raise InputError(message("typed-not-together", policy=repr(text), one=one, n=n))
            blocks.append(given)
    return block_together(blocks)


def _policy(
    base: Scenario,
    name: str,
    given: dict[str, Any] | str,
    firm: str | None,
    changes: Sequence[str] | None,
    fixed: dict[str, Any],
) -> Scenario:
    from sim.lab.preflight import try_on
    from sim.scenario.errors import suggest
    from sim.strategies import StrategyError
    from sim.strategies.policies import as_policy

    if firm is not None and firm not in base.firms:
        hint = suggest(firm, base.firms, "firms")
        raise InputError(message("asked-no-firm", firm=repr(firm), market=base.name, hint=hint))
    if isinstance(given, str):
        policy = resolved(given, changes, **fixed)
        _pairs(base, policy)
        return policy
    try:
        policy = as_policy(base, given, firm)
        try_on(policy, firm or base.focal_firm)
    except StrategyError as error:
        several = len(given) > 1
        said = message("typed-policy-wrong", name=repr(name), problem=error) if several else error.args[0]
        raise InputError(said) from None
    return policy


def name_and_text(text: str) -> tuple[str, str]:
    """A policy's name and what it is, from ``NAME=STRATEGY:KEY=VALUE,...``.

    Raises:
        InputError: when it is written otherwise.
    """
    name, equals, rest = (part.strip() for part in text.partition("="))
    if not equals or not name or not rest:
        raise InputError(message("typed-policy-form", text=repr(text)))
    if len(name) > 60 or not name.isprintable():
        raise InputError(message("typed-policy-name", name=repr(name[:60])))
    return name, rest


def _pairs(base: Scenario, policy: Scenario) -> None:
    """Refuse a policy whose worlds cannot be laid beside the baseline's.

    Raises:
        InputError: naming what differs.
    """
    ours = (list(base.firms), base.market.months, base.market.warm_up, base.rows)
    theirs = (list(policy.firms), policy.market.months, policy.market.warm_up, policy.rows)
    named = (
        message("typed-pair-firms"),
        message("typed-pair-months"),
        message("typed-pair-warm-up"),
        message("typed-pair-people"),
    )
    unlike = [what for what, a, b in zip(named, ours, theirs, strict=True) if a != b]
    if unlike:
        raise InputError(message("typed-no-pair", policy=policy.name, market=base.name, what=listed(unlike)))


def _settings(settings: str) -> dict[str, Any]:
    from sim.scenario.yaml import resolve

    found: dict[str, Any] = {}
    for part in settings.split(",") if settings else ():
        key, equals, value = part.partition("=")
        key = key.strip()
        if not equals or not key or not value.strip():
            raise InputError(message("typed-no-setting", text=repr(part)))
        if key in found:
            raise InputError(message("typed-set-twice", key=key))
        if key in ("use", "name"):
            raise InputError(message("typed-no-parameter", key=key))
        found[key] = resolve(value.strip())
    return found


def one_policy(base: Scenario, text: str | None, firm: str | None = None) -> dict[str, Any] | None:
    """A policy by name, as its strategy's block, so that its parameters can be varied; or as a scenario from a file.

    Raises:
        InputError, ScenarioError, StrategyError: with what is wrong.
    """
    if text is None:
        return None
    name, given = single(text)
    policy = _policy(base, name, given, firm, (), {})
    return {name.partition(":")[0]: policy if isinstance(given, str) else given}


def policy_of(
    base: Scenario, text: str, firm: str | None = None, changes: Sequence[str] | None = None, **fixed: Any
) -> Scenario:
    """One policy as a scenario, checked; what was laid over the base is laid over a scenario too.

    Raises:
        InputError, ScenarioError, StrategyError: with what is wrong.
    """
    name, given = single(text)
    return _policy(base, name, given, firm, changes, fixed)


def single(text: str) -> tuple[str, dict[str, Any] | str]:
    """One policy as it was typed, with or without a name (``NAME=STRATEGY:...``): see ``given_policies``.

    Raises:
        InputError, StrategyError: for what is none, or several.
    """
    named = "=" in text.partition(":")[0]
    found = given_policies((), [text]) if named else given_policies([text])
    if len(found) > 1:
        raise InputError(_several(text, found))
    return next(iter(found.items()))


def varied(factors: Sequence[str] | None) -> dict[str, Any] | None:
    """Factors as typed: by name, with the range given or none; none for the coefficients of behaviour."""
    from sim.lab.factors import typed

    return dict(typed(text) for text in factors) if factors else None


def until_of(text: str | None) -> dict[str, float] | None:
    """``profit:20000`` as a measure and a width.

    Raises:
        InputError: when it is not that.
    """
    if text is None:
        return None
    measure, colon, width = text.partition(":")
    try:
        value = float(width.replace(",", ""))
    except ValueError:
        value = 0.0
    if not colon or not 0 < value < float("inf"):
        raise InputError(message("typed-until-form", text=repr(text)))
    measures_named([measure])
    return {measure: value}


def measures_named(names: Sequence[str] | None) -> list[str] | None:
    """Measures asked for, checked.

    Raises:
        InputError: for one that does not exist.
    """
    if not names:
        return None
    from sim.results.measures import MEASURES
    from sim.scenario.errors import no_such

    for name in names:
        if name not in MEASURES:
            raise InputError(no_such(name, MEASURES, "measures"))
    return list(dict.fromkeys(names))


def threads_for(asked: int | None, scenario: Scenario) -> int:
    """Threads to use: as asked, or one a core and block of customers."""
    if asked is not None:
        return asked
    from sim.lab.executors import available_cores
    from sim.state.world import blocks_of

    return max(1, min(available_cores(), blocks_of(scenario.rows), MOST_THREADS))


def readable(path: Path, what: str) -> Path:
    """A file to read, checked.

    Raises:
        InputError: when there is none, or it cannot be read.
    """
    try:
        if not path.is_file():
            no = message("typed-no-such", path=str(path), what=Called("file", what))
            raise InputError(message("typed-not-a-file", path=str(path)) if path.exists() else no)
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from None
    if not os.access(path, os.R_OK):
        raise InputError(message("typed-unreadable", path=str(path), what=Called("file", what)))
    return path


def workbook_at(path: Path | None, *, replace: bool) -> Path | None:
    """A place for a workbook, checked without touching anything.

    Args:
        path: where; none for no workbook.
        replace: whether a file that is there may be written over.

    Raises:
        InputError: when it is no place for one.
    """
    if path is not None and path.suffix.lower() != ".xlsx":
        raise InputError(message("typed-ends-in-xlsx", path=f"--xlsx {path}"))
    return None if path is None else new_file(path, replace=replace)


def new_file(path: Path, *, replace: bool) -> Path:
    """A place for a file, checked without touching anything: nothing stands there, or it may go.

    Raises:
        InputError: when something stands there, or it is no place for a file.
    """
    writable(path, folder=False)
    if path.exists() and not replace:
        raise InputError(message("typed-there-replace", path=str(path)))
    return path


def writable(path: Path, *, folder: bool) -> Path:
    """A place to write to, checked without touching anything.

    Args:
        path: where to write.
        folder: whether it is to be a folder (made when it is missing) or a file.

    Raises:
        InputError: when it is of the wrong kind, or its folder cannot be written to.
    """
    try:
        if "\0" in str(path):
            raise InputError(message("typed-no-file-name", path=repr(str(path))))
        if folder and path.exists() and not path.is_dir():
            raise InputError(message("typed-needs-folder", path=str(path)))
        if not folder and path.is_dir():
            raise InputError(message("typed-needs-file", path=str(path)))
        place = path if folder else path.parent
        while not place.exists():
            place = place.parent
        if not place.is_dir():
            raise InputError(message("typed-above-is-file", path=str(path), place=str(place)))
    except (OSError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        why = str(getattr(error, "strerror", None) or error)
        raise InputError(message("typed-unusable", path=repr(str(path)), why=why)) from None
    if not os.access(place, os.W_OK | os.X_OK):
        raise InputError(message("typed-unwritable", path=str(path), place=str(place)))
    return path
