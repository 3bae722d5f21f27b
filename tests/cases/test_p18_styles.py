"""P18: figures are the same bytes whatever style the session has."""

from __future__ import annotations

import hashlib
import io

import matplotlib as mpl
import matplotlib.pyplot as plt
import pandas as pd
import pytest
from matplotlib.colors import to_hex

from sim.plots import customers, detached, money

MONTHS = pd.DataFrame(
    {"month": [0, 1, 2] * 2, "firm": ["a"] * 3 + ["b"] * 3, "profit": [1.0, 2, 3, 2, 1, 4], "share": 0.5}
)
REASONS = pd.DataFrame(
    {"reason": ["conflict", "chance"], "exits": [3.0, 2.0], "leavers": 5, "low": 0.2, "high": 0.7, "share": 0.5}
)


FIGURES = (lambda: money.profit(MONTHS), lambda: customers.share(MONTHS), lambda: customers.exits(REASONS, firm="a"))


def digests(form: str, figures: slice = slice(None)) -> list[str]:
    """Figures as bytes, three unless told which."""
    found = []
    with detached():
        for ax in (drawn() for drawn in FIGURES[figures]):
            to = io.BytesIO()
            ax.figure.savefig(to, format=form, metadata={"Software": None} if form == "png" else {"Date": None})
            found.append(hashlib.sha256(to.getvalue()).hexdigest())
    return found


@pytest.fixture(scope="module")
def plain() -> dict[str, list[str]]:
    return {form: digests(form) for form in ("png", "svg")}


@pytest.mark.parametrize("style", plt.style.available)
def test_every_style_gives_the_same_bytes(style: str, plain: dict[str, list[str]]) -> None:
    """A figure a style, in turn; all three under those that change most."""
    turn = plt.style.available.index(style) % 3
    figures = slice(None) if style in ("dark_background", "fivethirtyeight", "classic") else slice(turn, turn + 1)
    with plt.style.context(style):
        assert digests("svg", figures) == plain["svg"][figures]


def test_white_text_of_a_users_settings_does_not_reach_a_figure(plain: dict[str, list[str]]) -> None:
    white = dict.fromkeys(("text.color", "axes.labelcolor", "xtick.color", "ytick.color", "axes.edgecolor"), "white")
    with mpl.rc_context({**white, "savefig.facecolor": "black", "savefig.transparent": True, "lines.linewidth": 9}):
        assert digests("png") == plain["png"]


def test_a_figure_saved_later_under_a_dark_style_is_the_same() -> None:
    with detached():
        ax = money.profit(MONTHS)
    bright, dark = io.BytesIO(), io.BytesIO()
    ax.figure.savefig(bright, format="png")
    with plt.style.context("dark_background"):
        ax.figure.savefig(dark, format="png")
    assert bright.getvalue() == dark.getvalue()


def test_on_dark_axes_of_ones_own_what_stands_outside_shows_on_the_dark() -> None:
    from matplotlib.figure import Figure

    with plt.style.context("dark_background"):
        ax = Figure().subplots()
        customers.share(MONTHS, ax)
        ax.figure.savefig(io.BytesIO())
    assert to_hex(ax.get_facecolor()) == "#ffffff"
    outside = [ax.xaxis.label, ax.yaxis.label, *ax.get_xticklabels(), *ax.get_legend().get_texts()]
    assert {to_hex(text.get_color()) for text in outside} == {"#ffffff"}


def test_settings_are_left_as_they_were() -> None:
    with plt.style.context("dark_background"):
        before = dict(mpl.rcParams)
        digests("svg")
        assert dict(mpl.rcParams) == before
