"""How much a file may hold: memory and time stay bounded whatever is in it."""

from __future__ import annotations

from typing import Final

BYTES: Final = 2_000_000_000
"""Of a file, as announced and as read."""

ROWS: Final = 5_000_000
SHEET: Final = 1_048_576
"""Rows that a workbook's sheet has at most, in Excel too."""

COLUMNS: Final = 500
CELL: Final = 1_000
"""Characters of one cell."""

LINE: Final = 200_000
"""Characters of one line of text."""

TEXT: Final = 300_000_000
"""Characters of all values of a column that differ."""

ENTRIES: Final = 2_000
"""Files inside a workbook."""

UNPACKED: Final = 600_000_000
"""Bytes of a workbook, unpacked."""

RATIO: Final = 400
"""Times a part of a workbook may grow when it is unpacked (tables of repeated words come to some 100), beyond ``SMALL`` bytes."""

SMALL: Final = 10_000_000

CHUNK: Final = 20_000
"""Rows looked at together."""
