"""The right side of the console: notes, and what a trainer may want to read meanwhile."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from companion.ui.console.exercise_bar import ExerciseBar
from companion.ui.console.notes import NotesPanel
from companion.ui.console.reading import ReadingPanel, Section
from companion.ui.widgets.button import SegmentedChoice
from companion.ui.widgets.layouts import scrolling
from companion.ui.widgets.page_stack import PageStack

PAGES = ("exercise", "notes", "cards", "sources", "difficult", "agenda")

WORTH_READING = 260
"""Height of a page to read in; where there is less, all of the right side scrolls."""


class ConsoleRight(QWidget):
    """One page at a time: an exercise, notes, role cards, sources, difficult moments, the agenda.

    Above it stands what can be done with the exercise of the step. The agenda is one of them
    where there is no room for it at the left.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 14, 16, 14)
        column.setSpacing(10)
        self.choice = SegmentedChoice(self.tr("Rechts"))
        self.choice.chosen.connect(self._on_choice_chosen)
        column.addWidget(self.choice)
        self.exercise_bar = ExerciseBar()
        self.pages = PageStack()
        self.exercises = PageStack()
        self.notes = NotesPanel()
        self.cards = ReadingPanel(self.tr("Rolkaarten: alleen voor jou"))
        self.sources = ReadingPanel(self.tr("Bronnen"))
        self.difficult = ReadingPanel(self.tr("Lastige momenten"))
        agenda_page = QFrame()
        agenda_page.setObjectName("card")
        self.agenda_place = QVBoxLayout(agenda_page)
        self.agenda_place.setContentsMargins(4, 4, 4, 4)
        for page in (self.cards, self.sources, self.difficult, agenda_page):
            page.setMinimumHeight(WORTH_READING)
        pages = (self.exercises, self.notes, self.cards, self.sources, self.difficult, agenda_page)
        self._pages = dict(zip(PAGES, pages, strict=True))
        for each in pages:
            self.pages.add_page(each)
        self.area = self._build_area()
        column.addWidget(self.area, 1)
        self._wanted = ""
        self._step_id = ""
        self._exercise = ""
        self._goes_first = False

    def _build_area(self) -> QScrollArea:
        """Put the exercise above the page; with large letters they scroll rather than be cut."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.exercise_bar)
        column.addWidget(self.pages, 1)
        self._inside = column
        return scrolling(inside)

    def show_roomy(self, *, roomy: bool) -> None:
        """Put the exercise above the page; where there is little height, the page goes first."""
        self._inside.removeWidget(self.exercise_bar)
        self._inside.insertWidget(0 if roomy else 1, self.exercise_bar)

    @property
    def current(self) -> str:
        """Which page is shown."""
        return next(key for key, page in self._pages.items() if page is self.pages.current)

    def show_step(self, step_id: str, cards: Sequence[Section], sources: Sequence[Section]) -> None:
        """Show what a step needs first, or what the trainer chose at this step."""
        if step_id != self._step_id:
            self._step_id, self._wanted = step_id, ""
        self.cards.show_sections(cards)
        self.show_options()
        # Behind the choice of a page: what nobody looks at is not laid out.
        self.sources.show_sections(sources)

    def add_exercise(self, panel: QWidget) -> None:
        """Give an exercise a place among the pages."""
        self.exercises.add_page(panel)

    def show_exercise(self, panel: QWidget | None, word: str, *, first: bool) -> None:
        """Offer the page of an exercise under a word, or none; ``first`` opens it at its step."""
        self._exercise, self._goes_first = (word, first) if panel is not None else ("", False)
        if panel is not None:
            self.exercises.show_page(panel)
        self.show_options()

    def show_options(self) -> None:
        """Offer the pages that there are; where the chosen one went, another takes its place."""
        has_cards = bool(self.cards.shown)
        options = [
            ("agenda", self.tr("Programma"), self.agenda_place.count() > 0),
            ("exercise", self._exercise, bool(self._exercise)),
            ("notes", self.tr("Notities"), self.notes.has_fields),
            ("cards", self.tr("Kaarten"), has_cards),
            ("sources", self.tr("Bronnen"), True),
            ("difficult", self.tr("Lastig moment"), True),
        ]
        shown = {key: word for key, word, is_there in options if is_there}
        first = "cards" if has_cards else "notes" if "notes" in shown else "sources"
        first = "exercise" if self._goes_first else first
        page = self._wanted if self._wanted in shown else first
        self.choice.show_options(list(shown.items()), page)
        self.pages.show_page(self._pages[page])

    def show_page(self, page: str) -> None:
        """Show one of the pages, as if the trainer chose it."""
        self._wanted = page
        self.show_options()

    def _on_choice_chosen(self, page: str) -> None:
        self.show_page(page)
