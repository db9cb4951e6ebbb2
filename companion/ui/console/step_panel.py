"""What can be done with one step of the programme, in words, and what is asked before it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSpinBox, QVBoxLayout, QWidget

from companion.ui.widgets.button import SegmentedChoice, show_word, word_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import FlowLayout
from companion.ui.widgets.wheel import spare_from_wheel

MOST_MINUTES = 120


class StepPanel(QFrame):
    """The chosen step, with what can be done with it.

    Wishes: ``move_wanted`` with places, ``away_wanted``, ``sure_wanted`` and ``stay_wanted``
    after a question, ``minutes_wanted`` with all minutes, ``roleplay_wanted`` with an id.
    """

    move_wanted = Signal(int)
    away_wanted = Signal()
    sure_wanted = Signal()
    stay_wanted = Signal()
    minutes_wanted = Signal(int)
    roleplay_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        self._title = PlainLabel("", "big", wrap=True)
        self._about = PlainLabel("", "soft", wrap=True)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addWidget(self._build_question())
        column.addWidget(self._build_minutes())
        column.addWidget(self._build_place())
        self._roleplays_label = PlainLabel(self.tr("Oefengesprek"), "heading")
        self.roleplays = SegmentedChoice(self.tr("Oefengesprek"))
        column.addWidget(self._roleplays_label)
        column.addWidget(self.roleplays)
        self._roleplay_title = PlainLabel("", "soft", wrap=True)
        self._options: tuple[tuple[str, str], ...] = ()
        self._roleplay = ""
        column.addWidget(self._roleplay_title)
        column.addStretch(1)
        keys = self.tr(
            "In de lijst: Alt en een pijl verplaatst een stap, Delete laat hem weg, + en − "
            "veranderen de minuten."
        )
        column.addWidget(PlainLabel(keys, "soft", wrap=True))
        self._connect()

    @property
    def question(self) -> str:
        """What is asked or said now; empty when there is nothing."""
        return "" if self._question.isHidden() else self._asked.text()

    @property
    def answer(self) -> QWidget:
        """The safe answer to what is asked."""
        return self._no

    def show_step(self, title: str, about: str, *, is_out: bool) -> None:
        """Show a step; what was asked about another one is asked no more."""
        self._title.setText(title)
        self._about.setText(about)
        show_word(self._away, self.tr("Zet terug") if is_out else self.tr("Laat weg"))
        for part in (self._minutes, self._less, self._more, self._up, self._down):
            part.setEnabled(not is_out)
        self._question.hide()

    def show_minutes(self, minutes: int, least: int) -> None:
        """Show how many minutes it takes, and how few it can."""
        self._minutes.blockSignals(True)  # noqa: FBT003 - Qt's own
        self._minutes.setRange(least, MOST_MINUTES)
        self._minutes.setValue(minutes)
        self._minutes.blockSignals(False)  # noqa: FBT003 - Qt's own

    def show_roleplays(self, options: Sequence[tuple[str, str]], current: str) -> None:
        """Offer practice conversations (id and title); none where there is nothing to choose."""
        self._options, self._roleplay = tuple(options), current
        for part in (self._roleplays_label, self.roleplays, self._roleplay_title):
            part.setVisible(bool(options))
        self._show_roleplays()

    def ask(self, text: str) -> None:
        """Ask in place whether she is sure."""
        self._say(text)
        self._sure.show()
        show_word(self._no, self.tr("Laat staan"))
        self._no.setFocus(Qt.FocusReason.TabFocusReason)

    def say(self, text: str) -> None:
        """Say why something cannot be."""
        self._say(text)
        self._sure.hide()
        show_word(self._no, self.tr("Goed"))

    def close_question(self) -> None:
        """Ask nothing any more."""
        self._question.hide()

    def focus_minutes(self) -> None:
        """Go to the field with minutes, ready to type others."""
        if self._minutes.isEnabled():
            self._minutes.setFocus(Qt.FocusReason.TabFocusReason)
            self._minutes.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the number off the border: the sheet's padding does not reach it."""
        super().resizeEvent(event)
        self._minutes.lineEdit().setTextMargins(self.fontMetrics().height() // 2, 0, 0, 0)
        self._show_roleplays()

    def _show_roleplays(self) -> None:
        """Show titles on the buttons where they fit, else only that of the chosen one."""
        titles = {key: f"{key} {title}" for key, title in self._options}
        letter = self.fontMetrics().height()
        room = self.width() - 5 * letter
        fits = all(self.fontMetrics().horizontalAdvance(text) <= room for text in titles.values())
        words = titles if fits else {key: key for key in titles}
        self._roleplay_title.setText("" if fits else titles.get(self._roleplay, ""))
        self._roleplay_title.setVisible(bool(self._roleplay_title.text()))
        if words:
            self.roleplays.show_options(list(words.items()), self._roleplay)

    def _say(self, text: str) -> None:
        self._asked.setText(text)
        self._question.setAccessibleName(text)
        self._question.show()

    def _build_minutes(self) -> QWidget:
        place = QWidget()
        row = FlowLayout(place, 8)
        self._minutes = QSpinBox()
        spare_from_wheel(self._minutes)
        self._minutes.setSuffix(self.tr(" min"))
        self._minutes.setAccessibleName(self.tr("Minuten voor deze stap"))
        self._minutes.setKeyboardTracking(False)
        self._less = word_button(self.tr("−1"), "", self.tr("Een minuut minder voor deze stap"))
        self._more = word_button(self.tr("+1"), "", self.tr("Een minuut meer voor deze stap"))
        for part in (self._minutes, self._less, self._more):
            row.addWidget(part)
        return place

    def _build_place(self) -> QWidget:
        place = QWidget()
        row = FlowLayout(place, 8)
        hint = self.tr("Alt en een pijl")
        self._up = word_button(self.tr("Eerder"), "", self.tr("Zet de stap eerder"), hint)
        self._down = word_button(self.tr("Later"), "", self.tr("Zet de stap later"), hint)
        self._away = word_button(self.tr("Laat weg"), "", hint=self.tr("Delete"))
        for part in (self._up, self._down, self._away):
            row.addWidget(part)
        return place

    def _build_question(self) -> QFrame:
        self._question = QFrame()
        self._question.setObjectName("asked")
        column = QVBoxLayout(self._question)
        column.setContentsMargins(14, 10, 14, 10)
        self._asked = PlainLabel("", wrap=True)
        column.addWidget(self._asked)
        place = QWidget()
        row = FlowLayout(place, 8)
        self._no = word_button(self.tr("Laat staan"))
        self._sure = word_button(self.tr("Toch weglaten"))
        row.addWidget(self._no)
        row.addWidget(self._sure)
        column.addWidget(place)
        self._question.hide()
        return self._question

    def _connect(self) -> None:
        self._minutes.valueChanged.connect(self.minutes_wanted)
        self._less.clicked.connect(self._minutes.stepDown)
        self._more.clicked.connect(self._minutes.stepUp)
        self._up.clicked.connect(self._on_up_clicked)
        self._down.clicked.connect(self._on_down_clicked)
        self._away.clicked.connect(self.away_wanted)
        self._sure.clicked.connect(self.sure_wanted)
        self._no.clicked.connect(self.stay_wanted)
        self.roleplays.chosen.connect(self.roleplay_wanted)

    def _on_up_clicked(self) -> None:
        self.move_wanted.emit(-1)

    def _on_down_clicked(self) -> None:
        self.move_wanted.emit(1)
