"""One market: the class that a scenario is, and all one can do with it."""

from __future__ import annotations

import hashlib
import json
import math
import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Self

from pydantic import PrivateAttr, ValidationError, model_validator

from sim.scenario import differences, evolve, explain, files, schema, yaml
from sim.scenario.behaviour import Behaviour
from sim.scenario.differences import Departure, Difference
from sim.scenario.errors import Problem, ScenarioError
from sim.scenario.fields import Part, Several, Table, words
from sim.scenario.merge import normal
from sim.scenario.parts import (
    CONTROLS,
    Assign,
    FirmSpec,
    MarketSpec,
    Network,
    Population,
    StrategyBlock,
    TouchpointSpec,
    Treatment,
    sums_to_one,
)
from sim.scenario.remarks import Remark, remarks
from sim.words import Message, Named, listed, message

FARTHEST = 1e12
"""Times the category's price that a price can be: beyond, what is felt of it leaves the range of the numbers it is kept in."""

LEAST_LIKED = 1e-6
"""The least share of a firm in what people like, where tastes are Dirichlet: of such a share nobody in a million buys."""


class Scenario(Part):
    """One market: its kind, its people, its firms, and the laws' coefficients."""

    name: str = words(
        ...,
        "short name; a file that leaves it out is called by its own name",
        pattern=f"^{files.NAME}$",
        max_length=files.LONGEST,
    )
    title: str = words("", "one line for people", max_length=200)
    about: str = words("", "what it stands for, where its numbers come from, what is assumed")
    focal: str = words("", "the firm policies are tried on; empty means the first")
    market: MarketSpec
    population: Population = Population()
    network: Network = Network()
    journey: Several[TouchpointSpec] = words(
        (TouchpointSpec(name="visit", need="service"),),
        "the touchpoints of a visit, in order",
        min_length=1,
        max_length=60,
    )
    firms: Table[FirmSpec] = words(..., "firms by name", min_length=1, max_length=32)
    behaviour: Behaviour = Behaviour()
    assign: Assign = Assign()

    _folder: Path | None = PrivateAttr(default=None)  # where network.path starts; not part of what the scenario says
    _lines: dict[str, str] = PrivateAttr(
        default_factory=dict
    )  # where firms' strategies stand in its files, for messages
    _digests: tuple[str, str] | None = PrivateAttr(default=None)  # of what it says, without and with what it is called

    # ---- coming to be ----------------------------------------------------------------------------------------------

    @classmethod
    def load(cls, source: str | os.PathLike[str]) -> Scenario:
        """Read a shipped scenario by its name, or your own by the path of its YAML file.

        Args:
            source: a name such as ``car-dealer``, or a path such as ``my/market.yaml``.

        Raises:
            ScenarioError: if there is no such scenario, or it cannot be used; the message says what to change.
        """
        return _built(files.load(source, schema.of(cls)))

    @classmethod
    def from_yaml(cls, text: str, *, folder: str | os.PathLike[str] | None = None, label: str = "scenario") -> Scenario:
        """Read a scenario from YAML text.

        Args:
            text: what a scenario file would hold.
            folder: where ``extends:`` and ``network.path`` may lead; without one, only to shipped scenarios.
            label: what to call the text in messages.

        Raises:
            ScenarioError: if it cannot be used.
        """
        return _built(files.from_yaml(text, schema.of(cls), folder=folder, label=label))

    def to_yaml(self, *, defaults: bool = True) -> str:
        """The scenario as YAML text; reading it gives an equal scenario.

        Args:
            defaults: whether to write out what is at its default.
        """
        return yaml.write(self.model_dump(exclude_defaults=not defaults))

    def evolve(self, name: str, changes: Mapping[str, Any]) -> Scenario:
        """A copy under a new name with some values changed.

        Args:
            name: name of the new scenario.
            changes: new values by dotted path: ``{"firms.sewell.promise.cushion": 0.1}``. A mapping is merged into
                what is there, a list replaces it, None removes a firm or a segment, or puts a field back to its default.

        Raises:
            ScenarioError: for a path that does not exist or a value that does not fit.
        """
        top, label = schema.of(type(self)), f"evolve {name!r}"
        touched = evolve.touched(changes)
        data = evolve.evolved(self.model_dump(include=set(touched)), changes, top, label)
        if touched.get("firms"):
            data["firms"] = {
                firm: self.firms[firm] if firm in self.firms and firm not in touched["firms"] else said
                for firm, said in data["firms"].items()
            }
        kept = {part: getattr(self, part) for part in type(self).model_fields}
        return _checked(files.Written({**kept, **data, "name": name}, {}, label, self._folder))

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """The same scenario with some of its parts changed, checked like any other; ``evolve`` does it by paths.

        Raises:
            ScenarioError: for an unknown part, or a value that does not fit.
        """
        if not update:
            return self
        try:
            copied = super().model_copy(update=update)
        except ValidationError as error:
            raise ScenarioError(
                explain.problems(error, schema.of(type(self)), {}, message("scenario-copy-of", name=repr(self.name)))
            ) from None
        copied._folder = self._folder
        return copied

    # ---- what it says ----------------------------------------------------------------------------------------------

    def diff(self, other: Scenario) -> str:
        """How another scenario differs from this one: a line per difference, in words."""
        return differences.in_words(self.differences(other))

    def differences(self, other: Scenario) -> list[Difference]:
        """Every leaf in which another scenario differs from this one. Names and descriptions are no difference.

        Returns:
            For each: ``path``; ``change`` (``changed``, ``added``, ``removed`` or ``reordered``); ``before`` and
            ``after`` as plain values (None where there is none); ``unit`` (``1`` is a pure number, ``-`` no number; money is the
            currency of both, where that is one);
            ``meaning``.
        """
        found = differences.differences(self.model_dump(), other.model_dump(), schema.of(type(self)))
        if self.market.currency == other.market.currency:
            found = differences.in_money(found, self.market.currency)
        if self.network.kind == other.network.kind == "file" and self.network.path == other.network.path:
            before, after = self._ties_digest(), other._ties_digest()
            if before != after:
                said = {"unit": "-", "meaning": "content of the file of ties"}
                found.append(differences.difference("network.path", "changed", before, after, **said))
        return found

    def departures(self) -> list[Departure]:
        """Every value that differs from its default, in the order of declaration.

        Values without a default (a list price, a segment's share) are no departures, and names and descriptions are not
        looked at. A list, such as the journey, is one value. A segment's own trait is compared with the trait's default.
        """
        return differences.departures(self.model_dump(), schema.of(type(self)))

    def remarks(self) -> list[Remark]:
        """What is allowed but hardly meant, such as prices far from the category's: notes, none of them an error."""
        return remarks(self.market, self.population, self.firms)

    def numbers(self) -> list[schema.Field]:
        """Every number of the scenario: its path, as ``evolve`` takes it, its value, range, unit, meaning and source.

        Each parameter of a distribution is one, and so is each entry of a list.
        """
        return list(schema.numbers(schema.of(type(self)), self.model_dump()))

    def field(self, path: str) -> schema.Field:
        """What may stand at a dotted path, and what stands there: value, range, unit, meaning, source, default.

        Raises:
            ScenarioError: for a path that does not exist.
        """
        place, value, model = evolve.found(self.model_dump(), path, schema.of(type(self)), f"field of {self.name!r}")
        return schema.field(path, place, model, value)

    @property
    def folder(self) -> Path | None:
        """The folder the scenario was read from; ``network.path`` starts there."""
        return self._folder

    def where(self, firm: str) -> str:
        """What a message calls the place of a firm's strategy: its path, after the file and line where it stands in one."""
        return f"{self._lines.get(firm) or self.name}, firms.{firm}.strategy"

    @property
    def network_file(self) -> Path | None:
        """The edge list of ``network.path``, checked to be there; None for other kinds of network.

        Raises:
            ScenarioError: if the file is gone or lies outside the scenario's folder.
        """
        if self.network.kind != "file":
            return None
        try:
            return files.ties(self._folder, self.network.path)
        except ValueError as error:
            raise ScenarioError(Problem(error.args[0], path="network.path", file=self.name)) from None

    def _ties_digest(self) -> str:
        path = self.network_file
        assert path is not None
        return files.content_digest(path)

    def __eq__(self, other: object) -> bool:
        """Equal when they say the same; where they were read from counts only if a file of ties is read from there."""
        if not isinstance(other, Scenario):
            return NotImplemented
        same = self._said()[1] == other._said()[1]
        return same and (self.network.kind != "file" or self._folder == other._folder)

    def __hash__(self) -> int:
        """By name and content, whatever the file of ties holds by now."""
        return hash((self.name, self._said()[0]))

    def __repr__(self) -> str:
        """In one line; ``to_yaml()`` says it all."""
        firms, months = ", ".join(self.firms), self.market.months
        return f"<Scenario {self.name}: {self.market.kind}, {self.population.size} customers, {months} months, firms {firms}>"

    __str__ = __repr__

    def __lt__(self, other: Scenario) -> bool:
        """By name, then by content, so that a sweep can be grouped and sorted."""
        if not isinstance(other, Scenario):
            return NotImplemented
        return (self.name, *self._said()) < (other.name, *other._said())

    def digest(self) -> str:
        """SHA-256 of everything that determines results.

        The order of firms and segments counts, and the content of the file of ties, if there is one. Names of the
        scenario and descriptions do not.
        """
        if self.network.kind != "file":
            return self._said()[0]
        content = self._content()
        content["network"]["path"] = self._ties_digest()
        return _hashed(content)

    def _content(self) -> dict[str, Any]:
        about: Any = {"about"}
        parts: Any = {"firms": {"__all__": about}, "population": {"segments": {"__all__": about}}}
        return self.model_dump(mode="json", exclude={"name": True, "title": True, "about": True, **parts})

    def _said(self) -> tuple[str, str]:
        """Digests of what it says, without and with what it is called and described as; taken once, as nothing changes."""
        if self._digests is None:
            self._digests = _hashed(self._content()), _hashed(self.model_dump(mode="json"))
        return self._digests

    # ---- what follows from it --------------------------------------------------------------------------------------

    @model_validator(mode="after")
    def _consistent(self) -> Scenario:
        for kind, names in (("firm", self.firms), ("segment", self.population.segments)):
            for name in names:
                if not name or len(name) > 40 or not all(c.isalnum() or c in "-_ " for c in name):
                    raise ValueError(message("scenario-name", kind=Named("kind", kind), name=repr(name)))
        total = sum(f.start_share for f in self.firms.values()) + self.population.start_outside
        sums_to_one(message("scenario-sum-firms"), total)
        self._liked()
        streams = self.streams()
        if len(set(streams)) < len(streams):
            raise ValueError(message("scenario-streams", streams=str(streams)))
        for name, firm in self.firms.items():
            for key, price in (("list_price", firm.list_price), ("service_price", firm.service_price)):
                if price > FARTHEST * self.market.category_price:
                    raise ValueError(
                        message(
                            "scenario-price-far",
                            path=f"firms.{name}.{key}",
                            price=f"{price:g}",
                            times=f"{FARTHEST:g}",
                            category=f"{self.market.category_price:g}",
                        )
                    )
            for segment in firm.price.segments:
                if segment not in self.population.segments:
                    path, known = f"firms.{name}.price.segments", listed(self.population.segments)
                    raise ValueError(message("scenario-no-segment", path=path, segment=repr(segment), segments=known))
        meant = {"firm": self.assign.firm, **{f"arms.{name}.firm": arm.firm for name, arm in self.assign.arms.items()}}
        for key, name in meant.items():
            if name and name not in self.firms:
                raise ValueError(_no_firm(f"assign.{key}", name, self.firms))
        for name in self.assign.arms:
            if not name or len(name) > 40 or not all(c.isalnum() or c in "-_ " for c in name):
                raise ValueError(message("scenario-name", kind=Named("kind", "arm"), name=repr(name)))
        if self.focal and self.focal not in self.firms:
            raise ValueError(_no_firm("focal", self.focal, self.firms))
        if self.market.kind == "durable" and all(f.service_price == 0 for f in self.firms.values()):
            raise ValueError(message("scenario-durable-price"))
        return self

    def _liked(self) -> None:
        """See that every firm has a share in what people like, where tastes are drawn by it."""
        tastes = [self.population.traits.taste, *(s.traits.get("taste") for s in self.population.segments.values())]
        kind = next((taste.kind for taste in tastes if taste is not None and taste.joint), "")
        for name, firm in self.firms.items():
            share = firm.start_share if firm.taste_share is None else firm.taste_share
            if kind and share < LEAST_LIKED:
                key = "start_share" if firm.taste_share is None else "taste_share"
                raise ValueError(
                    message(
                        "scenario-not-liked",
                        path=f"firms.{name}.{key}",
                        share=f"{share:g}",
                        kind=kind,
                        taste=f"firms.{name}.taste_share",
                        least=f"{LEAST_LIKED:g}",
                    )
                )

    @property
    def focal_firm(self) -> str:
        """The firm that policies are tried on."""
        return self.focal or next(iter(self.firms))

    @property
    def tried_firm(self) -> str:
        """The firm whose strategy reaches only the treated, where there is a field experiment."""
        return self.assign.firm or self.focal_firm

    def arms_of(self, firm: str) -> dict[int, Treatment]:
        """The further arms of the field experiment that meet a firm under another strategy, by number."""
        return {
            number: arm
            for number, arm in enumerate(self.assign.arms.values(), len(CONTROLS))
            if (arm.firm or self.tried_firm) == firm
        }

    def blocks_of(self, firm: str) -> tuple[StrategyBlock, ...]:
        """Every strategy that a firm follows: its own, and those of further arms of the field experiment."""
        return (self.firms[firm].strategy, *(arm.strategy for arm in self.arms_of(firm).values()))

    def streams(self) -> tuple[int, ...]:
        """The number under which each firm's luck is drawn."""
        return tuple(k if f.stream is None else f.stream for k, f in enumerate(self.firms.values()))

    def taste_shares(self) -> tuple[float, ...]:
        """The share of each firm in what people like, summing to 1: its ``taste_share``, or its ``start_share``, of all firms'."""
        said = [f.start_share if f.taste_share is None else f.taste_share for f in self.firms.values()]
        total = math.fsum(said)
        return tuple(share / total for share in said) if total > 0 else (1 / len(said),) * len(said)

    @property
    def entrants(self) -> int:
        """Newcomers to the category over the warm-up and the months observed."""
        return round(
            self.population.size * self.population.entry_rate * (self.market.warm_up + self.market.months) / 12
        )

    @property
    def rows(self) -> int:
        """Customers there will ever be: the first ones, the entrants, the isolated ones, in this order."""
        return self.population.size + self.entrants + self.population.isolated


