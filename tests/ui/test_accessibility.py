"""Everything by keyboard, everything with a name, and names of people exactly as typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from companion.domain.audience import Audience
from companion.domain.info_page import InfoLine, InfoPage, InfoPart, as_report
from companion.domain.report import Line
from companion.domain.session import SessionDetails, SessionSummary
from companion.domain.variant import Variant
from companion.live.about_data import AboutData
from companion.storage.folder_facts import FolderFacts
from companion.ui.console.reading import Section
from companion.ui.data.checkup import CheckupDialog
from companion.ui.data.dialog import DataDialog
from companion.ui.data.reading import ReadingDialog
from companion.ui.data.register import RegisterDialog
from companion.ui.dialogs import DetailsDialog, MessageDialog
from companion.ui.prints.dialog import PrintsDialog
from companion.ui.privacy.check import PrivacyCheck
from companion.ui.start.window import StartWindow
from tests.builders import a_session, an_agenda
from tests.ui.conftest import Desk, Sit, dispose

UI = Path(__file__).resolve().parents[2] / "companion" / "ui"
NASTY = "Jan & Piet <b>vet</b> <a href='x'>"
Key = Qt.Key


def a_summary(group: str = "Wijkteam", **facts: object) -> SessionSummary:
    details = SessionDetails("1", "klein", Variant.HALF_DAY, date(2026, 11, 23), group)
    return SessionSummary(Path("a.bijeenkomst"), details, **facts)


WINDOWS = (
    "console",
    "narrow console",
    "start",
    "details",
    "message",
    "data",
    "register",
    "quotes",
    "checkup",
    "privacy",
    "prints",
    "report",
    "narrow report",
)


def _no_bytes(_report: object, _suffix: str, _tell: object) -> bytes:
    return b""


def about_data(kind: str, below: QWidget) -> QWidget:
    """Return one of the windows about data, with something in it."""
    page = InfoPage("Titel", (InfoLine("Een zin."),), (InfoPart("Kop", (InfoLine("punt", True),)),))
    if kind == "register":
        register = RegisterDialog(as_report(page, "Vandaag"), _no_bytes, below)
        register.wait()
        QApplication.processEvents()
        register.open()
        return register
    if kind == "quotes":
        reading = ReadingDialog("Citaten", "Een zin.", [Section("Kop", "tekst")], below)
        reading.open()
        return reading
    if kind == "checkup":
        checkup = CheckupDialog(below)
        checkup.show_text("Alles is in orde.")
        checkup.open()
        return checkup
    dialog = DataDialog(below)
    dialog.show_about(AboutData(page, page, FolderFacts(1, 1), 1))
    dialog.open()
    return dialog


def reading_along(desk: Desk) -> QWidget:
    """Open the report while the room reads it, with a sentence about what came of saving."""
    desk.go_to("question")
    desk.write("een", "twee")
    desk.windows.report.open()
    report = desk.windows.report.dialog
    assert report is not None
    desk.windows.report.seeing.show(Audience.PARTICIPANTS)
    report.saving_row.tell("Bewaard.")
    report.pages.wait()
    return report


@pytest.fixture(params=WINDOWS)
def window(
    request: pytest.FixtureRequest, sit: Sit, qapp: QApplication, qtbot: QtBot
) -> Iterator[QWidget]:
    """Return every window that a trainer meets, one after the other."""
    match request.param:
        case "start":
            shown: QWidget = StartWindow("Titel")
            shown.show_sessions([a_summary(notes=1), a_summary(closed_well=False)])
            shown.show()
        case "prints":
            shown = PrintsDialog(an_agenda(), a_session(), 8)
            qtbot.waitUntil(lambda: shown.maker.pages("scan-begin") is not None)
            shown.show()
        case "report" | "narrow report":
            desk = sit(width=800 if "narrow" in request.param else 1440)
            shown = reading_along(desk)
        case "details" | "message":
            desk = sit()
            if request.param == "details":
                shown = DetailsDialog(desk.live.session.details, desk.window)
            else:
                shown = MessageDialog("Titel", "Een zin.", "Regel 1\nRegel 2", desk.window)
            shown.open()
        case "data" | "register" | "quotes" | "checkup":
            shown = about_data(request.param, sit().window)
        case "privacy":
            desk = sit()
            privacy = desk.windows.guarding.privacy
            lines = [Line("1", "Mail a@b.nl"), Line("2", "Mevrouw Jansen belde.")]
            shown = PrivacyCheck(lines, privacy, desk.window)
            shown.open()
        case kind:
            desk = sit(width=800 if "narrow" in kind else 1440)
            desk.go_to("question")
            desk.write("een")
            desk.panel.list.setCurrentIndex(desk.panel.list.model().index(0, 0))
            shown = desk.window
    shown.activateWindow()
    qapp.processEvents()
    yield shown
    if request.param not in ("console", "narrow console"):
        dispose(shown)


def focusable(window: QWidget) -> list[QWidget]:
    """Return what Tab can reach and what can be seen."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not isinstance(widget.parent(), QAbstractSpinBox | QComboBox)
    ]


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)


