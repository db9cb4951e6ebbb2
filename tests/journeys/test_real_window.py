"""The same windows on a real X server, with a projector that is plugged in beside the laptop."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.storage.sessions import list_sessions
from tests.journeys.conftest import run_player

pytestmark = pytest.mark.xvfb


@pytest.fixture
def x_server() -> Iterator[dict[str, str]]:
    """A virtual X server with a laptop of 1366x768 and a projector of 1280x800."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-noreset", "-screen", "0", "2646x800x24"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            display = f":{pipe.readline().strip()}"
        monitors = {"laptop": "1366/361x768/203+0+0", "beamer": "1280/300x800/190+1366+0"}
        for name, place in monitors.items():
            output = "screen" if name == "laptop" else "none"
            subprocess.run(
                ["xrandr", "--display", display, "--setmonitor", name, place, output],
                check=True,
                capture_output=True,
            )
        yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
    finally:
        server.terminate()
        server.wait(10)


def test_the_projector_shows_exactly_what_is_drawn(tmp_path, x_server):
    code, told = run_player([str(tmp_path / "profile"), "look"], x_server)
    assert code == 0
    looked = [fact for fact in told if "difference" in fact]
    assert len(looked) == 6
    for fact in looked:
        assert fact["screen"] == "beamer"
        assert fact["console"] == "laptop"
        assert not fact["takes_keys"], "what is typed belongs in the console"
        assert fact["difference"] <= fact["pixels"] * 0.001, fact


def test_ctrl_y_does_it_again_also_where_the_system_has_another_key(tmp_path, x_server):
    """X11 knows Ctrl+Shift+Z only; the card of keys says Ctrl+Y."""
    code, told = run_player([str(tmp_path / "profile"), "change mind"], x_server)
    assert code == 0
    assert [fact["notes"] for fact in told if "notes" in fact] == [[], ["Ze vroeg door"]]


def test_a_crash_in_a_real_window_loses_nothing(tmp_path, x_server):
    profile = tmp_path / "profile"
    code, first = run_player([str(profile), "begin", "M2.5"], x_server)
    assert code == -signal.SIGKILL
    began = time.monotonic()
    code, second = run_player([str(profile), "resume"], x_server)
    assert code == 0, time.monotonic() - began
    assert (
        next(f for f in second if "resumed" in f)["half"]
        == next(f for f in first if "half" in f)["half"]
    )
    (summary,) = list_sessions(Path(profile) / "bijeenkomsten")
    assert summary.closed_well
