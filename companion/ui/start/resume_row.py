"""One session in the list of the start window."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from companion.domain.dates import coming_day_text, short_day_text
from companion.domain.session import SessionDetails, SessionSummary
from companion.ui.start.kept_line import KeptLine
from companion.ui.widgets.button import word_button
from companion.ui.widgets.label import PlainLabel


class ResumeRow(QFrame):
    """One session: which group, when, where it stopped, how many notes, when it comes back.

    A file that cannot be opened stands here too, with why; a damaged one can be got back. One
    that was held has a second button: its follow-up meeting. Below it stands until when it is
    kept.
    """

    open_wanted = Signal(object)
    follow_up_wanted = Signal(object)
    keeping_wanted = Signal(object)
    rescue_wanted = Signal(object)

    def __init__(self, summary: SessionSummary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("row")
        self.summary = summary
        self.path = summary.path
        details = summary.details
        name = details.group if details and details.group else self.tr("Zonder groepsnaam")
        self.title = name if details else summary.path.name
        self.facts = self._problem(summary) if summary.problem else self._facts(summary)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(24)
        column.addLayout(row)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(self.title, "big", wrap=True))
        look = "bad" if summary.problem else "soft"
        words.addWidget(PlainLabel(self.facts, look, wrap=True))
        row.addLayout(words, 1)
        self._add_buttons(row)
        self.kept: KeptLine | None = None
        if summary.kept is not None:
            named = f"{self.title}: {self.facts}"
            self.kept = KeptLine(summary.kept, named, date.today())
            self.kept.wanted.connect(self._on_kept_wanted)
            column.addWidget(self.kept)

    def take_focus(self) -> None:
        """Put the keyboard on what can be done with this session."""
        kept = self.kept.button if self.kept else self.follow_up
        for button in (self.button, self.rescue, kept):
            if not button.isHidden():
                button.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def show_busy(self, *, busy: bool) -> None:
        """Let nothing be opened while something is being opened."""
        self.button.setEnabled(not busy)
        self.follow_up.setEnabled(not busy)
        self.rescue.setEnabled(not busy)
        if self.kept is not None:
            self.kept.setEnabled(not busy)

    def _add_buttons(self, row: QHBoxLayout) -> None:
        """Add what can be done with it."""
        summary, details = self.summary, self.summary.details
        name = self.tr("Verder met {group}: {facts}").format(group=self.title, facts=self.facts)
        self.button = word_button(self.tr("Verder"), "quiet", name)
        self.button.clicked.connect(self._on_button_clicked)
        self.follow_up = word_button(
            self.tr("Terugkommoment"),
            "quiet",
            self.tr("Terugkommoment met {group}: {facts}").format(
                group=self.title, facts=self.facts
            ),
        )
        self.follow_up.clicked.connect(self._on_follow_up_clicked)
        self.rescue = word_button(
            self.tr("Haal terug …"), "", self.tr("Haal terug: {name}").format(name=self.title)
        )
        self.rescue.clicked.connect(self._on_rescue_clicked)
        row.addWidget(self.rescue)
        row.addWidget(self.follow_up)
        row.addWidget(self.button)
        # in the row by now: before, each would be a window of its own for a moment
        self.rescue.setVisible(summary.is_damaged)
        self.button.setVisible(not summary.problem)
        self.follow_up.setVisible(details is not None and _can_come_back(details, date.today()))

    def _problem(self, summary: SessionSummary) -> str:
        """Return why it cannot be opened; what cannot be read is never wiped by itself."""
        if summary.is_damaged:
            return self.tr(
                "Dit bestand is beschadigd en kan zo niet open. Er is niets aan veranderd. De app "
                "wist het niet vanzelf."
            )
        words = self.tr("{problem} De app wist dit bestand niet vanzelf.")
        return words.format(problem=summary.problem)

    def _facts(self, summary: SessionSummary) -> str:
        parts = []
        if summary.details:
            parts.append(short_day_text(summary.details.held_on, date.today()))
        if summary.stopped_at:
            parts.append(self.tr("bij {step}").format(step=summary.stopped_at))
        if summary.notes == 1:
            parts.append(self.tr("1 notitie"))
        else:
            parts.append(self.tr("{count} notities").format(count=summary.notes))
        facts = ", ".join(parts)
        back_on = summary.details.return_on if summary.details else None
        if back_on is None:
            return facts
        when = coming_day_text(back_on, date.today())
        return self.tr("{facts}. Terugkommoment {when}").format(facts=facts, when=when)

    def _on_button_clicked(self) -> None:
        self.open_wanted.emit(self.path)

    def _on_rescue_clicked(self) -> None:
        self.rescue_wanted.emit(self.path)

    def _on_follow_up_clicked(self) -> None:
        self.follow_up_wanted.emit(self.path)

    def _on_kept_wanted(self) -> None:
        self.keeping_wanted.emit(self.path)


def _can_come_back(details: SessionDetails, today: date) -> bool:
    """Whether a group can come back: its workshop is behind it, or the agreed day has come.

    Not on the day itself: *Verder* and nothing else is what she needs after a crash.
    """
    has_come = details.return_on is not None and details.return_on <= today
    return details.held_on < today or has_come
