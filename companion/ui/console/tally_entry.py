"""One slip of paper at a time: a line of figures, the sentence that is next, what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from companion.domain.counting import Counting
from companion.domain.slip import BETWEEN, SKIPPED, Slip, SlipTrouble, read_slip
from companion.ui.console import tally_words as say
from companion.ui.console.tally_model import NO_SLIP, NOTHING_COUNTED
from companion.ui.console.tally_sentence import SteadySentence
from companion.ui.keys_places import FIGURES_ONLY
from companion.ui.widgets.button import word_button
from companion.ui.widgets.label import PlainLabel

LONGEST = 120
FIGURES = f"[0-9{QRegularExpression.escape(SKIPPED + BETWEEN)}]*"
"""What is typed of a slip; nothing else goes in the field."""
ROOMY_LETTERS = 26
"""From this width on, in letters, field and button stand side by side."""
SOON = (SlipTrouble.NONE, SlipTrouble.TOO_FEW, SlipTrouble.NOTHING)
"""Troubles that go away by typing on: only said when the slip is to be counted."""


class SlipEntry(QWidget):
    """A field for the figures of one slip. Enter counts it; letters are no part of a slip.

    ``read`` carries the Slip as it is understood so far, ``given`` the one to count, and
    ``undo_wanted`` comes when the slip that was counted last is to be taken off again.
    """

    read = Signal(object)
    given = Signal(object)
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counting = NOTHING_COUNTED
        self._half_typed: dict[str, str] = {}
        self._last = ""
        self._build()
        self.edit.textEdited.connect(self._on_edit_text_edited)
        self.edit.returnPressed.connect(self._on_edit_return_pressed)
        self.edit.inputRejected.connect(self._on_edit_input_rejected)
        self._add.clicked.connect(self._on_edit_return_pressed)
        self._undo.clicked.connect(self._on_undo_clicked)

    @property
    def notice(self) -> str:
        """What is said below the field."""
        return self._notice.text()

    @property
    def offers_undo(self) -> bool:
        """Whether the slip that was counted last can be taken off again."""
        return not self._undo.isHidden()

    def show_counting(self, counting: Counting) -> None:
        """Take slips of these sentences; half a slip of another step is kept for that step."""
        if counting == self._counting:
            return
        self._half_typed[self._counting.step_id] = self.edit.text()
        self._counting = counting
        self.edit.setText(self._half_typed.pop(counting.step_id, ""))
        self.edit.setPlaceholderText(say.slip_hint(counting))
        self.edit.setAccessibleDescription(say.slip_help(counting))
        self._show_notice(say.slip_help(counting))
        self._tell()

    def show_added(self, words: str) -> None:
        """Say that the slip was counted, and make room for the next."""
        self._last = self.edit.text()
        self.edit.clear()
        self._show_notice(words, can_undo=True)
        self._tell()

    def show_taken_off(self) -> None:
        """Put the slip that was taken off back in the field, to mend it, unless one is there."""
        if not self.edit.text():
            self.edit.setText(self._last)
        self._last = ""
        self._show_notice(self.tr("Het strookje is er weer af. De cijfers staan in het veld."))
        self._tell()

    def show_quiet(self) -> None:
        """Offer no taking back any more: something else was counted meanwhile."""
        if self.offers_undo:
            self._show_notice(say.slip_help(self._counting))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the button below the field where both side by side would hide the figures."""
        super().resizeEvent(event)
        is_narrow = self.width() < ROOMY_LETTERS * self.fontMetrics().averageCharWidth()
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(8)
        label = PlainLabel(self.tr("Strookje"), "heading")
        self.edit = self._build_edit()
        label.setBuddy(self.edit)
        self._add = word_button(self.tr("Tel op"), "small", self.tr("Tel dit strookje op"))
        self._add.setAutoDefault(False)
        row.addWidget(self.edit, 1)
        row.addWidget(self._add)
        column.addWidget(label)
        column.addLayout(row)
        self.sentence = SteadySentence()
        column.addWidget(self.sentence)
        self._notice = PlainLabel("", "soft", wrap=True)
        column.addWidget(self._notice)
        self._undo = word_button(
            self.tr("Ongedaan maken"), "small", self.tr("Maak het laatste strookje ongedaan")
        )
        below = QHBoxLayout()
        below.addWidget(self._undo)
        below.addStretch(1)
        column.addLayout(below)
        self._undo.hide()

    def _build_edit(self) -> QLineEdit:
        """Return a field in which a letter is a key of the session, as outside text."""
        edit = QLineEdit()
        edit.setAccessibleName(self.tr("Strookje"))
        edit.setMaxLength(LONGEST)
        edit.setMinimumWidth(60)
        edit.setProperty(FIGURES_ONLY, True)  # noqa: FBT003 - Qt
        edit.setValidator(QRegularExpressionValidator(QRegularExpression(FIGURES), edit))
        return edit

    def _slip(self) -> Slip:
        return read_slip(self.edit.text(), self._counting)

    def _tell(self) -> None:
        self.read.emit(self._slip() if self._counting.items else NO_SLIP)

    def _show_notice(self, words: str, *, is_wrong: bool = False, can_undo: bool = False) -> None:
        self._notice.set_look("lateHere" if is_wrong else "soft")
        self._notice.setText(words)
        if not can_undo and self._undo.hasFocus():
            self.edit.setFocus()
        self._undo.setVisible(can_undo)

    def _on_edit_text_edited(self, _text: str) -> None:
        slip = self._slip()
        if slip.trouble not in SOON:
            self._show_notice(say.trouble(slip, self._counting), is_wrong=True)
        elif not self.offers_undo or self.edit.text():
            self._show_notice(say.slip_help(self._counting))
        self._tell()

    def _on_edit_input_rejected(self) -> None:
        self._show_notice(self.tr("In dit veld passen alleen cijfers."), is_wrong=True)

    def _on_edit_return_pressed(self) -> None:
        if not self.edit.text().strip():
            return
        slip = self._slip()
        if slip.trouble is not SlipTrouble.NONE:
            self._show_notice(say.trouble(slip, self._counting), is_wrong=True)
            self.edit.setFocus()
            return
        self.given.emit(slip)

    def _on_undo_clicked(self) -> None:
        self.undo_wanted.emit()
