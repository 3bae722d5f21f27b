"""Whether the planner covers what it says, when it stops because an interval is narrow.

    python benchmarks/planner.py               # 2,000 sequences a line, about a minute
    python benchmarks/planner.py --sequences 500

Every line is a distribution of paired differences with a known mean and a target. Sequences are stopped as soon as the interval
is narrower than the target, looking after every replication, which is the worst case; and the interval at that moment covers
the mean or not. Three ways of making it: the planner's confidence sequence, Student's interval (which was not made for being
looked at again and again), and Stein's two stages (a pilot says how many there will be). *ever missed* is the share of
sequences that miss at any of their looks.
"""

from __future__ import annotations

import argparse
import math
import time
from collections.abc import Callable

import numpy as np
from scipy import special

from sim.lab.planner import FIRST, _times, prior_variance

LEVEL = 0.95
MOST = 400

Draw = Callable[[np.random.Generator, tuple[int, int]], np.ndarray]
DISTRIBUTIONS: dict[str, Draw] = {
    "normal": lambda rng, shape: rng.standard_normal(shape),
    "uniform": lambda rng, shape: rng.uniform(-math.sqrt(3), math.sqrt(3), shape),
    "skewed (gamma 4)": lambda rng, shape: (rng.gamma(4.0, 1.0, shape) - 4) / 2,
    "heavy tails (t 5)": lambda rng, shape: rng.standard_t(5, shape) / math.sqrt(5 / 3),
    "very skewed (exponential)": lambda rng, shape: rng.exponential(1.0, shape) - 1,
}
"""Each with mean 0 and standard deviation 1."""


def running(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Mean and standard deviation after every replication: shape (sequences, replications)."""
    n = np.arange(1, values.shape[1] + 1)
    mean = np.cumsum(values, axis=1) / n
    squares = np.cumsum(values**2, axis=1) - n * mean**2
    return mean, np.sqrt(np.maximum(squares, 0.0) / np.maximum(n - 1, 1))


def stopped(mean: np.ndarray, half: np.ndarray, target: float) -> tuple[float, float, float]:
    """Coverage where the interval is first narrower than the target, replications until then, and share that ever missed."""
    looks = half[:, FIRST - 1 :]
    narrow = looks <= target
    where = np.where(narrow.any(axis=1), narrow.argmax(axis=1), looks.shape[1] - 1) + FIRST - 1
    row = np.arange(len(mean))
    covered = np.abs(mean[row, where]) <= half[row, where]
    ever = (np.abs(mean[:, 1:]) > half[:, 1:]).any(axis=1)
    return float(covered.mean()), float((where + 1).mean()), float(ever.mean())


def stein(values: np.ndarray, target: float, pilot: int = 10) -> tuple[float, float]:
    """Coverage and replications of Stein's two stages."""
    t = float(special.stdtrit(pilot - 1, 0.5 + LEVEL / 2))
    s = values[:, :pilot].std(axis=1, ddof=1)
    n = np.minimum(np.maximum(np.ceil((t * s / target) ** 2), pilot), values.shape[1]).astype(int)
    mean = np.cumsum(values, axis=1)[np.arange(len(values)), n - 1] / n
    return float((np.abs(mean) <= t * s / np.sqrt(n)).mean()), float(n.mean())


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sequences", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    n = np.arange(1, MOST + 1)
    g = prior_variance(LEVEL)
    anytime = np.array([_times(int(k), LEVEL, g) for k in n])
    student = np.array([math.inf, *(special.stdtrit(k - 1, 0.5 + LEVEL / 2) / math.sqrt(k) for k in n[1:])])
    both = anytime, student
    started = time.perf_counter()
    print(
        f"{asked.sequences} sequences a line, {LEVEL:.0%}, first look after {FIRST}, at most {MOST}; target in spreads"
    )
    print(
        "distribution               target | planner: covers  n   ever missed | Student: covers  n   ever missed | Stein: covers  n"
    )
    for name, draw in DISTRIBUTIONS.items():
        for target in (1.0, 0.5, 0.25):
            values = draw(np.random.default_rng([asked.seed, int(100 * target)]), (asked.sequences, MOST))
            mean, s = running(values)
            a, b = (
                stopped(mean, np.multiply(s, of, where=of < np.inf, out=np.full_like(s, np.inf)), target) for of in both
            )
            c = stein(values, target)
            print(
                f"{name:26} {target:6} | {a[0]:15.1%} {a[1]:4.0f} {a[2]:10.1%}  | {b[0]:14.1%} {b[1]:4.0f} {b[2]:10.1%}  "
                f"| {c[0]:12.1%} {c[1]:4.0f}"
            )
    print(f"{time.perf_counter() - started:.0f} s")


if __name__ == "__main__":
    main()
