"""How customers feel, remember, talk and choose: the coefficients of the laws, with LITERATURE's bold values as defaults.

One default set serves every market. A coefficient of zero switches its law off. A topic's file declares its coefficients.
"""

from __future__ import annotations

from sim.scenario.behaviour.choice import Choice
from sim.scenario.behaviour.contract import ContractLaw
from sim.scenario.behaviour.cost_to_serve import CostToServe
from sim.scenario.behaviour.expectation import Expectation
from sim.scenario.behaviour.experience import Experience
from sim.scenario.behaviour.loyalty import Loyalty
from sim.scenario.behaviour.personalisation import PersonalisationLaw
from sim.scenario.behaviour.price import Fairness, Price
from sim.scenario.behaviour.programme import ProgrammeLaw
from sim.scenario.behaviour.reach import AdvertisingLaw, ContactLaw
from sim.scenario.behaviour.recovery import Complaint, Recovery
from sim.scenario.behaviour.satisfaction import Perception, Satisfaction
from sim.scenario.behaviour.survey import SurveyLaw
from sim.scenario.behaviour.word_of_mouth import WordOfMouth
from sim.scenario.fields import Part

__all__ = [
    "AdvertisingLaw",
    "Behaviour",
    "Choice",
    "Complaint",
    "ContactLaw",
    "ContractLaw",
    "CostToServe",
    "Expectation",
    "Experience",
    "Fairness",
    "Loyalty",
    "Perception",
    "PersonalisationLaw",
    "Price",
    "ProgrammeLaw",
    "Recovery",
    "Satisfaction",
    "SurveyLaw",
    "WordOfMouth",
]


class Behaviour(Part):
    """All coefficients of the laws, by mechanism."""

    experience: Experience = Experience()
    expectation: Expectation = Expectation()
    perception: Perception = Perception()
    satisfaction: Satisfaction = Satisfaction()
    loyalty: Loyalty = Loyalty()
    complaint: Complaint = Complaint()
    recovery: Recovery = Recovery()
    word_of_mouth: WordOfMouth = WordOfMouth()
    choice: Choice = Choice()
    price: Price = Price()
    cost_to_serve: CostToServe = CostToServe()
    fairness: Fairness = Fairness()
    programme: ProgrammeLaw = ProgrammeLaw()
    personalisation: PersonalisationLaw = PersonalisationLaw()
    contract: ContractLaw = ContractLaw()
    contact: ContactLaw = ContactLaw()
    advertising: AdvertisingLaw = AdvertisingLaw()
    survey: SurveyLaw = SurveyLaw()
