"""Nothing goes out: a whole session on a real X server, with every use of a network watched.

``strace`` writes down each address that is connected to, bound or sent to. Only sockets with a
name on this machine may be among them; each is told with what it is for.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.campaign.frame import ROOT, Outcome, Row, Size, own_environment

CALLS: Final = "connect,bind,sendto,sendmsg,sendmmsg"
ADDRESS: Final = re.compile(
    r"(connect|bind|sendto|sendmsg|sendmmsg)\(.*?\{sa_family=AF_(\w+)(?:, (.*?))?\}"
)
MONITORS: Final = (
    ("laptop", "1366/361x768/203+0+0", "screen"),
    ("beamer", "1280/300x800/190+1366+0", "none"),
)
SOCKETS: Final = {
    "/tmp/.X11-unix": "X, the screen",
    "companion-": "a second start",
    '/s"': "a second start",  # the name that its socket has until it can be used
    "dbus": "D-Bus, to stay awake",
    "nscd": "nscd, who is logged in",
    "pulse": "sound",
    "pipewire": "sound",
}
"""What a local socket is for, by what is in its name."""


@contextmanager
def x_server() -> Iterator[dict[str, str]]:
    """Yield the environment of a laptop and a projector that nobody looks at."""
    read, write = os.pipe()
    screen = ["Xvfb", "-displayfd", str(write), "-noreset", "-screen", "0", "2646x800x24"]
    server = subprocess.Popen([*screen, "-nolisten", "tcp"], pass_fds=[write], stderr=-3)
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            display = f":{pipe.readline().strip()}"
        for name, place, output in MONITORS:
            monitor = ["xrandr", "--display", display, "--setmonitor", name, place, output]
            subprocess.run(monitor, check=True, capture_output=True)
        yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
    finally:
        server.terminate()
        server.wait(10)


def watched(folder: Path, size: Size, mutant: str) -> str:
    """Play a session and return what strace saw."""
    seen = folder / "sockets"
    app = [sys.executable, "-m", "tests.campaign.outward_app", str(folder / "profile")]
    words = [str(folder), "short" if size.is_short else "whole", mutant]
    strace = ["strace", "-f", "--seccomp-bpf", "-s", "120", "-e", f"trace={CALLS}", "-o", str(seen)]
    with x_server() as screen:
        ran = subprocess.run(
            [*strace, *app, *words],
            cwd=ROOT,
            env=own_environment(**screen),
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
    if ran.returncode != 0:
        raise AssertionError(f"the session did not end well:\n{ran.stderr[-3000:]}")
    return seen.read_text(errors="replace")


def told(lines: str) -> tuple[Counter[str], list[str]]:
    """Return the local sockets, by what they are for, and everything else that was addressed."""
    local: Counter[str] = Counter()
    outside = []
    for call, family, where in ADDRESS.findall(lines):
        if family == "UNIX":
            uses = [use for name, use in SOCKETS.items() if name in where]
            local[uses[0] if uses else f"unknown: {where}"] += 1
        elif family not in {"UNSPEC", "NETLINK"}:
            port = re.search(r"htons\((\d+)\)", where)
            what = "a look-up of a name" if port and port.group(1) == "53" else call
            outside.append(f"{what} {family} {where}")
    return local, outside


def play(size: Size, mutant: str, folder: Path) -> Outcome:
    lines = watched(folder, size, mutant)
    local, outside = told(lines)
    names = ", ".join(f"{use} ({times})" for use, times in sorted(local.items()))
    figure = f"{len(outside)} to a network {'; '.join(outside[:3])}, on this machine: {names}"
    # a session on X that shows no socket at all was not watched
    return Outcome(figure, not outside and local["X, the screen"] > 0)


ROW = Row("nothing-out", "nothing goes out", play, ("calls home", "looks a name up"))
