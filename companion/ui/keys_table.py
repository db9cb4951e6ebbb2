"""The keys of a session in one table: for the card on the screen, for paper, for the handbook."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Final

from PySide6.QtCore import QCoreApplication

ALWAYS: Final = "Overal, ook terwijl je typt"
NOT_TYPING: Final = "Als je niet typt"
IN_NOTES: Final = "Bij de notities"
ON_STAGE: Final = "Op het beamerscherm"


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One line of the table, in Dutch; ``said`` puts it in the language of the screen."""

    where: str
    """Where it works."""
    key: str
    word: str
    """What it does."""


KEYS: Final = (
    KeyLine(ALWAYS, "PageDown, PageUp", "Volgende, vorige (ook je klikker)"),
    KeyLine(ALWAYS, "Ctrl+Z, Ctrl+Y", "Ongedaan maken, toch weer doen"),
    KeyLine(ALWAYS, "F5", "Toon opnieuw op de beamer"),
    KeyLine(ALWAYS, "Ctrl met + of −", "Letters groter of kleiner"),
    KeyLine(ALWAYS, "F8", "Schrijfscherm: een deelnemer schrijft zelf"),
    KeyLine(ALWAYS, "F1", "Deze toetsen"),
    KeyLine(NOT_TYPING, "Pijlen, spatie", "Volgende, vorige"),
    KeyLine(NOT_TYPING, "B of .", "Zwart beeld"),
    KeyLine(NOT_TYPING, "F", "Bevries: dit beeld blijft, jij kijkt verder"),
    KeyLine(NOT_TYPING, "R", "Rust: een rustig beeld, en de klok wacht"),
    KeyLine(NOT_TYPING, "S", "Stop het oefengesprek; in rust: laat weg"),
    KeyLine(NOT_TYPING, "Z", "Terug: speel het laatste stukje nog een keer"),
    KeyLine(NOT_TYPING, "W", "Wissel van rol"),
    KeyLine(NOT_TYPING, "T", "Klok starten of pauzeren"),
    KeyLine(NOT_TYPING, "N", "Naar het notitieveld"),
    KeyLine(NOT_TYPING, "G", "Ga naar een stap: typ een paar letters"),
    KeyLine(NOT_TYPING, "H", "Balk met knoppen, bij één scherm"),
    KeyLine(IN_NOTES, "Enter", "Maak een notitie"),
    KeyLine(IN_NOTES, "Shift+Enter", "Nieuwe regel"),
    KeyLine(IN_NOTES, "F2, Shift+F2", "Naam wordt “ouder A”, of wie anders"),
    KeyLine(IN_NOTES, "Alt+pijl", "Notitie hoger of lager, in de lijst"),
    KeyLine(IN_NOTES, "Ctrl+H", "Notitie verbergen of tonen, in de lijst"),
    KeyLine(IN_NOTES, "Delete", "Notitie weghalen, in de lijst"),
    KeyLine(ON_STAGE, "Esc", "Terug naar je eigen scherm"),
)
"""B, F and R show the step again when they are pressed once more; S, Z and W go on."""


def said(text: str) -> str:
    """Return a text of the table in the language of the screen."""
    return QCoreApplication.translate("Keys", text)


def again() -> str:
    """Return what stands below the table."""
    return said("B, F, R, S, Z en W: nog een keer dezelfde toets, en je gaat weer verder.")


def sections() -> list[tuple[str, list[KeyLine]]]:
    """Return the lines under the place where they work."""
    return [(where, list(lines)) for where, lines in groupby(KEYS, key=lambda line: line.where)]
