"""The parts of a scenario: the market, its people, who knows whom, the journey, the firms and what things cost them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

from pydantic import BeforeValidator, Field, ValidationInfo, WithJsonSchema, field_validator, model_validator
from pydantic.fields import FieldInfo

from sim.scenario.fields import Part, Several, Table, number, spread, words
from sim.scenario.levers import Costs, Levers
from sim.scenario.shapes import Constant, Distribution, Gamma, LogNormal, Normal
from sim.words import Message, listed, message

NEEDS = ("product", "price", "convenience", "service", "relationship", "image")
"""The six needs that make up experience (DOMAIN section 1)."""

Need = Literal["product", "price", "convenience", "service", "relationship", "image"]


class MarketSpec(Part):
    """What kind of market it is, how long it is watched, and how money is discounted."""

    kind: Literal["subscription", "repertoire", "durable"] = words(
        ...,
        "subscription: one provider, renewals; repertoire: purchase occasions shared among firms; durable: rare purchase, service in between",
    )
    months: int = number(36, "months observed", unit="months", low=1, high=1200)
    warm_up: int = number(12, "months lived before, levers at rest, not observed", unit="months", low=0, high=600)
    discount_rate: float = number(0.10, "yearly discount rate", unit="per year", low=0, high=1, source="A1.3")
    currency: str = words("money", "what money is counted in", max_length=12)
    category_price: float = number(
        1.0, "typical price in the category; prices are felt relative to it", unit="money", low=1e-9
    )
    outside: float = number(0.0, "utility of buying from no firm", unit="utility", low=-50, high=50)
    outside_service: float = number(
        0.0, "durable: utility of the independent workshop", unit="utility", low=-50, high=50
    )
    review_rate: float = number(
        0.15, "subscription: chance per renewal that the provider is reconsidered", unit="per renewal", low=0, high=1
    )
    seek_rate: float = number(
        0.3,
        "subscription: chance per month that someone without a provider looks for one",
        unit="per month",
        low=0,
        high=1,
    )
    rate_drift: float = number(
        0.3,
        "repertoire, durable: how far a person's need of the category drifts over the years, standard deviation of its log",
        low=0,
        high=2,
        source="prior, B40",
        rest=0.0,
    )
    rate_epoch: float = number(
        12.0, "months from one draw of that need to the next", unit="months", low=1, high=1e6, source="prior"
    )
    season: float = number(
        0.0,
        "repertoire, durable: by how much more the category is needed in its best month, and less half a year later",
        unit="share",
        low=0,
        high=1,
        source="prior",
        rest=0.0,
    )
    season_peak: float = number(
        0.0,
        "month of the year, counted from the first observed, in which it is needed most",
        unit="months",
        low=0,
        high=12,
    )
    term: int = number(
        1, "subscription: months from renewal to renewal, and from bill to bill", unit="months", low=1, high=120
    )
    growth: Several[
        Annotated[
            float, number(..., "what a customer buys in that tenure year, relative to the base", low=0, high=1000)
        ]
    ] = words(
        (1.0,),
        "subscription: what a customer buys in tenure year 1, 2, ... relative to the base; the last entry stays",
        min_length=1,
        max_length=60,
    )


class Needs(Part):
    """One value for each of the six needs."""

    product: float = number(1.0, "product", low=0, high=100)
    price: float = number(1.0, "price", low=0, high=100)
    convenience: float = number(1.0, "convenience", low=0, high=100)
    service: float = number(1.0, "service", low=0, high=100)
    relationship: float = number(1.0, "relationship", low=0, high=100)
    image: float = number(1.0, "image", low=0, high=100)

    def values(self) -> tuple[float, ...]:
        """The six values, in the order of ``NEEDS``."""
        return tuple(getattr(self, need) for need in NEEDS)


class QualityByNeed(Needs):
    """Delivered quality by need, on the 0-1 scale."""

    product: float = number(
        0.75, "quality of the product", unit="quality", low=0, high=1, source="A25: scores in the low to mid 70s"
    )
    price: float = number(
        0.75, "how fair the price is felt to be, beyond its height", unit="quality", low=0, high=1, source="A25"
    )
    convenience: float = number(
        0.75, "quality of access: hours, distance, ease", unit="quality", low=0, high=1, source="A25"
    )
    service: float = number(0.75, "quality of service", unit="quality", low=0, high=1, source="A25")
    relationship: float = number(0.75, "quality of the relationship", unit="quality", low=0, high=1, source="A25")
    image: float = number(0.75, "quality of the image", unit="quality", low=0, high=1, source="A25")


class Traits(Part):
    """How persons differ. Each trait is a distribution; segments may replace any of them."""

    spend: Distribution = spread(
        LogNormal(mean=1.0, sd=0.5),
        "what one unit is worth, relative to the list price",
        unit="share of price",
        low=0,
        source="prior",
    )
    rate: Distribution = spread(
        Gamma(mean=1.0, shape=1.5),
        "repertoire: occasions per month; durable: purchases per month",
        unit="per month",
        low=0,
        source="prior",
    )
    service_rate: Distribution = spread(
        Gamma(mean=0.17, shape=3.0),
        "durable: service visits per month of an owner",
        unit="per month",
        low=0,
        source="prior",
    )
    price_sensitivity: Distribution = spread(
        LogNormal(mean=3.0, sd=1.0), "utility per category price paid, beta_p", unit="utility", low=0, source="B12"
    )
    complaint_propensity: Distribution = spread(
        Normal(mean=0.0, sd=0.5), "shift of the log-odds of complaining", unit="log-odds", source="B9"
    )
    talk_propensity: Distribution = spread(LogNormal(mean=1.0, sd=0.6), "multiplies the talk rate", low=0, source="B11")
    novelty_seeking: Distribution = spread(
        LogNormal(mean=0.2, sd=0.2),
        "utility lost when a firm has lost its novelty",
        unit="utility",
        low=0,
        source="prior",
    )
    loss_aversion: Distribution = spread(
        LogNormal(mean=1.0, sd=0.2), "multiplies the weight of negative disconfirmation", low=0, source="B5"
    )
    learning_gain: Distribution = spread(
        Constant(value=1.0), "multiplies the gain of will expectations, at most to 1", low=0, source="B2"
    )
    values_prior: Distribution = spread(
        Normal(mean=0.0, sd=0.03), "values and background: shift of first expectations", unit="quality", source="prior"
    )
    fairness: Distribution = spread(
        LogNormal(mean=1.0, sd=0.5), "multiplies unfairness felt: envy, betrayal, jealousy", low=0, source="B14"
    )
    privacy: Distribution = spread(LogNormal(mean=1.0, sd=0.7), "multiplies what intrusion costs", low=0, source="B20")
    relational: Distribution = spread(
        Constant(value=1.0),
        "relationship customers above 1, transaction customers below: multiplies the growth of emotional loyalty",
        low=0,
        source="DOMAIN 1: transaction and relationship customers",
    )
    cross_influence: Distribution = spread(
        Constant(value=0.3),
        "cross-influence elasticity: how much what one's own contacts are given counts; 0 none, 0.3 mild, 1 strong (colleagues)",
        low=0,
        source="DOMAIN 1: cross-influence elasticity",
    )
    taste: Distribution = spread(
        Normal(mean=0.0, sd=1.28),
        "persistent taste for each firm, drawn once per person and firm",
        unit="utility",
        source="B12; with the match what lasts between persons is as much as 1.5 was: 1.5^2 - (6 x .13)^2",
        first={"normal": {"mean": 0.0, "sd": 1.5}},
    )
    need_concentration: Distribution = spread(
        Constant(value=12.0),
        "how alike the need weights of a segment are (Dirichlet concentration)",
        low=0,
        source="prior",
    )
    standards: Distribution = spread(
        Normal(mean=0.0, sd=0.07),
        "how easily one is pleased, whatever the firm: added to satisfaction",
        unit="quality",
        source="Mittal & Kamakura 2001; Rossi, Gilula & Allenby 2001",
        rest=0.0,
    )

    @field_validator("*")
    @classmethod
    def _in_range(cls, value: Distribution, info: ValidationInfo) -> Distribution:
        _fits(str(info.field_name), value, cls.model_fields)
        return value


def _fits(trait: str, value: Distribution, fields: Mapping[str, FieldInfo]) -> None:
    if trait != "taste":
        _alone(value)
    extra = fields[trait].json_schema_extra
    assert isinstance(extra, dict)
    value.keeps_within(float(str(extra.get("low", -math.inf))), float(str(extra.get("high", math.inf))))


def _alone(value: Distribution) -> None:
    if value.joint:
        raise ValueError(message("scenario-tastes-alone", shape=value.kind))


class Segment(Part):
    """A group of customers with needs and traits of its own."""

    share: float = number(..., "share of customers", low=0, high=1)
    about: str = words("", "who they are")
    needs: Needs = Field(
        Needs(), description="relative weights of the six needs", json_schema_extra={"unit": "1", "source": "-"}
    )
    traits: Table[Distribution] = words({}, "traits that differ from the population's", keys_of="Traits")

    @field_validator("traits")
    @classmethod
    def _known(cls, value: Table[Distribution]) -> Table[Distribution]:
        for name, trait in value.items():
            if name not in Traits.model_fields:
                raise ValueError(message("scenario-no-trait", name=repr(name), traits=listed(Traits.model_fields)))
            try:
                _fits(name, trait, Traits.model_fields)
            except ValueError as error:
                raise ValueError(message("scenario-placed", place=name, problem=error.args[0])) from None
        return value

    @field_validator("needs")
    @classmethod
    def _needs_something(cls, value: Needs) -> Needs:
        if not any(value.values()):
            raise ValueError(message("scenario-no-need"))
        return value


def sums_to_one(what: Message, total: float) -> None:
    """Check that shares sum to 1.

    Raises:
        ValueError: if they do not.
    """
    if not math.isclose(total, 1.0, abs_tol=1e-9):
        raise ValueError(message("scenario-sum", what=what, total=f"{total:g}"))


def correlations_of(pairs: Mapping[str, Mapping[str, float]]) -> tuple[list[str], list[list[float]]]:
    """Traits that go together, in the order of ``Traits``, and the correlations of their normal scores, row by row."""
    named = {trait for name, others in pairs.items() for trait in (name, *others)}
    order = [name for name in Traits.model_fields if name in named]
    found = [[float(i == j) for j in range(len(order))] for i in range(len(order))]
    for name, others in pairs.items():
        for other, value in others.items():
            i, j = order.index(name), order.index(other)
            found[i][j] = found[j][i] = value
    return order, found


def _agree(correlations: list[list[float]]) -> bool:
    """Whether there are variables that are correlated so: the matrix is positive definite (it has a Cholesky factor)."""
    lower: list[list[float]] = []
    for i, row in enumerate(correlations):
        mine: list[float] = []
        for j in range(i):
            mine.append((row[j] - sum(a * b for a, b in zip(mine, lower[j], strict=False))) / lower[j][j])
        left = row[i] - sum(a * a for a in mine)
        if left <= 1e-12:
            return False
        lower.append([*mine, math.sqrt(left)])
    return True


class Population(Part):
    """Who the customers are, and how they come and go."""

    size: int = number(4000, "customers at the start", unit="customers", low=1, high=20_000_000)
    isolated: int = number(0, "further customers who know nobody", unit="customers", low=0, high=1_000_000)
    entry_rate: float = number(
        0.03,
        "newcomers to the category per year, as a share of size",
        unit="per year",
        low=0,
        high=5,
        source="B19: 1-4 %/yr",
    )
    need_ceases: float = number(
        0.03,
        "chance per year that the need ceases (moves, deaths)",
        unit="per year",
        low=0,
        high=1,
        source="B19: 1-4 %/yr",
    )
    dropout: float = number(
        0.0,
        "repertoire: chance that with a purchase one has had enough of the category, mean over people",
        low=0,
        high=0.99,
        source="Fader, Hardie & Lee 2005 (BG/NBD); a default of 0: nobody",
    )
    dropout_spread: float = number(
        0.0,
        "how unequal people are in that: 1 / (a + b + 1) of a Beta, 0 for all alike and near 1 for either never or at once",
        low=0,
        high=0.99,
        source="Fader, Hardie & Lee 2005 (BG/NBD)",
    )
    moves: float = number(
        0.03,
        "chance per year that life makes one choose anew: a relocation, a broken device, a branch closed",
        unit="per year",
        low=0,
        high=1,
        source="Keaveney 1995: involuntary switching in 6% of switching; at one exit in five a year that is 1.5% a year out of reach; Ehrenberg 2000",
        rest=0.0,
    )
    out_of_reach: float = number(
        0.5, "chance that the firm one was with is then out of reach", low=0, high=1, source="prior"
    )
    correlations: Table[
        Annotated[
            Table[Annotated[float, number(..., "of their normal scores", low=-0.99, high=0.99)]],
            words(..., "the traits it goes with, and how closely"),
        ]
    ] = words(
        {},
        "traits that go together: by trait, the traits it goes with, and how closely (correlation of normal scores)",
    )
    start_outside: float = number(0.0, "share of customers who start with no firm", low=0, high=1)
    tenure: Distribution = spread(
        Constant(value=0.0), "months already with the firm at the start", unit="months", low=0, source="prior"
    )
    traits: Traits = Traits()
    segments: Table[Segment] = words(
        {"everyone": Segment(share=1.0)}, "segments by name; shares sum to 1", min_length=1, max_length=100
    )

    @field_validator("tenure")
    @classmethod
    def _of_one(cls, value: Distribution) -> Distribution:
        _alone(value)
        return value

    @field_validator("correlations")
    @classmethod
    def _together(cls, value: Table[Table[float]]) -> Table[Table[float]]:
        known = [name for name in Traits.model_fields if name not in ("taste", "need_concentration")]
        seen = set()
        for name, others in value.items():
            for other in others:
                for trait in (name, other):
                    if trait not in known:
                        raise ValueError(message("scenario-no-pair-trait", trait=repr(trait), known=listed(known)))
                if name == other or frozenset((name, other)) in seen:
                    raise ValueError(message("scenario-pair-once", one=name, other=other))
                seen.add(frozenset((name, other)))
        if not _agree(correlations_of(value)[1]):
            raise ValueError(message("scenario-correlations"))
        return value

    @model_validator(mode="after")
    def _shares(self) -> Population:
        sums_to_one(message("scenario-sum-segments"), sum(s.share for s in self.segments.values()))
        return self


class TouchpointSpec(Part):
    """One station of a visit."""

    name: str = words(..., "what happens", min_length=1, max_length=80)
    need: Need = words("service", "the need it speaks to")
    emotion: float = number(
        0.0, "the curve of the journey: quality here above the firm's average", unit="quality", low=-1, high=1
    )
    weight: float = number(1.0, "how much it counts in the whole", low=0, high=100)
    promised: float = number(
        1.0,
        "how far a promise speaks of it: a quote speaks of the bill and of the time it takes",
        low=0,
        high=1,
        source="prior: 1 speaks of everything",
    )


class Network(Part):
    """Who talks to whom."""

    kind: Literal["none", "small_world", "random", "scale_free", "mixing", "file"] = words(
        "small_world",
        "none; small_world (Watts-Strogatz); random (Erdos-Renyi); scale_free (configuration model); mixing (partners re-drawn every month); file (an edge list)",
    )
    degree: int = number(
        8, "mean number of people one hears from", unit="customers", low=0, high=1000, source="B11: 5-15 strong ties"
    )
    weak: int = number(
        0,
        "further people met by chance each month, re-drawn: weak ties",
        unit="customers",
        low=0,
        high=100,
        source="B11: 5-30 weak ties",
    )

    rewire: float = number(0.1, "small_world: share of ties re-drawn at random", low=0, high=1)
    exponent: float = number(2.7, "scale_free: exponent of the degree distribution", low=2.01, high=10)
    path: str = words(
        "", "file: edge list (columns source and target, CSV or Parquet), relative to the scenario", max_length=200
    )
    tidy: bool = words(
        False, "file: take ties with a direction, named twice or back to oneself as what they come to: each once"
    )
    first: int = number(0, "file: number of the first customer in it; 1 where it counts from 1", low=0, high=1)

    @model_validator(mode="after")
    def _path(self) -> Network:
        if (self.kind == "file") != bool(self.path):
            raise ValueError(message("scenario-network-path"))
        return self


class Effort(Part):
    """What dealing with the firm costs beyond money (DOMAIN section 1: customer-perceived value)."""

    time: float = number(0.0, "time it takes", unit="category prices", low=0, high=10)
    mental: float = number(0.0, "thinking and worry it takes", unit="category prices", low=0, high=10)
    physical: float = number(0.0, "physical effort it takes", unit="category prices", low=0, high=10)


def _named(value: Any) -> Any:
    return {"use": value} if isinstance(value, str) else value


_FREE = {"type": ["string", "number", "boolean", "null"]}
_USE = {"description": "name of the strategy", "type": "string"}
_FORMS = [{"type": "string"}, {"additionalProperties": _FREE, "properties": {"use": _USE}, "type": "object"}]

if TYPE_CHECKING:
    StrategyBlock = Table[Any]
else:
    StrategyBlock = Annotated[
        Table[Any], BeforeValidator(_named), WithJsonSchema({"form": "strategy", "anyOf": _FORMS})
    ]
"""A strategy by name, with its strength and parameters; a name alone is enough."""


def _plain_block(value: StrategyBlock) -> StrategyBlock:
    if not isinstance(value.get("use"), str):
        raise ValueError(message("scenario-strategy-form"))
    for key, entry in value.items():
        if not isinstance(entry, str | bool | int | float) or (isinstance(entry, float) and not math.isfinite(entry)):
            raise ValueError(message("scenario-strategy-value", key=str(key), value=repr(entry)))
    return value


class FirmSpec(Levers):
    """A firm: what it sells, how well, at what cost, its resting levers and its strategy."""

    about: str = words("", "who it is")
    list_price: float = number(..., "list price of one unit (a month's fee, a purchase)", unit="money", low=0)
    service_price: float = number(0.0, "durable: list price of one service visit", unit="money", low=0)
    quality: QualityByNeed = Field(
        QualityByNeed(),
        description="delivered quality by need, on the 0-1 scale",
        json_schema_extra={"unit": "quality", "source": "-"},
    )
    failure_rate: float = number(
        0.1, "chance that a visit goes wrong, p_f", unit="per visit", low=0, high=1, source="B1"
    )
    start_share: float = number(..., "share of customers who start with this firm", low=0, high=1)
    taste_share: float | None = number(
        None,
        "share of the firm in what people like, where tastes are dirichlet, as a part of all firms'; none means its start_share",
        low=0,
        high=1,
        source="p of the NBD-Dirichlet",
    )
    awareness: float = number(1.0, "share of customers who know the firm at the start", low=0, high=1, source="B12")
    reputation: float | None = number(
        None, "will expectation at the start; none means behaviour.expectation.prior", unit="quality", low=0, high=1
    )
    stream: int | None = number(
        None,
        "number under which the firm's luck is drawn, so that firms can be re-ordered or added without disturbing the others; none means its position",
        low=0,
        high=255,
    )
    appeal: float = number(
        0.0, "utility nobody can attribute: location, habit of the place", unit="utility", low=-50, high=50
    )
    advert_response: float = number(
        2.0, "advertising: reach is 1 - exp(-response * spend)", low=0, high=1000, source="B17"
    )
    brand: float | None = number(
        None,
        "what the brand promises to the senses, which a halo adds to what is lived; none means the quality of its image",
        unit="quality",
        low=0,
        high=1,
        source="DOMAIN 1: objective and subjective experience",
    )
    unfair_share: float = number(
        0.0,
        "share of failures that look like design rather than accident, and are felt as betrayal",
        low=0,
        high=1,
        source="B10",
    )
    effort: Effort = Effort()
    talked_about: Literal["all", "good", "bad", "none"] = words(
        "all", "which news about the firm reaches anyone; anything but all is a knock-out for studies"
    )
    costs: Costs = Costs()
    strategy: StrategyBlock = words(
        {"use": "rest"}, "the rule that sets levers: use: NAME, strength, and its parameters"
    )

    @field_validator("strategy")
    @classmethod
    def _plain(cls, value: StrategyBlock) -> StrategyBlock:
        return _plain_block(value)

    def levers(self) -> Levers:
        """The firm's levers at rest."""
        return Levers(**{name: getattr(self, name) for name in Levers.model_fields})


