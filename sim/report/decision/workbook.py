"""The workbook of a decision: the sheet's tables, and three worksheets that calculate, with charts of their own.

- what each option brings: the ends of its luck are formulas of its mean and half-width;
- by year: what a policy has gained so far, and what a unit of spending brought, are formulas;
- the bridge: every effect is the difference of two amounts, the sums are sums, and two cells say what is left between the
sums and the
  difference that was lived; one cell may be changed: how many times what is assumed the policy costs.

Formulas are written with their values, so that a program that does not calculate shows them too.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from sim.report.decision.sheet import decision_sheet
from sim.report.decision.words import money
from sim.report.excel import Writer, bound
from sim.report.sheet import Sheet
from sim.scenario.plainly import option_name
from sim.words import called, line, opened, say

if TYPE_CHECKING:
    from sim.lab.decision.decision import Decision

MONEY: Final = "#,##0;-#,##0;0"
BLUE: Final = "#0072B2"
ORANGE: Final = "#E69F00"


def decision_workbook(found: Decision, lang: str = "en") -> bytes:
    """The workbook."""
    sheet = decision_sheet(found, lang)
    return bound(sheet, lambda book: DecisionWriter(book, sheet, found).write())


class DecisionWriter(Writer):
    """Writes the workbook of one decision."""

    def __init__(self, book: Any, sheet: Sheet, found: Decision) -> None:
        super().__init__(book, sheet)
        self.found = found

    def tables(self) -> None:
        """The worksheets that calculate first, then a worksheet a table."""
        self.options()
        if self.found.advice.grade != "same":
            self.years()
            self.steps()
        super().tables()

    def _page(self, title: str, note: str, heads: Sequence[str], widths: Sequence[float]) -> Any:
        """A worksheet with a title, a note and headings in its fourth row."""
        page = self.page(title)
        page.write_string(0, 0, title, self.style(bold=True, font_size=13))
        page.write_string(1, 0, note, self.style(italic=True, font_color="#5a5a5a"))
        for k, (head, width) in enumerate(zip(heads, widths, strict=True)):
            page.set_column(k, k, width)
            page.write_string(
                3, k, opened(head), self.style(bold=True, text_wrap=True, bottom=2, align="right" if k else "left")
            )
        page.set_row(3, 32)
        page.freeze_panes(4, 1)
        page.set_landscape()
        page.fit_to_pages(1, 1)
        return page

    def _number(self, page: Any, row: int, column: int, value: float, form: str = MONEY, **look: Any) -> None:
        page.write_number(row, column, float(value), self.style(num_format=form, **look))

    def _formula(
        self, page: Any, row: int, column: int, text: str, value: float, form: str = MONEY, **look: Any
    ) -> None:
        page.write_formula(row, column, text, self.style(num_format=form, **look), float(value))

    def options(self) -> None:
        """What each option brings, the ends of luck as formulas, with a chart."""
        found = self.found
        table = found.compared.choice()
        heads = [
            "report-col-policy",
            "decision-col-brings",
            "decision-col-luck",
            "decision-book-luck-low",
            "decision-book-luck-high",
        ]
        heads += [
            "decision-book-low",
            "decision-book-high",
            "decision-col-regret",
            "decision-col-largest",
            "decision-book-up",
            "decision-book-down",
        ]
        title = say("decision-book-options")
        note = say("decision-book-in", currency=money(found))
        page = self._page(title, note, [say(head) for head in heads], [30, *[14] * 10])
        for k, row in enumerate(table.to_dict("records"), 4):
            at = k + 1
            luck = 0.0 if row["luck"] != row["luck"] else float(row["luck"])
            page.write_string(k, 0, option_name(str(row["policy"])), self.style())
            self._number(page, k, 1, row["difference"])
            self._number(page, k, 2, luck)
            self._formula(page, k, 3, f"=B{at}-C{at}", row["difference"] - luck)
            self._formula(page, k, 4, f"=B{at}+C{at}", row["difference"] + luck)
            for column, name in enumerate(("low", "high", "regret", "largest_regret"), 5):
                self._number(page, k, column, row[name])
            self._formula(page, k, 9, f"=G{at}-B{at}", row["high"] - row["difference"])
            self._formula(page, k, 10, f"=B{at}-F{at}", row["difference"] - row["low"])
        last = 3 + len(table)
        chart = self.book.add_chart({"type": "column"})
        own = [page.name, 4, 0, last, 0]
        chart.add_series(
            {
                "name": say("decision-col-brings"),
                "categories": own,
                "values": [page.name, 4, 1, last, 1],
                "fill": {"color": BLUE},
                "y_error_bars": {
                    "type": "custom",
                    "plus_values": f"='{page.name}'!$J$5:$J${last + 1}",
                    "minus_values": f"='{page.name}'!$K$5:$K${last + 1}",
                },
            }
        )
        chart.set_x_axis({"label_position": "low"})
        chart.set_y_axis({"num_format": MONEY})
        self._chart(page, chart, say("decision-book-chart-options"), last + 2)

    def years(self) -> None:
        """By year: what was gained so far, and what a unit of spending brought, as formulas; a chart of the leading policy."""
        found = self.found
        table = found.by_year
        heads = [
            "report-col-policy",
            "decision-col-year",
            "decision-col-spends",
            "decision-col-gain",
            "decision-book-low",
            "decision-book-high",
        ]
        heads += ["decision-book-so-far", "decision-book-per-unit"]
        page = self._page(
            say("decision-book-years"),
            say("decision-book-in", currency=money(found)),
            [say(head) for head in heads],
            [30, 8, *[15] * 6],
        )
        so_far = 0.0
        first: dict[str, int] = {}
        for k, row in enumerate(table.to_dict("records"), 4):
            at, starts = k + 1, int(row["year"]) == 1
            so_far = float(row["gain"]) + (0.0 if starts else so_far)
            first.setdefault(str(row["policy"]), k)
            page.write_string(k, 0, option_name(str(row["policy"])), self.style())
            self._number(page, k, 1, row["year"], "0")
            for column, name in enumerate(("spent", "gain", "gain_low", "gain_high"), 2):
                self._number(page, k, column, row[name])
            self._formula(page, k, 6, f"=D{at}" if starts else f"=G{at - 1}+D{at}", so_far)
            if row["spent"] > 0:
                self._formula(page, k, 7, f"=D{at}/C{at}", float(row["gain"]) / float(row["spent"]), "0.00")
        begins = first[found.leading]
        ends = begins + int((table["policy"] == found.leading).sum()) - 1
        chart = self.book.add_chart({"type": "column"})
        for column, colour, name in ((2, ORANGE, "decision-col-spends"), (3, BLUE, "decision-col-gain")):
            chart.add_series(
                {
                    "name": say(name),
                    "categories": [page.name, begins, 1, ends, 1],
                    "values": [page.name, begins, column, ends, column],
                    "fill": {"color": colour},
                }
            )
        chart.set_x_axis({"label_position": "low"})
        chart.set_y_axis({"num_format": MONEY})
        self._chart(page, chart, say("decision-book-chart-years", policy=option_name(found.leading)), 5 + len(table))

    def steps(self) -> None:
        """From doing nothing to the leading policy, line by line: effects and sums as formulas, checked; and what if it
        costs more.
        """
        found = self.found
        table = found.bridge
        table = table[(table["without"] != 0) | (table["with_it"] != 0)]
        heads = [
            "report-col-line",
            "report-col-side",
            "report-col-without-policy",
            "report-col-with-policy",
            "report-col-effect",
        ]
        heads += ["decision-book-low", "decision-book-high"]
        title = say("decision-book-bridge", policy=option_name(found.leading))
        page = self._page(
            title, say("decision-book-in", currency=money(found)), [say(head) for head in heads], [36, 12, *[16] * 5]
        )
        records = sorted(table.to_dict("records"), key=lambda row: row["side"] != "revenue")
        for k, row in enumerate(records, 4):
            at, revenue = k + 1, row["side"] == "revenue"
            page.write_string(k, 0, line(str(row["line"])), self.style())
            page.write_string(
                k, 1, say("report-side-revenue") if revenue else say("report-side-cost"), self.style(align="right")
            )
            self._number(page, k, 2, row["without"])
            self._number(page, k, 3, row["with_it"])
            self._formula(page, k, 4, f"=D{at}-C{at}" if revenue else f"=C{at}-D{at}", row["effect"])
            self._number(page, k, 5, row["low"])
            self._number(page, k, 6, row["high"])
        revenues = sum(row["side"] == "revenue" for row in records)
        last = 4 + len(records)
        total = last + 1
        reach = found.advice.reach
        sides = [
            sum((1 if r["side"] == "revenue" else -1) * float(r[name]) for r in records)
            for name in ("without", "with_it")
        ]
        bold: dict[str, Any] = {"bold": True, "top": 1}
        page.write_string(last, 0, opened(called("profit")), self.style(**bold))
        page.write_string(last, 1, "", self.style(**bold))
        for column, letter, value in ((2, "C", sides[0]), (3, "D", sides[1])):
            costs = f"-SUM({letter}{5 + revenues}:{letter}{last})" if revenues < len(records) else ""
            self._formula(page, last, column, f"=SUM({letter}5:{letter}{4 + revenues}){costs}", value, **bold)
        self._formula(page, last, 4, f"=SUM(E5:E{last})", reach.mean, **bold)
        self._number(page, last, 5, reach.low, **bold)
        self._number(page, last, 6, reach.high, **bold)
        lived, check = last + 2, last + 3
        page.write_string(lived, 0, say("decision-book-lived"), self.style())
        self._number(page, lived, 4, reach.mean)
        page.write_string(check, 0, say("decision-book-check"), self.style())
        self._formula(page, check, 4, f"=ROUND(E{total}-E{lived + 1},2)", 0.0, "0.00")
        page.write_string(check + 1, 0, say("decision-book-check-sides"), self.style())
        self._formula(page, check + 1, 4, f"=ROUND(D{total}-C{total}-E{total},2)", 0.0, "0.00")
        self._what_if(page, check + 3, total)
        chart = self.book.add_chart({"type": "bar"})
        chart.add_series(
            {
                "name": say("report-col-effect"),
                "categories": [page.name, 4, 0, last, 0],
                "values": [page.name, 4, 4, last, 4],
                "fill": {"color": BLUE},
                "invert_if_negative": True,
                "invert_if_negative_color": ORANGE,
            }
        )
        chart.set_y_axis({"reverse": True, "label_position": "low"})
        chart.set_x_axis({"label_position": "low", "num_format": MONEY})
        self._chart(page, chart, title, check + 8)

    def _what_if(self, page: Any, row: int, total: int) -> None:
        """What is left if the policy costs more than is assumed: one cell to change."""
        found = self.found
        if found.may_cost != found.may_cost:
            return
        spent = found.spending[found.leading].mean * found.base.market.months / 12
        page.write_string(row, 0, say("decision-book-spent"), self.style())
        self._number(page, row, 4, spent)
        page.write_string(row + 1, 0, say("decision-book-times"), self.style(bold=True))
        self._number(page, row + 1, 4, 1.0, "0.00", bold=True, bg_color="#FFF2CC", border=1)
        page.write_string(row + 2, 0, say("decision-book-then"), self.style())
        self._formula(page, row + 2, 4, f"=E{total}-(E{row + 2}-1)*E{row + 1}", found.advice.reach.mean)
        page.write_string(row + 3, 0, say("decision-book-most"), self.style())
        self._formula(page, row + 3, 4, f"=1+E{total}/E{row + 1}", found.may_cost, "0.00")

    def _chart(self, page: Any, chart: Any, title: str, row: int) -> None:
        chart.set_title({"name": title, "name_font": {"size": 12}})
        chart.set_size({"width": 760, "height": 380})
        chart.set_legend({"position": "bottom"})
        page.insert_chart(row, 0, chart, {"description": title})
