"""What the trainer should know of the day: it is another one, or the time runs already.

After the workshop was given its day is not put on today: what it took would be lost, and the
group comes back to a meeting of its own.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject

from companion.domain.dates import day_text
from companion.domain.follow_up import follow_up_step, was_given
from companion.domain.schedule import Outlook, day_of
from companion.domain.session import as_the_room
from companion.live.promises import come_back
from companion.live.session import LiveSession
from companion.live.timetable import LiveTimetable
from companion.live.undo import LiveUndo
from companion.ui.console.time_words import moment_text
from companion.ui.widgets.banner import Banner

OTHER_DAY, BEGAN = "other-day", "began"
LONG_AGO = 15 * 60.0
"""Seconds after the begin from which a return to the first step is a new start, perhaps."""


class DayNews(QObject):
    """Says on the banner what keeps the time from telling what she expects, with what helps."""

    def __init__(
        self,
        banner: Banner,
        live: LiveSession,
        timetable: LiveTimetable,
        undo: LiveUndo,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._banner = banner
        self._live = live
        self._timetable = timetable
        self._undo = undo
        self._was_told = self._is_told = False
        self._step_id = live.step.id
        banner.action_wanted.connect(self._on_banner_action_wanted)
        live.position_changed.connect(self._on_live_position_changed)

    def show_day(self, outlook: Outlook) -> None:
        """Say once that the session is on another day; when it is today, say it no more."""
        if not outlook.other_day:
            if self._is_told:
                self._is_told = False
                self._banner.clear(OTHER_DAY)
        elif not self._was_told:
            self._was_told = self._is_told = True
            self._say_other_day()

    def is_today(self, outlook: Outlook) -> bool:
        """Whether this is the day of the session."""
        return self._today(outlook) == self._live.session.details.held_on

    def _say_other_day(self) -> None:
        text = self.tr("Deze bijeenkomst staat op {day}. De tijd telt alleen op die dag.")
        action = self.tr("Zet op vandaag")
        if self.is_over:
            text = self.tr("Deze bijeenkomst was op {day}. De tijd telt nu niet.")
            has_follow_up = bool(follow_up_step(self._live.agenda))
            action = self.tr("Naar het terugkommoment") if has_follow_up else ""
        day = day_text(self._live.session.details.held_on)
        self._banner.show_news(OTHER_DAY, text.format(day=day), action)

    @property
    def is_over(self) -> bool:
        """Whether the workshop was held, on a day that is past; its follow-up is not on."""
        outlook, session = self._timetable.outlook, self._live.session
        is_past = outlook.other_day and self._today(outlook) > session.details.held_on
        return is_past and was_given(self._live.agenda, session)

    def _today(self, outlook: Outlook) -> date:
        return day_of(self._live.now() + outlook.offset)

    def _on_live_position_changed(self) -> None:
        live = self._live
        here, before = as_the_room(live.session).position.step_id, self._step_id
        self._step_id = here
        first = live.agenda.steps[0][1].id
        if here != first:
            self._banner.clear(BEGAN)
        elif here != before:
            self._say_begun(self._timetable.outlook)

    def _say_begun(self, outlook: Outlook) -> None:
        """Say since when the time runs: she may have tried things out before the group came."""
        began = self._live.session.beginning
        if began is None or not outlook.has_begun:
            return
        if self._live.now() - began.moment <= LONG_AGO:
            return
        text = self.tr("De tijd loopt al sinds {time}.")
        time = moment_text(began.moment, outlook.offset)
        self._banner.show_news(BEGAN, text.format(time=time), self.tr("Tijd opnieuw beginnen"))

    def _on_banner_action_wanted(self, key: str) -> None:
        if key == BEGAN:
            self._timetable.restart()
        elif key == OTHER_DAY and self.is_over:
            come_back(self._live)
        elif key == OTHER_DAY:
            details = self._live.session.details
            words = self.tr("De bijeenkomst staat weer op {day}")
            self._undo.remember(words.format(day=day_text(details.held_on)), details)
            self._live.apply(replace(details, held_on=self._today(self._timetable.outlook)))
