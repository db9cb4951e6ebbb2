"""Half-typed words that come back to their field, without taking the place of others there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from companion.domain.answers import TYPED
from companion.domain.note import Draft, draft_at
from companion.domain.session import Change
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo


class ReturningDrafts(QObject):
    """Makes room for drafts that the way back brings.

    What stands in a field meanwhile is committed: it becomes a note. A list in *Veel antwoorden*
    is for later, so it stays there, below the lines that come. ``returned`` carries the id of the
    step where words are back.
    """

    returned = Signal(str)

    def __init__(
        self,
        live: LiveSession,
        undo: LiveUndo,
        commit: Callable[[str, str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._live = live
        self._commit = commit
        self._returned: list[str] = []
        self._aside: list[Draft] = []
        undo.restoring.connect(self._on_undo_restoring)
        undo.changed.connect(self._on_undo_changed)

    def _make_room(self, standing: Draft) -> None:
        if not standing.field.startswith(TYPED):
            self._commit(standing.step_id, standing.field)
        elif standing.text:
            self._aside.append(standing)

    def _on_undo_restoring(self, change: Change) -> None:
        if not isinstance(change, Draft):
            return
        if change.text:
            drafts = self._live.session.drafts
            self._make_room(draft_at(drafts, change.step_id, change.field))
        self._returned.append(change.step_id)

    def _on_undo_changed(self) -> None:
        aside, self._aside = self._aside, []
        for draft in aside:
            came = draft_at(self._live.session.drafts, draft.step_id, draft.field)
            lines = [text for text in (came.text, draft.text) if text]
            self._live.apply(replace(draft, text="\n".join(lines)))
        returned, self._returned = self._returned, []
        for step_id in returned:
            self.returned.emit(step_id)
