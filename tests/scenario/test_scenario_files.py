"""Names, paths, extends, files of ties, and writing."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.scenario import Scenario, ScenarioError
from sim.scenario.files import MAX_CHAIN, bases, shipped, shipped_folder


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def refusal(path: Path) -> str:
    with pytest.raises(ScenarioError) as caught:
        Scenario.load(path)
    return str(caught.value)


@pytest.mark.parametrize("name", shipped())
def test_a_shipped_scenario_loads_and_is_called_by_its_file(name: str) -> None:
    scenario = Scenario.load(name)
    assert scenario.name == name
    assert scenario.title
    assert scenario.about
    assert Scenario.from_yaml(scenario.to_yaml()) == scenario


def test_a_name_works_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "textbook", "a folder of one's own does not hide a shipped name")
    assert Scenario.load("textbook").name == "textbook"


def test_a_path_works_as_text_or_path(folder: Path) -> None:
    assert Scenario.load(folder / "market.yaml") == Scenario.load(str(folder / "market.yaml"))


def test_a_file_without_a_name_is_called_by_its_own(folder: Path, text: str) -> None:
    path = write(folder, "my-town.yaml", text.replace("name: two-dealers\n", ""))
    assert Scenario.load(path).name == "my-town"


# ---- extends -------------------------------------------------------------------------------------------------------


def test_a_child_says_only_what_differs(folder: Path) -> None:
    path = write(
        folder,
        "child.yaml",
        """
extends: market.yaml
market: {months: 24}
firms:
  sewell: {promise: {cushion: 0.1}, start_share: 0.4}
  newcomer: {list_price: 18, service_price: 0.8, start_share: 0.1}
