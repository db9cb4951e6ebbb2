"""The way that Tab goes: by Qt's choice it is the order in which things were made."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

INNER: Final = frozenset({"qt_scrollarea_viewport", "qt_spinbox_lineedit"})
"""Parts of Qt's own that hand the focus on to what they are part of."""


def chain_tabs(parts: Sequence[QWidget]) -> None:
    """Let Tab go through these parts of one window in this order, and within each from the top.

    Qt's own ``nextInFocusChain`` must not be called from Python: what it returns may be deleted
    with the wrapper.
    """
    stops = [stop for part in parts for stop in (part, *part.findChildren(QWidget))]
    stops = [s for s in stops if s.objectName() not in INNER and not _is_apart(s, parts)]
    # Qt passes over what takes no focus; a row of words without one has its place all the same.
    shut = [stop for stop in stops if stop.focusPolicy() == Qt.FocusPolicy.NoFocus]
    for stop in shut:
        stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    for first, second in pairwise(stops):
        QWidget.setTabOrder(first, second)
    for stop in shut:
        stop.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def _is_apart(stop: QWidget, parts: Sequence[QWidget]) -> bool:
    """Tell whether something is in a window of its own: the menu of a button, for example."""
    return stop.window() is not parts[0].window()
