"""Runs a part of the product in a process of its own, under strace."""

from __future__ import annotations

import ctypes
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

CHANGING = (
    *("write", "pwrite64", "fsync", "fdatasync", "ftruncate", "fallocate"),
    *("rename", "renameat", "renameat2", "link", "linkat", "unlink", "unlinkat"),
    *("mkdir", "mkdirat", "rmdir"),
)
"""All calls by which something on a disk becomes other than it was; opening can make a file."""
_ANYBODY = -1
_SET_PTRACER = 0x59616D61


def run_traced(action: Callable[[], None], log: Path, *options: str) -> list[str]:
    """Do something in a child that strace follows from its first step; return what it said."""
    wait, go = os.pipe()
    hear, tell = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.dup2(tell, 1)
            # where only parents may look on, strace would be refused
            ctypes.CDLL(None).prctl(_SET_PTRACER, _ANYBODY, 0, 0, 0)
            os.close(go)
            os.read(wait, 1)
            action()
        finally:
            os._exit(0)
    os.close(wait)
    os.close(tell)
    command = ["strace", "-f", "-p", str(child), "-o", str(log), *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as strace:
        first = strace.stderr.readline()
        os.close(go)
        with os.fdopen(hear, "rb") as said:
            lines = said.read().decode().splitlines()
        os.waitpid(child, 0)
        strace.communicate()
    if b"attached" not in first:
        raise AssertionError(f"strace did not begin: {first.decode()}")
    return lines
