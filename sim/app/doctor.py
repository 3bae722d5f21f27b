"""The verb doctor: whether this installation can do what it should, and what to do where it cannot."""

from __future__ import annotations

import hashlib
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from sim.app.options import Json, Lang
from sim.app.output import announce_compilation, emit, grid, say

if TYPE_CHECKING:
    from sim.report.sheet import Grid

State = Literal["ok", "note", "wrong"]

OLDEST: Final = (3, 11)
"""Python."""

ROOM: Final = 500e6
"""Bytes free below which a study may not have room for its store."""

KNOWN: Final = "416ece17e14e02d7"
"""Digest of the books of the world that is lived; ``tests/app/test_doctor.py`` holds it, and says how to renew it when results
move on purpose."""

BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge", "microsoft-edge")


@dataclass(frozen=True)
class Check:
    """One thing looked at.

    Attributes:
        what: it is.
        state: ``ok``; ``note`` where something optional is not there; ``wrong`` where something needed is not.
        found: in words.
        do: what to do; empty where nothing is.
    """

    what: str
    state: State
    found: str
    do: str = ""


def doctor(*, lang: Lang = "en", json: Json = False) -> int:
    """Check an installation: packages, compiled code, threads, fonts, disk, a browser, and a small world with known results.

    Each line says ok, or what to do. Exits with 1 when something that is needed is missing or wrong.

    Example: loyalty doctor

    Example: loyalty doctor --json
    """
    from sim.words import say as worded
    from sim.words import speaking

    with speaking(lang):
        announce_compilation()
        found = list(checks())
        wrong = sum(check.state == "wrong" for check in found)
        if json:
            emit({"healthy": wrong == 0, "checks": [asdict(check) for check in found]})
        else:
            grid(table(found))
            for check in found:
                if check.do:
                    say(worded("founding-doctor-do", what=check.what, do=check.do), whole=True)
            say(worded("founding-doctor-healthy") if not wrong else worded("founding-doctor-wrong", wrong=wrong))
    return 1 if wrong else 0


def checks() -> Iterator[Check]:
    """Everything that is looked at, in order."""
    yield python()
    yield from packages()
    yield cache()
    yield threads()
    yield fonts()
    yield world()
    yield disk()
    yield browser()


def python() -> Check:
    """Python itself."""
    from sim.words import say as worded

    here = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info[:2] >= OLDEST:
        return Check("Python", "ok", here)
    return Check("Python", "wrong", here, worded("founding-doctor-python", oldest=".".join(map(str, OLDEST))))


def packages() -> Iterator[Check]:
    """What is needed, each wrong one on a line of its own; then the extras."""
    from sim.words import say as worded

    wanted: dict[str, list[tuple[str, str]]] = {}
    try:
        declared = requires("loyalty-lab") or []
    except PackageNotFoundError:
        yield Check("loyalty-lab", "note", worded("founding-doctor-checkout"))
        return
    for line in declared:
        parts = re.match(r"([\w.-]+)(?:\[[^\]]*\])?\s*([^;]*)(?:;.*extra\s*==\s*['\"](\w+)['\"])?", line)
        if parts and parts[1] != "loyalty-lab":
            wanted.setdefault(parts[3] or "", []).append((parts[1], parts[2].strip()))
    for extra, those in wanted.items():
        if extra in ("test", "dev"):
            continue
        absent = [name for name, _ in those if _version(name) is None]
        unfit = [
            f"{name} {there} ({bounds})"
            for name, bounds in those
            if (there := _version(name)) is not None and not fits(there, bounds)
        ]
        install = f"pip install 'loyalty-lab[{extra}]'" if extra else "pip install loyalty-lab"
        what = worded("founding-doctor-packages") if not extra else worded("founding-doctor-extra", extra=extra)
        if unfit:
            yield Check(what, "wrong", worded("founding-doctor-unfit", packages=unfit), f"{install} --upgrade")
        elif absent:
            state: State = "note" if extra else "wrong"
            yield Check(what, state, worded("founding-doctor-absent", packages=absent), install)
        else:
            yield Check(what, "ok", worded("founding-doctor-there", count=len(those)))


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def fits(there: str, bounds: str) -> bool:
    """Whether a version keeps bounds such as ``>=2.7.0,<3``; only ``>=``, ``<`` and ``!=`` are declared here."""
    for bound in filter(None, (part.strip() for part in bounds.split(","))):
        parts = re.match(r"(>=|<|!=)\s*(.+)", bound)
        if parts is None:
            continue
        a, b = _numbers(there), _numbers(parts[2])
        keeps = {">=": a >= b, "<": a < b, "!=": a != b}[parts[1]]
        if not keeps:
            return False
    return True


