"""Every verb, put together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from cyclopts import App

from sim import __version__
from sim.app import (
    ablate,
    benchmark,
    calibrate,
    check,
    claims,
    classroom,
    compare,
    data,
    demo,
    diary,
    diff,
    discover,
    doctor,
    ensemble,
    export,
    level,
    listing,
    new,
    odd,
    optimise,
    page,
    plausible,
    report,
    robustness,
    run,
    sensitivity,
    show,
    stores,
    sweep,
    targets,
    tournament,
    trial,
    validate,
    value,
)
from sim.source import docstring

ABOUT = """A synthetic market of customers and competing firms, in which claims about customer loyalty stand trial.

Begin with: loyalty demo
"""

app = App(
    name="loyalty",
    help=ABOUT,
    version=__version__,
    help_format="plaintext",
    suppress_keyboard_interrupt=False,  # sim.app.cli says what an interruption left behind
)
VERBS: Final[dict[str, Callable[..., Any]]] = {
    "demo": demo.demo,
    "list": listing.list_,
    "show": show.show,
    "validate": validate.validate,
    "diff": diff.diff,
    "data": data.data,
    "run": run.run,
    "diary": diary.diary,
    "compare": compare.compare,
    "sweep": sweep.sweep,
    "store": stores.store,
    "ablate": ablate.ablate,
    "value": value.value,
    "robustness": robustness.robustness,
    "optimise": optimise.optimise,
    "trial": trial.trial,
    "export": export.export,
    "tournament": tournament.tournament,
    "sensitivity": sensitivity.sensitivity,
    "discover": discover.discover,
    "claims": claims.claims,
    "check": check.check,
    "targets": targets.targets,
    "plausible": plausible.plausible,
    "new": new.new,
    "level": level.level,
    "ensemble": ensemble.ensemble,
    "calibrate": calibrate.calibrate,
    "report": report.report,
    "classroom": classroom.classroom,
    "page": page.page,
    "odd": odd.odd,
    "doctor": doctor.doctor,
    "bench": benchmark.bench,
}


def _flowing(doc: str) -> str:
    """A docstring whose paragraphs are a line each, for help that breaks lines where the terminal ends."""
    text, mark, arguments = doc.partition("\n\nArgs:\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n")) + mark + arguments


for place, (name, verb) in enumerate(VERBS.items()):
    verb.__doc__ = _flowing(docstring(verb))  # help is made of it, under -OO too
    app.command(name=name, sort_key=place)(verb)
