"""Which rows of the domain stand in code and under test: makes docs/reference/coverage.md.

    python tests/coverage_page.py [--check]

The rows are those of the tables in sections 1 and 2 of docs/reference/domain.md, by their first cell. A test says what it covers
with ``@pytest.mark.domain("name of a row", ...)``; markers are found by reading the tests, not by importing them. What a row
is in the code stands in ``CODE`` below, and is looked up in the source.
"""

from __future__ import annotations

import ast
import difflib
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = "docs/reference/coverage.md"
COMMAND = "python tests/coverage_page.py"

CODE: dict[str, tuple[str, ...]] = {
    "Delta principle": (
        "sim/mechanisms/satisfaction.py::disconfirmation",
        "sim/mechanisms/satisfaction.py::satisfaction",
        "sim/scenario/behaviour/satisfaction.py::Satisfaction.form",
        "sim/state/books.py::BANDS",
    ),
    "six needs that make up experience": (
        "sim/scenario/parts.py::NEEDS",
        "sim/scenario/parts.py::QualityByNeed",
        "sim/engines/agents/serve.py::serve",
    ),
    "six sources of expectation": (
        "sim/mechanisms/expectation.py::promised_expectation",
        "sim/mechanisms/expectation.py::will_updated",
        "sim/mechanisms/expectation.py::should_updated",
        "sim/mechanisms/expectation.py::norm_updated",
        "sim/mechanisms/word_of_mouth.py::hearsay_updated",
        "sim/scenario/parts.py::Traits.values_prior",
        "sim/scenario/behaviour/expectation.py::Expectation.life_cycle",
    ),
    "customer-perceived value": (
        "sim/mechanisms/value.py::effort_utility",
        "sim/mechanisms/choice.py::quality_utility",
        "sim/mechanisms/choice.py::felt_price",
        "sim/scenario/parts.py::Effort",
    ),
    "memory": ("sim/mechanisms/experience.py::recalled",),
    "journeys": (
        "sim/scenario/parts.py::TouchpointSpec",
        "sim/engines/columns/serve.py::serve",
    ),
    "objective and subjective experience": (
        "sim/mechanisms/experience.py::haloed",
        "sim/lab/analyses/blind.py::blind_test",
        "scenarios/cola.yaml",
    ),
    "two loyalties": (
        "sim/mechanisms/loyalty.py::emotional_updated",
        "sim/mechanisms/loyalty.py::transactional_updated",
    ),
    "customer share": (
        "sim/engines/columns/choose.py::choose",
        "sim/engines/columns/count.py::count",
        "sim/state/books.py::SUMS",
    ),
    "satisfaction is not loyalty": (
        "sim/mechanisms/choice.py::firm_utility",
        "sim/engines/columns/choose.py::choose",
    ),
    "life cycle": (
        "sim/engines/columns/enter.py::enter",
        "sim/engines/columns/choose.py::choose",
        "sim/state/person.py::CHANNELS",
    ),
    "transaction and relationship customers": (
        "sim/scenario/parts.py::Traits.relational",
        "sim/mechanisms/bonds.py::social_bonded",
    ),
    "six reasons to leave": (
        "sim/state/causes.py::REASONS",
        "sim/engines/columns/worth.py::causes",
    ),
    "need-based segments": (
        "sim/scenario/parts.py::Segment",
        "scenarios/telecom.yaml",
    ),
    "cross-influence elasticity": (
        "sim/scenario/parts.py::Traits.cross_influence",
        "sim/mechanisms/fairness.py::visible_share",
        "sim/engines/columns/compare.py::compare",
    ),
    "promise: under-promise, over-deliver": (
        "sim/scenario/levers/delivery.py::Promise",
        "sim/market/rehearsal.py::honest_estimate",
        "sim/mechanisms/expectation.py::promised_expectation",
        "sim/mechanisms/costs.py::extras_lift",
        "sim/strategies/under_promise.py::under_promise",
        "sim/strategies/over_promise.py::over_promise",
    ),
    "complaint recovery": (
        "sim/scenario/levers/delivery.py::RecoveryLever",
        "sim/mechanisms/complaint.py::complaint_probability",
        "sim/mechanisms/recovery.py::justice",
        "sim/mechanisms/experience.py::felt_severity",
        "sim/strategies/complaint_recovery.py::complaint_recovery",
    ),
    "ask the customer: voice of customer": (
        "sim/scenario/levers/relationship.py::Survey",
        "sim/mechanisms/survey.py::response_rate",
        "sim/engines/columns/ask.py::ask",
        "sim/strategies/voice_of_customer.py::voice_of_customer",
    ),
    "equal treatment": (
        "sim/scenario/levers/rewards.py::Tiers.lift_rest",
        "sim/strategies/equal_treatment.py::equal_treatment",
    ),
    "tiers / customer pyramid": (
        "sim/scenario/levers/rewards.py::Tiers",
        "sim/mechanisms/tiers.py::ranking_score",
        "sim/strategies/tiered_service.py::tiered_service",
        "sim/strategies/customer_pyramid.py::customer_pyramid",
    ),
    "airline tiers": (
        "sim/scenario/levers/rewards.py::Tiers.by_frequency",
        "sim/mechanisms/tiers.py::status_value",
        "sim/mechanisms/tiers.py::emotional_reviewed",
        "sim/strategies/airline_tiers.py::airline_tiers",
        "scenarios/airline.yaml",
    ),
    "loyalty programme": (
        "sim/scenario/levers/rewards.py::Programme",
        "sim/mechanisms/programme.py::goal_pull",
        "sim/engines/columns/settle.py::settle",
        "sim/strategies/points_programme.py::points_programme",
    ),
    "price and discounts": (
        "sim/scenario/levers/pricing.py::PriceLever",
        "sim/scenario/levers/pricing.py::Bundle",
        "sim/mechanisms/pricing.py::offered_price",
        "sim/mechanisms/fairness.py::price_unfairness",
        "sim/strategies/newcomer_discount.py::newcomer_discount",
        "sim/strategies/loyalty_pricing.py::loyalty_pricing",
        "sim/strategies/segment_discount.py::segment_discount",
        "sim/strategies/seasonal_pricing.py::seasonal_pricing",
        "sim/strategies/bundle.py::bundle",
    ),
    "acquisition": (
        "sim/scenario/levers/acquisition.py::Advertising",
        "sim/mechanisms/word_of_mouth.py::advert_reach",
        "sim/engines/columns/reach.py::reach",
        "sim/strategies/advertise.py::advertise",
        "sim/strategies/sales_calls.py::sales_calls",
    ),
    "referral reward": (
        "sim/scenario/levers/acquisition.py::Referral",
        "sim/mechanisms/word_of_mouth.py::referral_probability",
        "sim/strategies/referral_reward.py::referral_reward",
    ),
    "personalisation and the learning relationship": (
        "sim/scenario/levers/relationship.py::Personalisation",
        "sim/mechanisms/personalisation.py::fit_gain",
        "sim/mechanisms/personalisation.py::intrusion",
        "sim/strategies/personalisation.py::personalisation",
    ),
    "bonds": (
        "sim/scenario/levers/relationship.py::Bonds",
        "sim/mechanisms/bonds.py::social_bonded",
        "sim/mechanisms/bonds.py::structural_grown",
        "sim/strategies/financial_bonds.py::financial_bonds",
        "sim/strategies/social_bonds.py::social_bonds",
        "sim/strategies/structural_bonds.py::structural_bonds",
    ),
    "barriers to exit": (
        "sim/scenario/levers/pricing.py::Contract",
        "sim/mechanisms/pricing.py::exit_penalty",
        "sim/strategies/contract_lock_in.py::contract_lock_in",
        "sim/strategies/structural_bonds.py::structural_bonds",
    ),
    "win-back": (
        "sim/scenario/levers/relationship.py::WinBack",
        "sim/engines/columns/reach.py::reach",
        "sim/strategies/win_back.py::win_back",
    ),
    "letting customers go": (
        "sim/scenario/levers/rewards.py::Release",
        "sim/engines/columns/review.py::mark_unprofitable",
        "sim/strategies/release_unprofitable.py::release_unprofitable",
        "sim/strategies/charge_unprofitable.py::charge_unprofitable",
    ),
    "keeping strategies": (
        "sim/strategies/welcome_programme.py::welcome_programme",
        "sim/strategies/reliability.py::reliability",
        "sim/strategies/responsiveness.py::responsiveness",
        "sim/strategies/recognition.py::recognition",
        "sim/strategies/personalisation.py::personalisation",
        "sim/strategies/proactive_contact.py::proactive_contact",
    ),
    "brand triangle": (
        "sim/scenario/levers/delivery.py::Promise.cushion",
        "sim/mechanisms/expectation.py::promised_expectation",
        "sim/mechanisms/expectation.py::trust_updated",
    ),
    "peak and end design": (
        "sim/scenario/levers/delivery.py::Service.peak",
        "sim/scenario/levers/delivery.py::Service.end",
        "sim/market/offers.py::delivered",
        "sim/strategies/peak_and_end.py::peak_and_end",
        "sim/strategies/even_spend.py::even_spend",
    ),
    "channel partners": (
        "sim/scenario/levers/acquisition.py::Partner",
        "sim/market/offers.py::delivered",
        "sim/strategies/channel_partner.py::channel_partner",
    ),
    "cost to serve": (
        "sim/mechanisms/costs.py::cost_to_serve",
        "sim/engines/columns/settle.py::settle",
    ),
}
"""What each row is in the code: a file, or ``file::name`` for something it defines (``file::Class.field`` for a part)."""

