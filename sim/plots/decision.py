"""Figures of a decision: what options bring over all markets, money by year, who is moved, what rivals do, what flips the choice.

Two intervals stand on most of them: a thick bar of luck alone, and a thin line of ignorance and luck. A title names a
    winner or a sign only
where the interval that is drawn says so.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from sim.plots import style
from sim.plots.style import plain
from sim.scenario.plainly import is_share, plainly
from sim.words import amount, called, currency_name, line, number, option_name, percent, say, segment_name
from sim.words.names import named

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST: Final = 10
"""Coefficients drawn; the others move the choice less."""

MEMBER: Final[dict[str, Any]] = {"s": 13, "color": "#B5B5B5", "edgecolors": "#6a6a6a", "linewidths": 0.4, "zorder": 2}
"""How one market is drawn."""


def reach(
    table: pd.DataFrame,
    ax: Axes | None = None,
    *,
    members: pd.DataFrame,
    grade: str = "untold",
    tied: bool = False,
    currency: str = "money",
    level: float = 0.9,
) -> Axes:
    """What each policy brings beyond doing nothing: a dot a market, a bar of luck, a line of ignorance and luck.

    Args:
        table: rows of ``Compared.choice()`` without doing nothing, the best first.
        ax: where to draw.
        members: ``policy`` and ``believed``, a row a market.
        grade: how firmly the first is recommended.
        tied: whether luck leaves open if another policy is as good.
        currency: what money is counted in.
        level: of the intervals.
    """
    rows = table.to_dict("records")
    first = rows[0]
    with style.canvas(ax, height=1.9 + style.tall(list(table["policy"]), 0.55)) as ax:
        unit = style.money(ax, "x", [*table["low"], *table["high"], *members["believed"]], currency)
        title = say(
            "decision-plot-reach",
            grade={"on average": "average"}.get(grade, grade),
            tied=tied,
            policy=str(first["policy"]),
            by=amount(float(first["difference"]), currency),
            low=amount(float(first["low"]), currency),
            high=amount(float(first["high"]), currency),
        )
        style.head(ax, title, say("decision-plot-reach-x", unit=unit), "")
        spots = style.bars(ax, list(table["policy"]))
        for spot, row in zip(spots, rows, strict=True):
            own = members[members["policy"] == row["policy"]]["believed"].to_numpy(dtype=float)
            ax.scatter(own, spot + 0.26 + 0.1 * np.linspace(-1, 1, len(own)) * (len(own) > 1), **MEMBER)
            _both(ax, float(spot), row, "difference")
        ax.axvline(0, color="black", lw=1)
        ax.margins(x=0.06)
        ax.grid(axis="x", alpha=0.3)
        _legend(ax, level, dots=True)
    return ax


def _both(ax: Axes, spot: float, row: dict[Any, Any], mean: str, *, colour: str = style.BLUE, up: bool = False) -> None:
    """A mean with both intervals, along the axis of numbers."""
    middle, luck = float(row[mean]), float(np.nan_to_num(row["luck"]))
    ends = [[max(middle - float(row["low"]), 0)], [max(float(row["high"]) - middle, 0)]]
    if up:
        ax.errorbar(spot, middle, yerr=ends, fmt="none", ecolor=style.INK, elinewidth=1.4, capsize=4, zorder=3)
        ax.bar(spot, 2 * luck, 0.16, bottom=middle - luck, color=colour, edgecolor="#333333", lw=0.6, zorder=4)
        ax.scatter(spot, middle, marker="_", s=120, color="black", linewidths=2, zorder=5)
    else:
        ax.errorbar(middle, spot, xerr=ends, fmt="none", ecolor=style.INK, elinewidth=1.4, capsize=4, zorder=3)
        ax.barh(spot, 2 * luck, 0.16, left=middle - luck, color=colour, edgecolor="#333333", lw=0.6, zorder=4)
        ax.scatter(middle, spot, marker="|", s=120, color="black", linewidths=2, zorder=5)


def _legend(ax: Axes, level: float, *, dots: bool = False) -> None:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    handles: list[Any] = [
        Patch(facecolor=style.BLUE, edgecolor="#333333", lw=0.6),
        Line2D([], [], color=style.INK, lw=1.4, marker="|", ms=7),
    ]
    labels = [say("decision-plot-luck", level=level), say("decision-plot-ignorance", level=level)]
    if dots:
        handles.append(
            Line2D([], [], ls="", marker="o", ms=4, color=MEMBER["color"], mec=MEMBER["edgecolors"], mew=0.4)
        )
        labels.append(say("decision-plot-member"))
    style.legend(ax, handles, labels, columns=1)


def spending(table: pd.DataFrame, ax: Axes | None = None, *, currency: str = "money", level: float = 0.9) -> Axes:
    """What a policy spends and what profit gains, year by year, with intervals.

    Args:
        table: rows of ``Decision.by_year`` of one policy.
        ax: where to draw.
        currency: what money is counted in.
        level: of the intervals.
    """
    years = table["year"].to_numpy(dtype=float)
    with style.canvas(ax, height=4.0) as ax:
        unit = style.money(ax, "y", [*table["spent_high"], *table["gain_low"], *table["gain_high"]], currency)
        sure = int((table["gain_low"] > 0).sum())
        policy = str(table["policy"].iloc[0])
        title = say("decision-plot-years", policy=policy, sure=sure, years=len(table))
        style.head(ax, title, say("decision-plot-years-x"), say("decision-plot-years-y", unit=unit))
        for shift, of, colour, hatch in ((-0.2, "spent", style.ORANGE, "///"), (0.2, "gain", style.BLUE, "")):
            mean = table[of].to_numpy(dtype=float)
            ends = np.array([mean - table[f"{of}_low"], table[f"{of}_high"] - mean]).clip(0)
            ax.bar(
                years + shift, mean, 0.38, color=colour, hatch=hatch, edgecolor="#333333", lw=0.7,
                label=say("decision-plot-spent" if of == "spent" else "decision-plot-gain", level=level),
            )  # fmt: skip
            ax.errorbar(years + shift, mean, yerr=ends, fmt="none", ecolor="black", capsize=3, lw=1.2)
        ax.axhline(0, color="black", lw=1)
        ax.set_xticks(years, [f"{year:g}" for year in years])
        ax.grid(axis="y", alpha=0.3)
        style.legend(ax, columns=1)
    return ax


def path(
    table: pd.DataFrame,
    ax: Axes | None = None,
    *,
    month: int | None = None,
    sure: int | None = None,
    currency: str = "money",
    level: float = 0.9,
) -> Axes:
    """What a policy has added to profit so far, with both intervals, and where it has paid for itself.

    Args:
        table: ``Decision.path``.
        ax: where to draw.
        month: from which it is level or ahead on average.
        sure: from which the whole interval is.
        currency: what money is counted in.
        level: of the intervals.
    """
    policy = str(table["policy"].iloc[0])
    x = table["month"].to_numpy(dtype=float) + 1
    mean, low, high = (table[name].to_numpy(dtype=float) for name in ("difference", "low", "high"))
    luck = np.nan_to_num(table["luck"].to_numpy(dtype=float))
    with style.canvas(ax, height=4.0) as ax:
        unit = style.money(ax, "y", [*low, *high], currency)
        told = "sure" if sure is not None else "average" if month is not None else "never"
        title = say(
            "decision-plot-path",
            policy=policy,
            told=told,
            month=(sure if sure is not None else month or 0) + 1,
            months=len(x),
        )
        style.head(ax, title, say("decision-plot-path-x"), say("decision-plot-path-y", unit=unit))
        ax.fill_between(
            x, low, high, color=style.SKY, alpha=0.3, lw=0, label=say("decision-plot-ignorance", level=level)
        )
        ax.fill_between(
            x,
            mean - luck,
            mean + luck,
            color=style.BLUE,
            alpha=0.45,
            lw=0,
            label=say("decision-plot-luck", level=level),
        )
        ax.plot(x, mean, color="black", lw=2)
        if month:
            ax.plot([month + 1], [0], marker="*", ms=15, color="white", mec="black", zorder=5, clip_on=False)
        ax.axhline(0, color="black", lw=1)
        style.months(ax, float(x.max()))
        ax.grid(axis="y", alpha=0.3)
        style.legend(ax, columns=1)
    return ax


def steps(
    table: pd.DataFrame, ax: Axes | None = None, *, total: dict[str, float], currency: str = "money", level: float = 0.9
) -> Axes:
    """From doing nothing to a policy's profit, line by line of the books; a line through a bar's end is its own interval.

    Args:
        table: ``Decision.bridge``.
        ax: where to draw.
        total: the difference in profit: ``mean``, ``luck``, ``low``, ``high``.
        currency: what money is counted in.
        level: of the intervals.
    """
    policy = str(table["policy"].iloc[0])
    moved = table[table["effect"] != 0]
    largest = float(moved["effect"].abs().max()) if len(moved) else 0.0
    seen = moved[moved["effect"].abs() >= 0.02 * largest].sort_values("effect", ascending=False, kind="stable")
    rest = total["mean"] - float(seen["effect"].sum())
    small = len(moved) - len(seen)
    with style.canvas(ax, height=1.7 + 0.42 * max(len(seen) + (2 if small else 1), 2)) as ax:
        sign = "up" if total["low"] > 0 else "down" if total["high"] < 0 else "open"
        title = say("decision-plot-steps", policy=policy, sign=sign, by=amount(abs(total["mean"]), currency))
        effects = [*seen["effect"].astype(float), *([rest] if small else [])]
        lows = [*seen["low"].astype(float), *([math.nan] if small else [])]
        highs = [*seen["high"].astype(float), *([math.nan] if small else [])]
        names = [line_moved(row) for row in seen.to_dict("records")]
        names += [say("decision-plot-steps-rest", n=small)] if small else []
        ends = np.cumsum(effects)
        starts = np.concatenate([[0.0], ends[:-1]]) if len(ends) else ends
        unit = style.money(ax, "x", [*ends, total["low"], total["high"]], currency)
        style.head(ax, title, say("decision-plot-steps-x", unit=unit, level=level), "")
        if not len(seen):
            style.nothing(ax, say("decision-plot-steps-none"))
            return ax
        spots = style.bars(ax, [*names, called("profit")])
        for spot, start, effect, low, high in zip(spots[:-1], starts, effects, lows, highs, strict=True):
            colour, hatch = (style.SKY, "") if effect >= 0 else (style.ORANGE, "///")
            ax.barh(spot, effect, 0.62, left=start, color=colour, hatch=hatch, edgecolor="#333333", lw=0.7)
            if math.isfinite(low):
                ax.errorbar(
                    start + effect,
                    spot,
                    xerr=[[max(effect - low, 0)], [max(high - effect, 0)]],
                    fmt="none",
                    ecolor="black",
                    capsize=3,
                    lw=1.1,
                )
            right = max(start, start + (high if math.isfinite(high) else effect), start + effect)
            ax.annotate(
                plain(amount(effect, "", sign=True)),
                (right, spot),
                (5, 0),
                textcoords="offset points",
                va="center",
                fontsize=10,
            )
        mean = total["mean"]
        ax.barh(spots[-1], mean, 0.62, color=style.BLUE if mean >= 0 else style.RED, edgecolor="#333333", lw=0.7)
        ax.errorbar(
            mean,
            spots[-1],
            xerr=[[max(mean - total["low"], 0)], [max(total["high"] - mean, 0)]],
            fmt="none",
            ecolor="black",
            capsize=3,
            lw=1.2,
            zorder=4,
        )
        ax.annotate(
            plain(amount(mean, "", sign=True)),
            (max(total["high"], 0.0), spots[-1]),
            (5, 0),
            textcoords="offset points",
            va="center",
            fontsize=10,
        )
        ax.axvline(0, color="black", lw=1)
        ax.margins(x=0.16)
        ax.grid(axis="x", alpha=0.3)
    return ax


def line_moved(row: dict[Any, Any]) -> str:
    """A line of the books, and whether there is more or less of it."""
    more = (float(row["effect"]) > 0) == (row["side"] == "revenue")
    return say("decision-plot-line", more=more, side=str(row["side"]), line=line(str(row["line"])))


def fates(table: pd.DataFrame, ax: Axes | None = None, *, level: float = 0.9) -> Axes:
    """Customers kept (right) and annoyed into leaving (left) by a policy, a row a segment, with intervals.

    Args:
        table: ``Decision.fates``.
        ax: where to draw.
        level: of the intervals.
    """
    policy = str(table["policy"].iloc[0])
    cell = table.set_index(["segment", "fate"])
    segments = [name for name in dict.fromkeys(table["segment"]) if name]
    rows = segments if len(segments) > 1 else [""]
    names = [segment_name(name) if name else say("decision-everybody") for name in rows]
    net: Any = cell.loc[("", "net")]
    with style.canvas(ax, height=1.9 + style.tall(names, 0.55)) as ax:
        sign = "more" if net["low"] > 0 else "fewer" if net["high"] < 0 else "open"
        same = bool((table[table["fate"] != "net"]["customers"] == 0).all())
        title = say(
            "decision-plot-fates", policy=policy, sign="none" if same else sign, net=abs(float(net["customers"]))
        )
        style.head(ax, title, say("decision-plot-fates-x", level=level), "")
        spots = style.bars(ax, names)
        for fate, sign_, colour, hatch in (("saved", 1, style.BLUE, ""), ("driven away", -1, style.ORANGE, "///")):
            own: list[Any] = [cell.loc[(name, fate)] for name in rows]
            count = np.array([float(row["customers"]) for row in own])
            low = np.array([max(float(row["customers"]) - max(float(row["low"]), 0), 0) for row in own])
            high = np.array([max(float(row["high"]) - float(row["customers"]), 0) for row in own])
            ends = [low, high] if sign_ > 0 else [high, low]
            ax.barh(
                spots,
                sign_ * count,
                0.5,
                color=colour,
                hatch=hatch,
                edgecolor="#333333",
                lw=0.7,
                label=say("decision-plot-kept" if sign_ > 0 else "decision-plot-annoyed"),
            )
            ax.errorbar(sign_ * count, spots, xerr=ends, fmt="none", ecolor="black", capsize=3, lw=1.2)
            for spot, n, h in zip(spots, count, high, strict=True):
                ax.annotate(
                    plain(number(n, 2)),
                    (sign_ * (n + h), spot),
                    (5 * sign_, 0),
                    textcoords="offset points",
                    va="center",
                    ha="left" if sign_ > 0 else "right",
                    fontsize=10,
                )
        ax.axvline(0, color="black", lw=1)
        ax.margins(x=0.2)
        ax.xaxis.set_major_formatter(lambda x, _: f"{abs(x):,.10g}")
        ax.grid(axis="x", alpha=0.3)
        style.legend(ax)
    return ax


def replies(
    table: pd.DataFrame, ax: Axes | None = None, *, leading: str = "", currency: str = "money", level: float = 0.9
) -> Axes:
    """What the leading policy brings under each answer of the rivals, with both intervals, and whether another is then best.

    Args:
        table: ``Decision.replies()``, doing nothing left out.
        ax: where to draw.
        leading: the policy.
        currency: what money is counted in.
        level: of the intervals.
    """
    own = table[table["policy"] == leading]
    names = [say("decision-reply-" + str(answer).replace(" ", "-")) for answer in own["answer"]]
    with style.canvas(ax, height=1.9 + style.tall(names, 0.55)) as ax:
        unit = style.money(ax, "x", [*own["low"], *own["high"]], currency)
        told = int((own["low"] > 0).sum()), int((own["high"] < 0).sum())
        title = say("decision-plot-replies", policy=leading, pays=told[0], loses=told[1], of=len(own))
        style.head(ax, title, say("decision-plot-replies-x", unit=unit), "")
        spots = style.bars(ax, names)
        for spot, row in zip(spots, own.to_dict("records"), strict=True):
            _both(ax, float(spot), row, "difference")
        ax.axvline(0, color="black", lw=1)
        ax.margins(x=0.08)
        ax.grid(axis="x", alpha=0.3)
        _legend(ax, level)
    return ax


def unknown(
    table: pd.DataFrame, ax: Axes | None = None, *, currency: str = "money", policy: str = "", most: int = MOST
) -> Axes:
    """The leading policy's advantage over the best other option from a low to a high value of each thing that is not known.

    Solid where the effect is beyond chance, pale and hatched where it is not.

    Args:
        table: ``Decision.flips`` with a column ``said``: what each is, in words.
        ax: where to draw.
        currency: what money is counted in.
        policy: the leading policy.
        most: rows drawn.
    """
    shown = table.assign(reach=table["moves"].abs()).sort_values(["named", "reach"], ascending=False).head(most)
    with style.canvas(ax, height=2.0 + style.tall(list(shown["said"]), 0.36)) as ax:
        unit = style.money(ax, "x", [*shown["at_low"], *shown["at_high"], 0.0], currency)
        flipping = int(shown["crosses"].notna().sum())
        title = say("decision-plot-unknown", named=int(table["named"].sum()), flips=flipping, policy=policy)
        style.head(ax, title, say("decision-plot-unknown-x", unit=unit, more=len(table) - len(shown)), "")
        if not len(shown):
            style.nothing(ax, say("decision-plot-unknown-none"))
            return ax
        spots = style.bars(ax, list(shown["said"]))
        for spot, row in zip(spots, shown.to_dict("records"), strict=True):
            low, high = float(row["at_low"]), float(row["at_high"])
            colour, hatch = (style.BLUE, "") if row["named"] else ("#E6E6E6", "...")
            ax.barh(spot, high - low, 0.55, left=low, color=colour, hatch=hatch, edgecolor="#333333", lw=0.7)
            ax.plot(low, spot, "<", color="black", ms=5.5, mfc="white", zorder=4)
            ax.plot(high, spot, ">", color="black", ms=5.5, mfc="white", zorder=4)
        ax.axvline(0, color="black", lw=1.2)
        ax.margins(x=0.08)
        ax.grid(axis="x", alpha=0.3)
        from matplotlib.patches import Patch

        patches = [
            Patch(facecolor=style.BLUE, edgecolor="#333333"),
            Patch(facecolor="#E6E6E6", hatch="...", edgecolor="#333333"),
        ]
        style.legend(ax, patches, [say("decision-plot-beyond-chance"), say("decision-plot-by-chance")], columns=1)
    return ax


def turning(
    table: pd.DataFrame,
    ax: Axes | None = None,
    *,
    said: str = "",
    policy: str = "",
    instead: str = "",
    crosses: float = math.nan,
    above: bool = False,
    share: bool = False,
    currency: str = "money",
) -> Axes:
    """The leading policy's advantage over the best other option against what moves it most: a dot a market, and the line.

    Args:
        table: ``x``, ``gap`` and ``line``, a row a market.
        ax: where to draw.
        said: what it is, in words.
        policy, instead: the leading policy, and what is better beyond.
        crosses: where the line is nothing.
        above: whether the choice is lost above it.
        share: whether values are shares, said in per cent.
        currency: what money is counted in.
    """
    rows = table.sort_values("x")
    x, gap = rows["x"].to_numpy(dtype=float), rows["gap"].to_numpy(dtype=float)
    with style.canvas(ax, height=3.9) as ax:
        unit = style.money(ax, "y", gap, currency)
        at = "" if math.isnan(crosses) else percent(crosses, 1) if share else number(crosses, 2)
        title = say("decision-plot-turning", policy=policy, instead=instead, at=at, above=above, turns=bool(at))
        style.head(ax, title, said, say("decision-plot-turning-y", policy=policy, unit=unit))
        if share:
            style.percent(ax, "x")
        ax.scatter(x, gap, **{**MEMBER, "s": 26})
        ax.plot(x, rows["line"], color=style.BLUE, lw=2)
        ax.axhline(0, color="black", lw=1)
        if at:
            ax.axvline(crosses, color=style.RED, lw=1.4, ls=(0, (4, 2)))
        ax.grid(alpha=0.3)
    return ax


def power(table: pd.DataFrame, ax: Axes | None = None, *, policy: str = "") -> Axes:
    """The chance that a trial tells what it is after, by its length and by what it is read.

    Args:
        table: ``Decision.trials``.
        ax: where to draw.
        policy: what is tried.
    """
    outcomes = list(dict.fromkeys(table["measure"]))
    lengths = list(dict.fromkeys(table["months"]))
    with style.canvas(ax, height=3.6) as ax:
        table = table.assign(power=table["power"].where(table["difference"].abs() > table["half_width"]))
        enough = table[table["power"] >= 0.8]
        title = say("decision-plot-power", policy=policy, months=int(enough["months"].min()) if len(enough) else 0)
        style.head(ax, title, say("decision-plot-power-x"), say("decision-plot-power-y"))
        for k, outcome in enumerate(outcomes):
            own = table[table["measure"] == outcome].set_index("months")["power"].reindex(lengths)
            colour, hatch = ((style.BLUE, ""), (style.ORANGE, "///"))[k % 2]
            shift = (k - (len(outcomes) - 1) / 2) * 0.38
            spots = np.arange(len(lengths)) + shift
            ax.bar(
                spots,
                own,
                0.36,
                color=colour,
                hatch=hatch,
                edgecolor="#333333",
                lw=0.7,
                label=named("measure", outcome),
            )
        ax.axhline(0.8, color="black", lw=1.2, ls=(0, (4, 2)))
        ax.set_xticks(range(len(lengths)), [f"{length:g}" for length in lengths])
        ax.set_ylim(0, 1.02)
        style.percent(ax, "y")
        ax.grid(axis="y", alpha=0.3)
        style.legend(ax)
    return ax


# -- from a result to the table ---------------------------------------------------------------------------------------


def take_reach(found: Any) -> tuple[pd.DataFrame, dict[str, Any]]:
    """The policies of a decision, and every market."""
    compared, advice = found.compared, found.advice
    table = compared.choice()
    members = compared.members()[["policy", "believed"]]
    members = members.assign(policy=members["policy"].map(option_name))
    tied = advice.choice > 0 and any(option > 0 for option in advice.ties)
    told = {"members": members, "grade": advice.grade, "tied": tied, "level": compared.level}
    return _named(table[table["policy"] != compared.options[0]]), told | _currency(compared)


def _named(table: pd.DataFrame) -> pd.DataFrame:
    return table.assign(policy=table["policy"].map(option_name))


def _currency(found: Any) -> dict[str, Any]:
    return {"currency": currency_name(found.base.market.currency)}


def take_spending(found: Any) -> tuple[pd.DataFrame, dict[str, Any]]:
    """The leading policy's years."""
    table = found.by_year
    return _named(table[table["policy"] == found.leading]), _currency(found) | {"level": found.level}


