"""Where outcomes are kept, so that a world is lived once.

    sim.compare(base, "under-promise", store=Folder("kept"))     # lived
    sim.compare(base, "under-promise", store=Folder("kept"))     # read

A key is the digest of a world and of what was taken of it: two commands that ask for the same thing share it, whatever they call
it. ``Memory`` keeps for as long as a process lives. ``Folder`` keeps on disk, for several processes and sweeps at once:

| in the folder | what |
| --- | --- |
| ``store.json`` | that it is a store, and which |
| ``parts/TAKEN/PART/`` | worlds, closed: ``worlds.parquet``, a file a small table, ``part.json`` with lengths and checksums |
| ``open/`` | what is being lived: a journal a process, the sessions, and which worlds each has claimed |
| ``sweeps/NAME/`` | what was asked for under a name, and its tables with names and factors as columns |

A process appends what it lived to its own journal, a frame at a time, and closes it as a part that appears by a rename: whole or
not at all. A frame or part that is torn is not counted, and its worlds are lived again.
"""

from sim.lab.store.errors import StoreError
from sim.lab.store.folder import Folder
from sim.lab.store.memory import Memory, Store

__all__ = ["Folder", "Memory", "Store", "StoreError"]
