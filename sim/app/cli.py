"""The command line: ``loyalty VERB ...``.

Verbs live in files of their own and import what is slow (pandas, numba, matplotlib) when they run, so that ``--help``
is quick. This module calls them, and turns every failure into one message and an exit code:

    0    done
    1    done, and the answer is no (a check failed); or it could not be finished (a worker died, the disk is full)
    2    what was asked for cannot be done: nothing was written
    130  interrupted by Ctrl-C (143: by a signal to terminate; 141: nobody reads what is printed)

What goes wrong is said in the language of ``--lang``, wherever it was raised: an error carries a message, not a sentence.

``LOYALTY_TRACEBACK=1`` shows where a failure came from.
"""

from __future__ import annotations

import errno
import os
import signal
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from sim.words import UnknownLanguageError, language, say, speaking


def main() -> None:
    """Run the command line of this process, and exit."""
    with suppress(AttributeError, ValueError):
        signal.signal(signal.SIGTERM, _terminated)
    sys.exit(outcome(sys.argv[1:]))


def outcome(argv: Sequence[str]) -> int:
    """Run a command line; returns the exit code. No exception leaves here, unless ``LOYALTY_TRACEBACK`` is set.

    Args:
        argv: the words after ``loyalty``.
    """
    _open_streams()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # what a terminal cannot show becomes a question mark
    with speaking(language_typed(argv)):
        return _outcome(argv)


def _outcome(argv: Sequence[str]) -> int:
    """``outcome``, in the language that is spoken."""
    try:
        from sim.app.verbs import app
        from sim.lab.staying import staying

        with staying():
            code = app(list(argv), exit_on_error=False, print_error=False, result_action="return_value")
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except BrokenPipeError:
        _drop_stdout()
        return 141
    except KeyboardInterrupt:
        _note(say("typed-interrupted"))
        return 130
    except _Terminated:
        _note(say("typed-terminated"))
        return 143
    except Exception as error:
        if os.environ.get("LOYALTY_TRACEBACK"):
            raise
        code, message = _explained(error)
        _note(message)
        return code
    finally:
        try:
            sys.stdout.flush()
        except OSError:
            _drop_stdout()


def language_typed(argv: Sequence[str]) -> str | None:
    """The language asked for with ``--lang``, the last one where there are several; none where none is, or none that there is."""
    found = None
    for place, word in enumerate(argv):
        if word == "--":
            break
        option, equals, value = word.partition("=")
        if option != "--lang":
            continue
        try:
            found = language(value if equals else argv[place + 1])
        except (UnknownLanguageError, IndexError):
            continue
    return found


def _open_streams() -> None:
    """Where stdout or stderr is closed (``>&-``, cron, pythonw), what is said goes nowhere; files are written all the same."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - for as long as the process lives


class _Terminated(BaseException):
    """The process was asked to terminate."""


def _terminated(*_: Any) -> None:
    raise _Terminated


def _drop_stdout() -> None:
    """What is still to be printed goes nowhere, so that Python does not complain of it at exit."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _note(message: str) -> None:
    with suppress(OSError):
        print(message, file=sys.stderr, flush=True)


def _explained(error: Exception) -> tuple[int, str]:
    """Exit code and message of a failure."""
    if isinstance(error, ImportError):
        from sim.extras import explained

        said = explained(error, "This command")
        if said is not None:
            return 1, said
    from cyclopts import CycloptsError

    from sim.app.mistyped import mistyped
    from sim.app.output import clean

    if isinstance(error, CycloptsError):
        return 2, clean(mistyped(error))
    if isinstance(error, OSError):
        place = f"{error.filename}: " if error.filename else ""
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return 1, clean(place + say("typed-disk-full"))
        return 1, clean(f"{place}{error.strerror or error}")
    if isinstance(error, MemoryError):
        return 1, say("typed-memory")
    if isinstance(error, ValueError):
        return 2, clean(error)
    if isinstance(error, RuntimeError) and type(error).__module__.startswith("sim."):
        return 1, clean(error)
    return 1, clean(say("typed-internal", error=f"{type(error).__name__}: {error}{_where(error)}"))


def _where(error: Exception) -> str:
    """The last line of ours that led to an error, and where it ended."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if f"{os.sep}sim{os.sep}" in frame.filename]
    ends = [f"\n  in {Path(end.filename).name}, line {end.lineno}: {end.line}" for end in (*ours[-1:], *frames[-1:])]
    return "".join(dict.fromkeys(ends))


if __name__ == "__main__":
    main()
