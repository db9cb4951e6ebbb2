"""A director's panel in the narrow place that it has on the console, and its wishes."""

from __future__ import annotations

from itertools import count

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from companion.domain.exercise_scenes import GroupLine, Seat
from companion.domain.play import Play, PlaySignal, Talk
from companion.domain.roleplay import Complication, PhaseKind, Role, RoleplayPhase
from companion.ui.console.director import DirectorPanel
from companion.ui.console.director_chip import PersonChip
from companion.ui.widgets.label import PlainLabel

PHASES = (
    RoleplayPhase("Uitleg en kaarten lezen", 4, PhaseKind.READ),
    RoleplayPhase("Ronde 1", 4, PhaseKind.PLAY),
    RoleplayPhase("Terugzeggen", 3, PhaseKind.FEEDBACK),
    RoleplayPhase("Uit de rol", 1, PhaseKind.OUT_OF_ROLE),
    RoleplayPhase("Nabespreken", 6, PhaseKind.DEBRIEF),
)
READ, PLAY, FEEDBACK, OUT, DEBRIEF = range(5)
CARD = Complication("de ouder", "na twee minuten in ronde 1", "Wat vind jij daarvan?")
WORDS = (
    (PlaySignal.STOP, "Stop", "Stop, even stil."),
    (PlaySignal.BACK, "Terug", "Speel de laatste zinnen nog een keer."),
    (PlaySignal.SWITCH, "Wissel", "Iedereen schuift één rol door."),
)
ROLES = (Role.PARENT, Role.PROFESSIONAL, Role.OBSERVER, Role.OBSERVER)


def groups(*sizes: int) -> tuple[GroupLine, ...]:
    number = count(1)
    return tuple(
        GroupLine(f"Groepje {i}", tuple(Seat(next(number), role, "") for role in ROLES[:size]))
        for i, size in enumerate(sizes, 1)
    )


def people(lines: tuple[GroupLine, ...]) -> tuple[int, ...]:
    return tuple(seat.person for line in lines for seat in line.seats)


def a_panel() -> DirectorPanel:
    """Return a panel at the beginning of a conversation with seven people."""
    made = DirectorPanel()
    two = groups(3, 4)
    made.show_phases(PHASES, READ)
    made.show_groups(two, (), people(two))
    made.show_play(Play("r"), WORDS)
    made.show_card(CARD, is_due=False)
    made.show_talk(Talk("r"), 0.0)
    return made


def texts(window: QWidget) -> str:
    """Return all words on labels that can be seen."""
    labels = [label for label in window.findChildren(PlainLabel) if label.isVisible()]
    return "\n".join(label.text() for label in labels)


def chip(panel: DirectorPanel, person: int) -> PersonChip:
    chips = panel.findChildren(PersonChip)
    return next(c for c in chips if c.person == person and c.isVisible())


def wishes(panel: DirectorPanel) -> list[tuple[object, ...]]:
    """Write down every wish of the panel."""
    told: list[tuple[object, ...]] = []
    one = panel.groups.people.offered
    named = {
        "come": panel.groups.come_wanted,
        "gone": panel.groups.gone_wanted,
        "make": panel.groups.make_wanted,
        "groups": panel.groups.shown_wanted,
        "move": one.move_wanted,
        "aside": one.aside_wanted,
        "join": one.join_wanted,
        "signal": panel.signals.signal_wanted,
        "given": panel.card.given_wanted,
        "count": panel.talk.count_wanted,
        "talk": panel.talk.shown_wanted,
        "wipe": panel.talk.wipe_wanted,
    }
    for name, signal in named.items():
        signal.connect(lambda *values, name=name: told.append((name, *values)))
    return told


def click_on(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
