"""The dark bar at the top of the console: which session this is, saving, time, the projector."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from companion.domain.dates import day_text, time_text
from companion.domain.session import SessionDetails
from companion.live.autosave import SaveState
from companion.ui.widgets.button import show_word, word_button
from companion.ui.widgets.label import ElidedLabel, PlainLabel

CLOCK_MS = 5_000


class ConsoleBar(QFrame):
    """Which group, how far saving is, what time it is.

    Wishes: ``stage_wanted`` (whether the projector's window should be shown),
    ``details_wanted``, ``leave_wanted``.
    """

    stage_wanted = Signal(bool)
    details_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 8, 14, 8)
        row.setSpacing(12)
        self._parts = ("", "")
        self._has_beamer = False
        self._title = PlainLabel(title, "barTitle")
        self._group = ElidedLabel()
        self._saved = PlainLabel("", "saved")
        self._time = PlainLabel("")
        row.addWidget(self._title)
        row.addWidget(self._group, 1)
        row.addWidget(self._saved)
        row.addWidget(self._time)
        self._stage = word_button(self.tr("Beamer"), "bar")
        self._stage.setCheckable(True)
        self._details = word_button(
            self.tr("Gegevens"), "bar", self.tr("Gegevens van deze bijeenkomst")
        )
        self._leave = word_button(self.tr("Stop"), "bar", self.tr("Bijeenkomst sluiten"))
        for button in (self._stage, self._details, self._leave):
            row.addWidget(button)
        self._stage.clicked.connect(self.stage_wanted)
        self._details.clicked.connect(self.details_wanted)
        self._leave.clicked.connect(self.leave_wanted)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._show_time)
        self._timer.start(CLOCK_MS)
        self._show_time()

    @property
    def saved(self) -> str:
        """What the bar says about saving."""
        return self._saved.text()

    def show_details(self, details: SessionDetails) -> None:
        """Show which group this is and when."""
        self._parts = (details.group, day_text(details.held_on))
        self.show_roomy(roomy=not self._title.isHidden())

    def show_roomy(self, *, roomy: bool) -> None:
        """Show the workshop's title and the day too, or only which group this is."""
        self._title.setVisible(roomy)
        parts = [part for part in self._parts if part]
        self._group.show_text(", ".join(parts if roomy else parts[:1]))
        self._name_stage()

    def show_saved(self, state: SaveState) -> None:
        """Show how far saving is; *Bewaard* only when the disk has said so."""
        words = {
            SaveState.SAVED: self.tr("Bewaard"),
            SaveState.SAVING: self.tr("Bewaren …"),
            SaveState.FAILED: self.tr("Nog niet bewaard"),
        }
        self._saved.setText(words[state])
        self._saved.setMinimumWidth(self._saved_width(words))
        self._saved.set_look("unsaved" if state is SaveState.FAILED else "saved")

    def show_stage(self, *, shown: bool, has_beamer: bool) -> None:
        """Show whether the room sees the stage, and where."""
        self._stage.setChecked(shown)
        self._has_beamer = has_beamer
        self._name_stage()

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
