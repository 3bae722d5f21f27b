"""What each page needs so that all it says to type can be run: files, what is made smaller so that nobody waits, what is left out.

Every page is run unless something here says otherwise. A page without an entry is run as it stands. ``test_pages_run.py`` finds an
entry that nothing on its page bears out any more.
"""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import mesa
from docs_pages import DOCS, ROOT

SERVES: Final = "opens a server and waits until it is stopped; tests/classroom opens it"
QUEUE: Final = "needs a cluster's queue; tests/lab/test_executors.py lives a design on a Dask cluster"
CI: Final = "CI types it (.ci/run)"
INSTALLS: Final = "installs from a package index; CI makes its environments with make"
HOURS: Final = "lives worlds for many minutes, and makes the page that it stands on; `make evidence` types it"
ASKS: Final = "asks at a terminal; tests/lab/founding and tests/app/test_founding_verbs.py answer"
LIVED: Final = "half a minute; tests/experiments/test_claims_contract.py lives every claim at its smallest"
LESSONS: Final = "minutes; tests/classroom/browser/test_page_files.py writes a lesson and opens it"
PIECE: Final = "a piece of a file that is in the repository; tests/experiments live it"

GYM: Final = """\
extends: bases/subscription
title: A chain of gyms in one city
market: {months: 12, currency: EUR, category_price: 40, review_rate: 0.25}
population: {size: 300, start_outside: 0.1}
focal: pulse
firms:
  pulse: {list_price: 39, start_share: 0.35, failure_rate: 0.10}
  basefit: {list_price: 25, start_share: 0.40, failure_rate: 0.15}
  studio: {list_price: 79, start_share: 0.15, failure_rate: 0.05}
"""
ENSEMBLE: Final = """\
ensemble: gym
of: gym.yaml
members:
  - set: {behaviour.choice.inertia: 0.4}
  - set: {behaviour.choice.inertia: 1.1}
"""
STUDY: Final = """\
scenario: textbook
policies: {less: under-promise}
factors: {policy.cushion: [0.05, 0.1]}
replications: 2
"""
MEMBERS: Final = "customer,tenure (months),churned\n" + "".join(
    f"{n},{min(1 + n * n // 400, 12)},{'yes' if n * n < 4400 else 'no'}\n" for n in range(120)
)
"""Of 120 who joined, when they left: many early, half of them not within a year."""
FACTS: Final = """\
name: small
kind: subscription
currency: EUR
months: 12
ours: pulse
customers: 600
retention: 70%
firms:
  pulse: {price: 39, share: 45%, margin: 60%}
  basefit: {price: 25, share: 55%, margin: 50%}
"""
SMALL: Final = " --set population.size=300"
TINY: Final = "--set population.size=60 --set market.warm_up=3 --months 3"


OLD_MESA: Final[Mapping[str, str]] = (
    {}
    if "rng" in inspect.signature(mesa.batch_run).parameters
    else {'{"spec": ["textbook", "duopoly"]}, rng=[1, 2]': '{"spec": ["textbook", "duopoly"], "rng": [1, 2]}'}
)
"""As the page says it of Mesa before 3.5."""


@dataclass(frozen=True)
class Stage:
    """What one page needs.

    Attributes:
        files: laid in its folder before, by name.
        smaller: from words on the page to the words that are run in their place: fewer customers, tries, worlds.
        left: from the first line of what is not run to the reason.
        above: Python that stands above the page's own in the file that it is about.
        laid_over: the market of which YAML without a title on the page is a piece.
        misses: beginnings of calls that may answer 1: in so few worlds not everything wanted is reached, and they say so.
    """

    files: Mapping[str, str] = field(default_factory=dict)
    smaller: Mapping[str, str] = field(default_factory=dict)
    left: Mapping[str, str] = field(default_factory=dict)
    above: str = ""
    laid_over: str = ""
    misses: tuple[str, ...] = ()


