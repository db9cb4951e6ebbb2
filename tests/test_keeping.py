"""Keeping and wiping in the whole program: in the list, in the console, at a start."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtWidgets import QApplication

from companion.domain.keeping import DaysSeen
from companion.domain.retention import Retention
from companion.storage.backups import FOLDER as BACKUPS
from companion.storage.backups import SessionBackups
from companion.storage.bin import list_bin, put_in_bin
from companion.storage.days_seen import load_days_seen, save_days_seen
from companion.storage.sessions import create_session, list_sessions, read_session
from companion.storage.snapshot import read_file
from companion.storage.store import SessionStore
from companion.ui.dialogs import MessageDialog
from companion.ui.keeping.bin import BinDialog
from companion.ui.keeping.confirm import WipeDialog
from companion.ui.keeping.dialog import KeepingDialog
from tests.program import Program, a_file, paths, program  # noqa: F401
from tests.storage.remains import WORDS, a_telling_session, found_in
from tests.ui.keeping.reading import sentences

TODAY = date.today()


def a_told_file(paths, used_days_ago: int = 0):
    session = a_telling_session()
    details = replace(session.details, held_on=TODAY - timedelta(used_days_ago), return_on=None)
    exercises = session.exercises.having(Retention())
    return create_session(paths.sessions, replace(session, details=details, exercises=exercises))


def texts(running: Program) -> str:
    return running.first.content.banner.text


def settle(running: Program) -> None:
    """Wait until the list is there, and what a start does is done."""
    resume = running.first.content.resume
    running.qtbot.waitUntil(
        lambda: any(row.kept and row.kept.button.isVisible() for row in resume.rows),
        timeout=20_000,
    )
    running.first.companion.keeping.wait()
    QApplication.processEvents()


def open_keeping(running: Program) -> KeepingDialog:
    settle(running)
    running.click(running.first.window, "Bewaren en wissen …")
    (dialog,) = running.first.window.findChildren(KeepingDialog)
    return dialog


def wipe_now(running: Program, dialog: KeepingDialog | BinDialog, word: str) -> None:
    running.click(dialog, word)
    (question,) = dialog.findChildren(WipeDialog)
    running.click(question, "Wis voor altijd")


def test_the_list_says_until_when_and_another_period_is_kept(program, paths):
    path = a_told_file(paths)
    running = program()
    dialog = open_keeping(running)
    row = running.first.content.resume.rows[0]
    assert row.kept.words.text().startswith("Wordt gewist op ")
    running.click(dialog, "7 dagen")
    running.click(dialog, "Bewaar")
    running.qtbot.waitUntil(
        lambda: "7 dagen gewist" in running.first.content.resume.rows[0].kept.words.text()
    )
    assert read_session(path).exercises.get(Retention()) == Retention(7)


def test_into_the_bin_and_back(program, paths):
    a_told_file(paths)
    running = program()
    start = running.first.content
    running.click(open_keeping(running), "Naar de prullenbak")
    assert start.resume.rows == []
    running.qtbot.waitUntil(
        lambda: not start.resume.rows and not start.foot.bin.isHidden(), timeout=20_000
    )
    assert "Een week lang" in texts(running)
    running.click(running.first.window, "Prullenbak: 1 bijeenkomst")
    (dialog,) = running.first.window.findChildren(BinDialog)
    running.click(dialog, "Zet terug")
    running.qtbot.waitUntil(
        lambda: bool(start.resume.rows) and start.foot.bin.isHidden(), timeout=20_000
    )
    assert list_bin(paths.data) == ()
    dialog.accept()


def a_session_thrown_away_by_hand(paths) -> None:
    """Open a session and close it, which makes a copy; then take its file away."""
    path = a_told_file(paths)
    data = SessionBackups(paths.data / BACKUPS)
    store = SessionStore.open(path, data)
    store.back_up(data)
    store.close()
    path.unlink()


def test_a_session_that_was_thrown_away_by_hand_can_be_put_back(program, paths):
    a_session_thrown_away_by_hand(paths)
    running = program()
    start = running.first.content
    running.qtbot.waitUntil(lambda: not start.foot.bin.isHidden(), timeout=20_000)
    running.click(running.first.window, "Prullenbak: 1 bijeenkomst")
    (dialog,) = running.first.window.findChildren(BinDialog)
    assert "Er is nog een kopie van vandaag" in sentences(dialog)
    running.click(dialog, "Zet terug")
    running.qtbot.waitUntil(
        lambda: bool(start.resume.rows) and start.foot.bin.isHidden(), timeout=20_000
    )
    dialog.accept()
    (listed,) = list_sessions(paths.sessions)
    assert read_session(listed.path).notes == a_telling_session().notes
    assert texts(running) == ""


def test_a_session_that_was_thrown_away_by_hand_can_be_wiped_too(program, paths):
    a_session_thrown_away_by_hand(paths)
    assert found_in(paths.data, WORDS) != []
    running = program()
    start = running.first.content
    running.qtbot.waitUntil(lambda: not start.foot.bin.isHidden(), timeout=20_000)
    running.click(running.first.window, "Prullenbak: 1 bijeenkomst")
    (dialog,) = running.first.window.findChildren(BinDialog)
    wipe_now(running, dialog, "Wis nu …")
    running.qtbot.waitUntil(lambda: "Nagekeken" in texts(running), timeout=20_000)
    running.qtbot.waitUntil(start.foot.bin.isHidden, timeout=20_000)
    dialog.accept()
    assert found_in(paths.data, WORDS) == []


def test_at_once_leaves_nothing_and_says_that_it_looked(program, paths):
    a_told_file(paths)
    running = program()
    assert found_in(paths.data, WORDS) != []
    wipe_now(running, open_keeping(running), "Meteen wissen …")
    running.qtbot.waitUntil(lambda: "Nagekeken" in texts(running), timeout=20_000)
    running.qtbot.waitUntil(lambda: not running.first.content.resume.rows, timeout=20_000)
    assert "niets meer van deze bijeenkomst" in texts(running)
    assert not running.first.content.banner.visibleRegion().isEmpty()
    assert found_in(paths.data, WORDS) == []


def test_the_open_session_is_closed_and_wiped(program, paths):
    path = a_told_file(paths)
    running = program(file=path)
    running.wait_for_session()
    running.windows.live.next()
    running.windows.window.bar.more.press("keeping")
    (dialog,) = running.windows.window.findChildren(KeepingDialog)
    wipe_now(running, dialog, "Meteen wissen …")
    running.qtbot.waitUntil(lambda: "Nagekeken" in texts(running), timeout=20_000)
    assert running.windows is None
    assert running.first.window.isVisible()
    assert "niets meer van deze bijeenkomst" in texts(running)
    assert found_in(paths.data, WORDS) == []


def test_the_open_session_goes_to_the_bin_whole(program, paths):
    path = a_told_file(paths)
    running = program(file=path)
    running.wait_for_session()
    running.windows.window.bar.more.press("keeping")
    (dialog,) = running.windows.window.findChildren(KeepingDialog)
    running.click(dialog, "Naar de prullenbak")
    running.qtbot.waitUntil(lambda: "Een week lang" in texts(running), timeout=20_000)
    (binned,) = list_bin(paths.data)
    assert read_file(binned.path).closed_well
    assert read_session(binned.path).notes == a_telling_session().notes


def test_another_period_for_the_open_session_can_be_undone(program, paths):
    running = program(file=a_file(paths))
    running.wait_for_session()
    running.windows.window.bar.more.press("keeping")
    (dialog,) = running.windows.window.findChildren(KeepingDialog)
    running.click(dialog, "90 dagen")
    running.click(dialog, "Bewaar")
    live = running.windows.live
    assert live.session.exercises.get(Retention()) == Retention(90)
    running.windows.undo.undo()
    assert live.session.exercises.get(Retention()) == Retention()


def test_opening_and_closing_an_old_session_is_no_use(program, paths):
    path = a_told_file(paths, 3)
    before = read_file(path).used_at
    running = program(file=path)
    running.wait_for_session()
    running.stop()
    running.first.companion.shut_down()
    assert read_file(path).used_at == before


def test_at_a_start_what_is_a_week_in_the_bin_goes_and_is_told(program, paths):
    put_in_bin(paths.data, a_told_file(paths), TODAY - timedelta(7))
    running = program()
    running.qtbot.waitUntil(lambda: "Vanzelf gewist" in texts(running), timeout=20_000)
    assert "niets meer van deze bijeenkomst" in texts(running)
    assert found_in(paths.data, WORDS) == []


def test_with_a_clock_that_went_back_nothing_goes_until_she_says_it_is_right(program, paths):
    put_in_bin(paths.data, a_told_file(paths), TODAY - timedelta(7))
    save_days_seen(paths.data, DaysSeen(TODAY + timedelta(90)))
    running = program()
    running.qtbot.waitUntil(lambda: "niets vanzelf gewist" in texts(running), timeout=20_000)
    assert len(list_bin(paths.data)) == 1
    running.click(running.first.window, "Ja, die klopt")
    running.qtbot.waitUntil(lambda: "Vanzelf gewist" in texts(running), timeout=20_000)
    assert load_days_seen(paths.data).latest == TODAY
    assert list_sessions(paths.sessions) == ()


def test_with_a_clock_far_ahead_it_waits_and_says_so(program, paths):
    put_in_bin(paths.data, a_told_file(paths), TODAY - timedelta(7))
    save_days_seen(paths.data, DaysSeen(TODAY - timedelta(90)))
    running = program()
    running.qtbot.waitUntil(lambda: "ging ver vooruit" in texts(running), timeout=20_000)
    assert len(list_bin(paths.data)) == 1


def test_a_session_of_today_that_is_wiped_while_it_is_open_elsewhere_says_so(program, paths):
    path = a_told_file(paths)
    running = program()
    dialog = open_keeping(running)
    store = SessionStore.open(path)
    try:
        wipe_now(running, dialog, "Meteen wissen …")
        message = running.message()
        running.qtbot.waitUntil(lambda: "al open" in words_of(running), timeout=20_000)
        message.accept()
        running.qtbot.waitUntil(lambda: bool(running.first.content.resume.rows), timeout=20_000)
    finally:
        store.close()
    assert path.exists()


def words_of(running: Program) -> str:
    dialogs = running.first.window.findChildren(MessageDialog)
    return " ".join(sentences(dialog) for dialog in dialogs)
