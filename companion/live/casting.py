"""The groups of the practice conversation that is on, in the hands of the trainer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from companion.domain.attendance import present
from companion.domain.casting import Attendance, Casting
from companion.domain.company import (
    casting_for,
    fitting,
    group_lines,
    next_number,
    without_people,
)
from companion.domain.exercise_scenes import GroupLine
from companion.domain.regrouping import group_of, moved, with_aside, with_person
from companion.domain.roleplay import Roleplay
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo


class LiveCasting(QObject):
    """Who is there and who is with whom; all that is done here can be taken back."""

    def __init__(self, live: LiveSession, undo: LiveUndo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._undo = undo

    @property
    def roleplay(self) -> Roleplay | None:
        """The practice conversation of the step that is on; None in any other step."""
        return self._live.agenda.roleplay(self._live.step, self._live.session)

    @property
    def present(self) -> tuple[int, ...]:
        """The numbers of who is there."""
        return present(self._live.session)

    @property
    def casting(self) -> Casting:
        """The groups of the step that is on."""
        return self._live.session.exercises.get(Casting(self._live.step.id))

    @property
    def groups(self) -> tuple[GroupLine, ...]:
        """The groups of the step that is on, with who plays what."""
        return group_lines(self.casting, self.roleplay) if self.roleplay else ()

    @property
    def fitting(self) -> tuple[int, ...]:
        """The sizes that groups would have when they were made anew; none when they have those."""
        live, roleplay = self._live, self.roleplay
        return fitting(live.session, live.agenda, live.step, roleplay) if roleplay else ()

    def make_groups(self) -> None:
        """Make groups of who is there, or make them anew."""
        if self.roleplay is not None:
            live = self._live
            words = self.tr("De groepjes zijn weer zoals eerst")
            casting = casting_for(live.session, live.agenda, live.step, self.roleplay)
            self._undo.make(words, casting)

    def come(self) -> int:
        """Give somebody who comes in late a number and a place; return the number."""
        number = next_number(self._live.session)
        words = self.tr("Nummer {number} is er weer niet bij").format(number=number)
        there = (*self.present, number)
        self._undo.make(words, Attendance(there), *self._seated(number, there))
        return number

    def go(self, person: int) -> None:
        """Somebody leaves for good, also from the groups of other steps; the last one stays."""
        staying = tuple(other for other in self.present if other != person)
        if not staying or len(staying) == len(self.present):
            return
        words = self.tr("Nummer {number} is er weer bij").format(number=person)
        castings = without_people(self._live.session, self._live.agenda, (person,))
        self._undo.make(words, Attendance(staying), *castings)

    def step_aside(self, person: int) -> None:
        """Somebody skips this conversation, without a reason."""
        if self.roleplay is None or person not in self.present or person in self.casting.aside:
            return
        words = self.tr("Nummer {number} doet weer mee").format(number=person)
        self._undo.make(words, with_aside(self.casting, person, self.roleplay))

    def join(self, person: int) -> None:
        """Somebody who skipped, or who has no group yet, takes part."""
        if self.roleplay is None or person not in self.present:
            return
        words = self.tr("Nummer {number} doet weer niet mee").format(number=person)
        self._undo.make(words, *self._seated(person, self.present))

    def move(self, person: int, group: int) -> None:
        """Let somebody sit with another group, from 0."""
        if self.roleplay is None or group_of(self.casting, person) is None:
            return
        words = self.tr("Nummer {number} zit weer waar het zat").format(number=person)
        self._undo.make(words, *self._if_other(moved(self.casting, person, group, self.roleplay)))

    def rotate(self) -> None:
        """Let all roles move on one seat."""
        casting = self.casting
        if casting.groups:
            words = self.tr("De rollen zijn weer zoals eerst")
            self._undo.make(words, replace(casting, turn=casting.turn + 1))

    def _seated(self, person: int, there: Sequence[int]) -> Sequence[Casting]:
        if self.roleplay is None:
            return ()
        return self._if_other(with_person(self.casting, person, self.roleplay, there))

    def _if_other(self, casting: Casting) -> Sequence[Casting]:
        return (casting,) if casting != self.casting else ()
