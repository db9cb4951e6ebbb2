"""What the dialog says of a print: for whom it is, and how it comes well out of the printer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from companion.ui.paper.pages import Pages
from companion.ui.prints.pages import Print


def about(one: Print, pages: Pages | None) -> str:
    """Return for whom a print is, on what paper, and how many pages, once that is known."""
    parts = [one.whom]
    if pages is not None:
        parts.append(pages_in_words(pages.count))
    if one.copies > 1:
        parts.append(_said("{count}\u00a0keer").format(count=one.copies))
    parts.append(one.paper)
    if one.is_two_sided:
        parts.append(_said("dubbelzijdig"))
    return " · ".join(filter(None, parts)).replace(" ·", "\u00a0·")


def pages_in_words(count: int) -> str:
    """Return how many pages there are."""
    if count == 1:
        return _said("1\u00a0pagina")
    return _said("{count}\u00a0pagina’s").format(count=count)


def how_to_print(one: Print) -> str:
    """Return what the trainer chooses at the printer."""
    scale = _said("Druk af op ware grootte (100 %).")
    if not one.is_two_sided:
        return _said("Enkelzijdig.") + " " + scale
    both = _said(
        "Druk dubbelzijdig af en kies ‘lange kant’: dan ligt elke achterkant achter zijn voorkant."
    )
    by_hand = _said(
        "Kan je printer dat niet? Druk eerst de oneven pagina’s af, leg het papier terug en druk "
        "dan de even."
    )
    return " ".join((both, scale, by_hand))


def _said(text: str) -> str:
    return QCoreApplication.translate("Prints", text)
