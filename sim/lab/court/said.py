"""What a verdict on the court's kit says, from what was found, in whatever language is spoken: sentences, tables, figures.

``found`` is plain values (``sim.lab.court.trial``), fresh or read back from a file; infinite ends of a band are None there.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from sim.words import (
    alike,
    either,
    join,
    number,
    opened,
    say,
    segment_name,
    sentences,
    signed,
    translated,
)
from sim.words.catalogue import written

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

Found = Mapping[str, Any]

TABLES: Final = ("asks", "beside", "form", "selection", "published", "ledger", "segments", "flips", "luck")
"""Parts of what was found that are tables."""


def own(text: str) -> str:
    """A text of a case, translated."""
    return translated("claims", text)


DUST: Final = 1e-9
"""What is smaller is rounding of the machine, in every unit that claims count in."""

TALLEST: Final = 14
"""Rows of a figure, headings among them, that are still read from the back row."""


def value(x: float | None, unit: str = "", *, sign: bool = False) -> str:
    """A number with its unit."""
    if x is None or math.isnan(x):
        return say("court-no-number")
    x = 0.0 if abs(x) < DUST else x
    return _with(signed(x) if sign else number(x, 3), unit)


def _with(text: str, unit: str) -> str:
    return f"{text}%" if unit == "%" else say("court-with-unit", number=text, unit=own(unit)) if unit else text


def estimate(row: Mapping[str, Any], name: str = "mean", unit: str = "") -> str:
    """A mean with its interval, to one place: ``3.2% (1.1 to 5.3%)``; ``exactly 0%`` where no world differs from another."""
    mean, low, high = (row[key] for key in (name, *ends(name)))
    if mean is None or math.isnan(mean):
        return say("court-no-number")
    if exact(row, name):
        return say("court-exactly", value=value(mean, unit))
    if any(end is None or math.isnan(end) for end in (low, high)):
        return value(mean, unit)
    told = alike((mean, low, high))
    return say(
        "court-estimate", mean=_with(told[0], unit), low=told[1], high=_with(told[2], unit if unit == "%" else "")
    )


def ends(name: str) -> tuple[str, str]:
    """Under which names both ends of the interval of a number stand."""
    return ("low", "high") if name == "mean" else (f"{name}_low", f"{name}_high")


def exact(row: Mapping[str, Any], name: str = "mean") -> bool:
    """Whether a number was the same in every world, so that its interval has no width."""
    low, high = (row.get(end) for end in ends(name))
    return low is not None and high is not None and high - low < DUST * max(1.0, abs(low))


def quoted(text: str) -> str:
    """A text of a case within a sentence of the court."""
    return say("report-quoted", what=own(text))


def _clauses(said: Iterable[str]) -> str:
    return say("report-semicolon").join(said)


def markets(found: Found, answer: str) -> list[str]:
    """The markets that give an answer."""
    return [own(row["market"]) for row in found["told"] if row["told"] == answer]


def ruling(found: Found) -> str:
    """The ruling in a sentence, with the markets it speaks of."""
    yes, no, open_ = (markets(found, answer) for answer in ("yes", "no", "open"))
    every = [own(row["market"]) for row in found["told"]]
    match found["ruling"]:
        case "holds":
            return say("court-holds", markets=join(every), count=len(every))
        case "fails":
            broken = [line for line in found["form"] if not line["stands"]]
            return say("court-fails-form") if broken else say("court-fails", markets=join(every), count=len(every))
        case "holds where":
            return say("court-holds-where", yes=join(yes), no=join(no), open=join(open_))
        case "arithmetic, not behaviour":
            return say("court-arithmetic", yes=join(yes), no=join(no), open=join(open_))
        case "cannot be told yet":
            return say("court-not-yet", more=int(found["more"]), open=join(open_ or unsettled(found) or every))
    return say("court-split") if _split(found) else say("court-cannot", open=join(open_ or every))


def _split(found: Found) -> bool:
    """Whether one set of luck says what another denies, of the claim or of a market."""
    rulings = {one["ruling"] for one in found["luck"] if not one["ruling"].startswith("cannot")}
    told = [{one["told"].get(row["market"]) for one in found["luck"]} for row in found["told"]]
    return len(rulings) > 1 or any({"yes", "no"} <= answers for answers in told)


def unsettled(found: Found) -> list[str]:
    """The markets in which sets of luck do not all say what is said of all worlds together."""
    together = {row["market"]: row["told"] for row in found["told"]}
    return [own(m) for m, told in together.items() if any(one["told"].get(m, told) != told for one in found["luck"])]


def ruling_name(name: str) -> str:
    """A ruling in words."""
    key = f"court-name-{name.replace(',', '').replace(' ', '-')}"
    return say(key) if written(key) else name


def grade_name(name: str) -> str:
    """A grade of certainty in words."""
    return say(f"court-grade-{name.replace(' ', '-')}")


def asked(found: Found) -> list[str]:
    """Every ask in a sentence: what it is, by market; first the one that the ruling turns on."""
    said = []
    for short, rows in turning(found):
        each = [
            say("court-in-market", estimate=estimate(row, unit=row["unit"]), market=own(row["market"])) for row in rows
        ]
        said.append(say("court-asked", what=opened(own(short)), each=join(each)))
    return said


def turning(found: Found) -> list[tuple[str, list[Mapping[str, Any]]]]:
    """The asks with their rows, first the one that most markets say no to, or leave open where the ruling is open."""
    ruled = found["ruling"]
    answers = ("yes",) if ruled == "holds" else ("open", "no") if ruled.startswith("cannot") else ("no",)
    return sorted(
        _by(found["asks"], "short"), key=lambda one: [-sum(row["told"] == a for row in one[1]) for a in answers]
    )


def certainty(found: Found) -> str:
    """How certain, and every step that led there."""
    sure = found["certainty"]
    why = [step_said(step) for step in sure["steps"]]
    reasons = _clauses(why) if why else say("court-no-steps")
    return say("court-certainty", grade=grade_name(sure["grade"]), why=reasons)


def step_said(step: Mapping[str, Any]) -> str:
    """One step down in words."""
    values = step["values"]
    match step["why"]:
        case "model":
            return say("court-step-model", red=values["red"], cells=values["cells"])
        case "robustness":
            return say("court-step-robustness", flips=either(quoted(name) for name in values["flips"]))
        case "published":
            return say("court-step-published", outside=values["outside"], of=values["markets"])
        case "luck":
            return say("court-step-luck", sets=values["sets"])
        case "unmeasured":
            return say("court-step-unmeasured")
        case "unpublished":
            return say("court-step-unpublished")
    return say("court-step-untold")


def selection(found: Found) -> list[str]:
    """Naive beside causal, market by market."""
    unit = found["selection_unit"]
    said = []
    for row in found["selection"]:
        told = row["selection"]
        known = told is not None and not math.isnan(told)
        said.append(
            say(
                "court-selection",
                what=own(found["selection_says"]),
                market=own(row["market"]),
                naive=estimate(row, "naive", unit),
                causal=estimate(row, "causal", unit),
                said="no" if not known else "all" if told > 1 else "hidden" if told < 0 else "some",
                share=value(100 * told if known else None, "%"),
            )
        )
    return said


def paid(found: Found) -> list[str]:
    """What every policy costs, brings and harms, market by market."""
    return [
        say(
            "court-paid",
            policy=opened(own(row["policy"])),
            market=own(row["market"]),
            spent=value(row["spent_of_revenue"], "%"),
            rest=value(row["rest"], "%", sign=True),
            answered=value(row["answered"], "%", sign=True),
            saved=value(row["saved"]),
            away=value(row["driven_away"]),
        )
        for row in found["ledger"]
    ]


def flips(found: Found) -> str:
    """Which assumptions flip it."""
    if not found["flips"]:
        return ""
    turned = [quoted(row["assumption"]) for row in found["flips"] if row["flips"]]
    untold = sum(row["ruling"].startswith("cannot") and not row["flips"] for row in found["flips"])
    return say("court-flips", turned=_clauses(turned), turns=len(turned), count=len(found["flips"]), untold=untold)


def where(found: Found) -> str:
    """The map in a sentence."""
    known = found["where"]
    if not known:
        return ""
    limits = join(limit_said(known["says"][limit["factor"]], limit) for limit in known["rule"])
    points = known["points"]
    return say(
        "court-where",
        yes=sum(bool(point["yes"]) for point in points),
        all="yes" if all(point["yes"] for point in points) else "no",
        points=len(points),
        limits=limits,
        everywhere="yes" if known["density"] == 1 else "no",
        density=value(100 * known["density"], "%"),
    )


def limit_said(factor: str, limit: Mapping[str, Any]) -> str:
    """A limit of a factor: below, above, between."""
    low, high = limit["low"], limit["high"]
    if low is None:
        return say("court-below", factor=quoted(factor), limit=number(high, 3))
    if high is None:
        return say("court-above", factor=quoted(factor), limit=number(low, 3))
    return say("court-between", factor=quoted(factor), low=number(low, 3), high=number(high, 3))


def form(found: Found) -> str:
    """The closed form in a sentence."""
    lines = found["form"]
    if not lines:
        return ""
    off = [own(line["says"]) for line in lines if not line["stands"]]
    return say("court-form", lines=len(lines), off=join(off))


def short(found: Found) -> str:
    """The verdict in three sentences."""
    return sentences([ruling(found), *asked(found)[:1], certainty(found)])


def words(found: Found) -> str:
    """The verdict for someone who reads nothing else: three sentences, then what stands behind them."""
    parts = [
        short(found),
        form(found),
        sentences(asked(found)[1:]),
        sentences(selection(found)),
        sentences(paid(found)),
    ]
    parts += [sentences(part for part in (flips(found), where(found)) if part)]
    return "\n\n".join(part for part in parts if part)


def rule(because: str = "") -> str:
    """The rule in words, and why a case has another."""
    return sentences([say("court-rule"), own(because)] if because else [say("court-rule")])


def tables(found: Found) -> dict[str, pd.DataFrame]:
    """What was found as tidy tables, in the words of the code: data for other programs."""
    import pandas as pd

    kept = {name: pd.DataFrame(found[name]) for name in TABLES if found.get(name)}
    if found["where"]:
        kept["where"] = pd.DataFrame(found["where"]["points"])
    for name in ("flips", "luck"):
        if name in kept:
            kept[name] = kept[name].map(_flat)
    return kept


def _flat(entry: Any) -> Any:
    if isinstance(entry, Mapping):
        return ", ".join(f"{key}: {told}" for key, told in entry.items())
    return ", ".join(map(str, entry)) if isinstance(entry, list | tuple) else entry


def figures(found: Found) -> dict[str, Callable[[], Axes]]:
    """Figures by title: the asks by market, first the one the ruling turns on; naive beside causal; gains of policies; the map."""
    from sim.plots import court

    drawn: dict[str, Callable[[], Axes]] = {}
    for short_, rows in turning(found):
        drawn[own(short_)] = partial(court.asked, rows)
    if found["selection"]:
        drawn[say("court-figure-selection")] = partial(
            court.selection, found["selection"], found["selection_says"], found["selection_unit"]
        )
    for title, paid_for in ledgers(found):
        drawn[title] = partial(court.gains, paid_for)
    if found["where"]:
        rows = turning(found)[0][1]
        points = [{**point, "number": point[rows[0]["number"]]} for point in found["where"]["points"]]
        drawn[say("court-figure-where")] = partial(
            court.places, {**found["where"], "points": points}, rows[0]["short"], rows[0]["unit"]
        )
    return drawn


def ledgers(found: Found) -> list[tuple[str, list[Mapping[str, Any]]]]:
    """The ledger by figure, each with its title: all of it in one, or a market in each where one would be too tall."""
    rows = list(found["ledger"])
    by_market = _by(rows, "market")
    if not rows:
        return []
    if len(rows) + len(by_market) <= TALLEST:
        return [(say("court-figure-ledger"), rows)]
    return [(say("court-figure-ledger-in", market=own(market)), some) for market, some in by_market]


def _by(rows: Iterable[Mapping[str, Any]], column: str) -> list[tuple[str, list[Mapping[str, Any]]]]:
    found: dict[str, list[Mapping[str, Any]]] = {}
    for row in rows:
        found.setdefault(str(row[column]), []).append(row)
    return list(found.items())


def segment(name: str) -> str:
    """A segment of a shipped market, in words: ``instant contact``."""
    said = segment_name(name)
    return said.replace("-", " ") if said == name else said
