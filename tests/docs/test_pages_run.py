"""What pages say to type is typed: every command, every piece of Python, in the order of the page; what is not, is on a list."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from docs_pages import ROOT, SHELL, Block, blocks, first_line, pieces, play, unfenced
from docs_stage import PAGES, READ, RECORDS, STAGES, TUTORIALS, Stage, stage_of

from sim.scenario import Scenario, files

PLAYED = [name for name in PAGES if not name.startswith((*RECORDS, TUTORIALS))]


def on(name: str) -> list[Block]:
    return blocks((ROOT / name).read_text("utf-8"))


def said(name: str) -> list[str]:
    """What a page says to do, piece by piece."""
    return [text for block in on(name) for _, text in pieces(block)]


def to_run(name: str) -> list[str]:
    return [text for text in said(name) if first_line(text) not in stage_of(name).left]


def smaller(stage: Stage) -> Callable[[str], str]:
    def put(text: str) -> str:
        for written, run in stage.smaller.items():
            text = text.replace(written, run)
        return text

    return put


@pytest.fixture
def by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder; one core, so that worlds are lived in this process; laws that a page makes are forgotten."""
    from sim.lab import runner
    from sim.numerics.law import LAWS

    monkeypatch.setattr(runner, "available_cores", lambda: 1)
    monkeypatch.setenv("LOYALTY_CACHE", str(tmp_path / "cache"))
    before = dict(LAWS)
    folder = tmp_path / "page"
    folder.mkdir()
    yield folder
    for name in LAWS.keys() - before:
        del LAWS[name]


@pytest.mark.parametrize("name", [name for name in PLAYED if to_run(name)])
def test_a_page_does_what_it_says(name: str, by_itself: Path, loyalty: Callable[..., Any]) -> None:
    stage = stage_of(name)
    for file, text in stage.files.items():
        (by_itself / file).write_text(text, "utf-8")
    done = play(
        ROOT / name,
        by_itself,
        loyalty,
        left=stage.left,
        smaller=smaller(stage),
        above=stage.above,
        misses=stage.misses,
    )
    assert done == len(to_run(name))


@pytest.mark.parametrize("name", [name for name in PLAYED if any(block.language == "yaml" for block in on(name))])
def test_pieces_of_markets_fit(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ties.csv").write_text("0,1\n", "utf-8")
    for number, block in enumerate(block for block in on(name) if block.language == "yaml"):
        path = tmp_path / (block.title or f"piece-{number}.yaml")
        assert block.title or stage_of(name).laid_over in files.shipped()
        above = "" if block.title else f"name: piece\nextends: {stage_of(name).laid_over}\n"
        path.write_text(above + block.code, "utf-8")
        assert Scenario.load(path).firms


def test_toml_is_toml() -> None:
    read = [tomllib.loads(block.code) for name in PAGES for block in on(name) if block.language == "toml"]
    assert all("entry-points" in one["project"] for one in read)


@pytest.mark.parametrize("name", PAGES)
def test_every_block_says_what_it_is(name: str) -> None:
    assert unfenced((ROOT / name).read_text("utf-8")) == [], "set off by blanks: say in a fence what it is"
    for block in on(name):
        assert block.language in (*SHELL, "python", *READ), f"{name}:{block.line}"
        if block.language == "text" and not block.title:
            assert not re.search(r"^(loyalty|pip|make|python3?) ", block.code, flags=re.M), f"{name}:{block.line}"


@pytest.mark.parametrize("name", [name for name in PAGES if name.startswith(RECORDS)])
def test_a_record_says_how_it_was_made_and_no_more(name: str) -> None:
    assert all(text.startswith("loyalty ") for text in said(name))


@pytest.mark.parametrize("name", STAGES)
def test_nothing_is_on_the_list_that_is_not_on_the_page(name: str) -> None:
    stage = STAGES[name]
    whole, run = said(name), to_run(name)
    assert stage.left.keys() <= {first_line(text) for text in whole}
    for written in stage.smaller:
        assert any(written in text for text in run), written
    assert all(any(text.startswith(begin) for text in run) for begin in stage.misses)
    text = "\n".join([*run, *stage.smaller.values()])
    assert all(file.removesuffix(".ensemble.yaml") in text for file in stage.files)
    assert not stage.laid_over or any(block.language == "yaml" for block in on(name))


def test_reasons_name_what_there_is() -> None:
    reasons = {reason for stage in STAGES.values() for reason in stage.left.values()}
    named = {path for reason in reasons for path in re.findall(r"(?:tests|benchmarks|\.ci)/[\w./]*\w", reason)}
    assert named
    assert sorted(path for path in named if not (ROOT / path).exists()) == []


def test_a_page_that_does_not_do_what_it_says_is_found(by_itself: Path, loyalty: Callable[..., Any]) -> None:
    page = by_itself / "page.md"
    nested = "- in a list\n\n  ```bash\n  loyalty list \\\n      nothings > there.txt  # a remark\n  ```\n"
    for wrong in (
        "```bash\nloyalty list nothings\n```\n",
        "```bash\nfalse\n```\n",
        "```python\nassert 1 > 2\n```\n",
        nested,
    ):
        page.write_text(wrong, "utf-8")
        with pytest.raises(AssertionError):
            play(page, by_itself, loyalty)
    page.write_text(nested.replace("nothings", "scenarios") + "\n```text\nfalse\n```\n", "utf-8")
    assert play(page, by_itself, loyalty) == 1
    assert "textbook" in (by_itself / "there.txt").read_text("utf-8")
    assert unfenced("a\n\n    loyalty list\n\n- b\n\n  c\n") == ["loyalty list"]
