"""The verb value: what it says, writes and refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest
from commandline import Loyalty, refused

from sim.results.value import VALUES

QUICK = ("--years", "1", "--seeds", "2", "--workers", "1")


def test_it_says_what_it_lives_what_it_found_and_writes_it(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    out = tmp_path / "out"
    said = loyalty("value", str(market), "price-cut", *QUICK, "--out", str(out))
    assert said.code == 0, said
    assert "12 worlds of 24 months" in said.err
    assert "will bring" in said.out and "The closed form" in said.out and "price-cut: what it changes" in said.out
    found = pd.read_csv(out / "values.csv")
    assert set(found["value"]) == set(VALUES) and set(found["policy"]) == {"baseline", "price-cut"}
    assert {p.name for p in (out / "figures").iterdir()} == {"customer-value.png"}
    for table in ("values", "yearly", "dealing", "differences", "replications"):
        fields = pq.read_schema(out / f"{table}.parquet")
        assert all(fields.field(name).metadata for name in fields.names), table


def test_it_knows_its_own_folder_and_leaves_others_alone(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    out = tmp_path / "out"
    assert loyalty("value", str(market), *QUICK, "--out", str(out)).code == 0
    before = {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()}
    assert loyalty("value", str(market), *QUICK, "--out", str(out)).code == 0
    refused(loyalty("value", str(market), *QUICK, "--rate", "0.2", "--out", str(out)), "--replace", "value")
    assert {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()} == before


def test_json_is_json_and_nothing_else(market: Path, loyalty: Loyalty) -> None:
    said = loyalty("value", str(market), *QUICK, "--rate", "0", "--json")
    told = json.loads(said.out)
    assert said.err == ""
    assert told["rate"] == 0 and told["years"] == 1 and told["closed_form"]
    assert {row["value"] for row in told["values"]} == set(told["definitions"]) == set(VALUES)
    assert all(one["meaning"] and one["use"] for one in told["definitions"].values())


def test_full_says_when_to_use_which_in_either_language(market: Path, loyalty: Loyalty) -> None:
    assert "when to use it" in loyalty("value", str(market), *QUICK, "--full").out
    said = loyalty("value", str(market), *QUICK, "--full", "--lang", "zh").out
    assert "何时使用" in said and "客户资产" in said
    assert "market as it is" not in said


def test_worlds_in_a_store_are_lived_once_whatever_the_rate(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    store = ("--store", str(tmp_path / "kept"))
    first = loyalty("value", str(market), *QUICK, *store, "--json")
    again = loyalty("value", str(market), *QUICK, *store, "--json", "--rate", "0.5")
    assert first.code == again.code == 0
    customers = [json.loads(said.out)["values"][0]["mean"] for said in (first, again)]
    assert customers[0] == customers[1]


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["--month", "11"], "12 to"),
        (["--years", "0"], "1 to"),
        (["--rate", "1.5"], "0 to 1"),
        (["--firm", "alpa"], "alpha"),
        (["price-cutt"], "price-cut"),
        (["--seeds", "0"], "1 to"),
        (["--set", "market.monts=3"], "months"),
    ],
)
def test_what_cannot_be_told_changes_nothing(
    words: list[str], hint: str, market: Path, tmp_path: Path, loyalty: Loyalty
) -> None:
    out = tmp_path / "out"
    refused(loyalty("value", str(market), *words, "--out", str(out)), hint)
    assert not out.exists()
