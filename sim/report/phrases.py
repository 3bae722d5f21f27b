"""What a report says in words, made from numbers: sentences that more than one report says, and those about policies."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from sim.plots.twins import break_even
from sim.report.cells import SHARES, rounded
from sim.results.measures import MEASURES
from sim.results.store import versions
from sim.source import docstring
from sim.words import (
    amount,
    aside,
    called,
    change_in,
    currency,
    join,
    level_of,
    number,
    parameter_name,
    policy_name,
    say,
    segment_name,
    sentences,
    signed,
    translated,
    whole,
)
from sim.words.names import named

if TYPE_CHECKING:
    from sim.lab.analyses.twins import Twins
    from sim.scenario import Scenario

MOST_PAIRS: Final = 100_000
"""Beyond this many pairs, an effect is told as too small to look for."""

FEW: Final = 5
"""With fewer pairs than this, an interval is told as one that may itself be off."""


def title_of(scenario: Scenario) -> str:
    """What a market is called."""
    return translated("markets", scenario.title) or scenario.name


def about_market(scenario: Scenario) -> list[str]:
    """What a market says of itself: a paragraph, or none."""
    return [translated("markets", scenario.about.strip())] if scenario.about.strip() else []


def money_in(scenario: Scenario) -> str:
    """What a market counts money in, as the language calls it."""
    return currency(scenario.market.currency)


def unit_of(unit: str, money: str) -> str:
    """A unit as a reader meets it: the market's currency for money, nothing for a pure number."""
    said = {
        "money": money,
        "1": "",
        "-": "",
        "0-1": "0–1",
        "per year": say("report-per-year"),
        "share": say("report-share"),
    }.get(unit)
    if said is not None:
        return said
    if "money" in unit:
        return translated("settings", unit).replace(translated("settings", "money"), money)
    asked = translated("settings", unit)
    return asked if asked != unit or unit in SHARES else change_in(unit, money)[1]


# -- what policies are worth ----------------------------------------------------------------------------------------


def headlines(twins: Twins) -> list[str]:
    """A sentence or three a policy: what it is worth, whether that can be told, who is moved, when it pays."""
    return [headline(twins, name) for name in twins.names]


def cautions(twins: Twins) -> list[str]:
    """What to remember when reading the headlines, and what profit is where no fixed cost is entered."""
    few = [say("report-twins-few", pairs=twins.replications)] if 1 < twins.replications < FEW else []
    free = not twins.base.firms[twins.firm].costs.has_fixed
    contribution = [say("report-contribution", firm=twins.firm)] if free else []
    return [*few, say("report-luck-only"), *contribution]


def headline(twins: Twins, policy: str) -> str:
    """What one policy is worth, honestly."""
    return sentences(filter(None, (_worth(twins, policy), _moved(twins, policy), _paid(twins, policy))))


def _worth(twins: Twins, policy: str) -> str:
    money, months, firm = money_in(twins.base), twins.base.market.months, twins.firm
    table = twins.table(["profit"])
    row = table[table["policy"] == policy].to_dict("records")[0]
    gap, low, high = (float(row[c]) for c in ("difference", "low", "high"))
    n = twins.replications
    about = f"{signed(rounded(gap, 3))} {money}"
    said = policy_name(policy)
    if n < 2:
        return say("report-twins-one-pair", policy=said, effect=about)
    if gap == 0 and low == high:
        return say("report-twins-nothing", policy=said)
    between = say("report-interval", level=level_of(twins.level), low=number(low), high=number(high))
    told: dict[str, Any] = {"policy": said, "months": months, "interval": between}
    if low > 0:
        part = gap / abs(float(row["baseline"])) if row["baseline"] else math.nan
        if math.isnan(part):
            return say("report-twins-worth", firm=firm, amount=amount(gap, money), **told)
        share = f"{number(100 * part, 2)}%"
        return say("report-twins-worth-share", firm=firm, amount=amount(gap, money), share=share, **told)
    if high < 0:
        return say("report-twins-costs", firm=firm, amount=amount(-gap, money), **told)
    need = twins.needed("profit", abs(gap), policy) if gap and math.isfinite(gap) else None
    unsure = say("report-twins-unsure", pairs=n, effect=about, **told)
    if need is not None and need <= MOST_PAIRS:  # of a few pairs the estimate may fall short of those there are
        return sentences((unsure, say("report-twins-would", pairs=f"{max(need, n + 1):,}")))
    return sentences((unsure, say("report-twins-too-small")))


