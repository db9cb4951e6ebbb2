"""What the room sees of the report: its pages as they are now, and whether it can see them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from companion.domain.audience import Audience
from companion.domain.report_paging import ids_on, pages_of
from companion.domain.room import RoomMode
from companion.domain.stage import StageState
from companion.live.reading import LiveReading
from companion.live.report import LiveReport
from companion.live.room import LiveRoom
from companion.ui.projection import Projection


class ReportSeeing(QObject):
    """Brings the report to the stage, keeps it true there, and gives the step back.

    ``changed`` comes when another page is on, or when the room sees it or not.
    """

    changed = Signal()

    def __init__(
        self,
        report: LiveReport,
        room: LiveRoom,
        reading: LiveReading,
        projection: Projection,
    ) -> None:
        super().__init__(reading)
        self._report, self._room = report, room
        self._projection = projection
        self.reading = reading
        self._audience = Audience.PARTICIPANTS
        self._smallest = 0
        report.changed.connect(self._on_report_changed)
        reading.changed.connect(self.changed)
        room.mode_changed.connect(self.changed)
        projection.placed.connect(self.changed)

    @property
    def mode(self) -> RoomMode:
        """What stands on the projector before anything else."""
        return self._room.mode

    @property
    def is_seen(self) -> bool:
        """Whether there is a stage to be seen."""
        return self._projection.stage.isVisible()

    @property
    def in_sight(self) -> tuple[str, ...]:
        """The ids of the lines on the page that is on."""
        return ids_on(self.reading.state) if self.reading.state else ()

    def show_smallest(self, units: int) -> None:
        """Divide the report so that no text need be smaller, as on the stage in this room."""
        self._smallest = units
        self._on_report_changed()

    def show(self, audience: Audience) -> None:
        """Let the room read this report from where it was, on the stage if need be."""
        if not self.reading.is_on or audience is not self._audience:
            self._audience = audience
            self.reading.begin(self._pages())
        if not self.is_seen:
            self._projection.placer.show_stage()
        self.changed.emit()

    def reads_another(self, audience: Audience) -> bool:
        """Tell whether the room reads along in the report for somebody else."""
        return self.reading.is_on and audience is not self._audience

    def end(self) -> None:
        """Give the room its step back."""
        self.reading.end()

    def _pages(self) -> tuple[StageState, ...]:
        return pages_of(self._report.report(self._audience), self._smallest)

    def _on_report_changed(self) -> None:
        if self.reading.is_on:
            self.reading.renew(self._pages())
