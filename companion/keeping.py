"""Keeping and wiping, tied to the start window and to the windows of a session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from companion.domain.keeping import DaysSeen, Kept, due, is_back, is_waiting, kept
from companion.domain.retention import Retention
from companion.domain.session import SessionDetails, SessionSummary
from companion.domain.wiping import Binned, Care, Wiped
from companion.live.keeping import LiveKeeping
from companion.live.lane import Lane
from companion.live.library import LiveLibrary
from companion.live.session import LiveSession
from companion.paths import Paths
from companion.restoring import Restoring
from companion.ui.console.keeping import ConsoleKeeping
from companion.ui.dialogs import MessageDialog
from companion.ui.keeping.bin import BinDialog
from companion.ui.keeping.dialog import BIN, KeepingDialog
from companion.ui.keeping.words import (
    clock_ahead_words,
    clock_back_words,
    gone_words,
    looked_words,
    wiped_words,
)
from companion.ui.start.window import StartWindow
from companion.ui.windows import SessionWindows


class Keeping(QObject):
    """Shows until when sessions are kept, wipes what is over, and does what she wants gone.

    ``leave_wanted`` comes when the open session must be closed first.
    """

    leave_wanted = Signal()

    def __init__(
        self, paths: Paths, library: LiveLibrary, start: StartWindow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._lane = Lane()
        self.live = LiveKeeping(paths.data, paths.sessions, self._lane, self)
        self.restoring = Restoring(paths.data, self._lane, library, start, self)
        self._library = library
        self._start = start
        self._summaries: tuple[SessionSummary, ...] = ()
        self._asked: SessionSummary | None = None
        """The session whose keeping she looked at last."""
        self._bin: BinDialog | None = None
        self._binned: tuple[Binned, ...] = ()
        self._open: LiveSession | None = None
        self._leaving: Callable[[], None] | None = None
        """What happens to the open session as soon as its file is closed."""
        self._connect()

    def serve(self, windows: SessionWindows) -> None:
        """Let the windows of a session tell how long it is kept, and let it go away."""
        self._open, self._leaving = windows.live, None
        console = ConsoleKeeping(windows.window, windows.live, windows.undo)
        console.away_wanted.connect(self._on_console_away_wanted)
        windows.left.connect(self._on_windows_left)

    def session_closed(self) -> None:
        """The file of a session is closed: list what there is, without what should go."""
        self._open = None
        leaving, self._leaving = self._leaving, None
        if leaving is not None:
            leaving()
        else:
            self._library.list_sessions()

    def take_away(self, path: Path, details: SessionDetails, how: str) -> None:
        """Put a session that is not open in the bin, or wipe it; its row goes at once.

        When it cannot be, the next list has it again.
        """
        self._summaries = tuple(each for each in self._summaries if each.path != path)
        self._show()
        if how == BIN:
            text = self.tr("Even geduld: de bijeenkomst gaat naar de prullenbak.")
            self._start.tell("binned", text, works=True)
            self.live.put_in_bin(path, date.today())
        else:
            self._say_busy()
            self.live.wipe(path, details)

    def wait(self) -> None:
        """Wait until nothing is under way; for closing and for tests."""
        self._lane.wait()

    def _connect(self) -> None:
        self._library.sessions_glimpsed.connect(self._on_library_sessions_glimpsed)
        self._library.sessions_listed.connect(self._on_library_sessions_listed)
        self._start.keeping_wanted.connect(self._on_start_keeping_wanted)
        self._start.bin_wanted.connect(self._on_start_bin_wanted)
        self._start.trust_wanted.connect(self._on_start_trust_wanted)
        live = self.live
        live.cared.connect(self._on_live_cared)
        live.changed.connect(self._on_live_changed)
        live.bin_listed.connect(self._on_live_bin_listed)
        live.binned.connect(self._on_live_binned)
        live.wiped.connect(self._on_live_wiped)
        live.failed.connect(self._on_live_failed)

    def _show(self) -> None:
        self._start.show_sessions(self.live.with_kept(self._summaries, date.today()))

    def _say_busy(self) -> None:
        text = self.tr("Even geduld: de bijeenkomst wordt gewist en daarna nagekeken.")
        self._start.tell("wiping", text, works=True)

    def _say_clock(self, seen: DaysSeen, today: date) -> None:
        """Say that the day cannot be trusted, and that nothing is wiped while that is so."""
        banner = self._start.banner
        banner.clear("clock")
        banner.clear("ahead")
        if is_back(seen, today) and seen.latest is not None:
            words = clock_back_words(seen.latest, today)
            self._start.tell("clock", words, self.tr("Ja, die klopt"))
        elif is_waiting(seen, today) and seen.waits_until is not None:
            self._start.tell("ahead", clock_ahead_words(seen.waits_until, today))

    def _on_library_sessions_glimpsed(self, summaries: Sequence[SessionSummary]) -> None:
        """Show the last ones while the others are being read."""
        self._summaries = tuple(summaries)
        self._show()

    def _on_library_sessions_listed(self, summaries: Sequence[SessionSummary]) -> None:
        self._summaries = tuple(summaries)
        self._show()
        self.live.care(self._summaries, date.today())
        self.live.list_bin(self._summaries)

    def _on_start_keeping_wanted(self, path: Path) -> None:
        found = next((s for s in self._summaries if s.path == path), None)
        if found is None or found.details is None or found.used_on is None:
            return
        self._asked = found
        until = partial(_until, found.details, found.used_on, self.live.seen)
        facts = (found.details, found.retention, until, found.notes)
        dialog = KeepingDialog(*facts, self._start.window())
        dialog.retention_wanted.connect(self._on_dialog_retention_wanted)
        dialog.away_wanted.connect(self._on_dialog_away_wanted)
        self.restoring.serve(dialog, path)
        dialog.open()

    def _on_dialog_retention_wanted(self, retention: Retention) -> None:
        if self._asked is not None:
            self.live.keep(self._asked.path, retention)

    def _on_dialog_away_wanted(self, how: str) -> None:
        if self._asked is not None and self._asked.details is not None:
            self.take_away(self._asked.path, self._asked.details, how)

    def _on_console_away_wanted(self, how: str) -> None:
        if self._open is None:
            return
        path, details = self._open.autosave.path, self._open.session.details
        self._leaving = partial(self.take_away, path, details, how)
        self.leave_wanted.emit()

    def _on_windows_left(self) -> None:
        """She just stops: what she asked while nothing could be saved is no longer meant."""
        self._leaving = None

    def _on_start_bin_wanted(self) -> None:
        self._bin = BinDialog(self._start.window())
        self._bin.back_wanted.connect(self.live.put_back)
        self._bin.wipe_wanted.connect(self._on_bin_wipe_wanted)
        self._bin.finished.connect(self._on_bin_finished)
        self._bin.show_binned(self._binned, date.today())
        self._bin.open()

    def _on_bin_finished(self, _result: int) -> None:
        self._bin = None

    def _on_bin_wipe_wanted(self, binned: Binned) -> None:
        self._say_busy()
        self.live.wipe(binned.path, binned.details)

    def _on_start_trust_wanted(self) -> None:
        self._start.banner.clear("clock")
        self.live.trust(date.today())

    def _on_live_cared(self, care: Care) -> None:
        self._say_clock(care.seen, date.today())
        gone = (*care.wiped, *care.emptied)
        if gone:
            self._start.tell("wiped", gone_words(gone))
        elif care.finished:
            text = self.tr("Het wissen dat de vorige keer onderbroken was, is nu af.")
            self._start.tell("wiped", text)
        if care.refused:
            self._start.tell("refused", care.refused[0])
        self._show()

    def _on_live_changed(self) -> None:
        self._library.list_sessions()

    def _on_live_bin_listed(self, binned: tuple[Binned, ...]) -> None:
        self._binned = binned
        self._start.foot.show_bin(len(binned))
        if self._bin is not None:
            self._bin.show_binned(binned, date.today())

    def _on_live_binned(self, _path: Path) -> None:
        text = self.tr("In de prullenbak. Een week lang kun je terugzetten.")
        self._start.tell("binned", text, self.tr("Open de prullenbak"))

    def _on_live_wiped(self, wiped: Wiped) -> None:
        """Say what was found; what is left somewhere must not be missed."""
        self._start.banner.clear("wiping")
        self._start.tell("wiped", wiped_words(wiped))
        if not wiped.looked.is_clean:
            self._tell(looked_words(wiped.looked))

    def _on_live_failed(self, message: str) -> None:
        for key in ("wiping", "binned"):
            self._start.banner.clear(key)
        self._tell(message)

    def _tell(self, message: str) -> None:
        parent = self._bin or self._start.window()
        MessageDialog(self.tr("Bewaren en wissen"), message, "", parent).open()


def _until(details: SessionDetails, used_on: date, seen: DaysSeen, retention: Retention) -> Kept:
    day_and_why = due(retention, used_on, details.held_on, details.return_on)
    return kept(details.id, day_and_why, seen, date.today())