def _moved(twins: Twins, policy: str) -> str:
    table = twins.quadrants()
    count = table[table["policy"] == policy].set_index("quadrant")["customers"]
    saved, away = float(count["saved"]), float(count["driven away"])
    if saved == away == 0:
        return say("report-twins-moves-nobody")
    everyone = whole(float(count.sum()))
    return say("report-twins-moves", everyone=everyone, saved=saved, away=away)


def _paid(twins: Twins, policy: str) -> str:
    table = twins.cumulative("profit")
    month = break_even(table[table["policy"] == policy])
    return say("report-twins-level-by", month=month) if month else ""


def weighed(twins: Twins, policy: str) -> str:
    """Why a policy pays or does not: what it spends, beside what more custom leaves, all other lines of the books together."""
    row = twins.table(["profit"]).query("policy == @policy").iloc[0]
    money, spend, felt = money_in(twins.base), twins.spend(), twins.difference("encounter_satisfaction", policy)
    spent = float(spend.query("policy == @policy and line == 'all'")["a_year"].iloc[0])
    gained = float(row["difference"]) / (twins.base.market.months / 12)
    told = {
        "market": twins.base.name,
        "policy": policy_name(policy),
        "felt": number(felt.paired.mean, 2),
        "left": amount(gained + spent, money),
        "spent": amount(spent, money),
    }
    if row["low"] > 0:
        return say("report-weighed-wins", **told)
    return say("report-weighed-loses", **told) if row["high"] < 0 else say("report-weighed-unsure", **told)


def surety(twins: Twins) -> list[str]:
    """What pairing gained, and where it gained little."""
    table = twins.table()
    known = table[(table["half_width"] > 0) & np.isfinite(table["times_narrower"])]
    if twins.replications < 2:
        return [say("report-surety-one-pair")]
    if known.empty:
        return [say("report-surety-nothing")]
    said = []
    profit = known[known["measure"] == "profit"]
    if len(profit):
        times = float(profit["times_narrower"].median())
        said.append(say("report-surety-times", times=number(times, 2), runs=number(times**2, 2)))
    weak = known[known["times_narrower"] < 2]
    if len(weak):
        some = weak.head(6)
        where = join(aside(called(m), policy_name(p)) for m, p in zip(some["measure"], some["policy"], strict=True))
        said.append(say("report-surety-little", where=where, more=len(weak) - len(some)))
    said.append(say("report-surety-wears-off"))
    return said


# -- what a policy does, and what differs ----------------------------------------------------------------------------


def strategy_words(block: Mapping[str, Any]) -> list[str]:
    """What a strategy does and costs, in the words of its docstring, the research behind it, and its settings."""
    from sim.strategies import known_strategies

    known = known_strategies().get(str(block.get("use")))
    if known is None:
        return []
    said, source = told_of(docstring(known.rule))
    settings = {"strength": 1.0, **known.parameters, **{k: v for k, v in block.items() if k != "use"}}
    listed = say("report-comma").join(f"{parameter_name(name)} {_setting(x)}" for name, x in settings.items())
    research = _research(source)
    return [
        translated("strategies", said),
        *([say("report-research", research=research)] if research else []),
        say("report-settings", settings=listed),
    ]


def told_of(docstring_: str) -> tuple[str, str]:
    """What a strategy's docstring says that it does and costs, for readers; and its sources."""
    words = re.sub("``(.+?)``", lambda name: name[1].replace("_", " "), " ".join(docstring_.split()))
    words = re.sub(r"(?<=[a-z\d)]\. )[a-z]", lambda first: first[0].upper(), words)
    about, _, rest = words.partition("Source:")
    source, costs, behind = rest.partition("Costs")
    return " ".join(filter(None, (about.strip(), f"{costs}{behind}".strip()))), source


def _setting(x: Any) -> str:
    return number(x, 4) if isinstance(x, int | float) and not isinstance(x, bool) else str(x)


def _research(source: str) -> str:
    """Published work a docstring names, without the codes of our own lists."""
    parts = re.sub(r"\s*\([^)]*\)", "", source).split(";")
    kept = [part.strip(" .,:") for part in parts if re.search(r"\b(19|20)\d\d\b", part)]
    return "; ".join(re.split(r" on why | and claim ", part)[0] for part in kept)


