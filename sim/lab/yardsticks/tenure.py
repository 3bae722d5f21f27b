"""Customers with a tenure: Kaplan-Meier and Weibull regression, by lifelines, with late entry.

    S(t | z) = exp(-(t / lambda(z))^rho),    log lambda(z) = b0 + b z

lifelines' ``WeibullAFTFitter`` (Davidson-Pilon 2019, J. Open Source Software 4(40):1317). It stops being true where the risk to
leave first falls and later rises, or where a covariate's effect fades.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from sim.extras import needed

Floats = NDArray[np.float64]

OWN: Final = ("months", "ended", "entry")
"""Columns that are no covariate."""
MOST_LEVELS: Final = 12
"""Different words up to which a column of words is a covariate."""
SOON: Final = 1e-3
"""Months that stand for a tenure of none: the Weibull has no chance of it."""


@dataclass(frozen=True)
class TenureFit:
    """A fitted Weibull regression.

    Attributes:
        scale, shape: lambda of an average customer, months, and rho.
        effects: a row a covariate: ``covariate``, ``factor`` by which one unit more (or this answer) multiplies the time until
            leaving, its 95% interval ``low`` and ``high``, ``p``.
        log_likelihood: at these.
        left_out: columns that could be no covariate, with the reason.
    """

    scale: float
    shape: float
    effects: pd.DataFrame
    log_likelihood: float
    left_out: dict[str, str] = field(default_factory=dict)

    def survival(self, t: ArrayLike) -> Floats:
        """S(t) of an average customer."""
        return np.asarray(np.exp(-((np.maximum(np.asarray(t, float), 0.0) / self.scale) ** self.shape)))

    def to_dict(self) -> dict[str, Any]:
        """As plain values."""
        return {
            "scale": self.scale,
            "shape": self.shape,
            "log_likelihood": self.log_likelihood,
            "effects": self.effects.to_dict("records"),
            "left_out": dict(self.left_out),
        }


def fit(table: pd.DataFrame, until: float | None = None, *, covariates: bool = True) -> TenureFit:
    """By maximum likelihood.

    Args:
        table: a row a customer: ``months`` of tenure, whether it ``ended``, months at ``entry``, and covariates.
        until: months of tenure after which nothing is looked at; none for all.
        covariates: whether to use them.

    Raises:
        ValueError: when nobody left.
        ModuleNotFoundError: when lifelines is not installed, saying how to install it.
    """
    with needed("A survival regression"):
        from lifelines import WeibullAFTFitter  # type: ignore[import-untyped, unused-ignore]

    rows = censored(table, until)
    if not rows["ended"].any():
        raise ValueError("nobody left in these data: there is nothing to say how long customers stay")
    design, left_out = _design(table.loc[rows.index]) if covariates else (pd.DataFrame(index=rows.index), {})
    data = pd.concat([rows, design], axis=1)
    model = WeibullAFTFitter()
    model.fit(data, "months", "ended", entry_col="entry")
    table_ = model.summary
    of_scale = table_.loc["lambda_"]
    effects = of_scale.loc[[name for name in of_scale.index if name != "Intercept"]]
    centre = float(of_scale.loc["Intercept", "coef"]) + sum(
        float(of_scale.loc[name, "coef"]) * float(design[name].mean()) for name in design
    )
    told = pd.DataFrame(
        {
            "covariate": list(effects.index),
            "factor": effects["exp(coef)"].to_numpy(float),
            "low": effects["exp(coef) lower 95%"].to_numpy(float),
            "high": effects["exp(coef) upper 95%"].to_numpy(float),
            "p": effects["p"].to_numpy(float),
        }
    )
    shape = float(np.exp(table_.loc[("rho_", "Intercept"), "coef"]))
    return TenureFit(float(np.exp(centre)), shape, told, float(model.log_likelihood_), left_out)


def censored(table: pd.DataFrame, until: float | None = None) -> pd.DataFrame:
    """Tenures as they were seen by an age: who stayed longer was still there. Those first seen later are left out."""
    rows = table[list(OWN)].astype({"months": float, "ended": bool, "entry": float})
    if until is not None:
        rows = rows[rows["entry"] < until].copy()
        late = rows["months"] > until
        rows.loc[late, "ended"] = False
        rows.loc[late, "months"] = float(until)
    rows = rows.assign(months=rows["months"].clip(lower=SOON))
    return rows[rows["months"] > rows["entry"]]


def _design(table: pd.DataFrame) -> tuple[pd.DataFrame, dict[str, str]]:
    """Covariates as numbers: those that are, and words as one column an answer but the first."""
    columns: dict[str, Any] = {}
    left_out: dict[str, str] = {}
    for name in table.columns:
        if name in OWN:
            continue
        column = table[name]
        if column.isna().any():
            left_out[str(name)] = "values are missing"
        elif pd.api.types.is_bool_dtype(column) or pd.api.types.is_numeric_dtype(column):
            numbers = column.to_numpy(float)
            if np.ptp(numbers) > 0:
                columns[str(name)] = numbers
            else:
                left_out[str(name)] = "all customers are alike in it"
        else:
            answers = sorted(column.astype(str).unique())
            if 2 <= len(answers) <= MOST_LEVELS:
                for answer in answers[1:]:
                    columns[f"{name}: {answer}"] = (column.astype(str) == answer).to_numpy(float)
            else:
                left_out[str(name)] = f"{len(answers)} different words; 2 to {MOST_LEVELS} can be used"
    return pd.DataFrame(columns, index=table.index), left_out