NOT_YET: dict[str, str] = {}
"""Rows without a test of the whole of them, and what is missing. A row that has a test may not stand here."""


@dataclass
class Found:
    """What reading the tests brought: the tests of each row, as (file, name), and what is wrong."""

    tests: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


# -- rows ------------------------------------------------------------------------------------------------------------


def rows(text: str) -> dict[str, dict[str, str]]:
    """The rows of sections 1 and 2, by section: name without its sources, and what the domain says of it."""
    found: dict[str, dict[str, str]] = {}
    for part in re.split(r"^(?=## )", text, flags=re.MULTILINE):
        heading = part.splitlines()[0].removeprefix("## ") if part.strip() else ""
        if not heading.startswith(("1. ", "2. ")):
            continue
        lines = [line for line in part.splitlines() if line.startswith("|")][2:]
        cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
        found[heading] = {re.sub(r"\s*\(S\d(, S\d)*\)$", "", first): says for first, says in cells}
    return found


# -- tests -----------------------------------------------------------------------------------------------------------


def markers(sources: Mapping[str, str], known: Iterable[str]) -> Found:
    """The markers in the sources of tests, by path; a name that is no row is a problem, with the nearest that is."""
    found, names = Found(), list(known)
    for path, source in sources.items():
        for call, test in _marked(ast.parse(source).body):
            where = f"{path}:{call.lineno}"
            if test is None:
                found.problems.append(f"{where}: this marks nothing that is a test")
            if not call.args:
                found.problems.append(f"{where}: name at least one row")
            for argument in (*call.args, *call.keywords):
                name = argument.value if isinstance(argument, ast.Constant) else None
                if not isinstance(name, str):
                    found.problems.append(f"{where}: write the names of rows out, as texts")
                elif name not in names:
                    near = difflib.get_close_matches(name, names, 1, 0.4)
                    hint = f"; did you mean {near[0]!r}?" if near else ""
                    found.problems.append(f"{where}: no row {name!r} in docs/reference/domain.md{hint}")
                elif test is not None:
                    found.tests.setdefault(name, []).append((path, test))
    return found


