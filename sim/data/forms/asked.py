"""A form asked of data of another kind is refused."""

from __future__ import annotations

from datetime import date

import pandas as pd

from sim.data.own import DataError, OwnData, Trouble
from sim.words import say


def of_kind(own: OwnData, kind: str) -> pd.DataFrame:
    """The frame, when the data are of this kind.

    Raises:
        DataError: they are not.
    """
    if own.kind != kind:
        kinds = {"is": say(f"data-kind-{own.kind}"), "wanted": say(f"data-kind-{kind}")}
        raise DataError(own.path, [Trouble(say("data-other-kind", **kinds))])
    return own.frame


def day_of(text: str | date | pd.Timestamp) -> pd.Timestamp:
    """A day as pandas holds it, without its hours."""
    return pd.Timestamp(text).normalize()
