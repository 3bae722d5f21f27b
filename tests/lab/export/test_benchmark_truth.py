"""Benchmarks: outcomes that agree with what was observed, lots that find the truth, and firms' choices that do not."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

import sim
from sim.lab.export import files, records, score
from sim.lab.export.assignment import HIDDEN, chances, drawn
from sim.lab.export.columns import DATA, EXPORT, TRUTH
from sim.lab.export.difficulty import DIFFICULTIES, Difficulty
from sim.lab.export.features import NAMES, risk, standard
from sim.lab.paired import arms_half_width

SMALL = {"population.size": 500, "market.months": 12, "market.warm_up": 6}


@pytest.fixture(scope="module")
def market() -> sim.Scenario:
    return sim.Scenario.load("telecom").evolve("small", SMALL | {"market.review_rate": 0.4})


@pytest.fixture(scope="module")
def made(market: sim.Scenario) -> dict[str, sim.Benchmark]:
    policy = {"use": "better-service", "lift": 0.1}
    return {name: sim.export_benchmark(market, policy, difficulty=name, seed=3) for name in DIFFICULTIES}


@pytest.fixture(scope="module")
def cafe() -> sim.Benchmark:
    return sim.export_benchmark(
        sim.Scenario.load("coffee-shop").evolve("small", SMALL), "better-service", difficulty="easy"
    )


@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_what_is_observed_is_the_outcome_of_the_world_that_came_to_be(
    made: dict[str, sim.Benchmark], difficulty: str
) -> None:
    data, truth = made[difficulty].data["uplift"], made[difficulty].truth["effects"]
    assert (data["customer_id"] == truth["customer_id"]).all()
    treated = data["treatment"] == 1
    for seen, before, after in (
        ("outcome", "y0", "y1"),
        ("spend", "spend0", "spend1"),
        ("margin", "margin0", "margin1"),
    ):
        np.testing.assert_array_equal(data[seen], np.where(treated, truth[after], truth[before]))
    assert set(truth["effect"]) <= {-1, 0, 1}
    assert (truth["effect"] == truth["y1"] - truth["y0"]).all()
    assert (truth["effect"] != 0).any(), "a policy that saves and drives away nobody tests nothing"


def test_the_log_is_the_log_of_each_ones_world_and_the_past_is_one(made: dict[str, sim.Benchmark]) -> None:
    one = made["real"]
    log, both, effects = one.data["transactions"], one.truth["transactions"], one.truth["effects"]
    begins = pd.Timestamp(records.dates([one.before])[0])
    past = [both[(both["world"] == side) & (both["date"] < begins)].drop(columns="world") for side in (0, 1)]
    assert past[0].reset_index(drop=True).equals(past[1].reset_index(drop=True))
    treated = effects.loc[effects["treatment"] == 1, "customer_id"]
    mine = both[both["world"] == both["customer_id"].isin(treated).astype(int)].drop(columns="world")
    key = ["date", "customer_id"]
    pd.testing.assert_frame_equal(
        log.sort_values(key, ignore_index=True), mine.sort_values(key, ignore_index=True), check_dtype=False
    )
    later = (
        log[log["date"] >= begins].groupby("customer_id")["value"].sum().reindex(effects["customer_id"], fill_value=0.0)
    )
    np.testing.assert_allclose(later, one.data["uplift"]["spend"], atol=1e-9)


def test_spend_of_the_log_is_in_the_books_of_the_firm(market: sim.Scenario, made: dict[str, sim.Benchmark]) -> None:
    """The world without the policy is the market itself, with a survey: its log adds up to the firm's sales."""
    one = made["easy"]
    base = market.evolve("small", {f"firms.{one.firm}.survey.asked": 1.0, f"firms.{one.firm}.survey.questions": 1.0})
    books = sim.simulate(base, seed=3).firms.query("firm == @one.firm")
    log = one.truth["transactions"].query("world == 0")
    assert log["value"].sum() == pytest.approx(float((books["sales"] + books["aftersales"]).sum()), rel=1e-9)


def redrawn(one: sim.Benchmark, seeds: int) -> tuple[float, float]:
    """Share of lots whose interval holds the true mean effect on spend, and the mean miss of those lots."""
    truth = one.truth["effects"]
    ids, p = truth["customer_id"].to_numpy(), truth["p"].to_numpy()
    y0, y1 = truth["spend0"].to_numpy(), truth["spend1"].to_numpy()
    true, held, missed = float((y1 - y0).mean()), 0, []
    for seed in range(seeds):
        t = drawn(p, ids, int(ids.max()) + 1, seed)[ids]
        miss = y1[t].mean() - y0[~t].mean() - true
        held += abs(miss) <= arms_half_width(y1[t], y0[~t])
        missed.append(miss)
    return held / seeds, float(np.mean(missed))


