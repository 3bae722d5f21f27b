"""What a board is told: the answer first, no winner that its interval does not bear, no code, the same in both
languages and every form.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from typing import Any

import pandas as pd
import pytest
from openpyxl import load_workbook
from PIL import Image
from worlds.decided import alone, decided, resting

from sim.plots import decision as drawn
from sim.plots.bridge import line_moved
from sim.report import sheet_of, write
from sim.report.decision.deck import FEW, ten
from sim.report.decision.first import answer, facts
from sim.report.decision.sources import source_of, usual
from sim.report.markdown import markdown
from sim.report.slides import FOOT, HIGH, PICTURE, TOP, WIDE, Slide, points_of, slides, tall
from sim.scenario.plainly import factor_named, is_share
from sim.words import speaking

pytestmark = pytest.mark.usefixtures("clean_drawing")

LANGUAGES = ("en", "zh")


@pytest.fixture(scope="module", params=LANGUAGES)
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def page(lang: str) -> str:
    return markdown(sheet_of(decided(), lang), "figures")


@pytest.fixture(scope="module")
def files(lang: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every form, written once: the page with its figures, the others with what is no figure."""
    place = tmp_path_factory.mktemp("board")
    blank = io.BytesIO()
    Image.new("RGB", (58, 40)).save(blank, "PNG")
    with pytest.MonkeyPatch.context() as patch:
        for room in ("excel", "slides"):
            patch.setattr(f"sim.report.{room}.png", lambda draw, dots=96: (blank.getvalue(), 40.0))
        return {
            suffix: write(decided(), place / f"page{suffix}", lang).read_bytes()
            for suffix in (".html", ".xlsx", ".pptx")
        }


def test_each_range_says_where_it_is_from(page: str, lang: str) -> None:
    said = {
        "en": "literature notes, after East, Hammond & Wright 2007",
        "zh": "文献笔记，依据 East, Hammond & Wright 2007",
    }
    own = {"en": "as the file of these markets says: a range", "zh": "按这些市场的文件所述：a range"}
    assert said[lang] in page and own[lang] in page


def test_a_range_that_nobody_published_says_so(lang: str) -> None:
    found = decided()
    (good,) = (one for one in usual(found).values() if one.factor.name == "behaviour.word_of_mouth.good")
    sources = {**found.compared.ensemble.sources, good.factor.name: str(good.source)}
    other = replace(found, compared=replace(found.compared, ensemble=replace(found.compared.ensemble, sources=sources)))
    with speaking(lang):
        assert {"en": "nobody has published", "zh": "没有人发表过"}[lang] in source_of(other, good.factor.name, good)
        assert {"en": "does not say", "zh": "没有说明"}[lang] in source_of(found, "behaviour.word_of_mouth.bad", None)


def before_code(text: str) -> str:
    return text.split("```")[0]


# -- what it says ------------------------------------------------------------------------------------------------------


def test_the_answer_comes_first_with_its_intervals() -> None:
    text = markdown(sheet_of(decided()), "figures")
    first = text.index("## What to know before acting")
    assert len(answer(decided())) == 3
    assert all(sentence[:30] in text[:first] for sentence in answer(decided()))
    assert "counting what is not known" in text[:first] and "of which luck alone" in text[:first]
    assert text.index("## What was compared") > first


