"""Works behind a number: read from its source, and every one that is named stands in the literature notes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sim.lab.ensemble.cited import WORKS, judged, works
from sim.lab.ensemble.ranges import drawn_numbers
from sim.scenario import Scenario

NOTES = (Path(__file__).resolve().parents[3] / "docs" / "reference" / "literature.md").read_text("utf-8")


@pytest.mark.parametrize("section", WORKS)
def test_a_work_stands_in_the_notes_and_the_section_too(section: str) -> None:
    assert re.search(rf"^(### {section}\.|\*\*{section} )", NOTES, flags=re.M)
    for work in WORKS[section]:
        first, year = re.match(r"(?:van )?([A-Za-zà-ÿ]+)", work)[1], work[-4:]  # type: ignore[index]
        assert any(first in line and year in line for line in NOTES.splitlines()), work


@pytest.mark.parametrize(
    ("source", "found", "judgment"),
    [
        ("B10, A9", ("Smith, Bolton & Wagner 1999", "Maxham & Netemeyer 2002"), False),
        ("East, Hammond & Wright 2007: a quarter; form and size a prior", ("East, Hammond & Wright 2007",), True),
        (
            "van Heerde, Leeflang & Wittink 2004: a third; elasticity 3.6, Bijmolt et al. 2005",
            ("van Heerde, Leeflang & Wittink 2004", "Bijmolt et al. 2005"),
            False,
        ),
        (
            "B5; Rust et al. 1999, Soderlund 2002",
            ("Rust et al. 1999", "Soderlund 2002", "Anderson & Sullivan 1993"),
            False,
        ),
        ("DOMAIN 1: experience with other firms; prior", (), True),
        ("B20: .02-.1", (), False),
        ("", (), False),
    ],
)
def test_works_are_read_from_a_source(source: str, found: tuple[str, ...], judgment: bool) -> None:
    assert works(source) == found
    assert judged(source) is judgment


def test_most_of_what_is_drawn_has_a_work_behind_it() -> None:
    known = [one for one in drawn_numbers(Scenario.load("telecom")) if "literature" in str(one.source)]
    assert sum(bool(works(one.factor.source)) for one in known) > 0.8 * len(known)
