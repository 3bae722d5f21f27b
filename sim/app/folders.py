"""Folders of results that appear whole or not at all."""

from __future__ import annotations

import json
import os
import platform
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sim.app.output import told

LAST = "manifest.json"
"""The file whose presence is completion; it is moved into place after all others."""


@contextmanager
def published(out: Path) -> Iterator[Path]:
    """A folder to write into; what it holds in the end is moved into ``out``, ``manifest.json`` last.

    Until then ``out`` stays as it was: a failure, a full disk or Ctrl-C leaves nothing behind. What a killed process
    left is removed by the next one.
    """
    created = _made(out)
    mark = f".partial-{_here()}-"
    _sweep(out, mark)
    staging = out / f"{mark}{os.getpid()}"
    try:
        staging.mkdir()
        yield staging
        if (staging / LAST).exists() and any(out.glob("*.parquet")) and not (out / LAST).exists():
            told("app-folder-unfinished", place=str(out), last=LAST)
        _move(staging, out)
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        for folder in created:
            with suppress(OSError):
                folder.rmdir()
        raise
    shutil.rmtree(staging, ignore_errors=True)


def _here() -> str:
    return "".join(c for c in platform.node() if c.isalnum())[:20] or "host"


def _made(out: Path) -> list[Path]:
    """Make a folder and its parents; returns those made, innermost first."""
    missing = []
    place = out
    while not place.exists():
        missing.append(place)
        place = place.parent
    out.mkdir(parents=True, exist_ok=True)
    return missing


def _sweep(out: Path, mark: str) -> None:
    """Remove what processes of this machine that are no more left half-written."""
    for left in out.glob(f"{mark}*"):
        owner = left.name.removeprefix(mark)
        if owner.isdigit() and not _alive(int(owner)):
            shutil.rmtree(left, ignore_errors=True)
            told("app-folder-swept", place=str(left))


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _move(staging: Path, out: Path) -> None:
    files = sorted(path.relative_to(staging) for path in staging.rglob("*") if path.is_file())
    files.sort(key=lambda file: file == Path(LAST))
    if Path(LAST) in files:
        manifest = json.loads((staging / LAST).read_text("utf-8"))
        manifest["files"] = [file.as_posix() for file in files]
        (staging / LAST).write_text(json.dumps(manifest, indent=2, sort_keys=True) + "\n", "utf-8")
        old = _listed(out)
        (out / LAST).unlink(missing_ok=True)  # from here until the new one is there, the folder is unfinished
        for file in old - set(files):
            (out / file).unlink(missing_ok=True)
    for file in files:
        (out / file).parent.mkdir(parents=True, exist_ok=True)
        os.replace(staging / file, out / file)


def _listed(out: Path) -> set[Path]:
    """Files of the result that was here, as its manifest lists them; only what lies in the folder."""
    try:
        listed = json.loads((out / LAST).read_text("utf-8")).get("files", [])
        root = out.resolve()
        return {Path(f) for f in listed if (out / f).is_file() and (out / f).resolve().is_relative_to(root)}
    except (OSError, ValueError, AttributeError, TypeError):
        return set()