def _marked(statements: Iterable[ast.stmt], above: str = "") -> Iterator[tuple[ast.Call, str | None]]:
    """Every domain marker with the test, class or (empty name) file it marks; None where it marks no test."""
    for node in statements:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            is_class = isinstance(node, ast.ClassDef)
            name = f"{above}{node.name}" if node.name.startswith("Test" if is_class else "test_") else None
            yield from ((call, name) for decorator in node.decorator_list for call in _calls(decorator))
            if is_class:
                yield from _marked(node.body, f"{above}{node.name}::")
            else:
                yield from ((call, None) for statement in node.body for call in _calls(statement))
        elif isinstance(node, ast.If):
            yield from _marked([*node.body, *node.orelse], above)
        else:
            targets = node.targets if isinstance(node, ast.Assign) else []
            whole = any(isinstance(target, ast.Name) and target.id == "pytestmark" for target in targets)
            yield from ((call, above.removesuffix("::") if whole else None) for call in _calls(node))


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("pytest.mark.domain", "mark.domain"):
            yield node


# -- code ------------------------------------------------------------------------------------------------------------


def missing(references: Iterable[str], root: Path = ROOT) -> list[str]:
    """References to code that lead nowhere."""
    return [reference for reference in references if not _is_there(root, *reference.partition("::")[::2])]


