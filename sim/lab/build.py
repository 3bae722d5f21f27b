"""By which sources worlds are lived here.

A version names a release. Whoever changes a law, or follows the development, has several builds under one version; their
worlds must not be taken for one another.
"""

from __future__ import annotations

import functools
import platform
from pathlib import Path
from typing import Final

from sim.source import files_digest

LIVED: Final = (
    "data", "engines", "knockouts", "lab", "market", "mechanisms", "numerics", "results", "rules", "scenario", "state",
    "strategies", "windows",
)  # fmt: skip
"""Rooms whose sources say what happens in a world and what is taken of it; the others show it. A test holds the list."""


class OtherBuild(RuntimeError):
    """The process that was to live a world has other sources of the laboratory than the one that asked."""


@functools.cache
def this_build() -> str:
    """Digest of the sources that worlds are lived by, twelve hexadecimal digits."""
    return files_digest(Path(__file__).resolve().parents[1], LIVED)[:12]


def same_build(theirs: str) -> None:
    """Refuse to live worlds for a process of another build: its store would take ours for its own.

    Args:
        theirs: what ``this_build`` says there.

    Raises:
        OtherBuild: when it is not what it says here.
    """
    if theirs != this_build():
        raise OtherBuild(
            f"on {platform.node() or 'the machine'} the laboratory has other sources (build {this_build()}) than where the worlds "
            f"were asked for (build {theirs}); install the same on every machine, and start its workers again"
        )
