"""What is not installed: which extra of ours brings a missing package, in words.

Living a world needs neither figures, nor reports, nor a command line, so they are extras, and a worker installs none:

    pip install loyalty-lab                 # worlds, the lab, tables
    pip install 'loyalty-lab[plots]'        # figures
    pip install 'loyalty-lab[report]'       # figures and reports
    pip install 'loyalty-lab[cli]'          # the command line
    pip install 'loyalty-lab[data]'         # workbooks of one's own
    pip install 'loyalty-lab[dask]'         # many worlds on a Dask cluster
    pip install 'loyalty-lab[sensitivity]'  # Morris and Saltelli samples, sensitivity
    pip install 'loyalty-lab[calibrate]'    # survival regression, beside a market fitted to customers with tenure
    pip install 'loyalty-lab[optimise]'     # the best policy within a budget
    pip install 'loyalty-lab[board]'        # the decision report as slides
    pip install 'loyalty-lab[classroom]'    # the page for a class, and its server
    pip install 'loyalty-lab[all]'          # everything
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.metadata import PackageNotFoundError, requires

_NAMES = {"fpdf": "fpdf2", "pptx": "python-pptx", "sklearn": "scikit-learn", "yaml": "pyyaml"}
"""What is imported under another name than it is installed by."""


def extra_of(module: str) -> str | None:
    """The extra that brings a package, by the name it is imported under: of several, the one that brings least.

    None when no extra brings it, or the project was never installed.
    """
    top = module.partition(".")[0].lower()
    wanted = _NAMES.get(top, top).replace("_", "-")
    brings = extras()
    fitting = [extra for extra, packages in brings.items() if wanted in packages]
    return min(fitting, key=lambda extra: (len(brings[extra]), extra), default=None)


@cache
def extras() -> dict[str, frozenset[str]]:
    """What each extra for users brings, as it was installed."""
    try:
        declared = requires("loyalty-lab") or []
    except PackageNotFoundError:  # a checkout that was never installed
        declared = []
    found: dict[str, set[str]] = {}
    for line in declared:
        match = re.match(r"([A-Za-z0-9_.-]+).*extra\s*==\s*['\"]([a-z]+)['\"]", line)
        if match and match[2] not in ("test", "dev"):
            found.setdefault(match[2], set()).add(match[1].lower().replace("_", "-"))
    return {extra: frozenset(packages) for extra, packages in found.items()}


def explained(missing: ImportError, purpose: str = "This") -> str | None:
    """What to install, when an import failed because an extra is absent; none when that was not the reason.

    Args:
        missing: what was raised.
        purpose: what could not be done, as the beginning of a sentence.
    """
    extra = extra_of(missing.name) if isinstance(missing, ModuleNotFoundError) and missing.name else None
    if extra is None:
        return None
    package = str(missing.name).partition(".")[0]
    return f"{purpose} needs {package}, which is not installed. Install it with: pip install 'loyalty-lab[{extra}]'"


@contextmanager
def needed(purpose: str) -> Iterator[None]:
    """Inside, a missing package of an extra is an error that says what to install.

    Args:
        purpose: what is being done, as the beginning of a sentence: "A figure".

    Raises:
        ModuleNotFoundError: with the command that installs what is missing.
    """
    try:
        yield
    except ModuleNotFoundError as missing:
        said = explained(missing, purpose)
        if said is None:
            raise
        raise ModuleNotFoundError(said, name=missing.name) from None
