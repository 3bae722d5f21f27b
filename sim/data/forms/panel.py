"""A panel of households and brands: the measures in which buying is described (Ehrenberg, Uncles and Goodhardt 2004)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from sim.data.forms.asked import of_kind
from sim.data.own import DataError, OwnData, Trouble
from sim.words import say


@dataclass(frozen=True)
class PanelFacts:
    """What a panel says of a category and its brands, over the time it covers.

    Attributes:
        households: of the panel, those who bought nothing included where the file or the caller says how many.
        buyers: who bought the category.
        purchases: of the category.
        brands: one row a brand, largest first: ``brand``; ``purchases``; ``share`` of the category's purchases, ``share_se`` over
            households; ``penetration``, share of households that bought it, ``penetration_se`` (binomial); ``frequency``, purchases
            a buyer, ``frequency_se``; ``category_frequency``, purchases of the category a buyer of the brand; ``requirements``,
            the share of these that is the brand's; ``sole``, share of its buyers who bought no other brand.
        duplication: brand × brand: share of the row's buyers who bought the column too; the diagonal is 1.
    """

    households: int
    buyers: int
    purchases: float
    brands: pd.DataFrame
    duplication: pd.DataFrame

    @property
    def penetration(self) -> float:
        """Share of households that bought the category."""
        return self.buyers / self.households

    @property
    def frequency(self) -> float:
        """Purchases of the category a buyer."""
        return self.purchases / self.buyers

    @property
    def duplication_coefficient(self) -> float:
        """D of the duplication of purchase law, b_{j|i} = D·b_j: mean duplication over mean penetration, pairs of brands alike."""
        b = self.brands["penetration"].to_numpy(float)
        table = self.duplication.to_numpy(float)
        pairs = ~np.eye(len(b), dtype=bool)
        return float(table[pairs].mean() / np.broadcast_to(b, table.shape)[pairs].mean())


def panel(own: OwnData, households: int | None = None) -> PanelFacts:
    """Shares, penetration, purchase frequency, sole buyers and duplication of purchase.

    Args:
        own: data of the kind ``panel``.
        households: how many the panel has, when those who bought nothing are not in the file.

    Raises:
        DataError: data of another kind, fewer households than the file names, or nothing bought.
    """
    frame = of_kind(own, "panel")
    table = frame.pivot_table(index="household", columns="brand", values="purchases", aggfunc="sum", fill_value=0)
    counts = table.to_numpy(float)
    n = len(counts) if households is None else households
    if n < len(counts):
        raise DataError(own.path, [Trouble(say("data-fewer-households", said=n, there=len(counts)))])
    total = counts.sum(axis=1)
    if not total.any():
        raise DataError(own.path, [Trouble(say("data-nothing-bought"))])
    bought = counts > 0
    buyers, category = bought.sum(axis=0), total.sum()
    some = np.maximum(buyers, 1)
    share, penetration, frequency = counts.sum(axis=0) / category, buyers / n, counts.sum(axis=0) / some
    residual = counts - total[:, None] * share  # of the ratio, household by household
    spread = np.where(bought, (counts - frequency) ** 2, 0.0).sum(axis=0) / np.maximum(buyers - 1, 1)
    theirs = np.where(bought, total[:, None], 0.0).sum(axis=0)
    sole = (bought & (bought.sum(axis=1) == 1)[:, None]).sum(axis=0)
    brands = pd.DataFrame(
        {
            "brand": table.columns.to_numpy(),
            "purchases": counts.sum(axis=0),
            "share": share,
            "share_se": np.sqrt((residual**2).sum(axis=0)) / category,
            "penetration": penetration,
            "penetration_se": np.sqrt(penetration * (1 - penetration) / n),
            "frequency": np.where(buyers > 0, frequency, np.nan),
            "frequency_se": np.where(buyers > 1, np.sqrt(spread / some), np.nan),
            "category_frequency": np.where(buyers > 0, theirs / some, np.nan),
            "requirements": np.divide(counts.sum(axis=0), theirs, out=np.full(len(theirs), np.nan), where=theirs > 0),
            "sole": np.where(buyers > 0, sole / some, np.nan),
        }
    )
    order = np.lexsort((np.arange(len(brands)), -brands["purchases"].to_numpy()))
    names = table.columns.to_numpy()[order]
    both = (bought.T.astype(float) @ bought.astype(float)) / some[:, None]
    duplication = pd.DataFrame(both[np.ix_(order, order)], index=names, columns=names)
    return PanelFacts(
        n, int((total > 0).sum()), float(category), brands.iloc[order].reset_index(drop=True), duplication
    )
