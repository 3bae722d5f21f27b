"""The rules: from records to numbers, each written once. Both engines call them, and the windows.

``price`` what a customer is asked to pay; ``utility`` what a firm is worth; ``delivery`` what is lived; ``drift`` what moves and is
not kept; ``recovery`` what a failure leaves; ``relationship`` what contact leaves, and what fades; ``bill`` every payment and cost
of a month; ``programme`` points and ranks; ``talk`` what is said and taken in; ``fairness`` how one compares; ``felt`` what a
survey hears. ``RULES`` lists them all by name.
"""

from sim.rules import bill, delivery, drift, fairness, felt, price, programme, recovery, relationship, talk, utility
from sim.rules.rule import RULES

__all__ = [
    "RULES",
    "bill",
    "delivery",
    "drift",
    "fairness",
    "felt",
    "price",
    "programme",
    "recovery",
    "relationship",
    "talk",
    "utility",
]
