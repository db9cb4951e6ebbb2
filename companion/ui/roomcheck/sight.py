"""Which screen is which, as small values: what the room check says of them needs no hardware."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, QRect
from PySide6.QtGui import QScreen

from companion.domain.place import ABOVE, BELOW, LEFT, RIGHT, ScreenIdentity
from companion.ui.screens.identity import identity_of, is_panel, screen_words
from companion.ui.screens.numbers import numbered_screens
from companion.ui.screens.placer import StagePlacer


@dataclass(frozen=True, slots=True)
class Sight:
    """The screens as they are now."""

    own: str
    """The trainer's own screen in words: "laptop, 1440 × 900"."""
    beamer: str = ""
    """The projector in words; empty when there is none."""
    identity: ScreenIdentity | None = None
    """How the projector is recognised another time."""
    side: str = ""
    """Where it is, seen from the trainer's own screen."""
    width: int = 0
    """Of the projector in pixels."""
    height: int = 0
    others: tuple[str, ...] = ()
    """Further screens in words, in the order of their numbers."""
    is_mirrored: bool = False


def sight_of(placer: StagePlacer, own: QScreen) -> Sight:
    """Return how the screens are now; ``own`` is the one that the trainer looks at."""
    beamer = placer.beamer
    if beamer is None:
        return Sight(own_words(own), is_mirrored=placer.is_mirrored)
    ratio, size = beamer.devicePixelRatio(), beamer.size()
    return Sight(
        own_words(own),
        screen_words(beamer),
        identity_of(beamer),
        side_of(own.geometry(), beamer.geometry()),
        round(size.width() * ratio),
        round(size.height() * ratio),
        tuple(screen_words(screen) for screen in numbered_screens(own, beamer)[2:]),
        is_mirrored=placer.is_mirrored,
    )


def own_words(screen: QScreen) -> str:
    """Return the trainer's own screen in words."""
    words = screen_words(screen)
    if not is_panel(identity_of(screen)):
        return words
    laptop = QCoreApplication.translate("RoomCheck", "laptop")
    return ", ".join([laptop, *words.split(", ")[-1:]])


def side_of(own: QRect, other: QRect) -> str:
    """Return on which side of a screen another one lies; empty when they lie over each other."""
    way: QPoint = other.center() - own.center()
    if own.intersects(other) or way.isNull():
        return ""
    # wide screens: a step to the side is shorter in heights of a screen than it looks
    across = way.x() / max(1, own.width() + other.width())
    down = way.y() / max(1, own.height() + other.height())
    if abs(across) >= abs(down):
        return RIGHT if across > 0 else LEFT
    return BELOW if down > 0 else ABOVE
