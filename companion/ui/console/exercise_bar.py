"""What can be done with the exercise of this step: another picture for the room, and its doors."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from companion.domain.step_view import View
from companion.ui.widgets.button import SegmentedChoice, word_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import FlowLayout

BOARD, ANSWERS, WRITING, REPORT = "board", "answers", "writing", "report"
"""The doors: to the board, to many answers at once, to the screen on which others write, and to
the report."""


class ExerciseBar(QWidget):
    """A row of pictures of which the room sees one, and a row of words that open something.

    ``view_wanted`` carries a View, ``door_wanted`` the key of a door. A step without an exercise
    has neither row.
    """

    view_wanted = Signal(object)
    door_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.choice = SegmentedChoice(self.tr("Op de beamer"))
        self.choice.chosen.connect(self._on_choice_chosen)
        self.choice.put_before(PlainLabel(self.tr("Op de beamer"), "soft"))
        column.addWidget(self.choice)
        self._row = QWidget()
        row = FlowLayout(self._row)
        self._doors: dict[str, QPushButton] = {}
        for key, word, name in self._words():
            button = word_button(word, "small", name)
            button.setProperty("door", key)
            button.clicked.connect(self._on_door_clicked)
            self._doors[key] = button
            row.addWidget(button)
        column.addWidget(self._row)
        self.show_views((), View.STEP)
        self.show_doors(())

    def show_views(self, offered: Sequence[View], current: View) -> None:
        """Show the pictures that the room can see of this step; one is no choice."""
        words = {
            View.STEP: self.tr("Stap"),
            View.BOARD: self.tr("Bord"),
            View.CLOUD: self.tr("Woordwolk"),
            View.GROUPS: self.tr("Groepjes"),
            View.TALK: self.tr("Spreektijd"),
            View.PICTURE: self.tr("Beeld"),
            View.PROMISED: self.tr("Wat we beloofden"),
        }
        self.choice.show_options([(view, words[view]) for view in offered], current)
        self.choice.setVisible(len(offered) > 1)
        self._show_any()

    def show_doors(self, doors: Collection[str]) -> None:
        """Show the words that open something at this step."""
        for key, button in self._doors.items():
            button.setVisible(key in doors)
        self._row.setVisible(bool(doors))
        self._show_any()

    def _show_any(self) -> None:
        self.setVisible(not (self.choice.isHidden() and self._row.isHidden()))

    def _words(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (BOARD, self.tr("Ordenen …"), self.tr("Orden het bord: breng samen, geef stippen")),
            (ANSWERS, self.tr("Antwoorden …"), self.tr("Veel antwoorden in één keer")),
            (WRITING, self.tr("Schrijfscherm"), self.tr("Schrijfscherm voor deelnemers (F8)")),
            (REPORT, self.tr("Maak verslag …"), self.tr("Maak het verslag en lees het samen")),
        )

    def _on_choice_chosen(self, key: str) -> None:
        self.view_wanted.emit(View(key))

    def _on_door_clicked(self) -> None:
        self.door_wanted.emit(str(self.sender().property("door")))
