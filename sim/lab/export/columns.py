"""The tables of a benchmark and their columns: what the data dictionary, the Parquet files and the glossary say of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from sim.lab.export.assignment import HIDDEN
from sim.lab.export.features import FEATURES
from sim.state.field import SATISFACTION, Field


class Kept(NamedTuple):
    """One table.

    Attributes:
        name: its name, and its files'.
        about: what a row is.
        reads: which libraries read it, and as what.
        columns: its columns.
    """

    name: str
    about: str
    reads: str
    columns: tuple[Field, ...]


def _of(name: str, meaning: str, unit: str = "") -> Field:
    return Field(name, "", unit, meaning)


_WHO: Final = _of("customer_id", "the customer's number, the same in all tables")
_DATE: Final = _of("date", "first day of the month: the world lives by months, and its first is written January 2020")
_WORLD: Final = _of("world", "0: nobody meets the policy; 1: everybody does")
_TREATED: Final = _of("treatment", "1: met the policy, 0: did not")
_VALUE: Final = _of("value", "paid in that month", "money")
_UNITS: Final = _of("units", "units bought, or months billed", "units")
_SCORE: Final = _of("score", "satisfaction as answered", "1-10")
_PUT_RIGHT: Final = _of("put_right", "1: put right")
_KEPT: Final = (
    "1: with the firm to the end of the months that count; where people buy from several firms, or rarely: bought from "
    "it in them"
)

DATA: Final = (
    Kept(
        "transactions",
        "a month in which a customer bought or was billed",
        "lifetimes, pymc-marketing: transaction log",
        (_WHO, _DATE, _VALUE, _UNITS),
    ),
    Kept(
        "rfm",
        "a customer who bought before the policy began; a month is the unit of time",
        "lifetimes, pymc-marketing: BG/NBD, Pareto/NBD, Gamma-Gamma",
        (
            _WHO,
            _of("frequency", "months with a purchase after the first", "months"),
            _of("recency", "from the first to the last such month", "months"),
            _of("T", "from the first such month to the last before the policy", "months"),
            _of("monetary_value", "mean paid in the months that frequency counts; 0 for none", "money"),
        ),
    ),
    Kept(
        "stays",
        "a stay of a customer with the firm",
        "lifelines: duration, event, entry (delayed entry)",
        (
            _WHO,
            _of("entry", "how long it had lasted when it began to be watched; 0 for who joined later", "months"),
            _of("duration", "how long it lasted, or has lasted", "months"),
            _of("event", "1: it ended; 0: it goes on"),
            _of("ended", "how it ended"),
            _of("channel", "how the customer came"),
        ),
    ),
    Kept(
        "survival",
        "a customer of the firm on the day the policy begins, from that day on",
        "lifelines: duration, event, covariates",
        (
            _WHO,
            _of("duration", "until the customer left, or to the end: 1 for who left in the first month", "months"),
            _of("event", "1: left; 0: was still there"),
            _TREATED,
            *FEATURES,
        ),
    ),
    Kept(
        "uplift",
        "a customer of the firm on the day the policy begins",
        "scikit-uplift, causalml: features, treatment, outcome, p",
        (
            _WHO,
            _TREATED,
            _of("outcome", _KEPT),
            _of("spend", "paid to the firm in these months", "money"),
            _of(
                "margin", "what the customer brought the firm in these months, less what the customer cost it", "money"
            ),
            _of("p", "chance of being treated, where a lot or the records alone decided"),
            *FEATURES,
        ),
    ),
    Kept(
        "surveys",
        "an answer to the firm's survey that reached it",
        "",
        (
            _WHO,
            _DATE,
            _SCORE,
            _of("need", "named as the one to do better in"),
            _of("would_return", "1: means to come back"),
        ),
    ),
    Kept(
        "complaints",
        "a month in which a customer complained",
        "",
        (_WHO, _DATE, _of("about", "what one gets (outcome), or how one is treated (process)"), _PUT_RIGHT),
    ),
)
"""What the firm would have."""

TRUTH: Final = (
    Kept(
        "effects",
        "a customer of uplift, with both outcomes",
        "",
        (
            _WHO,
            _of("p", "chance of being treated"),
            _TREATED,
            _of("y0", f"without the policy. {_KEPT}"),
            _of("y1", "the same with the policy"),
            _of("effect", "y1 less y0: 1 saved, -1 driven away, 0 neither"),
            *(
                _of(f"{name}{end}", f"{name}{how}", "money")
                for name in ("spend", "margin")
                for end, how in (
                    ("0", " without the policy"),
                    ("1", " with the policy"),
                    ("_effect", ": what the policy changed"),
                )
            ),
        ),
    ),
    Kept(
        "risk",
        "a customer of uplift: how likely leaving was, and what came of it",
        "",
        (
            _WHO,
            _of(
                "hazard",
                "chance, before luck, to choose elsewhere within a year, were all to stay as in the last month before the policy; "
                "empty for who joined in that month",
                "per year",
            ),
            _of("left0", "1: left without the policy"),
            _of("months0", "months until then, or to the end", "months"),
            _of("left1", "1: left with the policy"),
            _of("months1", "months until then, or to the end", "months"),
        ),
    ),
    Kept(
        "future",
        "a customer of rfm, after the policy began",
        "",
        (
            _WHO,
            _of("duration_holdout", "months there are", "months"),
            *(
                field
                for end, how in (("0", "without the policy"), ("1", "with the policy"))
                for field in (
                    _of(f"frequency_holdout{end}", f"months with a purchase, {how}", "months"),
                    _of(f"units_holdout{end}", f"units bought, {how}", "units"),
                    _of(f"value_holdout{end}", f"paid, {how}", "money"),
                )
            ),
        ),
    ),
    Kept(
        "people",
        "a customer of uplift: traits that stand in no record",
        "",
        (
            _WHO,
            _of("segment", "group of customers in the model"),
            _of(HIDDEN, "how much a price weighs, against an average customer"),
            _of("spend_trait", "what one unit is to the customer, against an average one"),
            _of("rate_trait", "how much of the category is needed, a month"),
        ),
    ),
    Kept("transactions", "the log in both worlds", "", (_WORLD, _WHO, _DATE, _VALUE, _UNITS)),
    Kept(
        "answers",
        "an answer to the survey in either world, whether it reached the firm or not",
        "",
        (
            _WORLD,
            _WHO,
            _DATE,
            _of("felt", "satisfaction as felt", SATISFACTION),
            _SCORE,
            _of("missing", "1: did not reach the firm"),
        ),
    ),
    Kept(
        "failures",
        "a month in which the firm failed a customer, in either world",
        "",
        (
            _WORLD,
            _WHO,
            _DATE,
            _of("severity", "of the worst, as felt"),
            _of("voiced", "1: the customer complained"),
            _PUT_RIGHT,
            _of("satisfaction", "with that month, after it was handled", SATISFACTION),
        ),
    ),
)
"""What no firm has."""

EXPORT: Final[Mapping[str, tuple[Field, ...]]] = {
    **{one.name: one.columns for one in DATA},
    **{f"truth/{one.name}": one.columns for one in TRUTH},
}
"""Columns by table."""


def said() -> Iterator[str]:
    """Every text of the data dictionary, for translators."""
    for table in (*DATA, *TRUTH):
        yield from (table.about, table.reads) if table.reads else (table.about,)
        for field in table.columns:
            yield from (field.meaning, field.unit) if field.unit else (field.meaning,)
