"""What the trainer reads in rest: sentences to say, a gentle way on, and what may be left out."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLayout, QSizePolicy, QVBoxLayout, QWidget

from companion.domain.rest import RestAdvice
from companion.ui.widgets.button import show_word, word_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import scrolling
from companion.ui.widgets.tip import show_tip


class RestCard(QFrame):
    """Shown in rest, on the trainer's own screen only.

    Wishes: ``leave_wanted`` goes on where she is, ``gentle_wanted`` goes to the gentle step,
    ``leave_out_wanted`` leaves the heavy step out that comes.
    """

    leave_wanted = Signal()
    leave_out_wanted = Signal()
    gentle_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._gentle_title = ""
        self._sentences: list[PlainLabel] = []
        self._build()
        self._leave.clicked.connect(self.leave_wanted)
        self._gentle.clicked.connect(self.gentle_wanted)
        self._leave_out.clicked.connect(self.leave_out_wanted)
        self.show_advice(RestAdvice())

    def show_advice(self, advice: RestAdvice) -> None:
        """Show what helps on from here."""
        self._show_sentences(advice.sentences)
        self._gentle_title = advice.gentle_title
        self._gentle.setVisible(advice.gentle is not None)
        self._coming.setVisible(advice.heavy is not None)
        if advice.heavy is not None:
            title = advice.heavy[1]
            self._heavy.setText(self.tr("Straks komt: {title}").format(title=title))
            name = self.tr("Laat {title} weg").format(title=title)
            show_word(self._leave_out, self.tr("Laat weg (S)"), name)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Arrange the parts for the room that there is."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return room for a sentence; the rest scrolls."""
        line = self.fontMetrics().lineSpacing()
        return QSize(12 * line, 5 * line + 28)

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(18, 14, 18, 14)
        self._column.setSpacing(10)
        self._inside = QWidget()
        self._all = QVBoxLayout(self._inside)
        self._all.setContentsMargins(0, 0, 8, 0)
        self._all.setSpacing(12)
        self._text = QVBoxLayout()
        self._text.setSpacing(12)
        self._all.addLayout(self._text)
        self._all.addStretch(1)
        self._area = scrolling(self._inside)
        self._column.addWidget(self._area, 1)
        self._build_ways()

    def _build_ways(self) -> None:
        """Build the ways on: what is heavy and comes, and the two buttons."""
        self._ways = QWidget()
        ways = self._below = QVBoxLayout(self._ways)
        ways.setContentsMargins(0, 0, 0, 0)
        ways.setSpacing(10)
        self._coming = QWidget()
        self._heavy = PlainLabel("", wrap=True)
        self._leave_out = word_button(self.tr("Laat weg (S)"), "small")
        self._coming_row = _row(self._coming)
        self._coming_row.addWidget(self._heavy, 1)
        self._coming_row.addWidget(self._leave_out, 0, Qt.AlignmentFlag.AlignLeft)
        ways.addWidget(self._coming)
        self._gentle = word_button("")
        self._gentle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._leave = word_button(self.tr("Verder (R)"), "", self.tr("Verder waar je bent"))
        self._buttons = _row()
        self._buttons.addWidget(self._gentle, 3)
        self._buttons.addWidget(self._leave, 2)
        ways.addLayout(self._buttons)
        self._column.addWidget(self._ways)

    def _arrange(self) -> None:
        """Keep the ways on in sight below the sentences; with little height all scrolls."""
        line, inner = self.fontMetrics().lineSpacing(), self.width() - 44
        whole = self._name_gentle(inner, line)
        wanted = self._gentle.fontMetrics().horizontalAdvance(whole) + 3 * line
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._buttons.setDirection(across if wanted <= inner * 3 // 5 - 10 else down)
        self._coming_row.setDirection(across if inner >= 20 * line else down)
        is_roomy = self.height() >= _height(self._below, inner) + 6 * line + 40
        (self._column if is_roomy else self._all).addWidget(self._ways)

    def _name_gentle(self, inner: int, line: int) -> str:
        """Name as much of the gentle step as fits, and all of it to a screen reader."""
        whole = self.tr("Ga naar: {title}").format(title=self._gentle_title)
        room, letters = max(inner - 3 * line, 0), self._gentle.fontMetrics()
        shown = letters.elidedText(whole, Qt.TextElideMode.ElideRight, room)
        show_word(self._gentle, shown, whole)
        show_tip(self._gentle, whole if shown != whole else "")
        return whole

    def _show_sentences(self, sentences: tuple[str, ...]) -> None:
        if [label.text() for label in self._sentences] == list(sentences):
            return
        for label in self._sentences:
            self._text.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._sentences = [PlainLabel(sentence, "big", wrap=True) for sentence in sentences]
        for place, label in enumerate(self._sentences):
            self._text.insertWidget(place, label)


def _row(inside: QWidget | None = None) -> QBoxLayout:
    row = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    return row


def _height(layout: QLayout, width: int) -> int:
    """Return the height that a layout asks at a width."""
    if layout.hasHeightForWidth():
        return layout.totalHeightForWidth(width)
    return layout.totalSizeHint().height()
