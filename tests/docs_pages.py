"""Pages as they are written: their fenced blocks, their links, and how to run what they say, in order, in a folder."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[1]
DOCS: Final = ROOT / "docs"


@dataclass(frozen=True)
class Block:
    """A fenced block.

    Attributes:
        line: where it begins in its page, from 1.
        language: as it is written.
        code: what stands in it.
    """

    line: int
    language: str
    code: str


def blocks(text: str) -> list[Block]:
    """Every fenced block of a page, in order."""
    found = re.finditer(r"^```(\w*)[^\n]*\n(.*?)^```\s*$", text, flags=re.S | re.M)
    return [Block(text.count("\n", 0, m.start()) + 1, m[1], m[2]) for m in found]


def prose(text: str) -> str:
    """A page without its blocks, its code and its comments."""
    text = re.sub(r"^```.*?^```\s*$", "", text, flags=re.S | re.M)
    return re.sub(r"<!--.*?-->", "", re.sub(r"`[^`\n]*`(?!\])", "", text), flags=re.S)


def links(text: str) -> list[str]:
    """What a page links to, pictures too; addresses on the net are left out."""
    found = re.findall(r"\]\(([^)\s]+)\)|src=\"([^\"]+)\"", prose(text))
    return [a or b for a, b in found if not re.match(r"[a-z]+:", a or b)]


def anchors(text: str) -> set[str]:
    """The anchors of a page's headings, as GitHub and MyST make them."""
    titles = re.findall(r"^#+ +(.*?)\s*$", re.sub(r"^```.*?^```\s*$", "", text, flags=re.S | re.M), flags=re.M)
    plain = (re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", title) for title in titles)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in plain}


def commands(code: str) -> Iterator[tuple[bool, str]]:
    """What a block of bash says, piece by piece: whether it is one call of ``loyalty``, and the text."""
    others: list[str] = []
    for line in code.splitlines():
        if line.startswith("loyalty "):
            if others:
                yield False, "\n".join(others)
            others = []
            yield True, line
        elif line.strip():
            others.append(line)
    if others:
        yield False, "\n".join(others)


def play(page: Path, folder: Path, loyalty: Callable[..., Any]) -> int:
    """Run every block of bash and Python of a page, in order, in one folder; one Python lives through the page.

    ``loyalty`` is called in this process, which has what it compiled; whatever else bash is told, bash does.

    Args:
        page: the page.
        folder: where to.
        loyalty: called with the words behind ``loyalty``; its answer has ``code``, ``out`` and ``err``.

    Returns:
        How many blocks there were.

    Raises:
        AssertionError: naming page, line and command, with what went wrong.
    """
    names: dict[str, Any] = {"__name__": page.stem}
    here, count = Path.cwd(), 0
    os.chdir(folder)
    try:
        for block in blocks(page.read_text("utf-8")):
            where = f"{page.relative_to(ROOT)}:{block.line}"
            if block.language == "bash":
                for ours, text in commands(block.code):
                    if ours:
                        said = loyalty(*shlex.split(text)[1:])
                        assert said.code == 0, f"{where}: {text}: {said.err}"
                    else:
                        done = subprocess.run(["bash", "-e", "-c", text], capture_output=True, text=True, check=False)
                        assert done.returncode == 0, f"{where}: {text}: {done.stderr}"
            elif block.language == "python":
                padded = "\n" * block.line + block.code
                exec(compile(padded, str(page), "exec"), names)  # the point of it: the page's own code
            else:
                continue
            count += 1
    finally:
        os.chdir(here)
    return count
