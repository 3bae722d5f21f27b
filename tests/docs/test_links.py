"""Every link inside the documentation leads somewhere, and every page that code or text names is there."""

from __future__ import annotations

import re
import subprocess
from functools import cache
from pathlib import Path

import pytest
from docs_pages import DOCS, ROOT, anchors, blocks, links

PAGES = sorted(p for p in [*DOCS.rglob("*.md"), *ROOT.glob("*.md")] if "_build" not in p.parts)


@cache
def headings(page: Path) -> set[str]:
    return anchors(page.read_text("utf-8"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    lost = []
    for link in links(page.read_text("utf-8")):
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        known = target.exists() and (not anchor or target.suffix != ".md" or anchor in headings(target))
        if not known:
            lost.append(link)
    assert lost == []


def test_a_lost_link_and_a_lost_heading_are_found() -> None:
    text = "# A heading, *here*\n\n[a](b.md#c) `[not](this.md)` ![p](q.png) [net](https://x.org)\n```\n[nor](that.md)\n```\n"
    assert links(text) == ["b.md#c", "q.png"]
    assert anchors(text) == {"a-heading-here"}
    assert [(b.line, b.code) for b in blocks(text)] == [(4, "[nor](that.md)\n")]


def test_pages_named_in_code_are_there() -> None:
    found = subprocess.run(
        ["git", "grep", "-hoE", r"\bdocs/[a-z0-9_/-]+\.(md|json|yaml)\b", "--", "*.py", "*.ftl", "*.toml", "Makefile", "*.md"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    named = set(found.stdout.split())
    assert named
    assert sorted(name for name in named if not (ROOT / name).exists()) == []


def test_every_page_stands_in_one_of_the_four_kinds_or_is_evidence() -> None:
    """What lies flat in docs is the front page, the gallery, the plan, or evidence that a command writes where it stands."""
    flat = {page.stem for page in DOCS.glob("*.md")}
    evidence = {"plausibility", "targets", "sensitivity", "journeys", "dependencies", "calibration"}
    assert flat - evidence == {"index", "gallery", "plan"}
    for kind in ("tutorials", "how-to", "reference", "explanation"):
        assert (DOCS / kind / "index.md").is_file()


def test_the_page_of_public_names_is_current() -> None:
    import api_page

    assert (ROOT / api_page.PAGE).read_text("utf-8") == api_page.page(), f"make it again: {api_page.COMMAND}"


def test_the_page_of_commands_has_every_verb() -> None:
    from sim.app.verbs import VERBS

    text = (DOCS / "reference" / "commands.md").read_text("utf-8")
    told = set(re.findall(r"`loyalty ([a-z]+)", text))
    assert set(VERBS) - told == set(), "a verb without a line in docs/reference/commands.md"
