"""A window with something to read: whose words the quotations are, and what may be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from companion.ui.console.reading import ReadingPanel, Section
from companion.ui.widgets.fitted import FittedDialog, large_button
from companion.ui.widgets.label import PlainLabel


class ReadingDialog(FittedDialog):
    """Sections below a sentence."""

    def __init__(
        self, title: str, sentence: str, sections: Sequence[Section], parent: QWidget
    ) -> None:
        super().__init__(title, 44, 34, parent)
        self.column.addWidget(PlainLabel(sentence, "heading", wrap=True))
        self.panel = ReadingPanel(title)
        self.panel.show_sections(sections)
        self.column.addWidget(self.panel, 1)
        close = large_button(self.tr("Sluit"), "primary")
        close.clicked.connect(self.accept)
        self.column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.press_on_enter(close)
        self.panel.text_edit.setFocus()
