"""The end of the room check: how it stands in one sentence, and for which place it is kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from companion.domain.place import PlaceMemory
from companion.ui.start.details import PlaceEdit
from companion.ui.widgets.button import show_word, word_button
from companion.ui.widgets.label import PlainLabel

ONE_LINE_FITS = 38
"""Width from which the place stands beside the buttons, in heights of a line of text."""
LONGEST_NAME = 24
"""Characters of a place's name on the button."""


class CheckFoot(QWidget):
    """A sentence, the name of the place, and two buttons.

    Wishes: ``keep_wanted``, ``leave_wanted``; ``place_changed`` comes while the name is typed.
    """

    keep_wanted = Signal()
    leave_wanted = Signal()
    place_changed = Signal()

    def __init__(
        self, places: Sequence[PlaceMemory], place: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self._summary = PlainLabel("", "big", wrap=True)
        column.addWidget(self._summary)
        self._hint = PlainLabel("", wrap=True)
        self._hint.hide()
        column.addWidget(self._hint)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(10)
        column.addLayout(self._row)
        self._row.addLayout(self._build_place(places, place), 1)
        self._row.addLayout(self._build_buttons())
        self._show_place()

    @property
    def place(self) -> str:
        """The name of the place, as it is to be kept."""
        return " ".join(self.edit.text().split())

    @property
    def summary(self) -> str:
        """How it stands."""
        return self._summary.text()

    def show_summary(self, text: str) -> None:
        """Say how it stands."""
        self._summary.setText(text)

    @property
    def hint(self) -> str:
        """What is said about keeping; empty when there is nothing to say."""
        return self._hint.text()

    def show_projector(self, *, is_there: bool, is_recognised: bool) -> None:
        """Offer to keep it, when there is a name or a projector to find it by another time."""
        self.keep.setEnabled(bool(self.place) or is_recognised)
        is_nameless = is_there and not self.keep.isEnabled()
        text = self.tr("Deze beamer zegt niet hoe hij heet. Zonder plaats vind ik niets terug.")
        self._show_hint(text if is_nameless else "")
        self._show_place()

    def show_unkept(self) -> None:
        """Say that there is something to lose, and how to go on."""
        text = self.tr("Nog niet bewaard. Vul een plaats in, of klik op Sluit.")
        if self.keep.isEnabled():
            text = self.tr("Nog niet bewaard. Klik op Bewaar, of op Sluit.")
        self._show_hint(text, "heading")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the place a line of its own where there is no room for it beside the buttons."""
        super().resizeEvent(event)
        is_narrow = self.width() < ONE_LINE_FITS * max(1, self.fontMetrics().lineSpacing())
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(below if is_narrow else beside)
        self.updateGeometry()
        self._summary.set_look("heading" if is_narrow else "big")

    def _build_place(self, places: Sequence[PlaceMemory], place: str) -> QHBoxLayout:
        row = QHBoxLayout()
        label = PlainLabel(self.tr("Plaats"), "heading")
        self.edit = PlaceEdit()
        self.edit.setAccessibleName(label.text())
        self.edit.show_places(places)
        self.edit.setText(place)
        self.edit.textChanged.connect(self._on_edit_text_changed)
        label.setBuddy(self.edit)
        row.addWidget(label)
        row.addWidget(self.edit, 1)
        return row

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        self.keep = word_button("", "primary")
        self.leave = word_button(self.tr("Sluit"), "large", self.tr("Sluit zonder te bewaren"))
        self.keep.clicked.connect(self.keep_wanted)
        self.leave.clicked.connect(self.leave_wanted)
        row.addWidget(self.keep, 1)
        row.addWidget(self.leave)
        return row

    def _show_hint(self, text: str, look: str = "") -> None:
        self._hint.set_look(look)
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    def _show_place(self) -> None:
        place = self.place
        short = place if len(place) <= LONGEST_NAME else place[: LONGEST_NAME - 1].rstrip() + "…"
        word = self.tr("Bewaar voor {place}") if place else self.tr("Bewaar voor deze beamer")
        if not self.keep.isEnabled():
            word = self.tr("Vul een plaats in om te bewaren")
        show_word(self.keep, word.format(place=short), word.format(place=place))

    def _on_edit_text_changed(self) -> None:
        self._show_place()
        self.place_changed.emit()
