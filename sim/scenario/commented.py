"""Plain values as YAML text with a comment on each, which reads back as the same values.

    commented({"market": {"months": 36}}, {"market.months": "stated"})

    market:
      months: 36  # stated

A mapping that is a value of its own (it has a comment and nothing inside it has one) stands on one line.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from typing import Any, Final

import yaml

from sim.scenario.yaml import _Dumper

WIDE: Final = 120
"""Columns: a comment that would go beyond stands above its value."""


def commented(data: Mapping[str, Any], comments: Mapping[str, str], head: str = "") -> str:
    """YAML text.

    Args:
        data: plain values.
        comments: by dotted path, what is said of a value.
        head: what stands above all, line by line.
    """
    lines = [f"# {_clean(line)}".rstrip() for line in head.splitlines()]
    lines += _lines(data, {path: _clean(text) for path, text in comments.items()}, "", 0)
    return "\n".join(lines) + "\n"


def _lines(data: Mapping[str, Any], comments: Mapping[str, str], above: str, depth: int) -> list[str]:
    found: list[str] = []
    for key, value in data.items():
        path = f"{above}{key}"
        said = comments.get(path, "")
        begin = "  " * depth + _flow(key) + ":"
        if isinstance(value, Mapping) and value and not _one_line(value, path, comments):
            found += _with(begin, said, depth)
            found += _lines(value, comments, f"{path}.", depth + 1)
        elif isinstance(value, list) and value and len(_flow(value)) > WIDE - len(begin):
            found += _with(begin, said, depth)
            found += ["  " * (depth + 1) + "- " + _flow(entry) for entry in value]
        else:
            found += _with(f"{begin} {_flow(value)}", said, depth)
    return found


def _one_line(value: Mapping[str, Any], path: str, comments: Mapping[str, str]) -> bool:
    """Whether a mapping is a value of its own."""
    return path in comments and not any(other.startswith(f"{path}.") for other in comments)


def _with(line: str, said: str, depth: int) -> list[str]:
    if not said:
        return [line]
    if len(line) + 4 + len(said) <= WIDE:
        return [f"{line}  # {said}"]
    indent = "  " * depth + "# "
    return [*(indent + part for part in textwrap.wrap(said, max(WIDE - len(indent), 40))), line]


def _flow(value: Any) -> str:
    """A value on one line."""
    style = '"' if isinstance(value, str) and not value.isprintable() else None
    text = yaml.dump(
        value,
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        default_flow_style=True,
        default_style=style,
        width=float("inf"),
    )
    return text.removesuffix("\n").removesuffix("\n...")


def _clean(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text)
