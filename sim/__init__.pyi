"""What is public, once: read by ``sim/__init__.py`` when it runs, and by type checkers and editors.

Everything else in ``sim`` is private and free to change. One name here is a room of ``sim`` too, ``strategies``, and is that
room whatever was imported before; it can be called (``known_strategies``). No other may be: which of the two one got would
depend on what had been imported before.
"""

from . import strategies as strategies
from .knockouts import knock_out as knock_out
from .lab.analyses.ablation import Ablation as Ablation
from .lab.analyses.ablation import ablate as ablate
from .lab.analyses.trials import FieldExperiment as FieldExperiment
from .lab.analyses.trials import field_experiment as field_experiment
from .lab.analyses.twins import Twins as Twins
from .lab.analyses.twins import compare as compare
from .lab.calibration.calibrate import calibrate as calibrate
from .lab.calibration.result import Calibration as Calibration
from .lab.checkup.study import checkup as checkup
from .lab.customer_value import CustomerValue as CustomerValue
from .lab.customer_value import customer_value as customer_value
from .lab.decision.decide import decide as decide
from .lab.decision.decision import Decision as Decision
from .lab.discovery.result import Discovery as Discovery
from .lab.discovery.study import discover as discover
from .lab.ensemble.drawn import DrawnEnsemble as DrawnEnsemble
from .lab.ensemble.drawn import ensemble as ensemble
from .lab.ensemble.ensemble import Ensemble as Ensemble
from .lab.experiment import Experiment as Experiment
from .lab.export.benchmark import Benchmark as Benchmark
from .lab.export.study import export_benchmark as export_benchmark
from .lab.founding.found import Founded as Founded
from .lab.founding.found import found as found
from .lab.levelling.level import Levelled as Levelled
from .lab.levelling.level import level as level
from .lab.optimise import optimise as optimise
from .lab.optimum import Optimum as Optimum
from .lab.plausible.study import Plausibility as Plausibility
from .lab.plausible.study import plausible as plausible
from .lab.robustness import Robustness as Robustness
from .lab.robustness import robustness as robustness
from .lab.run import Run as Run
from .lab.sensitivity.result import Sensitivity as Sensitivity
from .lab.sensitivity.study import sensitivity as sensitivity
from .lab.simulate import simulate as simulate
from .lab.sweep import Sweep as Sweep
from .lab.tournament.play import tournament as tournament
from .lab.tournament.result import Tournament as Tournament
from .market.market import Market as Market
from .results.value import customer_equity as customer_equity
from .results.value import customer_lifetime_value as customer_lifetime_value
from .scenario import Levers as Levers
from .scenario import Scenario as Scenario
from .scenario import ScenarioError as ScenarioError
from .strategies import MarketView as MarketView
from .strategies import StrategyError as StrategyError
from .strategies import known_strategies as known_strategies
from .strategies import strategy as strategy

__version__: str
