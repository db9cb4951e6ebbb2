"""Where a key is pressed: in a text field, in a list, on a button, or on nothing in particular."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTableView,
    QTextEdit,
    QTreeView,
    QWidget,
)

Key = Qt.Key
ARROWS: Final = frozenset({Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down})
UP_DOWN: Final = frozenset({Key.Key_Up, Key.Key_Down})
COVERS: Final = "coversWindow"
"""Property of a widget that lies over its window and closes on any key."""


KEEPS_KEYS = "keepsKeys"
"""Property of a window in which no key acts on the session."""
FIGURES_ONLY: Final = "figuresOnly"
"""Property of a field that takes no letters: there they act on the session."""


def is_text(place: QWidget) -> bool:
    """Tell whether a letter that is pressed here is written down."""
    return _is_field(place) and not place.property(FIGURES_ONLY)


def _is_field(place: QWidget) -> bool:
    """Tell whether something can be typed here, be it only figures."""
    match place:
        case QLineEdit() | QPlainTextEdit() | QTextEdit() | QAbstractSpinBox():
            return not place.isReadOnly()
        case QComboBox():
            return place.isEditable()
        case _:
            return False


def can_undo_typing(place: QWidget) -> bool:
    """Tell whether Ctrl+Z belongs to a text field: it has typing to take back, or words.

    Whoever looks at half a sentence does not mean another note.
    """
    match place:
        case QPlainTextEdit() | QTextEdit():
            return is_text(place) and (
                place.document().isUndoAvailable() or not place.document().isEmpty()
            )
        case QLineEdit():
            return _is_field(place) and place.isUndoAvailable()
        case QAbstractSpinBox():
            return is_text(place) and place.lineEdit().isUndoAvailable()
        case QComboBox():
            line = place.lineEdit()
            return line is not None and line.isUndoAvailable()
        case _:
            return False


def is_covered(place: QWidget) -> bool:
    """Tell whether something lies over the window that closes on any key."""
    widget: QWidget | None = place
    while widget is not None and not widget.isWindow():
        if widget.property(COVERS):
            return True
        widget = widget.parentWidget()
    return False


def belongs_to(console: QWidget, place: QWidget) -> bool:
    """Tell whether something is in a dialog or a menu over the console.

    The Zaalcheck keeps its keys: there the trainer tries them out.
    """
    widget: QWidget | None = place
    while widget is not None and widget is not console:
        if widget.property(KEEPS_KEYS):
            return False
        widget = widget.parentWidget()
    return widget is console


def own_keys(place: QWidget) -> frozenset[Qt.Key]:
    """Return the arrows and space where they have a meaning of their own outside text."""
    match place:
        case QComboBox():
            return ARROWS | {Key.Key_Space}
        case QLineEdit() if place.property(FIGURES_ONLY):
            return ARROWS | {Key.Key_Space}
        case QTreeView() | QTableView():
            return ARROWS
        case QListView() | QAbstractScrollArea():
            return UP_DOWN
        case QAbstractButton():
            is_choice = place.isCheckable() and place.group() is not None
            return ARROWS | {Key.Key_Space} if is_choice else frozenset({Key.Key_Space})
        case _:
            return frozenset()