def take_path(found: Any) -> tuple[pd.DataFrame, dict[str, Any]]:
    """The leading policy's months."""
    paid = found.paid_back
    return _named(found.path), _currency(found) | {"month": paid.month, "sure": paid.sure, "level": found.level}


def take_steps(found: Any) -> tuple[pd.DataFrame, dict[str, Any]]:
    """The leading policy's lines of the books."""
    reach = found.advice.reach
    total = {"mean": reach.mean, "luck": reach.luck, "low": reach.low, "high": reach.high}
    return _named(found.bridge), _currency(found) | {"total": total, "level": found.level}


def take_fates(found: Any) -> tuple[pd.DataFrame, dict[str, Any]]:
    """Whom the leading policy moves."""
    return _named(found.fates), {"level": found.level}


def take_replies(found: Any) -> tuple[pd.DataFrame, dict[str, Any]]:
    """What the leading policy brings under rivals' answers."""
    table = found.replies()
    return _named(table[table["policy"] == found.leading]), _currency(found) | {
        "leading": option_name(found.leading),
        "level": found.level,
    }


def take_unknown(found: Any) -> tuple[pd.DataFrame, dict[str, Any]]:
    """What is not known, in words."""
    table = found.flips
    said = [plainly(found.base.field(path), path) for path in table["path"]]
    return table.assign(said=said), _currency(found) | {"policy": option_name(found.leading)}


def take_turning(found: Any) -> tuple[pd.DataFrame, dict[str, Any]]:
    """The market's values of what moves the choice most."""
    first = found.flips.iloc[0]
    field = found.base.field(first["path"])
    x = found.compared.coefficients[first["path"]].to_numpy(dtype=float)
    believed = found.compared.profit.believed
    leading = found.compared.options.index(found.leading)
    gap = believed[:, leading] - np.delete(believed, leading, axis=1).max(axis=1)
    low, high = float(first["low"]), float(first["high"])
    slope = (float(first["at_high"]) - float(first["at_low"])) / (high - low) if high > low else 0.0
    table = pd.DataFrame({"x": x, "gap": gap, "line": float(first["at_low"]) + slope * (x - low)})
    instead = str(first["instead"])
    told = {
        "said": plainly(field, str(first["path"])),
        "policy": option_name(found.leading),
        "instead": option_name(instead) if instead else "",
        "crosses": float(first["crosses"]),
        "above": bool(first["above"]),
        "share": is_share(field),
    }
    return table, told | _currency(found)


def take_power(found: Any) -> tuple[pd.DataFrame, dict[str, Any]]:
    """The trials of the leading policy."""
    return found.trials, {"policy": option_name(found.leading)}
