"""Strategies in files of one's own: named anywhere a strategy is, known by their names, and refused in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

import sim
from sim.scenario import Scenario
from sim.strategies import StrategyError, known_strategies
from sim.strategies.files import block_in, brought_in, in_file, is_file, policies_in, set_in
from sim.strategies.policies import as_policy, block_of, named_policies
from sim.strategies.registry import fingerprint, tentative

ONE = """
import sim

@sim.strategy("{name}", costs=(), forgoes=("realised_price",))
def {word}(view, *, by: float = {by}):
    \"\"\"Prices down. Costs realised price.\"\"\"
    return view.rest.towards(1, price={{"change": -by}})
"""


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    """What a test registers goes with it."""
    with suppress(ZeroDivisionError), tentative():
        yield
        raise ZeroDivisionError


def written(path: Path, *names: str, by: float = 0.02) -> Path:
    path.write_text("".join(ONE.format(name=name, word=name.replace("-", "_"), by=by) for name in names))
    return path


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("mine.py", ("mine.py", "")),
        ("a/mine.py:name", ("a/mine.py", "name")),
        ("mine.python", ("", "")),
        ("mine", ("", "")),
        ("half.yaml", ("", "")),
    ],
)
def test_a_file_of_python_is_told_by_its_ending(text: str, found: tuple[str, str]) -> None:
    assert in_file(text) == found


def test_all_of_a_file_or_one_of_it(tmp_path: Path) -> None:
    path = written(tmp_path / "mine.py", "file-a", "file-b")
    assert policies_in(path) == {"file-a": {"use": "file-a"}, "file-b": {"use": "file-b"}}
    assert policies_in("mine.py:file-b", tmp_path) == {"file-b": {"use": "file-b"}}
    assert is_file(path) and is_file("x.yaml") and not is_file("rest") and not is_file({"use": "rest"})


def test_a_file_stands_wherever_a_strategy_may(tmp_path: Path) -> None:
    base = Scenario.load("textbook")
    one = written(tmp_path / "one.py", "file-one")
    assert block_of({"use": f"{one}:file-one", "by": 0.1}) == {"use": "file-one", "by": 0.1}
    assert as_policy(base, str(one)).firms["alpha"].strategy == {"use": "file-one"}
    two = written(tmp_path / "two.py", "file-c", "file-d")
    assert named_policies([str(two), "rest"]) == [
        ("file-c", {"use": "file-c"}),
        ("file-d", {"use": "file-d"}),
        (None, "rest"),
    ]
    with pytest.raises(StrategyError, match=r"has 2 strategies; name one: .*two.py:file-c"):
        block_in({"use": str(two)})
    assert set_in({"firms.alpha.strategy": f"{two}:file-c", "market.months": 3, "name": "x.py"}) == {
        "firms.alpha.strategy": "file-c",
        "market.months": 3,
        "name": "x.py",
    }
    assert set_in({"firms.alpha.strategy.use": f"{two}:file-c"}) == {"firms.alpha.strategy.use": "file-c"}
    with pytest.raises(StrategyError, match=r"firms.alpha.strategy: .*did you mean 'file-d'"):
        set_in({"firms.alpha.strategy": f"{two}:file-e"})


def test_paths_start_where_the_market_stands(tmp_path: Path) -> None:
    written(tmp_path / "mine.py", "file-beside")
    market = tmp_path / "market.yaml"
    market.write_text("extends: textbook\nfirms:\n  alpha:\n    strategy: {use: 'mine.py:file-beside', by: 0.1}\n")
    found = brought_in(Scenario.load(market))
    assert found.firms["alpha"].strategy == {"use": "file-beside", "by": 0.1}
    assert found.firms["beta"].strategy == {"use": "rest"}


def test_a_bad_strategy_is_named_by_file_and_line(tmp_path: Path) -> None:
    market = tmp_path / "market.yaml"
    market.write_text("extends: textbook\nfirms:\n  alpha:\n    strategy: {use: under-promis}\n")
    with pytest.raises(
        StrategyError, match=r"market.yaml, line 4, firms.alpha.strategy: .*did you mean 'under-promise'"
    ):
        sim.checkup(market)
    market.write_text("extends: textbook\nfirms:\n  alpha:\n    strategy: none.py\n")
    with pytest.raises(
        StrategyError, match=r"market.yaml, line 4, firms.alpha.strategy: none.py: there is no such file"
    ):
        brought_in(Scenario.load(market))


def test_a_file_is_run_again_when_it_has_changed_and_only_then(tmp_path: Path) -> None:
    path = written(tmp_path / "mine.py", "file-anew")
    policies_in(path)
    first = known_strategies()["file-anew"]
    policies_in(path)
    assert known_strategies()["file-anew"] is first
    written(path, "file-anew", by=0.05)
    policies_in(path)
    assert known_strategies()["file-anew"].parameters == {"by": 0.05}
    assert fingerprint(known_strategies()["file-anew"]) != fingerprint(first)


def test_two_files_cannot_hold_two_strategies_under_one_name(tmp_path: Path) -> None:
    policies_in(written(tmp_path / "a.py", "file-same"))
    assert policies_in(written(tmp_path / "b.py", "file-same")) == {"file-same": {"use": "file-same"}}
    other = written(tmp_path / "c.py", "file-same", by=0.3)
    with pytest.raises(StrategyError, match="another strategy is called 'file-same'"):
        policies_in(other)
    assert known_strategies()["file-same"].parameters == {"by": 0.02}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("x = 1\n", "no strategy in it; decorate"),
        ("def f(:\n", r"torn.py, line 1: SyntaxError"),
        ("x = 1\n1 / 0\n", r"torn.py, line 2: ZeroDivisionError"),
        ("import sim\n@sim.strategy('rest')\ndef other(view):\n    'Costs nothing.'\n", "'rest' already"),
        ("raise SystemExit(3)\n", "SystemExit"),
    ],
)
def test_a_file_that_fails_leaves_nothing_behind(text: str, why: str, tmp_path: Path) -> None:
    path = written(tmp_path / "torn.py", "file-left")
    path.write_text(text if text.startswith(("x = 1\n", "def")) and "1 / 0" not in text else path.read_text() + text)
    before = dict(known_strategies())
    with pytest.raises(StrategyError, match=why.replace("line 2", r"line \d+")):
        policies_in(path)
    assert dict(known_strategies()) == before


def test_yaml_names_strategies_of_files_too(tmp_path: Path) -> None:
    written(tmp_path / "mine.py", "file-y")
    (tmp_path / "half.yaml").write_text("use: mine.py:file-y\nstrength: 0.5\n")
    assert policies_in(tmp_path / "half.yaml") == {"half": {"use": "file-y", "strength": 0.5}}
