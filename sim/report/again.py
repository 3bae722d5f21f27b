"""How to do it again: the command that makes a report, and the Python that does."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from pprint import pformat
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sim.lab.analyses.ablation import Ablation
    from sim.lab.analyses.trials import FieldExperiment
    from sim.lab.analyses.twins import Twins
    from sim.lab.crossing import Crossing
    from sim.lab.customer_value import CustomerValue
    from sim.lab.discovery.result import Discovery
    from sim.lab.optimum import Optimum
    from sim.lab.robustness import Robustness
    from sim.lab.run import Run
    from sim.lab.sensitivity.result import Sensitivity
    from sim.lab.tournament import Tournament
    from sim.scenario import Scenario
    from sim.windows.diary import Diary


def block_of(twins: Twins, n: int) -> dict[str, Any] | None:
    """A policy as a strategy's block, when that is all it changes."""
    from sim.strategies.policies import as_policy

    block = dict(twins.policies[n].firms[twins.firm].strategy)
    same = as_policy(twins.base, block, twins.firm).digest() == twins.policies[n].digest()
    return block if same else None


def block_words(base: Scenario, policy: Scenario, firm: str) -> str | None:
    """A policy as it is typed, ``price-cut:depth=0.05``, when a firm's strategy is all it changes."""
    from sim.strategies.policies import as_policy

    block = dict(policy.firms[firm].strategy)
    if as_policy(base, block, firm).digest() != policy.digest():
        return None
    use = str(block.pop("use"))
    return use + (":" + ",".join(f"{k}={_said(v)}" for k, v in block.items()) if block else "")


def command_for_twins(twins: Twins) -> str:
    """The command that writes this report; empty when no command can (the baseline or a policy has no file)."""
    market = market_words(twins.base)
    tried = _policies(twins.base, dict(zip(twins.names, twins.policies, strict=True)), twins.firm)
    if market is None or tried is None:
        return ""
    words = ["loyalty", "report", *market, *tried, "--comparison"]
    return shlex.join([*words, *_worlds(twins.replications, twins.seed), *_whose(twins)])


def command_for_robustness(found: Robustness) -> str:
    """The command that looks again; empty when no command can (the market or a policy has no file)."""
    market = market_words(found.base)
    tried = _policies(found.base, found.policies, found.firm)
    if market is None or tried is None:
        return ""
    words = ["loyalty", "robustness", *market, *tried]
    words += [word for path in found.coefficients or () for word in ("--of", path)]
    words += ["--points", str(found.points)] if found.points != 2 else []
    words += ["--measure", found.measure] if found.measure != "profit" else []
    return shlex.join([*words, *_worlds(found.replications, found.seed), *_whose(found)])


def _policies(base: Scenario, policies: Mapping[str, Scenario], firm: str) -> list[str] | None:
    """Policies as they are typed; none when one changes more than a firm's strategy."""
    words: list[str] = []
    for name, policy in policies.items():
        text = block_words(base, policy, firm)
        if text is None:
            return None
        words += [text] if name in (text.partition(":")[0], text) else ["--policy", f"{name}={text}"]
    return words


def _worlds(replications: int, seed: int) -> list[str]:
    return ["--replications", str(replications), "--seed", str(seed)]


def _whose(found: Any) -> list[str]:
    """Firm and level, where they are not what they are unless named."""
    words = ["--firm", found.firm] if found.firm != found.base.focal_firm else []
    return words + (["--level", str(found.level)] if found.level != 0.95 else [])


def _said(x: Any) -> str:
    return str(x).lower() if isinstance(x, bool) else str(x)


def _load(scenario: Scenario) -> str:
    changed = _changed(scenario)
    if changed is None:
        return f"base = sim.Scenario.load({scenario.name + '.yaml'!r})  # the scenario below, saved as a file"
    load = f"base = sim.Scenario.load({scenario.name!r})"
    return f"{load}.evolve({scenario.name!r}, {pformat(changed, sort_dicts=False)})" if changed else load


def code_for_twins(twins: Twins) -> str:
    """Python that lives these twins again."""
    policies = []
    for n, name in enumerate(twins.names):
        block = block_of(twins, n)
        if block is not None:
            policies.append(
                repr(name) if block == {"use": name} else pformat({**block, "name": name}, sort_dicts=False)
            )
        else:
            changed = {str(d["path"]): d["after"] for d in twins.base.differences(twins.policies[n])}
            policies.append(f"base.evolve({name!r}, {pformat(changed, sort_dicts=False)})")
    extra = f", firm={twins.firm!r}" if twins.firm != twins.base.focal_firm else ""
    extra += f", level={twins.level}" if twins.level != 0.95 else ""
    listed = "".join(f"    {p},\n" for p in policies)
    call = (
        f"twins = sim.compare(\n    base,\n{listed}    replications={twins.replications}, seed={twins.seed}{extra},\n)"
    )
    return f"import sim\n\n{_load(twins.base)}\n{call}\ntwins.report('report.html')"


