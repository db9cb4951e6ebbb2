"""Only text: markup, addresses and stacked accents in people's words open and reach nothing."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.campaign.frame import ROOT, Outcome, Row, Size, own_environment

OUTSIDE = re.compile(r"(?:socket|connect)\(.*AF_(?:INET|INET6|NETLINK|PACKET)\b")


def play(_size: Size, mutant: str, folder: Path) -> Outcome:
    # with a short name: a group's name has a length, and the words must stand in it as they are
    with tempfile.TemporaryDirectory(prefix="c") as short:
        return watched(mutant, folder, Path(short) / "canary.png")


def watched(mutant: str, folder: Path, canary: Path) -> Outcome:
    """Play with words that name this file, and see that nobody opens it."""
    canary.write_bytes(b"nobody may look at this")
    log = folder / "calls"
    following = ("strace", "-f", "-qq", "-e", "trace=openat,open,connect,socket", "-o", str(log))
    app = (sys.executable, "-m", "tests.campaign.only_text_app", mutant)
    ran = subprocess.run(
        [*following, *app, str(folder / "profile"), str(canary)],
        cwd=ROOT,
        env=own_environment(),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    if ran.returncode != 0:
        raise AssertionError(ran.stderr[-3000:])
    told = json.loads(ran.stdout.splitlines()[-1])
    calls = log.read_text(errors="replace").splitlines()
    opened = sum(f'{canary.name}"' in call for call in calls)
    reached = sum(bool(OUTSIDE.search(call)) for call in calls)
    ink, bad = sum(told["ink"].values()), told["bad"]
    figure = (
        f"{told['windows']} windows and {told['hints']} hints: {opened} files opened, "
        f"{reached} connections, {ink} dots of ink outside a frame, "
    )
    figure += f"otherwise: {bad[0]}" if bad else f"{told['seen']} places as typed"
    return Outcome(figure, not (opened or reached or ink or bad))


ROW = Row(
    "only-text",
    "people's words are only text",
    play,
    ("rich labels", "words too high", "looks at addresses"),
)
