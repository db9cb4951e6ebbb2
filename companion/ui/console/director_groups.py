"""Making groups for a practice conversation: who is there, who is with whom, shown or not."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.exercise_scenes import GroupLine
from companion.ui.console.director_people import DirectorPeople
from companion.ui.widgets.button import show_word, word_button
from companion.ui.widgets.label import PlainLabel, set_look
from companion.ui.widgets.layouts import FlowLayout


class DirectorGroups(QWidget):
    """How many people there are, and the groups they make.

    Wishes: ``come_wanted`` for somebody who comes late, ``gone_wanted`` with the number of
    somebody who leaves, ``make_wanted`` for new groups, ``shown_wanted`` whether the room sees
    them. What is asked for one person comes from ``people.offered``.
    """

    come_wanted = Signal()
    gone_wanted = Signal(int)
    make_wanted = Signal()
    shown_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last = 0
        self._has_fitting = False
        self._is_open = True
        self._has_groups = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._count = PlainLabel("", "heading", wrap=True)
        self._fold = word_button("", "small")
        self._come = word_button(self.tr("Iemand erbij"), "small")
        self._gone = word_button(self.tr("Iemand weg"), "small")
        self._make = word_button("", "small")
        self._show = word_button("", "small")
        self._fitting = PlainLabel("", "soft", wrap=True)
        self.people = DirectorPeople()
        column.addWidget(self._count)
        column.addWidget(self._fitting)
        place = QWidget()
        flow = FlowLayout(place)
        for button in (self._fold, self._come, self._gone, self._make, self._show):
            flow.addWidget(button)
        column.addWidget(place)
        column.addWidget(self.people)
        self._connect()
        self._is_shown = False
        self.show_groups((), (), ())
        self.show_fitting(())
        self.show_on_stage(on=False)

    def show_groups(
        self, groups: tuple[GroupLine, ...], aside: tuple[int, ...], present: tuple[int, ...]
    ) -> None:
        """Show who is there, who is with whom, and who sits it out."""
        self._last = max(present, default=0)
        self._has_groups = bool(groups)
        count, made = len(present), len(groups)
        here = self.tr("1 aanwezig") if count == 1 else self.tr("{count} aanwezig")
        text = here.format(count=count)
        if made:
            word = self.tr("1 groepje") if made == 1 else self.tr("{made} groepjes")
            text = self.tr("{here}, {made}").format(here=text, made=word.format(made=made))
        self._count.setText(text)
        self._gone.setEnabled(bool(present))
        name = self.tr("Nummer {person} is weg").format(person=self._last)
        show_word(self._gone, self.tr("Iemand weg"), name if present else "")
        show_word(self._make, self.tr("Maak opnieuw") if groups else self.tr("Maak groepjes"))
        set_look(self._make, "small" if groups else "primary")
        self.people.show_groups(groups, aside)
        self._arrange()

    def show_fitting(self, sizes: tuple[int, ...]) -> None:
        """Say that new groups would have other sizes; nothing when they would not."""
        self._has_fitting = bool(sizes)
        text = self.tr("Met {count} kan het {how}: Maak opnieuw.")
        self._fitting.setText(text.format(count=sum(sizes), how=self._how(sizes)))
        self._arrange()

    def show_on_stage(self, *, on: bool) -> None:
        """Show whether the room sees the groups now."""
        self._is_shown = on
        back = self.tr("Haal van de beamer")
        show_word(self._show, back if on else self.tr("Toon op de beamer"))
        self._arrange()

    def show_open(self, *, is_open: bool) -> None:
        """Open the list, or leave only how many people there are."""
        self._is_open = is_open
        self._arrange()

    def _arrange(self) -> None:
        word = self.tr("Klaar") if self._is_open else self.tr("Verander groepjes")
        show_word(self._fold, word)
        self._fold.setVisible(not self._is_open)
        for part in (self._come, self._gone, self._make, self.people):
            part.setVisible(self._is_open)
        self._fitting.setVisible(self._is_open and self._has_fitting)
        self._show.setVisible(self._is_shown or (self._is_open and self._has_groups))

    def _how(self, sizes: tuple[int, ...]) -> str:
        """Return in what groups: by their sizes, or how many where they are larger."""
        words = {3: self.tr("in drietallen"), 4: self.tr("in viertallen")}
        different = set(sizes)
        if different == set(words):
            return self.tr("in drietallen en viertallen")
        if len(different) == 1 and (word := words.get(min(different))):
            return word
        one, more = self.tr("in 1 groepje"), self.tr("in {count} groepjes")
        return one if len(sizes) == 1 else more.format(count=len(sizes))

    def _connect(self) -> None:
        self._fold.clicked.connect(self._on_fold_clicked)
        self._come.clicked.connect(self.come_wanted)
        self._gone.clicked.connect(self._on_gone_clicked)
        self._make.clicked.connect(self.make_wanted)
        self._show.clicked.connect(self._on_show_clicked)
        self.people.offered.gone_wanted.connect(self.gone_wanted)

    def _on_fold_clicked(self) -> None:
        self.show_open(is_open=True)

    def _on_gone_clicked(self) -> None:
        self.gone_wanted.emit(self._last)

    def _on_show_clicked(self) -> None:
        self.shown_wanted.emit(not self._is_shown)
