"""A panel: what households bought of which brand."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from sim.data.cells import Cells
from sim.data.columns import repeated
from sim.words import say


def panel(cells: Cells, _: Any = None) -> pd.DataFrame:
    """``household``, ``brand``, ``purchases`` (1 a row where the file has a row a purchase), ``date``, ``occasion``, ``amount``.

    A household that bought nothing may stand in the file with 0 purchases.
    """
    frame = pd.DataFrame({"household": cells.names("household"), "brand": cells.names("brand")})
    if "purchases" in cells:
        frame["purchases"] = cells.number("purchases")
    else:
        frame["purchases"] = np.ones(len(frame))
        cells.remarks.append(say("data-row-a-purchase"))
    if "date" in cells:
        frame["date"] = cells.day("date")
    if "occasion" in cells:
        frame["occasion"] = cells.names("occasion")
    if "amount" in cells:
        frame["amount"] = cells.number("amount")
    when = [name for name in ("date", "occasion") if name in frame]
    if "purchases" in cells and not when:
        keys = {name: frame[name].to_numpy() for name in ("household", "brand")}
        cells.note(say("data-pair-twice"), "brand", repeated(keys))
    elif "occasion" in frame and "date" not in frame:
        keys = {name: frame[name].to_numpy() for name in ("household", "brand", "occasion")}
        cells.note(say("data-occasion-twice"), "occasion", repeated(keys))
    elif twice := int(frame.duplicated().sum()):
        cells.remarks.append(say("data-alike", n=twice))
    return frame
