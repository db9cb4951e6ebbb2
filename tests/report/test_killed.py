"""A program that is ended while it writes: the file is as it was, or it is the whole new one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from companion.report.saving import LEFT_BEHIND, save_whole
from tests.content.shipped import ROOT
from tests.report import sessions
from tests.report.readers import page_of

DYING = """
import os, pathlib, signal, sys
from companion.__main__ import main

def die(*_words, **_more):
    os.kill(os.getpid(), signal.SIGKILL)

class Half:
    def __init__(self, file):
        self.file = file
    def __enter__(self):
        return self
    def __exit__(self, *_):
        self.file.close()
    def write(self, content):
        self.file.write(content[: len(content) // 2])
        self.file.flush()
        die()

real_open, real_replace = pathlib.Path.open, pathlib.Path.replace

def open_half(self, *words, **more):
    file = real_open(self, *words, **more)
    return Half(file) if words == ("xb",) else file

def replace_and_die(self, to):
    real_replace(self, to)
    die()

moment = sys.argv[1]
if moment == "half written":
    pathlib.Path.open = open_half
elif moment == "fsync":
    os.fsync = die
else:
    pathlib.Path.replace = die if moment == "before the name" else replace_and_die
main(sys.argv[2:])
"""
WRITING = """
import pathlib, sys
from companion.report.saving import save_whole
print("on", flush=True)
number = 0
while True:
    number += 1
    save_whole(pathlib.Path(sys.argv[1]), str(number % 10).encode() * 3_000_000)
"""
OLD = b"het verslag van gisteren"


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no SIGKILL")
@pytest.mark.parametrize("is_new", [False, True])
@pytest.mark.parametrize("moment", ["half written", "fsync", "before the name", "after the name"])
def test_the_file_is_the_old_one_or_the_whole_new_one(tmp_path: Path, moment: str, is_new: bool):
    session = sessions.written(tmp_path / "kept", sessions.rich())
    to = tmp_path / "uit" / "verslag.html"
    to.parent.mkdir()
    if not is_new:
        to.write_bytes(OLD)

    words = ["report", str(session), "--to", str(to)]
    done = subprocess.run(
        [sys.executable, "-c", DYING, moment, *words], cwd=ROOT, timeout=60, check=False
    )

    assert done.returncode == -signal.SIGKILL
    if moment == "after the name":
        assert "hij keek op van zijn scherm" in page_of(to.read_bytes()).words
    elif is_new:
        assert not to.exists()
    else:
        assert to.read_bytes() == OLD


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no SIGKILL")
@pytest.mark.parametrize("milliseconds", [1, 7, 23, 61])
def test_killed_at_any_moment_there_is_one_whole_file(tmp_path: Path, milliseconds: int):
    to = tmp_path / "verslag.pdf"
    to.write_bytes(OLD)
    command = [sys.executable, "-c", WRITING, str(to)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(milliseconds / 1000)
        process.kill()

    content = to.read_bytes()
    assert content == OLD or content == content[:1] * 3_000_000


def test_what_such_a_program_left_is_taken_away_later(tmp_path: Path):
    left = tmp_path / f".{'0' * 32}.deel"
    busy = tmp_path / f".{'1' * 32}.deel"
    others = [tmp_path / ".verslag.deel", tmp_path / f"{'2' * 32}.deel"]
    for path in (left, busy, *others):
        path.write_bytes(b"half een verslag")
    before = time.time() - LEFT_BEHIND - 1
    for path in (left, *others):
        os.utime(path, (before, before))

    save_whole(tmp_path / "verslag.md", b"woorden")

    assert sorted(tmp_path.iterdir()) == sorted([busy, *others, tmp_path / "verslag.md"])
