"""One customer, looked at as a Mesa agent."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import mesa

from sim.scenario import NEEDS
from sim.state.person import CHANNELS, PARTS, PERSON, uncoded
from sim.state.relationship import RELATIONSHIP


class CustomerView(mesa.Agent):
    """One row, looked at as a Mesa agent: ``view.spend``, ``view.home``, ``view.relationships["alpha"].trust``.

    It is made when asked for and registered nowhere (the model's agents stay what they are), holds no state of its own,
    and always shows the columns as they are now. Numbers are plain Python numbers.

    Args:
        model: the market.
        row: which customer.
        firms: the firms' names, in order.
        segments: the segments' names, in order.

    Raises:
        IndexError: when there is no such row.
    """

    def __init__(self, model: Any, row: int, firms: list[str], segments: list[str]) -> None:
        # not super().__init__, which would register one more agent with the model
        if not 0 <= row < model.customers.people.size:
            raise IndexError(f"customer {row}; there are customers 0 to {model.customers.people.size - 1}")
        self.model, self.unique_id, self.pos = model, row, None
        self._firms, self._segments = firms, segments

    def __getattr__(self, name: str) -> Any:
        if name not in (PERSON.names or ()):
            raise AttributeError(
                f"a customer has no {name!r}; there are: relationships, {', '.join(PERSON.names or ())}"
            )
        value = self.model.customers.people[name][self.unique_id].tolist()
        if name in ("home", "last", "left", "first"):
            return self._firms[value] if value >= 0 else None
        if name == "segment":
            return self._segments[value]
        if name == "stage":
            return ("absent", "present", "gone")[value]
        if name == "needs":
            return {need: weight / sum(value) for need, weight in zip(NEEDS, value, strict=True)}
        if name == "parts":
            return {part: uncoded(code) for part, code in zip(PARTS, value, strict=True)}
        return CHANNELS[value] if name == "channel" else value

    @property
    def relationships(self) -> dict[str, SimpleNamespace]:
        """What lies between this customer and each firm, by the firm's name."""
        records = self.model.customers.relationships[self.unique_id]
        names = RELATIONSHIP.names or ()
        return {
            firm: SimpleNamespace(**dict(zip(names, record.item(), strict=True)))
            for firm, record in zip(self._firms, records, strict=True)
        }

    def __repr__(self) -> str:
        return f"<customer {self.unique_id}: {self.segment}, {self.stage}, with {self.home or 'nobody'}>"
