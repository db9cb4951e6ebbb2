"""The director of a practice conversation: groups, signals, the small card, who speaks.

What matters now stands first, and what does not matter now is not there: before the play the
groups, during it the signals and the card, in the debrief who spoke how long.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from companion.domain.exercise_scenes import GroupLine
from companion.domain.play import Play, PlaySignal, Talk
from companion.domain.roleplay import Complication, PhaseKind, RoleplayPhase
from companion.domain.step_view import View
from companion.ui.colors import GREEN, LINE
from companion.ui.console.director_card import DirectorCard
from companion.ui.console.director_groups import DirectorGroups
from companion.ui.console.director_signals import DirectorSignals
from companion.ui.console.director_talk import DirectorTalk
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.painting import painting
from companion.ui.widgets.tabs import chain_tabs

_PLAYING: Final = ("signals", "card", "talk", "groups")
ORDERS: Final[Mapping[PhaseKind, tuple[str, ...]]] = {
    PhaseKind.READ: ("groups", "card"),
    PhaseKind.PLAY: _PLAYING,
    PhaseKind.FEEDBACK: _PLAYING,
    PhaseKind.SILENCE: _PLAYING,
    PhaseKind.OUT_OF_ROLE: ("groups",),
    PhaseKind.DEBRIEF: ("talk", "groups"),
}
"""What is there in each kind of phase, the first thing first."""


class PhaseStrip(QWidget):
    """A piece for each phase, as long as it takes; what is done and what is on are green."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._minutes: tuple[int, ...] = ()
        self._current = 0
        self.setFixedHeight(10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_phases(self, minutes: tuple[int, ...], current: int) -> None:
        """Show phases of these minutes, one of them on."""
        self._minutes, self._current = minutes, current
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the pieces; the one that is on is thicker."""
        if not self._minutes:
            return
        with painting(self) as painter:
            gap = 4.0
            unit = (self.width() - gap * (len(self._minutes) - 1)) / sum(
                map(_length, self._minutes)
            )
            x = 0.0
            for number, minutes in enumerate(self._minutes):
                thick = 10.0 if number == self._current else 4.0
                piece = QRectF(x, (self.height() - thick) / 2, unit * _length(minutes), thick)
                painter.fillRect(piece, GREEN if number <= self._current else LINE)
                x = piece.right() + gap


class DirectorPanel(QFrame):
    """All that a trainer needs while people practise; it takes small values and knows no session.

    Wishes come from its parts: ``groups`` (and ``groups.people.offered``), ``signals``, ``card``
    and ``talk``. Every ``show_…`` may be called as often as the session changes; ``show_talk``
    every second while somebody speaks.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._kind: PhaseKind | None = None
        self._signal = PlaySignal.NONE
        self._order: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 14, 16, 14)
        self._column.setSpacing(14)
        self._now = PlainLabel("", "heading", wrap=True)
        self._strip = PhaseStrip()
        head = QVBoxLayout()
        head.setSpacing(6)
        for part in (self._now, self._strip):
            head.addWidget(part)
        self._column.addLayout(head)
        self.groups = DirectorGroups()
        self.signals = DirectorSignals()
        self.card = DirectorCard()
        self.talk = DirectorTalk()
        self._sections: dict[str, QWidget] = {
            "groups": self.groups,
            "signals": self.signals,
            "card": self.card,
            "talk": self.talk,
        }
        for section in self._sections.values():
            section.hide()
            self._column.addWidget(section)
        self._column.addStretch(1)

    def show_phases(self, phases: tuple[RoleplayPhase, ...], current: int) -> None:
        """Show which phase is on and how far that is, and put first what matters in it."""
        if not phases:
            return
        phase = phases[current]
        now = self.tr("Nu: {phase}, {minutes} min")
        self._now.setText(now.format(phase=phase.name, minutes=phase.minutes))
        self._strip.show_phases(tuple(each.minutes for each in phases), current)
        if phase.kind is not self._kind:
            self._kind = phase.kind
            self.groups.show_open(is_open=phase.kind is PhaseKind.READ)
            self.talk.show_countable(is_countable=phase.kind is not PhaseKind.DEBRIEF)
            self._arrange()

    def show_groups(
        self, groups: tuple[GroupLine, ...], aside: tuple[int, ...], present: tuple[int, ...]
    ) -> None:
        """Show who is there, who is with whom, and who sits it out."""
        self.groups.show_groups(groups, aside, present)

    def show_play(self, play: Play, words: tuple[tuple[PlaySignal, str, str], ...]) -> None:
        """Show which signal is on, with what to say."""
        self.signals.show_play(play, words)
        self._signal = play.signal
        self._arrange()

    def show_card(self, card: Complication | None, *, is_due: bool, is_given: bool = False) -> None:
        """Show when the small card comes, or that it is time."""
        self.card.show_card(card, is_due=is_due, is_given=is_given)

    def show_talk(self, talk: Talk, now: float) -> None:
        """Show who spoke how long, up to this moment."""
        self.talk.show_talk(talk, now)

    def show_view(self, view: View) -> None:
        """Show which picture of this step the room sees."""
        self.groups.show_on_stage(on=view is View.GROUPS)
        self.talk.show_on_stage(on=view is View.TALK)

    def _arrange(self) -> None:
        """Put the sections in the order of this phase.

        A signal can always be ended; while one is on, the card waits: one thing at a time.
        """
        order = ORDERS[self._kind] if self._kind is not None else ()
        if self._signal is not PlaySignal.NONE:
            order = ("signals", *(name for name in order if name not in ("signals", "card")))
        if order == self._order:
            return
        self._order = order
        for name, section in self._sections.items():
            section.setVisible(name in order)
        for place, name in enumerate(order, 1):
            self._column.removeWidget(self._sections[name])
            self._column.insertWidget(place, self._sections[name])
        chain_tabs([self._sections[name] for name in order])


def _length(minutes: int) -> int:
    return max(1, minutes)
