"""A hostile programme: never a crash or a hang, a message with its place, and the rest opens.

There is nothing to try with picture bombs, zip bombs and zip-slip: a programme's pictures are not
loaded, and packs cannot be opened yet.
"""

from __future__ import annotations

import json
import shutil
from collections import Counter
from pathlib import Path
from subprocess import Popen
from typing import Any

from tests.campaign.frame import Outcome, Row, Size, start
from tests.campaign.hostile_cases import Case, make
from tests.campaign.hostile_reader import SECONDS


def read(server: Popen[bytes], folder: Path) -> dict[str, Any]:
    """Let a programme be read in a process of its own; return how that ended."""
    server.stdin.write(f"{folder}\n".encode())
    server.stdin.flush()
    line = server.stdout.readline()
    if not line:
        raise AssertionError(server.stderr.read1().decode())
    found: dict[str, Any] = json.loads(line)
    return found


def wrong(case: Case, told: dict[str, Any]) -> str:
    """Return what does not hold; nothing when all does."""
    if "crash" in told:
        return f"{case.kind}: {told['crash']}"
    if told["seconds"] > SECONDS:
        return f"{case.kind}: {told['seconds']:.1f} s"
    if told["leaked"]:
        return f"{case.kind}: something from outside the folder was opened"
    if told["modules"] is None:
        is_told = any(place[0] == "programma.yaml" for place in told["places"])
        return "" if case.file == "programma.yaml" and is_told else f"{case.kind}: nothing opens"
    if not case.survivors <= set(told["modules"]):
        return f"{case.kind}: the rest does not open"
    if case.must_tell and not any(place[0] in case.tellers for place in told["places"]):
        return f"{case.kind}: not told"
    return ""


def play(size: Size, mutant: str, folder: Path) -> Outcome:
    count = size.of(40, 2_000)
    found: Counter[str] = Counter()
    slowest, messages = 0.0, 0
    server = start("hostile_reader", mutant)
    try:
        for number in range(count):
            place = folder / str(number)
            place.mkdir()
            case = make(number, place / "programma")
            told = read(server, case.folder)
            slowest = max(slowest, told["seconds"])
            messages += len(told.get("places", ()))
            what = wrong(case, told)
            if what:
                found[what] += 1
            shutil.rmtree(place)
    finally:
        server.stdin.close()
        server.wait(30)
        server.stdout.close()
        server.stderr.close()
    worst = "; ".join(f"{what} ({times})" for what, times in found.most_common(3))
    figure = (
        f"{count} programmes, {messages} messages: {sum(found.values())} wrong, "
        f"slowest {slowest:.1f} s in 512 MB{': ' if worst else ''}{worst}"
    )
    return Outcome(figure, not found)


ROW = Row("hostile", "a hostile programme", play, ("aliases allowed", "paths unchecked"))
