"""Figures as files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sim.words import slug

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def save_figure(axes: Axes, path: Path) -> Path:
    """Save the figure an Axes belongs to as PNG, and close it."""
    import matplotlib.pyplot as plt

    path.parent.mkdir(parents=True, exist_ok=True)
    figure: Any = axes.figure
    figure.savefig(path, dpi=150, bbox_inches="tight", metadata={"Software": None})
    plt.close(figure)
    return path


def draw_all(subject: Any, folder: Path) -> list[Path]:
    """Every figure there is of a run or of twins, as PNG; those of one policy once a policy."""
    from sim import plots

    written = []
    for name, figure in plots.FIGURES.items():
        if not figure.fits(subject):
            continue
        each = "policy" in figure.options
        for policy in subject.names if each else ("",):
            options: dict[str, Any] = {"policy": policy} if each else {}
            file = f"{name}-{slug(policy)}.png" if each else f"{name}.png"
            with plots.detached():
                written.append(save_figure(plots.draw(subject, name, **options), folder / file))
    return written
