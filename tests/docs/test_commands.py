"""Every command and every piece of Python on every page could be typed as it stands: verbs, options, values and names are there."""

from __future__ import annotations

import ast
import re
import shlex
from pathlib import Path

import pytest
from cyclopts import CycloptsError
from docs_pages import DOCS, ROOT, blocks

import sim
from sim.app.verbs import app

PAGES = sorted(p for p in [*DOCS.rglob("*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md"])
UNDONE = re.compile(r"…|\.\.\.|\b(MARKET|POLICY|STUDY|FOLDER|FILE|NAME|STRATEGY|CLAIM|ID)\b|[<$|;&]")
"""What is to be filled in, or is for the shell."""


def typed(page: Path) -> list[tuple[int, list[str]]]:
    """The calls of ``loyalty`` in a page's blocks, with their lines."""
    found = []
    for block in blocks(page.read_text("utf-8")):
        if block.language in ("", "bash", "sh", "console"):
            joined = block.code.replace("\\\n", " ")
            for k, line in enumerate(joined.splitlines()):
                words = line.strip().removeprefix("$ ").partition(" #")[0].partition(" > ")[0]
                if words.startswith("loyalty ") and not UNDONE.search(words):
                    found.append((block.line + k + 1, shlex.split(words)[1:]))
    return found


@pytest.mark.parametrize("page", [p for p in PAGES if typed(p)], ids=lambda page: page.relative_to(ROOT).as_posix())
def test_commands_could_be_typed(page: Path) -> None:
    for line, words in typed(page):
        try:
            app.parse_args(words, print_error=False, exit_on_error=False)
        except CycloptsError as error:
            pytest.fail(f"{page.relative_to(ROOT)}:{line}: loyalty {' '.join(words)}: {error}")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_python_is_python_and_its_names_are_public(page: Path) -> None:
    for block in blocks(page.read_text("utf-8")):
        if block.language == "python":
            tree = ast.parse(block.code, f"{page}:{block.line}")
            asked = {
                node.attr
                for node in ast.walk(tree)
                if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "sim"
            }
            rooms = {path.stem for path in Path(sim.__file__).parent.iterdir()}
            assert asked <= {*sim.__all__, *rooms}, f"{page.relative_to(ROOT)}:{block.line}"


def test_a_slip_would_be_found() -> None:
    with pytest.raises(CycloptsError):
        app.parse_args(["compare", "telecom", "--sedes", "3"], print_error=False, exit_on_error=False)
    with pytest.raises(CycloptsError):
        app.parse_args(["compair", "telecom"], print_error=False, exit_on_error=False)
