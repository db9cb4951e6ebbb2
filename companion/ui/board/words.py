"""What the board's window says: the card she is at, how many dots, where a card would land."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from companion.domain.cards import Board, Card

SHORT = 90
"""Of a card no more than this is told in a sentence; the card itself can be read."""


def card_text(board: Board, card_id: str, chosen: int) -> str:
    """Say which card the trainer is at and where it lies, or how many she chose."""
    if chosen > 1:
        return QCoreApplication.translate("Board", "{count} kaarten gekozen.").format(count=chosen)
    for column in board.columns:
        for place, card in enumerate(column.cards, start=1):
            if card.id == card_id:
                return _one(card, column.heading, place, len(column.cards))
    return ""


def _one(card: Card, heading: str, place: int, count: int) -> str:
    text = " ".join(card.text.split())
    text = f"{text[:SHORT].rstrip()} …" if len(text) > SHORT else text
    sentence = QCoreApplication.translate(
        "Board", "“{text}” bij {heading}, kaart {place} van {count}{dots}."
    )
    return sentence.format(
        text=text, heading=heading, place=place, count=count, dots=_dots(card.dots)
    )


def _dots(count: int) -> str:
    if count == 0:
        return ""
    return (
        QCoreApplication.translate("Board", ", 1 stip")
        if count == 1
        else QCoreApplication.translate("Board", ", {count} stippen").format(count=count)
    )


def empty_text(count: int) -> str:
    """Say what can be done while no card is chosen."""
    if count == 0:
        return QCoreApplication.translate("Board", "Er zijn nog geen notities bij deze stap.")
    return QCoreApplication.translate("Board", "Klik op een kaart, of loop erheen met de pijltjes.")


def dotting_text(given: int, there: int) -> str:
    """Say how many dots were given of those that the group has."""
    return QCoreApplication.translate("Board", "{given} van {there} stippen gegeven").format(
        given=given, there=there
    )


def typed_text(figures: str) -> str:
    """Say which number is being typed."""
    return QCoreApplication.translate("Board", "Kaart {number}: Enter geeft een stip.").format(
        number=figures
    )


def unknown_text(number: int) -> str:
    """Say that no card has this number."""
    return QCoreApplication.translate("Board", "Er is geen kaart {number}.").format(number=number)


def drop_text(card: str, column: str, is_field: bool) -> str:  # noqa: FBT001
    """Say what happens when the dragged cards are let go here."""
    if column and not is_field:
        sentence = QCoreApplication.translate("Board", "Laat los: dan ligt het bij {heading}.")
    elif card:
        sentence = QCoreApplication.translate("Board", "Laat los: dan liggen ze bij elkaar.")
    elif column:
        sentence = QCoreApplication.translate("Board", "Laat los: dan ligt het onder {heading}.")
    else:
        sentence = QCoreApplication.translate("Board", "Laat los: dan ligt het weer los.")
    return sentence.format(heading=column)


def black_text(told: str) -> str:
    """Say first that the room sees nothing."""
    text = QCoreApplication.translate("Board", "Zwart: de groep ziet niets. {told}")
    return text.format(told=told)
