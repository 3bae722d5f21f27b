"""Ensemble: markets that agree with all that is known and differ in what is not.

An interval over replications of one market speaks of luck alone. Over an ensemble it speaks of ignorance too: the members are
drawn from a posterior (``sim.lab.calibration``), or from ranges within which a coefficient is known.

    ensemble: gym-chain
    of: gym-chain.yaml                # beside this file, or a shipped name
    market: 5f0c...                   # digest of what it was drawn around
    about: 30 markets from the posterior of ...
    sources: {behaviour.choice.switching_cost: "published range 0.5 to 3, uniform"}
    members:
      - {weight: 1.0, set: {behaviour.choice.switching_cost: 1.31, market.review_rate: 0.071}}
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.results.store import write_atomically
from sim.scenario import Scenario, ScenarioError, files, yaml
from sim.scenario.errors import Problem, suggest
from sim.words import Message, message

SUFFIX: Final = ".ensemble.yaml"

KEYS: Final = ("ensemble", "of", "market", "about", "sources", "members")
"""What a file may say."""

MOST: Final = 1000
"""Members of an ensemble, at most."""


@dataclass(frozen=True)
class Member:
    """One market that could be the one there is.

    Attributes:
        changes: by dotted path, what differs from the market it was drawn around.
        weight: how plausible beside the others; above 0.
    """

    changes: Mapping[str, Any]
    weight: float = 1.0


@dataclass(frozen=True)
class Ensemble:
    """Markets that agree with what is known.

    Attributes:
        name: what it is called.
        market: what it was drawn around.
        members: the markets.
        sources: by dotted path, where a value's spread comes from, in words.
        about: what it stands for.
    """

    name: str
    market: Scenario
    members: tuple[Member, ...]
    sources: Mapping[str, str] = field(default_factory=dict)
    about: str = ""

    def __post_init__(self) -> None:
        if not 1 <= len(self.members) <= MOST:
            raise ValueError(f"{self.name}: {len(self.members)} members; allowed: 1 to {MOST:,}")
        for number, member in enumerate(self.members, 1):
            if not (np.isfinite(member.weight) and member.weight > 0):
                raise ValueError(f"{self.name}, member {number}: weight is {member.weight!r}; allowed: above 0")

    def __len__(self) -> int:
        return len(self.members)

    @cached_property
    def scenarios(self) -> tuple[Scenario, ...]:
        """The members as markets, in order, each under the market's own name and its number, from 1.

        Raises:
            ScenarioError: for a path that is not there, or a value that does not fit.
        """
        return tuple(self.laid_over(self.market, number) for number in range(len(self.members)))

    def laid_over(self, policy: Scenario, number: int) -> Scenario:
        """A policy of the market (or the market itself) in one member's world.

        Args:
            policy: a scenario that differs from the market by what a firm does.
            number: of the member, from 0.
        """
        return policy.evolve(f"{policy.name}-{number + 1}", self.members[number].changes)

    @property
    def weights(self) -> NDArray[np.float64]:
        """Of members, summing to 1."""
        weights = np.array([member.weight for member in self.members])
        return weights / weights.sum()

    @property
    def frame(self) -> pd.DataFrame:
        """A row a member: ``member`` from 1, ``weight``, and a column a path; the market's own value where a member has none."""
        paths = list(dict.fromkeys(path for member in self.members for path in member.changes))
        own = {path: self.market.field(path).value for path in paths}
        weights = self.weights.tolist()
        return pd.DataFrame(
            {"member": n, "weight": w, **own, **member.changes}
            for n, (w, member) in enumerate(zip(weights, self.members, strict=True), 1)
        )

    # ---- as a file -------------------------------------------------------------------------------------------------

    def written(self, of: str) -> str:
        """As YAML.

        Args:
            of: how the file names the market: a shipped name, or a path beside it.
        """
        said: dict[str, Any] = {"ensemble": self.name, "of": of, "market": self.market.digest()}
        if self.about:
            said["about"] = self.about
        said["sources"] = dict(self.sources)
        said["members"] = [{"weight": one.weight, "set": dict(one.changes)} for one in self.members]
        return yaml.write(said)

    def save(self, path: Path, of: str) -> None:
        """Write the file, whole or not at all."""
        write_atomically(path, self.written(of).encode())

    @classmethod
    def load(cls, path: str | Path) -> Ensemble:
        """Read a file.

        Raises:
            ScenarioError: when it cannot be read or used, or its market is not what it was drawn around.
        """
        path = Path(path)
        try:
            with path.open("rb") as file:
                content = file.read(yaml.MAX_BYTES + 1)
        except OSError as error:
            raise ScenarioError(
                Problem(message("scenario-unreadable", why=str(error.strerror or error)), file=str(path))
            ) from None
        said, lines = yaml.read(content, str(path))
        return _made(cls, said, lines, path)


def _made(kind: type[Ensemble], said: Any, lines: Mapping[yaml.Keys, int], path: Path) -> Ensemble:
    def refuse(what: Message, *keys: str | int) -> ScenarioError:
        return ScenarioError(
            Problem(what, path=".".join(str(key) for key in keys), file=str(path), line=lines.get(tuple(keys)))
        )

    if not isinstance(said, dict) or "members" not in said or "of" not in said:
        raise refuse(message("scenario-no-ensemble"))
    for key in said:
        if key not in KEYS:
            raise refuse(message("scenario-ensemble-key", hint=suggest(str(key), KEYS, "keys")), key)
    of, members = said["of"], said["members"]
    if not isinstance(of, str):
        raise refuse(message("scenario-ensemble-of"), "of")
    if of in files.shipped():
        market = Scenario.load(of)
    else:
        try:
            market = Scenario.load(files.inside(path.absolute().parent, of))
        except ScenarioError:
            raise
        except ValueError as error:
            raise refuse(error.args[0], "of") from None
    if said.get("market") not in (None, market.digest()):
        raise refuse(message("scenario-ensemble-changed", market=of), "market")
    if not isinstance(members, list) or not 1 <= len(members) <= MOST:
        raise refuse(message("scenario-ensemble-members", most=f"{MOST:,}"), "members")
    if not isinstance(said.get("sources", {}), dict):
        raise refuse(message("scenario-ensemble-sources"), "sources")
    found = []
    for number, member in enumerate(members):
        if not isinstance(member, dict) or not isinstance(member.get("set"), dict) or set(member) - {"weight", "set"}:
            raise refuse(message("scenario-ensemble-member", form="{path: value}"), "members", number)
        weight = member.get("weight", 1.0)
        if isinstance(weight, bool) or not isinstance(weight, (int, float)) or not 0 < weight < float("inf"):
            raise refuse(message("scenario-ensemble-weight", weight=repr(weight)), "members", number, "weight")
        try:
            market.evolve(market.name, member["set"])
        except ScenarioError as error:
            raise refuse(
                message("scenario-ensemble-laid", market=of, problem=error), "members", number, "set"
            ) from None
        found.append(Member(member["set"], float(weight)))
    return kind(
        str(said.get("ensemble", path.name.removesuffix(SUFFIX))),
        market,
        tuple(found),
        {str(key): str(value) for key, value in said.get("sources", {}).items()},
        str(said.get("about", "")),
    )
