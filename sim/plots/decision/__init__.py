"""Figures of a decision: what options bring, money over time, who is moved, what rivals do, what flips the choice."""

from sim.plots.decision.books import steps, take_steps
from sim.plots.decision.ignorance import take_turning, take_unknown, turning, unknown
from sim.plots.decision.options import reach, replies, take_reach, take_replies
from sim.plots.decision.people import fates, take_fates
from sim.plots.decision.time import path, spending, take_path, take_spending
from sim.plots.decision.trials import power, take_power

__all__ = [
    "fates",
    "path",
    "power",
    "reach",
    "replies",
    "spending",
    "steps",
    "take_fates",
    "take_path",
    "take_power",
    "take_reach",
    "take_replies",
    "take_spending",
    "take_steps",
    "take_turning",
    "take_unknown",
    "turning",
    "unknown",
]
