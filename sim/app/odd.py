"""The verb odd: the model, or one market, described by the ODD protocol."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from sim.app.options import Json, Set, resolved, writable
from sim.app.output import InputError, console, emit, wrote
from sim.words import message


def odd(
    scenario: str | None = None,
    /,
    *,
    set_: Set = None,
    out: Annotated[Path | None, Parameter(help="Write the document into this file, and do not print it.")] = None,
    json: Json = False,
) -> None:
    """Describe the model by the ODD protocol: what it is made of, what happens when, who decides how, and by which laws.

    With a market, its firms, segments, journey and everything off its default come along. The text is Markdown; with
    --json, what the document lists is printed as data.

    Example: loyalty odd car-dealer --out car-dealer-odd.md

    Example: loyalty odd --json

    Args:
        scenario: a shipped name, or the path of a YAML file; none for the model in general.
    """
    if scenario is None and set_:
        raise InputError(message("typed-odd-set"))
    market = None if scenario is None else resolved(scenario, set_)
    if out is not None:
        writable(out, folder=False)

    from sim.odd.document import document
    from sim.odd.facts import facts
    from sim.results.store import write_atomically

    text = document(market) if out is not None or not json else ""
    if out is not None and out.exists() and not _is_ours(out, text):
        raise InputError(message("typed-there-other", path=str(out)))
    if out is not None:
        write_atomically(out, text.encode())
    if json:
        emit(facts(market))
    elif out is None:
        console().file.write(text)
    if out is not None:
        wrote(out)


def _is_ours(path: Path, text: str) -> bool:
    """Whether a file begins as the document does: an older one of the same market, to be renewed."""
    return path.read_bytes().partition(b"\n")[0] == text.encode().partition(b"\n")[0]
