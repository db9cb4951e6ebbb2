"""Stop, back and switch: three large buttons, and what to say while one is on."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from companion.domain.play import Play, PlaySignal
from companion.ui.widgets.button import show_word, word_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import FlowLayout

LETTERS: Final = {PlaySignal.STOP: "S", PlaySignal.BACK: "Z", PlaySignal.SWITCH: "W"}


class DirectorSignals(QWidget):
    """The trainer's three signals in a practice conversation.

    ``signal_wanted`` carries a PlaySignal: one to give, the same once more or NONE to go on.
    """

    signal_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signal = PlaySignal.NONE
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        row = QWidget()
        flow = FlowLayout(row)
        self._buttons: dict[PlaySignal, QPushButton] = {}
        for signal in LETTERS:
            button = word_button("", "large")
            button.setCheckable(True)
            button.setProperty("signal", signal.value)
            button.clicked.connect(self._on_button_clicked)
            self._buttons[signal] = button
            flow.addWidget(button)
        column.addWidget(row)
        column.addWidget(self._build_notice())
        self.show_play(Play(""), ())

    def show_play(self, play: Play, words: tuple[tuple[PlaySignal, str, str], ...]) -> None:
        """Show which signal is on, with what to say."""
        self._signal = play.signal
        for signal, word, say in words:
            text = self.tr("{word} ({letter})").format(word=word, letter=LETTERS[signal])
            show_word(self._buttons[signal], text)
            if signal is play.signal:
                self._say.setText(self.tr("“{say}”").format(say=say))
        self._mark()
        self._notice.setVisible(play.signal is not PlaySignal.NONE)

    def _build_notice(self) -> QFrame:
        self._notice = QFrame()
        self._notice.setObjectName("notice")
        inside = QVBoxLayout(self._notice)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.setSpacing(10)
        self._say = PlainLabel("", wrap=True)
        go_on = word_button(self.tr("Ga verder"), "primary")
        go_on.clicked.connect(self._on_go_on_clicked)
        inside.addWidget(self._say)
        inside.addWidget(go_on)
        return self._notice

    def _mark(self) -> None:
        for signal, button in self._buttons.items():
            button.setChecked(signal is self._signal)

    def _on_button_clicked(self) -> None:
        # What is on is what the session says, not what was clicked.
        self._mark()
        self.signal_wanted.emit(PlaySignal(self.sender().property("signal")))

    def _on_go_on_clicked(self) -> None:
        self.signal_wanted.emit(PlaySignal.NONE)
