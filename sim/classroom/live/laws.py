"""The laws behind each chart, with their formula, and their coefficients as sliders.

A law's formula, source and limits are said where it is written (``sim.mechanisms``); a coefficient's unit, range and source
where it is declared (``sim.scenario.behaviour``). Here stands which a chart rests on, the formula as it is typeset, and how far
a slider goes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from sim.classroom.live.levers import unit_said
from sim.classroom.said import Said, each, said
from sim.lab.ensemble.cited import works
from sim.mechanisms import LAWS
from sim.scenario import Scenario
from sim.words import LANGUAGES, translated


@dataclass(frozen=True)
class Slider:
    """One coefficient as it is offered.

    Attributes:
        path: below ``behaviour``.
        low, high, step: of its slider; a market that stands beyond them widens it.
    """

    path: str
    low: float
    high: float
    step: float


@dataclass(frozen=True)
class Behind:
    """One law behind a chart.

    Attributes:
        chart: which.
        law: as ``sim.numerics.law.LAWS`` has it.
        tex: its formula.
        sliders: its coefficients.
        kinds: markets in which it acts; all, when empty.
    """

    chart: str
    law: str
    tex: str
    sliders: tuple[Slider, ...]
    kinds: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The end of the messages that name it and tell of it."""
        return self.law.replace("_", "-")


def _s(path: str, low: float, high: float, step: float) -> Slider:
    return Slider(path, low, high, step)


