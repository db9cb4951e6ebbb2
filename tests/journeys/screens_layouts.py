"""Random cables: monitors of a virtual X server that come, go, move and change their size."""

from __future__ import annotations

import os
import random
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

WHOLE = (7800, 1400)
"""The frame of the X server; a monitor of its own when no other has its output."""
SIZES = ((1366, 768), (1440, 900), (1920, 1080), (1280, 800), (1024, 768), (1280, 720))
NAMES = ("laptop", "beamer", "tweede", "derde")

Rect = tuple[int, int, int, int]


@contextmanager
def x_server(display: str | None = None) -> Iterator[str]:
    """Run a virtual X server; give the name of its display."""
    read, write = os.pipe()
    size = f"{WHOLE[0]}x{WHOLE[1]}x24"
    where = [display] if display else ["-displayfd", str(write)]
    server = subprocess.Popen(
        ["Xvfb", *where, "-noreset", "-screen", "0", size],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            number = "" if display else pipe.readline().strip()
        name = display or f":{number}"
        wait_for_server(name)
        yield name
    finally:
        server.terminate()
        server.wait(10)


def wait_for_server(display: str) -> None:
    """Wait until the server answers."""
    for _ in range(100):
        done = subprocess.run(
            ["xrandr", "--display", display], capture_output=True, check=False, timeout=10
        )
        if done.returncode == 0:
            return
    message = f"no X server on {display}"
    raise TimeoutError(message)


@dataclass
class Cables:
    """The monitors of a running X server, and what is plugged in.

    ``seen`` is called with the names after each single change: the program must get to see it,
    as with real cables; two changes at once are none for it.
    """

    display: str
    seen: Callable[[Cables], None]
    monitors: dict[str, Rect] = field(default_factory=dict)

    @property
    def shown(self) -> dict[str, Rect]:
        """What the program should see: the whole frame too when nobody has its output."""
        whole = {} if self._holder() or "screen" in self.monitors else {"screen": (0, 0, *WHOLE)}
        return {**self.monitors, **whole}

    def plug(self, name: str, rect: Rect) -> None:
        """Plug a monitor in; the first one gets the server's own output."""
        x, y, width, height = rect
        output = "none" if self._holder() else "screen"
        place = f"{width}/{width // 4}x{height}/{height // 4}+{x}+{y}"
        self.run("--setmonitor", name, place, output)
        self.monitors[name] = rect
        self._holders[name] = output == "screen"
        self.seen(self)

    def unplug(self, name: str) -> None:
        """Pull a cable."""
        self.run("--delmonitor", name)
        del self.monitors[name]
        self._holders.pop(name)
        self.seen(self)

    def rearrange(self, wanted: dict[str, Rect]) -> None:
        """Bring the monitors to these places, as few changes as it takes."""
        for name in [n for n, rect in self.monitors.items() if wanted.get(n) != rect]:
            self.unplug(name)
        for name, rect in wanted.items():
            if name not in self.monitors:
                self.plug(name, rect)

    def __post_init__(self) -> None:
        self._holders: dict[str, bool] = {}

    def _holder(self) -> bool:
        return any(self._holders.values())

    def run(self, *words: str) -> None:
        """Have the X server do something with its screens."""
        subprocess.run(
            ["xrandr", "--display", self.display, *words],
            check=True,
            capture_output=True,
            timeout=20,
        )


def in_a_row(names: list[str], sizes: dict[str, tuple[int, int]]) -> dict[str, Rect]:
    """Return monitors beside each other from the left, in this order."""
    found, left = {}, 0
    for name in names:
        width, height = sizes[name]
        found[name] = (left, 0, width, height)
        left += width
    return found


def change(chance: random.Random, monitors: dict[str, Rect]) -> tuple[str, dict[str, Rect]]:
    """Return something that happens with the cables: its name, and how they are after it."""
    sizes = {name: rect[2:] for name, rect in monitors.items()}
    others = [name for name in NAMES if name not in monitors]
    names = list(monitors)
    kind = chance.choices(
        ("unplug", "plug", "resize", "reorder", "swap", "mirror", "lid", "again", "overlap"),
        (5, 12, 4, 4, 3, 2, 2, 6, 1),
    )[0]
    if kind in {"unplug", "lid"} and len(names) > 1:
        gone = "laptop" if kind == "lid" else chance.choice(names[1:])
        names = [name for name in names if name != gone]
    elif kind == "plug" and others and len(names) < 4:
        new = chance.choice(others)
        sizes[new] = chance.choice(SIZES)
        names.append(new)
    elif kind == "resize":
        sizes[chance.choice(names)] = chance.choice(SIZES)
    elif kind == "reorder":
        chance.shuffle(names)
    elif kind == "swap":
        names.reverse()
    after = in_a_row(names, sizes)
    if kind == "mirror" and len(names) > 1:
        left, top, width, height = after[names[0]]
        part = chance.choice(((width, height), (1024, 720)))
        after[names[1]] = (left, top, *part)
    elif kind == "overlap" and len(names) > 1:
        left, top, width, height = after[names[1]]
        after[names[1]] = (left - chance.choice((40, 400)), top + 30, width, height)
    return kind, after
