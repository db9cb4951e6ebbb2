"""Who spoke how long in a practice conversation, as the console shows it: a bar and words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from companion.domain.countdown import clock_text
from companion.domain.play import Talk
from companion.domain.play_scenes import questions_text, share_of_parent
from companion.ui.colors import HOME, INSTITUTION, LINE
from companion.ui.widgets.button import show_word, word_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import FlowLayout
from companion.ui.widgets.painting import painting


class TalkBar(QWidget):
    """Yellow for the parent, blue for the professional; grey while nothing was counted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share: float | None = None
        self.setFixedHeight(18)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, parent: float | None) -> None:
        """Show the part of the parent, 0.0 to 1.0; None for nothing counted."""
        self._share = parent
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint both parts."""
        with painting(self) as painter:
            whole = QRectF(self.rect())
            if self._share is None:
                painter.fillRect(whole, LINE)
            else:
                edge = whole.width() * self._share
                painter.fillRect(whole, INSTITUTION.fill)
                painter.fillRect(QRectF(0, 0, edge, whole.height()), HOME.fill)


class DirectorTalk(QWidget):
    """The observer's count of this conversation.

    Wishes: ``count_wanted`` opens the page for an observer, ``shown_wanted`` whether the room
    sees the bar, ``wipe_wanted`` throws the count away.
    """

    count_wanted = Signal()
    shown_wanted = Signal(bool)
    wipe_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_shown = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(PlainLabel(self.tr("Spreektijd"), "heading"))
        self._bar = TalkBar()
        self._words = PlainLabel("", wrap=True)
        self._count = word_button(self.tr("Laat een kijker tellen"), "small")
        self._show = word_button("", "small")
        self._wipe = word_button(self.tr("Wis"), "small", self.tr("Wis de spreektijd"))
        place = QWidget()
        flow = FlowLayout(place)
        for button in (self._count, self._show, self._wipe):
            flow.addWidget(button)
        for part in (self._bar, self._words, place):
            column.addWidget(part)
        self._count.clicked.connect(self.count_wanted)
        self._show.clicked.connect(self._on_show_clicked)
        self._wipe.clicked.connect(self.wipe_wanted)
        self.show_on_stage(on=False)
        self.show_talk(Talk(""), 0.0)

    def show_talk(self, talk: Talk, now: float) -> None:
        """Show what was counted, up to this moment."""
        counted = talk.counted(now)
        share = share_of_parent(counted)
        has_any = share is not None or talk.questions > 0
        self._bar.show_share(share)
        self._words.setText(self._text(counted) if has_any else self.tr("Nog niets geteld."))
        self._show.setVisible(has_any or self._is_shown)
        self._wipe.setVisible(has_any)

    def show_countable(self, *, is_countable: bool) -> None:
        """Offer to count, or not: after the play there is nothing to count any more."""
        self._count.setVisible(is_countable)

    def show_on_stage(self, *, on: bool) -> None:
        """Show whether the room sees the bar now."""
        self._is_shown = on
        back = self.tr("Haal van de beamer")
        show_word(self._show, back if on else self.tr("Toon op de beamer"))

    def _text(self, talk: Talk) -> str:
        return self.tr("Ouder {parent}, professional {professional}, {asked}").format(
            parent=clock_text(int(talk.parent)),
            professional=clock_text(int(talk.professional)),
            asked=questions_text(talk.questions),
        )

    def _on_show_clicked(self) -> None:
        self.shown_wanted.emit(not self._is_shown)
