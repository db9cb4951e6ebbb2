"""A bar comes when saving takes longer than a second, and goes when it is over."""

from __future__ import annotations

import threading
from pathlib import Path

from pytestqt.qtbot import QtBot

from companion.domain.telling import Tell
from companion.live.export import LiveExport
from companion.ui.paper.saving import SavingBar


def test_a_quick_save_shows_no_bar(qtbot: QtBot, tmp_path: Path):
    export = LiveExport()
    bar = SavingBar(export)
    qtbot.addWidget(bar)
    with qtbot.waitSignal(export.saved):
        export.save(tmp_path / "a.pdf", lambda tell: b"een")
    assert not bar.isVisible()
    assert not bar._timer.isActive()


def test_a_slow_save_shows_how_far_it_is_and_can_be_stopped(qtbot: QtBot, tmp_path: Path):
    export, may_go_on = LiveExport(), threading.Event()
    bar = SavingBar(export)
    qtbot.addWidget(bar)
    bar._timer.setInterval(10)

    def slow(tell: Tell) -> bytes:
        tell(1, 4)
        may_go_on.wait(5)
        tell(2, 4)
        return b"nooit"

    export.save(tmp_path / "a.pdf", slow)
    qtbot.waitUntil(lambda: bar.isVisible() and bar.bar.value() == 25)
    bar.stop.click()
    assert not bar.stop.isEnabled()
    with qtbot.waitSignal(export.stopped):
        may_go_on.set()
    assert not bar.isVisible()
    assert list(tmp_path.iterdir()) == []
