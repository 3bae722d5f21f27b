"""Rows on what customers feel: how much those of one firm differ, for how long, and what satisfaction goes with."""

from __future__ import annotations

from typing import Final

from sim.lab.plausible.band import Band, Part, Row, everywhere

ROWS: Final = (
    Row(
        1,
        "Spread of satisfaction in a firm",
        "INPUT",
        "true spread of .12 to .20: surveys' .15 to .25 at a reliability of .7 to .85",
        "Standard deviation of cumulative satisfaction over the focal firm's customers of at least six visits,"
        " a year after observation began.",
        (Part("sd felt", "as felt", everywhere(0.12, 0.20), lambda w: w("sd felt"), unit="0-1"),),
    ),
    Row(
        2,
        "The same, as answered",
        "INPUT",
        "surveys; respondents of the ACSI about .20",
        "The same customers' answers: what they feel with an error of its own for each answer.",
        (Part("sd answered", "as answered", everywhere(0.15, 0.25), lambda w: w("sd answered"), unit="0-1"),),
    ),
    Row(
        3,
        "Satisfaction a year apart",
        "EMERGENT",
        "panels, about .4 to .6 as answered",
        "Correlation of cumulative satisfaction then and a year later, over those of them who stayed all year.",
        (
            Part(
                "year felt",
                "as felt",
                {"subscription": Band(0.5, 0.9), "repertoire": Band(0.4, 0.9), "durable": Band(0.5, 0.95)},
                lambda w: w("year felt"),
            ),
            Part("year answered", "as answered", {"subscription": Band(0.35, 0.7)}, lambda w: w("year answered")),
        ),
    ),
    Row(
        4,
        "Share of it that is the person's",
        "INPUT",
        "studies of response styles",
        "Correlation of cumulative satisfaction with two firms of one person, each firm's mean taken off, over"
        " firms visited at least three times.",
        (Part("person", "correlation across firms", everywhere(0.15, 0.45), lambda w: w("person")),),
    ),
    Row(
        9,
        "Satisfaction with a visit and",
        "EMERGENT",
        "Szymanski & Henard 2001: .46, .34, .27; ± .20",
        "Correlations over a year's visits to the focal firm, every answer with an error of standard deviation"
        " .1. Performance is quality as recalled, expectation what was expected before, the promise heard;"
        " disconfirmation one less the other.",
        (
            Part("disconfirmation", "disconfirmation", everywhere(0.26, 0.66), lambda w: w("disconfirmation")),
            Part("performance", "performance", everywhere(0.14, 0.54), lambda w: w("performance")),
            Part("expectation", "expectation", everywhere(0.07, 0.47), lambda w: w("expectation")),
        ),
    ),
)
