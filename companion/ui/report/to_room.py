"""A report goes to the room once names in it were looked at."""

from __future__ import annotations

from functools import partial

from companion.domain.audience import Audience
from companion.ui.report.naming import NamesFirst
from companion.ui.report.seeing import ReportSeeing


class ToTheRoom:
    """Shows a report, and another one where the room reads along already."""

    def __init__(self, seeing: ReportSeeing, names: NamesFirst) -> None:
        self._seeing = seeing
        self._names = names

    def show(self, audience: Audience) -> None:
        """Let the room read this report."""
        self._names.look_where_found(audience, partial(self._seeing.show, audience))

    def follow(self, audience: Audience) -> None:
        """Let a room that reads along read this report instead."""
        if self._seeing.reads_another(audience):
            self._seeing.end()
            self.show(audience)
