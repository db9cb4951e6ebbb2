"""How long sessions are kept, the bin, and wiping; all of it beside the windows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from companion.domain.keeping import DaysSeen, trusting, without
from companion.domain.retention import Retention
from companion.domain.session import SessionDetails, SessionSummary
from companion.domain.wiping import Binned, Care
from companion.live.caring import care_for, change_seen, list_gone, wipe, with_kept
from companion.live.lane import Lane
from companion.storage.bin import put_back, put_in_bin
from companion.storage.choosing import write_retention
from companion.storage.copies import bring_back


class LiveKeeping(QObject):
    """Looks after the sessions in the data folder, one thing after the other.

    ``cared`` carries a Care, once a day and after a change; ``changed`` comes when a file came,
    went or is kept otherwise; ``bin_listed`` carries what is in the bin, ``binned`` the Path in
    it, ``wiped`` a Wiped, ``failed`` a sentence for the trainer.
    """

    cared = Signal(object)
    changed = Signal()
    bin_listed = Signal(object)
    binned = Signal(object)
    wiped = Signal(object)
    failed = Signal(str)

    def __init__(
        self, data: Path, sessions: Path, lane: Lane, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._data = data
        self._sessions = sessions
        self._cared_on: date | None = None
        self._lane = lane
        self.seen = DaysSeen()
        """What is remembered of days, as far as is known now."""

    def care(self, summaries: Sequence[SessionSummary], today: date) -> None:
        """Do once a day what a start should do with these sessions."""
        if today != self._cared_on:
            self._cared_on = today
            self._run(partial(care_for, self._data, tuple(summaries), today), self._on_task_cared)

    def with_kept(
        self, summaries: Sequence[SessionSummary], today: date
    ) -> tuple[SessionSummary, ...]:
        """Return the sessions with until when each is kept."""
        return with_kept(summaries, self.seen, today)

    def list_bin(self, summaries: Sequence[SessionSummary]) -> None:
        """Look what can be put back that is not among these; ``bin_listed`` brings it."""
        look = partial(list_gone, self._data, tuple(summaries))
        # only told: a new list for each look that fails would look, and fail, for ever
        self._lane.run(look, self._on_task_bin_listed, self.failed)

    def put_in_bin(self, path: Path, today: date) -> None:
        """Move a session to the bin; ``binned`` tells where it is."""
        self._run(partial(put_in_bin, self._data, path, today), self._on_task_binned)

    def put_back(self, binned: Binned) -> None:
        """Move a session back; it gets its warning anew."""
        self._run(partial(self._put_back, binned), self._on_task_changed)

    def wipe(self, path: Path, details: SessionDetails | None) -> None:
        """Wipe a session for good; ``wiped`` tells what was found afterwards."""
        self._run(partial(wipe, self._data, path, details), self._on_task_wiped)

    def keep(self, path: Path, retention: Retention) -> None:
        """Keep a session that is not open so long."""
        self._run(partial(write_retention, path, retention), self._on_task_changed)

    def trust(self, today: date) -> None:
        """She says that the day is right: what was seen before does not count."""
        change = partial(trusting, today=today)
        self._run(partial(change_seen, self._data, change), self._on_task_changed)

    def _put_back(self, binned: Binned) -> Path:
        details = binned.details
        if details is not None:
            change_seen(self._data, partial(without, session_id=details.id))
        if binned.copied_at is not None:
            return bring_back(binned.path, self._sessions, datetime.now(UTC))
        return put_back(binned.path, self._sessions)

    def _run(self, work: Callable[[], object], done: Callable[..., object]) -> None:
        self._lane.run(work, done, self._on_task_failed)

    def _on_task_cared(self, care: Care) -> None:
        self.seen = care.seen
        self.cared.emit(care)
        if care.wiped or care.emptied or care.finished:
            self.changed.emit()

    def _on_task_bin_listed(self, binned: tuple[Binned, ...]) -> None:
        self.bin_listed.emit(binned)

    def _on_task_binned(self, path: Path) -> None:
        self.binned.emit(path)
        self.changed.emit()

    def _on_task_wiped(self, wiped: object) -> None:
        self.wiped.emit(wiped)
        self.changed.emit()

    def _on_task_changed(self, _done: object) -> None:
        self._cared_on = None  # other days may hold now
        self.changed.emit()

    def _on_task_failed(self, message: str) -> None:
        self.failed.emit(message)
        self.changed.emit()
