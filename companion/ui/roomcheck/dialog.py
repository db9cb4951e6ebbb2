"""*Zaalcheck*: five things to look at before the group comes, and what is kept of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from companion.domain.place import PlaceMemory, is_recognised, known_place
from companion.domain.preferences import Preferences
from companion.live.awake import LiveAwake
from companion.live.laptop import LiveLaptop
from companion.ui.roomcheck.clicker_row import ClickerRow
from companion.ui.roomcheck.foot import CheckFoot
from companion.ui.roomcheck.laptop_rows import DiskRow, LaptopRow
from companion.ui.roomcheck.reading_row import ReadingRow
from companion.ui.roomcheck.reading_stage import ReadingStage
from companion.ui.roomcheck.row import CheckRow, Verdict
from companion.ui.roomcheck.screens_row import ScreensRow
from companion.ui.roomcheck.sight import Sight, sight_of
from companion.ui.screens.fitting import bring
from companion.ui.screens.numbers import ScreenNumbers
from companion.ui.screens.placer import StagePlacer
from companion.ui.stage.window import StageWindow
from companion.ui.start.place_words import known_words
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import scrolling

LOOK_AGAIN_MS = 5_000
"""A plug that goes in is seen within this time."""


class RoomCheck(QDialog):
    """The check on the trainer's own screen, beside the stage; nothing waits for it.

    ``kept`` carries the PlaceMemory when she keeps it. While ``is_testing`` the stage shows the
    reading test; ``test_ended`` comes when it may show the workshop again.
    """

    kept = Signal(object)
    test_ended = Signal()

    def __init__(
        self,
        app: QApplication,
        placer: StagePlacer,
        stage: StageWindow,
        preferences: Preferences,
        place: str,
        laptop: LiveLaptop,
        awake: LiveAwake,
        lines: Sequence[str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Zaalcheck"))
        self.setProperty("keepsKeys", True)  # noqa: FBT003 - Qt's own; a session takes none of them
        self._places = preferences.places
        self._placer, self._laptop, self._awake = placer, laptop, awake
        self._numbers = ScreenNumbers(app, self._owner)
        self._reading_stage = ReadingStage(app, placer, stage, lines, self)
        self._known: PlaceMemory | None = None
        self._sight = Sight("")
        self._again = QTimer(self)
        self._again.setInterval(LOOK_AGAIN_MS)
        self._build(app, place)
        self._connect(app)
        self._look()
        self._laptop.look()
        self._again.start()

    @property
    def _owner(self) -> QWidget:
        """The window that it lies over; not kept here: whoever keeps its parent may outlive it."""
        parent = self.parentWidget()
        return parent.window() if parent else self

    @property
    def is_testing(self) -> bool:
        """Whether the stage is borrowed for the reading test."""
        return self._reading_stage.is_shown

    @property
    def rows(self) -> tuple[CheckRow, ...]:
        """The five things, from the top."""
        return (self.screens, self.reading, self.clicker, self.laptop, self.disk)

    def memory(self) -> PlaceMemory:
        """Return what there is to keep now; without a projector what was known of it stays."""
        known, sight = self._known or PlaceMemory(""), self._sight
        has_beamer = sight.identity is not None
        return PlaceMemory(
            self.foot.place,
            sight.identity if has_beamer else known.projector,
            sight.side if has_beamer else known.side,
            sight.width if has_beamer else known.width,
            sight.height if has_beamer else known.height,
            self.reading.size_found,
            dict(self.clicker.clicker),
            date.today(),
            self.reading.reads_well,
        )

    def done(self, result: int) -> None:
        """Leave everything as it was, whichever way the check is closed."""
        self._again.stop()
        self.clicker.stop()
        self._reading_stage.give_back()
        self._numbers.hide()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close on Esc, unless that would lose an answer: a clicker sends Esc too."""
        has_answer = self.reading.has_answer or self.clicker.has_answer
        if event.matches(QKeySequence.StandardKey.Cancel) and has_answer:
            self.foot.show_unkept()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Take the room that the text size asks, and no more than the screen has."""
        line = self.fontMetrics().lineSpacing()
        room = self._owner.screen().availableSize()
        self.resize(QSize(44 * line, 36 * line).boundedTo(room * 0.94))
        super().showEvent(event)
        first = self.screens.numbers if self._sight.beamer else self.reading.show_button
        first.setFocus()
        self._scroll.verticalScrollBar().setValue(0)

    def _build(self, app: QApplication, place: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        self._about = PlainLabel("", "soft", wrap=True)
        column.addWidget(self._about)
        self.screens, self.reading = ScreensRow(), ReadingRow()
        self.clicker, self.laptop, self.disk = ClickerRow(app), LaptopRow(), DiskRow()
        inside = QWidget()
        cards = QVBoxLayout(inside)
        cards.setContentsMargins(0, 0, 6, 0)
        cards.setSpacing(8)
        for row in self.rows:
            cards.addWidget(row)
        cards.addStretch(1)
        self._scroll: QScrollArea = scrolling(inside)
        column.addWidget(self._scroll, 1)
        self.foot = CheckFoot(self._places, place)
        column.addWidget(self.foot)
        self.foot.keep.setDefault(True)

    def _connect(self, app: QApplication) -> None:
        self.finished.connect(self.deleteLater)
        self.foot.keep_wanted.connect(self._on_foot_keep_wanted)
        self.foot.leave_wanted.connect(self.reject)
        self.foot.place_changed.connect(self._look)
        for row in self.rows:
            row.changed.connect(self._show_summary)
        self.screens.numbers_wanted.connect(self._on_screens_numbers_wanted)
        self.screens.swap_wanted.connect(self._on_screens_swap_wanted)
        self.reading.test_wanted.connect(self._on_reading_test_wanted)
        self.reading.test_over.connect(self._reading_stage.give_back)
        self._reading_stage.ended.connect(self._on_reading_stage_ended)
        self._placer.placed.connect(self._look)
        self._laptop.changed.connect(self._on_laptop_changed)
        self._awake.changed.connect(self._on_awake_changed)
        self._again.timeout.connect(self._laptop.look)
        app.focusChanged.connect(self._on_app_focus_changed)
        self._on_laptop_changed()
        self._on_awake_changed()

    def _look(self) -> None:
        """Look at the screens and at what is known of this place, and say it."""
        self._sight = sight_of(self._placer, self._owner.screen())
        self._known = known_place(self._places, self.foot.place, self._sight.identity)
        self.screens.show_sight(self._sight)
        self.reading.show_known(self._known)
        self.clicker.show_known(self._known.clicker if self._known else {})
        about = known_words(self._known, date.today()) if self._known else ""
        self._about.setText(about or self.tr("Eén minuut, voordat de groep komt."))
        self._show_summary()

    def _show_summary(self) -> None:
        left = [row.called for row in self.rows if row.verdict is not Verdict.GOOD]
        text = self.tr("Kijk nog even naar {rows}.")
        done = self.tr("Klaar. Alles is goed.")
        self.foot.show_summary(text.format(rows=_listed(left)) if left else done)
        beamer = self._sight.identity
        self.foot.show_projector(is_there=beamer is not None, is_recognised=is_recognised(beamer))

    def _on_foot_keep_wanted(self) -> None:
        self.kept.emit(self.memory())
        self.accept()

    def _on_screens_numbers_wanted(self) -> None:
        self._numbers.show(self._placer.beamer)

    def _on_screens_swap_wanted(self) -> None:
        self._placer.swap()
        own = self._owner.screen()
        if self.screen() is not own:
            bring(self, own)
        self.activateWindow()
        self._look()

    def _on_reading_test_wanted(self, size: int) -> None:
        self._numbers.hide()
        self._reading_stage.show(size)
        if not self._placer.has_one_screen:
            self.activateWindow()  # the answer is given here, by keyboard too

    def _on_reading_stage_ended(self) -> None:
        self.raise_()
        self.activateWindow()
        self.test_ended.emit()

    def _on_laptop_changed(self) -> None:
        self.laptop.show_facts(self._laptop.facts)
        self.disk.show_facts(self._laptop.facts)

    def _on_awake_changed(self) -> None:
        self.laptop.show_awake(is_kept=self._awake.is_kept)

    def _on_app_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Bring into view what the keyboard came to."""
        inside = self._scroll.widget()
        if new is not None and inside is not None and inside.isAncestorOf(new):
            self._scroll.ensureWidgetVisible(new, 0, 40)


def _listed(words: Sequence[str]) -> str:
    """Return words as one says them: "lezen, klikker en laptop"."""
    return " en ".join(filter(None, [", ".join(words[:-1]), words[-1]]))
