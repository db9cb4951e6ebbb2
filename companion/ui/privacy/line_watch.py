"""F2 in the note line over the stage: quietly, because the room reads along."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from companion.domain.privacy_finding import Kind
from companion.domain.replacing import all_replaced
from companion.live.privacy import LivePrivacy
from companion.live.session import LiveSession
from companion.ui.stage.trainer_bar import TrainerBar


class LineWatch(QObject):
    """Marks nothing: a line under a name would draw all eyes to it.

    F2 puts other words there. When a note with something in it was kept, the bar asks to look
    at it before it is shown, and does not say why.
    """

    def __init__(self, bar: TrainerBar, live: LiveSession, privacy: LivePrivacy) -> None:
        super().__init__(bar)
        self._bar = bar
        self._live = live
        self._privacy = privacy
        bar.line.edit.installEventFilter(self)
        bar.note_wanted.connect(self._on_bar_note_wanted)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take F2."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() != Qt.Key.Key_F2:
            return False
        edit = self._bar.line.edit
        text = edit.text()
        found = self._privacy.find(text, self._live.step.id)
        if found:
            words = self._privacy.words_for([(text, each, None) for each in found])
            for finding, instead in zip(found, words, strict=True):
                if finding.kind is Kind.NAME:
                    self._privacy.take(finding.words(text), instead)
            edit.selectAll()
            edit.insert(all_replaced(text, list(zip(found, words, strict=True))))
        return True

    def _on_bar_note_wanted(self, text: str, _field: str) -> None:
        if self._privacy.find(text, self._live.step.id):
            self._bar.say(self.tr("Kijk die notitie nog even na voordat je hem toont."))
