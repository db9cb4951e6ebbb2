"""Says that notes wait for the trainer: she reads them first, and then shows them to the group."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from companion.domain.session import Position
from companion.live.session import LiveSession
from companion.live.writing import LiveWriting
from companion.ui.console.window import ConsoleWindow

WAITING: Final = "words-wait"


class WaitingNews(QObject):
    """A line on the banner for one step at a time: that which is on, or the first where notes wait.

    What it offers leads to the notes. Only where they stand in sight it shows them to the room,
    and only those of that step.
    """

    def __init__(self, window: ConsoleWindow, live: LiveSession, writing: LiveWriting) -> None:
        super().__init__(window)
        self._window = window
        self._live = live
        self._writing = writing
        self._step_id = ""
        self._shows = False
        writing.waiting_changed.connect(self.show_waiting)
        live.position_changed.connect(self._renew)
        window.right.choice.chosen.connect(self._renew)
        window.banner.action_wanted.connect(self._on_banner_action_wanted)
        self.show_waiting()

    def show_waiting(self) -> None:
        """Say what waits, wherever the trainer is by now."""
        banner = self._window.banner
        if self._look():
            banner.show_news(WAITING, self._text(), self._action())
        else:
            banner.clear(WAITING)

    def _renew(self) -> None:
        """Say it for the step that is on now; a line that she closed stays closed."""
        if self._look():
            self._window.banner.renew(WAITING, self._text(), self._action())

    def _look(self) -> bool:
        """Find the step to speak of, and whether its notes are in sight; tell whether any wait."""
        steps, here = self._writing.waiting_steps, self._live.step.id
        first = sorted(steps, key=self._is_in_programme, reverse=True)
        self._step_id = here if here in steps else next(iter(first), "")
        right = self._window.right
        is_in_sight = right.current == "notes" or not right.notes.has_fields
        self._shows = self._step_id == here and is_in_sight
        return bool(self._step_id)

    def _text(self) -> str:
        count = len(self._writing.waiting_at(self._step_id))
        if self._step_id == self._live.step.id:
            one = self.tr("Er wacht 1 notitie bij deze stap. De groep ziet die nog niet.")
            more = self.tr("Er wachten {count} notities bij deze stap. De groep ziet ze nog niet.")
        else:
            one = self.tr("Bij “{step}” wacht 1 notitie. De groep ziet die nog niet.")
            more = self.tr("Bij “{step}” wachten {count} notities. De groep ziet ze nog niet.")
        return (one if count == 1 else more).format(count=count, step=self._title())

    def _action(self) -> str:
        if self._shows:
            return self.tr("Toon aan de groep")
        if self._step_id == self._live.step.id:
            return self.tr("Lees eerst")
        is_there = self._is_in_programme(self._step_id)
        return self.tr("Ga naar die stap") if is_there else ""

    def _title(self) -> str:
        found = self._live.workshop.find_step(self._step_id)
        return self._live.agenda.title(found[1]) if found else self.tr("een eerdere stap")

    def _is_in_programme(self, step_id: str) -> bool:
        return self._live.agenda.at(Position(step_id))[1].id == step_id

    def _on_banner_action_wanted(self, key: str) -> None:
        if key != WAITING:
            return
        step_id, shows = self._step_id, self._shows
        if shows:
            self._writing.show_all(step_id)
        # it stays until she showed them, also when something keeps her at this step
        self.show_waiting()
        if not shows and step_id:
            self._read(step_id)

    def _read(self, step_id: str) -> None:
        """Go where the notes are, and bring them into sight."""
        if step_id != self._live.step.id:
            self._live.go_to(step_id)
        if step_id == self._live.step.id:
            self._window.right.show_page("notes")
            self._renew()
