"""What a clicker sends, learned key by key: which is forward, which is back, which is black."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence

from companion.domain.place import BACK, BLACK, NEXT

USUAL = {"Key_PageDown": NEXT, "Key_PageUp": BACK}
"""What most clickers send; the app knows these keys already."""
ORDER = (NEXT, BACK, BLACK)
SILENT = frozenset(
    {
        Qt.Key.Key_unknown,
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Meta,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_ScrollLock,
        Qt.Key.Key_Super_L,
        Qt.Key.Key_Super_R,
        Qt.Key.Key_Menu,
    }
)
"""Keys that are held with others, or that switch something: no clicker steps with them."""
PERIOD = "Key_Period"
"""What many clickers send for black."""
LETTER_FOR_BLACK = "Key_B"
"""Black wherever nobody types; like every letter it is not learned."""


class Heard(Enum):
    """What a lesson makes of a key."""

    LEARNED = "learned"
    TYPED = "typed"
    """A letter, a digit or a space: those are for typing."""
    SAME = "same"
    """The key of the one before."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """How far the learning is."""

    keys: tuple[str, ...] = ()
    """Names of keys, in the order in which they are asked."""
    heard: Heard = Heard.LEARNED
    """What became of the last one."""
    is_over: bool = False

    @property
    def asks(self) -> str:
        """What the next key should be for; empty when there is nothing more to ask."""
        return "" if self.is_over else ORDER[len(self.keys)]

    @property
    def clicker(self) -> dict[str, str]:
        """From the name of a key to what it does; empty until forward and back are known."""
        return dict(zip(self.keys, ORDER, strict=False)) if len(self.keys) > 1 else {}

    def hear(self, name: str, *, is_typed: bool) -> Lesson:
        """Return the lesson after a key."""
        is_last = self.asks == BLACK
        if is_last and (name == LETTER_FOR_BLACK or name in self.keys):
            return replace(self, heard=Heard.LEARNED, is_over=True)
        if is_typed and not (is_last and name == PERIOD):
            return replace(self, heard=Heard.TYPED)
        if name in self.keys:
            return replace(self, heard=Heard.SAME)
        return Lesson((*self.keys, name), Heard.LEARNED, is_last)


def key_name(key: int) -> str:
    """Return the name of a key as it is kept: "Key_PageDown"; empty for one without a name."""
    try:
        found = Qt.Key(key)
    except ValueError:
        return ""
    name = str(found.name or "")
    return name if name.startswith("Key_") and found not in SILENT else ""


def key_word(name: str) -> str:
    """Return what is printed on a key, or what a person calls it."""
    translate = QCoreApplication.translate
    words = {
        "Key_Space": translate("RoomCheck", "spatie"),
        "Key_Return": translate("RoomCheck", "Enter"),
        "Key_Enter": translate("RoomCheck", "Enter"),
        "Key_Left": translate("RoomCheck", "pijl naar links"),
        "Key_Right": translate("RoomCheck", "pijl naar rechts"),
        "Key_Up": translate("RoomCheck", "pijl omhoog"),
        "Key_Down": translate("RoomCheck", "pijl omlaag"),
        "Key_PageDown": translate("RoomCheck", "PageDown"),
        "Key_PageUp": translate("RoomCheck", "PageUp"),
        "Key_VolumeUp": translate("RoomCheck", "geluid harder"),
        "Key_VolumeDown": translate("RoomCheck", "geluid zachter"),
        "Key_VolumeMute": translate("RoomCheck", "geluid uit"),
        "Key_MediaNext": translate("RoomCheck", "volgend nummer"),
        "Key_MediaPrevious": translate("RoomCheck", "vorig nummer"),
        "Key_Period": translate("RoomCheck", "punt"),
    }
    if name in words:
        return words[name]
    try:
        return QKeySequence(Qt.Key[name]).toString() or name.removeprefix("Key_")
    except KeyError:
        return name.removeprefix("Key_")
