"""Knock-outs: what each sets, whom it leaves alone, and that what is off is off."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from worlds.corners import SECOND, STANDARDS

import sim
from sim.knockouts import FAMILIES, FROZEN, MECHANISMS, KnockoutError, find, knock_out, knockouts, named
from sim.market.market import Market
from sim.state.person import TRAITS

ACTIVE = {
    # everything a firm can do, and everything a customer can feel, at once
    "population.size": 250,
    "market.months": 8,
    "market.warm_up": 0,
    "market.review_rate": 0.6,
    "firms.alpha.failure_rate": 0.4,
    "firms.alpha.unfair_share": 0.3,
    "firms.alpha.awareness": 0.6,
    "firms.alpha.tiers": {"top_share": 0.3, "lift_top": 0.1, "recognition": 1.0, "visibility": 0.5},
    "firms.alpha.price": {"change": -0.1, "newcomer": 0.2, "loyalty": 0.05},
    "firms.alpha.contract": {"months": 6},
    "firms.alpha.programme": {"earn": 0.1, "threshold": 0.5},
    "firms.alpha.personalisation": {"intensity": 0.8},
    "firms.alpha.bonds": {"social": 0.5, "structural": 0.5, "financial": 0.02},
    "firms.alpha.referral": {"reward": 0.5},
    "firms.alpha.effort": {"time": 0.1},
    "firms.alpha.recovery": {"resolve": 0.8, "compensation": 1.0, "apology": 1.0, "ease": 0.8, "delay_days": 1.0},
    "firms.beta.strategy": "better-service",
    "behaviour.expectation.life_cycle": 0.02,
    "behaviour.experience.halo": 0.2,
    "behaviour.cost_to_serve.learning": 0.1,
    "behaviour.satisfaction.tolerance": 0.02,
    "behaviour.choice.switching_cost": 0.3,
    "behaviour.choice.habit": 0.5,
    "behaviour.choice.dissimilarity": 0.7,
    "network.weak": 3,
    "population.traits.standards": STANDARDS,
    "population.moves": 0.1,
    "population.correlations": {"spend": {"talk_propensity": 0.3}},
    "market.rate_drift": 0.3,
    **{f"behaviour.{block}.{key}": value for block, laws in SECOND.items() for key, value in laws.items()},
}


@pytest.fixture(scope="module")
def base() -> sim.Scenario:
    """One market in which nearly every mechanism has something to do."""
    young = {"share": 0.4, "needs": {"image": 3.0}, "traits": {"price_sensitivity": {"gamma": {"mean": 5, "shape": 2}}}}
    segments = {"population.segments": {"everyone": None, "old": {"share": 0.6}, "young": young}}
    return sim.Scenario.load("textbook").evolve("active", {**ACTIVE, **segments})


def test_every_name_is_said_once_and_in_words(base: sim.Scenario) -> None:
    every = [*MECHANISMS, *FROZEN, *(one for family in FAMILIES for one in family.members(base).values())]
    assert len({one.name for one in every}) == len(every) == len(knockouts(base))
    for one in every:
        assert one.about.endswith("."), one.name
        assert one.about.count(".") == 1, one.name
        assert one.what
        assert one.group


@pytest.mark.parametrize("name", [one.name for one in MECHANISMS])
def test_a_mechanism_has_a_switch_that_matters_once(name: str, base: sim.Scenario) -> None:
    off = knock_out(base, name)
    assert off.digest() != base.digest(), "the market above has nothing for it to switch off"
    assert knock_out(off, name) is off, "what is off cannot be switched off again"
    changed, said = (line.split(":")[0] for line in base.diff(off).splitlines()), tuple(find(base, name).changes(base))
    assert all(path.startswith(said) for path in changed)


def test_families_and_frozen_ones_are_switched_off_once(base: sim.Scenario) -> None:
    for family in FAMILIES:
        for name in family.members(base):
            off = knock_out(base, name)
            assert knock_out(off, name) is off, name
    for one in FROZEN:
        off = knock_out(base, one.name)
        assert off is not base
        assert knock_out(off, one.name) is off


def test_several_are_switched_off_together_in_any_order(base: sim.Scenario) -> None:
    one = knock_out(base, "inertia", "bad-word:alpha", "homogeneous:taste")
    other = knock_out(base, "homogeneous:taste", "inertia", "bad-word:alpha")
    assert one.digest() == other.digest()
    assert one.name == "active-without-inertia-bad-word-alpha-homogeneous-taste"
    assert knock_out(base, "good-word:beta", "bad-word:beta").firms["beta"].talked_about == "none"


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        ("inertai", "did you mean 'inertia'"),
        ("homogeneous:prise_sensitivity", "did you mean 'homogeneous:price_sensitivity'"),
        ("bad-word:alhpa", "did you mean 'bad-word:alpha'"),
        ("frozen:trsut", "did you mean 'frozen:trust'"),
        ("bad-word:nobody", "firms: alpha, beta"),
        ("gravity", "loyalty list knockouts"),
    ],
)
def test_an_unknown_name_gets_the_nearest(wrong: str, hint: str, base: sim.Scenario) -> None:
    with pytest.raises(KnockoutError, match=wrong) as error:
        knock_out(base, wrong)
    assert hint in str(error.value)


def test_words_for_many(base: sim.Scenario) -> None:
    assert named(base, ["mechanisms", "inertia"]) == list(MECHANISMS)
    assert named(base, ["frozen"]) == list(FROZEN)
    assert [one.name for one in named(base, ["homogeneous"])][:2] == ["homogeneous:spend", "homogeneous:rate"]


# -- people, ties ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["inertia", "word-of-mouth", "frozen:emotional", "failures", "contracts"])
def test_most_keep_everyone_and_every_tie(name: str, base: sim.Scenario) -> None:
    one, other = Market(base, rng=3), Market(knock_out(base, name), rng=3)
    assert one.ties == other.ties
    for trait in (*TRAITS, "needs", "segment"):
        np.testing.assert_array_equal(one.customers.people[trait], other.customers.people[trait])


def test_a_homogeneous_trait_is_the_mean_of_all_and_nobody_else_changes(base: sim.Scenario) -> None:
    people = Market(base, rng=3).customers.people
    for trait in ("price_sensitivity", "spend", "learning_gain"):
        other = Market(knock_out(base, f"homogeneous:{trait}"), rng=3).customers.people
        assert np.ptp(other[trait]) == 0
        assert other[trait][0] == pytest.approx(people[trait].mean(), rel=0.1)
        for kept in set(TRAITS) - {trait}:
            np.testing.assert_array_equal(people[kept], other[kept])
    assert np.ptp(Market(knock_out(base, "homogeneous:taste"), rng=3).customers.relationships["taste"]) == 0
    exact = 0.6 * base.population.traits.price_sensitivity.expected() + 0.4 * 5
    alike = knock_out(base, "homogeneous:price_sensitivity").population
    assert alike.traits.price_sensitivity.model_dump() == pytest.approx(exact)


def test_within_a_segment_the_mean_is_that_of_the_segment(base: sim.Scenario) -> None:
    people = Market(knock_out(base, "homogeneous-within:price_sensitivity"), rng=3).customers.people
    by_segment = [np.unique(people["price_sensitivity"][people["segment"] == k]).tolist() for k in (0, 1)]
    assert by_segment == [[3.0], [5.0]]


def test_needs_alike_are_the_pooled_ones(base: sim.Scenario) -> None:
    needs = Market(knock_out(base, "homogeneous:needs"), rng=3).customers.people["needs"].astype(float)
    assert np.ptp(needs, axis=0).max() <= 2, "of 65535ths"
    image = 0.6 / 6 + 0.4 * 3 / 8
    assert needs[0, 5] / 65535 == pytest.approx(image, abs=1e-4)


def test_rewiring_keeps_the_number_of_ties(base: sim.Scenario, tmp_path: Path) -> None:
    one, other = Market(base, rng=3).ties, Market(knock_out(base, "rewired"), rng=3).ties
    assert one != other
    assert one.neighbours.size == other.neighbours.size
    (tmp_path / "ties.csv").write_text("source,target\n" + "".join(f"0,{n}\n" for n in range(1, 251)))
    here = sim.Scenario.from_yaml(base.to_yaml(), folder=tmp_path)
    star = here.evolve("star", {"network.kind": "file", "network.path": "ties.csv"})
    assert Market(star, rng=3).ties.degree.max() == 250
    spread = Market(knock_out(star, "rewired"), rng=3).ties
    assert spread.degree.max() < 12
    assert spread.neighbours.size == pytest.approx(500, rel=0.1)
    loose = base.evolve("loose", {"network": {"kind": "mixing", "degree": 4}})
    assert knock_out(loose, "rewired") is loose


# -- what is off is off ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("word-of-mouth", ["told_good", "told_bad", "invitations"]),
        ("network", ["heard_good", "heard_bad"]),
        ("failures", ["failed", "complaints", "betrayals"]),
        ("unfair-failures", ["betrayals"]),
        ("complaints", ["complaints"]),
        ("need-ceases", ["ceased"]),
        ("awareness-by-word", ["informed"]),
    ],
)
def test_what_is_off_is_not_counted(name: str, columns: list[str], base: sim.Scenario) -> None:
    assert (sim.simulate(base).firms[columns].sum() > 0).all()
    assert not sim.simulate(knock_out(base, name)).firms[columns].to_numpy().any()


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("frozen:will", "will"),
        ("frozen:will", "variance"),
        ("frozen:should", "should"),
        ("frozen:trust", "trust"),
        ("frozen:emotional", "emotional"),
        ("frozen:reference-price", "reference"),
        ("frozen:recovery-expectation", "recovery"),
    ],
)
def test_what_is_frozen_never_changes(name: str, column: str, base: sim.Scenario) -> None:
    moving, frozen = Market(base, rng=2), Market(knock_out(base, name), rng=2)
    then = frozen.customers.relationships[column].copy()
    moving.run()
    frozen.run()
    assert (moving.customers.relationships[column] != then).any()
    np.testing.assert_array_equal(frozen.customers.relationships[column], then)


def test_a_frozen_norm_and_a_frozen_satisfaction(base: sim.Scenario) -> None:
    norm = Market(knock_out(base, "frozen:norm"), rng=2).run().customers.people["norm"]
    assert np.ptp(norm) == 0
    market = Market(knock_out(base, "frozen:satisfaction"), rng=2)
    market.step()
    seen = market.customers.relationships["episodes"] > 0
    first = market.customers.relationships["cumulative_satisfaction"][seen].copy()
    market.run()
    later = market.customers.relationships["cumulative_satisfaction"][seen]
    np.testing.assert_allclose(
        later, first, atol=1e-8, err_msg="an episode weighs a thousand millionth: single precision near 0 sees it"
    )
    assert len(np.unique(first)) > 100


def test_a_penalty_nobody_counts_keeps_nobody(base: sim.Scenario) -> None:
    """With the whole of the remaining fees to pay, fewer leave; where that is not counted, they leave and pay."""
    bound = base.evolve("bound", {"firms.alpha.contract": {"months": 6, "penalty": 1.0}})
    counted, uncounted = (sim.simulate(s).firms for s in (bound, knock_out(bound, "exit-penalty")))
    counted, uncounted = (t[t["firm"] == "alpha"] for t in (counted, uncounted))
    assert uncounted["left"].sum() > 1.2 * counted["left"].sum()
    assert uncounted["fees"].sum() > counted["fees"].sum()


def test_one_firms_news_moves_nobody(base: sim.Scenario) -> None:
    heard = Market(knock_out(base, "word-of-mouth:alpha"), rng=2).run().customers.relationships["word_of_mouth"]
    assert not heard[:, 0].any()
    assert heard[:, 1].any()
    worse = base.evolve("worse", {"firms.beta.failure_rate": 0.6})
    heard = Market(knock_out(worse, "bad-word:alpha"), rng=2).run().customers.relationships["word_of_mouth"]
    assert (heard[:, 0] >= 0).all()
    assert heard[:, 0].any()
    assert heard[:, 1].min() < 0
