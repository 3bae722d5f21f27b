"""What fits take of data: worked by hand on a few rows, and CDNOW as it was published."""

from __future__ import annotations

import math
from pathlib import Path

import loyalty_studies
import numpy as np
import pandas as pd
import pytest
from tables import own

from sim import data
from sim.data import DataError, OwnData

PUBLISHED = Path(loyalty_studies.__file__).parent / "data"

# -- cohorts -------------------------------------------------------------------------------------------------------


def test_survival_of_a_triangle(tmp_path: Path) -> None:
    table = data.survival(
        own(tmp_path, "cohort,month,survivors\nold,0,200\nold,1,150\nold,2,120\nnew,0,100\nnew,1,60\n")
    )
    assert table.cohorts == ("old", "new")
    assert table.unit == "month"
    np.testing.assert_array_equal(table.period, [0, 1, 2])
    np.testing.assert_array_equal(table.n, [200, 100])
    np.testing.assert_array_equal(table.alive, [[200, 150, 120], [100, 60, np.nan]])
    np.testing.assert_array_equal(table.share, [[1, 0.75, 0.6], [1, 0.6, np.nan]])
    np.testing.assert_allclose(table.retention, [[0.75, 0.8], [0.6, np.nan]])


def test_the_published_table_of_fader_and_hardie() -> None:
    table = data.survival(data.read(PUBLISHED / "fader_hardie_retention.csv"))
    assert table.unit == "year"
    assert [name.split("_")[0] for name in table.cohorts] == ["highend", "regular"]
    high, regular = table.share
    np.testing.assert_allclose(regular[:5], [1, 0.631, 0.468, 0.382, 0.326])
    assert (high[12], regular[12]) == pytest.approx((0.394, 0.173))
    assert np.isnan(table.n).all()


# -- purchases -----------------------------------------------------------------------------------------------------

LOG = """customer,date,amount
b,2024-01-15,7
a,2024-01-01,10
a,2024-01-08,20
a,2024-01-08,5
a,2024-01-22,40
c,2024-01-29,3
"""


def test_frequency_recency_and_age_by_hand(tmp_path: Path) -> None:
    table = data.rfm(own(tmp_path, LOG), until="2024-01-22")
    assert table.to_dict("list") == {
        "customer": ["a", "b"],
        "frequency": [2, 0],
        "recency": [3.0, 0.0],
        "T": [3.0, 1.0],
        "monetary": [32.5, pytest.approx(math.nan, nan_ok=True)],
    }
    days = data.rfm(own(tmp_path, LOG), unit="D")
    assert days["T"].tolist() == [28, 14, 0]


def test_what_was_held_out_by_hand(tmp_path: Path) -> None:
    log = own(tmp_path, LOG)
    assert data.held_out(log, "2024-01-08").to_dict("list") == {"customer": ["a"], "purchases": [1]}
    assert data.held_out(log, "2024-01-15", "2024-01-20")["purchases"].tolist() == [0, 0]


def test_repeats_by_week_by_hand(tmp_path: Path) -> None:
    """Weeks begin on the first of January: the eighth opens the second, the twenty-second the fourth."""
    weeks = data.repeats(own(tmp_path, LOG))
    assert weeks.index.tolist() == [1, 2, 3, 4, 5]
    assert weeks.tolist() == [0, 1, 1, 2, 2]
    assert data.repeats(own(tmp_path, LOG), "D").iloc[[6, 7, 20, 21]].tolist() == [0, 1, 1, 2]


@pytest.fixture(scope="module")
def cdnow() -> OwnData:
    return data.read(PUBLISHED / "cdnow_sample.csv")


def test_cdnow_is_what_fader_hardie_and_lee_count(cdnow: OwnData) -> None:
    table = data.rfm(cdnow, until="1997-09-30")
    x = table["frequency"]
    assert len(table) == 2357
    assert x.sum() == 2457
    assert x.mean() == pytest.approx(1.042, abs=5e-4)
    counts = x.value_counts().sort_index()
    assert counts.head(7).tolist() == [1411, 439, 214, 100, 62, 38, 29]
    assert (x >= 7).sum() == 64
    assert x.max() == 29
    assert table.loc[table["customer"] == "00004", ["frequency", "recency", "T"]].to_numpy().tolist() == [
        [2, pytest.approx(30.43, abs=5e-3), pytest.approx(38.86, abs=5e-3)]
    ]