def _numbers(text: str) -> tuple[int, ...]:
    """A version's numbers, trailing noughts left out: 2.7.0 is 2.7."""
    found = [int(part) for part in re.findall(r"\d+", re.split(r"[a-zA-Z+]", text)[0])]
    while found and found[-1] == 0:
        found.pop()
    return tuple(found)


def cache() -> Check:
    """Where compiled code is kept."""
    from sim.numerics.jit import CACHE
    from sim.words import say as worded

    what = worded("founding-doctor-cache")
    if CACHE is None:
        return Check(what, "note", worded("founding-doctor-no-cache"), worded("founding-doctor-cache-do"))
    try:
        with tempfile.TemporaryFile(dir=CACHE):
            return Check(what, "ok", str(CACHE))
    except OSError as error:
        return Check(what, "note", f"{CACHE}: {error.strerror or error}", worded("founding-doctor-cache-do"))


def threads() -> Check:
    """Cores, and threads of compiled code."""
    import numba

    from sim.lab.executors import available_cores
    from sim.words import say as worded

    cores, own = available_cores(), int(numba.get_num_threads())
    return Check(worded("founding-doctor-threads"), "ok", worded("founding-doctor-cores", cores=cores, threads=own))


def fonts() -> Check:
    """Whether figures can show Chinese."""
    from sim.words import say as worded

    what = worded("founding-doctor-fonts")
    try:
        import matplotlib as mpl

        from sim.plots.fonts import families, missing

        lacking = missing(["顾客忠诚实验室：满意、留存与口碑"], families(mpl.rcParams))
    except ImportError:
        return Check(what, "note", worded("founding-doctor-no-figures"), "pip install 'loyalty-lab[plots]'")
    if lacking:
        return Check(
            what, "note", worded("founding-doctor-no-font", characters=lacking), worded("founding-doctor-font-do")
        )
    return Check(what, "ok", worded("founding-doctor-font"))


def lived() -> str:
    """Digest of the books of a small world, which are the same bits wherever they are lived."""
    import numpy as np

    from sim.market.market import Market
    from sim.scenario import Scenario
    from sim.state.books import COUNTS, LINES

    small = {"population.size": 300, "market.months": 12, "market.warm_up": 6}
    books = Market(Scenario.load("textbook").evolve("textbook", small), rng=7).run().record.books
    numbers = np.stack([books[name] for name in (*LINES, *COUNTS)]).astype("<f8")
    return hashlib.sha256(numbers.tobytes()).hexdigest()[:16]


def world() -> Check:
    """A small world, against what it is known to come to."""
    from sim.words import say as worded

    what = worded("founding-doctor-world")
    begun = time.perf_counter()
    try:
        found = lived()
    except Exception as error:
        said = f"{type(error).__name__}: {error}"
        return Check(what, "wrong", said, worded("founding-doctor-world-do"))
    seconds = time.perf_counter() - begun
    if found != KNOWN:
        said = worded("founding-doctor-other-bits", found=found, known=KNOWN)
        return Check(what, "wrong", said, worded("founding-doctor-world-do"))
    return Check(what, "ok", worded("founding-doctor-same-bits", seconds=seconds))


def disk() -> Check:
    """Room where one works."""
    from sim.words import say as worded

    what = worded("founding-doctor-disk")
    free = shutil.disk_usage(Path.cwd()).free
    said = worded("founding-doctor-free", gigabytes=free / 1e9)
    return Check(what, "ok", said) if free >= ROOM else Check(what, "note", said, worded("founding-doctor-disk-do"))


def browser() -> Check:
    """A browser that prints pages as PDF."""
    from sim.words import say as worded

    what = worded("founding-doctor-browser")
    there = next((place for name in BROWSERS if (place := shutil.which(name))), None)
    if there is None:
        return Check(what, "note", worded("founding-doctor-no-browser"), worded("founding-doctor-browser-do"))
    return Check(what, "ok", there)


def table(found: list[Check]) -> Grid:
    """A line a check."""
    from sim.report.sheet import Column, Grid
    from sim.words import say as worded

    columns = [
        Column(worded("founding-doctor-col-what"), "text"),
        Column(worded("founding-doctor-col-state"), "text"),
        Column(worded("founding-doctor-col-found"), "prose"),
    ]
    states = {
        "ok": worded("founding-doctor-ok"),
        "note": worded("founding-doctor-note"),
        "wrong": worded("founding-doctor-bad"),
    }
    return Grid(worded("founding-doctor-title"), columns, [[c.what, states[c.state], c.found] for c in found])
