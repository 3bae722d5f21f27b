"""P06: no box and no warning of a glyph, whatever writing names and currencies are in."""

from __future__ import annotations

import subprocess
import sys
import warnings
from pathlib import Path

import matplotlib as mpl
import pandas as pd
import pytest

from sim.plots import customers, detached, fonts, money
from sim.words import speaking

MONTHS = pd.DataFrame(
    {
        "month": [0, 1, 2] * 2,
        "firm": ["老王汽车"] * 3 + ["长城四S店"] * 3,
        "profit": [1e6, 2e6, 3e6, 2e6, 1e6, 4e6],
        "share": 0.5,
    }
)


def drawn(path: Path, **options: object) -> str:
    with detached(), warnings.catch_warnings():
        warnings.simplefilter("error")
        warnings.simplefilter("ignore", DeprecationWarning)  # an old matplotlib on a new pyparsing
        ax = money.profit(MONTHS, currency="元", **options)  # type: ignore[arg-type]
        ax.figure.savefig(path)
        return ax.get_ylabel()


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_chinese_names_and_currency_are_drawn_without_a_warning(lang: str, tmp_path: Path) -> None:
    with speaking(lang):
        assert "元" in drawn(tmp_path / "a.png")


def test_our_own_font_is_enough_where_no_other_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "FOR_CHINESE", ())
    monkeypatch.setattr(fonts, "ALSO", ())
    assert fonts.families(mpl.rcParams)[-1] == "Loyalty CJK"
    with speaking("zh"):
        drawn(tmp_path / "a.png")


def test_dejavu_comes_first_then_the_users_families_then_those_for_chinese() -> None:
    with mpl.rc_context({"font.family": ["STIXGeneral", "no such family"]}):
        names = fonts.families(mpl.rcParams)
    assert names[:2] == ["DejaVu Sans", "STIXGeneral"]
    assert "no such family" not in names
    assert "Loyalty CJK" in names


def test_our_font_has_every_character_of_the_chinese_catalogues() -> None:
    text = "".join(path.read_text("utf-8") for path in (Path(fonts.__file__).parents[1] / "words" / "zh").glob("*.ftl"))
    assert fonts.missing([text], ["DejaVu Sans", fonts._ours()]) == ""


def test_a_character_that_no_font_has_is_told_once_in_words_and_not_drawn_as_a_box(tmp_path: Path) -> None:
    strange = "\U000e0041"
    table = MONTHS.head(3).assign(firm=f"x{strange}")
    fonts._told.discard(strange)
    with detached(), pytest.warns(UserWarning, match="Install a font") as told:
        ax = customers.share(table)
    ax.figure.savefig(tmp_path / "a.png")
    assert len(told) == 1
    assert "x?" in ax.get_title(loc="left")
    with detached(), warnings.catch_warnings():
        warnings.simplefilter("error", UserWarning)
        customers.share(table)


def test_a_run_in_chinese_says_nothing_of_glyphs_on_stderr(tmp_path: Path) -> None:
    scenario = tmp_path / "zh.yaml"
    text = "extends: textbook\nname: zh\npopulation: {size: 60}\nmarket: {months: 3, warm_up: 1, currency: 元}\n"
    scenario.write_text(text, encoding="utf-8")
    words = ["run", str(scenario), "--out", str(tmp_path / "o"), "--figures"]
    command = [sys.executable, "-c", "from sim.app.cli import main; main()", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "lyph" not in done.stderr and "Warning" not in done.stderr
