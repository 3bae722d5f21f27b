"""The options of verbs that live many worlds: one group, in every such verb; asked twice, nothing is lived."""

from __future__ import annotations

import inspect
import typing
from pathlib import Path

import pytest
from commandline import Loyalty, refused

from sim.app.stores import Living
from sim.app.verbs import VERBS
from sim.lab.store import Folder

MANY = (
    "compare", "sweep", "ablate", "robustness", "optimise", "trial", "tournament", "sensitivity", "discover", "claims", "targets",
    "plausible", "level", "report", "demo", "value", "page",
)  # fmt: skip

ASKED = {
    "compare": ["under-promise", "--seeds", 2],
    "ablate": ["--of", "inertia", "--seeds", 2],
    "trial": ["under-promise", "--seeds", 2],
    "robustness": ["price-cut", "--of", "behaviour.choice.inertia", "--seeds", 1],
    "tournament": ["price-cut", "--seeds", 1],
    "sensitivity": ["--factor", "behaviour.choice.inertia", "--factor", "behaviour.survey.response", "--budget", 12],
    "discover": [
        "--factor",
        "behaviour.choice.inertia",
        "--factor",
        "behaviour.survey.response",
        "--points",
        64,
        "--replications",
        1,
    ],
    "plausible": ["--row", 13, "--seeds", 1],
    "value": ["--years", 1, "--seeds", 1],
    "optimise": ["price-cut", "--trials", 4, "--seeds", 1, "--fresh", 2],
}
"""What is asked of a small market."""


@pytest.mark.parametrize("verb", MANY)
def test_every_verb_that_lives_many_worlds_has_the_options(verb: str, loyalty: Loyalty) -> None:
    hints = typing.get_type_hints(VERBS[verb])
    assert Living in hints.values()
    said = loyalty(verb, "--help").out
    assert all(option in said for option in ("--workers", "--store", "--runner", "--cluster"))


def test_no_verb_has_one_of_them_by_itself() -> None:
    alone = {name for name, verb in VERBS.items() if {"store", "runner"} & set(inspect.signature(verb).parameters)}
    assert alone <= {"store"}, "which looks after a store that is its first word"


@pytest.mark.parametrize("verb", ASKED)
def test_asked_twice_it_is_lived_once(verb: str, market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    from sim.lab import pour, runner

    kept = tmp_path / "kept"
    words = [verb, market, *ASKED[verb], "--workers", 1, "--store", kept]
    first = loyalty(*words)
    assert first.code == 0, first.err
    assert len(Folder(kept)) > 0
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(runner, "live", lambda batches: pytest.fail("a world was lived twice"))
        patched.setattr(pour, "live", lambda batches: pytest.fail("a world was lived twice"))
        again = loyalty(*words)
    assert (again.code, again.out) == (0, first.out), again.err


@pytest.mark.parametrize("verb", ASKED)
def test_a_runner_there_is_not_is_refused(verb: str, market: Path, loyalty: Loyalty) -> None:
    refused(loyalty(verb, market, *ASKED[verb], "--runner", "lokey"), "loky")


def test_the_environment_says_where_worlds_are_kept(
    market: Path, tmp_path: Path, loyalty: Loyalty, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOYALTY_STORE", str(tmp_path / "kept"))
    assert loyalty("tournament", market, *ASKED["tournament"], "--workers", 1).code == 0
    assert len(Folder(tmp_path / "kept")) > 0


def test_two_studies_of_one_market_share_a_store(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    """Each stands under a name of its own beside a sweep of the market."""
    kept = tmp_path / "kept"
    assert loyalty("sweep", market, "price-cut", "--seeds", 1, "--workers", 1, "--store", kept).code == 0
    for verb in ("sensitivity", "discover"):
        said = loyalty(verb, market, *ASKED[verb], "--workers", 1, "--store", kept)
        assert said.code == 0, said.err
    names = [place.name for place in (kept / "sweeps").iterdir()]
    assert len(names) == 4, "the sweep, the sensitivity, and the two samples of the discovery"
