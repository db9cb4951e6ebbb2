"""Every key of a session, from either window: a clicker steps, a letter never disturbs typing."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from companion.domain.play import PlaySignal
from companion.domain.room import RoomMode
from companion.ui.keys_places import (
    belongs_to,
    can_undo_typing,
    is_covered,
    is_text,
    own_keys,
)

Key = Qt.Key
Held = Qt.KeyboardModifier

NEXT, BACK, STAGE, HELP, UNDO, REDO = "next", "back", "stage", "help", "undo", "redo"
WRITING = "writing"
"""What keys do everywhere."""
CLOCK, NOTE, JUMP, BAR = "clock", "note", "jump", "bar"
"""What letters do outside text, besides the modes of the room and the signals of a play."""

ALWAYS: Mapping[Qt.Key, str] = {
    Key.Key_PageDown: NEXT,
    Key.Key_PageUp: BACK,
    Key.Key_F5: STAGE,
    Key.Key_F1: HELP,
    Key.Key_F8: WRITING,
}
"""A clicker steps whatever has the focus, and its F5 never quits."""
OUTSIDE_TEXT: Mapping[Qt.Key, str] = {
    Key.Key_Right: NEXT,
    Key.Key_Down: NEXT,
    Key.Key_Space: NEXT,
    Key.Key_Left: BACK,
    Key.Key_Up: BACK,
}
"""These step where they have no other meaning."""
LETTERS: Mapping[Qt.Key, str] = {
    Key.Key_B: RoomMode.BLACK,
    Key.Key_Period: RoomMode.BLACK,
    Key.Key_F: RoomMode.FROZEN,
    Key.Key_R: RoomMode.REST,
    Key.Key_T: CLOCK,
    Key.Key_N: NOTE,
    Key.Key_G: JUMP,
    Key.Key_S: PlaySignal.STOP,
    Key.Key_Z: PlaySignal.BACK,
    Key.Key_W: PlaySignal.SWITCH,
    Key.Key_H: BAR,
}
"""These never act in a text field; Shift or Caps Lock makes no difference."""
OF_CLICKERS = frozenset({Key.Key_PageDown, Key.Key_PageUp, Key.Key_B, Key.Key_Period})
"""These work in a dialog too: the room must not wait for it."""
GOING_ON = 1.5
"""Seconds within which the next letter belongs to the sentence before."""
LONG_AGO = float("-inf")
LEARNED: Mapping[str, str] = {"volgende": NEXT, "vorige": BACK, "zwart": RoomMode.BLACK}
"""What the room check calls the buttons of a clicker."""
FOR_TEXT = frozenset(
    {
        *(Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End),
        *(Key.Key_Tab, Key.Key_Backtab, Key.Key_Backspace, Key.Key_Delete, Key.Key_Insert),
    }
)
"""These mean something while somebody types, also when a clicker sends them."""
ENTER = frozenset({Key.Key_Return, Key.Key_Enter})


class SessionKeys(QObject):
    """An event filter of the application for the two windows of a session.

    Each signal is a wish; ``room_wanted`` carries a RoomMode, ``signal_wanted`` a PlaySignal,
    ``stage_left`` comes when Esc is pressed on the stage, ``typing_lost`` when somebody goes on
    typing where no field is. S is two wishes, each for its own moment: in rest it leaves out
    what is heavy, in a practice conversation it stops. A key that is held down acts once: nobody
    rushes through a programme by leaning on a clicker. A dialog keeps its keys, but for those of
    a clicker.
    """

    next_wanted = Signal()
    back_wanted = Signal()
    room_wanted = Signal(object)
    clock_wanted = Signal()
    note_wanted = Signal()
    jump_wanted = Signal()
    undo_wanted = Signal()
    help_wanted = Signal()
    stage_wanted = Signal()
    leave_out_wanted = Signal()
    signal_wanted = Signal(object)
    writing_wanted = Signal()
    bar_wanted = Signal()
    stage_left = Signal()
    typing_lost = Signal()
    redo_wanted = Signal()

    def __init__(
        self,
        app: QApplication,
        console: QWidget,
        stage: QWidget,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(console)
        self._now = now
        self._cut_off = LONG_AGO
        self._app = app
        self._console = console
        self._stage = stage
        self._learned: dict[Qt.Key, str] = {}
        self._released: dict[int, int] = {}
        app.installEventFilter(self)

    def learn(self, clicker: Mapping[str, str]) -> None:
        """Let the keys of a clicker act: names like "Key_VolumeUp" to "volgende" and so on."""
        named = {getattr(Key, name, None): LEARNED.get(what) for name, what in clicker.items()}
        self._learned = {key: what for key, what in named.items() if key and what}

    def stop(self) -> None:
        """Look at no more keys."""
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the keys that mean something in a session; leave all others where they are."""
        # every event of the program comes by here: what is no key must cost next to nothing
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            return False
        if event.type() == QEvent.Type.KeyRelease:
            self._released[event.key()] = event.timestamp()
            return False
        if watched.window() not in (self._console, self._stage):
            return self._over_the_windows(watched, event)
        if event.key() == Key.Key_Escape and not self._learned_wish(watched, event):
            return self._leave_stage(watched, event)
        return not _was_offered(watched) and self._on_key(watched, event)

    def _over_the_windows(self, watched: QWidget, event: QKeyEvent) -> bool:
        """In a dialog or a menu over the console: a clicker steps and blackens there too."""
        wish = self._wish(watched, event) if belongs_to(self._console, watched) else ""
        is_clicker_s = event.key() in OF_CLICKERS or bool(self._learned_wish(watched, event))
        if wish not in (NEXT, BACK, RoomMode.BLACK) or not is_clicker_s:
            return self._is_leaned_on(watched, event)
        if not self._is_held(event):
            self._emit(wish)
        return True

    def _on_key(self, watched: QWidget, event: QKeyEvent) -> bool:
        wish = self._wish(watched, event)
        if self._goes_on_typing(watched, event):
            return True
        if not wish:
            return self._is_leaned_on(watched, event)
        if wish in (NEXT, BACK) and is_text(watched):
            self._cut_off = self._now()
        if not self._is_held(event):
            self._emit(wish)
        # What lies over the window closes on any key, also on one that acts.
        return not is_covered(watched)

    def _wish(self, watched: QWidget, event: QKeyEvent) -> str:
        """Return what a key asks for; nothing when it belongs to the widget that has it."""
        key = Key(event.key())
        if wish := way_back(event):
            return "" if is_covered(watched) or can_undo_typing(watched) else wish
        held = event.modifiers() & ~Held.KeypadModifier
        if held & ~Held.ShiftModifier:
            return ""
        if held == Held.NoModifier:
            wish = self._learned_wish(watched, event) or ALWAYS.get(key, "")
            if wish:
                return wish
        if is_covered(watched) or is_text(watched):
            return ""
        if held == Held.NoModifier and key in OUTSIDE_TEXT:
            return "" if key in own_keys(watched) else OUTSIDE_TEXT[key]
        return LETTERS.get(key, "")

    def _goes_on_typing(self, watched: QWidget, event: QKeyEvent) -> bool:
        """Tell whether a key belongs to a sentence that a step took the field away from.

        She types, the clicker steps, and the next step has no field: the rest of her sentence
        must not black the room or jump on.
        """
        is_letter = bool(event.text().strip()) or event.key() == Key.Key_Space
        moment = self._now()
        if not is_letter or moment - self._cut_off > GOING_ON:
            return False
        if is_text(watched) or watched.window() is not self._console:
            self._cut_off = LONG_AGO
            return False
        self._cut_off = moment
        self.typing_lost.emit()
        return True

    def _learned_wish(self, watched: QWidget, event: QKeyEvent) -> str:
        """Return what a clicker's key asks for; in a text field what is for text is not."""
        key = Key(event.key())
        is_for_text = is_text(watched) and (bool(event.text()) or key in FOR_TEXT)
        return "" if is_for_text else self._learned.get(key, "")

    def _emit(self, wish: str) -> None:
        if isinstance(wish, RoomMode):
            self.room_wanted.emit(wish)
            return
        if isinstance(wish, PlaySignal):
            self._emit_signal(wish)
            return
        signals: dict[str, SignalInstance] = {
            NEXT: self.next_wanted,
            BACK: self.back_wanted,
            STAGE: self.stage_wanted,
            HELP: self.help_wanted,
            UNDO: self.undo_wanted,
            REDO: self.redo_wanted,
            CLOCK: self.clock_wanted,
            NOTE: self.note_wanted,
            JUMP: self.jump_wanted,
            WRITING: self.writing_wanted,
            BAR: self.bar_wanted,
        }
        signals[wish].emit()

    def _emit_signal(self, signal: PlaySignal) -> None:
        """Ask for a signal; whoever listens knows whether this is the moment for it."""
        self.signal_wanted.emit(signal)
        if signal is PlaySignal.STOP:
            self.leave_out_wanted.emit()

    def _leave_stage(self, watched: QWidget, event: QKeyEvent) -> bool:
        """Leave the stage on Esc; in the console Esc belongs to whatever has the focus."""
        if watched.window() is not self._stage or is_text(watched):
            return False
        if not self._is_held(event):
            self.stage_left.emit()
        return True

    def _is_leaned_on(self, watched: QWidget, event: QKeyEvent) -> bool:
        """Tell whether Enter is held on a button, which it presses once."""
        is_press = event.key() in ENTER and isinstance(watched, QAbstractButton)
        return is_press and self._is_held(event)

    def _is_held(self, event: QKeyEvent) -> bool:
        """Tell whether a key is still down from before.

        X11 lets go of a held key and presses it again in the same millisecond, and Qt does not
        always see through that.
        """
        moment = event.timestamp()
        is_again = moment > 0 and moment == self._released.get(event.key())
        return event.isAutoRepeat() or is_again


def way_back(event: QKeyEvent) -> str:
    """Return whether a key takes something back or does it again; Ctrl+Y does on every system."""
    if event.matches(QKeySequence.StandardKey.Undo):
        return UNDO
    is_y = event.key() == Key.Key_Y and event.modifiers() == Held.ControlModifier
    return REDO if is_y or event.matches(QKeySequence.StandardKey.Redo) else ""


def _was_offered(watched: QWidget) -> bool:
    """Tell whether this key was offered to a part of the widget already, which had no use for it.

    An arrow at the end of a note comes by a second time, at what is around the note field.
    """
    focus = watched.window().focusWidget()
    return focus is not None and focus is not watched and watched.isAncestorOf(focus)
