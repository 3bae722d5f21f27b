"""The command line as people use it: what a call came to, processes of their own, and what a folder holds."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from processes import start, wait_until

import sim

ROOT = Path(sim.__file__).parents[1]
"""Where this process has the laboratory from: a checkout, or where it is installed. Another copy would be compiled anew."""

SMALL = """
market: {kind: subscription, months: 6, warm_up: 2, category_price: 20}
population: {size: 120, start_outside: 0.1}
firms:
  alpha: {list_price: 20, start_share: 0.45}
  beta: {list_price: 20, start_share: 0.45}
"""


@dataclass(frozen=True)
class Said:
    """What a command line came to."""

    code: int
    out: str
    err: str


Loyalty = Callable[..., Said]
"""``loyalty(*words)``, run in this process."""


def refused(said: Said, *words: str) -> None:
    """One message on stderr, nothing on stdout, exit code 2."""
    assert said.code == 2, said
    assert said.out == ""
    assert said.err.strip()
    assert "internal error" not in said.err
    assert len(said.err) < 2500
    for word in words:
        assert word in said.err, said.err


def process(*words: object, cwd: Path, code: str = "", **more: Any) -> subprocess.Popen[str]:
    """Start ``loyalty``, or code that calls it, in a process and a group of its own, in a folder far from the source."""
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH", "")]))
    inherited = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LOYALTY_TRACEBACK")}
    options = {
        "stdout": subprocess.PIPE,
        "stderr": subprocess.PIPE,
        "env": {**inherited, "PYTHONPATH": path, **more.pop("env", {})},
        **more,
    }
    called = ["-c", code] if code else ["-m", "sim.app.cli"]
    return start([sys.executable, *called, *map(str, words)], cwd=cwd, **options)


TELLING = """
import pathlib, sys
from sim.app import cli, output

noted = output.Bar.__call__

def telling(self, done, total, what=""):
    pathlib.Path({file!r}).write_text(str(done))
    noted(self, done, total, what)

output.Bar.__call__ = telling
cli.main()
"""
"""``loyalty``, which writes into a file how far it has come."""


def under_way(*words: object, cwd: Path, told: Path, done: int = 2) -> subprocess.Popen[str]:
    """Start ``loyalty`` in a process, and wait until that much of its work (months of a run, worlds) is done."""
    running = process(*words, cwd=cwd, code=TELLING.format(file=str(told)))
    wait_until(lambda: running.poll() is not None or (told.exists() and int(told.read_text() or 0) >= done))
    assert running.poll() is None, running.communicate()
    return running


def tree(folder: Path) -> Mapping[str, tuple[int, bytes | None]]:
    """Everything in a folder: when it was changed, and what it holds."""
    found: dict[str, tuple[int, bytes | None]] = {".": (folder.stat().st_mtime_ns, None)}
    for path in sorted(folder.rglob("*")):
        content = path.read_bytes() if path.is_file() else None
        found[str(path.relative_to(folder))] = (path.stat().st_mtime_ns, content)
    return found
