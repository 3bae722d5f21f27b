"""Why a customer left: one bit a cause, and the six reasons of the domain.

A cause applies when the customer, with the same luck, would have stayed had this one component been at its level on
joining. Several may apply; when none does alone, it was chance.
"""

from __future__ import annotations

from typing import Final

from sim.state.person import PARTS

RIVAL: Final = 1 << len(PARTS)
"""Rivals' utilities were lower when the firm was joined."""
CEASED: Final = 1 << (len(PARTS) + 1)
"""The need ceased: the customer left the category."""

RELEASED: Final = 1 << (len(PARTS) + 2)
"""The firm let the customer go."""

MOVED: Final = 1 << (len(PARTS) + 3)
"""Life forced the customer to choose anew: a relocation, a broken device, a branch closed."""

CAUSES: Final[dict[str, int]] = {
    **{part: 1 << k for k, part in enumerate(PARTS)},
    "rival": RIVAL,
    "ceased": CEASED,
    "released": RELEASED,
    "moved": MOVED,
}
"""Bit of every cause, by name."""

FORCED: Final = ("released", "moved")
"""Causes that are none of the six reasons: nobody chose to leave."""

UNCHOSEN: Final = ("ceased", *FORCED)
"""Causes of exits that no occasion brought about."""

REASONS: Final[dict[str, tuple[str, ...]]] = {
    "novelty seeking": ("novelty",),
    "dissatisfaction": ("quality", "emotional", "effort"),
    "rival's relative advantage": ("price", "transactional", "status", "barriers", "rival"),
    "conflict": ("grievance", "fairness"),
    "loss of trust": ("trust", "word_of_mouth"),
    "need ceased": ("ceased",),
}
"""The six reasons to leave (DOMAIN section 1), each made of the causes that count towards it. Being let go is none of them,
nor being made to choose anew."""
