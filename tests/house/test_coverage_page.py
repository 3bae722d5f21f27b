"""Every row of the domain stands in code and under test, or is said not to; and docs/reference/coverage.md says so."""

from __future__ import annotations

import textwrap
from pathlib import Path

import coverage_page
import pytest
from coverage_page import CODE, NOT_YET, PAGE, ROOT, Found, gaps, markers, missing, page, read, rows

ROWS = ["Delta principle", "memory", "bonds"]


def test_markers_and_lists_are_whole() -> None:
    assert coverage_page.problems() == []


def test_the_committed_page_is_current() -> None:
    known, found = read()
    made = page(known, found.tests)
    assert (ROOT / PAGE).read_text(encoding="utf-8") == made, f"run: {coverage_page.COMMAND}"


def test_every_row_of_both_tables_is_on_the_page() -> None:
    known, _ = read()
    assert [heading[:2] for heading in known] == ["1.", "2."]
    text = (ROOT / "docs" / "reference" / "domain.md").read_text(encoding="utf-8").split("\n## 3.")[0]
    assert sum(map(len, known.values())) == sum(line.startswith("| ") for line in text.splitlines()) - 2
    names = [name for entries in known.values() for name in entries]
    assert set(CODE) == set(names)
    assert set(NOT_YET) <= set(names)


def test_rows_are_named_by_their_first_cell_without_sources() -> None:
    one = "## 1. One\n\n| idea (deck) | means |\n|---|---|\n| share (S0, S3) | of (S1) |\n"
    assert rows(one + "\n## 3. Three\n| a | b |\n|-|-|\n| c | d |\n") == {"1. One": {"share": "of (S1)"}}


# -- markers ---------------------------------------------------------------------------------------------------------


def found(source: str) -> Found:
    return markers({"tests/test_it.py": textwrap.dedent(source)}, ROWS)


def test_markers_are_found_wherever_pytest_finds_them() -> None:
    seen = found(
        """
        import pytest

        pytestmark = [pytest.mark.slow, pytest.mark.domain("memory")]

        @pytest.mark.parametrize("x", [1, pytest.param(2, marks=pytest.mark.domain("bonds"))])
        def test_one(x): ...

        @pytest.mark.domain("Delta principle", "bonds")
        class TestAll:
            pytestmark = pytest.mark.domain("memory")

            @pytest.mark.domain("Delta principle")
            def test_two(self): ...

        if True:
            @pytest.mark.domain("bonds")
            async def test_three(): ...
        """
    )
    assert seen.problems == []
    assert {row: [test for _, test in tests] for row, tests in seen.tests.items()} == {
        "memory": ["", "TestAll"],
        "bonds": ["test_one", "TestAll", "test_three"],
        "Delta principle": ["TestAll", "TestAll::test_two"],
    }


@pytest.mark.parametrize(
    ("source", "says"),
    [
        (
            '@pytest.mark.domain("memmory")\ndef test_it(): ...',
            "2: no row 'memmory' in docs/reference/domain.md; did you mean 'memory'?",
        ),
        ("@pytest.mark.domain(NAME)\ndef test_it(): ...", "2: write the names of rows out, as texts"),
        ('@pytest.mark.domain(row="memory")\ndef test_it(): ...', "2: write the names of rows out, as texts"),
        ("@pytest.mark.domain()\ndef test_it(): ...", "2: name at least one row"),
        ('@pytest.mark.domain("memory")\ndef other(): ...', "2: this marks nothing that is a test"),
        ('def test_it():\n    pytest.mark.domain("memory")', "3: this marks nothing that is a test"),
        ('memory = pytest.mark.domain("memory")', "2: this marks nothing that is a test"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_marker_is_said(source: str, says: str) -> None:
    assert f"tests/test_it.py:{says}" in found("\n" + source).problems


# -- code and lists --------------------------------------------------------------------------------------------------


def test_code_is_looked_up(tmp_path: Path) -> None:
    (tmp_path / "law.py").write_text(
        "LIST: dict = {}\nold = 1\ndef f(): ...\nclass A:\n    field: int = 1\n    def g(self): ...\n"
    )
    there = ["law.py", "law.py::LIST", "law.py::old", "law.py::f", "law.py::A", "law.py::A.field", "law.py::A.g"]
    gone = ["low.py", "low.py::f", "law.py::h", "law.py::A.h", "law.py::B.field", "law.py::field"]
    assert missing([*there, *gone], tmp_path) == gone


def test_a_row_needs_code_and_test_unless_it_waits() -> None:
    tests, code = {"memory": ["t"], "bonds": ["t"]}, {"memory": ["c"], "Delta principle": ["c"]}
    assert gaps(ROWS, tests, code, ["Delta principle"]) == ["'bonds' has no code"]
    assert gaps(ROWS, tests, code, ["Delta principle", "bonds"]) == ["'bonds' has a test: take it out of NOT_YET"]
    assert gaps(ROWS, {}, {}, ["bonds", "memory"]) == ["'Delta principle' has no code and no test"]
    assert gaps(["memory"], tests, code, ["bondage"]) == [
        "'Delta principle' is listed, but is no row of docs/reference/domain.md",
        "'bondage' is listed, but is no row of docs/reference/domain.md",
    ]


def test_the_command_refuses_nonsense(capsys: pytest.CaptureFixture[str]) -> None:
    assert coverage_page.main(["--wrong"]) == 2
    assert "usage" in capsys.readouterr().err
    assert coverage_page.main(["--check"]) == 0
