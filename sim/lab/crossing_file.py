"""An experiment as a file.

    study: cushion-by-failure
    scenario: car-dealer            # a shipped name, a path beside this file, or a market written out; scenarios: several
    policies:
      less: {use: under-promise}    # or a path of a market, or ./mystrategies.py:name
    factors:
      policy.cushion: 0:0.2:5
      firms.sewell.failure_rate: {low: 0.05, high: 0.25, levels: 5}
    sample: grid                    # or {kind: latin, n: 64}
    replications: 20
    set: {market.months: 36}

What is there else: ``knockouts``, ``without``, ``seed``, ``firm``.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, TypeVar

from sim.lab.crossing import Crossing
from sim.lab.factors import DesignError
from sim.scenario import Scenario, yaml
from sim.scenario.errors import suggest
from sim.strategies.files import block_in, in_file
from sim.words import message

Kind = TypeVar("Kind", bound=Crossing)

KEYS: Final = (
    "study", "scenario", "scenarios", "policies", "factors", "sample", "knockouts", "without", "set", "replications", "seed",
    "firm",
)  # fmt: skip
"""What a file may say."""


def is_study(path: Path) -> bool:
    """Whether a file of YAML says an experiment rather than a market."""
    try:
        content, _ = yaml.read(path.read_text("utf-8"), str(path))
    except (OSError, ValueError):
        return False
    return isinstance(content, Mapping) and ("scenario" in content or "scenarios" in content)


def load(path: str | Path, kind: type[Kind], **changed: Any) -> Kind:
    """Read an experiment from a file.

    Args:
        path: of the file.
        kind: what to make of it: ``Experiment``.
        changed: what counts more than what the file says, by the names of ``Experiment``.

    Raises:
        DesignError, ScenarioError, StrategyError: for what cannot be, naming the file.
    """
    path = Path(path)
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DesignError(
            message("design-unreadable", path=str(path), why=str(getattr(error, "strerror", None) or error))
        ) from None
    return read(text, kind, folder=path.parent, label=str(path), name=path.stem, **changed)


def read(
    text: str,
    kind: type[Kind],
    *,
    folder: Path | None = None,
    label: str = "study",
    name: str | None = None,
    **changed: Any,
) -> Kind:
    """Read an experiment from text.

    Args:
        text: YAML.
        kind: what to make of it.
        folder: where paths start.
        label: what to call the text in messages.
        name: of the experiment, where the text gives none.
        changed: as ``load`` has it.

    Raises:
        DesignError, ScenarioError, StrategyError: as ``load`` does.
    """
    content, _ = yaml.read(text, label)
    if not isinstance(content, Mapping):
        raise DesignError(message("design-study-mapping", file=label))
    for key in content:
        if key not in KEYS:
            raise DesignError(
                message("design-study-key", file=label, key=repr(key), hint=suggest(str(key), KEYS, "keys"))
            )
    if ("scenario" in content) == ("scenarios" in content):
        raise DesignError(message("design-study-scenario", file=label))
    markets = content.get("scenarios", content.get("scenario"))
    several = markets if isinstance(markets, list) else [markets]
    sample = content.get("sample", "grid")
    options = dict(sample) if isinstance(sample, Mapping) else {"kind": sample}
    said: dict[str, Any] = {
        "policies": _policies(content.get("policies"), folder, label),
        "factors": content.get("factors"),
        "knockouts": tuple(tuple(one) if isinstance(one, list) else one for one in content.get("knockouts") or ()),
        "sample": options.pop("kind", "grid"),
        "n": options.pop("n", None),
        "options": options,
        "replications": content.get("replications", 10),
        "seed": content.get("seed", 1),
        "firm": content.get("firm"),
        "set": content.get("set"),
        "without": tuple(content.get("without") or ()),
        "name": content.get("study", name),
    }
    try:
        return kind([_market(one, folder, label) for one in several], **{**said, **changed})
    except DesignError as error:
        raise DesignError(message("design-in-file", file=label, problem=error)) from None


def _market(given: Any, folder: Path | None, label: str) -> Scenario:
    if isinstance(given, Mapping):
        return Scenario.from_yaml(yaml.write(given), folder=folder, label=label)
    if not isinstance(given, str):
        raise DesignError(message("design-study-market", file=label, given=repr(given)))
    beside = None if folder is None else folder / given
    return Scenario.load(beside if beside is not None and beside.is_file() else given)


def _policies(given: Any, folder: Path | None, label: str) -> Any:
    """Policies with paths read: of markets, and of strategies in files of one's own."""
    if given is None:
        return None
    if isinstance(given, str):
        given = [given]
    if isinstance(given, Mapping):
        return {str(name): _policy(one, folder, label) for name, one in given.items()}
    return [_policy(one, folder, label) for one in given]


def _policy(given: Any, folder: Path | None, label: str) -> Any:
    if isinstance(given, Mapping) and "firms" in given:
        return _market(given, folder, label)
    block = dict(given) if isinstance(given, Mapping) else {"use": given}
    use = block.get("use")
    if isinstance(use, str) and in_file(use)[0]:
        return block_in(block, folder)
    if isinstance(given, str) and given.lower().endswith((".yaml", ".yml")):
        return _market(given, folder, label)
    return given


def written(experiment: Crossing) -> str:
    """An experiment as a file that stands by itself, markets and policies written out."""
    markets = [scenario.model_dump(mode="json", exclude_defaults=True) for scenario in experiment.scenarios.values()]
    policies = {
        name: policy.model_dump(mode="json", exclude_defaults=True) if isinstance(policy, Scenario) else dict(policy)
        for name, policy in experiment.policies.items()
    }
    factors = {
        one.name: list(one.values) if one.values else {"low": one.low, "high": one.high} for one in experiment.factors
    }
    sample = experiment.sample
    given = {
        "n": sample.options.get("n"),
        **{key: value for key, value in sample.options.items() if key in ("levels", "second_order")},
    }
    said: dict[str, Any] = {
        "study": experiment.name,
        "scenarios": markets,
        "policies": policies,
        "factors": factors,
        "sample": {
            "kind": sample.kind,
            **({} if sample.kind == "grid" else {k: v for k, v in given.items() if v is not None}),
        },
        "knockouts": [list(off) for off in experiment.knockouts if off],
        "replications": experiment.replications,
        "seed": experiment.seed,
        "firm": experiment.firm if len(set(experiment.firms.values())) == 1 else None,
    }
    return yaml.write({key: value for key, value in said.items() if value not in (None, [], {})})
