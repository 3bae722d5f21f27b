"""Each kind as it is written: what is recognised, what is decided, and what contradicts itself."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import numpy as np
import pandas as pd
import pytest
from tables import own

from sim.data import KINDS, DataError
from sim.data.headings import heading
from sim.data.kinds import Kind

RECOGNISED = {
    "cohort,period,survivors": "survival",
    "month,survivors": "survival",
    "cohort,month,customers": "survival",
    "year,high end surviving,regular surviving": "survival",
    "cohort,size,0,1,2": "survival",
    "同期群,第0月,第1月,第2月": "survival",
    "同期群,期数,留存率": "survival",
    "customer_id,date": "transactions",
    "id,date,total": "transactions",
    "会员号,购买日期,金额": "transactions",
    "household,brand,purchases": "panel",
    "家庭编号,品牌,购买次数": "panel",
    "hhid,brand,date": "panel",
    "customer,tenure (months),churned": "customers",
    "客户,在网时长（月）,是否流失,套餐": "customers",
    "member,join date,end date": "customers",
    "moment,value,se": "moments",
    "指标,值,标准误": "moments",
    "respondent,firm,score (1-5)": "survey",
    "customer,firm,score (1-5),date": "survey",
    "受访者,公司,满意度（1-5）": "survey",
    "month,firm,customers,joined,left,revenue": "firms",
    "月份,公司,客户数,新增,流失,收入": "firms",
    "month,subscribers": "firms",
}

VALUES = {
    **dict.fromkeys(("date", "join date", "购买日期"), "2024-03-05"),
    **dict.fromkeys(("period", "year", "期数"), "0"),
    **dict.fromkeys(("month", "月份"), "2024-01"),
    **dict.fromkeys(("score (1-5)", "满意度（1-5）"), "3"),
    "end date": "2024-04-05",
    "churned": "yes",
    "是否流失": "是",
    "留存率": "100%",
}


@pytest.mark.parametrize("head", RECOGNISED)
def test_a_kind_is_known_by_its_headings(head: str, tmp_path: Path) -> None:
    cells = [VALUES.get(name, "9") for name in head.split(",")]
    if RECOGNISED[head] == "survival" and head.startswith(("month", "cohort,month")):
        cells = ["0" if name == "month" else cell for name, cell in zip(head.split(","), cells, strict=True)]
    assert own(tmp_path, f"{head}\n{','.join(cells)}\n").kind == RECOGNISED[head]


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_no_heading_is_strong_for_two_columns_of_a_kind(kind: Kind) -> None:
    for one in kind:
        for other in kind:
            if one is not other:
                assert not one.strongly & other.strongly, (one.name, other.name)
    assert {name for need in kind.needs for name in need} <= {column.name for column in kind}


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_every_heading_is_written_as_headings_are_compared(kind: Kind) -> None:
    keys = [key for column in kind for key in column.strongly | column.weakly]
    assert [key for key in keys if heading(key).key != key] == []


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_every_column_has_a_chinese_heading(kind: Kind) -> None:
    assert [c.name for c in kind if all(key.isascii() for key in c.strongly | c.weakly)] == []


def test_the_command_line_knows_every_kind() -> None:
    from sim.app.reading import Kind as Asked

    choices = get_args(get_args(get_args(Asked)[0])[0])
    assert set(choices) == set(KINDS)


# -- survival ------------------------------------------------------------------------------------------------------


def test_cohorts_a_row_a_value(tmp_path: Path) -> None:
    data = own(tmp_path, "cohort,month,survivors\n2023,0,200\n2023,1,150\n2024,0,100\n2023,2,120\n2024,1,\n")
    assert data.facts["unit"] == "month"
    assert data.frame.to_dict("list") == {
        "cohort": ["2023", "2023", "2023", "2024"],
        "period": [0, 1, 2, 0],
        "alive": [200, 150, 120, 100],
        "share": [1, 0.75, 0.6, 1],
        "n": [200, 200, 200, 100],
    }


def test_cohorts_side_by_side_in_per_cent(tmp_path: Path) -> None:
    data = own(tmp_path, "year,a (% surviving),b (% surviving)\n0,100,100\n1,63.1,86.9\n")
    assert data.frame["share"].tolist() == pytest.approx([1, 0.631, 1, 0.869])
    assert data.frame["n"].isna().all() and data.frame["alive"].isna().all()


def test_periods_side_by_side_with_sizes(tmp_path: Path) -> None:
    data = own(tmp_path, "cohort,size,month 1,month 2\nspring,50,80%,60%\nautumn,20,50%,\n")
    assert data.frame["cohort"].tolist() == ["spring", "spring", "spring", "autumn", "autumn"]
    assert data.frame["period"].tolist() == [0, 1, 2, 0, 1]
    assert data.frame["alive"].tolist() == pytest.approx([50, 40, 30, 20, 10])
    assert data.facts["unit"] == "month"
    assert any("period 0" in remark for remark in data.remarks)


@pytest.mark.parametrize(
    "head", ["survivors (%)", "% surviving", "surviving %", "share (%)", "percent", "留存率（%）", "剩余 %"]
)
def test_per_cent_in_a_heading_is_per_cent(head: str, tmp_path: Path) -> None:
    data = own(tmp_path, f"cohort,period,{head}\na,0,100\na,1,63\n")
    assert data.frame["share"].tolist() == [1, 0.63]
    assert data.frame["n"].isna().all()


def test_customers_beside_shares_of_periods_are_sizes(tmp_path: Path) -> None:
    data = own(tmp_path, 'cohort,users,month 0,month 1\nspring,"1,200",100%,50%\nautumn,980,100%,\n')
    assert data.frame["alive"].tolist() == [1200, 600, 980]


@pytest.mark.parametrize(("said", "share"), [("percent", 0.6), ("alive", 0.6)])
def test_numbers_that_could_be_both_are_what_was_said(said: str, share: float, tmp_path: Path) -> None:
    data = own(tmp_path, "year,a surviving,b surviving\n0,100,100\n1,60,50\n", columns={said: "*"})
    assert data.frame["share"].tolist() == [1, share, 1, 0.5]
    assert data.frame["n"].isna().all() == (said == "percent")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("cohort,period,survivors\na,1,50\na,2,40\n", "not said how many began"),
        ("cohort,period,share\na,0,0.9\na,1,0.8\n", "everybody is there"),
        ("cohort,period,survivors,size\na,0,10,12\n", "not those of the column size"),
        ("cohort,period,survivors,size\na,1,10,12\na,2,9,13\n", "several sizes"),
        ("cohort,period,survivors,size\na,1,14,12\n", "more are there than began"),
        ("cohort,period,survivors\na,0,0\n", "nobody began"),
        ("cohort,period,survivors\na,first,3\n", "no period"),
        ("cohort,period,survivors\na,0,-3\n", "below 0"),
    ],
)
def test_a_survival_table_that_contradicts_itself_is_refused(content: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(DataError, match=says):
        own(tmp_path, content)


# -- transactions --------------------------------------------------------------------------------------------------

RETURNS = """customer,date,amount
a,2024-01-01,10
a,2024-01-05,8
a,2024-01-09,-12
b,2024-01-01,-3
b,2024-01-02,5
a,2024-02-01,4
"""


def test_returns_dropped_leave_what_was_bought(tmp_path: Path) -> None:
    data = own(tmp_path, RETURNS, returns="drop")
    assert data.frame["amount"].tolist() == [10, 8, 5, 4]


def test_returns_netted_take_the_latest_purchase_first(tmp_path: Path) -> None:
    """12 came back: the 8 of the fifth whole, 4 of the 10 of the first; what b gave back was not bought here."""
    data = own(tmp_path, RETURNS, returns="net")
    assert data.frame[["customer", "amount"]].to_numpy().tolist() == [["a", 6], ["b", 5], ["a", 4]]


def test_returns_are_told_by_quantities_where_there_are_no_amounts(tmp_path: Path) -> None:
    log = "customer,date,quantity\na,2024-01-01,3\na,2024-01-05,-1\n"
    with pytest.raises(DataError, match='column "quantity", row 3'):
        own(tmp_path, log)
    assert own(tmp_path, log, returns="net").frame["quantity"].tolist() == [2]
    assert own(tmp_path, log, returns="drop").frame["quantity"].tolist() == [3]
    with pytest.raises(DataError, match="below 0"):
        own(tmp_path, "customer,date,amount,quantity\na,2024-01-01,3,-1\n", returns="drop")


def test_returns_are_of_purchases_alone(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="--returns"):
        own(tmp_path, "moment,value,se\nx,1,0.1\n", returns="drop")


# -- customers -----------------------------------------------------------------------------------------------------


def test_days_become_months_and_who_has_no_end_is_seen_until_the_last_day(tmp_path: Path) -> None:
    data = own(tmp_path, "member,join date,end date,plan\na,2023-01-01,2024-01-01,gold\nb,2023-07-01,,basic\n")
    months = 12 / 365.25
    assert data.frame["months"].tolist() == pytest.approx([365 * months, 184 * months])
    assert data.frame["ended"].tolist() == [True, False]
    assert list(data.frame["plan"]) == ["gold", "basic"]
    assert any("2024-01-01" in remark for remark in data.remarks)


def test_the_day_watching_ended_counts_where_the_file_says_it(tmp_path: Path) -> None:
    data = own(
        tmp_path, "member,join date,end date,as of\na,2023-01-01,,2023-02-01\nb,2023-01-01,2023-01-11,2023-02-01\n"
    )
    assert data.frame["months"].tolist() == pytest.approx([31 * 12 / 365.25, 10 * 12 / 365.25])


@pytest.mark.parametrize(
    ("unit", "months"), [("days", 12 / 365.25), ("weeks", 84 / 365.25), ("months", 1), ("years", 12)]
)
def test_a_tenure_is_in_the_unit_its_heading_names(unit: str, months: float, tmp_path: Path) -> None:
    for head in (f"tenure ({unit})", f"tenure_{unit}"):
        data = own(tmp_path, f"customer,{head},churned\na,3,1\nb,4,0\n")
        assert data.frame["months"].tolist() == pytest.approx([3 * months, 4 * months])
        assert data.frame["entry"].tolist() == [0, 0]


def test_late_entry_is_kept_and_later_than_the_end_refused(tmp_path: Path) -> None:
    data = own(tmp_path, "customer,tenure_months,entry,churned\na,3,1,1\n")
    assert data.frame["entry"].tolist() == [1]
    with pytest.raises(DataError, match="watching began"):
        own(tmp_path, "customer,tenure_months,entry,churned\na,3,3,1\n")


def test_other_columns_are_numbers_or_groups(tmp_path: Path) -> None:
    data = own(tmp_path, "customer,tenure_months,churned,plan,age,months\na,3,1,gold,41,1\nb,4,0,,n/a,2\n")
    assert data.frame["age"].tolist()[0] == 41 and np.isnan(data.frame["age"].tolist()[1])
    assert isinstance(data.frame["plan"].dtype, pd.CategoricalDtype)
    assert data.frame["months"].tolist() == [3, 4]
    assert data.frame["months (2)"].tolist() == [1, 2]
    assert sum("is missing" in remark for remark in data.remarks) == 2


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("customer,start date,end date,churned\na,2024-01-01,,1\n", "there is no end"),
        ("customer,start date,end date,churned,as of\na,2024-01-01,2024-02-01,0,2024-03-01\n", "there is an end"),
        ("customer,start date,churned\na,2024-01-01,1\n", "no column of ends"),
        ("customer,start date,end date,as of\na,2024-05-01,,2024-03-01\n", "after watching ended"),
        ("customer,tenure_months,churned\na,-3,1\n", "below 0"),
    ],
)
def test_a_customer_that_contradicts_itself_is_refused(content: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(DataError, match=says):
        own(tmp_path, content)


# -- the others ----------------------------------------------------------------------------------------------------


def test_a_panel_without_counts_has_a_purchase_a_row(tmp_path: Path) -> None:
    data = own(tmp_path, "household,brand,date\n1,a,2024-01-01\n1,a,2024-01-01\n2,b,2024-01-02\n")
    assert data.frame["purchases"].tolist() == [1, 1, 1]
    assert any("each row" in remark for remark in data.remarks)


def test_a_pair_twice_without_days_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="earlier row"):
        own(tmp_path, "household,brand,purchases\n1,a,2\n1,a,3\n")


def test_moments_in_per_cent_are_divided_with_their_errors(tmp_path: Path) -> None:
    data = own(tmp_path, "moment,value,se,firm,year\nretention,80%,2%,north,2023\nprice,12.5,0.5,,\n")
    assert data.frame["value"].tolist() == [0.8, 12.5]
    assert data.frame["se"].tolist() == [0.02, 0.5]
    with pytest.raises(DataError, match="same way"):
        own(tmp_path, "moment,value,se\nretention,80%,0.02\n")


@pytest.mark.parametrize(
    ("content", "asked", "scale"),
    [
        ("firm,score (1-7)\na,3\n", {}, (1, 7)),
        ("公司,满意度（1至5分）\na,3\n", {}, (1, 5)),
        ("firm,score,scale\na,3,0-10\nb,4,0-10\n", {}, (0, 10)),
        ("firm,score\na,3\n", {"columns": {"scale": "1-7"}}, (1, 7)),
        ("firm,score\na,1\na,5\n", {}, (1, 5)),
    ],
)
def test_the_scale_of_a_survey_is_said_or_filled(content: str, asked: dict, scale: tuple, tmp_path: Path) -> None:
    assert own(tmp_path, content, **asked).facts["scale"] == scale


def test_answers_missing_are_left_out_and_counted(tmp_path: Path) -> None:
    data = own(tmp_path, "firm,score (1-5)\na,3\na,\nb,n/a\n")
    assert data.frame["score"].tolist() == [3]
    assert any("2 answers" in remark for remark in data.remarks)


def test_months_are_months_whatever_day_they_name(tmp_path: Path) -> None:
    data = own(tmp_path, "month,customers\n2024年1月,10\n2024年3月,12\n")
    assert data.frame["month"].tolist() == [pd.Timestamp(2024, 1, 1), pd.Timestamp(2024, 3, 1)]
    assert any("missing between" in remark for remark in data.remarks)
    assert set(data.frame["firm"]) == {"own"}


def test_customers_that_do_not_add_up_are_remarked_on(tmp_path: Path) -> None:
    data = own(tmp_path, "month,firm,customers,joined,left\n2024-01,a,10,0,0\n2024-02,a,12,3,1\n2024-03,a,20,3,1\n")
    assert any("1 of 2 months" in remark and "row 4" in remark for remark in data.remarks)


def test_amounts_in_ten_thousands_are_said_to_be(tmp_path: Path) -> None:
    data = own(tmp_path, "月份,公司,收入,成本（万元）\n2024-01,甲,1.2万,0.5\n")
    assert data.frame["revenue"].tolist() == [12_000]
    assert data.frame["cost"].tolist() == [5_000]
    assert any("成本（万元）" in remark and "10,000" in remark for remark in data.remarks)


def test_headings_of_no_kind_alone_are_said_to_be_so_and_a_word_settles_it(tmp_path: Path) -> None:
    """Nothing is lacking: no empty list of it."""
    with pytest.raises(DataError, match=r"could be survival.*say so: --kind survival"):
        own(tmp_path, "year,customers\n0,1000\n1,800\n2,700\n")