BEHIND: Final = (
    Behind(
        "satisfaction",
        "satisfaction",
        r"S = s_0 + a\,P + \lambda^{+} \max(\delta, 0)^{\alpha} - \lambda^{-} \max(-\delta, 0)^{\beta}",
        (
            _s("satisfaction.quality", 0.0, 1.0, 0.05),
            _s("satisfaction.gain", 0.0, 2.0, 0.05),
            _s("satisfaction.loss_ratio", 1.0, 3.0, 0.1),
        ),
    ),
    Behind(
        "satisfaction",
        "cumulative_satisfaction",
        r"C' = C + \theta\,(S - C), \quad \theta = \max\left(\frac{1}{n+1}, \theta_{\min}\right)(1 + \nu\,[S < C])",
        (_s("satisfaction.memory_floor", 0.0, 1.0, 0.05), _s("satisfaction.bad_news", 0.0, 1.0, 0.05)),
    ),
    Behind(
        "bands",
        "disconfirmation",
        r"\delta = P - \left[\phi\,E + (1 - \phi)\,D\right]",
        (_s("satisfaction.will_share", 0.0, 1.0, 0.05), _s("satisfaction.tolerance", 0.0, 0.2, 0.01)),
    ),
    Behind(
        "bands",
        "band_edge",
        r"e_k = (1 - u)\,e + u\,k\,\sqrt{v + \frac{\sigma^2}{n}}",
        (_s("satisfaction.surprise_sd", 0.0, 1.0, 0.1),),
    ),
    Behind(
        "expectation",
        "will_updated",
        r"E' = E + K\,(x - E), \quad K = \frac{n v}{n v + \sigma^2}",
        (
            _s("expectation.signal_variance", 0.002, 0.1, 0.001),
            _s("expectation.drift_variance", 0.0, 0.005, 0.0001),
        ),
    ),
    Behind(
        "expectation",
        "promised_expectation",
        r"E_A = (1 - \rho T)\,E + \rho T\,A",
        (_s("expectation.promise_weight", 0.0, 1.0, 0.05), _s("expectation.promise_fades", 0.0, 1.0, 0.1)),
    ),
    Behind(
        "expectation",
        "should_updated",
        r"D' = D + k_s \max(0, x - D) + k_c \max(0, r - D)",
        (_s("expectation.should_gain", 0.0, 1.0, 0.05), _s("expectation.should_rival", 0.0, 1.0, 0.05)),
    ),
    Behind(
        "journey",
        "recalled",
        r"R = w_p\,\mathrm{peak} + w_e\,\mathrm{end} + (1 - w_p - w_e)\,\mathrm{mean}",
        (_s("experience.peak_weight", 0.0, 0.5, 0.01), _s("experience.end_weight", 0.0, 0.5, 0.01)),
    ),
    Behind(
        "journey",
        "experienced",
        r"x = Q + \sigma_q z - s",
        (_s("experience.noise", 0.0, 0.3, 0.01), _s("experience.failure_scale", 0.0, 2.0, 0.1)),
    ),
    Behind(
        "loyalty",
        "emotional_updated",
        r"L_E' = L_E (1 - d_E) + \eta_E \frac{\max(0, C - C^{*})}{1 - C^{*}} (1 - L_E)",
        (
            _s("loyalty.emotional_gain", 0.0, 0.5, 0.01),
            _s("loyalty.emotional_threshold", 0.3, 0.95, 0.01),
            _s("loyalty.emotional_half_life", 1.0, 120.0, 1.0),
        ),
    ),
    Behind(
        "loyalty",
        "transactional_updated",
        r"L_T' = L_T (1 - d_T) + \eta_T\,i",
        (_s("loyalty.transactional_gain", 0.0, 4.0, 0.1), _s("loyalty.transactional_half_life", 0.5, 24.0, 0.5)),
    ),
    Behind(
        "loyalty",
        "trust_updated",
        r"T' = T e^{-\kappa b} \;\; (b > 0), \qquad T' = T + g\,(1 - T) \;\; (b \le 0)",
        (_s("loyalty.trust_gain", 0.0, 0.5, 0.01), _s("loyalty.trust_loss", 0.0, 5.0, 0.1)),
    ),
    Behind(
        "complaints",
        "complaint_probability",
        r"p = \sigma\left(c_0 + u_i + c_1 s + c_2 k + c_3 L_E + c_4 p_r - c_5 e\right)",
        (
            _s("complaint.base", -6.0, 2.0, 0.1),
            _s("complaint.severity", 0.0, 10.0, 0.1),
            _s("complaint.effort", 0.0, 5.0, 0.1),
        ),
    ),
    Behind(
        "complaints",
        "recovery_gain",
        r"\Delta S = \kappa\,(J - J^{*}), \quad J = w_D D + w_I I + w_P P",
        (
            _s("recovery.gain", 0.0, 2.0, 0.05),
            _s("recovery.fair_compensation", 0.1, 2.0, 0.05),
            _s("recovery.interactional", 0.0, 1.0, 0.05),
        ),
    ),
    Behind(
        "complaints",
        "felt_severity",
        r"s' = s\,(1 + \mu)^{n} e^{-b G}",
        (_s("recovery.repeat_loss", 0.0, 2.0, 0.1), _s("recovery.goodwill", 0.0, 2.0, 0.05)),
    ),
    Behind(
        "share",
        "firm_utility",
        r"U = \beta_q E + \beta_p p + \beta_E L_E + \beta_T L_T + \cdots + \psi\,[\mathrm{last}]",
        (
            _s("choice.quality", 0.0, 20.0, 0.5),
            _s("choice.emotional", 0.0, 6.0, 0.1),
            _s("choice.inertia", 0.0, 4.0, 0.1),
        ),
    ),
    Behind(
        "share",
        "felt_price",
        r"\tilde{p} = p + l \max(p - p_r, 0) - g \max(p_r - p, 0)",
        (_s("price.loss", 0.0, 3.0, 0.1), _s("price.gain", 0.0, 3.0, 0.1)),
    ),
    Behind(
        "exits",
        "search_shift",
        r"\ln\frac{h'}{1 - h'} = \ln\frac{h}{1 - h} + \xi\,(s_{\mathrm{ref}} - C)",
        (_s("choice.review_search", 0.0, 12.0, 0.5), _s("choice.review_satisfied", 0.3, 1.0, 0.01)),
        ("subscription",),
    ),
    Behind(
        "exits",
        "grievance_added",
        r"g = \max(0, \gamma\,s\,(1 - \epsilon)) + b",
        (
            _s("recovery.grievance", 0.0, 4.0, 0.1),
            _s("recovery.grievance_half_life", 1.0, 36.0, 1.0),
            _s("choice.grievance", 0.0, 10.0, 0.5),
        ),
    ),
    Behind(
        "exits",
        "novelty_lost",
        r"\Delta U = -\nu_i \left(1 - e^{-t / h}\right)",
        (_s("choice.novelty_months", 1.0, 60.0, 1.0),),
    ),
    Behind(
        "talk",
        "talk_probability",
        r"p = \lambda_0 u_i \left[u_0 + a^{+} \max(S - s^{*}, 0) + a^{-} \max(s^{*} - S, 0)\right]",
        (
            _s("word_of_mouth.talk_rate", 0.0, 1.0, 0.05),
            _s("word_of_mouth.talk_pleased", 0.0, 5.0, 0.1),
            _s("word_of_mouth.talk_displeased", 0.0, 5.0, 0.1),
        ),
    ),
    Behind(
        "talk",
        "message_impact",
        r"\Delta = \pm \kappa \left(1 - \frac{n}{n + n_{1/2}}\right)",
        (_s("word_of_mouth.impact", 0.0, 2.0, 0.05), _s("word_of_mouth.familiarity", 0.1, 30.0, 0.1)),
    ),
    Behind(
        "pyramid",
        "status_value",
        r"U = w\,r\,(1 - s)(1 + 0.2\,t)",
        (_s("choice.status", 0.0, 3.0, 0.1),),
    ),
    Behind(
        "pyramid",
        "envy",
        r"f = \alpha\,v \max(0, b_{\mathrm{top}} - b_{\mathrm{own}})",
        (_s("fairness.envy", 0.0, 2.0, 0.05), _s("choice.fairness", 0.0, 6.0, 0.1)),
    ),
    Behind(
        "profit",
        "cost_to_serve",
        r"c = c_0\,(1 + n)^{-b}",
        (_s("cost_to_serve.learning", 0.0, 0.3, 0.01),),
    ),
    Behind(
        "profit",
        "price_unfairness",
        r"f = \alpha\,b\,\frac{\max(0, \mathrm{gap})}{10\%}",
        (_s("fairness.betrayal", 0.0, 3.0, 0.05), _s("fairness.jealousy", 0.0, 3.0, 0.05)),
    ),
)


