"""Figures that are known, each with its standard error."""

from __future__ import annotations

import pandas as pd

from sim.data.forms.asked import of_kind
from sim.data.own import OwnData


def moments(own: OwnData) -> pd.DataFrame:
    """Named moments, in the file's order.

    Args:
        own: data of the kind ``moments``.

    Returns:
        ``moment``, its name as in the file; ``firm``, empty where it is the market's; ``year``, a nullable whole number; ``value``;
        ``se``, its standard error.

    Raises:
        DataError: data of another kind.
    """
    frame = of_kind(own, "moments")
    firm = frame["firm"] if "firm" in frame else pd.Series("", index=frame.index)
    year = frame["year"] if "year" in frame else pd.Series(pd.NA, index=frame.index)
    return pd.DataFrame(
        {
            "moment": frame["moment"],
            "firm": firm,
            "year": year.astype("Int64"),
            "value": frame["value"],
            "se": frame["se"],
        }
    )