def test_cdnow_repeats_and_what_was_held_out_agree(cdnow: OwnData) -> None:
    weeks = data.repeats(cdnow)
    assert len(weeks) == 78
    assert weeks[39] == data.rfm(cdnow, until="1997-09-30")["frequency"].sum()
    assert weeks[78] - weeks[39] == data.held_out(cdnow, "1997-09-30")["purchases"].sum()


# -- panels --------------------------------------------------------------------------------------------------------

PANEL = """household,brand,purchases
1,a,3
1,b,1
2,a,2
3,b,4
4,a,0
"""


def test_a_panel_by_hand(tmp_path: Path) -> None:
    facts = data.panel(own(tmp_path, PANEL))
    assert (facts.households, facts.buyers, facts.purchases) == (4, 3, 10)
    assert (facts.penetration, facts.frequency) == (0.75, pytest.approx(10 / 3))
    a, b = facts.brands.to_dict("records")
    assert (a["brand"], a["share"], a["penetration"], a["frequency"]) == ("a", 0.5, 0.5, 2.5)
    assert (b["brand"], b["share"], b["penetration"], b["frequency"]) == ("b", 0.5, 0.5, 2.5)
    assert (a["category_frequency"], a["requirements"], a["sole"]) == (3, pytest.approx(5 / 6), 0.5)
    assert (b["category_frequency"], b["requirements"], b["sole"]) == (4, pytest.approx(5 / 8), 0.5)
    assert facts.duplication.to_dict("index") == {"a": {"a": 1, "b": 0.5}, "b": {"a": 0.5, "b": 1}}
    assert facts.duplication_coefficient == 1
    # residuals of the ratio, household by household: 3 - 2, 2 - 1, 0 - 2, 0
    assert a["share_se"] == pytest.approx(math.sqrt(1 + 1 + 4) / 10)
    assert a["penetration_se"] == pytest.approx(0.25)
    assert a["frequency_se"] == pytest.approx(math.sqrt(0.5) / math.sqrt(2))


def test_households_that_bought_nothing_can_be_said(tmp_path: Path) -> None:
    facts = data.panel(own(tmp_path, PANEL), households=10)
    assert facts.penetration == 0.3
    with pytest.raises(DataError, match="3 households"):
        data.panel(own(tmp_path, PANEL), households=3)


def test_rows_that_are_purchases_count_as_their_sum_does(tmp_path: Path) -> None:
    rows = (
        "household,brand,date\n"
        + "1,a,2024-01-01\n" * 3
        + "1,b,2024-01-02\n"
        + "2,a,2024-01-03\n" * 2
        + "3,b,2024-01-04\n" * 4
    )
    one, other = data.panel(own(tmp_path, rows), 4), data.panel(own(tmp_path, PANEL))
    pd.testing.assert_frame_equal(one.brands, other.brands)
    pd.testing.assert_frame_equal(one.duplication, other.duplication)


# -- tenures -------------------------------------------------------------------------------------------------------


def test_kaplan_meier_by_hand(tmp_path: Path) -> None:
    """Of four, one leaves at 1; one is lost from sight at 2; of the two left, one leaves at 3."""
    table = data.kaplan_meier(
        data.tenures(own(tmp_path, "customer,tenure_months,churned\na,1,1\nb,2,0\nc,3,1\nd,5,0\n"))
    )
    assert table["months"].tolist() == [1, 3]
    assert table["at_risk"].tolist() == [4, 2]
    assert table["share"].tolist() == pytest.approx([0.75, 0.375])
    greenwood = [1 / (4 * 3), 1 / (4 * 3) + 1 / (2 * 1)]
    assert table["se"].tolist() == pytest.approx([0.75 * math.sqrt(greenwood[0]), 0.375 * math.sqrt(greenwood[1])])


