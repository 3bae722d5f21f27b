"""The verb diff: how two markets differ, in words."""

from __future__ import annotations

from sim.app.options import Json, resolved
from sim.app.output import emit, say


def diff(a: str, b: str, /, *, json: Json = False) -> None:
    """Say in words how two markets differ.

    Example: loyalty diff textbook my/market.yaml

    Args:
        a: a shipped name, or the path of a YAML file.
        b: the other one.
    """
    one, other = resolved(a), resolved(b)
    if json:
        emit({"a": one.name, "b": other.name, "differences": one.differences(other)})
    else:
        say(one.diff(other))
