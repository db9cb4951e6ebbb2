"""The soft bell: a real file, a real player, and never a wait."""

from __future__ import annotations

import logging
import sys
import time
import wave
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.ui.sound import LOUD, SECONDS, SoftBell, write_bell

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="players are programs of Linux")


@pytest.fixture
def bell(qapp: QApplication) -> Iterator[SoftBell]:
    made = SoftBell()
    yield made
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def beeps(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Count the last resort, and keep it quiet."""
    heard: list[bool] = []
    monkeypatch.setattr(QApplication, "beep", lambda: heard.append(True))
    return heard


@pytest.fixture
def player(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Return a way to put a player on the PATH that writes down what it was asked to play."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))

    def put(name: str, code: int = 0) -> Path:
        said = tmp_path / f"{name}.txt"
        program = folder / name
        program.write_text(
            f"#!/bin/sh\nfor last; do :; done\n"
            f'[ -s "$last" ] && echo "$@" >> "{said}"\nexit {code}\n'
        )
        program.chmod(0o755)
        return said

    return put


def played(said: Path) -> list[str]:
    return said.read_text().splitlines() if said.exists() else []


def rung(bell: SoftBell, qtbot: QtBot) -> None:
    bell.ring()
    qtbot.waitUntil(lambda: not bell.is_ringing, timeout=10_000)


def test_the_sound_is_short_soft_and_ends_in_silence(tmp_path: Path) -> None:
    write_bell(tmp_path / "bel.wav")
    with wave.open(str(tmp_path / "bel.wav")) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        assert file.getnframes() / file.getframerate() == pytest.approx(SECONDS, abs=0.01)
        samples = array("h", file.readframes(file.getnframes()))
    loudest = max(map(abs, samples))
    assert 0.1 * 32767 < loudest <= LOUD * 32767
    assert abs(samples[0]) < 50, "no tick at the begin"
    assert max(map(abs, samples[-200:])) < 0.01 * 32767, "none at the end"


def test_a_player_is_asked_to_play_a_real_file(
    bell: SoftBell, player: Callable[..., Path], beeps: list[bool], qtbot: QtBot
) -> None:
    said = player("aplay")
    rung(bell, qtbot)
    rung(bell, qtbot)
    lines = played(said)
    assert len(lines) == 2
    assert lines[0] == lines[1], "the sound is made once"
    assert lines[0].startswith("-q ")
    assert lines[0].endswith("bel.wav")
    assert beeps == []


def test_a_player_that_does_not_work_is_followed_by_the_next(
    bell: SoftBell,
    player: Callable[..., Path],
    beeps: list[bool],
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    first, second = player("paplay", 1), player("aplay")
    rung(bell, qtbot)
    assert (len(played(first)), len(played(second))) == (1, 1)
    assert "paplay ended with 1" in caplog.text
    assert beeps == []


def test_without_a_player_the_computer_beeps_and_the_log_says_so(
    bell: SoftBell,
    player: Callable[..., Path],
    beeps: list[bool],
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    rung(bell, qtbot)
    assert beeps == [True]
    assert "no program could play the bell" in caplog.text


def test_ringing_never_waits(
    bell: SoftBell, player: Callable[..., Path], beeps: list[bool], qtbot: QtBot, tmp_path: Path
) -> None:
    said = player("paplay")
    program = tmp_path / "bin" / "paplay"
    program.write_text(f'#!/bin/sh\n/bin/sleep 0.5\necho "$@" >> "{said}"\n')
    begin = time.monotonic()
    bell.ring()
    assert time.monotonic() - begin < 0.05
    bell.ring()
    qtbot.waitUntil(lambda: not bell.is_ringing, timeout=10_000)
    assert len(played(said)) == 1, "a bell that rings does not ring twice"


def test_a_bell_that_goes_while_it_rings_leaves_nothing(
    qapp: QApplication, player: Callable[..., Path], qtbot: QtBot
) -> None:
    said = player("aplay")
    bell = SoftBell()
    bell.ring()
    bell.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: bool(played(said)), timeout=10_000)
    folder = Path(played(said)[0].removeprefix("-q ")).parent
    qtbot.waitUntil(lambda: not folder.is_dir(), timeout=10_000)