def walk(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield interface
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None:
            yield from walk(child)


def test_everything_that_can_have_the_focus_has_a_name(window: QWidget) -> None:
    widgets = focusable(window)
    assert len(widgets) >= 2
    assert [widget for widget in widgets if not name_of(widget).strip()] == []


def test_a_screen_reader_finds_a_name_at_everything_that_can_be_used(window: QWidget) -> None:
    root = QAccessible.queryAccessibleInterface(window)
    assert root is not None
    for interface in walk(root):
        state = interface.state()
        if state.focusable and not state.invisible and interface.object():
            widget = interface.object()
            if isinstance(widget, QWidget) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                assert interface.text(QAccessible.Text.Name), widget


def test_names_are_not_twice_in_one_window(window: QWidget) -> None:
    names = [name_of(w) for w in focusable(window) if isinstance(w, QAbstractButton)]
    assert len(names) == len(set(names)), names


def test_tab_reaches_everything_and_comes_back(window: QWidget) -> None:
    reached = []
    window.setFocus()
    for _ in range(80):
        QTest.keyClick(window.focusWidget() or window, Key.Key_Tab)
        reached.append(window.focusWidget())
    missing = [name_of(widget) for widget in focusable(window) if widget not in reached]
    assert missing == []


def test_tab_goes_through_columns_from_left_to_right_and_down(sit: Sit) -> None:
    desk = sit()
    desk.go_to("question")
    window, seen = desk.window, []
    window.bar.stops[0].setFocus()
    for _ in range(50):
        widget = window.focusWidget()
        if widget in seen:
            break
        seen.append(widget)
        QTest.keyClick(widget, Key.Key_Tab)
    names = [name_of(widget).split(":")[0] for widget in seen]
    wanted = ["Zwart", "Bijeenkomst sluiten", "Tijden van deze bijeenkomst", "Programma"]
    wanted += ["Voor jou", "Start de klok"]
    wanted += ["Vorige stap", "Volgende stap", "Rechts", "Vak", "Nieuwe notitie bij Woorden"]
    assert [name for name in names if name in wanted] == wanted


@pytest.mark.parametrize("percent", [100, 200])
def test_every_label_of_a_form_has_its_field(
    text_percent: Callable[[int], None], percent: int
) -> None:
    text_percent(percent)
    start = StartWindow("Titel")
    fields = (QLineEdit, QAbstractSpinBox, QComboBox)
    for cell in start.form.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        for field in (child for child in cell.children() if isinstance(child, fields)):
            labels = [x for x in start.form.findChildren(QLabel) if x.buddy() is field]
            assert [label.text() for label in labels] == [name_of(field)]
    dispose(start)


def test_the_focus_can_be_seen_on_everything(window: QWidget, qapp: QApplication) -> None:
    for widget in focusable(window):
        if widget.visibleRegion().boundingRect().size() != widget.size():
            continue  # scrolled out of sight: Tab brings it into view
        window.setFocus()
        qapp.processEvents()
        before = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        qapp.processEvents()
        assert widget.hasFocus(), name_of(widget)
        assert widget.grab().toImage() != before, name_of(widget)


# --- words of people -----------------------------------------------------------------------------


def test_a_nasty_group_name_shows_as_typed_everywhere(sit: Sit) -> None:
    desk = sit(a_session(group=NASTY))
    label = desk.window.bar._group
    assert label.full_text.startswith(NASTY)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert "<b>" not in label.toolTip()
    assert "&lt;b&gt;vet&lt;/b&gt;" in label.toolTip()
    start = StartWindow("Titel")
    start.show_sessions([a_summary(NASTY)])
    row = start.resume.rows[0]
    assert row.title == NASTY
    assert NASTY in name_of(row.button)
    dispose(start)


def test_a_nasty_note_shows_as_typed(sit: Sit) -> None:
    desk = sit()
    desk.go_to("question")
    desk.write(NASTY)
    row = desk.panel.list.model().index(0, 0)
    assert row.data(Qt.ItemDataRole.DisplayRole) == NASTY
    assert row.data(Qt.ItemDataRole.ToolTipRole) is None
    assert desk.texts() == [NASTY]


@pytest.mark.parametrize("file", sorted(UI.rglob("*.py")), ids=lambda file: file.name)
def test_hints_and_words_on_buttons_go_through_what_keeps_them_plain(file: Path) -> None:
    source = file.read_text(encoding="utf-8")
    if file.name != "tip.py":
        assert not re.search(r"setToolTip\((?!plain_tip)", source)
        assert "setWhatsThis" not in source
        assert "setStatusTip" not in source
    assert not re.search(r"QMessageBox|QInputDialog|QAction\(", source)


def test_no_list_or_text_of_a_window_reads_markup(window: QWidget) -> None:
    for label in window.findChildren(QLabel):
        if label.text():
            assert label.textFormat() == Qt.TextFormat.PlainText, label.text()
    for view in window.findChildren(QAbstractItemView):
        assert view.property("html") is None
    for area in window.findChildren(QAbstractScrollArea):
        if hasattr(area, "acceptRichText"):
            assert not area.acceptRichText()
