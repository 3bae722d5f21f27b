"""How numbers rest in two bytes: shares in 65535ths, utilities in 500ths, prices in 1000ths. Said here once; columns, engines and
windows read it.
"""

from __future__ import annotations

from typing import Final

SHARE_CODES: Final = 65535
"""Codes of the whole: a share s rests as the whole number nearest to ``SHARE_CODES`` s."""

UTILITY_CODES: Final = 500.0
"""Codes of one unit of utility."""

PRICE_CODES: Final = 1000.0
"""Codes of the category's price."""

MOST_PRICE: Final = 65535.0
"""The largest code of a price; 0 is free to say "none"."""

MOST_UTILITY: Final = 32767.0
"""The largest code of a utility, either way; the one below its negative is free to say "not known"."""