def test_kaplan_meier_with_late_entry_by_hand(tmp_path: Path) -> None:
    """At 2 those at risk are a and c: b came in at 2, so was not seen to be able to leave then. At 4 they are b and c."""
    text = "customer,tenure_months,entry,churned\na,2,0,1\nb,4,2,1\nc,6,1,0\n"
    table = data.kaplan_meier(data.tenures(own(tmp_path, text)))
    assert table["at_risk"].tolist() == [2, 2]
    assert table["share"].tolist() == pytest.approx([0.5, 0.25])


def test_when_everybody_has_left_there_is_no_error_to_state(tmp_path: Path) -> None:
    table = data.kaplan_meier(data.tenures(own(tmp_path, "customer,tenure_months,churned\na,1,1\nb,2,1\n")))
    assert table["share"].tolist() == [0.5, 0]
    assert np.isnan(table["se"].iloc[-1])


def test_tenures_keep_other_columns_and_nothing_else(tmp_path: Path) -> None:
    table = data.tenures(own(tmp_path, "customer,tenure_months,churned,plan\na,1,1,gold\nb,2,0,basic\n"))
    assert list(table.columns) == ["months", "ended", "entry", "plan"]


# -- the others ----------------------------------------------------------------------------------------------------


def test_a_survey_by_hand(tmp_path: Path) -> None:
    table = data.survey(own(tmp_path, "firm,score (1-5)\nnorth,5\nnorth,3\nnorth,4\nnorth,4\nsouth,2\n"))
    north, south = table.to_dict("records")
    assert (north["firm"], north["n"], north["mean"], north["level"], north["top_box"]) == ("north", 4, 4, 0.75, 0.25)
    assert north["sd"] == pytest.approx(math.sqrt(2 / 3))
    assert north["se"] == pytest.approx(math.sqrt(2 / 3) / 2)
    assert north["level_se"] == pytest.approx(math.sqrt(2 / 3) / 8)
    assert north["top_box_se"] == pytest.approx(math.sqrt(0.25 * 0.75 / 4))
    assert south["mean"] == 2 and np.isnan(south["se"])


def test_monthly_figures_by_hand(tmp_path: Path) -> None:
    text = """month,firm,customers,joined,left
2024-02,a,110,20,10
2024-01,a,100,10,20
2024-01,b,300,0,0
2024-02,b,300,30,30
2024-04,a,90,0,9
"""
    table = data.monthly(own(tmp_path, text))
    a = table[table["firm"] == "a"]
    assert a["began"].tolist() == [110, 100, 99]
    assert a["churn"].tolist() == pytest.approx([20 / 110, 0.1, 9 / 99])
    assert a["share"].tolist() == pytest.approx([0.25, 110 / 410, 1])


def test_monthly_figures_that_say_too_little_have_no_churn(tmp_path: Path) -> None:
    table = data.monthly(own(tmp_path, "month,firm,customers\n2024-01,a,100\n2024-02,a,90\n"))
    assert table["churn"].isna().all()
    assert table["share"].tolist() == [1, 1]


def test_moments_keep_their_order(tmp_path: Path) -> None:
    table = data.moments(own(tmp_path, "moment,value,se,year,firm\nretention,80%,2%,2023,north\nprice,12,0.5,,\n"))
    assert table["moment"].tolist() == ["retention", "price"]
    assert table["firm"].tolist() == ["north", ""]
    assert table["year"].tolist() == [2023, pd.NA]
    assert table["value"].tolist() == [0.8, 12]
    bare = data.moments(own(tmp_path, "moment,value,se\nretention,0.8,0.02\n"))
    assert bare["firm"].tolist() == [""] and bare["year"].isna().all()


@pytest.mark.parametrize("form", ["survival", "rfm", "repeats", "panel", "tenures", "survey", "monthly"])
def test_a_form_of_another_kind_is_refused(form: str, tmp_path: Path) -> None:
    moments = own(tmp_path, "moment,value,se\nretention,0.8,0.02\n")
    with pytest.raises(DataError, match="known figures"):
        getattr(data, form)(moments)


def test_an_error_survives_the_way_between_processes() -> None:
    import pickle

    error = DataError("log.csv", [data.Trouble("no day", "date", (2, 3), ("'x'", "'y'"), 12)])
    again = pickle.loads(pickle.dumps(error))
    assert str(again) == str(error)
    assert again.troubles == error.troubles
    assert "and 10 more" in str(error)
