"""What customers are worth: the quantities there are, the closed forms among them, and what a year of tenure brings."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

import pandas as pd

Timing = Literal["immediate", "after-renewal"]


def customer_lifetime_value(margin: float, retention: float, discount: float, timing: Timing = "immediate") -> float:
    """Present value of a customer with constant margin and retention.

    ``immediate``: the first margin is certain and comes now, m (1 + d) / (1 + d - r). ``after-renewal``: the first
    margin comes after the first renewal, m r / (1 + d - r). Source: LITERATURE C3 number 1; Gupta, Lehmann & Stuart 2004.

    Args:
        margin: contribution per period, money.
        retention: chance to stay from one period to the next, 0-1.
        discount: discount rate per period, 0 or more.
        timing: which of the two conventions.

    Raises:
        ValueError: when retention is outside 0-1, discount negative, or retention = 1 with discount = 0 (no finite value).
    """
    if not 0 <= retention <= 1 or discount < 0:
        raise ValueError(f"retention {retention} must be in 0-1 and discount {discount} at least 0")
    if retention == 1 and discount == 0:
        raise ValueError("a customer who never leaves has no finite value without discounting")
    first = 1 + discount if timing == "immediate" else retention
    return margin * first / (1 + discount - retention)


def closed_form(margin: float, stays: float, rate: float, months: float = float("inf")) -> float:
    """Value of one of today's customers by the closed form: constant margin, constant retention, no return.

    The margin comes at the end of each month from the next one on, of whoever stays till then:

        sum over s = 1 .. months of m r^s / (1 + d)^s  =  m r / (1 + d - r) (1 - (r / (1 + d))^months)

    which is ``customer_lifetime_value``, after renewal, cut off after some months. It holds where a customer has one firm at a
    time, leaves it for good, and all are alike. Where customers share their purchases among firms leaving a main firm is
    no end, and it does not hold; where they differ it is too low, as those who stay are those who would (Fader & Hardie 2010).

    Args:
        margin: contribution per customer and month, money.
        stays: retention per month, 0-1.
        rate: discount rate per month, 0 or more.
        months: of life that count; for ever unless given.

    Returns:
        Money; infinite for a customer who never leaves, undiscounted and for ever.
    """
    kept = stays / (1 + rate)
    if kept == 1:
        return margin * months
    lasting = 1.0 if months == float("inf") else 1 - kept**months
    return customer_lifetime_value(margin, stays, rate, "after-renewal") * lasting


def beyond(last: float, before: float) -> float:
    """What comes after the years lived, were every year to bring as much less than the one before as the last one did.

    With q = last / before, last (q + q^2 + ...) = last q / (1 - q). Not a number where values do not fall (q of 1 or more): no
    finite sum can be told from these years.

    Args:
        last, before: what the last year and the one before brought, discounted, money.
    """
    falls = last / before if before > 0 else float("nan")
    return last * falls / (1 - falls) if 0 <= falls < 1 else float("nan")


class Value(NamedTuple):
    """A quantity that says what customers are worth.

    Attributes:
        unit: money, customers, ...
        meaning: what it is.
        use: when to use it.
        closed: whether it is a closed form, to be had in subscription markets alone.
    """

    unit: str
    meaning: str
    use: str
    closed: bool = False


VALUES: Final[dict[str, Value]] = {
    "customers": Value(
        "customers",
        "Today's customers: subscribers; elsewhere who visited within a year, or whose main firm it is",
        "To know how many the others are about",
    ),
    "last_year": Value(
        "money",
        "Contribution of the twelve months before today, after advertising",
        "As a yardstick: how many such years a value is",
    ),
    "cohort_value": Value(
        "money",
        "What today's customers bring in the years to come, as the world goes on; discounted",
        "To say what those who are there will bring: what may be spent on keeping them",
    ),
    "value_per_customer": Value(
        "money",
        "Cohort value per customer of today",
        "As lifetime value, in any kind of market: an upper bound for winning one customer like them",
    ),
    "customer_equity": Value(
        "money",
        "What today's customers bring in the years to come if the firm acquires nobody any more; discounted",
        "To say what the customer base is worth by itself, as when it is sold or a firm closes to newcomers",
    ),
    "acquisition_value": Value(
        "money",
        "Firm value less customer equity: what acquiring adds, advertising and taking on paid",
        "To judge acquisition as a whole, whoever recruits",
    ),
    "newcomers_value": Value(
        "money",
        "Firm value less cohort value: what everyone else will bring, advertising paid",
        "To see how much of the coming years is not in the house yet",
    ),
    "firm_value": Value(
        "money",
        "Contribution of the years to come from everyone, after advertising, before fixed cost; discounted",
        "To compare policies over a horizon: existing and future customers together",
    ),
    "value_at_stake": Value(
        "money",
        "Firm value less what it were if all of today's customers were lost today for good",
        "To say what losing the base would cost, word of mouth and all: the most that saving it may cost",
    ),
    "influence_value": Value(
        "money",
        "Value at stake less cohort value: what today's customers bring by those they win, or keep away",
        "To see what their word of mouth is worth beyond what they buy",
    ),
    "fixed_cost": Value(
        "money",
        "Fixed cost of the years to come; discounted",
        "To come from contribution to profit",
    ),
    "profit_value": Value(
        "money",
        "Firm value less fixed cost; discounted",
        "Where profit is asked for, not contribution",
    ),
    "closed_form_value": Value(
        "money",
        "Lifetime value by the closed form m r / (1 + d - r), of last year's margin and retention, for ever",
        "Where retention and margin are all that is known; too low where customers differ",
        closed=True,
    ),
    "closed_form_equity": Value(
        "money",
        "Closed-form lifetime value times today's customers, for ever",
        "Beside cohort value and what lies beyond its years",
        closed=True,
    ),
    "closed_form_equity_years": Value(
        "money",
        "Closed-form lifetime value times today's customers, of the years lived alone",
        "Beside cohort value: the same years, so the difference is what the closed form does not know",
        closed=True,
    ),
}
"""What customers are worth, by name, as ``sim.customer_value`` tells it."""


def per_month(yearly: float) -> float:
    """Monthly discount rate that compounds to a yearly one, (1 + d)^(1/12) - 1."""
    return float((1 + yearly) ** (1 / 12) - 1)


def customer_equity(value_per_customer: float, customers: float) -> float:
    """Customer equity by the closed form: value per customer times customers (DOMAIN claim 18)."""
    return value_per_customer * customers


COMPONENTS: Final = ("acquisition", "base", "growth", "operating cost", "referrals", "price premium")
"""What profit per customer is made of, by year of tenure, in Reichheld's order."""


