"""The decision report as data: the answer first, then what it rests on, then how it was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.report.decision.doubts import fit, horizon, rivals, unknown
from sim.report.decision.field import field
from sim.report.decision.first import answer, facts, lead
from sim.report.decision.method import command, glossary, limits, method, provenance
from sim.report.decision.money import lines, years
from sim.report.decision.options import compared, worth
from sim.report.decision.people import people
from sim.report.phrases import about_market, title_of
from sim.report.sheet import Chapter, Code, Facts, Sheet
from sim.words import say, speaking

if TYPE_CHECKING:
    from sim.lab.decision.decision import Decision


def decision_sheet(found: Decision, lang: str = "en") -> Sheet:
    """The report of a decision."""
    with speaking(lang):
        same = found.advice.grade == "same"
        behind = (
            [] if same else [years(found), lines(found), people(found), *rivals(found), horizon(found), unknown(found)]
        )
        return Sheet(
            title=say("decision-title", market=title_of(found.base), firm=found.firm),
            lead=lead(found),
            short=answer(found),
            chapters=[
                *([] if same else [Chapter(say("decision-glance-title"), [Facts(facts(found))])]),
                Chapter(compared(found).title, compared(found).blocks, fresh=True),
                worth(found),
                *behind,
                fit(found),
                *([] if same else field(found)),
                method(found),
                glossary(found),
            ],
            limits=limits(found),
            command=command(found),
            provenance=provenance(found),
            appendix=[
                Chapter(
                    say("decision-market-title"),
                    [*about_market(found.base), Code(found.base.to_yaml(defaults=False))],
                    folded=True,
                )
            ],
            lang=lang,
        )
