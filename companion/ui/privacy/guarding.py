"""The Privacywachter at work: looks along in every field of a session, and opens the check."""

from __future__ import annotations

from PySide6.QtCore import QObject

from companion.live.privacy import LivePrivacy
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo
from companion.ui.exercises import SessionExercises
from companion.ui.one_screen import OneScreen
from companion.ui.privacy.check import PrivacyCheck
from companion.ui.privacy.field_watch import FieldWatch
from companion.ui.privacy.line_watch import LineWatch


class SessionPrivacy(QObject):
    """Ties ``privacy``, which knows who could be recognised, to all places where words come in."""

    def __init__(
        self,
        live: LiveSession,
        undo: LiveUndo,
        exercises: SessionExercises,
        one_screen: OneScreen,
    ) -> None:
        super().__init__(one_screen)
        self._live = live
        self._console = console = one_screen.console
        self.privacy = LivePrivacy(live, undo, parent=self)
        LineWatch(one_screen.bar, live, self.privacy)
        live.position_changed.connect(self._on_live_position_changed)
        exercises.console.answers_opened.connect(self._on_field_opened)
        exercises.laptop.field_opened.connect(self._on_field_opened)
        console.window.bar.more.wanted.connect(self._on_more_wanted)
        self._on_live_position_changed()

    def open_check(self) -> None:
        """Look through all words of the session."""
        window = self._console.window
        check = PrivacyCheck(self.privacy.lines, self.privacy, window, is_export=False)
        check.finished.connect(self._on_check_finished)
        check.open()

    def _on_live_position_changed(self) -> None:
        """The names of a practice conversation are nobody there."""
        self._console.window.notes.entry.watch.serve(self.privacy, self._live.step.id)

    def _on_field_opened(self, watch: FieldWatch, step_id: str) -> None:
        watch.serve(self.privacy, step_id)

    def _on_more_wanted(self, key: str) -> None:
        if key == "privacy":
            self.open_check()

    def _on_check_finished(self, _result: int) -> None:
        """What was being typed may have other words now."""
        self._console.show_step_anew()
