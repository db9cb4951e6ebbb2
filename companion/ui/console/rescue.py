"""Tijdredder: up to three ways to be in time again, each with what comes of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from companion.domain.progress import Agenda
from companion.domain.rescue import Proposal
from companion.domain.schedule import Outlook
from companion.domain.step import ClosingContent
from companion.domain.timing import AgreedTimes
from companion.ui.console.minute_table import MinuteRow, MinuteTable
from companion.ui.console.rescue_words import cuts_text, late_text, outcome_text, title_text
from companion.ui.console.time_words import end_text, is_late
from companion.ui.widgets.button import Segment, word_button
from companion.ui.widgets.fitted import ENTER, FittedDialog, large_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import FlowLayout, scrolling


class ProposalCard(Segment):
    """One way to be in time again: a word, what changes, and what comes of it."""

    def __init__(self, proposal: Proposal, outcome: str) -> None:
        super().__init__()
        self.proposal = proposal
        self.setProperty("look", "proposal")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        title, what = title_text(proposal.kind), cuts_text(proposal.cuts)
        looks = ((title, "big"), (what, ""), (outcome, "heading"))
        for text, look in looks:
            label = PlainLabel(text, look, wrap=True)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        self.setAccessibleName(f"{title}. {what} {outcome}")

    def sizeHint(self) -> QSize:  # noqa: N802
        """Ask for the room of the words on it."""
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Ask for the height that the words need in this width."""
        return QSize(0, self.heightForWidth(max(1, self.width())))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave Enter to the dialog: it takes what is chosen."""
        if event.key() in ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)


class RescueDialog(FittedDialog):
    """Proposals to choose from, and the rest of the programme as it becomes with the chosen one.

    ``taken`` carries the proposal that the trainer takes over. Where nothing helps,
    ``times_wanted`` and ``programme_wanted`` lead to what she can still do.
    """

    taken = Signal(object)
    times_wanted = Signal()
    programme_wanted = Signal()

    def __init__(
        self,
        proposals: Sequence[Proposal],
        outlook: Outlook,
        parent: QWidget,
        agenda: Agenda | None = None,
        step_id: str = "",
        times: AgreedTimes | None = None,
    ) -> None:
        """Offer the proposals; ``agenda`` and the step that is on are for the preview.

        ``times`` are those of the session: they tell an agreed end from a planned one.
        """
        super().__init__("", 60 if proposals else 40, 36 if proposals else 15, parent)
        self.setWindowTitle(self.tr("Tijdredder"))
        self._agenda = agenda
        self._step_id, self._times = step_id, times
        self.cards: list[ProposalCard] = []
        self.column.addWidget(PlainLabel(late_text(outlook), "big", wrap=True))
        if proposals:
            pace = self.tr("{end}. Er verandert niets tot je kiest.")
            text = pace.format(end=end_text(outlook, times))
            self.column.addWidget(PlainLabel(text, "soft", wrap=True))
            self._build_proposals(proposals)
        else:
            self.column.addWidget(PlainLabel(f"{end_text(outlook, times)}.", "soft", wrap=True))
            self._build_nothing_helps(is_late(outlook.late))

    @property
    def chosen(self) -> Proposal | None:
        """The proposal that is chosen; None when there is none to choose."""
        return next((card.proposal for card in self.cards if card.isChecked()), None)

    def _build_proposals(self, proposals: Sequence[Proposal]) -> None:
        self._group = QButtonGroup(self)
        inside = QWidget()
        cards = QVBoxLayout(inside)
        cards.setContentsMargins(0, 0, 4, 0)
        cards.setSpacing(10)
        for number, proposal in enumerate(proposals):
            card = ProposalCard(proposal, self._outcome(proposal))
            card.arrow_pressed.connect(self._on_card_arrow_pressed)
            self._group.addButton(card, number)
            cards.addWidget(card)
            self.cards.append(card)
        cards.addStretch(1)
        self.table = MinuteTable(self.tr("Zo wordt de rest van het programma"))
        columns = QHBoxLayout()
        columns.setSpacing(14)
        self._area = scrolling(inside)
        columns.addWidget(self._area, 1)
        columns.addWidget(self.table, 1)
        self.column.addLayout(columns, 1)
        self._build_buttons()
        self._group.idToggled.connect(self._on_group_id_toggled)
        self.cards[0].setChecked(True)
        self.cards[0].setFocus()

    def _build_buttons(self) -> None:
        undo = self.tr("Met Ctrl+Z haal je het later weer terug.")
        take = self.add_choice(self.tr("Laat zo"), self.tr("Neem over"), undo)
        take.clicked.connect(self._on_take_clicked)

    def _build_nothing_helps(self, needed: bool) -> None:  # noqa: FBT001
        """Say it as it is, and what can be done all the same."""
        text = self.tr("Je hoeft nu niets in te halen.")
        if needed:
            text = self.tr(
                "Er is niets meer dat korter kan zonder de kern te raken. Je kunt met de groep een "
                "ander einde afspreken, of zelf kiezen wat je weglaat."
            )
        self.column.addWidget(PlainLabel(text, wrap=True))
        self.column.addStretch(1)
        place = QWidget()
        row = FlowLayout(place, 10)
        leave = large_button(self.tr("Laat zo"), "primary")
        times = word_button(self.tr("Ander einde afspreken"), "large")
        programme = word_button(self.tr("Programma aanpassen"), "large")
        for button in (leave, times, programme):
            row.addWidget(button)
        self.column.addWidget(place)
        leave.clicked.connect(self.reject)
        times.clicked.connect(self._on_times_clicked)
        programme.clicked.connect(self._on_programme_clicked)
        self.press_on_enter(leave)
        leave.setFocus()

    def _outcome(self, proposal: Proposal) -> str:
        stays = self._keeps_closing(proposal)
        return outcome_text(proposal.outlook, self._times, closing_stays=stays)

    def _keeps_closing(self, proposal: Proposal) -> bool:
        """Whether the last round of the workshop stays as it is."""
        if self._agenda is None:
            return True
        closing = {s.id for _, s in self._agenda.steps if isinstance(s.content, ClosingContent)}
        return not any(cut.step_id in closing for cut in proposal.cuts)

    def _show_preview(self, proposal: Proposal) -> None:
        rows, before, after, first = [], 0, 0, -1
        for name, was, becomes in self._rest(proposal):
            before, after = before + was, after + becomes
            new = "" if was == becomes else str(becomes) if becomes else self.tr("vervalt")
            rows.append(MinuteRow(name, (str(was), new), "heading" if new else ""))
            first = len(rows) - 1 if new and first < 0 else first
        rows.append(MinuteRow(self.tr("Samen"), (str(before), str(after)), "heading"))
        headings = [self.tr("Wat nog komt"), self.tr("was"), self.tr("wordt")]
        self.table.show_rows(headings, rows, first)

    def _rest(self, proposal: Proposal) -> list[tuple[str, int, int]]:
        """Return what is still to come: name, minutes now and minutes then."""
        agenda = self._agenda
        if agenda is None:
            return [(f"{c.step_id} {c.title}", c.before, c.after) for c in proposal.cuts]
        bent = Agenda.of(agenda.workshop, agenda.variant, proposal.plan, agenda.choices)
        here = agenda.index(self._step_id)
        place = agenda.steps[here][0].place
        return [
            (f"{step.id} {agenda.title(step)}", agenda.minutes(step), bent.minutes(step))
            for module, step in agenda.steps[here:]
            if module.place is place
        ]

    def _on_card_arrow_pressed(self, by: int) -> None:
        place = next((n for n, card in enumerate(self.cards) if card.hasFocus()), 0)
        card = self.cards[(place + by) % len(self.cards)]
        card.setChecked(True)
        card.setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(card)

    def _on_group_id_toggled(self, number: int, checked: bool) -> None:  # noqa: FBT001
        if checked:
            self._show_preview(self.cards[number].proposal)

    def _on_take_clicked(self) -> None:
        if proposal := self.chosen:
            self.accept()
            self.taken.emit(proposal)

    def _on_times_clicked(self) -> None:
        self.reject()
        self.times_wanted.emit()

    def _on_programme_clicked(self) -> None:
        self.reject()
        self.programme_wanted.emit()
