"""The small card of a practice conversation: when it comes, that it is time, that it was given."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from companion.domain.roleplay import Complication
from companion.ui.widgets.button import word_button
from companion.ui.widgets.label import PlainLabel


class DirectorCard(QWidget):
    """One quiet line before its time; amber with its text when it is time.

    ``given_wanted`` comes when the trainer handed it out.
    """

    given_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._quiet = PlainLabel("", "soft", wrap=True)
        self._notice = QFrame()
        self._notice.setObjectName("notice")
        inside = QVBoxLayout(self._notice)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.setSpacing(8)
        self._now = PlainLabel("", wrap=True)
        self._text = PlainLabel("", wrap=True)
        given = word_button(self.tr("Gegeven"), "", self.tr("Het kaartje is gegeven"))
        given.clicked.connect(self.given_wanted)
        for part in (self._now, self._text, given):
            inside.addWidget(part)
        column.addWidget(self._quiet)
        column.addWidget(self._notice)
        self.show_card(None, is_due=False)

    def show_card(self, card: Complication | None, *, is_due: bool, is_given: bool = False) -> None:
        """Show for whom the card is and when; with its text from the moment that it is due."""
        is_now = card is not None and is_due and not is_given
        self._notice.setVisible(is_now)
        self._quiet.setVisible(card is not None and not is_now)
        if card is None:
            return
        done, later = self.tr("Kaartje voor {who}: gegeven"), self.tr("Kaartje voor {who}: {when}")
        quiet = done if is_given else later
        self._quiet.setText(quiet.format(who=card.for_whom, when=card.when))
        self._now.setText(self.tr("Kaartje voor {who}, nu").format(who=card.for_whom))
        self._text.setText(self.tr("“{text}”").format(text=card.text))
