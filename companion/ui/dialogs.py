"""Small windows over the trainer's own; never over the stage, and nothing waits for them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from companion.domain.errors import ContentProblem
from companion.domain.session import SessionDetails
from companion.ui.start.details import DetailsForm
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import scrolling


class DetailsDialog(QDialog):
    """Change what was filled in about a session.

    Show it with ``open()``. ``details_changed`` carries the new SessionDetails when the trainer
    keeps them and they differ.
    """

    details_changed = Signal(object)

    def __init__(self, details: SessionDetails, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Gegevens van deze bijeenkomst"))
        self.finished.connect(self.deleteLater)
        self._before = details
        column = _column(self)
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 12, 0)
        rows.setSpacing(14)
        self.form = DetailsForm(with_return=True)
        self.form.show_details(details)
        rows.addWidget(self.form)
        rows.addStretch(1)
        column.addWidget(scrolling(inside), 1)
        buttons = QDialogButtonBox()
        keep = _button(self.tr("Bewaar"), "primary")
        buttons.addButton(keep, QDialogButtonBox.ButtonRole.AcceptRole)
        leave = _button(self.tr("Laat zo"), "large")
        buttons.addButton(leave, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(self._on_self_accepted)
        column.addWidget(buttons)
        keep.setDefault(True)

    def details(self) -> SessionDetails:
        """Return what is filled in now."""
        return self.form.details(self._before)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Take the room that the text size asks, and no more than the screen has."""
        _fit(self, 42, 23)
        super().showEvent(event)

    def _on_self_accepted(self) -> None:
        details = self.details()
        if details != self._before:
            self.details_changed.emit(details)


class MessageDialog(QDialog):
    """One sentence, and a text to read below it where there is more to say."""

    def __init__(self, title: str, message: str, more: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.finished.connect(self.deleteLater)
        self._has_more = bool(more)
        column = _column(self)
        column.addWidget(PlainLabel(message, "big", wrap=True))
        if more:
            area = QPlainTextEdit(more)
            area.setReadOnly(True)
            area.setTabChangesFocus(True)
            area.setAccessibleName(message)
            column.addWidget(area, 1)
        else:
            column.addStretch(1)
        buttons = QDialogButtonBox()
        close = _button(self.tr("Sluit"), "primary")
        buttons.addButton(close, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        column.addWidget(buttons)
        close.setDefault(True)
        close.setFocus()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Take the room that the text size asks, and no more than the screen has."""
        _fit(self, 46, 26 if self._has_more else 10)
        super().showEvent(event)


def problems_text(problems: Sequence[ContentProblem]) -> str:
    """Return mistakes in a programme, one on a line."""
    return "\n".join(str(problem) for problem in problems)


def _column(dialog: QDialog) -> QVBoxLayout:
    column = QVBoxLayout(dialog)
    column.setContentsMargins(26, 22, 26, 22)
    column.setSpacing(16)
    return column


def _button(text: str, look: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("look", look)
    button.setAccessibleName(text)
    return button


def _fit(dialog: QDialog, columns: int, rows: int) -> None:
    """Size a dialog in lines of text, within the window below it and the screen."""
    line = dialog.fontMetrics().lineSpacing()
    size = QSize(columns * line, rows * line).boundedTo(dialog.screen().availableSize() * 0.9)
    parent = dialog.parentWidget()
    dialog.resize(size.boundedTo(parent.window().size() * 0.95) if parent else size)
