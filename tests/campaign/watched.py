"""An app on a disk that gives trouble, as a row holds it: what it said, and what it is told to do.

Also the tools to give that trouble: a small disk, a disk that is filled, calls that fail.
"""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from companion.storage.database import wal_path
from tests.campaign.frame import start
from tests.campaign.killed import Said

PATIENCE = 30.0


class Watched:
    """A server of apps (``disk_app``); one app at a time."""

    def __init__(self, mutant: str, folder: Path, *before: str) -> None:
        self.orders = folder / "opdrachten"
        self.orders.mkdir()
        self.server = start("disk_app", mutant, before=before)
        self.lines: list[str] = []
        self.pid = 0
        self._news = threading.Condition()
        self._errors: list[bytes] = []
        self._threads = [
            threading.Thread(target=self._hear, daemon=True),
            threading.Thread(target=self._hear_errors, daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def begin(self, profile: Path, path: Path, seed: int = 1, *, hold: bool = False) -> None:
        """Start an app with a session; held, it waits before it opens it."""
        with self._news:
            self.lines.clear()
        (self.orders / "told").write_bytes(b"")
        if hold:
            (self.orders / "hold").touch()
        words = f"{profile}\t{path}\t{seed}\t{self.orders}\n"
        self.server.stdin.write(words.encode())
        self.server.stdin.flush()
        self.pid = int(self.wait("forked").split()[1])
        if not hold:
            self.wait("begun")

    def go(self) -> None:
        """Let a held app go on."""
        (self.orders / "hold").unlink()

    def order(self, what: str, words: str = "") -> None:
        """Have the app do something."""
        written = self.orders / f"{what}.new"
        written.write_text(words, "utf-8")
        written.replace(self.orders / what)

    def mark(self) -> int:
        """Return how much was said until now."""
        with self._news:
            return len(self.lines)

    def wait(self, *words: str, since: int = 0, seconds: float = PATIENCE) -> str:
        """Return the first line with all these words; AssertionError when it does not come."""
        found = self.find(*words, since=since, seconds=seconds)
        if not found:
            last = [line[:200] for line in self.lines[-3:]]
            raise AssertionError(f"never said: {words}; {last} {self.errors[-2000:]}")
        return found

    def find(self, *words: str, since: int = 0, seconds: float = 0.0) -> str:
        """Return the first line that begins with a word and has the others; empty without one."""
        until = time.monotonic() + seconds
        with self._news:
            while True:
                for line in self.lines[since:]:
                    if line.startswith(words[0]) and all(word in line for word in words[1:]):
                        return line
                left = until - time.monotonic()
                if left <= 0 or any(line.startswith("ended") for line in self.lines[since:]):
                    return ""
                self._news.wait(left)

    def kill(self) -> Said:
        """Kill the app without warning; return what it said."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        self.wait("ended")
        return self.said()

    def said(self) -> Said:
        """Return what was on the screen and what was told to be saved."""
        said = Said()
        with self._news:
            lines = list(self.lines)
        for line in lines:
            said.hear(line)
        return said

    def stop(self) -> None:
        """End the server, and an app of it that is still there."""
        if self.pid and not self.find("ended"):
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
        self.server.stdin.close()
        self.server.wait(PATIENCE)
        for thread in self._threads:
            thread.join(5)
        self.server.stdout.close()
        self.server.stderr.close()

    @property
    def errors(self) -> str:
        """What was written for who reads code: a user should never see it."""
        return b"".join(self._errors).decode(errors="replace")

    def _hear(self) -> None:
        for line in self.server.stdout:
            with self._news:
                self.lines.append(line.decode().rstrip("\n"))
                self._news.notify_all()

    def _hear_errors(self) -> None:
        self._errors.extend(self.server.stderr)


@contextmanager
def watched(mutant: str, folder: Path, *before: str) -> Iterator[Watched]:
    """Lend a server of apps; it is ended afterwards."""
    app = Watched(mutant, folder, *before)
    try:
        yield app
    finally:
        app.stop()


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[bool]:
    """Lend a small disk in this folder, and tell whether this machine can make one."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "companion-campaign", str(folder)]
    is_mounted = subprocess.run(command, capture_output=True, check=False).returncode == 0
    try:
        yield is_mounted
    finally:
        if is_mounted:
            subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(file: Path) -> None:
    """Take all room that is left on a disk, to the last byte."""
    with file.open("ab", buffering=0) as filler:
        for size in (65_536, 4096, 1):
            with suppress(OSError):
                while filler.write(bytes(size)):
                    pass


@contextmanager
def failing(app: Watched, path: Path, injections: Sequence[str], log: Path) -> Iterator[None]:
    """Let calls of an app on a session's file fail, as strace does that, and log them."""
    calls = "openat,read,pread64,pwrite64,write,fsync,fdatasync,ftruncate"
    paths = [str(path), str(wal_path(path)), str(app.orders / "told")]
    command = ["strace", "-f", "-y", "-s", "32", "-o", str(log), "-e", f"trace={calls}"]
    for each in paths:
        command += ["-P", each]
    for each in injections:
        command += ["-e", f"inject={each}"]
    tracer = subprocess.Popen([*command, "-p", str(app.pid)], stderr=subprocess.PIPE)
    until = time.monotonic() + PATIENCE
    try:
        while not all_traced(app.pid, tracer.pid):
            if tracer.poll() is not None or time.monotonic() > until:
                raise AssertionError(f"strace: {tracer.stderr.read().decode()}")
            time.sleep(0.005)
        yield
    finally:
        tracer.send_signal(signal.SIGINT)
        tracer.wait(PATIENCE)
        tracer.stderr.close()


def all_traced(pid: int, tracer: int) -> bool:
    """Whether each thread of a process is held by this tracer."""
    for task in Path(f"/proc/{pid}/task").iterdir():
        status = (task / "status").read_text()
        if f"TracerPid:\t{tracer}\n" not in status:
            return False
    return True
