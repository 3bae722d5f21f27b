"""What tests of the command line share."""

from __future__ import annotations

from pathlib import Path

import pytest
from commandline import SMALL, Loyalty, Said

from sim.app.cli import outcome


@pytest.fixture
def loyalty(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Loyalty:
    """Run ``loyalty`` in this process."""
    monkeypatch.delenv("LOYALTY_TRACEBACK", raising=False)
    monkeypatch.delenv("COLUMNS", raising=False)

    def run(*words: object) -> Said:
        capsys.readouterr()
        code = outcome([str(word) for word in words])
        said = capsys.readouterr()
        assert "Traceback" not in said.err + said.out
        return Said(code, said.out, said.err)

    return run


@pytest.fixture
def market(tmp_path: Path) -> Path:
    """A market so small that it runs in no time."""
    path = tmp_path / "small.yaml"
    path.write_text(SMALL)
    return path


@pytest.fixture
def results(tmp_path: Path) -> Path:
    """A folder with somebody's results in it."""
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "manifest.json").write_text("{}")
    (folder / "notes.txt").write_text("keep me")
    return folder
