"""What type checkers and editors read of the agents' records, written from the declarations in ``sim.state``.

``python tests/agents_stub.py`` makes ``sim/engines/agents/records.pyi``; a test finds when it is out of date.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

import numpy as np

from sim.engines.agents.records import DECLARED
from sim.state.field import Field

ROOT: Final = Path(__file__).resolve().parents[1]
STUB: Final = ROOT / "sim/engines/agents/records.pyi"

HEAD: Final = """# Made by `python tests/agents_stub.py` from what sim.state declares.
# ruff: noqa: E501

from typing import Any, Final, Generic, TypeVar

from sim.engines.agents.remembered import Remembered
from sim.state.field import Field

Firm = TypeVar("Firm")

DECLARED: Final[dict[str, tuple[Field, ...]]]
"""

HOLDS_FIRMS: Final = "PersonRecord"
"""The class whose fields that stand for a firm hold an object of one's choice or None; elsewhere its position."""


def stub() -> str:
    """The whole file."""
    parts = [HEAD]
    for name, fields in DECLARED.items():
        holds = name == HOLDS_FIRMS
        parts.append(f"\nclass {name}({'Remembered, Generic[Firm]' if holds else 'Remembered'}):\n")
        parts.extend(
            f'    {declared.name}: {_type(declared, holds)}\n    """{" ".join(declared.about.split())}"""\n'
            for declared in fields
        )
        parts.append("    def __init__(self, *values: Any, **named: Any) -> None: ...\n")
    return "".join(parts)


def _type(declared: Field, holds: bool) -> str:
    if holds and declared.stands_for == "firm":
        return "Firm | None"
    plain = {"f": "float", "b": "bool"}.get(np.dtype(declared.kind).kind, "int")
    return f"tuple[{plain}, ...]" if declared.shape else plain


def main() -> int:
    """Write the file."""
    STUB.write_text(stub(), encoding="utf-8", newline="\n")
    sys.stdout.write(f"wrote {STUB.relative_to(ROOT)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
