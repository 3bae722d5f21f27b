"""How to do it again: the command that makes a report, and the Python that does."""

from __future__ import annotations

import shlex
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
    from sim.lab.run import Run
    from sim.lab.sensitivity.result import Sensitivity
    from sim.lab.tournament import Tournament
    from sim.scenario import Scenario
    from sim.windows.diary import Diary


def shipped(scenario: Scenario) -> bool:
    """Whether a scenario is the shipped one of its name."""
    from sim.scenario import Scenario as Model
    from sim.scenario import ScenarioError

    try:
        return Model.load(scenario.name).digest() == scenario.digest()
    except ScenarioError:
        return False


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
    words = ["loyalty", "report", twins.base.name]
    for policy, name in zip(twins.policies, twins.names, strict=True):
        text = block_words(twins.base, policy, twins.firm)
        if text is None:
            return ""
        use = text.partition(":")[0]
        words += [text] if name in (use, text) else ["--policy", f"{name}={text}"]
    words += ["--comparison", "--replications", str(twins.replications), "--seed", str(twins.seed)]
    words += ["--firm", twins.firm] if twins.firm != twins.base.focal_firm else []
    words += ["--level", str(twins.level)] if twins.level != 0.95 else []
    return shlex.join(words) if shipped(twins.base) else ""


def _said(x: Any) -> str:
    return str(x).lower() if isinstance(x, bool) else str(x)


def _load(scenario: Scenario) -> str:
    if shipped(scenario):
        return f"base = sim.Scenario.load({scenario.name!r})"
    return f"base = sim.Scenario.load({scenario.name + '.yaml'!r})  # the scenario below, saved as a file"


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
    words = ["loyalty", "value", found.base.name]
    for policy, name in zip(found.policies, found.names[1:], strict=True):
        text = block_words(found.base, policy, found.firm)
        if text is None:
            return ""
        words += [text] if name in (text.partition(":")[0], text) else ["--policy", f"{name}={text}"]
    words += ["--month", str(found.month)] if found.month != 12 else []
    words += ["--years", str(found.years), "--seeds", str(found.replications), "--seed", str(found.seed)]
    words += ["--rate", str(found.rate)] if found.rate != found.base.market.discount_rate else []
    words += ["--firm", found.firm] if found.firm != found.base.focal_firm else []
    words += ["--level", str(found.level)] if found.level != 0.95 else []
    return shlex.join([*words, "--out", f"results/{found.base.name}"]) if shipped(found.base) else ""


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
    if not shipped(run.scenario):
        return ""
    words = ["loyalty", "run", run.scenario.name, "--seed", str(run.seed)]
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
    if not shipped(scenario):
        return ""
    words = ["loyalty", "diary", scenario.name, "--customer", str(diary.customer), "--seed", str(diary.world["seed"])]
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

    if not shipped(found.base):
        return ""
    words = ["loyalty", "ablate", found.base.name, "--replications", str(found.replications), "--seed", str(found.seed)]
    names = [one.name for one in found.knockouts]
    if names != [one.name for one in named(found.base, ["mechanisms"])]:
        for name in names:
            words += ["--of", name]
    if found.tried is not None:
        text = block_words(found.base, found.tried, found.firm)
        if text is None:
            return ""
        words += ["--strategy", text]
    words += ["--firm", found.firm] if found.firm != found.base.focal_firm else []
    words += ["--level", str(found.level)] if found.level != 0.95 else []
    return shlex.join(words)


def command_for_trial(found: FieldExperiment) -> str:
    """The command that does it again; empty when no command can."""
    text = block_words(found.base, found.tried, found.firm)
    if text is None or not shipped(found.base):
        return ""
    words = ["loyalty", "trial", found.base.name, "--policy", text, "--share", str(found.share)]
    words += ["--replications", str(found.replications), "--seed", str(found.seed)]
    words += ["--firm", found.firm] if found.firm != found.base.focal_firm else []
    words += ["--level", str(found.level)] if found.level != 0.95 else []
    return shlex.join(words)


def command_for_tournament(found: Tournament) -> str:
    """The command that does it again; empty when no command can (a market or a strategy has no name to call it by)."""
    from sim.strategies import known_strategies

    if not all(shipped(one.market) for one in found.fields):
        return ""
    words = ["loyalty", "tournament", found.fields[0].market.name]
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
    words += ["--replications", str(found.replications), "--seed", str(found.seed)]
    words += ["--level", str(found.level)] if found.level != 0.95 else []
    return shlex.join(words)


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

    words = _market(found.base)
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
    words += ["--trials", str(found.tries), "--replications", str(found.replications), "--fresh", str(found.fresh)]
    words += ["--seed", str(found.seed)]
    words += ["--firm", found.firm] if found.firm != found.base.focal_firm else []
    words += ["--level", str(found.level)] if found.level != 0.95 else []
    return shlex.join(words)


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

    words = _market(e.base)
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


def _market(scenario: Scenario) -> list[str] | None:
    """A shipped market by name, and what was set in it; none when that is not all it is."""
    from sim.scenario import Scenario as Model
    from sim.scenario import ScenarioError

    try:
        known = Model.load(scenario.name)
        changed = {str(d["path"]): d["after"] for d in known.differences(scenario)}
        if known.evolve(known.name, changed).digest() != scenario.digest():
            return None
    except ScenarioError:
        return None
    words = [scenario.name]
    for path, value in changed.items():
        if not isinstance(value, bool | int | float | str):
            return None
        words += ["--set", f"{path}={_said(value)}"]
    return words
