"""A place in words: what is known of it, and where its projector is."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from companion.domain.dates import short_day_text
from companion.domain.place import ABOVE, BELOW, LEFT, RIGHT, TEXT_SIZES, PlaceMemory


def known_words(memory: PlaceMemory, today: date) -> str:
    """Return what is known of a place: "Buurthuis De Kom: beamer rechts, 1280 × 800"."""
    translate = QCoreApplication.translate
    facts = []
    if memory.width and memory.height:
        beamer = translate("Places", "beamer")
        facts.append(" ".join(filter(None, [beamer, side_word(memory.side)])))
        # a size stays on one line
        size = translate("Places", "{width}\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}{height}")
        facts.append(size.format(width=memory.width, height=memory.height))
    if memory.smallest_text > TEXT_SIZES[0]:
        facts.append(translate("Places", "grotere tekst"))
    if memory.clicker:
        facts.append(translate("Places", "klikker werkt"))
    if memory.checked_on:
        days = (today - memory.checked_on).days
        checked = translate("Places", "nagekeken op {day}")
        if days in (0, 1):
            checked = translate("Places", "{day} nagekeken")
        facts.append(checked.format(day=short_day_text(memory.checked_on, today)))
    if not facts:
        return ""
    name = memory.place or translate("Places", "Deze beamer")
    return translate("Places", "{place}: {facts}.").format(place=name, facts=", ".join(facts))


def side_word(side: str) -> str:
    """Return where the projector is, seen from the trainer's own screen; empty when not known."""
    translate = QCoreApplication.translate
    words = {
        LEFT: translate("Places", "links"),
        RIGHT: translate("Places", "rechts"),
        ABOVE: translate("Places", "boven"),
        BELOW: translate("Places", "onder"),
    }
    return words.get(side, "")
