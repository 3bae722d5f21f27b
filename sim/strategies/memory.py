"""What a firm can work out from its own books: the only memory a strategy has.

A strategy is a function of its view, so whatever it has learned it works out again from its books every month. That keeps
twins, checkpoints and reruns exact: there is no state that could be forgotten, or left over from another world.
"""

from collections.abc import Mapping, Sequence

Month = Mapping[str, float]
"""One month of a firm's books."""


def total(months: Sequence[Month], *columns: str) -> float:
    """Sum of columns over months."""
    return float(sum(month[column] for month in months for column in columns))


def margin(months: Sequence[Month]) -> float:
    """Profit as a share of revenue over months; 0 when nothing was taken."""
    revenue = total(months, "sales", "aftersales", "fees", "partner_income")
    return total(months, "profit") / revenue if revenue > 0 else 0.0


def complaint_rate(months: Sequence[Month]) -> float:
    """Complaints per visit over months; 0 when nobody came."""
    visits = total(months, "visits")
    return total(months, "complaints") / visits if visits > 0 else 0.0


def rounds(books: Sequence[Month], length: int) -> list[float]:
    """Profit per month of each full round of ``length`` months, oldest first."""
    return [total(books[k : k + length], "profit") / length for k in range(0, len(books) - length + 1, length)]


def whole(name: str, value: float, low: int = 1) -> int:
    """A parameter that counts something.

    Raises:
        ValueError: when it is not a whole number, or less than ``low``.
    """
    if value != int(value) or value < low:
        raise ValueError(f"{name} is {value:g}; a whole number from {low} on is needed")
    return int(value)
