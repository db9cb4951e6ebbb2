"""*Schermen*: which screen is the trainer's, which is the room's."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from companion.ui.roomcheck.row import CheckRow, Verdict
from companion.ui.roomcheck.sight import Sight
from companion.ui.start.place_words import side_word


class ScreensRow(CheckRow):
    """Says which screen is which. Wishes: ``numbers_wanted`` and ``swap_wanted``."""

    numbers_wanted = Signal()
    swap_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("RoomCheck", "Schermen"), translate("RoomCheck", "de schermen"), parent
        )
        self.numbers = self.add_button(
            self.tr("Toon de nummers"), self.tr("Toon op elk scherm zijn nummer")
        )
        self.swap = self.add_button(
            self.tr("Wissel schermen"), self.tr("Wissel jouw scherm en de beamer")
        )
        self.numbers.clicked.connect(self.numbers_wanted)
        self.swap.clicked.connect(self.swap_wanted)

    def show_sight(self, sight: Sight, system: str = sys.platform) -> None:
        """Say how the screens are."""
        is_good = bool(sight.beamer) and not sight.is_mirrored
        verdict = Verdict.GOOD if is_good else Verdict.LOOK
        self.show_verdict(verdict, sight_text(sight, system))
        has_two = bool(sight.beamer)
        for button in (self.numbers, self.swap):
            button.setVisible(has_two)
        self.arrange_buttons()


def sight_text(sight: Sight, system: str) -> str:
    """Return the screens in words, and what to do where the room sees too much."""
    translate = QCoreApplication.translate
    if sight.is_mirrored:
        text = translate("RoomCheck", "De groep ziet nu hetzelfde als jij, ook wat privé is. {how}")
        return text.format(how=extend_text(system))
    if not sight.beamer:
        text = translate("RoomCheck", "Er is één scherm. Ziet de groep hetzelfde als jij? {how}")
        return text.format(how=extend_text(system))
    own = translate("RoomCheck", "1 Jouw scherm: {screen}").format(screen=sight.own)
    beamer = translate("RoomCheck", "2 Beamer: {screen}").format(screen=sight.beamer)
    lines = [own, ", ".join(filter(None, [beamer, side_word(sight.side)]))]
    other = translate("RoomCheck", "{number} Ander scherm: {screen}")
    lines += [other.format(number=n, screen=screen) for n, screen in enumerate(sight.others, 3)]
    return "\n".join(lines)


def extend_text(system: str) -> str:
    """Return how a laptop gets two screens with two pictures, on this system."""
    translate = QCoreApplication.translate
    if system == "darwin":
        return translate(
            "RoomCheck",
            "Zet je laptop op uitbreiden: Systeeminstellingen, Beeldschermen, Gebruik als.",
        )
    if system == "win32":
        return translate("RoomCheck", "Zet je laptop op uitbreiden: Windows-toets en P.")
    return translate(
        "RoomCheck", "Zet je laptop op uitbreiden: Windows-toets en P, of Instellingen."
    )
