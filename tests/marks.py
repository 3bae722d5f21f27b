"""What tests are about, by where they stand: a folder, or a file in it. ``conftest.py`` marks them; a test holds the lists."""

from __future__ import annotations

from pathlib import Path
from typing import Final

TESTS: Final = Path(__file__).resolve().parent

NO_WORLD: Final = (
    "data",
    "mechanisms",
    "numerics",
    "rules",
    "scenario",
    "words",
    "house/test_house.py",
    "house/test_imports.py",
)
"""Tests that live no world: those of ``make check``. One that lives a world all the same is marked ``world`` where it stands."""

MODEL: Final = (
    "domain",
    "experiments",
    "knockouts",
    "engines/test_at_rest.py",
    "engines/test_invariants.py",
    "engines/test_word_of_mouth.py",
    "lab/calibration/test_calibrate.py",
    "lab/decision",
    "lab/ensemble/test_compared.py",
    "lab/ensemble/test_drawn.py",
    "lab/export",
    "lab/founding/test_found.py",
    "lab/levelling",
    "lab/plausible",
    "lab/test_court_trial.py",
    "lab/test_customer_value.py",
    "lab/test_robustness.py",
    "lab/test_sensitivity_results.py",
    "lab/test_tournament.py",
    "market/test_costs_in_money.py",
    "market/test_lifetimes.py",
    "results/test_stays.py",
    "strategies/test_adaptive.py",
    "strategies/test_contract.py",
    "strategies/test_everywhere.py",
    "windows/test_events.py",
    "windows/test_layers.py",
)
"""Tests of what is true of the model, whatever Python and libraries compute it: marked ``model``, left out where CI tests
another Python or older dependencies."""

ONCE: Final = (
    "app/test_calibrate_verb.py",
    "app/test_cli_ablate.py",
    "app/test_cli_tournament.py",
    "app/test_court_record.py",
    "app/test_decision_verb.py",
    "app/test_export_verb.py",
    "app/test_faults.py",
    "app/test_fitting.py",
    "app/test_founding_verbs.py",
    "app/test_living_kills.py",
    "app/test_optimise_verb.py",
    "app/test_plausible_verb.py",
    "app/test_refusals.py",
    "app/test_sensitivity_verbs.py",
    "app/test_windows.py",
    "cases/test_p05_public_names.py",
    "cases/test_p06_fonts.py",
    "cases/test_p15_optimised_python.py",
    "cases/test_p21_no_home.py",
    "classroom/arena",
    "classroom/live",
    "classroom/test_lesson_contents.py",
    "classroom/test_lesson_room.py",
    "docs",
    "house/test_coverage_page.py",
    "house/test_glossary.py",
    "house/test_installed.py",
    "lab/test_checkup.py",
    "lab/test_columns.py",
    "lab/test_kills.py",
    "lab/test_staying.py",
    "odd",
    "plots/test_plots_court.py",
    "plots/test_titles_honest.py",
    "report/test_court_sentences.py",
    "report/test_decision_report.py",
    "report/test_lab_words.py",
    "report/test_report_court.py",
    "report/test_report_tournament.py",
    "scenario/test_plainly.py",
    "windows/test_events_reference.py",
    "words/test_catalogues.py",
)
"""Tests of what no other Python and no older library would break without breaking a test beside them too, and that take
long: what is stopped and goes on (``lab/test_executors.py`` and ``lab/test_runner.py`` stay in every lane), what is in the wheel,
names, texts and pages against code, the rooms of the classroom (its server stays). Marked ``once``."""

BROWSER: Final = ("classroom/browser",)
"""Tests that drive a page in Chromium: marked ``browser``. Which Python serves it makes no page another."""


def stands_in(path: Path, places: tuple[str, ...]) -> bool:
    """Whether a file stands in one of these places."""
    return any(path.is_relative_to(TESTS / place) for place in places)
