"""From a session to the report: typed, read along with the clicker, lines out, saved twice."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from companion.domain.report_paging import ids_on
from companion.domain.report_scene import ReportScene
from companion.ui.privacy.check import PrivacyCheck
from companion.ui.report.window import ReportWindow
from tests.program import Program, paths, program  # noqa: F401

Key = Qt.Key
SAID = (
    "Ze legde haar telefoon weg",
    "Hij vroeg eerst hoe het met mij ging",
    "Dat hoeft er niet in",
)
HIDDEN = "Dit blijft onder ons"


def clicker(window: QWidget, key: Key) -> None:
    """Press a button of the clicker, wherever the keyboard is."""
    QTest.keyClick(window.focusWidget() or window, key)
    QApplication.processEvents()


def open_report(running: Program) -> ReportWindow:
    """Go to the step of the report and press its button."""
    windows = running.windows
    windows.live.go_to("M9.4")
    QApplication.processEvents()
    running.click(windows.window, "Maak verslag …")
    report = windows.report.dialog
    running.qtbot.waitUntil(lambda: bool(report.lines.rows), timeout=20_000)
    return report


def write(running: Program) -> None:
    """Type notes as they are said, and hide one."""
    windows = running.windows
    windows.live.go_to("M2.5")
    panel = windows.window.notes
    panel.focus_edit()
    for text in (*SAID, HIDDEN):
        panel.edit.insertPlainText(text)
        QTest.keyClick(panel.edit, Key.Key_Return)
    hidden = next(note for note in windows.notes.of_step("M2.5") if note.text == HIDDEN)
    windows.notes.hide(hidden.id, hidden=True)


def save_as(running: Program, report: ReportWindow, form: str, path: Path) -> None:
    """Save as a trainer does: the form, a look at names, a place."""
    report.buttons.press_form(form)
    next(each for each in report.findChildren(PrivacyCheck) if each.isVisible()).go_on.click()
    where = next(each for each in report.findChildren(QFileDialog) if each.isVisible())
    assert where.selectedFiles()[0].endswith(path.name)
    with running.qtbot.waitSignal(report.saving.saved, timeout=20_000):
        where.fileSelected.emit(str(path))
    where.close()


def test_a_group_reads_its_report_along_and_takes_it_home(program, tmp_path):
    running = program(begin=(None, "Wijkteam Noord"))
    running.wait_for_session()
    windows = running.windows
    write(running)
    report = open_report(running)
    running.click(report, "Toon op de beamer")

    seen: dict[int, list[str]] = {}
    reading, stage = windows.report.reading, windows.stage
    while reading.page not in seen:
        scene = stage.state.scene
        rows = scene.rows if isinstance(scene, ReportScene) else ()
        seen[reading.page] = [row.text for row in rows]
        clicker(report, Key.Key_PageDown)
    assert len(seen) == reading.count > 3
    words = [text for texts in seen.values() for text in texts]
    assert [text for text in words if text in SAID] == list(SAID)
    assert HIDDEN not in words

    line = next(row.id for row in report.lines.rows if row.text == SAID[2])
    while line not in ids_on(stage.state):
        clicker(report, Key.Key_PageUp)
    report.lines.choose(line)
    clicker(report.lines, Key.Key_Delete)
    assert line not in ids_on(stage.state)
    running.click(report, "Klaar met meelezen")
    assert stage.state == windows.live.state
    assert windows.live.step.id == "M9.4"

    day = windows.live.session.details.held_on.isoformat()
    html = tmp_path / f"Verslag Wijkteam Noord {day}.html"
    save_as(running, report, "pdf", html.with_suffix(".pdf"))
    save_as(running, report, "html", html)
    page = html.read_text("utf-8")
    assert all(text in page for text in SAID[:2])
    assert SAID[2] not in page
    assert HIDDEN not in page
    assert html.with_suffix(".pdf").read_bytes().startswith(b"%PDF")
    assert [note.text for note in windows.notes.of_step("M2.5")][:3] == list(SAID)
    report.reject()