def tenure_components(cohorts: pd.DataFrame, *, saved: float = 0.0) -> pd.DataFrame:
    """Profit per customer and month by year of tenure, split into Reichheld's components.

    Per customer-month of tenure year y let R be revenue, C cost (acquisition apart), A acquisition, q volume (what was
    sold, at list prices). Year 1 is the first year of tenure observed, p = R/q and k = C/q its price and cost per unit
    of volume (0 when nothing was sold). Then::

        acquisition    = -A_y
        base           = R_1 - C_1                        the same in every year
        growth         = (q_y - q_1) (p_1 - k_1)
        operating cost = -(C_y - k_1 q_y)                 cheaper to serve than year 1 is positive
        price premium  = R_y - p_1 q_y                    fewer discounts than year 1 is positive
        contribution   = R_y - C_y - A_y = the sum of these five
        referrals      = saved * told_good_y / told_good / customer_months_y
        total          = contribution + referrals

    The five add up to the contribution in the books exactly. Referrals are imputed on top: what newcomers who came by
    word of mouth would have cost otherwise is money nobody spent, so it stands in no books; it is credited to the years
    of tenure in proportion to the good word told in them. Source: Reichheld 1996; LITERATURE A2.

    The table pools whoever is still there: when those who buy little leave first, growth rises though no customer grew
    (selection, LITERATURE A16). Volume is measured in list prices, so a larger purchase is growth and not a premium.

    Args:
        cohorts: rows of ``cohorts`` tables, of one firm or several pooled.
        saved: money that word of mouth saved on newcomers, over all rows.

    Returns:
        A row a year of tenure: ``tenure_year`` (from 0), ``customer_months``, the ``COMPONENTS``, ``contribution`` and
        ``total``, in money per customer and month.
    """
    sums = ["customer_months", "revenue", "cost", "acquisition", "full_price", "told_good"]
    year = cohorts.groupby("tenure_year")[sums].sum()
    year = year[year["customer_months"] > 0]
    months = year["customer_months"]
    each = year[["revenue", "cost", "acquisition", "full_price"]].div(months, axis=0)
    revenue, cost, volume = each["revenue"], each["cost"], each["full_price"]
    first = each.iloc[0] if len(each) else pd.Series(0.0, index=each.columns)
    sold = float(first["full_price"])
    price, unit_cost = (float(first["revenue"]) / sold, float(first["cost"]) / sold) if sold > 0 else (0.0, 0.0)
    told = float(year["told_good"].sum())
    table = pd.DataFrame(
        {
            "customer_months": months,
            "acquisition": -each["acquisition"],
            "base": float(first["revenue"] - first["cost"]),
            "growth": (volume - sold) * (price - unit_cost),
            "operating cost": unit_cost * volume - cost,
            "referrals": (year["told_good"] / told if told > 0 else 0.0) * saved / months,
            "price premium": revenue - price * volume,
        }
    )
    if sold == 0:  # no volume to compare with: what came later is growth, what was paid is cost
        table["operating cost"] += float(first["cost"])
        table["price premium"] -= float(first["revenue"])
    table["contribution"] = revenue - cost - each["acquisition"]
    table["total"] = table["contribution"] + table["referrals"]
    return table.reset_index()