def _built(written: files.Written) -> Scenario:
    """A scenario from plain values.

    Raises:
        ScenarioError: with every problem found.
    """
    return _checked(replace(written, data=normal(schema.of(Scenario), written.data)))


def _checked(written: files.Written) -> Scenario:
    """A scenario from plain values in their normal form, or from parts of another, which are taken as they are.

    Raises:
        ScenarioError: with every problem found.
    """
    top, places, label = schema.of(Scenario), written.places, written.label
    try:
        scenario = Scenario.model_validate(written.data, strict=True)
    except ValidationError as error:
        raise ScenarioError(explain.problems(error, top, places, label)) from None
    scenario._folder = written.folder
    scenario._lines = {name: _line(written, ("firms", name, "strategy")) for name in scenario.firms}
    if scenario.network.kind == "file":
        try:
            files.ties(written.folder, scenario.network.path)
        except ValueError as error:
            file, line = explain.locate(("network", "path"), places, label)
            raise ScenarioError(Problem(error.args[0], path="network.path", file=file, line=line)) from None
    return scenario


def _no_firm(path: str, firm: str, firms: Iterable[str]) -> Message:
    return message("scenario-no-firm", path=path, firm=repr(firm), firms=listed(firms))


def _line(written: files.Written, path: tuple[str, ...]) -> str:
    """File and line of a path; empty where it stands in no file."""
    file, line = written.places.get(path, (written.label, None))
    return f"{file}, line {line}" if line is not None else ""


def _hashed(content: Any) -> str:
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()
