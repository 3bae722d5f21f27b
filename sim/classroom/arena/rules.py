"""What a game is played by: the market, its firms, rounds, time and budget."""

from __future__ import annotations

from typing import Any, Final

from pydantic import BaseModel, ConfigDict, Field, field_validator

from sim.scenario import Scenario
from sim.scenario.files import shipped

FIRMS: Final = ("amber", "birch", "cedar", "dune", "elm", "fjord", "grove", "harbour")
"""What firms are called: words of the catalogue, none of them better than another."""

STUDENTS: Final = "students"
"""Who leads a firm that no strategy leads."""

CUSTOMERS: Final = 300
"""Customers for each firm: enough that one decision is seen, few enough that a round is lived in seconds."""


class Rules(BaseModel):
    """What a game is played by.

    Attributes:
        market: a shipped one; every firm is a copy of its focal firm.
        rounds: how many at most.
        months: that a round lasts in the market.
        seconds: that a class has to decide; 0 for as long as it takes.
        open: whether figures of all firms are told to all; otherwise what a firm could see of others: size and price.
        firms: who leads each: ``students``, or a strategy's name.
        budget: what levers may cost a month, as a share of what a firm at rest sells; the same amount for every firm.
        seed: of the market's luck.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)

    market: str = Field("coffee-shop", max_length=60)
    rounds: int = Field(8, ge=1, le=20)
    months: int = Field(6, ge=1, le=12)
    seconds: int = Field(180, ge=0, le=3600)
    open: bool = True
    firms: tuple[str, ...] = Field((STUDENTS,) * 4, min_length=2, max_length=len(FIRMS))
    budget: float = Field(0.05, ge=0.005, le=0.5)
    seed: int = Field(1, ge=0, le=2**32 - 1)

    @field_validator("market")
    @classmethod
    def _is_shipped(cls, value: str) -> str:
        if value not in shipped():
            raise ValueError(f"no market {value[:40]!r}; markets: {', '.join(shipped())}")
        return value

    @field_validator("firms")
    @classmethod
    def _are_led(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        known = playable()
        for leader in value:
            if leader != STUDENTS and leader not in known:
                raise ValueError(f"no strategy {leader[:40]!r}; strategies: {', '.join(known)}")
        if STUDENTS not in value:
            raise ValueError("at least one firm must be led by students")
        return value

    @property
    def names(self) -> tuple[str, ...]:
        """The firms."""
        return FIRMS[: len(self.firms)]

    @property
    def students(self) -> tuple[str, ...]:
        """The firms that students lead."""
        return tuple(name for name, leader in zip(self.names, self.firms, strict=True) if leader == STUDENTS)

    @property
    def leaders(self) -> dict[str, str]:
        """Who leads each firm."""
        return dict(zip(self.names, self.firms, strict=True))


def playable() -> tuple[str, ...]:
    """Strategies that may lead a firm."""
    from sim.strategies import known_strategies

    return tuple(name for name, one in known_strategies().items() if one.by_itself)


def market_of(rules: Rules) -> Scenario:
    """The market of a game, everyone at rest: the focal firm as often as the game has firms, each with the same share."""
    shipped_one = Scenario.load(rules.market)
    alike: dict[str, Any] = shipped_one.firms[shipped_one.focal_firm].model_dump()
    share = (1 - shipped_one.population.start_outside) / len(rules.firms)
    alike |= {"about": "", "stream": None, "start_share": share, "strategy": {"use": "rest"}}
    firms: dict[str, Any] = dict.fromkeys(shipped_one.firms)
    return shipped_one.evolve(
        "arena",
        {
            "firms": {**firms, **dict.fromkeys(rules.names, alike)},
            "focal": rules.names[0],
            "population.size": CUSTOMERS * len(rules.firms),
            "market.months": rules.rounds * rules.months,
        },
    )
