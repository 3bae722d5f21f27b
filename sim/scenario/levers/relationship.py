"""How customers are kept close, asked, and won back."""

from __future__ import annotations

from typing import Annotated

from sim.scenario.booked import Booked
from sim.scenario.fields import Part, number


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


class RelationshipLevers(Part):
    """How customers are kept close."""

    personalisation: Personalisation = Personalisation()
    bonds: Bonds = Bonds()
    contact: Contact = Contact()
    survey: Survey = Survey()
    win_back: WinBack = WinBack()


class RelationshipCosts(Part):
    """What keeping customers close costs."""

    call: Annotated[float, Booked("contact", of="month", work="call_minutes")] = number(
        0.03, "cost of one call to a customer, a prospect or a lost customer", unit="share of price", low=0, high=5
    )
    call_minutes: Annotated[float, Booked("contact")] = number(
        8.0,
        "work of one such call, paid where the wage is known",
        unit="minutes",
        low=0,
        high=600,
        source="a call 3-20 yuan at 60 an hour; practice",
    )
    personalisation: Annotated[float, Booked("personalisation", of="month", times="personalisation.intensity")] = (
        number(0.02, "full personalisation, per customer and month", unit="share of price", low=0, high=5)
    )
    social: Annotated[float, Booked("bonds")] = number(
        0.03, "a full social bond, per customer and month", unit="share of price", low=0, high=5
    )
    structural: Annotated[float, Booked("bonds")] = number(
        0.03, "a full structural bond, per customer and month", unit="share of price", low=0, high=5
    )
    survey: Annotated[float, Booked("survey", of="visit", times="survey.questions", work="survey_minutes")] = number(
        0.003, "one survey answered, per question", unit="share of price", low=0, high=5
    )
    survey_minutes: Annotated[float, Booked("survey")] = number(
        0.4,
        "work of asking one question and reading the answer, paid where the wage is known",
        unit="minutes",
        low=0,
        high=60,
        source="1-5 yuan an answer; practice",
    )
