"""One way back for everything in a session that was taken out or rearranged, and forth again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from companion.domain.plan import Plan
from companion.domain.session import Change, RoleplayChoice, SessionDetails, as_it_is
from companion.domain.timing import StepTime
from companion.live.session import LiveSession

OF_THE_PROGRAMME = Plan | RoleplayChoice | SessionDetails
"""Changes after which the programme is another one."""

Entry = tuple[str, tuple[Change, ...]]
"""Words for what taking something back does, and what is put back then."""


class LiveUndo(QObject):
    """What can be taken back, the last thing first, and what was taken back too much.

    ``changed`` comes when there is more or less to take back, ``restoring`` carries each change
    just before it is put back, and ``undone`` in words what was taken back, or came about again,
    so that the console can say so also when it cannot be seen.
    """

    changed = Signal()
    restoring = Signal(object)
    undone = Signal(str)

    def __init__(self, live: LiveSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._entries: list[Entry] = []
        self._taken_back: list[Entry] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is anything to take back."""
        return bool(self._entries)

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back that can come about again."""
        return bool(self._taken_back)

    @property
    def words(self) -> str:
        """What taking the last change back does; empty when there is nothing to take back."""
        return self._entries[-1][0] if self._entries else ""

    @property
    def bends(self) -> bool:
        """Whether the change that is taken back next is one of the programme."""
        before = self._entries[-1][1] if self._entries else ()
        return any(isinstance(change, OF_THE_PROGRAMME) for change in before)

    def remember(self, what: str, *before: Change) -> None:
        """Keep what was there before a change, with words for what taking it back does.

        After something new, what was taken back earlier cannot come about again.
        """
        self._taken_back.clear()
        self._entries.append((what, before))
        self.changed.emit()

    def make(self, what: str, *changes: Change) -> None:
        """Make changes in one go that can be taken back; what changes nothing is not kept."""
        session = self._live.session
        there = ((change, as_it_is(session, change)) for change in changes)
        others = [(change, before) for change, before in there if change != before]
        if others:
            # first the changes: who shows them looks when there is something to take back
            self._live.apply(*(change for change, _ in others))
            self.remember(what, *(before for _, before in others if before is not None))

    def undo(self) -> None:
        """Take the last change back."""
        if not self._entries:
            return
        what, before = self._entries.pop()
        for change in before:
            self.restoring.emit(change)
        self._taken_back.append((what, self._there_now(before)))
        self._put_back(before, what)

    def redo(self) -> None:
        """Let what was taken back last come about again; that can be taken back too."""
        if not self._taken_back:
            return
        what, after = self._taken_back.pop()
        for change in after:
            self.restoring.emit(change)
        self._entries.append((what, self._there_now(after)))
        self._put_back(after, self.tr("Toch niet: {what}").format(what=what))

    def _put_back(self, changes: tuple[Change, ...], words: str) -> None:
        self._live.apply(*changes)
        self.changed.emit()
        self.undone.emit(words)

    def _there_now(self, changes: tuple[Change, ...]) -> tuple[Change, ...]:
        """Return what stands now where these changes go."""
        there = (as_it_is(self._live.session, change) for change in changes)
        return tuple(self._standing_still(change) for change in there if change is not None)

    def _standing_still(self, change: Change) -> Change:
        """Let no time run on while it is only remembered: another step's runs meanwhile."""
        return change.ended(self._live.now()) if isinstance(change, StepTime) else change
