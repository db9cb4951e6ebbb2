"""Keeping and wiping by keyboard, and everything with a name: the same looks as everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from companion.domain.backup import Backup, Remains
from companion.domain.keeping import Kept
from companion.domain.retention import Retention
from companion.domain.session import SessionSummary
from companion.domain.wiping import Binned
from companion.ui.keeping.bin import BinDialog
from companion.ui.keeping.confirm import WipeDialog
from companion.ui.keeping.dialog import KeepingDialog
from companion.ui.keeping.rescue import RescueDialog
from companion.ui.start.window import StartWindow
from tests.builders import a_session
from tests.ui import test_accessibility as everywhere
from tests.ui.conftest import dispose

LOOKS = (
    everywhere.test_everything_that_can_have_the_focus_has_a_name,
    everywhere.test_a_screen_reader_finds_a_name_at_everything_that_can_be_used,
    everywhere.test_names_are_not_twice_in_one_window,
    everywhere.test_tab_reaches_everything_and_comes_back,
)


TODAY = date(2026, 11, 29)
COPIES = [Backup(Path("a"), datetime(2026, 11, 29, 14, m), 23) for m in (0, 10)]


def _until(_retention: Retention) -> Kept:
    return Kept(date(2026, 12, 29))


def a_dialog(kind: str, below: QWidget) -> QWidget:
    details = a_session(group="Wijkteam").details
    match kind:
        case "bin":
            dialog = BinDialog(below)
            both = [Binned(Path("a"), date(2026, 11, day), details) for day in (23, 24)]
            dialog.show_binned(both, date(2026, 11, 25))
            return dialog
        case "wiping":
            return WipeDialog(details, 3, below)
        case "rescue":
            return RescueDialog(Remains(Path("a"), details, 25, COPIES[0]), TODAY, below)
        case _:
            longer = Retention(200, "tweede terugkommoment")
            keeping = KeepingDialog(details, longer, _until, 3, below)
            keeping.copies.show_copies(COPIES, TODAY)
            return keeping


@pytest.fixture(params=["start", "keeping", "wiping", "bin", "rescue"])
def window(request, dressed, qapp: QApplication) -> Iterator[QWidget]:
    start = StartWindow("Titel")
    kept = Kept(date(2026, 12, 29), warns=True)
    hurt = SessionSummary(Path("kapot"), None, problem="Beschadigd.", is_damaged=True)
    start.show_sessions([hurt, *(everywhere.a_summary(notes=n, kept=kept) for n in (1, 2))])
    start.foot.show_bin(2)
    start.show()
    shown: QWidget = start
    if request.param != "start":
        shown = a_dialog(request.param, start)
        shown.open()
    shown.activateWindow()
    qapp.processEvents()
    yield shown
    shown.close()
    dispose(start)


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.__name__)
def test_it_can_be_used_without_a_mouse_and_without_eyes(window, look):
    look(window)
