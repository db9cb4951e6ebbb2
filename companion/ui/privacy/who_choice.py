"""Who a name belongs to, as a row of words of which one is chosen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from companion.domain.aliases import Who
from companion.ui.widgets.button import SegmentedChoice


class WhoChoice(SegmentedChoice):
    """Parent, child, colleague, family, or somebody else; ``chosen`` carries the value of a Who."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._name = self.tr("Wie is dit?")
        self.setAccessibleName(self._name)
        words = (
            self.tr("ouder"),
            self.tr("kind"),
            self.tr("collega"),
            self.tr("gezin"),
            self.tr("iemand anders"),
        )
        self._options = [(who.value, word) for who, word in zip(Who, words, strict=True)]
        self.show_who("")

    def show_who(self, who: str) -> None:
        """Show who it is; nobody for an empty word."""
        self.show_options(self._options, who)
