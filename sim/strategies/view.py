"""What a firm can see: its own books and levers, and what is public. Nothing about any single customer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar, overload

from sim.scenario import Levers

T = TypeVar("T", covariant=True)

PUBLIC: Final[dict[str, tuple[str, ...]]] = {
    "price": ("change", "newcomer", "newcomer_months", "loyalty", "season", "segments"),
    "bundle": ("discount", "volume"),
    "programme": ("earn", "threshold", "endowed", "expiry_months"),
    "contract": ("months", "penalty", "gift"),
    "referral": ("reward", "in_points"),
    "tiers": ("recognition",),
}
"""The levers a firm cannot pull unseen, by block: they stand in its price list and its advertisements. How it answers
complaints, whom it calls, what it spends on quality and advertising, it keeps to itself."""


class Months(Sequence[T]):
    """What there is for each month so far, worked out when it is asked for: few strategies look back, and few look far.

    Args:
        count: how many months.
        at: what there is for a month, 0 the first.
    """

    def __init__(self, count: int, at: Callable[[int], T]) -> None:
        self._count = count
        self._at = at

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, month: int) -> T: ...
    @overload
    def __getitem__(self, month: slice) -> tuple[T, ...]: ...
    def __getitem__(self, month: int | slice) -> T | tuple[T, ...]:
        if isinstance(month, slice):
            return tuple(self._at(m) for m in range(*month.indices(self._count)))
        if not -self._count <= month < self._count:
            raise IndexError(f"month {month} of {self._count}")
        return self._at(month % self._count)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and not isinstance(other, str) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))


@dataclass(frozen=True)
class Offer:
    """What a firm lets everyone see.

    Attributes:
        list_price: of one unit, money.
        price: of one unit last month, before anyone's discount, money.
        promised_quality: the quality it promised last month, on the quality scale.
        levers: its public levers last month, by block and field (``PUBLIC``).
    """

    list_price: float
    price: float
    promised_quality: float
    levers: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True)
class MarketView:
    """The market as one firm sees it at the start of a month.

    Attributes:
        firm: its name.
        month: the month about to begin, 0 the first observed.
        rest: its levers at rest.
        levers: its levers last month.
        books: its own months so far, oldest first: of the ``firms`` table, the columns in ``sim.state.books.SEEN``.
        prices: public prices last month, by firm.
        shares: public shares of customers at the end of last month, by firm.
        public: what every firm, itself included, let everyone see last month, by firm.
        segments: names of the segments the market is talked of in; not who is in them, nor how many.
        touchpoints: stations of a visit.
        unit_margin: what its goods leave of the list price of a unit, as a share of it.
        durable: whether what is sold is bought rarely, and the price far above what a firm could give away of it.
        luck: the firm's own dice: for each month so far and the one about to begin, four uniforms in (0, 1), the same
            under every policy. Read them with ``toss``.
    """

    firm: str
    month: int
    rest: Levers
    levers: Levers
    books: Sequence[Mapping[str, float]] = ()
    prices: Mapping[str, float] = field(default_factory=dict)
    shares: Mapping[str, float] = field(default_factory=dict)
    public: Mapping[str, Offer] = field(default_factory=dict)
    segments: tuple[str, ...] = ()
    touchpoints: int = 1
    unit_margin: float = 1.0
    durable: bool = False
    luck: Sequence[tuple[float, float, float, float]] = ()

    def conceded(self, share: float) -> float:
        """A concession as a share of the price: it is reckoned in prices, and in durable markets in unit margins.

        Ten percent off a coffee is a coupon; off a car it is more than the dealer earns by it.
        """
        return share * self.unit_margin if self.durable else share

    def toss(self, die: int = 0, month: int | None = None) -> float:
        """A uniform in (0, 1) of the firm's own.

        Args:
            die: which of a month's four, 0 to 3.
            month: which month, up to this one; this one unless given.

        Raises:
            IndexError: for a fifth die, or a month that is not there.
        """
        month = self.month if month is None else month
        if not (0 <= die < 4 and 0 <= month < len(self.luck)):
            raise IndexError(f"no die {die} of month {month}; dice 0 to 3, months 0 to {len(self.luck) - 1}")
        return self.luck[month][die]
