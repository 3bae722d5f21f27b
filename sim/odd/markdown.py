"""Markdown: tables, docstrings as paragraphs, and text of a user's made harmless."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

_SECTIONS = ("Args:", "Attributes:", "Returns:", "Raises:", "Yields:")
_CODE = re.compile(r"(``.+?``|`[^`]+`)")
_EMPHASIS = re.compile(r"((?<!\w)\*\w+\*(?!\w))")
_LABEL = re.compile(r"(?<!\w)(Args|Source|Limits?|What this module does not know): ")


def table(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """A table; a column that is empty throughout is left out."""
    cells = [[cell(value) for value in row] for row in rows]
    kept = [k for k in range(len(head)) if any(row[k] for row in cells)]
    lines = [[head[k] for k in kept], ["---" for _ in kept], *([row[k] for k in kept] for row in cells)]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def cell(value: Any) -> str:
    """A value fit for a table: on one line, its bars escaped."""
    return " ".join(str(value).split()).replace("|", "\\|")


def code(*names: str) -> str:
    """Names as code, in a row."""
    return ", ".join(f"`{name}`" for name in names)


def harmless(text: str) -> str:
    """Text that came from a user: no markup, no HTML, no control characters, on one line."""
    shown = "".join(c if c.isprintable() else " " for c in text)
    return re.sub(r"([\\`*_{}\[\]<>#&])", r"\\\1", " ".join(shown.split()))


def prose(docstring: str) -> str:
    """A docstring as Markdown: paragraphs, definition lists as bullets, tables and literal blocks as they stand.

    Sections of arguments and errors are left out.
    """
    blocks = re.split(r"\n\s*\n", docstring.strip())
    return "\n\n".join(filter(None, map(_block, blocks)))


def line(docstring: str) -> str:
    """A docstring's first paragraph, on one line."""
    return _inline(" ".join(re.split(r"\n\s*\n", docstring.strip())[0].split()))


def _block(text: str) -> str:
    lines = text.splitlines()
    if lines[0].strip() in _SECTIONS:
        return ""
    if lines[0].startswith("===") or all(entry.startswith("    ") for entry in lines):
        return "\n".join(["```text", *lines, "```"])
    items: list[list[str]] = []
    for entry in lines:
        if entry.startswith("    ") and items:
            items[-1].append(entry.strip())
        else:
            items.append([entry.strip()])
    if any(len(item) > 1 for item in items):
        return "\n".join(f"- {_inline(item[0])}: {_inline(' '.join(item[1:]))}" for item in items)
    return _inline(" ".join(item[0] for item in items))


def _inline(text: str) -> str:
    """One paragraph: code stays code, other marks are escaped unless they are emphasis, labels are set off."""
    pieces = _CODE.split(text)
    whole = "".join(f"`{piece.strip('`')}`" if k % 2 else _marks(piece) for k, piece in enumerate(pieces))
    return re.sub(r"^([-+#>])", r"\\\1", whole)


def _marks(text: str) -> str:
    pieces = _EMPHASIS.split(text)
    text = "".join(piece if k % 2 else piece.replace("*", "\\*") for k, piece in enumerate(pieces))
    return _LABEL.sub(r"*\1:* ", re.sub(r"<(?=[\w/!])", r"\\<", text))