def test_a_lot_finds_the_true_mean_within_its_interval(made: dict[str, sim.Benchmark]) -> None:
    """Over 400 lots: at least 92%, three binomial errors under the nominal 95%; Neyman's interval may hold more."""
    covered, missed = redrawn(made["easy"], 400)
    assert covered >= 0.92
    assert abs(missed) < 0.1 * made["easy"].effect("spend").half_width
    assert made["easy"].effect("spend").bias == pytest.approx(0.0, abs=1e-9)


@pytest.mark.parametrize("difficulty", ["real", "hard"])
def test_treating_those_at_risk_does_not(made: dict[str, sim.Benchmark], difficulty: str) -> None:
    covered, missed = redrawn(made[difficulty], 200)
    found = made[difficulty].effect("spend")
    assert covered < 0.5
    assert missed < -found.half_width < 0
    assert missed == pytest.approx(found.bias, rel=0.15)


def test_weighting_by_the_true_chance_mends_it(made: dict[str, sim.Benchmark]) -> None:
    """Horvitz and Thompson with the chance that the data tell: its mean over lots is the truth."""
    truth = made["real"].truth["effects"]
    assert (made["real"].data["uplift"]["p"] == truth["p"]).all()
    ids, p = truth["customer_id"].to_numpy(), truth["p"].to_numpy()
    y0, y1 = truth["spend0"].to_numpy(), truth["spend1"].to_numpy()
    found = []
    for seed in range(400):
        t = drawn(p, ids, int(ids.max()) + 1, seed)[ids]
        found.append(np.average(y1[t], weights=1 / p[t]) - np.average(y0[~t], weights=1 / (1 - p[~t])))
    error = np.std(found) / 20
    assert abs(np.mean(found) - (y1 - y0).mean()) < 4 * error + 0.02 * abs(made["real"].effect("spend").bias)


def test_only_a_hidden_reason_hides_the_chance(made: dict[str, sim.Benchmark]) -> None:
    assert "p" in made["easy"].data["uplift"]
    assert "p" not in made["hard"].data["uplift"]
    hidden = made["hard"].truth["people"][HIDDEN]
    p = {name: one.truth["effects"]["p"] for name, one in made.items()}
    assert (p["easy"] == 0.5).all()
    assert np.corrcoef(hidden, p["hard"])[0, 1] > abs(np.corrcoef(hidden, p["real"])[0, 1]) + 0.1
    for name in ("real", "hard"):
        low = DIFFICULTIES[name].overlap
        assert low <= p[name].min() <= p[name].max() <= 1 - low


def test_hard_is_rare_silent_and_drifts(made: dict[str, sim.Benchmark]) -> None:
    easy, hard = made["easy"], made["hard"]
    assert hard.truth["effects"]["y0"].mean() > easy.truth["effects"]["y0"].mean()
    answers = {name: one.truth["answers"] for name, one in made.items()}
    assert answers["easy"]["missing"].sum() == 0
    for name in ("real", "hard"):
        wanted, table = DIFFICULTIES[name].silent, answers[name]
        assert table["missing"].mean() == pytest.approx(wanted, abs=0.12)
        assert len(made[name].data["surveys"]) < len(table) / 2
    mood = answers["hard"].groupby("missing")["felt"].mean()
    assert mood[1] < mood[0] - 0.05, "the unhappy are silent"
    lives = [one.truth["transactions"].query("world == 0")["value"].sum() for one in (easy, hard)]
    assert lives[0] != lives[1], "a rival that moves costs sales in the world without the policy too"


def test_answers_are_what_was_felt_in_boxes(made: dict[str, sim.Benchmark]) -> None:
    table = made["easy"].truth["answers"]
    assert table["score"].between(1, 10).all()
    assert table["score"].corr(table["felt"]) > 0.5
    off = (table["score"] - (1 + 9 * table["felt"])).to_numpy()
    inside = (table["score"] > 1) & (table["score"] < 10)
    assert 0.5 < off[inside].std() < 1.2, "the survey's own slip of 0.08 is 0.72 boxes, rounding 0.29"


def test_a_summary_by_hand() -> None:
    """Customer 7 bought in months 1, 2 and 4, customer 9 in month 3 and after the past; as lifetimes counts."""
    log = pd.DataFrame({"customer": [7, 7, 9, 7, 9], "month": [1, 2, 3, 4, 6], "paid": [5.0, 10.0, 8.0, 20.0, 99.0]})
    found = records.rfm(log.assign(units=1), before=6)
    assert found.to_dict("list") == {
        "customer_id": [7, 9],
        "frequency": [2, 0],
        "recency": [3, 0],
        "T": [4, 2],
        "monetary_value": [15.0, 0.0],
    }