def command_for_value(found: CustomerValue) -> str:
    """The command that tells these values again; empty when no command can (the market or a policy has no file)."""
    market = market_words(found.base)
    tried = _policies(found.base, dict(zip(found.names[1:], found.policies, strict=True)), found.firm)
    if market is None or tried is None:
        return ""
    words = ["loyalty", "value", *market, *tried]
    words += ["--month", str(found.month)] if found.month != 12 else []
    words += ["--years", str(found.years), *_worlds(found.replications, found.seed)]
    words += ["--rate", str(found.rate)] if found.rate != found.base.market.discount_rate else []
    return shlex.join([*words, *_whose(found), "--out", f"results/{found.base.name}"])


def code_for_value(found: CustomerValue) -> str:
    """Python that tells these values again."""
    listed = ""
    for policy, name in zip(found.policies, found.names[1:], strict=True):
        block = pformat(dict(policy.firms[found.firm].strategy), sort_dicts=False)
        if block_words(found.base, policy, found.firm) is None:
            changed = {str(d["path"]): d["after"] for d in found.base.differences(policy)}
            block = f"base.evolve('policy', {pformat(changed, sort_dicts=False)})"
        listed += f"    {{{name!r}: {block}}},\n"
    extra = f", firm={found.firm!r}" if found.firm != found.base.focal_firm else ""
    extra += f", level={found.level}" if found.level != 0.95 else ""
    call = (
        f"worth = sim.customer_value(\n    base,\n{listed}    month={found.month}, years={found.years}, rate={found.rate},\n"
        f"    replications={found.replications}, seed={found.seed}{extra},\n)"
    )
    return f"import sim\n\n{_load(found.base)}\n{call}\nworth.report('report.html')"


def command_for_run(run: Run) -> str:
    """The command that lives this run and writes its report; empty when the scenario has no name to call it by."""
    market = market_words(run.scenario)
    if market is None:
        return ""
    words = ["loyalty", "run", *market, "--seed", str(run.seed)]
    words += ["--replication", str(run.replication)] if run.replication else []
    words += ["--pyramid"] if "layers" in run.tables else []
    return shlex.join([*words, "--figures", "--out", f"results/{run.scenario.name}"])


def code_for_run(run: Run) -> str:
    """Python that lives this run again."""
    more = f", replication={run.replication}" if run.replication else ""
    more += ", pyramid=True" if "layers" in run.tables else ""
    return f"import sim\n\n{_load(run.scenario)}\nrun = sim.simulate(base, seed={run.seed}{more})"


def command_for_diary(diary: Diary) -> str:
    """The command that writes this life; empty when the scenario has no name to call it by."""
    scenario = diary.scenario
    market = market_words(scenario)
    if market is None:
        return ""
    words = ["loyalty", "diary", *market, "--customer", str(diary.customer), "--seed", str(diary.world["seed"])]
    words += ["--replication", str(diary.world["replication"])] if diary.world["replication"] else []
    return shlex.join(words)


def code_for_diary(diary: Diary) -> str:
    """Python that tells this life again."""
    more = f", replication={diary.world['replication']}" if diary.world["replication"] else ""
    run = f"run = sim.simulate(base, seed={diary.world['seed']}{more})"
    return f"import sim\n\n{_load(diary.scenario)}\n{run}\nprint(run.diary({diary.customer}))"


def command_for_ablation(found: Ablation) -> str:
    """The command that does it again; empty when no command can."""
    from sim.knockouts import named

    market = market_words(found.base)
    if market is None:
        return ""
    words = ["loyalty", "ablate", *market, *_worlds(found.replications, found.seed)]
    names = [one.name for one in found.knockouts]
    if names != [one.name for one in named(found.base, ["mechanisms"])]:
        for name in names:
            words += ["--of", name]
    if found.tried is not None:
        text = block_words(found.base, found.tried, found.firm)
        if text is None:
            return ""
        words += ["--strategy", text]
    return shlex.join([*words, *_whose(found)])


def command_for_trial(found: FieldExperiment) -> str:
    """The command that does it again; empty when no command can."""
    text, market = block_words(found.base, found.tried, found.firm), market_words(found.base)
    if text is None or market is None:
        return ""
    words = ["loyalty", "trial", *market, "--policy", text, "--share", str(found.share)]
    return shlex.join([*words, *_worlds(found.replications, found.seed), *_whose(found)])


