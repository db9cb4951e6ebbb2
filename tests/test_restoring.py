"""Getting sessions back in the whole program: two clicks, nothing thrown away, and back again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from companion.storage.backups import FOLDER, backup_folder, list_backups, write_backup
from companion.storage.rescue import DAMAGED
from companion.storage.sessions import read_session
from companion.storage.snapshot import raw_image, read_file
from companion.storage.store import SessionStore
from companion.ui.dialogs import MessageDialog
from companion.ui.keeping.dialog import KeepingDialog
from companion.ui.keeping.rescue import RescueDialog
from tests.program import Program, a_file, paths, program  # noqa: F401
from tests.storage.builders import a_note
from tests.ui.keeping.reading import sentences

GROUP = "Wijkteam Noord"


def write(path: Path, *numbers: int) -> None:
    store = SessionStore.open(path)
    store.save([a_note(number, f"Een zin van de groep {number}") for number in numbers])
    store.close()


def copied(paths, path: Path, minutes: int) -> Path:
    stored = read_file(path)
    moment = datetime.now(UTC) - timedelta(minutes=minutes)
    folder = backup_folder(paths.data / FOLDER, stored.session.details.id)
    return write_backup(folder, raw_image(path), moment, stored.revision)


def a_file_with_a_copy(paths) -> Path:
    """Return a session with three notes, of which a copy has two."""
    path = a_file(paths)
    write(path, 1, 2)
    copied(paths, path, 20)
    write(path, 3)
    return path


def texts(path: Path) -> list[str]:
    return [note.text for note in read_session(path).notes]


def banner(running: Program) -> str:
    return running.first.content.banner.text


def listed(running: Program) -> None:
    resume = running.first.content.resume
    running.qtbot.waitUntil(lambda: bool(resume.rows), timeout=20_000)
    running.first.companion.keeping.wait()
    QApplication.processEvents()


def can_go_on(running: Program) -> bool:
    rows = running.first.content.resume.rows
    return len(rows) == 1 and rows[0].button.isVisible()


def dialog_of(running: Program, kind):
    found: list = []

    def is_there() -> bool:
        found[:] = [d for d in running.first.window.findChildren(kind) if d.isVisible()]
        return bool(found)

    running.qtbot.waitUntil(is_there, timeout=20_000)
    return found[0]


def open_copies(running: Program) -> KeepingDialog:
    listed(running)
    running.click(running.first.window, "Bewaren en wissen …")
    dialog = dialog_of(running, KeepingDialog)
    running.qtbot.waitUntil(lambda: "kijkt" not in dialog.copies.how.text(), timeout=20_000)
    return dialog


def test_a_damaged_session_is_got_back_in_two_clicks(program, paths):
    path = a_file_with_a_copy(paths)
    with path.open("r+b") as file:
        file.write(b"kapot" * 20)
    hurt = path.read_bytes()
    running = program()
    listed(running)

    running.click(running.first.window, "Haal terug …")
    dialog = dialog_of(running, RescueDialog)
    said = sentences(dialog)
    assert GROUP in said
    assert "met 2 notities" in said
    assert "Samen: 3 notities" in said
    assert path.read_bytes() == hurt
    running.click(dialog, "Haal terug")

    running.qtbot.waitUntil(lambda: "is terug, met 3 notities" in banner(running), timeout=20_000)
    running.qtbot.waitUntil(lambda: can_go_on(running), timeout=20_000)
    assert len(texts(path)) == 3
    (aside,) = (paths.data / FOLDER).glob(f"*/{DAMAGED}*")
    assert aside.read_bytes() == hurt


def test_leaving_it_changes_nothing(program, paths):
    path = a_file_with_a_copy(paths)
    path.write_bytes(b"")
    running = program()
    listed(running)
    running.click(running.first.window, "Haal terug …")
    running.click(dialog_of(running, RescueDialog), "Laat zo")
    running.first.companion.keeping.wait()
    assert path.read_bytes() == b""
    assert running.first.content.resume.rows[0].rescue.isEnabled()


def test_where_nothing_is_left_it_says_so(program, paths):
    path = a_file(paths)
    path.write_bytes(b"<html>een webpagina</html>")
    running = program()
    listed(running)
    running.click(running.first.window, "Haal terug …")
    message = dialog_of(running, MessageDialog)
    assert "niets meer te lezen" in sentences(message)
    assert path.read_bytes() == b"<html>een webpagina</html>"
    message.accept()


def test_a_session_that_is_sound_again_by_then_is_only_listed_anew(program, paths):
    path = a_file_with_a_copy(paths)
    sound = path.read_bytes()
    path.write_bytes(b"")
    running = program()
    listed(running)
    path.write_bytes(sound)
    running.click(running.first.window, "Haal terug …")
    message = dialog_of(running, MessageDialog)
    assert "toch goed te lezen" in sentences(message)
    message.accept()
    running.qtbot.waitUntil(
        lambda: not running.first.content.resume.rows[0].rescue.isVisible(), timeout=20_000
    )
    assert path.read_bytes() == sound


def test_back_to_a_copy_and_round_again(program, paths):
    path = a_file_with_a_copy(paths)
    running = program()
    dialog = open_copies(running)
    (row,) = dialog.copies.rows
    assert "2 notities" in sentences(row)
    running.click(row, "Zet deze terug")
    running.qtbot.waitUntil(
        lambda: "staat terug, met 2 notities" in banner(running), timeout=20_000
    )
    assert len(texts(path)) == 2

    running.click(running.first.content.banner, "Draai het om")
    running.qtbot.waitUntil(
        lambda: "weer zoals het was, met 3 notities" in banner(running), timeout=20_000
    )
    assert len(texts(path)) == 3

    running.click(running.first.content.banner, "Draai het om")
    running.qtbot.waitUntil(
        lambda: "staat terug, met 2 notities" in banner(running), timeout=20_000
    )
    assert len(texts(path)) == 2


def test_a_copy_with_what_is_there_now_is_not_offered(program, paths):
    path = a_file(paths)
    write(path, 1)
    copied(paths, path, 5)
    running = program()
    dialog = open_copies(running)
    assert dialog.copies.rows == []
    assert "geen kopie waarin iets anders staat" in dialog.copies.how.text()
    dialog.reject()


def test_an_open_session_has_no_copies_to_choose(program, paths):
    path = a_file_with_a_copy(paths)
    running = program(file=path)
    running.wait_for_session()
    running.windows.window.bar.more.press("keeping")
    (dialog,) = running.windows.window.findChildren(KeepingDialog)
    assert not dialog.copies.isVisible()
    dialog.reject()


def test_what_came_back_goes_away_with_all_its_copies(program, paths):
    """The session of today, so that nothing is due."""
    path = a_file_with_a_copy(paths)
    path.write_bytes(b"")
    running = program()
    listed(running)
    running.click(running.first.window, "Haal terug …")
    running.click(dialog_of(running, RescueDialog), "Haal terug")
    running.qtbot.waitUntil(lambda: "is terug" in banner(running), timeout=20_000)
    assert len(list_backups(next((paths.data / FOLDER).iterdir()))) == 2
    keeping = running.first.companion.keeping
    keeping.take_away(path, read_session(path).details, "wipe")
    running.qtbot.waitUntil(lambda: "Nagekeken" in banner(running), timeout=20_000)
    assert list((paths.data / FOLDER).iterdir()) == []
