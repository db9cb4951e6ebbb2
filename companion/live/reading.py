"""Reading the report along: the room sees its pages, and the clicker turns them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from companion.domain.report_paging import ids_on, page_with
from companion.domain.stage import StageState
from companion.live.room import LiveRoom
from companion.live.session import LiveSession


class LiveReading(QObject):
    """Which page of the report the room sees; none while the room looks at the step.

    ``changed`` comes when reading began, went on to another page, or ended. It is nowhere on
    disk: after a crash the room sees the step.
    """

    changed = Signal()

    def __init__(self, live: LiveSession, room: LiveRoom, parent: QObject | None = None) -> None:
        super().__init__(parent or live)
        self._live = live
        self._room = room
        self._pages: tuple[StageState, ...] = ()
        self._page = 0

    @property
    def is_on(self) -> bool:
        """Whether the room reads along."""
        return bool(self._pages)

    @property
    def state(self) -> StageState | None:
        """The page that is on; None where nothing is read."""
        return self._pages[self._page] if self._pages else None

    @property
    def page(self) -> int:
        """The page that is on, from 0."""
        return self._page

    @property
    def count(self) -> int:
        """How many pages there are; 0 where nothing is read."""
        return len(self._pages)

    def begin(self, pages: Sequence[StageState], page: int = 0) -> None:
        """Show these pages, from this one on; without pages the room sees the step."""
        self._pages = tuple(pages)
        self._page = max(0, min(page, len(self._pages) - 1))
        self._lend()

    def renew(self, pages: Sequence[StageState]) -> None:
        """Show the pages as they are now, at the words that were in sight."""
        if self.is_on:
            self.begin(pages, page_with(pages, ids_on(self._pages[self._page]), self._page))

    def end(self) -> None:
        """Give the room its step back."""
        if self.is_on:
            self.begin(())

    def next(self) -> None:
        """Turn the page; where nothing is read, go to the next step."""
        if self.is_on:
            self.go_to(self._page + 1)
        else:
            self._live.next()

    def back(self) -> None:
        """Turn back; where nothing is read, go a step back."""
        if self.is_on:
            self.go_to(self._page - 1)
        else:
            self._live.back()

    def go_to(self, page: int) -> None:
        """Show a page, from 0; past the end the last one stays."""
        page = max(0, min(page, len(self._pages) - 1))
        if page != self._page:
            self._page = page
            self._lend()

    def _lend(self) -> None:
        here = self._page
        around = (*self._pages[here + 1 : here + 2], *self._pages[max(0, here - 1) : here])
        self._room.lend(self.state, around)
        self.changed.emit()
