"""The dark bar at the top of the console: which session this is, saving, time, the projector."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from companion.domain.dates import day_text, time_text
from companion.domain.session import SessionDetails
from companion.live.autosave import SaveState
from companion.ui.console.more import MoreButton
from companion.ui.console.room_controls import RoomControls
from companion.ui.widgets.button import show_word, word_button
from companion.ui.widgets.label import ElidedLabel, PlainLabel

CLOCK_MS = 5_000


class ConsoleBar(QFrame):
    """Which group, how far saving is, what time it is, and what the room sees.

    Wishes: ``stage_wanted`` (whether the projector's window should be shown), ``swap_wanted``
    (console and projector change screens), ``leave_wanted``; the parts ``room`` and ``more`` have
    their own.
    """

    stage_wanted = Signal(bool)
    swap_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._parts = ("", "")
        self._has_beamer = False
        self._title = PlainLabel(title, "barTitle")
        self._group = ElidedLabel()
        self._saved = PlainLabel("", "saved")
        self._time = PlainLabel("")
        self._build()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._show_time)
        self._timer.start(CLOCK_MS)
        self._show_time()

    @property
    def saved(self) -> str:
        """What the bar says about saving."""
        return self._saved.text()

    @property
    def stops(self) -> list[QWidget]:
        """The parts that Tab goes through, as they stand."""
        room: list[QWidget] = [self.room, self._swap]
        rest: list[QWidget] = [self._stage, self.more, self._leave]
        return rest + room if self._below.indexOf(self.room) >= 0 else room + rest

    def show_details(self, details: SessionDetails) -> None:
        """Show which group this is and when."""
        self._parts = (details.group, day_text(details.held_on))
        self._show_group()

    def show_roomy(self, *, roomy: bool, tight: bool = False) -> None:
        """Show the workshop's title and the day too, or only which group this is.

        Where it is tight, what the room sees gets a line of its own.
        """
        self._title.setVisible(roomy)
        self._show_group()
        place = self._below if tight else self._beside
        if place.indexOf(self.room) < 0:
            place.insertWidget(0, self.room)
            place.insertWidget(1, self._swap)
        self._name_stage()

    def show_saved(self, state: SaveState) -> None:
        """Show how far saving is; *Bewaard* only when the disk has said so."""
        words = {
            SaveState.SAVED: self.tr("Bewaard"),
            SaveState.SAVING: self.tr("Bewaren …"),
            SaveState.FAILED: self.tr("Nog niet bewaard"),
            SaveState.READ_ONLY: self.tr("Alleen lezen"),
        }
        self._saved.setText(words[state])
        self._saved.setMinimumWidth(self._saved_width(words))
        self._saved.set_look("unsaved" if state is SaveState.FAILED else "saved")

    def show_stage(self, *, shown: bool, has_beamer: bool) -> None:
        """Show whether the room sees the stage, and where."""
        self._stage.setChecked(shown)
        self._has_beamer = has_beamer
        self._swap.setVisible(has_beamer)
        self._name_stage()

    def _build(self) -> None:
        self.room = RoomControls()
        self._stage = word_button(self.tr("Beamer"), "bar")
        self._stage.setCheckable(True)
        self._swap = word_button(self.tr("Wissel schermen"), "bar")
        self.more = MoreButton()
        self._leave = word_button(self.tr("Sluiten"), "bar", self.tr("Bijeenkomst sluiten"))
        self._stage.clicked.connect(self.stage_wanted)
        self._swap.clicked.connect(self.swap_wanted)
        self._leave.clicked.connect(self.leave_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 8, 14, 8)
        column.setSpacing(8)
        first, self._beside, self._below = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._below.addStretch(1)
        for row in (first, self._beside, self._below):
            row.setSpacing(8)
        for label in (self._title, self._group, self._saved, self._time):
            first.addWidget(label, 1 if label is self._group else 0)
        first.addLayout(self._beside)
        for button in (self._stage, self.more, self._leave):
            first.addWidget(button)
        column.addLayout(first)
        column.addLayout(self._below)

    def _show_group(self) -> None:
        roomy = not self._title.isHidden()
        parts = [part for part in self._parts if part]
        self._group.show_text(", ".join(parts if roomy else parts[:1]))

    def _name_stage(self) -> None:
        """Say where the stage goes, in few words where there is little width."""
        shown = self._stage.isChecked()
        state = self.tr("aan") if shown else self.tr("uit")
        place = self.tr("Beamer") if self._has_beamer else self.tr("Toon op dit scherm")
        word = f"{place}: {state}" if self._has_beamer else place
        if self._title.isHidden() and not self._has_beamer:
            word = self.tr("Toon")
        show_word(self._stage, word, f"{place}: {state}")

    def _saved_width(self, words: dict[SaveState, str]) -> int:
        """Return room for both usual words: nothing moves while somebody types."""
        usual = (words[SaveState.SAVED], words[SaveState.SAVING])
        return max(self._saved.fontMetrics().horizontalAdvance(word) for word in usual)

    def _show_time(self) -> None:
        self._time.setText(time_text(datetime.now().astimezone()))
