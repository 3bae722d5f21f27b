"""What is taken home: the results of a class as a table, and a page for each firm."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any, Final

from fpdf import FPDF
from fpdf.enums import XPos, YPos

from sim.classroom.arena.game import Game
from sim.classroom.arena.levers import LEVERS
from sim.classroom.arena.prices import costs
from sim.classroom.arena.rules import STUDENTS
from sim.classroom.names import cell
from sim.classroom.paper import latin
from sim.plots.letters import FONT
from sim.scenario import Scenario
from sim.words import amount, currency, percent, policy_name, say, signed, speaking, translated
from sim.words import number as numbered

FIRST: Final = (
    "game", "market", "seed", "round", "firm", "called", "led_by", "confirmed_by", "budget", "price_of_levers",
)  # fmt: skip

FIGURES: Final = (
    "profit", "sales", "levers", "customers", "share", "satisfaction", "emotional", "trust", "price", "joined", "left",
    "complaints", "told_good", "told_bad",
)  # fmt: skip


def members(game: Game, firm: str) -> list[str]:
    """Who leads a firm."""
    return [game.roster.students[one].name for one in game.teams.get(firm, [])]


def table(game: Game, lang: str) -> bytes:
    """A row for each round and firm: what was decided, and what came of it. Cells are never formulas.

    Columns have plain names, which programs read; it opens in a spreadsheet in either language.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    paths = [lever.path for lever in LEVERS]
    writer.writerow([*FIRST, *FIGURES, "profit_so_far", *paths])
    names = game.rules.names
    for number, lived in enumerate(game.rounds):
        now = lived.rows
        for firm in names:
            decision = lived.decisions.get(firm)
            by = game.roster.students[decision.by].name if decision and decision.by in game.roster.students else ""
            with speaking(lang):
                called = say(f"arena-firm-{firm}")
            leader = game.rules.leaders[firm]
            led = "; ".join(members(game, firm)) if leader == STUDENTS else leader
            setting = decision.setting if decision else {}
            writer.writerow(
                [
                    *(cell(text) for text in (game.id, game.rules.market)),
                    game.rules.seed,
                    number + 1,
                    *(cell(text) for text in (firm, called, led, by)),
                    game.market["budget"] if decision else "",
                    round(costs(setting, game.market["prices"]), 2) if decision else "",
                    *(f"{now[firm][key]:.6g}" for key in FIGURES),
                    f"{now[firm]['total']:.6g}",
                    *(f"{setting[path]:.6g}" if path in setting else "" for path in paths),
                ]
            )
    return out.getvalue().encode("utf-8-sig")


def page(game: Game, firm: str, lang: str) -> bytes:
    """One page about one firm, as PDF.

    Args:
        game: one that is over.
        firm: which.
        lang: in which language.
    """
    with speaking(lang):
        return _Sheet(game, firm, lang).made()


