"""The report of a tournament of strategies."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from sim.plots import FIGURES
from sim.report import cells
from sim.report.again import command_for_tournament
from sim.report.cells import heads, ranges
from sim.report.phrases import money_in, scenario_fact, seed_fact, title_of, unit_of_change, versions_fact
from sim.report.sheet import Block, Cell, Chapter, Column, Entry, Facts, Grid, Sheet, Sketch
from sim.scenario.plainly import policy_words
from sim.words import (
    amount,
    aside,
    called,
    change_in,
    join,
    level_of,
    parameter_name,
    say,
    sentences,
    slug,
    speaking,
    translated,
)

if TYPE_CHECKING:
    from sim.lab.tournament import Tournament

REST: Final = "rest"

WRITTEN: Final = 12
"""Strategies up to which the pay-offs of all pairs are written as a table too."""


def tournament_sheet(found: Tournament, lang: str = "en") -> Sheet:
    """The report of a tournament."""
    with speaking(lang):
        return _sheet(found, lang)


def _sheet(found: Tournament, lang: str) -> Sheet:
    pairs = found.form == "round-robin"
    chapters = [Chapter(say("tournament-ranking-title"), [block for m in found.markets for block in _ranked(found, m)])]
    if pairs:
        chapters += [
            Chapter(say("tournament-pairs-title"), [block for m in found.markets for block in _pairs(found, m)]),
            Chapter(
                say("tournament-game-title"),
                [
                    say("tournament-game-words", draws=_draws(found)),
                    *(b for m in found.markets for b in _game(found, m)),
                ],
            ),
            Chapter(
                say("tournament-population-title"),
                [say("tournament-population-words"), *(b for m in found.markets for b in _population(found, m))],
            ),
        ]
    if len(found.fields) > 1:
        chapters.append(Chapter(say("tournament-across-title"), [across(found)]))
    chapters.append(Chapter(say("tournament-strategies-title"), [Facts(_strategies(found))]))
    limits = ["tournament-limit-market", "tournament-limit-strategies"]
    limits += ["tournament-limit-seats", "tournament-limit-seats-lot"] if pairs else []
    return Sheet(
        title=say("tournament-title", markets=join(title_of(one.market) for one in found.fields)),
        lead=say(
            "tournament-lead",
            form=found.form,
            strategies=len(found.players),
            replications=found.replications,
            worlds=found.worlds,
        ),
        short=headlines(found),
        chapters=chapters,
        limits=[say(limit) for limit in limits],
        command=command_for_tournament(found),
        provenance=[
            *(scenario_fact(one.market) for one in found.fields),
            seed_fact(found.seed, found.replications),
            (say("report-from-worlds"), f"{found.worlds:,}"),
            versions_fact(),
        ],
        lang=lang,
    )


def _draws(found: Tournament) -> int:
    from sim.lab.tournament.solution import DRAWS

    return DRAWS


# -- in short ---------------------------------------------------------------------------------------------------------


def headlines(found: Tournament) -> list[str]:
    """What it comes to, in a few sentences a market."""
    said = []
    for market in found.markets:
        said.append(_best(found, market))
        if found.form == "round-robin":
            said += [*_equilibria(found, market), *_luck(found, market)]
    if len(found.fields) > 1:
        first = found.across().to_dict("records")[0]
        told = {"strategy": policy_words(str(first["strategy"])), "market": _short(found, str(first["in_market"]))}
        said.append(say("tournament-across", regret=float(first["largest_regret"]), **told))
    return [*said, *_left_out(found), say("report-luck-only")]


def money(found: Tournament, market: str, gain: float) -> str:
    """A gain with its unit and sign."""
    factor, unit = change_in(found.unit, found.field_of(market).market.market.currency)
    return amount(factor * gain, unit, sign=True)


def _best(found: Tournament, market: str) -> str:
    table = found.ranking(market)
    ties = [policy_words(str(name)) for name in table[table["best_place"] == 1]["strategy"]]
    first = table.iloc[0]
    return say(
        "tournament-best",
        market=title_of(found.field_of(market).market),
        strategy=policy_words(str(first["strategy"])),
        by=money(found, market, float(first["gain"])),
        measure=called(found.measure),
        gains=float(first["gain"]) > 0,
        sure=len(ties) == 1,
        many=len(ties),
        ties=join(ties[:8]),
    )


def _equilibria(found: Tournament, market: str) -> list[str]:
    solved = found.solved("lot", market)
    if not solved.found:
        return [say("tournament-no-equilibria")]
    table = found.equilibria("lot", market).dropna(subset=["gain_first"])
    parts = []
    for row in table.head(4).to_dict("records"):
        first, second = policy_words(str(row["first"])), policy_words(str(row["second"]))
        gain = money(found, market, float(row["gain_first"]))
        if first == second:
            parts.append(say("tournament-both-play", strategy=first, gain=gain))
        else:
            other = money(found, market, float(row["gain_second"]))
            parts.append(say("tournament-one-plays", first=first, second=second, gain=gain, other=other))
    said = [say("tournament-equilibria", every=solved.every, count=len(table), what=join(parts))]
    one = table.iloc[0]
    if one["first"] == one["second"] and float(one["gain_first"]) < 0:
        meetings = found.meetings(market).set_index(["strategy", "rival"])["gain"]
        alone = float(meetings.get((str(one["first"]), REST), 0.0))
        if alone > 0:
            told = {"strategy": policy_words(str(one["first"])), "alone": money(found, market, alone)}
            said.append(say("tournament-arms-race", by=money(found, market, float(one["gain_first"])), **told))
    return said


def _luck(found: Tournament, market: str) -> list[str]:
    table = found.equilibria("lot", market)
    known = table.dropna(subset=["gain_first", "of_draws"])
    if known.empty:
        few = found.field_of(market).replications
        return [say("tournament-luck-few", replications=few)] if len(table) else []
    first = known.iloc[0]
    both = dict.fromkeys(policy_words(str(first[seat])) for seat in ("first", "second"))
    ends = found.ends(market).iloc[0]
    return [
        say("tournament-luck", first=" / ".join(both), share=float(first["of_draws"]), draws=_draws(found)),
        say(
            "tournament-population",
            measure=called(found.measure),
            end=_mixed(str(ends["ends_on"])),
            n=len(_parts(str(ends["ends_on"]))),
            share=float(ends["of_starts"]),
        ),
    ]


def _left_out(found: Tournament) -> list[str]:
    said = []
    table = found.alike()
    names = [
        aside(policy_words(str(row["strategy"])), policy_words(str(row["same_as"])))
        for row in table.drop_duplicates("strategy").to_dict("records")
    ]
    if names:
        said.append(say("tournament-alike", n=len(names), names=join(names)))
    failed = found.failed()
    if len(failed):
        out = sorted({name for one in found.fields for name in found.players if name not in one.names})
        said.append(
            say("tournament-failed", n=len(out), names=join(map(policy_words, out)), error=str(failed["error"].iloc[0]))
        )
    return said


def _parts(end: str) -> list[str]:
    """Strategies that a population keeps."""
    from sim.lab.tournament.solution import TOGETHER

    return end.split(TOGETHER)


def _mixed(end: str) -> str:
    return join(map(policy_words, _parts(end)))


# -- tables -----------------------------------------------------------------------------------------------------------


def _sketch(found: Tournament, what: str, market: str) -> Sketch:
    name = what if len(found.fields) == 1 else f"{what}-{slug(market)}"
    return Sketch(name, FIGURES[what].about, partial(found.plot, what, market=market))


def _short(found: Tournament, market: str) -> str:
    """A market by what stands before the colon of its title, where no other is called so."""
    titles = {name: title_of(found.field_of(name).market) for name in found.markets}
    short = {name: title.replace("：", ":").partition(":")[0].strip() for name, title in titles.items()}
    return short[market] if len(set(short.values())) == len(short) else titles[market]


def _unit(found: Tournament, market: str) -> str:
    return unit_of_change(found.unit, money_in(found.field_of(market).market))


def _ranked(found: Tournament, market: str) -> list[Block]:
    return [_sketch(found, "ranking", market), ranking(found, market)]


def ranking(found: Tournament, market: str, *, short: bool = False) -> Grid:
    """Who is best, a row a strategy; in short without worst rival and regret."""
    one, unit = found.field_of(market), _unit(found, market)
    pairs = found.form == "round-robin"
    rows: list[list[Entry]] = []
    for row in found.ranking(market).to_dict("records"):
        best, worst = int(row["best_place"]), int(row["worst_place"])
        may_be = f"{best}" if best == worst else f"{best}–{worst}"
        cells_: list[Entry] = [
            policy_words(str(row["strategy"])),
            Cell(str(row["place"]), (int(row["place"]),), "0"),
            Cell(may_be, (best, worst), "0"),
            cells.signed(float(row["gain"]), found.unit),
            cells.between(float(row["low"]), float(row["high"]), found.unit),
            cells.percent(float(row["gain_share"])),
        ]
        if pairs:
            cells_ += [
                cells.whole(int(row["wins"])),
                cells.whole(int(row["losses"])),
                policy_words(str(row["worst_rival"])),
                cells.signed(float(row["regret"]), found.unit).text.lstrip("+") or "0",
            ]
        rows.append(cells_[:8] if short else cells_)
    columns = heads(
        "tournament-col-strategy",
        "tournament-col-place",
        "tournament-col-may-be",
        "tournament-col-gain",
        "tournament-col-interval",
        "tournament-col-share",
        *(
            ("tournament-col-wins", "tournament-col-losses", "tournament-col-worst", "tournament-col-regret")
            if pairs
            else ()
        ),
        words=(0, 8),
    )
    return Grid(
        say(
            "tournament-ranking-on",
            market=title_of(one.market),
            seats=join(one.seats),
            rest=amount(change_in(found.unit, "")[0] * one.size, unit),
        ),
        [ranges(column) if k in (2, 4) else column for k, column in enumerate(columns[:8] if short else columns)],
        rows,
        say("tournament-ranking-note", level=level_of(found.level), unit=unit),
    )


def _pairs(found: Tournament, market: str) -> list[Block]:
    blocks: list[Block] = [_sketch(found, "payoffs", market)]
    if len(found.field_of(market).names) <= WRITTEN:
        blocks.append(payoffs(found, market))
    return blocks


def payoffs(found: Tournament, market: str) -> Grid:
    """What each strategy gains against each rival."""
    names = list(found.ranking(market)["strategy"])
    table = found.meetings(market).set_index(["strategy", "rival"])["gain"]
    rows: list[list[Entry]] = [
        [policy_words(a), *(cells.signed(float(table[a, b]), found.unit) for b in names)] for a in names
    ]
    columns = [*heads("tournament-col-strategy"), *(Column(policy_words(name)) for name in names)]
    title = say("tournament-pairs-on", market=title_of(found.field_of(market).market))
    return Grid(title, columns, rows, say("tournament-pairs-note", unit=_unit(found, market)))


def _game(found: Tournament, market: str) -> list[Block]:
    left = found.solved("lot", market).left[0]
    return [
        say("tournament-left", names=join(map(policy_words, left))),
        game(found, "lot", market),
        game(found, "known", market),
    ]


def game(found: Tournament, seats: Any, market: str) -> Grid:
    """The equilibria, a row each."""
    one = found.field_of(market)
    rows: list[list[Entry]] = []
    for row in found.equilibria(seats, market).to_dict("records"):
        stands = float(row["of_draws"])
        rows.append(
            [
                policy_words(str(row["first"])),
                policy_words(str(row["second"])),
                cells.signed(float(row["gain_first"]), found.unit),
                cells.signed(float(row["gain_second"]), found.unit),
                say("report-yes") if row["strict"] else say("report-no"),
                cells.share(stands),
            ]
        )
    columns = heads(
        "tournament-col-first",
        "tournament-col-second",
        "tournament-col-pays-first",
        "tournament-col-pays-second",
        "tournament-col-strict",
        "tournament-col-draws",
        words=(4,),
        prose=(0, 1),
    )
    if seats == "lot":
        return Grid(say("tournament-game-lot"), columns, rows)
    return Grid(say("tournament-game-known", first=one.seats[0], second=one.seats[1]), columns, rows)


def _population(found: Tournament, market: str) -> list[Block]:
    rows: list[list[Entry]] = [
        [_mixed(str(row["ends_on"])), cells.share(float(row["of_starts"]))]
        for row in found.ends(market).to_dict("records")
    ]
    columns = heads("tournament-col-ends", "tournament-col-starts", prose=(0,), words=())
    blocks: list[Block] = [_sketch(found, "replicators", market)]
    if len(found.field_of(market).names) - len(found.field_of(market).alike) >= 3:
        blocks.append(_sketch(found, "simplex", market))
    title = say("tournament-ends-on", market=title_of(found.field_of(market).market))
    return [*blocks, Grid(title, columns, rows)]


def across(found: Tournament) -> Grid:
    """Regret across markets, a row a strategy."""
    rows: list[list[Entry]] = []
    for row in found.across().to_dict("records"):
        each: list[Entry] = [cells.percent(float(row[f"regret {market}"])) for market in found.markets]
        first: list[Entry] = [policy_words(str(row["strategy"])), cells.percent(float(row["mean_gain_share"]))]
        rows.append([*first, cells.percent(float(row["largest_regret"])), _short(found, str(row["in_market"])), *each])
    columns = heads(
        "tournament-col-strategy",
        "tournament-col-mean-share",
        "tournament-col-regret-share",
        "tournament-col-in",
        words=(0, 3),
    )
    columns += [Column(_short(found, market)) for market in found.markets]
    return Grid(say("tournament-across-title"), columns, rows, say("tournament-across-note"))


def _strategies(found: Tournament) -> list[tuple[str, str]]:
    from sim.strategies import known_strategies

    known = known_strategies()
    facts = []
    for name, block in found.players.items():
        use = str(block["use"])
        settings = say("report-comma").join(f"{parameter_name(k)} {value}" for k, value in block.items() if k != "use")
        about = translated("strategies", known[use].about).replace("``", "") if use in known else ""
        dosed = aside("", say("report-said-of", term=policy_words(use), said=settings)).strip() if settings else ""
        facts.append((policy_words(name), sentences(filter(None, (about, dosed)))))
    return facts
