"""The cards of the practice conversations, as many as a group of this size needs on paper.

What everybody may see is one value (``CardFront``), what only the player may know another
(``PlayerCard.private``): a front has no field for a private line. Lines for the trainer have a
field on no card at all, except when a small card comes: she hands that out herself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from companion.domain.grouping import FOUR, groups_for, has_tables, parts_for
from companion.domain.progress import Agenda
from companion.domain.roleplay import PhaseKind, Role, RoleCard, Roleplay
from companion.domain.step import RoleplayContent


@dataclass(frozen=True, slots=True)
class CardFront:
    """The side of a role card that everybody may see."""

    conversation: str
    """Id of the practice conversation: "R1"."""
    title: str
    role: Role
    name: str
    who: str
    situation: tuple[str, ...] = ()
    """What everybody in the room knows."""


@dataclass(frozen=True, slots=True)
class PlayerCard:
    """A role card: its front, and the side for who plays it."""

    front: CardFront
    private: tuple[str, ...]
    """Paragraphs, only for who plays this role."""
    opening: str = ""
    """The first sentence of the conversation, for who says it."""


@dataclass(frozen=True, slots=True)
class WatchCard:
    """The card of who looks on: what to look at, and where to count."""

    conversation: str
    title: str
    situation: tuple[str, ...]
    """What the room knows too."""
    task: tuple[str, ...]
    points: tuple[str, ...]
    players: tuple[str, ...]
    """The invented names to count for."""
    rounds: tuple[str, ...]
    """The phases of play; more than one where there is something to compare."""


@dataclass(frozen=True, slots=True)
class TurnCard:
    """The small card that turns a conversation: the trainer gives it to one player."""

    conversation: str
    title: str
    role: Role
    name: str
    """Who gets it; empty where the programme names nobody."""
    for_whom: str
    """In words, for the trainer; as ``when``, on the strip that she folds back."""
    when: str
    text: str


def conversations(agenda: Agenda) -> tuple[Roleplay, ...]:
    """Return the practice conversations to print for.

    Where the group still has to choose, all that it can choose from: nobody can print in a room.
    """
    known = agenda.workshop.roleplays
    ids: dict[str, None] = {}
    for _, step in agenda.steps:
        if isinstance(step.content, RoleplayContent):
            chosen = agenda.choices.get(step.id, "")
            ids |= dict.fromkeys((chosen,) if chosen in known else step.content.options)
    return tuple(known[each] for each in ids if each in known)


def player_cards(agenda: Agenda, people: int) -> tuple[PlayerCard, ...]:
    """Return a card for every player of every group, group after group."""
    return tuple(
        _player_card(roleplay, card)
        for roleplay in conversations(agenda)
        for size in _sizes(agenda, people, roleplay)
        for card in _played(roleplay, size)
    )


def watch_cards(agenda: Agenda, people: int) -> tuple[WatchCard, ...]:
    """Return a card for everybody who looks on; always one of each conversation."""
    cards: list[WatchCard] = []
    for roleplay in conversations(agenda):
        sizes = _sizes(agenda, people, roleplay)
        parts = [part for size in sizes for part in parts_for(roleplay, size)]
        watching = sum(role is Role.OBSERVER for role, _ in parts)
        cards += [_watch_card(agenda, roleplay)] * max(1, watching)
    return tuple(cards)


def turn_cards(agenda: Agenda, people: int) -> tuple[TurnCard, ...]:
    """Return a small card for every group of every conversation that has one."""
    return tuple(
        _turn_card(roleplay)
        for roleplay in conversations(agenda)
        if roleplay.complication.text
        for _ in _sizes(agenda, people, roleplay)
    )


def _sizes(agenda: Agenda, people: int, roleplay: Roleplay) -> list[int]:
    numbers = tuple(range(1, max(1, people) + 1))
    return [len(group) for group in groups_for(numbers, roleplay, agenda.workshop.groupings)]


def _played(roleplay: Roleplay, size: int) -> Iterator[RoleCard]:
    """Yield the cards of the players in a group, as the cards come in the programme.

    A second parent goes along from four people on: the group decides who plays and who looks on.
    """
    parts = parts_for(roleplay, size)
    parents = [card for card in roleplay.cards if card.role is Role.PARENT]
    is_more = size >= FOUR and not has_tables(roleplay)
    for card in roleplay.cards:
        is_extra = is_more and card in parents[1:]
        if card.role is not Role.OBSERVER and ((card.role, card.name) in parts or is_extra):
            yield card


def _player_card(roleplay: Roleplay, card: RoleCard) -> PlayerCard:
    front = CardFront(roleplay.id, roleplay.title, card.role, card.name, card.who, roleplay.context)
    begins = bool(card.name) and card.name == roleplay.opening_name
    return PlayerCard(front, _lines(card.text), roleplay.opening_line if begins else "")


def _watch_card(agenda: Agenda, roleplay: Roleplay) -> WatchCard:
    tasks = (card.text for card in roleplay.cards if card.role is Role.OBSERVER)
    names = [card.name for card in roleplay.cards if card.role is not Role.OBSERVER]
    phases = roleplay.phases_in(agenda.variant)
    rounds = (phase.name for phase in phases if phase.kind is PhaseKind.PLAY)
    return WatchCard(
        roleplay.id,
        roleplay.title,
        roleplay.context,
        tuple(line for text in tasks for line in _lines(text)),
        roleplay.watch_for,
        tuple(filter(None, names)),
        tuple(rounds),
    )


def _turn_card(roleplay: Roleplay) -> TurnCard:
    """Return the small card, with the name of who gets it where the programme only says a role."""
    small = roleplay.complication
    words = small.for_whom.casefold()
    players = [card for card in roleplay.cards if card.role is not Role.OBSERVER]
    by_name = [card for card in players if card.name and card.name.casefold() in words]
    by_role = [card for card in players if card.role.value in words]
    found = next(iter([*by_name, *by_role]), None)
    role = found.role if found else Role.PARENT
    name = found.name if found else ""
    is_said = name.casefold() in words
    whom = small.for_whom if is_said else f"{name}, {small.for_whom}"
    return TurnCard(roleplay.id, roleplay.title, role, name, whom, small.when, small.text)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
