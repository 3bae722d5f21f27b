"""What tests of the pages share."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import pytest

from sim.app.cli import outcome


@pytest.fixture
def loyalty(capsys: pytest.CaptureFixture[str]) -> Callable[..., SimpleNamespace]:
    """Run ``loyalty`` in this process: ``code``, ``out``, ``err``."""

    def run(*words: str) -> SimpleNamespace:
        capsys.readouterr()
        code = outcome(list(words))
        said = capsys.readouterr()
        return SimpleNamespace(code=code, out=said.out, err=said.err)

    return run
