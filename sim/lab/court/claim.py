"""Claims on trial: what a study is, and the verdict it comes to.

A study puts one claim on trial. Studies do not live here: packages name theirs as entry points (``sim.lab.court.find``).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, Final, Literal

from sim.lab.result import Result, Tables, digest_of
from sim.scenario.errors import no_such

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

    from sim.lab.columns import Columns
    from sim.lab.court.case import Case

Ruling = Literal["holds", "holds where", "arithmetic, not behaviour", "fails", "cannot be told", "cannot be told yet"]
"""*Holds where*: in some places and not in others, which are named; *arithmetic, not behaviour*: true as a closed form, while
what people and firms do fails it somewhere or everywhere; *cannot be told yet*: with fewer worlds than the rule needs; *cannot be
told*: more worlds would not help."""

Grade = Literal["high", "moderate", "low", "very low"]
"""How certain a verdict is (``sim.lab.court.certainty``)."""

SENTENCES: Final = 3
"""Sentences of a verdict that are printed."""


@dataclass(frozen=True, eq=False, repr=False)
class Verdict(Result):
    """What a study comes to.

    Attributes:
        name: the study's name.
        claim: the claim, in the words of who makes it.
        definitions: what its words were taken to mean: one entry a term or reading.
        verdict: the ruling, by a rule written down before the runs.
        words: the verdict in a few sentences, with its numbers, for a reader who reads nothing else; an empty line
            between paragraphs.
        tables: the evidence, tidy, by title.
        figures: functions that draw one figure each, by title; called only when figures are wanted.
        numbers: the figures quoted in ``words``, by name: plain numbers or texts.
        unknown: what the study does not know.
        short: the finding in at most three sentences; the first three of ``words`` unless given.
        rule: the rule by which the verdict falls, as it was written down before the runs.
        more: how many worlds more the rule needs before it can tell; 0 where it has told, or where none would help.
        found: of a case on the court's kit, all that its page says, as plain values: whatever language it is said in.
        columns: of its tables, by title.
    """

    name: str
    claim: str
    definitions: Mapping[str, str]
    verdict: Ruling
    words: str
    tables: Tables = field(default_factory=Tables)
    figures: Mapping[str, Callable[[], Axes]] = field(default_factory=dict)
    numbers: Mapping[str, Any] = field(default_factory=dict)
    unknown: str = ""
    short: str = ""
    rule: str = ""
    more: int = 0
    found: Mapping[str, Any] = field(default_factory=dict)
    columns: Columns = field(default_factory=dict)

    kind: ClassVar[str] = "verdict"

    def __post_init__(self) -> None:
        object.__setattr__(self, "tables", Tables(self.tables))
        object.__setattr__(self, "short", self.short or opening(self.words))

    @property
    def id(self) -> str:
        """Digest of the claim, the verdict and the numbers it rests on."""
        return digest_of([self.kind, self.name, self.claim, self.verdict, self.words, *sorted(self.numbers.items())])

    def plot(self, what: str | None = None, **options: Any) -> Axes:
        """A figure by its title, the first unless named.

        Raises:
            ValueError: when there is none of that title, naming the nearest.
        """
        if options:
            raise ValueError(f"figures of a verdict have no options, got {', '.join(options)}")
        title = next(iter(self.figures), "") if what is None else what
        if title not in self.figures:
            raise ValueError(no_such(title, self.figures, "figures"))
        return self.figures[title]()

    def record(self) -> dict[str, Any]:
        """What a report is made of; the tables as they are."""
        return {
            "study": self.name,
            "claim": self.claim,
            "verdict": self.verdict,
            "more": self.more,
            "short": self.short,
            "words": self.words,
            "rule": self.rule,
            "definitions": dict(self.definitions),
            "numbers": dict(self.numbers),
            "unknown": self.unknown,
            "found": dict(self.found),
            "tables": self.tables(),
        }

    def _told(self) -> dict[str, Any]:
        """Everything as plain JSON values."""
        from sim.results.store import records

        return {**self.record(), "tables": {title: records(table) for title, table in self.tables.items()}}

    def headline(self) -> str:
        """The claim and its verdict."""
        return f"{self.name}: {self.verdict}. {self.claim}"

    def glance(self) -> pd.DataFrame:
        """The numbers that are quoted."""
        import pandas as pd

        return pd.DataFrame({"number": list(self.numbers), "value": [str(v) for v in self.numbers.values()]})


def opening(words: str, sentences: int = SENTENCES) -> str:
    """The first sentences of a text. A sentence ends with a full stop before a capital letter or a paragraph's end."""
    found = re.split(r"(?<=[.!?]) (?=[A-Z])", " ".join(words.split()))
    return " ".join(found[:sentences])


@dataclass(frozen=True)
class Study:
    """One claim and how it is put on trial.

    Attributes:
        name: what one types to run it.
        claim: the claim, in one sentence.
        run: puts it on trial. Called as ``run(seed=1, scale=1.0, workers=None, progress=None)``: ``scale`` multiplies
            the effort (0.1 is a look that takes seconds), ``workers`` is the number of processes (none: one a core)
            and ``progress`` is called with (done, total). It may take ``executor`` and ``store``, as
            ``sim.lab.runner.run`` has them. The verdict depends on seed and scale alone.
        case: what is declared of it, where it stands on the court's kit.
    """

    name: str
    claim: str
    run: Callable[..., Verdict]
    case: Case | None = None

    def id(self, seed: int, scale: float) -> str:
        """Digest of all that determines the verdict: study, seed, scale, version; of a file of one's own, what it says."""
        from sim import __version__, source
        from sim.numerics.streams import as_seed  # late: to list studies nothing need be compiled

        said = f"|{source.digest(self.run)}" if source.is_own(self.run) else ""
        return hashlib.sha256(f"{self.name}|{as_seed(seed)}|{scale!r}|{__version__}{said}".encode()).hexdigest()[:16]
