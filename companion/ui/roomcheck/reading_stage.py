"""The reading test on the stage, and the stage given back as it was."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from companion.domain.stage import ReadingTestScene, StageState
from companion.ui.screens.placer import StagePlacer
from companion.ui.stage.window import StageWindow

MOMENT_MS = 10_000
"""How long the test covers the trainer's own screen, where there is only one."""
BACK_EVENTS = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress})


class ReadingStage(QObject):
    """Borrows the stage for the reading test.

    With one screen the test covers it for a moment: any key or click brings the trainer's own
    screen back. ``ended`` comes when the stage is hers again.
    """

    ended = Signal()

    def __init__(
        self,
        app: QApplication,
        placer: StagePlacer,
        stage: StageWindow,
        lines: Sequence[str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._app, self._placer, self._stage = app, placer, stage
        self._lines = tuple(lines)
        self._test: StageState | None = None
        self._before: StageState | None = None
        self._was_shown = False
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.setInterval(MOMENT_MS)
        self._moment.timeout.connect(self.give_back)

    @property
    def is_shown(self) -> bool:
        """Whether the stage is for the test now."""
        return self._test is not None

    def show(self, size: int) -> None:
        """Put the test on the stage, at this size."""
        if self._test is None:
            self._before, self._was_shown = self._stage.state, self._stage.isVisible()
        covers = self._placer.has_one_screen
        hint = self.tr("Terug naar je eigen scherm: druk op Esc.") if covers else ""
        heading = self.tr("Kan de achterste rij dit lezen?")
        self._test = StageState(ReadingTestScene(heading, self._lines, size, hint), "", 0.5)
        self._stage.show_state(self._test)
        if not self._stage.isVisible():
            self._placer.show_stage()
        if covers:
            self._app.installEventFilter(self)
            self._moment.start()

    def give_back(self) -> None:
        """Leave the stage as it was before."""
        if self._test is None:
            return
        test, self._test = self._test, None
        self._moment.stop()
        self._app.removeEventFilter(self)
        if not self._was_shown:
            self._placer.hide_stage()
        # whoever runs a session may have shown something else meanwhile: that is newer
        if self._before is not None and self._stage.state == test:
            self._stage.show_state(self._before)
        self._before = None
        self.ended.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the first key or click over a covered screen as the way back."""
        if event.type() not in BACK_EVENTS or not self._stage.isVisible():
            return False
        self.give_back()
        return True
