"""docs/reference/cases.md: every case has its row, and every row names tests that exist."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROWS = re.findall(r"^\| (P\d\d) (.*)$", (ROOT / "docs" / "reference" / "cases.md").read_text("utf-8"), re.MULTILINE)


def test_every_case_has_one_row_in_order() -> None:
    assert [case for case, _ in ROWS] == [f"P{number:02}" for number in range(1, 23)]


@pytest.mark.parametrize(("case", "row"), ROWS, ids=[case for case, _ in ROWS])
def test_a_row_says_its_kind_where_else_it_was_looked_for_and_names_tests_that_exist(case: str, row: str) -> None:
    about, kind, elsewhere, held = (cell.strip() for cell in row.strip(" |").split(" | "))
    assert about and len(kind) > 20 and len(elsewhere) > 20
    tests = re.findall(r"`([^`]+)`", held)
    assert tests
    for name in tests:
        path, _, function = name.partition("::")
        functions = [
            node.name
            for node in ast.walk(ast.parse((ROOT / path).read_text("utf-8")))
            if isinstance(node, ast.FunctionDef)
        ]
        assert [f for f in functions if f.startswith("test_")], path
        assert not function or function in functions, name


@pytest.mark.parametrize("path", sorted((ROOT / "tests" / "cases").glob("test_p*.py")), ids=lambda path: path.stem)
def test_every_file_of_cases_is_named_in_its_row(path: Path) -> None:
    for case in re.findall(r"p\d\d", path.stem):
        row = dict(ROWS)[case.upper()]
        assert f"tests/cases/{path.name}" in row, f"{case.upper()} does not name {path.name}"