def test_the_first_page_says_what_must_be_true_and_what_would_change_it() -> None:
    terms = [term for term, _ in facts(decided())]
    assert terms[1:] == [
        "If it is wrong", "What would have to be true", "What would change the answer",
        "What knowing more is worth", "Next step",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("grade", "term"), [("clear", "Recommended"), ("untold", "Best on average, perhaps by chance")]
)
def test_what_luck_leaves_open_is_not_recommended(grade: Any, term: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found = decided()
    advice = replace(found.advice, grade=grade)
    monkeypatch.setattr(type(found), "advice", property(lambda _: advice))
    assert facts(found)[0][0] == term


def test_one_market_says_on_the_first_page_that_ignorance_is_not_counted() -> None:
    said = answer(alone())
    assert "what is not known about the market is not counted" in said[0]
    assert said[-1].startswith("No other market than this one was looked at")


def test_a_policy_that_does_nothing_is_said_to_make_no_difference() -> None:
    said = answer(resting())
    assert said[0] == "It makes no difference: the policy changes nothing at all."
    text = markdown(sheet_of(resting()), "figures")
    assert "Choose" not in text.split("##")[0] and "Lean towards" not in text.split("##")[0]


def test_what_a_board_reads_has_no_code_in_it(page: str) -> None:
    before = before_code(page)
    assert not re.search(r"\b(firms|behaviour|market|policy|population)\.\w+", before)
    assert not re.search(r"\w_\w", before.replace("figures/", "")), re.findall(r"\S*\w_\w\S*", before)
    assert not {"nan", "inf", "−inf"} & set(re.split(r"[\s|]+", before))


def test_a_chinese_page_has_no_english_sentence() -> None:
    text = before_code(markdown(sheet_of(decided(), "zh"), "figures"))
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    assert re.findall(r"(?:\b[A-Za-z][a-z']+\b[ ,]*){4,}", text) == []


def test_every_form_is_written_in_every_language(files: dict[str, bytes]) -> None:
    for suffix, begins in ((".html", b"<!DOCTYPE"), (".xlsx", b"PK"), (".pptx", b"PK")):
        assert files[suffix].startswith(begins)
    text = files[".html"].decode()
    assert text.count('class="fresh"') == 1
    assert text.count("<img") >= 8


def test_a_decision_is_not_written_in_every_form_there_is(tmp_path: Any) -> None:
    with pytest.raises(ValueError, match="a report is written as"):
        write(decided(), tmp_path / "page.doc")
    with pytest.raises(ValueError, match="a report is written as"):
        write(sheet_of(resting()), tmp_path / "page.pptx")


def test_the_same_slides_give_the_same_bytes() -> None:
    with speaking("en"):
        one = ten(decided())[1:2]
    assert slides(one, "foot") == slides(one, "foot")


# -- titles ------------------------------------------------------------------------------------------------------------


def title_of(ax: Any) -> str:
    return " ".join(ax.get_title(loc="left").split())


ROW = {"policy": "reliability", "difference": 5.0, "luck": 8.0, "low": -4.0, "high": 9.0}


def test_titles_name_no_winner_that_luck_does_not_tell() -> None:
    members = pd.DataFrame({"policy": ["reliability"] * 2, "believed": [4.0, 6.0]})
    table = pd.DataFrame([ROW])
    assert title_of(drawn.reach(table, members=members, grade="untold")) == "No policy can be told from doing nothing"
    assert "gains" in title_of(drawn.reach(table.assign(low=2.0, luck=1.0), members=members, grade="clear"))
    assert "but luck does not tell it from another" in title_of(
        drawn.reach(table.assign(low=2.0), members=members, grade="clear", tied=True)
    )
    assert "could be" in title_of(drawn.reach(table.assign(luck=1.0), members=members, grade="on average"))
    assert title_of(drawn.reach(table, members=members, grade="nothing")).startswith("No policy pays")


def test_titles_of_money_say_surely_only_where_the_interval_does() -> None:
    year = {
        "policy": "reliability",
        "spent": 3.0,
        "spent_low": 2.0,
        "spent_high": 4.0,
        "gain": 1.0,
        "gain_low": -1.0,
        "gain_high": 3.0,
    }
    table = pd.DataFrame([{**year, "year": 1}, {**year, "year": 2}])
    assert "in no year does it surely gain" in title_of(drawn.spending(table))
    assert "surely gains in 2 of 2 years" in title_of(drawn.spending(table.assign(gain_low=0.5)))
    path = pd.DataFrame([{**ROW, "month": 0}, {**ROW, "month": 1}])
    assert "not surely" in title_of(drawn.path(path, month=1, sure=None))
    assert "surely ahead from month 2" in title_of(drawn.path(path, month=1, sure=1))
    assert "has not paid for itself" in title_of(drawn.path(path, month=None, sure=None))
    bridge = pd.DataFrame(
        [{"policy": "reliability", "line": "sales", "side": "revenue", "effect": 5.0, "low": -4.0, "high": 9.0}]
    )
    total = {"mean": 5.0, "luck": 8.0, "low": -4.0, "high": 9.0}
    assert "cannot be told from nothing" in title_of(drawn.steps(bridge, total=total))
    assert "gains 5" in title_of(drawn.steps(bridge, total={**total, "low": 1.0}))


def test_titles_of_people_and_rivals_say_no_more_than_their_intervals() -> None:
    each = {
        "policy": "reliability",
        "segment": "",
        "share": 0.1,
        "worth": 1.0,
        "luck": 1.0,
        "low": -4.0,
        "high": 9.0,
        "customers": 3.0,
    }
    table = pd.DataFrame([{**each, "fate": fate} for fate in ("saved", "driven away", "net")])
    assert title_of(drawn.fates(table)).startswith("Whether")
    assert "keeps 3 more customers" in title_of(drawn.fates(table.assign(low=1.0)))
    assert "moves no customer" in title_of(drawn.fates(table.assign(customers=0.0, low=0.0, high=0.0)))
    reply = pd.DataFrame([{**ROW, "answer": "rest", "best": True}])
    assert "cannot be told from doing nothing" in title_of(drawn.replies(reply, leading="reliability"))
    assert "surely gains under 1 of 1" in title_of(drawn.replies(reply.assign(low=1.0), leading="reliability"))


def test_what_is_not_known_is_named_only_beyond_chance() -> None:
    row = {"said": "failures", "named": False, "moves": 5.0, "at_low": -1.0, "at_high": 4.0, "crosses": float("nan")}
    assert title_of(drawn.unknown(pd.DataFrame([row]))) == "Nothing that is not known moves the choice beyond chance"
    named = pd.DataFrame([{**row, "named": True, "crosses": 2.0}])
    assert "it turns the choice over" in title_of(drawn.unknown(named, policy="reliability"))


def test_what_is_not_known_fits_a_slide_and_counts_what_it_leaves_out() -> None:
    """Rows of long labels: as many as stand on a page would be a strip that nobody in a room can read."""
    row = {"named": False, "moves": 5.0, "at_low": -1.0, "at_high": 4.0, "crosses": float("nan")}
    said = "times how much more often one buys per share that a price is below its reference"
    table = pd.DataFrame([{**row, "said": f"{k} {said}"} for k in range(12)])
    axes = drawn.unknown(table, most=FEW)
    wide, high = axes.figure.get_size_inches()
    assert min(PICTURE, (HIGH - FOOT - TOP) * wide / high) > 4.5, "inches of the picture on the slide"
    assert len(axes.get_yticks()) == FEW and f"{12 - FEW} that matter less" in " ".join(axes.get_xlabel().split())


def test_a_trials_title_promises_no_longer_trial() -> None:
    """A longer trial may tell less: the title speaks of the shortest that tells, and of one of what is read."""
    row = {"difference": 2.0, "half_width": 1.0, "measure": "contribution"}
    table = pd.DataFrame([{**row, "months": 6, "power": 0.9}, {**row, "months": 12, "power": 0.5}])
    title = title_of(drawn.power(table, policy="reliability"))
    assert title == "6 months of reliability on trial tell at least one of these four times in five"


def test_a_line_of_the_books_says_what_moves(lang: str) -> None:
    with speaking(lang):
        said = {
            line_moved({"line": name, "side": side, "effect": effect})
            for name, side, effect in (("service", "cost", -3.0), ("sales", "revenue", 3.0), ("fees", "revenue", -3.0))
        }
    assert (
        said
        == {
            "en": {"more spent on better service", "more from sales", "less from fees"},
            "zh": {"质量投入增加", "销售收入增加", "费用收入减少"},
        }[lang]
    )


@pytest.mark.parametrize("name", ["reach", "spending", "paid-back", "steps", "fates", "replies", "unknown", "power"])
def test_every_figure_is_drawn_in_chinese(name: str) -> None:
    title = title_of(decided().plot(name, lang="zh"))
    assert re.search(r"[\u4e00-\u9fff]", title) and not re.search(r"(?:[A-Za-z]+ ){3}", title)


# -- what things are called --------------------------------------------------------------------------------------------


def test_what_is_not_known_is_said_without_symbols_and_keys() -> None:
    base = decided().base
    for path, said in (
        ("firms.alpha.failure_rate", "alpha: chance that a visit goes wrong"),
        ("behaviour.word_of_mouth.impact", "Word of mouth: effect of one message on the listener's log-odds"),
        ("behaviour.satisfaction.loss_ratio", "Satisfaction: negative over positive disconfirmation"),
        ("behaviour.choice.review_search", "Choice: how much less often the satisfied reconsider"),
        ("market.review_rate", "Chance per renewal that the provider is reconsidered"),
    ):
        assert factor_named(path) == said
    assert is_share(base.field("firms.alpha.failure_rate")) and not is_share(
        base.field("behaviour.word_of_mouth.impact")
    )
    with speaking("zh"):
        assert factor_named("firms.alpha.failure_rate") == "alpha：一次到访出差错的概率"


def test_no_coefficient_keeps_its_symbol() -> None:
    from sim.lab.sensitivity.ranges import coefficients

    base = decided().base
    for tongue in LANGUAGES:
        with speaking(tongue):
            for one in coefficients(base):
                said = factor_named(one.name)
                assert not re.search(r"_|\*|[,，]\s*[A-Za-z]{1,2}$|(?:sigma|lambda|kappa|gamma)", said), said


# -- the workbook ------------------------------------------------------------------------------------------------------


def calculated(formulas: Any, values: Any, formula: str) -> float:
    """What a formula of this workbook comes to: sums, differences, products and quotients of cells."""

    def cell(at: str) -> float:
        content = formulas[at].value
        if isinstance(content, str) and content.startswith("="):
            return calculated(formulas, values, content)
        return float(content or 0.0)

    def ranged(match: re.Match[str]) -> str:
        return repr(sum(cell(one.coordinate) for row in formulas[f"{match[1]}:{match[2]}"] for one in row))

    text = re.sub(r"SUM\(([A-Z]+\d+):([A-Z]+\d+)\)", ranged, formula.removeprefix("="))
    text = re.sub(r"\b[A-Z]+\d+\b", lambda match: f"({cell(match[0])!r})", text).replace("ROUND", "round")
    assert re.fullmatch(r"[\d.eE+\-*/(), round]+", text), text
    return float(eval(text))


def test_formulas_of_the_workbook_come_to_what_stands_beside_them(files: dict[str, bytes]) -> None:
    content = files[".xlsx"]
    formulas, values = (load_workbook(io.BytesIO(content), data_only=plain) for plain in (False, True))
    seen = 0
    for sheet in formulas.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and cell.value.startswith("="):
                    shown = values[sheet.title][cell.coordinate].value
                    assert calculated(sheet, values[sheet.title], cell.value) == pytest.approx(
                        shown, rel=1e-9, abs=1e-6
                    ), (sheet.title, cell.coordinate)
                    seen += 1
    assert seen > 30
    with zipfile.ZipFile(io.BytesIO(content)) as kept:
        assert len([name for name in kept.namelist() if re.fullmatch(r"xl/charts/chart\d+\.xml", name)]) == 3


def test_the_workbook_opens_with_the_answer(files: dict[str, bytes], lang: str) -> None:
    book = load_workbook(io.BytesIO(files[".xlsx"]))
    assert len(book.sheetnames) > 10
    first = book.worksheets[0]
    said = [str(row[0].value) for row in first.iter_rows() if row[0].value]
    with speaking(lang):
        assert any(answer(decided())[0] in text for text in said)
    if lang == "en":
        assert book.sheetnames[:3] == ["In short", "Options", "Years"] and book.sheetnames[3].startswith("Bridge")


# -- slides ------------------------------------------------------------------------------------------------------------


def test_there_are_ten_slides_and_nothing_runs_over(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from pptx import Presentation
    from pptx.util import Emu

    blank = io.BytesIO()
    Image.new("RGB", (58, 40)).save(blank, "PNG")
    monkeypatch.setattr(
        "sim.report.slides.png", lambda draw, dots: (blank.getvalue(), 40.0)
    )  # what is drawn is looked at elsewhere
    for found in (decided(), resting(), alone()):
        with speaking(lang):
            every = ten(found)
        deck = Presentation(io.BytesIO(slides(every, "foot", lang)))
        assert len(deck.slides) == 10
        for slide in deck.slides:
            assert slide.shapes.title.text_frame.text
            for shape in slide.shapes:
                assert shape.left >= 0 and shape.top >= 0
                assert (
                    Emu(shape.left + shape.width).inches <= WIDE + 0.01
                    and Emu(shape.top + shape.height).inches <= HIGH + 0.01
                )
                if shape.has_text_frame and shape.text_frame.text:
                    texts = [paragraph.text for paragraph in shape.text_frame.paragraphs]
                    size = shape.text_frame.paragraphs[0].runs[0].font.size.pt
                    assert tall(texts, Emu(shape.width).inches, int(size)) <= Emu(shape.height).inches + 0.05, texts


def test_slides_have_text_to_read_and_no_code(lang: str) -> None:
    with speaking(lang):
        every = ten(decided())
    assert all(slide.texts or slide.grid for slide in every)
    assert sum(slide.sketch is not None for slide in every) >= 7
    for slide in every:
        for text in (slide.title, *slide.texts):
            assert not re.search(r"\w_\w|\b(firms|behaviour|market)\.\w", text), text


def test_text_is_as_large_as_it_fits() -> None:
    assert points_of(["short"], 5, 5) == 20
    assert points_of(["word " * 400], 5, 5) == 10
    assert tall(["字" * 40], 5, 20) > tall(["a" * 40], 5, 20)


def test_a_slide_keeps_what_is_said_of_a_figure_and_its_notes() -> None:
    from pptx import Presentation

    with speaking("en"):
        every = ten(decided())
    deck = Presentation(
        io.BytesIO(slides([Slide("One", ["text"], every[1].sketch, notes="for whoever speaks")], "foot"))
    )
    (slide,) = deck.slides
    assert slide.notes_slide.notes_text_frame.text == "for whoever speaks"
    assert any(shape._element.xpath(".//p:cNvPr/@descr") for shape in slide.shapes if shape.shape_type == 13)
