"""What tests need of a disk: a fingerprint, a crash, and a reader who may not write."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from companion.storage.database import wal_path

NOBODY = 65_534

posix_only = pytest.mark.skipif(os.name != "posix", reason="Windows has no permission bits")

_OPENS_A_SESSION = """
import sys
from pathlib import Path
from companion.storage.store import SessionStore
try:
    SessionStore.open(Path(sys.argv[1]))
except Exception as error:
    print(type(error).__name__)
"""


def fingerprint(path: Path) -> str:
    """Return a sum over all bytes of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def fingerprints(folder: Path) -> dict[str, str]:
    """Return a sum for each file in a folder, so that one file more is seen too."""
    return {path.name: fingerprint(path) for path in folder.iterdir()}


def copy_as_after_a_crash(path: Path, folder: Path) -> Path:
    """Copy an open session as a power cut would leave it: with its -wal."""
    folder.mkdir(exist_ok=True)
    shutil.copy(wal_path(path), wal_path(folder / path.name))
    return Path(shutil.copy(path, folder / path.name))


def as_a_reader(action: Callable[[], None]) -> str:
    """Return the error that an action meets for someone who may only read, and what it says.

    Root may write everywhere, so for root the action runs as nobody, in a process of its own.
    """
    if os.geteuid() != 0:
        return _error_of(action)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
            os.write(writing, _error_of(action).encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        answer = pipe.read()
    os.waitpid(child, 0)
    return answer


def open_in_a_second_program(path: Path) -> str:
    """Return which error another program meets that opens this session; empty when none."""
    command = [sys.executable, "-c", _OPENS_A_SESSION, str(path)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    ran = subprocess.run(
        command, capture_output=True, text=True, timeout=30, check=True, env=environment
    )
    return ran.stdout.strip()


def _error_of(action: Callable[[], None]) -> str:
    try:
        action()
    except Exception as error:  # noqa: BLE001 - which one it is, is what is asked
        return f"{type(error).__name__}: {error}"
    return "no error"