class Treatment(Part):
    """A further arm of a field experiment: customers drawn by lot who meet one firm under another strategy."""

    share: float = number(..., "share of customers in the arm", low=0, high=1)
    firm: str = words("", "the firm they meet under another strategy; empty means that of the experiment")
    strategy: StrategyBlock = words(
        {"use": "rest"}, "the rule that sets the levers they meet there: use: NAME, strength, and its parameters"
    )
    talked_about: Literal["", "all", "good", "bad", "none"] = words(
        "", "which news about that firm reaches them; empty means what reaches everyone"
    )

    @field_validator("strategy")
    @classmethod
    def _plain(cls, value: StrategyBlock) -> StrategyBlock:
        return _plain_block(value)


CONTROLS: Final = ("treated", "control")
"""The arms every field experiment has: those whom the firm's strategy reaches, and those who meet its levers at rest."""


class Assign(Part):
    """A field experiment: the policy reaches only part of the customers, drawn at random; the others meet levers at rest."""

    share: float = number(1.0, "share of customers who are treated; 1 means everyone, and no experiment", low=0, high=1)
    seed: int = number(0, "draws who is treated, whatever the seed of the world", low=0, high=65535)
    firm: str = words("", "the firm whose strategy reaches only the treated; empty means the focal firm")
    every: int = number(
        0,
        "months after which the lot is cast anew, so that months are treated rather than people; 0 means never",
        unit="months",
        low=0,
        high=1200,
    )
    arms: Table[Treatment] = words(
        {}, "further arms by name; who is in none, and not treated, meets levers at rest", max_length=30
    )

    @property
    def names(self) -> tuple[str, ...]:
        """The arms in their order; one of all where there is no experiment."""
        return (*CONTROLS, *self.arms) if self.arms or self.share < 1 else ("all",)

    @model_validator(mode="after")
    def _fits(self) -> Assign:
        total = self.share + sum(arm.share for arm in self.arms.values())
        if total > 1 + 1e-9:
            raise ValueError(
                message(
                    "scenario-arms-sum",
                    share=f"{self.share:g}",
                    total=f"{total:g}",
                    most=f"{max(1 - (total - self.share), 0):g}",
                )
            )
        for name in self.arms:
            if name in (*CONTROLS, "all"):
                raise ValueError(message("scenario-arm-there", arm=f"arms.{name}"))
        return self