def test_survival_counts_from_the_day_and_agrees_with_the_truth(made: dict[str, sim.Benchmark]) -> None:
    one = made["real"]
    table, risks = one.data["survival"], one.truth["risk"]
    after = one.months - one.before
    assert table["duration"].between(1, after).all()
    assert (table.loc[table["event"] == 0, "duration"] == after).all()
    treated = table["treatment"] == 1
    assert (table["event"] == np.where(treated, risks["left1"], risks["left0"])).all()
    assert (table["duration"] == np.where(treated, risks["months1"], risks["months0"])).all()
    assert (one.data["uplift"]["outcome"] == 1 - table["event"]).all()
    stays = one.data["stays"]
    assert (stays["duration"] >= stays["entry"]).all()
    assert (stays.groupby("customer_id")["event"].apply(lambda e: (e == 0).sum()) <= 1).all()


def test_those_who_buy_again_and_the_holdout(cafe: sim.Benchmark) -> None:
    rfm, future, log = cafe.data["rfm"], cafe.truth["future"], cafe.truth["transactions"]
    assert (rfm["customer_id"] == future["customer_id"]).all()
    assert (rfm["recency"] <= rfm["T"]).all()
    assert (rfm["frequency"] <= rfm["recency"]).all()
    begins = pd.Timestamp(records.dates([cafe.before])[0])
    later = log[(log["date"] >= begins) & (log["world"] == 1)].groupby("customer_id").size()
    assert (later.reindex(future["customer_id"], fill_value=0).to_numpy() == future["frequency_holdout1"]).all()
    bought = cafe.truth["effects"].merge(future, on="customer_id", how="left").fillna({"frequency_holdout0": 0})
    known = bought["frequency_holdout0"] > 0
    assert (bought.loc[known, "y0"] == 1).all()


def test_every_column_is_declared_and_no_number_is_missing(made: dict[str, sim.Benchmark], cafe: sim.Benchmark) -> None:
    for one in (*made.values(), cafe):
        for name, table in one.tables().items():
            declared = [field.name for field in EXPORT[name]]
            assert [c for c in declared if c in table] == list(table.columns)
            assert set(declared) - set(table.columns) <= {"p"}
            missing = table.isna().any()
            assert set(missing[missing].index) <= {"hazard"}, name
        kinds = one.data["uplift"][list(NAMES)].dtypes
        assert all(kind.kind in "if" for kind in kinds), "models take numbers"
        assert one.data["transactions"]["date"].dtype.kind == "M"
        assert set(one.data["uplift"]["treatment"]) == {0, 1} == set(one.data["survival"]["event"])
    assert [one.name for one in DATA] == list(cafe.data)
    assert [one.name for one in TRUTH] == list(cafe.truth)


def test_the_same_seed_gives_the_same_bits_and_another_does_not(
    market: sim.Scenario, made: dict[str, sim.Benchmark]
) -> None:
    policy = {"use": "better-service", "lift": 0.1}
    again = sim.export_benchmark(market, policy, difficulty="real", seed=3, threads=2)
    other = sim.export_benchmark(market, policy, difficulty="real", seed=4)
    assert again.id == made["real"].id != other.id
    assert files.manifest(again)["sha256"] == files.manifest(made["real"])["sha256"]
    assert not (set(files.manifest(other)["sha256"].values()) & set(files.manifest(again)["sha256"].values()))


def test_a_folder_says_what_it_holds(made: dict[str, sim.Benchmark], tmp_path: Path) -> None:
    from sim.results.store import read_tables

    one = made["hard"]
    written = one.write(tmp_path)
    assert written[-1] == tmp_path / "manifest.json"
    assert files.kept_in(tmp_path) == {}
    (tmp_path / "rfm.csv").write_text("customer_id\n")
    assert set(files.kept_in(tmp_path)) == {"rfm.csv"}
    tables, manifest = read_tables(tmp_path)
    truth, _ = read_tables(tmp_path / "truth")
    assert manifest["asked"] == one.id
    assert list(tables["uplift"].columns) == list(one.data["uplift"].columns)
    assert (truth["effects"]["effect"] == one.truth["effects"]["effect"]).all()
    read = pd.read_csv(tmp_path / "transactions.csv", parse_dates=["date"])
    pd.testing.assert_frame_equal(read, one.data["transactions"], check_dtype=False)
    text = (tmp_path / "README.md").read_text("utf-8")
    assert all(f"`{field.name}`" in text for name, fields in EXPORT.items() for field in fields if field.name != "p")
    assert json.loads((tmp_path / "manifest.json").read_text())["seed"] == 3


