"""What one customer and one firm are to each other: what lasts, and what happened this month."""

from __future__ import annotations

from sim.engines.agents.records import Account, Encounter, RelationshipRecord
from sim.engines.agents.setting import Provider


class Relationship(RelationshipRecord):
    """A customer's record with one firm: the fields of ``RELATIONSHIP``, plus the firm itself and what happened this month.

    Attributes:
        provider: the firm, as its customers meet it.
        encounter: what happened this month; forgotten when the month is over.
        account: what the firm keeps of the customer for programme and pyramid, if it does.
    """

    __slots__ = ("account", "encounter", "provider")

    provider: Provider
    encounter: Encounter
    account: Account | None

    def __init__(self, provider: Provider) -> None:
        super().__init__()
        self.provider = provider
        self.encounter = Encounter()
        self.account = None

    def has(self, mark: int) -> bool:
        """Whether a mark is set."""
        return bool(self.marks & mark)

    def mark(self, mark: int, on: bool = True) -> None:
        """Set a mark, or take it away."""
        self.marks = self.marks | mark if on else self.marks & (255 ^ mark)