STAGES: Final[Mapping[str, Stage]] = {
    "README.md": Stage(
        smaller={
            '"car-dealer")': '"car-dealer").evolve("small", {"population.size": 300})',
            "replications=40": "replications=2",
        },
        left={
            "make demo": CI,
            "make test": CI,
            "python3 -m venv .venv && .venv/bin/pip install -e '.[classroom]' && .venv/bin/loyalty demo": INSTALLS,
            "python3 -m venv .venv && .venv/bin/pip install -e '.[dev]' && .venv/bin/pytest -n auto": INSTALLS,
        },
    ),
    "CONTRIBUTING.md": Stage(left={"make check": CI}),
    "docs/how-to/best-policy.md": Stage(
        smaller={
            "--budget 200000/year": "--budget 200000/year --trials 3 --seeds 2 --fresh 2" + SMALL,
            '"car-dealer"': 'sim.Scenario.load("car-dealer").evolve("small", {"population.size": 300})',
            'store=Folder("kept")': 'store=Folder("kept"), trials=3, replications=2, fresh=2',
        }
    ),
    "docs/how-to/calibrate.md": Stage(
        files={"members.csv": MEMBERS, "my-market.yaml": GYM},
        smaller={
            "--out gym.yaml": "--worlds 128 --members 2 --customers 200 --out gym.yaml",
            "--out fitted.yaml": "--worlds 128 --members 2 --out fitted.yaml",
            "hold_out=5)": "hold_out=5, customers=200, worlds=128, members=2)",
        },
    ),
    "docs/how-to/classroom.md": Stage(
        smaller={
            "0.15:6": "0.15:2",
            "0.9:4": "0.9:2 --months 12 --seeds 2" + SMALL,
        },
        left={
            "make classroom": SERVES,
            "loyalty page lessons.html --lesson all": LESSONS,
            "loyalty classroom my/market.yaml telecom": SERVES,
            "loyalty classroom --share": SERVES,
        },
    ),
    "docs/how-to/cluster.md": Stage(
        files={"study.yaml": STUDY},
        left={
            "pip install 'loyalty-lab[cli,dask]'        # the same version, Python and Numba on every machine": INSTALLS,
            "# sweep_slurm.py: python sweep_slurm.py": QUEUE,
            "#!/bin/bash": QUEUE,
            "# sweep_kubernetes.py: pip install dask-kubernetes where it is started": QUEUE,
        },
    ),
    "docs/how-to/decide.md": Stage(
        files={"gym.yaml": GYM, "gym.ensemble.yaml": ENSEMBLE},
        smaller={"--pdf gym.pdf ": "", "--out gym.html": "--seeds 2 --customers 200 --out gym.html"},
    ),
    "docs/how-to/level.md": Stage(
        smaller={
            "level telecom": "level telecom --seeds 2 --years 1 --scale 0.1",
            '"telecom"': 'sim.Scenario.load("telecom").evolve("small", {"population.size": 400})',
            "satisfaction=0.74": "satisfaction=0.74, seeds=2, years=1",
        }
    ),
    "docs/how-to/own-market.md": Stage(
        smaller={
            "--members 30": "--members 2 --seeds 1",
            "loyalty new facts.yaml": "loyalty new small.yaml --seeds 4",
            'sim.found("facts.yaml")': 'sim.found("small.yaml", seeds=2, fresh=2, size=300)',
            '"my-gym.yaml", 30': '"my-gym.yaml", 2, seeds=1, people=300',
        },
        left={"loyalty new": ASKS},
        files={"small.yaml": FACTS},
        misses=("loyalty new", "loyalty ensemble"),
    ),
    "docs/how-to/plausible.md": Stage(
        smaller={"plausible telecom --seeds 4": "plausible telecom --seeds 1 --scale 0.05 --row 1-3"},
        left={"loyalty plausible --against docs/plausibility.json": HOURS},
    ),
    "docs/how-to/teach.md": Stage(
        left={
            "loyalty classroom": SERVES,
            "loyalty classroom --share": SERVES,
        }
    ),
    "docs/explanation/customer-value.md": Stage(
        smaller={
            "value coffee-shop": "value coffee-shop --seeds 2" + SMALL,
            "value telecom reliability": "value telecom reliability --seeds 2" + SMALL,
            '"coffee-shop", "better-service"': 'sim.Scenario.load("coffee-shop").evolve("small", {"population.size": 300}), '
            '"better-service"',
            "replications=20": "replications=2",
        }
    ),
    "docs/explanation/engine.md": Stage(
        smaller={"max_steps=60": "max_steps=3"} | OLD_MESA,
        laid_over="textbook",
    ),
    "docs/explanation/ties.md": Stage(laid_over="textbook"),
    "docs/explanation/rivalry.md": Stage(left={"loyalty claims rivalry --seed 1 --scale 1.0": HOURS}),
    "docs/contributing/claim.md": Stage(
        left={
            "loyalty claims under-promise --scale 0.1 --workers 1": LIVED,
            "python -m pytest tests/experiments/test_claims_contract.py -n 0 -k under-promise": CI,
            "def arms(base: Scenario) -> Mapping[str, Scenario]:": PIECE,
            "def read(found: Found, base: Scenario) -> Mapping[str, float]:": PIECE,
        },
    ),
    "docs/contributing/distribution.md": Stage(
        above="from typing import Literal\nimport numpy as np\nfrom sim.scenario.fields import number\n"
        "from sim.scenario.shapes import Shape\nNumbers = np.ndarray\n"
    ),
    "docs/contributing/law.md": Stage(smaller={"def recovery_gain(": "def recovery_gain_of_a_page("}),
    "docs/contributing/lever.md": Stage(
        above="from typing import Annotated\nfrom sim.scenario.booked import Booked\n"
        "from sim.scenario.fields import Part, number\n"
    ),
    "docs/contributing/strategy.md": Stage(laid_over="car-dealer"),
    "docs/sensitivity.md": Stage(
        smaller={
            "--set population.size=600": f"{TINY} --factor behaviour.choice.quality --factor behaviour.choice.inertia",
            "--method sobol": f"--method sobol --budget 256 {TINY}",
            "--where 'profit>0' --where": f"--points 64 --replications 2 {TINY} --where 'profit>0' --where",
        }
    ),
    "docs/targets.md": Stage(
        left={
            "loyalty targets --out docs": HOURS,
            "loyalty targets --sensitivity 32 --seeds 2 --scale 0.25 --out docs": HOURS,
        }
    ),
    "docs/plausibility.md": Stage(left={"loyalty plausible --out docs": HOURS}),
    "docs/reference/windows.md": Stage(
        smaller={
            "diary telecom": "diary telecom" + SMALL,
            'sim.simulate("telecom"': 'sim.simulate(sim.Scenario.load("telecom").evolve("small", {"population.size": 800})',
        }
    ),
}


def stage_of(name: str) -> Stage:
    """What a page needs, by its path in the repository."""
    return STAGES.get(name, Stage())


RECORDS: Final = ("docs/claims/", "docs/studies/")
"""Pages that a command wrote of worlds that took minutes to hours, and that say which; test_commands.py reads what they say."""

TUTORIALS: Final = "docs/tutorials/"
"""Run as they stand, by test_tutorials.py."""

PAGES: Final = sorted(
    page.relative_to(ROOT).as_posix()
    for page in [*DOCS.rglob("*.md"), *ROOT.glob("*.md")]
    if "_build" not in page.parts
)
"""Every page, by its path in the repository."""

READ: Final = frozenset({"csv", "text", "ftl", "yaml", "toml", "dockerfile", "{toctree}", "{eval-rst}"})
"""Languages of what nobody types: read, not run. YAML and TOML are read as what they are by test_pages_run.py."""
