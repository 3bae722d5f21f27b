"""Print what a catalogue of declared texts lacks, ready to be filled in: ``python tests/untranslated.py claims``."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "words"))

from declared_texts import DECLARED, texts
from reading_messages import catalogue

from sim.words.declared import identifier


def main(room: str) -> None:
    """What is missing, and what is said no more."""
    written = {id_ for id_ in catalogue("zh") if id_.startswith(f"{room}-")}
    wanted = {identifier(room, text): text for text in texts(room)}
    for id_, text in wanted.items():
        if id_ not in written:
            print(f"# {text}\n{id_} = ")
    for id_ in sorted(written - set(wanted)):
        print(f"# said no more: {id_}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else sorted(DECLARED)[0])
