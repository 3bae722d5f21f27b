"""What a firm can do. Each lever is one block; its resting position is what the scenario's firm does anyway.

A strategy moves levers from rest towards a target; at zero strength it leaves them where they are. What each lever costs
stands in the firm's ``costs``.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import model_validator

from sim.scenario.fields import Part, number, words

# fmt: off  (one field a line: these are tables)


class Promise(Part):
    """What is promised before each visit, against the honest estimate."""

    cushion: float = number(
        0.0,
        "how far the promise stays below the honest estimate; negative over-promises",
        unit="quality",
        low=-0.3,
        high=0.3,
        source="DOMAIN claim 7; B2",
    )
    extras: float = number(
        0.0,
        "small free extras at the farewell, paid from the cushion",
        unit="share of price",
        low=0,
        high=0.2,
        source="DOMAIN 2: promise",
    )


class RecoveryLever(Part):
    """What happens when something went wrong."""

    ease: float = number(
        0.3, "how easy complaining is made; effort is 1 - ease", low=0, high=1, source="DOMAIN 2: complaint recovery"
    )
    delay_days: float = number(10.0, "days until an answer", unit="days", low=0, high=60, source="B10")
    apology: float = number(0.3, "care taken in the apology (interactional justice)", low=0, high=1, source="B10")
    compensation: float = number(
        0.1, "compensation, as a share of the price", unit="share of price", low=0, high=1.5, source="B10, A8"
    )
    resolve: float = number(
        0.5, "share of complaints that are put right", low=0, high=1, source="A7: half of complainants get nothing"
    )
    notice: float = number(
        0.0,
        "share of failures nobody complains about that the firm notices and handles while the customer is still there",
        low=0,
        high=1,
        source="DOMAIN 2: complaint recovery",
    )


class Tiers(Part):
    """Layers of customers: who is in which, what each is given, and how far others see it.

    Once a year a firm ranks its customers. The summit are the first ``summit_share``, the top the next ``top_share``, the
    middle the next ``middle_share``; the rest are the rest. An airline calls them platinum, gold, silver and ordinary.
    """

    top_share: float = number(
        0.2, "share of a firm's customers in the top tier", low=0, high=1, source="DOMAIN 2: tiers"
    )
    summit_share: float = number(
        0.0, "share of a firm's customers in a tier above the top", low=0, high=1, source="DOMAIN 2: airline tiers"
    )
    middle_share: float = number(
        0.0, "share of a firm's customers in a tier below the top", low=0, high=1, source="DOMAIN 2: customer pyramid"
    )
    by_frequency: float = number(
        0.0, "weight of visits, against spend, in the ranking", low=0, high=1, source="DOMAIN 2: airline tiers"
    )
    by_profit: float = number(
        0.0,
        "weight of profit, against spend and visits, in the ranking",
        low=0,
        high=1,
        source="DOMAIN 2: customer pyramid",
    )
    lift_summit: float = number(
        0.0,
        "quality lift for the tier above the top",
        unit="quality",
        low=-0.2,
        high=0.3,
        source="DOMAIN 2: airline tiers",
    )
    lift_top: float = number(
        0.0, "quality lift for the top tier", unit="quality", low=-0.2, high=0.3, source="DOMAIN 2: tiers"
    )
    lift_middle: float = number(
        0.0, "quality lift for the middle tier", unit="quality", low=-0.2, high=0.3, source="DOMAIN 2: customer pyramid"
    )
    lift_rest: float = number(
        0.0, "quality lift for everyone else", unit="quality", low=-0.2, high=0.3, source="DOMAIN 2: equal treatment"
    )
    recognition: float = number(
        0.0,
        "how much the firm makes of a tier: cards, names, lounges; what status feeds on",
        low=0,
        high=1,
        source="B14, A21",
    )
    visibility: float = number(
        0.0, "share of customers who see what other tiers are given", low=0, high=1, source="B14, A21"
    )

    @model_validator(mode="after")
    def _weights(self) -> Tiers:
        if self.by_frequency + self.by_profit > 1:
            raise ValueError("by_frequency + by_profit must not exceed 1 (the rest is the weight of spend)")
        return self


class PriceLever(Part):
    """Price against the list price, and who pays less."""

    change: float = number(
        0.0,
        "change of the price, as a share of the list price",
        unit="share of price",
        low=-0.6,
        high=0.6,
        source="DOMAIN 2: price and discounts",
    )
    newcomer: float = number(
        0.0,
        "discount for whoever is not a customer yet, and in the first months after joining",
        unit="share of price",
        low=0,
        high=0.9,
        source="DOMAIN 2: price and discounts; A26",
    )
    newcomer_months: float = number(
        6.0, "months after joining for which the newcomer discount is given", unit="months", low=1, high=60
    )
    loyalty: float = number(
        0.0,
        "discount after a year as a customer",
        unit="share of price",
        low=0,
        high=0.9,
        source="DOMAIN 2: price and discounts",
    )
    season: float = number(
        0.0,
        "seasonal swing: the price moves by this share up and down within a year",
        unit="share of price",
        low=0,
        high=0.5,
        source="DOMAIN 2: price and discounts",
    )
    visibility: float = number(
        0.3,
        "share of a firm's customers who know what newcomers, or a rival's loyal customers, pay",
        low=0,
        high=1,
        source="B14, A21: aware share",
    )
    segments: dict[str, Annotated[float, number(..., "discount", unit="share of price", low=0, high=0.9)]] = words(
        {}, "discounts by segment, for instance students: 0.2"
    )


class Bundle(Part):
    """A second product sold together with the first, to customers who want convenience more than the average need."""

    discount: float = number(
        0.0,
        "discount on everything for whoever takes the bundle",
        unit="share of price",
        low=0,
        high=0.6,
        source="DOMAIN 2: price and discounts",
    )
    volume: float = number(
        0.0,
        "what whoever takes the bundle buys more",
        unit="share of volume",
        low=0,
        high=3,
        source="DOMAIN 2: price and discounts",
    )
    tie: float = number(
        0.0, "cost of leaving that the bundle adds", unit="utility", low=0, high=5, source="DOMAIN 2: barriers to exit"
    )


class Programme(Part):
    """A loyalty programme: points are earned with money, collected, and spent on rewards."""

    earn: float = number(
        0.0,
        "worth of the points earned per money paid; 0 means there is no programme",
        unit="share of price",
        low=0,
        high=0.5,
        source="DOMAIN 2: loyalty programme; B15",
    )
    threshold: float = number(1.0, "points a reward takes", unit="category prices", low=0.05, high=100, source="B15")
    endowed: float = number(
        0.0,
        "head start: share of the way to a reward given on enrolling and with every reward, while rewards take as much more",
        low=0,
        high=0.9,
        source="A22: endowed progress",
    )
    redemption: float = number(
        0.8,
        "chance, at a purchase with enough points, that the reward is taken; the rest is breakage in the making",
        low=0,
        high=1,
        source="B15: breakage 10-30%",
    )
    expiry_months: float = number(
        0.0,
        "points die between one and two such periods after they were earned; 0 means never",
        unit="months",
        low=0,
        high=120,
        source="DOMAIN 2: loyalty programme",
    )
    enrolment: float = number(
        0.5, "chance, at a purchase, that a customer who does not take part yet enrols", low=0, high=1
    )
    partners: float = number(
        0.0,
        "points a member collects at partners, who pay the firm for them",
        unit="category prices per month",
        low=0,
        high=1,
        source="DOMAIN 2: loyalty programme",
    )


class Contract(Part):
    """Binding customers for a time (subscription markets)."""

    months: float = number(
        0.0,
        "length of the contract signed on joining and whenever one reconsiders and stays, in whole months, rounded up to whole terms; 0 means none",
        unit="months",
        low=0,
        high=60,
        source="DOMAIN 2: barriers to exit; B19",
    )
    penalty: float = number(0.5, "share of the fees still due that leaving early costs", low=0, high=1, source="B19")
    gift: float = number(
        0.0, "gift for signing", unit="share of price", low=0, high=12, source="DOMAIN 2: barriers to exit"
    )


class Advertising(Part):
    """Making the firm known, to all or to those one can name."""

    spend: float = number(
        0.0,
        "spend on mass media per month and head of the market, as a share of the category price",
        unit="share of price",
        low=0,
        high=5,
        source="DOMAIN 2: acquisition; B17",
    )
    calls: float = number(
        0.0,
        "chance per month that someone who is not a customer gets a sales call",
        unit="per month",
        low=0,
        high=1,
        source="DOMAIN 2: acquisition",
    )


class Referral(Part):
    """Bring a friend."""

    reward: float = number(
        0.0,
        "reward for a customer who brings one, and for the one who comes",
        unit="share of price",
        low=0,
        high=12,
        source="DOMAIN 2: referral reward; A17",
    )
    in_points: float = number(
        0.0, "share of the reward that is paid in points", low=0, high=1, source="DOMAIN 2: referral reward"
    )


class Personalisation(Part):
    """Using what each contact taught the firm about a customer."""

    intensity: float = number(
        0.0,
        "how far service is fitted to the single customer, and the customer reminded of it",
        low=0,
        high=1,
        source="DOMAIN 2: personalisation; B20",
    )


class Bonds(Part):
    """Ties between customer and firm (Berry & Parasuraman 1991)."""

    financial: float = number(
        0.0,
        "rebate for every month as a customer, paid back at each purchase",
        unit="share of price",
        low=0,
        high=0.5,
        source="DOMAIN 2: bonds; B8",
    )
    social: float = number(
        0.0,
        "care for the relationship: people who know the customer by name",
        low=0,
        high=1,
        source="DOMAIN 2: bonds; B8",
    )
    structural: float = number(
        0.0,
        "systems, training and financing that would have to be built again elsewhere",
        low=0,
        high=1,
        source="DOMAIN 2: bonds, barriers to exit; B8",
    )


class WinBack(Part):
    """Calling back those who left."""

    rate: float = number(
        0.0,
        "chance per month that a lost customer is contacted",
        unit="per month",
        low=0,
        high=1,
        source="DOMAIN 2: win-back",
    )
    offer: float = number(
        0.0,
        "discount offered for the first months back, as newcomers get it",
        unit="share of price",
        low=0,
        high=0.9,
        source="DOMAIN 2: win-back",
    )
    apology: float = number(
        0.0, "share of a grievance that the call takes away", low=0, high=1, source="DOMAIN 2: win-back"
    )
    floor: float = number(
        0.0,
        "whom: only those whose trailing spend is at least this multiple of a customer's average",
        low=0,
        high=10,
        source="DOMAIN 2: win-back",
    )


class Survey(Part):
    """Voice of customer: questions asked while paying."""

    asked: float = number(
        0.0, "share of visiting customers who are asked", low=0, high=1, source="DOMAIN 2: voice of customer"
    )
    questions: float = number(
        5.0,
        "questions asked; each beyond the first loses some of those who would answer",
        low=1,
        high=60,
        source="DOMAIN 2: at most five",
    )


class Service(Part):
    """Quality of service for everyone, through staff and operations."""

    lift: float = number(
        0.0,
        "quality lift for every customer at every touchpoint",
        unit="quality",
        low=-0.3,
        high=0.3,
        source="DOMAIN 2: staff, quality",
    )
    fewer_failures: float = number(0.0, "share of failures prevented", low=0, high=1, source="DOMAIN 2: reliability")
    product: float = number(
        0.0,
        "quality lift where the need for the product is met",
        unit="quality",
        low=-0.3,
        high=0.3,
        source="DOMAIN 2: quality by need",
    )
    price: float = number(
        0.0,
        "quality lift where the need for a fair price is met: clear bills, no surprises",
        unit="quality",
        low=-0.3,
        high=0.3,
        source="DOMAIN 2: quality by need",
    )
    convenience: float = number(
        0.0,
        "quality lift where the need for convenience is met",
        unit="quality",
        low=-0.3,
        high=0.3,
        source="DOMAIN 2: quality by need",
    )
    service: float = number(
        0.0,
        "quality lift where the need for service is met",
        unit="quality",
        low=-0.3,
        high=0.3,
        source="DOMAIN 2: quality by need",
    )
    relationship: float = number(
        0.0,
        "quality lift where the need for a relationship is met",
        unit="quality",
        low=-0.3,
        high=0.3,
        source="DOMAIN 2: quality by need",
    )
    image: float = number(
        0.0,
        "quality lift where the need for image is met",
        unit="quality",
        low=-0.3,
        high=0.3,
        source="DOMAIN 2: quality by need",
    )
    peak: float = number(
        0.0,
        "quality lift at the high point of the journey",
        unit="quality",
        low=-0.3,
        high=0.5,
        source="DOMAIN 2: peak and end design",
    )
    end: float = number(
        0.0, "quality lift at the farewell", unit="quality", low=-0.3, high=0.5, source="DOMAIN 2: peak and end design"
    )


class Welcome(Part):
    """Care for those who have just come."""

    lift: float = number(
        0.0,
        "quality lift for customers in their first months",
        unit="quality",
        low=0,
        high=0.3,
        source="DOMAIN 2: keeping strategies",
    )
    months: float = number(3.0, "how long a customer counts as new", unit="months", low=1, high=24)


class Contact(Part):
    """Calling customers unasked: advice, a better plan, a personal word."""

    rate: float = number(
        0.0,
        "chance per month that a customer is called",
        unit="per month",
        low=0,
        high=1,
        source="DOMAIN 2: airline tiers, keeping strategies",
    )
    advice: float = number(
        0.0,
        "worth of the advice: how far trust moves towards full trust",
        low=0,
        high=1,
        source="DOMAIN 2: keeping strategies",
    )
    saving: float = number(
        0.0,
        "plan recommendation: share of the price a call saves the customer that month",
        unit="share of price",
        low=0,
        high=0.5,
        source="DOMAIN 2: keeping strategies",
    )
    top_only: float = number(
        0.0, "share of the calls that are kept for the top tiers", low=0, high=1, source="DOMAIN 2: airline tiers"
    )


class Partner(Part):
    """Serving through channel partners, who share reward and risk."""

    share: float = number(0.0, "share of visits served by partners", low=0, high=1, source="DOMAIN 2: channel partners")
    commission: float = number(
        0.1,
        "commission on what partners sell",
        unit="share of price",
        low=0,
        high=0.6,
        source="DOMAIN 2: channel partners",
    )
    gap: float = number(
        -0.03,
        "quality of a partner's service against one's own, when the commission is fixed",
        unit="quality",
        low=-0.3,
        high=0.3,
        source="DOMAIN 2: channel partners",
    )
    aligned: float = number(
        0.0,
        "share of the commission that depends on satisfied customers; closes the gap",
        low=0,
        high=1,
        source="DOMAIN 2: channel partners",
    )


class Release(Part):
    """Charging, or letting go, customers who cost more than they bring."""

    fee: float = number(
        0.0,
        "fee on every unit for customers who brought a loss in the trailing year",
        unit="share of price",
        low=0,
        high=1,
        source="DOMAIN 2: letting customers go",
    )
    share: float = number(
        0.0,
        "share of those customers who are let go, once a year",
        low=0,
        high=1,
        source="DOMAIN 2: letting customers go",
    )


class Levers(Part):
    """Every lever of a firm at one setting."""

    promise: Promise = Promise()
    recovery: RecoveryLever = RecoveryLever()
    tiers: Tiers = Tiers()
    price: PriceLever = PriceLever()
    bundle: Bundle = Bundle()
    programme: Programme = Programme()
    contract: Contract = Contract()
    advertising: Advertising = Advertising()
    referral: Referral = Referral()
    personalisation: Personalisation = Personalisation()
    bonds: Bonds = Bonds()
    win_back: WinBack = WinBack()
    survey: Survey = Survey()
    service: Service = Service()
    welcome: Welcome = Welcome()
    contact: Contact = Contact()
    partner: Partner = Partner()
    release: Release = Release()

    def towards(self, strength: float, **targets: dict[str, Any]) -> Levers:
        """Levers moved from here towards targets: each field becomes rest + strength * (target - rest).

        Args:
            strength: 0 leaves everything as it is, exactly; 1 reaches the targets.
            targets: by lever block, the target of each field, e.g. ``recovery={"ease": 0.9}``.

        Raises:
            ValueError: for an unknown block or field, or when the result is outside a field's range.
        """
        changed: dict[str, Any] = {}
        for block, fields in targets.items():
            if block not in type(self).model_fields:
                raise ValueError(f"no lever {block!r}; levers: {', '.join(Levers.model_fields)}")
            rest = getattr(self, block)
            moved = rest.model_dump()
            for name, target in fields.items():
                if name not in moved:
                    raise ValueError(f"lever {block} has no {name!r}; it has: {', '.join(moved)}")
                moved[name] = between(moved[name], target, strength)
            changed[block] = type(rest)(**moved)
        return self.model_copy(update=changed)


def between(rest: Any, aim: Any, strength: float) -> Any:
    """A lever's field between rest and aim: rest + strength * (aim - rest), and exactly either of them at 0 and 1.

    A field by segment moves segment by segment; a segment that one side does not name counts there as 0.
    """
    if strength in (0, 1):
        return aim if strength else rest
    if isinstance(rest, dict):
        return {name: between(rest.get(name, 0.0), aim.get(name, 0.0), strength) for name in {**rest, **aim}}
    return rest + strength * (aim - rest)