def changes(base: Scenario, policy: Scenario) -> list[str]:
    """How a policy's market differs from the baseline, a line each, in words."""
    from sim.scenario.differences import say as worded

    said = []
    for entry in base.differences(policy):
        path = str(entry["path"]).split(".")
        if path[0] == "firms" and path[2:3] == ["strategy"]:
            if path[3:] == ["use"]:
                said.append(_follows(path[1], str(entry["before"]), str(entry["after"])))
            continue  # its settings stand beside what it does
        owner = path[1] if path[0] == "firms" else path[2] if path[:2] == ["population", "segments"] else ""
        unit = unit_of(str(entry["unit"]), money_in(base))
        meaning = meaning_of(str(entry["meaning"])) or path[-1].replace("_", " ")
        said.append(
            say(
                "report-change",
                owner=owner if path[0] == "firms" else segment_name(owner),
                owned=bool(owner),
                meaning=meaning,
                before=worded(entry["before"]),
                after=" ".join(filter(None, (worded(entry["after"]), unit))),
            )
        )
    return said or [say("report-change-none")]


def _follows(firm: str, before: str, after: str) -> str:
    before, after = (name if name == "rest" else policy_name(name) for name in (before, after))
    if after == "rest":
        return say("report-change-rests", firm=firm, before=before)
    if before == "rest":
        return say("report-change-follows", firm=firm, after=after)
    return say("report-change-swaps", firm=firm, before=before, after=after)


def meaning_of(meaning: str) -> str:
    """What a parameter means, without its symbol: ``cost to serve one visit, c_0`` loses its ``c_0``."""
    said = translated("settings", meaning)
    return said if said != meaning else re.sub(r",? \b[a-zA-Z]{1,3}_\w+$", "", meaning)


# -- what is assumed -------------------------------------------------------------------------------------------------


def market_facts(scenario: Scenario) -> list[tuple[str, str]]:
    """The market in a few lines."""
    market, people, net = scenario.market, scenario.population, scenario.network
    then = say("report-semicolon")
    firms = then.join(aside(name, translated("markets", firm.about.strip())) for name, firm in scenario.firms.items())
    if net.kind == "none":
        ties = say("report-market-deaf")
    else:
        ties = say("report-market-ties", kind=named("network", net.kind), degree=number(net.degree))
    kind = {
        "subscription": say("report-market-subscription"),
        "repertoire": say("report-market-repertoire"),
        "durable": say("report-market-durable"),
    }.get(market.kind, market.kind)
    months = say("report-market-months", kind=kind, months=market.months, warm_up=market.warm_up)
    rate = f"{number(100 * market.discount_rate)}%"
    customers = say(
        "report-market-people", people=f"{people.size:,}", segments=join(map(segment_name, people.segments)), ties=ties
    )
    return [
        (say("report-market-kind"), months),
        (say("report-market-money"), say("report-market-counted", currency=currency(market.currency), rate=rate)),
        (say("report-market-customers"), customers),
        (say("report-market-firms"), firms),
        (say("report-market-journey"), then.join(segment_name(touch.name) for touch in scenario.journey)),
    ]


def definitions(scenario: Scenario) -> list[tuple[str, str]]:
    """Every measure, its unit and what it is."""
    money = money_in(scenario)
    return [
        (called(m), say("report-definition", about=translated("measures", about), unit=unit_of(unit, money)))
        for m, (unit, about, *_) in MEASURES.items()
    ]


def limits() -> list[str]:
    """What no report of a market tells."""
    return [say("report-limit-real"), say("report-limit-rivals"), say("report-limit-later")]


def versions_fact() -> tuple[str, str]:
    """With which versions it was made."""
    return say("report-from-versions"), ", ".join(f"{name} {v}" for name, v in versions().items())


def unit_of_change(unit: str, money: str) -> str:
    """The unit of a difference: of shares percentage points."""
    return say("report-points") if unit in SHARES else unit_of(unit, money)


def scenario_fact(scenario: Scenario) -> tuple[str, str]:
    """From which scenario."""
    return say("report-from-scenario"), say("report-from-digest", name=scenario.name, digest=scenario.digest())


def seed_fact(seed: int, replications: int) -> tuple[str, str]:
    """On whose luck."""
    return say("report-from-seed"), say("report-from-seeds", seed=str(seed), last=str(replications - 1))
