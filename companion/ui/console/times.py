"""Tijden: which times are fixed, what is expected now, and a fresh start of the clock."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from companion.domain.progress import Agenda
from companion.domain.schedule import BREAK, Outlook, ahead, break_step, left_in
from companion.domain.session import Session
from companion.domain.timing import AgreedTimes
from companion.ui.console.time_words import begin_text, moment_text
from companion.ui.console.times_words import Day, begin_note, problem_text, rounded
from companion.ui.widgets.button import word_button
from companion.ui.widgets.fitted import FittedDialog
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import FlowLayout, scrolling
from companion.ui.widgets.time_of_day import OptionalTime

USUAL_MINUTES = 210
"""What a workshop takes where nobody says it: half a day."""


def break_expected(agenda: Agenda, session: Session, now: float) -> float | None:
    """Return the moment at which the break begins at this pace; None when it is over."""
    target, here = break_step(agenda), agenda.at(session.position)[1]
    moment = now + max(0.0, left_in(agenda, session, here, now))
    for step in ahead(agenda, session):
        if step is target:
            return moment
        moment += max(0.0, left_in(agenda, session, step, now))
    return None


class TimesDialog(FittedDialog):
    """The times of this session.

    ``agreed`` carries the new AgreedTimes when the trainer keeps them and they differ.
    ``restart_wanted`` comes when the time should begin anew, ``minutes_wanted`` when she wants
    to see the minutes per module.
    """

    agreed = Signal(object)
    restart_wanted = Signal()
    minutes_wanted = Signal()

    def __init__(
        self,
        times: AgreedTimes,
        outlook: Outlook,
        parent: QWidget,
        pause_at: float | None = None,
        begun_at: float | None = None,
        *,
        minutes: int | None = None,
        now: float | None = None,
    ) -> None:
        """Show the times.

        ``pause_at`` is the moment at which the break is expected, ``begun_at`` that at which the
        workshop began, ``now`` this moment on the session's own day; all of the session's clock.
        ``minutes`` is what the workshop takes.
        """
        super().__init__("", 36, 24, parent)
        self.setWindowTitle(self.tr("Tijden van deze bijeenkomst"))
        self._before = times
        self._pause_at, self._begun_at = pause_at, begun_at
        begun = begun_at if outlook.has_begun else None
        self._day = Day.of(minutes, begun, now, outlook.offset)
        self._area = scrolling(self._build_body())
        self.column.addWidget(self._area, 1)
        self._build_buttons()
        self._show_times(times, outlook)
        self.show_outlook(outlook)

    @property
    def times(self) -> AgreedTimes:
        """What is fixed now."""
        begin, pause, end = (field.time_of_day for field in self._fields)
        return AgreedTimes(begin, pause, end)

    def show_outlook(self, outlook: Outlook) -> None:
        """Show what is expected now."""
        begun = self.tr("begonnen") if outlook.has_begun else begin_text(outlook.begins_in)
        if outlook.has_begun and self._begun_at is not None:
            begun_at = moment_text(self._begun_at, outlook.offset)
            begun = self.tr("begonnen om {time}").format(time=begun_at)
        expected = self.tr("verwacht: {time}")
        pause_at, lock = self._pause_at, outlook.next_lock
        if pause_at is None and lock is not None and lock.name == BREAK:
            pause_at = lock.moment + (outlook.behind or 0.0)
        pause = "" if pause_at is None else moment_text(pause_at, outlook.offset)
        end = moment_text(outlook.ends_at, outlook.offset)
        texts = (begun, expected.format(time=pause) if pause else "", expected.format(time=end))
        for label, text in zip(self._expected, texts, strict=True):
            label.setText(text)

    def _build_body(self) -> QWidget:
        """Build all that scrolls where large text leaves too little height."""
        hint = self.tr(
            "Wat vast staat verschuift niet: de app rekent ernaartoe en zegt het als het knelt."
        )
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 4, 0)
        rows.setSpacing(14)
        rows.addWidget(PlainLabel(hint, "soft", wrap=True))
        rows.addWidget(self._build_times())
        self._note = PlainLabel("", "soft", wrap=True)
        self._problem = PlainLabel("", "bad", wrap=True)
        for label in (self._note, self._problem):
            label.hide()
            rows.addWidget(label)
        rows.addWidget(self._build_more())
        rows.addWidget(self._build_question())
        rows.addStretch(1)
        return body

    def _build_times(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        grid = QGridLayout(card)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(2, 1)
        words = (self.tr("Begin"), self.tr("Pauze"), self.tr("Einde"))
        self._fields = tuple(OptionalTime(word, self.tr("vast")) for word in words)
        self._expected = tuple(PlainLabel("", "soft", wrap=True) for _ in words)
        for row, word in enumerate(words):
            grid.addWidget(PlainLabel(word, "heading"), row, 0)
            grid.addWidget(self._fields[row], row, 1)
            grid.addWidget(self._expected[row], row, 2)
            self._fields[row].changed.connect(self._on_field_changed)
        return card

    def _build_more(self) -> QWidget:
        place = QWidget()
        row = FlowLayout(place, 10)
        self._restart = word_button(self.tr("Tijd opnieuw beginnen"))
        minutes = word_button(self.tr("Minuten per module"))
        row.addWidget(self._restart)
        row.addWidget(minutes)
        self._restart.clicked.connect(self._on_restart_clicked)
        minutes.clicked.connect(self.minutes_wanted)
        return place

    def _build_question(self) -> QFrame:
        """Build what is asked in place before the time begins anew."""
        self._question = QFrame()
        self._question.setObjectName("card")
        column = QGridLayout(self._question)
        column.setContentsMargins(16, 12, 16, 12)
        text = self.tr(
            "De bijeenkomst telt dan opnieuw, en de gemeten minuten gaan weg. "
            "Notities en stappen blijven zoals ze zijn."
        )
        column.addWidget(PlainLabel(text, wrap=True), 0, 0, 1, 2)
        place = QWidget()
        row = FlowLayout(place, 10)
        self._yes = word_button(self.tr("Ja, begin opnieuw"))
        self._no = word_button(self.tr("Nee, laat de tijd lopen"))
        row.addWidget(self._no)
        row.addWidget(self._yes)
        column.addWidget(place, 1, 0, 1, 2)
        self._yes.clicked.connect(self._on_yes_clicked)
        self._no.clicked.connect(self._on_no_clicked)
        self._question.hide()
        return self._question

    def _build_buttons(self) -> None:
        keep = self.add_choice(self.tr("Laat zo"), self.tr("Bewaar"))
        keep.clicked.connect(self._on_keep_clicked)

    def _show_times(self, times: AgreedTimes, outlook: Outlook) -> None:
        offset, ends_at = outlook.offset, outlook.ends_at
        end = ends_at if outlook.agreed_end is None else outlook.agreed_end
        begin = end - 60 * (self._day.minutes or USUAL_MINUTES)
        usual = (
            rounded(times.begin, self._begun_at or begin, offset),
            rounded(times.pause, self._pause_at or ends_at - 90 * 60, offset),
            rounded(times.end, ends_at, offset),
        )
        agreed = (times.begin, times.pause, times.end)
        for field, moment, ready in zip(self._fields, agreed, usual, strict=True):
            field.show_time(moment, ready)

    def _problem_text(self) -> str:
        """Return why these times cannot be, empty when they can."""
        wrong = next((field.problem for field in self._fields if field.problem), "")
        return wrong or problem_text(self.times, self._day)

    def _on_field_changed(self) -> None:
        note = begin_note(self.times.begin, self._day)
        if self.times.begin == self._before.begin:
            note = ""
        for label, text in ((self._problem, self._problem_text()), (self._note, note)):
            label.setText(text)
            label.setVisible(bool(text))

    def _on_keep_clicked(self) -> None:
        for field in self._fields:
            field.settle()
        if self._problem_text():
            QTimer.singleShot(0, self, self._bring_problem_into_sight)
            return
        self.accept()
        if self.times != self._before:
            self.agreed.emit(self.times)

    def _bring_problem_into_sight(self) -> None:
        self._area.ensureWidgetVisible(self._problem)

    def _on_restart_clicked(self) -> None:
        self._restart.hide()
        self._question.show()
        self._no.setFocus()

    def _on_yes_clicked(self) -> None:
        self._on_no_clicked()
        self.restart_wanted.emit()

    def _on_no_clicked(self) -> None:
        self._restart.show()
        self._restart.setFocus()
        self._question.hide()
