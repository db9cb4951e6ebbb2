"""Killing a process at any moment of what it does: before its nth line, or its nth system call.

The calls are counted by strace, so that also the middle of what SQLite does is a moment.
"""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from types import ModuleType

from tests.storage.killing import killed_at

CALLS = ("write", "pwrite64", "fsync", "fdatasync", "ftruncate", "unlink", "rename")
"""All that changes a disk here; strace counts each by itself."""

Kill = Callable[[Callable[[], object]], bool]
"""Does something in a child that is killed on the way; tells whether it was."""


def kills(
    *modules: ModuleType, every: int = 1, every_call: int = 1, calls: Sequence[str] = CALLS
) -> Iterator[Kill]:
    """Yield one way to be killed after the other: at every nth line of modules, and every nth call.

    A kind ends as soon as nothing was left to kill.
    """
    if modules:
        yield from _of_kind(lambda at, action: killed_at(at, action, *modules), every)
    for call in calls:
        yield from _of_kind(partial(killed_at_call, call), every_call)


def _of_kind(killed: Callable[[int, Callable[[], object]], bool], every: int) -> Iterator[Kill]:
    at, is_over = 1, False
    while not is_over:

        def kill(action: Callable[[], object], at: int = at) -> bool:
            nonlocal is_over
            was = killed(at, action)
            is_over = not was
            return was

        yield kill
        at += every


def killed_at_call(call: str, number: int, action: Callable[[], object]) -> bool:
    """Do something in a child that is killed at its nth such call; tell whether it was."""
    child = os.fork()
    if child == 0:
        try:
            os.kill(os.getpid(), signal.SIGSTOP)
            action()
        finally:
            os._exit(0)
    os.waitpid(child, os.WUNTRACED)
    words = ("-qq", "-o", os.devnull, "-e", f"trace={call}")
    inject = f"inject={call}:signal=KILL:when={number}"
    tracer = subprocess.Popen(
        ["strace", "-p", str(child), *words, "-e", inject], stderr=subprocess.PIPE
    )
    _wait_until_traced(child, tracer)
    os.kill(child, signal.SIGCONT)
    _, status = os.waitpid(child, 0)
    tracer.communicate(timeout=30)
    return os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL


def _wait_until_traced(child: int, tracer: subprocess.Popen[bytes]) -> None:
    while tracer.poll() is None:
        with open(f"/proc/{child}/status", encoding="utf-8") as status:  # noqa: PTH123
            if f"TracerPid:\t{tracer.pid}" in status.read():
                return
    raise AssertionError(f"strace ended: {tracer.communicate()[1].decode()}")
