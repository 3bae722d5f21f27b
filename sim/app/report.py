"""The verb report: which policy, over all markets that could be the one there is, as a page, slides and a
workbook; or a comparison as a page.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from sim.app import compare
from sim.app.ensembles import Customers, EnsembleFile, ensemble_at, replace_market
from sim.app.options import (
    FirmName,
    Json,
    Lang,
    Months,
    Named,
    Seed,
    Set,
    Without,
    Xlsx,
    flag,
    fraction,
    new_file,
    policies_of,
    resolved,
    whole,
    workbook_at,
)
from sim.app.output import Bar, InputError, announce_compilation, clean, emit, say, wrote
from sim.app.stores import HERE, Living
from sim.words import listed, message

if TYPE_CHECKING:
    from sim.lab.decision.decision import Decision
    from sim.scenario import Scenario


def report(
    scenario: str,
    /,
    *policies: str,
    policy: Named = None,
    budget: Annotated[
        str | None, Parameter(help="Let each policy spend this much, e.g. 200000/year: doses are scaled to it.")
    ] = None,
    ensemble: EnsembleFile = None,
    members: Annotated[
        int, whole(0, 1000, "Markets drawn, without --ensemble; 0 takes the market as it is and speaks of luck alone.")
    ] = 30,
    customers: Customers = None,
    comparison: Annotated[
        bool, flag("--comparison", "The page of a comparison in this one market instead, luck alone.")
    ] = False,
    firm: FirmName = None,
    replications: Annotated[
        int | None,
        Parameter(name=["--replications", "--seeds"]),
        whole(
            1,
            100_000,
            "Worlds of every market and option, 4 unless given; with --comparison pairs of worlds, 20 unless given.",
        ),
    ] = None,
    seed: Seed = 1,
    level: Annotated[
        float | None, fraction("Level of the intervals; 0.9 unless given, with --comparison 0.95.")
    ] = None,
    months: Months = None,
    set_: Set = None,
    without: Without = None,
    no_rivals: Annotated[bool, flag("--no-rivals", "Leave out what rivals may do in reply.")] = False,
    no_trial: Annotated[bool, flag("--no-trial", "Leave out how to try it in the field.")] = False,
    living: Living = HERE,
    out: Annotated[
        Path | None,
        Parameter(
            help="What to write, by its suffix (.html, .md, .pdf, .xlsx, .pptx); results/SCENARIO.html unless given."
        ),
    ] = None,
    pdf: Annotated[
        Path | None,
        Parameter(name="--pdf", help="Also print it to A4 into this file, by an installed Chromium, Chrome or Edge."),
    ] = None,
    xlsx: Xlsx = None,
    pptx: Annotated[
        Path | None, Parameter(name="--pptx", help="Also write ten slides into this PowerPoint file.")
    ] = None,
    replace: Annotated[bool, flag("--replace", "Write over files that are there.")] = False,
    lang: Lang = "en",
    json: Json = False,
) -> None:
    """Say which policy to choose, how sure that is and what would change it, as a page that a board can read.

    Every policy, and doing nothing, is lived in many markets that agree with what is known and differ in what is not:
        those of an ensemble
    (--ensemble), or drawn from the ranges within which coefficients are known. Intervals speak of ignorance and of luck,
    luck apart. With
    --comparison the policies are compared in the one market, and intervals speak of luck alone.

    Example: loyalty report car-dealer reliability under-promise --budget 200000/year --out car-dealer.html

    Example: loyalty report gym.yaml reliability price-cut --ensemble gym.ensemble.yaml --out gym.html --pdf gym.pdf --pptx gym.pptx

    Example: loyalty report textbook under-promise --members 0

    Example: loyalty report textbook under-promise --comparison --out under-promise.html

    Args:
        scenario: a shipped name, or the path of a YAML file.
        policies: under-promise, complaint-recovery and tiered-service unless named.
    """
    from sim.knockouts import knock_out
    from sim.report import SLIDES, SUFFIXES, sheet_of, write

    base = resolved(scenario, set_, without, market__months=months)
    tried = policies_of(base, policies, policy, firm, set_, market__months=months)
    tried = {name: knock_out(one, *(without or ())) for name, one in tried.items()}
    page = out or Path("results") / f"{base.name}.html"
    new_file(page, replace=replace)
    forms = (*SUFFIXES, *(() if comparison else (SLIDES,)))
    if page.suffix.lower() not in forms:
        raise InputError(message("typed-report-forms", path=str(page), forms=listed(forms)))
    workbook_at(xlsx, replace=replace)
    _named(pdf, ".pdf", "--pdf", replace)
    _named(pptx, SLIDES, "--pptx", replace)
    needs = [path for path in (page, pdf, pptx) if path is not None]
    _can(needs)
    wanted = [path for path in (page, pdf, xlsx, pptx) if path is not None]
    if len(set(wanted)) < len(wanted):
        raise InputError(message("typed-named-twice", path=str(page)))
    if comparison:
        own = [
            name
            for name, given in (
                ("--budget", budget),
                ("--ensemble", ensemble),
                ("--customers", customers),
                ("--pptx", pptx),
            )
            if given
        ]
        if own:
            raise InputError(message("typed-of-decision", option=own[0]))
        twins = compare.live(
            base,
            tried,
            firm=firm,
            replications=replications or 20,
            seed=seed,
            level=level or 0.95,
            quiet=json,
            **living.how,
        )
        sheet = sheet_of(twins, lang)
        written = [write(sheet, path) for path in wanted]
        if json:
            emit({"report": str(page), **compare.machine(twins, None)})
        wrote(*written)
        return
    given = replace_market(ensemble_at(ensemble, scenario, set_, without), base)
    found = live(
        base,
        tried,
        budget=budget,
        ensemble=given,
        members=members,
        customers=customers,
        firm=firm,
        replications=replications or 4,
        seed=seed,
        level=level or 0.9,
        rivals=not no_rivals,
        trial=not no_trial,
        quiet=json,
        lang=lang,
        **living.how,
    )
    written = [write(found, path, lang) for path in wanted]
    if json:
        emit({"report": str(page), **found.to_dict()})
    else:
        people(found, lang)
    wrote(*written)


def live(
    base: Scenario,
    tried: dict[str, Scenario],
    *,
    quiet: bool,
    lang: str,
    budget: str | None,
    **how: Any,
) -> Decision:
    """Decide, with a word about compilation and a progress bar."""
    from sim.lab.decision.decide import decide
    from sim.words import speaking

    announce_compilation()
    amount = compare.amount(budget)
    with speaking(lang), Bar(f"{base.name}, markets", quiet=quiet) as bar:
        return decide(base, {clean(name): one for name, one in tried.items()}, budget=amount, progress=bar, **how)


def people(found: Decision, lang: str) -> None:
    """The answer, as the first page says it."""
    from sim.report.decision.first import answer
    from sim.words import speaking

    with speaking(lang):
        for sentence in answer(found):
            say(sentence)


def _named(path: Path | None, suffix: str, option: str, replace: bool) -> None:
    """A place for a file of one form, checked without touching anything."""
    if path is None:
        return
    if path.suffix.lower() != suffix:
        raise InputError(message("typed-ends-in", path=f"{option} {path}", suffix=suffix))
    new_file(path, replace=replace)


def _can(paths: list[Path]) -> None:
    """Whether what is asked for can be written at all, before anything is lived.

    Raises:
        InputError: without a browser that prints.
        ModuleNotFoundError: without the extra that makes slides.
    """
    from sim.extras import needed
    from sim.report.pdf import NoBrowserError, browser

    if any(path.suffix.lower() == ".pdf" for path in paths):
        try:
            browser()
        except NoBrowserError as error:
            raise InputError(*error.args) from None
    if any(path.suffix.lower() == ".pptx" for path in paths):
        with needed("A file of slides"):
            import pptx  # noqa: F401
