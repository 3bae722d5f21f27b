"""Every row of the domain's first two tables is shown by a test, and no test names a row that is not there."""

from __future__ import annotations

import ast
import re
from pathlib import Path

HERE = Path(__file__).parent
DOMAIN = (HERE.parents[1] / "docs" / "reference" / "domain.md").read_text(encoding="utf-8")


def rows() -> set[str]:
    """First cells of the tables of sections 1 and 2, without their source tags."""
    tables = re.search(r"## 1\..*?(?=## 3\.)", DOMAIN, re.DOTALL)
    assert tables
    cells = re.findall(r"^\| ([^|]+?) \|", tables.group(), re.MULTILINE)
    return {re.sub(r" \(S\d[^)]*\)$", "", cell) for cell in cells if not cell.startswith(("idea", "lever", "---"))}


def shown() -> set[str]:
    """Rows that ``pytest.mark.domain`` names in this folder."""
    found: set[str] = set()
    for path in HERE.glob("test_*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        words = {
            node.targets[0].id: node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign)
            and isinstance(node.targets[0], ast.Name)
            and isinstance(node.value, ast.Constant)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.domain":
                (row,) = node.args
                found.add(words[row.id] if isinstance(row, ast.Name) else row.value)  # type: ignore[attr-defined]
    return found


def test_every_row_is_shown_and_every_name_is_a_row() -> None:
    assert len(rows()) == 35
    assert shown() == rows()