def acting(market: Scenario) -> list[Behind]:
    """The laws that act in a market of this kind."""
    return [behind for behind in BEHIND if not behind.kinds or market.market.kind in behind.kinds]


def described(market: Scenario) -> list[dict[str, Any]]:
    """Every law as the page is told of it, its formula typeset."""
    return [
        {
            "chart": behind.chart,
            "law": behind.law,
            "name": said(f"live-law-{behind.name}"),
            "formula": typeset(behind.tex),
            "tex": behind.tex,
            "text": said(f"live-about-{behind.name}"),
            "source": _source(behind.law),
            "coefficients": [_described(slider, market) for slider in behind.sliders],
        }
        for behind in acting(market)
    ]


def typeset(tex: str) -> str:
    """A formula as MathML."""
    from latex2mathml.converter import convert

    return str(convert(tex, display="block"))


def _source(law: str) -> Said:
    """The works that the law is from, as its docstring names them, itself or by an entry of the literature notes; else that it is
    a judgment.
    """
    text = " ".join((LAWS[law].__doc__ or "").split())
    named = "; ".join(works(text.partition("Source: ")[2] or text))
    return dict.fromkeys(LANGUAGES, named) if named else said("live-why-judged")


def _described(slider: Slider, market: Scenario) -> dict[str, Any]:
    path = f"behaviour.{slider.path}"
    field = market.field(path)
    low, high = _range(slider, float(field.value))
    unit = str(field.unit)
    return {
        "path": path,
        "label": each(lambda: translated("settings", field.meaning)),
        "unit": unit,
        "unitSaid": unit_said(unit),
        "source": field.source,
        "low": low,
        "high": high,
        "step": slider.step,
        "value": float(field.value),
        "default": field.default,
    }


def _range(slider: Slider, value: float) -> tuple[float, float]:
    return min(slider.low, value), max(slider.high, value)


def range_of(path: str, market: Scenario) -> tuple[float, float] | None:
    """How far a coefficient goes; None where it is not offered."""
    for behind in acting(market):
        for slider in behind.sliders:
            if f"behaviour.{slider.path}" == path:
                return _range(slider, float(market.field(path).value))
    return None
