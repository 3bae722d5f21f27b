"""The page of public names: every one of ``sim/__init__.pyi`` with its signature and docstring, in groups.

``python tests/api_page.py`` makes ``docs/reference/api.md``; the site fills it from the docstrings when it is built.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import sim

ROOT: Final = Path(__file__).resolve().parents[1]
PAGE: Final = "docs/reference/api.md"
COMMAND: Final = "python tests/api_page.py"

GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "A market, and one world of it": ("Scenario", "Levers", "simulate", "Run", "Market"),
    "Policies side by side": ("compare", "Twins", "field_experiment", "FieldExperiment", "tournament", "Tournament"),
    "From what a company knows to a decision": (
        "found",
        "Founded",
        "calibrate",
        "Calibration",
        "ensemble",
        "Ensemble",
        "DrawnEnsemble",
        "decide",
        "Decision",
    ),
    "Many worlds": ("Experiment", "Sweep", "sensitivity", "Sensitivity", "robustness", "Robustness"),
    "Strategies": ("strategy", "strategies", "known_strategies", "MarketView"),
    "Mechanisms switched off": ("knock_out", "ablate", "Ablation"),
    "Errors": ("ScenarioError", "StrategyError"),
}
"""Names that belong together; the rest stand under a heading of their own, in the order of the alphabet."""


def block(name: str) -> str:
    """The directive that documents one name."""
    thing = getattr(sim, name)
    kind = "module" if inspect.ismodule(thing) else "class" if inspect.isclass(thing) else "function"
    if kind == "module":
        return f"### sim.{name}\n\n{inspect.getdoc(thing)}\n"
    options = (
        ""
        if kind == "function"
        else "   :members:\n   :inherited-members: dict, Exception, ValueError, BaseModel, Model\n"
    )
    kind = "exception" if kind == "class" and issubclass(thing, Exception) else kind
    if kind == "exception" or name in ("Levers", "Market"):
        options = ""
    return f"### sim.{name}\n\n```{{eval-rst}}\n.. auto{kind}:: sim.{name}\n{options}```\n"


def page() -> str:
    """The whole page."""
    public = [name for name in sim.__all__ if not name.startswith("__")]
    grouped = {name for names in GROUPS.values() for name in names}
    groups = {**GROUPS, "Everything else": tuple(sorted(set(public) - grouped, key=str.lower))}
    lines = [
        "# Python: `import sim`\n",
        f"<!-- Made by `{COMMAND}`; edit the docstrings instead. -->\n",
        "Every public name; whatever else is in the package is private and free to change. All arguments after the first few",
        "go by name, every random number by its seed. Every result has `to_dict()`, and what was compared, tried or searched has",
        "`tables()`, `plot()` and `report()` too.\n",
    ]
    for title, names in groups.items():
        lines += [f"## {title}\n", *(block(name) for name in names if name in public)]
    return "\n".join(lines)


if __name__ == "__main__":
    (ROOT / PAGE).write_text(page(), encoding="utf-8")
    sys.stdout.write(f"wrote {PAGE}\n")
