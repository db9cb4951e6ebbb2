"""Small windows over the trainer's own; never over the stage."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from companion.domain.errors import ContentProblem
from companion.domain.session import SessionDetails
from companion.ui.start.details import DetailsForm
from companion.ui.widgets.label import PlainLabel


class DetailsDialog(QDialog):
    """Change what was filled in about a session."""

    def __init__(self, details: SessionDetails, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Gegevens van deze bijeenkomst"))
        self._before = details
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        self.form = DetailsForm()
        self.form.show_details(details)
        column.addWidget(self.form)
        buttons = QDialogButtonBox()
        keep = buttons.addButton(self.tr("Bewaar"), QDialogButtonBox.ButtonRole.AcceptRole)
        keep.setDefault(True)
        buttons.addButton(self.tr("Laat zo"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.setMinimumWidth(560)

    def details(self) -> SessionDetails:
        """Return what is filled in now."""
        return self.form.details(self._before)


class MessageDialog(QDialog):
    """One sentence, and a text to read below it where there is more to say."""

    def __init__(self, title: str, message: str, more: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        text = PlainLabel(message, "big", wrap=True)
        column.addWidget(text)
        if more:
            area = QPlainTextEdit(more)
            area.setReadOnly(True)
            area.setAccessibleName(message)
            column.addWidget(area, 1)
        buttons = QDialogButtonBox()
        close = buttons.addButton(self.tr("Sluit"), QDialogButtonBox.ButtonRole.AcceptRole)
        close.setDefault(True)
        buttons.accepted.connect(self.accept)
        column.addWidget(buttons)
        self.setMinimumSize(620, 180 if not more else 420)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)


def problems_text(problems: Sequence[ContentProblem]) -> str:
    """Return mistakes in a programme, one on a line."""
    return "\n".join(str(problem) for problem in problems)
