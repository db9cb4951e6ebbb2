"""Looks along while somebody types: a wavy line under a name, a quiet sentence, and F2."""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from companion.domain.aliases import Who
from companion.domain.privacy_finding import Finding, Kind
from companion.domain.replacing import all_replaced
from companion.live.privacy import LivePrivacy
from companion.ui.privacy.marks import qt_range, wavy
from companion.ui.widgets.label import PlainLabel

MOST_MARKS: Final = 200
"""More lines under words would slow the field down; all of them are in the check."""
LONG_LINE: Final = 4000
"""Characters of one line that are looked at while somebody types."""
AT_ONCE: Final = 0.02
"""Seconds of looking; after that the keyboard goes first."""
KEY: Final = Qt.Key.Key_F2
ORDER: Final = (Who.PARENT, Who.CHILD, Who.COLLEAGUE, Who.FAMILY, Who.PERSON)


class FieldWatch(QObject):
    """Watches one field for words that lead to a person, and says so in the line below it.

    F2 puts other words there, Shift+F2 offers those for somebody else first. It holds nobody
    back. ``replaced`` carries the text before and after.
    """

    replaced = Signal(str, str)

    def __init__(self, edit: QPlainTextEdit, line: PlainLabel) -> None:
        super().__init__(edit)
        self._edit = edit
        self._line = line
        self._privacy: LivePrivacy | None = None
        self._step_id = ""
        self._known: dict[str, tuple[Finding, ...]] = {}
        self._found: tuple[Finding, ...] = ()
        self._whos: dict[str, Who] = {}
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._look)
        line.hide()
        edit.textChanged.connect(self._look)
        edit.cursorPositionChanged.connect(self._show_line)
        edit.installEventFilter(self)

    @property
    def found(self) -> tuple[Finding, ...]:
        """What is marked now."""
        return self._found

    def serve(self, privacy: LivePrivacy, step_id: str) -> None:
        """Look for what leads to a person, at this step."""
        if privacy is not self._privacy:
            privacy.changed.connect(self._on_privacy_changed)
        self._privacy, self._step_id = privacy, step_id
        self._on_privacy_changed()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take F2 where there is something to replace."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() != KEY or not self._found or self._edit.isReadOnly():
            return False
        if event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self._offer_other()
        elif not event.modifiers():
            self._replace()
        return True

    def _look(self) -> None:
        """Look at the lines that were not looked at before, as long as nobody has to wait."""
        text, privacy = self._edit.toPlainText(), self._privacy
        if privacy is None:
            return
        lines, known = text.split("\n"), {}
        until, found, at = time.monotonic() + AT_ONCE, [], 0
        for line in lines:
            there = self._known.get(line)
            if there is None and time.monotonic() < until:
                there = privacy.find(line[:LONG_LINE], self._step_id)
            if there is None:
                self._later.start(0)
            else:
                known[line] = there
                found += [_moved(each, at) for each in there]
            at += len(line) + 1
        self._known, self._found = known, tuple(found)
        self._mark(text)
        self._show_line()

    def _mark(self, text: str) -> None:
        marks, look = [], wavy()
        for finding in self._found[:MOST_MARKS]:
            mark = QTextEdit.ExtraSelection()
            start, length = qt_range(text, finding.start, finding.end)
            cursor = QTextCursor(self._edit.document())
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            mark.cursor, mark.format = cursor, look
            marks.append(mark)
        self._edit.setExtraSelections(marks)

    def _show_line(self) -> None:
        """Say what F2 would do; nothing where nothing was found."""
        words = self._words()
        if words != self._line.text():
            self._line.setText(words)
            self._edit.setAccessibleDescription(words)
        self._line.setVisible(bool(words))

    def _words(self) -> str:
        finding, privacy = self._next, self._privacy
        if finding is None or privacy is None:
            return ""
        text = self.tr("Herkenbaar? {name}: liever “{instead}” (F2).")
        if finding.kind is Kind.NAME:
            text = self.tr(
                "Herkenbaar? {name}: liever “{instead}” (F2), of iemand anders (Shift+F2)."
            )
        whole = self._edit.toPlainText()
        name = finding.words(whole)
        return text.format(name=name, instead=privacy.words(whole, finding, self._whos.get(name)))

    @property
    def _next(self) -> Finding | None:
        """What F2 is about: the last thing before the cursor, or else the first."""
        text, at = self._edit.toPlainText(), self._edit.textCursor().position()
        before = [each for each in self._found if qt_range(text, 0, each.start)[1] <= at]
        return before[-1] if before else next(iter(self._found), None)

    def _offer_other(self) -> None:
        finding, privacy = self._next, self._privacy
        if finding is None or privacy is None or finding.kind is not Kind.NAME:
            return
        text = self._edit.toPlainText()
        name = finding.words(text)
        now = self._whos.get(name, privacy.who(text, finding))
        self._whos[name] = ORDER[(ORDER.index(now) + 1) % len(ORDER)]
        self._show_line()

    def _replace(self) -> None:
        """Put other words in the place of a name, wherever it stands in this field."""
        finding, privacy = self._next, self._privacy
        if finding is None or privacy is None:
            return
        text = self._edit.toPlainText()
        name = finding.words(text)
        same = [each for each in self._found if each.words(text) == name]
        words = privacy.words(text, finding, self._whos.get(name))
        if finding.kind is Kind.NAME:
            privacy.take(name, words)
        after = all_replaced(text, [(each, words) for each in same])
        put_text(self._edit, text, after)
        self.replaced.emit(text, after)

    def _on_privacy_changed(self) -> None:
        self._known = {}
        self._look()


def put_text(edit: QPlainTextEdit, before: str, after: str) -> None:
    """Change a field's text where it differs, as one thing that Ctrl+Z takes back."""
    start = 0
    while start < min(len(before), len(after)) and before[start] == after[start]:
        start += 1
    behind = 0
    most = min(len(before), len(after)) - start
    while behind < most and before[-1 - behind] == after[-1 - behind]:
        behind += 1
    first, length = qt_range(before, start, len(before) - behind)
    cursor = edit.textCursor()
    was_behind = cursor.position() >= first + length
    place = QTextCursor(edit.document())
    place.setPosition(first)
    place.setPosition(first + length, QTextCursor.MoveMode.KeepAnchor)
    place.insertText(after[start : len(after) - behind])
    if not was_behind:
        edit.setTextCursor(place)


def _moved(finding: Finding, by: int) -> Finding:
    return Finding(finding.start + by, finding.end + by, finding.kind, finding.is_sure)
