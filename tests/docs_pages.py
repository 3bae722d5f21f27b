"""Pages as they are written: their fenced blocks, their links, and how to run what they say, in order, in a folder."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import textwrap
from collections.abc import Callable, Container, Iterator
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
        language: as it is written; a directive of the site in braces.
        code: what stands in it.
        title: of a file, its name.
    """

    line: int
    language: str
    code: str
    title: str = ""


SHELL: Final = ("", "bash")
"""Languages of what is typed into a terminal."""

FENCED: Final = re.compile(r'^( *)```([^\s`]*)(?: title="([^"\n]*)")?[^\n`]*\n(.*?)^\1```\s*$', flags=re.S | re.M)


def blocks(text: str) -> list[Block]:
    """Every fenced block of a page, in order, those inside of lists too."""
    return [
        Block(text.count("\n", 0, m.start()) + 1, m[2], textwrap.dedent(m[4]), m[3] or "")
        for m in FENCED.finditer(text)
    ]


def unfenced(text: str) -> list[str]:
    """First lines of blocks that are set off by four blanks alone: no language says what they are."""
    plain = FENCED.sub("", text)
    return re.findall(r"(?:\A|\n\n)    (?! *(?:[-*+]|\d+\.) )([^\n]+)", plain)


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
    """What a block of bash says, piece by piece: whether it is one call of ``loyalty``, and the text.

    A line that ends in a backslash goes on in the next; a remark behind a call is left out.
    """
    others: list[str] = []
    for line in code.replace("\\\n", " ").splitlines():
        if line.startswith("loyalty "):
            if others:
                yield False, "\n".join(others)
            others = []
            yield True, " ".join(line.partition(" #")[0].split())
        elif line.strip():
            others.append(line)
    if others:
        yield False, "\n".join(others)


def pieces(block: Block) -> list[tuple[bool, str]]:
    """What a block says to do: calls of ``loyalty`` and other things for a shell, or all of its Python."""
    if block.language in SHELL:
        return list(commands(block.code))
    return [(False, block.code)] if block.language == "python" else []


def play(
    page: Path,
    folder: Path,
    loyalty: Callable[..., Any],
    *,
    left: Container[str] = (),
    smaller: Callable[[str], str] = str,
    above: str = "",
    misses: tuple[str, ...] = (),
) -> int:
    """Run every block of bash and Python of a page, in order, in one folder; one Python lives through the page.

    ``loyalty`` is called in this process, which has what it compiled; whatever else bash is told, bash does. A block that bears the
    name of a file is laid there first, and so is each piece of Python, whose lines are numbered as on the page.

    Args:
        page: the page.
        folder: where to.
        loyalty: called with the words behind ``loyalty``; its answer has ``code``, ``out`` and ``err``.
        left: first lines of what is not run.
        smaller: from what stands on the page to what is run in its place.
        above: Python that stands above the page's own in the file that it is about.
        misses: beginnings of calls that may answer 1.

    Returns:
        How much was run: calls, pieces of bash and of Python.

    Raises:
        AssertionError: naming page, line and command, with what went wrong.
    """
    names: dict[str, Any] = {"__name__": page.stem}
    exec(above, names)
    here, count = Path.cwd(), 0
    os.chdir(folder)
    try:
        found = blocks(page.read_text("utf-8"))
        for block in found:
            if re.fullmatch(r"[\w.-]+\.\w+", block.title):
                Path(block.title).write_text(block.code, "utf-8")
        for block in found:
            where = f"{os.path.relpath(page, ROOT)}:{block.line}"
            for ours, text in pieces(block):
                if first_line(text) in left:
                    continue
                code = smaller(text)
                if ours:
                    _typed(code, loyalty, where, (0, 1) if text.startswith(misses) else (0,))
                elif block.language in SHELL:
                    done = subprocess.run(["bash", "-e", "-c", code], capture_output=True, text=True, check=False)
                    assert done.returncode == 0, f"{where}: {code}: {done.stderr}"
                else:
                    own = folder / f".{page.stem}-{block.line}.py"
                    own.write_text("\n" * block.line + code, "utf-8")
                    exec(
                        compile(own.read_text("utf-8"), str(own), "exec"), names
                    )  # the point of it: the page's own code
                count += 1
    finally:
        os.chdir(here)
    return count


def first_line(text: str) -> str:
    """The line by which a piece is called."""
    return text.lstrip("\n").partition("\n")[0].strip()


def _typed(text: str, loyalty: Callable[..., Any], where: str, codes: Container[int]) -> None:
    """One call of ``loyalty``, its output into a file where the line says so."""
    text, _, place = text.partition(" > ")
    said = loyalty(*shlex.split(text)[1:])
    assert said.code in codes, f"{where}: {text}: {said.err}"
    if place:
        Path(place.strip()).write_text(said.out, "utf-8")
