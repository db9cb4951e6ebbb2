"""start.py as a newcomer uses it: real folders, real .venv, real pip, no network."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.setup.conftest import Project

FIRST_TIME = "Eenmalig klaarzetten"


def test_the_first_start_sets_up_and_runs_the_app(ready: Project, tmp_path: Path):
    (tmp_path / "companion.py").write_text("raise SystemExit('the wrong companion')")
    done = ready.start("begin", "--group", "Groep 1", cwd=tmp_path)
    app = ready.root / "companion" / "__main__.py"
    assert done.stdout == f"1.0 ['begin', '--group', 'Groep 1'] {tmp_path} {app}\n"
    assert done.returncode == 0


def test_the_exit_code_is_the_one_of_the_app(ready: Project):
    assert ready.start("seven").returncode == 7


def test_the_second_start_installs_nothing(ready: Project):
    done = ready.start(PIP_FIND_LINKS="nowhere")
    assert (done.returncode, done.stderr) == (0, "")


def test_the_second_start_costs_next_to_nothing(ready: Project):
    python = ready.root / ".venv" / "bin" / "python"

    def quickest(command: list[str | Path]) -> float:
        """Return the seconds that a processor works for it, whoever else keeps that busy."""
        times = []
        for _ in range(5):
            begin = os.times()
            subprocess.run(command, cwd=ready.root, stdout=subprocess.DEVNULL, check=True)
            end = os.times()
            times.append(sum(end[2:4]) - sum(begin[2:4]))
        return min(times)

    with_start = quickest([sys.executable, "start.py"])
    assert with_start - quickest([python, "-m", "companion"]) < 0.15


def test_a_changed_lock_is_installed(settled: Project):
    settled.lock("2.0")
    done = settled.start()
    assert done.stdout.startswith("2.0 ")
    assert FIRST_TIME in done.stderr
    assert settled.start().stderr == ""


def test_a_package_with_another_hash_is_refused(settled: Project):
    settled.lock("2.0", digest="0" * 64)
    done = settled.start()
    assert done.returncode == 1
    assert done.stdout == ""
    assert "DO NOT MATCH THE HASHES" in done.stderr


def test_without_internet_both_languages_say_so(settled: Project):
    settled.lock("2.0")
    done = settled.start(PIP_NO_INDEX="0", PIP_FIND_LINKS="", PIP_RETRIES="0", **closed_index())
    assert done.returncode == 1
    assert "Is er internet?" in done.stderr
    assert "Is there an internet connection?" in done.stderr
    assert "Traceback" not in done.stderr


def closed_index() -> dict[str, str]:
    """Return an index that nobody serves."""
    return {"PIP_INDEX_URL": "http://127.0.0.1:9/simple"}


@pytest.mark.parametrize(("how", "code"), [(signal.SIGKILL, -signal.SIGKILL), (signal.SIGINT, 130)])
def test_a_start_that_was_stopped_half_way_is_done_again(project: Project, how: int, code: int):
    first = project.popen()
    wait_for(project.root / ".venv" / "pyvenv.cfg")
    # Ctrl+C reaches everything in the terminal, kill -9 only the one process.
    os.killpg(first.pid, how) if how == signal.SIGINT else first.kill()
    _, said = first.communicate(timeout=60)
    assert first.returncode == code
    assert "Traceback" not in said
    done = project.start()
    assert done.stdout.startswith("1.0 ")
    assert project.start().stderr == ""


def wait_for(path: Path) -> None:
    deadline = time.monotonic() + 30
    while not path.exists():
        assert time.monotonic() < deadline, f"{path} never came"
        time.sleep(0.01)


def test_two_starts_at_once_set_up_one_venv(project: Project):
    both = [project.popen(), project.popen()]
    said = [process.communicate(timeout=120) for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert all(out.startswith("1.0 ") for out, _ in said)
    assert "".join(err for _, err in said).count(FIRST_TIME) == 1


@pytest.mark.parametrize("lost", ["pyvenv.cfg", "bin/python", "lib"])
def test_a_broken_venv_is_made_anew(settled: Project, lost: str):
    victim = settled.root / ".venv" / lost
    shutil.rmtree(victim) if victim.is_dir() else victim.unlink()
    done = settled.start()
    assert done.stdout.startswith("1.0 ")
    assert FIRST_TIME in done.stderr


@pytest.mark.parametrize("old", ["folder", "Python"])
def test_a_venv_of_another_folder_or_python_is_made_anew(ready: Project, moved: Project, old: str):
    if old == "Python":
        stamp = moved.root / ".venv" / "start.stamp"
        now = f"Python 3.{sys.version_info[1]} {ready.root}"
        assert now in stamp.read_text()
        stamp.write_text(stamp.read_text().replace(now, f"Python 3.99 {moved.root}"))
    done = moved.start()
    assert FIRST_TIME in done.stderr
    scripts = (moved.root / ".venv" / "bin" / "pip").read_text()
    assert str(moved.root) in scripts
