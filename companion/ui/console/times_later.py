"""Tijden in the follow-up meeting: nothing is fixed there, and those of the workshop stay."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.follow_up import follow_up_minutes
from companion.domain.progress import Agenda
from companion.domain.schedule import Outlook
from companion.live.timetable import LiveTimetable
from companion.ui.console.time_words import end_text
from companion.ui.widgets.button import word_button
from companion.ui.widgets.fitted import FittedDialog, large_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import FlowLayout


class LaterTimesDialog(FittedDialog):
    """How long the follow-up meeting takes, and when it is over.

    ``restart_wanted`` comes when its time should begin anew, ``minutes_wanted`` when the trainer
    wants to see the minutes per module.
    """

    restart_wanted = Signal()
    minutes_wanted = Signal()

    def __init__(self, outlook: Outlook, minutes: int, parent: QWidget) -> None:
        """Show the end that is expected; ``minutes`` is what the meeting should take."""
        super().__init__("", 32, 15, parent)
        self.setWindowTitle(self.tr("Tijden van het terugkommoment"))
        text = self.tr("Het terugkommoment duurt {minutes} minuten en begint als je begint.")
        end = f"{end_text(outlook)}."
        self.column.addWidget(PlainLabel(text.format(minutes=minutes), wrap=True))
        self.column.addWidget(PlainLabel(end, "heading", wrap=True))
        hint = self.tr("De tijden van de eerste dag blijven zoals ze waren.")
        self.column.addWidget(PlainLabel(hint, "soft", wrap=True))
        self.column.addStretch(1)
        place = QWidget()
        row = FlowLayout(place, 10)
        restart = word_button(self.tr("Tijd opnieuw beginnen"), "large")
        per_module = word_button(self.tr("Minuten per module"), "large")
        leave = large_button(self.tr("Sluit"), "primary")
        for button in (leave, restart, per_module):
            row.addWidget(button)
        self.column.addWidget(place)
        restart.clicked.connect(self._on_restart_clicked)
        per_module.clicked.connect(self.minutes_wanted)
        leave.clicked.connect(self.accept)
        self.press_on_enter(leave)
        leave.setFocus()

    def _on_restart_clicked(self) -> None:
        self.accept()
        self.restart_wanted.emit()


def open_later_times(
    timetable: LiveTimetable, agenda: Agenda, parent: QWidget, minutes: Callable[[], None]
) -> None:
    """Open the times of the follow-up meeting; ``minutes`` opens the minutes per module."""
    dialog = LaterTimesDialog(timetable.outlook, follow_up_minutes(agenda), parent)
    dialog.restart_wanted.connect(timetable.restart)
    dialog.minutes_wanted.connect(minutes)
    dialog.open()
