"""A company's own data: seven kinds of file, read so that nothing is guessed silently, and the forms that fits take them in.

    own = sim.data.read("purchases.csv")          # recognised by its headings, English or Chinese
    own.understood                                # what each column was taken for, and why
    sim.data.rfm(own, until="1997-09-30")         # frequency, recency, T a customer

What cannot be told (a date that may be the fifth of March or the third of May, a kind that two could be) is refused, with
the readings there are and how to say which. This room knows no world and writes nothing.
"""

from __future__ import annotations

from sim.data.forms.cohorts import Survival, survival
from sim.data.forms.moments import moments
from sim.data.forms.monthly import monthly
from sim.data.forms.panel import PanelFacts, panel
from sim.data.forms.purchases import held_out, repeats, rfm
from sim.data.forms.survey import survey
from sim.data.forms.tenures import kaplan_meier, tenures
from sim.data.kinds import KINDS
from sim.data.own import DataError, OwnData, Trouble, Understood
from sim.data.reading import read
from sim.data.summed_up import summary

__all__ = [
    "KINDS",
    "DataError",
    "OwnData",
    "PanelFacts",
    "Survival",
    "Trouble",
    "Understood",
    "held_out",
    "kaplan_meier",
    "moments",
    "monthly",
    "panel",
    "read",
    "repeats",
    "rfm",
    "summary",
    "survey",
    "survival",
    "tenures",
]
