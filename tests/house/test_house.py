"""The rules of the house that no other tool checks: where luck is born, and that the checks themselves are in place."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import marks
import pytest

from sim.numerics.jit import COMPILED

ROOT = Path(__file__).resolve().parents[2]
SIM = ROOT / "sim"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

COMPILERS = {"sim.numerics.jit.njit", "sim.numerics.law.law"}
BORN_IN = SIM / "numerics" / "streams.py"
SOURCES = sorted(p for p in SIM.rglob("*.py") if p != BORN_IN)

RANDOM_MODULES = ("random", "secrets", "numpy.random")
# Attributes and names that draw from, or make, a generator with a state: np.random, model.random, default_rng(), …
RANDOM_NAMES = frozenset({"random", "default_rng", "RandomState", "SeedSequence", "shuffle_do", "rvs", "urandom"})


def births(source: str) -> list[str]:
    """Every place in a module's source where a random number could be born, as ``line: what``."""
    found = []
    for node in ast.walk(ast.parse(source)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [a.name for a in node.names if _is_random(a.name)]
        elif isinstance(node, ast.ImportFrom) and not node.level:
            origins = [node.module or "", *(f"{node.module}.{a.name}" for a in node.names)]
            names = [o for o in origins if _is_random(o)]
        elif isinstance(node, ast.Attribute) and node.attr in RANDOM_NAMES:
            names = [ast.unparse(node)]
        elif isinstance(node, ast.Name) and node.id in RANDOM_NAMES:
            names = [node.id]
        found += [f"{node.lineno}: {name}" for name in names]  # type: ignore[attr-defined]
    return found


def _is_random(module: str) -> bool:
    return any(module == m or module.startswith(f"{m}.") for m in RANDOM_MODULES)


ALLOWED = {
    "sim/classroom/keys.py": ("secrets",),
    "sim/lab/sampling.py": ("engine.random",),
    "sim/lab/resampling.py": ("np.random", "np.random.default_rng"),
}
"""Draws that no world's luck is made of: a class's code and keys, which must not be foreseen; which points a design tries, by
scipy's own engine under the design's seed; which rows a bootstrap draws again."""


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_luck_is_born_in_streams_alone(path: Path) -> None:
    allowed = ALLOWED.get(path.relative_to(ROOT).as_posix(), ())
    found = [birth.partition(": ")[2] for birth in births(path.read_text(encoding="utf-8"))]
    assert [name for name in found if name not in allowed] == []
    assert set(allowed) <= set(found), "what is allowed is needed"


@pytest.mark.parametrize(
    "line",
    [
        "import random",
        "import numpy.random as r",
        "from numpy import random",
        "from numpy.random import default_rng",
        "from random import choice",
        "np.random.normal()",
        "x = numpy.random.default_rng(1)",
        "model.random.choice(a)",
        "agents.shuffle_do('step')",
        "scipy.stats.norm.rvs(size=3)",
    ],
)
def test_a_hidden_birth_is_found(line: str) -> None:
    assert births(line)


@pytest.mark.parametrize(
    "line",
    [
        "from sim.numerics import streams",
        "from .random_utility import choose",
        "randomness = 1",
        "super().__init__(rng=seed)",
    ],
)
def test_innocent_lines_pass(line: str) -> None:
    assert births(line) == []


def contracts(kind: str) -> list[dict]:
    return [c for c in PROJECT["tool"]["importlinter"]["contracts"] if c["type"] == kind]


def rooms() -> set[str]:
    """The modules and packages directly inside sim."""
    files = {p.stem for p in SIM.glob("*.py")} - {"__init__", "__main__"}
    return files | {p.parent.name for p in SIM.glob("*/__init__.py")}


def test_every_room_has_its_floor() -> None:
    (layers,) = contracts("layers")
    named = {name.strip(" ()") for floor in layers["layers"] for name in re.split(r"[|:]", floor)}
    assert layers["containers"] == ["sim"]
    assert layers["exhaustive"]
    assert rooms() <= named


def test_the_two_bans_stand() -> None:
    bans = {tuple(c["source_modules"]): set(c["forbidden_modules"]) for c in contracts("forbidden")}
    assert bans[("sim",)] == {"loyalty_studies"}
    assert "sim.state" in bans[("sim.strategies",)]


def imported(path: Path) -> set[str]:
    """What of ours a module imports, by its full name, type-only imports included."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    names = {f"{n.module}.{a.name}" for n in nodes if isinstance(n, ast.ImportFrom) for a in n.names}
    names |= {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return {name for name in names if name.split(".")[0] == "sim"}


@pytest.mark.parametrize("path", sorted((SIM / "mechanisms").glob("*.py")), ids=lambda p: p.stem)
def test_a_law_takes_numbers_and_returns_numbers(path: Path) -> None:
    for name in imported(path):
        assert name.startswith(("sim.mechanisms", "sim.numerics.", "sim.scenario.units.")), name


def test_whoever_compiles_stands_where_the_digest_looks() -> None:
    looked_at = {path for name in COMPILED for path in (SIM / name, *(SIM / name).rglob("*.py"))}
    for path in SIM.rglob("*.py"):
        if imported(path) & COMPILERS:
            assert path in looked_at, path


def test_the_oldest_dependencies_are_the_declared_bounds() -> None:
    extras = PROJECT["project"]["optional-dependencies"]
    listed = [
        *PROJECT["project"]["dependencies"],
        *(line for extra in extras if extra != "dev" for line in extras[extra]),
    ]
    declared = [line for line in listed if not line.startswith("loyalty-lab[")]
    bounds = {re.split(r"[>=<,]+", d)[0].lower(): re.split(r"[>=<,]+", d)[1] for d in declared}
    lines = (ROOT / "constraints" / "lowest.txt").read_text(encoding="utf-8").splitlines()
    pins = dict(line.split("==") for line in lines if line and not line.startswith("#"))
    assert {name.lower(): version for name, version in pins.items()} == bounds


def planned() -> set[str]:
    """Rooms that have a floor and are not built yet: in brackets in the contract."""
    (layers,) = contracts("layers")
    return {name for floor in layers["layers"] for name in re.findall(r"\((\w+)\)", floor)}


@pytest.mark.parametrize(
    "page", ["docs/explanation/architecture.md", "CONTRIBUTING.md", "README.md", "SECURITY.md", "RELEASING.md"]
)
def test_every_path_a_page_names_is_there(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    named = re.findall(r"`((?:sim|scenarios|experiments|tests|docs|constraints|benchmarks)/[A-Za-z0-9_./-]*)`", text)
    made = {"sim/_shipped/scenarios", *(f"sim/{room}/" for room in planned()), *(f"sim/{room}" for room in planned())}
    assert [path for path in named if path not in made and not (ROOT / path).exists()] == []


def test_the_architecture_page_has_every_room() -> None:
    text = (ROOT / "docs" / "explanation" / "architecture.md").read_text(encoding="utf-8")
    assert [room for room in sorted(rooms()) if (SIM / room).is_dir() and f"`sim/{room}`" not in text] == []


ABOUT_ALL = {"cases", "docs", "domain", "experiments", "golden", "house", "worlds"}
"""Folders of tests that are no room's: troubles from the field, the pages, the domain, the studies, the house itself, the kit."""


def test_tests_stand_in_the_folder_of_the_room_they_test() -> None:
    folders = {path.parent.relative_to(marks.TESTS).parts[0] for path in marks.TESTS.glob("*/**/*.py")}
    assert folders <= {room for room in rooms() if (SIM / room).is_dir()} | ABOUT_ALL
    assert list(marks.TESTS.glob("test_*.py")) == []


@pytest.mark.parametrize(
    "path", sorted(marks.TESTS.rglob("test_*.py")), ids=lambda p: p.relative_to(marks.TESTS).as_posix()
)
def test_the_name_of_a_test_says_more_than_what_it_is_about(path: Path) -> None:
    named = [node.name for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.FunctionDef)]
    assert [name for name in named if name.startswith("test_") and name.count("_") < 2] == []


def test_no_two_files_of_tests_share_a_name() -> None:
    names = [path.name for path in marks.TESTS.rglob("test_*.py")]
    assert sorted({name for name in names if names.count(name) > 1}) == [], "pytest takes one for the other"


def test_places_that_tests_are_marked_by_are_there_and_make_knows_those_that_live_no_world() -> None:
    for place in (*marks.NO_WORLD, *marks.MODEL, *marks.ONCE, *marks.BROWSER):
        assert (marks.TESTS / place).exists(), place
    (line,) = re.findall(r"^NO_WORLD := \$\(addprefix tests/,(.*)\)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert tuple(line.split()) == marks.NO_WORLD


@pytest.mark.parametrize("path", sorted(marks.TESTS.rglob("*.py")), ids=lambda p: p.relative_to(marks.TESTS).as_posix())
def test_a_test_finds_its_helpers_by_their_own_names(path: Path) -> None:
    """``from worlds.corners import …``: a package called ``tests`` is there in an editable installation alone."""
    named = {
        name
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in (
            [node.module or ""]
            if isinstance(node, ast.ImportFrom) and not node.level
            else [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else []
        )
    }
    assert not {name for name in named if name.partition(".")[0] in ("tests", "benchmarks", "experiments")}