def test_the_dictionary_is_told_in_chinese(made: dict[str, sim.Benchmark]) -> None:
    from sim.lab.export.readme import readme

    text = readme(made["real"], "zh")
    assert "已知真相的数据" in text
    assert "a customer" not in text
    assert readme(made["real"]).count("\n| ") == text.count("\n| ")


# -- scores ----------------------------------------------------------------------------------------------------------


def test_scores_know_the_best_the_worst_and_chance() -> None:
    effect = np.array([1.0, 0.0, -1.0, 0.0, 1.0, 0.0])
    assert score.qini(effect, effect) == pytest.approx(1)
    assert score.qini(-effect, effect) == pytest.approx(-1)
    assert score.qini(np.zeros(6), effect) == pytest.approx(0)
    assert np.isnan(score.qini(effect, np.ones(6)))
    assert score.gain(effect, effect)[[0, 2, 5, 6]] == pytest.approx([0, 2 / 6, 2 / 6, 1 / 6])
    left = np.array([True, False, True, False])
    assert score.auc(np.array([4.0, 1.0, 3.0, 2.0]), left) == 1
    assert score.auc(np.zeros(4), left) == 0.5
    assert np.isnan(score.auc(np.zeros(4), ~np.zeros(4, bool)))


def test_the_truth_scores_best(made: dict[str, sim.Benchmark], cafe: sim.Benchmark) -> None:
    one = made["real"]
    effects, risks = one.truth["effects"].set_index("customer_id"), one.truth["risk"].set_index("customer_id")
    found = one.score_effects(effects["effect"].sample(frac=1, random_state=1))
    assert found["qini"] == pytest.approx(1)
    assert found["pehe"] == 0
    assert one.score_effects(effects["spend_effect"], "spend")["rank"] == pytest.approx(1)
    known = risks["hazard"].fillna(risks["hazard"].mean())
    assert one.score_risk(known)["auc"] > 0.5
    future = cafe.truth["future"]["frequency_holdout0"]
    assert cafe.score_purchases(future.to_numpy())["error"] == 0
    assert cafe.score_purchases(2.0 * future.to_numpy())["error"] == pytest.approx(1)


@pytest.mark.parametrize(
    ("predicted", "said"),
    [
        (np.zeros(3), "needed, a customer each"),
        (pd.Series([1.0], index=[10**6]), "have no prediction"),
        (None, "no finite numbers"),
    ],
)
def test_predictions_that_do_not_fit_are_refused(made: dict[str, sim.Benchmark], predicted: object, said: str) -> None:
    one = made["easy"]
    given = np.full(len(one.truth["effects"]), np.nan) if predicted is None else predicted
    with pytest.raises(ValueError, match=said):
        one.score_effects(given)  # type: ignore[arg-type]


# -- what is asked for ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"difficulty": "harder"}, "no difficulty 'harder'; did you mean"),
        ({"before": 12}, "before"),
        ({"firm": "unit"}, "no firm 'unit'"),
        ({"customers": 30}, "take more customers"),
    ],
)
def test_what_cannot_be_made_is_refused(market: sim.Scenario, asked: dict[str, object], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        sim.export_benchmark(market, "better-service", **asked)  # type: ignore[arg-type]


def test_a_difficulty_of_ones_own(market: sim.Scenario) -> None:
    own = Difficulty("mine", share=0.2, window=0.5)
    one = sim.export_benchmark(market, "better-service", difficulty=own)
    assert own.randomised
    assert one.data["uplift"]["treatment"].mean() == pytest.approx(0.2, abs=0.08)
    assert (one.data["uplift"]["p"] == 0.2).all()


def test_chances_rise_with_risk_and_standards_are_standard() -> None:
    known = pd.DataFrame({name: np.ones(4) for name in NAMES})
    known["tenure"] = [1, 12, 40, 80]
    known["complaints"] = [3, 1, 0, 0]
    known["put_right"] = 0
    p = chances(known, np.zeros(4), Difficulty("", strength=1.0))
    assert (np.diff(p) < 0).all()
    assert risk(known).mean() == pytest.approx(0)
    assert risk(known).std() == pytest.approx(1)
    assert (standard(np.full(3, 2.0)) == 0).all()
    assert chances(known, np.zeros(4), Difficulty("", strength=9.0, overlap=0.1)).tolist()[0] == 0.9
