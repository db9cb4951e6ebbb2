"""The white row below the dark bar: time left here, the pace, the end, and what comes at a time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from companion.domain.schedule import Outlook
from companion.domain.timing import AgreedTimes
from companion.ui.console.time_words import (
    begin_text,
    end_text,
    is_late,
    is_over,
    left_text,
    lock_text,
    pace_text,
    span_text,
    spoken,
)
from companion.ui.widgets.button import word_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import FlowLayout
from companion.ui.widgets.tabular import TabularLabel

NARROW = 48
"""Width, in heights of a letter, below which the words are fewer."""


class TimeStrip(QFrame):
    """Always there, always the same size. Wishes: ``rescue_wanted``, ``times_wanted``.

    A screen reader finds whole sentences here that change once a minute, not once a second.
    """

    rescue_wanted = Signal()
    times_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._shown: tuple[Outlook, float, AgreedTimes | None, bool] | None = None
        self._is_narrow = False
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 4, 14, 4)
        row.setSpacing(8)
        self._build_words(row)
        self._rescue = word_button(
            self.tr("Tijdredder"), "small", hint=self.tr("Voorstellen om tijd in te halen")
        )
        self._times = word_button(
            self.tr("Tijden"), "small", self.tr("Tijden van deze bijeenkomst")
        )
        # It comes and goes; what stands beside it stays where it is.
        kept = self._rescue.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._rescue.setSizePolicy(kept)
        row.addWidget(self._rescue)
        row.addWidget(self._times)
        self._rescue.clicked.connect(self.rescue_wanted)
        self._times.clicked.connect(self.times_wanted)
        for part in (self._rescue, self._step, self._pace):
            part.hide()
        self._even_out()
        self._keep_room()

    @property
    def words(self) -> tuple[str, ...]:
        """What can be read in the row, from left to right."""
        labels = (self._step, self._left, self._pace, self._end, self._lock)
        return tuple(label.text() for label in labels if not label.isHidden() and label.text())

    @property
    def offers_rescue(self) -> bool:
        """Whether *Tijdredder* can be pressed."""
        return not self._rescue.isHidden()

    def show_outlook(
        self,
        outlook: Outlook,
        now: float,
        times: AgreedTimes | None = None,
        is_past: bool = False,  # noqa: FBT001, FBT002 - what is shown is kept as it was told
    ) -> None:
        """Show how the time stands; ``now`` is a moment of the session's clock.

        ``times`` are those of the session: they tell an agreed end from a planned one.
        ``is_past`` when the workshop was given on another day: then nothing is to come.
        """
        self._shown = (outlook, now, times, is_past)
        self._show_left(outlook)
        self._show_pace(outlook)
        self._show_times(outlook, now, times)
        if is_past:
            self._show_past()
        self._end.setVisible(not is_past)
        self._rescue.setVisible(outlook.has_begun and is_late(outlook.late))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Say less where large text leaves no room for two lines of it."""
        super().resizeEvent(event)
        is_narrow = self.width() < NARROW * self.fontMetrics().height()
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._keep_room()
            if self._shown:
                self.show_outlook(*self._shown)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Keep all words of a line on one height, also when the text size changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._even_out()

    def _build_words(self, row: QHBoxLayout) -> None:
        inside = QWidget()
        flow = FlowLayout(inside, 10)
        here = QWidget()
        line = QHBoxLayout(here)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        self._step = PlainLabel(self.tr("Deze stap:"), "soft")
        most = (left_text(3600 - 12), left_text(-3600 + 12))
        self._left = TabularLabel("now", most)
        self._pace = TabularLabel("paceGood", (pace_text(-59 * 60), pace_text(59 * 60)))
        self._end = TabularLabel()
        self._lock = TabularLabel("soft")
        line.addWidget(self._step)
        line.addWidget(self._left)
        for part in (here, self._pace, self._end, self._lock):
            flow.addWidget(part)
        self._parts = (here, self._pace, self._end, self._lock)
        row.addWidget(inside, 1, Qt.AlignmentFlag.AlignVCenter)

    def _even_out(self) -> None:
        for part in self._parts:
            part.setMinimumHeight(self.fontMetrics().height() * 4 // 3)

    def _show_left(self, outlook: Outlook) -> None:
        self._step.setVisible(outlook.has_begun)
        late = outlook.has_begun and is_over(outlook.left_here)
        self._left.set_look("nowLate" if late else "now")
        if outlook.has_begun:
            self._left.setText(left_text(outlook.left_here))
        else:
            self._left.setText(begin_text(outlook.begins_in))

    def _show_past(self) -> None:
        """Say that it was given: it neither begins nor ends today."""
        self._left.setText(self.tr("Al geweest"))
        self._lock.hide()
        for part in (self._left, self):
            _name(part, self.tr("Deze bijeenkomst is al geweest"))

    def _show_pace(self, outlook: Outlook) -> None:
        behind = outlook.behind
        self._pace.setVisible(outlook.has_begun and behind is not None)
        if behind is not None:
            self._pace.setText(pace_text(behind))
            self._pace.set_look("paceLate" if is_late(behind) else "paceGood")

    def _show_times(self, outlook: Outlook, now: float, times: AgreedTimes | None) -> None:
        """Show the end and what comes before it, and say them in sentences.

        Where there is little room what comes goes first: a second line costs more than it tells.
        A name that does not change is not said again.
        """
        lock, offset = outlook.next_lock, outlook.offset
        end = end_text(outlook, times)
        self._end.setText(end_text(outlook, times, short=self._is_narrow))
        self._lock.setText(lock_text(lock, offset, now) if lock else "")
        self._lock.setVisible(bool(self._lock.text()) and not self._is_narrow)
        said = [self._spoken_left(outlook)]
        said += [] if self._pace.isHidden() else [spoken(self._pace.text())]
        said += [spoken(end)]
        said += [spoken(lock_text(lock, offset, now))] if lock else []
        _name(self._left, said[0])
        _name(self._pace, spoken(self._pace.text()))
        _name(self._end, spoken(end))
        _name(self._lock, said[-1])
        _name(self, ". ".join(part for part in said if part))

    def _keep_room(self) -> None:
        """Keep room for what changes, so that nothing beside it moves."""
        if self._is_narrow:
            self._end.keep_room_for(self.tr("Einde 00:00, was 00:00"))
        else:
            self._end.keep_room_for(self.tr("Einde 00:00, afgesproken 00:00"))
            self._lock.keep_room_for(self.tr("pauze om 00:00, over 59 min"))

    def _spoken_left(self, outlook: Outlook) -> str:
        if not outlook.has_begun:
            return spoken(begin_text(outlook.begins_in))
        span = spoken(span_text(outlook.left_here))
        if is_over(outlook.left_here):
            return self.tr("Deze stap: {span} over tijd").format(span=span)
        return self.tr("Deze stap: nog {span}").format(span=span)


def _name(widget: QWidget, name: str) -> None:
    if widget.accessibleName() != name:
        widget.setAccessibleName(name)
