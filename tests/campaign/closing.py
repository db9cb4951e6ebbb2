"""Closing: however the program is ended, the last letter is in the file, and the file is closed.

By a signal, by the desktop, by its windows, with a dialog open and words in it, after a stop of
some seconds, and without a terminal.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from companion.domain.session import Session
from companion.paths import find_paths
from companion.storage.sessions import create_session, list_sessions, read_session
from tests.campaign.closing_app import DIALOGS, WORDS
from tests.campaign.frame import ROOT, Outcome, Row, Size, own_environment
from tests.campaign.killed import a_session
from tests.campaign.typing_app import texts_of

SIGNALS = {"terminated": signal.SIGTERM, "interrupted": signal.SIGINT, "hung up": signal.SIGHUP}
FROM_WITHIN = ("quit", "logout", "window")
WAYS = (*SIGNALS, "stopped", "no terminal", *FROM_WITHIN, *DIALOGS)
SHORT = ("terminated", "stopped", "no terminal", "logout", "quit", "board")
STOPPED = 1.5
"""Seconds that a process stands still before it is ended."""
PATIENCE = 60.0
"""Seconds after which a program that does not end at all is killed."""
SOON = 5.0
"""Seconds within which the program has ended: a system that shuts down waits no longer. Those
in which others had the processors do not count."""


class Ended:
    """One program, started and ended in one way, and what it had told until then."""

    def __init__(self, folder: Path, way: str, seed: int, mutant: str) -> None:
        self.way = way
        self.typed = False
        self.queued = 0.0
        """Seconds that it waited for a processor from its first letter on."""
        profile = folder / f"{way} {seed}"
        self.path = create_session(find_paths(str(profile)).sessions, a_session(seed))
        self.told = texts_of(read_session(self.path))
        heard, out = os.pipe()
        words = (profile, self.path, seed, out, way, mutant)
        process = subprocess.Popen(
            [sys.executable, "-c", LAUNCH, *map(str, words)],
            cwd=ROOT,
            env=own_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            pass_fds=[out],
        )
        os.close(out)
        watchdog = threading.Timer(PATIENCE, process.kill)
        watchdog.start()
        with os.fdopen(heard, encoding="utf-8") as lines:
            self._end(process, lines, seed)
        _, errors = process.communicate()
        watchdog.cancel()
        self.took = max(0.0, time.monotonic() - self._ended_at - max(0.0, self.queued))
        self.code, self.errors = process.returncode, errors.decode()

    def _end(self, process: subprocess.Popen[bytes], lines: Iterator[str], seed: int) -> None:
        for line in lines:
            self._hear(line)
            if line.startswith("begun"):
                break
        pause = 0.1 if self.way in DIALOGS else random.Random(seed).uniform(0.1, 0.6)
        self._ended_at = time.monotonic()
        if self.way in FROM_WITHIN:
            pass
        else:
            time.sleep(0.0 if self.typed else pause)
            if self.way == "stopped":
                process.send_signal(signal.SIGSTOP)
                time.sleep(STOPPED)
                process.send_signal(signal.SIGCONT)
            self._ended_at = time.monotonic()
            process.send_signal(SIGNALS.get(self.way, signal.SIGTERM))
        for line in lines:
            self._hear(line)

    def _hear(self, line: str) -> None:
        if line.startswith("did "):
            self.told = line.rstrip("\n").split(" ", 3)[3]
        self.typed |= line.startswith("typed")
        if line.startswith("begun"):
            self.queued = -float(line.split()[1])
        elif line.startswith("ended"):
            self.queued += float(line.split()[1])

    def wrong(self) -> str:
        """Return what is not as it must be, in a few words."""
        session = read_session(self.path)
        expected = -signal.SIGKILL if self.way == "logout" else 0
        (summary,) = list_sessions(self.path.parent)
        found = {
            f"ended with {self.code}": self.code != expected,
            "an error": "Traceback" in self.errors,
            "letters lost": texts_of(session) != self.told,
            "words of the dialog lost": self.typed and WORDS not in words_of(session),
            "not closed well": self.way != "logout" and not summary.closed_well,
            "after too long": self.way not in FROM_WITHIN and self.took > SOON,
        }
        return ", ".join(what for what, is_so in found.items() if is_so)


LAUNCH = """
import os, sys
if sys.argv[5] == "no terminal":
    for number in range(3):
        os.close(number)
    os.execv(sys.executable, [sys.executable, "-m", "tests.campaign.closing_app", *sys.argv[1:]])
from tests.campaign.closing_app import main
sys.exit(main(*sys.argv[1:]))
"""
"""A program without a terminal has no files where others have the screen and the keys."""


def words_of(session: Session) -> str:
    """Return everything that was ever typed in a session, as it stands in its file."""
    return repr((session.notes, session.drafts, session.exercises))


def play(size: Size, mutant: str, folder: Path) -> Outcome:
    ended, wrong = [], []
    ways = SHORT if size.is_short else WAYS
    for seed in range(size.of(1, 10)):
        for way in ways:
            this = Ended(folder, way, seed, mutant)
            ended.append(this)
            if what := this.wrong():
                wrong.append(f"{way}: {what}")
    slowest = max(each.took for each in ended if each.way not in FROM_WITHIN)
    figure = (
        f"{len(ended)} ends in {len(ways)} ways: {len(wrong)} not well, "
        f"slowest {slowest * 1000:.0f} ms {'; '.join(wrong[:4])}"
    )
    return Outcome(figure, not wrong)


ROW = Row("closing", "closing keeps it all", play, ("deaf to signals", "ends at once"))
