"""A market and its ghost, kept alive in a process of their own: opened, stepped, changed, looked at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sim.classroom.live import frame, laws, levers
from sim.classroom.live.arrays import packed
from sim.classroom.live.diary import Following
from sim.classroom.live.frame import Between
from sim.classroom.live.layout import placed
from sim.classroom.live.markets import USUAL, fit
from sim.classroom.live.window import ENDS, FUNNEL, Eye
from sim.classroom.said import Said, each
from sim.market.market import Market
from sim.results.pyramid import SHARES
from sim.scenario import Scenario
from sim.state.books import BANDS
from sim.words import band, reason, segment_name, translated
from sim.words.names import named


class Live:
    """One live market.

    Args:
        source, customers, months, firms: see ``markets.fit``.
        seed: of both worlds.

    Attributes:
        months: months lived, as ``frame.numbers`` has them; the first is the day observation begins.
    """

    def __init__(
        self,
        source: str,
        seed: int,
        customers: int,
        months: int = USUAL,
        firms: int | list[str] | None = None,
    ) -> None:
        self.source = source
        self.spec = fit(source, customers, months, firms)
        self._sow(seed)

    def _sow(self, seed: int) -> None:
        self.seed = seed
        self._first: Market | None = None

    # -- opening ------------------------------------------------------------------------------------------------------

    def ready(self) -> None:
        """Nothing: whoever is answered knows that the market was read."""

    def warm_up(self) -> None:
        """Live the months before observation; the first time ever, laws are compiled for it.

        A month beyond is lived on trial, by a world that is then forgotten: what it takes to see one is compiled too.
        """
        self._first = Market(self.spec, rng=self.seed).warm_up()
        trial, eye = self._first.twin(self.spec), Eye()
        eye.look(-1, *trial.customers)
        trial.windows = (eye,)
        trial.step()

    def begin(self) -> dict[str, Any]:
        """What does not change from month to month, once the warm-up has been lived."""
        assert self._first is not None
        x, y = placed(self._first.ties)
        self._at_rest()
        spec = self.spec
        return {
            "market": spec.name,
            "source": self.source,
            "title": each(lambda: translated("markets", spec.title or spec.name)),
            "about": each(lambda: translated("markets", " ".join(spec.about.split()))),
            "kind": spec.market.kind,
            "seed": self.seed,
            "customers": spec.population.size,
            "rows": spec.rows,
            "months": spec.market.months,
            "currency": spec.market.currency,
            "firms": [_firm(spec, name, k) for k, name in enumerate(spec.firms)],
            "focal": list(spec.firms).index(spec.focal_firm),
            "x": packed("f4", x),
            "y": packed("f4", y),
            "edges": packed("i4", self._first.ties.edges()),
            "touchpoints": [_touchpoint(touch.name) for touch in spec.journey],
            "bands": [_said("band", name) for name in BANDS],
            "layers": [_said("layer", name) for name in SHARES],
            "reasons": {name: each(lambda name=name: reason(name)) for name in ENDS},  # type: ignore[misc]
            "funnel": list(FUNNEL),
            "groups": levers.groups(),
            "levers": levers.described(spec),
            "costs": levers.costs(),
            "laws": laws.described(spec),
        }

    def _at_rest(self) -> None:
        """Both worlds on the day observation begins, every lever at rest, every coefficient as the market has it."""
        assert self._first is not None
        self._set: dict[str, dict[str, float]] = {}
        self._coefficients: dict[str, float] = {}
        self._changed = False
        self._past: list[tuple[int, Scenario]] = []
        self._following: Following | None = None
        self._eyes = Eye(), Eye(hears=False)
        self._world, self._ghost = (self._watched(self._first, self.spec, eye) for eye in self._eyes)
        self._between = Between(len(self.spec.firms))
        self.months: list[dict[str, Any]] = []
        for eye, market in zip(self._eyes, (self._world, self._ghost), strict=True):
            eye.look(-1, *market.customers)
        self._columns = frame.columns(self._world), frame.columns(self._ghost)
        self._note()

    @staticmethod
    def _watched(market: Market, spec: Scenario, eye: Eye) -> Market:
        """A market that goes on from where one stands, under another scenario, seen by an eye."""
        twin = market.twin(spec)
        twin.windows = (eye,)
        return twin

    def reset(self, seed: int | None = None) -> bool:
        """Begin again, under another seed where one is given; whether there is a warm-up to live first."""
        if seed is not None and seed != self.seed:
            self._sow(seed)
            return True
        self._at_rest()
        return False

    # -- living -------------------------------------------------------------------------------------------------------

    @property
    def month(self) -> int:
        """Months lived."""
        return self._world.month

    @property
    def over(self) -> bool:
        """Whether all have been."""
        return self._world.month >= self.spec.market.months

    def step(self, months: int = 1) -> dict[str, Any]:
        """Live months in both worlds: the frame of the last, and as ``missed`` the numbers of those between."""
        before = len(self.months)
        for _ in range(months):
            if self.over:
                break
            self._change()
            for market in (self._world, self._ghost):
                market.step()
            self._columns = frame.columns(self._world), frame.columns(self._ghost)
            self._between.add(*self._columns)
            self._note()
        return {**self.frame(), "missed": self.months[before:-1]}

    def _note(self) -> None:
        world, ghost = self._columns
        self.months.append(frame.numbers(self.month, world, ghost, self._between.now(world, ghost)))

    def frame(self) -> dict[str, Any]:
        """Where both worlds stand; what charts show of the ghost stands as ``ghost``."""
        ours, ghosts = (eye.seen for eye in self._eyes)
        assert ours is not None
        assert ghosts is not None
        return {
            **self.months[-1],
            **frame.people(ours),
            **frame.charts(ours, self._columns[0]),
            "ghost": frame.charts(ghosts, self._columns[1]),
            "levers": self._set,
            "coefficients": self._coefficients,
            "over": self.over,
        }

    def history(self) -> list[dict[str, Any]]:
        """Every month so far, as ``frame.numbers`` has them."""
        return self.months

    # -- changing -----------------------------------------------------------------------------------------------------

    def set_levers(self, firm: str, settings: Mapping[str, float]) -> dict[str, dict[str, float]]:
        """Set levers of a firm from the next month on; the ghost's stay at rest. What all firms' are set to, then.

        Raises:
            ValueError: when they do not fit together.
        """
        asked = {**self._set.get(firm, {}), **settings}
        resting = self.spec.firms[firm].levers()
        kept = {path: value for path, value in asked.items() if value != levers.resting(resting, path)}
        targets: dict[str, dict[str, Any]] = {}
        for path, value in kept.items():
            block, _, field = path.partition(".")
            targets.setdefault(block, {})[field] = value
        resting.towards(1, **targets)
        self._set = {
            **{name: each_ for name, each_ in self._set.items() if name != firm},
            **({firm: kept} if kept else {}),
        }
        self._changed = True
        return self._set

    def set_coefficient(self, path: str, value: float) -> dict[str, float]:
        """Set a coefficient of a law from the next month on, in both worlds. What all are set to, then.

        Raises:
            ScenarioError: when it does not fit.
        """
        asked = {**self._coefficients, path: value}
        self.spec.evolve(self.spec.name, asked)
        self._coefficients = {path: value for path, value in asked.items() if value != self.spec.field(path).value}
        self._changed = True
        return self._coefficients

    def _change(self) -> None:
        """Go on under what was set since the last month."""
        if not self._changed:
            return
        self._changed = False
        ghost = self.spec.evolve(self.spec.name, self._coefficients)
        moved = {f"firms.{name}.strategy": {"use": "set-levers", **to} for name, to in self._set.items()}
        world = ghost.evolve(self.spec.name, moved) if moved else ghost
        if ghost != self._ghost.spec:
            self._ghost = self._watched(self._ghost, ghost, self._eyes[1])
        if world != self._world.spec:
            self._past.append((self._world.month, world))
            self._world = self._watched(self._world, world, self._eyes[0])

    # -- looking ------------------------------------------------------------------------------------------------------

    def diary(self, row: int) -> dict[str, Any]:
        """The life of a customer so far, in every language."""
        assert self._first is not None
        if self._following is None or self._following.row != row:
            self._following = Following(self._first, self.spec, row)
        return self._following.told(self._past, self.month)


def _firm(spec: Scenario, name: str, position: int) -> dict[str, Any]:
    firm = spec.firms[name]
    about = each(lambda: translated("markets", " ".join(firm.about.split())))
    return {"name": name, "position": position, "about": about, "price": firm.list_price}


def _touchpoint(name: str) -> Said:
    return each(lambda: segment_name(name))


def _said(kind: str, key: str) -> Said:
    return each(lambda: named(kind, key)) if kind != "band" else each(lambda: band(key))
