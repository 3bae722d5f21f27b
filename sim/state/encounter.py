"""What happens between one customer and one firm in a month: scratch, forgotten when the month is over."""

from __future__ import annotations

from typing import Final

from sim.scenario import NEEDS
from sim.state.books import BANDS
from sim.state.field import SATISFACTION, Field, dtype_of
from sim.state.person import CHANNELS

FIELDS: Final = (
    Field("row", "u4", "", "the customer", stands_for="customer"),
    Field("firm", "u2", "", "the firm", stands_for="firm"),
    Field("visits", "i2", "", "visits lived this month"),
    Field("units", "i2", "", "bought"),
    Field("services", "i2", "", "service visits (durable)"),
    Field("failures", "i2", "", "visits that went wrong"),
    Field("joined", "i1", "", "made the firm theirs"),
    Field("channel", "i1", "", "how a joiner came; 0 for who did not join", words=CHANNELS),
    Field("returned", "i1", "", "joined, having been a customer before"),
    Field("complained", "i1", "", "brought a failure to the firm"),
    Field("resolved", "i1", "", "put right, complained about or noticed"),
    Field("noticed", "i1", "", "handled though nobody complained"),
    Field("betrayed", "i1", "", "a failure was felt as betrayal"),
    Field("process", "i1", "", "the worst failure was one of process (service, relationship, image), not of outcome"),
    Field("named", "i1", "", "the need that fell shortest of what was expected", words=(*NEEDS, "none"), start=-1),
    Field("band", "i1", "", "how experience less expectation felt, where there was a visit", words=BANDS),
    Field("answered", "i1", "", "the survey"),
    Field("called", "i1", "", "by the firm, as its customer"),
    Field("rewards", "i1", "", "taken"),
    Field("signed", "i1", "", "a contract"),
    Field("price", "f8", "money", "of one unit, as offered to this customer"),
    Field("chance", "f8", "", "of the pick, by the choice model, on the last occasion; events only"),
    Field("shortfall", "f8", "quality", "how far the need named fell short"),
    Field("expected", "f8", "quality", "before the visit, promise included"),
    Field("experience", "f8", "quality", "mean recall of this month's visits"),
    Field("severity", "f8", "", "worst failure, as felt"),
    Field("encounter_satisfaction", "f8", SATISFACTION, "satisfaction with the month's visits"),
    Field("stated", "f8", SATISFACTION, "satisfaction as stated in the survey"),
    Field("perceived", "f8", "quality", "perceived quality"),
    Field("paid", "f8", "money", "by the customer, for units and service visits"),
    Field("income", "f8", "money", "paid by partners for the points collected there"),
    Field("cost", "f8", "money", "to the firm, acquisition included"),
    Field("issued", "f8", "money", "worth of the points given"),
)

ENCOUNTER: Final = dtype_of(FIELDS, align=True)
"""One customer and one firm that have to do with each other this month: scratch, forgotten when the month is over.

A strip's encounters stand in the order of rows, then firms; a customer's home firm is always among them.
"""
