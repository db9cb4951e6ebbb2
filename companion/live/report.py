"""The report of the session that runs: made at any moment, with what the trainer changed in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from companion.domain.audience import Audience
from companion.domain.countdown import Countdown
from companion.domain.frozen import FrozenPicture
from companion.domain.note import Draft
from companion.domain.report import Report, edited
from companion.domain.report_edit import ReportEdit
from companion.domain.room import RoomView
from companion.domain.schedule import day_of
from companion.domain.session import Change, Position
from companion.domain.step_view import StepView
from companion.domain.telling import Tell, tell_nobody
from companion.domain.timing import StepTime
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo
from companion.report.outline import report_of
from companion.report.writing import content_of

NO_NEWS = Draft | Countdown | Position | RoomView | FrozenPicture | StepTime | StepView
"""Changes that come all the time, after which the report says the same."""


class LiveReport(QObject):
    """Reports for three audiences; taking a line out and mending it can be taken back.

    ``changed`` comes when one of them may say something else. A note itself is never changed here.
    """

    changed = Signal()

    def __init__(self, live: LiveSession, undo: LiveUndo, parent: QObject | None = None) -> None:
        super().__init__(parent or live)
        self._live = live
        self.undo = undo
        self._whole: dict[Audience, Report] = {}
        live.changes_made.connect(self._on_live_changes_made)

    def whole(self, audience: Audience) -> Report:
        """Return a report as it is before anybody changed it."""
        if audience not in self._whole:
            live = self._live
            today = day_of(live.now())
            self._whole[audience] = report_of(live.workshop, live.session, audience, today)
        return self._whole[audience]

    def report(self, audience: Audience) -> Report:
        """Return a report as it goes home: without what was taken out, in the words it has now."""
        return edited(self.whole(audience), self.edits(audience))

    def edits(self, audience: Audience) -> Mapping[str, ReportEdit]:
        """Return what was changed in a report, by the id of the line."""
        made = self._live.session.exercises.made.values()
        edits = (each for each in made if isinstance(each, ReportEdit) and each != each.blank)
        return {edit.line_id: edit for edit in edits if edit.audience == audience}

    def is_out(self, audience: Audience, line_id: str) -> bool:
        """Tell whether a line was taken out."""
        return self._edit(audience, line_id).is_out

    def is_mended(self, audience: Audience, line_id: str) -> bool:
        """Tell whether a line says something else than the note it comes from.

        Who changes that note, to take a name out, changes nothing in such a line.
        """
        return bool(self._edit(audience, line_id).text)

    def content(self, report: Report, suffix: str, tell: Tell = tell_nobody) -> bytes:
        """Return the content of a file (".docx", ".html", ".md", ".csv"); for beside the windows.

        CompanionError for another ending: a PDF is drawn from its pages.
        """
        return content_of(report, suffix, tell)

    def take_out(self, audience: Audience, line_id: str) -> None:
        """Leave a line out of this report; its words are kept."""
        words = self.tr("De regel staat weer in het verslag")
        self.undo.make(words, replace(self._edit(audience, line_id), is_out=True))

    def put_back(self, audience: Audience, line_id: str) -> None:
        """Let a line that was taken out stand in the report again."""
        words = self.tr("De regel is weer uit het verslag")
        self.undo.make(words, replace(self._edit(audience, line_id), is_out=False))

    def mend(self, audience: Audience, line_id: str, text: str, *, goes_on: bool = False) -> None:
        """Say a line in other words; without words it is as it was.

        Where it ``goes_on`` with the mending before, both are taken back in one go.
        """
        edit = replace(self._edit(audience, line_id), text=text)
        if goes_on:
            self._live.apply(edit)
        else:
            self.undo.make(self.tr("De regel heeft weer de woorden van eerst"), edit)

    def _edit(self, audience: Audience, line_id: str) -> ReportEdit:
        return self._live.session.exercises.get(ReportEdit(audience.value, line_id))

    def _on_live_changes_made(self, changes: Sequence[Change]) -> None:
        if any(isinstance(change, Position) for change in changes):
            self._whole.clear()  # how far the group is, is in it; looked at when it is asked for
        news = [change for change in changes if not isinstance(change, NO_NEWS)]
        if not news:
            return
        if any(not isinstance(change, ReportEdit) for change in news):
            self._whole.clear()
        self.changed.emit()
