"""*Laptop* and *Ruimte op de schijf*: will it last, stay awake and be silent, is there room."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from companion.live.laptop import LOW_BYTES, LaptopFacts, Power
from companion.ui.roomcheck.row import CheckRow, Verdict

GIGABYTE = 1_000_000_000
MEGABYTE = 1_000_000


class LaptopRow(CheckRow):
    """Says what the laptop runs on and whether it stays awake.

    Silence is ticked by the trainer, and sleep too where this program cannot keep it away.
    """

    def __init__(self, parent: QWidget | None = None, system: str = sys.platform) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("RoomCheck", "Laptop"), translate("RoomCheck", "de laptop"), parent
        )
        self._system = system
        self._power: Power | None = None
        self._is_looked_at = False
        self._is_kept: bool | None = None
        self.sleepless = self._tick(self.tr("Slaapstand staat uit"))
        self.silent = self._tick(self.tr("Meldingen staan uit"))
        self._show()

    def show_facts(self, facts: LaptopFacts | None) -> None:
        """Say what was found; None while nothing was."""
        self._is_looked_at = facts is not None
        self._power = facts.power if facts else None
        self._show()

    def show_awake(self, *, is_kept: bool | None) -> None:
        """Say whether it stays awake; None when that is not known."""
        self._is_kept = is_kept
        self._show()

    def _tick(self, text: str) -> QCheckBox:
        box = QCheckBox(text)
        box.setAccessibleName(text)
        box.toggled.connect(self._show)
        self.words.addWidget(box)
        return box

    def _show(self) -> None:
        self.sleepless.setVisible(not self._is_kept)
        is_kept = True if self.sleepless.isChecked() else self._is_kept
        is_bad = is_kept is False or (self._power is not None and self._power.is_low)
        is_known = self._power is not None and is_kept and self.silent.isChecked()
        verdict = Verdict.LOOK if is_bad else Verdict.GOOD if is_known else Verdict.UNKNOWN
        lines = [
            power_text(self._power) if self._is_looked_at else self.tr("Ik kijk naar de accu."),
            awake_text(is_kept, self._system),
        ]
        if not self.silent.isChecked():
            lines.append(silence_text(self._system))
        self.show_verdict(verdict, "\n".join(lines))


class DiskRow(CheckRow):
    """Says how much room there is where sessions are kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("RoomCheck", "Ruimte op de schijf"),
            translate("RoomCheck", "de ruimte op de schijf"),
            parent,
        )
        self.show_facts(None)

    def show_facts(self, facts: LaptopFacts | None) -> None:
        """Say what was found; None while nothing was."""
        free = facts.free_bytes if facts else None
        if facts is None:
            self.show_verdict(Verdict.UNKNOWN, self.tr("Ik kijk hoeveel ruimte er is."))
        elif free is None:
            self.show_verdict(Verdict.UNKNOWN, self.tr("Ik kan niet zien hoeveel ruimte er is."))
        elif free < LOW_BYTES:
            text = self.tr("Nog {room} vrij. Maak ruimte: gooi weg wat je niet meer nodig hebt.")
            self.show_verdict(Verdict.LOOK, text.format(room=room_words(free)))
        else:
            text = self.tr("{room} vrij. Dat is genoeg.")
            self.show_verdict(Verdict.GOOD, text.format(room=room_words(free)))


def power_text(power: Power | None) -> str:
    """Return in a sentence what the laptop runs on."""
    translate = QCoreApplication.translate
    if power is None:
        return translate(
            "RoomCheck",
            "Ik kan niet zien hoe vol de accu is. Doe voor de zekerheid de stekker erin.",
        )
    if power.percent is None:
        mains = translate("RoomCheck", "Je laptop zit aan het stopcontact.")
        return mains if power.on_mains else translate("RoomCheck", "Je laptop loopt op de accu.")
    if power.on_mains:
        text = translate("RoomCheck", "De stekker zit erin, de accu is {percent} % vol.")
    elif power.is_low:
        text = translate("RoomCheck", "De accu is nog {percent} % vol. Doe de stekker erin.")
    else:
        text = translate("RoomCheck", "Je laptop loopt op de accu, die is {percent} % vol.")
    return text.format(percent=power.percent)


def awake_text(is_kept: bool | None, system: str) -> str:  # noqa: FBT001
    """Return in a sentence whether the laptop stays awake, or what to do."""
    translate = QCoreApplication.translate
    if is_kept:
        return translate("RoomCheck", "De laptop blijft wakker.")
    where = {
        "win32": translate("RoomCheck", "Zet de slaapstand uit: Instellingen, Systeem, Energie."),
        "darwin": translate(
            "RoomCheck", "Zet de slaapstand uit: Systeeminstellingen, Vergrendelscherm."
        ),
    }
    return where.get(
        system, translate("RoomCheck", "Zet de slaapstand uit: Instellingen, Energie.")
    )


def silence_text(system: str) -> str:
    """Return how notifications are put off on this system."""
    translate = QCoreApplication.translate
    where = {
        "win32": translate(
            "RoomCheck", "Zet meldingen uit: klik rechtsonder op de tijd, dan op Niet storen."
        ),
        "darwin": translate(
            "RoomCheck", "Zet meldingen uit: Bedieningspaneel rechtsboven, Focus, Niet storen."
        ),
    }
    usual = translate("RoomCheck", "Zet meldingen uit: klik bovenaan op de tijd, dan Niet storen.")
    return where.get(system, usual)


def room_words(free: int) -> str:
    """Return an amount of bytes as people say it: "120 GB", "4,5 GB", "300 MB"."""
    translate = QCoreApplication.translate
    if free >= 10 * GIGABYTE:
        return translate("RoomCheck", "{number} GB").format(number=free // GIGABYTE)
    if free >= GIGABYTE:
        number = f"{free // (GIGABYTE // 10) / 10:.1f}".replace(".", ",")
        return translate("RoomCheck", "{number} GB").format(number=number)
    return translate("RoomCheck", "{number} MB").format(number=free // MEGABYTE)
