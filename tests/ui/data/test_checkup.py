"""*Is alles in orde?* can be read and copied, from *Wat staat waar*."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from companion.live.about_data import DataPlaces, LiveAboutData
from companion.live.checkup import CheckedPlaces, LiveCheckup
from companion.paths import resources, shipped_workshop
from companion.ui.data.checkup import CheckupPage
from companion.ui.data.opening import DataPages
from companion.ui.start.window import StartWindow
from tests.ui.conftest import click, dispose


@pytest.fixture
def page(dressed, tmp_path: Path):
    start = StartWindow("Titel")
    start.show()
    root, logs = QObject(), tmp_path / "logboek"
    about = LiveAboutData(DataPlaces(tmp_path, tmp_path, logs, resources() / "texts"), root)
    checked = CheckedPlaces(tmp_path, tmp_path, logs, resources(), shipped_workshop())
    live = LiveCheckup(checked, root)
    pages = DataPages(about, start, root)
    found = CheckupPage(live, pages, root)
    pages.open(start)
    found.below = pages.dialog
    yield found
    about.wait()
    live.wait()
    dispose(start)


def test_the_page_is_read_and_copied(page: CheckupPage, qtbot):
    click(page.below, "Is alles in orde? …")
    dialog = page.dialog
    qtbot.waitUntil(lambda: "Alles is in orde." in dialog.page.toPlainText(), timeout=20_000)

    assert "schaal 100 %" in dialog.page.toPlainText()
    click(dialog, "Kopieer")
    assert QGuiApplication.clipboard().text() == dialog.page.toPlainText()
    click(dialog, "Sluit")
    assert page.dialog is None
