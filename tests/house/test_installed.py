"""What gets installed: two packages, the markets inside, and what an absent extra says of itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from sim.extras import explained, extra_of, extras

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The files of the wheel, as hatchling builds it from this checkout."""
    from hatchling.builders.wheel import WheelBuilder

    (path,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path_factory.mktemp("wheel")), versions=["standard"])
    with ZipFile(path) as archive:
        return archive.namelist()


def test_two_packages_are_installed_and_nothing_else(wheel: list[str]) -> None:
    tops = {name.split("/")[0] for name in wheel}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"sim", "loyalty_studies"}


def test_the_markets_and_their_bases_ship_inside(wheel: list[str]) -> None:
    shipped = {name.removeprefix("sim/_shipped/") for name in wheel if name.startswith("sim/_shipped/")}
    markets = {p.relative_to(ROOT).as_posix() for p in (ROOT / "scenarios").rglob("*") if p.is_file()}
    assert shipped == markets | {"plausibility.json", "record.json"}, "and what is known of each market, and of claims"
    assert "scenarios/car-dealer.yaml" in shipped


@pytest.mark.parametrize(("package", "folder"), [("sim", "sim"), ("loyalty_studies", "experiments/loyalty_studies")])
def test_every_file_of_a_package_is_in_the_wheel(wheel: list[str], package: str, folder: str) -> None:
    here = {
        f"{package}/{p.relative_to(ROOT / folder).as_posix()}"
        for p in (ROOT / folder).rglob("*")
        if p.is_file() and "__pycache__" not in p.parts
    }
    assert here == {name for name in wheel if name.startswith(f"{package}/") and "/_shipped/" not in name}


def without(*packages: str, code: str) -> subprocess.CompletedProcess[str]:
    """Run code where some packages are not installed."""
    absent = "import sys\n" + "".join(f"sys.modules[{name!r}] = None\n" for name in packages)
    return subprocess.run([sys.executable, "-c", absent + code], capture_output=True, text=True)


WORKER = ("matplotlib", "seaborn", "jinja2", "cyclopts", "rich", "distributed", "dask", "starlette", "uvicorn", "fpdf")
"""What a worker does not have."""

# sim.plots.figure is a matplotlib class: it is imported when the first figure is made.
EVERY_MODULE = """
import importlib, pkgutil, loyalty_studies, sim
for package in (sim, loyalty_studies):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        apart = module.name.startswith(("sim.app", "sim.classroom", "sim.testing", "sim.plots.figure"))
        if not apart and not module.name.endswith("__main__"):
            importlib.import_module(module.name)
"""


def test_a_worker_imports_the_house_without_any_extra() -> None:
    done = without(*WORKER, code=EVERY_MODULE)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("absent", ["starlette", "uvicorn", "fpdf", "segno"])
def test_the_classroom_without_its_extra_says_what_to_install(absent: str) -> None:
    done = without(absent, code="from sim.app.cli import outcome; sys.exit(outcome(['classroom', '--no-browser']))")
    assert done.returncode == 1
    assert done.stderr.endswith("Install it with: pip install 'loyalty-lab[classroom]'\n")


def test_the_command_line_without_its_extra_says_what_to_install() -> None:
    done = without(*WORKER, code="from sim.app.cli import outcome; sys.exit(outcome(['list']))")
    assert done.returncode == 1
    assert done.stderr.endswith("Install it with: pip install 'loyalty-lab[cli]'\n")
    assert "Traceback" not in done.stderr


def test_a_verb_without_the_reports_extra_says_what_to_install() -> None:
    done = without("jinja2", code="from sim.app.cli import outcome; sys.exit(outcome(['odd', 'textbook']))")
    assert done.returncode == 1
    assert "pip install 'loyalty-lab[report]'" in done.stderr
    assert "Traceback" not in done.stderr


def test_each_package_is_brought_by_the_smallest_extra_that_has_it() -> None:
    brought = {
        "matplotlib.pyplot": "plots",
        "seaborn": "plots",
        "jinja2": "report",
        "rich": "cli",
        "distributed": "dask",
    }
    assert {module: extra_of(module) for module in brought} == brought
    assert {"cli", "plots", "report", "dask", "all"} <= set(extras())
    assert extras()["all"] >= extras()["cli"] | extras()["report"] | extras()["dask"] > extras()["plots"]


@pytest.mark.parametrize("module", ["numpy", "yaml", "nothing_of_that_name"])
def test_what_no_extra_brings_is_left_as_it_is(module: str) -> None:
    assert explained(ModuleNotFoundError(f"No module named {module!r}", name=module)) is None
    assert explained(ImportError("cannot import name")) is None
