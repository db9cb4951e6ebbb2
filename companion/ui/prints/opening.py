"""Opens *Afdrukken*: before there is a session, with what is filled in at the start; or in one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from companion.domain.attendance import people_there
from companion.domain.progress import Agenda
from companion.domain.session import Session, SessionDetails
from companion.domain.workshop import Workshop
from companion.live.session import LiveSession
from companion.ui.console.window import ConsoleWindow
from companion.ui.prints.dialog import PrintsDialog
from companion.ui.start.window import StartWindow


class SessionPrints(QObject):
    """*Afdrukken* in the middle of a session: its plan, its choices, and who is there."""

    def __init__(self, window: ConsoleWindow, live: LiveSession) -> None:
        super().__init__(window)
        self._window = window
        self._live = live
        window.bar.more.wanted.connect(self._on_more_wanted)

    def open(self) -> None:
        """Show what can be printed for this session."""
        live = self._live
        PrintsDialog(live.agenda, live.session, people_there(live.session), self._window).open()

    def _on_more_wanted(self, key: str) -> None:
        if key == "prints":
            self.open()


class StartPrints(QObject):
    """*Afdrukken* at the start window; asked for too early, it opens when the programme is there.

    ``details`` gives what a new session has before anything is filled in.
    """

    def __init__(self, start: StartWindow, details: Callable[[], SessionDetails]) -> None:
        super().__init__(start)
        self._start = start
        self._details = details
        self._workshop: Workshop | None = None
        self._is_wanted = False
        start.prints_wanted.connect(self.open)

    def show_workshop(self, workshop: Workshop | None) -> None:
        """Take the programme that was read."""
        self._workshop = workshop
        if self._is_wanted and workshop is not None:
            self.open()

    def open(self) -> None:
        """Show what can be printed for the length and the number of people that are filled in."""
        self._is_wanted = self._workshop is None
        if self._workshop is None:
            return
        details = self._start.form.details(self._details())
        agenda = Agenda.of(self._workshop, details.variant)
        session = Session(details, agenda.start())
        PrintsDialog(agenda, session, details.people, self._start.window()).open()
