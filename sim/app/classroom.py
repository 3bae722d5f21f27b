"""The verb classroom: a page for a class."""

from __future__ import annotations

import webbrowser
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from sim.app.options import flag, resolved, whole
from sim.app.output import InputError, told
from sim.words import message


def classroom(
    *markets: str,
    share: Annotated[
        bool,
        flag("--share", "Let others on this network in, by a code; without it only this machine is answered."),
    ] = False,
    address: Annotated[
        str | None, Parameter(help="With --share: the address of this machine to listen on, where it has several.")
    ] = None,
    port: Annotated[
        int | None, whole(1, 65535, "Where to listen; 8323 or the next that is free, unless given.")
    ] = None,
    keep: Annotated[
        Path,
        Parameter(
            help="The folder in which games are kept; one that was not finished goes on. Made when a game begins."
        ),
    ] = Path("loyalty-classroom"),
    no_browser: Annotated[bool, flag("--no-browser", "Open no browser; say the address alone.")] = False,
) -> None:
    """Open the classroom: a live market, lessons and a game, in a browser, without internet.

    The page is in English and 中文, and needs nothing from outside. It ends with Ctrl-C.

    Example: loyalty classroom

    Example: loyalty classroom --share

    Example: loyalty classroom my/market.yaml telecom

    Args:
        markets: markets that the live market has first, shipped ones by name, your own by the path of a YAML file; the first is
            open when the page opens.
    """
    from sim.classroom.arena.journal import JournalError
    from sim.classroom.opening import opened
    from sim.classroom.serving import NoPortError

    if address is not None and not share:
        raise InputError(message("typed-address"))
    for market in markets:
        resolved(market, None)
    try:
        ready = opened(share=address or share, port=port, keep=keep, markets=markets)
    except NoPortError as error:
        raise InputError(message("typed-port", problem=error)) from None
    except JournalError as error:
        raise InputError(*error.args) from None

    def announce() -> None:
        told("app-classroom-open", address=ready.teachers)
        if share:
            told("app-classroom-shared", address=ready.address.there, code=ready.classroom.roster.code)
        else:
            told("app-classroom-alone")
        if not no_browser:
            webbrowser.open(ready.teachers)

    ready.serve(announce)
