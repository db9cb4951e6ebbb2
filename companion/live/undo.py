"""One way back for everything in a session that was taken out or rearranged."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from companion.domain.session import Change
from companion.live.session import LiveSession


class LiveUndo(QObject):
    """What can be taken back, the last thing first.

    ``changed`` comes when there is more or less to take back, ``restoring`` carries each change
    just before it is put back, and ``undone`` in words what was taken back, so that the console
    can say so also when it cannot be seen.
    """

    changed = Signal()
    restoring = Signal(object)
    undone = Signal(str)

    def __init__(self, live: LiveSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._entries: list[tuple[str, tuple[Change, ...]]] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is anything to take back."""
        return bool(self._entries)

    @property
    def words(self) -> str:
        """What taking the last change back does; empty when there is nothing to take back."""
        return self._entries[-1][0] if self._entries else ""

    def remember(self, what: str, *before: Change) -> None:
        """Keep what was there before a change, with words for what taking it back does."""
        self._entries.append((what, before))
        self.changed.emit()

    def undo(self) -> None:
        """Take the last change back."""
        if not self._entries:
            return
        what, before = self._entries.pop()
        for change in before:
            self.restoring.emit(change)
        self._live.apply(*before)
        self.changed.emit()
        self.undone.emit(what)
