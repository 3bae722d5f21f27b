"""Latin words in a Chinese text that are no proper names, units or symbols: what was left untranslated."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from sim.scenario import Scenario

ALLOWED: Final = {
    "morris", "sobol", "pawn", "prim", "saltelli", "nash", "bg", "nbd", "sbg", "clv", "nps", "lite", "abc", "smc", "beta",
    "dirichlet", "poisson", "kaplan", "meier", "exp", "log", "logit", "rp", "eur", "usd", "yuan", "gbp", "sim", "loyalty", "sd",
}  # fmt: skip
"""Names of people, methods, currencies and functions, which Chinese texts write in Latin letters."""


def own_names(base: Scenario) -> set[str]:
    """What a market itself calls its firms."""
    return {base.name, *base.firms}


def english(text: str, names: Iterable[str]) -> list[str]:
    """Latin words of three letters and more in a text, names left out.

    Args:
        text: what is read.
        names: of firms, markets and whatever else a user named; whole words.
    """
    known = {part.lower() for name in names for part in re.findall(r"[A-Za-z]+", name)} | ALLOWED
    return [word for word in re.findall(r"[A-Za-z]{3,}", text) if word.lower() not in known]


def readable(markdown: str) -> str:
    """What of a page is read as sentences and tables: no code, no keys, no digests and versions."""
    prose = re.sub(r"```.*?```|`[^`]*`", "", markdown, flags=re.S)
    return "\n".join(one for one in prose.splitlines() if not re.match(r"!\[|- (?:情景|版本)", one))


def written(ax: Any) -> str:
    """Every text on the figure of these Axes."""
    from matplotlib.text import Text

    return "\n".join(one.get_text() for one in ax.figure.findobj(Text))
