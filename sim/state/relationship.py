"""A customer and a firm: what lies between them.

It is contiguous, because that is how it is used: a visit reads and writes almost all of it.
"""

from __future__ import annotations

from typing import Final

from sim.state.field import SATISFACTION, Field, dtype_of

NEVER, CUSTOMER, LOST, WON_BACK = 0, 1, 2, 3
PASTS: Final = ("never", "customer", "lost", "won back")
"""Life cycle with one firm: never a customer (``aware`` and the mark ``TARGETED`` tell non-customers, potential and target
customers apart), a customer, lost, won back."""

TARGETED, SLIGHTED, BARRED, CHARGED, ENROLLED, SAW_ADVERT, WAS_TOLD, OUT_OF_REACH = 1, 2, 4, 8, 16, 32, 64, 128
"""Marks between a customer and a firm: reached by a call or an offer; last complaint not put right; let go by the firm;
charged as unprofitable; in the programme; got to know it by advertising, by word of mouth; no
more within reach, since one has moved."""

SHUT: Final = BARRED | OUT_OF_REACH
"""Marks of a firm that cannot be chosen."""

FIELDS: Final = (
    Field("taste", "f4", "utility", "persistent taste"),
    Field("will", "f4", "quality", "will expectation learned from experience"),
    Field("variance", "f4", "quality^2", "its uncertainty"),
    Field("should", "f4", "quality", "should expectation"),
    Field("cumulative_satisfaction", "f4", SATISFACTION, "cumulative satisfaction, C"),
    Field("emotional", "f4", "0-1", "emotional loyalty"),
    Field("transactional", "f4", "", "transactional loyalty"),
    Field("trust", "f4", "0-1", "how far the firm's promise is believed"),
    Field("reference", "f4", "category prices", "reference price"),
    Field("word_of_mouth", "f4", "log-odds", "what was heard"),
    Field("grievance", "f4", "", "severity felt and not put right"),
    Field("goodwill", "f4", "", "good episodes counted towards goodwill"),
    Field("failures", "f4", "", "failures remembered"),
    Field("recovery", "f4", "", "recovery expected"),
    Field("habit", "f4", "share", "of recent choices"),
    Field("spend", "f4", "money per month", "spend, trailing year, exponentially weighted"),
    Field("contribution", "f4", "money", "margin earned by the firm from this customer, observed months"),
    Field("unfairness", "f4", "", "unfairness felt"),
    Field("rival", "i2", "", "this firm's utility when the home firm was joined", stands_for="utility"),
    Field("episodes", "u2", "", "visits so far"),
    Field("aware", "u1", "", "1: knows the firm"),
    Field("tier", "u1", "", "0 rest, 1 middle, 2 top, 3 summit"),
    Field("past", "u1", "", "life cycle with this firm", words=PASTS),
    Field("marks", "u1", "", "bits: what happened between them"),
)

RELATIONSHIP: Final = dtype_of(FIELDS, align=True)
"""A customer and a firm: what lies between them."""