journey: [{name: visit}]
""",
    )
    parent, child = Scenario.load(folder / "market.yaml"), Scenario.load(path)
    assert child.name == "child"
    assert child.market == parent.market.model_copy(update={"months": 24})
    assert list(child.firms) == ["sewell", "rival", "newcomer"]
    assert child.firms["sewell"].promise.cushion == 0.1
    assert child.firms["sewell"].list_price == 22
    assert [t.name for t in child.journey] == ["visit"]


def test_null_removes_what_is_inherited(folder: Path) -> None:
    path = write(
        folder,
        "child.yaml",
        "extends: market.yaml\nmarket: {category_price: null}\n"
        "population: {segments: {thrift: null, comfort: {share: 1}}}\n"
        "firms: {rival: null, sewell: {start_share: 1, reputation: null}}\n",
    )
    child = Scenario.load(path)
    assert child.market.category_price == 1.0
    assert (list(child.firms), list(child.population.segments)) == (["sewell"], ["comfort"])


def test_null_with_nothing_to_remove_is_refused(folder: Path) -> None:
    path = write(folder, "child.yaml", "extends: market.yaml\nfirms:\n  rivall: null\n")
    message = refusal(path)
    assert "child.yaml, line 3, firms.rivall: null removes what is inherited" in message
    assert "did you mean 'rival'?" in message


def test_a_mistyped_null_is_an_unknown_key(folder: Path) -> None:
    path = write(folder, "child.yaml", "extends: market.yaml\nmarket: {mnths: null}\n")
    assert "market.mnths: unknown key 'mnths'; did you mean 'months'?" in refusal(path)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("{normal: {sd: 2}}", {"normal": {"mean": 0.0, "sd": 2.0}}),
        ("{kind: normal, sd: 2}", {"normal": {"mean": 0.0, "sd": 2.0}}),
        ("{uniform: {low: 0, high: 1}}", {"uniform": {"low": 0.0, "high": 1.0}}),
        ("0.3", 0.3),
        ("{constant: {value: 0.3}}", 0.3),
    ],
)
def test_another_distribution_replaces_and_the_same_is_merged(folder: Path, change: str, expected: object) -> None:
    path = write(folder, "child.yaml", f"extends: market.yaml\npopulation: {{traits: {{taste: {change}}}}}\n")
    assert Scenario.load(path).population.traits.model_dump()["taste"] == expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("rest", {"use": "rest"}),
        ("{use: rest}", {"use": "rest"}),
        ("{strength: 0.5}", {"use": "under-promise", "cushion": 0.1, "strength": 0.5}),
        ("{use: under-promise, cushion: null}", {"use": "under-promise"}),
    ],
)
def test_another_strategy_replaces_and_the_same_is_merged(folder: Path, change: str, expected: object) -> None:
    path = write(folder, "child.yaml", f"extends: market.yaml\nfirms: {{sewell: {{strategy: {change}}}}}\n")
    assert Scenario.load(path).firms["sewell"].strategy == expected


def test_a_shipped_scenario_can_be_extended_from_anywhere(tmp_path: Path) -> None:
    path = write(tmp_path, "mine.yaml", "extends: textbook\nmarket: {months: 7}\n")
    assert Scenario.load(path).market.months == 7
    assert Scenario.from_yaml("name: mine\nextends: textbook\nmarket: {months: 7}\n").market.months == 7


@pytest.mark.parametrize("name", bases())
def test_a_base_can_be_extended_from_anywhere_and_says_what_it_is(tmp_path: Path, name: str) -> None:
    rest = "firms: {only: {list_price: 10, service_price: 1, start_share: 1}}\n"
    path = write(tmp_path, "mine.yaml", f"extends: {name}\n{rest}")
    mine = Scenario.load(path)
    assert mine.market.kind == name.removeprefix("bases/")
    assert len(mine.about) > 200
    assert Scenario.from_yaml(f"name: mine\nextends: {name}\n{rest}") == mine


@pytest.mark.parametrize("name", bases())
def test_a_base_is_no_market(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    assert name.removeprefix("bases/") not in shipped()
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ScenarioError, match=f"{name} is a base, not a market"):
        Scenario.load(name)


@pytest.mark.parametrize("name", shipped())
def test_a_shipped_scenario_says_its_own_about(name: str) -> None:
    texts = {(shipped_folder() / f"{base}.yaml").read_text(encoding="utf-8") for base in bases()}
    about = " ".join(Scenario.load(name).about.split())
    assert not [text for text in texts if about in " ".join(text.split())]


def test_an_inherited_mistake_is_shown_where_it_was_made(folder: Path, text: str) -> None:
    write(folder, "market.yaml", text.replace("list_price: 22", "list_price: -1"))
    path = write(folder, "child.yaml", "extends: market.yaml\nmarket: {months: 0}\n")
    message = refusal(path)
    assert "market.yaml, line 17, firms.sewell.list_price: -1" in message
    assert "child.yaml, line 2, market.months: 0" in message


def test_a_circle_is_refused_with_its_chain(tmp_path: Path) -> None:
    for a, b in ("ab", "bc", "ca"):
        write(tmp_path, f"{a}.yaml", f"extends: {b}.yaml\n")
    message = refusal(tmp_path / "a.yaml")
    assert "extends: goes in a circle" in message
    assert [part.rpartition("/")[2] for part in message.split(": ")[-1].split(" -> ")] == [
        "a.yaml",
        "b.yaml",
        "c.yaml",
        "a.yaml",
    ]
    write(tmp_path, "self.yaml", "extends: self.yaml\n")
    assert "circle" in refusal(tmp_path / "self.yaml")


def test_a_circle_through_a_link_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "extends: b.yaml\n")
    (tmp_path / "b.yaml").symlink_to(tmp_path / "a.yaml")
    assert "circle" in refusal(tmp_path / "a.yaml")


def test_a_long_chain_is_refused(folder: Path) -> None:
    write(folder, "f0.yaml", "extends: market.yaml\n")
    for k in range(1, MAX_CHAIN):
        write(folder, f"f{k}.yaml", f"extends: f{k - 1}.yaml\n")
    assert Scenario.load(folder / f"f{MAX_CHAIN - 2}.yaml").firms
    assert f"more than {MAX_CHAIN} files long" in refusal(folder / f"f{MAX_CHAIN - 1}.yaml")


@pytest.mark.parametrize(
    ("reference", "said"),
    [
        ("../market.yaml", "leaves the scenario's folder"),
        ("sub/../../market.yaml", "leaves the scenario's folder"),
        ("/etc/hostname", "is not relative"),
        ("~/market.yaml", "is not relative"),
        ("C:/market.yaml", "is not relative"),
        ("'C:market.yaml'", "is not relative"),
        (r"'..\market.yaml'", "is not a file name"),
        (r"'\\host\share'", "is not a file name"),
        (r'"a\0b"', "is not a file name"),
        ("''", "is not a file name"),
        ("link.yaml", "symbolic link out of the scenario's folder"),
        ("linked/market.yaml", "symbolic link out of the scenario's folder"),
        ("loop.yaml", "extends"),
        ("textbok", "did you mean 'textbook'?"),
        ("bases/subscripton", "did you mean 'bases/subscription'?"),
        ("chidl.yaml", "did you mean 'child.yaml'?"),
        ("[a, b]", "expected one shipped name"),
        ("null", "expected one shipped name"),
        (".", "this is a folder"),
    ],
)
def test_extends_cannot_leave_its_folder(folder: Path, reference: str, said: str) -> None:
    inner = folder / "inner"
    path = write(inner, "child.yaml", f"name: child\nextends: {reference}\n")
    (inner / "link.yaml").symlink_to(folder / "market.yaml")
    (inner / "linked").symlink_to(folder)
    (inner / "loop.yaml").symlink_to(inner / "loop.yaml")
    message = refusal(path)
    assert said in message
    assert "two-dealers" not in message  # nothing of what lies outside is shown


def test_a_parent_below_cannot_climb_back(folder: Path) -> None:
    write(folder, "inner/middle.yaml", "extends: ../market.yaml\n")
    path = write(folder, "child.yaml", "extends: inner/middle.yaml\n")
    message = refusal(path)
    assert "inner/middle.yaml, line 1, extends" in message
    assert "leaves the scenario's folder" in message


def test_a_text_without_a_folder_reaches_no_files(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    with pytest.raises(ScenarioError, match="reaches no files"):
        Scenario.from_yaml("extends: market.yaml\n")
    assert Scenario.from_yaml("name: child\nextends: market.yaml\n", folder=folder).name == "child"


# ---- the file of ties ----------------------------------------------------------------------------------------------


def with_ties(text: str, path: str = "ties.csv") -> str:
    return text + f"network: {{kind: file, path: {path}}}\n"


def test_ties_are_found_beside_the_scenario(folder: Path, text: str) -> None:
    ties = write(folder, "data/ties.csv", "source,target\n0,1\n")
    path = write(folder, "market.yaml", with_ties(text, "data/ties.csv"))
    scenario = Scenario.load(path)
    assert scenario.network_file == ties.resolve()
    assert scenario.evolve("other", {"market.months": 6}).network_file == ties.resolve()
    assert pickle.loads(pickle.dumps(scenario)).network_file == ties.resolve()
    assert str(folder) not in scenario.to_yaml()


def test_ties_belong_to_the_file_that_names_them(folder: Path, text: str) -> None:
    ties = write(folder, "inner/ties.csv", "source,target\n0,1\n")
    write(folder, "inner/base.yaml", with_ties(text))
    path = write(folder, "child.yaml", "extends: inner/base.yaml\n")
    assert Scenario.load(path).network_file == ties.resolve()


def test_the_digest_follows_the_content_of_the_ties_not_the_place(tmp_path: Path, text: str) -> None:
    digests = []
    for name, content in (("a", "source,target\n0,1\n"), ("b", "source,target\n0,1\n"), ("c", "source,target\n1,2\n")):
        write(tmp_path, f"{name}/ties.csv", content)
        digests.append(Scenario.load(write(tmp_path, f"{name}/m.yaml", with_ties(text))).digest())
    assert digests[0] == digests[1] != digests[2]


def test_a_change_of_the_ties_is_a_difference(tmp_path: Path, text: str) -> None:
    write(tmp_path, "a/ties.csv", "source,target\n0,1\n")
    write(tmp_path, "b/ties.csv", "source,target\n1,2\n")
    a, b = (Scenario.load(write(tmp_path, f"{k}/m.yaml", with_ties(text))) for k in "ab")
    assert "content of the file of ties" in a.diff(b)
    assert a.diff(a) == "no difference"


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("../ties.csv", "leaves the scenario's folder"),
        ("/etc/passwd", "is not relative"),
        ("gone.csv", "there is no file 'gone.csv'"),
        ("link.csv", "symbolic link out of the scenario's folder"),
        (".", "there is no file"),
    ],
)
def test_ties_cannot_leave_the_folder(tmp_path: Path, text: str, path: str, said: str) -> None:
    outside = write(tmp_path, "ties.csv", "source,target\n0,1\n")
    scenario = write(tmp_path, "inner/m.yaml", with_ties(text, path))
    (tmp_path / "inner" / "link.csv").symlink_to(outside)
    message = refusal(scenario)
    assert f"line {len(text.splitlines()) + 1}, network.path" in message
    assert said in message


def test_ties_that_vanish_are_missed_by_name(folder: Path, text: str) -> None:
    ties = write(folder, "ties.csv", "source,target\n0,1\n")
    scenario = Scenario.load(write(folder, "market.yaml", with_ties(text)))
    os.remove(ties)
    with pytest.raises(ScenarioError, match=r"network\.path: there is no file"):
        scenario.digest()


# ---- equality, digest, writing -------------------------------------------------------------------------------------


def test_what_a_scenario_is_called_is_not_what_it_is(base: Scenario) -> None:
    told = base.evolve(
        "other", {"title": "T", "about": "A", "firms.sewell.about": "B", "population.segments.thrift.about": "C"}
    )
    assert told.digest() == base.digest()
    assert base.evolve("other", {"market.months": 35}).digest() != base.digest()


def test_where_it_was_read_from_is_not_what_it_says(folder: Path, base: Scenario) -> None:
    assert Scenario.load(folder / "market.yaml") == base


@pytest.mark.parametrize("defaults", [True, False])
def test_writing_and_reading_gives_the_same(base: Scenario, defaults: bool) -> None:
    again = Scenario.from_yaml(base.to_yaml(defaults=defaults))
    assert again == base
    assert again.digest() == base.digest()


@pytest.fixture(scope="module")
def plain() -> Scenario:
    return Scenario.load("textbook")


AWKWARD = [
    "no",
    "1e5",
    "0x1f",
    "1_0",
    ".5",
    "~",
    "null",
    ".nan",
    "2024-01-01",
    "12:30",
    "<<",
    "=",
    "a: b",
    "# c",
    "*a",
    "&a",
    "!t",
]


@given(words=st.sampled_from(AWKWARD) | st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))
def test_any_text_survives_writing(plain: Scenario, words: str) -> None:
    base = plain.evolve(
        "awkward",
        {"title": words, "about": words * 5, "journey": [{"name": words}], "firms.alpha.strategy.word": words},
    )
    assert Scenario.from_yaml(base.to_yaml()) == base


def test_a_file_changed_between_two_loads_is_read_again(folder: Path, text: str) -> None:
    path = folder / "market.yaml"
    first, again = Scenario.load(path), Scenario.load(path)
    assert first == again
    write(folder, "market.yaml", text.replace("list_price: 22", "list_price: 23"))
    assert Scenario.load(path).firms["sewell"].list_price == 23
    assert first.firms["sewell"].list_price == 22