def _is_there(root: Path, path: str, name: str) -> bool:
    if not (root / path).is_file():
        return False
    body = ast.parse((root / path).read_text(encoding="utf-8")).body if name else []
    *outer, last = name.split(".")
    for part in outer:
        body = next((node.body for node in body if isinstance(node, ast.ClassDef) and node.name == part), [])
    return not name or last in _defined(body)


def _defined(body: Iterable[ast.stmt]) -> set[str]:
    names = {n.name for n in body if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)}
    targets: list[ast.expr] = [n.target for n in body if isinstance(n, ast.AnnAssign)]
    targets += [target for n in body if isinstance(n, ast.Assign) for target in n.targets]
    return names | {target.id for target in targets if isinstance(target, ast.Name)}


# -- what is wrong ---------------------------------------------------------------------------------------------------


def gaps(
    known: Iterable[str], tests: Mapping[str, object], code: Mapping[str, object], not_yet: Iterable[str]
) -> list[str]:
    """What keeps the page from being whole: rows with neither code and test nor a place among those not yet there."""
    names, waiting = list(known), set(not_yet)
    found = [
        f"{name!r} is listed, but is no row of docs/reference/domain.md"
        for name in [*code, *waiting]
        if name not in names
    ]
    for name in names:
        lacks = [what for what, there in (("code", code), ("test", tests)) if not there.get(name)]
        if name in waiting and "test" not in lacks:
            found.append(f"{name!r} has a test: take it out of NOT_YET")
        elif name not in waiting and lacks:
            found.append(f"{name!r} has no {' and no '.join(lacks)}")
    return found


# -- page ------------------------------------------------------------------------------------------------------------


def page(known: Mapping[str, Mapping[str, str]], tests: Mapping[str, list[tuple[str, str]]]) -> str:
    """The page as Markdown."""
    total = sum(map(len, known.values()))
    lines = [
        "# Coverage of the domain",
        "",
        f"<!-- Made by `{COMMAND}`; edit the markers in tests/ and the lists in tests/coverage_page.py instead. -->",
        "",
        "Every row of the tables in sections 1 and 2 of the [domain](domain.md): what it is in the code, and the tests that",
        f"name it. {total - len(NOT_YET)} of {total} rows are there as a whole; of the others, the page says what is missing.",
    ]
    for heading, entries in known.items():
        lines += ["", f"## {heading}", "", "| row | in the code | tests |", "| --- | --- | --- |"]
        for name in entries:
            code = ", ".join(_link(*reference.partition("::")[::2]) for reference in CODE.get(name, ()))
            named = ", ".join(_link(path, test) for path, test in sorted(tests.get(name, [])))
            lines.append(f"| {name} | {code or '-'} | {named or '*not yet*: ' + NOT_YET.get(name, 'no test')} |")
    return "\n".join(lines) + "\n"


def _link(path: str, name: str) -> str:
    return f"[{name or Path(path).name}](../../{path})"


def read() -> tuple[dict[str, dict[str, str]], Found]:
    """The rows of the domain, and what the tests say of them."""
    known = rows((ROOT / "docs" / "reference" / "domain.md").read_text(encoding="utf-8"))
    paths = sorted((ROOT / "tests").rglob("*.py"))
    sources = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in paths}
    return known, markers(sources, [name for entries in known.values() for name in entries])


def problems() -> list[str]:
    """All that is wrong with markers and lists; nothing when the page can be trusted."""
    known, found = read()
    names = [name for entries in known.values() for name in entries]
    lost = [f"CODE names {lead}, which is not there" for lead in missing(r for refs in CODE.values() for r in refs)]
    return [*found.problems, *lost, *gaps(names, found.tests, CODE, NOT_YET)]


def main(arguments: list[str]) -> int:
    """Write the page, or with ``--check`` say whether it is current; returns the exit code."""
    if arguments not in ([], ["--check"]):
        sys.stderr.write(f"usage: {COMMAND} [--check]\n")
        return 2
    known, found = read()
    wrong = problems()
    text, path = page(known, found.tests), ROOT / PAGE
    if arguments and (not path.is_file() or path.read_text(encoding="utf-8") != text):
        wrong.append(f"{PAGE} is out of date; run: {COMMAND}")
    if not arguments:
        path.write_text(text, encoding="utf-8", newline="\n")
        sys.stdout.write(f"wrote {PAGE}\n")
    sys.stderr.write("".join(f"{line}\n" for line in wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
