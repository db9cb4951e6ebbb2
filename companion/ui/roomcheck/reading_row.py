"""*Lezen*: how large the smallest text must be for the back row of this room."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.place import TEXT_SIZES, PlaceMemory
from companion.ui.roomcheck.row import CheckRow, Verdict


class ReadingRow(CheckRow):
    """Asks whether the back row can read the smallest text, and makes it larger until it can.

    ``test_wanted`` carries the size to show on the stage, in units of a sheet of 1080 high;
    ``test_over`` comes when there is an answer.
    """

    test_wanted = Signal(int)
    test_over = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("RoomCheck", "Lezen"), translate("RoomCheck", "het lezen"), parent
        )
        self.size_chosen = TEXT_SIZES[0]
        self._size_before = TEXT_SIZES[0]
        self._reads_well = False
        self._is_answered = False
        self._is_asking = False
        self.show_button = self.add_button(
            self.tr("Toon de tekst"), self.tr("Toon de kleinste tekst op de beamer")
        )
        self.yes = self.add_button(self.tr("Ja"), self.tr("Ja, de achterste rij kan dit lezen"))
        self.larger = self.add_button(self.tr("Groter"), self.tr("Nee, maak de tekst groter"))
        self.show_button.clicked.connect(self._on_show_button_clicked)
        self.yes.clicked.connect(self._on_yes_clicked)
        self.larger.clicked.connect(self._on_larger_clicked)
        self.show_known(None)

    @property
    def has_answer(self) -> bool:
        """Whether she looked today."""
        return self._is_answered

    @property
    def size_found(self) -> int:
        """The size to keep: while the test is on, the one from before it."""
        return self._size_before if self._is_asking else self.size_chosen

    @property
    def reads_well(self) -> bool:
        """Whether the back row can read it, today or the last time."""
        return self._reads_well

    def show_known(self, memory: PlaceMemory | None) -> None:
        """Say what was found in this place the last time, unless there is an answer of today."""
        if self._is_answered or self._is_asking:
            return
        self.size_chosen = memory.smallest_text if memory else TEXT_SIZES[0]
        self._reads_well = bool(memory and memory.reads_well)
        if self._reads_well:
            text = self.tr("De vorige keer was het hier goed te lezen. Toon de tekst bij twijfel.")
            self.show_verdict(Verdict.GOOD, text)
        else:
            text = self.tr("Toon de kleinste tekst van vandaag en loop naar de achterste rij.")
            self.show_verdict(Verdict.UNKNOWN, text)
        self._show_buttons()

    def _ask(self) -> None:
        self._is_asking = True
        self.show_verdict(Verdict.UNKNOWN, self.tr("Kan de achterste rij dit lezen?"))
        self._show_buttons()
        self.test_wanted.emit(self.size_chosen)

    def _answer(self, verdict: Verdict, text: str) -> None:
        self._is_asking, self._is_answered = False, True
        self._reads_well = verdict is Verdict.GOOD
        self.show_verdict(verdict, text)
        self._show_buttons()
        self.show_button.setFocus()
        self.test_over.emit()

    def _show_buttons(self) -> None:
        self.show_button.setVisible(not self._is_asking)
        self.yes.setVisible(self._is_asking)
        self.larger.setVisible(self._is_asking)
        self.arrange_buttons()

    def _on_show_button_clicked(self) -> None:
        self._size_before = self.size_chosen
        self._ask()
        self.yes.setFocus()

    def _on_yes_clicked(self) -> None:
        if self.size_chosen == TEXT_SIZES[0]:
            text = self.tr("De achterste rij kan alles lezen.")
        else:
            text = self.tr("De achterste rij kan alles lezen. De tekst is hier groter.")
        self._answer(Verdict.GOOD, text)

    def _on_larger_clicked(self) -> None:
        larger = [size for size in TEXT_SIZES if size > self.size_chosen]
        if larger:
            self.size_chosen = larger[0]
            self._ask()
        else:
            text = self.tr("Groter kan niet. Zet de stoelen dichterbij of maak de zaal donkerder.")
            self._answer(Verdict.LOOK, text)
