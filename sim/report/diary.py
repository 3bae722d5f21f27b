"""The report of one customer's life."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sim.report.again import code_for_diary, command_for_diary
from sim.report.phrases import scenario_fact, title_of, versions_fact
from sim.report.sheet import Chapter, Facts, Sheet, Sketch
from sim.words import number, say, segment_name, speaking
from sim.words.names import named

if TYPE_CHECKING:
    from sim.windows.diary import Diary


def _trait(key: str, value: Any) -> str:
    """What a customer is in one respect."""
    if isinstance(value, float):
        return number(value, 3)
    return segment_name(str(value)) if key == "segment" else str(value)


def diary_sheet(diary: Diary, lang: str = "en") -> Sheet:
    """The report of a life."""
    diary = replace(diary, lang=lang)
    with speaking(lang):
        scenario = diary.scenario
        traits = [(named("trait", k), _trait(k, v)) for k, v in diary.about.items()]
        seed, replication = str(diary.world["seed"]), str(diary.world["replication"])
        return Sheet(
            title=say("report-diary-title", market=title_of(scenario), customer=str(diary.customer)),
            lead=diary.opening,
            short=[],
            chapters=[
                Chapter(
                    say("report-diary-life-title"),
                    [Sketch("life", say("report-diary-figure"), diary.plot), Facts(diary.told()), diary.closing],
                ),
                Chapter(say("report-diary-who-title"), [Facts(traits)]),
            ],
            limits=(say("report-diary-limit-average"), say("report-diary-limit-why")),
            command=command_for_diary(diary),
            code=code_for_diary(diary),
            provenance=[
                scenario_fact(scenario),
                (say("report-from-seed"), say("report-from-one", seed=seed, replication=replication)),
                versions_fact(),
            ],
            lang=lang,
        )
