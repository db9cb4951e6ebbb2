"""One way back for everything in a session that was taken out or rearranged."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from companion.domain.session import Change
from companion.live.session import LiveSession


class LiveUndo(QObject):
    """What can be taken back, the last thing first.

    ``changed`` comes when there is more or less to take back, ``undone`` carries in words what
    was taken back, so that the console can say so also when it cannot be seen.
    """

    changed = Signal()
    undone = Signal(str)

    def __init__(self, live: LiveSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._entries: list[tuple[str, tuple[Change, ...]]] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is anything to take back."""
        return bool(self._entries)

    def remember(self, what: str, *before: Change) -> None:
        """Keep what was there before a change, with words for what taking it back does."""
        self._entries.append((what, before))
        self.changed.emit()

    def undo(self) -> None:
        """Take the last change back."""
        if not self._entries:
            return
        what, before = self._entries.pop()
        self._live.apply(*before)
        self.changed.emit()
        self.undone.emit(what)
