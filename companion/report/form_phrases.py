"""Fixed words that the text forms of a report share: heads of tables, signs in words."""

from __future__ import annotations

from typing import Final

SENTENCE: Final = "Zin"
AVERAGE: Final = "gemiddelde"
CHOSEN: Final = "gekozen"
HANDLE: Final = "Handvat"
DOTS: Final = "stippen"
STARRED: Final = "met een ster"
SCALE: Final = "Cijfers: {marks}."
SCAN_HEADING: Final = "{heading}: gemiddelden"
CONTENTS: Final = "Wat erin staat"
PAGE: Final = "Bladzijde "
OF_PAGES: Final = " van "
CSV_COLUMNS: Final = ("Deel", "Onderwerp", "Kop", "Vak", "Tekst", "Stippen", "Ster", "Erbij")
YES: Final = "ja"
