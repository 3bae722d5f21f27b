"""The focal firm's monthly figures, as Mesa's tools want them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import mesa

from sim.results.tables import Record
from sim.scenario import Scenario


class FocalFigures(mesa.DataCollector):
    """Mesa's data collector for the focal firm's monthly figures; read off the record when somebody asks, not every month.

    Args:
        spec: the market.
        record: what its months are recorded in.
        months: those taken note of so far.
    """

    FIGURES: Final = ("retention", "encounter_satisfaction", "share", "profit")

    def __init__(self, spec: Scenario, record: Record, months: Iterable[int] = ()) -> None:
        self._record = record
        self._firms, self._focal = len(spec.firms), list(spec.firms).index(spec.focal_firm)
        self.months: list[int] = list(months)
        self._figures: dict[str, list[Any]] = {}
        super().__init__()
        self._figures = {name: [] for name in ("month", *self.FIGURES)}
        self.model_reporters = dict.fromkeys(self._figures)  # Mesa gives no table to a collector that reports nothing

    def collect(self, model: mesa.Model) -> None:
        """Take note that a month is to be shown."""
        self.months.append(model.month - 1)
        if hasattr(self, "_collection_steps"):  # from Mesa 3.5 on, what its batch runner reads
            self._collection_steps.append(model.time)

    @property
    def model_vars(self) -> dict[str, list[Any]]:
        """Each figure, a list of its values by month."""
        due = self.months[len(self._figures["month"]) :] if self._figures else []
        if due:
            columns = self._record.firm_columns(slice(due[0], due[-1] + 1))
            self._figures["month"] += due
            for name in self.FIGURES:
                self._figures[name] += columns[name][self._focal :: self._firms].tolist()
        return self._figures

    @model_vars.setter
    def model_vars(self, value: dict[str, list[Any]]) -> None:
        """Mesa begins with none."""
        self._figures = value
