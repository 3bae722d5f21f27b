"""The one rule by which blocks of numbers are flattened: the number ``months`` of block ``welcome`` is ``welcome_months``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pydantic.fields import FieldInfo

from sim.scenario.fields import Part


class Number(NamedTuple):
    """A number of a block, as it was declared.

    Attributes:
        block: the block it stands in.
        key: its name there.
        field: its declaration.
    """

    block: str
    key: str
    field: FieldInfo

    @property
    def name(self) -> str:
        """Its flat name."""
        return f"{self.block}_{self.key}"

    def of(self, blocks: Part) -> float:
        """Its value in these blocks."""
        value: float = getattr(getattr(blocks, self.block), self.key)
        return value


def numbers_of(blocks: type[Part]) -> Iterator[Number]:
    """Every number of every block, whole ones too, in the order of declaration; what is no number, such as a table by segment, is left out."""
    for block, declared in blocks.model_fields.items():
        assert declared.annotation is not None
        for key, field in declared.annotation.model_fields.items():
            if field.annotation in (float, int):
                yield Number(block, key, field)


def unit_of(field: FieldInfo) -> str:
    """The unit a number was declared with; empty for a pure number."""
    extra = field.json_schema_extra
    unit = str(extra.get("unit", "1")) if isinstance(extra, dict) else "1"
    return "" if unit == "1" else unit
