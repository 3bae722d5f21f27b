"""P21: every path that is derived and not given has somewhere else to go: no home, no user, nothing writable, no folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sim.numerics import jit

NOBODY = """
import os, pwd
def nobody(*_):
    raise KeyError("getpwuid(): uid not found")
pwd.getpwuid = pwd.getpwnam = nobody
"""
"""A user whose number stands in no list of users, whoever runs the tests."""

LITTLE = """
import sim
s = sim.Scenario.load("textbook").evolve("s", {"population.size": 40, "market.months": 2, "market.warm_up": 0})
"""


def environment(tmp_path: Path, **more: str) -> dict[str, str]:
    left_out = (
        "HOME",
        "XDG_CACHE_HOME",
        "XDG_CONFIG_HOME",
        "NUMBA_CACHE_DIR",
        "MPLCONFIGDIR",
        "USERPROFILE",
        "LOCALAPPDATA",
    )
    (tmp_path / "temporary").mkdir(exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return {**kept, "TMPDIR": str(tmp_path / "temporary"), **more}


def run(code: str, tmp_path: Path, cwd: Path | None = None, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code], env=environment(tmp_path, **more), cwd=cwd, capture_output=True, text=True
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such list of users")
def test_without_a_home_compiled_code_is_kept_among_temporary_files(tmp_path: Path) -> None:
    (tmp_path / "little.py").write_text(
        "from sim.numerics import jit\n@jit.njit('f8(f8)', cache=True)\ndef f(x):\n    return x + 1\n"
    )
    code = (
        NOBODY
        + f"import sys\nsys.path.insert(0, {str(tmp_path)!r})\nimport little\nprint(little.jit.CACHE, little.f(1.0))"
    )
    done = run(code, tmp_path)
    assert done.returncode == 0, done.stderr
    folder, answer = done.stdout.split()
    assert answer == "2.0"
    assert Path(folder).parent == tmp_path / "temporary" / f"loyalty-lab-{os.getuid()}"
    assert Path(folder).parent.stat().st_mode & 0o077 == 0, "it is the user's alone"
    assert list(Path(folder).rglob("*.nbi")), "and what is compiled is kept there"
    assert run(code, tmp_path).stdout == done.stdout, "where it is found again"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such list of users")
def test_without_a_home_worlds_are_lived_drawn_written_and_reported(tmp_path: Path) -> None:
    assert jit.CACHE is not None
    code = f"""{NOBODY}{LITTLE}
run = sim.simulate(s)
run.save({str(tmp_path / "saved")!r})
run.plot("profit").figure.savefig({str(tmp_path / "figure.png")!r})
twins = sim.compare(s, "under-promise", replications=2, workers=1)
twins.report({str(tmp_path / "report.html")!r})
from sim.app.cli import outcome
assert outcome(["run", "textbook", "--months", "2", "--set", "population.size=40", "--out", {str(tmp_path / "out")!r}]) == 0
"""
    done = run(code, tmp_path, cwd=tmp_path, NUMBA_CACHE_DIR=str(jit.CACHE.parent), MPLBACKEND="agg")
    assert done.returncode == 0, done.stderr
    assert {"saved", "figure.png", "report.html", "out"} <= {path.name for path in tmp_path.iterdir()}


@pytest.mark.skipif(
    sys.version_info[:3] == (3, 13, 0), reason="this Python itself cannot import where there is no folder"
)
def test_a_folder_deleted_under_ones_feet_stops_nobody(tmp_path: Path) -> None:
    assert jit.CACHE is not None
    (tmp_path / "gone").mkdir()
    code = f"""
import os
import numba, pydantic  # what others do on their first import is theirs: some look where they are
os.rmdir({str(tmp_path / "gone")!r})
{LITTLE}
print(sim.simulate(s).id)
"""
    done = run(code, tmp_path, cwd=tmp_path / "gone", NUMBA_CACHE_DIR=str(jit.CACHE.parent))
    assert done.returncode == 0, done.stderr


def _here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, **environ: str) -> None:
    for name in ("NUMBA_CACHE_DIR", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(jit.tempfile, "tempdir", str(tmp_path))


@pytest.mark.skipif(sys.platform != "linux", reason="the caches of other systems have other names")
@pytest.mark.parametrize("cache", ["", "relative/cache", "~/cache"])
def test_a_cache_that_is_no_path_is_as_good_as_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, cache: str
) -> None:
    _here(monkeypatch, tmp_path, HOME=str(tmp_path / "home"), XDG_CACHE_HOME=cache)
    assert jit.cache_folder().parent == tmp_path / "home" / ".cache" / "loyalty-lab"


def test_a_chosen_folder_is_taken_whatever_else_there_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _here(monkeypatch, tmp_path, NUMBA_CACHE_DIR=str(tmp_path / "chosen"))
    assert jit.cache_folder().parent == tmp_path / "chosen"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NUMBA_CACHE_DIR", "chosen")
    assert jit.cache_folder().parent == tmp_path / "chosen", "a relative one stays where it was, wherever one goes"


@pytest.mark.skipif(sys.platform != "linux", reason="the caches of other systems have other names")
@pytest.mark.parametrize("home", ["is a file", "is nothing"])
def test_a_home_that_cannot_be_written_to_is_passed_by(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, home: str
) -> None:
    (tmp_path / "file").write_text("in the way")
    _here(monkeypatch, tmp_path, HOME=str(tmp_path / "file") if home == "is a file" else "/proc/nothing")
    assert jit._prepare() == tmp_path / f"loyalty-lab-{os.getuid()}" / jit.source_digest()


def test_where_nothing_can_be_written_code_is_compiled_and_not_kept(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    _here(monkeypatch, tmp_path / "file", NUMBA_CACHE_DIR=str(tmp_path / "file"))
    assert jit._prepare() is None
    monkeypatch.setattr(jit, "CACHE", None)
    assert jit.njit("f8(f8)", cache=True)(lambda x: x + 1)(1.0) == 2.0
    assert jit.is_cold()


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="there is nobody else")
@pytest.mark.parametrize("how", ["others may write", "a link"])
def test_a_temporary_folder_of_somebody_else_is_left_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, how: str
) -> None:
    """Compiled code is run as it is found: a folder that another user could have filled is not looked into."""
    monkeypatch.setattr(jit.tempfile, "tempdir", str(tmp_path))
    usual = tmp_path / f"loyalty-lab-{os.getuid()}"
    if how == "a link":
        (tmp_path / "theirs").mkdir()
        usual.symlink_to(tmp_path / "theirs")
    else:
        usual.mkdir()
        usual.chmod(0o777)
    found = jit._temporary()
    assert found != usual
    assert found.stat().st_mode & 0o077 == 0
