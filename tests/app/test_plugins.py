"""What other installed packages bring and cannot be loaded is said by name, and harms no verb that does not need it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from commandline import Loyalty, refused

from sim.lab.court.find import StudyError
from sim.lab.court.target import find_targets

TORN = {
    "raises": "raise RuntimeError('no licence server')",
    "leaves": "import sys\nsys.exit(3)",
    "needs": "import a_package_nobody_has",
    "unwritten": "STUDY = (",
    "empty": "",
}
"""Modules by name, and how each is broken."""

LISTED = """
[loyalty.studies]
{studies}
[loyalty.checks]
{modules}
[loyalty.targets]
{modules}
"""


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package beside ours whose every study, module of checks and module of targets is broken."""
    site = tmp_path / "site"
    (site / "theirs").mkdir(parents=True)
    (site / "theirs" / "__init__.py").touch()
    (site / "inner").mkdir()
    (site / "inner" / "__init__.py").write_text("raise OSError('its folder raises, too')")
    for name, code in TORN.items():
        (site / "theirs" / f"{name}.py").write_text(code + "\n")
    about = site / "theirs-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: theirs\nVersion: 1.0\n")
    named = {**{name: f"theirs.{name}" for name in TORN}, "gone": "theirs.gone", "inner": "inner.module"}
    studies = "\n".join(f"{name} = {module}:STUDY" for name, module in named.items())
    modules = "\n".join(f"{name} = {module}" for name, module in named.items())
    (about / "entry_points.txt").write_text(LISTED.format(studies=studies, modules=modules))
    monkeypatch.syspath_prepend(str(site))
    yield site
    for module in [module for module in sys.modules if module.split(".")[0] in ("theirs", "inner")]:
        del sys.modules[module]


REASONS = {
    "raises": "RuntimeError: no licence server",
    "leaves": "SystemExit: 3",
    "needs": "No module named 'a_package_nobody_has'",
    "unwritten": "SyntaxError",
    "gone": "No module named 'theirs.gone'",
    "inner": "OSError: its folder raises, too",
}


def test_lists_name_what_can_be_used_and_say_what_cannot(installed: Path, loyalty: Loyalty) -> None:
    said = loyalty("list", "--json")
    assert said.code == 0, said.err
    studies = {row["name"]: row["about"] for row in json.loads(said.out)["studies"]}
    assert {"rivalry", *REASONS} <= set(studies)
    assert studies["gone"] == studies["inner"] == "cannot be found"
    for kind, ours in (("checks", "logit"), ("targets", "peak-end")):
        said = loyalty("list", kind, "--json")
        assert said.code == 0, said.err
        listed = {row["name"]: row["about"] for row in json.loads(said.out)[kind]}
        assert ours in listed
        for name, reason in REASONS.items():
            assert f"{name} (" in listed[name] and "cannot be loaded" in listed[name] and reason in listed[name]
        assert f"has no {kind.upper()}" in listed["empty"]


@pytest.mark.parametrize("name", REASONS)
def test_a_study_that_cannot_be_loaded_is_refused_with_its_reason(installed: Path, loyalty: Loyalty, name: str) -> None:
    refused(loyalty("claims", name), f"{name} (", "cannot be loaded", REASONS[name])


def test_verbs_that_need_none_of_it_go_on(installed: Path, market: Path, loyalty: Loyalty) -> None:
    for words in (["claims"], ["check", "logit"], ["run", market], ["odd", market]):
        said = loyalty(*words)
        assert said.code == 0, said.err
    assert [target.label for target in find_targets("A5")] == ["A5"]


def test_where_all_are_asked_for_what_is_missing_is_said_before_anything_is_lived(
    installed: Path, loyalty: Loyalty
) -> None:
    refused(
        loyalty("check"), "raises (theirs.raises) cannot be loaded", "no licence server", "name the checks", "logit"
    )
    with pytest.raises(StudyError, match=r"raises .* cannot be loaded.*name the targets: .*peak-end"):
        find_targets()


def test_a_name_that_nothing_bears_may_stand_in_what_cannot_be_loaded(installed: Path, loyalty: Loyalty) -> None:
    refused(loyalty("check", "logi"), "did you mean 'logit'", "raises (theirs.raises) cannot be loaded")
    refused(loyalty("targets", "peak-ent"), "did you mean 'peak-end'", "raises (theirs.raises) cannot be loaded")