class _Sheet:
    """A page that is being written."""

    def __init__(self, game: Game, firm: str, lang: str) -> None:
        self.game, self.firm = game, firm
        self.currency = game.market["currency"]
        pdf = self.pdf = FPDF(format="A4")
        pdf.set_auto_page_break(False)
        pdf.set_margins(16, 14)
        pdf.add_font("latin", fname=latin())
        pdf.add_font("cjk", fname=str(FONT))
        self.font, other = ("cjk", "latin") if lang == "zh" else ("latin", "cjk")
        pdf.add_page()
        pdf.set_font(self.font, size=10)
        pdf.set_fallback_fonts([other])

    def made(self) -> bytes:
        """The page."""
        game, firm = self.game, self.firm
        english = Scenario.load(game.rules.market).title
        self._line(say("arena-sheet-title", firm=say(f"arena-firm-{firm}")), 17)
        leader = game.rules.leaders[firm]
        who = ", ".join(members(game, firm)) if leader == STUDENTS else policy_name(leader)
        self._line(say("arena-sheet-who", who=who or say("arena-nobody")), 9)
        about: dict[str, Any] = {
            "rounds": len(game.rounds),
            "months": game.rules.months,
            "firms": len(game.rules.firms),
        }
        self._line(say("arena-sheet-market", market=translated("markets", english), **about), 9)
        self._rounds()
        if game.debrief:
            self._debrief(game.debrief)
        self._decisions()
        return bytes(self.pdf.output())

    def _line(self, text: str, size: float, gap: float = 1.0) -> None:
        self.pdf.set_font(self.font, size=size)
        self.pdf.multi_cell(0, size * 0.52, text, new_x=XPos.LMARGIN, new_y=YPos.NEXT, align="L")
        self.pdf.ln(gap)

    def _table(self, head: Sequence[str], rows: Sequence[Sequence[str]], first: float, size: float) -> None:
        pdf = self.pdf
        width = (pdf.epw - first) / max(len(head) - 1, 1)
        pdf.set_font(self.font, size=size)
        for i, line in enumerate([head, *rows]):
            for j, text in enumerate(line):
                pdf.cell(width if j else first, size * 0.56, text, border="B" if i == 0 else 0, align="R" if j else "L")
            pdf.ln(size * 0.56)
        pdf.ln(2)

    def _rounds(self) -> None:
        game, rows = self.game, []
        self._line(say("arena-sheet-rounds", currency=currency(self.currency)), 12, 0.5)
        for number, lived in enumerate(game.rounds):
            now = lived.rows[self.firm]
            decision = lived.decisions.get(self.firm)
            price = numbered(costs(decision.setting, game.market["prices"])) if decision else "–"
            rows.append(
                [
                    str(number + 1),
                    price,
                    numbered(now["profit"]),
                    f"{now['customers']:.0f}",
                    percent(now["share"]),
                    f"{now['satisfaction']:.2f}",
                ]
            )
        columns = ("round", "price", "profit", "customers", "share", "satisfaction")
        self._table([say(f"arena-column-{name}") for name in columns], rows, 16, 8 if len(rows) < 13 else 6.5)

    def _debrief(self, found: dict[str, Any]) -> None:
        names = self.game.rules.names
        own = found["firms"][self.firm]
        self._line(say("arena-twins"), 12, 0.5)
        words = {key: own["difference"][key] for key in ("profit", "share", "satisfaction")}
        self._line(
            say(
                "arena-twin-said",
                firm=say(f"arena-firm-{self.firm}"),
                profit=amount(own["profit"], self.currency),
                without=amount(own["without"]["profit"], self.currency),
                difference=signed(words["profit"]),
                share=signed(100 * words["share"]),
                satisfaction=signed(100 * words["satisfaction"]),
            ),
            9,
        )
        self._curve(own["months"], own["months_without"])
        self._line(say("arena-seeds"), 12, 0.5)
        place = names.index(self.firm)
        others = [world[place] for world in found["ranks"][1:]]
        self._line(
            say(
                "arena-seeds-said",
                firm=say(f"arena-firm-{self.firm}"),
                place=found["ranks"][0][place],
                wins=found["wins"][self.firm],
                worlds=len(others),
                best=min(others),
                worst=max(others),
            ),
            9,
        )
        luck = found["luck"]
        if luck:
            self._line(say("arena-luck-said", share=luck["share"], low=luck["low"], high=luck["high"]), 9)

    def _curve(self, own: Sequence[float], without: Sequence[float]) -> None:
        """Profit so far, with the firm's decisions and without."""
        pdf = self.pdf
        left, top, width, height = pdf.l_margin, pdf.get_y(), pdf.epw, 34.0
        low, high = min(0.0, *own, *without), max(0.0, *own, *without)
        span = (high - low) or 1.0

        def at(i: int, value: float) -> tuple[float, float]:
            return left + width * (i + 1) / len(own), top + height * (high - value) / span

        pdf.set_draw_color(150)
        pdf.line(left, at(0, 0.0)[1], left + width, at(0, 0.0)[1])
        for values, dash, shade in ((without, 1.2, 120), (own, 0.0, 20)):
            pdf.set_draw_color(shade)
            pdf.set_line_width(0.35 if dash else 0.6)
            pdf.set_dash_pattern(dash=dash, gap=dash)
            before = (left, at(0, 0.0)[1])
            for i, value in enumerate(values):
                pdf.line(*before, *at(i, value))
                before = at(i, value)
        pdf.set_dash_pattern()
        pdf.set_line_width(0.2)
        pdf.set_y(top + height + 1)
        self._line(say("arena-sheet-curve"), 8)

    def _decisions(self) -> None:
        rest = self.game.market["rest"]
        settings = [lived.decisions[self.firm].setting for lived in self.game.rounds if self.firm in lived.decisions]
        moved = [lever for lever in LEVERS if any(s.get(lever.path, 0.0) != rest[lever.path] for s in settings)]
        if not settings:
            return
        self._line(say("arena-sheet-decisions"), 12, 0.5)
        if not moved:
            self._line(say("arena-sheet-rested"), 9)
            return
        head = [say(f"arena-firm-{self.firm}"), *(str(n + 1) for n in range(len(settings)))]
        rows = [
            [say(f"arena-lever-{lever.slug}"), *(f"{100 * s[lever.path]:.3g}" for s in settings)] for lever in moved
        ]
        self._table(head, rows, 70 if len(settings) < 12 else 52, 7.5 if len(settings) < 12 else 6)
