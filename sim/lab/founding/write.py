"""The file of a founded market: every value with a word on where it is from."""

from __future__ import annotations

from collections.abc import Sequence

from sim.lab.founding.draft import Draft
from sim.lab.founding.facts import Facts
from sim.lab.founding.met import Met
from sim.scenario.commented import commented
from sim.words import amount, number, percent, say, whole


def written(facts: Facts, draft: Draft, met: Sequence[Met], worlds: int, people: int) -> str:
    """A founded market as the text of a commented scenario file, in the language that is spoken.

    Args:
        facts: what it was founded on.
        draft: what the file says, with a note on each value.
        met: what of the facts it has at rest.
        worlds, people: in how many, and how many in each, that was looked at.
    """
    notes = {path: str(note) for path, note in draft.notes.items()}
    head = [say("founding-file-head", name=facts.name), say("founding-file-about")]
    head += ["", say("founding-file-reached", worlds=worlds, people=people)]
    for one in met:
        says = say(
            "founding-file-line",
            fact=named(one),
            wanted=valued(one, one.wanted),
            reached=valued(one, one.reached[0]),
            half=valued(one, one.reached[1]),
            held=one.held,
        )
        head.append("  " + says)
    if facts.budget is not None:
        head += ["", say("founding-file-budget", budget=amount(facts.budget, facts.currency))]
    return commented(draft.data, notes, "\n".join(head))


def named(one: Met) -> str:
    """What a fact is called."""
    if one.fact == "share":
        return say("founding-fact-share", firm=one.firm)
    if one.firm and one.fact in ("retention", "customers"):
        return (
            say("founding-fact-retention-of", firm=one.firm)
            if one.fact == "retention"
            else say("founding-fact-customers-of", firm=one.firm)
        )
    return {
        "retention": lambda: say("founding-fact-retention"),
        "satisfaction": lambda: say("founding-fact-satisfaction"),
        "complaints": lambda: say("founding-fact-complaints"),
        "units": lambda: say("founding-fact-units"),
        "customers": lambda: say("founding-fact-customers"),
        "operating_margin": lambda: say("founding-fact-margin", firm=one.firm),
    }[one.fact]()


def valued(one: Met, value: float) -> str:
    """A value of a fact, as people read it."""
    if one.fact in ("retention", "share", "operating_margin"):
        return percent(value, 1)
    if one.fact == "customers":
        return whole(value)
    return number(value, 3)
