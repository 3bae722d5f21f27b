"""The rule by which the verdict falls, and its words.

The rule; its measure and thresholds were set before the first run, and ``docs/claims/retention-profit.md`` says what was
changed after runs had been seen:

- As arithmetic the claim stands when every gain lived by a cohort lies within five points of the closed form at the
  same retention, margins, discount rate and acquisition cost. One that misses by more is off when its interval leaves
  out the closed form, and open when it does not (too few people).
- As a business claim, a pair of market and lever keeps the promise when the lever can move yearly retention by five
  points and the interval of the gain in value (five years' profit and customer equity after them, discounted) lies at
  or above 25%; it falls short when the lever cannot, or the interval lies below 25%; otherwise it is open.
- ``false``: a gain is off. ``cannot be told``: a gain is open, or most pairs are, or no market could be lived.
  ``holds``: most pairs keep the promise, both while rivals rest and when they answer at once. Otherwise
  ``holds in part``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from loyalty_studies.claims.retention_profit import levers, maps
from loyalty_studies.claims.retention_profit.arithmetic import BAND, PUBLISHED
from sim.lab.court.claim import Ruling

NAME: Final = "retention-profit"
CLAIM: Final = "Five more points of retention lift profit by 85% (research figure: 25-85% by industry)."

TOLERANCE: Final = 5.0
"""Points by which a lived gain may miss the closed form (A1.1)."""

_READINGS: Final = "; ".join(f"{name}: {about}" for name, about in levers.MEASURED.items())

DEFINITIONS: Final[Mapping[str, str]] = {
    "five points": "Yearly retention r becomes r + 0.05: five percentage points, not 5% of r and not 5% fewer"
    " defections. The table 'readings' lays the three side by side.",
    "retention": "Share of a firm's customers who are still with it a year later. In the shipped markets: month by"
    " month over five years, exits by choice and needs that cease alike, compounded to a year; where people share their"
    " purchases among firms, of the main one.",
    "value per customer": "What the research figure is about: present value of the profit from an average new customer"
    " over its life, less what winning it cost, discounted at the rate stated.",
    "steady-state yearly profit": "Margin of all customers less winning costs in one year, once the base has grown to"
    " A / (1 - r) with the same number A won every year.",
    "lifetime value": "m (1 + d) / (1 + d - r), the first margin certain; or m r / (1 + d - r), the first margin after"
    " one renewal: the table A1.3 uses the second.",
    "free": "Retention is shifted from outside; nothing else changes.",
    "bought": "A lever of the firm moves retention; its cost is in the books, and so are the newcomers it attracts.",
    "gain in value": "Change of five years' profit plus customer equity at their end, all discounted, against a twin"
    f" world without the lever. Other readings of profit stand beside it. {_READINGS}.",
    "rivals answer": "Every rival runs the same strategy at the same dose on its own resting levers: from the first"
    " month, or after six months.",
}

UNKNOWN: Final = (
    "Whether the published industries had the retention, discount rate and winning costs that their figures need: the"
    " source gives a stream of profits for four of them and defection for one. What a point of retention costs a real"
    " firm: the shipped markets and the costs of their levers are assumptions. Whether a better mix of levers is"
    " cheaper: the mixes were chosen by hand. What standing still costs when rivals move first, and what rivals would"
    " do instead of copying. Whether profit per customer rises with tenure because customers grow or because those who"
    " buy little leave first: the published streams are taken as given. Intervals speak of luck inside the model alone."
)


@dataclass(frozen=True)
class Bought:
    """What the shipped markets said.

    Attributes:
        response: the search, dose by dose (``levers.responses``).
        reach: what can be had (``levers.attainable``).
        trials: the trial (``levers.trials``).
        missing: markets that are not shipped here.
    """

    response: pd.DataFrame
    reach: pd.DataFrame
    trials: pd.DataFrame
    missing: tuple[str, ...] = ()


COUNTED: Final = ("tried", "kept", "short", "open", "out_of_reach", "gain", "lose")


def promise(trials: pd.DataFrame, reach: pd.DataFrame, answer: str, measure: str = "value") -> dict[str, int]:
    """Pairs of market and lever, counted: ``COUNTED``.

    Of those ``tried``, how many keep the promise of 25%, fall short of it, or are open; how many of the short are out
    of reach of five points; and how many gain and lose for certain (interval above and below 0).
    """
    rows = trials[trials["rivals"] == answer] if len(trials) else pd.DataFrame({f"{measure}_{e}": [] for e in ENDS})
    low, high = (rows[f"{measure}_{end}"] for end in ENDS)
    never = int((~reach["attained"].astype(bool)).sum())
    kept, short = int((low >= 100 * BAND[0]).sum()), int((high < 100 * BAND[0]).sum()) + never
    return {
        "tried": len(reach),
        "kept": kept,
        "short": short,
        "open": len(reach) - kept - short,
        "out_of_reach": never,
        "gain": int((low > 0).sum()),
        "lose": int((high < 0).sum()),
    }


ENDS: Final = ("low", "high")


def standing(gains: pd.DataFrame) -> str:
    """Whether lived gains (``miss``, ``low``, ``high``, ``exact``) stand by their closed forms: stands, off or open."""
    far = gains[~(gains["miss"].abs() <= TOLERANCE)]
    covered = (far["low"] <= far["exact"]) & (far["exact"] <= far["high"])
    return "stands" if far.empty else "open" if covered.all() else "off"


def rule(arithmetic: str, resting: Mapping[str, int], answered: Mapping[str, int]) -> Ruling:
    """The verdict, by the rule at the head of this file.

    Args:
        arithmetic: what ``standing`` said.
        resting, answered: what ``promise`` counted while rivals rest, and while they answer at once.
    """
    pairs = resting["tried"]
    if arithmetic == "off":
        return "false"
    if arithmetic == "open" or not pairs or 2 * resting["open"] > pairs:
        return "cannot be told"
    return "holds" if 2 * min(resting["kept"], answered["kept"]) > pairs else "holds in part"


def numbers_of(
    gains: pd.DataFrame,
    card: pd.DataFrame,
    flows: pd.DataFrame,
    path: pd.DataFrame,
    industry: pd.DataFrame,
    bought: Bought,
    counts: Mapping[str, Mapping[str, int]],
) -> dict[str, Any]:
    """The figures the words quote, and those one may look for first, by name."""
    numbers: dict[str, Any] = {
        "arithmetic": standing(gains),
        "lived_gains": len(gains),
        "largest_miss_points": round(float(gains["miss"].abs().max()), 2),
    }
    for row in card.itertuples():
        name = f"credit_card_{row.defection:.0%}_defection"
        numbers[name] = f"{row.simulated:.1f} [{row.low:.1f}, {row.high:.1f}], closed form {row.exact:.1f}"
    for row in flows.itertuples():
        numbers[f"yearly_profit_r_{row.retention:.0%}"] = (
            f"{row.simulated:+.1f}% [{row.low:+.1f}, {row.high:+.1f}], closed form {row.exact:+.1f}%"
        )
    for r in flows["retention"]:
        own = path[path["retention"] == r].set_index("year")
        numbers[f"yearly_profit_r_{r:.0%}_years_2_5_10"] = ", ".join(
            f"{own.loc[y, 'simulated']:+.1f}%" for y in (2, 5, 10)
        )
    numbers["largest_miss_on_the_way_points"] = round(float(path["miss"].abs().max()), 2)
    inside = maps.per_customer((0.0,)).dropna()
    numbers["map_share_inside_band"] = round(float(inside["gain"].between(100 * BAND[0], 100 * BAND[1]).mean()), 3)
    numbers["industries_no_r_at_10%"] = int(industry["needs r (d = 10%)"].isna().sum())
    if len(bought.trials):
        rest = bought.trials[bought.trials["rivals"] == levers.REST]
        told = rest[(rest["value_low"] > 0) | (rest["value_high"] < 0)]
        right = (told["cost"] < told["break_even_cost"]) == (told["value"] > 0)
        numbers["break_even_rule"] = f"calls the sign of value in {int(right.sum())} of {len(told)} cases"
    for answer, count in counts.items():
        numbers |= {f"pairs_{what}, rivals {answer}": n for what, n in count.items()}
    for row in bought.trials.itertuples() if len(bought.trials) else ():
        numbers[f"{row.market}: {row.lever}, rivals {row.rivals}"] = (
            f"retention {row.retention:+.1f} points [{row.retention_low:+.1f}, {row.retention_high:+.1f}], "
            f"value {row.value:+.1f}% [{row.value_low:+.1f}, {row.value_high:+.1f}], "
            f"five years' profit, discounted {row.npv:+.1f}% [{row.npv_low:+.1f}, {row.npv_high:+.1f}]"
        )
    for row in bought.reach.itertuples():
        if not row.attained:
            numbers[f"{row.market}: {row.lever}, most points"] = (
                f"{row.most_points:+.1f} ± {row.most_half_width:.1f} at dose {row.dose:.2f}, five years' profit,"
                f" discounted {row.npv_there:+.1f}%"
            )
    if bought.missing:
        numbers["markets not found"] = ", ".join(bought.missing)
    return numbers


SAID: Final[Mapping[Ruling, str]] = {
    "holds": "The claim holds",
    "holds in part": "The claim holds in part: as arithmetic, not as a promise",
    "false": "The claim is false",
    "cannot be told": "Whether the claim holds cannot be told",
}


def _span(rows: pd.DataFrame, name: str) -> str:
    return f"{rows[name].min():+.0f}% to {rows[name].max():+.0f}%"


def words_of(verdict: Ruling, numbers: Mapping[str, Any], bought: Bought) -> str:
    """The verdict for someone who reads nothing else."""
    card = [str(numbers[f"credit_card_{q}%_defection"]).split(" ")[0] for q in (20, 10, 5)]
    late, steady = numbers["yearly_profit_r_85%_years_2_5_10"], str(numbers["yearly_profit_r_85%"]).split(" ")[0]
    parts = [
        f"{SAID[verdict]}.",
        f"As arithmetic: {numbers['lived_gains']} gains from five free points, lived by cohorts of the engine, miss"
        f" their closed forms by at most {numbers['largest_miss_points']:.1f} points. The credit-card customer is worth"
        f" {card[0]}, {card[1]} and {card[2]} dollars at 20, 10 and 5% defection (published 134, 300, 525). The"
        " published percentages are values per customer, and follow from retention, discounting and winning costs"
        f" alone; {numbers['industries_no_r_at_10%']} of {len(PUBLISHED)} cannot come from constant margin, free"
        f" winning and a 10% discount rate at any retention. In yearly profit the same points show late: {late} in"
        f" years 2, 5 and 10 at 85% retention, on the way to {steady}.",
    ]
    if not len(bought.trials):
        return "\n\n".join([*parts, "As a business claim: no lever reached five points in the markets tried."])
    rest, once, later = (bought.trials[bought.trials["rivals"] == answer] for answer in levers.ANSWERS)
    count = {(what, a): numbers[f"pairs_{what}, rivals {a}"] for what in COUNTED for a in levers.ANSWERS}
    pairs = count["tried", levers.REST]
    parts.append(
        f"As a business claim: of {pairs} pairs of market and lever, {count['out_of_reach', levers.REST]} cannot move"
        " retention by five points at any dose tried. Where it can be done with rivals at rest, five points change"
        f" value by {_span(rest, 'value')} and five years' discounted profit by {_span(rest, 'npv')};"
        f" {count['kept', levers.REST]} of {pairs} pairs keep the promise of 25%, {count['gain', levers.REST]} gain and"
        f" {count['lose', levers.REST]} lose for certain. Buying the points costs {rest['cost'].min():.0f} to"
        f" {rest['cost'].max():.0f}% of margin, for every customer, all the time; the break-even cost 5 / (1 + d - r) %"
        f" of margin {numbers['break_even_rule']}. Had the same points come free, five years' profit would have changed"
        f" by {_span(rest, 'had it been free')}; part of that is not retention but the customers the lever attracts"
        f" ({_span(rest, 'customers')} customers after five years)."
    )
    parts.append(
        "When rivals answer in kind at once, the same doses move retention by"
        f" {once['retention'].min():+.1f} to {once['retention'].max():+.1f} points and value by {_span(once, 'value')};"
        f" after six months, by {later['retention'].min():+.1f} to {later['retention'].max():+.1f} points and"
        f" {_span(later, 'value')}. {count['kept', levers.AT_ONCE]} of {pairs} pairs still keep the promise,"
        f" {count['gain', levers.AT_ONCE]} gain and {count['lose', levers.AT_ONCE]} lose for certain."
    )
    return "\n\n".join(parts)
