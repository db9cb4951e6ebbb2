"""Keys that step, from either window and while a note is being typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTreeView,
    QWidget,
)

Key = Qt.Key

ALWAYS = {Key.Key_PageDown: 1, Key.Key_PageUp: -1}
"""What a clicker sends: it steps whatever has the focus."""
OUTSIDE_TEXT = {
    Key.Key_Right: 1,
    Key.Key_Down: 1,
    Key.Key_Space: 1,
    Key.Key_Left: -1,
    Key.Key_Up: -1,
}
"""These step where they have no other meaning."""
ENTER = frozenset({Key.Key_Return, Key.Key_Enter})
ARROWS = frozenset({Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down})
UP_DOWN = frozenset({Key.Key_Up, Key.Key_Down})
CLICKER_NOISE = frozenset({Key.Key_F5, Key.Key_Period})
"""Other buttons of clickers; on the stage they do nothing."""


class StepKeys(QObject):
    """An event filter of the application for the windows it is told of.

    ``next_wanted`` and ``back_wanted`` ask for a step; ``stage_left`` comes when Esc is pressed
    on the stage. A key that is held down steps once: nobody rushes through a programme by
    leaning on a clicker.
    """

    next_wanted = Signal()
    back_wanted = Signal()
    stage_left = Signal()

    def __init__(self, app: QApplication, console: QWidget, stage: QWidget) -> None:
        super().__init__(console)
        self._app = app
        self._console = console
        self._stage = stage
        self._released: dict[int, int] = {}
        app.installEventFilter(self)

    def stop(self) -> None:
        """Look at no more keys."""
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the keys that step; leave all others where they are."""
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            return False
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if event.type() == QEvent.Type.KeyRelease:
            self._released[event.key()] = event.timestamp()
            return False
        window = watched.window()
        if window is self._stage:
            return self._on_stage(event)
        if window is self._console and not _was_offered(watched):
            return self._on_console(watched, event)
        return False

    def _on_stage(self, event: QKeyEvent) -> bool:
        key = Key(event.key())
        if key == Key.Key_Escape:
            self.stage_left.emit()
            return True
        if key in CLICKER_NOISE:
            return True
        return self._step(event, ALWAYS.get(key) or OUTSIDE_TEXT.get(key) or 0)

    def _on_console(self, watched: QWidget, event: QKeyEvent) -> bool:
        key = Key(event.key())
        if key in ENTER and isinstance(watched, QAbstractButton):
            return self._is_held(event)
        if key in ALWAYS:
            return self._step(event, ALWAYS[key])
        if key in OUTSIDE_TEXT and key not in _own_keys(watched):
            return self._step(event, OUTSIDE_TEXT[key])
        return False

    def _step(self, event: QKeyEvent, direction: int) -> bool:
        """Ask for a step, and tell whether the key was one that steps."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not direction or held != Qt.KeyboardModifier.NoModifier:
            return False
        if self._is_held(event):
            return True
        if direction > 0:
            self.next_wanted.emit()
        else:
            self.back_wanted.emit()
        return True

    def _is_held(self, event: QKeyEvent) -> bool:
        """Tell whether a key is still down from before.

        X11 lets go of a held key and presses it again in the same millisecond, and Qt does not
        always see through that.
        """
        moment = event.timestamp()
        is_again = moment > 0 and moment == self._released.get(event.key())
        return event.isAutoRepeat() or is_again


def _was_offered(watched: QWidget) -> bool:
    """Tell whether this key was offered to a part of the widget already, which had no use for it.

    An arrow at the end of a note comes by a second time, at what is around the note field.
    """
    focus = watched.window().focusWidget()
    return focus is not None and focus is not watched and watched.isAncestorOf(focus)


def _own_keys(watched: QWidget) -> frozenset[Key]:
    """Return the arrows and space where they have a meaning of their own in a widget."""
    match watched:
        case QLineEdit() | QPlainTextEdit() | QAbstractSpinBox() | QComboBox():
            return ARROWS | {Key.Key_Space}
        case QTreeView():
            return ARROWS
        case QListView() | QAbstractScrollArea():
            return UP_DOWN
        case QAbstractButton():
            is_choice = watched.isCheckable() and watched.group() is not None
            return ARROWS | {Key.Key_Space} if is_choice else frozenset({Key.Key_Space})
        case _:
            return frozenset()
