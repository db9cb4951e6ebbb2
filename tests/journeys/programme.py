"""The shipped programme given in real windows, with a clock that the test moves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from companion.domain.progress import Agenda
from companion.domain.session import Session, SessionDetails
from companion.domain.variant import Variant
from companion.live.autosave import Autosave
from companion.live.session import LiveSession
from companion.paths import resources
from companion.storage.sessions import create_session
from companion.ui.fonts import load_fonts
from companion.ui.theme import apply_theme
from companion.ui.windows import SessionWindows
from tests.content import shipped
from tests.live.conftest import BEGAN, FakeClock, close_for_good
from tests.storage.disk import copy_as_after_a_crash

TICK, FAR = 1, 5
"""Seconds between two looks at the clock, near the end of a wait and before that."""


@dataclass
class Given:
    """A session of the real programme, with its windows."""

    windows: SessionWindows
    clock: FakeClock
    path: Path
    is_over: bool = False

    @property
    def live(self) -> LiveSession:
        return self.windows.live

    @property
    def scene(self) -> object:
        """What the room sees."""
        return self.windows.room.shown.scene

    def go_to(self, step_id: str) -> None:
        """Jump to a step."""
        self.live.go_to(step_id)
        QApplication.processEvents()

    def pass_by(self, seconds: float) -> None:
        """Let time pass as the running program would see it, the last seconds one by one."""
        left = round(seconds)
        while left:
            tick = FAR if left > 2 * FAR else TICK
            self.clock.advance(tick)
            self.windows.countdown._on_timer_timeout()
            left -= tick
        QApplication.processEvents()


Give = Callable[..., Given]


@pytest.fixture(scope="session")
def programme_dressed(qapp: QApplication) -> None:
    """Give every window our fonts and our sheet."""
    load_fonts(resources() / "fonts")
    apply_theme(qapp, resources() / "icons")


@pytest.fixture
def give(qapp: QApplication, programme_dressed: None, tmp_path: Path) -> Iterator[Give]:
    """Return a way to give the programme: a new session, or the one in a file."""
    workshop = shipped.workshop()
    given: list[Given] = []

    def begin(
        variant: Variant = Variant.HALF_DAY,
        people: int = 12,
        path: Path | None = None,
        clock: FakeClock | None = None,
    ) -> Given:
        if path is None:
            details = SessionDetails(
                "5a5a0000aa", workshop.id, variant, date.fromtimestamp(BEGAN), people=people
            )
            start = Agenda.of(workshop, variant).start()
            path = create_session(tmp_path / "bijeenkomsten", Session(details, start))
        autosave, clock = Autosave(path), clock or FakeClock()
        live = LiveSession(workshop, autosave.open(), autosave, clock, autosave)
        windows = SessionWindows(qapp, live, autosave, wall=clock)
        windows.show(with_stage=False)
        qapp.processEvents()
        given.append(Given(windows, clock, path))
        return given[-1]

    yield begin
    for each in given:
        leave(each)


def crash(each: Given) -> Path:
    """Let the laptop die a moment after the last change; return the file as it is then."""
    assert each.live.autosave.flush()
    folder = each.path.parent / f"na-de-klap-{each.path.parent.name}"
    left = copy_as_after_a_crash(each.path, folder)
    leave(each)
    return left


def leave(each: Given) -> None:
    """Close the windows of a session and its file, as at the end of a day; once."""
    if each.is_over:
        return
    each.is_over = True
    each.windows.close()
    each.windows.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    close_for_good(each.live.autosave)
