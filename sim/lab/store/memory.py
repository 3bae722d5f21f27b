"""Where outcomes are kept by digest, so that a world is lived once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from sim.lab.outcomes import Outcome


class Store(Protocol):
    """What a store can do. Keys are digests of a world and of what was taken of it; outcomes never change under a key."""

    def get(self, key: str) -> Outcome | None:
        """What is kept under a key; none when there is nothing."""

    def put(self, key: str, outcome: Outcome) -> None:
        """Keep an outcome; that of a world that failed is kept too, and is tried again when asked for."""


class Memory:
    """A store in memory."""

    def __init__(self) -> None:
        self._kept: dict[str, Outcome] = {}

    def get(self, key: str) -> Outcome | None:
        """What is kept under a key; none when there is nothing."""
        return self._kept.get(key)

    def put(self, key: str, outcome: Outcome) -> None:
        """Keep an outcome."""
        self._kept[key] = outcome

    def __len__(self) -> int:
        return len(self._kept)
