"""The command line: ``loyalty VERB ...``.

Verbs live in files of their own and import what is slow (pandas, numba, matplotlib) when they run, so that ``--help`` is
quick. This module finds them, and turns every failure into one message and an exit code:

    0    done
    1    done, and the answer is no (a check failed); or it could not be finished (a worker died, the disk is full)
    2    what was asked for cannot be done: nothing was written
    130  interrupted by Ctrl-C (143: by a signal to terminate)

``LOYALTY_TRACEBACK=1`` shows where a failure came from.
"""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from cyclopts import App, CycloptsError

from sim import __version__
from sim.app import benchmark, check, claims, compare, demo, markets, run
from sim.app.output import note

ABOUT = """A synthetic market of customers and competing firms, in which claims about customer loyalty stand trial.

Begin with: loyalty demo
"""

app = App(name="loyalty", help=ABOUT, version=__version__, help_format="plaintext")
for name, verb in {
    "list": markets.list_,
    "show": markets.show,
    "validate": markets.validate,
    "diff": markets.diff,
    "run": run.run,
    "compare": compare.compare,
    "claims": claims.claims,
    "check": check.check,
    "report": compare.report,
    "bench": benchmark.bench,
    "demo": demo.demo,
}.items():
    app.command(verb, name=name)


def main(argv: Sequence[str] | None = None) -> None:
    """Run the command line and exit.

    Args:
        argv: the words after ``loyalty``; none takes them from the process.
    """
    sys.exit(outcome(sys.argv[1:] if argv is None else list(argv)))


def outcome(argv: Sequence[str]) -> int:
    """Run the command line; returns the exit code. No exception leaves here, unless ``LOYALTY_TRACEBACK`` is set."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal that cannot show a character shows a question mark
    with suppress(ValueError):  # not in the main thread
        signal.signal(signal.SIGTERM, _terminated)
    try:
        code = app(list(argv), exit_on_error=False, print_error=False, result_action="return_value")
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except BrokenPipeError:
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nobody reads; Python must not complain at exit
        return 141
    except (KeyboardInterrupt, _Terminated) as stopped:
        note("interrupted; nothing half-written was left behind")
        return 143 if isinstance(stopped, _Terminated) else 130
    except Exception as error:
        if os.environ.get("LOYALTY_TRACEBACK"):
            raise
        code, message = _explained(error)
        note(message)
        return code


class _Terminated(BaseException):
    """The process was asked to terminate."""


def _terminated(*_: Any) -> None:
    raise _Terminated


def _explained(error: Exception) -> tuple[int, str]:
    """Exit code and message of a failure."""
    if isinstance(error, CycloptsError):
        return 2, f"{error}\nloyalty --help and loyalty VERB --help say what there is."
    if isinstance(error, OSError):
        place = f"{error.filename}: " if error.filename else ""
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return 1, f"{place}the disk is full; nothing half-written was left behind. Make room, or give another --out"
        return 1, f"{place}{error.strerror or error}"
    if isinstance(error, MemoryError):
        return 1, "out of memory; try a smaller population, fewer --workers or fewer --threads"
    if isinstance(error, ValueError):
        return 2, str(error)
    if isinstance(error, RuntimeError):
        return 1, str(error)
    return 1, f"internal error: {type(error).__name__}: {error}\nLOYALTY_TRACEBACK=1 shows where; please report it."


if __name__ == "__main__":
    main()
