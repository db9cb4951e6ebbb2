"""*Veel antwoorden* at work: what is typed there is kept, what is added becomes notes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from companion.domain.note import Draft
from companion.domain.step import NoteField
from companion.live.notes import LiveNotes
from companion.live.session import LiveSession
from companion.ui.console.answers import AnswersDialog

KEPT = "answers/"
"""Before a field's id: the draft of what is typed in this window, and not in the note field."""


class Answering(QObject):
    """Ties the window to the notes of the step that is on; it goes with its dialog.

    What stands in it is a draft: it survives closing the window, another step and a crash.
    """

    def __init__(
        self,
        live: LiveSession,
        notes: LiveNotes,
        fields: Sequence[NoteField],
        parent: QWidget,
    ) -> None:
        self.dialog = AnswersDialog(fields, live.session.details.people, parent)
        super().__init__(self.dialog)
        self._live = live
        self._notes = notes
        self._step_id = step_id = live.step.id
        self._fields = [field.id for field in fields]
        for field in self._fields:
            if text := notes.draft_of(step_id, KEPT + field).text:
                self.dialog.show_text(field, text)
                break
        self.dialog.typed.connect(self._on_dialog_typed)
        self.dialog.answers_given.connect(self._on_dialog_answers_given)

    def open(self) -> None:
        """Show the window."""
        self.dialog.open()

    def _on_dialog_typed(self, field: str, text: str) -> None:
        """Keep the text under the field that is chosen, and under no other."""
        texts = dict.fromkeys(self._fields, "") | {field: text}
        self._live.apply(*(Draft(self._step_id, KEPT + each, texts[each]) for each in texts))

    def _on_dialog_answers_given(self, field: str, texts: list[str], bundle: str) -> None:
        self._notes.add_many(self._step_id, field, texts, bundle=bundle)
