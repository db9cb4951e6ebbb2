"""Reads programmes of strangers, each in a process that has 512 MB and five seconds of work.

Run as ``python -m tests.campaign.hostile_reader MUTANT``: a server that makes a process for each
line that it reads, with the folder of a programme, and says in one line of JSON how that ended.
"""

from __future__ import annotations

import json
import os
import resource
import select
import signal
import sys
import time
from pathlib import Path

from companion.content import library
from tests.campaign.mutants import break_by

MEMORY = 512 * 1024 * 1024
SECONDS = 5
"""Of the processor: a busy machine makes nobody hang."""
PATIENCE = 60.0
"""Seconds in all, for what waits without working."""


def told(folder: Path) -> dict[str, object]:
    """Read a programme and tell what came of it."""
    found = library.load_workshop(folder)
    workshop = found.workshop
    return {
        "modules": [module.id for module in workshop.modules] if workshop else None,
        "places": [[each.file, each.line, each.column] for each in found.problems],
        "words": sum(len(each.message) for each in found.problems),
        "leaked": "geheim van buiten" in repr(found),
    }


def in_a_child(folder: Path, way_out: int) -> None:
    """Be the process that reads."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    try:
        outcome = told(folder)
    except BaseException as error:  # noqa: BLE001 - whatever it is, the row hears of it
        outcome = {"crash": type(error).__name__}
    outcome["seconds"] = time.process_time()
    os.write(way_out, json.dumps(outcome).encode())


def outcome_of(folder: Path) -> dict[str, object]:
    """Read in a process of its own; end it when it takes too long."""
    way_in, way_out = os.pipe()
    began = time.monotonic()
    child = os.fork()
    if child == 0:
        try:
            in_a_child(folder, way_out)
        finally:
            os._exit(0)
    os.close(way_out)
    said = b""
    while (left := began + PATIENCE - time.monotonic()) > 0:
        if not select.select([way_in], [], [], left)[0]:
            break
        piece = os.read(way_in, 65_536)
        if not piece:
            break
        said += piece
    os.close(way_in)
    if not said:
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return json.loads(said) if said else {"crash": f"hang or end with {status}", "seconds": 0}


def serve(mutant: str) -> None:
    """Tell of each folder, one after the other."""
    break_by(mutant)
    for line in sys.stdin:
        sys.stdout.write(json.dumps(outcome_of(Path(line.rstrip("\n")))) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    serve(sys.argv[1] if len(sys.argv) > 1 else "")
