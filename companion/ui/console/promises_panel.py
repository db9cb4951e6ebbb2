"""*Morgen doe ik* on the console: when the group comes back, and later what came of its plans."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from companion.domain.outcome import Result
from companion.live.promises import LivePromises
from companion.ui.console.promises_list import PromiseList
from companion.ui.console.return_day import ReturnDay
from companion.ui.widgets.button import show_word, word_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import FlowLayout


class PromisesPanel(QFrame):
    """On the day itself the day to come back; in the follow-up meeting the list of plans.

    It asks ``promises`` itself for what was promised and tells it what is said.
    ``shown_wanted`` carries whether the room should see the plans.
    """

    shown_wanted = Signal(bool)

    def __init__(self, promises: LivePromises, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._promises = promises
        self._is_shown = False
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        self.day = ReturnDay()
        column.addWidget(self.day)
        self._plans = self._build_plans()
        column.addWidget(self._plans)
        self._asked_heading = PlainLabel("", "heading", wrap=True)
        self._asked = PlainLabel("", wrap=True)
        column.addWidget(self._asked_heading)
        column.addWidget(self._asked)
        column.addStretch(1)
        self._column = column
        self.day.day_wanted.connect(self._on_day_wanted)
        self.list.told.connect(self._on_list_told)
        self.list.selection_changed.connect(self._on_list_selection_changed)
        promises.changed.connect(self._on_promises_changed)
        self.show_shown(shown=False)
        self._show()

    def show_shown(self, *, shown: bool) -> None:
        """Show whether the room sees the plans now."""
        self._is_shown = shown
        word = self.tr("Terug naar de stap") if shown else self.tr("Toon op de beamer")
        name = self.tr("Toon de plannen op de beamer")
        show_word(self._on_stage, word, self.tr("Terug naar de stap") if shown else name)

    def _build_plans(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._heading = PlainLabel("", "heading", wrap=True)
        self._counts = PlainLabel("", "soft", wrap=True)
        self.list = PromiseList()
        self._hint = PlainLabel(
            self.tr("Toetsen: 1 ja, 2 deels, 3 nog niet, 0 niet gezegd."), "soft", wrap=True
        )
        self._on_stage = word_button("", "small")
        self._again = word_button(
            self.tr("Nog een keer"),
            "small",
            self.tr("Kies het gekozen plan nog een keer als volgende stap"),
        )
        self._buttons = QWidget()
        row = FlowLayout(self._buttons)
        row.addWidget(self._on_stage)
        row.addWidget(self._again)
        for widget in (self._heading, self._counts, self._buttons):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addWidget(self._hint)
        self._on_stage.clicked.connect(self._on_stage_clicked)
        self._again.clicked.connect(self._on_again_clicked)
        return part

    def _show(self) -> None:
        promises = self._promises
        is_back, plans = promises.is_back, promises.plans
        self.day.setVisible(not is_back)
        self.day.show_day(promises.return_on, promises.return_days)
        self.list.show_plans([(note, promises.outcome(note.id)) for note in plans])
        heading = self.tr("Wat we onszelf beloofden") if is_back else self.tr("Plannen")
        self._heading.setText(heading)
        self._counts.setText(self._words(len(plans), promises.hidden))
        for part in (self.list, self._hint):
            part.setVisible(is_back and bool(plans))
        self._buttons.setVisible(is_back)
        # what is left of the height is the list's, or else below everything
        self._column.setStretchFactor(self._plans, 100 if is_back and plans else 0)
        self._again.setVisible(promises.can_repeat and bool(plans))
        self._again.setEnabled(self.list.selected is not None)
        self._show_asked()

    def _show_asked(self) -> None:
        """Show the question, who brings it and when, each behind the heading of its field."""
        heading = self.tr("Wat we onze organisatie vragen")
        past = self.tr("Wat we onze organisatie vroegen")
        self._asked_heading.setText(past if self._promises.is_back else heading)
        lines = [f"{heading}: {text}" for heading, text in self._promises.asked]
        self._asked.setText("\n".join(lines))
        for part in (self._asked_heading, self._asked):
            part.setVisible(bool(lines))

    def _words(self, count: int, hidden: int) -> str:
        """Return how many plans there are, or what came of them."""
        if not count and not hidden:
            return self.tr("Nog geen plan opgeschreven. Op papier mag altijd.")
        texts = [self._results() if self._promises.is_back else self._written(count)]
        if self._promises.can_repeat:
            texts.append(self._next())
        if hidden == 1:
            texts.append(self.tr("1 plan is verborgen."))
        elif hidden:
            texts.append(self.tr("{count} plannen zijn verborgen.").format(count=hidden))
        return " ".join(text for text in texts if text)

    def _written(self, count: int) -> str:
        if count == 1:
            return self.tr("1 plan staat bij de notities. De andere blijven op papier.")
        text = self.tr("{count} plannen staan bij de notities. Op papier mag ook.")
        return text.format(count=count) if count else ""

    def _results(self) -> str:
        """Return the counts in one line: "4 ja, 3 deels, 1 nog niet, 2 nog niet gezegd"."""
        counts = self._promises.counts
        words = {result: result.value for result in Result}
        words[Result.UNSAID] = self.tr("nog niet gezegd")
        found = [f"{count} {words[result]}" for result, count in counts.items() if count]
        return f"{', '.join(found)}." if found else ""

    def _next(self) -> str:
        """Return how many next steps were written down, here or at the notes."""
        count = len(self._promises.next_plans)
        if not count:
            return ""
        if count == 1:
            return self.tr("1 volgende stap staat bij de notities.")
        return self.tr("{count} volgende stappen staan bij de notities.").format(count=count)

    def _on_promises_changed(self) -> None:
        self._show()

    def _on_day_wanted(self, day: date | None) -> None:
        self._promises.agree_return(day)

    def _on_list_told(self, note_id: str, result: Result) -> None:
        self._promises.tell(note_id, result)

    def _on_list_selection_changed(self) -> None:
        self._again.setEnabled(self.list.selected is not None)

    def _on_stage_clicked(self) -> None:
        self.shown_wanted.emit(not self._is_shown)

    def _on_again_clicked(self) -> None:
        note = self.list.selected
        if note is not None:
            self._promises.repeat(note.id)
