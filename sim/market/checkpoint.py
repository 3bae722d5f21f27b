"""A world on disk, to go on with: arrays and text only, no code."""

from __future__ import annotations

import io
import json
from contextlib import nullcontext
from pathlib import Path
from typing import IO, Any, Protocol

import numpy as np

from sim.engines.engine import Engine
from sim.market.firms import Firm
from sim.results.tables import ENTRY, EXIT, GROWING, Record
from sim.scenario import Levers, Scenario
from sim.state.customers import Customers
from sim.state.offer import OFFER
from sim.windows import Window
from sim.words import message


class Saved(Protocol):
    """What a checkpoint reads of a world, and writes into it.

    Attributes:
        spec, world_seed, replication, fingerprints: which world it is.
        month: the next to be lived.
        running: whether there is one.
        shares: of customers at the end of the last month, 0-1, by firm.
        firms, engine, record, windows: what remembers.
    """

    spec: Scenario
    world_seed: int
    replication: int
    fingerprints: dict[str, str]
    month: int
    running: bool
    shares: dict[str, float]
    firms: list[Firm]
    engine: Engine
    record: Record
    windows: tuple[Window, ...]

    @property
    def customers(self) -> Customers:
        """The customers' columns now."""


def written(market: Saved) -> bytes:
    """All that is remembered of a world now."""
    about: dict[str, Any] = {"month": market.month, "seed": market.world_seed, "replication": market.replication}
    about |= {"strategies": market.fingerprints}
    kept = [[f.club, f.tiers_share] for f in market.firms]
    buffer = io.BytesIO()
    arrays: dict[str, Any] = {f"record_{name}": array for name, array in market.record.state().items()}
    arrays |= {f"engine_{name}": array for name, array in market.engine.state().items()}
    arrays |= {f"{w.name}_{name}": array for w in market.windows for name, array in w.state().items()}
    np.savez_compressed(
        buffer,
        about=np.frombuffer(json.dumps(about).encode(), np.uint8),
        digest=np.frombuffer(market.spec.digest().encode(), np.uint8),
        firms=np.frombuffer(json.dumps(kept).encode(), np.uint8),
        shares=np.array(list(market.shares.values())),
        offers=np.array([f.offer for f in market.firms], dtype=OFFER),
        levers=np.frombuffer(
            json.dumps([[one.model_dump() for one in f.all_levers] for f in market.firms]).encode(), np.uint8
        ),
        **arrays,
    )
    return buffer.getvalue()


def take_over(market: Saved, source: Path | IO[bytes], path: str) -> None:
    """Go on from a saved world of the same scenario and seed; ``path`` is what messages call it.

    Raises:
        ValueError: when it is no checkpoint, or belongs to another scenario, seed or replication, or was saved without the
            windows that are open here.
    """
    try:
        opened = source.open("rb") if isinstance(source, Path) else nullcontext(source)
        with opened as file, np.load(file, allow_pickle=False) as saved:
            data = {name: saved[name] for name in saved.files}
        about = json.loads(data["about"].tobytes())
        digest = data["digest"].tobytes().decode()
        levers = [[Levers(**block) for block in blocks] for blocks in json.loads(data["levers"].tobytes())]
        shares = data["shares"].tolist()
        kept = json.loads(data["firms"].tobytes())
    except FileNotFoundError:
        raise ValueError(message("asked-no-checkpoint", path=str(path))) from None
    except Exception as error:  # torn bytes may fail anywhere: in zip, in zlib, in the header of an array
        raise ValueError(message("asked-torn-checkpoint", path=str(path))) from error
    if digest != market.spec.digest():
        raise ValueError(message("asked-checkpoint-scenario", path=str(path), market=repr(market.spec.name)))
    if (about["seed"], about["replication"]) != (market.world_seed, market.replication):
        raise ValueError(
            message(
                "asked-checkpoint-seed",
                path=str(path),
                seed=str(about["seed"]),
                replication=str(about["replication"]),
                wanted=str(market.world_seed),
                other=str(market.replication),
            )
        )
    for firm in market.firms:
        if about.get("strategies", {}).get(firm.name, "") != market.fingerprints.get(firm.name, ""):
            raise ValueError(message("asked-checkpoint-strategy", path=str(path), firm=firm.name))
    ours = {f"record_{name}": array for name, array in market.record.state().items() if name not in GROWING}
    ours |= {f"engine_{name}": array for name, array in market.engine.state().items() if name != "club"}
    likes = {name: (array.shape, array.dtype) for name, array in ours.items()}
    likes["offers"] = ((len(market.firms),), OFFER)
    likes["engine_club"] = (
        (market.customers.people.size, sum(club >= 0 for club, *_ in kept)),
        market.engine.club.dtype,
    )
    fits = all(name in data and (data[name].shape, data[name].dtype) == like for name, like in likes.items())
    if not fits or any(len(parts) != 2 for parts in kept):
        raise ValueError(message("asked-checkpoint-version", path=str(path)))
    if any(data.get(f"record_{n}", np.zeros(0)).dtype != d for n, d in (("exits", EXIT), ("entries", ENTRY))):
        raise ValueError(message("asked-checkpoint-version", path=str(path)))
    if int(about["month"]) > 0:
        for window in market.windows:
            seen = {k.removeprefix(f"{window.name}_"): v for k, v in data.items() if k.startswith(f"{window.name}_")}
            window.restore(seen, int(about["month"]))
    market.month = int(about["month"])
    market.record.restore({k.removeprefix("record_"): v for k, v in data.items() if k.startswith("record_")})
    market.engine.restore({k.removeprefix("engine_"): v for k, v in data.items() if k.startswith("engine_")})
    market.shares = dict(zip(market.shares, shares, strict=True))
    for firm, saved_levers, offer, (club, tiers_share) in zip(market.firms, levers, data["offers"], kept, strict=True):
        (firm.levers, *others), firm.club, firm.tiers_share = saved_levers, club, tuple(tiers_share)
        for policy, theirs in zip(firm.arms.values(), others, strict=True):
            policy.levers = theirs
        firm.offer = np.array(offer, dtype=OFFER)
        firm.reopen(max(market.month, 0))
    market.running = market.month < market.spec.market.months
