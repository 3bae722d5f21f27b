"""The page on one's own data: every file on it is read as it says, every command and line of Python runs, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sim.app.cli import outcome
from sim.data import KINDS, read

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "how-to" / "own-data.md").read_text(encoding="utf-8")
FILES = dict(re.findall(r'^```csv title="(\S+)"\n(.*?)^```$', PAGE, re.MULTILINE | re.DOTALL))
SECTIONS = {
    name: kind
    for kind, part in re.findall(r"^### .*?`(\w+)`\n(.*?)(?=^##)", PAGE, re.MULTILINE | re.DOTALL)
    for name in re.findall(r'^```csv title="(\S+)"$', part, re.MULTILINE)
}
COMMANDS = re.findall(r"^loyalty (.*)$", PAGE, re.MULTILINE)
REFUSED = re.findall(r'^```text title="loyalty (.*?)"\n(.*?)^```$', PAGE, re.MULTILINE | re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with every file of the page."""
    for name, content in FILES.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_page_has_a_file_of_every_kind() -> None:
    assert set(SECTIONS.values()) == set(KINDS)


@pytest.mark.parametrize("name", SECTIONS)
def test_a_file_is_of_the_kind_its_section_says(name: str, folder: Path) -> None:
    own = read(folder / name)
    assert own.kind == SECTIONS[name]
    assert [one.heading for one in own.understood if not one.column] == []


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("command", [*COMMANDS, *(f"data {name}" for name in SECTIONS)])
def test_a_command_does_what_it_says(command: str, lang: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome([*command.split(), "--lang", lang]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert said.out.count("\n") > 6


@pytest.mark.parametrize(("command", "message"), REFUSED)
def test_what_is_refused_is_refused_in_these_words(
    command: str, message: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert outcome(command.split()) == 2
    assert capsys.readouterr().err == message


def test_the_lines_of_python_run(folder: Path) -> None:
    (block,) = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    names: dict[str, object] = {}
    exec(compile(block, "own-data.md", "exec"), names)
    assert "log" in names
