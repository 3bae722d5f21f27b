"""Where the ranges come from, within which what is not known differs between the markets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.lab.ensemble.cited import judged, works
from sim.lab.ensemble.ranges import Drawn, drawn_numbers
from sim.lab.factors import DesignError
from sim.lab.sensitivity.ranges import PRIORS
from sim.report.cells import heads
from sim.report.decision.words import MOST, called, value_said
from sim.report.sheet import Grid
from sim.words import LANGUAGES, say, speaking

if TYPE_CHECKING:
    from sim.lab.decision.decision import Decision


def ranges_from(found: Decision) -> Grid:
    """Of each coefficient that is shown, where its range is from."""
    drawn = usual(found)
    rows = [
        [called(path), source_of(found, path, drawn.get(path))] for path in found.flips.head(MOST)["path"].astype(str)
    ]
    columns = heads("decision-col-what", "decision-col-from", words=(), prose=(0, 1))
    return Grid(say("decision-sources"), columns, rows, say("decision-sources-note"))


def usual(found: Decision) -> dict[str, Drawn]:
    """What is drawn of such a market unless told otherwise, by path."""
    try:
        return {one.factor.name: one for one in drawn_numbers(found.base)}
    except DesignError:
        return {}


def source_of(found: Decision, path: str, one: Drawn | None) -> str:
    """Where one range is from, in words: the works behind it, a judgment, or what the file of the markets says itself.

    Args:
        found: what was decided.
        path: of the coefficient.
        one: how it is drawn unless told otherwise; none where it is not.
    """
    said = found.compared.ensemble.sources.get(path, "")
    if one is None or said not in in_any_language(one):
        return say("decision-source-file", said=said) if said else say("decision-source-unsaid")
    source = one.factor.source
    named = works(source)
    after = "; ".join(named)
    if path.removeprefix("behaviour.") not in PRIORS:
        value = value_said(found.base, path, float(found.base.field(path).value))
        return say("decision-source-doubled", value=value, works=after)
    return say("decision-source-notes", works=after, judged=judged(source)) if named else say("decision-source-judged")


def in_any_language(one: Drawn) -> set[str]:
    """What an ensemble's file says of a range, in whichever language it was drawn."""
    found = set()
    for lang in LANGUAGES:
        with speaking(lang):
            found.add(str(one.source))
    return found