def command_for_tournament(found: Tournament) -> str:
    """The command that does it again; empty when no command can (a market or a strategy has no name to call it by)."""
    from sim.strategies import known_strategies

    markets = [market_words(one.market) for one in found.fields]
    named = [market for market in markets if market is not None]
    if len(named) < len(markets) or any(market[1:] != named[0][1:] for market in named):
        return ""  # what is set is set in every market
    words = ["loyalty", "tournament", *named[0]]
    for name, block in found.players.items():
        own = dict(block)
        use = str(own.pop("use"))
        if use not in known_strategies() or not known_strategies()[use].is_shipped:
            return ""
        text = use + (":" + ",".join(f"{k}={_said(v)}" for k, v in own.items()) if own else "")
        words += [text] if name in (use, text) else ["--policy", f"{name}={text}"]
    for one in found.fields[1:]:
        words += ["--also", one.market.name]
    words += _seats(found)
    words += ["--form", found.form] if found.form != "round-robin" else []
    words += ["--measure", found.measure] if found.measure != "profit" else []
    words += _worlds(found.replications, found.seed)
    return shlex.join(words + (["--level", str(found.level)] if found.level != 0.95 else []))


def _seats(found: Tournament) -> list[str]:
    """The seats that were played for, where they are not those of a tournament that names none."""
    from sim.lab.tournament.players import seats_of

    own = found.fields[0].seats
    if all(one.seats == seats_of(one.market, None, found.form) for one in found.fields):
        return []
    return [word for seat in own for word in ("--seat", seat)]


def command_for_optimum(found: Optimum) -> str:
    """The command that does it again; empty when no command can."""
    from sim.lab.doses import LEVERS, typed
    from sim.strategies import known_strategies

    words = market_words(found.base)
    if words is None:
        return ""
    words = ["loyalty", "optimise", *words]
    over: dict[str, str] = {}
    for one in found.candidates:
        use = str(one.block["use"])
        if not known_strategies()[use].is_shipped:
            return ""
        text = typed(one.block)
        if one.name != LEVERS:
            words += [text] if one.name in (use, text) else ["--policy", f"{one.name}={text}"]
        for dose in one.doses.values():
            if any(not isinstance(value, bool | int | float | str) for value in dose.values):
                return ""
            several = ",".join(_said(value) for value in dose.values)
            over[dose.name] = several or f"{dose.low!r}:{dose.high!r}"
    for name, said in over.items():
        words += ["--over", f"{name}={said}"]
    for objective in found.objectives:
        words += ["--for", objective]
    words += ["--budget", f"{found.budget:g}/year"] if found.budget is not None else []
    words += ["--trials", str(found.tries), "--fresh", str(found.fresh)]
    return shlex.join([*words, *_worlds(found.replications, found.seed), *_whose(found)])


def command_for_sensitivity(found: Sensitivity) -> str:
    """The command that does it again; empty when no command can."""
    e = found.sweep.experiment
    asked = _asked(e, found.policy, found.level)
    if asked is None:
        return ""
    words = ["loyalty", "sensitivity", asked[0], "--measure", found.measure, "--method", found.method]
    return shlex.join([*words, "--budget", str(len(e)), *asked[1:]])


def command_for_discovery(found: Discovery) -> str:
    """The command that does it again; empty when no command can."""
    e = found.made.experiment
    asked = _asked(e, found.policy, found.level)
    if asked is None:
        return ""
    words = ["loyalty", "discover", asked[0]]
    for one in found.conditions:
        words += ["--where", str(one).replace(" ", "")]
    return shlex.join([*words, "--points", str(len(e.sample)), *asked[1:]])


def _asked(e: Crossing, policy: str, level: float) -> list[str] | None:
    """The market, and the options that say what was lived of it; none when no command can say it."""
    from sim.lab.sensitivity.ranges import coefficients

    words = market_words(e.base)
    if words is None:
        return None
    if policy != "baseline":
        block = e.policies[policy]
        if not isinstance(block, dict):
            return None
        rest = ",".join(f"{k}={_said(v)}" for k, v in block.items() if k != "use")
        words += ["--policy", f"{policy}={block['use']}" + (f":{rest}" if rest else "")]
    if e.factors != coefficients(e.base):
        for one in e.factors:
            words += ["--factor", f"{one.name}={one.low!r}:{one.high!r}"]
    words += ["--replications", str(e.replications), "--seed", str(e.seed)]
    words += ["--firm", e.firm] if e.firm != e.base.focal_firm else []
    return words + (["--level", str(level)] if level != 0.95 else [])


def _changed(scenario: Scenario) -> dict[str, Any] | None:
    """What was set in the shipped market of its name, by path; none when that is not all it is."""
    from sim.scenario import Scenario as Model
    from sim.scenario import ScenarioError

    try:
        known = Model.load(scenario.name)
        changed = {str(d["path"]): d["after"] for d in known.differences(scenario)}
        return changed if known.evolve(known.name, changed).digest() == scenario.digest() else None
    except ScenarioError:
        return None


def market_words(scenario: Scenario) -> list[str] | None:
    """A shipped market by name, and what was set in it; none when that is not all it is, or cannot be typed."""
    changed = _changed(scenario)
    if changed is None or any(not isinstance(value, bool | int | float | str) for value in changed.values()):
        return None
    return [scenario.name, *(word for path, value in changed.items() for word in ("--set", f"{path}={_said(value)}"))]
